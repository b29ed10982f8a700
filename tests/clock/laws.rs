//! What holds for every calendar, every moment and every budget.

use chrono::{DateTime, Utc};
use duetime::clock::{
    Budget, BusinessDay, Calendar, Day, Pause, State, Timetable, Week, Why, Window, Zone, date,
};
use proptest::{prelude::*, test_runner::RngSeed};

/// From 2001 to 2035, at any second.
const YEARS: std::ops::Range<i64> = 978_307_200..2_051_222_400;

fn instant(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}

fn zone() -> impl Strategy<Value = Zone> {
    let names: Vec<_> = Zone::names().collect();
    prop::sample::select(names).prop_map(|name| Zone::named(name).unwrap())
}

/// Up to three windows that do not overlap, the last of which may go past midnight.
fn windows() -> impl Strategy<Value = Vec<Window>> {
    prop::collection::btree_set(0..1440_u32, 0..=6).prop_map(|edges| {
        let time = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let edges: Vec<u32> = edges.into_iter().collect();
        let pairs = edges.chunks_exact(2);
        let mut windows: Vec<_> = pairs
            .map(|pair| Window::new(&time(pair[0]), &time(pair[1])).unwrap())
            .collect();
        if let &[last] = edges.chunks_exact(2).remainder()
            && let Ok(night) = Window::new(&time(last), &time(last / 2))
        {
            windows.push(night);
        }
        windows
    })
}

/// A calendar that opens on some day of the week, with a holiday and pauses.
fn calendar() -> impl Strategy<Value = Timetable> {
    let pause = (YEARS, 0..30 * 86_400_i64).prop_map(|(from, length)| Pause {
        from: instant(from),
        to: Some(instant(from + length)),
    });
    let days = prop::collection::vec(windows(), 7);
    let pauses = prop::collection::vec(pause, 0..4);
    (zone(), days, 0..28_u32, pauses).prop_filter_map("it opens", |(zone, days, day, pauses)| {
        let mut week = Week::default();
        for (day, windows) in Day::ALL.iter().zip(days) {
            week = week.with(*day, windows).ok()?;
        }
        let holiday = date(&format!("2026-11-{:02}", day + 1))?;
        let calendar = Calendar::new(zone, week.clone()).with_holiday(holiday);
        (!week.never_opens()).then(|| calendar.with_pauses(&pauses).unwrap().ready())
    })
}

/// A budget in seconds; most of them short.
fn seconds() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0..200_000_u64, 1 => 0..3_000_000_u64]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 600,
        failure_persistence: None,
        // The same cases in every run: whoever breaks a law breaks it for everybody.
        rng_seed: RngSeed::Fixed(0x0D0E_714E),
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_was_added_lies_between(calendar in calendar(), from in YEARS, budget in seconds()) {
        let from = instant(from);
        let due = calendar.due(from, Budget::business(budget)).unwrap();
        let counted = calendar.between(from, due).unwrap();
        prop_assert_eq!(u64::try_from(counted), Ok(budget));
        prop_assert_eq!(calendar.between(due, from).unwrap(), -counted);
    }

    #[test]
    fn a_longer_budget_is_never_due_earlier(
        calendar in calendar(), from in YEARS, budget in seconds(), more in seconds(),
    ) {
        let due = |budget| calendar.due(instant(from), budget).unwrap();
        prop_assert!(due(Budget::business(budget)) <= due(Budget::business(budget + more)));
        prop_assert!(due(Budget::elapsed(budget)) <= due(Budget::elapsed(budget + more)));
        let (count, more) = ((budget % 20) as u32, (more % 20) as u32);
        for rule in [BusinessDay::FullWindow, BusinessDay::EndOfDay] {
            prop_assert!(due(Budget::days(count, rule)) <= due(Budget::days(count + more, rule)));
        }
    }

    #[test]
    fn a_later_start_is_never_due_earlier(
        calendar in calendar(), from in YEARS, later in 0..1_000_000_i64, budget in seconds(),
    ) {
        let due = |from, budget| calendar.due(instant(from), budget).unwrap();
        for budget in [Budget::business(budget), Budget::elapsed(budget)] {
            prop_assert!(due(from, budget) <= due(from + later, budget));
        }
    }

    #[test]
    fn a_budget_can_be_spent_in_two_parts(
        calendar in calendar(), from in YEARS, first in seconds(), second in seconds(),
    ) {
        let from = instant(from);
        let stop = calendar.due(from, Budget::business(first)).unwrap();
        let parts = calendar.due(stop, Budget::business(second)).unwrap();
        let whole = calendar.due(from, Budget::business(first + second)).unwrap();
        // Nothing more to spend is due where the first part was, or at the next opening.
        if second > 0 {
            prop_assert_eq!(parts, whole);
        }
    }

    #[test]
    fn a_trace_adds_up(calendar in calendar(), from in YEARS, budget in seconds()) {
        let start = instant(from);
        for (budget, whole) in [
            (Budget::business(budget), Some(budget)),
            (Budget::elapsed(budget), Some(budget)),
            (Budget::days(1 + (budget % 9) as u32, BusinessDay::FullWindow), None),
            (Budget::days(1 + (budget % 9) as u32, BusinessDay::EndOfDay), None),
        ] {
            let trace = calendar.trace(start, budget).unwrap();
            prop_assert_eq!(trace.due, calendar.due(start, budget).unwrap());
            if let Some(whole) = whole {
                prop_assert_eq!(u64::try_from(trace.used()), Ok(whole));
            }
            let mut at = start;
            for piece in &trace.pieces {
                prop_assert_eq!(piece.from, at, "no gap");
                prop_assert!(piece.seconds() > 0);
                if piece.why == Why::Used && !matches!(budget, Budget::Elapsed(_)) {
                    let counted = calendar.between(piece.from, piece.to).unwrap();
                    prop_assert_eq!(counted, piece.seconds(), "open all along");
                }
                at = piece.to;
            }
            prop_assert_eq!(at, trace.due);
            let first = trace.windows().next();
            prop_assert!(first.is_none_or(|first| first.from == trace.started));
        }
    }

    #[test]
    fn spans_of_time_add_up(
        calendar in calendar(), from in YEARS, first in 0..2_000_000_i64, second in 0..2_000_000_i64,
    ) {
        let between = |from, to| calendar.between(instant(from), instant(to)).unwrap();
        let middle = from + first;
        let end = middle + second;
        prop_assert_eq!(between(from, middle) + between(middle, end), between(from, end));
        prop_assert!((0..=first).contains(&between(from, middle)));
    }

    #[test]
    fn opening_is_inside_and_closing_is_outside(calendar in calendar(), from in YEARS) {
        let opens = calendar.opens(instant(from)).unwrap();
        prop_assert!(opens >= instant(from));
        prop_assert_eq!(calendar.between(instant(from), opens).unwrap(), 0);
        match calendar.state(opens).unwrap() {
            State::Closed(_) => prop_assert!(false, "it opens and is closed"),
            State::Open(None) => {}
            State::Open(Some(until)) => {
                let length = (until - opens).num_seconds();
                prop_assert_eq!(calendar.between(opens, until).unwrap(), length);
                let after = calendar.state(until).unwrap();
                prop_assert!(matches!(after, State::Closed(Some(_))), "{:?}", after);
            }
        }
    }
}
