//! Where a chosen rung names one thing and the customer tells another.

use duetime::{
    locale::Language,
    programme::{Programme, Sign},
    triage::{Answers, Facts, Ladder, Override, conflicts, refresh},
};

use super::{
    common::{ids, programme},
    told::{all, facts},
};

fn picked(level: &str) -> Answers {
    Answers {
        level: level.parse().ok(),
        ..Answers::default()
    }
}

/// The conflicts in a line each: `Severity 1: workaround, not no_workaround (lighter)`.
fn said(programme: &Programme, answers: &Answers, told: &str) -> Vec<String> {
    let conflicts = conflicts(programme, answers, &facts(told));
    let line = |conflict: &duetime::triage::Conflict| {
        let name = conflict.rung.name(Language::EN);
        let (said, needs) = (conflict.said.name(), conflict.needs.name());
        let weight = if conflict.graver { "graver" } else { "lighter" };
        format!("{name}: {said}, not {needs} ({weight})")
    };
    conflicts.iter().map(line).collect()
}

#[test]
fn a_level_that_names_other_facts_says_so() {
    let kaseya = programme("kaseya");
    let both = said(&kaseya, &picked("1"), "works_partly outside_production");
    let expected = [
        "Urgentie 1: works_partly, not nothing_works (lighter)",
        "Urgentie 1: outside_production, not production (lighter)",
    ];
    assert_eq!(both, expected);
    let light = said(&kaseya, &picked("4"), "nothing_works hits_all data_at_risk");
    assert_eq!(light, ["Urgentie 4: nothing_works, not all_works (graver)"]);
    assert!(said(&kaseya, &picked("1"), "nothing_works").is_empty());
    // Agents that are offline everywhere: the rest may go on.
    let agents = "works_badly hits_all production";
    assert!(said(&kaseya, &picked("1"), agents).is_empty());
    // The integrity of the system is enough for the second, a small loss for the fourth.
    assert!(said(&kaseya, &picked("2"), "works_partly data_at_risk").is_empty());
    assert!(said(&kaseya, &picked("4"), "works_partly outside_production").is_empty());
    assert!(said(&kaseya, &picked("9"), "nothing_works").is_empty());
}

#[test]
fn a_workaround_and_a_severity_that_knows_none() {
    let blancco = programme("blancco");
    let answers = Answers {
        steps: ["1".parse().ok(), "1".parse().ok()],
        ..Answers::default()
    };
    let found = said(&blancco, &answers, "nothing_works production workaround");
    assert_eq!(
        found,
        ["Severity 1: workaround, not no_workaround (lighter)"]
    );
}

#[test]
fn a_definition_with_several_ways_is_met_by_any() {
    let veeam = programme("veeam-standard");
    // Everything is hit, though it still runs: the definition speaks of that too.
    let told = "works_badly hits_all production";
    assert!(said(&veeam, &picked("1"), told).is_empty());
    let outside = said(&veeam, &picked("1"), "nothing_works outside_production");
    let line = "Severity 1: outside_production, not production (lighter)";
    assert_eq!(outside, [line]);
    // Critically slow, wherever it runs.
    let told = "works_badly outside_production";
    assert!(said(&veeam, &picked("2"), told).is_empty());
    // Some backups, in production: Severity 3 has no word on where they run.
    assert!(said(&veeam, &picked("3"), "works_partly production").is_empty());
    let slow = said(&veeam, &picked("3"), "works_badly production");
    assert_eq!(
        slow,
        ["Severity 3: production, not outside_production (graver)"]
    );
}

#[test]
fn of_several_signs_the_closest_is_named() {
    let kasten = programme("veeam-kasten");
    let answers = Answers {
        across: "production".parse().ok(),
        ..Answers::default()
    };
    let found = said(&kasten, &answers, "all_works production");
    assert_eq!(found, ["Production: all_works, not works_partly (lighter)"]);
}

#[test]
fn a_level_beside_the_table_is_looked_at_too() {
    let zmanda = programme("zmanda");
    let told = "works_partly hits_few workaround";
    let mut answers = Answers::default();
    refresh(&zmanda, &mut answers, &Facts::default(), &facts(told));
    assert!(said(&zmanda, &answers, told).is_empty());
    answers.overrule = Some(Override {
        level: "P1".parse().unwrap(),
        reason: "the auditors come".into(),
    });
    let line = "P1: works_partly, not nothing_works (lighter)";
    assert_eq!(said(&zmanda, &answers, told), [line]);
    let found = conflicts(&zmanda, &answers, &facts(told));
    assert_eq!(found[0].ladder, Ladder::Level);
    assert_eq!(found[0].rung.of(Language::EN), None);
    assert_eq!(said(&zmanda, &picked("P1"), told), [line]);
    // Another level than the answers lead to does not count where the programme does not allow it.
    let kaseya = programme("kaseya");
    answers.level = "3".parse().ok();
    answers.overrule = Some(Override {
        level: "1".parse().unwrap(),
        reason: String::new(),
    });
    assert!(said(&kaseya, &answers, "works_partly production").is_empty());
}

#[test]
fn whoever_follows_the_suggestions_has_no_conflict() {
    for id in ids() {
        let programme = programme(&id);
        for facts in all() {
            let mut answers = Answers::default();
            refresh(&programme, &mut answers, &Facts::default(), &facts);
            assert_eq!(
                conflicts(&programme, &answers, &facts),
                [],
                "{id}: {facts:?}"
            );
        }
    }
}

#[test]
fn a_conflict_is_about_what_was_told_and_comes_once() {
    for id in ids() {
        let programme = programme(&id);
        for level in &programme.levels {
            for choice in ["high", "low", "production", "limited"] {
                let answers = Answers {
                    level: Some(level.id.clone()),
                    across: choice.parse().ok(),
                    down: choice.parse().ok(),
                    steps: [Some(level.id.clone()), Some(level.id.clone())],
                    overrule: Some(Override {
                        level: level.id.clone(),
                        reason: String::new(),
                    }),
                };
                for facts in all() {
                    let found = conflicts(&programme, &answers, &facts);
                    for (n, one) in found.iter().enumerate() {
                        let asked = one.said.asked().unwrap();
                        assert_eq!(facts.told(asked), Some(one.said));
                        assert_eq!(one.needs.asked(), Some(asked));
                        assert_ne!(one.needs, one.said);
                        assert_ne!(one.said, Sign::Unknown);
                        let same = |other: &&duetime::triage::Conflict| {
                            other.ladder == one.ladder && other.said == one.said
                        };
                        assert_eq!(found[..n].iter().find(same), None);
                    }
                }
            }
        }
    }
}
