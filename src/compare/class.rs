use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::clock::{Day, Zone};

/// How a wait feels, in six classes from the shortest to the longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// At most an hour.
    Hour,
    /// At most four hours.
    FourHours,
    /// Longer, on the same day.
    SameDay,
    /// On the next day.
    NextDay,
    /// On the first working day after days that are off, or on one of those.
    AfterBreak,
    /// Later.
    Longer,
}

impl Class {
    /// All of them, the shortest first.
    pub const ALL: [Class; 6] = [
        Class::Hour,
        Class::FourHours,
        Class::SameDay,
        Class::NextDay,
        Class::AfterBreak,
        Class::Longer,
    ];

    /// The class of a wait, as somebody feels it whose clocks are in a zone and who has Saturdays, Sundays and these days off.
    ///
    /// ```
    /// use chrono::{TimeDelta, TimeZone, Utc};
    /// use duetime::{clock::Zone, compare::Class};
    ///
    /// let friday = Utc.with_ymd_and_hms(2026, 11, 20, 16, 0, 0).unwrap();
    /// let class = |hours| Class::of(friday, friday + TimeDelta::hours(hours), Zone::utc(), &[]);
    /// assert_eq!([1, 4, 7].map(class), [Class::Hour, Class::FourHours, Class::SameDay]);
    /// assert_eq!([20, 66, 90].map(class), [Class::NextDay, Class::AfterBreak, Class::Longer]);
    /// ```
    pub fn of(at: DateTime<Utc>, due: DateTime<Utc>, zone: Zone, off: &[NaiveDate]) -> Class {
        let wait = (due - at).num_seconds();
        if wait <= 3600 {
            return Class::Hour;
        }
        if wait <= 4 * 3600 {
            return Class::FourHours;
        }
        let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
        let (day, due) = (day(at), day(due));
        let next = day + Days::new(1);
        if due <= day {
            Class::SameDay
        } else if due == next {
            Class::NextDay
        } else if due <= working(next, off) {
            Class::AfterBreak
        } else {
            Class::Longer
        }
    }
}

/// The first working day from a day on.
fn working(mut day: NaiveDate, off: &[NaiveDate]) -> NaiveDate {
    // No calendar has more than a few weeks off in a row.
    for _ in 0..60 {
        if Day::WORKING.contains(&Day::of(day)) && !off.contains(&day) {
            break;
        }
        day = day + Days::new(1);
    }
    day
}
