//! What becomes of cases that were handed in. On the page this comes with the list of them.

use chrono::{DateTime, Timelike, Utc};

use super::{Answer, App};
use crate::{
    case::{Draft, Handed, Log},
    clock::{Fold, Moment, Zone},
    drafts::Record,
    followed::{self, Followed, Given, instant, minute, noted, written},
    locale::{self, Style, hhmm},
};

/// Something about cases that were handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Follow {
    /// Something may have become of the draft in view.
    Look,
    /// The customer notes things of a case: what stands under some names from now on; nothing where it is empty.
    Note {
        /// The reference.
        reference: String,
        /// Name and text of each.
        entries: Vec<(&'static str, String)>,
    },
    /// The number that the vendor gave a case that was submitted elsewhere, as the customer says.
    Number {
        /// The reference.
        reference: String,
        /// What is typed.
        number: String,
    },
    /// A case of which the customer said that it was submitted elsewhere was not.
    NotSubmitted(String),
    /// Something happened just now, as the customer says.
    Now {
        /// The reference.
        reference: String,
        /// What.
        what: Happened,
    },
}

/// What a customer says that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// The first response came.
    Answered,
    /// The case was closed or resolved.
    Closed,
    /// The customer answered support.
    Replied,
}

/// How long the number of a case can be, in characters.
const LONGEST_NUMBER: usize = 80;

/// What sees to cases that were handed in, as [`following`].
pub type Following = fn(&mut App, Follow);

/// What sees to cases that were handed in.
pub fn following(app: &mut App, follow: Follow) {
    match follow {
        Follow::Look => app.note_promise(),
        Follow::Note { reference, entries } => {
            // One that was deleted meanwhile stays deleted.
            let _ = app.change_draft(&reference, (), |draft| {
                for (name, text) in entries {
                    draft.log.set(name, &text);
                }
                Ok(())
            });
        }
        Follow::Number { reference, number } => {
            let _ = app.change_draft(&reference, (), |draft| {
                // What a receiver said stays.
                if draft.log.is_by_hand() {
                    draft.handed.number = number.chars().take(LONGEST_NUMBER).collect();
                }
                Ok(())
            });
        }
        Follow::NotSubmitted(reference) => {
            let _ = app.change_draft(&reference, (), |draft| {
                if draft.log.is_by_hand() {
                    draft.handed = Handed::default();
                    draft.log = not_submitted(&draft.log);
                }
                Ok(())
            });
            // Its line is gone, and with it what was pressed.
            app.focus("step");
        }
        Follow::Now { reference, what } => app.note_now(&reference, what),
    }
}

impl App {
    /// What sees to cases that were handed in is there from here on.
    pub fn follow_with(&mut self, following: Following) -> Vec<super::Effect> {
        self.following = Some(following);
        let before = (self.basis(), self.draft.revision());
        self.settle(before);
        std::mem::take(&mut self.effects)
    }

    /// Whether there is a case that was handed in.
    pub fn has_followed(&self) -> bool {
        let mut records = self.drafts.records.iter();
        !self.draft.handed.is_blank() || records.any(|(_, text)| is_followed(text))
    }

    /// Whether the draft in view was handed over.
    pub(super) fn is_followed(&self) -> bool {
        !(self.draft.handed.is_blank() && self.draft.log.is_blank())
    }

    /// Notes that the draft in view was handed over: what is promised counts from here, until it is known when it arrived.
    pub(super) fn note_handed_over(&mut self) {
        let now = written(*self.now);
        self.change_noted(|draft| draft.log.set(Log::HANDED_OVER, &now));
    }

    /// Changes what is noted of the draft in view: the case that was checked stays the one that was checked.
    pub(super) fn change_noted(&mut self, change: impl FnOnce(&mut Draft)) {
        let frozen = self
            .frozen
            .filter(|frozen| frozen.1 == self.draft.revision());
        change(self.draft_mut());
        if let Some((at, _)) = frozen {
            self.frozen = Some((at, self.draft.revision()));
        }
    }

    /// Notes what was promised to the draft in view, as of the minute in which it was handed in: once, since a programme that
    /// changes later changes nothing of that.
    fn note_promise(&mut self) {
        let Some(at) = self.handed_in_at() else {
            return;
        };
        let log = &self.draft.log;
        let known = log.get(followed::AS_OF);
        // By what was measured already, it stays measured.
        let is_measured = !known.is_empty() && !log.get(followed::ANSWERED.date).is_empty();
        if known == written(minute(at)) || is_measured {
            return;
        }
        let Some(answered) = self.answered_at(at) else {
            return;
        };
        let answer = match answered.answer() {
            Answer::Waiting | Answer::Missing => return,
            Answer::Given(commitment, moment) => Some((commitment, *moment)),
            _ => None,
        };
        let mut log = self.draft.log.clone();
        let given = Given {
            at,
            placed: answered.placed(),
            answer,
            language: *self.language,
        };
        noted(&mut log, given);
        drop(answered);
        self.change_noted(|draft| draft.log = log);
    }

    /// Notes that something happened in this minute, on the clocks of the case.
    fn note_now(&mut self, reference: &str, what: Happened) {
        let (now, language) = (minute(*self.now), *self.language);
        let device = self.device();
        let _ = self.change_draft(reference, (), |draft| {
            let log = &mut draft.log;
            let names = match what {
                Happened::Answered => followed::ANSWERED,
                Happened::Closed => followed::CLOSED,
                Happened::Replied => {
                    log.set(followed::REPLIED, &written(now));
                    return Ok(());
                }
            };
            let zone = Zone::named(log.get(followed::ZONE)).ok().or(device);
            let zone = zone.unwrap_or(Zone::utc());
            let local = now.with_timezone(&zone).naive_local();
            let is_second =
                Moment::read(local, zone, Fold::First).is_ok_and(|first| first.at != now);
            log.set(names.date, &locale::when(language, local, Style::Date));
            log.set(names.time, &hhmm(local.hour() * 60 + local.minute()));
            log.set(
                names.day_first,
                if language.day_first() { "yes" } else { "" },
            );
            log.set(names.fold, if is_second { "second" } else { "" });
            Ok(())
        });
    }

    /// The cases that were handed in, the last one first: those that the device keeps, and the one in view.
    pub fn followed(&self) -> Vec<Followed> {
        let (now, device) = (*self.now, self.device());
        let mut all: Vec<Followed> = Followed::of(&self.draft, now, device).into_iter().collect();
        for (reference, text) in self.drafts.records.iter() {
            if *reference == self.draft.reference || !is_followed(text) {
                continue;
            }
            if let Ok(mut record) = Record::from_json(text) {
                let mut draft = record.draft();
                reference.clone_into(&mut draft.reference);
                all.extend(Followed::of(&draft, now, device));
            }
        }
        all.sort_by_key(|one| std::cmp::Reverse(one.at));
        all
    }

    /// When the draft in view arrived, as far as that is known; else when it was handed over.
    fn handed_in_at(&self) -> Option<DateTime<Utc>> {
        let handed = instant(&self.draft.handed.at);
        handed.or_else(|| instant(self.draft.log.get(Log::HANDED_OVER)))
    }
}

/// What is noted of a case that was not handed in: of which other it is a follow-up.
fn not_submitted(log: &Log) -> Log {
    let mut kept = Log::default();
    for name in [Log::FOLLOWS, Log::FOLLOWS_NUMBER] {
        kept.set(name, log.get(name));
    }
    kept
}

/// Whether a record is of a draft that was handed in: what is typed cannot look like the name of a field in a text of JSON.
fn is_followed(text: &str) -> bool {
    // What was taken back has the name, and no moment.
    let noted = text.split_once("\"/handed/at\"");
    let noted = noted.and_then(|(_, rest)| rest.split_once(']'));
    noted.is_some_and(|(value, _)| value.contains("Z\""))
}
