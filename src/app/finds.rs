//! What must not leave with a case, and waits for a decision: in what was typed, and in the files that are open here.

use super::{App, OpenFile};
use crate::{
    case::{Attachment, Covered, Leak, Looked, Whence, leaks},
    locale::words::secrets as w,
    programme::Id,
    secrets::Find,
};

/// How often the texts are masked at most: once is enough, unless they share secrets.
const ROUNDS: usize = 8;

/// Something that is no secret, as the person says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Harmless {
    /// What was found, word for word, wherever it stands.
    Text(String),
    /// All that was found in this file.
    File(Id<Attachment>),
}

impl Harmless {
    /// What was found in a text.
    pub fn find(text: &str, find: &Find) -> Harmless {
        Harmless::Text(found(text, find).to_owned())
    }
}

fn found<'a>(text: &'a str, find: &Find) -> &'a str {
    text.get(find.range.clone()).unwrap_or_default()
}

impl App {
    /// What waits in what was typed, and in the first lines of files.
    pub fn waiting(&self) -> &[Leak] {
        self.waiting.get_or_init(|| self.look())
    }

    fn look(&self) -> Vec<Leak> {
        let (Some(programme), Some(choices)) = (self.ready(), self.draft.chosen()) else {
            return Vec::new();
        };
        let mut leaks = leaks(programme, choices);
        for leak in &mut leaks {
            let text = &leak.text;
            leak.finds.retain(|find| {
                let found = found(text, find);
                let mut harmless = self.harmless.iter();
                !harmless.any(|one| matches!(one, Harmless::Text(text) if text == found))
            });
        }
        leaks.retain(|leak| !leak.finds.is_empty() && !self.is_looked_at_whole(&leak.whence));
        leaks
    }

    /// Whether what was found in a file as a whole is shown instead of what stands in its first lines.
    fn is_looked_at_whole(&self, whence: &Whence) -> bool {
        match whence {
            Whence::File(id) => {
                let file = self.open_file(id);
                file.is_some_and(|file| file.searched.count > 0)
            }
            _ => false,
        }
    }

    /// The files that are open here, and hold something that waits.
    pub fn waiting_files(&self) -> impl Iterator<Item = &OpenFile> {
        self.open_files()
            .filter(|file| file.searched.count > 0 && !self.is_harmless(file))
    }

    fn is_harmless(&self, file: &OpenFile) -> bool {
        let mut harmless = self.harmless.iter();
        harmless.any(|one| matches!(one, Harmless::File(id) if Some(id) == file.id.as_ref()))
    }

    /// Whether anything waits.
    pub fn has_finds(&self) -> bool {
        !self.waiting().is_empty() || self.waiting_files().next().is_some()
    }

    /// What the search covered.
    pub fn covered(&self) -> Covered {
        let looked = |id: &Id<Attachment>| self.open_file(id).map(|file| file.looked);
        let choices = self.draft.chosen();
        choices.map_or_else(Covered::default, |choices| Covered::of(choices, looked))
    }

    /// Whether there may be more to find: a file is still being read or searched.
    pub fn is_searching(&self) -> bool {
        self.is_reading() || !self.covered().without(Looked::NotYet).is_empty()
    }

    /// Masks finds in one of the texts of the draft in view, and the same secrets wherever else they stand in it.
    pub(super) fn mask(&mut self, leak: &Leak) {
        let before = (*self.draft).clone();
        self.draft_mut().mask(&leak.whence, &leak.text, &leak.finds);
        if before != *self.draft {
            self.said.set(w::MASKED.get(*self.language).to_owned());
        }
        // What was pressed is gone.
        self.focus("step");
    }

    /// Masks all that waits, in what was typed and in files.
    pub(super) fn mask_all(&mut self) {
        // A secret is masked wherever it stands, so that other texts change with one.
        for _ in 0..ROUNDS {
            let waiting = self.look();
            if waiting.is_empty() {
                break;
            }
            for leak in &waiting {
                self.mask(leak);
            }
        }
        let files: Vec<_> = self.waiting_files().filter_map(|f| f.id.clone()).collect();
        for id in files {
            self.mask_file(&id);
        }
        self.focus("step");
    }

    /// Takes note that something is no secret.
    pub(super) fn leave_as_it_is(&mut self, harmless: Harmless) {
        self.harmless.push(harmless);
        self.focus("step");
    }
}
