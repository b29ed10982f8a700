use chrono::{Days, NaiveDate};

use super::{Calendar, Zone, moment::RANGE, zone::Local};

/// An open stretch in Unix seconds, from its opening to its closing, with the date whose window it is.
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
    date: Option<NaiveDate>,
    window: usize,
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
            window: 0,
            floor: from,
            rest: None,
        }
    }
}

/// The instant of a local time that is the edge of a window: the first of two, past a gap by the length of the gap.
fn edge(zone: Zone, date: NaiveDate, seconds: u32) -> Option<i64> {
    let local = date
        .and_hms_opt(0, 0, 0)?
        .checked_add_signed(chrono::TimeDelta::seconds(i64::from(seconds)))?;
    Some(match zone.resolve(local) {
        Local::Once(at) | Local::Twice { first: at, .. } => at,
        Local::Missing { before, .. } => local.and_utc().timestamp() - i64::from(before),
    })
}

impl Spans<'_> {
    /// The next window as it stands in the calendar, before floor and pauses.
    fn window(&mut self) -> Option<Span> {
        let Calendar {
            zone,
            week,
            exceptions,
            ..
        } = self.calendar;
        loop {
            let date = self.date?;
            let windows = self.calendar.windows(date);
            if let Some(window) = windows.get(self.window) {
                self.window += 1;
                let from = edge(*zone, date, window.from().seconds())?;
                let to = edge(*zone, date, window.end())?;
                if from >= RANGE.end {
                    return None;
                }
                return Some(Span { from, to, date });
            }
            self.window = 0;
            self.date = if week.never_opens() {
                exceptions
                    .range(date.succ_opt()?..)
                    .next()
                    .map(|(date, _)| *date)
            } else {
                date.succ_opt()
            };
        }
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
