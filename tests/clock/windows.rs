//! Windows on the days when clocks change, and at their edges.

use chrono::{DateTime, Utc};
use duetime::clock::{
    Budget, Calendar, Closing, Day, Fold, Moment, Pause, State, Told, Week, Why, Window, Zone,
    date, local,
};

/// A calendar that is open on every day of the week.
fn daily(zone: &str, from: &str, to: &str) -> Calendar {
    let week = Week::on(Day::ALL, from, to).unwrap();
    Calendar::new(Zone::named(zone).unwrap(), week)
}

/// A calendar that is open from Monday to Friday.
fn working(zone: &str, from: &str, to: &str) -> Calendar {
    let week = Week::on(Day::WORKING, from, to).unwrap();
    Calendar::new(Zone::named(zone).unwrap(), week)
}

fn moment(calendar: &Calendar, text: &str, fold: Fold) -> Moment {
    Moment::read(local(text).unwrap(), calendar.zone(), fold).unwrap()
}

fn at(calendar: &Calendar, text: &str) -> DateTime<Utc> {
    moment(calendar, text, Fold::First).at
}

/// When minutes inside the windows are used up, on the clocks of the calendar.
fn due(calendar: &Calendar, from: DateTime<Utc>, minutes: u64) -> String {
    let due = calendar
        .clone()
        .ready()
        .due(from, Budget::business(minutes * 60))
        .unwrap();
    due.with_timezone(&calendar.zone()).to_rfc3339()
}

#[test]
fn opening_counts_and_closing_does_not() {
    let c = working("Europe/Amsterdam", "09:00", "17:00");
    let opening = at(&c, "2026-11-20T09:00");
    let closing = at(&c, "2026-11-20T17:00");
    let monday = at(&c, "2026-11-23T09:00");
    assert_eq!(
        c.clone().ready().state(opening),
        Ok(State::Open(Some(closing)))
    );
    assert_eq!(
        c.clone().ready().state(closing),
        Ok(State::Closed(Some(monday)))
    );
    assert_eq!(c.clone().ready().opens(closing), Ok(monday));
    assert_eq!(due(&c, opening, 0), "2026-11-20T09:00:00+01:00");
    assert_eq!(due(&c, closing, 0), "2026-11-23T09:00:00+01:00");
    assert_eq!(due(&c, closing, 1), "2026-11-23T09:01:00+01:00");
}

#[test]
fn what_is_used_up_at_closing_is_due_then_or_at_the_next_opening() {
    let c = working("Europe/Amsterdam", "09:00", "17:00");
    let friday = at(&c, "2026-11-20T16:00");
    assert_eq!(due(&c, friday, 60), "2026-11-20T17:00:00+01:00");
    let c = c.with_closing(Closing::NextOpening);
    assert_eq!(due(&c, friday, 60), "2026-11-23T09:00:00+01:00");
    assert_eq!(due(&c, friday, 59), "2026-11-20T16:59:00+01:00");
    assert_eq!(due(&c, friday, 61), "2026-11-23T09:01:00+01:00");
    let trace = c
        .clone()
        .ready()
        .trace(friday, Budget::business(3600))
        .unwrap();
    let pieces: Vec<_> = trace.pieces.iter().map(|p| (p.why, p.seconds())).collect();
    assert_eq!(pieces, [(Why::Used, 3600), (Why::Closed, 64 * 3600)]);
}

#[test]
fn a_time_that_is_skipped_is_read_past_the_gap() {
    let c = daily("Europe/Amsterdam", "00:00", "24:00");
    let skipped = moment(&c, "2027-03-28T02:30", Fold::First);
    assert_eq!(skipped.told, Told::Missing);
    assert_eq!(skipped.local().to_rfc3339(), "2027-03-28T03:30:00+02:00");
    assert_eq!(due(&c, skipped.at, 60), "2027-03-28T04:30:00+02:00");
}

#[test]
fn a_time_that_happens_twice_is_the_first_unless_told() {
    let c = daily("Europe/Amsterdam", "00:00", "24:00");
    let first = moment(&c, "2026-10-25T02:30", Fold::First);
    let second = moment(&c, "2026-10-25T02:30", Fold::Second);
    assert_eq!((first.told, second.told), (Told::Twice, Told::Twice));
    assert_eq!(second.at - first.at, chrono::TimeDelta::hours(1));
    assert_eq!(due(&c, first.at, 60), "2026-10-25T02:30:00+01:00");
    assert_eq!(due(&c, second.at, 60), "2026-10-25T03:30:00+01:00");
    let trace = c
        .clone()
        .ready()
        .trace(first.at, Budget::business(7200))
        .unwrap();
    assert_eq!(
        trace.changes,
        [(
            at(&c, "2026-10-25T03:00") - chrono::TimeDelta::hours(1),
            -3600
        )]
    );
}

#[test]
fn a_window_is_as_long_as_its_day_makes_it() {
    let c = daily("Europe/Amsterdam", "00:00", "06:00");
    let hours = |day: &str| {
        let from = at(&c, &[day, "T00:00"].concat());
        c.clone()
            .ready()
            .between(from, from + chrono::TimeDelta::hours(12))
            .unwrap()
            / 3600
    };
    assert_eq!(hours("2027-03-27"), 6);
    assert_eq!(hours("2027-03-28"), 5);
    assert_eq!(hours("2026-10-25"), 7);
}

#[test]
fn an_edge_in_the_gap_moves_and_an_edge_that_happens_twice_is_the_first() {
    // The clocks skip from 02:00 to 03:00: a window from 02:30 opens at 03:30, and one until 02:30 closes then.
    let late = daily("Europe/Amsterdam", "02:30", "05:00");
    let day = at(&late, "2027-03-28T00:00");
    assert_eq!(due(&late, day, 1), "2027-03-28T03:31:00+02:00");
    let early = daily("Europe/Amsterdam", "01:00", "02:30");
    assert_eq!(due(&early, day, 90), "2027-03-28T03:30:00+02:00");
    // 02:30 happens twice on 25 October: both windows take the first.
    let day = at(&late, "2026-10-25T00:00");
    assert_eq!(due(&late, day, 1), "2026-10-25T02:31:00+02:00");
    assert_eq!(due(&early, day, 90), "2026-10-25T02:30:00+02:00");
    assert_eq!(due(&late, day, 210), "2026-10-25T05:00:00+01:00");
}

#[test]
fn windows_that_a_gap_moves_over_each_other_count_once_and_in_their_order() {
    let windows = [("02:30", "02:45"), ("03:00", "03:15"), ("03:20", "03:40")];
    let windows = windows.map(|(from, to)| Window::new(from, to).unwrap());
    let day = date("2027-03-28").unwrap();
    let c = daily("Europe/Amsterdam", "09:00", "17:00");
    let c = c.with_override(day, windows.into()).unwrap();
    let night = at(&c, "2027-03-28T00:00");
    let trace = c
        .clone()
        .ready()
        .trace(night, Budget::business(40 * 60))
        .unwrap();
    let used = trace
        .windows()
        .map(|piece| piece.from.with_timezone(&c.zone()).to_rfc3339());
    assert_eq!(
        used.collect::<Vec<_>>(),
        [
            "2027-03-28T03:00:00+02:00",
            "2027-03-28T03:20:00+02:00",
            "2027-03-28T03:40:00+02:00"
        ]
    );
    assert_eq!(
        c.clone().ready().between(night, at(&c, "2027-03-28T08:00")),
        Ok(40 * 60)
    );
}

#[test]
fn lord_howe_moves_by_half_an_hour() {
    let c = daily("Australia/Lord_Howe", "00:00", "24:00");
    let spring = at(&c, "2026-10-04T01:45");
    assert_eq!(due(&c, spring, 30), "2026-10-04T02:45:00+11:00");
    let autumn = at(&c, "2027-04-04T01:15");
    assert_eq!(due(&c, autumn, 60), "2027-04-04T01:45:00+10:30");
    let told = |text| moment(&c, text, Fold::First).told;
    assert_eq!(told("2026-10-04T02:15"), Told::Missing);
    assert_eq!(told("2027-04-04T01:45"), Told::Twice);
}

#[test]
fn apia_has_no_30_december_2011() {
    let c = daily("Pacific/Apia", "09:00", "17:00");
    let thursday = at(&c, "2011-12-29T16:00");
    // What would have been Friday is Saturday: the day that never was is not worked twice.
    assert_eq!(due(&c, thursday, 120), "2011-12-31T10:00:00+14:00");
    assert_eq!(due(&c, thursday, 60 + 480 + 1), "2012-01-01T09:01:00+14:00");
    let missing = moment(&c, "2011-12-30T10:00", Fold::First);
    assert_eq!(missing.told, Told::Missing);
    assert_eq!(missing.local().to_rfc3339(), "2011-12-31T10:00:00+14:00");
    // Other hours on the day after it are not hidden by those that the gap moved there.
    let short = Window::new("07:00", "11:00").unwrap();
    let c = c
        .with_override(date("2011-12-31").unwrap(), vec![short])
        .unwrap();
    assert_eq!(due(&c, thursday, 120), "2011-12-31T08:00:00+14:00");
    assert_eq!(
        c.clone()
            .ready()
            .between(thursday, at(&c, "2012-01-01T00:00")),
        Ok((1 + 10) * 3600)
    );
}

#[test]
fn santiago_changes_at_midnight() {
    let c = daily("America/Santiago", "00:00", "24:00");
    // Midnight of 6 September 2026 does not exist; the day before ends where the next begins.
    let saturday = at(&c, "2026-09-05T23:30");
    assert_eq!(due(&c, saturday, 60), "2026-09-06T01:30:00-03:00");
    let morning = daily("America/Santiago", "00:00", "08:00");
    assert_eq!(due(&morning, saturday, 7 * 60), "2026-09-06T08:00:00-03:00");
    // The last hour of 3 April 2027 happens twice.
    let evening = daily("America/Santiago", "22:00", "24:00");
    assert_eq!(
        due(&evening, at(&c, "2027-04-03T12:00"), 180),
        "2027-04-04T00:00:00-04:00"
    );
}

#[test]
fn a_night_shift_goes_on_over_midnight() {
    let c = working("Europe/Amsterdam", "22:00", "06:00");
    let saturday = at(&c, "2026-11-21T03:00");
    // It is still Friday's shift; the next begins on Monday evening.
    assert_eq!(due(&c, saturday, 180), "2026-11-21T06:00:00+01:00");
    assert_eq!(due(&c, saturday, 181), "2026-11-23T22:01:00+01:00");
}

#[test]
fn holidays_and_pauses_are_named_in_the_trace() {
    let christmas = date("2026-12-25").unwrap();
    let c = working("Europe/Amsterdam", "09:00", "17:00").with_holiday(christmas);
    let pause = Pause {
        from: at(&c, "2026-12-28T10:00"),
        to: Some(at(&c, "2026-12-28T11:00")),
    };
    let c = c.with_pauses(&[pause]).unwrap();
    let trace = c
        .clone()
        .ready()
        .trace(at(&c, "2026-12-24T16:00"), Budget::business(4 * 3600))
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
            (Why::Closed, 16),
            (Why::Holiday(christmas), 8),
            (Why::Closed, 64),
            (Why::Used, 1),
            (Why::Paused, 1),
            (Why::Used, 2),
        ]
    );
    assert_eq!(trace.holidays, c.holidays());
}
