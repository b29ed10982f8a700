//! Reading a file: from its lines to its days.

use super::{
    super::Zone,
    Found, IcsError, LARGEST, LeftOut, MOST_EVENTS, Wrong,
    days::Days,
    entry::Entry,
    gone::Gone,
    line::{Line, Lines},
    text::{clean, unescaped},
    work::Work,
};

/// How deep things may lie within each other; an alarm in an event in a calendar is three.
const DEEPEST: usize = 8;

/// Reads the days off that a calendar file holds, for a calendar in a zone. The [module](super) says what counts.
///
/// # Errors
/// A file that is none, is damaged, or would take too much: [`IcsError`] says where, and what to do.
pub fn read(text: &str, zone: Zone) -> Result<Found, IcsError> {
    if text.len() > LARGEST {
        return Err(fail(Wrong::TooLarge, 1, ""));
    }
    let mut work = Work::new();
    let mut file = File::default();
    file.read(text, &mut work)?;
    let mut gone = Gone::default();
    for (place, entry) in (0..).zip(&file.entries) {
        entry.take_away(place, &mut gone, zone);
    }
    gone.sort();
    let mut days = Days::new(work);
    for (place, entry) in file.entries.iter_mut().enumerate() {
        entry
            .cover(place, &gone, zone, &mut days)
            .map_err(|wrong| fail(wrong, entry.line, &entry.name))?;
    }
    let entries = &file.entries;
    let name = |place: usize| {
        entries
            .get(place)
            .map_or_else(String::new, |entry| entry.name.clone())
    };
    let holidays = days.holidays(name).map_err(|by| {
        let line = entries.get(by.place).map_or(1, |entry| entry.line);
        fail(Wrong::TooManyDays, line, &name(by.place))
    })?;
    let mut left_out = Vec::new();
    for entry in file.entries {
        let is_missed = !entry.only_removes();
        if let Some((reason, value)) = entry.fault
            && is_missed
        {
            left_out.push(LeftOut {
                name: entry.name,
                line: entry.line,
                reason,
                value,
            });
        }
    }
    Ok(Found {
        name: file.name,
        holidays,
        left_out,
    })
}

fn fail(wrong: Wrong, line: usize, value: &str) -> IcsError {
    IcsError {
        wrong,
        line,
        value: clean(value),
    }
}

/// What a file consists of.
#[derive(Default)]
struct File {
    name: Option<String>,
    entries: Vec<Entry>,
}

impl File {
    fn read(&mut self, text: &str, work: &mut Work) -> Result<(), IcsError> {
        let (mut lines, mut buffer) = (Lines::new(text), String::new());
        let mut open: Vec<String> = Vec::new();
        let mut in_event = false;
        let mut begun = false;
        let mut last = 1;
        while let Some(number) = lines.next(&mut buffer) {
            last = number;
            let line = Line::read(&buffer);
            let begins = line.as_ref().is_some_and(|line| line.is("BEGIN"));
            if open.is_empty() {
                // What stands before the first calendar is none; what stands after one is let be.
                let is_calendar = line.as_ref().is_some_and(|line| line.says("VCALENDAR"));
                if begins && is_calendar {
                    begun = true;
                } else if begun {
                    continue;
                } else {
                    return Err(fail(Wrong::NoCalendar, number, &buffer));
                }
            }
            // A line without a value: the rest of a text whose line ends were not escaped.
            let Some(line) = line else { continue };
            if begins {
                if open.len() == DEEPEST {
                    return Err(fail(Wrong::TooDeep, number, &buffer));
                }
                if open.len() == 1 && line.says("VEVENT") {
                    if self.entries.len() == MOST_EVENTS {
                        return Err(fail(Wrong::TooManyEvents, number, ""));
                    }
                    self.entries.push(Entry::at(number));
                    in_event = true;
                }
                open.push(line.value.to_owned());
            } else if line.is("END") {
                if !open.pop().is_some_and(|name| line.says(&name)) {
                    return Err(fail(Wrong::Unbalanced, number, &buffer));
                }
                in_event &= open.len() > 1;
            } else if open.len() == 2 && in_event {
                if let Some(entry) = self.entries.last_mut() {
                    entry
                        .property(&line, work)
                        .map_err(|wrong| fail(wrong, number, &buffer))?;
                }
            } else if open.len() == 1
                && self.name.is_none()
                && (line.is("X-WR-CALNAME") || line.is("NAME"))
            {
                self.name = Some(unescaped(line.value)).filter(|name| !name.is_empty());
            }
        }
        match open.last() {
            Some(name) => Err(fail(Wrong::CutOff, last, name)),
            None if begun => Ok(()),
            None => Err(fail(Wrong::NoCalendar, last, "")),
        }
    }
}
