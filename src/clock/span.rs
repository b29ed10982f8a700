use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use super::{Calendar, Zone, moment::RANGE, zone::Local};

/// An open stretch in Unix seconds, from its opening to its closing, with the date that the clocks show
/// at its window's opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) date: NaiveDate,
}

/// The open stretches of a calendar from a moment on, in order, each second at most once, without its pauses.
/// Ends with the year 2100.
pub(super) struct Spans<'a> {
    calendar: &'a Calendar,
    /// The next date to look at.
    date: Option<NaiveDate>,
    /// The windows of the dates before it that were not given out yet, by their opening.
    ahead: Vec<Span>,
    /// No stretch begins before this: what was given out, or asked for, is over.
    floor: i64,
    /// A stretch that a pause cut in two: its second part.
    rest: Option<Span>,
}

impl Calendar {
    pub(super) fn spans(&self, from: i64) -> Spans<'_> {
        // A window that began on an earlier date may still be open: two days cover a night shift and any offset.
        let local = from + i64::from(self.zone.offset_at(from));
        let date = chrono::DateTime::from_timestamp(local, 0)
            .and_then(|local| local.date_naive().checked_sub_days(Days::new(2)));
        Spans {
            calendar: self,
            date,
            ahead: Vec::new(),
            floor: from,
            rest: None,
        }
    }
}

/// The instant of a local time that is the edge of a window, and the date that the clocks then show: the first of
/// two instants, past a gap by as much as the time lies in it.
fn edge(zone: Zone, date: NaiveDate, seconds: u32) -> Option<(i64, NaiveDate)> {
    let later = |local: NaiveDateTime, by: i64| local.checked_add_signed(TimeDelta::seconds(by));
    let local = later(date.and_hms_opt(0, 0, 0)?, i64::from(seconds))?;
    let edge = zone.resolve(local);
    let shown = match edge {
        Local::Missing { before, after, .. } => later(local, i64::from(after - before))?,
        _ => local,
    };
    Some((edge.instant(), shown.date()))
}

impl Spans<'_> {
    /// The next window as it stands in the calendar, before floor and pauses.
    fn window(&mut self) -> Option<Span> {
        // A gap moves an opening by a day at most, past openings of its own date and of the next: which one is first
        // is known when both were looked at.
        while let Some(date) = self.date
            && self
                .ahead
                .first()
                .is_none_or(|first| (date - first.date).num_days() < 2)
        {
            self.look_at(date);
        }
        if self.ahead.is_empty() {
            return None;
        }
        Some(self.ahead.remove(0)).filter(|span| span.from < RANGE.end)
    }

    fn look_at(&mut self, date: NaiveDate) {
        let Calendar {
            zone,
            week,
            exceptions,
            ..
        } = self.calendar;
        for window in self.calendar.windows(date) {
            let opening = edge(*zone, date, window.from().seconds());
            let closing = edge(*zone, date, window.end());
            if let (Some((from, date)), Some((to, _))) = (opening, closing) {
                // A few dozen at most: its place is found sooner than a sorting algorithm is loaded.
                let place = self.ahead.partition_point(|other| other.from <= from);
                self.ahead.insert(place, Span { from, to, date });
            }
        }
        let next = date.succ_opt();
        self.date = if week.never_opens() {
            next.and_then(|next| exceptions.range(next..).next())
                .map(|(date, _)| *date)
        } else {
            next
        };
    }
}

impl Iterator for Spans<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let mut span = match self.rest.take() {
                Some(rest) => rest,
                None => self.window()?,
            };
            span.from = span.from.max(self.floor);
            let pauses = &self.calendar.pauses;
            let first = pauses.partition_point(|pause| pause.1 <= span.from);
            if let Some(&(from, to)) = pauses.get(first)
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
