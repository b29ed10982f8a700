use std::fmt;

/// Why a text is no record of a draft, or a record cannot be written.
///
/// ```
/// use duetime::drafts::{BadRecord, Record};
///
/// let text = r#"{"format": "duetime-draft", "version": 2, "pages": []}"#;
/// assert_eq!(Record::from_json(text).unwrap_err(), BadRecord::Newer(2));
/// let error = Record::from_json("[]").unwrap_err();
/// assert_eq!(error.to_string(), "this is no draft: invalid type: a list, expected an object");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadRecord {
    /// It is something else, or damaged: what is wrong, and where.
    NoDraft(String),
    /// A newer Duetime wrote it, in this version of the form.
    Newer(u32),
    /// It has more bytes or more fields than a draft ever has.
    TooLarge,
}

impl fmt::Display for BadRecord {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            BadRecord::NoDraft(reason) => {
                f.write_str("this is no draft: ")?;
                f.write_str(reason)
            }
            BadRecord::Newer(version) => {
                f.write_str("a newer Duetime wrote this draft, in version ")?;
                f.write_str(&version.to_string())
            }
            BadRecord::TooLarge => f.write_str("the draft is too large"),
        }
    }
}

impl std::error::Error for BadRecord {}
