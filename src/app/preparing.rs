//! What prepares a case: it takes whatever has to do with files, secrets, and the way from step to step. On the page it
//! comes with the way to a case.

use super::{App, Event};

/// What prepares a case, as [`preparing`] gives it.
#[derive(Debug, Clone, Copy)]
pub struct Preparing {
    /// Takes what happened.
    pub(super) take: fn(&mut App, Event),
    /// Sees to what follows where a draft was changed, or is gone.
    pub(super) follow: fn(&mut App),
}

/// What prepares a case.
pub fn preparing() -> Preparing {
    Preparing {
        take: |app, event| app.prepare(event),
        follow: |app| {
            app.tidy_files();
            app.begin_job();
        },
    }
}

impl App {
    fn prepare(&mut self, event: Event) {
        match event {
            Event::Continue => self.go_on_from_here(),
            Event::Mask(leak) => self.mask(&leak),
            Event::MaskAll => self.mask_all(),
            Event::Harmless(what) => self.leave_as_it_is(what),
            Event::File(event) => self.file(event),
            // The rest is done by what answers.
            _ => {}
        }
        self.begin_job();
    }
}
