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
    /// Whole weeks, one behind the other, in each of which as much was used.
    Weeks {
        /// The places of their stretches.
        stretches: Range<usize>,
        /// How many weeks.
        weeks: usize,
        /// The seconds that were used in all of them together.
        used: i64,
    },
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
    let week = |at: &Stretch| (at.day.num_days_from_ce() - 1).div_euclid(7);
    let weeks: Vec<&[Stretch]> = stretches.chunk_by(|a, b| week(a) == week(b)).collect();
    let mut lines = Vec::new();
    let mut at = 0;
    let mut before = None;
    for (n, stretches_of_week) in weeks.iter().enumerate() {
        let place = at..at + stretches_of_week.len();
        at = place.end;
        if stretches.len() <= MOST || n == 0 || n + 1 == weeks.len() {
            lines.extend(place.map(Line::Stretch));
            continue;
        }
        let used_now: i64 = stretches_of_week.iter().map(|one| one.used).sum();
        let ordinary = stretches_of_week.iter().all(|one| one.is_ordinary);
        let now = ordinary.then_some(used_now);
        match lines.last_mut() {
            Some(Line::Weeks {
                stretches,
                weeks,
                used,
            }) if now.is_some() && now == before => {
                stretches.end = place.end;
                *weeks += 1;
                *used += used_now;
            }
            _ => lines.push(Line::Weeks {
                stretches: place,
                weeks: 1,
                used: used_now,
            }),
        }
        before = now;
    }
    lines
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
