//! A long trace as people read it: a few lines, and what they say adds up to the budget.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use duetime::clock::{Budget, Calendar, Day, Holiday, Line, Trace, Week, Weeks, Zone};

use crate::common::Random;

fn office(zone: &str, from: &str, to: &str) -> Calendar {
    Calendar::new(
        Zone::named(zone).unwrap(),
        Week::on(Day::WORKING, from, to).unwrap(),
    )
}

/// Friday 20 November 2026, 16:30 in Amsterdam.
fn friday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 15, 30, 0).unwrap()
}

fn day(text: &str) -> NaiveDate {
    duetime::clock::date(text).unwrap()
}

/// What the lines say was used, after it was seen that they tell every stretch once and in order.
fn told(trace: &Trace, lines: &[Line]) -> i64 {
    let mut next = 0;
    let mut sum = 0;
    for line in lines {
        match line {
            Line::Stretch(at) => {
                assert_eq!(*at, next);
                next += 1;
                let piece = &trace.pieces[*at];
                if trace.windows().any(|used| used == piece) {
                    sum += piece.seconds();
                }
            }
            Line::Weeks(Weeks {
                stretches, used, ..
            }) => {
                assert_eq!(stretches.start, next);
                assert!(stretches.end > next);
                next = stretches.end;
                sum += used;
            }
        }
    }
    assert_eq!(next, trace.pieces.len());
    sum
}

#[test]
fn a_short_trace_is_told_stretch_by_stretch() {
    let calendar = office("Europe/Amsterdam", "08:00", "17:00").ready();
    let trace = calendar
        .trace(friday(), Budget::business_hours(40))
        .unwrap();
    let lines = trace.lines(calendar.zone());
    assert!(lines.iter().all(|line| matches!(line, Line::Stretch(_))));
    assert_eq!(told(&trace, &lines), 40 * 3600);
}

#[test]
fn two_years_of_business_days_are_told_in_a_few_lines() {
    let calendar = office("Europe/Amsterdam", "09:00", "17:00").ready();
    let trace = calendar
        .trace(friday(), Budget::business_hours(520 * 8))
        .unwrap();
    assert!(trace.pieces.len() > 1000);
    let lines = trace.lines(calendar.zone());
    // Half an hour on Friday, the weekend, 103 weeks, and the last one up to Friday at 16:30.
    assert_eq!(lines[..2], [Line::Stretch(0), Line::Stretch(1)]);
    let Line::Weeks(weeks) = &lines[2] else {
        panic!("{lines:?}")
    };
    assert_eq!((weeks.weeks, weeks.used), (103, 103 * 40 * 3600));
    assert_eq!((weeks.stretches.start, weeks.is_ordinary), (2, true));
    assert_eq!(lines.len(), 2 + 1 + 9);
    assert_eq!(told(&trace, &lines), 520 * 8 * 3600);
}

#[test]
fn a_week_from_which_a_day_is_taken_off_has_a_line_of_its_own() {
    let christmas = Holiday::new(day("2026-12-25"), "Christmas Day");
    let calendar = office("Europe/Amsterdam", "09:00", "17:00")
        .with_holidays([christmas])
        .unwrap()
        .ready();
    let trace = calendar
        .trace(friday(), Budget::business_hours(400))
        .unwrap();
    let lines = trace.lines(calendar.zone());
    let weeks: Vec<_> = lines
        .iter()
        .filter_map(|line| match line {
            Line::Weeks(weeks) => Some((weeks.weeks, weeks.used / 3600)),
            Line::Stretch(_) => None,
        })
        .collect();
    assert_eq!(weeks, [(4, 160), (1, 32), (5, 200)]);
    assert_eq!(told(&trace, &lines), 400 * 3600);
}

#[test]
fn whatever_the_hours_the_lines_add_up_to_the_budget() {
    let mut random = Random(7);
    let zones = [
        "Europe/Amsterdam",
        "America/New_York",
        "Australia/Lord_Howe",
        "UTC",
    ];
    let windows = [
        ("09:00", "17:00"),
        ("22:00", "06:00"),
        ("00:00", "24:00"),
        ("12:00", "12:01"),
    ];
    for _ in 0..200 {
        let (from, to) = windows[random.below(4)];
        let days = if random.below(2) == 0 {
            Day::ALL
        } else {
            Day::WORKING
        };
        let zone = Zone::named(zones[random.below(4)]).unwrap();
        let calendar = Calendar::new(zone, Week::on(days, from, to).unwrap());
        let holidays = (0..random.below(20)).map(|_| {
            let days = chrono::Days::new(random.below(400) as u64);
            Holiday::new(day("2026-11-01") + days, "")
        });
        let calendar = calendar
            .with_holidays(holidays.collect::<Vec<_>>())
            .unwrap()
            .ready();
        let budget = 60 * (1 + random.below(3000));
        let trace = calendar
            .trace(friday(), Budget::business(budget as u64))
            .unwrap();
        let lines = trace.lines(zone);
        assert_eq!(told(&trace, &lines), trace.used());
        assert_eq!(trace.used(), budget as i64);
        assert!(lines.len() <= trace.pieces.len());
        if trace.pieces.len() <= 14 {
            assert_eq!(lines.len(), trace.pieces.len());
        }
    }
}
