//! Reading a file: from its bytes to its days.

use super::{
    super::Zone,
    Found, IcsError, MOST_EVENTS, Wrong,
    clocks::Clock,
    component::{Step, walk},
    days::Days,
    definition::Definition,
    entry::{DIARY, Entry},
    error::fail,
    gone::Gone,
    line::Line,
    open::open,
    text::unescaped,
    tzid::{MOST_ZONES, Names},
    work::Work,
};

/// Reads the days off that a calendar file holds, for a calendar in a zone. The [module](super) says what counts.
///
/// # Errors
/// A file that is none, or would take too much: [`IcsError`] says where, and what to do.
pub fn read(file: impl AsRef<[u8]>, zone: Zone) -> Result<Found, IcsError> {
    let text = open(file.as_ref())?;
    let mut work = Work::new();
    let defined = definitions(&text, &mut work)?;
    let mut file = File::default();
    file.read(&text, &mut Names::new(&defined), &mut work)?;
    if file.entries.is_empty() {
        return Err(fail(Wrong::Empty, 1, ""));
    }
    let here = Clock::Place(zone);
    for entry in &mut file.entries {
        let home = *entry.home.get_or_insert(here);
        entry.settle(home);
    }
    let floating = file.entries.iter().find(|entry| entry.floats());
    let floating = floating.and_then(|entry| entry.home).map(Clock::name);
    let all: usize = file.entries.iter().map(Entry::weight).sum();
    let meetings = file.entries.iter().filter(|entry| entry.is_meeting());
    let meetings: usize = meetings.map(Entry::weight).sum();
    let among_meetings = all >= DIARY && meetings * 2 > all;
    let mut gone = Gone::default();
    for (place, entry) in (0..).zip(&file.entries) {
        entry.take_away(place, &mut gone, entry.home.unwrap_or(here));
    }
    gone.sort();
    let mut days = Days::new(work);
    for (place, entry) in file.entries.iter_mut().enumerate() {
        if entry.only_removes() {
            continue;
        }
        let doubt = entry.doubt(among_meetings);
        let home = entry.home.unwrap_or(here);
        entry
            .cover(place, &gone, (zone, home), doubt, &mut days)
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
    let (maybe, more) = days.maybe(name);
    Ok(Found {
        name: file.name,
        holidays,
        maybe,
        more,
        left_out: file
            .entries
            .into_iter()
            .filter_map(Entry::left_out)
            .collect(),
        ends_early: file.ends_early,
        floating,
    })
}

/// The zones that a file defines, as far as they are understood.
fn definitions(text: &str, work: &mut Work) -> Result<Vec<Definition>, IcsError> {
    let mut all: Vec<Definition> = Vec::new();
    walk(text, &mut |step, open, line, _| {
        let in_zone = open.are(&["VCALENDAR", "VTIMEZONE"]);
        let in_daylight = open.are(&["VCALENDAR", "VTIMEZONE", "DAYLIGHT"]);
        let in_phase = in_daylight || open.are(&["VCALENDAR", "VTIMEZONE", "STANDARD"]);
        if matches!(step, Step::Begin) && in_zone && all.len() < MOST_ZONES {
            all.push(Definition::default());
        }
        let Some(zone) = all.last_mut() else {
            return Ok(());
        };
        match step {
            Step::Begin if in_phase => zone.begin(in_daylight),
            Step::Property if in_phase => zone.phase(line),
            Step::Property if in_zone => zone.property(line),
            _ => {}
        }
        Ok(())
    })?;
    all.retain_mut(|zone| zone.finish(work));
    Ok(all)
}

/// What a file consists of.
#[derive(Default)]
struct File<'a> {
    name: Option<String>,
    entries: Vec<Entry<'a>>,
    ends_early: bool,
    /// The first entry of the calendar that is being read, and what it says about all of its entries.
    first: usize,
    home: Option<Clock<'a>>,
    is_cancelled: bool,
}

impl<'a> File<'a> {
    fn read(&mut self, text: &str, names: &mut Names<'a>, work: &mut Work) -> Result<(), IcsError> {
        self.ends_early = walk(text, &mut |step, open, line, number| {
            let in_event = open.are(&["VCALENDAR", "VEVENT"]);
            let in_calendar = open.are(&["VCALENDAR"]);
            match step {
                Step::Begin if in_calendar => {
                    self.first = self.entries.len();
                    (self.home, self.is_cancelled) = (None, false);
                }
                Step::Begin if in_event => {
                    if self.entries.len() == MOST_EVENTS {
                        return Err(Wrong::TooManyEvents);
                    }
                    let mut entry = Entry::at(number, self.is_cancelled);
                    entry.home = self.home;
                    self.entries.push(entry);
                }
                Step::Property if in_event => {
                    if let Some(entry) = self.entries.last_mut() {
                        return entry.property(line, names, work);
                    }
                }
                Step::Property if in_calendar => self.property(line, names),
                _ => {}
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Reads a property of a calendar.
    fn property(&mut self, line: &Line<'_>, names: &mut Names<'a>) {
        if line.is("X-WR-TIMEZONE") {
            self.home = names.clock(line.value);
            for entry in self.entries.iter_mut().skip(self.first) {
                entry.home = self.home;
            }
        } else if line.is("METHOD") {
            self.is_cancelled = line.says("CANCEL");
        } else if self.name.is_none() && (line.is("X-WR-CALNAME") || line.is("NAME")) {
            self.name = Some(unescaped(&line.text())).filter(|name| !name.is_empty());
        }
    }
}
