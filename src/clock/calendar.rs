use chrono::{DateTime, NaiveDate};

use super::{
    ClockError, Closing, Day, Holiday, Night, Pause, Week, Window, Zero, Zone, week::checked,
};

/// A time zone, a week of windows, and the days that are not like the others.
///
/// Plain data. [`Calendar::ready`] makes the [`Timetable`](super::Timetable) of it that answers every question about
/// business time.
///
/// As files write it, where all but zone and week may be left out:
///
/// ```
/// use duetime::clock::Calendar;
///
/// let calendar: Calendar = serde_json::from_str(r#"{
///     "zone": "Europe/Berlin",
///     "week": {"mon": [["09:00", "12:00"], ["13:00", "17:00"]], "tue": [["22:00", "06:00"]]},
///     "holidays": [{"date": "2026-12-24", "name": "Heiligabend", "part": ["12:00", "24:00"]}],
///     "overrides": [{"date": "2026-12-28", "windows": [["10:00", "14:00"]]}],
///     "pauses": [{"from": "2026-11-20T09:00:00Z", "to": "2026-11-20T10:00:00Z"}],
///     "closing": "next_opening", "zero": "at_once", "night": "cut"
/// }"#).unwrap();
/// assert_eq!(calendar.zone().name(), "Europe/Berlin");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    pub(super) zone: Zone,
    pub(super) week: Week,
    /// By their dates; several of one date where each is a part of it.
    pub(super) holidays: Vec<Holiday>,
    /// By their dates, each once.
    pub(super) overrides: Vec<Override>,
    /// In order, without overlaps, as Unix seconds.
    pub(super) pauses: Vec<(i64, i64)>,
    pub(super) closing: Closing,
    pub(super) zero: Zero,
    pub(super) night: Night,
}

/// Other windows on one date.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Override {
    pub(super) date: NaiveDate,
    pub(super) windows: Vec<Window>,
}

impl Calendar {
    /// The most holidays, overrides and pauses, each, that a calendar holds.
    pub const MOST: usize = 10_000;

    /// A calendar without holidays, overrides and pauses.
    pub fn new(zone: Zone, week: Week) -> Calendar {
        Calendar {
            zone,
            week,
            holidays: Vec::new(),
            overrides: Vec::new(),
            pauses: Vec::new(),
            closing: Closing::default(),
            zero: Zero::default(),
            night: Night::default(),
        }
    }

    /// The zone that its windows are read in.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// Its ordinary week.
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// The days, and parts of days, on which nothing opens, by their dates.
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// The calendar with one more day on which nothing opens.
    pub fn with_holiday(self, date: NaiveDate) -> Calendar {
        let mut calendar = self;
        // It fails only for a part of a day, or where there is no more room: the calendar stays as it is then.
        let _ = calendar.take_holiday(Holiday::new(date, ""));
        calendar
    }

    /// The calendar with more days, or parts of days, on which nothing opens. A date that has windows of its own, by
    /// [`Calendar::with_override`], is open in these.
    ///
    /// # Errors
    /// A part that does not end on its own day; more holidays than a calendar can hold.
    pub fn with_holidays(
        mut self,
        holidays: impl IntoIterator<Item = Holiday>,
    ) -> Result<Calendar, ClockError> {
        for holiday in holidays {
            self.take_holiday(holiday)?;
        }
        Ok(self)
    }

    pub(super) fn take_holiday(&mut self, holiday: Holiday) -> Result<(), ClockError> {
        if !holiday.is_whole() {
            return Err(ClockError::NotOneDay);
        }
        if self.holidays.len() >= Calendar::MOST {
            return Err(ClockError::TooMany);
        }
        let place = self
            .holidays
            .partition_point(|other| other.date <= holiday.date);
        self.holidays.insert(place, holiday);
        Ok(())
    }

    /// The calendar with other windows on one date. A date that is also a holiday is open in these windows.
    ///
    /// # Errors
    /// Windows that overlap each other, or too many of them; more overrides than a calendar can hold.
    pub fn with_override(
        mut self,
        date: NaiveDate,
        windows: Vec<Window>,
    ) -> Result<Calendar, ClockError> {
        let windows = checked(windows)?;
        let place = self.overrides.partition_point(|other| other.date < date);
        let is_full = self.overrides.len() >= Calendar::MOST;
        match self.overrides.get_mut(place) {
            Some(other) if other.date == date => other.windows = windows,
            _ if is_full => return Err(ClockError::TooMany),
            _ => self.overrides.insert(place, Override { date, windows }),
        }
        Ok(self)
    }

    /// The calendar with pauses instead of those it had. Pauses may overlap and touch.
    ///
    /// # Errors
    /// A pause that ends before it begins; more pauses than a calendar can hold.
    pub fn with_pauses(mut self, pauses: &[Pause]) -> Result<Calendar, ClockError> {
        if pauses.len() > Calendar::MOST {
            return Err(ClockError::TooMany);
        }
        let mut stretches = Vec::with_capacity(pauses.len());
        for pause in pauses {
            let to = pause.to.map_or(i64::MAX, |to| to.timestamp());
            let from = pause.from.timestamp();
            if to < from {
                return Err(ClockError::BackwardsPause);
            }
            // A pause of no length would still cut a stretch in two.
            if to > from {
                stretches.push((from, to));
            }
        }
        stretches.sort_unstable();
        self.pauses.clear();
        for (from, to) in stretches {
            match self.pauses.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => self.pauses.push((from, to)),
            }
        }
        Ok(self)
    }

    /// The pauses, in order, none of which touches another.
    pub fn pauses(&self) -> impl Iterator<Item = Pause> {
        self.pauses.iter().filter_map(|&(from, to)| {
            Some(Pause {
                from: DateTime::from_timestamp(from, 0)?,
                to: DateTime::from_timestamp(to, 0),
            })
        })
    }

    /// The calendar with another rule for a budget that is used up exactly at closing.
    pub fn with_closing(mut self, closing: Closing) -> Calendar {
        self.closing = closing;
        self
    }

    /// The calendar with another rule for a budget of no business time.
    pub fn with_zero(mut self, zero: Zero) -> Calendar {
        self.zero = zero;
        self
    }

    /// The calendar with another rule for a holiday that meets a window over midnight.
    pub fn with_night(mut self, night: Night) -> Calendar {
        self.night = night;
        self
    }

    /// When a budget is due that is used up exactly at closing.
    pub fn closing(&self) -> Closing {
        self.closing
    }

    /// When a budget of no business time is due that starts while it is closed.
    pub fn zero(&self) -> Zero {
        self.zero
    }

    /// What a holiday takes from a window over midnight.
    pub fn night(&self) -> Night {
        self.night
    }

    /// The holidays of a date: several where each is a part of it, none where the date has windows of its own.
    pub fn holidays_on(&self, date: NaiveDate) -> &[Holiday] {
        let from = self.holidays.partition_point(|other| other.date < date);
        let to = self.holidays.partition_point(|other| other.date <= date);
        let is_free = self.override_on(date).is_none();
        self.holidays
            .get(from..to)
            .filter(|_| is_free)
            .unwrap_or_default()
    }

    /// The windows of a date by their opening, holidays aside: its own, else those of its day of the week.
    pub fn windows(&self, date: NaiveDate) -> &[Window] {
        match self.override_on(date) {
            Some(day) => &day.windows,
            None => self.week.windows(Day::of(date)),
        }
    }

    pub(super) fn override_on(&self, date: NaiveDate) -> Option<&Override> {
        let place = self.overrides.partition_point(|other| other.date < date);
        self.overrides.get(place).filter(|day| day.date == date)
    }
}
