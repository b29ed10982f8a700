use serde::Serialize;

use super::{ClockChange, DaysOff, Piece, Time};
use crate::{
    case::{self, references::References},
    clock::{Week, Zone, zone::tzdata},
    programme::{self, Amount, Due, Event, Holidays, Kind, Other},
};

/// What the customer can count on, and the way to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Commitment {
    /// Which of the five answers it is.
    pub kind: Outcome,
    /// Whether the figure is the customer's own, from its contract, and not the vendor's.
    pub own_agreement: bool,
    /// The figure, where there is one.
    pub figure: Option<Amount>,
    /// The target: by when the first response is aimed at, on the customer's clocks.
    pub due: Option<Time>,
    /// When the figure began to run, on the customer's clocks: the moment of the case, or the next opening.
    pub started: Option<Time>,
    /// What starts the clock.
    pub clock_start: Option<ClockStart>,
    /// The hours in which the figure was counted; every hour of the week for a figure by the clock on the wall.
    pub counted_in: Option<CountedIn>,
    /// Every stretch from the moment of the case to the time it is due, in order, without gaps.
    pub trace: Vec<Piece>,
    /// The seconds of the trace that were used: the figure.
    pub used_seconds: Option<i64>,
    /// The clock changes on the way.
    pub clock_changes: Vec<ClockChange>,
    /// The times of other readings.
    pub alternatives: Vec<Alternative>,
    /// What else is promised with it.
    pub note: Option<String>,
    /// The ids of the assumptions that it rests on, its alternatives included.
    pub assumptions: Vec<String>,
    /// Where it stands; empty for the customer's own figure.
    pub sources: Vec<String>,
}

/// The five answers, as files write them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The target is a time.
    Due,
    /// Support responds as far as it can.
    BestEffort,
    /// The documents say that there is no target for this level, or for this kind of case.
    NoTarget,
    /// The plan does not include support for this level.
    NotOffered,
    /// The documents have no figure.
    NotPublished,
}

/// What starts the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClockStart {
    /// The event that the moment of the case stands for.
    pub event: Event,
    /// The same in words, with what does not start it.
    pub text: String,
    /// Where that stands; empty where it is an assumption.
    pub sources: Vec<String>,
}

/// The hours in which a figure was counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountedIn {
    /// The zone that the windows are read in, by its IANA name.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::ZoneName"))]
    pub zone: &'static str,
    /// The release of the IANA database that its clock changes are taken from: `2026f`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Release"))]
    pub tzdata: &'static str,
    /// The windows of an ordinary week.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Week"))]
    pub windows: Week,
    /// The hours in the programme's words, where they are the programme's.
    pub hours: Option<String>,
    /// What the programme says about public holidays.
    pub holidays: Option<Holidays>,
    /// The public holidays that the customer chose to take off, where it did and they make a difference.
    pub days_off: Option<DaysOff>,
    /// Where the hours stand; empty where they are not the programme's.
    pub sources: Vec<String>,
}

/// The time of another reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Alternative {
    /// What it supposes: it completes "if …".
    pub supposes: String,
    /// When it is due so read, on the customer's clocks.
    pub due: Time,
    /// The figure so read.
    pub figure: Amount,
    /// The id of the assumption that it answers otherwise.
    pub reading: String,
    /// Where this reading stands.
    pub sources: Vec<String>,
}

impl Commitment {
    /// `zone` is the customer's.
    pub(in crate::case) fn new<'a>(
        refs: &mut References<'a>,
        commitment: &programme::Commitment<'a>,
        zone: Zone,
        off: Option<case::Holidays<'_>>,
    ) -> Commitment {
        let (kind, due) = match &commitment.kind {
            Kind::Due(due) => (Outcome::Due, Some(due)),
            Kind::BestEffort => (Outcome::BestEffort, None),
            Kind::NoTarget => (Outcome::NoTarget, None),
            Kind::NotOffered => (Outcome::NotOffered, None),
            Kind::NotPublished => (Outcome::NotPublished, None),
        };
        let own = due.is_some_and(|due| due.own);
        // What is said with the vendor's figure is not said with the customer's.
        let note = commitment
            .target
            .filter(|_| !own)
            .and_then(|target| target.note.as_ref());
        let mut part = Commitment {
            kind,
            own_agreement: own,
            figure: None,
            due: None,
            started: None,
            clock_start: None,
            counted_in: None,
            trace: Vec::new(),
            used_seconds: None,
            clock_changes: Vec::new(),
            alternatives: Vec::new(),
            note: note.map(|note| refs.text(note)),
            assumptions: refs.rest_on(commitment.readings.iter().map(|reading| &reading.id)),
            sources: refs.cite(commitment.sources.iter().copied()),
        };
        if let Some(due) = due {
            part.compute(refs, due, commitment.hours, zone, off);
        }
        part
    }

    fn compute<'a>(
        &mut self,
        refs: &mut References<'a>,
        due: &Due<'a>,
        hours: Option<&'a programme::Hours>,
        zone: Zone,
        off: Option<case::Holidays<'_>>,
    ) {
        let start = &refs.programme.clock_start;
        let counted = due.timetable.zone();
        self.figure = Some(due.within);
        self.due = Some(Time::new(due.trace.due, zone));
        self.started = Some(Time::new(due.trace.started, zone));
        self.clock_start = Some(ClockStart {
            event: start.event,
            text: refs.text(&start.text),
            sources: refs.cite(&start.source),
        });
        // A figure by the clock on the wall rests on no hours, whatever the plan's are.
        let hours = hours.filter(|_| due.within.unit.needs_hours());
        self.counted_in = Some(CountedIn {
            zone: counted.name(),
            tzdata: tzdata(),
            windows: due.timetable.week().clone(),
            hours: hours.map(|hours| refs.text(&hours.text)),
            holidays: hours.map(|hours| hours.holidays),
            days_off: off
                .filter(|_| !due.timetable.holidays().is_empty())
                .map(|off| DaysOff::new(off, &due.trace)),
            sources: refs.cite(hours.into_iter().flat_map(|hours| &hours.source)),
        });
        self.trace = Piece::all(&due.trace, counted);
        self.used_seconds = Some(due.trace.used());
        self.clock_changes = ClockChange::all(&due.trace, counted);
        for other in &due.others {
            self.alternatives.push(Alternative::new(refs, other, zone));
        }
    }
}

impl Alternative {
    fn new<'a>(refs: &mut References<'a>, other: &Other<'a>, zone: Zone) -> Alternative {
        let reading = other.reading;
        // It may count in other hours than the target does.
        let hours = reading
            .hours
            .as_ref()
            .filter(|_| reading.within.unit.needs_hours());
        let hours = hours.and_then(|id| refs.programme.hours(id));
        let hours = hours.into_iter().flat_map(|hours| &hours.source);
        Alternative {
            supposes: refs.text(&reading.supposes),
            due: Time::new(other.due, zone),
            figure: reading.within,
            reading: reading.reading.to_string(),
            sources: refs.cite(reading.source.iter().chain(hours)),
        }
    }
}
