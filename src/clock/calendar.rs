use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{ClockError, Day, Week, Window, Zone, week::checked};

/// A time zone, a week of windows, and the days that are not like the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    pub(super) zone: Zone,
    pub(super) week: Week,
    /// Days that differ from the week: their windows, and whether they are holidays.
    pub(super) exceptions: BTreeMap<NaiveDate, Exception>,
    /// In order, without overlaps, as Unix seconds.
    pub(super) pauses: Vec<(i64, i64)>,
    pub(super) closing: Closing,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Exception {
    pub(super) windows: Vec<Window>,
    pub(super) holiday: bool,
}

/// A stretch in which nothing counts: an agreed wait, a case that lies with the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// Its first moment.
    pub from: DateTime<Utc>,
    /// The first moment after it; none while it lasts.
    pub to: Option<DateTime<Utc>>,
}

/// When a budget is due that is used up exactly at closing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Closing {
    /// At that closing.
    #[default]
    EndOfWindow,
    /// At the next opening, as zendesk/biz and others count.
    NextOpening,
}

impl Calendar {
    /// A calendar without holidays, overrides and pauses.
    pub fn new(zone: Zone, week: Week) -> Calendar {
        Calendar {
            zone,
            week,
            exceptions: BTreeMap::new(),
            pauses: Vec::new(),
            closing: Closing::default(),
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

    /// The calendar with a day on which nothing opens.
    pub fn with_holiday(mut self, date: NaiveDate) -> Calendar {
        let holiday = Exception {
            windows: Vec::new(),
            holiday: true,
        };
        self.exceptions.insert(date, holiday);
        self
    }

    /// The calendar with other windows on one date. A date that is also a holiday is open in these windows.
    ///
    /// # Errors
    /// Windows that overlap each other, or too many of them.
    pub fn with_override(
        mut self,
        date: NaiveDate,
        windows: Vec<Window>,
    ) -> Result<Calendar, ClockError> {
        let windows = checked(windows)?;
        let other = Exception {
            windows,
            holiday: false,
        };
        self.exceptions.insert(date, other);
        Ok(self)
    }

    /// The calendar with pauses instead of those it had.
    ///
    /// # Errors
    /// A pause that ends before it begins.
    pub fn with_pauses(mut self, pauses: &[Pause]) -> Result<Calendar, ClockError> {
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

    /// The calendar with another rule for a budget that is used up exactly at closing.
    pub fn with_closing(mut self, closing: Closing) -> Calendar {
        self.closing = closing;
        self
    }

    /// Whether a date is one of the holidays.
    pub fn is_holiday(&self, date: NaiveDate) -> bool {
        self.exceptions.get(&date).is_some_and(|day| day.holiday)
    }

    /// The windows of a date, by their opening.
    pub fn windows(&self, date: NaiveDate) -> &[Window] {
        match self.exceptions.get(&date) {
            Some(day) => &day.windows,
            None => self.week.windows(Day::of(date)),
        }
    }
}
