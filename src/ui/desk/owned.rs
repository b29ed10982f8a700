use super::{Desk, shelf::kept};
use crate::{
    browser,
    case::{Attachment, Draft, NotAttached, Owner},
    programme::Id,
    ui::{App, app::record},
};

impl Desk {
    /// Takes down a file of a draft, be it the one in view or not.
    pub(super) fn attach(
        self,
        app: App,
        owner: &Owner,
        attachment: Attachment,
    ) -> Result<Id<Attachment>, NotAttached> {
        self.change_owned(app, owner, |draft| draft.attach(owner, attachment))
    }

    /// Puts a file in the place of another one.
    pub(super) fn replace(
        self,
        app: App,
        owner: &Owner,
        old: &Id<Attachment>,
        attachment: Attachment,
    ) -> Result<Id<Attachment>, NotAttached> {
        self.change_owned(app, owner, |draft| draft.replace(owner, old, attachment))
    }

    /// Changes the draft that something belongs to: the one in view, or as it is kept on this device.
    fn change_owned(
        self,
        app: App,
        owner: &Owner,
        change: impl FnOnce(&mut Draft) -> Result<Id<Attachment>, NotAttached>,
    ) -> Result<Id<Attachment>, NotAttached> {
        let reference = owner.reference();
        let mut done = Err(NotAttached::Elsewhere);
        if app
            .draft
            .with_untracked(|draft| draft.reference == reference)
        {
            app.draft.update(|draft| done = change(draft));
            return done;
        }
        // Where it was deleted meanwhile, it stays deleted.
        let Some((_, mut other)) = kept(reference) else {
            return done;
        };
        let mut draft = other.draft();
        reference.clone_into(&mut draft.reference);
        done = change(&mut draft);
        if done.is_ok() && other.note(&draft, browser::milliseconds(), self.tab) {
            let text = other.to_json().unwrap_or_default();
            if text.is_empty() || !browser::keep(&record(reference), &text) {
                return Err(NotAttached::Elsewhere);
            }
            self.listed.update(|n| *n += 1);
        }
        done
    }
}
