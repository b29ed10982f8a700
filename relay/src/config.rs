//! How a relay is set up: the command line says where, the file says how much. Read once, at the start.

use crate::secrets::Whence;
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    fs,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

/// What the command line can say.
pub const USAGE: &str = "duetime-relay --listen ADDRESS:PORT --store DIRECTORY|postgres://USER@HOST/DATABASE --origin https://PAGE [--origin …]
              --desk none|rt|redmine|zammad|zendesk|jira|freshdesk|servicenow|mail [--config FILE]

  --listen   where it listens: 127.0.0.1:8095 behind a server that speaks HTTPS
  --store    a directory (SQLite, one relay) or a database of PostgreSQL (several relays)
  --origin   the page that may hand in cases, exactly as a browser says it; may stand several times
  --desk     where cases go; none keeps them here
  --config   a JSON file: limits, and what the desk needs. docs/relay.md has all of it";

/// The command line.
#[derive(Clone, Debug)]
pub struct Arguments {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Where cases are kept.
    pub store: Place,
    /// The pages that may hand in cases.
    pub origins: Vec<String>,
    /// The name of the desk; none where cases stay here.
    pub desk: Option<String>,
    /// The configuration.
    pub settings: Settings,
}

/// Where cases are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A directory with a database of SQLite in it.
    Directory(PathBuf),
    /// The address of a database of PostgreSQL, without a password.
    Postgres(String),
}

/// The configuration file. Every field may be left out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The endpoint as the page knows it, for `Location`: `https://relay.example/cases`.
    pub public: Option<String>,
    /// The addresses of the servers in front, whose `X-Forwarded-For` is believed.
    pub trusted_proxy: Vec<IpAddr>,
    /// Cases that one address may send in a minute.
    pub per_minute: u32,
    /// Connections at a time.
    pub connections: usize,
    /// The largest case without files, in bytes.
    pub json_bytes: usize,
    /// The largest request with files, in bytes.
    pub multipart_bytes: usize,
    /// The bytes of all requests that are being received, together.
    pub memory_bytes: usize,
    /// Seconds for the headers of a request.
    pub header_seconds: u64,
    /// Seconds for its body.
    pub body_seconds: u64,
    /// Seconds that a request waits for the number of the desk, before it is answered without.
    pub answer_within_seconds: u64,
    /// Days for which the content of a filed case is kept. Its reference is kept for ever.
    pub keep_days: u32,
    /// Cases that are brought to the desk at a time.
    pub workers: usize,
    /// The password of the database.
    pub store_secret: Option<Whence>,
    /// The desk.
    pub desk: Option<DeskSettings>,
    /// The mail server, where the desk is `mail`.
    pub mail: Option<MailSettings>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            public: None,
            trusted_proxy: Vec::new(),
            per_minute: 20,
            connections: 512,
            json_bytes: 1 << 20,
            multipart_bytes: 25 << 20,
            memory_bytes: 256 << 20,
            header_seconds: 10,
            body_seconds: 120,
            answer_within_seconds: 5,
            keep_days: 30,
            workers: 4,
            store_secret: None,
            desk: None,
            mail: None,
        }
    }
}

/// What a desk needs. Which values and secrets it takes, its form says: docs/desks.md.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskSettings {
    /// Its address, below which its interface is: `https://desk.example`. None for `mail`.
    pub address: Option<String>,
    /// A form of the vendor's own; ours where there is none.
    pub form: Option<PathBuf>,
    /// The desk's own values, by the names that the form uses: queue, group, ids of fields.
    #[serde(default)]
    pub values: serde_json::Map<String, serde_json::Value>,
    /// Where its secrets are, by the names that the form uses: a token, a password.
    #[serde(default)]
    pub secrets: BTreeMap<String, Whence>,
    /// Seconds for one call.
    #[serde(default = "twenty")]
    pub timeout_seconds: u64,
    /// Seconds for all that is done with a case in one go: looking, filing, files, reading back.
    #[serde(default = "hundred")]
    pub attempt_seconds: u64,
    /// Seconds that a desk needs until its search finds what was just filed.
    #[serde(default = "thirty")]
    pub settle_seconds: u64,
    /// A file with the certificate of the desk's own authority, in PEM.
    pub authority: Option<PathBuf>,
}

fn twenty() -> u64 {
    20
}

fn hundred() -> u64 {
    100
}

fn thirty() -> u64 {
    30
}

/// The mail server. From whom mails are and to whom they go, the desk's values say.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// The name of the server.
    pub server: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept private.
    pub tls: Tls,
    /// The user, where the server wants one.
    pub user: Option<String>,
    /// The user's password.
    pub secret: Option<Whence>,
}

/// How a connection to a mail server is kept private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// From the first byte, as on port 465.
    Implicit,
    /// After STARTTLS, without which nothing is sent, as on port 587.
    Starttls,
    /// Not at all: only for a server on this machine.
    None,
}

impl Arguments {
    /// Reads the command line, without the name of the program, and the file that it names.
    pub fn read(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut listen, mut store, mut desk, mut config, mut origins) =
            (None, None, None, None, Vec::new());
        let mut words = words;
        while let Some(word) = words.next() {
            let mut value = || {
                words
                    .next()
                    .ok_or_else(|| format!("{word} wants a value after it"))
            };
            match word.as_str() {
                "--listen" => listen = Some(value()?),
                "--store" => store = Some(value()?),
                "--desk" => desk = Some(value()?),
                "--config" => config = Some(PathBuf::from(value()?)),
                "--origin" => origins.push(origin(&value()?)?),
                other => return Err(format!("{other} is not known here\n\n{USAGE}")),
            }
        }
        let missing = |name: &str| format!("{name} is missing\n\n{USAGE}");
        let listen = listen.ok_or_else(|| missing("--listen"))?;
        let listen = listen.parse().map_err(|_| {
            format!(
                "--listen {listen}: an address of this machine and a port, such as 127.0.0.1:8095"
            )
        })?;
        if origins.is_empty() {
            return Err(missing("--origin"));
        }
        let settings = match config {
            None => Settings::default(),
            Some(path) => {
                let text = fs::read_to_string(&path)
                    .map_err(|why| format!("--config {}: {why}", path.display()))?;
                serde_json::from_str(&text).map_err(|why| format!("{}: {why}", path.display()))?
            }
        };
        Ok(Self {
            listen,
            store: place(&store.ok_or_else(|| missing("--store"))?)?,
            origins,
            desk: desk.filter(|name| name != "none"),
            settings: checked(settings)?,
        })
    }
}

/// An origin as browsers write it: scheme, host and, where it is another than the scheme's, port.
fn origin(text: &str) -> Result<String, String> {
    let wrong = || {
        format!(
            "--origin {text}: scheme and host alone, in small letters, such as https://support.example"
        )
    };
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .ok_or_else(wrong)?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.:[]".contains(c);
    if host.is_empty() || !host.chars().all(plain) {
        Err(wrong())
    } else {
        Ok(text.to_owned())
    }
}

fn place(text: &str) -> Result<Place, String> {
    let Some(rest) = text
        .strip_prefix("postgres://")
        .or_else(|| text.strip_prefix("postgresql://"))
    else {
        return Ok(Place::Directory(PathBuf::from(text)));
    };
    // Whoever lists the processes of a machine sees their command lines.
    let user = rest
        .split('/')
        .next()
        .unwrap_or_default()
        .rsplit_once('@')
        .map_or("", |(user, _)| user);
    if user.contains(':') || rest.contains("password=") {
        return Err("--store: no password in the address, which everybody on this machine could read: name it as store_secret in the configuration".into());
    }
    Ok(Place::Postgres(text.to_owned()))
}

fn checked(settings: Settings) -> Result<Settings, String> {
    let counts = [
        ("per_minute", u64::from(settings.per_minute)),
        ("connections", settings.connections as u64),
        ("header_seconds", settings.header_seconds),
        ("body_seconds", settings.body_seconds),
        ("workers", settings.workers as u64),
    ];
    if let Some((name, _)) = counts.iter().find(|(_, count)| *count == 0) {
        return Err(format!("{name} is 0: at least 1"));
    }
    if settings.json_bytes > settings.multipart_bytes
        || settings.multipart_bytes > settings.memory_bytes
    {
        return Err("json_bytes, multipart_bytes and memory_bytes: each at least as large as the one before".into());
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, String> {
        Arguments::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_line_with_all_that_it_takes_is_read() {
        let read = read("--listen 127.0.0.1:8095 --store cases --origin https://a.example --origin http://localhost:8080 --desk none").unwrap();
        assert_eq!(read.store, Place::Directory("cases".into()));
        assert_eq!(read.origins.len(), 2);
        assert_eq!(read.desk, None);
    }

    #[test]
    fn an_origin_is_no_address_of_a_page() {
        for wrong in [
            "https://a.example/",
            "https://A.example",
            "a.example",
            "*",
            "https://a.example/page",
        ] {
            let refused =
                read(&format!("--listen 127.0.0.1:1 --store d --origin {wrong}")).unwrap_err();
            assert!(
                refused.starts_with(&format!("--origin {wrong}: ")),
                "{refused}"
            );
        }
    }

    #[test]
    fn a_password_on_the_command_line_is_refused() {
        for wrong in [
            "postgres://me:tea@host/cases",
            "postgres://host/cases?password=tea",
        ] {
            let refused = read(&format!(
                "--listen 127.0.0.1:1 --store {wrong} --origin https://a.example"
            ))
            .unwrap_err();
            assert!(
                refused.contains("store_secret") && !refused.contains("tea"),
                "{refused}"
            );
        }
    }
}
