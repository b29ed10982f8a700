//! A programme file: whatever is let through answers for every plan and level, and becomes a case.

#![no_main]

use duetime::{
    case::{Case, CaseInput, Choices, Reference},
    clock::{Fold, Holiday, Moment, Zone, date, local},
    locale::Language,
    programme::{self, Method, Programme, Question},
    triage::{Answers, Override, Verdict, channels, triage},
};
use duetime_fuzz::json;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate(data, size, max_size, seed)
});

fuzz_target!(|text: &str| {
    // The list of programmes is short; to read every programme as one too would halve the pace.
    if text.len() < 4096 {
        let _ = programme::read_index(text);
    }
    let Ok(programme) = programme::read(text) else {
        return;
    };
    let zone = Zone::named("Europe/Amsterdam").unwrap();
    let moment = Moment::read(local("2026-11-20T16:30").unwrap(), zone, Fold::First).unwrap();
    let free = [Holiday::new(date("2026-11-23").unwrap(), "")];
    for plan in &programme.plans {
        for level in &programme.levels {
            let question = Question {
                programme: &programme,
                plan,
                level,
                case_type: None,
                moment,
                agreement: None,
                holidays: &free,
            };
            let _ = question.commitment();
        }
    }
    for answers in answers(&programme) {
        let verdict = triage(&programme, &answers);
        let finding = match &verdict {
            Verdict::Found(finding) => Some(finding),
            _ => None,
        };
        for case_type in programme.case_types.iter().take(2) {
            // `read` lets no programme through without a plan.
            let plan = &programme.plans[0];
            channels(&programme, plan, finding, Some(case_type));
            let case = Case::build(&CaseInput {
                reference: Reference::new([7; 10]),
                made: moment.at,
                programme: &programme,
                plan,
                case_type,
                edition: programme.editions.first(),
                finding,
                moment,
                agreement: None,
                holidays: None,
                choices: &Choices::default(),
                language: Language::DE,
                page_language: Language::DE,
            });
            if let Ok(case) = case {
                serde_json::to_string(&case).expect("a case can be written");
                assert!(case.card().lines().count() <= 10);
                case.to_text();
                case.to_markdown();
            }
        }
    }
});

/// Answers that lead somewhere: each level picked and overruled, and some of what the way of triage asks.
fn answers(programme: &Programme) -> Vec<Answers> {
    let picked = |level| Answers {
        level: Some(level),
        ..Answers::default()
    };
    let levels = || {
        programme
            .levels
            .iter()
            .map(|level| level.id.clone())
            .take(4)
    };
    let mut all: Vec<_> = levels().map(picked).collect();
    match &programme.triage.method {
        Method::Direct { .. } => {}
        Method::Matrix { across, down, .. } => {
            for (across, down) in across.choices.iter().zip(&down.choices).take(4) {
                all.push(Answers {
                    across: Some(across.id.clone()),
                    down: Some(down.id.clone()),
                    ..Answers::default()
                });
            }
        }
        Method::Scales {
            scales: [first, second],
            ..
        } => {
            for (first, second) in first.steps.iter().zip(second.steps.iter().rev()).take(4) {
                all.push(Answers {
                    steps: [Some(first.level.clone()), Some(second.level.clone())],
                    ..Answers::default()
                });
            }
        }
    }
    if let (Some(last), Some(level)) = (all.last().cloned(), levels().next()) {
        let overrule = Some(Override {
            level,
            reason: " said so ".to_owned(),
        });
        all.push(Answers { overrule, ..last });
    }
    all
}
