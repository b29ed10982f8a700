use super::agree;
use duetime::{
    case::TypedAgreement,
    locale::{BadTime, NotTaken, hhmm, time, together},
    programme::Unit,
};

/// What a text comes to: a time, `a | b` where it is asked, or the reason.
fn read(text: &str) -> String {
    match time(text) {
        Ok(minutes) => hhmm(minutes),
        Err(NotTaken::Ask(all)) => all
            .iter()
            .map(|minutes| hhmm(*minutes))
            .collect::<Vec<_>>()
            .join(" | "),
        Err(NotTaken::Bad(why)) => format!("{why:?}"),
    }
}

fn all(cases: &[(&str, &str)]) {
    agree(cases, read);
}

#[test]
fn a_time_is_read_in_every_usual_form() {
    for text in [
        "19:00",
        "19.00",
        "1900",
        "19 00",
        "19:00:00",
        "19:00:00.123",
        "19:00:59",
        "19h",
        "19h00",
        "19 h 00",
        "19H00",
        "19u",
        "19u00",
        "19:00u",
        "19:00 uur",
        "19.00 uur",
        "19 uur",
        "19 Uhr",
        "19:00 Uhr",
        "19.00Uhr",
        "1900 hrs",
        "1900h",
        "1900hrs",
        "19:00 h",
        "19:00h",
        "19 hours",
        "19 heures",
        "7pm",
        "7 pm",
        "7PM",
        "7 p.m.",
        "7 p. m.",
        "7:00 p.m",
        "7.00pm",
        "7p",
        "7:00p",
        "700pm",
        "07:00 PM",
        "7:00 nm",
        "7 uur 's avonds",
        "7 uur ’s avonds",
        "om 7 uur 's avonds",
        "7 Uhr abends",
        "um 7 Uhr am Abend",
        "7 in the evening",
        "at 7 in the evening",
        "seven in the evening",
        "zeven uur 's avonds",
        "sieben Uhr abends",
        "7 o'clock pm",
        "7 du soir",
        "7 de la tarde",
        "下午7:00",
        "下午7点",
        "午後7時",
        "午後7時00分",
        "오후 7:00",
        "오후 7시",
        "7:00 μ.μ.",
        "7:00 م",
        "١٩:٠٠",
        "۱۹:۰۰",
        "१९:००",
        "１９：００",
        "19:00\u{202f}Uhr",
        "\u{200e}19:00",
        "19:00.",
        "19:00,",
        "19:00 pm",
        "19\u{2236}00",
        "kl. 19:00",
        "19:00 UTC",
        "19:00Z",
        "19:00 CET",
        "19:00 (Amsterdam)",
        "19:00 Europe/Amsterdam",
        "19:00+01:00",
        "19:00:00-05:00",
        "7pm EST",
        "2026-11-20 19:00",
        "20 November 2026 at 7 pm",
        "Fri Nov 20 19:00:00 CET 2026",
        "20261120T190000Z",
        "2026-11-20T19:00:00-05:00",
        "20/Nov/2026:19:00:00 +0100",
        "20.11.2026, 19 Uhr",
        "19:00 on 20 November 2026",
        "03/04/2026 19:00",
    ] {
        assert_eq!(read(text), "19:00", "{text}");
    }
}

#[test]
fn the_clock_of_twelve_hours_is_read_with_all_its_edges() {
    all(&[
        ("12 am", "00:00"),
        ("12:30 am", "00:30"),
        ("12 pm", "12:00"),
        ("12:30 pm", "12:30"),
        ("12:30 p. m.", "12:30"),
        ("1 am", "01:00"),
        ("11:59 pm", "23:59"),
        ("00:30 AM", "00:30"),
        ("0:30 am", "00:30"),
        ("13:30 pm", "13:30"),
        ("9:30a", "09:30"),
        ("9:30 a. m.", "09:30"),
        ("930am", "09:30"),
        ("上午9:30", "09:30"),
        ("晚上9点", "21:00"),
        ("中午", "12:00"),
        ("9:30 de la mañana", "09:30"),
        ("9 di sera", "21:00"),
        ("ÖS 9:30", "21:30"),
        ("午前9時30分", "09:30"),
        ("오전 9:30", "09:30"),
        ("9:30 π.μ.", "09:30"),
        ("9:30 ص", "09:30"),
        ("9:30 fm", "09:30"),
        ("9.30 ap.", "09:30"),
        ("9:30 em", "21:30"),
        ("9 uur 's ochtends", "09:00"),
        ("9 Uhr morgens", "09:00"),
        ("9 Uhr vormittags", "09:00"),
        ("9 in the morning", "09:00"),
        ("2 uur 's middags", "14:00"),
        ("12 uur 's middags", "12:00"),
        ("2 Uhr nachmittags", "14:00"),
        ("2 in the afternoon", "14:00"),
        ("2 uur 's nachts", "02:00"),
        ("2 Uhr nachts", "02:00"),
        ("11 at night", "23:00"),
        ("12 uur 's nachts", "00:00 | 24:00"),
        ("12 midnight", "00:00 | 24:00"),
        ("12 noon", "12:00"),
        ("12:00 noon", "12:00"),
        ("19:00 am", "Contradiction"),
        ("13 am", "Contradiction"),
        ("0:30 pm", "Contradiction"),
        ("19:00 in the morning", "Contradiction"),
        ("9 uur 's avonds", "21:00"),
        ("9 pm in the morning", "Contradiction"),
    ]);
}

#[test]
fn words_are_times() {
    all(&[
        ("noon", "12:00"),
        ("Midday", "12:00"),
        ("middag", "12:00"),
        ("Mittag", "12:00"),
        ("midnight", "00:00 | 24:00"),
        ("middernacht", "00:00 | 24:00"),
        ("Mitternacht", "00:00 | 24:00"),
        ("at noon", "12:00"),
        ("um Mitternacht", "00:00 | 24:00"),
        ("half acht", "07:30 | 19:30"),
        ("halb acht", "07:30 | 19:30"),
        ("halb 8", "07:30 | 19:30"),
        ("halb eins", "00:30 | 12:30"),
        ("half een", "00:30 | 12:30"),
        ("half past seven", "07:30 | 19:30"),
        ("half seven", "07:30 | 19:30"),
        ("half eight", "08:30 | 20:30"),
        ("half 8", "07:30 | 19:30 | 08:30 | 20:30"),
        ("kwart over zeven", "07:15 | 19:15"),
        ("kwart voor acht", "07:45 | 19:45"),
        ("quarter past seven", "07:15 | 19:15"),
        ("a quarter to eight", "07:45 | 19:45"),
        ("Viertel nach sieben", "07:15 | 19:15"),
        ("Viertel vor acht", "07:45 | 19:45"),
        ("viertel acht", "07:15 | 19:15"),
        ("dreiviertel acht", "07:45 | 19:45"),
        ("tien over zeven", "07:10 | 19:10"),
        ("ten past seven", "07:10 | 19:10"),
        ("zehn nach sieben", "07:10 | 19:10"),
        ("five to eight", "07:55 | 19:55"),
        ("5 voor 8", "07:55 | 19:55"),
        ("5 vor 8", "07:55 | 19:55"),
        ("vijf voor half acht", "07:25 | 19:25"),
        ("fünf nach halb acht", "07:35 | 19:35"),
        ("half acht 's avonds", "19:30"),
        ("halb acht abends", "19:30"),
        ("half past seven pm", "19:30"),
        ("kwart over 7 's ochtends", "07:15"),
        ("half past 19", "19:30"),
        ("half 8 's avonds", "19:30"),
        ("half 8 pm", "20:30"),
        ("seven thirty", "07:30 | 19:30"),
        ("zeven uur dertig", "07:30 | 19:30"),
        ("sieben Uhr dreißig", "07:30 | 19:30"),
        ("neunzehn Uhr", "19:00"),
        ("negentien uur", "19:00"),
        ("twenty past seven", "07:20 | 19:20"),
        ("zwanzig nach sieben", "07:20 | 19:20"),
        ("tien voor half negen", "08:20 | 20:20"),
        ("10 voor half 9", "08:20 | 20:20"),
        ("half 20", "19:30 | 20:30"),
        ("zeven uur", "07:00 | 19:00"),
        ("seven o'clock", "07:00 | 19:00"),
        ("7 o’clock", "07:00 | 19:00"),
        ("acht Uhr", "08:00 | 20:00"),
        ("twelve", "00:00 | 12:00"),
    ]);
}

#[test]
fn what_can_be_two_times_is_asked() {
    all(&[
        ("7", "07:00 | 19:00"),
        ("07", "07:00 | 19:00"),
        ("11", "11:00 | 23:00"),
        ("12", "12:00 | 00:00 | 24:00"),
        ("0", "00:00"),
        ("13", "13:00"),
        ("19", "19:00"),
        ("23", "23:00"),
        ("7.5", "07:05 | 07:50 | 07:30"),
        ("7,5", "07:05 | 07:50 | 07:30"),
        ("7:5", "07:05 | 07:50"),
        ("19:5", "19:05 | 19:50"),
        ("7:8", "07:08"),
        ("7:0", "07:00"),
        ("7.0", "07:00"),
        ("7.8", "07:08 | 07:48"),
        ("7:5 pm", "19:05 | 19:50"),
        ("7 30", "07:30"),
        ("930", "09:30"),
        ("0730", "07:30"),
        ("8h5", "08:05"),
    ]);
}

#[test]
fn a_time_that_does_not_exist_is_said_to_be_none() {
    all(&[
        ("24:00", "NextDay(0)"),
        ("24", "NextDay(0)"),
        ("24h", "NextDay(0)"),
        ("24 Uhr", "NextDay(0)"),
        ("2400", "NextDay(0)"),
        ("24:00:00", "NextDay(0)"),
        ("24:30", "NextDay(30)"),
        ("24:60", "NoSuchTime"),
        ("25:00", "NoSuchTime"),
        ("12:60", "NoSuchTime"),
        ("7.75", "NoSuchTime"),
        ("99", "NoSuchTime"),
        ("2560", "NoSuchTime"),
        ("1260", "NoSuchTime"),
        ("25 pm", "NoSuchTime"),
        ("9:5:7:3", "Form"),
    ]);
}

#[test]
fn nonsense_is_no_time() {
    all(&[
        ("", "Empty"),
        (" \u{a0}", "Empty"),
        ("soon", "Form"),
        ("noonish", "Form"),
        ("pm", "Form"),
        ("evening", "Form"),
        ("7:", "Form"),
        (":30", "Form"),
        ("7::30", "Form"),
        ("-7:00", "Form"),
        ("7-8", "Form"),
        ("9-5", "Form"),
        ("09:00-17:00", "Form"),
        ("09:00-05:00", "Form"),
        ("09:00 - 05:00", "Form"),
        ("9 to 5", "Form"),
        ("19:00 and more", "Form"),
        ("19:00 Atlantis", "Form"),
        ("19:00 +25:00", "Form"),
        ("20 November 2026", "Form"),
        ("2026-11-20", "Form"),
        ("20.11.2026", "Form"),
        ("1234567", "Form"),
        ("19:00:61", "Form"),
        ("ß:ß", "Form"),
        ("日本", "Form"),
        ("half", "Form"),
        ("half past", "Form"),
        ("quarter", "Form"),
        ("half 25", "Form"),
        ("seventy past eight", "Form"),
        ("99999999999999999999", "Form"),
    ]);
    assert_eq!(read(&"7".repeat(10_000)), "Form");
    for word in ["now", "Nu", "jetzt"] {
        assert_eq!(time(word), Err(NotTaken::Bad(BadTime::Now)), "{word}");
    }
}

#[test]
fn hours_of_ones_own_contract_are_read_as_every_other_time() {
    let own = |from: &str, to: &str| TypedAgreement {
        used: true,
        amount: "4".into(),
        unit: Unit::BusinessHours,
        from: from.into(),
        to: to.into(),
        weekend: false,
    };
    let plain = own("09:00", "17:30").read().unwrap();
    for (from, to) in [
        ("9 am", "5:30 pm"),
        ("9:00 AM", "17.30"),
        ("09.00", "17h30"),
        ("0900", "1730 hrs"),
        ("9 Uhr", "17.30 uur"),
        ("9u", "half zes 's middags"),
        ("９：００", "下午5:30"),
        ("09:00:00", "17:30 Uhr"),
    ] {
        assert_eq!(own(from, to).read().as_ref(), Ok(&plain), "{from} to {to}");
    }
    for (from, to, same) in [
        ("midnight", "noon", ["00:00", "12:00"]),
        ("noon", "24h", ["12:00", "24:00"]),
        ("12:00", "2400", ["12:00", "24:00"]),
    ] {
        assert_eq!(
            own(from, to).read(),
            own(same[0], same[1]).read(),
            "{from} to {to}"
        );
        assert!(own(from, to).read().is_ok());
    }
    for (from, to) in [
        ("9", "17:00"),
        ("9 am", "25:00"),
        ("", "17:00"),
        ("9 am", "soon"),
        ("9 am", "7.5"),
    ] {
        assert!(own(from, to).read().is_err(), "{from} to {to}");
    }
}

#[test]
fn a_day_and_a_time_pasted_together_come_apart_as_written() {
    for (text, date, time, zone) in [
        ("2026-11-20 19:00", "2026-11-20", "19:00", ""),
        ("2026-11-20T19:00:00Z", "2026-11-20", "19:00:00", "z"),
        (
            "2026-11-20T19:00:00-05:00",
            "2026-11-20",
            "19:00:00",
            "-05:00",
        ),
        (
            "Fri, 20 Nov 2026 19:00:00 +0100",
            "fri, 20 nov 2026",
            "19:00:00",
            "+0100",
        ),
        ("20.11.2026, 19:00 Uhr", "20.11.2026", "19:00 uhr", ""),
        ("11/20/2026 7:00 PM", "11/20/2026", "7:00 pm", ""),
        ("03/04/2026 24:00", "03/04/2026", "24:00", ""),
        (
            "7 pm on Friday 20 November 2026",
            "friday 20 november 2026",
            "7 pm",
            "",
        ),
        (
            "Fri Nov 20 19:00:00 CET 2026",
            "fri nov 20 2026",
            "19:00:00",
            "cet",
        ),
        (
            "20/Nov/2026:19:00:00 +0100",
            "20/nov/2026",
            "19:00:00",
            "+0100",
        ),
        (
            "20 November 2026 half acht",
            "20 november 2026",
            "half acht",
            "",
        ),
        (
            "2026-11-20 19:00 Europe/Amsterdam",
            "2026-11-20",
            "19:00",
            "europe/amsterdam",
        ),
    ] {
        let both = together(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (both.date.as_str(), both.time.as_str(), both.zone.as_str()),
            (date, time, zone),
            "{text}"
        );
    }
    for text in [
        "",
        "20 November 2026",
        "19:00",
        "2026-11-20",
        "20 November 2026 and more",
        "soon",
    ] {
        assert_eq!(together(text), None, "{text}");
    }
}
