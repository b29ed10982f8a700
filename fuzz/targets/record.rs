//! Two records of a draft, as two tabs or two devices kept them: whatever they say, they meet in the same way from
//! both sides, and what was read is written and read again as the same.

#![no_main]

use duetime::drafts::{Record, Stamp, Summary};
use duetime_fuzz::json;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate(data, size, max_size, seed)
});

fuzz_target!(|text: &str| {
    // A list of two, or one that meets itself.
    let both: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    let texts: Vec<String> = both.iter().map(ToString::to_string).collect();
    let first = texts.first().map_or(text, String::as_str);
    let second = texts.get(1).map_or(first, String::as_str);
    let _ = Summary::from_json(first);
    let _ = Record::from_plain(second, "A", Stamp::new(1_000, 1));
    let (Ok(here), Ok(there)) = (Record::from_json(first), Record::from_json(second)) else {
        return;
    };
    let again = Record::from_json(&written(&here)).expect("what was written can be read");
    assert_eq!(written(&again), written(&here), "a record is read as it was written");
    let (mut left, mut right) = (here.clone(), there.clone());
    left.merge(&there);
    right.merge(&here);
    if here.reference() == there.reference() {
        assert_eq!(written(&left), written(&right), "they meet in the same way from both sides");
        assert!(!left.is_ahead_of(&right) && !right.is_ahead_of(&left));
    }
    let mut draft = left.draft();
    draft.name.push('x');
    assert!(left.note(&draft, 5_000, 7), "a change is noted");
    assert_eq!(left.draft().name, draft.name, "and is there again");
});

fn written(record: &Record) -> String {
    record.to_json().expect("what was small enough to read is small enough to write")
}
