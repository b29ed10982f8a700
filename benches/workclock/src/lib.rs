//! The thinnest way to ask workclock from JavaScript: a calendar is made ready once, then numbers come in and go out, as in Duetime's
//! own package.

#![cfg(target_arch = "wasm32")]

use jiff::{SignedDuration, Timestamp, civil::Date};
use workclock::{Break, Holidays, Schedule, Weekdays, WorkDay};

/// Room for a text of so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// Makes Monday to Friday from 9 to 17 ready: the first line is the zone, the second `12` where there is a lunch at that hour, the others
/// are holidays.
///
/// # Safety
/// The room is one that [`room`] gave for this length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timetable(room: *mut u8, length: usize) -> *mut Schedule {
    let bytes = unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(room, length)) };
    let text = String::from_utf8(bytes.into_vec()).unwrap_or_default();
    let mut lines = text.split('\n');
    let zone = lines.next().unwrap_or_default();
    let lunch = lines.next() == Some("12");
    let hour = |hour| jiff::civil::time(hour, 0, 0, 0);
    let days = Weekdays::MON_TO_FRI;
    let mut schedule = Schedule::builder().time_zone(zone);
    schedule = schedule.rule(WorkDay::new(hour(9), hour(17), days));
    if lunch {
        schedule = schedule.rule(Break::new(hour(12), hour(13), days));
    }
    let holidays: Vec<Date> = lines.filter_map(|line| line.parse().ok()).collect();
    if !holidays.is_empty() {
        schedule = schedule.rule(Holidays::new(holidays));
    }
    schedule
        .build()
        .map_or(std::ptr::null_mut(), |ready| Box::into_raw(Box::new(ready)))
}

/// When so many business hours are used up.
///
/// # Safety
/// It is ready.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn due(schedule: *const Schedule, at: f64, hours: u32) -> f64 {
    let Ok(at) = Timestamp::from_millisecond(at as i64) else {
        return f64::NAN;
    };
    let due = unsafe { &*schedule }.add(at, SignedDuration::from_hours(hours.into()));
    due.map_or(f64::NAN, |due| due.as_millisecond() as f64)
}

/// How much is open between two moments.
///
/// # Safety
/// It is ready.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn between(schedule: *const Schedule, from: f64, to: f64) -> f64 {
    let moment = |at: f64| Timestamp::from_millisecond(at as i64);
    match (moment(from), moment(to)) {
        (Ok(from), Ok(to)) => unsafe { &*schedule }.between(from, to).as_millis() as f64,
        _ => f64::NAN,
    }
}
