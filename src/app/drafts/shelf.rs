//! The drafts beside the one that is worked on: to open, to delete, to carry away and to bring in.

use crate::{
    app::{App, Effect, Place, Setting, Step},
    case::{Draft, Reference},
    drafts::{BadRecord, Record, Stamp},
    locale::words::drafts as w,
};

impl App {
    /// Goes on with another draft.
    pub(in crate::app) fn open_draft(&mut self, reference: &str) {
        match self.drafts.readable(reference) {
            Some((text, mut record)) => {
                let draft = record.draft();
                self.lay(record, draft, Some(text));
                self.go(Place::Intake(Step::Before), "step");
            }
            None => self.refuse(w::DAMAGED),
        }
    }

    fn refuse(&mut self, word: crate::locale::Word) {
        let text = word.get(*self.language).to_owned();
        self.drafts.refused.set(text);
    }

    /// Deletes a draft from this device. Until the page is closed it can be brought back.
    pub(in crate::app) fn delete(&mut self, reference: &str) {
        self.drafts.records.remove(reference);
        self.drafts.pressed = true;
        self.effects.push(Effect::Forget(reference.to_owned()));
        if self.draft.reference == reference {
            if self.drafts.first {
                self.drafts.first = false;
                self.effects.push(Effect::Set(Setting::First, None));
            }
            // Storage may be forbidden: then it lies with the history.
            if !*self.kept {
                self.effects.push(Effect::Remember(String::new()));
            }
            self.begin(Draft::default());
        }
    }

    /// The device deleted a record: what it said can be brought back.
    pub(in crate::app) fn forgot(&mut self, reference: String, text: Option<String>) {
        // What is old goes of itself, and for good.
        if std::mem::take(&mut self.drafts.pressed) {
            self.drafts.gone.set(text.map(|text| (reference, text)));
        }
    }

    /// Brings back what was deleted last.
    pub(in crate::app) fn bring_back(&mut self) {
        if let Some((reference, text)) = self.drafts.gone.take() {
            self.effects.push(Effect::Keep {
                reference,
                text,
                over: None,
            });
        }
    }

    /// Keeps a draft that another tab deleted, since the person says so.
    pub(in crate::app) fn keep_after_all(&mut self) {
        self.drafts.deleted.set_if_new(false);
        self.drafts.ahead = true;
        self.keep();
    }

    /// Keeps a draft for as long again.
    pub(in crate::app) fn keep_old(&mut self, reference: &str) {
        let Some((text, mut record)) = self.drafts.readable(reference) else {
            return;
        };
        record.touch(self.milliseconds, self.drafts.tab);
        self.keep_other(record, text);
        self.drafts.old.drop(reference);
        let text = Some(self.drafts.old.to_text()).filter(|text| !text.is_empty());
        self.effects.push(Effect::Set(Setting::Old, text));
    }

    /// Hands a draft to the person as a file.
    pub(in crate::app) fn save_draft(&mut self, reference: &str) {
        let text = if reference == self.draft.reference {
            self.drafts
                .record
                .note(&self.draft, self.milliseconds, self.drafts.tab);
            self.drafts.record.to_json().ok()
        } else {
            self.drafts.records.get(reference).cloned()
        };
        if let Some(text) = text {
            self.effects.push(Effect::Save {
                name: ["duetime-draft-", reference, ".json"].concat(),
                kind: "application/json",
                text,
            });
        }
    }

    /// Takes a draft from the text of a file: one that a browser kept, or one of the first form.
    pub(in crate::app) fn take_draft(&mut self, text: Option<&str>) {
        self.drafts.refused.set_if_new(String::new());
        match text
            .ok_or(BadRecord::TooLarge)
            .and_then(|text| self.taken(text))
        {
            Ok(()) => self.go(Place::Intake(Step::Before), "step"),
            Err(BadRecord::Newer(_)) => self.refuse(w::NEWER),
            Err(_) => self.refuse(w::NO_DRAFT),
        }
    }

    fn taken(&mut self, text: &str) -> Result<(), BadRecord> {
        let mut other = match Record::from_json(text) {
            Ok(record) => record,
            Err(error) => {
                let stamp = Stamp::new(self.milliseconds, self.drafts.tab);
                Record::from_plain(text, &self.new_reference(), stamp).map_err(|_| error)?
            }
        };
        if other.reference().parse::<Reference>().is_err() {
            // What is no reference of ours would keep the case from being made.
            other = other.renamed(&self.new_reference());
        }
        let mut over = None;
        // The same draft may be here already, and further: nothing of either is lost.
        if let Some((text, mut here)) = self.drafts.readable(other.reference()) {
            here.merge(&other);
            (other, over) = (here, Some(text));
        }
        other.to_json()?;
        let draft = other.draft();
        self.lay(other, draft, over);
        self.drafts.ahead = true;
        self.keep();
        Ok(())
    }
}
