//! The rule: how an event repeats (`RRULE`).

use super::time::{Time, number};

/// How often an event repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Every {
    Year,
    Month,
    Week,
    Day,
}

/// A rule, as far as Duetime follows rules. A bit of a set stands for each month, day or weekday, the lowest for the
/// first; an empty set leaves all in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rule {
    pub(super) every: Every,
    /// Of how many years, months, weeks or days each one counts.
    pub(super) interval: u32,
    /// How many times it takes place, the first included.
    pub(super) count: Option<u32>,
    /// The last time at which it may.
    pub(super) until: Option<Time<'static>>,
    pub(super) months: u32,
    /// Days of the month, and days counted from its end.
    pub(super) days: u32,
    pub(super) days_back: u32,
    pub(super) weekdays: u32,
    /// Weekdays with their number in the month or year, counted from its end where that is negative.
    pub(super) ordinals: Vec<(i64, i64)>,
    /// The weekday on which a week begins; Monday is 0.
    pub(super) week_start: i64,
    /// Which of the days of a year, month or week count, from its beginning, or from its end where that is negative;
    /// all where there are none.
    pub(super) positions: Vec<i64>,
}

/// More than there are weekdays in two months.
const MOST_ORDINALS: usize = 64;

/// More positions than anybody needs.
const MOST_POSITIONS: usize = 64;

impl Rule {
    /// Reads a rule.
    ///
    /// # Errors
    /// The part that Duetime does not follow, or that is no rule.
    pub(super) fn read(value: &str) -> Result<Rule, &str> {
        let mut rule = Rule {
            every: Every::Day,
            interval: 1,
            count: None,
            until: None,
            months: 0,
            days: 0,
            days_back: 0,
            weekdays: 0,
            ordinals: Vec::new(),
            week_start: 0,
            positions: Vec::new(),
        };
        let mut says_how_often = false;
        for part in value.split(';') {
            if part.is_empty() {
                continue;
            }
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            says_how_often |= key.eq_ignore_ascii_case("FREQ");
            rule.part(key, value).ok_or(part)?;
        }
        // What the standard itself calls no rule: the second Monday of a week, the third day of the month of a week, and
        // a position among what nothing picks.
        let is_by_day = matches!(rule.every, Every::Week | Every::Day);
        let days_of_month = rule.days | rule.days_back != 0;
        let picks = days_of_month || rule.months | rule.weekdays != 0 || !rule.ordinals.is_empty();
        if !says_how_often
            || (is_by_day && !rule.ordinals.is_empty())
            || (rule.every == Every::Week && days_of_month)
            || !(picks || rule.positions.is_empty())
        {
            return Err(value);
        }
        Ok(rule)
    }

    fn part(&mut self, key: &str, value: &str) -> Option<()> {
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        let positive = || number(value).filter(|number| *number > 0);
        if is("FREQ") {
            let mut names = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"].iter();
            self.every = match names.position(|name| value.eq_ignore_ascii_case(name))? {
                0 => Every::Year,
                1 => Every::Month,
                2 => Every::Week,
                _ => Every::Day,
            };
        } else if is("INTERVAL") {
            self.interval = positive()?;
        } else if is("COUNT") {
            self.count = Some(positive()?);
        } else if is("UNTIL") {
            self.until = Some(Time::read(value)?);
        } else if is("WKST") {
            self.week_start = weekday(value)?;
        } else if is("BYMONTH") {
            for month in value.split(',') {
                self.months |= bit(month, 12)?;
            }
        } else if is("BYMONTHDAY") {
            for day in value.split(',') {
                match day.strip_prefix('-') {
                    Some(day) => self.days_back |= bit(day, 31)?,
                    None => self.days |= bit(day.strip_prefix('+').unwrap_or(day), 31)?,
                }
            }
        } else if is("BYDAY") {
            for day in value.split(',') {
                self.weekday(day)?;
            }
        } else if is("BYSETPOS") {
            for position in value.split(',') {
                self.positions.push(signed(position, 366)?);
            }
            return (self.positions.len() <= MOST_POSITIONS).then_some(());
        } else {
            return None;
        }
        Some(())
    }

    /// Reads `MO`, `2MO` or `-1MO`.
    fn weekday(&mut self, value: &str) -> Option<()> {
        let (ordinal, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
        let day = weekday(name)?;
        if ordinal.is_empty() {
            self.weekdays |= 1 << day;
            return Some(());
        }
        self.ordinals.push((signed(ordinal, 53)?, day));
        (self.ordinals.len() <= MOST_ORDINALS).then_some(())
    }
}

/// The weekday of a name; Monday is 0.
fn weekday(name: &str) -> Option<i64> {
    let mut names = (0..).zip(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
    let (day, _) = names.find(|(_, known)| name.eq_ignore_ascii_case(known))?;
    Some(day)
}

/// A number from 1 on, or from -1 down.
fn signed(text: &str, most: u32) -> Option<i64> {
    let (digits, sign) = match text.strip_prefix('-') {
        Some(digits) => (digits, -1),
        None => (text.strip_prefix('+').unwrap_or(text), 1),
    };
    let number = number(digits).filter(|number| (1..=most).contains(number))?;
    Some(sign * i64::from(number))
}

/// The bit of a number from 1 on.
fn bit(value: &str, most: u32) -> Option<u32> {
    let number = number(value).filter(|number| (1..=most).contains(number))?;
    Some(1 << (number - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_read_whole() {
        let rule = Rule::read(
            "freq=Yearly;INTERVAL=2;COUNT=5;WKST=SU;BYMONTH=1,12;BYMONTHDAY=1,+31,-1;BYDAY=MO,4TH,-1SU;BYSETPOS=1,-2;",
        )
        .unwrap();
        assert_eq!(
            (rule.every, rule.interval, rule.count),
            (Every::Year, 2, Some(5))
        );
        assert_eq!(rule.months, 1 | 1 << 11);
        assert_eq!((rule.days, rule.days_back), (1 | 1 << 30, 1));
        assert_eq!((rule.weekdays, rule.week_start), (1, 6));
        assert_eq!(rule.ordinals, [(4, 3), (-1, 6)]);
        assert_eq!(rule.positions, [1, -2]);
    }

    #[test]
    fn what_is_not_followed_is_named() {
        for (rule, part) in [
            ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=0", "BYSETPOS=0"),
            ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=367", "BYSETPOS=367"),
            ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1,", "BYSETPOS=1,"),
            ("FREQ=MONTHLY;BYSETPOS=1", "FREQ=MONTHLY;BYSETPOS=1"),
            ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20"),
            ("FREQ=YEARLY;BYYEARDAY=-1", "BYYEARDAY=-1"),
            ("FREQ=HOURLY", "FREQ=HOURLY"),
            ("FREQ=DAILY;BYHOUR=9", "BYHOUR=9"),
            ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
            ("FREQ=DAILY;COUNT=-1", "COUNT=-1"),
            ("FREQ=DAILY;UNTIL=tomorrow", "UNTIL=tomorrow"),
            ("FREQ=DAILY;BYMONTH=13", "BYMONTH=13"),
            ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"),
            ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY=0MO"),
            ("FREQ=MONTHLY;BYDAY=é", "BYDAY=é"),
            ("FREQ=MONTHLY;BYDAY=", "BYDAY="),
            ("FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=1MO"),
            ("FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=WEEKLY;BYMONTHDAY=1"),
            ("RSCALE=CHINESE;FREQ=YEARLY", "RSCALE=CHINESE"),
            ("BYMONTH=1", "BYMONTH=1"),
            ("", ""),
        ] {
            assert_eq!(Rule::read(rule), Err(part));
        }
        let many = ["FREQ=MONTHLY;BYDAY=1MO", &",1MO".repeat(MOST_ORDINALS)].concat();
        assert!(Rule::read(&many).is_err());
    }
}
