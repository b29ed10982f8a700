use std::{fmt, str::FromStr};

/// Where a value stands in a draft, from the outside in: `choices`, `zmanda`, `given`, `steps`. Whatever lies deeper
/// than [`Path::DEEPEST`] belongs to the value.
///
/// As text it is a JSON pointer (RFC 6901), so that an id with a dot or a slash in it leads nowhere else:
///
/// ```
/// use duetime::drafts::Path;
///
/// let path: Path = "/choices/a.b/given/c~1d".parse().unwrap();
/// assert_eq!(path.segments(), ["choices", "a.b", "given", "c/d"]);
/// assert_eq!(path.to_string(), "/choices/a.b/given/c~1d");
/// assert!("choices".parse::<Path>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(Vec<String>);

impl Path {
    /// The most names of a path: `choices`, a programme, a part, a key.
    pub const DEEPEST: usize = 4;

    /// The names, from the outside in.
    pub fn segments(&self) -> &[String] {
        &self.0
    }

    /// The path of these names.
    pub(super) fn of(segments: &[&str]) -> Path {
        Path(segments.iter().map(|segment| (*segment).into()).collect())
    }

    /// Whether the other one leads on from here.
    pub(super) fn is_above(&self, other: &Path) -> bool {
        self.0.len() < other.0.len() && other.0.starts_with(&self.0)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for segment in &self.0 {
            f.write_str("/")?;
            f.write_str(&segment.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

/// A text that is no path of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadPath;

impl fmt::Display for BadPath {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("this is no path of a field")
    }
}

impl std::error::Error for BadPath {}

impl FromStr for Path {
    type Err = BadPath;

    fn from_str(text: &str) -> Result<Path, BadPath> {
        let rest = text.strip_prefix('/').ok_or(BadPath)?;
        let mut segments = Vec::new();
        for segment in rest.split('/') {
            if segments.len() == Path::DEEPEST {
                return Err(BadPath);
            }
            segments.push(plain(segment).ok_or(BadPath)?);
        }
        Ok(Path(segments))
    }
}

/// A name without its escapes.
fn plain(segment: &str) -> Option<String> {
    let mut plain = String::new();
    let mut pieces = segment.split('~');
    plain.push_str(pieces.next()?);
    for piece in pieces {
        let (escaped, rest) = match piece.strip_prefix('0') {
            Some(rest) => ('~', rest),
            None => ('/', piece.strip_prefix('1')?),
        };
        plain.push(escaped);
        plain.push_str(rest);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn every_path_comes_back_from_its_text() {
        for names in [&["a"][..], &["~1", "/0", "~", "~~01//"], &["", ""], &[""]] {
            let path = Path::of(names);
            assert_eq!(path.to_string().parse(), Ok(path));
        }
    }

    #[test]
    fn what_is_no_path() {
        for text in ["", "a", "/~", "/~2", "/a~", "/1/2/3/4/5", "~1"] {
            assert!(text.parse::<Path>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_name_that_begins_like_another_is_not_above_it() {
        assert!(Path::of(&["a"]).is_above(&Path::of(&["a", "b"])));
        assert!(!Path::of(&["a"]).is_above(&Path::of(&["ab", "b"])));
        assert!(!Path::of(&["a"]).is_above(&Path::of(&["a"])));
    }
}
