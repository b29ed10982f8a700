//! Numbers from an input: its own bytes first, and when these are used up, numbers mixed from all of it.

use chrono::{DateTime, Utc};

/// The first and the last second that Duetime counts with, and what lies just beyond: 1990 to 2100.
const EDGES: [i64; 4] = [631_151_999, 631_152_000, 4_133_980_799, 4_133_980_800];

/// Gives out numbers; the same input gives the same.
pub struct Dice<'a> {
    bytes: &'a [u8],
    state: u64,
}

impl<'a> Dice<'a> {
    /// Splits an input at its first zero byte: a text for a reader, and numbers for the questions to what it read.
    pub fn of(data: &'a [u8]) -> (&'a str, Dice<'a>) {
        let end = data.iter().position(|byte| *byte == 0);
        let (text, bytes) = data.split_at(end.unwrap_or(data.len()));
        let bytes = bytes.get(1..).unwrap_or_default();
        let state = text.iter().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
        });
        let valid = match str::from_utf8(text) {
            Ok(text) => text,
            Err(error) => str::from_utf8(&text[..error.valid_up_to()]).unwrap_or_default(),
        };
        (valid, Dice { bytes, state })
    }

    /// Numbers from a seed alone.
    pub fn seeded(seed: u32) -> Dice<'a> {
        Dice {
            bytes: &[],
            state: seed.into(),
        }
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        if let Some((first, rest)) = self.bytes.split_first_chunk::<8>() {
            self.bytes = rest;
            return u64::from_le_bytes(*first);
        }
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below a limit, which is not zero.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.number() % limit
    }

    /// A moment: mostly in the years that are counted with, now and then at their edges and beyond.
    pub fn moment(&mut self) -> DateTime<Utc> {
        let seconds = match self.below(64) {
            0 => EDGES[self.below(4) as usize],
            1 => self.number() as i64 >> 20,
            2..16 => EDGES[1] + self.below((EDGES[3] - EDGES[1]) as u64) as i64,
            // The years for which people have calendars.
            _ => 1_767_225_600 + self.below(4 * 366 * 86_400) as i64,
        };
        DateTime::from_timestamp(seconds, 0).unwrap_or_default()
    }

    /// Seconds of a budget: mostly up to weeks, seldom years, and now and then any number at all.
    pub fn seconds(&mut self) -> u64 {
        match self.below(256) {
            0 => self.number(),
            1 => self.below(100 * 366 * 86_400 + 2),
            2..8 => self.below(5 * 366 * 86_400),
            8..32 => self.below(48) * 3600,
            _ => self.below(200 * 3600),
        }
    }
}
