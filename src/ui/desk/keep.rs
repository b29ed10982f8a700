use super::{Desk, desk};
use crate::{
    browser,
    case::{Draft, Reference, link},
    drafts::{Record, Stamp, Summary},
    ui::{
        App, Place,
        app::{DRAFT, record},
        html::effect,
    },
};

/// Which draft this tab works on.
const TAB: &str = "duetime.tab";

/// Lays the draft on the desk: the one that this tab had, else the one that was worked on last, else a new one. Drafts
/// whose time is over are deleted.
pub fn begin(app: App) {
    let desk = desk();
    let now = browser::milliseconds();
    for name in browser::names(&record("")) {
        let summary = browser::kept(&name).and_then(|text| Summary::from_json(&text).ok());
        if summary.is_some_and(|summary| now > summary.expires) {
            browser::forget(&name);
        }
    }
    // Who comes from the other part of the page brings the draft along.
    let handed = app.last.get_untracked().is_some();
    let known = app.draft.get_untracked();
    let own = Some(known.reference.clone())
        .filter(|_| handed)
        .or_else(|| browser::tab_kept(TAB));
    let first = own.is_none();
    let reference = own.unwrap_or_else(|| known.reference.clone());
    let kept = kept(&reference).map(|(text, mut kept)| (text, kept.draft(), kept));
    let mut draft = match kept {
        // A link to another programme begins another case: what was begun stays as it is.
        Some((_, draft, _)) if first && leads_elsewhere(&draft) => Draft::default(),
        Some((text, mut draft, kept)) => {
            if first {
                desk.found.set(Some(kept.changed()));
            }
            if known.reference == kept.reference() {
                draft.overlay(&known);
            }
            kept.reference().clone_into(&mut draft.reference);
            desk.unread.set(kept.unread());
            desk.saved.set(Some(kept.changed()));
            desk.stored.set(text);
            desk.record.set(kept);
            draft
        }
        // Nothing is kept: what came along, or was kept before there were several drafts, is all there is.
        None => known,
    };
    if draft.reference.parse::<Reference>().is_err() {
        draft.reference = new_reference();
    }
    if desk
        .record
        .with_untracked(|record| record.reference() != draft.reference)
    {
        desk.record.set(Record::new(&draft.reference, now));
    }
    browser::tab_keep(TAB, &draft.reference);
    app.draft.set(draft);
    browser::on_kept(move |name| {
        let own = record(&app.draft.with_untracked(|draft| draft.reference.clone()));
        if name.is_empty() || name == own {
            desk.sync(app);
        }
        desk.listed.update(|n| *n += 1);
    });
}

/// Keeps every change of the draft.
pub fn follow(app: App) {
    effect(Box::new(move || {
        app.draft.with(|_| ());
        let on_the_way = matches!(app.place.get(), Place::Intake(_) | Place::Drafts);
        let desk = desk();
        if on_the_way || desk.stored.with_untracked(|text| !text.is_empty()) {
            desk.keep(app);
        }
    }));
}

fn leads_elsewhere(kept: &Draft) -> bool {
    let hash = browser::hash();
    let Some((_, choices)) = hash.split_once('?') else {
        return false;
    };
    let mut linked = Draft::default();
    link::read(choices, &mut linked);
    linked.programme.is_some() && kept.programme.is_some() && linked.programme != kept.programme
}

/// The record of a reference as it is kept, with its text.
fn kept(reference: &str) -> Option<(String, Record)> {
    let text = browser::kept(&record(reference))?;
    let record = Record::from_json(&text).ok()?;
    Some((text, record))
}

/// A reference that nobody else has.
fn new_reference() -> String {
    let mut random = [0; 10];
    if !browser::random(&mut random) {
        // Without a source of chance, the time and the place in memory have to do.
        let now = browser::milliseconds().to_be_bytes();
        random[..8].copy_from_slice(&now);
    }
    Reference::new(random).to_string()
}

impl Desk {
    /// Notes what was changed here, takes in what another tab kept meanwhile, and keeps the outcome.
    fn keep(self, app: App) {
        let draft = app.draft.get_untracked();
        let kept_before = self.stored.with_untracked(|text| !text.is_empty());
        if draft.is_blank() && !kept_before {
            return;
        }
        if self
            .record
            .with_untracked(|record| record.reference() != draft.reference)
        {
            return self.restart(app);
        }
        let now = browser::milliseconds();
        let mut changed = false;
        self.record
            .update(|record| changed = record.note(&draft, now, self.tab));
        let ahead = self.take_in(app);
        if !changed && !ahead {
            return;
        }
        let text = self
            .record
            .with_untracked(Record::to_json)
            .unwrap_or_default();
        let kept = !text.is_empty() && browser::keep(&record(&draft.reference), &text);
        if kept {
            self.stored.set(text);
            self.saved.set(Some(now));
            self.deleted.set(false);
        }
        self.listed.update(|n| *n += 1);
        app.kept.set(kept);
    }

    /// Takes in what another tab kept.
    fn sync(self, app: App) {
        let name = self.record.with_untracked(|kept| record(kept.reference()));
        if browser::kept(&name).is_none() {
            // Deleted there. What is here stays until the person goes; the next change keeps it again.
            self.deleted
                .set(self.stored.with_untracked(|text| !text.is_empty()));
            return;
        }
        self.keep(app);
    }

    /// Merges what is kept with what is here; whether there is something here that is not kept yet.
    fn take_in(self, app: App) -> bool {
        let name = self.record.with_untracked(|kept| record(kept.reference()));
        let text = browser::kept(&name).unwrap_or_default();
        if self.stored.with_untracked(|stored| *stored == text) {
            return false;
        }
        let Ok(other) = Record::from_json(&text) else {
            return text.is_empty();
        };
        let mut paths = Vec::new();
        let mut draft = None;
        self.record.update(|record| {
            paths = record.merge(&other);
            if !paths.is_empty() {
                draft = Some(record.draft());
                self.unread.set(record.unread());
            }
        });
        self.stored.set(text);
        if let Some(draft) = draft {
            self.elsewhere.update(|known| {
                for path in paths {
                    if !known.contains(&path) {
                        known.push(path);
                    }
                }
            });
            app.draft.set(draft);
        }
        self.record
            .with_untracked(|record| record.is_ahead_of(&other))
    }

    /// Begins anew where the draft was taken away: deleted, or another one was laid here.
    fn restart(self, app: App) {
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
        self.files.set(Vec::new());
        self.harmless.set(Vec::new());
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
        self.gone.set(browser::kept(&name));
        browser::forget(&name);
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
        let text = self.gone.get_untracked();
        let summary = text
            .as_deref()
            .and_then(|text| Summary::from_json(text).ok());
        if let (Some(text), Some(summary)) = (text, summary) {
            browser::keep(&record(&summary.reference), &text);
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
    pub fn take_text(self, app: App, text: &str) -> Result<(), crate::drafts::BadRecord> {
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
