//! The files of the drafts, as far as they are open here: read, searched and masked one after the other, piece by piece.
//! They stay with the browser, which knows them by their handles; here is what is known of them.

mod copying;
mod file;
mod kept;
mod reading;
mod task;

use super::{App, Watched};
use crate::{case::Attachment, programme::Id};
use task::Task;

pub use file::{
    Doing, FileEffect, FileEvent, FileProblem, Handle, MASKABLE, NewFile, OpenFile, Work,
};

/// How much of a file is read at a time.
pub const PIECE: u64 = 512 * 1024;

/// The files that are open here.
#[derive(Default)]
pub struct Files {
    /// All of them, whatever draft they belong to.
    pub open: Watched<Vec<OpenFile>>,
    /// What is being done with one of them.
    pub work: Watched<Option<Work>>,
    /// What went wrong.
    pub problem: Watched<Option<FileProblem>>,
    /// What is to be done next, in this order.
    jobs: Vec<(Doing, Handle)>,
    /// What is under way.
    task: Option<Box<Task>>,
}

impl Files {
    fn known(&self, handle: Handle) -> Option<&OpenFile> {
        self.open.iter().find(|file| file.handle == handle)
    }

    fn known_mut(&mut self, handle: Handle) -> Option<&mut OpenFile> {
        self.open.iter_mut().find(|file| file.handle == handle)
    }

    /// Whether this is under way, or waits for its turn.
    fn is_to_do(&self, job: (Doing, Handle)) -> bool {
        let task = self.task.as_ref();
        self.jobs.contains(&job) || task.is_some_and(|task| task.job() == job)
    }

    /// Adds a job, behind those of its kind.
    fn add(&mut self, job: (Doing, Handle)) {
        let at = self.jobs.partition_point(|known| known.0 <= job.0);
        self.jobs.insert(at, job);
    }
}

impl App {
    /// The files on the list of the draft in view that are open here.
    pub fn open_files(&self) -> impl Iterator<Item = &OpenFile> {
        let owner = self.draft.owner();
        let open = self.files.open.iter();
        open.filter(move |file| {
            let id = file.id.as_ref();
            let listed = |owner| id.is_some_and(|id| self.draft.lists(owner, id));
            owner.as_ref() == Some(&file.owner) && listed(&file.owner)
        })
    }

    /// The file on the list of the draft in view that has this name there, if it is open here.
    pub fn open_file(&self, id: &Id<Attachment>) -> Option<&OpenFile> {
        self.open_files().find(|file| file.id.as_ref() == Some(id))
    }

    /// Whether a file that was given to the draft in view has yet to come on its list.
    pub fn is_reading(&self) -> bool {
        let owner = self.draft.owner();
        let mut open = self.files.open.iter();
        open.any(|file| file.id.is_none() && Some(&file.owner) == owner.as_ref())
    }

    /// Something happens to a file.
    pub(in crate::app) fn file(&mut self, event: FileEvent) {
        match event {
            FileEvent::Given(files) => self.given(files),
            FileEvent::Piece {
                handle,
                from,
                bytes,
            } => self.piece(handle, from, bytes),
            FileEvent::Copied(handle) => self.copied(handle),
            FileEvent::NoRoom(handle) => self.no_room(handle),
            FileEvent::Stop => self.stop(),
            FileEvent::Search(id) => self.search_again(&id),
            FileEvent::Mask(id) => {
                self.mask_file(&id);
                self.focus("step");
            }
            FileEvent::Save(id) => {
                if let Some(file) = self.open_file(&id) {
                    let (handle, name) = (file.handle, file.name.clone());
                    self.with_file(handle, FileEffect::Save(name));
                }
                self.focus("step");
            }
            FileEvent::Drop(id) => {
                if let Some(choices) = self.draft_mut().choose() {
                    choices.files.remove(&id);
                }
                self.focus("files");
            }
        }
    }
}
