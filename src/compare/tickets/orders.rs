use chrono::{DateTime, Utc};

use super::{
    BadMoment, Order,
    date::{Time, Written, instant},
    day::{Day, Sign},
};
use crate::clock::Zone;

/// What the moments of a column say about each other.
#[derive(Debug, Default)]
pub(super) struct Orders {
    /// For each sign.
    signs: [Seen; 3],
    /// Whether a day of a spreadsheet has a point.
    has_parts: bool,
}

/// What was seen with one sign.
#[derive(Debug, Default)]
struct Seen {
    day_first: bool,
    month_first: bool,
    /// The first that could be read both ways.
    either: Option<Box<str>>,
}

impl Seen {
    /// The order that all follow; none where nothing settles it, or where some are written so and others so.
    fn order(&self) -> Option<Order> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(Order::DayFirst),
            (false, true) => Some(Order::MonthFirst),
            _ => None,
        }
    }
}

impl Orders {
    /// Takes note of a moment, and of its text.
    pub(super) fn note(&mut self, written: &Written, text: &str) {
        match written.day {
            Day::Known(_) => {}
            Day::Settles(_, sign, Order::DayFirst) => self.seen_mut(sign).day_first = true,
            Day::Settles(_, sign, Order::MonthFirst) => self.seen_mut(sign).month_first = true,
            Day::Either { sign, .. } => {
                self.seen_mut(sign)
                    .either
                    .get_or_insert_with(|| text.into());
            }
        }
        self.has_parts |= matches!(written.time, Time::Part(_));
    }

    /// A date of which somebody has to say whether the day or the month comes first.
    pub(super) fn ask(&self) -> Option<&str> {
        let mut open = self.signs.iter().filter(|seen| seen.order().is_none());
        open.find_map(|seen| seen.either.as_deref())
    }

    /// The instant of a moment of this column.
    pub(super) fn read(
        &self,
        written: &Written,
        zone: Zone,
        answer: Option<Order>,
    ) -> Result<DateTime<Utc>, BadMoment> {
        let date = match written.day {
            Day::Known(date) | Day::Settles(date, ..) => date,
            Day::Either {
                sign,
                day_first,
                month_first,
            } => match self.seen(sign).order().or(answer) {
                Some(Order::DayFirst) => day_first,
                Some(Order::MonthFirst) => month_first,
                None => return Err(BadMoment::OrderUnknown),
            },
        };
        let seconds = match written.time {
            Time::At(seconds) | Time::Part(seconds) => seconds,
            Time::Whole if self.has_parts => 0,
            Time::Whole | Time::None => return Err(BadMoment::NoTime),
        };
        instant(date, seconds, written.zone.unwrap_or(zone))
    }

    fn seen(&self, sign: Sign) -> &Seen {
        let [slash, hyphen, point] = &self.signs;
        match sign {
            Sign::Slash => slash,
            Sign::Hyphen => hyphen,
            Sign::Point => point,
        }
    }

    fn seen_mut(&mut self, sign: Sign) -> &mut Seen {
        let [slash, hyphen, point] = &mut self.signs;
        match sign {
            Sign::Slash => slash,
            Sign::Hyphen => hyphen,
            Sign::Point => point,
        }
    }
}
