//! The same calendars for the other crates, and their moments. Each is built as its documentation does it, once,
//! before anything is measured.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use duetime_benches::questions::Setting;
use jiff::{
    Timestamp,
    civil::{Date, time},
};
use workclock::{Break, Holidays, Weekdays, WorkDay};

/// `workclock`'s calendar.
pub fn workclock(setting: &Setting) -> workclock::Schedule {
    let days = Weekdays::MON_TO_FRI;
    let day = WorkDay::new(time(9, 0, 0, 0), time(17, 0, 0, 0), days);
    let zone = match setting {
        Setting::Office(zone) => *zone,
        Setting::Full(..) => "Europe/Berlin",
    };
    let mut schedule = workclock::Schedule::builder().time_zone(zone).rule(day);
    if let Setting::Full(..) = setting {
        let holidays = setting.holidays().into_iter().map(date);
        schedule = schedule
            .rule(Break::new(time(12, 0, 0, 0), time(13, 0, 0, 0), days))
            .rule(Holidays::new(holidays));
    }
    schedule.build().unwrap()
}

/// `ule-hours`' calendar. Its holidays are single dates, which it looks up; its rules would be tried one by one.
/// By default it looks ten years ahead and no further; the questions over decades need more.
pub fn ule_hours(setting: &Setting) -> ule_hours::Schedule {
    let (zone, windows) = match setting {
        Setting::Office(zone) => (*zone, "09:00-17:00"),
        Setting::Full(..) => ("Europe/Berlin", "09:00-12:00, 13:00-17:00"),
    };
    let schedule = ule_hours::Schedule::builder(zone).unwrap();
    let schedule = schedule.mon_fri(windows).unwrap().horizon_days(10_000);
    let holidays = setting.holidays().into_iter().map(date);
    holidays
        .fold(schedule, |schedule, day| schedule.closed_on(day))
        .build()
}

fn date(day: NaiveDate) -> Date {
    Date::new(day.year() as i16, day.month() as i8, day.day() as i8).unwrap()
}

/// A moment as both of them take it.
pub fn at(moment: DateTime<Utc>) -> Timestamp {
    Timestamp::from_second(moment.timestamp()).unwrap()
}
