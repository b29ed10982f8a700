//! Keeping what was changed, and taking in what another tab kept.

use std::sync::Arc;

use crate::{
    app::{App, Effect, Setting},
    case::Draft,
    drafts::Record,
};

impl App {
    /// Notes what was changed here, and has it kept.
    pub(in crate::app) fn keep(&mut self) {
        if self.drafts.record.leaves_handed(&self.draft) {
            self.begin_follow_up();
        }
        let drafts = &mut self.drafts;
        if self.draft.is_blank() && drafts.stored.is_none() && !*drafts.deleted {
            return;
        }
        let (now, tab) = (self.milliseconds, drafts.tab);
        let noted = drafts.record.noted(&self.draft, now, tab);
        let mut noted = noted.unwrap_or_default();
        // That a draft says its own name is no change.
        noted
            .answered
            .retain(|path| path.segments() != ["reference"]);
        drafts.unanswered.extend(noted.unanswered);
        // Nobody has said anything: what is only looked at is not changed.
        if noted.answered.is_empty() && !drafts.ahead {
            return;
        }
        drafts.ahead = true;
        let is_changed = !noted.answered.is_empty();
        drafts.under_way.extend(noted.answered);
        if is_changed {
            self.note_target();
        }
        let drafts = &mut self.drafts;
        if *drafts.deleted {
            // Perhaps it was brought back meanwhile.
            let reference = drafts.record.reference().to_owned();
            return self.effects.push(Effect::Look(reference));
        }
        match drafts.record.to_json() {
            Ok(text) => self.effects.push(Effect::Keep {
                reference: drafts.record.reference().to_owned(),
                text,
                over: drafts.stored.clone(),
            }),
            Err(_) => self.not_kept(&self.draft.reference.clone()),
        }
    }

    /// The device kept a record.
    pub(in crate::app) fn kept_record(&mut self, reference: String, text: String) {
        if reference == self.draft.reference {
            let now = self.milliseconds;
            let drafts = &mut self.drafts;
            drafts.stored = Some(text.clone());
            drafts.ahead = false;
            drafts.under_way.clear();
            drafts.unanswered.clear();
            drafts.saved.set_if_new(Some(now));
            drafts.deleted.set_if_new(false);
            if std::mem::take(&mut drafts.first) {
                self.effects.push(Effect::Set(Setting::First, None));
            }
            if !*self.kept {
                self.kept.set(true);
                self.effects.push(Effect::Remember(String::new()));
            }
        }
        self.drafts.others.remove(&reference);
        self.drafts.records.insert(reference, text);
    }

    /// The device does not keep a record: what is here lasts as long as the tab.
    pub(in crate::app) fn not_kept(&mut self, reference: &str) {
        if reference != self.draft.reference {
            return;
        }
        self.drafts.under_way.clear();
        self.kept.set_if_new(false);
        self.effects.push(Effect::Remember(self.draft.to_json()));
    }

    /// The device has another record than was known here: another tab wrote it, or deleted it.
    pub(in crate::app) fn found_record(&mut self, reference: &str, text: Option<String>) {
        match &text {
            Some(text) => {
                let records = &mut self.drafts.records;
                records.insert(reference.to_owned(), text.clone());
            }
            None => drop(self.drafts.records.remove(reference)),
        }
        if reference != self.draft.reference {
            return self.found_other(reference, text);
        }
        if self.drafts.stored == text {
            return;
        }
        let Some(text) = text else {
            // Deleted there. What is here stays until the person goes, and is not kept unless it is asked for.
            self.drafts.stored = None;
            self.drafts.under_way.clear();
            self.drafts.deleted.set_if_new(true);
            return;
        };
        let Ok(other) = Record::from_json(&text) else {
            // A newer Duetime wrote it: what is here goes on beside it.
            let mut draft = Draft::clone(&self.draft);
            draft.reference.clear();
            return self.begin(draft);
        };
        let drafts = &mut self.drafts;
        let (now, tab) = (self.milliseconds, drafts.tab);
        let before = other.clone().draft();
        let there = Record::differences(&Draft::default(), &before);
        drafts.record.merge(&other);
        // What was changed here just now is later than what the device had, whatever the clocks said.
        let under_way = std::mem::take(&mut drafts.under_way);
        drafts.record.restate(&under_way, &self.draft, now, tab);
        // Nobody's answer gives way to the one that somebody gave there.
        let given: Vec<_> = drafts
            .unanswered
            .iter()
            .filter(|path| there.contains(path))
            .cloned()
            .collect();
        drafts.record.restate(&given, &before, now, tab);
        drafts.ahead = drafts.record.is_ahead_of(&other);
        drafts.stored = Some(text);
        drafts.deleted.set_if_new(false);
        let mut draft = drafts.record.draft();
        drafts.unread.set_if_new(drafts.record.unread());
        reference.clone_into(&mut draft.reference);
        draft.choose();
        let mut changed = false;
        for path in Record::differences(&self.draft, &draft) {
            changed = true;
            if !under_way.contains(&path) && !drafts.elsewhere.contains(&path) {
                drafts.elsewhere.push(path);
            }
        }
        if changed {
            self.draft.set(Arc::new(draft));
        }
        if self.drafts.ahead {
            self.keep();
        }
    }

    /// The same of a draft that is not in view.
    fn found_other(&mut self, reference: &str, text: Option<String>) {
        // What was deleted meanwhile stays deleted.
        let Some(mut record) = self.drafts.others.remove(reference) else {
            return;
        };
        if let Some(text) = text
            && let Ok(other) = Record::from_json(&text)
        {
            record.merge(&other);
            self.keep_other(record, text);
        }
    }

    /// Has the record of a draft kept that is not in view, over what the device has.
    pub(super) fn keep_other(&mut self, record: Record, over: String) {
        let reference = record.reference().to_owned();
        if let Ok(text) = record.to_json() {
            self.drafts.others.insert(reference.clone(), record);
            let over = Some(over);
            self.effects.push(Effect::Keep {
                reference,
                text,
                over,
            });
        }
    }

    /// Another tab forgot everything.
    pub(in crate::app) fn emptied(&mut self) {
        let all: Vec<_> = self
            .drafts
            .records
            .iter()
            .map(|(one, _)| one.clone())
            .collect();
        for reference in all {
            self.found_record(&reference, None);
        }
    }

    /// Changes the draft of a reference, be it the one in view or not, by what happens to a file of it.
    pub(in crate::app) fn change_draft<T, E>(
        &mut self,
        reference: &str,
        elsewhere: E,
        change: impl FnOnce(&mut Draft) -> Result<T, E>,
    ) -> Result<T, E> {
        if reference == self.draft.reference {
            return change(self.draft_mut());
        }
        // Where it was deleted meanwhile, it stays deleted.
        let Some((text, mut record)) = self.drafts.readable(reference) else {
            return Err(elsewhere);
        };
        let mut draft = record.draft();
        reference.clone_into(&mut draft.reference);
        let done = change(&mut draft)?;
        if record.leaves_handed(&draft) {
            return Err(elsewhere);
        }
        record.note(&draft, self.milliseconds, self.drafts.tab);
        record.to_json().map_err(|_| elsewhere)?;
        self.keep_other(record, text);
        Ok(done)
    }
}
