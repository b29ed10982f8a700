use serde::Serialize;

use crate::tree::fields;

/// A file that a customer gives along: what it is, never the file itself. It stays on the customer's device.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its size in bytes, as a whole number in digits; so that a number beyond 53 bits stays what it is.
    pub size: String,
    /// Its type as the browser says it: `text/plain`; empty where it says none.
    pub kind: String,
    /// The SHA-256 of its bytes, as 64 hexadecimal digits.
    pub sha256: String,
    /// The first lines of a text, with secrets masked where the customer wanted it; empty for what is no text.
    pub lines: String,
    /// Whether secrets were masked in it: then size and SHA-256 are those of the masked file.
    pub masked: bool,
}

fields!(
    Attachment = default {
        name,
        size,
        kind,
        sha256,
        lines,
        masked
    }
);
