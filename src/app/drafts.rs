//! The drafts of this device: each is kept as one record, and nothing else keeps anything of it. A record is only
//! written over what was read of it last, so that of two tabs with the same draft neither undoes the other.

use std::{collections::BTreeMap, sync::Arc};

use super::{App, Effect, Old, Opened, Place, Setting, Step, Watched};
use crate::{
    case::{Draft, Reference, link},
    drafts::{BadRecord, Path, Record, Stamp, Summary},
    locale::words::drafts as w,
};

/// What is known of the drafts.
#[derive(Debug, Clone)]
pub struct Drafts {
    /// The records of this device, by their references.
    pub records: Watched<BTreeMap<String, String>>,
    /// When the draft in view was last kept, in milliseconds since 1970.
    pub saved: Watched<Option<u64>>,
    /// When the draft was last changed that was found as the page was opened.
    pub found: Watched<Option<u64>>,
    /// How many entries of the draft cannot be read here, since a newer Duetime wrote them.
    pub unread: Watched<usize>,
    /// What other tabs changed in this draft since somebody last took note.
    pub elsewhere: Watched<Vec<Path>>,
    /// Whether another tab deleted this draft: it stays deleted until the person says otherwise.
    pub deleted: Watched<bool>,
    /// The draft that was deleted last, for a change of mind: its reference and its record.
    pub gone: Watched<Option<(String, String)>>,
    /// What went wrong with a draft from a file; empty while nothing did.
    pub refused: Watched<String>,
    /// Which drafts are about to be deleted since they are old.
    pub old: Watched<Old>,
    record: Record,
    /// The record as the device has it, as far as this tab knows.
    stored: Option<String>,
    /// The records of other drafts in which something was changed here that the device has not got yet.
    others: BTreeMap<String, Record>,
    /// Whether there is something here that the device has not got.
    ahead: bool,
    /// What of it was changed just now: what the device had then is older, whatever the clocks said.
    under_way: Vec<Path>,
    /// What nobody has answered, though it is noted here and the device has not got it.
    unanswered: Vec<Path>,
    /// Whether a person had a draft deleted, which the device has not told of yet.
    pressed: bool,
    /// Whether the draft as the first versions kept it is still on the device.
    first: bool,
    /// The number of this tab among those of the device.
    tab: u32,
}

impl Drafts {
    pub(super) fn new(tab: u32) -> Drafts {
        Drafts {
            records: Watched::default(),
            saved: Watched::default(),
            found: Watched::default(),
            unread: Watched::default(),
            elsewhere: Watched::default(),
            deleted: Watched::default(),
            gone: Watched::default(),
            refused: Watched::default(),
            old: Watched::default(),
            record: Record::none(),
            stored: None,
            others: BTreeMap::new(),
            ahead: false,
            under_way: Vec::new(),
            unanswered: Vec::new(),
            pressed: false,
            first: false,
            tab,
        }
    }

    /// Whether the device has the draft in view.
    pub(super) fn is_kept(&self) -> bool {
        self.stored.is_some()
    }

    /// The record of a reference that can be read, with its text.
    fn readable(&self, reference: &str) -> Option<(String, Record)> {
        let text = self.records.get(reference)?;
        Some((text.clone(), Record::from_json(text).ok()?))
    }

    /// The reference of the draft that was changed last.
    fn last(&self) -> Option<String> {
        let all = self.records.values();
        let all = all.filter_map(|text| Summary::from_json(text).ok());
        let last = all.max_by_key(|summary| summary.changed);
        last.map(|summary| summary.reference)
    }

    /// What a list says of the records: those that can be read, the latest first; then the others by their references,
    /// each with what is wrong with it.
    pub fn list(&self) -> (Vec<Summary>, Vec<(&str, BadRecord)>) {
        let (mut known, mut other) = (Vec::new(), Vec::new());
        for (reference, text) in self.records.iter() {
            match Summary::from_json(text) {
                Ok(summary) => known.push(summary),
                Err(error) => other.push((reference.as_str(), error)),
            }
        }
        known.sort_by_key(|summary| std::cmp::Reverse(summary.changed));
        (known, other)
    }
}

impl App {
    /// Takes up the draft of this tab, else the one that was worked on last, else a new one.
    pub(super) fn open_drafts(&mut self, opened: Opened) {
        *self.drafts.records = opened.records.into_iter().collect();
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
            .or_else(|| of_first.filter(|reference| self.drafts.records.contains_key(reference)))
            .or_else(|| self.drafts.last())
            .unwrap_or_default();
        let kept = self.drafts.readable(&reference);
        // The draft of this tab may have been deleted meanwhile: then the last one is taken up. What cannot be read,
        // being newer or damaged, stays as it is, and another one is begun.
        let kept = kept.or_else(|| {
            let gone = !self.drafts.records.contains_key(&reference);
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
                let unreadable = self.drafts.records.contains_key(&reference);
                let known = remembered.or(first).filter(|_| !unreadable);
                self.begin(known.unwrap_or_default());
            }
        }
    }

    /// Deletes what is old and was long said to be.
    fn judge_old(&mut self, kept: &str) {
        let mut old = Old::read(kept);
        let records: Vec<_> = self.drafts.records.values().cloned().collect();
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
    pub(super) fn begin(&mut self, mut draft: Draft) {
        if draft.reference.parse::<Reference>().is_err()
            || self.drafts.records.contains_key(&draft.reference)
        {
            draft.reference = self.new_reference();
        }
        let record = Record::new(&draft.reference, self.milliseconds);
        self.lay(record, draft, None);
    }

    /// A reference that nobody else has.
    fn new_reference(&self) -> String {
        Reference::new((self.chance)()).to_string()
    }

    /// Lays a draft here: the record of it, and its text where the device has it.
    fn lay(&mut self, record: Record, mut draft: Draft, text: Option<String>) {
        record.reference().clone_into(&mut draft.reference);
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
        self.harmless.set(Vec::new());
        self.entry.set_if_new(None);
        self.link.set_if_new(String::new());
        draft.choose();
        self.draft.set(Arc::new(draft));
    }

    /// Notes what was changed here, and has it kept.
    pub(super) fn keep(&mut self) {
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
        drafts.under_way.extend(noted.answered);
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
    pub(super) fn kept_record(&mut self, reference: String, text: String) {
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
    pub(super) fn not_kept(&mut self, reference: &str) {
        if reference != self.draft.reference {
            return;
        }
        self.drafts.under_way.clear();
        self.kept.set_if_new(false);
        self.effects.push(Effect::Remember(self.draft.to_json()));
    }

    /// The device has another record than was known here: another tab wrote it, or deleted it.
    pub(super) fn found_record(&mut self, reference: &str, text: Option<String>) {
        match &text {
            Some(text) => drop(
                self.drafts
                    .records
                    .insert(reference.to_owned(), text.clone()),
            ),
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
    fn keep_other(&mut self, record: Record, over: String) {
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
    pub(super) fn emptied(&mut self) {
        let all: Vec<_> = self.drafts.records.keys().cloned().collect();
        for reference in all {
            self.found_record(&reference, None);
        }
    }

    /// Goes on with another draft.
    pub(super) fn open_draft(&mut self, reference: &str) {
        match self.drafts.readable(reference) {
            Some((text, mut record)) => {
                let draft = record.draft();
                self.lay(record, draft, Some(text));
                self.go(Place::Intake(Step::Before), "step");
            }
            None => self.refuse(w::DAMAGED),
        }
    }

    fn refuse(&mut self, word: &'static crate::locale::Word) {
        let text = word.get(*self.language).to_owned();
        self.drafts.refused.set(text);
    }

    /// Deletes a draft from this device. Until the page is closed it can be brought back.
    pub(super) fn delete(&mut self, reference: &str) {
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
    pub(super) fn forgot(&mut self, reference: String, text: Option<String>) {
        // What is old goes of itself, and for good.
        if std::mem::take(&mut self.drafts.pressed) {
            self.drafts.gone.set(text.map(|text| (reference, text)));
        }
    }

    /// Brings back what was deleted last.
    pub(super) fn bring_back(&mut self) {
        if let Some((reference, text)) = self.drafts.gone.take() {
            self.effects.push(Effect::Keep {
                reference,
                text,
                over: None,
            });
        }
    }

    /// Keeps a draft that another tab deleted, since the person says so.
    pub(super) fn keep_after_all(&mut self) {
        self.drafts.deleted.set_if_new(false);
        self.drafts.ahead = true;
        self.keep();
    }

    /// Keeps a draft for as long again.
    pub(super) fn keep_old(&mut self, reference: &str) {
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
    pub(super) fn save_draft(&mut self, reference: &str) {
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
    pub(super) fn take_draft(&mut self, text: Option<&str>) {
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

    /// Changes the draft of a reference, be it the one in view or not, by what happens to a file of it.
    pub(super) fn change_draft<T, E>(
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
        record.note(&draft, self.milliseconds, self.drafts.tab);
        record.to_json().map_err(|_| elsewhere)?;
        self.keep_other(record, text);
        Ok(done)
    }
}

/// Whether the choices of a link are about another programme than a draft.
fn leads_elsewhere(choices: &str, kept: &Summary) -> bool {
    let mut linked = Draft::default();
    link::read(choices, &mut linked);
    linked.programme.is_some() && kept.programme.is_some() && linked.programme != kept.programme
}
