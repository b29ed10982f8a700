//! What systems do differently: each setting, with what it changes and what it leaves.

use chrono::NaiveDate;
use duetime::clock::{
    Budget, BusinessDay, Calendar, Day, Fold, Holiday, Moment, Night, Week, Why, Window, Zero,
    Zone, date, local,
};

fn calendar(from: &str, to: &str) -> Calendar {
    let week = Week::on(Day::WORKING, from, to).unwrap();
    Calendar::new(Zone::named("Europe/Berlin").unwrap(), week)
}

fn day(text: &str) -> NaiveDate {
    date(text).unwrap()
}

fn part(text: &str, from: &str, to: &str) -> Holiday {
    let part = Some(Window::new(from, to).unwrap());
    Holiday {
        part,
        ..Holiday::new(day(text), "part")
    }
}

/// When a budget is used up, on the clocks of the calendar.
fn due(calendar: &Calendar, from: &str, budget: Budget) -> String {
    let from = Moment::read(local(from).unwrap(), calendar.zone(), Fold::First).unwrap();
    let due = calendar.clone().ready().due(from.at, budget).unwrap();
    due.with_timezone(&calendar.zone())
        .naive_local()
        .to_string()
}

#[test]
fn nothing_to_spend_is_due_at_the_next_opening_or_at_once() {
    let office = calendar("09:00", "17:00");
    let nothing = Budget::business(0);
    assert_eq!(
        due(&office, "2026-11-21T12:00", nothing),
        "2026-11-23 09:00:00"
    );
    assert_eq!(
        due(&office, "2026-11-20T12:00", nothing),
        "2026-11-20 12:00:00"
    );
    let at_once = office.with_zero(Zero::AtOnce);
    assert_eq!(
        due(&at_once, "2026-11-21T12:00", nothing),
        "2026-11-21 12:00:00"
    );
    let second = Budget::business(1);
    assert_eq!(
        due(&at_once, "2026-11-21T12:00", second),
        "2026-11-23 09:00:01"
    );
}

#[test]
fn a_holiday_takes_the_night_that_begins_on_it_or_its_own_24_hours() {
    // Thursday is the holiday: the nights of Wednesday, Thursday and Friday.
    let nights = calendar("22:00", "06:00").with_holiday(day("2026-11-19"));
    let cut = nights.clone().with_night(Night::Cut);
    let five = Budget::business_hours(5);
    assert_eq!(
        due(&nights, "2026-11-18T22:00", five),
        "2026-11-19 03:00:00"
    );
    assert_eq!(
        due(&nights, "2026-11-19T22:00", five),
        "2026-11-21 03:00:00"
    );
    assert_eq!(due(&cut, "2026-11-18T22:00", five), "2026-11-20 03:00:00");
    assert_eq!(due(&cut, "2026-11-19T22:00", five), "2026-11-20 05:00:00");
    // A date with windows of its own is no holiday, whatever was said first.
    let open = cut.with_override(day("2026-11-19"), vec![]).unwrap();
    assert_eq!(due(&open, "2026-11-18T22:00", five), "2026-11-19 03:00:00");
}

#[test]
fn a_part_of_a_day_can_be_free() {
    let office = calendar("09:00", "17:00");
    let noon = office
        .clone()
        .with_holidays([part("2026-12-24", "12:00", "24:00")])
        .unwrap();
    let four = Budget::business_hours(4);
    assert_eq!(due(&noon, "2026-12-24T10:00", four), "2026-12-25 11:00:00");
    let lunch = office.with_holidays([
        part("2026-12-24", "15:00", "16:00"),
        part("2026-12-24", "12:00", "13:00"),
    ]);
    let lunch = lunch.unwrap();
    assert_eq!(due(&lunch, "2026-12-24T10:00", four), "2026-12-24 15:00:00");
    assert_eq!(
        due(&lunch, "2026-12-24T10:00", Budget::business_hours(5)),
        "2026-12-24 17:00:00"
    );
    // What is free until midnight takes the rest of a night that began on that day; what is free before does not.
    let nights = calendar("22:00", "06:00");
    let evening = nights
        .clone()
        .with_holidays([part("2026-12-24", "23:00", "24:00")])
        .unwrap();
    assert_eq!(
        due(&evening, "2026-12-24T22:00", Budget::business_hours(2)),
        "2026-12-25 23:00:00"
    );
    let morning = nights
        .with_holidays([part("2026-12-24", "00:00", "12:00")])
        .unwrap();
    assert_eq!(
        due(&morning, "2026-12-23T22:00", Budget::business_hours(8)),
        "2026-12-24 06:00:00"
    );
    assert!(
        calendar("09:00", "17:00")
            .with_holidays([part("2026-12-24", "22:00", "06:00")])
            .is_err()
    );
}

#[test]
fn the_same_time_so_many_working_days_later() {
    let office = calendar("09:00", "17:00").with_override(
        day("2026-11-24"),
        vec![
            Window::new("11:00", "12:00").unwrap(),
            Window::new("13:00", "15:00").unwrap(),
        ],
    );
    let office = office.unwrap();
    let same = |from, count| due(&office, from, Budget::days(count, BusinessDay::SameTime));
    assert_eq!(same("2026-11-19T15:30", 1), "2026-11-20 15:30:00");
    assert_eq!(same("2026-11-20T15:30", 1), "2026-11-23 15:30:00");
    // From the weekend it runs from the next opening.
    assert_eq!(same("2026-11-21T12:00", 3), "2026-11-26 09:00:00");
    // A day that has closed by then, is at lunch then, or has not opened yet.
    assert_eq!(same("2026-11-23T16:00", 1), "2026-11-24 15:00:00");
    assert_eq!(same("2026-11-23T12:30", 1), "2026-11-24 12:00:00");
    assert_eq!(same("2026-11-23T10:00", 1), "2026-11-24 11:00:00");
    assert_eq!(same("2026-11-23T13:00", 1), "2026-11-24 13:00:00");
    assert_eq!(same("2026-11-23T16:00", 0), "2026-11-23 16:00:00");
}

#[test]
fn calendar_days_keep_the_time_on_the_wall() {
    let office = calendar("09:00", "17:00");
    let days = |from, count| due(&office, from, Budget::CalendarDays(count));
    assert_eq!(days("2026-10-24T18:00", 1), "2026-10-25 18:00:00");
    assert_eq!(days("2027-03-27T02:30", 1), "2027-03-28 03:30:00");
    assert_eq!(days("2026-11-20T18:00", 14), "2026-12-04 18:00:00");
    assert_eq!(days("2026-11-20T18:00", 0), "2026-11-20 18:00:00");
}

#[test]
fn what_was_skipped_says_why_hour_by_hour() {
    let office = calendar("09:00", "17:00")
        .with_holiday(day("2026-11-23"))
        .with_override(
            day("2026-11-24"),
            vec![Window::new("12:00", "14:00").unwrap()],
        );
    let office = office.unwrap();
    let from = Moment::read(
        local("2026-11-20T16:00").unwrap(),
        office.zone(),
        Fold::First,
    )
    .unwrap();
    let trace = office
        .ready()
        .trace(from.at, Budget::business_hours(2))
        .unwrap();
    let pieces: Vec<_> = trace
        .pieces
        .iter()
        .map(|p| (p.why, p.seconds() / 3600))
        .collect();
    assert_eq!(
        pieces,
        [
            (Why::Used, 1),
            (Why::Closed, 64),
            (Why::Holiday(day("2026-11-23")), 8),
            (Why::Closed, 16),
            (Why::Override(day("2026-11-24")), 3),
            (Why::Used, 1),
        ]
    );
    assert_eq!(trace.used(), 2 * 3600);
}
