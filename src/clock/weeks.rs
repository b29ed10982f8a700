use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::{Trace, Why, Zone};

/// A longer trace than this is told in weeks.
const MOST: usize = 14;

/// One line of a trace as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The stretch at this place.
    Stretch(usize),
    /// Whole weeks.
    Weeks(Weeks),
}

/// Whole weeks, one behind the other, in each of which as much was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weeks {
    /// The places of their stretches.
    pub stretches: Range<usize>,
    /// How many weeks.
    pub weeks: u32,
    /// The seconds that were used in all of them together.
    pub used: i64,
    /// Whether nothing was taken off; a week in which something was stands alone.
    pub is_ordinary: bool,
}

/// What has to be known of a stretch to tell it in weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The day on which it begins.
    pub day: NaiveDate,
    /// The seconds that were used in it.
    pub used: i64,
    /// Whether it was used or closed as in any other week, and nothing was taken off.
    pub is_ordinary: bool,
}

/// The lines of a trace: all of it stretch by stretch, or where that would be many, the first week and the last, with
/// the weeks between in as few lines as can be. What was used in the lines adds up to what was used in the stretches.
///
/// A week goes from Monday to Sunday; a stretch belongs to the one in which it begins.
pub fn lines(stretches: &[Stretch]) -> Vec<Line> {
    let week = |at: Option<&Stretch>| at.map(|at| (at.day.num_days_from_ce() - 1).div_euclid(7));
    let (first, last) = (week(stretches.first()), week(stretches.last()));
    let mut lines = Vec::new();
    let mut before = None;
    for (at, stretch) in stretches.iter().enumerate() {
        let now = week(Some(stretch));
        let is_new = now != before;
        if is_new {
            merge(&mut lines);
            before = now;
        }
        if stretches.len() <= MOST || now == first || now == last {
            lines.push(Line::Stretch(at));
            continue;
        }
        if is_new {
            lines.push(Line::Weeks(Weeks {
                stretches: at..at,
                weeks: 1,
                used: 0,
                is_ordinary: true,
            }));
        }
        if let Some(Line::Weeks(weeks)) = lines.last_mut() {
            weeks.stretches.end = at + 1;
            weeks.used += stretch.used;
            weeks.is_ordinary &= stretch.is_ordinary;
        }
    }
    lines
}

/// Puts the last line together with the one before, where both tell of ordinary weeks of the same length.
fn merge(lines: &mut Vec<Line>) {
    if let [.., Line::Weeks(before), Line::Weeks(last)] = lines.as_mut_slice()
        && before.is_ordinary
        && last.is_ordinary
        && before.used == last.used * i64::from(before.weeks)
    {
        before.stretches.end = last.stretches.end;
        before.weeks += last.weeks;
        before.used += last.used;
        lines.pop();
    }
}

impl Trace {
    /// The trace as people read it, in weeks of the zone that it was counted in.
    pub fn lines(&self, zone: Zone) -> Vec<Line> {
        let stretches = self.pieces.iter().map(|piece| Stretch {
            day: piece.from.with_timezone(&zone).date_naive(),
            used: if piece.why == Why::Used {
                piece.seconds()
            } else {
                0
            },
            is_ordinary: matches!(piece.why, Why::Used | Why::Closed),
        });
        lines(&stretches.collect::<Vec<_>>())
    }
}
