use sha2::{Digest, Sha256};

use super::OpenFile;
use crate::{
    case::{Attachment, first_lines},
    checklist::bounded,
    encoding::hex,
    secrets::{Masking, Searched},
};

/// How much of a masked text is looked at for its first lines.
const HEAD: usize = 16 * 1024;

/// A masked copy that is being made.
pub(super) struct Copying {
    masking: Masking,
    hash: Sha256,
    head: String,
    size: u64,
}

impl Copying {
    /// Begins with a file that was searched.
    pub(super) fn of(searched: &Searched) -> Copying {
        Copying {
            masking: Masking::of(searched),
            hash: Sha256::new(),
            head: String::new(),
            size: 0,
        }
    }

    /// Takes the next bytes, and gives the text that the copy goes on with.
    pub(super) fn push(&mut self, bytes: &[u8]) -> String {
        let text = self.masking.push(bytes);
        self.note(text)
    }

    /// The rest of its text.
    pub(super) fn finish(&mut self) -> String {
        let text = self.masking.finish();
        self.note(text)
    }

    fn note(&mut self, text: String) -> String {
        self.hash.update(text.as_bytes());
        self.size += text.len() as u64;
        if self.head.len() < HEAD {
            self.head.extend(text.chars().take(HEAD));
        }
        text
    }

    /// The copy takes the place of the file; what the list says of it.
    pub(super) fn take_over(self, file: &mut OpenFile) -> Attachment {
        if !file.name.starts_with("masked-") {
            file.name.insert_str(0, "masked-");
        }
        file.size = self.size;
        "text/plain".clone_into(&mut file.kind);
        file.searched = Searched::nothing();
        Attachment {
            name: file.name.clone(),
            size: self.size.to_string(),
            kind: file.kind.clone(),
            sha256: hex(&self.hash.finalize()),
            lines: bounded(&first_lines(&self.head)),
            masked: true,
        }
    }
}
