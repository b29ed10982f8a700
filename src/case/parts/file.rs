use serde::Serialize;

use crate::{case::Attachment, checklist::bounded, programme::Kept};

/// A file that goes with the case: what it is, never the file itself. That stays with the customer, until it is attached
/// at the vendor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct File {
    /// How the case names it: no two files of a case have the same.
    pub id: String,
    /// Its name, in one line of at most 255 characters.
    pub name: String,
    /// Its size in bytes; none where it could not be read.
    pub size: Option<u64>,
    /// Its type, as the customer's browser says it: `text/plain`; none where it says none.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The SHA-256 of its bytes, as 64 hexadecimal digits in small letters; none where it could not be worked out.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::case::form::Sha256>")
    )]
    pub sha256: Option<String>,
    /// The first lines of a text; none for what is no text.
    pub first_lines: Option<String>,
    /// Whether secrets were masked in it: then size and SHA-256 are those of the masked file.
    pub masked: bool,
}

impl File {
    /// The most files that a case holds. Whoever takes files in refuses the next one: a case leaves it out.
    pub const MOST: usize = 50;

    /// The longest name that a case holds, in characters.
    const LONGEST_NAME: usize = 255;

    /// The files, in the order of their ids.
    pub(in crate::case) fn all(kept: &Kept<Attachment, Attachment>) -> Vec<File> {
        let mut files = Vec::new();
        for (id, file) in kept.iter().take(File::MOST) {
            files.push(File {
                id: id.to_string(),
                name: line(&file.name).chars().take(File::LONGEST_NAME).collect(),
                size: size(&file.size),
                kind: some(line(&file.kind)),
                sha256: sha256(&file.sha256),
                first_lines: some(bounded(&file.lines)),
                masked: file.masked,
            });
        }
        files
    }
}

/// A text in one line: whatever breaks a line, a tab too, is a space.
pub(super) fn line(text: &str) -> String {
    let breaks = |c| matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}');
    bounded(text).replace(breaks, " ")
}

/// A text with something in it.
pub(super) fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

/// A size in plain digits: what else a number can be read from is none.
fn size(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

fn sha256(text: &str) -> Option<String> {
    let right = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    right.then(|| text.to_ascii_lowercase())
}
