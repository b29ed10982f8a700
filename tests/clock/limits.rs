//! Where the clock has no answer it says why, and it does not take long.

use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use duetime::clock::{
    Budget, BusinessDay, Calendar, ClockError, Day, Fold, Moment, Pause, State, Week, Window, Zone,
    date, local,
};

const YEAR: u64 = 365 * 86_400;

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn office() -> Calendar {
    Calendar::new(
        Zone::utc(),
        Week::on(Day::WORKING, "09:00", "17:00").unwrap(),
    )
}

fn budgets() -> [Budget; 4] {
    [
        Budget::business(3600),
        Budget::business(0),
        Budget::days(1, BusinessDay::FullWindow),
        Budget::days(1, BusinessDay::EndOfDay),
    ]
}

#[test]
fn a_calendar_that_never_opens_says_so() {
    let never = Calendar::new(Zone::utc(), Week::default()).ready();
    let now = instant("2026-11-20T12:00:00Z");
    for budget in budgets() {
        assert_eq!(never.due(now, budget), Err(ClockError::NeverOpens));
    }
    assert_eq!(never.opens(now), Err(ClockError::NeverOpens));
    assert_eq!(never.state(now), Ok(State::Closed(None)));
    assert_eq!(never.between(now, instant("2090-01-01T00:00:00Z")), Ok(0));
    // Time by the clock on the wall needs no opening.
    let due = never.due(now, Budget::elapsed(3600));
    assert_eq!(due, Ok(instant("2026-11-20T13:00:00Z")));
}

#[test]
fn a_calendar_that_opens_once_is_open_then() {
    let day = date("2030-01-01").unwrap();
    let window = Window::new("09:00", "10:00").unwrap();
    let once = Calendar::new(Zone::utc(), Week::default());
    let once = once.with_override(day, vec![window]).unwrap().ready();
    let now = instant("2026-11-20T12:00:00Z");
    assert_eq!(once.opens(now), Ok(instant("2030-01-01T09:00:00Z")));
    let hour = once.due(now, Budget::business(3600));
    assert_eq!(hour, Ok(instant("2030-01-01T10:00:00Z")));
    assert_eq!(
        once.due(now, Budget::business(3601)),
        Err(ClockError::NeverOpens)
    );
    let after = instant("2030-01-01T10:00:00Z");
    assert_eq!(once.state(after), Ok(State::Closed(None)));
}

#[test]
fn a_pause_without_an_end_is_never_over() {
    let now = instant("2026-11-20T12:00:00Z");
    let pause = Pause {
        from: instant("2026-11-20T13:00:00Z"),
        to: None,
    };
    let c = office().with_pauses(&[pause]).unwrap().ready();
    let used = c.due(now, Budget::business(3600));
    assert_eq!(
        used,
        Ok(instant("2026-11-20T13:00:00Z")),
        "before it, time runs"
    );
    for budget in [Budget::business(3601), Budget::elapsed(3601)] {
        assert_eq!(c.due(now, budget), Err(ClockError::NeverOpens));
    }
    assert_eq!(c.opens(pause.from), Err(ClockError::NeverOpens));
    assert_eq!(c.state(pause.from), Ok(State::Closed(None)));
}

#[test]
fn a_pause_does_not_end_before_it_begins() {
    let pause = Pause {
        from: instant("2026-11-20T13:00:00Z"),
        to: Some(instant("2026-11-20T12:59:59Z")),
    };
    let error = office().with_pauses(&[pause]).unwrap_err();
    assert_eq!(error, ClockError::BackwardsPause);
    // One that takes no time changes nothing, not even the trace.
    let nothing = Pause {
        to: Some(pause.from),
        ..pause
    };
    assert_eq!(office().with_pauses(&[nothing]), Ok(office()));
}

#[test]
fn moments_outside_the_years_1990_to_2100_are_refused() {
    for outside in [
        "1989-12-31T23:59:59Z",
        "2101-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
    ] {
        let outside = instant(outside);
        let inside = instant("2026-11-20T12:00:00Z");
        for budget in budgets() {
            assert_eq!(
                office().ready().due(outside, budget),
                Err(ClockError::OutOfRange)
            );
            assert_eq!(
                office().ready().trace(outside, budget),
                Err(ClockError::OutOfRange)
            );
        }
        assert_eq!(office().ready().state(outside), Err(ClockError::OutOfRange));
        assert_eq!(office().ready().opens(outside), Err(ClockError::OutOfRange));
        assert_eq!(
            office().ready().between(outside, inside),
            Err(ClockError::OutOfRange)
        );
        assert_eq!(
            office().ready().between(inside, outside),
            Err(ClockError::OutOfRange)
        );
    }
    let first = instant("1990-01-01T00:00:00Z");
    assert_eq!(
        office().ready().opens(first),
        Ok(instant("1990-01-01T09:00:00Z"))
    );
    assert_eq!(local("2101-01-01T00:00"), None);
    assert_eq!(local("1989-12-31T23:59"), None);
    // In Tokyo 1990 begins while it is still 1989 in universal time.
    let new_year = local("1990-01-01T00:00").unwrap();
    let east = Moment::read(new_year, Zone::named("Asia/Tokyo").unwrap(), Fold::First);
    assert_eq!(east, Err(ClockError::OutOfRange));
}

#[test]
fn a_deadline_after_2100_is_refused() {
    let late = instant("2100-12-31T16:30:00Z");
    let half = office().ready().due(late, Budget::business(1800));
    assert_eq!(half, Ok(instant("2100-12-31T17:00:00Z")));
    assert_eq!(
        office().ready().due(late, Budget::business(1801)),
        Err(ClockError::OutOfRange)
    );
    assert_eq!(
        office().ready().due(late, Budget::elapsed(YEAR)),
        Err(ClockError::OutOfRange)
    );
    let days = Budget::days(2, BusinessDay::FullWindow);
    assert_eq!(
        office().ready().due(late, days),
        Err(ClockError::OutOfRange)
    );
}

#[test]
fn an_amount_of_more_than_a_hundred_years_is_refused() {
    let now = instant("1990-01-01T00:00:00Z");
    for budget in [
        Budget::business(u64::MAX),
        Budget::elapsed(u64::MAX),
        Budget::business(101 * 366 * 86_400),
        Budget::days(u32::MAX, BusinessDay::FullWindow),
        Budget::days(40_000, BusinessDay::EndOfDay),
    ] {
        assert_eq!(office().ready().due(now, budget), Err(ClockError::TooLarge));
    }
}

#[test]
fn a_long_answer_does_not_take_long() {
    let begun = Instant::now();
    let now = instant("1990-01-01T00:00:00Z");
    let full = Calendar::new(Zone::named("Europe/Amsterdam").unwrap(), Week::always()).ready();
    let trace = full.trace(now, Budget::business(99 * YEAR)).unwrap();
    assert_eq!(trace.used(), i64::try_from(99 * YEAR).unwrap());
    assert_eq!(trace.changes.len(), 198);
    let days = Budget::days(20_000, BusinessDay::FullWindow);
    office().ready().trace(now, days).unwrap();
    // Closed for good, told only when all the years were looked at.
    let pause = Pause {
        from: now,
        to: None,
    };
    let closed = office().with_pauses(&[pause]).unwrap().ready();
    assert_eq!(closed.opens(now), Err(ClockError::NeverOpens));
    assert!(
        begun.elapsed() < Duration::from_secs(10),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn windows_are_checked_when_they_are_made() {
    let window = |from, to| Window::new(from, to).map(|_| ());
    assert_eq!(
        window("9:00", "17:00"),
        Err(ClockError::NoTimeOfDay("9:00".into()))
    );
    assert_eq!(
        window("24:01", "25:00"),
        Err(ClockError::NoTimeOfDay("24:01".into()))
    );
    assert_eq!(
        window("09:00:60", "10:00"),
        Err(ClockError::NoTimeOfDay("09:00:60".into()))
    );
    assert!(matches!(
        window("08:00", "08:00"),
        Err(ClockError::EmptyWindow(_))
    ));
    assert!(matches!(
        window("24:00", "08:00"),
        Err(ClockError::EmptyWindow(_))
    ));
    assert_eq!(window("22:00", "06:00"), Ok(()));
    assert_eq!(window("00:00", "24:00"), Ok(()));
    let minute = |n: u32| Window::new(&format!("{n:02}:00"), &format!("{n:02}:01")).unwrap();
    let mut many: Vec<_> = (0..24).map(minute).collect();
    assert!(Week::default().with(Day::Mon, many.clone()).is_ok());
    many.push(Window::new("12:30", "12:31").unwrap());
    let error = Week::default().with(Day::Mon, many);
    assert_eq!(error, Err(ClockError::TooManyWindows));
    let overlap = vec![minute(9), Window::new("08:00", "09:01").unwrap()];
    let error = Week::default().with(Day::Mon, overlap);
    assert_eq!(error, Err(ClockError::Overlap("09:00–09:01".into())));
}

#[test]
fn a_trace_of_dense_hours_is_short_work_or_refused() {
    let minutes: Vec<_> = (0..24)
        .map(|hour| Window::new(&format!("{hour:02}:00"), &format!("{hour:02}:01")).unwrap())
        .collect();
    let mut week = Week::default();
    for day in Day::ALL {
        week = week.with(*day, minutes.clone()).unwrap();
    }
    let dense = Calendar::new(Zone::utc(), week).with_holiday(date("2026-12-25").unwrap());
    let dense = dense.ready();
    let now = instant("2026-11-20T12:00:00Z");
    let trace = dense.trace(now, Budget::business_hours(1000)).unwrap();
    assert_eq!((trace.windows().count(), trace.used()), (60_000, 3_600_000));
    let ten_thousand = Budget::business_hours(10_000);
    assert_eq!(dense.trace(now, ten_thousand), Err(ClockError::TooLong));
    assert!(dense.due(now, ten_thousand).is_ok());
}
