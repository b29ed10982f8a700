use duetime::{
    clock::Zone,
    locale::{BadZone, NotTaken, device, plain, zone},
};

use super::agree;

/// What a text comes to: the name of a zone, `a | b` where it is asked, or the reason.
fn read(text: &str) -> String {
    match zone(text) {
        Ok(zone) => zone.name().to_owned(),
        Err(NotTaken::Ask(zones)) => zones
            .iter()
            .map(|zone| zone.name())
            .collect::<Vec<_>>()
            .join(" | "),
        Err(NotTaken::Bad(why)) => format!("{why:?}"),
    }
}

/// Names of the database that are no city and would be taken for something else: parts of Brazil and of Australia.
const NO_CITIES: [&str; 9] = [
    "Brazil/East",
    "Mexico/General",
    "Chile/Continental",
    "Australia/North",
    "Australia/South",
    "Brazil/West",
    "Australia/West",
    "US/Samoa",
    "Factory",
];

#[test]
fn every_name_of_the_database_can_be_typed() {
    let asked = ["EST", "MST"];
    for name in Zone::names().filter(|name| !asked.contains(name) && *name != "Factory") {
        let small = name.to_lowercase();
        let blanks = small.replace('_', " ");
        for text in [name, &small, &blanks, &format!(" {name}\u{a0}")] {
            let expected = if name.starts_with("GMT+") || name.starts_with("GMT-") {
                "UTC"
            } else {
                name
            };
            assert_eq!(read(text), expected, "{text:?}");
        }
    }
}

#[test]
fn every_city_of_the_database_can_be_typed() {
    let cities = Zone::names().filter(|name| {
        name.contains('/') && !name.starts_with("Etc/") && !NO_CITIES.contains(name)
    });
    for name in cities {
        let city = name.rsplit('/').next().unwrap();
        for text in [
            city.to_owned(),
            city.replace('_', " "),
            city.to_uppercase(),
            city.replace('_', ""),
        ] {
            let Ok(zone) = zone(&text) else {
                // Two countries have a part of this name.
                assert!(
                    ["Eastern", "Central", "Pacific", "Mountain", "Samoa"]
                        .iter()
                        .any(|both| both.eq_ignore_ascii_case(&text)),
                    "{text}: {}",
                    read(&text)
                );
                continue;
            };
            assert_eq!(
                zone.canonical(),
                Zone::named(name).unwrap().canonical(),
                "{text}"
            );
        }
    }
}

#[test]
fn nothing_is_taken_before_a_city_is_whole() {
    // Typed letter by letter, "South Georgia" was an Australian zone on its way.
    for city in ["South Georgia", "Buenos Aires", "North Dakota"] {
        for end in 1..city.len() {
            assert_eq!(read(&city[..end]), "Unknown", "{}", &city[..end]);
        }
    }
    for part in [
        "South",
        "north",
        "East",
        "General",
        "Continental",
        "Factory",
    ] {
        assert_eq!(read(part), "Unknown", "{part}");
    }
}

#[test]
fn cities_are_known_by_their_names_in_the_languages_of_the_page() {
    agree(
        &[
            ("Parijs", "Europe/Paris"),
            ("Londen", "Europe/London"),
            ("Wenen", "Europe/Vienna"),
            ("Wien", "Europe/Vienna"),
            ("Praag", "Europe/Prague"),
            ("Prag", "Europe/Prague"),
            ("Warschau", "Europe/Warsaw"),
            ("Moskou", "Europe/Moscow"),
            ("Moskau", "Europe/Moscow"),
            ("Kopenhagen", "Europe/Copenhagen"),
            ("København", "Europe/Copenhagen"),
            ("Brussel", "Europe/Brussels"),
            ("Brüssel", "Europe/Brussels"),
            ("Bruxelles", "Europe/Brussels"),
            ("Berlijn", "Europe/Berlin"),
            ("Athene", "Europe/Athens"),
            ("Athen", "Europe/Athens"),
            ("Lissabon", "Europe/Lisbon"),
            ("Rom", "Europe/Rome"),
            ("Boekarest", "Europe/Bucharest"),
            ("Bukarest", "Europe/Bucharest"),
            ("București", "Europe/Bucharest"),
            ("Boedapest", "Europe/Budapest"),
            ("Belgrado", "Europe/Belgrade"),
            ("Istanboel", "Europe/Istanbul"),
            ("İstanbul", "Europe/Istanbul"),
            ("Kiew", "Europe/Kyiv"),
            ("Zürich", "Europe/Zurich"),
            ("ZÜRICH", "Europe/Zurich"),
            ("Zu\u{308}rich", "Europe/Zurich"),
            ("Zuerich", "Europe/Zurich"),
            ("Luxemburg", "Europe/Luxembourg"),
            ("Chișinău", "Europe/Chisinau"),
            ("Reykjavík", "Atlantic/Reykjavik"),
            ("São Paulo", "America/Sao_Paulo"),
            ("Bogotá", "America/Bogota"),
            ("Asunción", "America/Asuncion"),
            ("Mexico-Stad", "America/Mexico_City"),
            ("Mexiko-Stadt", "America/Mexico_City"),
            ("Havanna", "America/Havana"),
            ("Saint John’s", "America/St_Johns"),
            ("St. John's", "America/St_Johns"),
            ("Port-au-Prince", "America/Port-au-Prince"),
            ("Port au Prince", "America/Port-au-Prince"),
            ("Kairo", "Africa/Cairo"),
            ("Caïro", "Africa/Cairo"),
            ("Algier", "Africa/Algiers"),
            ("Addis Abeba", "Africa/Addis_Ababa"),
            ("Tokio", "Asia/Tokyo"),
            ("Peking", "Unknown"),
            ("Singapur", "Asia/Singapore"),
            ("Hongkong", "Hongkong"),
            ("Jeruzalem", "Asia/Jerusalem"),
            ("Teheran", "Asia/Tehran"),
            ("Bagdad", "Asia/Baghdad"),
            ("Tiflis", "Asia/Tbilisi"),
            ("Taschkent", "Asia/Tashkent"),
            ("Nowosibirsk", "Asia/Novosibirsk"),
            ("Kalkutta", "Asia/Kolkata"),
            ("Karatschi", "Asia/Karachi"),
            ("Pjöngjang", "Asia/Pyongyang"),
            ("Ho Chi Minh City", "Asia/Ho_Chi_Minh"),
            ("Ürümqi", "Asia/Urumqi"),
            ("Azoren", "Atlantic/Azores"),
            ("Kanarische Inseln", "Atlantic/Canary"),
            ("Argentina/Buenos Aires", "America/Argentina/Buenos_Aires"),
            ("Kentucky Louisville", "America/Kentucky/Louisville"),
        ],
        read,
    );
}

#[test]
fn old_spellings_are_the_same_zone() {
    for (old, today) in [
        ("Calcutta", "Asia/Kolkata"),
        ("Saigon", "Asia/Ho_Chi_Minh"),
        ("Rangoon", "Asia/Yangon"),
        ("Kiev", "Europe/Kyiv"),
        ("Katmandu", "Asia/Kathmandu"),
        ("Dacca", "Asia/Dhaka"),
        ("Godthab", "America/Nuuk"),
        ("Godthåb", "America/Nuuk"),
        ("Ulan Bator", "Asia/Ulaanbaatar"),
        ("Faeroe", "Atlantic/Faroe"),
        ("Asmera", "Africa/Asmara"),
        ("Istanbul", "Europe/Istanbul"),
        ("Nicosia", "Asia/Nicosia"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("US/Eastern", "America/New_York"),
        ("us eastern", "America/New_York"),
    ] {
        let zone = zone(old).unwrap_or_else(|_| panic!("{old}"));
        assert_eq!(
            zone.canonical(),
            Zone::named(today).unwrap().canonical(),
            "{old}"
        );
    }
}

#[test]
fn an_offset_has_the_sign_that_people_give_it() {
    agree(
        &[
            ("GMT+1", "UTC+01:00"),
            ("gmt+01", "UTC+01:00"),
            ("GMT +1", "UTC+01:00"),
            ("GMT + 1", "UTC+01:00"),
            ("GMT+1:00", "UTC+01:00"),
            ("UTC+1", "UTC+01:00"),
            ("utc +2", "UTC+02:00"),
            ("UTC+05:30", "UTC+05:30"),
            ("UTC+0530", "UTC+05:30"),
            ("UTC+530", "UTC+05:30"),
            ("UTC+5.5", "UTC+05:30"),
            ("UTC+5.30", "UTC+05:30"),
            ("UTC+5.75", "UTC+05:45"),
            ("UTC+5:45", "UTC+05:45"),
            ("+0530", "UTC+05:30"),
            ("+05:30", "UTC+05:30"),
            ("+5", "UTC+05:00"),
            ("-8", "UTC-08:00"),
            ("-03:30", "UTC-03:30"),
            ("GMT-8", "UTC-08:00"),
            ("UTC\u{2212}3", "UTC-03:00"),
            ("UTC\u{2013}3", "UTC-03:00"),
            ("ＵＴＣ＋９", "UTC+09:00"),
            ("UTC+٥", "UTC+05:00"),
            ("UTC+0", "UTC"),
            ("UTC±0", "UTC"),
            ("UTC+1 (CET)", "UTC+01:00"),
            ("Europe/Amsterdam (CEST)", "Europe/Amsterdam"),
            ("UTC-0", "UTC"),
            ("UTC+00:00", "UTC"),
            ("-00:00", "UTC"),
            ("UTC", "UTC"),
            ("utc", "UTC"),
            ("Z", "UTC"),
            ("zulu", "Zulu"),
            ("GMT", "GMT"),
            ("GMT0", "GMT0"),
            ("UTC+14", "UTC+14:00"),
            ("UTC-12", "UTC-12:00"),
            ("UTC+15", "TooFar"),
            ("UTC-13", "TooFar"),
            ("UTC+25", "TooFar"),
            ("UTC+99:59", "TooFar"),
            ("UTC+1:60", "Unknown"),
            ("UTC+1:5", "Unknown"),
            ("UTC+12345", "Unknown"),
            ("UTC+", "Unknown"),
            ("UTC1", "Unknown"),
            ("UTC++1", "Unknown"),
            ("+", "Unknown"),
            ("+ 1", "Unknown"),
            ("1", "Unknown"),
            ("05:30", "Unknown"),
            ("+é", "Unknown"),
            // Only the database itself turns the sign round.
            ("Etc/GMT+5", "Etc/GMT+5"),
            ("etc/gmt-14", "Etc/GMT-14"),
            ("GMT+0100 (Central European Standard Time)", "UTC+01:00"),
        ],
        read,
    );
    let offset = |name: &str| zone(name).unwrap().offset_at(0) / 3600;
    assert_eq!(
        ["GMT+5", "Etc/GMT+5", "Etc/GMT-5", "GMT-5"].map(offset),
        [5, -5, 5, -5]
    );
}

#[test]
fn abbreviations_are_taken_where_they_mean_one_zone_and_asked_where_they_mean_several() {
    agree(
        &[
            ("CET", "CET"),
            ("MEZ", "CET"),
            ("mez", "CET"),
            ("CET/CEST", "CET"),
            ("EST/EDT", "America/New_York"),
            ("EET", "EET"),
            ("OEZ", "EET"),
            ("WET", "WET"),
            ("MET", "MET"),
            ("HST", "HST"),
            ("JST", "Asia/Tokyo"),
            ("KST", "Asia/Seoul"),
            ("SGT", "Asia/Singapore"),
            ("HKT", "Asia/Hong_Kong"),
            ("MSK", "Europe/Moscow"),
            ("SAST", "Africa/Johannesburg"),
            ("BRT", "America/Sao_Paulo"),
            ("AWST", "Australia/Perth"),
            ("EST5EDT", "EST5EDT"),
            ("EST", "America/New_York | UTC-05:00"),
            ("EDT", "America/New_York | UTC-04:00"),
            ("MST", "America/Denver | UTC-07:00"),
            ("PST", "America/Los_Angeles | UTC-08:00 | Asia/Manila"),
            (
                "CST",
                "America/Chicago | UTC-06:00 | Asia/Shanghai | America/Havana",
            ),
            ("CEST", "CET | UTC+02:00"),
            ("MESZ", "CET | UTC+02:00"),
            (
                "BST",
                "Europe/London | UTC+01:00 | Asia/Dhaka | Pacific/Bougainville",
            ),
            ("IST", "Asia/Kolkata | Asia/Jerusalem | Europe/Dublin"),
            ("AMT", "Asia/Yerevan | America/Manaus"),
            ("NZST", "Pacific/Auckland | UTC+12:00"),
            ("Eastern", "America/New_York | America/Toronto"),
            ("ET", "America/New_York | America/Toronto"),
            ("Pacific", "America/Los_Angeles | America/Vancouver"),
            ("Pacific Time", "America/Los_Angeles | America/Vancouver"),
            ("Central", "America/Chicago | America/Winnipeg"),
            ("Mountain", "America/Denver | America/Edmonton"),
            ("Samoa", "Pacific/Apia | Pacific/Pago_Pago"),
            ("Central European Time", "CET"),
            ("Mitteleuropäische Zeit", "CET"),
            ("XYZ", "Unknown"),
        ],
        read,
    );
}

#[test]
fn names_of_windows_are_zones() {
    agree(
        &[
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("w. europe standard time", "Europe/Berlin"),
            ("W. Europe Daylight Time", "Europe/Berlin"),
            ("Romance Standard Time", "Europe/Paris"),
            ("GMT Standard Time", "Europe/London"),
            ("Eastern Standard Time", "America/New_York"),
            ("Eastern Daylight Time", "America/New_York"),
            ("India Standard Time", "Asia/Kolkata"),
            ("Central Standard Time (Mexico)", "America/Mexico_City"),
            ("Russia Time Zone 11", "Asia/Kamchatka"),
            ("UTC-11", "UTC-11:00"),
            ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
            ("(GMT-05:00) Eastern Time (US & Canada)", "America/New_York"),
            (
                "(UTC-08:00) Pacific Time (US & Canada)",
                "America/Los_Angeles",
            ),
            (
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
                "Europe/Berlin",
            ),
            (
                "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris",
                "Europe/Paris",
            ),
            (
                "(UTC+00:00) Dublin, Edinburgh, Lisbon, London",
                "Europe/London",
            ),
            ("(UTC) Coordinated Universal Time", "UTC"),
            ("(UTC-11:00) Coordinated Universal Time-11", "Etc/GMT+11"),
            ("(UTC+12:00) Coordinated Universal Time+12", "Etc/GMT-12"),
            (
                "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi",
                "Asia/Kolkata",
            ),
            ("(UTC+09:00) Osaka, Sapporo, Tokyo", "Asia/Tokyo"),
            ("(UTC+03:00) Moscow, St. Petersburg", "Europe/Moscow"),
            // As German and Dutch machines show it: by the first city that is known.
            (
                "(UTC+01:00) Amsterdam, Berlijn, Bern, Rome, Stockholm, Wenen",
                "Europe/Amsterdam",
            ),
            (
                "(UTC+01:00) Belgrad, Bratislava (Pressburg), Budapest, Ljubljana, Prag",
                "Europe/Belgrade",
            ),
            ("(UTC+03:00) Berlin", "Europe/Berlin"),
            ("(UTC+03:00) Berlijn, Wenen, Moskou", "Europe/Moscow"),
            ("(UTC+01:00) Atlantis", "Unknown"),
            (
                "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
                "Europe/Berlin",
            ),
        ],
        read,
    );
}

#[test]
fn what_is_no_zone_is_not_guessed() {
    for text in [
        "Den Haag",
        "Mars/Olympus",
        "Etc/Unknown",
        "Unknown",
        "soon",
        "Amsterdamm",
        "Amsterda",
        "Europe",
        "Europe/",
        "York",
        "Paris, Texas",
        "Portland, Oregon",
        "Brussels Paris",
        "\u{1F600}",
        "=",
        "\nEurope/Paris\nUTC",
        "(",
        ")",
        "()",
        "undefined",
        "null",
    ] {
        assert_eq!(read(text), "Unknown", "{text}");
    }
    for text in ["", " ", "\u{a0}\u{200e}"] {
        assert_eq!(zone(text), Err(NotTaken::Bad(BadZone::Empty)));
    }
    assert_eq!(read(&"Paris".repeat(10_000)), "Unknown");
}

#[test]
fn a_device_that_does_not_tell_its_zone_has_none() {
    for name in [
        "",
        " ",
        "Etc/Unknown",
        "etc/unknown",
        "undefined",
        "null",
        "Unknown",
        "Factory",
        "Mars/Olympus",
        "IST",
    ] {
        assert_eq!(device(name), None, "{name}");
    }
    for (name, expected) in [
        ("Europe/Amsterdam", "Europe/Amsterdam"),
        ("Asia/Calcutta", "Asia/Calcutta"),
        ("UTC", "UTC"),
        ("GMT", "GMT"),
        ("+05:30", "UTC+05:30"),
        ("-03:00", "UTC-03:00"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("EST", "EST"),
    ] {
        assert_eq!(device(name).map(Zone::name), Some(expected));
    }
}

#[test]
fn what_zones_are_called_is_kept_in_plain_form_and_leads_to_zones() {
    let rows = include_str!("../../src/clock/zone/usual.txt").lines();
    for row in rows.filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let (names, zones) = row.split_once('=').unwrap();
        let zones: Vec<_> = zones
            .split_whitespace()
            .map(|name| Zone::named(name).unwrap())
            .collect();
        assert!(zones.len() <= 4, "{row}: too many to choose from");
        for name in names.split('|').map(str::trim) {
            let key = plain(name);
            assert!(
                key.is_ascii(),
                "{name} has a letter that nobody without it can type"
            );
            assert_eq!(Zone::called(&key), zones, "{name}");
        }
    }
}
