//! One thing after the other, a stretch of a file at a time: between two of them the page has time for all else.

use super::{
    App, Doing, FileEffect, FileProblem, Handle, OpenFile, PIECE, Work, copying::Copying,
    reading::Reading,
};
use crate::{
    case::{Looked, NotAttached},
    locale::words::files as w,
    secrets::Search,
};

/// What is under way with a file.
pub(super) struct Task {
    handle: Handle,
    /// Up to where it was read.
    at: u64,
    size: u64,
    turn: Turn,
}

enum Turn {
    Read(Reading),
    Search(Search),
    Mask(Copying),
}

impl Task {
    fn begin(doing: Doing, file: &OpenFile) -> Task {
        Task {
            handle: file.handle,
            at: 0,
            size: file.size,
            turn: match doing {
                Doing::Reading => Turn::Read(Reading::default()),
                Doing::Masking => Turn::Mask(Copying::of(&file.searched)),
                Doing::Searching => Turn::Search(Search::default()),
            },
        }
    }

    /// What is done, and with which file.
    pub(super) fn job(&self) -> (Doing, Handle) {
        let doing = match self.turn {
            Turn::Read(_) => Doing::Reading,
            Turn::Search(_) => Doing::Searching,
            Turn::Mask(_) => Doing::Masking,
        };
        (doing, self.handle)
    }

    /// Up to where the next stretch goes.
    fn to(&self) -> u64 {
        (self.at + PIECE).min(self.size)
    }
}

impl App {
    /// Begins what is to be done next, unless something is under way.
    pub(in crate::app) fn begin_job(&mut self) {
        while self.files.task.is_none() {
            if self.files.jobs.is_empty() {
                return self.files.work.set_if_new(None);
            }
            let (doing, handle) = self.files.jobs.remove(0);
            if let Some(file) = self.files.known(handle) {
                let (name, task) = (file.name.clone(), Task::begin(doing, file));
                self.files.task = Some(Box::new(task));
                let share = 0;
                self.files.work.set(Some(Work { doing, name, share }));
                self.go_on();
            }
        }
    }

    /// Asks for the next stretch, or comes to an end.
    fn go_on(&mut self) {
        let Some(task) = &self.files.task else { return };
        if task.at < task.size {
            let (from, to) = (task.at, task.to());
            self.with_file(task.handle, FileEffect::Read { from, to });
            return;
        }
        match task.job() {
            (Doing::Reading, _) => self.end_reading(),
            (Doing::Searching, _) => self.end_search(Looked::Whole),
            (Doing::Masking, handle) => {
                if let Some(task) = &mut self.files.task
                    && let Turn::Mask(copying) = &mut task.turn
                {
                    let (text, last) = (copying.finish(), true);
                    self.with_file(handle, FileEffect::Copy { text, last });
                }
            }
        }
    }

    /// A stretch was read. One that nobody waits for any more is put away.
    pub(super) fn piece(&mut self, handle: Handle, from: u64, bytes: Option<Vec<u8>>) {
        let task = self.files.task.as_mut();
        let awaited =
            |task: &&mut Box<Task>| task.handle == handle && task.at == from && from < task.size;
        let Some(task) = task.filter(awaited) else {
            return;
        };
        let Some(bytes) = bytes else {
            return self.fail();
        };
        let to = task.to();
        let last = to == task.size;
        task.at = to;
        let share = to * 100 / task.size;
        let (mut text, mut is_text) = (String::new(), true);
        match &mut task.turn {
            Turn::Read(reading) => reading.push(&bytes, from == 0, last),
            Turn::Search(search) => is_text = search.push(&bytes),
            Turn::Mask(copying) => text = copying.push(&bytes),
        }
        if !text.is_empty() {
            let last = false;
            self.with_file(handle, FileEffect::Copy { text, last });
        }
        if let Some(work) = &*self.files.work
            && work.share != share
        {
            let work = Work {
                share,
                ..work.clone()
            };
            self.files.work.set(Some(work));
        }
        // Nobody looks for words in a picture.
        if is_text {
            self.go_on();
        } else {
            self.end_search(Looked::NoText);
        }
    }

    /// The file was read: it comes on the list of its draft.
    fn end_reading(&mut self) {
        let Some((handle, Turn::Read(reading))) = self.take_task() else {
            return;
        };
        let Some(file) = self.files.known(handle) else {
            return;
        };
        let (owner, name) = (file.owner.clone(), file.name.clone());
        let (attachment, looked, searched) = reading.finish(file);
        let attached = self.change_draft(owner.reference(), NotAttached::Elsewhere, |draft| {
            draft.attach(&owner, attachment)
        });
        match attached {
            Ok(id) => {
                if let Some(file) = self.files.known_mut(handle) {
                    (file.id, file.looked, file.searched) = (Some(id), looked, searched);
                }
                self.forget_twins(handle);
                if looked == Looked::NotYet {
                    self.files.add((Doing::Searching, handle));
                }
                self.say_of_file(w::TAKEN, &name);
            }
            Err(not) => {
                self.forget_file(handle);
                self.files.problem.set(Some(match not {
                    NotAttached::Full => FileProblem::TooMany,
                    _ => FileProblem::Elsewhere(name),
                }));
            }
        }
    }

    /// The search is over, be it at the end of the file or not.
    pub(super) fn end_search(&mut self, looked: Looked) {
        let Some((handle, Turn::Search(search))) = self.take_task() else {
            return;
        };
        if let Some(file) = self.files.known_mut(handle) {
            file.searched = search.finish();
            file.looked = match looked {
                Looked::Whole if !file.searched.is_text => Looked::NoText,
                looked => looked,
            };
        }
    }

    /// The masked copy is there: the draft names it from here on, and the person gets it.
    pub(super) fn copied(&mut self, handle: Handle) {
        if !self.is_masking(handle) {
            return;
        }
        let Some((_, Turn::Mask(copying))) = self.take_task() else {
            return;
        };
        let Some(file) = self.files.known_mut(handle) else {
            return;
        };
        let old = file.name.clone();
        let attachment = copying.take_over(file);
        let (owner, id, name) = (file.owner.clone(), file.id.clone(), file.name.clone());
        let replaced = self.change_draft(owner.reference(), NotAttached::Elsewhere, |draft| {
            let id = id.ok_or(NotAttached::Gone)?;
            draft.replace(&owner, &id, attachment)
        });
        match replaced {
            Ok(new) => {
                if let Some(file) = self.files.known_mut(handle) {
                    file.id = Some(new);
                }
                self.forget_twins(handle);
                self.with_file(handle, FileEffect::Save(name));
                self.say_of_file(w::MASKED_SAVED, "");
            }
            // Taken off the list meanwhile: nobody wants the copy.
            Err(_) => {
                self.forget_file(handle);
                self.say_of_file(w::ELSEWHERE, &old);
            }
        }
    }

    /// There is no room for the masked copy.
    pub(super) fn no_room(&mut self, handle: Handle) {
        if self.is_masking(handle) {
            self.fail();
        }
    }

    fn is_masking(&self, handle: Handle) -> bool {
        let task = self.files.task.as_ref();
        task.is_some_and(|task| task.job() == (Doing::Masking, handle))
    }

    /// What is under way cannot go on.
    fn fail(&mut self) {
        let Some(job) = self.files.task.as_ref().map(|task| task.job()) else {
            return;
        };
        let (doing, handle) = job;
        if doing == Doing::Searching {
            return self.end_search(Looked::Unreadable);
        }
        let name = self.files.known(handle).map(|file| file.name.clone());
        if doing == Doing::Reading {
            self.forget_file(handle);
        } else {
            self.files.task = None;
            self.with_file(handle, FileEffect::DropCopy);
        }
        let problem = FileProblem::NotRead(name.unwrap_or_default());
        self.files.problem.set(Some(problem));
    }

    fn take_task(&mut self) -> Option<(Handle, Turn)> {
        let task = self.files.task.take()?;
        Some((task.handle, task.turn))
    }
}
