use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};

use crate::clock::{ClockError, Fold, Moment, Zone};

/// The hours of a week or a year at which a problem may happen: each full hour of elapsed time from the local beginning of the
/// span to the local beginning of the next. An ordinary week has 168; where clocks change it has 167 or 169, and a year 8,760 or
/// 8,784.
///
/// ```
/// use chrono::NaiveDate;
/// use duetime::{clock::Zone, compare::Span};
///
/// let zone = Zone::named("Europe/Amsterdam").unwrap();
/// let sunday = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
/// let week = Span::week(sunday, zone).unwrap();
/// assert_eq!((week.hours(), week.first_day().to_string()), (167, "2026-03-23".into()));
/// assert_eq!(Span::year(2028, zone).unwrap().hours(), 8_784);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    zone: Zone,
    first: NaiveDate,
    from: DateTime<Utc>,
    hours: usize,
}

impl Span {
    /// The week of a day, from Monday, on the clocks of a zone.
    ///
    /// # Errors
    /// A week outside the years 1990 to 2100.
    pub fn week(day: NaiveDate, zone: Zone) -> Result<Span, ClockError> {
        let monday = day - Days::new(day.weekday().num_days_from_monday().into());
        Span::between(monday, monday + Days::new(7), zone)
    }

    /// A year on the clocks of a zone.
    ///
    /// # Errors
    /// A year that does not end before 2101.
    pub fn year(year: i32, zone: Zone) -> Result<Span, ClockError> {
        let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).ok_or(ClockError::OutOfRange);
        Span::between(first(year)?, first(year + 1)?, zone)
    }

    fn between(first: NaiveDate, next: NaiveDate, zone: Zone) -> Result<Span, ClockError> {
        // A midnight that clocks skip is the first moment of its day.
        let begin = |day: NaiveDate| {
            let midnight = day.and_time(chrono::NaiveTime::MIN);
            Ok(Moment::read(midnight, zone, Fold::First)?.at)
        };
        let from = begin(first)?;
        let seconds = u64::try_from((begin(next)? - from).num_seconds()).unwrap_or(0);
        Ok(Span {
            zone,
            first,
            from,
            // Half an hour, where clocks change by one, is begun.
            hours: seconds.div_ceil(3600) as usize,
        })
    }

    /// How many hours it has.
    pub fn hours(&self) -> usize {
        self.hours
    }

    /// The zone on whose clocks it begins and ends.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// Its first day.
    pub fn first_day(&self) -> NaiveDate {
        self.first
    }

    /// The moment of an hour, counted from 0.
    pub fn moment(&self, hour: usize) -> DateTime<Utc> {
        self.from + TimeDelta::hours(i64::try_from(hour).unwrap_or(0))
    }

    /// The day of the span, counted from 0, and the hour of the day at which an hour begins, on the clocks of the zone.
    ///
    /// ```
    /// use duetime::{clock::Zone, compare::Span};
    ///
    /// let week = Span::week("2026-11-16".parse().unwrap(), Zone::named("Europe/Amsterdam").unwrap()).unwrap();
    /// assert_eq!(week.place(24 * 4 + 17), (4, 17));
    /// ```
    pub fn place(&self, hour: usize) -> (usize, usize) {
        let local = self.moment(hour).with_timezone(&self.zone);
        let day = (local.date_naive() - self.first).num_days();
        let day = usize::try_from(day).unwrap_or(0);
        (day, chrono::Timelike::hour(&local) as usize)
    }

    /// The moments of all its hours.
    pub fn moments(&self) -> impl Iterator<Item = DateTime<Utc>> + '_ {
        (0..self.hours).map(|hour| self.moment(hour))
    }

    /// The hour that a moment lies in; none where it lies outside.
    pub fn hour_of(&self, at: DateTime<Utc>) -> Option<usize> {
        let hour = (at - self.from).num_seconds().div_euclid(3600);
        usize::try_from(hour).ok().filter(|hour| *hour < self.hours)
    }
}
