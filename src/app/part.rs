use super::App;

/// The values that something may follow, one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
#[allow(missing_docs)]
pub enum Part {
    Language,
    Unspoken,
    Place,
    Draft,
    Index,
    CaseWords,
    Queue,
    Programme,
    Beside,
    Countries,
    Country,
    OwnDays,
    Now,
    Minute,
    Open,
    Opened,
    Last,
    Link,
    Forgotten,
    Kept,
    Pasted,
    Entry,
    Said,
    Harmless,
    Contact,
    Cut,
    Problems,
    Device,
    Settled,
    Records,
    Saved,
    Found,
    Unread,
    Elsewhere,
    Target,
    Deleted,
    Gone,
    Refused,
    Old,
    Files,
    Work,
    FileProblem,
}

/// How many parts there are.
pub const PARTS: usize = Part::FileProblem as usize + 1;

impl App {
    /// How often each part was changed.
    pub fn revisions(&self) -> [u32; PARTS] {
        let drafts = &self.drafts;
        [
            self.language.revision(),
            self.unspoken.revision(),
            self.place.revision(),
            self.draft.revision(),
            self.index.revision(),
            self.case_words.revision(),
            self.queue.revision(),
            self.programme.revision(),
            self.beside.revision(),
            self.countries.revision(),
            self.country.revision(),
            self.own_days.revision(),
            self.now.revision(),
            self.minute.revision(),
            self.open.revision(),
            self.opened.revision(),
            self.last.revision(),
            self.link.revision(),
            self.forgotten.revision(),
            self.kept.revision(),
            self.pasted.revision(),
            self.entry.revision(),
            self.said.revision(),
            self.harmless.revision(),
            self.contact.revision(),
            self.cut.revision(),
            self.problems.revision(),
            self.device.revision(),
            self.settled.revision(),
            drafts.records.revision(),
            drafts.saved.revision(),
            drafts.found.revision(),
            drafts.unread.revision(),
            drafts.elsewhere.revision(),
            drafts.target.revision(),
            drafts.deleted.revision(),
            drafts.gone.revision(),
            drafts.refused.revision(),
            drafts.old.revision(),
            self.files.open.revision(),
            self.files.work.revision(),
            self.files.problem.revision(),
        ]
    }
}
