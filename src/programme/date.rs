//! Days as files write them: `2026-11-21`.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error};

/// Reads a day; the message names the form.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    crate::clock::date(&text).ok_or_else(|| {
        D::Error::custom("a day is written as 2026-11-21, in the years 1990 to 2100")
    })
}

/// The same for a day that may be left out.
pub mod optional {
    use super::{Deserializer, NaiveDate};

    /// Reads a day that is there.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        super::deserialize(deserializer).map(Some)
    }
}
