//! Past tickets by the targets of each plan.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{days, name};
use crate::{
    app::Sides,
    compare::tickets::{
        BadFile, BadMoment, History, Judged, MOST_ROWS, Tally, Tickets, Unread, Why,
    },
    locale::{
        self, Language, Style, Word,
        words::{calculator, compare as w},
    },
    view::say,
};

/// Why a file is not read.
pub fn bad_file(bad: BadFile) -> Word {
    match bad {
        BadFile::Empty => w::FILE_EMPTY,
        BadFile::TooLarge => w::FILE_LARGE,
        BadFile::Workbook => w::FILE_WORKBOOK,
        BadFile::WebPage => w::FILE_PAGE,
        BadFile::NotText => w::FILE_NO_TEXT,
    }
}

/// How many lines of what was not read are shown.
const MOST_LINES: usize = 200;

/// What each plan would have aimed at for these tickets, how much less waiting that is than on the plan of today, and how often it
/// was met.
pub fn tickets(
    language: Language,
    now: DateTime<Utc>,
    sides: &Sides<'_>,
    history: &History,
) -> Markup {
    let Some(tickets) = history.tickets(sides.moment.zone) else {
        return html! {};
    };
    let days = match days(language, sides.days_off) {
        Ok(days) => days,
        Err(said) => return said,
    };
    let offers = sides.offers.iter().filter(|offer| offer.own.is_none());
    let judged: Vec<(String, Judged)> = offers
        .filter_map(|offer| {
            let levels = sides.levels_of(offer.programme);
            let (programme, plan) = (offer.programme, offer.plan);
            let judged = Judged::like(&tickets, programme, plan, &levels, days, offer.timetables);
            Some((name(language, offer), judged.ok()?))
        })
        .collect();
    // The plan of today, where it is among them; else the first.
    let plans = sides.offers.iter().filter(|offer| offer.own.is_none());
    let mut plans = plans.map(|offer| (&offer.programme.id, &offer.plan.id));
    let own = &sides.programme.id;
    let today = sides
        .today
        .and_then(|today| plans.position(|one| one == (own, &today.id)));
    let today = today.filter(|place| *place < judged.len()).unwrap_or(0);
    let n = |n: usize| locale::number(language, n as u64);
    let unread = tickets.unread().len();
    let values = [("n", n(tickets.rows().len())), ("m", n(unread))];
    let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
    let is_cut = history.rows().is_some_and(|rows| rows.is_cut());
    html! {
        p role="status" { (w::READ_ROWS.with(language, &values)) }
        @if history.is_stopped() { p class="notice" { (w::STOPPED.get(language)) } }
        @if is_cut { p class="notice" { (w::CUT.with(language, &[("n", &n(MOST_ROWS))])) } }
        (totals(language, &judged, today, tickets.has_answers()))
        @for (name, judged) in &judged {
            @if judged.total().rows > 0 { (plan(language, now, sides, &tickets, name, judged)) }
        }
        (not_read(language, tickets.unread()))
    }
}

fn span(language: Language, seconds: u64) -> String {
    locale::duration(language, i64::try_from(seconds).unwrap_or(i64::MAX))
}

/// A line for each plan. One of them is that of today, which the others are set against.
fn totals(
    language: Language,
    judged: &[(String, Judged)],
    place: usize,
    has_answers: bool,
) -> Markup {
    let Some((today, base)) = judged.get(place) else {
        return html! {};
    };
    let saved = w::SAVED.with(language, &[("plan", today)]);
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(w::TICKETS.get(language)) {
            table class="figures" {
                thead { tr {
                    th scope="col" { (calculator::PLAN_SHORT.get(language)) }
                    th scope="col" { (w::COUNTED_TICKETS.get(language)) }
                    th scope="col" { (w::WAITED.get(language)) }
                    th scope="col" { (saved) }
                    @if has_answers {
                        th scope="col" { (w::MET.get(language)) }
                        th scope="col" { (w::MISSED.get(language)) }
                    }
                } }
                tbody {
                    @for (n, (name, judged)) in judged.iter().enumerate() {
                        tr {
                            th scope="row" translate="no" { (name) }
                            (tally(language, judged.total(), false))
                            td class="figure" {
                                @if n == place { "–" } @else { (less(language, judged.saved(base).seconds)) }
                            }
                            @if has_answers { (answers(language, judged.total())) }
                        }
                    }
                }
            }
        }
    }
}

fn less(language: Language, seconds: i64) -> String {
    let sign = if seconds < 0 { "−" } else { "" };
    [sign, &span(language, seconds.unsigned_abs())].concat()
}

fn tally(language: Language, tally: Tally, with_answers: bool) -> Markup {
    html! {
        td class="figure" { (locale::number(language, tally.rows as u64)) }
        td class="figure" { (span(language, tally.waiting)) }
        @if with_answers { (answers(language, tally)) }
    }
}

fn answers(language: Language, tally: Tally) -> Markup {
    html! {
        td class="figure" { (locale::number(language, tally.met as u64)) }
        td class="figure" { (locale::number(language, tally.missed as u64)) }
    }
}

/// By level and by month, and the longest waits.
fn plan(
    language: Language,
    now: DateTime<Utc>,
    sides: &Sides<'_>,
    tickets: &Tickets,
    name: &str,
    judged: &Judged,
) -> Markup {
    let has_answers = tickets.has_answers();
    let levels = sides.programme.levels.iter().zip(judged.levels());
    let levels = levels
        .filter(|(_, tally)| tally.rows > 0)
        .map(|(level, tally)| (say::level(language, level), *tally))
        .collect();
    let months = judged.months().iter();
    let months = months
        .map(|month| {
            (
                [&month.year.to_string(), "-", &two(month.month)].concat(),
                month.tally,
            )
        })
        .collect();
    let zone = tickets.zone();
    let at = |at| say::at(language, now, at, zone, Style::Short);
    let ticket = |place: &usize| {
        let ticket = tickets.rows().get(*place)?;
        let line = ticket.line.to_string();
        let line = w::LINE.with(language, &[("n", &line)]);
        let due = at(judged.due(tickets, *place)?);
        let wait = span(language, judged.wait(*place)?.into());
        let opened = at(ticket.opened);
        let values = [
            ("number", tickets.number(ticket).unwrap_or(&line)),
            ("at", &*opened),
            ("due", &*due),
            ("span", &*wait),
        ];
        Some(w::TICKET.with(language, &values))
    };
    let late = |place: &usize| {
        let ticket = tickets.rows().get(*place)?;
        let line = ticket.line.to_string();
        let line = w::LINE.with(language, &[("n", &line)]);
        let (due, answered) = (judged.due(tickets, *place)?, ticket.answered?);
        let late = u64::try_from((answered - due).num_seconds()).ok()?;
        let values = [
            ("number", tickets.number(ticket).unwrap_or(&line)),
            ("due", &*at(due)),
            ("at", &*at(answered)),
            ("span", &*span(language, late)),
        ];
        Some(w::LATE_TICKET.with(language, &values))
    };
    html! {
        details class="more" {
            summary translate="no" { (name) }
            (parts(language, name, w::BY_LEVEL, levels, has_answers))
            (parts(language, name, w::BY_MONTH, months, has_answers))
            h3 { (w::LONGEST_TICKETS.with(language, &[("plan", name)])) }
            ol class="hours" { @for one in judged.longest().iter().filter_map(ticket) { li translate="no" { (one) } } }
            @if !judged.latest().is_empty() {
                h3 { (w::LATEST_TICKETS.with(language, &[("plan", name)])) }
                ol class="hours" { @for one in judged.latest().iter().filter_map(late) { li translate="no" { (one) } } }
            }
        }
    }
}

fn two(number: u32) -> String {
    (number + 100).to_string()[1..].to_owned()
}

fn parts(
    language: Language,
    plan: &str,
    title: Word,
    rows: Vec<(String, Tally)>,
    has_answers: bool,
) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="region" aria-label={ (plan) ", " (title.get(language)) } {
            table class="figures" {
                thead { tr {
                    th scope="col" { (title.get(language)) }
                    th scope="col" { (w::COUNTED_TICKETS.get(language)) }
                    th scope="col" { (w::WAITED.get(language)) }
                    @if has_answers {
                        th scope="col" { (w::MET.get(language)) }
                        th scope="col" { (w::MISSED.get(language)) }
                    }
                } }
                tbody { @for (name, one) in rows { tr { th scope="row" { (name) } (tally(language, one, has_answers)) } } }
            }
        }
    }
}

/// The lines that were not read, each with its reason.
fn not_read(language: Language, unread: &[Unread]) -> Markup {
    if unread.is_empty() {
        return html! {};
    }
    html! {
        details class="more" {
            summary { (w::NOT_READ.get(language)) " (" (unread.len()) ")" }
            ul class="hours" {
                @for one in unread.iter().take(MOST_LINES) {
                    li {
                        (w::LINE.with(language, &[("n", &one.line.to_string())])) (language.colon())
                        (why(one.why).get(language))
                        @if let Some(text) = &one.text { @if !text.is_empty() { " " q translate="no" dir="auto" { (text) } } }
                    }
                }
            }
        }
    }
}

fn why(why: Why) -> Word {
    match why {
        Why::Opened(bad) => match bad {
            BadMoment::Empty => w::WHY_EMPTY,
            BadMoment::NoDate => w::WHY_NO_DATE,
            BadMoment::NoSuchDay => w::WHY_NO_DAY,
            BadMoment::OutOfYears => w::WHY_YEARS,
            BadMoment::NoTime => w::WHY_NO_TIME,
            BadMoment::OrderUnknown => w::WHY_ORDER,
            BadMoment::ZoneUnknown => w::WHY_ZONE,
        },
        Why::Level => w::WHY_LEVEL,
        Why::NoTarget => w::WHY_NO_TARGET,
        Why::OutOfYears => w::WHY_YEARS,
    }
}
