//! Plans side by side: what was chosen there, and what stands there because of it.

use std::sync::Arc;

use super::App;
use crate::{
    case::{BadMoment, Compared, DaysOff, Placed},
    clock::{Moment, Zone},
    compare::{Offer, Offered, Span, Waiting, Waitings},
    programme::{Agreement, Id, Level, Plan, Programme, Timetables},
};

/// Something that a person chooses or types where plans stand side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparing {
    /// Whether a plan is looked at.
    Plan(Id<Plan>, bool),
    /// The level.
    Level(Option<Id<Level>>),
    /// The hour of the week, counted from Monday; none: the moment of the case.
    Hour(Option<usize>),
    /// Whether the figures are those of a year.
    Year(bool),
    /// Whether only that is shown in which plans differ.
    Differences(bool),
    /// How many problems of a level a year has.
    Problems(Id<Level>, String),
    /// What a year of a plan costs.
    Price(Id<Plan>, String),
    /// What an hour of waiting costs.
    Rate(String),
    /// The currency.
    Currency(String),
    /// Which share of the waiting counts, in percent.
    Share(String),
    /// When problems happen.
    Pattern(String),
    /// How many of 100 happen in working hours, at other hours of working days, and on other days.
    Shares(usize, String),
    /// Whether only waiting in working hours counts.
    Operating(bool),
    /// From when the customer works.
    From(String),
    /// Until when.
    To(String),
}

impl Comparing {
    /// Takes it down.
    pub(super) fn apply(self, compared: &mut Compared) {
        match self {
            Comparing::Plan(id, false) => compared.left_out.insert(id, true),
            Comparing::Plan(id, true) => compared.left_out.remove(&id),
            Comparing::Level(level) => compared.level = level,
            Comparing::Hour(hour) => {
                compared.hour = hour.map_or_else(String::new, |hour| hour.to_string());
            }
            Comparing::Year(year) => compared.year = year,
            Comparing::Differences(only) => compared.differences = only,
            Comparing::Problems(id, text) => compared.problems.insert(id, text),
            Comparing::Price(id, text) => compared.prices.insert(id, text),
            Comparing::Rate(text) => compared.rate = text,
            Comparing::Currency(text) => compared.currency = text,
            Comparing::Share(text) => compared.share = text,
            Comparing::Pattern(text) => compared.pattern = text,
            Comparing::Shares(part, text) => match part {
                0 => compared.at_work = text,
                1 => compared.after_work = text,
                _ => compared.weekend = text,
            },
            Comparing::Operating(only) => compared.operating = only,
            Comparing::From(text) => compared.from = text,
            Comparing::To(text) => compared.to = text,
        }
    }
}

/// The most plans that stand side by side.
pub const MOST_PLANS: usize = 6;

/// What stands side by side, and at which moment.
pub struct Sides<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// What was chosen.
    pub compared: &'a Compared,
    /// The level that is compared.
    pub level: &'a Level,
    /// The plan that the customer has, where one was chosen.
    pub today: Option<&'a Plan>,
    /// The moment at which the problem happens.
    pub moment: Moment,
    /// The week of the moment.
    pub week: Span,
    /// The plans that are looked at, in the order of the programme; the customer's own agreement behind the plan that it is about.
    pub offers: Vec<Offer<'a>>,
    /// The days that are taken off.
    pub days_off: &'a DaysOff,
    /// The timetables of the programme.
    pub timetables: &'a Timetables,
    /// The waiting that was worked out before.
    pub waitings: &'a Waitings,
}

/// What past tickets are judged by.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    plans: Vec<Id<Plan>>,
    today: Option<Id<Plan>>,
    zone: Zone,
    days_off: DaysOff,
}

impl<'a> Sides<'a> {
    /// What past tickets are judged by: the plans, the zone and the days off, whatever the hour and the money are.
    pub fn basis(&self) -> Basis {
        Basis {
            plans: self.offers.iter().map(|one| one.plan.id.clone()).collect(),
            today: self.today.map(|plan| plan.id.clone()),
            zone: self.moment.zone,
            days_off: self.days_off.clone(),
        }
    }

    /// All of them at the moment.
    pub fn offered(&self) -> Vec<Offered<'a>> {
        let at = |offer: &Offer<'a>| offer.at(self.moment, self.days_off, self.timetables);
        self.offers.iter().map(at).collect()
    }

    /// The waiting of an offer at each hour of a span; none where there is no time.
    pub fn waiting(&self, offer: Offer<'_>, span: Span) -> Option<Arc<Waiting>> {
        let waiting = offer.waiting(span, self.days_off, self.timetables, self.waitings);
        waiting.ok().flatten()
    }

    /// The hour of the week that the moment lies in.
    pub fn hour(&self) -> usize {
        self.week.hour_of(self.moment.at).unwrap_or(0)
    }

    /// The year of the moment, on the clocks of its zone; none after the last that is counted.
    pub fn year(&self) -> Option<Span> {
        let year = chrono::Datelike::year(&self.moment.local());
        Span::year(year, self.moment.zone).ok()
    }

    /// The span of the figures: the week or the year.
    pub fn span(&self) -> Span {
        let year = self.year().filter(|_| self.compared.year);
        year.unwrap_or(self.week)
    }
}

/// The level that is compared: the one that was chosen there, else that of the problem, else the gravest.
pub fn level<'a>(placed: &Placed<'a>) -> Option<&'a Level> {
    let chosen = placed.choices.compared.level.as_ref();
    let chosen = chosen.and_then(|id| placed.programme.level(id.as_str()));
    let found = || placed.finding().map(|finding| finding.level);
    chosen.or_else(found).or(placed.programme.levels.first())
}

impl App {
    /// Shows what stands side by side, where a programme and a moment are there.
    ///
    /// # Errors
    /// The moment of the case cannot be read.
    pub fn compared<R>(&self, show: impl FnOnce(&Sides<'_>) -> R) -> Option<Result<R, BadMoment>> {
        let programme = self.ready()?;
        let placed = self.draft.placed(programme)?;
        let compared = &placed.choices.compared;
        let level = level(&placed)?;
        let moment = match self.moment() {
            Ok(moment) => moment,
            Err(bad) => return Some(Err(bad)),
        };
        let day = moment.local().date_naive();
        let week = Span::week(day, moment.zone).ok()?;
        let hour = compared.hour().filter(|hour| *hour < week.hours());
        let moment = hour.map_or(moment, |hour| Moment {
            at: week.moment(hour),
            ..moment
        });
        // A figure that cannot be read is said where it is entered, and stands beside nothing.
        let own = placed.agreement().ok().flatten();
        let days_off = self.days_off();
        let sides = Sides {
            programme,
            compared,
            level,
            today: placed.plan,
            moment,
            week,
            offers: offers(&placed, level, own.as_ref()),
            days_off: &days_off,
            timetables: &self.timetables,
            waitings: &self.waitings,
        };
        Some(Ok(show(&sides)))
    }
}

fn offers<'a>(placed: &Placed<'a>, level: &'a Level, own: Option<&'a Agreement>) -> Vec<Offer<'a>> {
    let programme = placed.programme;
    let out = &placed.choices.compared.left_out;
    let plans = programme.plans.iter();
    let mut offers = Vec::new();
    for plan in plans.filter(|plan| out.get(&plan.id) != Some(&true)) {
        let offer = Offer {
            programme,
            plan,
            level,
            own: None,
        };
        offers.push(offer);
        if own.is_some() && placed.plan.is_some_and(|chosen| chosen.id == plan.id) {
            offers.push(Offer { own, ..offer });
        }
    }
    offers.truncate(MOST_PLANS);
    offers
}
