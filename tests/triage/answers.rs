//! From answers to a level: by each programme's own way, with its reasons, and never further than it goes.

use duetime::{
    locale::Language,
    programme::{Id, Method, Programme},
    triage::{Answers, Finding, Override, Reason, Verdict, channels, triage},
};

use crate::common::{ids, programme};

fn id<T>(text: &str) -> Option<Id<T>> {
    Some(text.parse().unwrap())
}

fn picked(level: &str) -> Answers {
    Answers {
        level: id(level),
        ..Answers::default()
    }
}

fn crossed(across: &str, down: &str) -> Answers {
    Answers {
        across: id(across),
        down: id(down),
        ..Answers::default()
    }
}

fn stepped(product: &str, customer: &str) -> Answers {
    Answers {
        steps: [id(product), id(customer)],
        ..Answers::default()
    }
}

fn found<'a>(programme: &'a Programme, answers: &'a Answers) -> Finding<'a> {
    match triage(programme, answers) {
        Verdict::Found(finding) => finding,
        other => panic!("no level: {other:?}"),
    }
}

#[test]
fn whoever_picks_a_definition_has_its_level() {
    for id in ["veeam-standard", "veeam-vcsp", "kaseya"] {
        let programme = programme(id);
        for level in &programme.levels {
            let answers = picked(level.id.as_str());
            let finding = found(&programme, &answers);
            assert_eq!(finding.level, level);
            assert_eq!(finding.reasons, [Reason::Picked(level)]);
        }
    }
}

#[test]
fn nothing_is_found_before_everything_is_answered() {
    for id in ids() {
        let programme = programme(&id);
        let nothing = Answers::default();
        assert_eq!(triage(&programme, &nothing), Verdict::Unanswered, "{id}");
    }
    let zmanda = programme("zmanda");
    let mut half = crossed("high", "high");
    half.down = None;
    half.level = id("P1");
    assert_eq!(triage(&zmanda, &half), Verdict::Unanswered);
    let blancco = programme("blancco");
    let mut half = stepped("1", "1");
    half.steps[0] = None;
    assert_eq!(triage(&blancco, &half), Verdict::Unanswered);
}

#[test]
fn an_answer_that_the_programme_does_not_know_asks_again() {
    for (programme, answers) in [
        (programme("kaseya"), picked("9")),
        (programme("zmanda"), crossed("enormous", "high")),
        (programme("blancco"), stepped("1", "P1")),
    ] {
        assert_eq!(triage(&programme, &answers), Verdict::Unanswered);
    }
}

#[test]
fn answers_to_another_programmes_questions_count_for_nothing() {
    let programme = programme("kaseya");
    let mut answers = picked("2");
    answers.across = id("high");
    answers.steps = [id("1"), id("1")];
    assert_eq!(found(&programme, &answers), found(&programme, &picked("2")));
}

#[test]
fn zmandas_table_is_the_published_one() {
    let programme = programme("zmanda");
    for (urgency, row) in [
        ("high", ["P1", "P2", "P3"]),
        ("medium", ["P2", "P3", "P4"]),
        ("low", ["P3", "P4", "P4"]),
    ] {
        for (impact, level) in ["high", "medium", "low"].iter().zip(row) {
            let answers = crossed(impact, urgency);
            let finding = found(&programme, &answers);
            assert_eq!(finding.level.id.as_str(), level, "{impact}, {urgency}");
            let [
                Reason::Answered(first, _),
                Reason::Answered(second, _),
                Reason::Cell(cell),
            ] = finding.reasons.as_slice()
            else {
                panic!("two answers and a cell");
            };
            assert_eq!(
                (first.id.as_str(), second.id.as_str()),
                ("impact", "urgency")
            );
            assert_eq!(cell.id.as_str(), level);
        }
    }
}

#[test]
fn whoever_knows_the_level_need_not_answer_the_table() {
    let programme = programme("zmanda");
    let answers = picked("P2");
    let finding = found(&programme, &answers);
    assert_eq!(finding.level.id.as_str(), "P2");
    assert!(matches!(finding.reasons.as_slice(), [Reason::Picked(_)]));
}

#[test]
fn what_kasten_leaves_open_is_asked_and_not_guessed() {
    let programme = programme("veeam-kasten");
    // A limited problem in production; a system outside it that is down.
    for (across, down) in [("production", "limited"), ("non_production", "down")] {
        let mut answers = crossed(across, down);
        let Verdict::Open { between, reading } = triage(&programme, &answers) else {
            panic!("the cell is open");
        };
        let between: Vec<_> = between.iter().map(|level| level.id.as_str()).collect();
        assert_eq!(between, ["P2", "P3"], "the cautious one first");
        assert_eq!(reading.id.as_str(), "AMB-11");
        // A level that is not in question settles nothing.
        answers.level = id("P1");
        assert!(matches!(triage(&programme, &answers), Verdict::Open { .. }));
        answers.level = id("P3");
        let finding = found(&programme, &answers);
        assert_eq!(finding.level.id.as_str(), "P3");
        assert!(matches!(finding.reasons[2], Reason::Settled(_, open) if open.id == *"AMB-11"));
    }
}

#[test]
fn answers_that_do_not_go_together_say_why() {
    let programme = programme("veeam-kasten");
    let answers = crossed("question", "down");
    let Verdict::Never(why) = triage(&programme, &answers) else {
        panic!("a question is not down");
    };
    for language in Language::ALL {
        assert!(!why.get(language).is_empty());
    }
}

#[test]
fn blancco_keeps_two_scales_and_the_severity_is_the_level() {
    let programme = programme("blancco");
    let answers = stepped("1", "3");
    let finding = found(&programme, &answers);
    assert_eq!(finding.level.term.as_str(), "Severity 1");
    assert_eq!(finding.of_product(&programme).id.as_str(), "1");
    let terms = finding.steps.unwrap().map(|(_, step)| step.term.as_str());
    assert_eq!(terms, ["Severity 1", "Priority 3"]);
    assert!(finding.reasons.contains(&Reason::ScalesDiffer));
    let answers = stepped("2", "2");
    let same = found(&programme, &answers);
    assert!(!same.reasons.contains(&Reason::ScalesDiffer));
}

#[test]
fn a_customer_overrules_only_where_the_programme_lets_it() {
    let overruled = |mut answers: Answers, level: &str| {
        answers.overrule = Some(Override {
            level: level.parse().unwrap(),
            reason: "  the auditors come on Monday ".into(),
        });
        answers
    };
    let zmanda = programme("zmanda");
    let answers = overruled(crossed("low", "low"), "P1");
    let finding = found(&zmanda, &answers);
    assert_eq!(finding.level.id.as_str(), "P1");
    assert_eq!(finding.before.unwrap().id.as_str(), "P4");
    let Some(Reason::Overruled { from, to, reason }) = finding.reasons.last() else {
        panic!("the last reason is the customer's");
    };
    assert_eq!((from.id.as_str(), to.id.as_str()), ("P4", "P1"));
    assert_eq!(*reason, "the auditors come on Monday");
    // Choosing what the answers lead to anyway, or a level that there is not, overrules nothing.
    for level in ["P4", "P9"] {
        let answers = overruled(crossed("low", "low"), level);
        let finding = found(&zmanda, &answers);
        assert_eq!((finding.level.id.as_str(), finding.before), ("P4", None));
    }
    let kaseya = programme("kaseya");
    let answers = overruled(picked("4"), "1");
    let finding = found(&kaseya, &answers);
    assert_eq!((finding.level.id.as_str(), finding.before), ("4", None));
}

#[test]
fn every_way_of_answering_every_programme_ends_in_a_verdict() {
    for id in ids() {
        let programme = programme(&id);
        let mut verdicts = 0;
        for answers in all(&programme) {
            verdicts += 1;
            match triage(&programme, &answers) {
                Verdict::Found(finding) => assert!(programme.levels.contains(finding.level)),
                Verdict::Open { between, .. } => assert!(between.len() > 1),
                Verdict::Never(_) => {}
                Verdict::Unanswered => panic!("{id}: {answers:?} is complete"),
            }
        }
        assert!(verdicts >= 4, "{id}");
    }
}

/// All complete answers to a programme's questions.
fn all(programme: &Programme) -> Vec<Answers> {
    let mut all = Vec::new();
    match &programme.triage.method {
        Method::Direct { .. } => {
            all.extend(
                programme
                    .levels
                    .iter()
                    .map(|level| picked(level.id.as_str())),
            );
        }
        Method::Matrix { across, down, .. } => {
            for across in &across.choices {
                for down in &down.choices {
                    all.push(crossed(across.id.as_str(), down.id.as_str()));
                }
            }
        }
        Method::Scales { scales, .. } => {
            for product in &scales[0].steps {
                for customer in &scales[1].steps {
                    all.push(stepped(product.level.as_str(), customer.level.as_str()));
                }
            }
        }
    }
    all
}

/// The ids of the ways to take, and of the one that is missing.
fn ways(
    programme: &Programme,
    plan: &str,
    answers: &Answers,
    kind: &str,
) -> (Vec<String>, Option<String>) {
    let finding = found(programme, answers);
    let plan = programme.plan(plan).unwrap();
    let advice = channels(programme, plan, Some(&finding), programme.case_type(kind));
    let name = |channel: &duetime::programme::Channel| channel.id.to_string();
    (
        advice.take.iter().map(|channel| name(channel)).collect(),
        advice.missing.map(name),
    )
}

#[test]
fn the_ways_to_take_are_those_that_both_scales_recommend_and_the_plan_has() {
    let blancco = programme("blancco");
    let take = |plan, answers| ways(&blancco, plan, &answers, "technical");
    assert_eq!(take("sp2", stepped("1", "1")), (vec!["phone".into()], None));
    let both = vec!["phone".into(), "portal".into()];
    assert_eq!(take("sp2", stepped("2", "2")), (both, None));
    assert_eq!(
        take("sp2", stepped("2", "3")),
        (vec!["portal".into()], None)
    );
    // No way is good for both: all of the plan's.
    let all = vec!["phone".into(), "portal".into(), "email".into()];
    assert_eq!(take("sp2", stepped("1", "4")), (all, None));
    // SP3 has no phone.
    let without = vec!["portal".into(), "email".into()];
    assert_eq!(
        take("sp3", stepped("1", "1")),
        (without, Some("phone".into()))
    );
}

#[test]
fn a_way_that_does_not_serve_the_kind_of_case_is_left_out() {
    let veeam = programme("veeam-standard");
    let answers = picked("1");
    let (technical, _) = ways(&veeam, "basic", &answers, "technical");
    assert_eq!(technical, ["phone", "portal"]);
    let (inquiry, _) = ways(&veeam, "basic", &answers, "general_inquiry");
    assert_eq!(inquiry, ["portal"]);
}
