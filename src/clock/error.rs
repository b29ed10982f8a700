use std::fmt;

/// Why the clock has no answer. Every question ends in an answer or in one of these, in bounded time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClockError {
    /// The calendar has no window in which the budget could be spent, from the moment asked about until 2100.
    NeverOpens,
    /// A moment before 1990 or after 2100, given or found.
    OutOfRange,
    /// A budget of more than a hundred years.
    TooLarge,
    /// A trace of more than 200,000 stretches.
    TooLong,
    /// A time of day that is none: `25:00`, `8 o'clock`.
    NoTimeOfDay(String),
    /// A window that ends where it begins.
    EmptyWindow(String),
    /// Two windows of one day that overlap.
    Overlap(String),
    /// More than 24 windows on one day.
    TooManyWindows,
    /// A pause that ends before it begins.
    BackwardsPause,
    /// The part of a holiday that does not end on its own day.
    NotOneDay,
    /// More holidays, overrides or pauses than a calendar holds.
    TooMany,
}

impl fmt::Display for ClockError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NeverOpens => f.write_str("the calendar never opens again before 2101"),
            Self::OutOfRange => f.write_str("a moment lies outside the years 1990 to 2100"),
            Self::TooLarge => f.write_str("the amount is larger than a hundred years"),
            Self::TooLong => f.write_str("the way to the deadline has more than 200000 stretches"),
            Self::NoTimeOfDay(text) => {
                write!(
                    f,
                    "{text:?} is no time of day: 00:00 to 24:00, as 08:30 or 08:30:15"
                )
            }
            Self::EmptyWindow(text) => write!(f, "the window {text} is empty"),
            Self::Overlap(text) => write!(f, "the window {text} overlaps the one before it"),
            Self::TooManyWindows => f.write_str("a day has at most 24 windows"),
            Self::BackwardsPause => f.write_str("a pause ends before it begins"),
            Self::NotOneDay => {
                f.write_str("the part of a holiday ends on its own day, at 24:00 at the latest")
            }
            Self::TooMany => {
                f.write_str("a calendar holds at most 10000 holidays, overrides and pauses each")
            }
        }
    }
}

impl std::error::Error for ClockError {}
