//! Cases that were handed in: what each was about, how it stands, what is to be remembered, and how a period went.

mod csv;
mod entry;
mod notice;
mod paper;
mod report;
mod row;

pub use csv::csv;
pub use entry::entry;
pub use notice::{follows, in_view};
pub use paper::paper;
pub use report::{day_text, period, report};
pub use row::{about, moment_problem, name, reminder, rules, said, state, twice, zone};

use chrono::{DateTime, Utc};

use super::say;
use crate::{
    followed::{Followed, Why},
    locale::{
        Language, Style, Word,
        words::{answer as a, cases as w},
    },
};

/// A time on the clocks of a case.
fn at(language: Language, now: DateTime<Utc>, case: &Followed, at: DateTime<Utc>) -> String {
    say::at(language, now, at, case.zone, Style::Short)
}

/// Why a case cannot be measured.
fn why(why: Why) -> Word {
    match why {
        Why::BestEffort => a::BEST_EFFORT,
        Why::NoTarget => a::NO_TARGET,
        Why::NotOffered => a::NOT_OFFERED,
        Why::NotPublished => a::NOT_PUBLISHED,
        Why::Open => w::OPEN_LEVEL,
        Why::NotNoted => w::NOT_NOTED,
        Why::NoAnswer => w::NO_RESPONSE,
    }
}
