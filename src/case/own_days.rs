use chrono::Datelike;

use crate::{
    clock::{
        Holiday, Zone,
        ics::{self, Doubt, Found, IcsError, LeftOut, Reason, Wrong, YEARS},
    },
    locale::{Word, words::own_days as w},
    tree::Writer,
};

use super::{ChosenHolidays, MaybeOff, Notice};

/// What a person's own calendar file gave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OwnDays {
    /// The days off.
    pub days: Vec<Holiday>,
    /// What is only perhaps off.
    pub maybe: Vec<MaybeOff>,
    /// What is said about the file, a sentence each.
    pub said: Vec<Notice>,
    /// Whether the file as a whole could not be read.
    pub bad: bool,
}

impl OwnDays {
    /// The most names of entries that are said.
    const MOST_NAMES: usize = 5;

    /// The most days that are kept of those that are only perhaps off.
    const MOST_MAYBE: usize = 500;

    /// Of these the ones from the year before one until so many years later.
    const YEARS_AHEAD: i32 = 5;

    /// Reads a calendar file of a name. Times count on the clocks of this zone; what is only perhaps off is kept around a
    /// year.
    pub fn read(file: &[u8], name: &str, zone: Zone, year: i32) -> OwnDays {
        let mut found = match ics::read(file, zone) {
            Ok(found) if found.holidays.len() <= ChosenHolidays::MOST => found,
            Ok(_) => return OwnDays::bad(Notice::word(w::TOO_LARGE, &[("file", name)])),
            Err(error) => return OwnDays::bad(refused(&error, name)),
        };
        let all = found.maybe.len() + found.more;
        let years = year - 1..=year + OwnDays::YEARS_AHEAD;
        found
            .maybe
            .retain(|maybe| years.contains(&maybe.day.date.year()));
        found.maybe.truncate(OwnDays::MOST_MAYBE);
        found.more = all - found.maybe.len();
        let said = notices(&found, name);
        OwnDays {
            days: found.holidays,
            maybe: found
                .maybe
                .into_iter()
                .map(|maybe| MaybeOff {
                    day: maybe.day,
                    why: maybe.why.into(),
                })
                .collect(),
            said,
            bad: false,
        }
    }

    fn bad(why: Notice) -> OwnDays {
        OwnDays {
            said: vec![why],
            bad: true,
            ..OwnDays::default()
        }
    }
}

/// Why a file as a whole could not be read, and the way out.
fn refused(error: &IcsError, file: &str) -> Notice {
    let word = match error.wrong {
        Wrong::Empty => w::EMPTY,
        Wrong::WebPage => w::WEB_PAGE,
        Wrong::NoCalendar => w::NO_CALENDAR,
        Wrong::TooDeep => w::DAMAGED,
        _ => w::TOO_LARGE,
    };
    let line = error.line.to_string();
    Notice::word(word, &[("file", file), ("line", &line)])
}

/// What was taken, what was not, and why.
fn notices(found: &Found, file: &str) -> Vec<Notice> {
    let counted = |count: usize, none: Option<Word>, one: Word, many: Word| {
        let word = match count {
            0 => none?,
            1 => one,
            _ => many,
        };
        let count = count.to_string();
        Some(Notice::word(word, &[("file", file), ("count", &count)]))
    };
    let meetings = found.maybe.iter();
    let meetings = meetings.filter(|maybe| maybe.why == Doubt::Meeting).count();
    let is_diary = meetings > days(&found.holidays);
    let left_out = (!found.left_out.is_empty())
        .then(|| Notice::word(w::LEFT_OUT, &[]).with("entries", entries(&found.left_out)));
    let zone = found.floating.as_deref();
    [
        counted(
            days(&found.holidays),
            Some(w::TAKEN_NONE),
            w::TAKEN_ONE,
            w::TAKEN,
        ),
        (meetings > 0).then(|| Notice::word(if is_diary { w::DIARY } else { w::MEETINGS }, &[])),
        counted(found.maybe.len(), None, w::MAYBE_ONE, w::MAYBE),
        counted(found.more, None, w::MORE, w::MORE),
        left_out,
        found.ends_early.then(|| Notice::word(w::EARLY, &[])),
        zone.map(|zone| Notice::word(w::FLOATING, &[("zone", zone)])),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How many days some holidays are, several parts of one counting once.
fn days(holidays: &[Holiday]) -> usize {
    holidays.chunk_by(|one, next| one.date == next.date).count()
}

/// The entries that gave no day, each with why.
fn entries(left_out: &[LeftOut]) -> Vec<Notice> {
    let mut all: Vec<Notice> = Vec::new();
    for entry in left_out.iter().take(OwnDays::MOST_NAMES) {
        let word = match entry.reason {
            Reason::NoStart => w::NO_START,
            Reason::BadTime => w::BAD_TIME,
            Reason::Backwards => w::BACKWARDS,
            Reason::NoLength => w::NO_LENGTH,
            Reason::UnknownZone => w::UNKNOWN_ZONE,
            Reason::Rule => w::RULE,
            Reason::OutsideYears => w::OUTSIDE_YEARS,
        };
        let (from, to) = (YEARS.start().to_string(), YEARS.end().to_string());
        let why = Notice::word(
            word,
            &[("value", &*entry.value), ("from", &from), ("to", &to)],
        );
        all.push(
            match &*entry.name {
                "" => {
                    let name = Notice::word(w::LINE, &[("line", &entry.line.to_string())]);
                    Notice::word(w::ENTRY, &[]).with("name", vec![name])
                }
                name => Notice::word(w::ENTRY, &[("name", name)]),
            }
            .with("why", vec![why]),
        );
    }
    let more = left_out.len().saturating_sub(OwnDays::MOST_NAMES);
    if more > 0 {
        all.push(Notice::word(w::AND_MORE, &[("count", &more.to_string())]));
    }
    all
}

/// Days off as a list of objects.
pub(super) fn write_days(json: &mut Writer, name: &str, days: &[Holiday]) {
    json.objects(name, days.len(), &mut |json, n| write_day(json, &days[n]));
}

/// The fields of a day off.
pub(super) fn write_day(json: &mut Writer, day: &Holiday) {
    let Holiday {
        date,
        name,
        part,
        estimated,
    } = day;
    json.text("date", Some(&date.to_string()));
    if !name.is_empty() {
        json.text("name", Some(name));
    }
    if let Some(part) = part {
        let (from, to) = (part.from().to_string(), part.to().to_string());
        json.list("part", &[Some(&from), Some(&to)]);
    }
    if *estimated {
        json.is("estimated", true);
    }
}

#[cfg(test)]
mod tests {
    use super::OwnDays;
    use crate::{case::Why, clock::Zone, locale::Language};

    fn read(file: &str) -> OwnDays {
        OwnDays::read(file.as_bytes(), "ours.ics", Zone::utc(), 2026)
    }

    fn said(days: &OwnDays) -> Vec<String> {
        days.said
            .iter()
            .map(|said| said.get(Language::EN))
            .collect()
    }

    #[test]
    fn what_a_file_gave_is_taken_whole() {
        let days = read(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261224T120000\nDTEND:20261225T000000\n\
             SUMMARY:Half \"day\"\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261225\nSTATUS:TENTATIVE\nEND:VEVENT\n\
             BEGIN:VEVENT\nSUMMARY:Odd\nEND:VEVENT\nEND:VCALENDAR\n",
        );
        assert_eq!((days.days.len(), days.maybe.len(), days.bad), (1, 1, false));
        assert_eq!(days.maybe[0].why, Why::Tentative);
        assert_eq!(
            said(&days),
            [
                "1 day off was taken from ours.ics.",
                "1 more is only perhaps a day off. It is listed: tick it if it is one.",
                "Left out: “Odd” (it says no day).",
                "Times without a time zone were read on the clocks of UTC.",
            ]
        );
    }

    #[test]
    fn a_meeting_is_not_taken_and_the_page_says_so() {
        let dentist = "BEGIN:VEVENT\nDTSTART:20261224T120000Z\nDTEND:20261224T130000Z\nSUMMARY:Dentist\nEND:VEVENT\n";
        let holidays = "BEGIN:VEVENT\nDTSTART:20261225\nDTEND:20261227\nSUMMARY:Off\nEND:VEVENT\n";
        let calendar = |entries: &[&str]| {
            read(&["BEGIN:VCALENDAR\n", &entries.concat(), "END:VCALENDAR\n"].concat())
        };
        assert_eq!(
            said(&calendar(&[dentist])),
            [
                "No day off was taken from ours.ics.",
                "This looks like a diary: most entries are meetings. None of those is taken off.",
                "1 more is only perhaps a day off. It is listed: tick it if it is one.",
            ]
        );
        assert_eq!(
            said(&calendar(&[holidays, dentist]))[..2],
            [
                "2 days off were taken from ours.ics.",
                "Entries that look like meetings are not taken off.",
            ]
        );
    }

    #[test]
    fn what_cannot_be_read_says_what_it_is_and_the_way_out() {
        for (file, way_out) in [
            (
                "",
                "There is no entry in ours.ics. Export the calendar again.",
            ),
            (
                "BEGIN:VCALENDAR\nEND:VCALENDAR",
                "There is no entry in ours.ics.",
            ),
            (
                "<html>",
                "ours.ics is a web page, perhaps one to sign in. Open the address",
            ),
            (
                "Date;Name",
                "ours.ics is no calendar file. Export the calendar as .ics.",
            ),
        ] {
            let bad = read(file);
            assert!(bad.bad && bad.days.is_empty());
            assert!(said(&bad)[0].starts_with(way_out), "{:?}", said(&bad));
        }
        let large = OwnDays::read(&[b' '; 2_000_000], "ours.ics", Zone::utc(), 2026);
        assert_eq!(
            said(&large),
            ["ours.ics contains other events too. Export only the days off."]
        );
    }

    #[test]
    fn what_is_perhaps_off_is_kept_around_the_year_and_the_rest_is_counted() {
        let days = read(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20000611\nRRULE:FREQ=YEARLY\nSTATUS:TENTATIVE\nEND:VEVENT\n",
        );
        let years: Vec<_> = days
            .maybe
            .iter()
            .map(|maybe| maybe.day.date.to_string())
            .collect();
        assert_eq!(
            (years.len(), &*years[0], &*years[6]),
            (7, "2025-06-11", "2031-06-11")
        );
        assert_eq!(
            said(&days),
            [
                "No day off was taken from ours.ics.",
                "7 more are only perhaps days off. They are listed: tick those that are.",
                "34 more that are only perhaps days off are not listed.",
                "The file ends early: some of it may be missing. Download or export it again.",
            ]
        );
    }

    #[test]
    fn of_many_that_are_left_out_the_first_are_named() {
        let odd = "BEGIN:VEVENT\nDTSTART;TZID=Mars/Olympus:20261224T120000\nEND:VEVENT\n".repeat(7);
        let days = read(&["BEGIN:VCALENDAR\n", &odd, "END:VCALENDAR\n"].concat());
        let left_out = &said(&days)[1];
        assert!(
            left_out.starts_with("Left out: “line 2” (unknown time zone Mars/Olympus), “line 5”"),
            "{left_out}"
        );
        assert!(left_out.ends_with(", and 2 more."), "{left_out}");
    }
}
