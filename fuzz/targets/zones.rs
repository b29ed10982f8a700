//! The data of the zones, which the page fetches: whatever it is, it can be used or is refused.

#![no_main]

use duetime::clock::zone;
use duetime_fuzz as _;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    // A program carries its zones, so nothing is kept.
    zone::install(data.to_vec());
});
