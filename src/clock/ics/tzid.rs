//! The name of a zone, as calendar files have it.

use super::super::Zone;

/// What Outlook calls zones, each followed by the place that Unicode's CLDR has for it. Not all of them: those of
/// Europe, and of most of its neighbours in business.
const OUTLOOK: &str = "\
W. Europe=Europe/Berlin
Romance=Europe/Paris
Central Europe=Europe/Budapest
Central European=Europe/Warsaw
GMT=Europe/London
Greenwich=Atlantic/Reykjavik
FLE=Europe/Kiev
GTB=Europe/Bucharest
E. Europe=Europe/Chisinau
Russian=Europe/Moscow
Turkey=Europe/Istanbul
Israel=Asia/Jerusalem
Arab=Asia/Riyadh
Arabian=Asia/Dubai
South Africa=Africa/Johannesburg
India=Asia/Calcutta
Singapore=Asia/Singapore
China=Asia/Shanghai
Tokyo=Asia/Tokyo
Korea=Asia/Seoul
AUS Eastern=Australia/Sydney
New Zealand=Pacific/Auckland
Eastern=America/New_York
Central=America/Chicago
Mountain=America/Denver
US Mountain=America/Phoenix
Pacific=America/Los_Angeles
Atlantic=America/Halifax
E. South America=America/Sao_Paulo";

/// More than any name of a zone, with what programs put before it.
const LONGEST: usize = 120;

/// The zone of a `TZID`: a name of the IANA database, also as Thunderbird and Evolution write it
/// (`/mozilla.org/20070129_1/Europe/Berlin`), or one of Outlook's.
pub(super) fn zone(tzid: &str) -> Option<Zone> {
    if tzid.len() > LONGEST {
        return None;
    }
    if let Ok(zone) = Zone::named(tzid) {
        return Some(zone);
    }
    if let Some(outlook) = tzid.strip_suffix(" Standard Time") {
        let mut known = OUTLOOK.lines().filter_map(|line| line.split_once('='));
        let (_, place) = known.find(|(name, _)| *name == outlook)?;
        return Zone::named(place).ok();
    }
    if !tzid.starts_with('/') {
        return None;
    }
    // The last two parts, or the last three: America/Indiana/Knox.
    let mut parts = 0;
    for (place, b) in tzid.bytes().enumerate().rev() {
        parts += u32::from(b == b'/');
        if b == b'/'
            && (parts == 2 || parts == 3)
            && let Some(Ok(zone)) = tzid.get(place + 1..).map(Zone::named)
        {
            return Some(zone);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_other_programs_lead_to_zones() {
        for (tzid, name) in [
            ("Europe/Amsterdam", "Europe/Amsterdam"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("E. South America Standard Time", "America/Sao_Paulo"),
            ("/mozilla.org/20070129_1/Europe/Berlin", "Europe/Berlin"),
            (
                "/freeassociation.sourceforge.net/America/Indiana/Knox",
                "America/Indiana/Knox",
            ),
        ] {
            assert_eq!(zone(tzid).map(Zone::name), Some(name));
        }
        for unknown in [
            "",
            "/",
            "//",
            "Customized Time Zone",
            "Standard Time",
            "Mars/Olympus",
        ] {
            assert_eq!(zone(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn every_place_of_outlook_is_a_zone() {
        assert!(OUTLOOK.len() < 1024);
        for line in OUTLOOK.lines() {
            let (name, place) = line.split_once('=').unwrap();
            assert_eq!(
                zone(&[name, " Standard Time"].concat()),
                Zone::named(place).ok(),
                "{name}"
            );
        }
    }
}
