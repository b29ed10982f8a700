//! What files are open here: which come, which stay, which are let go of.

use super::{App, Doing, FileEffect, FileProblem, Handle, NewFile, OpenFile};
use crate::{
    app::Effect,
    case::{Attachment, Looked},
    checklist::bounded,
    locale::{Word, words::files as w},
    programme::Id,
    secrets::Searched,
};

impl App {
    /// Takes in files: they belong to the draft that is in view now, however long it takes to read them.
    pub(super) fn given(&mut self, files: Vec<NewFile>) {
        let Some(owner) = self.draft.owner() else {
            for file in files {
                self.with_file(file.handle, FileEffect::LetGo);
            }
            return;
        };
        self.files.problem.set_if_new(None);
        for file in files {
            self.files.add((Doing::Reading, file.handle));
            self.files.open.push(OpenFile {
                handle: file.handle,
                owner: owner.clone(),
                id: None,
                name: bounded(&file.name).replace('\n', " "),
                size: file.size,
                kind: bounded(&file.kind),
                looked: Looked::NotYet,
                searched: Searched::default(),
            });
        }
    }

    /// Has a stopped search begun anew.
    pub(super) fn search_again(&mut self, id: &Id<Attachment>) {
        let stopped = self.open_file(id);
        let stopped = stopped.filter(|file| file.looked == Looked::Stopped);
        if let Some(handle) = stopped.map(|file| file.handle) {
            if let Some(file) = self.files.known_mut(handle) {
                file.looked = Looked::NotYet;
            }
            self.files.add((Doing::Searching, handle));
        }
        self.focus("step");
    }

    /// Has a masked copy made, of a file that was searched to its end.
    pub(in crate::app) fn mask_file(&mut self, id: &Id<Attachment>) {
        let file = self.open_file(id);
        let file = file.filter(|file| file.looked == Looked::Whole && file.is_maskable());
        if let Some(job) = file.map(|file| (Doing::Masking, file.handle))
            && !self.files.is_to_do(job)
        {
            self.files.add(job);
        }
    }

    /// Lets go of the files of drafts that are gone, and of those that were taken off their lists.
    pub(in crate::app) fn tidy_files(&mut self) {
        let open = self.files.open.iter();
        let gone = open.filter(|file| !self.is_wanted(file));
        let gone: Vec<_> = gone.map(|file| file.handle).collect();
        for handle in gone {
            if let Some(file) = self.files.known(handle).filter(|file| file.id.is_none()) {
                let problem = FileProblem::Elsewhere(file.name.clone());
                self.files.problem.set(Some(problem));
            }
            self.forget_file(handle);
        }
    }

    /// Whether the draft of a file is there, and has it on its list if it was put there.
    fn is_wanted(&self, file: &OpenFile) -> bool {
        let reference = file.owner.reference();
        if reference != self.draft.reference {
            return self.drafts.records.has(reference);
        }
        let id = file.id.as_ref();
        id.is_none_or(|id| self.draft.lists(&file.owner, id))
    }

    /// Nothing more is done with a file.
    pub(super) fn forget_file(&mut self, handle: Handle) {
        let files = &mut self.files;
        files.open.retain(|file| file.handle != handle);
        files.jobs.retain(|job| job.1 != handle);
        if files
            .task
            .as_ref()
            .is_some_and(|task| task.job().1 == handle)
        {
            files.task = None;
        }
        self.with_file(handle, FileEffect::LetGo);
    }

    /// Another file than this one stood in the list under the same name: it is the same file, given twice.
    pub(super) fn forget_twins(&mut self, handle: Handle) {
        let Some((owner, id)) = self
            .files
            .known(handle)
            .and_then(|file| Some((file.owner.clone(), file.id.clone()?)))
        else {
            return;
        };
        let open = self.files.open.iter();
        let twins = open.filter(|file| file.handle != handle && file.is(&owner, &id));
        let twins: Vec<_> = twins.map(|file| file.handle).collect();
        for twin in twins {
            self.forget_file(twin);
        }
    }

    /// Has something done with a file by whoever has a browser.
    pub(super) fn with_file(&mut self, handle: Handle, effect: FileEffect) {
        self.effects.push(Effect::File(handle, effect));
    }

    /// Says aloud what became of a file.
    pub(super) fn say_of_file(&mut self, word: Word, name: &str) {
        let text = word.with(*self.language, &[("name", name)]);
        self.said.set(text);
    }

    /// What is being done is stopped: a file that is being read is left out, and of one that is being searched it is known
    /// that it was not searched to the end.
    pub(super) fn stop(&mut self) {
        let Some((doing, handle)) = self.files.task.as_ref().map(|task| task.job()) else {
            return;
        };
        match doing {
            Doing::Reading => {
                let name = self.files.known(handle).map(|file| file.name.clone());
                self.forget_file(handle);
                self.say_of_file(w::LEFT_OUT, &name.unwrap_or_default());
            }
            Doing::Searching => {
                self.end_search(Looked::Stopped);
                self.say_of_file(w::STOPPED, "");
            }
            Doing::Masking => {
                self.files.task = None;
                self.with_file(handle, FileEffect::DropCopy);
                self.say_of_file(w::STOPPED, "");
            }
        }
        // What was pressed is gone.
        self.focus("step");
    }
}
