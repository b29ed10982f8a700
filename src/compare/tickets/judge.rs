use std::sync::Arc;

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::{Month, Saved, Tally, Ticket, Tickets, Unread, Why};
use crate::{
    clock::{Budget, ClockError, Holiday, Moment, Timetable, Told},
    programme::{Kind, Level, Plan, Programme, Question, Timetables},
};

/// Tickets by the targets of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// For each ticket, how long it is until the first answer is due, in seconds; none where there is no such time.
    waits: Vec<Option<u32>>,
    total: Tally,
    levels: Vec<Tally>,
    months: Vec<Month>,
    unread: Vec<Unread>,
    longest: Vec<usize>,
    latest: Vec<usize>,
}

/// What a plan promises for a level.
type Promise = Option<(Budget, Arc<Timetable>)>;

impl Judged {
    /// How many of the worst tickets are kept.
    pub const WORST: usize = 100;

    /// Judges tickets by a plan, with the days that the customer takes off.
    ///
    /// # Errors
    /// As [`Question::commitment`], for what the plan promises.
    pub fn by(
        tickets: &Tickets,
        programme: &Programme,
        plan: &Plan,
        holidays: &[Holiday],
        timetables: &Timetables,
    ) -> Result<Judged, ClockError> {
        let levels: Vec<_> = programme.levels.iter().map(Some).collect();
        Judged::like(tickets, programme, plan, &levels, holidays, timetables)
    }

    /// The same by a plan of another programme than the one whose levels the tickets have: for each of those, the level that stands
    /// for it there.
    ///
    /// # Errors
    /// As [`Judged::by`].
    pub fn like(
        tickets: &Tickets,
        programme: &Programme,
        plan: &Plan,
        levels: &[Option<&Level>],
        holidays: &[Holiday],
        timetables: &Timetables,
    ) -> Result<Judged, ClockError> {
        let question = |level| Question {
            programme,
            plan,
            level,
            case_type: None,
            // What is promised does not depend on the moment; this one leaves room behind it.
            moment: Moment {
                at: DateTime::from_timestamp(1_767_225_600, 0).unwrap_or_default(),
                zone: tickets.zone,
                told: Told::Once,
            },
            agreement: None,
            holidays,
        };
        let mut promises = Vec::with_capacity(levels.len());
        for level in levels {
            let promised = level.map(|level| question(level).commitment_with(timetables));
            promises.push(match promised.transpose()?.map(|promised| promised.kind) {
                Some(Kind::Due(due)) => Some((due.within.budget(), due.timetable)),
                _ => None,
            });
        }
        Ok(Judged::of(tickets, &promises))
    }

    fn of(tickets: &Tickets, promises: &[Promise]) -> Judged {
        let mut judged = Judged {
            waits: Vec::with_capacity(tickets.rows.len()),
            total: Tally::default(),
            levels: vec![Tally::default(); promises.len()],
            months: Vec::new(),
            unread: Vec::new(),
            longest: Vec::new(),
            latest: Vec::new(),
        };
        let zone = tickets.zone;
        for ticket in &tickets.rows {
            let promise = promises.get(ticket.level()).and_then(Option::as_ref);
            let wait = wait(ticket, promise);
            judged.waits.push(wait.ok());
            match wait {
                Ok(wait) => {
                    let met = met(ticket, wait);
                    judged.total.add(wait, met);
                    if let Some(level) = judged.levels.get_mut(ticket.level()) {
                        level.add(wait, met);
                    }
                    let day = ticket.opened.with_timezone(&zone).date_naive();
                    judged.add_to_month(day.year(), day.month(), wait, met);
                }
                Err(why) => judged.unread.push(Unread {
                    line: ticket.line,
                    why,
                    text: None,
                }),
            }
        }
        judged.find_worst(tickets);
        judged
    }

    /// All tickets that have a target.
    pub fn total(&self) -> Tally {
        self.total
    }

    /// By level, in the order of the programme.
    pub fn levels(&self) -> &[Tally] {
        &self.levels
    }

    /// By the month in which they were opened, the first one first.
    pub fn months(&self) -> &[Month] {
        &self.months
    }

    /// The tickets that have no target on this plan.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// How long it is until a ticket is due, in seconds; none where it has no target.
    pub fn wait(&self, place: usize) -> Option<u32> {
        self.waits.get(place).copied().flatten()
    }

    /// When the first answer to a ticket is due; both by its place among the tickets that were judged.
    pub fn due(&self, tickets: &Tickets, place: usize) -> Option<DateTime<Utc>> {
        let ticket = tickets.rows.get(place)?;
        Some(ticket.opened + TimeDelta::seconds(self.wait(place)?.into()))
    }

    /// The tickets with the longest wait until they are due, by their places, the longest first.
    pub fn longest(&self) -> &[usize] {
        &self.longest
    }

    /// The tickets that were answered too late, by their places, the latest first.
    pub fn latest(&self) -> &[usize] {
        &self.latest
    }

    /// What this plan saves against another, over the tickets that have a target on both.
    pub fn saved(&self, other: &Judged) -> Saved {
        let mut saved = Saved::default();
        for (mine, theirs) in self.waits.iter().zip(&other.waits) {
            if let (Some(mine), Some(theirs)) = (mine, theirs) {
                saved.rows += 1;
                saved.seconds += i64::from(*theirs) - i64::from(*mine);
                saved.sooner += usize::from(mine < theirs);
                saved.later += usize::from(mine > theirs);
            }
        }
        saved
    }

    fn add_to_month(&mut self, year: i32, month: u32, wait: u32, met: Option<bool>) {
        let key = |known: &Month| (known.year, known.month);
        let found = self.months.binary_search_by_key(&(year, month), key);
        let place = found.unwrap_or_else(|place| place);
        if found.is_err() {
            let tally = Tally::default();
            self.months.insert(place, Month { year, month, tally });
        }
        if let Some(known) = self.months.get_mut(place) {
            known.tally.add(wait, met);
        }
    }

    fn find_worst(&mut self, tickets: &Tickets) {
        let waits = || self.waits.iter().enumerate();
        let longest = waits().filter_map(|(place, wait)| Some((i64::from((*wait)?), place)));
        self.longest = worst(longest.collect());
        let latest = waits().filter_map(|(place, wait)| {
            let ticket = tickets.rows.get(place)?;
            let late = (ticket.answered? - ticket.opened).num_seconds() - i64::from((*wait)?);
            Some((late, place)).filter(|(late, _)| *late > 0)
        });
        self.latest = worst(latest.collect());
    }
}

/// The places with the most seconds, those with the most first.
fn worst(mut all: Vec<(i64, usize)>) -> Vec<usize> {
    let key = |(seconds, place): &(i64, usize)| (-seconds, *place);
    if all.len() > Judged::WORST {
        all.select_nth_unstable_by_key(Judged::WORST, key);
        all.truncate(Judged::WORST);
    }
    all.sort_unstable_by_key(key);
    all.into_iter().map(|(_, place)| place).collect()
}

/// Whether a ticket was answered by when it was due; none where it is not known when.
fn met(ticket: &Ticket, wait: u32) -> Option<bool> {
    let answered = ticket.answered?;
    Some(answered <= ticket.opened + TimeDelta::seconds(wait.into()))
}

fn wait(ticket: &Ticket, promise: Option<&(Budget, Arc<Timetable>)>) -> Result<u32, Why> {
    let (budget, timetable) = promise.ok_or(Why::NoTarget)?;
    let due = timetable
        .due(ticket.opened, *budget)
        .map_err(|_| Why::OutOfYears)?;
    u32::try_from((due - ticket.opened).num_seconds()).map_err(|_| Why::OutOfYears)
}
