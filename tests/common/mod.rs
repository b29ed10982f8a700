//! What the tests share: the programmes, moments, and well mixed numbers.

#![allow(dead_code, reason = "each file of tests uses a part of it")]

use std::fs;

use duetime::{
    clock::{Fold, Moment, Zone, local},
    programme::{self, Programme},
};

/// The ids of the published programmes, from their files.
pub fn ids() -> Vec<String> {
    let mut ids: Vec<String> = fs::read_dir("public/programmes")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| Some(name.strip_suffix(".json")?.to_owned()))
        .filter(|id| id != "index")
        .collect();
    ids.sort();
    ids
}

/// The file of a published programme.
pub fn file(id: &str) -> String {
    fs::read_to_string(format!("public/programmes/{id}.json")).unwrap()
}

/// A published programme.
pub fn programme(id: &str) -> Programme {
    programme::read(&file(id)).unwrap_or_else(|error| panic!("{id}: {error}"))
}

/// A local time in a zone; the first of two.
pub fn moment(text: &str, zone: &str) -> Moment {
    let zone = Zone::named(zone).unwrap();
    Moment::read(local(text).unwrap(), zone, Fold::First).unwrap()
}

/// Well mixed numbers that are the same in every run with the same seed.
pub struct Random(pub u64);

impl Random {
    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^= bits >> 31;
        usize::try_from(bits % limit as u64).unwrap()
    }

    /// One of several.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}
