use sha2::{Digest, Sha256};

use super::OpenFile;
use crate::{
    case::{Attachment, Looked, first_lines},
    checklist::bounded,
    encoding::{decode, hex},
    secrets::{Search, Searched},
};

/// A file that is being read for its checksum and its first lines. A small one is searched at once.
#[derive(Default)]
pub(super) struct Reading {
    hash: Sha256,
    lines: String,
    /// How far it was searched, where it was not searched whole.
    looked: Option<Looked>,
    searched: Option<Searched>,
}

impl Reading {
    /// Takes the next bytes.
    pub(super) fn push(&mut self, bytes: &[u8], first: bool, last: bool) {
        self.hash.update(bytes);
        if !first {
            return;
        }
        match decode(bytes) {
            None => self.looked = Some(Looked::NoText),
            Some(text) => {
                self.lines = bounded(&first_lines(&text));
                if last {
                    let mut search = Search::default();
                    search.push(bytes);
                    self.searched = Some(search.finish());
                } else {
                    self.looked = Some(Looked::NotYet);
                }
            }
        }
    }

    /// What the list says of the file, how far it was searched, and what that came to.
    pub(super) fn finish(self, file: &OpenFile) -> (Attachment, Looked, Searched) {
        let attachment = Attachment {
            name: file.name.clone(),
            size: file.size.to_string(),
            kind: file.kind.clone(),
            sha256: hex(&self.hash.finalize()),
            lines: self.lines,
            masked: false,
        };
        let looked = self.looked.unwrap_or(Looked::Whole);
        let searched = self.searched.unwrap_or_else(Searched::nothing);
        (attachment, looked, searched)
    }
}
