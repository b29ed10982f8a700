//! What answers: it takes whatever has to do with programmes, what was chosen, and the drafts. On the page it is fetched
//! while the person looks at the list of vendors.

use std::cell::OnceCell;

use super::{App, Chunk, Effect, Event, Place, Step};
use crate::{
    case::{Draft, OwnDays},
    locale::misses_reader,
};

/// Takes what happened, as [`answering`] does.
pub type Answering = fn(&mut App, Event);

/// Takes what happened and has to do with programmes, choices or drafts.
pub fn answering(app: &mut App, event: Event) {
    let before = (app.basis(), app.draft.revision());
    app.answer(event);
    app.settle(before);
}

impl App {
    fn answer(&mut self, event: Event) {
        match event {
            Event::Opened(opened) => self.opened(*opened),
            Event::Linked(choices) => self.take_link(&choices, false),
            Event::Edit(edit) => self.edit(edit),
            Event::Speak(language) => {
                self.fetch_texts(language);
                if let Some(besides) = self.besides {
                    (besides.speak)(self, language);
                }
            }
            Event::Focus(id) => self.focus(&id),
            Event::Toggle(group) => self.toggle(group),
            Event::Close { group, back } => self.close(group, back),
            Event::Came(wanted, text) => {
                self.came(&wanted, text.as_deref());
                if let Some(besides) = self.besides {
                    (besides.came)(self, &wanted, text.as_deref());
                }
            }
            Event::Zones(device) => {
                self.device.set_if_new(device);
                self.has_zones = true;
                self.open_what_is_wrong();
            }
            Event::CanRead => {
                self.device.touch();
                self.open_what_is_wrong();
            }
            Event::Again => {
                self.fetch_again();
                if let Some(besides) = self.besides {
                    (besides.again)(self);
                }
            }
            Event::OwnDays(name, own) => self.take_days(name, own),
            Event::Kept { reference, text } => self.kept_record(reference, text),
            Event::Found { reference, text } => self.found_record(&reference, text),
            Event::Forgot { reference, text } => self.forgot(reference, text),
            Event::NotKept(reference) => self.not_kept(&reference),
            Event::Remember => {
                let draft = self.draft.to_json();
                self.effects.push(Effect::Remember(draft));
            }
            Event::Emptied => self.emptied(),
            Event::AsLastTime => self.as_last_time(),
            Event::Example => {
                let example = super::example::choices(*self.now);
                self.take_link(&example, false);
                self.focus("programme:line");
            }
            Event::Begin => {
                self.begin(Draft::default());
                self.go(Place::Intake(Step::Before), "step");
                self.focus("step");
            }
            Event::OpenDraft(reference) => self.open_draft(&reference),
            Event::Delete(reference) => {
                self.delete(&reference);
                self.focus("step");
            }
            Event::DeleteThis => {
                let reference = self.draft.reference.clone();
                self.delete(&reference);
                self.own_days.set(OwnDays::default());
                self.forget_last();
                self.forgotten.set(true);
            }
            Event::BringBack => {
                self.bring_back();
                self.focus("step");
            }
            Event::KeepAfterAll => {
                self.keep_after_all();
                self.focus("step");
            }
            Event::KeepOld(reference) => {
                self.keep_old(&reference);
                self.focus("step");
            }
            Event::SaveDraft(reference) => self.save_draft(&reference),
            Event::TakeDraft(text) => self.take_draft(text.as_deref()),
            Event::Seen => {
                self.drafts.elsewhere.set(Vec::new());
                self.focus("step");
            }
            Event::TargetSeen => self.target_seen(),
            Event::EntrySaved(due) => self.entry.set(Some(due)),
            event @ (Event::Continue
            | Event::Mask(_)
            | Event::MaskAll
            | Event::Harmless(_)
            | Event::File(_)) => match self.preparing {
                Some(preparing) => (preparing.take)(self, event),
                None => {
                    self.unprepared.push(event);
                    self.effects.push(Effect::Load(Chunk::Case));
                }
            },
            Event::Follow(follow) => {
                if let Some(following) = self.following {
                    following(self, follow);
                }
            }
            Event::Host(event) => {
                let take = self.hosting.as_ref().map(|hosting| hosting.take);
                if let Some(take) = take {
                    take(self, event);
                }
            }
            // The rest is the shell's.
            _ => {}
        }
    }

    /// What follows from a change of the draft.
    pub(super) fn settle(&mut self, (basis, draft): ([u32; 5], u32)) {
        if self.is_followed()
            && let Some(following) = self.following
        {
            following(self, super::Follow::Look);
        }
        let changed = self.basis();
        if changed != basis {
            self.outcome = OnceCell::new();
        }
        if self.draft.revision() != draft {
            self.keep();
            self.fetch_chosen();
            if let Some(besides) = self.besides {
                (besides.follow)(self);
            }
            if *self.place == Place::Intake(Step::Review) {
                self.freeze();
            }
            self.choices = crate::case::link::write(&self.draft);
        }
        self.write_address();
        if self.basis() != changed {
            self.outcome = OnceCell::new();
        }
        if self.basis() != basis {
            self.look_at_target();
        }
        // Whatever could not be read was asked for by now.
        self.outcome();
        if misses_reader() {
            self.effects.push(Effect::Load(Chunk::Details));
        }
        self.waiting = OnceCell::new();
        if !self.files.open.is_empty()
            && let Some(preparing) = self.preparing
        {
            (preparing.follow)(self);
        }
    }
}
