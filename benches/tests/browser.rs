//! The same in a browser: prints milliseconds, and never fails because of them.

#![cfg(target_arch = "wasm32")]

use std::hint::black_box;

use duetime::clock::{Budget, Timetable};
use duetime_benches::{
    calendars::{full, holidays, office},
    deadlines,
    questions::at,
    starts::starts,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

const WARM_UP: usize = 5;
const ROUNDS: usize = 21;

/// Measures rounds of something, each of which asks so many questions.
fn measure(name: &str, count: usize, mut round: impl FnMut() -> i64) {
    for _ in 0..WARM_UP {
        black_box(round());
    }
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let from = now();
            black_box(round());
            now() - from
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (best, median) = (times[0], times[ROUNDS / 2]);
    console_log!("measured {name} {count} {best:.3} {median:.3}");
}

#[wasm_bindgen_test]
fn a_year_of_deadlines() {
    let from = at("2026-01-05T00:00:00Z");
    measure("deadlines_first", deadlines::COUNT, || {
        // New ones have worked nothing out: what the first look costs.
        deadlines::ask(&deadlines::promises(), from)
    });
    let promises = deadlines::promises();
    measure("deadlines_year", deadlines::COUNT, || {
        deadlines::ask(&promises, from)
    });
}

#[wasm_bindgen_test]
fn one_question_again_and_again() {
    ask("add_24h_random", &office("Europe/Berlin"));
    ask("full_24h_random", &full(&holidays(2026, 2026)));
}

fn ask(name: &str, calendar: &Timetable) {
    let (starts, budget) = (starts(), Budget::business_hours(24));
    // A browser's clock counts in steps of a tenth of a millisecond.
    let rounds = 16;
    measure(name, rounds * starts.len(), || {
        let due = |start| calendar.due(start, budget).unwrap().timestamp();
        (0..rounds)
            .flat_map(|_| starts.iter().copied().map(due))
            .fold(0, i64::wrapping_add)
    });
}
