use chrono::{DateTime, Utc};

use super::{
    Budget, ClockError, Timetable, Trace, Why,
    moment::{RANGE, range, within},
    skipped::Skipped,
    trace::push,
};

/// Whether a calendar is open, and until when that stays so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Open until this moment; always, where there is none.
    Open(Option<DateTime<Utc>>),
    /// Closed until this moment; for good, where there is none.
    Closed(Option<DateTime<Utc>>),
}

impl State {
    /// Whether it is open.
    pub fn is_open(self) -> bool {
        matches!(self, State::Open(_))
    }

    /// When that changes next, if it does.
    pub fn until(self) -> Option<DateTime<Utc>> {
        let (State::Open(until) | State::Closed(until)) = self;
        until
    }
}

/// "Until always": a stretch without a break of this many days ends nowhere that matters.
const ENDLESS: i64 = 400 * 86_400;

impl Timetable {
    /// The moment at which a budget is used up that begins to run at `from`.
    ///
    /// Moments are taken to the second. A budget of no business time is due at once while open, else as
    /// [`Zero`](super::Zero) says. The first question about a year works that year out; a question about years that
    /// were asked for takes no walk and no memory.
    ///
    /// # Errors
    /// A moment outside 1990 to 2100, a budget too large, a calendar that never opens again.
    pub fn due(&self, from: DateTime<Utc>, budget: Budget) -> Result<DateTime<Utc>, ClockError> {
        range(self.due_at(from.timestamp(), budget)?)
    }

    /// The same in Unix seconds, for whoever asks very often: no days and years are worked out of them on the way.
    ///
    /// # Errors
    /// As [`Timetable::due`].
    pub fn due_at(&self, from: i64, budget: Budget) -> Result<i64, ClockError> {
        within(self.spend(within(from)?, budget)?.due)
    }

    /// The same with every stretch on the way.
    ///
    /// ```
    /// use chrono::{TimeZone, Utc};
    /// use duetime::clock::{Budget, Calendar, Day, Week, Zone};
    ///
    /// let week = Week::on(Day::WORKING, "09:00", "17:00").unwrap();
    /// let office = Calendar::new(Zone::utc(), week).ready();
    /// let friday = Utc.with_ymd_and_hms(2026, 11, 20, 16, 0, 0).unwrap();
    /// let trace = office.trace(friday, Budget::business(7200)).unwrap();
    /// assert_eq!(trace.windows().count(), 2);
    /// assert_eq!(trace.used(), 7200);
    /// ```
    ///
    /// # Errors
    /// As [`Timetable::due`]; a way of more than 200,000 stretches.
    pub fn trace(&self, from: DateTime<Utc>, budget: Budget) -> Result<Trace, ClockError> {
        let from = within(from.timestamp())?;
        let spent = self.spend(from, budget)?;
        let (started, due) = (range(spent.started)?, range(spent.due)?);
        let by_the_wall = matches!(budget, Budget::Elapsed(_) | Budget::CalendarDays(_));
        let (mut pieces, mut skipped) = (Vec::new(), Skipped::new(self, from));
        let mut at = from;
        let mut used = |(opens, closes): (i64, i64)| {
            if by_the_wall {
                push(&mut pieces, at, opens, Why::Paused)?;
            } else {
                skipped.divide(at, opens, &mut pieces)?;
            }
            at = closes;
            push(&mut pieces, opens, closes, Why::Used)
        };
        if by_the_wall {
            let mut opens = from;
            for &(pause, over) in self.pauses.iter().filter(|pause| pause.1 > from) {
                if pause >= spent.due {
                    break;
                }
                used((opens, pause.max(opens)))?;
                opens = over;
            }
            used((opens, spent.due.max(opens)))?;
        } else {
            let open = self.spans(from).take_while(|span| span.from < spent.due);
            for span in open {
                used((span.from, span.to.min(spent.due)))?;
            }
            used((spent.due, spent.due))?;
        }
        let holidays = self.met(&pieces);
        Ok(Trace {
            started,
            due,
            pieces,
            holidays,
            changes: self.changes(from, spent.due)?,
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
        let (from, to) = (within(from.timestamp())?, within(to.timestamp())?);
        let last = Timetable::sheet_number(to);
        // Where the first opening comes on a later sheet, there is none in between.
        let Some(place) = self.place(from).filter(|place| place.number <= last) else {
            return Ok(0);
        };
        let (mut number, mut sheet) = (place.number, place.sheet);
        let mut open = -sheet.open_before(from);
        while number < last {
            // The last opening of a sheet may go on beyond it.
            let is_near = number + 1 == last;
            open += if is_near {
                sheet.open_before(to)
            } else {
                sheet.open
            };
            number += 1;
            match self.sheet(number) {
                Some(next) => sheet = next,
                None => return Ok(open),
            }
        }
        Ok(open + sheet.open_before(to))
    }

    /// Whether it is open at a moment, and when that changes. Windows that meet count as one.
    ///
    /// # Errors
    /// A moment outside 1990 to 2100.
    pub fn state(&self, at: DateTime<Utc>) -> Result<State, ClockError> {
        let now = within(at.timestamp())?;
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
        let from = within(at.timestamp())?;
        range(self.spans(from).next().ok_or(ClockError::NeverOpens)?.from)
    }

    /// The next closing: of the window that is open, else of the next one. None where it stays open for good.
    ///
    /// # Errors
    /// As [`Timetable::opens`].
    pub fn closes(&self, at: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, ClockError> {
        Ok(self.state(self.opens(at)?)?.until())
    }

    /// The open stretches between two moments, in order. Ends with the year 2100.
    pub fn openings(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
        let end = to.timestamp();
        self.spans(from.timestamp().max(RANGE.start))
            .take_while(move |span| span.from < end)
            .filter_map(move |span| Some((range(span.from).ok()?, range(span.to.min(end)).ok()?)))
    }
}
