//! A budget while it runs: how far it is, when it is warned of, when it has to have begun.

use chrono::{DateTime, TimeZone, Utc};
use duetime::clock::{Budget, BusinessDay, Calendar, ClockError, Closing, Day, Pause, Week, Zone};

fn office() -> Calendar {
    Calendar::new(
        Zone::utc(),
        Week::on(Day::WORKING, "09:00", "17:00").unwrap(),
    )
}

/// A moment of November 2026; the 20th is a Friday.
fn at(day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, hour, 0, 0).unwrap()
}

#[test]
fn progress_stands_still_while_it_is_closed() {
    let eight = Budget::business_hours(8);
    let percent = |now| {
        office()
            .ready()
            .progress(at(20, 16), eight, now)
            .unwrap()
            .percent()
    };
    assert_eq!(percent(at(20, 10)), 0);
    assert_eq!(percent(at(20, 17)), 12);
    assert_eq!(percent(at(22, 12)), 12);
    assert_eq!(percent(at(23, 16)), 100);
    let late = office()
        .ready()
        .progress(at(20, 16), eight, at(25, 12))
        .unwrap();
    assert!(late.late && late.left() == 0 && late.whole == 8 * 3600);
    let days = office().ready().progress(
        at(20, 13),
        Budget::days(2, BusinessDay::FullWindow),
        at(23, 13),
    );
    assert_eq!(days.unwrap().percent(), 50);
    // By the clock on the wall it runs on, but not in a pause.
    let pause = Pause {
        from: at(20, 18),
        to: Some(at(20, 20)),
    };
    let paused = office().with_pauses(&[pause]).unwrap().ready();
    let progress = paused
        .progress(at(20, 16), Budget::hours(4), at(20, 19))
        .unwrap();
    assert_eq!((progress.percent(), progress.due), (50, at(20, 22)));
    let nothing = office()
        .ready()
        .progress(at(20, 12), Budget::business(0), at(20, 12))
        .unwrap();
    assert_eq!((nothing.percent(), nothing.late), (100, false));
}

#[test]
fn a_warning_falls_inside_hours() {
    let tuesday = at(24, 11);
    assert_eq!(office().ready().warning(tuesday, 3600), Ok(at(24, 10)));
    assert_eq!(office().ready().warning(tuesday, 3 * 3600), Ok(at(23, 16)));
    let leads = [3 * 3600, 3600, 8 * 3600];
    let next = |now| office().ready().next_warning(now, tuesday, &leads).unwrap();
    assert_eq!(next(at(20, 12)), Some(at(23, 11)));
    assert_eq!(next(at(23, 11)), Some(at(23, 16)));
    assert_eq!(next(at(23, 16)), Some(at(24, 10)));
    assert_eq!(next(at(24, 10)), None);
}

#[test]
fn the_latest_start_is_in_time_and_a_second_later_is_not() {
    let second = chrono::TimeDelta::seconds(1);
    for closing in [Closing::EndOfWindow, Closing::NextOpening] {
        let office = office().with_closing(closing).ready();
        for budget in [
            Budget::business_hours(1),
            Budget::business(0),
            Budget::hours(30),
            Budget::CalendarDays(2),
            Budget::days(1, BusinessDay::FullWindow),
            Budget::days(2, BusinessDay::SameTime),
            Budget::days(1, BusinessDay::EndOfDay),
        ] {
            for due in [at(23, 9), at(23, 12), at(23, 17), at(22, 12)] {
                let latest = office.latest_start(due, budget).unwrap();
                let in_time = |from| office.due(from, budget).unwrap() <= due;
                assert!(in_time(latest), "{budget:?} {due} {latest}");
                assert!(!in_time(latest + second), "{budget:?} {due} {latest}");
            }
        }
    }
}

#[test]
fn what_cannot_be_in_time_says_so() {
    let due = Utc.with_ymd_and_hms(1990, 1, 2, 12, 0, 0).unwrap();
    let year = Budget::hours(24 * 365);
    assert_eq!(
        office().ready().latest_start(due, year),
        Err(ClockError::OutOfRange)
    );
    let never = Calendar::new(Zone::utc(), Week::default()).ready();
    assert_eq!(
        never.latest_start(at(20, 12), Budget::business(1)),
        Err(ClockError::OutOfRange)
    );
    let large = Budget::business(u64::MAX);
    assert_eq!(
        office().ready().latest_start(at(20, 12), large),
        Err(ClockError::TooLarge)
    );
}
