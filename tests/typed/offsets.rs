use duetime::locale::zone;

use super::{agree, zones::read};

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
            ("(UTC+13:00) Samoa", "Pacific/Apia"),
            ("(UTC-11:00) Samoa", "Pacific/Pago_Pago"),
            ("(UTC+05:00) Astana", "Asia/Almaty"),
            (
                "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
                "Europe/Berlin",
            ),
        ],
        read,
    );
}
