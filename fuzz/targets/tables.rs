//! A paste: whatever it is, it is read or refused; what is read leads to plans and levels that are there, is read again the
//! same, and what can become a programme is one.

#![no_main]

use duetime::{
    programme,
    tables::{About, Corrections, Paste, read, read_with},
};
use duetime_fuzz as _;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let html = text.contains('<').then_some(text);
    let paste = Paste { html, text };
    let Ok(reading) = read(&paste) else { return };
    for target in &reading.targets {
        assert!(target.plan < reading.plans.len() && target.level < reading.levels.len());
    }
    for question in &reading.questions {
        assert!(!question.cells.is_empty(), "a question is about a place");
    }
    assert_eq!(read(&paste).as_ref(), Ok(&reading));
    // Names that the person gives answer the questions for names.
    let corrections = Corrections {
        plans: reading.plans.iter().map(|plan| (plan.cell, "A plan".into())).collect(),
        levels: reading.levels.iter().map(|level| (level.cell, "A level".into())).collect(),
        ..Corrections::default()
    };
    let reading = read_with(&paste, &corrections).expect("it was read before");
    let about = About {
        name: "Some",
        id: "some",
        title: "Support",
        address: "https://some.example/support",
        read_on: "2026-11-27",
        language: "en",
    };
    if let Ok(json) = reading.to_programme(&about) {
        programme::read(&json).expect("what was written can be read");
    }
});
