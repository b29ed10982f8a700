use chrono::{DateTime, TimeDelta, Utc};

use super::TypedMoment;
use crate::{
    clock::{ClockError, Fold, Moment, Zone},
    locale::{BadDate, BadTime, day, time},
};

/// What keeps a typed moment from being read, field by field, so that each message stands where it belongs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BadMoment {
    /// The day.
    pub date: Option<BadDate>,
    /// The time of day.
    pub time: Option<BadTime>,
    /// Whether the zone is not known.
    pub zone: bool,
    /// Whether day and time together lie outside the years that can be counted with.
    pub clock: Option<ClockError>,
}

impl TypedMoment {
    /// The zone that was typed; that of the device where none was.
    pub fn zone(&self, device: Zone) -> Option<Zone> {
        match self.zone.trim() {
            "" => Some(device),
            name => Zone::named(name).ok(),
        }
    }

    /// The moment that was typed, or the present one, to the minute.
    ///
    /// # Errors
    /// What is wrong, for each field.
    pub fn read(&self, now: DateTime<Utc>, device: Zone) -> Result<Moment, BadMoment> {
        let zone = self.zone(device);
        if !self.other {
            let zone = zone.ok_or_else(|| BadMoment {
                zone: true,
                ..BadMoment::default()
            })?;
            let minute = now.timestamp() - now.timestamp().rem_euclid(60);
            return clock(crate::clock::range(minute).map(|at| Moment {
                at,
                zone,
                told: crate::clock::Told::Once,
            }));
        }
        match (day(&self.date), time(&self.time), zone) {
            (Ok(day), Ok(minutes), Some(zone)) => {
                let midnight = day.and_time(chrono::NaiveTime::MIN);
                let local = midnight + TimeDelta::minutes(i64::from(minutes));
                clock(Moment::read(local, zone, self.fold.unwrap_or(Fold::First)))
            }
            (day, time, zone) => Err(BadMoment {
                date: day.err(),
                time: time.err(),
                zone: zone.is_none(),
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
