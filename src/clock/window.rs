use std::{fmt, str::FromStr};

use serde::{Serialize, Serializer};

use super::ClockError;
use crate::tree::{Fault, Node, Read, forward};

/// A time of day to the second, from 00:00 to 24:00; the last is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    /// So many minutes after 00:00; the end of the day where these are more.
    pub fn of_minutes(minutes: u32) -> TimeOfDay {
        TimeOfDay(minutes.min(1440) * 60)
    }

    /// Seconds since 00:00, from 0 to 86,400.
    pub fn seconds(self) -> u32 {
        self.0
    }
}

impl FromStr for TimeOfDay {
    type Err = ClockError;

    /// Reads `08:30` or `08:30:15`.
    fn from_str(text: &str) -> Result<Self, ClockError> {
        let bad = || ClockError::NoTimeOfDay(text.chars().take(16).collect());
        let mut parts = text.split(':').map(|part| {
            let plain = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            part.parse::<u32>().ok().filter(|_| plain).ok_or_else(bad)
        });
        let mut next = || parts.next().transpose();
        let (hours, minutes) = (next()?.ok_or_else(bad)?, next()?.ok_or_else(bad)?);
        let seconds = next()?.unwrap_or(0);
        let total = hours * 3600 + minutes * 60 + seconds;
        if minutes > 59 || seconds > 59 || total > 86_400 || parts.next().is_some() {
            return Err(bad());
        }
        Ok(TimeOfDay(total))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (minutes, seconds) = (self.0 / 60, self.0 % 60);
        write!(f, "{:02}:{:02}", minutes / 60, minutes % 60)?;
        if seconds > 0 {
            write!(f, ":{seconds:02}")?;
        }
        Ok(())
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Read for TimeOfDay {
    fn blank() -> Self {
        TimeOfDay(0)
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = node.text()?.parse().map_err(Fault::of::<ClockError>)?;
        Ok(())
    }
}

forward!(TimeOfDay);

/// A span of one day in which time counts. From its opening, which is inside, to its closing, which is outside.
/// A closing at or before the opening lies on the next day: `22:00` to `06:00` is a night shift.
///
/// ```
/// use duetime::clock::Window;
///
/// assert_eq!(Window::new("22:00", "06:00").unwrap().seconds(), 8 * 3600);
/// assert!(Window::new("08:00", "08:00").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    from: TimeOfDay,
    to: TimeOfDay,
}

impl Window {
    /// From one time of day to another.
    ///
    /// # Errors
    /// A text that is no time of day; a window that is empty.
    pub fn new(from: &str, to: &str) -> Result<Window, ClockError> {
        Window::between(from.parse()?, to.parse()?)
    }

    /// The same without texts.
    ///
    /// # Errors
    /// A window that is empty.
    pub fn between(from: TimeOfDay, to: TimeOfDay) -> Result<Window, ClockError> {
        let window = Window { from, to };
        if from == to || from.0 == 86_400 || (to.0 == 0 && from.0 == 0) {
            return Err(ClockError::EmptyWindow(window.to_string()));
        }
        Ok(window)
    }

    /// When it opens.
    pub fn from(self) -> TimeOfDay {
        self.from
    }

    /// When it closes; on the next day where that is not after the opening.
    pub fn to(self) -> TimeOfDay {
        self.to
    }

    /// Seconds from 00:00 of its own day to its closing, beyond 86,400 where that is on the next day.
    pub fn end(self) -> u32 {
        if self.to > self.from {
            self.to.0
        } else {
            self.to.0 + 86_400
        }
    }

    /// Its length in seconds on a day without a clock change.
    pub fn seconds(self) -> u32 {
        self.end() - self.from.0
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}–{}", self.from, self.to)
    }
}

impl Serialize for Window {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.from, self.to).serialize(serializer)
    }
}

impl Read for Window {
    fn blank() -> Self {
        Window {
            from: TimeOfDay(0),
            to: TimeOfDay(0),
        }
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let [from, to] = node.read()?;
        *self = Window::between(from, to).map_err(Fault::of)?;
        Ok(())
    }
}

forward!(Window);
