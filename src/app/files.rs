//! What the way to a case does to files and secrets: called by the part of the program that searches them.

use super::App;
use crate::{
    case::{Attachment, NotAttached, Owner, Whence},
    programme::Id,
    secrets::Find,
};

impl App {
    /// Takes down a file of a draft, be it the one in view or not.
    ///
    /// # Errors
    /// The draft is not there any more, or its list is full.
    pub fn attach(
        &mut self,
        owner: &Owner,
        attachment: Attachment,
    ) -> Result<Id<Attachment>, NotAttached> {
        self.change_draft(owner.reference(), NotAttached::Elsewhere, |draft| {
            draft.attach(owner, attachment)
        })
    }

    /// Puts a file in the place of another one.
    ///
    /// # Errors
    /// The draft, or the other file, is not there any more.
    pub fn replace(
        &mut self,
        owner: &Owner,
        old: &Id<Attachment>,
        attachment: Attachment,
    ) -> Result<Id<Attachment>, NotAttached> {
        self.change_draft(owner.reference(), NotAttached::Elsewhere, |draft| {
            draft.replace(owner, old, attachment)
        })
    }

    /// Takes a file off the list of the draft in view.
    pub fn drop_file(&mut self, id: &Id<Attachment>) {
        if let Some(choices) = self.draft_mut().choose() {
            choices.files.remove(id);
        }
        self.focus("files");
    }

    /// Masks finds in one of the texts of the draft in view, and the same secrets wherever else they stand in it.
    pub fn mask(&mut self, whence: &Whence, searched: &str, finds: &[Find]) {
        self.draft_mut().mask(whence, searched, finds);
    }
}
