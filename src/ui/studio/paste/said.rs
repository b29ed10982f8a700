//! What was read, and why something is asked, in words.

use crate::{
    clock::Day,
    locale::{
        Language, Word,
        words::{choices as c, studio as w},
    },
    programme::Answer,
    tables::{Clock, Hours, Reason, Why},
    ui::studio::labels,
    view::say,
};

pub(super) fn why_ignored(reason: Reason) -> Word {
    match reason {
        Reason::OtherMeasure => w::LEFT_OTHER,
        Reason::Price => w::LEFT_PRICE,
        Reason::Channel => w::LEFT_CHANNEL,
        Reason::Counted => w::LEFT_COUNTED,
        Reason::Unknown => w::LEFT_UNKNOWN,
        Reason::NoFigures => w::LEFT_NO_FIGURES,
        Reason::Person => w::AS_IGNORED,
    }
}

/// An answer in words.
pub(super) fn answer(language: Language, answer: &Answer) -> String {
    let word = match answer {
        Answer::Within(amount) => return say::figure(language, *amount),
        Answer::BestEffort => c::BEST_EFFORT,
        Answer::NoTarget => c::NO_TARGET,
        Answer::NotOffered => c::NOT_OFFERED,
        Answer::NotPublished => c::NOT_PUBLISHED,
    };
    word.get(language).to_owned()
}

/// Hours in words: days with the same times stand together.
pub(super) fn hours(language: Language, hours: &Hours) -> String {
    let (week, clock) = match hours {
        Hours::None => return c::NOT_PUBLISHED.get(language).to_owned(),
        Hours::Always => return c::ALWAYS.get(language).to_owned(),
        Hours::Week(week, clock) => (week, clock),
    };
    let mut parts: Vec<(Day, Day, String)> = Vec::new();
    for day in Day::ALL {
        let windows = week.windows(*day).iter();
        let said: Vec<_> = windows
            .map(|window| [time(window.from().seconds()), time(window.to().seconds())].join("–"))
            .collect();
        let said = said.join(", ");
        match parts.last_mut() {
            Some(last) if last.2 == said => last.1 = *day,
            _ => parts.push((*day, *day, said)),
        }
    }
    let name = |day: Day| {
        labels::choice(
            language,
            DAYS.get(day as usize).copied().unwrap_or_default(),
        )
    };
    let said = parts
        .iter()
        .filter(|part| !part.2.is_empty())
        .map(|(from, to, said)| {
            let days = if from == to {
                name(*from).to_owned()
            } else {
                [name(*from), name(*to)].join("–")
            };
            [&days, " ", said].concat()
        });
    let mut said = said.collect::<Vec<_>>().join("; ");
    match clock {
        Clock::Unsaid => {}
        Clock::Customer => {
            said.push_str(", ");
            said.push_str(c::CUSTOMER.get(language));
        }
        Clock::Zone(zone) => {
            said.push_str(", ");
            said.push_str(zone.name());
        }
    }
    said
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn time(seconds: u32) -> String {
    let two = |n: u32| {
        if n < 10 {
            ["0", &n.to_string()].concat()
        } else {
            n.to_string()
        }
    };
    [two(seconds / 3600), two(seconds / 60 % 60)].join(":")
}

pub(super) fn why(why: Why) -> Word {
    match why {
        Why::Axes => w::WHY_AXES,
        Why::Heading => w::WHY_HEADING,
        Why::Measure => w::WHY_MEASURE,
        Why::PlanName => w::WHY_PLAN_NAME,
        Why::LevelName => w::WHY_LEVEL_NAME,
        Why::Range => w::WHY_RANGE,
        Why::TwoValues => w::WHY_TWO_VALUES,
        Why::AtLeast => w::WHY_AT_LEAST,
        Why::Vague => w::WHY_VAGUE,
        Why::Strange => w::WHY_STRANGE,
        Why::Days => w::WHY_DAYS,
        Why::NoUnit => w::WHY_NO_UNIT,
        Why::OtherHours => w::WHY_OTHER_HOURS,
        Why::NotIncluded => w::WHY_NOT_INCLUDED,
        Why::Unread => w::WHY_UNREAD,
        Why::Business => w::WHY_BUSINESS,
        Why::Hours => w::WHY_HOURS,
        Why::HoursDiffer => w::WHY_HOURS_DIFFER,
        Why::HoursMissing => w::WHY_HOURS_MISSING,
        Why::Saturday => w::WHY_SATURDAY,
        Why::Zone => w::WHY_ZONE,
    }
}
