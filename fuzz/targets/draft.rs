//! What a browser kept, and what a link says: whatever is taken in is written and read again as the same.

#![no_main]

use chrono::DateTime;
use duetime::{
    case::{Draft, link},
    clock::Zone,
};
use duetime_fuzz::json;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate(data, size, max_size, seed)
});

fuzz_target!(|text: &str| {
    if let Some(draft) = Draft::from_json(text) {
        let again = Draft::from_json(&draft.to_json());
        assert_eq!(
            again.as_ref(),
            Some(&draft),
            "a draft is read as it was written"
        );
        ask(&draft);
    }
    let mut draft = Draft::default();
    link::read(text, &mut draft);
    ask(&draft);
    let written = link::write(&draft);
    let mut again = Draft::default();
    link::read(&written, &mut again);
    assert_eq!(
        link::write(&again),
        written,
        "a link is read as it was written"
    );
});

fn ask(draft: &Draft) {
    let now = DateTime::from_timestamp(1_795_192_200, 0).unwrap_or_default();
    let _ = draft.moment.read(now, Zone::utc());
    if let Some(chosen) = draft.chosen() {
        let _ = chosen.own.read();
    }
    link::write(draft);
}
