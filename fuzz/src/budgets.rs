//! Budgets of every kind.

use duetime::clock::{Budget, BusinessDay};

use crate::dice::Dice;

/// Some budget, and the seconds that a trace of it must use up, where it says so itself.
pub fn budget(dice: &mut Dice<'_>) -> (Budget, Option<u64>) {
    let seconds = dice.seconds();
    // Up to some months of days, seldom up to anything.
    let days = match dice.below(64) {
        0 => dice.number() as u32,
        1 => dice.below(36_601) as u32,
        _ => dice.below(100) as u32,
    };
    let in_days = |rule| (Budget::Days { count: days, rule }, None);
    match dice.below(8) {
        0 => (Budget::Elapsed(seconds), Some(seconds)),
        1 => (Budget::CalendarDays(days), None),
        2 => in_days(BusinessDay::FullWindow),
        3 => in_days(BusinessDay::SameTime),
        4 => in_days(BusinessDay::EndOfDay),
        _ => (Budget::Business(seconds), Some(seconds)),
    }
}
