//! Reads calendar files, apart from the page: `public/boot.js` loads it when a person gives one.

use duetime::{
    browser,
    case::OwnDays,
    clock::{Zone, zone},
};

fn main() {
    browser::offer("daysOf", days_of);
}

/// The days off of a calendar file of a name, as JSON. Times count on the clocks of the zone of this name; `zones` are the
/// bytes of `zones.bin`. Nothing where these are something else, such as a page to sign in.
fn days_of(file: Vec<u8>, name: String, zone: String, year: i32, zones: Vec<u8>) -> String {
    zone::install(zones);
    let Ok(zone) = Zone::named(&zone) else {
        return String::new();
    };
    OwnDays::read(&file, &name, zone, year).to_json()
}
