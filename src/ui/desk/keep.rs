use super::{Desk, desk};
use crate::{
    browser,
    drafts::Record,
    ui::{App, Place, app::record, html::effect},
};

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

impl Desk {
    /// Notes what was changed here, takes in what another tab kept meanwhile, and keeps the outcome.
    fn keep(self, app: App) {
        let draft = app.draft.get_untracked();
        let kept_before = self.stored.with_untracked(|text| !text.is_empty());
        if draft.is_blank() && !kept_before {
            return;
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
}
