//! Writing an entry for a calendar.

use chrono::{DateTime, Datelike, Timelike, Utc};

use super::{days::push_two, text::escaped};

/// The most octets of a line, without its end.
const WIDEST: usize = 75;

/// Something that people want in their calendar.
///
/// Texts may hold anything: line ends stay within them, other control characters are dropped.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// What tells it from every other entry of the world, for ever: an entry with the same replaces it.
    pub uid: &'a str,
    /// Of two entries with the same `uid` the one with the greater number counts.
    pub sequence: u32,
    /// When the file was made.
    pub stamp: DateTime<Utc>,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it ends; left out if that is not after the beginning.
    pub end: Option<DateTime<Utc>>,
    /// What the calendar shows.
    pub summary: &'a str,
    /// What it shows to those who look closer; empty if there is no more to say.
    pub description: &'a str,
    /// Where there is more to read; spaces and control characters, which no address has, are dropped.
    pub url: Option<&'a str>,
    /// When the calendar is to remind of it.
    pub alarm: Option<DateTime<Utc>>,
}

/// A calendar file (RFC 5545) with one entry, to be saved as `.ics` with the type `text/calendar`.
///
/// It has no `METHOD`: it is an entry to keep, no invitation to answer. Times are in UTC, to the second, and each
/// calendar shows them on its own clocks.
///
/// A deadline, with a reminder half an hour before:
///
/// ```
/// use chrono::{DateTime, TimeDelta};
/// use duetime::clock::ics::{Event, write};
///
/// let due = DateTime::from_timestamp(1_795_426_200, 0).unwrap();
/// let file = write(&Event {
///     uid: "4f1c@duetime",
///     sequence: 0,
///     stamp: due - TimeDelta::days(3),
///     start: due,
///     end: None,
///     summary: "Support answers, P2",
///     description: "",
///     url: None,
///     alarm: Some(due - TimeDelta::minutes(30)),
/// });
/// assert!(file.contains("\r\nDTSTART:20261123T093000Z\r\n"));
/// assert!(file.contains("\r\nSUMMARY:Support answers\\, P2\r\n"));
/// assert!(file.contains("\r\nTRIGGER;VALUE=DATE-TIME:20261123T090000Z\r\n"));
/// ```
pub fn write(event: &Event<'_>) -> String {
    let mut file = File(String::new());
    let summary = escaped(event.summary);
    file.line("BEGIN:", "VCALENDAR");
    file.line("VERSION:", "2.0");
    file.line(
        "PRODID:",
        concat!("-//Duetime//Duetime ", env!("CARGO_PKG_VERSION"), "//EN"),
    );
    file.line("BEGIN:", "VEVENT");
    file.line("UID:", &escaped(event.uid));
    file.line("DTSTAMP:", &time(event.stamp));
    file.line("SEQUENCE:", &event.sequence.to_string());
    file.line("DTSTART:", &time(event.start));
    if let Some(end) = event.end
        && end.timestamp() > event.start.timestamp()
    {
        file.line("DTEND:", &time(end));
    }
    file.line("SUMMARY:", &summary);
    if !event.description.is_empty() {
        file.line("DESCRIPTION:", &escaped(event.description));
    }
    if let Some(url) = event.url {
        let in_address = |c: &char| !c.is_whitespace() && !c.is_control();
        let url: String = url.chars().filter(in_address).collect();
        file.line("URL:", &url);
    }
    if let Some(alarm) = event.alarm {
        file.line("BEGIN:", "VALARM");
        file.line("ACTION:", "DISPLAY");
        file.line("DESCRIPTION:", &summary);
        file.line("TRIGGER;VALUE=DATE-TIME:", &time(alarm));
        file.line("END:", "VALARM");
    }
    file.line("END:", "VEVENT");
    file.line("END:", "VCALENDAR");
    file.0
}

struct File(String);

impl File {
    /// Writes a line, folded between characters.
    fn line(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for c in name.chars().chain(value.chars()) {
            if width + c.len_utf8() > WIDEST {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A moment as the standard writes it: `20261123T093000Z`.
fn time(moment: DateTime<Utc>) -> String {
    // Four digits are all that there is room for.
    let year = i64::from(moment.year().clamp(0, 9999));
    let mut text = String::new();
    push_two(&mut text, year / 100);
    push_two(&mut text, year % 100);
    push_two(&mut text, moment.month().into());
    push_two(&mut text, moment.day().into());
    text.push('T');
    push_two(&mut text, moment.hour().into());
    push_two(&mut text, moment.minute().into());
    push_two(&mut text, moment.second().into());
    text.push('Z');
    text
}
