//! Under which names things are noted of a case, in its [`Log`](crate::case::Log).

/// As of when the promise is: the minute in which the case was handed in.
pub const AS_OF: &str = "as_of";
/// From when on the target counts.
pub const FROM: &str = "from";
/// The zone of the case.
pub const ZONE: &str = "zone";
/// Which kind of answer it is.
pub const KIND: &str = "kind";
/// Whether the figure is the customer's own.
pub const OWN: &str = "own";
/// When it is due.
pub const DUE: &str = "due";
/// The figure: `3 business_hours`.
pub const FIGURE: &str = "figure";
/// The stretches in which the time was used, in seconds since 1970: `1795190400-1795194000 …`.
pub const HOURS: &str = "hours";
/// The times of other readings, a line each: the time, and what it supposes.
pub const OTHERS: &str = "others";
/// What the vendor calls what it supports.
pub const VENDOR: &str = "vendor";
/// The plan.
pub const PLAN: &str = "plan";
/// The programme's term for the level.
pub const LEVEL: &str = "level";
/// The same in a plain word or two.
pub const LEVEL_NAME: &str = "level_name";
/// The case in one line.
pub const SUBJECT: &str = "subject";
/// Where the target stands.
pub const SOURCE: &str = "source";
/// After how many days without an answer the vendor may close it.
pub const CLOSES: &str = "closes_days";
/// After how many attempts the vendor may close it.
pub const ATTEMPTS: &str = "closes_attempts";
/// For how many days it can be reopened.
pub const REOPENS: &str = "reopens_days";
/// What the programme says about the end of a case, a rule a line.
pub const RULES: &str = "rules";
/// What it says to do when a case does not go well, a rule a line.
pub const WAYS: &str = "ways";
/// All that a promise is noted under.
pub const PROMISE: [&str; 20] = [
    AS_OF, FROM, ZONE, KIND, OWN, DUE, FIGURE, HOURS, OTHERS, VENDOR, PLAN, LEVEL, LEVEL_NAME,
    SUBJECT, SOURCE, CLOSES, ATTEMPTS, REOPENS, RULES, WAYS,
];

/// When the customer last answered support.
pub const REPLIED: &str = "replied";

/// The names of a day and a time that the customer fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Names {
    /// The day, as typed.
    pub date: &'static str,
    /// The time of day, as typed.
    pub time: &'static str,
    /// Whether the day came first in the language of the page when it was typed.
    pub day_first: &'static str,
    /// Which of two, where a time happens twice.
    pub fold: &'static str,
}

/// The first response of support.
pub const ANSWERED: Names = Names {
    date: "answered_date",
    time: "answered_time",
    day_first: "answered_day_first",
    fold: "answered_fold",
};

/// The end of the case.
pub const CLOSED: Names = Names {
    date: "closed_date",
    time: "closed_time",
    day_first: "closed_day_first",
    fold: "closed_fold",
};
