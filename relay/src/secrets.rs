//! What only the relay may know: passwords and tokens, from the environment or from a file that nobody else can read.

use serde::Deserialize;
use std::{env, fmt, fs, os::unix::fs::MetadataExt, path::PathBuf};

/// Where a secret is. The configuration never holds one itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "lowercase")]
pub enum Whence {
    /// The name of a variable of the environment.
    Env(String),
    /// A file that only its owner can read; a line break at its end does not count.
    File(PathBuf),
}

/// A secret. It has no way to be printed.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// The secret itself, for the one who sends it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Whence {
    /// Fetches it.
    pub fn fetch(&self) -> Result<Secret, String> {
        let text = match self {
            Self::Env(name) => env::var(name)
                .map_err(|_| format!("the environment has no {name}: set it to the secret"))?,
            Self::File(path) => {
                let shown = path.display();
                let cannot = |why: std::io::Error| format!("{shown} cannot be read: {why}");
                let mode = fs::metadata(path).map_err(cannot)?.mode();
                // What systemd hands over has a list of its own of who may read it, which shows as its group.
                let handed = env::var_os("CREDENTIALS_DIRECTORY")
                    .is_some_and(|folder| path.starts_with(folder));
                if mode & if handed { 0o007 } else { 0o077 } != 0 {
                    return Err(format!(
                        "{shown} can be read by others (mode {:o}): chmod 600 {shown}",
                        mode & 0o777
                    ));
                }
                fs::read_to_string(path).map_err(cannot)?
            }
        };
        let text = text.trim_end_matches(['\r', '\n']);
        if text.is_empty() || text.chars().any(char::is_control) {
            return Err(format!(
                "the secret in {self} is empty, or more than one line"
            ));
        }
        Ok(Secret(text.to_owned()))
    }
}

impl fmt::Display for Whence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Env(name) => write!(f, "the environment ({name})"),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_file_that_others_can_read_is_refused_with_the_way_out() {
        let path = env::temp_dir().join(format!("duetime-secret-{}", std::process::id()));
        fs::write(&path, "tea\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let refused = Whence::File(path.clone()).fetch().unwrap_err();
        assert!(
            refused.contains("mode 640") && refused.contains("chmod 600"),
            "{refused}"
        );
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        let secret = Whence::File(path.clone()).fetch().unwrap();
        fs::remove_file(path).unwrap();
        assert_eq!(secret.reveal(), "tea");
        assert_eq!(format!("{secret:?}"), "…");
    }
}
