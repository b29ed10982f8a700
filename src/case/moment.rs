use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::TypedMoment;
use crate::{
    clock::{ClockError, Fold, Moment, Zone},
    locale::{self, BadDate, BadTime, BadZone, NotTaken, Typed, day, time},
};

/// What keeps a typed moment from being read, field by field, so that each message stands where it belongs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BadMoment {
    /// The day, where it is not taken: what it could be, or why not.
    pub date: Option<NotTaken<NaiveDate, BadDate>>,
    /// The time of day, in the same way.
    pub time: Option<NotTaken<u32, BadTime>>,
    /// The zone, in the same way.
    pub zone: Option<NotTaken<Zone, BadZone>>,
    /// Whether day and time together lie outside the years that can be counted with.
    pub clock: Option<ClockError>,
}

impl TypedMoment {
    /// The zone that was typed; that of the device where none was, if it tells one.
    pub fn zone(&self, device: impl Into<Option<Zone>>) -> Typed<Zone, BadZone> {
        match (locale::zone(&self.zone), device.into()) {
            (Err(NotTaken::Bad(BadZone::Empty)), Some(device)) => Ok(device),
            (zone, _) => zone,
        }
    }

    /// The day that was typed.
    pub fn day(&self) -> Typed<NaiveDate, BadDate> {
        day(&self.date, self.day_first)
    }

    /// The moment that was typed, or the present one, to the minute. The zone of the device is none where it does not
    /// tell one: then nothing can be counted before one is typed.
    ///
    /// # Errors
    /// What is wrong or open, for each field.
    pub fn read(
        &self,
        now: DateTime<Utc>,
        device: impl Into<Option<Zone>>,
    ) -> Result<Moment, BadMoment> {
        let zone = self.zone(device);
        if !self.other {
            let zone = zone.map_err(|zone| BadMoment {
                zone: Some(zone),
                ..BadMoment::default()
            })?;
            let minute = now.timestamp() - now.timestamp().rem_euclid(60);
            return clock(crate::clock::range(minute).map(|at| Moment {
                at,
                zone,
                told: crate::clock::Told::Once,
            }));
        }
        match (self.day(), time(&self.time), zone) {
            (Ok(day), Ok(minutes), Ok(zone)) => {
                let midnight = day.and_time(chrono::NaiveTime::MIN);
                let local = midnight + TimeDelta::minutes(i64::from(minutes));
                clock(Moment::read(local, zone, self.fold.unwrap_or(Fold::First)))
            }
            (day, time, zone) => Err(BadMoment {
                date: day.err(),
                time: time.err(),
                zone: zone.err(),
                clock: None,
            }),
        }
    }
}

fn clock(moment: Result<Moment, ClockError>) -> Result<Moment, BadMoment> {
    moment.map_err(|error| BadMoment {
        clock: Some(error),
        ..BadMoment::default()
    })
}
