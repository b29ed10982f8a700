//! The drafts of this device: each is kept as one record, and nothing else keeps anything of it. A record is only
//! written over what was read of it last, so that of two tabs with the same draft neither undoes the other.

mod by_reference;
mod keep;
mod open;
mod shelf;

use super::{Old, TargetChange, Watched};
use crate::drafts::{BadRecord, Path, Record, Summary};
pub use by_reference::ByReference;

/// What is known of the drafts.
#[derive(Debug, Clone)]
pub struct Drafts {
    /// The records of this device, by their references.
    pub records: Watched<ByReference<String>>,
    /// When the draft in view was last kept, in milliseconds since 1970.
    pub saved: Watched<Option<u64>>,
    /// When the draft was last changed that was found as the page was opened.
    pub found: Watched<Option<u64>>,
    /// How many entries of the draft cannot be read here, since a newer Duetime wrote them.
    pub unread: Watched<usize>,
    /// What other tabs changed in this draft since somebody last took note.
    pub elsewhere: Watched<Vec<Path>>,
    /// The target is another one than when the draft was last answered, though the answers are the same.
    pub target: Watched<Option<TargetChange>>,
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
    others: ByReference<Record>,
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
            target: Watched::default(),
            deleted: Watched::default(),
            gone: Watched::default(),
            refused: Watched::default(),
            old: Watched::default(),
            record: Record::none(),
            stored: None,
            others: ByReference::default(),
            ahead: false,
            under_way: Vec::new(),
            unanswered: Vec::new(),
            pressed: false,
            first: false,
            tab,
        }
    }

    /// What the draft in view was last answered with in a programme.
    pub(super) fn answered(&self, programme: &str) -> Option<String> {
        self.record.answered(programme)
    }

    /// Notes what the draft in view is answered with in a programme.
    pub(super) fn note_answered(&mut self, programme: &str, said: &str, now: u64) {
        self.record.note_answered(programme, said, now, self.tab);
    }

    /// The record says something that the device has not got.
    pub(super) fn keep_again(&mut self) {
        self.ahead = true;
    }

    /// The reference and the record of the draft in view; none where there is none to speak of.
    pub(super) fn carried(&self) -> Option<(String, String)> {
        let record = self.record.to_json().ok()?;
        let reference = self.record.reference().to_owned();
        (!reference.is_empty()).then_some((reference, record))
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

    /// The reference of the draft that was changed last. What was handed in is not gone on with.
    fn last(&self) -> Option<String> {
        let all = self.records.iter();
        let all = all.filter_map(|(_, text)| Summary::from_json(text).ok());
        let all = all.filter(|summary| !summary.is_handed);
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
