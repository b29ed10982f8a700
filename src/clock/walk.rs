//! The walk: the openings of a calendar, day by day, each second at most once.

use super::{Calendar, Holiday, Night, Window, calendar::Override, clocks::Clocks, moment::DAY};
use chrono::NaiveDate;

/// An open stretch in Unix seconds, from its opening to its closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: i64,
    pub(super) to: i64,
    /// The day that it belongs to, counted from 1970-01-01: the one that the clocks show when its window opens.
    pub(super) day: i64,
}

/// What a walk looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// Everything.
    Whole,
    /// The calendar as if it had no pauses.
    WithoutPauses,
    /// The ordinary week alone.
    Week,
}

/// The openings of a calendar in order, without overlaps.
pub(super) struct Walk<'a> {
    clocks: Clocks,
    calendar: &'a Calendar,
    /// The next day to look at.
    day: i64,
    /// Holidays and overrides from that day on, and pauses from the floor on.
    holidays: &'a [Holiday],
    overrides: &'a [Override],
    pauses: &'a [(i64, i64)],
    /// The day before the next one that is not like its weekday: until then no list is looked at.
    special: i64,
    /// The windows of the days before it that were not given out yet, by their opening.
    ahead: Vec<Span>,
    /// The open hours of one day, in seconds from its midnight: kept for the next day.
    hours: Vec<(i64, i64)>,
    /// No opening begins before this: what was given out, or what nobody asks for, is over.
    floor: i64,
    /// What is left of an opening behind a pause.
    rest: Option<Span>,
}

impl<'a> Walk<'a> {
    /// Gives what opens at a moment or later, and what is still open then. Nothing opens before the floor.
    pub(super) fn new(calendar: &'a Calendar, view: View, from: i64, floor: i64) -> Walk<'a> {
        // What began up to four days earlier says what is left of an overlap: nothing is open for longer.
        let from = from - 4 * DAY;
        let clocks = Clocks::new(calendar.zone, from);
        let day = (from + clocks.offset).div_euclid(DAY) - 1;
        let (mut holidays, mut overrides, mut pauses) =
            (&*calendar.holidays, &*calendar.overrides, &*calendar.pauses);
        if view != View::Whole {
            pauses = &[];
        }
        if view == View::Week {
            (holidays, overrides) = (&[], &[]);
        }
        let date = date(day);
        Walk {
            clocks,
            calendar,
            day,
            holidays: &holidays[holidays.partition_point(|holiday| holiday.date < date)..],
            overrides: &overrides[overrides.partition_point(|other| other.date < date)..],
            pauses,
            special: i64::MIN,
            ahead: Vec::new(),
            hours: Vec::new(),
            floor,
            rest: None,
        }
    }

    /// The next window as it stands in the calendar, before floor and pauses.
    fn window(&mut self) -> Option<Span> {
        // A gap, or a holiday that cuts a night, moves an opening by a day at most, past openings of its own day and
        // of the next: which one is first is known when both were looked at.
        while self
            .ahead
            .first()
            .is_none_or(|first| self.day - first.day < 2)
        {
            if self.day > LAST {
                break;
            }
            self.look_at_day();
        }
        if self.ahead.is_empty() {
            return None;
        }
        Some(self.ahead.remove(0))
    }

    fn look_at_day(&mut self) {
        let day = self.day;
        self.day += 1;
        self.open_hours(day);
        for n in 0..self.hours.len() {
            let (from, to) = self.hours[n];
            let midnight = day * DAY;
            let (from, moved) = self.clocks.edge(midnight + from);
            let (to, _) = self.clocks.edge(midnight + to);
            let day = day + moved;
            // A few dozen at most: its place is found sooner than a sorting algorithm is loaded.
            let place = self.ahead.partition_point(|other| other.from <= from);
            self.ahead.insert(place, Span { from, to, day });
        }
    }

    /// The open hours of a day in seconds from its midnight, those past the next midnight included.
    fn open_hours(&mut self, day: i64) {
        // 1970-01-01 was a Thursday.
        let ordinary = self.calendar.week.on_weekday((day + 3).rem_euclid(7));
        if day < self.special {
            self.take(ordinary);
            return;
        }
        let date = date(day);
        // Both lists are in order, and so are the days: what lies behind is never looked at again.
        while let Some((first, rest)) = self.overrides.split_first()
            && first.date < date
        {
            self.overrides = rest;
        }
        while let Some((first, rest)) = self.holidays.split_first()
            && first.date < date
        {
            self.holidays = rest;
        }
        let next = [
            self.overrides.first().map(|other| other.date),
            self.holidays.first().map(|holiday| holiday.date),
        ];
        let next = next.into_iter().flatten().map(|date| date.to_epoch_days());
        self.special = next.min().map_or(i64::MAX, |next| i64::from(next) - 1);
        let own = self.overrides.first().filter(|other| other.date == date);
        self.take(own.map_or(ordinary, |other| &other.windows));
        let night = self.calendar.night;
        let mut tomorrow = None;
        for holiday in self.holidays {
            if holiday.date == date {
                if own.is_none() {
                    let (from, to) = holiday.free();
                    let to = if to == DAY && night == Night::OpeningDay {
                        2 * DAY
                    } else {
                        to
                    };
                    cut(&mut self.hours, from, to);
                }
                continue;
            }
            if night == Night::OpeningDay {
                break;
            }
            let next = *tomorrow.get_or_insert_with(|| self::date(day + 1));
            if holiday.date != next {
                break;
            }
            if !self
                .overrides
                .iter()
                .take(2)
                .any(|other| other.date == next)
            {
                let (from, to) = holiday.free();
                cut(&mut self.hours, DAY + from, DAY + to);
            }
        }
    }

    /// Begins the open hours of a day with some windows.
    fn take(&mut self, windows: &[Window]) {
        self.hours.clear();
        let hours = windows
            .iter()
            .map(|window| (i64::from(window.from().seconds()), i64::from(window.end())));
        self.hours.extend(hours);
    }
}

/// Takes a stretch out of some others.
fn cut(hours: &mut Vec<(i64, i64)>, from: i64, to: i64) {
    let mut n = 0;
    while let Some(&(opens, closes)) = hours.get(n) {
        if closes <= from || to <= opens {
            n += 1;
            continue;
        }
        hours.remove(n);
        for rest in [(opens, from), (to, closes)] {
            if rest.0 < rest.1 {
                hours.insert(n, rest);
                n += 1;
            }
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let mut span = match self.rest.take() {
                Some(rest) => rest,
                None => self.window()?,
            };
            span.from = span.from.max(self.floor);
            while let Some((first, rest)) = self.pauses.split_first()
                && first.1 <= span.from
            {
                self.pauses = rest;
            }
            if let Some(&(from, to)) = self.pauses.first()
                && from < span.to
            {
                if to < span.to {
                    self.rest = Some(Span { from: to, ..span });
                }
                span.to = from;
            }
            if span.from < span.to {
                self.floor = span.to;
                return Some(span);
            }
        }
    }
}

/// The last day that is looked at, 2101-01-02, counted from 1970.
const LAST: i64 = 47_848;

/// A date, from the days since 1970-01-01.
pub(super) fn date(day: i64) -> NaiveDate {
    i32::try_from(day)
        .ok()
        .and_then(NaiveDate::from_epoch_days)
        .unwrap_or_default()
}
