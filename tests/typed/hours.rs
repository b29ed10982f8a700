use duetime::{case::TypedAgreement, locale::together, programme::Unit};

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
    for (text, zone) in [
        ("2026-11-20 19:00:00.000 +0000 UTC", "+0000 utc"),
        ("2026-11-20 19:00:00.123456789 +0100 CET", "+0100 cet"),
        ("2026-11-20 19:00:00 -0500 EST", "-0500 est"),
        ("2026-11-20 19:00:00 +0300 +03", "+0300 +03"),
    ] {
        let both = together(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (both.date.as_str(), both.zone.as_str()),
            ("2026-11-20", zone),
            "{text}"
        );
        assert!(duetime::locale::zone(zone).is_ok(), "{zone}");
        assert!(duetime::locale::day(text, false).is_ok(), "{text}");
        assert_eq!(duetime::locale::time(text), Ok(19 * 60), "{text}");
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

#[test]
fn a_time_with_a_zone_alone_keeps_its_zone() {
    for (text, time, zone) in [
        ("19:00Z", "19:00", "z"),
        ("19:00 UTC", "19:00", "utc"),
        ("7pm EST", "7pm", "est"),
        ("19:00 CEST", "19:00", "cest"),
        ("19:00 GMT+1", "19:00", "gmt+1"),
        ("19:00+01:00", "19:00", "+01:00"),
        ("19:00:00-05:00", "19:00:00", "-05:00"),
        ("half past seven pm CET", "half past seven pm", "cet"),
        ("19:00 Uhr MEZ", "19:00 uhr", "mez"),
        ("19:00 (Amsterdam)", "19:00", "amsterdam"),
        ("19:00 Europe/Amsterdam", "19:00", "europe/amsterdam"),
        (
            "19:00 GMT+0100 (Central European Standard Time)",
            "19:00",
            "gmt+0100 (central european standard time)",
        ),
    ] {
        let came = duetime::locale::zoned(text);
        assert_eq!(came, Some((time.to_owned(), zone.to_owned())), "{text}");
        assert!(duetime::locale::time(time).is_ok(), "{text}");
    }
    for text in ["", "19:00", "7 pm", "soon", "UTC", "19:00 and more", "9-17"] {
        assert_eq!(duetime::locale::zoned(text), None, "{text}");
    }
}
