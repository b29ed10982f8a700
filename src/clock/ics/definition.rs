//! The definition of a zone that a file brings along (`VTIMEZONE`).

use chrono::NaiveDate;

use super::{
    YEARS,
    line::Line,
    rule::Rule,
    series::Series,
    time::{Time, day_of, number},
    work::Work,
};

/// A zone as the file defines it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Definition {
    /// The name by which times refer to it.
    pub(super) name: String,
    /// When its clocks change, and how many seconds ahead of UTC they are from then on, in order.
    onsets: Vec<(i64, i32)>,
    /// How many they are ahead before.
    before: i32,
    phases: Vec<Phase>,
    /// Whether something in it was not understood.
    is_odd: bool,
}

/// A `STANDARD` or a `DAYLIGHT`: the times from which on one offset holds.
#[derive(Debug, Default, PartialEq)]
struct Phase {
    is_daylight: bool,
    start: Option<Time<'static>>,
    from: Option<i32>,
    to: Option<i32>,
    rule: Option<Rule>,
    more: Vec<Time<'static>>,
}

impl Definition {
    /// Begins a phase.
    pub(super) fn begin(&mut self, is_daylight: bool) {
        self.phases.push(Phase {
            is_daylight,
            ..Phase::default()
        });
    }

    /// Reads a property of the zone itself.
    pub(super) fn property(&mut self, line: &Line<'_>) {
        if line.is("TZID") {
            line.value.trim_matches('"').clone_into(&mut self.name);
        }
    }

    /// Reads a property of the phase that was begun last.
    pub(super) fn phase(&mut self, line: &Line<'_>) {
        let Some(phase) = self.phases.last_mut() else {
            return;
        };
        let understood = if line.is("DTSTART") {
            phase.start = Time::read(line.value);
            phase.start.is_some()
        } else if line.is("TZOFFSETFROM") {
            phase.from = offset(line.value);
            phase.from.is_some()
        } else if line.is("TZOFFSETTO") {
            phase.to = offset(line.value);
            phase.to.is_some()
        } else if line.is("RRULE") {
            let first = phase.rule.is_none();
            phase.rule = Rule::read(line.value).ok();
            first && phase.rule.is_some()
        } else if line.is("RDATE") {
            let known = phase.more.len();
            let values = line.value.split(',');
            phase.more.extend(
                values
                    .clone()
                    .map_while(|value| Time::read(value.trim_ascii())),
            );
            phase.more.len() == known + values.count()
        } else {
            true
        };
        self.is_odd |= !understood;
    }

    /// Works out when its clocks change. Says whether it can be used.
    pub(super) fn finish(&mut self, work: &mut Work) -> bool {
        // Two years more, so that the first day has a change before it.
        let from = NaiveDate::from_ymd_opt(*YEARS.start() - 2, 1, 1).map_or(0, day_of);
        let mut onsets = Vec::new();
        for phase in &self.phases {
            let (Some(start), Some(before), Some(after)) = (phase.start, phase.from, phase.to)
            else {
                return false;
            };
            let mut locals = vec![start.local];
            if let Some(rule) = &phase.rule {
                let until = rule.until.map(|until| match until.clock {
                    Some(_) => until.local + i64::from(before),
                    None => until.local,
                });
                let series = Series {
                    rule,
                    start: start.local,
                    last: until.unwrap_or(i64::MAX),
                    from,
                };
                let Ok(times) = series.times(work) else {
                    return false;
                };
                locals = times;
            }
            // A change that is written in UTC is the instant itself.
            let more = phase.more.iter().map(|time| match time.clock {
                Some(_) => time.local + i64::from(before),
                None => time.local,
            });
            locals.extend(more);
            let onset = |local: i64| (local - i64::from(before), before, after);
            onsets.extend(locals.into_iter().map(onset));
        }
        onsets.sort_unstable();
        let Some(&(_, before, _)) = onsets.first() else {
            return false;
        };
        self.before = before;
        self.onsets = onsets
            .into_iter()
            .map(|(at, _, after)| (at, after))
            .collect();
        !self.is_odd
    }

    /// Whether it holds for every year: either its clocks never change, or they go on changing both ways.
    pub(super) fn is_whole(&self) -> bool {
        if let [only] = self.phases.as_slice() {
            return !only.is_daylight;
        }
        let goes_on = |is_daylight: bool| {
            self.phases.iter().any(|phase| {
                let rule = phase.rule.as_ref();
                phase.is_daylight == is_daylight
                    && rule.is_some_and(|rule| rule.until.is_none() && rule.count.is_none())
            })
        };
        goes_on(false) && goes_on(true)
    }

    /// Seconds east of UTC at an instant.
    pub(super) fn offset_at(&self, instant: i64) -> i32 {
        let past = self.onsets.partition_point(|(at, _)| *at <= instant);
        let last = past.checked_sub(1).and_then(|last| self.onsets.get(last));
        last.map_or(self.before, |(_, offset)| *offset)
    }
}

/// Reads an offset: `+0100`, `-033000`, also with colons.
pub(super) fn offset(text: &str) -> Option<i32> {
    let text = text.trim_ascii();
    let (digits, sign) = match text.strip_prefix('-') {
        Some(digits) => (digits, -1),
        None => (text.strip_prefix('+').unwrap_or(text), 1),
    };
    let digits = digits.replace(':', "");
    let read = i32::try_from(number(&digits)?).ok()?;
    let (hours, minutes, seconds) = match digits.len() {
        2 => (read, 0, 0),
        4 => (read / 100, read % 100, 0),
        6 => (read / 10_000, read / 100 % 100, read % 100),
        _ => return None,
    };
    (hours < 24 && minutes < 60 && seconds < 60)
        .then_some(sign * (hours * 3600 + minutes * 60 + seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_hours_minutes_and_seconds() {
        for (text, seconds) in [
            ("+0100", 3600),
            ("-0330", -12_600),
            ("+05:45", 20_700),
            ("01", 3600),
            ("-001730", -1050),
            ("+0000", 0),
        ] {
            assert_eq!(offset(text), Some(seconds), "{text}");
        }
        for bad in [
            "", "+", "1", "100", "+2400", "+0160", "+01000", "é", "--0100",
        ] {
            assert_eq!(offset(bad), None, "{bad}");
        }
    }
}
