//! A seventh vendor is a file, and no line of Rust: an invented one works from the answers to the case.

use crate::common;
use common::moment;
use duetime::{
    case::{
        Case, CaseInput, Choices, Reference, Reply,
        parts::{Outcome, Replied, State, Use},
    },
    checklist::Given,
    locale::Language,
    programme::{self, Programme, Sign},
    triage::{Answers, Facts, Override, Verdict, conflicts, refresh, suggest, triage},
};

const AURORA: &str = include_str!("data/seventh.json");

fn aurora() -> Programme {
    programme::read(AURORA).unwrap()
}

fn answers(reach: &str, light: &str) -> Answers {
    Answers {
        across: reach.parse().ok(),
        down: light.parse().ok(),
        ..Answers::default()
    }
}

/// The case of a customer in Amsterdam.
fn case(plan: &str, kind: &str, answers: &Answers, local: &str, choices: &Choices) -> Case {
    case_of(&aurora(), plan, kind, answers, local, choices)
}

fn case_of(
    programme: &Programme,
    plan: &str,
    kind: &str,
    answers: &Answers,
    local: &str,
    choices: &Choices,
) -> Case {
    let finding = match triage(programme, answers) {
        Verdict::Found(finding) => Some(finding),
        _ => None,
    };
    let input = CaseInput {
        reference: Reference::new([7; 10]),
        made: chrono::DateTime::UNIX_EPOCH,
        programme,
        plan: programme.plan(plan).unwrap(),
        case_type: programme.case_type(kind).unwrap(),
        edition: None,
        finding: finding.as_ref(),
        moment: moment(local, "Europe/Amsterdam"),
        agreement: None,
        holidays: None,
        choices,
        language: Language::NL,
        page_language: Language::NL,
    };
    Case::build(&input).unwrap()
}

#[test]
fn its_answer_comes_in_the_hours_of_its_own_zone() {
    // Friday 08:30 in Amsterdam is 16:30 in Tokyo: an hour and a half before the weekend, the rest on Monday.
    let found = answers("all", "none");
    let case = case(
        "glow",
        "lamp",
        &found,
        "2026-11-20T08:30",
        &Choices::default(),
    );
    assert_eq!(case.level.unwrap().id, "dark");
    let commitment = case.commitment.unwrap();
    assert_eq!(commitment.kind, Outcome::Due);
    let due = commitment.due.unwrap();
    assert_eq!(due.local, "2026-11-23T03:30:00+01:00");
    assert_eq!(due.utc, "2026-11-23T02:30:00Z");
    assert_eq!(due.zone, "Europe/Amsterdam");
    let counted = commitment.counted_in.unwrap();
    assert_eq!(counted.zone, "Asia/Tokyo");
    assert_eq!(counted.sources, ["A-4"]);
    let pieces = commitment.trace.iter();
    let trace: Vec<_> = pieces
        .map(|p| (p.from.as_str(), p.why, p.seconds))
        .collect();
    assert_eq!(
        trace,
        [
            ("2026-11-20T16:30:00+09:00", Use::Used, 5400),
            ("2026-11-20T18:00:00+09:00", Use::Closed, 63 * 3600),
            ("2026-11-23T09:00:00+09:00", Use::Used, 9000),
        ]
    );
    assert_eq!(commitment.used_seconds, Some(4 * 3600));
    assert_eq!(commitment.note.as_deref(), Some("Ook per lantaarn."));
}

#[test]
fn it_closes_over_lunch() {
    let found = answers("all", "none");
    let case = case(
        "glow",
        "lamp",
        &found,
        "2026-11-20T02:30",
        &Choices::default(),
    );
    let commitment = case.commitment.unwrap();
    assert_eq!(commitment.due.unwrap().local, "2026-11-20T07:30:00+01:00");
    let lunch = &commitment.trace[1];
    assert_eq!((lunch.why, lunch.seconds), (Use::Closed, 3600));
}

#[test]
fn its_business_day_is_shown_in_both_readings() {
    // Friday 11:00 in Tokyo.
    let found = answers("one", "some");
    let case = case(
        "glow",
        "lamp",
        &found,
        "2026-11-20T03:00",
        &Choices::default(),
    );
    let commitment = case.commitment.unwrap();
    assert_eq!(commitment.due.unwrap().local, "2026-11-23T03:00:00+01:00");
    let [other] = commitment.alternatives.as_slice() else {
        panic!("one other reading");
    };
    assert_eq!(other.due.local, "2026-11-23T10:00:00+01:00");
    assert_eq!(other.supposes, "de dag eindigt bij sluitingstijd");
    assert_eq!(other.reading, "OPEN-2");
    assert_eq!(case.assumptions[0].id, "OPEN-2");
}

#[test]
fn its_open_cell_asks_and_its_empty_cell_says_why() {
    let programme = aurora();
    let mut open = answers("one", "none");
    let Verdict::Open { between, reading } = triage(&programme, &open) else {
        panic!("the cell is open");
    };
    let between: Vec<_> = between.iter().map(|level| level.id.as_str()).collect();
    assert_eq!(
        (between.as_slice(), reading.id.as_str()),
        (["dim", "hum"].as_slice(), "OPEN-1")
    );
    open.level = "hum".parse().ok();
    let case = case(
        "glow",
        "lamp",
        &open,
        "2026-11-20T03:00",
        &Choices::default(),
    );
    assert_eq!(case.level.unwrap().term, "Hum");
    assert_eq!(case.commitment.unwrap().kind, Outcome::BestEffort);
    assert_eq!(case.assumptions[0].id, "OPEN-1");
    let never = answers("all", "full");
    assert!(
        matches!(triage(&programme, &never), Verdict::Never(why) if why.get(Language::DE) == "Dann fehlt nichts.")
    );
}

#[test]
fn plain_facts_lead_through_its_table() {
    let programme = aurora();
    let nothing = Facts::default();
    let facts = Facts {
        works: Some(Sign::WorksPartly),
        hit: Some(Sign::HitsAll),
        ..Facts::default()
    };
    let mut found = Answers::default();
    refresh(&programme, &mut found, &nothing, &facts);
    assert_eq!(found, answers("all", "some"));
    // A choice that names no facts is nobody's suggestion.
    let fine = Facts {
        works: Some(Sign::AllWorks),
        ..Facts::default()
    };
    assert_eq!(suggest(&programme, &fine), []);
    refresh(&programme, &mut found, &facts, &fine);
    assert_eq!(found, Answers::default());
    // The level that overrules the table names facts of its own.
    let mut overruled = answers("all", "some");
    overruled.overrule = Some(Override {
        level: "dark".parse().unwrap(),
        reason: String::new(),
    });
    let conflicts = conflicts(&programme, &overruled, &facts);
    let [conflict] = conflicts.as_slice() else {
        panic!("one conflict: {conflicts:?}");
    };
    assert_eq!(conflict.rung.name(Language::NL), "Dark");
    assert_eq!(conflict.needs, Sign::NothingWorks);
}

#[test]
fn its_conditions_items_and_roles_come_through() {
    let mut choices = Choices {
        role: "owner".parse().ok(),
        ..Choices::default()
    };
    choices
        .gates
        .insert("plugged_in".parse().unwrap(), Reply::Unknown);
    choices.advantages.insert("keeper".parse().unwrap(), true);
    let lamp = Given::Answer("The one on the left".into());
    choices.given.insert("lamp".parse().unwrap(), lamp);
    choices
        .given
        .insert("watch".parse().unwrap(), Given::NotKnownYet);
    let found = answers("all", "none");
    let case = case("blaze", "lamp", &found, "2026-11-20T03:00", &choices);
    assert_eq!(
        case.commitment.unwrap().due.unwrap().local,
        "2026-11-20T03:30:00+01:00"
    );
    assert_eq!(case.handed_in_by.unwrap().role, "owner");
    let gates: Vec<_> = case
        .gates
        .iter()
        .map(|gate| (gate.id.as_str(), gate.reply))
        .collect();
    assert_eq!(
        gates,
        [
            ("plugged_in", Replied::Unknown),
            ("night_contract", Replied::Unanswered)
        ]
    );
    assert_eq!(case.advantages[0].reply, Replied::Yes);
    let items = case.checklist.iter();
    let items: Vec<_> = items
        .map(|i| (i.id.as_str(), i.state, i.answer.as_deref()))
        .collect();
    assert_eq!(
        items,
        [
            ("lamp", State::Answered, Some("The one on the left")),
            ("grade", State::Answered, Some("Dark")),
            ("watch", State::NotKnownYet, None),
            ("colour", State::Missing, None),
        ]
    );
    assert_eq!(case.completeness.required, [1, 2]);
    assert_eq!(case.completeness.recommended, [0, 1]);
    assert_eq!(case.completeness.missing, ["watch", "colour"]);
    assert_eq!(case.channels.take[0].id, "beacon");
}

#[test]
fn a_kind_of_case_without_targets_promises_nothing() {
    let found = answers("all", "none");
    let case = case(
        "blaze",
        "praise",
        &found,
        "2026-11-20T03:00",
        &Choices::default(),
    );
    assert_eq!(case.level, None);
    assert!(case.reasons.is_empty());
    let commitment = case.commitment.unwrap();
    assert_eq!((commitment.kind, commitment.due), (Outcome::NoTarget, None));
    assert_eq!(commitment.sources, ["A-3"]);
    assert!(case.checklist.iter().all(|item| item.id != "grade"));
}

#[test]
fn no_target_and_not_offered_are_two_things() {
    let quiet = answers("one", "some");
    let kind = |answer: &str| {
        let file = AURORA.replace("\"not_offered\"", &format!("\"{answer}\""));
        let programme = programme::read(&file).unwrap();
        let mut quiet = quiet.clone();
        quiet.overrule = Some(Override {
            level: "hum".parse().unwrap(),
            reason: String::new(),
        });
        let case = case_of(
            &programme,
            "blaze",
            "lamp",
            &quiet,
            "2026-11-20T03:00",
            &Choices::default(),
        );
        (case.commitment.as_ref().unwrap().kind, case.to_text())
    };
    let (not_offered, said) = kind("not_offered");
    assert_eq!(not_offered, Outcome::NotOffered);
    assert!(said.contains("niet aangeboden"), "{said}");
    let (no_target, said) = kind("no_target");
    assert_eq!(no_target, Outcome::NoTarget);
    assert!(said.contains("geen streeftijd"), "{said}");
    assert!(!said.contains("niet aangeboden"), "{said}");
}

#[test]
fn a_document_without_an_edition_and_one_from_outside_say_so() {
    let edition = "\"edition\": \"2026-04-01\", ";
    let file = AURORA.replace(edition, "\"outside\": true, ");
    assert_ne!(file, AURORA);
    let programme = programme::read(&file).unwrap();
    let found = answers("all", "none");
    let case = case_of(
        &programme,
        "glow",
        "lamp",
        &found,
        "2026-11-20T03:00",
        &Choices::default(),
    );
    let notice = &case.sources[3];
    assert_eq!(
        (notice.edition.as_str(), notice.outside),
        ("ongedateerd", true)
    );
    assert_eq!(case.programme.documents[1].edition, "ongedateerd");
    assert!(case.programme.documents[1].outside && !case.programme.documents[0].outside);
    // The day on which it was read is told apart.
    assert_eq!(notice.read_on, "2026-11-21");
    let said = case.to_markdown();
    let line = "Notice on Hours (ongedateerd, en), uit een ander document van de leverancier, gelezen op za 21 nov 2026";
    assert!(said.contains(line), "{said}");
    assert!(
        !said.contains("(3rd, spring 2026, ja), uit een ander"),
        "{said}"
    );
}

#[test]
fn only_sources_that_are_named_are_in_its_case() {
    let found = answers("all", "none");
    let case = case(
        "glow",
        "lamp",
        &found,
        "2026-11-20T03:00",
        &Choices::default(),
    );
    let sources: Vec<_> = case
        .sources
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    assert_eq!(sources, ["A-1", "A-2", "A-3", "A-4"]);
    let hours = &case.sources[3];
    assert_eq!(hours.document, "Notice on Hours");
    assert_eq!(hours.section, "Tokyo desk");
    assert_eq!(hours.edition, "2026-04-01");
    assert_eq!(hours.language, "en");
    assert_eq!(hours.address, "https://aurora.example/hours");
    assert_eq!(hours.read_on, "2026-11-21");
}
