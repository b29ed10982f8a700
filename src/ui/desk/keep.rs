use super::{Desk, desk};
use crate::{
    browser,
    case::Draft,
    drafts::Record,
    programme::Id,
    tree::Writer,
    ui::{
        App, Place,
        app::{DRAFT, TAB, record},
        html::effect,
    },
};

/// Keeps every change of the draft, in one place: a case field by field, in its record; what was only calculated whole,
/// as the draft that was worked on last.
pub fn follow(app: App) {
    let mut last = String::new();
    effect(Box::new(move || {
        let on_the_way = is_on_the_way(app.place.get());
        app.draft.with(|_| ());
        let desk = desk();
        if on_the_way || desk.has_record() {
            desk.keep(app);
        }
        // Where there is a record, the draft that was worked on last only says which, and whose.
        let draft = app.draft.with_untracked(|draft| {
            if !desk.has_record() {
                return draft.to_json();
            }
            let mut json = Writer::default();
            json.open(None);
            json.text("reference", Some(&draft.reference));
            json.text("programme", draft.programme.as_ref().map(Id::as_str));
            json.close();
            json.into_string()
        });
        // Only what was changed here: another tab may have kept something later.
        if draft != last {
            if draft == Draft::default().to_json() {
                // Nothing was chosen: the next visit need not wait for what it would take up.
                browser::forget(DRAFT);
            } else {
                let kept = browser::keep(DRAFT, &draft);
                if !desk.has_record() {
                    app.kept.set(kept);
                }
            }
            last = draft;
        }
        if !app.kept.get_untracked() {
            // The next best place, which lasts as long as the tab.
            browser::remember(&memory(app));
        }
    }));
}

/// Whether a place is on the way to a case.
fn is_on_the_way(place: Place) -> bool {
    matches!(place, Place::Intake(_) | Place::Drafts)
}

/// What the page remembers of itself for when it is loaded anew: the language, the link that was followed, and the draft.
fn memory(app: App) -> String {
    let tag = app.language.get_untracked().tag();
    let link = app.link.get_untracked();
    let draft = app.draft.with_untracked(Draft::to_json);
    [tag, " ", &link, "\n", &draft].concat()
}

/// Deletes the draft in view from this device.
pub fn forget(app: App) {
    let reference = app.draft.with_untracked(|draft| draft.reference.clone());
    browser::forget(&record(&reference));
    desk().put_away();
    app.draft.set(Draft::default());
    app.link.set(String::new());
    browser::forget(DRAFT);
    app.forgotten.set(true);
}

impl Desk {
    /// Whether the draft in view is kept as a record.
    fn has_record(self) -> bool {
        self.stored.with_untracked(|text| !text.is_empty())
    }

    /// Lays nothing on the desk any more.
    fn put_away(self) {
        self.record.set(Record::new("", 0));
        self.stored.set(String::new());
        self.saved.set(None);
        self.found.set(None);
        self.deleted.set(false);
        browser::tab_keep(TAB, "");
    }

    /// Notes what was changed here, takes in what another tab kept meanwhile, and keeps the outcome.
    fn keep(self, app: App) {
        let draft = app.draft.get_untracked();
        if draft.is_blank() && !self.has_record() {
            return;
        }
        if draft.reference.is_empty() {
            return self.name_case(app);
        }
        // Where a newer Duetime wrote meanwhile, what is here goes on beside it.
        let other = browser::kept(&record(&draft.reference)).unwrap_or_default();
        let foreign = self.stored.with_untracked(|text| *text != other)
            && !other.is_empty()
            && Record::from_json(&other).is_err();
        let own = |record: &Record| record.reference() == draft.reference;
        if foreign || !self.record.with_untracked(own) {
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
    pub(super) fn sync(self, app: App) {
        let name = self.record.with_untracked(|kept| record(kept.reference()));
        if browser::kept(&name).is_none() {
            // Deleted there.
            if !self.has_record() {
                return;
            }
            if is_on_the_way(app.place.get_untracked()) {
                // What is here stays until the person goes; the next change keeps it again.
                self.deleted.set(true);
            } else {
                // Nothing of the case is in view: what the calculator asks for goes on without it.
                let mut rest = Draft::default();
                app.draft.with_untracked(|draft| rest.overlay(draft));
                self.put_away();
                app.draft.set(rest);
            }
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
}
