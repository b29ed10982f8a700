use serde::Serialize;

use crate::tree::{Fault, Node, Read, forward};

/// The longest answer to one item, in bytes: 64 KiB, room for a stack trace.
pub const LONGEST: usize = 64 * 1024;

/// What a customer gave for an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// An answer in the customer's words.
    Answer(String),
    /// The customer does not know it yet: a fact that a reader of the case wants to know too.
    NotKnownYet,
}

impl Read for Given {
    fn blank() -> Self {
        Given::NotKnownYet
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let variant = node.variant()?;
        *self = match variant.name {
            "answer" => Given::Answer(variant.holds()?),
            "not_known_yet" => variant.alone(Given::NotKnownYet)?,
            _ => return Err(variant.unknown(&["answer", "not_known_yet"])),
        };
        Ok(())
    }
}

forward!(Given);

impl Given {
    /// Whether something is there.
    pub fn is_answer(&self) -> bool {
        matches!(self, Given::Answer(text) if text.chars().any(|c| visible(c) && !c.is_whitespace()))
    }
}

/// Whether a character may stand in a case: not a control character but a line break or a tab, and not one of the
/// marks that turn the direction of a text around.
fn visible(c: char) -> bool {
    let turning = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    !turning && (!c.is_control() || matches!(c, '\n' | '\t'))
}

/// The text without what a reader cannot see, and not longer than [`LONGEST`]: control characters but line breaks
/// and tabs go, as do the marks that turn the direction of a text around. A carriage return is a line break, alone
/// or before one.
///
/// What a text looks like is what it holds:
///
/// ```
/// use duetime::checklist::bounded;
///
/// assert_eq!(bounded("invoice\u{202E}fdp.exe\u{7}\r\n50 %\r100 %"), "invoicefdp.exe\n50 %\n100 %");
/// ```
pub fn bounded(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut clean: String = lines.chars().filter(|c| visible(*c)).collect();
    if clean.len() > LONGEST {
        let mut end = LONGEST;
        while !clean.is_char_boundary(end) {
            end -= 1;
        }
        clean.truncate(end);
    }
    clean
}
