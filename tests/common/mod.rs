//! What the tests share: the programmes, moments, and well mixed numbers.

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
        // A name with a point is that of a pack of texts.
        .filter(|id| id != "index" && !id.contains('.'))
        .collect();
    ids.sort();
    ids
}

/// The file of a published programme.
pub fn file(id: &str) -> String {
    fs::read_to_string(format!("public/programmes/{id}.json")).unwrap()
}

/// The packs of texts of a published programme, with the tags of their languages.
pub fn packs(id: &str) -> Vec<(String, String)> {
    let start = format!("{id}.");
    let files = fs::read_dir("public/programmes").unwrap();
    let names = files.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let tag = |name: String| Some(name.strip_prefix(&start)?.strip_suffix(".json")?.to_owned());
    let mut tags: Vec<String> = names.filter_map(tag).collect();
    tags.sort();
    let read = |tag: &String| fs::read_to_string(format!("public/programmes/{id}.{tag}.json"));
    tags.iter()
        .map(|tag| (tag.clone(), read(tag).unwrap()))
        .collect()
}

/// A published programme, with its texts in every language.
pub fn programme(id: &str) -> Programme {
    let packs = packs(id);
    let packs: Vec<&str> = packs.iter().map(|(_, text)| text.as_str()).collect();
    programme::read_with(&file(id), &packs).unwrap_or_else(|error| panic!("{id}: {error}"))
}

/// The same as one value, in which each text has all languages by their tags.
pub fn merged(id: &str) -> serde_json::Value {
    let mut whole: serde_json::Value = serde_json::from_str(&file(id)).unwrap();
    // It says how the file is written, not what the programme is.
    whole.as_object_mut().unwrap().remove("language");
    for (tag, pack) in packs(id) {
        let pack: serde_json::Value = serde_json::from_str(&pack).unwrap();
        for (path, text) in pack["texts"].as_object().unwrap() {
            let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
            let place = whole
                .pointer_mut(&pointer)
                .unwrap_or_else(|| panic!("{id}.{tag}.json: nothing stands at {path}"));
            if let Some(first) = place.as_str() {
                *place = serde_json::json!({ "en": first });
            } else if let Some(first) = place.as_object_mut().unwrap().remove("text") {
                place["en"] = first;
            }
            place[&tag] = text.clone();
        }
    }
    whole
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
