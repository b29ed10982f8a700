//! The calendars, made ready: Monday to Friday, plain and with everything.

use chrono::NaiveDate;
use duetime::clock::{Calendar, Day, Timetable, Week, Window, Zone};

/// The first and the last year of which holidays are listed.
pub const YEARS: (i32, i32) = (2026, 2046);

/// Monday to Friday, 9 to 17, in a zone.
pub fn office(zone: &str) -> Timetable {
    let week = Week::on(Day::WORKING, "09:00", "17:00").unwrap();
    Calendar::new(Zone::named(zone).unwrap(), week).ready()
}

/// Monday to Friday in Berlin, closed from 12 to 13, and on some days.
pub fn full(holidays: &[NaiveDate]) -> Timetable {
    let (before, after) = (window("09:00", "12:00"), window("13:00", "17:00"));
    let week = Day::WORKING.iter().fold(Week::default(), |week, day| {
        week.with(*day, vec![before, after]).unwrap()
    });
    let calendar = Calendar::new(Zone::named("Europe/Berlin").unwrap(), week);
    holidays
        .iter()
        .fold(calendar, |calendar, day| calendar.with_holiday(*day))
        .ready()
}

fn window(from: &str, to: &str) -> Window {
    Window::new(from, to).unwrap()
}

/// Germany's nine national holidays, in each of some years.
pub fn holidays(from: i32, to: i32) -> Vec<NaiveDate> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    (from..=to)
        .flat_map(|year| {
            let easter = easter(year);
            let beside = |days: i64| easter + chrono::TimeDelta::days(days);
            [
                day(year, 1, 1),
                beside(-2),
                beside(1),
                day(year, 5, 1),
                beside(39),
                beside(50),
                day(year, 10, 3),
                day(year, 12, 25),
                day(year, 12, 26),
            ]
        })
        .collect()
}

/// Easter Sunday, after Oudin.
fn easter(year: i32) -> NaiveDate {
    let (golden, century) = (year % 19, year / 100);
    let full = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let full = full - (full / 28) * (1 - (29 / (full + 1)) * ((21 - golden) / 11));
    let sunday = full - (year + year / 4 + full + 2 - century + century / 4) % 7;
    let month = 3 + (sunday + 40) / 44;
    let day = sunday + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, month as u32, day as u32).unwrap()
}
