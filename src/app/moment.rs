//! When the case is opened: what is taken from what was typed, and what could be meant.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::App;
use crate::{
    case::BadMoment,
    clock::{Moment, Zone},
    locale::{self, BadTime, NotTaken, Style, hhmm},
};

/// The fields of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentField {
    /// The day.
    Date,
    /// The time of day.
    Time,
    /// The zone.
    Zone,
}

impl MomentField {
    /// The id of the field on the page.
    pub fn id(self) -> &'static str {
        match self {
            MomentField::Date => "date",
            MomentField::Time => "time",
            MomentField::Zone => "zone",
        }
    }
}

/// Something that could be meant by what stands in a field; a press takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// This day.
    Day(NaiveDate),
    /// So many minutes after midnight.
    Time(u32),
    /// So many minutes after the midnight that begins this day, which is the one behind the day that was typed.
    NextDay(NaiveDate, u32),
    /// This zone.
    Zone(Zone),
}

/// A text that stands in a field whole, since it was pasted or the field was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The field.
    pub field: MomentField,
    /// What stands in it.
    pub text: String,
    /// Whether the person has left the field: then it shows its own part alone.
    pub left: bool,
}

/// Whether a text came into a field whole, by the kind of its input and what was put in: pasted, dropped, or put in by
/// a keyboard that completes words. What is typed sign by sign is not looked at before the field is left.
///
/// ```
/// use duetime::app::is_whole;
///
/// assert!(is_whole("insertFromPaste", "") && is_whole("insertFromDrop", ""));
/// // Some put in a whole text as if it had been typed; a key is one sign.
/// assert!(is_whole("insertText", "23 Nov 10:30") && !is_whole("insertText", "2"));
/// assert!(!is_whole("deleteContentBackward", ""));
/// ```
pub fn is_whole(kind: &str, data: &str) -> bool {
    match kind {
        "insertFromPaste" | "insertFromDrop" | "insertReplacementText" => true,
        "insertText" => data.len() > 4,
        _ => false,
    }
}

impl App {
    /// The moment that the person means: to the minute, where it is the present one.
    ///
    /// # Errors
    /// What is wrong or open, for each field.
    pub fn moment(&self) -> Result<Moment, BadMoment> {
        self.draft.moment.read(*self.minute, self.device())
    }

    /// The field that keeps the moment from being read.
    pub fn bad_field(&self) -> MomentField {
        match self.moment().err() {
            Some(bad) if bad.date.is_some() || bad.clock.is_some() => MomentField::Date,
            Some(bad) if bad.time.is_some() => MomentField::Time,
            _ => MomentField::Zone,
        }
    }

    /// What could be meant in a field; nothing where nothing is open.
    pub fn meant(&self, field: MomentField) -> Vec<Meant> {
        let Err(bad) = self.moment() else {
            return Vec::new();
        };
        match field {
            MomentField::Date => {
                let days = match bad.date {
                    Some(NotTaken::Ask(days)) => days,
                    Some(NotTaken::Bad(why)) => {
                        let near = self.here().map(|here| why.near(here.date()));
                        near.into_iter().flatten().collect()
                    }
                    None => Vec::new(),
                };
                days.into_iter().map(Meant::Day).collect()
            }
            MomentField::Time => {
                let times = match bad.time {
                    Some(NotTaken::Ask(times)) => times,
                    Some(NotTaken::Bad(BadTime::NextDay(minutes))) => vec![24 * 60 + minutes],
                    Some(NotTaken::Bad(BadTime::Now)) => {
                        let minutes = |here: NaiveDateTime| here.hour() * 60 + here.minute();
                        self.here().map(minutes).into_iter().collect()
                    }
                    _ => Vec::new(),
                };
                let next = || self.draft.moment.day().ok()?.succ_opt();
                let time = |minutes: u32| match minutes.checked_sub(24 * 60) {
                    Some(rest) => next().map(|day| Meant::NextDay(day, rest)),
                    None => Some(Meant::Time(minutes)),
                };
                times.into_iter().filter_map(time).collect()
            }
            MomentField::Zone => match bad.zone {
                Some(NotTaken::Ask(zones)) => zones.into_iter().map(Meant::Zone).collect(),
                _ => Vec::new(),
            },
        }
    }

    /// The present minute on the clocks of the zone that was typed, else of the device.
    fn here(&self) -> Option<NaiveDateTime> {
        let zone = self.draft.moment.zone(self.device()).ok();
        let zone = zone.or(self.device())?;
        Some(self.minute.with_timezone(&zone).naive_local())
    }

    /// A day as the field for it says it.
    fn written(&self, day: NaiveDate) -> String {
        locale::when(*self.language, day.and_time(NaiveTime::MIN), Style::Date)
    }

    pub(super) fn take(&mut self, meant: Meant) {
        let field = match meant {
            Meant::Day(day) => {
                self.draft_mut().moment.date = self.written(day);
                MomentField::Date
            }
            Meant::Time(minutes) => {
                self.draft_mut().moment.time = hhmm(minutes);
                MomentField::Time
            }
            Meant::NextDay(day, minutes) => {
                self.draft_mut().moment.date = self.written(day);
                self.draft_mut().moment.time = hhmm(minutes);
                MomentField::Time
            }
            Meant::Zone(zone) => {
                zone.name().clone_into(&mut self.draft_mut().moment.zone);
                MomentField::Zone
            }
        };
        self.pasted.set_if_new(String::new());
        // The button is gone with the question: the field says what is in it now.
        self.focus(field.id());
    }

    pub(super) fn paste(&mut self, pasted: Pasted) {
        let Some(both) = locale::together(&pasted.text) else {
            return self.paste_time(&pasted);
        };
        let day_first = self.language.day_first();
        if pasted.field == MomentField::Date || pasted.left {
            self.draft_mut().moment.time = locale::time(&both.time).map_or(both.time, hhmm);
        }
        if pasted.field == MomentField::Time || pasted.left {
            let day = locale::day(&both.date, day_first);
            let date = day.map_or(both.date, |day| self.written(day));
            let moment = &mut self.draft_mut().moment;
            (moment.date, moment.day_first) = (date, day_first);
        }
        self.pasted.set(both.zone);
    }

    /// Takes the zone behind a time that has no day beside it.
    fn paste_time(&mut self, pasted: &Pasted) {
        if pasted.field != MomentField::Time {
            return;
        }
        if let Some((bare, zone)) = locale::zoned(&pasted.text) {
            if pasted.left {
                self.draft_mut().moment.time = locale::time(&bare).map_or(bare, hhmm);
            }
            self.pasted.set(zone);
        }
    }

    pub(super) fn other_moment(&mut self, other: bool) {
        let empty = self.draft.moment.date.is_empty() && self.draft.moment.time.is_empty();
        // Begin with the present moment: less to type.
        let now = self
            .draft
            .moment
            .zone(self.device())
            .ok()
            .filter(|_| other && empty);
        let now = now.map(|zone| self.now.with_timezone(&zone).naive_local());
        let now = now.map(|now| {
            let say = |style| locale::when(*self.language, now, style);
            (say(Style::Date), say(Style::Time))
        });
        let moment = &mut self.draft_mut().moment;
        moment.other = other;
        if let Some((date, time)) = now {
            (moment.date, moment.time) = (date, time);
        }
    }
}
