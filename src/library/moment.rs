use super::Refused;
use crate::clock::{self, Fold, Moment, Told, Zone};

/// How a moment is written.
const FORM: &str = "write a moment as 2026-11-20T16:30:00+01:00, or without the offset as the clocks of the zone show it, in the years 1990 to 2100";

/// A moment as other programs write it: with its offset, or as the clocks of the zone show it. Parts of a second are dropped.
pub(super) fn moment(at: &str, zone: &str, fold: Option<Fold>) -> Result<Moment, Refused> {
    let zone = self::zone(zone)?;
    let refused = |reason: &str, way_out: &str| Refused::new("at", at, reason, way_out);
    let bad = || refused("it is no moment", FORM);
    let moment = match clock::written(at).ok_or_else(bad)? {
        (local, None) => Moment::read(local, zone, fold.unwrap_or(Fold::First)),
        (local, Some(east)) => {
            let at = clock::range(local.and_utc().timestamp() - east);
            at.map(|at| Moment {
                at,
                zone,
                told: Told::Once,
            })
        }
    };
    moment.map_err(|error| Refused::clock("at", at, &error))
}

/// A zone by its IANA name.
pub(super) fn zone(name: &str) -> Result<Zone, Refused> {
    Zone::named(name).map_err(|unknown| {
        let reason = unknown.to_string();
        // The name of a place alone is the most frequent slip.
        let mut names = Zone::names().filter(|zone| {
            let place = zone.rsplit('/').next().unwrap_or_default();
            place.eq_ignore_ascii_case(&name.replace(' ', "_"))
        });
        let meant = names.next().unwrap_or("Europe/Amsterdam");
        let way_out = ["use an IANA name, such as ", meant].concat();
        Refused::new("zone", name, &reason, &way_out)
    })
}
