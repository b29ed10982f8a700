//! A year of deadlines: every hour of every week, for each plan and level of a large programme.

use chrono::{DateTime, TimeDelta, Utc};
use duetime::clock::{Budget, Calendar, Day, Timetable, Week, Zone};

use crate::calendars::{full, holidays, office};

/// Plans by levels.
pub const PAIRS: usize = 20;
/// Hours of a week.
pub const HOURS: i64 = 168;
/// Weeks of a year.
pub const WEEKS: i64 = 52;
/// All of them: 174,720.
pub const COUNT: usize = PAIRS * (HOURS * WEEKS) as usize;

/// What is promised: five plans with calendars of their own, four levels.
pub fn promises() -> Vec<(Timetable, [Budget; 4])> {
    let late = Week::on(Day::ALL, "08:00", "20:00").unwrap();
    let plans = [
        office("Europe/Berlin"),
        office("America/New_York"),
        full(&holidays(2026, 2027)),
        Calendar::new(Zone::named("Europe/Amsterdam").unwrap(), late).ready(),
        Calendar::new(Zone::utc(), Week::always()).ready(),
    ];
    plans
        .map(|plan| (plan, [1, 4, 8, 24].map(Budget::business_hours)))
        .into()
}

/// Asks for all of them and gives their sum, so that none can be left out.
pub fn ask(promises: &[(Timetable, [Budget; 4])], from: DateTime<Utc>) -> i64 {
    let mut sum = 0_i64;
    for week in 0..WEEKS {
        for hour in 0..HOURS {
            let start = from + TimeDelta::hours(week * HOURS + hour);
            for (calendar, budgets) in promises {
                for budget in budgets {
                    let due = calendar.due(start, *budget).expect("all of them open");
                    sum = sum.wrapping_add(due.timestamp());
                }
            }
        }
    }
    sum
}
