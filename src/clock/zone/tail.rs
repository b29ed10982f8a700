//! The tail: the rule by which a zone changes its clocks every year from now on.

use super::change::Change;
use super::day::Day;
use super::reader::Reader;
use super::year::Year;

const DAY: i64 = 86_400;

/// The calendar repeats itself, weekdays included, after 400 years.
const CYCLE: i64 = 146_097 * DAY;

/// A yearly rule with two turns: what POSIX writes as `CET-1CEST,M3.5.0,M10.5.0/3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tail {
    /// Away from the base offset, and back to it.
    turns: [Turn; 2],
}

/// The moment of every year at which an offset begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Turn {
    day: Day,
    /// Seconds from midnight of that day, on clocks that still show the offset before. It can be
    /// negative or more than a day: rules are written so to say "the Saturday after".
    time: i64,
    /// Seconds east of UTC before and after.
    before: i32,
    after: i32,
}

impl Tail {
    /// Reads a rule: both offsets in minutes, then day and time of both turns.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Tail> {
        let base = reader.number()?.checked_mul(60)?;
        let other = reader.number()?.checked_mul(60)?;
        let away = Turn::read(reader, base, other)?;
        let back = Turn::read(reader, other, base)?;
        Some(Tail {
            turns: [away, back],
        })
    }

    pub(super) fn offset_at(&self, instant: i64) -> i32 {
        let instant = instant.rem_euclid(CYCLE);
        let mut latest = (i64::MIN, self.turns[0].before);
        let mut year = Year::of(instant.div_euclid(DAY)).previous();
        for _ in 0..3 {
            for turn in &self.turns {
                let at = turn.instant(year);
                // Of two turns at one instant, that of the later year is the last word.
                if at <= instant && at >= latest.0 {
                    latest = (at, turn.after);
                }
            }
            year = year.next();
        }
        latest.1
    }

    /// The first change after an instant; `before` is the offset in force at that instant.
    pub(super) fn change_after(&self, instant: i64, before: i32) -> Option<Change> {
        let mut first: Option<Change> = None;
        let mut year = Year::of(instant.div_euclid(DAY)).previous();
        for _ in 0..4 {
            for turn in self.turns.iter().filter(|turn| turn.after != before) {
                let (at, after) = (turn.instant(year), turn.after);
                let is_next = at > instant && first.is_none_or(|first| at < first.at);
                // A turn that another takes back at the same instant is none.
                if is_next && after == self.offset_at(at) {
                    first = Some(Change { at, before, after });
                }
            }
            year = year.next();
        }
        first
    }
}

impl Turn {
    /// Reads the day in three numbers and the time in minutes.
    fn read(reader: &mut Reader<'_>, before: i32, after: i32) -> Option<Turn> {
        let mut next = || reader.number().map(i64::from);
        let day = Day::from_numbers(next()?, next()?, next()?)?;
        let time = next()? * 60;
        Some(Turn {
            day,
            time,
            before,
            after,
        })
    }

    fn instant(&self, year: Year) -> i64 {
        self.day.number(year) * DAY + self.time - i64::from(self.before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3600;

    fn tail(base: i32, other: i32, away: (Day, i64), back: (Day, i64)) -> Tail {
        let turn = |(day, time), before, after| Turn {
            day,
            time,
            before,
            after,
        };
        Tail {
            turns: [turn(away, base, other), turn(back, other, base)],
        }
    }

    #[test]
    fn a_southern_summer_spans_the_new_year() {
        let first_sunday = |month| Day::from_numbers(month, 1, 0).unwrap();
        let october = (first_sunday(10), 2 * HOUR);
        let april = (first_sunday(4), 3 * HOUR);
        let sydney = tail(36_000, 39_600, october, april);
        let new_year = 1_798_761_600; // 2027-01-01T00:00:00Z
        assert_eq!(sydney.offset_at(new_year), 39_600);
        let change = sydney.change_after(new_year, 39_600).unwrap();
        assert_eq!(change.at, 1_806_768_000); // 2027-04-03T16:00:00Z
        assert_eq!((change.before, change.after), (39_600, 36_000));
    }

    #[test]
    fn a_turn_can_fall_into_another_year() {
        let before_new_year = (Day::After(0), -26 * HOUR);
        let after_new_year = (Day::Julian(365), 30 * HOUR);
        let tail = tail(0, 3600, before_new_year, after_new_year);
        // Away on 30 December at 22:00, back on 1 January at 06:00 with an hour ahead.
        let new_year = 1_830_297_600; // 2028-01-01T00:00:00Z
        for (hours, offset) in [
            (-27, 0),
            (-26, 3600),
            (0, 3600),
            (4, 3600),
            (5, 0),
            (100, 0),
        ] {
            assert_eq!(tail.offset_at(new_year + hours * HOUR), offset, "{hours}");
        }
        let back = Change {
            at: new_year + 5 * HOUR,
            before: 3600,
            after: 0,
        };
        assert_eq!(tail.change_after(new_year - 20 * HOUR, 3600), Some(back));
    }

    #[test]
    fn a_summer_without_end_never_changes() {
        // POSIX has this form for it: back at the very moment of going away again.
        let always = tail(
            -18_000,
            -14_400,
            (Day::After(0), 0),
            (Day::Julian(365), 25 * HOUR),
        );
        for instant in [
            0,
            1_798_761_600,
            1_798_779_600,
            1_814_400_000,
            4_102_444_800,
        ] {
            assert_eq!(always.offset_at(instant), -14_400, "{instant}");
            assert_eq!(always.change_after(instant, -14_400), None, "{instant}");
        }
    }
}
