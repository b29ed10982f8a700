//! A calendar as a file holds it: whatever is read answers every question, and the answers agree with each other.

#![no_main]

use chrono::{DateTime, TimeDelta, Utc};
use duetime::clock::{Budget, Calendar, ClockError, Timetable, Trace};
use duetime_fuzz::{budgets::budget, dice::Dice, json};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let (text, mut dice) = Dice::of(data);
    let Ok(calendar) = serde_json::from_str::<Calendar>(text).map(Calendar::ready) else {
        return;
    };
    let written = serde_json::to_string(&*calendar).expect("a calendar can be written");
    let again: Calendar = serde_json::from_str(&written).expect("what was written can be read");
    let again = again.ready();
    assert_eq!(again, calendar, "a calendar is read as it was written");
    for _ in 0..4 {
        let from = dice.moment();
        let (budget, seconds) = budget(&mut dice);
        spend(&calendar, from, budget, seconds);
        stretch(&calendar, from, dice.moment(), dice.moment());
    }
    let (from, (budget, _)) = (dice.moment(), budget(&mut dice));
    assert_eq!(
        again.due(from, budget),
        calendar.due(from, budget),
        "what was asked before changes no answer"
    );
});

/// Spends a budget and looks at the way it took.
fn spend(calendar: &Timetable, from: DateTime<Utc>, budget: Budget, seconds: Option<u64>) {
    let due = calendar.due(from, budget);
    // A trace is as long as its way: that of a century says no more than that of four years.
    let near = TimeDelta::days(4 * 366);
    if let Ok(due) = due
        && due - from < near
    {
        let trace = calendar.trace(from, budget).expect("what is due has a way");
        assert_eq!(trace.due, due);
        adds_up(&trace, from, seconds);
        let (opens, middle) = (trace.started, from + (due - from) / 2);
        let progress = calendar
            .progress(from, budget, middle)
            .expect("it is under way");
        assert_eq!((progress.started, progress.due), (opens, due));
        assert!(
            (0..=progress.whole).contains(&progress.spent),
            "{progress:?}"
        );
        if let Budget::Business(seconds) = budget {
            assert_eq!(calendar.between(from, due), Ok(seconds as i64));
            started(calendar, due, budget, from);
        }
    } else if let Err(error) = due {
        assert!(calendar.trace(from, budget).is_err());
        let hopeless = matches!(
            error,
            ClockError::NeverOpens | ClockError::OutOfRange | ClockError::TooLarge
        );
        assert!(hopeless, "{error}: a calendar that was read is right");
    }
}

/// The pieces of a trace lie end to end, and what was used is the budget.
fn adds_up(trace: &Trace, from: DateTime<Utc>, seconds: Option<u64>) {
    let mut at = from;
    for piece in &trace.pieces {
        assert_eq!(piece.from, at, "no gap, no overlap");
        assert!(piece.to > piece.from, "no piece without a length");
        at = piece.to;
    }
    assert_eq!(at, trace.due.max(from), "the pieces end with the deadline");
    if let Some(seconds) = seconds {
        assert_eq!(trace.used(), seconds as i64, "what was used is the budget");
    }
}

/// The latest start of what is due lies at its start or later, and a second later is too late.
fn started(calendar: &Timetable, due: DateTime<Utc>, budget: Budget, from: DateTime<Utc>) {
    let latest = calendar.latest_start(due, budget).expect("it did begin");
    assert!(latest >= from);
    assert!(calendar.due(latest, budget).is_ok_and(|found| found <= due));
    let later = calendar.due(latest + TimeDelta::seconds(1), budget);
    assert!(!later.is_ok_and(|found| found <= due));
}

/// What lies between moments: the same from both sides, in parts, and window by window.
fn stretch(calendar: &Timetable, a: DateTime<Utc>, b: DateTime<Utc>, c: DateTime<Utc>) {
    let _ = (calendar.state(a), calendar.opens(a), calendar.closes(a));
    let (Ok(first), Ok(second)) = (calendar.between(a, b), calendar.between(b, c)) else {
        return;
    };
    assert_eq!(calendar.between(b, a), Ok(-first));
    assert_eq!(calendar.between(a, c), Ok(first + second));
    let near = a.min(b)..a.max(b).min(a.min(b) + TimeDelta::days(60));
    let by_hand: i64 = calendar
        .openings(near.start, near.end)
        .map(|(from, to)| (to - from).num_seconds())
        .sum();
    assert_eq!(calendar.between(near.start, near.end), Ok(by_hand));
    let state = calendar.state(a).expect("it lies in range");
    let opens = calendar.opens(a);
    assert_eq!(state.is_open(), opens == Ok(a), "open now is opening now");
}
