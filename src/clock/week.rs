use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error, ser::SerializeMap};

use super::{ClockError, Day, Window};

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
        let window = Window::new(from, to)?;
        let mut week = Week::default();
        for day in days {
            week.days[day.index()] = vec![window];
        }
        Ok(week)
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

    /// Whether no day has a window.
    pub fn never_opens(&self) -> bool {
        self.days.iter().all(Vec::is_empty)
    }
}

/// The windows of one day in their order, if they do not overlap.
pub(super) fn checked(mut windows: Vec<Window>) -> Result<Vec<Window>, ClockError> {
    if windows.len() > 24 {
        return Err(ClockError::TooManyWindows);
    }
    windows.sort_by_key(|window| window.from());
    for pair in windows.windows(2) {
        if pair[1].from().seconds() < pair[0].end() {
            return Err(ClockError::Overlap(pair[1].to_string()));
        }
    }
    Ok(windows)
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

impl<'de> Deserialize<'de> for Week {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, default)]
        #[derive(Default)]
        struct Days {
            mon: Vec<Window>,
            tue: Vec<Window>,
            wed: Vec<Window>,
            thu: Vec<Window>,
            fri: Vec<Window>,
            sat: Vec<Window>,
            sun: Vec<Window>,
        }
        let d = Days::deserialize(deserializer)?;
        let mut days = [d.mon, d.tue, d.wed, d.thu, d.fri, d.sat, d.sun];
        for day in &mut days {
            *day = checked(std::mem::take(day)).map_err(D::Error::custom)?;
        }
        Ok(Week { days })
    }
}
