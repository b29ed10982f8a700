//! The files of the drafts, as far as they are open here: read, searched and masked one after the other, piece by piece.
//! They stay here.

mod masked;
mod read;
mod searching;
mod work;

use super::{Desk, desk};
use crate::{
    browser::Given,
    case::{Attachment, Looked, Owner},
    programme::Id,
    secrets::Searched,
    ui::App,
};

pub use work::{Work, act};

/// How much of a file is read at a time.
const PIECE: f64 = 512.0 * 1024.0;

/// The largest file that is masked here, in bytes: the copy has to find room with the browser.
pub const MASKABLE: f64 = 1024.0 * 1024.0 * 1024.0;

/// A file that was chosen since the page was opened: it can be shown, searched and masked.
#[derive(Clone)]
pub struct OpenFile {
    /// Where it belongs.
    owner: Owner,
    /// By what the draft knows it.
    pub id: Id<Attachment>,
    /// Its name.
    pub name: String,
    /// How far it was searched.
    pub looked: Looked,
    /// What the search came to, once it is over.
    pub searched: Searched,
    /// The address of its picture, where it is one.
    pub picture: Option<String>,
    /// The file itself.
    given: Given,
}

impl OpenFile {
    /// Whether it belongs to the draft of this reference.
    pub fn is_of(&self, reference: &str) -> bool {
        self.owner.reference() == reference
    }

    /// Whether it is small enough to be masked here.
    pub fn is_maskable(&self) -> bool {
        self.given.size() <= MASKABLE
    }
}

impl Desk {
    /// The files of the draft in view that are open here.
    pub fn open_files(self, app: App) -> Vec<OpenFile> {
        let owner = app.draft.with(|draft| draft.owner());
        let own = |file: &&OpenFile| Some(&file.owner) == owner.as_ref();
        self.files
            .with(|files| files.iter().filter(own).cloned().collect())
    }

    /// Changes what is known of a file, as long as it is open.
    fn change(self, owner: &Owner, id: &Id<Attachment>, change: impl FnOnce(&mut OpenFile)) {
        self.files.update(|files| {
            let mut files = files.iter_mut();
            if let Some(file) = files.find(|file| file.owner == *owner && file.id == *id) {
                change(file);
            }
        });
    }

    /// What is known of a file, as long as it is open.
    fn known(self, owner: &Owner, id: &Id<Attachment>) -> Option<OpenFile> {
        self.files.with_untracked(|files| {
            let mut files = files.iter();
            files
                .find(|file| file.owner == *owner && file.id == *id)
                .cloned()
        })
    }
}

/// Takes in files that were chosen or dropped: they belong to the draft that is open now.
pub fn take_files(app: App, files: Vec<Given>) {
    let Some(owner) = app.draft.with_untracked(|draft| draft.owner()) else {
        return;
    };
    desk().file_problem.set(String::new());
    for file in files {
        work::add(app, work::Job::Read(owner.clone(), file));
    }
}

/// Takes a file away again.
pub fn drop_file(app: App, id: &str) {
    let Ok(id) = id.parse() else { return };
    let owner = app.draft.with_untracked(|draft| draft.owner());
    app.change(|core| core.drop_file(&id));
    desk().files.update(|files| {
        files.retain(|file| Some(&file.owner) != owner.as_ref() || file.id != id);
    });
}

/// Masks what must not leave in a file that is open here: the person gets the masked copy, and the case names that one
/// instead.
pub fn mask_file(app: App, id: &str) {
    let owner = app.draft.with_untracked(|draft| draft.owner());
    if let (Some(owner), Ok(id)) = (owner, id.parse()) {
        work::add(app, work::Job::Mask(owner, id));
    }
}
