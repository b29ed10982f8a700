use crate::clock::Zone;

/// A zone as a person says it: the city, with what lies between it and the part of the world; a fixed offset with the
/// sign that people give it, also where the database turns it round.
///
/// ```
/// use duetime::{clock::Zone, locale::place};
///
/// let said = |name| place(Zone::named(name).unwrap());
/// assert_eq!(said("America/New_York"), "New York");
/// assert_eq!(said("America/Argentina/San_Juan"), "San Juan, Argentina");
/// assert_eq!(said("Etc/GMT+5"), "UTC−05:00");
/// assert_eq!(said("UTC+05:30"), "UTC+05:30");
/// ```
pub fn place(zone: Zone) -> String {
    let name = zone.name();
    let minutes = zone.offset_at(0) / 60;
    if minutes != 0 && (name.starts_with("UTC") || name.starts_with("Etc/")) {
        let fixed = Zone::fixed(minutes).map_or(name, Zone::name);
        return fixed.replace('-', "\u{2212}");
    }
    let mut parts = name.split('/').skip(1);
    let said = match (parts.next(), parts.next()) {
        (Some(part), Some(city)) => [city, part].join(", "),
        (Some(city), None) => city.to_owned(),
        _ => name.to_owned(),
    };
    said.replace('_', " ")
}
