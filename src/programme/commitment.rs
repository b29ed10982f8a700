use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{
    Agreement, Alternative, Amount, Answer, CaseType, Holidays, Hours, Id, Level, Open, Plan,
    Programme, Reading, Source, Target, Timetables, Unit, Whose,
};
use crate::clock::{Calendar, ClockError, Holiday, Moment, Timetable, Trace, Week, Zone};

/// A target at work on a moment: what a customer can count on, what it rests on, and where that stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment<'a> {
    /// The answer.
    pub kind: Kind<'a>,
    /// The target behind it; none where the kind of case has no targets.
    pub target: Option<&'a Target>,
    /// The hours in which it counts, where the programme names some and no agreement has others.
    pub hours: Option<&'a Hours>,
    /// Where it stands; empty for the customer's own figure, which stands in no document of the vendor.
    pub sources: Vec<&'a Id<Source>>,
    /// The open readings that it rests on, its alternatives included: shown as assumptions.
    pub readings: Vec<&'a Reading>,
}

/// The kinds of commitment, told apart everywhere by word, shape and tone.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind<'a> {
    /// The target is a time that can be computed.
    Due(Box<Due<'a>>),
    /// Support responds as far as it can.
    BestEffort,
    /// The document says that there is no target: for this level on this plan, or for this kind of case on any plan.
    NoTarget,
    /// The plan does not include support for this level.
    NotOffered,
    /// The document has no figure.
    NotPublished,
}

/// A time, with the way to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Due<'a> {
    /// The figure that was used.
    pub within: Amount,
    /// Whether the figure is the customer's own and not the vendor's.
    pub own: bool,
    /// The way to the time.
    pub trace: Trace,
    /// The timetable that it was counted in.
    pub timetable: Arc<Timetable>,
    /// The times of other readings, in the order of the programme.
    pub others: Vec<Other<'a>>,
}

/// The time of another reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Other<'a> {
    /// The reading, with what it supposes.
    pub reading: &'a Alternative,
    /// When it is due so read.
    pub due: DateTime<Utc>,
}

/// What is asked about: everything is of one programme.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// The plan.
    pub plan: &'a Plan,
    /// The level, as triage found it.
    pub level: &'a Level,
    /// The kind of case; the ordinary one where none is named.
    pub case_type: Option<&'a CaseType>,
    /// When the case is opened, in the customer's zone.
    pub moment: Moment,
    /// The customer's own figure, where it has one.
    pub agreement: Option<&'a Agreement>,
    /// The days that the customer takes off, since no programme names them: in hours that the programme keeps on
    /// holidays too, and around the clock, they make no difference.
    pub holidays: &'a [Holiday],
}

impl Hours {
    /// Whether public holidays that a customer chooses are taken off.
    pub fn take_holidays(&self) -> bool {
        matches!(self.open, Open::Week { .. }) && self.holidays != Holidays::Worked
    }

    /// The hours as a calendar, where they are published. Hours in nobody's named zone are the customer's. Holidays are
    /// taken off where [`Hours::take_holidays`] says so.
    ///
    /// # Errors
    /// More holidays than a calendar holds.
    pub fn calendar(
        &self,
        customer: Zone,
        holidays: &[Holiday],
    ) -> Result<Option<Calendar>, ClockError> {
        let calendar = match &self.open {
            Open::Always => Calendar::new(customer, Week::always()),
            Open::Week { windows, zone } => {
                let zone = match zone {
                    Whose::Customer => customer,
                    Whose::Zone(zone) => *zone,
                };
                Calendar::new(zone, windows.clone())
            }
            Open::NotPublished => return Ok(None),
        };
        let holidays = if self.take_holidays() { holidays } else { &[] };
        calendar.with_holidays(holidays.iter().cloned()).map(Some)
    }
}

impl<'a> Question<'a> {
    /// What the customer can count on while the days that it takes off are not known: none where the answer depends on
    /// them. The times of other readings that depend on them are left out.
    ///
    /// A figure by the clock on the wall does not depend on them, nor do hours that are kept on holidays too.
    ///
    /// # Errors
    /// As [`Question::commitment`].
    pub fn without_days_off(
        &self,
        timetables: &Timetables,
    ) -> Option<Result<Commitment<'a>, ClockError>> {
        let takes = |unit: Unit, hours: Option<&Hours>| {
            unit.needs_hours() && hours.is_some_and(Hours::take_holidays)
        };
        let mut commitment = match self.commitment_with(timetables) {
            Ok(commitment) => commitment,
            Err(error) => return Some(Err(error)),
        };
        if let (Kind::Due(due), Some(target)) = (&mut commitment.kind, commitment.target) {
            let hours = self.programme.hours_of(self.plan, target);
            let own_week = self.agreement.is_some_and(|own| own.week.is_some());
            if own_week || takes(due.within.unit, hours) {
                return None;
            }
            due.others.retain(|other| {
                let reading = other.reading;
                !takes(reading.within.unit, self.hours_of(reading, hours))
            });
        }
        Some(Ok(commitment))
    }

    /// What the customer can count on.
    ///
    /// # Errors
    /// A moment or a deadline outside the years 1990 to 2100, hours that never open.
    pub fn commitment(&self) -> Result<Commitment<'a>, ClockError> {
        self.commitment_with(&Timetables::default())
    }

    /// The same by timetables that are kept for the next question.
    ///
    /// # Errors
    /// As [`Question::commitment`].
    pub fn commitment_with(&self, timetables: &Timetables) -> Result<Commitment<'a>, ClockError> {
        let Question {
            programme: p,
            plan,
            level,
            ..
        } = *self;
        if let Some(kind) = self.case_type.filter(|kind| !kind.has_targets) {
            return Ok(Commitment {
                kind: Kind::NoTarget,
                target: None,
                hours: None,
                sources: kind.source.iter().collect(),
                readings: Vec::new(),
            });
        }
        let Some(target) = p.target(plan, level) else {
            // `read` lets no programme through that lacks a target; of another programme's plan nothing is promised.
            return Ok(Commitment {
                kind: Kind::NotOffered,
                target: None,
                hours: None,
                sources: Vec::new(),
                readings: Vec::new(),
            });
        };
        let hours = p.hours_of(plan, target);
        if let Some(own) = self.agreement {
            // Neither the vendor's sources nor what it leaves open about its own figure bear on the customer's.
            let hours = hours.filter(|_| own.within.unit.needs_hours() && own.week.is_none());
            let mut ids: Vec<&Id<Reading>> = p.clock_start.readings.iter().collect();
            ids.extend(hours.iter().flat_map(|hours| &hours.readings));
            return Ok(Commitment {
                kind: self.own(own, hours, timetables)?,
                target: Some(target),
                hours,
                sources: Vec::new(),
                readings: self.readings(ids),
            });
        }
        let mut ids: Vec<&Id<Reading>> = target.readings.iter().collect();
        let kind = match &target.answer {
            Answer::BestEffort => Kind::BestEffort,
            Answer::NoTarget => Kind::NoTarget,
            Answer::NotOffered => Kind::NotOffered,
            Answer::NotPublished => Kind::NotPublished,
            Answer::Within(within) => {
                ids.extend(&p.clock_start.readings);
                ids.extend(target.alternatives.iter().map(|other| &other.reading));
                let counted = |within: &Amount, hours: Option<&'a Hours>| {
                    hours.filter(|_| within.unit.needs_hours())
                };
                let others = target
                    .alternatives
                    .iter()
                    .filter_map(|other| counted(&other.within, self.hours_of(other, hours)));
                ids.extend(
                    counted(within, hours)
                        .into_iter()
                        .chain(others)
                        .flat_map(|hours| &hours.readings),
                );
                self.due(target, *within, hours, timetables)?
            }
        };
        Ok(Commitment {
            kind,
            target: Some(target),
            hours,
            sources: target.source.iter().collect(),
            readings: self.readings(ids),
        })
    }

    /// Each reading once, in the order in which it was first named.
    fn readings(&self, mut ids: Vec<&Id<Reading>>) -> Vec<&'a Reading> {
        let mut seen = Vec::new();
        ids.retain(|id| !seen.contains(id) && (seen.push(*id), true).1);
        ids.into_iter()
            .filter_map(|id| self.programme.reading(id))
            .collect()
    }

    /// The hours in which an alternative counts: its own, else those of the target.
    fn hours_of(&self, other: &Alternative, target: Option<&'a Hours>) -> Option<&'a Hours> {
        let own = other.hours.as_ref().and_then(|id| self.programme.hours(id));
        own.or(target)
    }

    fn due(
        &self,
        target: &'a Target,
        within: Amount,
        hours: Option<&'a Hours>,
        timetables: &Timetables,
    ) -> Result<Kind<'a>, ClockError> {
        let zone = self.moment.zone;
        let counted = |within: Amount, hours: Option<&Hours>| {
            let calendar = if within.unit.needs_hours() {
                // `read` lets no business amount through whose hours are not published.
                self.calendar(hours)?
            } else {
                Calendar::new(zone, Week::always())
            };
            Ok(timetables.of(calendar))
        };
        let timetable = counted(within, hours)?;
        let trace = timetable.trace(self.moment.at, within.budget())?;
        let mut others = Vec::with_capacity(target.alternatives.len());
        for reading in &target.alternatives {
            let timetable = counted(reading.within, self.hours_of(reading, hours))?;
            let due = timetable.due(self.moment.at, reading.within.budget())?;
            others.push(Other { reading, due });
        }
        Ok(Kind::Due(Box::new(Due {
            within,
            own: false,
            trace,
            timetable,
            others,
        })))
    }

    /// The calendar of hours that are published.
    fn calendar(&self, hours: Option<&Hours>) -> Result<Calendar, ClockError> {
        let hours = hours.ok_or(ClockError::NeverOpens)?;
        let calendar = hours.calendar(self.moment.zone, self.holidays)?;
        calendar.ok_or(ClockError::NeverOpens)
    }

    fn own(
        &self,
        own: &Agreement,
        hours: Option<&Hours>,
        timetables: &Timetables,
    ) -> Result<Kind<'a>, ClockError> {
        let zone = self.moment.zone;
        let calendar = match &own.week {
            Some(week) => {
                Calendar::new(zone, week.clone()).with_holidays(self.holidays.iter().cloned())?
            }
            None if own.within.unit.needs_hours() => self.calendar(hours)?,
            None => Calendar::new(zone, Week::always()),
        };
        let timetable = timetables.of(calendar);
        let trace = timetable.trace(self.moment.at, own.within.budget())?;
        Ok(Kind::Due(Box::new(Due {
            within: own.within,
            own: true,
            trace,
            timetable,
            others: Vec::new(),
        })))
    }
}
