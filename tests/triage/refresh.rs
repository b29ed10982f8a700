//! Answers that follow the facts, and those that do not.

use duetime::{
    programme::Programme,
    triage::{Answers, Facts, Override, refresh},
};

use super::{
    common::{Random, ids, programme},
    told::{all, facts},
};

fn after(programme: &Programme, answers: &mut Answers, before: &str, after: &str) {
    refresh(programme, answers, &facts(before), &facts(after));
}

#[test]
fn answers_follow_the_facts() {
    let kaseya = programme("kaseya");
    let mut answers = Answers::default();
    for (before, now, level) in [
        ("", "works_partly", None),
        ("works_partly", "works_partly production", Some("3")),
        (
            "works_partly production",
            "nothing_works production",
            Some("1"),
        ),
        ("nothing_works production", "nothing_works", None),
        ("nothing_works", "all_works", Some("4")),
    ] {
        after(&kaseya, &mut answers, before, now);
        assert_eq!(answers.level.as_ref().map(|id| id.as_str()), level, "{now}");
    }
}

#[test]
fn what_was_picked_by_hand_stays() {
    let zmanda = programme("zmanda");
    let mut answers = Answers {
        down: "low".parse().ok(),
        ..Answers::default()
    };
    let told = "nothing_works production no_workaround";
    after(&zmanda, &mut answers, "", told);
    assert_eq!(answers.across, "high".parse().ok());
    assert_eq!(answers.down, "low".parse().ok());
    after(&zmanda, &mut answers, told, "");
    assert_eq!(answers.across, None);
    assert_eq!(answers.down, "low".parse().ok());
}

#[test]
fn a_level_that_was_picked_outright_stays() {
    let zmanda = programme("zmanda");
    let picked = Answers {
        level: "P2".parse().ok(),
        ..Answers::default()
    };
    let mut answers = picked.clone();
    after(&zmanda, &mut answers, "", "all_works");
    assert_eq!(answers, picked);
    // One that the programme does not know was not picked here.
    answers.level = "9".parse().ok();
    after(&zmanda, &mut answers, "", "all_works");
    assert_eq!(answers.across, "low".parse().ok());
}

#[test]
fn a_level_that_settled_a_cell_goes_with_it() {
    let kasten = programme("veeam-kasten");
    let mut answers = Answers::default();
    let told = "works_partly production";
    after(&kasten, &mut answers, "", told);
    answers.level = "P3".parse().ok();
    after(&kasten, &mut answers, told, told);
    assert_eq!(answers.level, "P3".parse().ok());
    after(&kasten, &mut answers, told, "");
    assert_eq!(answers, Answers::default());
}

#[test]
fn answers_to_another_programmes_questions_are_kept_until_they_are_needed() {
    let zmanda = programme("zmanda");
    let mut answers = Answers {
        level: "3".parse().ok(),
        across: "question".parse().ok(),
        ..Answers::default()
    };
    let kept = answers.clone();
    after(&zmanda, &mut answers, "", "");
    assert_eq!(answers, kept);
    after(&zmanda, &mut answers, "", "works_badly");
    assert_eq!(answers.across, "high".parse().ok());
    assert_eq!(answers.level, kept.level);
}

#[test]
fn nothing_that_was_picked_by_hand_is_ever_lost() {
    let mut random = Random(7);
    let all = all();
    for id in ids() {
        let programme = programme(&id);
        for _ in 0..2000 {
            let (before, after) = (random.one(&all), random.one(&all));
            let mut followed = Answers::default();
            refresh(&programme, &mut followed, &Facts::default(), before);
            // Whatever the facts were, these are not what they point to.
            let level = random.one(&programme.levels).id.clone();
            let overrule = Override {
                level: level.clone(),
                reason: "ours".into(),
            };
            let mut answers = followed.clone();
            answers.overrule = Some(overrule.clone());
            let by_hand = random.below(2);
            if answers.steps[by_hand].as_ref() != Some(&level) {
                answers.steps[by_hand] = Some(level.clone());
            }
            let differs = answers.steps[by_hand] != followed.steps[by_hand];
            refresh(&programme, &mut answers, before, after);
            assert_eq!(answers.overrule, Some(overrule), "{id}");
            if differs {
                assert_eq!(answers.steps[by_hand], Some(level), "{id}");
            }
            // What only ever followed is where it would be from the start.
            let mut again = followed;
            refresh(&programme, &mut again, before, after);
            let mut fresh = Answers::default();
            refresh(&programme, &mut fresh, &Facts::default(), after);
            assert_eq!(again, fresh, "{id}: {before:?}, then {after:?}");
        }
    }
}
