//! Public holidays: every file reads, says what the law of its country says, and fails in words when it is damaged.

use std::{collections::BTreeSet, fs, ops::RangeInclusive, path::PathBuf};

use chrono::Datelike;
use duetime::case::{Draft, link::read};
use duetime::clock::{BadCountry, Country, Custom, Holiday, date, read_index};

const YEARS: RangeInclusive<i32> = 2024..=2035;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/holidays")
}

fn text(name: &str) -> String {
    fs::read_to_string(folder().join(format!("{name}.json"))).unwrap()
}

fn country(id: &str) -> Country {
    Country::read(&text(id)).unwrap_or_else(|error| panic!("{id}: {error}"))
}

fn countries() -> Vec<String> {
    read_index(&text("index")).unwrap().countries().to_vec()
}

/// The holidays of a country, or of a region as `DE-BY`, in a year.
fn holidays(place: &str, year: i32) -> Vec<Holiday> {
    let (id, region) = match place.split_once('-') {
        Some((id, region)) => (id, Some(region)),
        None => (place, None),
    };
    let country = country(id);
    let known = |region| country.regions().iter().any(|other| other.id == region);
    assert!(region.is_none_or(known), "{place} is no region");
    let mut all = country.holidays(region);
    all.retain(|holiday| holiday.date.year() == year);
    all
}

/// What a day is called in a place, as `2026-12-25`; nothing where it is no holiday.
fn called(place: &str, day: &str) -> Option<String> {
    let day = date(day).unwrap();
    let all = holidays(place, day.year());
    let found = all.into_iter().find(|holiday| holiday.date == day);
    found.map(|holiday| holiday.name)
}

/// Checks a fact on each line: `place day name`, where no name means that the day is no holiday there.
fn check(facts: &str) {
    for fact in facts.lines().map(str::trim).filter(|fact| !fact.is_empty()) {
        let mut parts = fact.splitn(3, ' ');
        let (place, day) = (parts.next().unwrap(), parts.next().unwrap());
        assert_eq!(called(place, day).as_deref(), parts.next(), "{place} {day}");
    }
}

/// The days of a place in a year, as `01-01 01-06 …`.
fn days(place: &str, year: i32) -> String {
    let all = holidays(place, year).into_iter();
    let all: Vec<_> = all
        .map(|one| one.date.format("%m-%d").to_string())
        .collect();
    all.join(" ")
}

#[test]
fn the_index_lists_the_files() {
    let listed = countries();
    assert!(listed.len() >= 40, "{}", listed.len());
    let files = fs::read_dir(folder()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<_> = names
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect();
    let mut expected: BTreeSet<_> = listed.into_iter().collect();
    expected.insert("index".to_owned());
    assert_eq!(there, expected);
}

#[test]
fn every_file_reads_and_is_whole() {
    let made_by = read_index(&text("index")).unwrap().made_by().to_owned();
    for id in countries() {
        let country = country(&id);
        assert_eq!(country.id(), id);
        assert_eq!(country.made_by(), made_by, "{id}");
        assert_eq!(country.years(), YEARS, "{id}");
        assert!(!country.language().is_empty(), "{id}");
        let regions = country.regions().iter().map(|region| Some(&*region.id));
        let mut different = country.regions().is_empty();
        let national = (country.holidays(None), country.customs(None));
        for region in regions.chain([None]) {
            let all = country.holidays(region);
            different |= (&all, country.customs(region)) != (&national.0, national.1.clone());
            assert!(
                all.is_sorted_by(|one, next| one.date < next.date),
                "{id} {region:?}"
            );
            for holiday in &all {
                assert!(YEARS.contains(&holiday.date.year()), "{id} {holiday:?}");
                assert!(
                    !holiday.name.is_empty() && holiday.part.is_none(),
                    "{id} {holiday:?}"
                );
            }
            for year in YEARS {
                let count = all
                    .iter()
                    .filter(|holiday| holiday.date.year() == year)
                    .count();
                assert!(
                    (4..=60).contains(&count),
                    "{id} {region:?} {year} has {count}"
                );
            }
        }
        assert!(different, "{id} offers a choice that changes nothing");
    }
}

#[test]
fn every_region_is_meant_by_its_id_in_any_case() {
    for id in countries() {
        for region in country(&id).regions() {
            let link = format!("holidays={id}.{}", region.id);
            for link in [link.to_ascii_lowercase(), link.to_ascii_uppercase()] {
                let mut draft = Draft::default();
                read(&link, &mut draft);
                assert_eq!(draft.holidays.region, *region.id, "{link}");
            }
        }
    }
}

#[test]
fn germany() {
    let nation = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26";
    assert_eq!(days("DE", 2026), nation);
    assert_eq!(
        days("DE-BY", 2026),
        "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"
    );
    check(
        "DE-BY 2026-01-06 Heilige Drei Könige
         DE-BY 2026-06-04 Fronleichnam
         DE-BY 2026-08-15
         DE-BY-catholic 2026-08-15 Mariä Himmelfahrt
         DE-SL 2026-08-15 Mariä Himmelfahrt
         DE-Augsburg 2026-08-08 Augsburger Hohes Friedensfest
         DE-BE 2026-03-08 Frauentag
         DE-BE 2026-06-04
         DE-BE 2026-10-31
         DE-HH 2026-10-31 Reformationstag
         DE-SN 2026-11-18 Buß- und Bettag
         DE-SN 2026-06-04
         DE-SN-catholic 2026-06-04 Fronleichnam
         DE-TH-catholic 2026-06-04 Fronleichnam
         DE-TH 2026-09-20 Weltkindertag",
    );
}

#[test]
fn neighbours() {
    assert_eq!(
        days("CH-ZH", 2026),
        "01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26"
    );
    check(
        "NL 2026-04-27 Koningsdag
         NL 2025-04-26 Koningsdag
         NL 2025-05-05 Bevrijdingsdag
         NL 2026-05-05
         NL 2026-05-14 Hemelvaartsdag
         BE 2026-07-21 Nationale feestdag
         AT 2026-10-26 Nationalfeiertag
         CH 2026-08-01 Nationalfeiertag
         CH 2026-05-01
         CH-TI 2026-03-19 Josefstag
         FR 2026-07-14 Fête nationale
         FR 2026-04-03
         FR-57 2026-04-03 Vendredi saint
         LU 2026-06-23 Nationalfeierdag
         PL 2026-11-11 Narodowe Święto Niepodległości
         SE 2026-06-20 Midsommardagen
         IE 2026-02-02 Saint Brigid's Day",
    );
}

#[test]
fn britain() {
    check(
        "GB-ENG 2026-04-06 Easter Monday
         GB-SCT 2026-04-06
         GB-ENG 2026-01-02
         GB-SCT 2026-01-02 New Year Holiday
         GB-ENG 2026-08-31 Late Summer Bank Holiday
         GB-SCT 2026-08-31
         GB-SCT 2026-08-03 Summer Bank Holiday
         GB-NIR 2026-03-17 Saint Patrick's Day
         GB-NIR 2026-07-13 Battle of the Boyne (observed)
         GB-WLS 2026-03-01
         GB 2026-12-28 Boxing Day (observed)",
    );
}

#[test]
fn far_away() {
    check(
        "US 2026-11-26 Thanksgiving Day
         US 2026-07-03 Independence Day (observed)
         US 2026-01-19 Martin Luther King Jr. Day
         US-TX 2026-06-19 Emancipation Day In Texas / Juneteenth National Independence Day
         US-MA 2026-04-20 Patriots' Day
         CA 2026-07-01 Canada Day
         CA-QC 2026-06-24 Saint Jean Baptiste Day
         MX 2026-02-02 Día de la Constitución
         BR 2026-09-07 Independência do Brasil
         BR-SP 2026-07-09 Revolução Constitucionalista
         JP 2026-05-06 振替休日
         JP 2026-09-22 国民の休日
         JP 2026-03-20 春分の日
         CN 2026-02-17 春节
         TW 2026-10-10 國慶日
         KR 2026-09-25 추석
         SG 2026-08-10 National Day (observed)
         IN 2026-01-26 Republic Day
         AU 2026-01-26 Australia Day
         AU-VIC 2026-11-03 Melbourne Cup Day
         NZ 2026-07-10 Matariki
         NZ-AUK 2026-01-26 Auckland Anniversary Day
         ZA 2026-04-27 Freedom Day
         IL 2026-09-21 יום כיפור
         TR 2026-10-29 Cumhuriyet Bayramı",
    );
}

#[test]
fn easter_monday() {
    let western = "2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26";
    for day in western.split_whitespace() {
        for (place, name) in [
            ("DE", "Ostermontag"),
            ("NL", "Tweede paasdag"),
            ("FR", "Lundi de Pâques"),
            ("GB-ENG", "Easter Monday"),
            ("AU", "Easter Monday"),
        ] {
            assert_eq!(called(place, day).as_deref(), Some(name), "{place} {day}");
        }
        assert_eq!(called("US", day), None, "{day}");
    }
    // The churches of the East count by another calendar.
    check(
        "GR 2024-05-06 Δευτέρα του Πάσχα
         GR 2025-04-21 Δευτέρα του Πάσχα
         GR 2026-04-13 Δευτέρα του Πάσχα
         GR 2027-05-03 Δευτέρα του Πάσχα",
    );
}

#[test]
fn a_day_that_the_moon_decides_is_a_forecast() {
    let on = |place: &str, day: &str| {
        let day = date(day).unwrap();
        let all = holidays(place, day.year());
        let found = all.into_iter().find(|holiday| holiday.date == day);
        found.unwrap_or_else(|| panic!("{place} {day} is no holiday"))
    };
    assert!(!on("TR", "2026-03-20").estimated);
    assert!(on("SA", "2030-04-13").estimated);
    assert!(on("MY", "2030-02-05").estimated);
    assert!(!on("MY", "2030-12-25").estimated);
    for id in countries() {
        let country = country(&id);
        for holiday in country.holidays(None) {
            let marks = [
                "estimated",
                "estimé",
                "estimado",
                "تقديري",
                "anggaran",
                "tahmini",
                "推定",
            ];
            assert!(
                !marks.iter().any(|mark| holiday.name.contains(mark)),
                "{id} {holiday:?}"
            );
        }
    }
    let germany = country("DE").holidays(Some("BY"));
    assert!(germany.iter().all(|holiday| !holiday.estimated));
}

#[test]
fn what_people_do_beside_the_law_is_known_and_is_no_holiday() {
    for id in countries() {
        let country = country(&id);
        let regions = country.regions().iter().map(|region| Some(&*region.id));
        for region in regions.chain([None]) {
            let holidays = country.holidays(region);
            let customs = country.customs(region);
            assert!(
                customs.is_sorted_by(|one, next| one.0.date < next.0.date),
                "{id} {region:?}"
            );
            for (day, custom) in customs {
                let by_law = holidays.iter().any(|holiday| holiday.date == day.date);
                assert_eq!(by_law, custom == Custom::Worked, "{id} {region:?} {day:?}");
                let is_half = custom == Custom::Half;
                assert!(day.part.is_none() || is_half, "{id} {region:?} {day:?}");
            }
        }
    }
    let custom = |place: &str, region, day| {
        let day = date(day).unwrap();
        let customs = country(place).customs(region);
        customs
            .into_iter()
            .find(|(other, _)| other.date == day)
            .map(|(_, custom)| custom)
    };
    assert_eq!(custom("DE", None, "2026-12-31"), Some(Custom::Half));
    assert_eq!(custom("NL", None, "2026-04-03"), Some(Custom::Worked));
    assert_eq!(custom("NL", None, "2026-05-05"), Some(Custom::Some));
    assert_eq!(custom("IE", None, "2026-04-03"), Some(Custom::Some));
    assert_eq!(custom("DE", None, "2026-04-03"), None);
}

/// A country of two regions, with a place for one more holiday.
fn small(entry: &str) -> String {
    format!(
        r#"{{"format":1,"country":"XA","language":"en","from":2026,"to":2027,"made_by":"hand",
        "regions":[{{"id":"N","name":"North"}},{{"id":"S","name":"South"}}],
        "holidays":[{{"name":"All","days":["2026-01-01","2027-01-01"]}},{entry}]}}"#
    )
}

#[test]
fn regions_and_exceptions() {
    let names = |text: &str, region| {
        let all = Country::read(text).unwrap().holidays(region).into_iter();
        let all: Vec<_> = all
            .map(|one| format!("{} {} {}", one.date, one.name, one.estimated))
            .collect();
        all.join(", ")
    };
    let text = small(
        r#"{"name":"Most","days":["2026-06-01"],"except":["S"]},
        {"name":"South","days":["2026-01-01","2026-06-01"],"regions":["S"],"estimated":true},
        {"name":"First","days":["2026-01-02"],"estimated":true},
        {"name":"Second","days":["2026-01-02"],"estimated":true}"#,
    );
    let first = "2026-01-02 First / Second true";
    let last = "2027-01-01 All false";
    assert_eq!(
        names(&text, None),
        format!("2026-01-01 All false, {first}, 2026-06-01 Most false, {last}")
    );
    assert_eq!(names(&text, Some("N")), names(&text, None));
    assert_eq!(names(&text, Some("nowhere")), names(&text, None));
    assert_eq!(
        names(&text, Some("S")),
        format!("2026-01-01 All / South false, {first}, 2026-06-01 South true, {last}")
    );
}

#[test]
fn what_is_wrong_is_named_by_its_place() {
    let good = small(r#"{"name":"A","days":["2026-06-01"],"regions":["N"]}"#);
    Country::read(&good).unwrap();
    for (old, new, field, reason) in [
        (
            r#""format":1"#,
            r#""format":2,"colour":"red""#,
            "format",
            "another format",
        ),
        (
            r#""format":1"#,
            r#""format":"1""#,
            "format",
            "expected a whole number",
        ),
        (r#""format":1,"#, "", "", "missing field `format`"),
        ("XA", "xa", "country", "two capitals"),
        ("XA", "../", "country", "two capitals"),
        (r#""en""#, r#""e n""#, "language", "letters"),
        ("hand", "", "made_by", "empty"),
        (r#""from":2026"#, r#""from":2028"#, "from", "in order"),
        (r#""from":2026"#, r#""from":1"#, "from", "1990"),
        (r#""to":2027"#, r#""to":9999"#, "from", "2100"),
        (
            r#""id":"S""#,
            r#""id":"N""#,
            "regions[1].id",
            "another region",
        ),
        (r#""id":"S""#, r#""id":"<b>""#, "regions[1].id", "letters"),
        ("South", " ", "regions[1].name", "empty"),
        ("South", "a\\u202eb", "regions[1].name", "control"),
        (r#""name":"A""#, r#""name":"""#, "holidays[1].name", "empty"),
        (r#""name":"A","#, "", "holidays[1]", "missing field `name`"),
        (r#""2026-06-01""#, "", "holidays[1].days", "no day"),
        (
            "2026-06-01",
            "2026-02-29",
            "holidays[1].days[0]",
            "a day is written as",
        ),
        ("2026-06-01", "2025-06-01", "holidays[1].days[0]", "outside"),
        (
            "2027-01-01",
            "2026-01-01",
            "holidays[0].days[1]",
            "in order",
        ),
        (
            r#"["N"]"#,
            r#"["N","X"]"#,
            "holidays[1].regions[1]",
            "no such region",
        ),
        (r#"["N"]"#, "[]", "holidays[1].regions", "nowhere"),
        (
            r#"["N"]"#,
            r#"["N"],"except":["S"]"#,
            "holidays[1].except",
            "not both",
        ),
        (
            r#"["N"]"#,
            r#"["N"],"estimated":1"#,
            "holidays[1].estimated",
            "true or false",
        ),
        (
            r#""regions":["N"]"#,
            r#""except":["X"]"#,
            "holidays[1].except[0]",
            "no such region",
        ),
        (
            r#""regions":["N"]"#,
            r#""region":["N"]"#,
            "holidays[1].region",
            "unknown field",
        ),
        (
            r#""regions":["N"]"#,
            r#""custom":"quarter""#,
            "holidays[1].custom",
            "unknown variant",
        ),
        (
            r#""regions":["N"]"#,
            r#""part":["12:00","24:00"]"#,
            "holidays[1].part",
            "only a day on which many close early has a part",
        ),
        (
            r#""regions":["N"]"#,
            r#""custom":"half","part":["22:00","02:00"]"#,
            "holidays[1].part",
            "ends on that day",
        ),
    ] {
        let text = good.replacen(old, new, 1);
        assert_ne!(text, good, "{old}");
        let BadCountry {
            field: came,
            reason: why,
        } = Country::read(&text).unwrap_err();
        assert_eq!(came, field, "{new}: {why}");
        assert!(why.contains(reason), "{new}: {why}");
    }
}

#[test]
fn a_file_is_bounded() {
    let too_large = format!("{}{}", text("DE"), " ".repeat(Country::LARGEST));
    let error = Country::read(&too_large).unwrap_err();
    assert_eq!(error.to_string(), "the file is larger than 64 KiB");
    let name = "n".repeat(401);
    let entry = format!(r#"{{"name":"{name}","days":["2026-06-01"]}}"#);
    let error = Country::read(&small(&entry)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "holidays[1].name: the text is longer than 400 bytes"
    );
    let regions: String = (0..200)
        .map(|n| format!(r#"{{"id":"R{n}","name":"R"}},"#))
        .collect();
    let many = small(r#"{"name":"A","days":["2026-06-01"]}"#)
        .replace(r#""regions":["#, &format!(r#""regions":[{regions}"#));
    assert_eq!(Country::read(&many).unwrap_err().field, "regions");
    let deep = format!("{}{}", "[".repeat(60), "]".repeat(60));
    assert!(Country::read(&deep).is_err());
}

#[test]
fn a_damaged_index_is_refused() {
    let good = r#"{"format":1,"made_by":"hand","countries":["AT","DE"]}"#;
    assert_eq!(read_index(good).unwrap().countries(), ["AT", "DE"]);
    for (old, new, field) in [
        ("1", "2", "format"),
        ("hand", " ", "made_by"),
        ("DE", "../DE", "countries[1]"),
        ("DE", "de", "countries[1]"),
        ("DE", "AT", "countries[1]"),
        ("DE", "AA", "countries[1]"),
        (r#""DE""#, "1", "countries[1]"),
        ("countries", "country", "country"),
        ("]", "", ""),
    ] {
        let text = good.replacen(old, new, 1);
        assert_ne!(text, good, "{old}");
        // A text that ends early is wrong where it ends, wherever that is.
        let error = read_index(&text).unwrap_err();
        assert!(new.is_empty() || error.field == field, "{new}: {error}");
        assert!(!error.reason.is_empty());
    }
}

#[test]
fn no_damage_makes_it_panic() {
    let mut random: u64 = 0x5EED;
    let mut below = |limit: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(random >> 33).unwrap() % limit
    };
    let alphabet = b"{}[]\",:0123456789-AZaz\\ \n\x00\xC3\xFF";
    let mut refused = 0;
    for id in ["DE", "LU", "MY", "index"] {
        let whole = text(id);
        for _ in 0..1500 {
            let mut bytes = whole.clone().into_bytes();
            for _ in 0..=below(3) {
                let at = below(bytes.len());
                match below(4) {
                    0 => bytes[at] = alphabet[below(alphabet.len())],
                    1 => bytes.insert(at, alphabet[below(alphabet.len())]),
                    2 => drop(bytes.remove(at)),
                    _ => bytes.truncate(at.max(1)),
                }
            }
            let text = String::from_utf8_lossy(&bytes);
            let error = if id == "index" {
                read_index(&text).err()
            } else {
                let read = Country::read(&text);
                // Whatever is still taken can be used.
                if let Ok(country) = &read {
                    let first = country.regions().first().map(|region| &*region.id);
                    assert!(
                        country
                            .holidays(first)
                            .iter()
                            .all(|one| country.years().contains(&one.date.year()))
                    );
                }
                read.err()
            };
            if let Some(error) = error {
                refused += 1;
                assert!(!error.reason.is_empty() && error.to_string().ends_with(&error.reason));
                assert!(error.field.len() < 400, "{error}");
            }
        }
    }
    assert!(refused > 3000, "{refused}");
}
