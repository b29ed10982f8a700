//! Reads calendar files, apart from the page: it is loaded when a person gives one.

use duetime::{
    case::OwnDays,
    clock::{Zone, zone},
};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The days off of a calendar file, as JSON. Times count on the clocks of the zone of this name; `zones` are the bytes
/// of `zones.bin`.
#[wasm_bindgen]
pub fn read(text: &str, zone: &str, zones: Vec<u8>) -> String {
    zone::install(zones);
    let zone = Zone::named(zone).unwrap_or_else(|_| Zone::utc());
    OwnDays::read(text, zone).to_json()
}
