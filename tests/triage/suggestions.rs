//! What facts point to, whatever they are.

use duetime::{
    programme::{Asked, Programme, Sign},
    triage::{Answers, Facts, Ladder, Verdict, refresh, suggest, triage},
};

use super::{
    common::{ids, programme},
    told::{all, facts},
};

/// The place of the suggested rung on each ladder, counted from the gravest.
fn places(programme: &Programme, facts: &Facts) -> Vec<Option<usize>> {
    let suggestions = suggest(programme, facts);
    let place = |ladder: &Ladder| {
        let found = suggestions.iter().find(|one| one.ladder == *ladder)?;
        let levels = programme.levels.iter().map(|level| level.id.as_str());
        let ids: Vec<&str> = match &programme.triage.method {
            duetime::programme::Method::Matrix { across, down, .. } => {
                let axis = if *ladder == Ladder::Across {
                    across
                } else {
                    down
                };
                axis.choices
                    .iter()
                    .map(|choice| choice.id.as_str())
                    .collect()
            }
            _ => levels.collect(),
        };
        ids.iter().position(|id| *id == found.rung.id())
    };
    Ladder::of(programme).iter().map(place).collect()
}

#[test]
fn nothing_told_points_to_nothing() {
    let mut unknown = Facts::default();
    for asked in Asked::ALL {
        unknown.tell(asked, Some(Sign::Unknown));
    }
    for id in ids() {
        let programme = programme(&id);
        assert_eq!(suggest(&programme, &Facts::default()), [], "{id}");
        assert_eq!(suggest(&programme, &unknown), [], "{id}");
    }
}

#[test]
fn a_suggestion_says_why() {
    let zmanda = programme("zmanda");
    let told = facts("nothing_works hits_nobody data_at_risk production");
    let suggestions = suggest(&zmanda, &told);
    let because: Vec<_> = suggestions
        .iter()
        .map(|one| one.because.as_slice())
        .collect();
    let both = [Sign::NothingWorks, Sign::DataAtRisk];
    assert_eq!(because, [&both[..1], &both[..]]);
}

/// Zmanda's P1 is the total loss of protection, so nothing less is proposed as P1: neither while something still runs
/// nor while the data is safe.
#[test]
fn zmandas_gravest_level_is_proposed_only_where_protection_is_lost() {
    let zmanda = programme("zmanda");
    let (mut every, mut gravest) = (0, 0);
    for facts in all() {
        let mut answers = Answers::default();
        refresh(&zmanda, &mut answers, &Facts::default(), &facts);
        let lost = [Some(Sign::NothingWorks), Some(Sign::DataAtRisk)];
        let Verdict::Found(finding) = triage(&zmanda, &answers) else {
            assert_ne!([facts.works, facts.data], lost, "{facts:?}");
            continue;
        };
        let first = finding.level.id == *"P1";
        assert_eq!(first, [facts.works, facts.data] == lost, "{facts:?}");
        let told = |asked: &Asked| facts.told(*asked).is_some_and(|sign| sign != Sign::Unknown);
        if Asked::ALL.iter().all(told) {
            every += 1;
            gravest += usize::from(first);
        }
    }
    assert_eq!((gravest, every), (16, 128));
}

#[test]
fn every_suggestion_rests_on_what_was_told_and_can_be_followed() {
    for id in ids() {
        let programme = programme(&id);
        for facts in all() {
            let suggestions = suggest(&programme, &facts);
            let ladders: Vec<_> = suggestions.iter().map(|one| one.ladder).collect();
            let mut asked = Ladder::of(&programme).to_vec();
            asked.retain(|ladder| ladders.contains(ladder));
            assert_eq!(
                ladders, asked,
                "{id}: one for each question, in their order"
            );
            let mut answers = Answers::default();
            for suggestion in &suggestions {
                assert!(!suggestion.because.is_empty());
                for sign in &suggestion.because {
                    assert_eq!(
                        sign.asked().and_then(|asked| facts.told(asked)),
                        Some(*sign)
                    );
                }
                suggestion.follow(&mut answers);
            }
            let level = answers.level.iter().count();
            let choices = answers.across.iter().chain(&answers.down).count();
            let steps = answers.steps.iter().flatten().count();
            assert_eq!(level + choices + steps, suggestions.len());
        }
    }
}

#[test]
fn telling_more_never_lightens() {
    for id in ids() {
        let programme = programme(&id);
        for facts in all() {
            let before = places(&programme, &facts);
            for asked in Asked::ALL {
                if facts.told(asked).is_some_and(|sign| sign != Sign::Unknown) {
                    continue;
                }
                for sign in asked.signs() {
                    let mut more = facts.clone();
                    more.tell(asked, Some(*sign));
                    let after = places(&programme, &more);
                    for (before, after) in before.iter().zip(after) {
                        let Some(before) = before else { continue };
                        let stays = after.is_some_and(|after| after <= *before);
                        assert!(stays, "{id}: {facts:?} and {sign:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_graver_fact_never_points_to_a_lighter_rung() {
    for id in ids() {
        let programme = programme(&id);
        for facts in all() {
            let before = places(&programme, &facts);
            for asked in Asked::ALL {
                let signs = asked.signs();
                let told = facts.told(asked);
                let Some(place) = signs.iter().position(|sign| Some(*sign) == told) else {
                    continue;
                };
                for graver in &signs[..place] {
                    let mut worse = facts.clone();
                    worse.tell(asked, Some(*graver));
                    for (before, after) in before.iter().zip(places(&programme, &worse)) {
                        if let (Some(before), Some(after)) = (before, after) {
                            assert!(after <= *before, "{id}: {facts:?}, then {graver:?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn facts_in_the_wrong_place_point_to_nothing() {
    // As a draft that somebody tampered with.
    let astray = Facts {
        works: Some(Sign::Production),
        production: Some(Sign::NothingWorks),
        ..Facts::default()
    };
    for id in ids() {
        assert_eq!(suggest(&programme(&id), &astray), [], "{id}");
    }
}
