//! The drafts beside the one that is worked on: to begin, to open, to delete, to carry away and to bring in.

use super::Desk;
use crate::{
    browser,
    case::{Draft, Reference},
    drafts::{BadRecord, Record, Stamp},
    ui::{
        App,
        app::{DRAFT, TAB, record},
    },
};

/// The record of a reference as it is kept, with its text.
pub fn kept(reference: &str) -> Option<(String, Record)> {
    let text = browser::kept(&record(reference))?;
    let record = Record::from_json(&text).ok()?;
    Some((text, record))
}

/// A reference that nobody else has.
pub fn new_reference() -> String {
    let mut random = [0; 10];
    if !browser::random(&mut random) {
        // Without a source of chance, the time has to do.
        let now = browser::milliseconds().to_be_bytes();
        random[..8].copy_from_slice(&now);
    }
    Reference::new(random).to_string()
}

impl Desk {
    /// Begins anew where the draft was taken away: deleted, or another one was laid here.
    pub(super) fn restart(self, app: App) {
        self.record.set(Record::new("", 0));
        self.stored.set(String::new());
        self.saved.set(None);
        self.begin_new(app, app.draft.get_untracked());
    }

    /// Lays a draft here that nobody has kept yet.
    fn begin_new(self, app: App, mut draft: Draft) {
        draft.reference = new_reference();
        self.lay(
            app,
            Record::new(&draft.reference, browser::milliseconds()),
            draft,
            String::new(),
        );
    }

    fn lay(self, app: App, record: Record, mut draft: Draft, text: String) {
        record.reference().clone_into(&mut draft.reference);
        browser::tab_keep(TAB, record.reference());
        self.saved
            .set(Some(record.changed()).filter(|_| !text.is_empty()));
        self.stored.set(text);
        self.unread.set(record.unread());
        self.record.set(record);
        self.found.set(None);
        self.deleted.set(false);
        self.elsewhere.set(Vec::new());
        self.harmless.set(Vec::new());
        app.link.set(String::new());
        app.draft.set(draft);
    }

    /// Begins a new case. What was begun stays among the drafts.
    pub fn new_draft(self, app: App) {
        self.begin_new(app, Draft::default());
    }

    /// Goes on with another draft; whether it could be read.
    pub fn open(self, app: App, reference: &str) -> bool {
        let Some((text, mut record)) = kept(reference) else {
            return false;
        };
        let draft = record.draft();
        self.lay(app, record, draft, text);
        true
    }

    /// Deletes a draft from this device. Until the page is closed it can be brought back.
    pub fn delete(self, app: App, reference: &str) {
        let name = record(reference);
        self.gone
            .set(browser::kept(&name).map(|text| (name.clone(), text)));
        browser::forget(&name);
        self.files
            .update(|files| files.retain(|file| !file.is_of(reference)));
        if app
            .draft
            .with_untracked(|draft| draft.reference == reference)
        {
            browser::forget(DRAFT);
            self.new_draft(app);
        }
        self.listed.update(|n| *n += 1);
    }

    /// Brings back what was deleted last.
    pub fn bring_back(self) {
        if let Some((name, text)) = self.gone.get_untracked() {
            browser::keep(&name, &text);
        }
        self.gone.set(None);
        self.listed.update(|n| *n += 1);
    }

    /// The draft as it is here, as a file for another device or browser.
    pub fn file(self) -> String {
        self.record
            .with_untracked(Record::to_json)
            .unwrap_or_default()
    }

    /// Takes a draft from the text of a file: one that a browser kept, or one of the first form.
    pub fn take_text(self, app: App, text: &str) -> Result<(), BadRecord> {
        let now = browser::milliseconds();
        let mut other = match Record::from_json(text) {
            Ok(record) => record,
            Err(error) => {
                let stamp = Stamp::new(now, self.tab);
                Record::from_plain(text, &new_reference(), stamp).map_err(|_| error)?
            }
        };
        // The same draft may be here already, and further: nothing of either is lost.
        if let Some((_, mut here)) = kept(other.reference()) {
            here.merge(&other);
            other = here;
        }
        let text = other.to_json()?;
        let name = record(other.reference());
        let draft = other.draft();
        let kept = browser::keep(&name, &text);
        self.lay(app, other, draft, if kept { text } else { String::new() });
        app.kept.set(kept);
        self.listed.update(|n| *n += 1);
        Ok(())
    }
}
