//! The name of a zone, as calendar files have it.

use super::{
    super::{Zone, zone::windows_zone},
    clocks::Clock,
    definition::{Definition, offset},
};

/// What programs show in the place of a name, where it names no city that the IANA database knows.
const SHOWN: &str = "\
International Date Line West=Etc/GMT+12
Coordinated Universal Time=UTC
Aleutian Islands=America/Adak
Hawaii=Pacific/Honolulu
Marquesas Islands=Pacific/Marquesas
Alaska=America/Anchorage
Baja California=America/Tijuana
Pacific Time (US & Canada)=America/Los_Angeles
Arizona=America/Phoenix
Mountain Time (US & Canada)=America/Denver
Yukon=America/Whitehorse
Central America=America/Guatemala
Central Time (US & Canada)=America/Chicago
Easter Island=Pacific/Easter
Guadalajara, Mexico City, Monterrey=America/Mexico_City
Saskatchewan=America/Regina
Chetumal=America/Cancun
Eastern Time (US & Canada)=America/New_York
Haiti=America/Port-au-Prince
Indiana (East)=America/Indiana/Indianapolis
Turks and Caicos=America/Grand_Turk
Atlantic Time (Canada)=America/Halifax
Georgetown, La Paz, Manaus, San Juan=America/La_Paz
Newfoundland=America/St_Johns
Brasilia=America/Sao_Paulo
City of Buenos Aires=America/Argentina/Buenos_Aires
Greenland=America/Nuuk
Saint Pierre and Miquelon=America/Miquelon
Salvador=America/Bahia
Cabo Verde Is.=Atlantic/Cape_Verde
Cape Verde Is.=Atlantic/Cape_Verde
Greenwich Mean Time=Europe/London
West Central Africa=Africa/Lagos
Gaza, Hebron=Asia/Hebron
Abu Dhabi, Muscat=Asia/Dubai
Astana=Asia/Bishkek
Port Louis=Indian/Mauritius
Sri Jayawardenepura=Asia/Colombo
Yangon (Rangoon)=Asia/Yangon
Solomon Is., New Caledonia=Pacific/Guadalcanal
Lord Howe Island=Australia/Lord_Howe
Chokurdakh=Asia/Srednekolymsk
Norfolk Island=Pacific/Norfolk
Bougainville Island=Pacific/Bougainville
Chatham Islands=Pacific/Chatham
Fiji=Pacific/Fiji
Nuku'alofa=Pacific/Tongatapu
Samoa=Pacific/Apia
Kiritimati Island=Pacific/Kiritimati
Ekaterinburg=Asia/Yekaterinburg
Petropavlovsk-Kamchatsky=Asia/Kamchatka
Islamabad, Karachi=Asia/Karachi
Eastern Time=America/New_York
Central Time=America/Chicago
Mountain Time=America/Denver
Pacific Time=America/Los_Angeles
Atlantic Time=America/Halifax
Alaska Time=America/Anchorage
Hawaii-Aleutian Standard Time=Pacific/Honolulu
British Summer Time=Europe/London
Western European Time=Europe/Lisbon
Central European Time=Europe/Berlin
Central European Summer Time=Europe/Berlin
Eastern European Time=Europe/Helsinki
Japan Standard Time=Asia/Tokyo";

/// More than any name of a zone, with what programs put before it.
const LONGEST: usize = 160;

/// More zones than any file names or defines.
pub(super) const MOST_ZONES: usize = 200;

/// The names of zones that a file has used so far, each with its clocks: most of its times name the same one.
pub(super) struct Names<'a> {
    defined: &'a [Definition],
    known: Vec<(String, Option<Clock<'a>>)>,
}

impl<'a> Names<'a> {
    pub(super) fn new(defined: &'a [Definition]) -> Names<'a> {
        Names {
            defined,
            known: Vec::new(),
        }
    }

    /// The clocks of a `TZID`.
    pub(super) fn clock(&mut self, tzid: &str) -> Option<Clock<'a>> {
        if let Some((_, clock)) = self.known.iter().find(|(name, _)| name == tzid) {
            return *clock;
        }
        if self.known.len() == MOST_ZONES {
            return None;
        }
        let clock = clock(tzid, self.defined);
        self.known.push((tzid.to_owned(), clock));
        clock
    }
}

/// The clocks of a `TZID`, in the eyes of a file that may define it itself.
///
/// What a file defines counts first, but for a definition that ends somewhere: of a name that is known, the zones know
/// more. A number behind a name, as programs append it, is left away where the name with it means nothing.
fn clock<'a>(tzid: &str, defined: &'a [Definition]) -> Option<Clock<'a>> {
    let tzid = tzid.trim_matches(['"', ' ', '\t']);
    if tzid.len() > LONGEST {
        return None;
    }
    let own = defined
        .iter()
        .find(|own| own.name.eq_ignore_ascii_case(tzid));
    let whole = own.filter(|own| own.is_whole()).map(Clock::Own);
    let found = whole.or_else(|| known(tzid)).or(own.map(Clock::Own));
    if found.is_some() {
        return found;
    }
    let name = tzid.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = name.trim_end();
    if name.len() < tzid.len() && bare.len() < name.len() && !bare.is_empty() {
        return clock(bare, defined);
    }
    None
}

/// The clocks of a name that needs no definition: one of the IANA database, also as Thunderbird and Evolution write it
/// (`/mozilla.org/20070129_1/Europe/Berlin`), one of Windows, one that Windows shows
/// (`(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`), or a distance from universal time.
fn known(name: &str) -> Option<Clock<'static>> {
    // Its last part alone says what is meant.
    if let Some((head, end)) = name.split_at_checked("tzone://Microsoft/".len())
        && head.eq_ignore_ascii_case("tzone://Microsoft/")
    {
        return known(end);
    }
    if let Some(zone) = named(name) {
        return Some(Clock::Place(zone));
    }
    if let Some(inside) = name.strip_prefix('(')
        && let Some((ahead, shown)) = inside.split_once(')')
    {
        let ahead = distance(ahead);
        let shown = shown.trim_ascii();
        if shown.is_empty() || is_universal(shown) {
            return ahead.map(Clock::Fixed);
        }
        let place = named(shown).or_else(|| city(shown, ahead));
        return place.map(Clock::Place);
    }
    let place = path(name).or_else(|| city(name, None));
    place
        .map(Clock::Place)
        .or_else(|| distance(name).map(Clock::Fixed))
}

/// Whether a name is that of universal time, or of a distance from it: `Coordinated Universal Time-11`.
fn is_universal(shown: &str) -> bool {
    const NAME: &str = "Coordinated Universal Time";
    let (name, behind) = shown.split_at_checked(NAME.len()).unwrap_or_default();
    name.eq_ignore_ascii_case(NAME)
        && behind
            .chars()
            .all(|c| c.is_ascii_digit() || "+-".contains(c))
}

/// The zone of a name as a whole.
fn named(name: &str) -> Option<Zone> {
    if let Ok(zone) = Zone::named(name) {
        return Some(zone);
    }
    let shown = SHOWN.lines().filter_map(|line| line.split_once('='));
    let place = windows_zone(name)
        .or_else(|| windows_zone(&name.replace("Daylight Time", "Standard Time")))
        .or_else(|| {
            let mut shown = shown;
            let (_, place) = shown.find(|(shown, _)| shown.eq_ignore_ascii_case(name))?;
            Some(place)
        })?;
    Zone::named(place).ok()
}

/// The zone at the end of a path: its last two parts, or the last three (America/Indiana/Knox).
fn path(name: &str) -> Option<Zone> {
    let mut parts = 0;
    for (place, b) in name.bytes().enumerate().rev() {
        parts += u32::from(b == b'/');
        if b == b'/'
            && (parts == 2 || parts == 3)
            && let Some(Ok(zone)) = name.get(place + 1..).map(Zone::named)
        {
            return Some(zone);
        }
    }
    None
}

/// The zone of the first city in a list, if one can be told by a distance that was given: of those whose clocks are so
/// far ahead in winter; else of any.
fn city(cities: &str, ahead: Option<i32>) -> Option<Zone> {
    let found = |wanted: &dyn Fn(Zone) -> bool| {
        cities.split([',', '/', ':', ';']).find_map(|city| {
            let city = city.trim_ascii().replace(' ', "_");
            let is_it = |name: &&str| {
                let last = name
                    .rsplit_once('/')
                    .map(|(area, city)| (area != "Etc", city));
                last.is_some_and(|(is_place, last)| is_place && last.eq_ignore_ascii_case(&city))
            };
            let mut zones = Zone::names()
                .filter(is_it)
                .filter_map(|name| Zone::named(name).ok());
            zones.find(|zone| wanted(*zone))
        })
    };
    let fits = |zone| ahead.is_none_or(|ahead| standard(zone) == ahead);
    found(&fits).or_else(|| found(&|_| true))
}

/// How many seconds the clocks of a zone are ahead when they are least so, in the year 2026.
fn standard(zone: Zone) -> i32 {
    // 2026-01-15 and 2026-07-15.
    zone.offset_at(1_768_435_200)
        .min(zone.offset_at(1_784_073_600))
}

/// Reads a distance from universal time: `UTC+01:00`, `GMT-5`, `GMT +0100`, `UTC`, `+0530`. It is ahead where it says
/// plus.
fn distance(text: &str) -> Option<i32> {
    let bare = text.trim_ascii();
    let utc = ["UTC", "GMT"].into_iter().find_map(|name| {
        let (head, rest) = bare.split_at_checked(name.len())?;
        head.eq_ignore_ascii_case(name).then_some(rest.trim_ascii())
    });
    let rest = match utc {
        Some("") => return Some(0),
        Some(rest) => rest,
        None => bare,
    };
    let (sign, digits) = rest
        .split_at_checked(1)
        .filter(|(sign, _)| matches!(*sign, "+" | "-"))?;
    let digits = digits.trim_ascii().replace(['.', ':'], "");
    let zero = if digits.len() % 2 == 1 { "0" } else { "" };
    offset(&[sign, zero, &digits].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Option<&'static str> {
        match clock(name, &[])? {
            Clock::Place(zone) => Some(zone.name()),
            _ => None,
        }
    }

    #[test]
    fn names_of_other_programs_lead_to_zones() {
        for (tzid, name) in [
            ("Europe/Amsterdam", "Europe/Amsterdam"),
            ("\"Europe/Amsterdam\"", "Europe/Amsterdam"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("W. Europe Daylight Time", "Europe/Berlin"),
            ("E. South America Standard Time", "America/Sao_Paulo"),
            ("/mozilla.org/20070129_1/Europe/Berlin", "Europe/Berlin"),
            (
                "/freeassociation.sourceforge.net/America/Indiana/Knox",
                "America/Indiana/Knox",
            ),
            ("http://tzurl.org/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
            ("tzone://Microsoft/Utc", "UTC"),
            (
                "tzone://microsoft/Eastern Standard Time",
                "America/New_York",
            ),
            ("Eastern Standard Time 1", "America/New_York"),
            ("Europe/Berlin 12", "Europe/Berlin"),
            ("Russia Time Zone 3", "Europe/Samara"),
            ("Russia Time Zone 3 1", "Europe/Samara"),
            (
                "(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
                "Europe/Amsterdam",
            ),
            (
                "(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna",
                "Europe/Amsterdam",
            ),
            (
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien",
                "Europe/Amsterdam",
            ),
            ("Eastern Time (US & Canada)", "America/New_York"),
            ("(UTC-05:00) America/New_York", "America/New_York"),
            ("(UTC+01:00) W. Europe Standard Time", "Europe/Berlin"),
            (
                "(UTC+04:00) Moscow, St. Petersburg, Volgograd",
                "Europe/Moscow",
            ),
            ("(UTC+02:00) Athens, Bucharest, Istanbul", "Europe/Athens"),
            (
                "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London",
                "Europe/Dublin",
            ),
            ("Central European Time", "Europe/Berlin"),
            ("UTC-11", "Etc/GMT+11"),
            ("GMT+0", "GMT+0"),
            ("Etc/GMT+5", "Etc/GMT+5"),
        ] {
            assert_eq!(zone(tzid), Some(name), "{tzid}");
        }
        for unknown in [
            "",
            "/",
            "//",
            "()",
            "(UTC+01:00) Atlantis",
            "Customized Time Zone",
            "tzone://Microsoft/Custom",
            "Standard Time",
            "Mars/Olympus",
            "Mars/Olympus 1",
            "1",
            " 1",
            "12:00",
        ] {
            assert_eq!(clock(unknown, &[]), None, "{unknown}");
        }
    }

    #[test]
    fn distances_are_ahead_where_they_say_plus() {
        for (name, seconds) in [
            ("UTC+1", 3600),
            ("UTC+01:00", 3600),
            ("GMT-5", -18_000),
            ("GMT -0330", -12_600),
            ("gmt+5:30", 19_800),
            ("+05:45", 20_700),
            ("-0800", -28_800),
            ("(UTC+01:00)", 3600),
            ("(UTC)", 0),
        ] {
            // As a zone or as a distance: what it shows in winter and in summer is the same.
            let shown = clock(name, &[]).map(|clock| [0, 15_552_000].map(|at| clock.offset_at(at)));
            assert_eq!(shown, Some([seconds, seconds]), "{name}");
        }
    }

    #[test]
    fn what_windows_shows_is_what_it_means() {
        // Names as they are shown, and the zone behind, from the comments of CLDR's table.
        let shown = include_str!("../../../tests/data/windows-shown.txt");
        let (mut count, mut wrong) = (0, Vec::new());
        for line in shown.lines() {
            let (shown, windows) = line.split_once('=').unwrap();
            let found = clock(shown, &[]);
            let meant = windows_zone(windows).and_then(|name| Zone::named(name).ok());
            let same = found.zip(meant).is_some_and(|(found, meant)| {
                (0..24).all(|month| {
                    let at = 1_767_225_600 + month * 30 * 86_400;
                    found.offset_at(at) == meant.offset_at(at)
                })
            });
            if !same {
                wrong.push((shown, found, meant));
            }
            count += 1;
        }
        assert_eq!(wrong, []);
        assert_eq!(count, 139);
    }

    #[test]
    fn everything_that_is_shown_leads_to_a_zone() {
        for line in SHOWN.lines() {
            let (_, place) = line.split_once('=').unwrap();
            assert!(Zone::named(place).is_ok(), "{line}");
        }
    }
}
