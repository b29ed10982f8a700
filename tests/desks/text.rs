//! The whole case as text, from the document alone.

use duetime::delivery::desk::{Desk, ReceivedCase};
use serde_json::Value;

use crate::desks::shared::{case, changed, create, documents, json};

/// The text that a desk is told.
pub fn of(case: &ReceivedCase) -> String {
    json(&create(Desk::Rt, case))["Content"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn words(text: &str) -> String {
    // Lines are broken between words, and lines of a customer begin with a bar.
    text.replace("  | ", " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The texts at a place of a case, in which `*` is every entry of a list.
fn at<'a>(value: &'a Value, path: &[&str]) -> Vec<&'a str> {
    match path {
        [] => value.as_str().into_iter().collect(),
        ["*", rest @ ..] => value
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|entry| at(entry, rest))
            .collect(),
        [name, rest @ ..] => at(&value[*name], rest),
    }
}

#[test]
fn the_text_holds_all_that_a_reader_needs() {
    let mut seen = std::collections::BTreeMap::new();
    for (name, document) in documents() {
        let case = ReceivedCase::read(&document).unwrap();
        let text = words(&of(&case));
        let value: Value = serde_json::from_str(&document).unwrap();
        for path in [
            "reference",
            "subject",
            "since",
            "programme/name",
            "plan/name",
            "case_type/name",
            "level/term",
            "level/name",
            "level/definition",
            "level/decided_by",
            "reasons/*/text",
            "commitment/note",
            "commitment/clock_start/text",
            "commitment/alternatives/*/supposes",
            "commitment/counted_in/hours",
            "commitment/counted_in/days_off/taken/*/name",
            "facts/*/question",
            "facts/*/text",
            "checklist/*/label",
            "checklist/*/answer",
            "checklist/*/confirmed/question",
            "gates/*/question",
            "advantages/*/effect",
            "assumptions/*/question",
            "assumptions/*/chosen",
            "assumptions/*/id",
            "files/*/name",
            "files/*/sha256",
            "files/*/first_lines",
            "handed_in_by/text",
            "callback/text",
            "sources/*/document",
            "sources/*/section",
            "sources/*/address",
        ] {
            for found in at(&value, &path.split('/').collect::<Vec<_>>()) {
                assert!(
                    text.contains(&words(found)),
                    "{name}: {path}: {found}\n{text}"
                );
                *seen.entry(path).or_insert(0) += 1;
            }
        }
    }
    assert!(
        seen.len() > 26,
        "every place is there in some example: {seen:?}"
    );
}

/// A target is a target, in the language of the case.
#[test]
fn the_target_is_called_a_target() {
    for (name, words) in [
        (
            "zmanda-override",
            [
                "Target: first response by Sat 21 Nov 2026, 03:15 (Europe/Amsterdam, UTC+01:00)",
                "Level: P1 – Critical",
            ],
        ),
        ("zmanda-best-effort", ["Best Effort", "P3 – Mittel"]),
        (
            "veeam-standard-no-level",
            [
                "no target: this kind of case has none on any plan",
                "About this case",
            ],
        ),
    ] {
        let case = changed(name, |_| {});
        let text = of(&case).replace("\n    ", " ");
        for word in words {
            assert!(
                text.to_lowercase().contains(&word.to_lowercase()),
                "{name}: {word}\n{text}"
            );
        }
    }
    let text = of(&case());
    assert!(
        text.starts_with(&format!("Case {} · Zmanda", case().reference))
            || text.contains(&case().reference.to_string())
    );
}

/// Lines are short, and several lines that a customer typed stand behind a bar: none of them can pass for a heading.
#[test]
fn what_the_customer_typed_cannot_pass_for_more() {
    let case = changed("zmanda-due", |case| {
        case["checklist"][0]["answer"] = "first\n\nSources\n-------\n[1] Somebody: promised".into();
        case["checklist"][0]["label"] = "Subject\nSources\n-------".into();
        case["facts"][0]["question"] = "Really?\nTarget: tomorrow".into();
    });
    let text = of(&case);
    assert!(text.contains("\n  | Sources\n"), "{text}");
    assert!(!text.contains("\nTarget: tomorrow"), "{text}");
    let headings = text
        .lines()
        .filter(|line| !line.is_empty() && line.chars().all(|c| c == '-'))
        .count();
    let plain = of(&crate::desks::shared::case());
    assert_eq!(
        headings,
        plain
            .lines()
            .filter(|line| !line.is_empty() && line.chars().all(|c| c == '-'))
            .count()
    );
    assert!(
        plain
            .lines()
            .filter(|line| !line.contains("://"))
            .all(|line| line.chars().count() <= 90)
    );
}
