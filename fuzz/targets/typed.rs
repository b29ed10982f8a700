//! What people type and paste: whatever it is, it is taken, asked about or refused, and what is taken can be written back.

#![no_main]

use duetime::locale::{day, hhmm, hour, time, together, zone};
use duetime_fuzz as _;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for day_first in [false, true] {
        if let Ok(found) = day(text, day_first) {
            assert_eq!(day(&found.to_string(), day_first), Ok(found));
        }
        if let Some(both) = together(text) {
            assert_eq!(day(&both.date, day_first), day(text, day_first));
        }
    }
    if let Ok(minutes) = time(text) {
        assert_eq!(time(&hhmm(minutes)), Ok(minutes));
        assert_eq!(hour(text), Some(minutes));
    }
    if let Ok(found) = zone(text) {
        // GMT-0 is UTC, which is another name of the same clock.
        let again = zone(found.name()).map(|again| again.offset_at(0));
        assert_eq!(again, Ok(found.offset_at(0)));
    }
});
