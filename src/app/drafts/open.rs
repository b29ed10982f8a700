//! Taking up the drafts as the page is opened, and laying one of them here.

use std::sync::Arc;

use crate::{
    app::{App, Effect, Old, Opened, Setting},
    case::{Draft, Log, Reference, link},
    drafts::{Record, Summary},
};

impl App {
    /// Takes up the draft of this tab, else the one that was worked on last, else a new one.
    pub(in crate::app) fn open_drafts(&mut self, opened: Opened) {
        for (reference, text) in opened.records {
            self.drafts.records.insert(reference, text);
        }
        let setting = |wanted: Setting| {
            let mut settings = opened.settings.iter();
            let found = settings.find(|(setting, _)| *setting == wanted);
            found.map(|(_, text)| text.as_str())
        };
        self.judge_old(setting(Setting::Old).unwrap_or_default());
        let first = setting(Setting::First).and_then(Draft::from_json);
        self.drafts.first = setting(Setting::First).is_some();
        let remembered = opened.remembered.as_deref().and_then(Draft::from_json);
        // What is remembered is what the device did not keep.
        self.kept.set_if_new(remembered.is_none());
        let of_tab = setting(Setting::Tab).map(str::to_owned);
        let is_new_tab = of_tab.is_none();
        let of_first = first.as_ref().map(|draft| draft.reference.clone());
        let reference = of_tab
            .or_else(|| remembered.as_ref().map(|draft| draft.reference.clone()))
            .or_else(|| of_first.filter(|reference| self.drafts.records.has(reference)))
            .or_else(|| self.drafts.last())
            .unwrap_or_default();
        let kept = self.drafts.readable(&reference);
        // The draft of this tab may have been deleted meanwhile: then the last one is taken up. What cannot be read,
        // being newer or damaged, stays as it is, and another one is begun.
        let kept = kept.or_else(|| {
            let gone = !self.drafts.records.has(&reference);
            self.drafts.readable(&self.drafts.last().filter(|_| gone)?)
        });
        let (_, choices) = link::parts(&opened.hash);
        match kept {
            // A link to another programme begins another case: what was begun stays as it is.
            Some((_, kept)) if is_new_tab && leads_elsewhere(&choices, &kept.summary()) => {
                self.begin(Draft::default());
            }
            Some((text, mut kept)) => {
                let found = is_new_tab.then(|| kept.changed());
                let mut draft = kept.draft();
                if let Some(first) = first.filter(|first| first.reference == kept.reference()) {
                    draft.overlay(&first);
                }
                if let Some(remembered) = remembered
                    && remembered.reference == kept.reference()
                {
                    // What the device had no room for came along whole.
                    draft = remembered;
                }
                self.lay(kept, draft, Some(text));
                self.drafts.found.set(found);
            }
            // What came along, or was kept before there were several drafts, is all there is.
            None => {
                let unreadable = self.drafts.records.has(&reference);
                let known = remembered.or(first).filter(|_| !unreadable);
                self.begin(known.unwrap_or_default());
            }
        }
    }

    /// Deletes what is old and was long said to be.
    fn judge_old(&mut self, kept: &str) {
        let mut old = Old::read(kept);
        let records: Vec<_> = self
            .drafts
            .records
            .iter()
            .map(|(_, text)| text.clone())
            .collect();
        let summaries = records
            .iter()
            .filter_map(|text| Summary::from_json(text).ok());
        let summaries: Vec<_> = summaries.collect();
        let times = summaries
            .iter()
            .map(|one| (one.reference.as_str(), one.expires));
        for reference in old.judge(self.milliseconds, times) {
            self.drafts.records.remove(&reference);
            self.effects.push(Effect::Forget(reference));
        }
        let text = old.to_text();
        if text != kept {
            let text = Some(text).filter(|text| !text.is_empty());
            self.effects.push(Effect::Set(Setting::Old, text));
        }
        self.drafts.old.set(old);
    }

    /// Begins another case with what is there; what was begun stays among the drafts.
    pub(in crate::app) fn begin(&mut self, mut draft: Draft) {
        if draft.reference.parse::<Reference>().is_err()
            || self.drafts.records.has(&draft.reference)
        {
            draft.reference = self.new_reference();
        }
        let record = Record::new(&draft.reference, self.milliseconds);
        self.lay(record, draft, None);
    }

    /// A reference that nobody else has.
    pub(super) fn new_reference(&self) -> String {
        Reference::new((self.chance)()).to_string()
    }

    /// Goes on with what was changed in a case that was handed in as with another one, a follow-up: what the vendor has stays as
    /// it is. Nothing on the page is closed, for somebody may be typing there.
    pub(super) fn begin_follow_up(&mut self) {
        let reference = self.new_reference();
        let draft = self.draft_mut();
        let number = std::mem::take(&mut draft.handed).number;
        let before = std::mem::replace(&mut draft.reference, reference.clone());
        draft.log = Log::default();
        draft.log.set(Log::FOLLOWS, &before);
        draft.log.set(Log::FOLLOWS_NUMBER, &number);
        for file in &mut *self.files.open {
            file.move_to(&before, &reference);
        }
        self.entry.set_if_new(None);
        self.lay_record(Record::new(&reference, self.milliseconds), None);
    }

    /// Puts a record in the place of the one that was kept here: its text, where the device has it.
    fn lay_record(&mut self, record: Record, text: Option<String>) {
        let reference = Some(record.reference().to_owned());
        self.effects.push(Effect::Set(Setting::Tab, reference));
        let saved = text.as_ref().map(|_| record.changed());
        let drafts = &mut self.drafts;
        drafts.saved.set(saved);
        drafts.stored = text;
        drafts.ahead = false;
        drafts.under_way.clear();
        drafts.unanswered.clear();
        drafts.unread.set(record.unread());
        drafts.record = record;
        drafts.found.set(None);
        drafts.deleted.set_if_new(false);
        drafts.elsewhere.set(Vec::new());
    }

    /// Lays a draft here: the record of it, and its text where the device has it.
    pub(super) fn lay(&mut self, record: Record, mut draft: Draft, text: Option<String>) {
        record.reference().clone_into(&mut draft.reference);
        self.lay_record(record, text);
        self.harmless.set(Vec::new());
        self.forget_problems();
        self.cut.set_if_new(None);
        self.entry.set_if_new(None);
        self.link.set_if_new(String::new());
        draft.choose();
        self.draft.set(Arc::new(draft));
        self.close_all();
    }
}

/// Whether the choices of a link are about another programme than a draft.
fn leads_elsewhere(choices: &str, kept: &Summary) -> bool {
    let mut linked = Draft::default();
    link::read(choices, &mut linked);
    linked.programme.is_some() && kept.programme.is_some() && linked.programme != kept.programme
}
