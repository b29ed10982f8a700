use serde::Serialize;

use crate::tree::{Writer, fields};

/// What the vendor said of a case when it took it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Handed {
    /// When it was taken, in universal time: `2026-11-21T02:00:00Z`; empty where it was not.
    pub at: String,
    /// What the vendor calls it.
    pub number: String,
    /// Where it can be looked at: an address that begins with `https://`; empty where none was told.
    pub url: String,
}

fields!(Handed = default { at, number, url });

impl Handed {
    /// Whether no vendor has it.
    pub fn is_blank(&self) -> bool {
        self.at.is_empty()
    }

    /// Writes it where there is anything to say.
    pub(super) fn write(&self, json: &mut Writer) {
        if self.is_blank() {
            return;
        }
        json.open(Some("handed"));
        json.text("at", Some(&self.at));
        json.text("number", Some(&self.number));
        json.text("url", Some(&self.url));
        json.close();
    }
}
