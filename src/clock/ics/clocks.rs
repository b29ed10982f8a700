//! The clocks that a time is on: those of a place, a fixed distance from universal time, or what the file defines.

use super::{super::Zone, DAY, definition::Definition, text::clean, time};

/// Whose clocks show a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Clock<'a> {
    /// Those of a place that the zones know.
    Place(Zone),
    /// Clocks that are always so many seconds ahead of universal time.
    Fixed(i32),
    /// Those that the file defines.
    Own(&'a Definition),
}

impl Clock<'_> {
    /// Seconds east of UTC at an instant.
    pub(super) fn offset_at(self, instant: i64) -> i32 {
        match self {
            Clock::Place(zone) => zone.offset_at(instant),
            Clock::Fixed(offset) => offset,
            Clock::Own(own) => own.offset_at(instant),
        }
    }

    /// The instant at which they show a local time: the first of two, past a gap by as much as the time lies in it.
    pub(super) fn instant(self, local: i64) -> i64 {
        let offset = |at: i64| i64::from(self.offset_at(at));
        match self {
            Clock::Place(zone) => time::instant(local, zone),
            Clock::Fixed(ahead) => local - i64::from(ahead),
            Clock::Own(_) => {
                let before = offset(local - DAY);
                let sides = [before, offset(local + DAY)];
                let shown = sides
                    .into_iter()
                    .find(|ahead| offset(local - ahead) == *ahead);
                local - shown.unwrap_or(before)
            }
        }
    }

    /// The local time that they show at an instant.
    pub(super) fn local(self, instant: i64) -> i64 {
        instant + i64::from(self.offset_at(instant))
    }

    /// What they are called.
    pub(super) fn name(self) -> String {
        match self {
            Clock::Place(zone) => zone.name().to_owned(),
            Clock::Own(own) => clean(&own.name),
            Clock::Fixed(ahead) => {
                let minutes = ahead.abs() / 60;
                let sign = if ahead < 0 { "-" } else { "+" };
                format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }

    /// Whether they always show what the clocks of a place do.
    pub(super) fn is(self, other: Zone) -> bool {
        matches!(self, Clock::Place(zone) if zone == other || zone.canonical() == other.canonical())
    }
}
