use std::cell::RefCell;

use leptos::prelude::untrack;

use super::{Desk, desk, masked, read, searching};
use crate::{
    browser::{self, Given},
    case::{Attachment, Looked, Owner},
    locale::{self, Word, words::files as w},
    programme::Id,
    ui::App,
};

/// Something that is to be done with a file.
pub(super) enum Job {
    /// To read it, and put it on the list.
    Read(Owner, Given),
    /// To search it.
    Search(Owner, Id<Attachment>),
    /// To make a masked copy of it.
    Mask(Owner, Id<Attachment>),
}

impl Job {
    /// What is done first: what a person waits for.
    fn rank(&self) -> u8 {
        match self {
            Job::Read(..) => 0,
            Job::Mask(..) => 1,
            Job::Search(..) => 2,
        }
    }
}

/// What is being done, for the page to show.
#[derive(Clone, Default)]
pub struct Work {
    /// What, with the name of the file, and what the press is called that stops it.
    what: Option<(&'static Word, String, &'static Word)>,
    /// How much of the file is done, in percent.
    share: u64,
    stopped: bool,
}

impl Work {
    /// What is being done, in words; none while nothing is.
    pub fn said(&self, app: App) -> Option<String> {
        let language = app.language.get_untracked();
        let (word, name, _) = self.what.as_ref()?;
        let share = locale::number(language, self.share);
        Some(word.with(language, &[("name", name), ("share", &share)]))
    }

    /// The name of the file, and what the press is called that stops it.
    pub fn stop(&self) -> Option<(&str, &'static Word)> {
        let (_, name, stop) = self.what.as_ref()?;
        Some((name, stop))
    }
}

thread_local! {
    static JOBS: RefCell<(Vec<Job>, bool)> = const { RefCell::new((Vec::new(), false)) };
}

/// Adds a job. One is done after the other, in the order of their ranks.
pub(super) fn add(app: App, job: Job) {
    let busy = JOBS.with_borrow_mut(|(jobs, busy)| {
        let place = jobs
            .iter()
            .take_while(|one| one.rank() <= job.rank())
            .count();
        jobs.insert(place, job);
        std::mem::replace(busy, true)
    });
    if !busy {
        wasm_bindgen_futures::spawn_local(go_on(app));
    }
}

async fn go_on(app: App) {
    let next = || {
        JOBS.with_borrow_mut(|(jobs, busy)| {
            *busy = !jobs.is_empty();
            (*busy).then(|| jobs.remove(0))
        })
    };
    while let Some(job) = next() {
        match job {
            Job::Read(owner, file) => read::read(app, owner, file).await,
            Job::Search(owner, id) => searching::search(owner, id).await,
            Job::Mask(owner, id) => masked::mask(app, owner, id).await,
        }
        desk().work.set(Work::default());
    }
}

impl Desk {
    /// Shows that something begins, and how it is stopped.
    pub(super) fn begin_work(self, word: &'static Word, name: &str, stop: &'static Word) {
        self.work.set(Work {
            what: Some((word, name.to_owned(), stop)),
            ..Work::default()
        });
    }

    /// Shows how far it is; whether it goes on.
    pub(super) fn goes_on(self, done: f64, all: f64) -> bool {
        let share = (done / all.max(1.0) * 100.0) as u64;
        if self.work.with_untracked(|work| work.share) != share {
            self.work.update(|work| work.share = share);
        }
        !self.is_stopped()
    }

    /// Whether the person stopped it.
    pub(super) fn is_stopped(self) -> bool {
        self.work.with_untracked(|work| work.stopped)
    }
}

/// What a press on this does; whether it was one of its own.
pub fn act(app: App, what: &str) -> bool {
    let desk = desk();
    match what.split_once(' ') {
        None if what == "work-stop" => desk.work.update(|work| work.stopped = true),
        Some(("file-search", id)) => {
            let owner = app.draft.with_untracked(|draft| draft.owner());
            if let (Some(owner), Ok(id)) = (owner, id.parse()) {
                desk.change(&owner, &id, |file| file.looked = Looked::NotYet);
                add(app, Job::Search(owner, id));
            }
        }
        Some(("file-save", id)) => {
            let open = untrack(|| desk.open_files(app));
            if let Some(file) = open.iter().find(|file| file.id.as_str() == id) {
                file.given.save(&file.name);
            }
        }
        _ => return false,
    }
    let language = app.language.get_untracked();
    if what == "work-stop" {
        app.say(w::STOPPED.get(language).to_owned());
    }
    // What was pressed is gone.
    browser::focus("step");
    true
}
