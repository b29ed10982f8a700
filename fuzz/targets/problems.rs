//! All that is wrong with a programme file: what the page refuses, and nothing else, is wrong; nothing is told twice.

#![no_main]

use duetime::programme::{self, ProblemKind, Severity};
use duetime_fuzz::json;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate(data, size, max_size, seed)
});

fuzz_target!(|text: &str| {
    let found = programme::problems(text, &[]);
    let wrong = found.iter().any(|one| one.severity == Severity::Wrong);
    assert_eq!(wrong, programme::read(text).is_err());
    for (n, one) in found.iter().enumerate() {
        assert_ne!(
            one.kind,
            ProblemKind::Other,
            "only the page found it: {one:?}"
        );
        assert!(!found[..n].contains(one), "twice: {one:?}");
    }
    // The same text as a pack, beside a programme and beside nothing.
    programme::problems(text, &[text]);
});
