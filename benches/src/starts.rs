//! Moments that come in no order.

use chrono::{DateTime, Utc};

/// How many there are: more than a processor learns by heart.
pub const COUNT: usize = 4096;

/// 2026-01-01T00:00:00Z.
const YEAR: i64 = 1_767_225_600;

/// Moments of 2026, the same in every run.
pub fn starts() -> Vec<DateTime<Utc>> {
    let mut state = 0_u64;
    (0..COUNT)
        .map(|_| {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut bits = state;
            bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            let seconds = (bits ^ (bits >> 31)) % (365 * 86_400);
            DateTime::from_timestamp(YEAR + seconds as i64, 0).unwrap()
        })
        .collect()
}
