//! The names that Windows has for zones: calendar files, mails and settings of desks have them in the place of
//! those of the IANA database.

/// Names that end in "Standard Time", without that end, each with the place that Unicode's CLDR has for it in the
/// world (territory 001), in today's spelling.
const STANDARD: &str = "\
Aleutian=America/Adak
Hawaiian=Pacific/Honolulu
Marquesas=Pacific/Marquesas
Alaskan=America/Anchorage
Pacific=America/Los_Angeles
US Mountain=America/Phoenix
Mountain=America/Denver
Yukon=America/Whitehorse
Central America=America/Guatemala
Central=America/Chicago
Easter Island=Pacific/Easter
Canada Central=America/Regina
SA Pacific=America/Bogota
Eastern=America/New_York
Haiti=America/Port-au-Prince
Cuba=America/Havana
US Eastern=America/Indiana/Indianapolis
Turks And Caicos=America/Grand_Turk
Paraguay=America/Asuncion
Atlantic=America/Halifax
Venezuela=America/Caracas
Central Brazilian=America/Cuiaba
SA Western=America/La_Paz
Pacific SA=America/Santiago
Newfoundland=America/St_Johns
Tocantins=America/Araguaina
E. South America=America/Sao_Paulo
SA Eastern=America/Cayenne
Argentina=America/Argentina/Buenos_Aires
Greenland=America/Nuuk
Montevideo=America/Montevideo
Magallanes=America/Punta_Arenas
Saint Pierre=America/Miquelon
Bahia=America/Bahia
Azores=Atlantic/Azores
Cape Verde=Atlantic/Cape_Verde
GMT=Europe/London
Greenwich=Atlantic/Reykjavik
Sao Tome=Africa/Sao_Tome
Morocco=Africa/Casablanca
W. Europe=Europe/Berlin
Central Europe=Europe/Budapest
Romance=Europe/Paris
Central European=Europe/Warsaw
W. Central Africa=Africa/Lagos
Jordan=Asia/Amman
GTB=Europe/Bucharest
Middle East=Asia/Beirut
Egypt=Africa/Cairo
E. Europe=Europe/Chisinau
Syria=Asia/Damascus
West Bank=Asia/Hebron
South Africa=Africa/Johannesburg
FLE=Europe/Kyiv
Israel=Asia/Jerusalem
South Sudan=Africa/Juba
Kaliningrad=Europe/Kaliningrad
Sudan=Africa/Khartoum
Libya=Africa/Tripoli
Namibia=Africa/Windhoek
Arabic=Asia/Baghdad
Turkey=Europe/Istanbul
Arab=Asia/Riyadh
Belarus=Europe/Minsk
Russian=Europe/Moscow
E. Africa=Africa/Nairobi
Iran=Asia/Tehran
Arabian=Asia/Dubai
Astrakhan=Europe/Astrakhan
Azerbaijan=Asia/Baku
Mauritius=Indian/Mauritius
Saratov=Europe/Saratov
Georgian=Asia/Tbilisi
Volgograd=Europe/Volgograd
Caucasus=Asia/Yerevan
Afghanistan=Asia/Kabul
West Asia=Asia/Tashkent
Ekaterinburg=Asia/Yekaterinburg
Pakistan=Asia/Karachi
Qyzylorda=Asia/Qyzylorda
India=Asia/Kolkata
Sri Lanka=Asia/Colombo
Nepal=Asia/Kathmandu
Central Asia=Asia/Bishkek
Bangladesh=Asia/Dhaka
Omsk=Asia/Omsk
Myanmar=Asia/Yangon
SE Asia=Asia/Bangkok
Altai=Asia/Barnaul
W. Mongolia=Asia/Hovd
North Asia=Asia/Krasnoyarsk
N. Central Asia=Asia/Novosibirsk
Tomsk=Asia/Tomsk
China=Asia/Shanghai
North Asia East=Asia/Irkutsk
Singapore=Asia/Singapore
W. Australia=Australia/Perth
Taipei=Asia/Taipei
Ulaanbaatar=Asia/Ulaanbaatar
Aus Central W.=Australia/Eucla
Transbaikal=Asia/Chita
Tokyo=Asia/Tokyo
North Korea=Asia/Pyongyang
Korea=Asia/Seoul
Yakutsk=Asia/Yakutsk
Cen. Australia=Australia/Adelaide
AUS Central=Australia/Darwin
E. Australia=Australia/Brisbane
AUS Eastern=Australia/Sydney
West Pacific=Pacific/Port_Moresby
Tasmania=Australia/Hobart
Vladivostok=Asia/Vladivostok
Lord Howe=Australia/Lord_Howe
Bougainville=Pacific/Bougainville
Magadan=Asia/Magadan
Norfolk=Pacific/Norfolk
Sakhalin=Asia/Sakhalin
Central Pacific=Pacific/Guadalcanal
New Zealand=Pacific/Auckland
Fiji=Pacific/Fiji
Chatham Islands=Pacific/Chatham
Tonga=Pacific/Tongatapu
Samoa=Pacific/Apia
Line Islands=Pacific/Kiritimati
Dateline=Etc/GMT+12
Armenian=Asia/Yerevan
Kamchatka=Asia/Kamchatka
Mexico=America/Mexico_City";

/// All others, whole. Armenian, Kamchatka and Mexico above are names that Windows had earlier.
const OTHERS: &str = "\
Pacific Standard Time (Mexico)=America/Tijuana
Mountain Standard Time (Mexico)=America/Mazatlan
Central Standard Time (Mexico)=America/Mexico_City
Eastern Standard Time (Mexico)=America/Cancun
Russia Time Zone 3=Europe/Samara
Russia Time Zone 10=Asia/Srednekolymsk
Russia Time Zone 11=Asia/Kamchatka
UTC-11=Etc/GMT+11
UTC-09=Etc/GMT+9
UTC-08=Etc/GMT+8
UTC-02=Etc/GMT+2
UTC=Etc/UTC
UTC+12=Etc/GMT-12
UTC+13=Etc/GMT-13";

/// The IANA name of a zone of Windows, in any case: `W. Europe Standard Time`, `UTC-09`.
///
/// ```
/// use duetime::clock::zone::windows_zone;
///
/// assert_eq!(windows_zone("w. europe standard time"), Some("Europe/Berlin"));
/// assert_eq!(windows_zone("Central Standard Time (Mexico)"), Some("America/Mexico_City"));
/// assert_eq!(windows_zone("Europe/Berlin"), None);
/// ```
pub fn windows_zone(name: &str) -> Option<&'static str> {
    const END: &str = " Standard Time";
    let stem = name.len().checked_sub(END.len());
    let standard = stem
        .and_then(|stem| name.split_at_checked(stem))
        .filter(|(_, end)| end.eq_ignore_ascii_case(END));
    let (names, wanted) = match standard {
        Some((stem, _)) => (STANDARD, stem),
        None => (OTHERS, name),
    };
    let mut known = names.lines().filter_map(|line| line.split_once('='));
    known
        .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
        .map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::{super::Zone, *};

    #[test]
    fn every_name_leads_to_a_zone_in_any_case() {
        let mut seen = Vec::new();
        for (names, end) in [(STANDARD, " Standard Time"), (OTHERS, "")] {
            for line in names.lines() {
                let (name, place) = line.split_once('=').unwrap();
                let name = [name, end].concat().to_ascii_lowercase();
                assert_eq!(windows_zone(&name), Some(place), "{name}");
                assert_eq!(Zone::named(place).unwrap().name(), place);
                assert!(!seen.contains(&name), "{name} stands here twice");
                seen.push(name);
            }
        }
        // 139 of CLDR, and three of old.
        assert_eq!(seen.len(), 142);
    }

    #[test]
    fn what_is_no_name_of_windows() {
        for name in [
            "",
            " Standard Time",
            "Standard Time",
            "Europe/Berlin",
            "W. Europe",
            "W. Europe Standard Times",
            "W. Europe Standard Time ",
            "é Standard Time",
            "=",
            "UTC\n",
        ] {
            assert_eq!(windows_zone(name), None, "{name:?}");
        }
    }
}
