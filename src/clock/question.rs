use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Budget, BusinessDay, Calendar, ClockError, Closing, Piece, Trace, Why,
    moment::{RANGE, range},
    span::Span,
};

/// Whether a calendar is open, and until when that stays so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Open until this moment; always, where there is none.
    Open(Option<DateTime<Utc>>),
    /// Closed until this moment; for good, where there is none.
    Closed(Option<DateTime<Utc>>),
}

/// The longest budget in seconds: a hundred years.
const LONGEST: u64 = 100 * 366 * 86_400;

/// "Until always": a stretch without a break of this many days ends nowhere that matters.
const ENDLESS: i64 = 400 * 86_400;

impl Calendar {
    /// The moment at which a budget is used up that begins to run at `from`.
    ///
    /// Moments are taken to the second. A budget of no business time is due at once while open, else at the next
    /// opening.
    ///
    /// # Errors
    /// A moment outside 1990 to 2100, a budget too large, a calendar that never opens again.
    pub fn due(&self, from: DateTime<Utc>, budget: Budget) -> Result<DateTime<Utc>, ClockError> {
        let (_, due) = self.spend(from, budget, |_| {})?;
        Ok(due)
    }

    /// The same with every stretch on the way.
    ///
    /// ```
    /// use chrono::{TimeZone, Utc};
    /// use duetime::clock::{Budget, Calendar, Day, Week, Zone};
    ///
    /// let week = Week::on(Day::WORKING, "09:00", "17:00").unwrap();
    /// let calendar = Calendar::new(Zone::utc(), week);
    /// let friday = Utc.with_ymd_and_hms(2026, 11, 20, 16, 0, 0).unwrap();
    /// let trace = calendar.trace(friday, Budget::business(7200)).unwrap();
    /// assert_eq!(trace.windows().count(), 2);
    /// assert_eq!(trace.used(), 7200);
    /// ```
    ///
    /// # Errors
    /// As [`Calendar::due`].
    pub fn trace(&self, from: DateTime<Utc>, budget: Budget) -> Result<Trace, ClockError> {
        let mut used = Vec::new();
        let (started, due) = self.spend(from, budget, |span| used.push(span))?;
        let mut pieces = Vec::with_capacity(used.len() * 2);
        let mut at = from.timestamp();
        for span in used {
            self.skipped(at, span.from, &mut pieces)?;
            push(&mut pieces, span.from, span.to, Why::Used)?;
            at = span.to;
        }
        self.skipped(at, due.timestamp(), &mut pieces)?;
        Ok(Trace {
            started,
            due,
            pieces,
            changes: self.changes(from.timestamp(), due.timestamp())?,
        })
    }

    /// The seconds between two moments that count. Negative where the second lies before the first.
    ///
    /// # Errors
    /// A moment outside 1990 to 2100.
    pub fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<i64, ClockError> {
        if to < from {
            return Ok(-self.between(to, from)?);
        }
        let (from, to) = (within(from)?, within(to)?);
        Ok(self
            .spans(from)
            .take_while(|span| span.from < to)
            .map(|span| span.to.min(to) - span.from)
            .sum())
    }

    /// Whether it is open at a moment, and when that changes. Windows that meet count as one.
    ///
    /// # Errors
    /// A moment outside 1990 to 2100.
    pub fn state(&self, at: DateTime<Utc>) -> Result<State, ClockError> {
        let now = within(at)?;
        let mut spans = self.spans(now);
        let Some(first) = spans.next() else {
            return Ok(State::Closed(None));
        };
        if first.from > now {
            return Ok(State::Closed(Some(range(first.from)?)));
        }
        let mut until = first.to;
        for span in spans {
            if span.from > until || until - now > ENDLESS {
                break;
            }
            until = span.to;
        }
        let endless = until - now > ENDLESS || until >= RANGE.end;
        Ok(State::Open(if endless {
            None
        } else {
            Some(range(until)?)
        }))
    }

    /// The moment itself while open, else the next opening.
    ///
    /// # Errors
    /// A moment outside 1990 to 2100, a calendar that never opens again.
    pub fn opens(&self, at: DateTime<Utc>) -> Result<DateTime<Utc>, ClockError> {
        let from = within(at)?;
        range(self.spans(from).next().ok_or(ClockError::NeverOpens)?.from)
    }

    /// The open stretches between two moments, in order. Ends with the year 2100.
    pub fn openings(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
        let end = to.timestamp();
        self.spans(from.timestamp())
            .take_while(move |span| span.from < end)
            .filter_map(move |span| Some((range(span.from).ok()?, range(span.to.min(end)).ok()?)))
    }

    /// Spends a budget and shows each stretch that it uses. Gives the moment it began to run and the one it ended.
    fn spend(
        &self,
        from: DateTime<Utc>,
        budget: Budget,
        mut used: impl FnMut(Span),
    ) -> Result<(DateTime<Utc>, DateTime<Utc>), ClockError> {
        let from = within(from)?;
        match budget {
            Budget::Elapsed(seconds) => self.spend_elapsed(from, whole(seconds)?, used),
            Budget::Business(seconds) => {
                let spans = self.spans(from);
                let (started, due) = self.spend_in(spans, whole(seconds)?, &mut used)?;
                Ok((range(started)?, range(due)?))
            }
            Budget::Days { count, rule } => self.spend_days(from, count, rule, used),
        }
    }

    fn spend_elapsed(
        &self,
        from: i64,
        seconds: i64,
        mut used: impl FnMut(Span),
    ) -> Result<(DateTime<Utc>, DateTime<Utc>), ClockError> {
        let (mut at, mut left) = (from, seconds);
        let mut started = None;
        // Before each pause, as much as fits; after the last one, the rest.
        for &(pause, over) in self.pauses.iter().filter(|pause| pause.1 > from) {
            let room = (pause - at).max(0);
            if room >= left && (left > 0 || room > 0) {
                break;
            }
            if room > 0 {
                started.get_or_insert(at);
                used(stretch(at, at + room));
                left -= room;
            }
            if over == i64::MAX {
                return Err(ClockError::NeverOpens);
            }
            at = over.max(at);
        }
        if left > 0 {
            used(stretch(at, at + left));
        }
        Ok((range(started.unwrap_or(at))?, range(at + left)?))
    }

    fn spend_in(
        &self,
        spans: impl Iterator<Item = Span>,
        seconds: i64,
        mut used: impl FnMut(Span),
    ) -> Result<(i64, i64), ClockError> {
        let (mut left, mut started) = (seconds, None);
        for span in spans {
            let start = *started.get_or_insert(span.from);
            let length = span.to - span.from;
            // A budget used up exactly at closing ends there, or waits for the next opening.
            if left < length || (left == length && self.closing == Closing::EndOfWindow) {
                if left > 0 {
                    used(Span {
                        to: span.from + left,
                        ..span
                    });
                }
                return Ok((start, span.from + left));
            }
            used(span);
            left -= length;
        }
        Err(self.exhausted())
    }

    fn spend_days(
        &self,
        from: i64,
        count: u32,
        rule: BusinessDay,
        mut used: impl FnMut(Span),
    ) -> Result<(DateTime<Utc>, DateTime<Utc>), ClockError> {
        if u64::from(count) * 86_400 > LONGEST {
            return Err(ClockError::TooLarge);
        }
        let mut spans = self.spans(from).peekable();
        let first = *spans.peek().ok_or_else(|| self.exhausted())?;
        if count == 0 && rule == BusinessDay::FullWindow {
            return Ok((range(first.from)?, range(first.from)?));
        }
        // How much of its first day had gone by: that much of the last day is used, or, where nothing had, all of
        // the day before.
        let gone: i64 = self
            .day(first.date)
            .map(|span| (span.to.min(first.from) - span.from).max(0))
            .sum();
        let (mut day, mut days, mut spent, mut due) = (first.date, 0, 0, first.from);
        let last = if gone > 0 {
            count
        } else {
            count.saturating_sub(1)
        };
        for span in spans {
            if span.date != day {
                (day, days, spent) = (span.date, days + 1, 0);
            }
            if days > last {
                break;
            }
            let end = if days == last && gone > 0 && rule == BusinessDay::FullWindow {
                span.to.min(span.from + gone - spent)
            } else {
                span.to
            };
            if end > span.from {
                used(Span { to: end, ..span });
                spent += end - span.from;
                due = end;
            } else {
                break;
            }
        }
        if days < last {
            return Err(self.exhausted());
        }
        if self.closing == Closing::NextOpening && rule == BusinessDay::FullWindow {
            let next = self.spans(due).next().ok_or_else(|| self.exhausted())?;
            due = next.from;
        }
        Ok((range(first.from)?, range(due)?))
    }

    /// Why there is no more time to spend: it never opens again, or the years that can be counted with are over.
    fn exhausted(&self) -> ClockError {
        let paused = self.pauses.last().is_some_and(|pause| pause.1 == i64::MAX);
        if paused || self.week.never_opens() {
            ClockError::NeverOpens
        } else {
            ClockError::OutOfRange
        }
    }

    /// The stretches whose windows belong to one date, pauses and all.
    fn day(&self, date: NaiveDate) -> impl Iterator<Item = Span> {
        let midnight = date
            .and_hms_opt(0, 0, 0)
            .map_or(0, |midnight| midnight.and_utc().timestamp());
        self.spans(midnight - 3 * 86_400)
            .skip_while(move |span| span.date < date)
            .take_while(move |span| span.date == date)
    }

    /// The stretch between two moments that were not used, with what explains it best.
    fn skipped(&self, from: i64, to: i64, pieces: &mut Vec<Piece>) -> Result<(), ClockError> {
        if from >= to {
            return Ok(());
        }
        let zone = self.zone;
        let local = |at| range(at).map(|at| at.with_timezone(&zone).date_naive());
        let (first, last) = (local(from)?, local(to - 1)?);
        let why = if self
            .pauses
            .iter()
            .any(|pause| pause.0 < to && from < pause.1)
        {
            Why::Paused
        } else if let Some((date, _)) = self
            .exceptions
            .range(first..=last)
            .find(|(_, day)| day.holiday)
        {
            Why::Holiday(*date)
        } else {
            Why::Closed
        };
        push(pieces, from, to, why)
    }

    fn changes(&self, from: i64, to: i64) -> Result<Vec<(DateTime<Utc>, i32)>, ClockError> {
        let (mut changes, mut at) = (Vec::new(), from);
        while let Some(change) = self.zone.next_change(at)
            && change.at <= to
            && changes.len() < 1000
        {
            changes.push((range(change.at)?, change.after - change.before));
            at = change.at;
        }
        Ok(changes)
    }
}

fn push(pieces: &mut Vec<Piece>, from: i64, to: i64, why: Why) -> Result<(), ClockError> {
    pieces.push(Piece {
        from: range(from)?,
        to: range(to)?,
        why,
    });
    Ok(())
}

/// A stretch by the clock on the wall: no window's, so its date does not matter.
fn stretch(from: i64, to: i64) -> Span {
    Span {
        from,
        to,
        date: NaiveDate::MIN,
    }
}

fn whole(seconds: u64) -> Result<i64, ClockError> {
    i64::try_from(seconds)
        .ok()
        .filter(|_| seconds <= LONGEST)
        .ok_or(ClockError::TooLarge)
}

fn within(at: DateTime<Utc>) -> Result<i64, ClockError> {
    Ok(range(at.timestamp())?.timestamp())
}
