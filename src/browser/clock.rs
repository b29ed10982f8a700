use chrono::{DateTime, Utc};
use js_sys::Date;

use super::intl::device_zone;
use crate::{
    clock::{Zone, range},
    locale,
};

/// The present moment, to the second. A clock outside 1990 to 2100 gives the nearest end of that span.
pub fn now() -> DateTime<Utc> {
    // Milliseconds since 1970 fit into 53 bits; the fraction of a second is of no use here.
    #[allow(clippy::cast_possible_truncation)]
    let seconds = (Date::now() / 1000.0) as i64;
    range(seconds).unwrap_or_default()
}

/// The present moment in milliseconds since 1970, as the device has it.
pub fn milliseconds() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let now = Date::now().max(0.0) as u64;
    now
}

/// The zone that the device is set to; none where the browser does not say one that we know, or says nothing at all.
pub fn zone() -> Option<Zone> {
    locale::device(&device_zone()?)
}
