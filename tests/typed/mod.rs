//! Days, times of day and zones in the ways in which people type and paste them; `tests/conformance/typed.json` has
//! others from outside the project.

mod anything;
mod days;
mod hours;
mod moments;
mod offsets;
mod times;
mod zones;

/// Checks what texts come to, all of them before it says which differ.
fn agree(cases: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let differ = |(text, expected): &(&str, &str)| {
        let came = read(text);
        (came != *expected).then(|| format!("{text}: expected {expected}, came {came}"))
    };
    let differences: Vec<_> = cases.iter().filter_map(differ).collect();
    assert!(differences.is_empty(), "{differences:#?}");
}
