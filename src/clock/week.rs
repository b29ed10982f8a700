use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{ClockError, Day, Window};
use crate::tree::{Fault, Fields, Node, Read, forward};

/// The windows of an ordinary week. A day without windows is closed.
///
/// As files write it: `{"mon": [["08:00", "12:00"], ["13:00", "17:00"]]}`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Week {
    days: [Vec<Window>; 7],
}

impl Week {
    /// The same window on several days.
    ///
    /// # Errors
    /// As [`Window::new`].
    pub fn on(days: &[Day], from: &str, to: &str) -> Result<Week, ClockError> {
        Ok(Week::of(days, Window::new(from, to)?))
    }

    /// A window on several days.
    pub fn of(days: &[Day], window: Window) -> Week {
        let mut week = Week::default();
        for day in days {
            week.days[day.index()] = vec![window];
        }
        week
    }

    /// Every hour of every day.
    pub fn always() -> Week {
        Week::on(Day::ALL, "00:00", "24:00").unwrap_or_default()
    }

    /// The week with other windows on one day.
    ///
    /// # Errors
    /// Windows that overlap each other, or too many of them.
    pub fn with(mut self, day: Day, windows: Vec<Window>) -> Result<Week, ClockError> {
        self.days[day.index()] = checked(windows)?;
        Ok(self)
    }

    /// The windows of a day, by their opening.
    pub fn windows(&self, day: Day) -> &[Window] {
        &self.days[day.index()]
    }

    /// The windows of a day that lies so many days after Monday.
    pub(super) fn on_weekday(&self, day: i64) -> &[Window] {
        let day = usize::try_from(day).ok().and_then(|day| self.days.get(day));
        day.map_or(&[], Vec::as_slice)
    }

    /// The seconds in which it is open.
    pub fn seconds(&self) -> u32 {
        let windows = self.days.iter().flatten();
        windows.map(|window| window.seconds()).sum()
    }

    /// The days that have a window.
    pub fn open_days(&self) -> u32 {
        let open = self.days.iter().filter(|windows| !windows.is_empty());
        u32::try_from(open.count()).unwrap_or_default()
    }

    /// Whether no day has a window.
    pub fn never_opens(&self) -> bool {
        self.days.iter().all(Vec::is_empty)
    }
}

/// The windows of one day in their order, if they do not overlap.
pub(super) fn checked(windows: Vec<Window>) -> Result<Vec<Window>, ClockError> {
    if windows.len() > 24 {
        return Err(ClockError::TooManyWindows);
    }
    let mut day = Vec::with_capacity(windows.len());
    for window in windows {
        insert(&mut day, window)?;
    }
    Ok(day)
}

/// Takes one more window into a day, at its place.
fn insert(day: &mut Vec<Window>, window: Window) -> Result<(), ClockError> {
    let place = day
        .iter()
        .take_while(|other| other.from() < window.from())
        .count();
    let (before, after) = day.split_at(place);
    let overlap = match (before.last(), after.first()) {
        (Some(before), _) if window.from().seconds() < before.end() => window,
        (_, Some(after)) if after.from().seconds() < window.end() => *after,
        _ => {
            day.insert(place, window);
            return Ok(());
        }
    };
    Err(ClockError::Overlap(overlap.to_string()))
}

impl Serialize for Week {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for day in Day::ALL {
            if !self.windows(*day).is_empty() {
                map.serialize_entry(day, self.windows(*day))?;
            }
        }
        map.end()
    }
}

impl Read for Week {
    fn blank() -> Self {
        Week::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        const NAMES: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let week = Fields {
            names: NAMES,
            needed: 0,
            others: false,
        };
        let [mon, tue, wed, thu, fri, sat, sun] = &mut self.days;
        week.fill(node, &mut [mon, tue, wed, thu, fri, sat, sun])?;
        for (day, name) in self.days.iter_mut().zip(NAMES) {
            let windows = std::mem::take(day);
            *day = checked(windows).map_err(|error| Fault::of(error).under(name))?;
        }
        Ok(())
    }
}

forward!(Week);
