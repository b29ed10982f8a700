use duetime::{
    clock::{Zone, zone::windows_zone},
    locale::{BadZone, NotTaken, device, plain, zone},
};

use super::agree;

/// What a text comes to: the name of a zone, `a | b` where it is asked, or the reason.
pub fn read(text: &str) -> String {
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
            ("Peking", "Asia/Shanghai"),
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
fn a_customer_types_the_city_that_he_is_in() {
    for (city, name) in [
        ("München", "Europe/Berlin"),
        ("munich", "Europe/Berlin"),
        ("Frankfurt", "Europe/Berlin"),
        ("Frankfurt am Main", "Europe/Berlin"),
        ("Köln", "Europe/Berlin"),
        ("Rotterdam", "Europe/Amsterdam"),
        ("Antwerpen", "Europe/Brussels"),
        ("Genf", "Europe/Zurich"),
        ("Genève", "Europe/Zurich"),
        ("Mailand", "Europe/Rome"),
        ("Barcelona", "Europe/Madrid"),
        ("Manchester", "Europe/London"),
        ("Bombay", "Asia/Kolkata"),
        ("Mumbai", "Asia/Kolkata"),
        ("New Delhi", "Asia/Kolkata"),
        ("Peking", "Asia/Shanghai"),
        ("Washington", "America/New_York"),
        ("Washington, D.C.", "America/New_York"),
        ("Seattle", "America/Los_Angeles"),
        ("San Francisco", "America/Los_Angeles"),
        ("Dallas", "America/Chicago"),
        ("Rio de Janeiro", "America/Sao_Paulo"),
        ("Cape Town", "Africa/Johannesburg"),
    ] {
        assert_eq!(zone(city).map(Zone::name), Ok(name), "{city}");
    }
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

#[test]
fn the_names_of_windows_are_those_that_calendar_files_are_read_with() {
    let rows = include_str!("../../src/clock/zone/usual.txt").lines();
    let mut found = 0;
    for row in rows.filter(|row| row.contains("Standard Time")) {
        let (names, zone) = row.split_once('=').unwrap();
        for name in names
            .split('|')
            .map(str::trim)
            .filter(|name| name.contains("Standard Time"))
        {
            // The one that people say of their clocks, and Windows does not.
            if name != "Japan Standard Time" {
                assert_eq!(windows_zone(name), Some(zone.trim()), "{name}");
                found += 1;
            }
        }
    }
    assert!(found > 130, "{found}");
}

#[test]
fn what_windows_shows_for_a_zone_is_that_zone() {
    for row in include_str!("../data/windows-shown.txt").lines() {
        let (shown, name) = row.split_once('=').unwrap();
        let expected = windows_zone(name)
            .and_then(|name| Zone::named(name).ok())
            .unwrap();
        match zone(shown) {
            Ok(found) => assert_eq!(found.canonical(), expected.canonical(), "{row}"),
            // Two countries are called so.
            Err(NotTaken::Ask(zones)) => assert!(zones.contains(&expected), "{row}"),
            Err(NotTaken::Bad(why)) => panic!("{row}: {why:?}"),
        }
    }
}
