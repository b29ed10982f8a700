//! The clock agrees with the slow engine, most of all where clocks change.

use chrono_tz::Tz;
use duetime::clock::{
    Budget, BusinessDay, Calendar, ClockError, Closing, Day, Pause, Week, Window, Zone,
};

use crate::{
    common::Random,
    slow::{Minutes, Slow, instant, minute},
};

const SEED: u64 = 0x0C10_C4A0_0000_0003;

/// Zones whose clocks change in many ways: by an hour, by half of one, by two, by a day, at midnight, for Ramadan.
const ZONES: &[&str] = &[
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/New_York",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Europe/Amsterdam",
    "Europe/Dublin",
    "Pacific/Apia",
    "Pacific/Chatham",
];

/// 2000-01-01, from which zone databases agree to the minute, and 2025-01-01, up to which the law is history.
const HISTORY: (i64, i64) = (946_684_800, 1_735_689_600);

const DAY: i64 = 1440;

/// Windows that clock changes fall into, and ordinary ones.
const WINDOWS: &[&[(&str, &str)]] = &[
    &[],
    &[("09:00", "17:00")],
    &[("08:00", "12:00"), ("13:00", "17:30")],
    &[("00:00", "24:00")],
    &[("22:00", "06:00")],
    &[("00:00", "02:30")],
    &[("01:30", "03:30")],
    &[("02:30", "02:45"), ("03:00", "03:15")],
    &[("00:15", "00:45"), ("01:00", "01:10"), ("23:30", "23:59")],
    &[("23:30", "00:30")],
    &[("02:00", "03:00")],
];

fn windows(random: &mut Random) -> Vec<Window> {
    let windows = random.one(WINDOWS).iter();
    windows
        .map(|(from, to)| Window::new(from, to).unwrap())
        .collect()
}

fn calendar(random: &mut Random, zone: Zone, near: i64) -> Calendar {
    let mut week = Week::default();
    for day in Day::ALL {
        week = week.with(*day, windows(random)).unwrap();
    }
    let mut calendar = Calendar::new(zone, week);
    for _ in 0..random.below(3) {
        let days = i64::try_from(random.below(9)).unwrap();
        let date = instant(near + (days - 4) * DAY).date_naive();
        calendar = match random.below(2) {
            0 => calendar.with_holiday(date),
            _ => calendar.with_override(date, windows(random)).unwrap(),
        };
    }
    calendar
}

fn pauses(random: &mut Random, near: i64) -> Vec<(i64, i64)> {
    let count = random.below(6).saturating_sub(2);
    let mut pause = || {
        let from = near + i64::try_from(random.below(8000)).unwrap() - 4000;
        (from, from + i64::try_from(random.below(3000)).unwrap())
    };
    (0..count).map(|_| pause()).collect()
}

/// The minute of a clock change in history, or any minute where there is none.
fn change(random: &mut Random, zone: Zone) -> i64 {
    let mut changes = Vec::new();
    let mut at = HISTORY.0;
    while let Some(change) = zone.next_change(at).filter(|change| change.at < HISTORY.1) {
        changes.push(change.at / 60);
        at = change.at;
    }
    if changes.is_empty() {
        changes.push(HISTORY.0 / 60 + i64::try_from(random.below(10_000_000)).unwrap());
    }
    *random.one(&changes)
}

#[test]
fn thousands_of_cases_agree_with_counting_minutes() {
    println!("seed {SEED:#x}");
    let mut random = Random(SEED);
    let mut questions = 0;
    for name in ZONES {
        let zone = Zone::named(name).unwrap();
        let other: Tz = name.parse().unwrap();
        for _ in 0..4 {
            let change = change(&mut random, zone);
            let minutes = Minutes::new(other, change - 7 * DAY, 18 * DAY);
            for _ in 0..24 {
                questions += agree(&mut random, zone, change, &minutes);
            }
        }
    }
    assert!(questions > 6000, "{questions} questions had an answer");
}

/// Asks both engines several questions about one random calendar; gives how many had an answer.
fn agree(random: &mut Random, zone: Zone, change: i64, minutes: &Minutes) -> usize {
    let calendar = calendar(random, zone, change);
    let pauses = pauses(random, change);
    let from = change + i64::try_from(random.below(6 * 1440)).unwrap() - 4 * DAY;
    let to = change + i64::try_from(random.below(8 * 1440)).unwrap() - 3 * DAY;
    let budget =
        i64::try_from(*random.one(&[0, 1, 15, 30, 60, 90, 480, 1440]) + random.below(600)).unwrap();
    let count = 1 + random.below(3);
    let closing = *random.one(&[Closing::EndOfWindow, Closing::NextOpening]);
    let slow = Slow::new(minutes, &calendar, &pauses);
    let told = format!("{zone:?} {calendar:?} {pauses:?}");
    let pauses: Vec<_> = pauses
        .iter()
        .map(|&(from, to)| Pause {
            from: instant(from),
            to: Some(instant(to)),
        })
        .collect();
    let calendar = calendar.with_pauses(&pauses).unwrap().with_closing(closing);
    let start = instant(from);
    let mut answers = 0;
    let mut same = |what: &str, slow: Option<i64>, came: Result<_, ClockError>| {
        // At the end of its weeks the slow engine sees half a day, beyond it nothing.
        let Some(slow) = slow.filter(|slow| *slow < minutes.end() - 2 * DAY) else {
            return;
        };
        answers += 1;
        let came = came.map(minute);
        assert_eq!(
            came,
            Ok(slow),
            "{what}, from {start} {budget} min, {count} days, {told}"
        );
    };
    same("opens", slow.opens(from), calendar.opens(start));
    let seconds = u64::try_from(budget).unwrap() * 60;
    let due = calendar.due(start, Budget::business(seconds));
    same("business", slow.due(from, budget, closing), due);
    let due = calendar.due(start, Budget::elapsed(seconds));
    same("elapsed", slow.due_elapsed(from, budget), due);
    let days = |rule| calendar.due(start, Budget::days(u32::try_from(count).unwrap(), rule));
    let end = slow.due_days(from, count, true);
    same("end of day", end, days(BusinessDay::EndOfDay));
    let full = slow.due_days(from, count, false);
    let full = match closing {
        Closing::EndOfWindow => full,
        Closing::NextOpening => full.and_then(|full| slow.opens(full)),
    };
    same("full window", full, days(BusinessDay::FullWindow));
    let (first, second) = (from.min(to), from.max(to));
    let between = calendar.between(instant(first), instant(second)).unwrap();
    assert_eq!(
        between,
        slow.between(first, second) * 60,
        "between {first} and {second}, {told}"
    );
    answers + 1
}
