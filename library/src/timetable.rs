//! Business time alone.

use std::cell::Cell;

use duetime::{
    clock::ClockError,
    library::{self, Timetable},
    programme::{Amount, Unit},
};

use crate::{keep, leave, taken};

thread_local! {
    static WHY: Cell<Option<ClockError>> = const { Cell::new(None) };
}

/// Makes a calendar ready.
///
/// # Safety
/// As [`taken`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timetable(room: *mut u8, length: usize) -> *mut Timetable {
    keep(Timetable::read(&unsafe { taken(room, length) }))
}

/// Forgets it.
///
/// # Safety
/// It was made ready, and is not used again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn forget(timetable: *mut Timetable) {
    drop(unsafe { Box::from_raw(timetable) });
}

/// When an amount is used up; its unit by its place among `Unit::ALL`. No number where there is no answer: [`why`] says why.
///
/// # Safety
/// It is ready.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn due(
    timetable: *const Timetable,
    at: f64,
    amount: u32,
    unit: usize,
) -> f64 {
    let unit = Unit::ALL.get(unit).copied().unwrap_or(Unit::Minutes);
    number(unsafe { &*timetable }.due(at as i64, Amount { amount, unit }))
}

/// How much is open between two moments.
///
/// # Safety
/// It is ready.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn between(timetable: *const Timetable, from: f64, to: f64) -> f64 {
    number(unsafe { &*timetable }.between(from as i64, to as i64))
}

/// 1 where it is open, 0 where it is closed.
///
/// # Safety
/// It is ready.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn is_open(timetable: *const Timetable, at: f64) -> f64 {
    number(unsafe { &*timetable }.is_open(at as i64).map(i64::from))
}

/// Leaves why the last number was none.
#[unsafe(no_mangle)]
pub extern "C" fn why() -> u32 {
    leave(match WHY.take() {
        Some(error) => Err(library::refused(&error)),
        None => Ok(String::new()),
    })
}

fn number(answer: Result<i64, ClockError>) -> f64 {
    match answer {
        Ok(number) => number as f64,
        Err(error) => {
            WHY.set(Some(error));
            f64::NAN
        }
    }
}
