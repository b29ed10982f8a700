//! Plans side by side: what was chosen there, and what stands there because of it.

use std::sync::Arc;

use super::App;
use crate::{
    case::{BadMoment, Beside, Compared, DaysOff, Placed},
    clock::{Country, Moment, Zone},
    compare::{Like, Likeness, Offer, Offered, Span, Waiting, Waitings, like, told},
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
    /// Whether another programme stands beside the one in view.
    Beside(Id<Programme>, bool),
    /// Whether a plan of such a programme is looked at.
    PlanBeside(Id<Programme>, Id<Plan>, bool),
    /// What a year of such a plan costs.
    PriceBeside(Id<Programme>, Id<Plan>, String),
    /// Which of its levels stands for a level of the programme in view; none: the one that is most like it.
    LevelBeside(Id<Programme>, Id<Level>, Option<Id<Level>>),
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
            Comparing::Beside(id, shown) => compared.beside.entry(id).shown = shown,
            Comparing::PlanBeside(id, plan, true) => {
                compared.beside.entry(id).left_out.remove(&plan);
            }
            Comparing::PlanBeside(id, plan, false) => {
                compared.beside.entry(id).left_out.insert(plan, true);
            }
            Comparing::PriceBeside(id, plan, text) => {
                compared.beside.entry(id).prices.insert(plan, text);
            }
            Comparing::LevelBeside(id, level, other) => {
                let levels = &mut compared.beside.entry(id).levels;
                match other {
                    Some(other) => levels.insert(level, other.as_str().to_owned()),
                    None => levels.remove(&level),
                }
            }
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
    /// Why it is that one, where what was told leads to it by its definition alone.
    pub why: Option<Like<'a>>,
    /// The plan that the customer has, where one was chosen.
    pub today: Option<&'a Plan>,
    /// The moment at which the problem happens.
    pub moment: Moment,
    /// The week of the moment.
    pub week: Span,
    /// The year of the moment of the case, whichever hour of the week is looked at.
    pub year_number: i32,
    /// The plans that are looked at, in the order of the programme; the customer's own agreement behind the plan that it is about;
    /// those of other programmes behind them.
    pub offers: Vec<Offer<'a>>,
    /// Those for which there is no room.
    pub beyond: Vec<Offer<'a>>,
    /// The other programmes that are here.
    pub neighbours: Vec<Neighbour<'a>>,
    /// The country whose holidays are taken off.
    pub country: Option<&'a Country>,
    /// The days that are taken off.
    pub days_off: &'a DaysOff,
    /// The waiting that was worked out before.
    pub waitings: &'a Waitings,
}

/// What past tickets are judged by.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    plans: Vec<(Id<Programme>, Id<Plan>)>,
    levels: Vec<Option<Id<Level>>>,
    today: Option<Id<Plan>>,
    zone: Zone,
    days_off: DaysOff,
}

impl<'a> Sides<'a> {
    /// What past tickets are judged by: the plans, the zone and the days off, whatever the hour and the money are.
    pub fn basis(&self) -> Basis {
        let plan = |one: &Offer<'_>| (one.programme.id.clone(), one.plan.id.clone());
        let levels = self.neighbours.iter();
        let levels = levels.flat_map(|one| self.levels_of(one.programme));
        Basis {
            plans: self.offers.iter().map(plan).collect(),
            levels: levels
                .map(|level| level.map(|level| level.id.clone()))
                .collect(),
            today: self.today.map(|plan| plan.id.clone()),
            zone: self.moment.zone,
            days_off: self.days_off.clone(),
        }
    }

    /// All of them at the moment.
    pub fn offered(&self) -> Vec<Offered<'a>> {
        let at = |offer: &Offer<'a>| offer.at(self.moment, self.days_off);
        self.offers.iter().map(at).collect()
    }

    /// The waiting of an offer at each hour of a span; none where there is no time.
    pub fn waiting(&self, offer: Offer<'_>, span: Span) -> Option<Arc<Waiting>> {
        let waiting = offer.waiting(span, self.days_off, self.waitings);
        waiting.ok().flatten()
    }

    /// For each level of the programme in view, the one that stands for it in a programme.
    pub fn levels_of(&self, programme: &Programme) -> Vec<Option<&'a Level>> {
        let levels = self.programme.levels.iter();
        if programme.id == self.programme.id {
            return levels.map(Some).collect();
        }
        let neighbour = self
            .neighbours
            .iter()
            .find(|one| one.programme.id == programme.id);
        let found = |level| Some(neighbour?.like(self.programme, level)?.level);
        levels.map(found).collect()
    }

    /// The hour of the week that the moment lies in.
    pub fn hour(&self) -> usize {
        self.week.hour_of(self.moment.at).unwrap_or(0)
    }

    /// The year of the moment of the case, on the clocks of its zone; none after the last that is counted.
    pub fn year(&self) -> Option<Span> {
        Span::year(self.year_number, self.moment.zone).ok()
    }

    /// The span of the figures: the week or the year.
    pub fn span(&self) -> Span {
        let year = self.year().filter(|_| self.compared.year);
        year.unwrap_or(self.week)
    }
}

/// Another programme beside the one in view.
pub struct Neighbour<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Its level for the problem, and why it is that one.
    pub level: Option<Like<'a>>,
    chosen: &'a Beside,
    timetables: &'a Timetables,
}

impl<'a> Neighbour<'a> {
    /// The level that stands for one of the programme in view: the one that the person says, else the one that is most like it.
    fn like(&self, of: &Programme, level: &Level) -> Option<Like<'a>> {
        let chosen = self.chosen.levels.get(&level.id);
        let chosen = chosen.and_then(|id| self.programme.level(id));
        let why = Likeness::Chosen;
        let chosen = chosen.map(|level| Like { level, why });
        chosen.or_else(|| like(of, level, self.programme))
    }
}

/// The level that is compared: the one that was chosen there, else that of the problem; else the one to whose definition leads what
/// was told, with the reason; else the gravest.
fn level<'a>(placed: &Placed<'a>) -> Option<(&'a Level, Option<Like<'a>>)> {
    let chosen = placed.choices.compared.level.as_ref();
    let chosen = chosen.and_then(|id| placed.programme.level(id.as_str()));
    let found = || placed.finding().map(|finding| finding.level);
    if let Some(level) = chosen.or_else(found) {
        return Some((level, None));
    }
    match told(&placed.choices.facts, placed.programme) {
        Some(like) => Some((like.level, Some(like))),
        None => Some((placed.programme.levels.first()?, None)),
    }
}

impl App {
    /// Shows what stands side by side, where a programme and a moment are there.
    ///
    /// # Errors
    /// The moment of the case cannot be read.
    pub fn compared<R>(&self, show: impl FnOnce(&Sides<'_>) -> R) -> Option<Result<R, BadMoment>> {
        let (mut show, mut shown) = (Some(show), None);
        let result = self.show_compared(&mut |sides| {
            shown = show.take().map(|show| show(sides));
        })?;
        match result {
            Ok(()) => shown.map(Ok),
            Err(bad) => Some(Err(bad)),
        }
    }

    /// The same for all: what shows it is many, and this is large.
    #[inline(never)]
    fn show_compared(&self, show: &mut dyn FnMut(&Sides<'_>)) -> Option<Result<(), BadMoment>> {
        let programme = self.ready()?;
        let placed = self.draft.placed(programme)?;
        let compared = &placed.choices.compared;
        let (level, why) = level(&placed)?;
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
        let neighbours = self.neighbours(&placed, level);
        let mut offers = self.offers(&placed, level, own.as_ref(), &neighbours);
        let beyond = offers.split_off(offers.len().min(MOST_PLANS));
        let sides = Sides {
            programme,
            compared,
            level,
            why,
            today: placed.plan,
            moment,
            week,
            year_number: chrono::Datelike::year(&day),
            offers,
            beyond,
            neighbours,
            country: self.country.there().map(AsRef::as_ref),
            days_off: &days_off,
            waitings: &self.waitings,
        };
        show(&sides);
        Some(Ok(()))
    }

    /// The other programmes that are here, each with its level for the problem.
    fn neighbours<'a>(&'a self, placed: &Placed<'a>, level: &Level) -> Vec<Neighbour<'a>> {
        let compared = &placed.choices.compared;
        let facts = &placed.choices.facts;
        // A problem that was told says more than the level that came of it; where the person settled on another level, that counts.
        let here = told(facts, placed.programme);
        let is_told =
            compared.level.is_none() && here.is_some_and(|here| here.level.id == level.id);
        let all = self.beside.iter().filter_map(|one| {
            let programme = one.programme.there()?;
            let mut found = Neighbour {
                programme,
                level: None,
                chosen: compared.beside.get(&programme.id)?,
                timetables: &one.timetables,
            };
            let like = found.like(placed.programme, level);
            let is_chosen = like
                .as_ref()
                .is_some_and(|like| like.why == Likeness::Chosen);
            let told = (is_told && !is_chosen).then(|| told(facts, programme));
            found.level = told.flatten().or(like);
            Some(found)
        });
        all.collect()
    }

    fn offers<'a>(
        &'a self,
        placed: &Placed<'a>,
        level: &'a Level,
        own: Option<&'a Agreement>,
        neighbours: &[Neighbour<'a>],
    ) -> Vec<Offer<'a>> {
        let programme = placed.programme;
        let out = &placed.choices.compared.left_out;
        let mut offers = Vec::new();
        let plans = programme.plans.iter();
        for plan in plans.filter(|plan| out.get(&plan.id) != Some(&true)) {
            let offer = Offer {
                programme,
                plan,
                level,
                own: None,
                timetables: &self.timetables,
                among_others: !neighbours.is_empty(),
            };
            offers.push(offer);
            if own.is_some() && placed.plan.is_some_and(|chosen| chosen.id == plan.id) {
                offers.push(Offer { own, ..offer });
            }
        }
        for one in neighbours {
            let out = &one.chosen.left_out;
            let plans = one.programme.plans.iter();
            let plans = plans.filter(|plan| out.get(&plan.id) != Some(&true));
            offers.extend(plans.filter_map(|plan| {
                Some(Offer {
                    programme: one.programme,
                    plan,
                    level: one.level.as_ref()?.level,
                    own: None,
                    timetables: one.timetables,
                    among_others: true,
                })
            }));
        }
        offers
    }
}
