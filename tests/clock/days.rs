//! Business days: in both readings, on short days and over gaps.

use duetime::clock::{
    Budget, BusinessDay, Calendar, Closing, Day, Fold, Moment, Week, Window, Zone, date, local,
};

fn office() -> Calendar {
    let week = Week::on(Day::WORKING, "09:00", "17:00").unwrap();
    Calendar::new(Zone::named("Europe/Amsterdam").unwrap(), week)
}

fn due(calendar: &Calendar, from: &str, count: u32, rule: BusinessDay) -> String {
    let from = Moment::read(local(from).unwrap(), calendar.zone(), Fold::First).unwrap();
    let due = calendar
        .clone()
        .ready()
        .due(from.at, Budget::days(count, rule))
        .unwrap();
    due.with_timezone(&calendar.zone())
        .naive_local()
        .to_string()
}

#[test]
fn a_business_day_is_one_full_window() {
    let full = |from, count| due(&office(), from, count, BusinessDay::FullWindow);
    assert_eq!(full("2026-11-19T15:00", 1), "2026-11-20 15:00:00");
    assert_eq!(full("2026-11-20T15:00", 1), "2026-11-23 15:00:00");
    assert_eq!(full("2026-11-20T15:00", 5), "2026-11-27 15:00:00");
    assert_eq!(full("2026-11-20T09:00", 1), "2026-11-20 17:00:00");
    assert_eq!(full("2026-11-20T07:00", 2), "2026-11-23 17:00:00");
    assert_eq!(full("2026-11-21T12:00", 1), "2026-11-23 17:00:00");
    assert_eq!(full("2026-11-20T17:00", 1), "2026-11-23 17:00:00");
}

#[test]
fn read_to_the_end_of_the_day_it_is_due_at_closing() {
    let end = |from, count| due(&office(), from, count, BusinessDay::EndOfDay);
    assert_eq!(end("2026-11-19T15:00", 1), "2026-11-20 17:00:00");
    assert_eq!(end("2026-11-20T09:00", 1), "2026-11-20 17:00:00");
    assert_eq!(end("2026-11-21T12:00", 1), "2026-11-23 17:00:00");
}

#[test]
fn no_business_day_at_all_takes_no_time() {
    let full = |from| due(&office(), from, 0, BusinessDay::FullWindow);
    assert_eq!(full("2026-11-20T09:00"), "2026-11-20 09:00:00");
    assert_eq!(full("2026-11-20T15:00"), "2026-11-20 15:00:00");
    assert_eq!(full("2026-11-21T15:00"), "2026-11-23 09:00:00");
}

#[test]
fn a_day_over_lunch_is_one_day() {
    let lunch = [("09:00", "12:00"), ("13:00", "18:00")];
    let windows = lunch
        .map(|(from, to)| Window::new(from, to).unwrap())
        .to_vec();
    let mut week = Week::default();
    for day in Day::WORKING {
        week = week.with(*day, windows.clone()).unwrap();
    }
    let tokyo = Calendar::new(Zone::named("Asia/Tokyo").unwrap(), week);
    let full = |from| due(&tokyo, from, 1, BusinessDay::FullWindow);
    assert_eq!(full("2026-11-19T11:00"), "2026-11-20 11:00:00");
    assert_eq!(full("2026-11-19T14:00"), "2026-11-20 14:00:00");
    assert_eq!(full("2026-11-19T12:30"), "2026-11-20 12:00:00");
}

#[test]
fn a_short_day_ends_when_it_closes() {
    let friday = date("2026-11-20").unwrap();
    let short = Window::new("09:00", "12:00").unwrap();
    let c = office().with_override(friday, vec![short]).unwrap();
    let full = |from| due(&c, from, 1, BusinessDay::FullWindow);
    assert_eq!(full("2026-11-19T15:00"), "2026-11-20 12:00:00");
    assert_eq!(full("2026-11-20T11:00"), "2026-11-23 11:00:00");
}

#[test]
fn a_day_that_is_over_at_closing_may_wait_for_the_next_opening() {
    let c = office().with_closing(Closing::NextOpening);
    let full = |from| due(&c, from, 1, BusinessDay::FullWindow);
    assert_eq!(full("2026-11-20T09:00"), "2026-11-23 09:00:00");
    assert_eq!(full("2026-11-19T15:00"), "2026-11-20 15:00:00");
    let end = due(&c, "2026-11-19T15:00", 1, BusinessDay::EndOfDay);
    assert_eq!(end, "2026-11-20 17:00:00", "this reading means closing");
}

#[test]
fn a_business_day_keeps_its_local_time_over_a_clock_change() {
    let full = |from| due(&office(), from, 1, BusinessDay::FullWindow);
    assert_eq!(full("2027-03-26T15:00"), "2027-03-29 15:00:00");
    assert_eq!(full("2026-10-23T15:00"), "2026-10-26 15:00:00");
}
