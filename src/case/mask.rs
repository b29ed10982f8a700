//! Masking what must not leave, wherever it stands in a draft.

use super::{Attachment, Choices, Draft, Whence};
use crate::{
    checklist::{Given, bounded},
    secrets::{Find, Known, mask},
};

impl Draft {
    /// Masks finds in one of the texts of the programme in view; the rest stays readable. The same secret is masked
    /// wherever else it stands in the draft. A text that was changed since it was searched stays as it is.
    pub fn mask(&mut self, whence: &Whence, searched: &str, finds: &[Find]) {
        let masked = self
            .choose()
            .is_some_and(|choices| choices.mask(whence, searched, finds));
        if !masked {
            return;
        }
        let mut known = Known::default();
        known.note(searched, finds);
        let programmes: Vec<_> = self.choices.iter().map(|(id, _)| id.clone()).collect();
        for id in programmes {
            self.choices.entry(id).mask_known(&known);
        }
        if let Some(masked) = known.mask(&self.name) {
            self.name = masked;
        }
    }
}

impl Choices {
    /// Masks finds in one of the texts; whether it was still the same.
    fn mask(&mut self, whence: &Whence, searched: &str, finds: &[Find]) -> bool {
        let masked = bounded(&mask(searched, finds));
        let place = match whence {
            Whence::Since => Some(&mut self.facts.since),
            Whence::Reason => self
                .answers
                .overrule
                .as_mut()
                .map(|overrule| &mut overrule.reason),
            Whence::File(id) => {
                let file = self.files.get(id).filter(|file| file.lines == searched);
                let file = file.map(|file| Attachment {
                    lines: masked,
                    ..file.clone()
                });
                let same = file.is_some();
                if let Some(file) = file {
                    self.files.insert(id.clone(), file);
                }
                return same;
            }
            Whence::Item(id) => {
                let same = self.given.get(id) == Some(&Given::Answer(searched.to_owned()));
                if same {
                    self.given.insert(id.clone(), Given::Answer(masked));
                }
                return same;
            }
        };
        let place = place.filter(|text| *text == searched);
        let same = place.is_some();
        if let Some(text) = place {
            *text = masked;
        }
        same
    }

    /// Masks secrets that are known, wherever they stand.
    fn mask_known(&mut self, known: &Known) {
        let since = Some(&mut self.facts.since);
        let reason = self
            .answers
            .overrule
            .as_mut()
            .map(|overrule| &mut overrule.reason);
        for text in since.into_iter().chain(reason) {
            if let Some(masked) = known.mask(text) {
                *text = masked;
            }
        }
        let given: Vec<_> = self.given.iter().cloned().collect();
        for (id, given) in given {
            if let Given::Answer(text) = given
                && let Some(masked) = known.mask(&text)
            {
                self.given.insert(id, Given::Answer(masked));
            }
        }
        let files: Vec<_> = self.files.iter().cloned().collect();
        for (id, mut file) in files {
            if let Some(masked) = known.mask(&file.lines) {
                file.lines = masked;
                self.files.insert(id, file);
            }
        }
    }
}
