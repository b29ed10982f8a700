//! Plans side by side on a sheet of paper: what was asked, the times, the week, the money, and what it rests on.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{
    beyond_years, costs,
    figures::summaries,
    heat::{days, legend, maps},
    instead, marks, name, why,
};
use crate::{
    app::Sides,
    case::DaysOff,
    locale::{
        self, Language, Style,
        words::{answer, calculator, compare as w, holidays, shell},
    },
    programme::{Document, Reading},
    view::say,
};

/// All of it. `address` is where the same can be seen.
pub fn paper(language: Language, now: DateTime<Utc>, sides: &Sides<'_>, address: &str) -> Markup {
    let zone = sides.moment.zone;
    let date = say::at(language, now, now, zone, Style::Full);
    let place = say::place(zone);
    let printed = w::PRINTED_ON.with(language, &[("date", &date), ("zone", &place)]);
    let time = say::at(language, now, sides.moment.at, zone, Style::Full);
    html! {
        h1 { (w::HEADING.get(language)) }
        p { (sides.programme.name.as_str()) " · " (say::level(language, sides.level)) " · " (printed) }
        h2 { (w::AT.with(language, &[("time", &time)])) }
        (times(language, now, sides))
        (week(language, now, sides))
        // What the customer has not entered is no part of it.
        @if !sides.compared.rate.trim().is_empty() {
            h2 { (w::COSTS.get(language)) }
            (costs(language, sides))
        }
        h2 { (answer::WHY_ASSUMED.get(language)) }
        (assumed(language, sides))
        h2 { (answer::SOURCES.get(language)) }
        (documents(language, sides))
        p { (shell::INDEPENDENT.get(language)) }
        p { (address) }
    }
}

/// A line for each plan: its target, the waiting then, and over the week or the year.
fn times(language: Language, now: DateTime<Utc>, sides: &Sides<'_>) -> Markup {
    let (moment, zone) = (sides.moment, sides.moment.zone);
    let span = |seconds: i64| locale::duration(language, seconds);
    let heads = [w::WAIT_SHORT, w::LONGEST, w::P90, w::MEAN];
    let rows = sides.offered().into_iter().zip(summaries(language, sides));
    html! {
        table {
            thead { tr {
                th scope="col" { (calculator::PLAN_SHORT.get(language)) }
                th scope="col" { (w::LEVEL.get(language)) }
                th scope="col" { (w::TARGETS.get(language)) }
                @for head in heads { th scope="col" { (head.get(language)) } }
            } }
            tbody { @for (one, (called, summary)) in rows {
                tr {
                    th scope="row" { (called) }
                    td { (say::level(language, one.offer.level)) }
                    @if let Some((class, text)) = instead(language, &one) {
                        td colspan="5" { span class={ "kind " (class) } { (text) } }
                    }
                    @if let (Some(due), Some(wait)) = (one.due(), one.wait(moment)) {
                        td {
                            strong { (say::at(language, now, due.trace.due, zone, Style::Short)) }
                            " (" (say::figure(language, due.within)) ")"
                            @for other in &due.others {
                                @let supposes = other.reading.supposes.get(language);
                                @let time = say::at(language, now, other.due, zone, Style::Short);
                                br; (w::IF_READ.with(language, &[("supposes", supposes), ("time", &time)]))
                            }
                        }
                        td { (span(wait)) }
                        @if let Ok(summary) = summary {
                            @let mean = summary.sum / summary.hours.max(1) as u64;
                            @for figure in [summary.worst.into(), summary.p90.into(), mean] {
                                td { (span(i64::try_from(figure).unwrap_or(0))) }
                            }
                        }
                    }
                }
            } }
        }
    }
}

/// The week of each plan, small.
fn week(language: Language, now: DateTime<Utc>, sides: &Sides<'_>) -> Markup {
    let (maps, _) = maps(language, sides);
    let days = days(language, sides.week);
    html! {
        h2 { (w::WEEK.get(language)) }
        @for (_, text) in marks(language, sides) { p { (text) } }
        div class="heats" {
            @for map in &maps {
                div class="heat" {
                    h3 { (map.name) }
                    (map.extremes(language, now))
                    // Where every hour is like the others there is nothing to look at.
                    @if !map.is_even() {
                        div class="map across" {
                            div class="tops" { @for hour in [0, 6, 12, 18] { span { (hour) } } }
                            div class="lefts" { @for day in &days { span { (day) } } }
                            div class="cells" { (map.draw(false, sides.hour(), "paper")) }
                        }
                    }
                }
            }
        }
        (legend(language, "paper"))
    }
}

/// What is assumed: the days off, which levels stand for each other, and the open readings that the times rest on.
fn assumed(language: Language, sides: &Sides<'_>) -> Markup {
    let days = match sides.days_off {
        DaysOff::Chosen(days) if days.is_empty() => w::NO_DAYS_TAKEN,
        DaysOff::Chosen(_) => w::DAYS_TAKEN,
        DaysOff::Waiting => holidays::WAIT,
        DaysOff::Missing => holidays::FAILED,
    };
    let offered = sides.offered();
    let mut readings: Vec<&Reading> = Vec::new();
    for commitment in offered.iter().filter_map(|one| one.answer.as_ref().ok()) {
        for reading in &commitment.readings {
            if !readings.iter().any(|known| known.id == reading.id) {
                readings.push(reading);
            }
        }
    }
    html! {
        ul {
            li { (days.get(language)) (beyond_years(language, sides, sides.span())) }
            @if let Some(like) = &sides.why { li { (why(language, like)) } }
            @for one in &sides.neighbours {
                @if let Some(like) = &one.level {
                    li { (one.programme.name.as_str()) (language.colon()) (why(language, like)) }
                }
            }
            @for reading in readings { li { (reading.chosen.get(language)) } }
            @for one in &sides.beyond { li { (w::BEYOND.with(language, &[("names", &name(language, one))])) } }
        }
    }
}

/// The documents that the times come from, each with its edition and the day on which it was read.
fn documents(language: Language, sides: &Sides<'_>) -> Markup {
    let offered = sides.offered();
    let mut documents: Vec<&Document> = Vec::new();
    for one in &offered {
        let ids = one.answer.as_ref().map_or(&[][..], |found| &found.sources);
        let found = ids.iter().filter_map(|id| one.offer.programme.source(id));
        for (_, document) in found {
            if !documents
                .iter()
                .any(|known| known.address == document.address)
            {
                documents.push(document);
            }
        }
    }
    html! {
        ul {
            @for document in documents {
                @let day = document.read_on.and_time(chrono::NaiveTime::MIN);
                @let day = locale::when(language, day, Style::Date);
                li {
                    span lang=(document.language.as_str()) { (document.title.as_str()) } ", "
                    @match &document.edition {
                        Some(edition) => (answer::EDITION.with(language, &[("edition", edition.as_str())])),
                        None => (answer::UNDATED.get(language)),
                    }
                    ", " (answer::READ_ON.with(language, &[("date", &day)])) ": " (document.address.as_str())
                }
            }
        }
    }
}
