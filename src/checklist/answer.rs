use serde::{Deserialize, Serialize};

/// The longest answer to one item, in bytes: 64 KiB, room for a stack trace.
pub const LONGEST: usize = 64 * 1024;

/// What a customer gave for an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// An answer in the customer's words.
    Answer(String),
    /// The customer does not know it yet: a fact that a reader of the case wants to know too.
    NotKnownYet,
}

impl Given {
    /// Whether something is there.
    pub fn is_answer(&self) -> bool {
        matches!(self, Given::Answer(text) if !text.trim().is_empty())
    }
}

/// The text without what a reader cannot see, and not longer than [`LONGEST`]: control characters but line breaks
/// and tabs go, as do the marks that turn the direction of a text around.
pub fn bounded(text: &str) -> String {
    let keep = |c: &char| {
        let turning = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
        !turning && (!c.is_control() || matches!(c, '\n' | '\t'))
    };
    let mut clean: String = text.replace("\r\n", "\n").chars().filter(keep).collect();
    if clean.len() > LONGEST {
        let mut end = LONGEST;
        while !clean.is_char_boundary(end) {
            end -= 1;
        }
        clean.truncate(end);
    }
    clean
}
