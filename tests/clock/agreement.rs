//! The clock agrees with the slow engine, most of all where clocks change.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use duetime::clock::{
    Budget, BusinessDay, Calendar, ClockError, Closing, Day, Holiday, Night, Pause, Timetable,
    Week, Window, Zero, Zone,
};

use super::{
    common::Random,
    slow::{Minutes, Slow, instant, minute},
};

/// How many questions are asked, and where the random numbers begin: `DUETIME_CASES=1000000 cargo test --release
/// clock::agreement::thousands` asks a million, `DUETIME_SEED=7` asks others.
const CASES: usize = 110_000;
const SEED: u64 = 0x0C10_C4A0_0000_0003;

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

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

/// Parts of a day that can be a holiday.
const PARTS: &[(&str, &str)] = &[
    ("00:00", "12:00"),
    ("12:00", "24:00"),
    ("14:00", "24:00"),
    ("01:45", "02:50"),
    ("23:15", "24:00"),
    ("10:00", "11:00"),
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
    for _ in 0..random.below(4) {
        let days = i64::try_from(random.below(9)).unwrap();
        let date = instant(near + (days - 4) * DAY).date_naive();
        calendar = match random.below(4) {
            0 => calendar.with_holiday(date),
            1 => calendar.with_override(date, windows(random)).unwrap(),
            _ => {
                let (from, to) = random.one(PARTS);
                let part = Some(Window::new(from, to).unwrap());
                let holiday = Holiday {
                    part,
                    ..Holiday::new(date, "a part of a day")
                };
                calendar.with_holidays([holiday]).unwrap()
            }
        };
    }
    calendar
        .with_night(*random.one(&[Night::OpeningDay, Night::Cut]))
        .with_closing(*random.one(&[Closing::EndOfWindow, Closing::NextOpening]))
        .with_zero(*random.one(&[Zero::NextOpening, Zero::AtOnce]))
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
    let cases = setting("DUETIME_CASES").map_or(CASES, |cases| usize::try_from(cases).unwrap());
    let seed = setting("DUETIME_SEED").unwrap_or(SEED);
    println!("{cases} cases from seed {seed}");
    // One after the other in two threads, each zone with its own numbers: whoever repeats one repeats it exactly.
    let halves = ZONES.split_at(ZONES.len() / 2);
    let asked: usize = std::thread::scope(|scope| {
        let half = |zones: &'static [&str]| move || ask(zones, seed, cases.div_ceil(ZONES.len()));
        let threads = [halves.0, halves.1].map(|zones| scope.spawn(half(zones)));
        threads.map(|thread| thread.join().unwrap()).iter().sum()
    });
    println!("{asked} questions had an answer");
    assert!(asked >= cases);
}

/// Asks so many questions in each of some zones.
fn ask(zones: &[&str], seed: u64, cases: usize) -> usize {
    let mut all = 0;
    for (n, name) in zones.iter().enumerate() {
        let zone = Zone::named(name).unwrap();
        let other: Tz = name.parse().unwrap();
        let mut random = Random(seed ^ (name.len() as u64) << 32 ^ n as u64);
        let mut asked = 0;
        while asked < cases {
            let change = change(&mut random, zone);
            let minutes = Minutes::new(other, change - 7 * DAY, 18 * DAY);
            for _ in 0..40 {
                asked += agree(&mut random, zone, change, &minutes);
            }
        }
        all += asked;
    }
    all
}

/// Asks both engines many questions about one random calendar; gives how many had an answer.
fn agree(random: &mut Random, zone: Zone, change: i64, minutes: &Minutes) -> usize {
    let calendar = calendar(random, zone, change);
    let stretches = pauses(random, change);
    let pauses: Vec<_> = stretches
        .iter()
        .map(|&(from, to)| Pause {
            from: instant(from),
            to: Some(instant(to)),
        })
        .collect();
    let calendar = calendar.with_pauses(&pauses).unwrap().ready();
    let slow = Slow::new(minutes, &calendar, &stretches);
    let mut answers = 0;
    for _ in 0..4 {
        let near = |random: &mut Random, before: i64, after: usize| {
            change - before * DAY + i64::try_from(random.below(after * 1440)).unwrap()
        };
        let mut question = Questions {
            calendar: &calendar,
            slow: &slow,
            begin: minutes.from + 2 * DAY,
            end: minutes.end() - 2 * DAY,
            from: near(random, 4, 6),
            answers: 0,
        };
        let other = near(random, 3, 8);
        let short = *random.one(&[0, 0, 1, 15, 30, 60, 90, 480, 1440]);
        let more = random.below(600);
        let budget = short + *random.one(&[0, more]);
        question.ask(other, i64::try_from(budget).unwrap(), random.below(4));
        answers += question.answers;
    }
    answers
}

/// Questions about one calendar from one moment, to both engines.
struct Questions<'a> {
    calendar: &'a Timetable,
    slow: &'a Slow<'a>,
    /// At the beginning of its weeks the slow engine lacks a night.
    begin: i64,
    /// At the end of its weeks the slow engine sees half a day, beyond it nothing.
    end: i64,
    from: i64,
    answers: usize,
}

impl Questions<'_> {
    fn ask(&mut self, other: i64, budget: i64, count: usize) {
        let Questions {
            calendar,
            slow,
            from,
            ..
        } = *self;
        let start = instant(from);
        let closing = calendar.closing();
        let seconds = u64::try_from(budget).unwrap() * 60;
        let days = u32::try_from(count).unwrap();
        let opens = |end: Option<i64>| end.and_then(|end| slow.opens(end));
        self.same("opens", budget, slow.opens(from), calendar.opens(start));
        let business = slow.due(from, budget);
        self.same(
            "business",
            budget,
            business,
            calendar.due(start, Budget::business(seconds)),
        );
        let elapsed = slow.due_elapsed(from, budget);
        self.same(
            "elapsed",
            budget,
            elapsed,
            calendar.due(start, Budget::elapsed(seconds)),
        );
        let wall = slow.due_calendar_days(from, i64::from(days));
        self.same(
            "calendar days",
            days.into(),
            wall,
            calendar.due(start, Budget::CalendarDays(days)),
        );
        for rule in [
            BusinessDay::FullWindow,
            BusinessDay::SameTime,
            BusinessDay::EndOfDay,
        ] {
            let mut due = match (count, rule) {
                (0, BusinessDay::EndOfDay) => slow.due_days(from, 1, rule).filter(|_| false),
                (0, _) => slow.due(from, 0),
                _ => slow.due_days(from, count, rule),
            };
            if closing == Closing::NextOpening && rule != BusinessDay::EndOfDay && count > 0 {
                due = opens(due);
            }
            let came = calendar.due(start, Budget::days(days, rule));
            self.same(&format!("{rule:?}"), days.into(), due, came);
        }
        let (first, second) = (from.min(other), from.max(other));
        let between = calendar.between(instant(first), instant(second)).unwrap();
        let told = format!("between {first} and {second}, {calendar:?}");
        assert_eq!(between, slow.between(first, second) * 60, "{told}");
        self.answers += 1;
        // Looked for minute by minute, so only now and then, and not where its weeks have just begun.
        if count == 0 && budget % 8 == 0 && budget <= 480 && other < self.end {
            let latest = calendar.latest_start(instant(other), Budget::business(seconds));
            if let Some(found) = slow.latest_start(other, budget, self.begin) {
                // To the second, where the slow engine knows minutes.
                let told = format!("latest start of {budget} min for {other}, {calendar:?}");
                assert_eq!(latest.map(minute), Ok(found), "{told}");
                self.answers += 1;
            }
        }
    }

    fn same(
        &mut self,
        what: &str,
        of: i64,
        slow: Option<i64>,
        came: Result<DateTime<Utc>, ClockError>,
    ) {
        let Some(slow) = slow.filter(|slow| *slow < self.end) else {
            return;
        };
        self.answers += 1;
        let Questions { from, calendar, .. } = self;
        let came = came.map(|came| came.timestamp() as f64 / 60.0);
        assert_eq!(
            came,
            Ok(slow as f64),
            "{what} of {of} from {from}, {calendar:?}"
        );
    }
}
