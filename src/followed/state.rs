use chrono::{DateTime, Utc};

use super::{Due, Followed, Promised};

/// How a case stands at a moment. Exactly one of these holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The target has not passed, and no answer is noted: so many seconds are left.
    Running(i64),
    /// The target has passed by so many seconds, and no answer is noted.
    Late(i64),
    /// The first response came, at the latest when it was due: so many seconds before.
    Met(i64),
    /// The first response came so many seconds after it was due.
    Missed(i64),
    /// There is nothing to measure by, or nothing to measure.
    Unmeasured(Why),
}

/// Why a case cannot be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Support responds as far as it can.
    BestEffort,
    /// There is no target.
    NoTarget,
    /// The plan does not include support for the level.
    NotOffered,
    /// The document has no figure.
    NotPublished,
    /// It was handed in without what a target is worked out of.
    Open,
    /// What was promised was not noted.
    NotNoted,
    /// It ended, and no answer was noted.
    NoAnswer,
}

impl Why {
    /// All of them, in the order in which they are said.
    pub const ALL: [Why; 7] = [
        Why::BestEffort,
        Why::NoTarget,
        Why::NotOffered,
        Why::NotPublished,
        Why::Open,
        Why::NotNoted,
        Why::NoAnswer,
    ];
}

impl Followed {
    /// How it stands. All by the clock on the wall: what support's hours are behind the target, nobody noted.
    pub fn state(&self, now: DateTime<Utc>) -> State {
        let why = match &self.promise.kind {
            Promised::Due(due) => return self.measured(due, now),
            Promised::BestEffort => Why::BestEffort,
            Promised::NoTarget => Why::NoTarget,
            Promised::NotOffered => Why::NotOffered,
            Promised::NotPublished => Why::NotPublished,
            Promised::Open => Why::Open,
            Promised::Unknown => Why::NotNoted,
        };
        State::Unmeasured(why)
    }

    fn measured(&self, due: &Due, now: DateTime<Utc>) -> State {
        let after = |at: DateTime<Utc>| (at - due.at).num_seconds();
        match self.answered.at().map(after) {
            Some(late @ 1..) => State::Missed(late),
            Some(early) => State::Met(-early),
            None if self.closed.at().is_some() => State::Unmeasured(Why::NoAnswer),
            None => match after(now) {
                late @ 1.. => State::Late(late),
                early => State::Running(-early),
            },
        }
    }

    /// Whether an answer is still to come.
    pub fn is_open(&self) -> bool {
        self.answered.at().is_none() && self.closed.at().is_none()
    }

    /// How many seconds of support's hours are left, where so few are left that it is worth a warning: an hour, or a quarter of
    /// a shorter figure. None where that is not known.
    pub fn warning(&self, now: DateTime<Utc>) -> Option<i64> {
        let State::Running(_) = self.state(now) else {
            return None;
        };
        let due = self.promise.due()?;
        let whole = due
            .hours
            .iter()
            .map(|(from, to)| (*to - *from).num_seconds())
            .sum::<i64>();
        let left = due.support_left(now)?;
        (left > 0 && left < (whole / 4).min(3600)).then_some(left)
    }
}
