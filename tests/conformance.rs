//! Facts from outside the project: answers that other projects publish for business time, and the programmes worked
//! out by hand. The `conform` example runs the same on files from anywhere.

#[path = "../examples/conform/main.rs"]
#[allow(dead_code, reason = "its main is for the example alone")]
mod conform;

fn all_agree(text: &str, expected: usize) {
    let outcomes = conform::outcomes(text);
    let differences: Vec<_> = outcomes.iter().filter_map(|o| o.as_ref().err()).collect();
    assert!(differences.is_empty(), "{differences:#?}");
    assert_eq!(outcomes.len(), expected);
}

#[test]
fn business_time_agrees_with_seventeen_projects() {
    all_agree(include_str!("conformance/business-time.json"), 237);
}

#[test]
fn the_edges_of_the_clock_agree_with_another_engine() {
    all_agree(include_str!("conformance/own.json"), 96);
}

#[test]
fn the_programmes_agree_with_what_was_worked_out_by_hand() {
    all_agree(include_str!("conformance/programmes.json"), 58);
}

#[test]
fn calendar_files_give_the_days_that_were_worked_out_by_hand() {
    all_agree(include_str!("conformance/days-off.json"), 45);
}

#[test]
fn days_times_and_zones_are_read_as_people_type_them() {
    all_agree(include_str!("conformance/typed.json"), 150);
}

#[test]
fn secrets_are_found_in_files_of_any_encoding_and_what_is_harmless_stays_quiet() {
    all_agree(include_str!("conformance/secrets.json"), 122);
}

#[test]
fn waiting_over_weeks_and_years_agrees_with_an_independent_program() {
    all_agree(include_str!("conformance/comparisons.json"), 28);
}

#[test]
fn past_tickets_are_read_as_desks_export_them_and_judged_by_a_plan() {
    all_agree(include_str!("conformance/tickets.json"), 14);
}

#[test]
fn support_tables_are_read_as_they_are_pasted_and_what_is_open_is_asked() {
    all_agree(include_str!("conformance/tables.json"), 14);
}

#[test]
fn a_case_that_differs_says_how() {
    let text = r#"[{"id": "x", "kind": "add", "tz": "UTC", "weekly": {"mon": [["09:00", "17:00"]]},
        "start": "2026-11-23T09:00:00", "seconds": 3600, "expected": "2026-11-23T11:00:00"}]"#;
    let came = "x: expected 2026-11-23 11:00:00 UTC, came 2026-11-23 10:00:00 UTC";
    assert_eq!(conform::outcomes(text), [Err(came.to_owned())]);
}
