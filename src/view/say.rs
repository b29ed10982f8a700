//! Figures, times and reasons put into the words of a language.

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};

use crate::{
    clock::{Line, Piece, Trace, Why, Zone},
    locale::{
        self, Language, Style,
        words::{answer as w, calculator},
    },
    programme::{Amount, Due, Level, Unit},
    triage::Reason,
};

/// A figure: "2 business hours".
pub fn figure(language: Language, amount: Amount) -> String {
    let one = amount.amount == 1;
    let unit = match (amount.unit, one) {
        (Unit::Minutes, true) => calculator::ONE_MINUTE,
        (Unit::Minutes, false) => calculator::UNIT_MINUTES,
        (Unit::Hours, true) => calculator::ONE_HOUR,
        (Unit::Hours, false) => calculator::UNIT_HOURS,
        (Unit::BusinessMinutes, true) => calculator::ONE_BUSINESS_MINUTE,
        (Unit::BusinessMinutes, false) => calculator::UNIT_BUSINESS_MINUTES,
        (Unit::BusinessHours, true) => calculator::ONE_BUSINESS_HOUR,
        (Unit::BusinessHours, false) => calculator::UNIT_BUSINESS_HOURS,
        (Unit::BusinessDays, true) => calculator::ONE_BUSINESS_DAY,
        (Unit::BusinessDays, false) => calculator::UNIT_BUSINESS_DAYS,
        (Unit::BusinessDaysToEndOfDay, true) => calculator::ONE_END_OF_DAY,
        (Unit::BusinessDaysToEndOfDay, false) => calculator::UNIT_END_OF_DAY,
    };
    let number = locale::number(language, u64::from(amount.amount));
    [number.as_str(), unit.get(language)].join(" ")
}

/// The name of a level: "P2: high impact".
pub fn level(language: Language, level: &Level) -> String {
    [level.term.as_str(), level.name.get(language)].join(language.colon())
}

/// A zone as a person says it: "New York", "San Juan, Argentina", "UTC−05:00".
pub fn place(zone: Zone) -> String {
    locale::place(zone)
}

/// A moment on the clocks of a zone. In another year than the present one the year is said, however short the rest.
pub fn at(
    language: Language,
    now: DateTime<Utc>,
    moment: DateTime<Utc>,
    zone: Zone,
    style: Style,
) -> String {
    let when = local(moment, zone);
    let year = when.year();
    let is_short = matches!(style, Style::Short | Style::ShortDay);
    if !is_short || year == local(now, zone).year() {
        return locale::when(language, when, style);
    }
    let day = locale::when(language, when, Style::ShortDay);
    let day = [&day, " ", &*year.to_string()].concat();
    match style {
        Style::Short => [&day, ", ", &*locale::when(language, when, Style::Time)].concat(),
        _ => day,
    }
}

#[inline(never)]
fn local(moment: DateTime<Utc>, zone: Zone) -> NaiveDateTime {
    moment.with_timezone(&zone).naive_local()
}

/// How far a moment lies from now: "in 2 days 18 hours".
pub fn distance(language: Language, from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    let seconds = (to - from).num_seconds();
    let span = locale::countdown(language, seconds.unsigned_abs());
    let word = if seconds >= 0 { w::IN } else { w::AGO };
    word.with(language, &[("span", &span)])
}

/// One step on the way to a level.
pub fn reason(language: Language, reason: &Reason<'_>) -> String {
    match reason {
        Reason::Picked(found) => w::PICKED.with(language, &[("level", &level(language, found))]),
        Reason::Answered(axis, choice) => w::ANSWERED.with(
            language,
            &[
                ("question", axis.name.get(language)),
                ("answer", choice.name.get(language)),
            ],
        ),
        Reason::Cell(found) => w::CELL.with(language, &[("level", &level(language, found))]),
        Reason::Settled(found, _) => {
            w::SETTLED.with(language, &[("level", &level(language, found))])
        }
        Reason::Step(scale, step) => w::ANSWERED.with(
            language,
            &[
                ("question", scale.name.get(language)),
                ("answer", step.term.as_str()),
            ],
        ),
        Reason::LevelFrom(scale) => {
            w::LEVEL_FROM.with(language, &[("scale", scale.name.get(language))])
        }
        Reason::ScalesDiffer => w::DIFFER.get(language).to_owned(),
        Reason::Overruled { from, to, reason } => {
            let said = w::OVERRULED.with(
                language,
                &[("from", from.term.as_str()), ("to", to.term.as_str())],
            );
            if reason.is_empty() {
                said
            } else {
                [&said, " “", reason, "”"].concat()
            }
        }
    }
}

/// One line of a trace.
pub fn line(
    language: Language,
    now: DateTime<Utc>,
    due: &Due<'_>,
    line: &Line,
    zone: Zone,
) -> (String, [String; 2]) {
    let trace = &due.trace;
    let is_business = due.within.unit.needs_hours();
    let (places, word, weeks, name, used) = match line {
        Line::Stretch(at) => {
            let Some(piece) = trace.pieces.get(*at) else {
                return Default::default();
            };
            let name = trace.name(piece).unwrap_or_default();
            let word = match piece.why {
                Why::Used => w::PIECE_USED,
                Why::Closed => w::PIECE_CLOSED,
                Why::Holiday(_) if !name.is_empty() => w::PIECE_NAMED,
                Why::Holiday(_) => w::PIECE_HOLIDAY,
                Why::Override(_) => w::PIECE_OVERRIDE,
                Why::Paused => w::PIECE_PAUSED,
            };
            (*at..at + 1, word, String::new(), name, piece.seconds())
        }
        Line::Weeks(weeks) => {
            let pieces = trace.pieces.get(weeks.stretches.clone());
            let text = if weeks.is_ordinary {
                locale::weeks(language, u64::from(weeks.weeks))
            } else {
                without(language, now, trace, pieces.unwrap_or_default(), zone)
            };
            let text = text + ", ";
            (weeks.stretches.clone(), w::PIECE_USED, text, "", weeks.used)
        }
    };
    let pieces = trace.pieces.get(places).unwrap_or_default();
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return Default::default();
    };
    let span = weeks + &locale::used(language, used, is_business);
    let times = [first.from, last.to].map(|time| at(language, now, time, zone, Style::Short));
    let values = [
        ("from", &*times[0]),
        ("to", &*times[1]),
        ("span", &span),
        ("name", name),
    ];
    (word.with(language, &values), times)
}

/// A week from which these days were taken off.
fn without(
    language: Language,
    now: DateTime<Utc>,
    trace: &Trace,
    pieces: &[Piece],
    zone: Zone,
) -> String {
    let mut days = String::new();
    for piece in pieces {
        if !matches!(piece.why, Why::Used | Why::Closed) {
            if !days.is_empty() {
                days.push_str(", ");
            }
            days.push_str(&at(language, now, piece.from, zone, Style::ShortDay));
            if let Some(name) = trace.name(piece) {
                days = [&days, " (", name, ")"].concat();
            }
        }
    }
    w::WITHOUT.with(language, &[("days", &days)])
}

/// What was used on the way to a time, all of it: business days say that they are such.
pub fn total(language: Language, due: &Due<'_>) -> String {
    let unit = due.within.unit;
    let span = locale::used(language, due.trace.used(), unit.needs_hours());
    if unit.is_days() {
        [&span, " (", &figure(language, due.within), ")"].concat()
    } else {
        span
    }
}

/// The clock changes on the way of a trace.
pub fn changes(language: Language, now: DateTime<Utc>, trace: &Trace, zone: Zone) -> Vec<String> {
    trace
        .changes
        .iter()
        .map(|(moment, seconds)| {
            let word = if *seconds < 0 {
                w::CHANGE_BACK
            } else {
                w::CHANGE_FORWARD
            };
            let span = locale::duration(language, i64::from(seconds.abs()));
            let day = at(language, now, *moment, zone, Style::FullDay);
            word.with(language, &[("span", &span), ("moment", &day)])
        })
        .collect()
}
