//! Figures, times and reasons put into the words of a language.

use chrono::{DateTime, Utc};

use crate::{
    browser::{self, Style},
    clock::{Piece, Trace, Why, Zone},
    locale::{
        Language,
        words::{answer as w, calculator},
    },
    programme::{Amount, Level, Unit},
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
    let number = browser::number(language, u64::from(amount.amount));
    [number.as_str(), unit.get(language)].join(" ")
}

/// The name of a level: "P2: high impact".
pub fn level(language: Language, level: &Level) -> String {
    [level.term.as_str(), level.name.get(language)].join(": ")
}

/// The last part of the name of a zone, as a person says it: "New York".
pub fn place(zone: Zone) -> String {
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// A moment on the clocks of a zone.
pub fn at(language: Language, moment: DateTime<Utc>, zone: Zone, style: Style) -> String {
    browser::when(language, moment.with_timezone(&zone).naive_local(), style)
}

/// How far a moment lies from now: "in 2 days 18 hours".
pub fn distance(language: Language, from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    let seconds = (to - from).num_seconds();
    let span = browser::countdown(language, seconds.unsigned_abs());
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

/// One stretch of a trace.
pub fn piece(language: Language, trace: &Trace, piece: &Piece, zone: Zone) -> String {
    let name = trace.name(piece).unwrap_or_default();
    let word = match piece.why {
        Why::Used => w::PIECE_USED,
        Why::Closed => w::PIECE_CLOSED,
        Why::Holiday(_) if !name.is_empty() => w::PIECE_NAMED,
        Why::Holiday(_) => w::PIECE_HOLIDAY,
        Why::Override(_) => w::PIECE_OVERRIDE,
        Why::Paused => w::PIECE_PAUSED,
    };
    let span = browser::duration(language, piece.seconds());
    word.with(
        language,
        &[
            ("from", &at(language, piece.from, zone, Style::Short)),
            ("to", &at(language, piece.to, zone, Style::Short)),
            ("span", &span),
            ("name", name),
        ],
    )
}

/// The clock changes on the way of a trace.
pub fn changes(language: Language, trace: &Trace, zone: Zone) -> Vec<String> {
    trace
        .changes
        .iter()
        .map(|(moment, seconds)| {
            let word = if *seconds < 0 {
                w::CHANGE_BACK
            } else {
                w::CHANGE_FORWARD
            };
            let span = browser::duration(language, i64::from(seconds.abs()));
            let day = at(language, *moment, zone, Style::FullDay);
            word.with(language, &[("span", &span), ("moment", &day)])
        })
        .collect()
}
