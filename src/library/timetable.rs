use super::{
    Refused,
    arguments::{parse, read},
};
use crate::{
    clock::{self, Calendar, ClockError},
    programme::Amount,
};

/// A calendar made ready: numbers in, numbers out, for whoever asks very often. Moments are milliseconds since 1970, as JavaScript
/// counts them; parts of a second are dropped.
pub struct Timetable(clock::Timetable);

impl Timetable {
    /// Reads a calendar as files write it: `{"zone", "week", "holidays", "overrides", "pauses", "closing", "zero", "night"}`, of which the
    /// first two have to be there.
    ///
    /// # Errors
    /// The place in the calendar, and what is wrong there.
    pub fn read(calendar: &str) -> Result<Timetable, Refused> {
        let calendar: Calendar = read(&mut parse(calendar)?)?;
        Ok(Timetable(calendar.ready()))
    }

    /// When an amount is used up that begins to run at a moment.
    ///
    /// # Errors
    /// As [`clock::Timetable::due`].
    pub fn due(&self, at: i64, within: Amount) -> Result<i64, ClockError> {
        let due = self.0.due_at(at.div_euclid(1000), within.budget())?;
        Ok(due * 1000)
    }

    /// How much is open between two moments, in milliseconds; negative where the second comes before the first.
    ///
    /// # Errors
    /// As [`clock::Timetable::between`].
    pub fn between(&self, from: i64, to: i64) -> Result<i64, ClockError> {
        Ok(self.0.between(moment(from)?, moment(to)?)? * 1000)
    }

    /// Whether it is open at a moment.
    ///
    /// # Errors
    /// As [`clock::Timetable::state`].
    pub fn is_open(&self, at: i64) -> Result<bool, ClockError> {
        Ok(self.0.state(moment(at)?)?.is_open())
    }
}

fn moment(at: i64) -> Result<chrono::DateTime<chrono::Utc>, ClockError> {
    clock::range(at.div_euclid(1000))
}

/// Why a timetable has no answer, as other programs get it.
pub fn refused(error: &ClockError) -> Refused {
    Refused::clock("at", "", error)
}
