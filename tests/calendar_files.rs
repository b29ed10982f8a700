//! Calendar files as people have them: zones that a file defines itself, whole days of somebody elsewhere, other letters,
//! wrappings and broken ends, and what is only perhaps a day off.

use duetime::clock::{
    Zone,
    ics::{self, Doubt, Found, Reason},
};

fn read_in(place: &str, file: &[u8]) -> Found {
    ics::read(file, Zone::named(place).unwrap()).unwrap()
}

/// A file of some components and of events, each given by its lines.
fn file(components: &str, events: &[&str]) -> String {
    let mut text = format!("BEGIN:VCALENDAR\n{components}");
    for event in events {
        text += &format!("BEGIN:VEVENT\n{event}\nEND:VEVENT\n");
    }
    text + "END:VCALENDAR\n"
}

fn days(found: &Found) -> Vec<String> {
    let line = |day: &duetime::clock::Holiday| {
        let part = day.part.map_or_else(String::new, |part| format!(" {part}"));
        format!("{}{part}", day.date)
    };
    found.holidays.iter().map(line).collect()
}

/// The days of one event in a calendar in Berlin. It is a day off, as the file says: what is shorter would be a meeting.
fn days_of(components: &str, event: &str) -> Vec<String> {
    let event = &format!("{event}\nCATEGORIES:Holiday");
    let found = read_in("Europe/Berlin", file(components, &[event]).as_bytes());
    assert_eq!(found.left_out, [], "{event}");
    days(&found)
}

fn doubts(found: &Found) -> Vec<(&str, Doubt)> {
    let all = found.maybe.iter();
    all.map(|maybe| (&*maybe.day.name, maybe.why)).collect()
}

/// A zone as a file defines it, by the lines of its phases.
fn zone(name: &str, phases: &[(&str, &str)]) -> String {
    let mut text = format!("BEGIN:VTIMEZONE\nTZID:{name}\n");
    for (kind, lines) in phases {
        text += &format!("BEGIN:{kind}\n{lines}\nEND:{kind}\n");
    }
    text + "END:VTIMEZONE\n"
}

const HOUR: &str = "20260703T120000\nDTEND;TZID=Own:20260703T130000";
const WINTER: &str = "20261204T120000\nDTEND;TZID=Own:20261204T130000";

#[test]
fn a_zone_that_only_the_file_defines_counts_as_defined() {
    let event = |time: &str| format!("DTSTART;TZID=Own:{time}");
    // In summer an hour ahead of Berlin, in winter two, by rules.
    let rules = zone(
        "Own",
        &[(
            "STANDARD",
            "DTSTART:19700101T030000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300",
        )],
    );
    assert_eq!(days_of(&rules, &event(HOUR)), ["2026-07-03 11:00–12:00"]);
    assert_eq!(days_of(&rules, &event(WINTER)), ["2026-12-04 10:00–11:00"]);
    // Each year by itself, as some programs write their changes.
    let years = zone(
        "Own",
        &[
            (
                "STANDARD",
                "DTSTART:20251026T020000\nRDATE:20261025T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000",
            ),
            (
                "DAYLIGHT",
                "DTSTART:20260329T010000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100",
            ),
        ],
    );
    assert_eq!(days_of(&years, &event(HOUR)), ["2026-07-03 13:00–14:00"]);
    assert_eq!(days_of(&years, &event(WINTER)), ["2026-12-04 13:00–14:00"]);
    // Rules of before end in an instant.
    let until = zone(
        "Own",
        &[
            (
                "DAYLIGHT",
                "DTSTART:19800330T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20200329T010000Z\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200",
            ),
            (
                "STANDARD",
                "DTSTART:19801026T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20201025T010000Z\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100",
            ),
        ],
    );
    assert_eq!(days_of(&until, &event(HOUR)), ["2026-07-03 13:00–14:00"]);
    assert_eq!(
        days_of(&until, "DTSTART;TZID=Own:20190703T120000\nDURATION:PT1H"),
        ["2019-07-03 12:00–13:00"]
    );
    // Where the definition stands makes no difference, nor does the case of its name.
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=OWN:20260703T120000\nDURATION:PT1H\nCATEGORIES:Holiday\nEND:VEVENT\n{rules}END:VCALENDAR\n"
    );
    assert_eq!(
        days(&read_in("Europe/Berlin", text.as_bytes())),
        ["2026-07-03 11:00–12:00"]
    );
}

#[test]
fn a_definition_counts_before_a_name_of_the_same_spelling() {
    let seven = [(
        "STANDARD",
        "DTSTART:16010101T000000\nTZOFFSETFROM:+0700\nTZOFFSETTO:+0700",
    )];
    for name in [
        "Europe/Berlin",
        "Europe/Berlin 1",
        "W. Europe Standard Time",
    ] {
        let event = format!("DTSTART;TZID={name}:20260703T120000\nDURATION:PT1H");
        assert_eq!(
            days_of(&zone(name, &seven), &event),
            ["2026-07-03 07:00–08:00"],
            "{name}"
        );
    }
    // One that says nothing about half of the year, or nothing about later ones, knows less than the name.
    let half = [(
        "DAYLIGHT",
        "DTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400",
    )];
    let event = "DTSTART;TZID=America/New_York:20261204T120000\nDURATION:PT1H";
    assert_eq!(
        days_of(&zone("America/New_York", &half), event),
        ["2026-12-04 18:00–19:00"]
    );
    // One that cannot be understood is none: the name counts, and without a name the event is left out.
    let odd = [(
        "STANDARD",
        "DTSTART:16010101T000000\nTZOFFSETFROM:+0700\nTZOFFSETTO:a lot",
    )];
    let event = "DTSTART;TZID=Europe/Berlin:20260703T120000\nDURATION:PT1H";
    assert_eq!(
        days_of(&zone("Europe/Berlin", &odd), event),
        ["2026-07-03 12:00–13:00"]
    );
    let event = "DTSTART;TZID=Own:20260703T120000\nDURATION:PT1H";
    let found = read_in(
        "Europe/Berlin",
        file(&zone("Own", &odd), &[event]).as_bytes(),
    );
    assert_eq!(
        (found.left_out.len(), found.left_out[0].reason),
        (1, Reason::UnknownZone)
    );
}

#[test]
fn hours_that_a_defined_zone_skips_or_repeats_are_where_clocks_show_them() {
    let lisbon = zone(
        "Own",
        &[
            (
                "STANDARD",
                "DTSTART:16011028T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000",
            ),
            (
                "DAYLIGHT",
                "DTSTART:16010325T010000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100",
            ),
        ],
    );
    for (time, expected) in [
        // On 29 March 2026 one o'clock is two; on 25 October two is one, and half past one comes twice.
        ("20260329T013000", "2026-03-29 03:30–04:00"),
        ("20261025T013000", "2026-10-25 02:30–03:00"),
        ("20261025T020000", "2026-10-25 03:00–03:30"),
    ] {
        let event = format!("DTSTART;TZID=Own:{time}\nDURATION:PT30M");
        assert_eq!(days_of(&lisbon, &event), [expected], "{time}");
    }
}

#[test]
fn a_whole_day_of_somebody_elsewhere_is_the_same_date_here() {
    for event in [
        "DTSTART;TZID=Asia/Tokyo:20261225T000000\nDTEND;TZID=Asia/Tokyo:20261226T000000",
        "DTSTART;TZID=America/Los_Angeles:20261225T000000\nDURATION:P1D",
        "DTSTART;TZID=Pacific/Auckland:20261225T000000\nDURATION:PT24H",
        "DTSTART;TZID=Asia/Kolkata:20261225T000000\nDTEND;TZID=Asia/Kolkata:20261225T235900",
        "DTSTART;TZID=Asia/Kolkata:20261225T000000\nDTEND;TZID=Asia/Kolkata:20261225T235959",
        "DTSTART;TZID=Asia/Kolkata:20261225T000000\nDTEND;TZID=Asia/Kolkata:20261225T240000",
        "DTSTART:20261225T000000Z\nDTEND:20261226T000000Z",
        // Marked as such, in UTC: of Amsterdam, New York, Honolulu, Tokyo, Auckland.
        "DTSTART:20261224T230000Z\nDTEND:20261225T230000Z\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "DTSTART:20261225T050000Z\nDTEND:20261226T050000Z\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "DTSTART:20261225T100000Z\nDTEND:20261226T100000Z\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "DTSTART:20261224T150000Z\nDTEND:20261225T150000Z\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "DTSTART:20261224T110000Z\nDTEND:20261225T110000Z\nX-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
    ] {
        for place in [
            "Europe/Berlin",
            "America/New_York",
            "Pacific/Honolulu",
            "Asia/Tokyo",
        ] {
            let found = read_in(place, file("", &[event]).as_bytes());
            assert_eq!(days(&found), ["2026-12-25"], "{event} in {place}");
        }
    }
    // Days on which clocks change there are whole too, and several days are several.
    assert_eq!(
        days_of(
            "",
            "DTSTART;TZID=America/New_York:20260307T000000\nDTEND;TZID=America/New_York:20260310T000000"
        ),
        ["2026-03-07", "2026-03-08", "2026-03-09"]
    );
    // What is only nearly a day is none.
    assert_eq!(
        days_of(
            "",
            "DTSTART;TZID=Asia/Tokyo:20261225T010000\nDTEND;TZID=Asia/Tokyo:20261226T010000"
        ),
        ["2026-12-24 17:00–24:00", "2026-12-25 00:00–17:00"]
    );
}

#[test]
fn a_series_of_whole_days_elsewhere_keeps_its_exceptions_and_replacements() {
    let series = "UID:a\nDTSTART;TZID=Asia/Tokyo:20260601T000000\nDTEND;TZID=Asia/Tokyo:20260602T000000\n\
                  RRULE:FREQ=WEEKLY;COUNT=4\nRDATE;TZID=Asia/Tokyo:20260603T000000\nEXDATE:20260607T150000Z";
    let moved = "UID:a\nRECURRENCE-ID:20260614T150000Z\nDTSTART;TZID=Asia/Tokyo:20260616T000000\nDURATION:P1D";
    let found = read_in("Europe/Berlin", file("", &[series, moved]).as_bytes());
    assert_eq!(
        days(&found),
        ["2026-06-01", "2026-06-03", "2026-06-16", "2026-06-22"]
    );
}

#[test]
fn a_file_is_read_in_whatever_letters_it_is_written() {
    let text = file(
        "X-WR-CALNAME:Ferien\n",
        &["DTSTART;VALUE=DATE:20261118\nSUMMARY:Buß- und Bettag – frei"],
    );
    let wide = |order: fn(u16) -> [u8; 2], mark: &[u8]| {
        let units = text.encode_utf16().flat_map(order);
        mark.iter().copied().chain(units).collect::<Vec<u8>>()
    };
    let western: Vec<u8> = text
        .chars()
        .map(|c| {
            if c == '–' {
                0x96
            } else {
                u8::try_from(c).unwrap()
            }
        })
        .collect();
    for (how, bytes) in [
        ("UTF-8", text.clone().into_bytes()),
        (
            "UTF-8 with a mark",
            ["\u{FEFF}", &text].concat().into_bytes(),
        ),
        (
            "UTF-16, little end first",
            wide(u16::to_le_bytes, &[0xFF, 0xFE]),
        ),
        (
            "UTF-16, big end first",
            wide(u16::to_be_bytes, &[0xFE, 0xFF]),
        ),
        ("UTF-16 without a mark", wide(u16::to_le_bytes, &[])),
        ("Windows-1252", western),
        (
            "UTF-8 with zeros behind",
            [text.as_bytes(), &[0; 512]].concat(),
        ),
    ] {
        let found = read_in("Europe/Berlin", &bytes);
        assert_eq!(days(&found), ["2026-11-18"], "{how}");
        let name = &found.holidays[0].name;
        assert!(name.starts_with("Buß- und Bettag"), "{how}: {name}");
    }
}

#[test]
fn a_file_that_ends_early_gives_what_is_there_and_says_so() {
    let days_and_end = |text: &str| {
        let found = read_in("Europe/Berlin", text.as_bytes());
        (days(&found), found.ends_early)
    };
    let both = vec!["2026-12-24".to_owned(), "2026-12-25".to_owned()];
    let event = |day: u32| format!("BEGIN:VEVENT\nDTSTART:202612{day}\n");
    let (eve, day, end) = (event(24), event(25), "END:VEVENT\n");
    for text in [
        format!("BEGIN:VCALENDAR\n{eve}{day}"),
        format!("BEGIN:VCALENDAR\n{eve}{end}{day}{end}"),
        format!("BEGIN:VCALENDAR\n{eve}{day}{end}END:VCALENDAR\n"),
        format!(
            "BEGIN:VCALENDAR\n{eve}BEGIN:VALARM\nTRIGGER:-PT5M\n{end}{day}{end}END:VCALENDAR\n"
        ),
        format!("BEGIN:VCALENDAR\n{eve}{end}BEGIN:VCALENDAR\n{day}{end}END:VCALENDAR\n"),
        format!("BEGIN:VCALENDAR\nBEGIN:VTODO\n{eve}{end}{day}END:VCALENDAR\n"),
    ] {
        assert_eq!(days_and_end(&text), (both.clone(), true), "{text}");
    }
    // An end of nothing, and what follows the end, do no harm.
    let text =
        format!("BEGIN:VCALENDAR\n{eve}END:x\n{end}{day}{end}END:VCALENDAR\nBEGIN:VEVENT\n\n\n");
    assert_eq!(days_and_end(&text), (both, false));
}

#[test]
fn a_mail_that_was_saved_as_a_calendar_is_read() {
    let text = file("", &["DTSTART:20260427\nSUMMARY:Koningsdag"]);
    let headers = "Received: by mail.example\nContent-Type: text/calendar; charset=utf-8\n";
    let encoded = "QkVHSU46VkNBTEVOREFSCkJFR0lOOlZFVkVOVApEVFNUQVJUOjIwMjYwNDI3CkVORDpWRVZFTlQKRU5EOlZDQUxFTkRBUgo=";
    for mail in [
        format!("{headers}\n{text}"),
        format!("{headers}Content-Transfer-Encoding: 8bit\n\n{text}").replace('\n', "\r\n"),
        format!(
            "{headers}Content-Transfer-Encoding: quoted-printable\n\n{}",
            text.replace("Konings", "Kon=69=\nngs")
        ),
        format!("{headers}Content-Transfer-Encoding: base64\n\n{encoded}\n"),
    ] {
        assert_eq!(
            days(&read_in("Europe/Amsterdam", mail.as_bytes())),
            ["2026-04-27"],
            "{mail}"
        );
    }
}

#[test]
fn times_without_a_zone_are_of_the_file_and_it_is_said_whose() {
    let timed = "DTSTART:20261223T080000\nDTEND:20261223T120000";
    for (zone, day, clock) in [
        ("America/Chicago", "15:00–19:00", "America/Chicago"),
        ("Eastern Standard Time", "14:00–18:00", "America/New_York"),
        ("UTC+1", "08:00–12:00", "UTC+01:00"),
        ("Mars/Olympus", "08:00–12:00", "Europe/Berlin"),
    ] {
        let found = read_in(
            "Europe/Berlin",
            file(&format!("X-WR-TIMEZONE:{zone}\n"), &[timed]).as_bytes(),
        );
        assert_eq!(days(&found), [format!("2026-12-23 {day}")], "{zone}");
        assert_eq!(found.floating.as_deref(), Some(clock), "{zone}");
    }
    // Each calendar of a file has its own, wherever in it that stands.
    let two = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n{timed}\nEND:VEVENT\nX-WR-TIMEZONE:America/Chicago\nEND:VCALENDAR\n{}",
        file("", &["DTSTART:20261224T080000\nDTEND:20261224T120000"])
    );
    assert_eq!(
        days(&read_in("Europe/Berlin", two.as_bytes())),
        ["2026-12-23 15:00–19:00", "2026-12-24 08:00–12:00"]
    );
    // Whole days, and times that say their zone, leave nothing open.
    for event in [
        "DTSTART:20261223",
        "DTSTART:20261223T080000Z\nDURATION:PT4H",
        "DTSTART:20261223T000000\nDURATION:P1D",
    ] {
        let found = read_in(
            "Europe/Berlin",
            file("X-WR-TIMEZONE:America/Chicago\n", &[event]).as_bytes(),
        );
        assert_eq!(
            (found.floating, found.holidays[0].date.to_string().as_str()),
            (None, "2026-12-23"),
            "{event}"
        );
    }
}

#[test]
fn what_is_only_perhaps_a_day_off_is_listed_with_the_reason() {
    let christmas =
        "DTSTART:20261225\nSUMMARY:Christmas\nDESCRIPTION:Public holiday\nTRANSP:TRANSPARENT";
    for (event, why) in [
        (
            "DTSTART:20261224\nSUMMARY:A\nDESCRIPTION:Observance",
            Doubt::Observance,
        ),
        (
            "DTSTART:20261224\nSUMMARY:A\nCATEGORIES:Holiday,Observance",
            Doubt::Observance,
        ),
        (
            "UID:20261224_a1b2c3@google.com\nDTSTART:20261224\nSUMMARY:A\nDESCRIPTION:Tag zum Feiern\\nAusblenden in Google Kalender",
            Doubt::Observance,
        ),
        (
            "DTSTART:20261224\nSUMMARY:A\nSTATUS:TENTATIVE",
            Doubt::Tentative,
        ),
        (
            "DTSTART:20261224\nSUMMARY:A\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
            Doubt::Tentative,
        ),
        (
            "DTSTART:20261224\nSUMMARY:A\nDESCRIPTION:Date to be confirmed",
            Doubt::Tentative,
        ),
        (
            "DTSTART:20261224\nSUMMARY:A\nSTATUS:CANCELLED",
            Doubt::Cancelled,
        ),
        (
            "DTSTART:20261224\nSUMMARY:A\nSTATUS:CANCELLED\nDESCRIPTION:Observance",
            Doubt::Cancelled,
        ),
        (
            "DTSTART:20261224T120000\nDURATION:PT4H\nSUMMARY:A\nTRANSP:TRANSPARENT",
            Doubt::Free,
        ),
        (
            "DTSTART:20261224T120000\nDURATION:PT4H\nSUMMARY:A\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
            Doubt::Free,
        ),
    ] {
        let found = read_in("Europe/Berlin", file("", &[christmas, event]).as_bytes());
        assert_eq!(days(&found), ["2026-12-25"], "{event}");
        assert_eq!(doubts(&found), [("A", why)], "{event}");
        assert_eq!(found.left_out, [], "{event}");
    }
    let cancelled = file("METHOD:CANCEL\n", &["DTSTART:20261224\nSUMMARY:A"]);
    let found = read_in("Europe/Berlin", cancelled.as_bytes());
    assert_eq!(doubts(&found), [("A", Doubt::Cancelled)]);
    // Only perhaps off, and on days that nobody can tell: there is nothing to tick, and nobody misses it.
    let found = read_in(
        "Europe/Berlin",
        file("", &["SUMMARY:A\nSTATUS:CANCELLED", christmas]).as_bytes(),
    );
    assert_eq!((found.maybe.len(), found.left_out.len()), (0, 0));
}

/// Some events, each on another day of December.
fn many(count: usize, event: &str) -> Vec<String> {
    (1..=count)
        .map(|day| event.replace("DD", &format!("{day:02}")))
        .collect()
}

#[test]
fn a_diary_given_by_mistake_takes_no_meeting_off() {
    let read = |events: &[String]| {
        let events: Vec<_> = events.iter().map(String::as_str).collect();
        let found = read_in("Europe/Berlin", file("", &events).as_bytes());
        (found.holidays.len(), found.maybe.len())
    };
    let lunch = "DTSTART:202612DDT120000\nDURATION:PT1H";
    let workshop = "DTSTART:202612DDT080000\nDURATION:PT8H\nATTENDEE:mailto:noor@example.com";
    let half = "DTSTART:202612DDT120000\nDURATION:PT6H";
    let whole = "DTSTART:202612DD";
    assert_eq!(read(&many(5, lunch)), (0, 5));
    assert_eq!(read(&many(5, workshop)), (0, 5));
    // Who is away is off, also among meetings.
    let away = "DTSTART:20261120T120000\nDURATION:PT2H\nX-MICROSOFT-CDO-BUSYSTATUS:OOF";
    let with_away: Vec<_> = many(6, lunch)
        .into_iter()
        .chain([away.to_owned()])
        .collect();
    assert_eq!(read(&with_away), (1, 6));
    // Half days off are no diary; a meeting is one, however few they are.
    assert_eq!(read(&many(12, half)), (12, 0));
    assert_eq!(read(&many(4, lunch)), (0, 4));
    // Whole days stay off, also among meetings, and a few meetings among days off are no days off.
    let beside = |days: usize, lunches: usize| {
        let lunches = many(lunches, &lunch.replace("202612", "202611"));
        read(&[many(days, whole), lunches].concat())
    };
    assert_eq!(beside(3, 6), (3, 6));
    assert_eq!(beside(8, 3), (8, 3));
}

#[test]
fn a_meeting_is_never_taken_off_without_a_word() {
    let doubts = |event: &str| {
        let found = read_in("Europe/Berlin", file("", &[event]).as_bytes());
        let meetings = found.maybe.iter().all(|maybe| maybe.why == Doubt::Meeting);
        assert!(meetings, "{event}");
        (found.holidays.len(), found.maybe.len())
    };
    for event in [
        "DTSTART:20261224T120000\nDTEND:20261224T130000\nSUMMARY:Dentist",
        "DTSTART:20261224T160000\nDTEND:20261224T170000\nSUMMARY:1:1",
        "DTSTART:20261224T160000Z\nDURATION:PT45M\nSUMMARY:Noor / Bram",
        "DTSTART:20261224T160000\nDTEND:20261224T170000",
        "DTSTART:20261224T090000\nDTEND:20261224T170000\nSUMMARY:Workshop",
        "DTSTART:20261224T090000\nDTEND:20261224T160000\nSUMMARY:Offsite\nATTENDEE:mailto:noor@example.com",
        "DTSTART:20261224T150000\nDTEND:20261224T180000\nSUMMARY:Weihnachtsfeier",
    ] {
        assert_eq!(doubts(event), (0, 1), "{event}");
    }
    // A series, also of half days, is as many meetings as it has days.
    for event in [
        "DTSTART:20261201T150000\nDTEND:20261201T160000\nRRULE:FREQ=WEEKLY;COUNT=50\nSUMMARY:Jour fixe",
        "DTSTART:20261201T090000\nDTEND:20261201T130000\nRRULE:FREQ=WEEKLY;COUNT=50\nSUMMARY:Support desk",
        "DTSTART:20261201T090000\nDTEND:20261201T131500\nRRULE:FREQ=DAILY;COUNT=50\nSUMMARY:Duty",
    ] {
        assert_eq!(doubts(event), (0, 50), "{event}");
    }
    // What says that people are off is off, however short, and however often it comes back.
    for (event, days) in [
        (
            "DTSTART:20261230T160000\nDTEND:20261230T170000\nSUMMARY:An hour shorter",
            1,
        ),
        (
            "DTSTART:20261224T153000\nDTEND:20261224T170000\nSUMMARY:Kerstavond",
            1,
        ),
        (
            "DTSTART:20261224T160000\nDTEND:20261224T180000\nSUMMARY:Geschlossen",
            1,
        ),
        (
            "DTSTART:20261224T160000\nDTEND:20261224T180000\nSUMMARY:X\nDESCRIPTION:Public holiday",
            1,
        ),
        (
            "DTSTART:20261224T160000\nDTEND:20261224T180000\nSUMMARY:X\nX-MICROSOFT-CDO-BUSYSTATUS:OOF",
            1,
        ),
        (
            "DTSTART:20261204T130000\nDTEND:20261204T170000\nRRULE:FREQ=WEEKLY;COUNT=50\nSUMMARY:Closed on Friday afternoons",
            50,
        ),
        (
            "DTSTART:20261224T120000\nDTEND:20261224T170000\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:A",
            3,
        ),
    ] {
        assert_eq!(doubts(event), (days, 0), "{event}");
    }
}

#[test]
fn an_afternoon_off_is_no_meeting_among_meetings() {
    let stand_ups = many(
        5,
        "DTSTART:202612DDT093000\nDTEND:202612DDT100000\nSUMMARY:Stand-up",
    );
    for eve in [
        "DTSTART:20261224T120000\nDTEND:20261225T000000\nSUMMARY:Heiligabend",
        "DTSTART:20261224T120000\nDTEND:20261224T240000\nSUMMARY:Firmentag",
        "DTSTART:20261224T140000\nDTEND:20261224T170000\nSUMMARY:Office closes early",
    ] {
        let all: Vec<_> = stand_ups.iter().map(String::as_str).chain([eve]).collect();
        let found = read_in("Europe/Berlin", file("", &all).as_bytes());
        assert_eq!((found.holidays.len(), found.maybe.len()), (1, 5), "{eve}");
    }
    // What says nothing is as all around it.
    let afternoon = "DTSTART:20261224T130000\nDTEND:20261224T170000\nSUMMARY:A";
    let all: Vec<_> = stand_ups
        .iter()
        .map(String::as_str)
        .chain([afternoon])
        .collect();
    let found = read_in("Europe/Berlin", file("", &all).as_bytes());
    assert_eq!((found.holidays.len(), found.maybe.len()), (0, 6));
    // One series makes a diary too.
    let series = "DTSTART:20261201T150000\nDTEND:20261201T160000\nRRULE:FREQ=WEEKLY;COUNT=9\nSUMMARY:Jour fixe";
    let found = read_in("Europe/Berlin", file("", &[series, afternoon]).as_bytes());
    assert_eq!((found.holidays.len(), found.maybe.len()), (0, 10));
}

#[test]
fn the_last_working_day_and_its_like() {
    for (rule, expected) in [
        (
            "DTSTART:20260130\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
            ["2026-01-30", "2026-02-27", "2026-03-31"],
        ),
        (
            "DTSTART:20260102\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=3",
            ["2026-01-02", "2026-02-03", "2026-03-03"],
        ),
        (
            "DTSTART:20261126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=TH;BYSETPOS=4;COUNT=3",
            ["2026-11-26", "2027-11-25", "2028-11-23"],
        ),
        (
            "DTSTART:20260102\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;COUNT=3",
            ["2026-01-02", "2026-01-09", "2026-01-16"],
        ),
        (
            "DTSTART:20260101\nRRULE:FREQ=YEARLY;BYMONTHDAY=1;BYSETPOS=1,-1;COUNT=3",
            ["2026-01-01", "2026-12-01", "2027-01-01"],
        ),
    ] {
        assert_eq!(days_of("", rule), expected, "{rule}");
    }
}

#[test]
fn zones_by_any_of_their_names() {
    for (tzid, hour) in [
        ("Tokyo Standard Time", "04:00–05:00"),
        ("TOKYO STANDARD TIME", "04:00–05:00"),
        ("\"(UTC+09:00) Osaka, Sapporo, Tokyo\"", "04:00–05:00"),
        ("(UTC+09:00) Osaka, Sapporo, Tokyo", "04:00–05:00"),
        ("\"(GMT+09:00) Osaka, Sapporo, Tokyo\"", "04:00–05:00"),
        ("tzone://Microsoft/Tokyo Standard Time", "04:00–05:00"),
        ("/example.org/20260101_1/Asia/Tokyo", "04:00–05:00"),
        ("Asia/Tokyo 3", "04:00–05:00"),
        ("GMT+09:00", "04:00–05:00"),
        ("(UTC+09:00)", "04:00–05:00"),
    ] {
        let event = format!("DTSTART;TZID={tzid}:20261204T120000\nDURATION:PT1H");
        assert_eq!(
            days_of("", &event),
            [format!("2026-12-04 {hour}")],
            "{tzid}"
        );
    }
}

#[test]
fn a_file_from_the_east_keeps_its_names_and_its_dates() {
    let names = |bytes: &[u8]| -> Vec<String> {
        let head = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n".as_slice();
        let found = read_in(
            "Europe/Berlin",
            &[head, bytes, b"\nEND:VEVENT\nEND:VCALENDAR\n"].concat(),
        );
        assert_eq!(found.left_out, []);
        let days = found.holidays.iter();
        days.map(|day| format!("{} {}", day.date, day.name))
            .collect()
    };
    for (bytes, name) in [
        (
            &b"DTSTART:20261225\nSUMMARY:\xD0\xEE\xE6\xE4\xE5\xF1\xF2\xE2\xEE"[..],
            "Рождество",
        ),
        (
            b"DTSTART:20261225\nSUMMARY:Bo\xBFe Narodzenie",
            "Boże Narodzenie",
        ),
        (b"DTSTART:20261225\nSUMMARY:F\xEAte", "Fête"),
        (b"DTSTART:20261225\nSUMMARY;QUOTED-PRINTABLE:F=EAte", "Fête"),
        (b"DTSTART;VALUE=DATE:2026-12-25\nSUMMARY:A", "A"),
        (
            b"DTSTART:2026-12-25T00:00:00\nDTEND:2026-12-26T00:00:00\nSUMMARY:A",
            "A",
        ),
    ] {
        assert_eq!(names(bytes), [format!("2026-12-25 {name}")]);
    }
    assert_eq!(
        days_of("", "DTSTART:2026-12-28T12:00:00\nDTEND:2026-12-28T24:00"),
        ["2026-12-28 12:00–24:00"]
    );
}
