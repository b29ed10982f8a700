//! What is gone: the times of events that exceptions (`EXDATE`) and replacements (`RECURRENCE-ID`) take away.

use super::{clocks::Clock, time::Time};

/// Times that do not take place. Whose they are is a number: of an event its place in the file, and of all events with
/// one `UID` a negative one made of that.
#[derive(Default)]
pub(super) struct Gone(Vec<(i64, i64)>);

impl Gone {
    pub(super) fn add(&mut self, whose: i64, time: Time<'_>, home: Clock<'_>) {
        self.0.push((whose, key(time, home)));
    }

    /// Makes it ready to be asked.
    pub(super) fn sort(&mut self) {
        self.0.sort_unstable();
    }

    /// Whether a time is gone, by itself or, as some programs write it, with its whole date.
    pub(super) fn has(&self, whose: i64, time: Time<'_>, home: Clock<'_>) -> bool {
        let date = time.on_date();
        let has = |time| self.0.binary_search(&(whose, key(time, home))).is_ok();
        has(date) || (!time.dated && has(time))
    }
}

/// The number of a `UID`. Two can have the same (FNV-1a has 64 bits) only by design, and whoever designs that spoils
/// no file but his own.
pub(super) fn whose(uid: &str) -> i64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for b in uid.bytes() {
        hash = (hash ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01B3);
    }
    hash.cast_signed() | i64::MIN
}

/// A date and an instant never have the same number.
fn key(time: Time<'_>, home: Clock<'_>) -> i64 {
    if time.dated {
        time.local * 2 + 1
    } else {
        time.instant(home) * 2
    }
}
