//! What was masked stands in full nowhere any more: in no output, in no record of the draft, in no link.

use duetime::{
    case::{Attachment, Case, CaseInput, Draft, Reference, leaks, link},
    checklist::Given,
    clock::{Fold, Moment, Zone, local},
    drafts::Record,
    locale::Language,
    programme::{Programme, read},
    triage::{Override, Verdict, triage},
};

/// Secrets of several kinds, each with a text that tells it, and what of it may stay.
fn secrets() -> Vec<(String, String)> {
    let password = "Zomer-2023!x".to_owned();
    let key = ["gh", "p_"].concat() + &"aB3dE5fG7h".repeat(4)[..36];
    let card = "4111 1111 1111 1111".to_owned();
    vec![
        (format!("The password is {password} since Monday"), password),
        (format!("token: {key}"), key),
        (format!("paid by card {card}"), card),
    ]
}

fn filled(programme: &Programme, text: &str, secret: &str) -> Draft {
    let mut draft = Draft {
        reference: Reference::new([7; 10]).to_string(),
        programme: Some(programme.id.clone()),
        ..Draft::default()
    };
    let choices = draft.choose().unwrap();
    choices.plan = "premium".parse().ok();
    choices.answers.level = "P1".parse().ok();
    choices.answers.overrule = Some(Override {
        level: "P2".parse().unwrap(),
        reason: text.to_owned(),
    });
    choices.facts.since = text.to_owned();
    for item in &programme.checklist.items {
        // Once told, once only there.
        let given = Given::Answer(format!("{text}\nand {secret} again"));
        choices.given.insert(item.id.clone(), given);
    }
    let file = Attachment {
        name: "app.log".into(),
        size: "12".into(),
        sha256: "0a".repeat(32),
        lines: format!("start\n{text}\n{secret}\n"),
        ..Attachment::default()
    };
    choices.files.insert("0001-0a".parse().unwrap(), file);
    draft
}

fn case(programme: &Programme, draft: &Draft) -> Case {
    let choices = draft.chosen().unwrap();
    let verdict = triage(programme, &choices.answers);
    let finding = match &verdict {
        Verdict::Found(finding) => Some(finding),
        _ => None,
    };
    let zone = Zone::named("Europe/Amsterdam").unwrap();
    let input = CaseInput {
        reference: draft.reference.parse().unwrap(),
        made: chrono::DateTime::UNIX_EPOCH,
        programme,
        plan: programme.plan("premium").unwrap(),
        case_type: &programme.case_types[0],
        edition: None,
        finding,
        moment: Moment::read(local("2026-11-21T03:00").unwrap(), zone, Fold::First).unwrap(),
        agreement: None,
        holidays: None,
        choices,
        language: Language::EN,
        page_language: Language::EN,
    };
    Case::build(&input).unwrap()
}

/// Everything that a draft becomes.
fn outputs(programme: &Programme, draft: &Draft, record: &Record) -> Vec<(&'static str, String)> {
    let case = case(programme, draft);
    vec![
        ("the draft", draft.to_json()),
        ("its record", record.to_json().unwrap()),
        ("its address", link::write(draft)),
        ("the case", case.to_json()),
        ("the case as text", case.to_text()),
        ("the case as Markdown", case.to_markdown()),
        ("the summary", case.card()),
    ]
}

#[test]
fn what_was_masked_stands_in_full_in_no_output_and_in_no_record() {
    let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
    let programme = read(&file).unwrap();
    for (text, secret) in secrets() {
        let mut draft = filled(&programme, &text, &secret);
        let mut record = Record::new(&draft.reference, 1_000);
        record.note(&draft, 2_000, 1);
        let before = outputs(&programme, &draft, &record);
        assert!(before.iter().any(|(_, output)| output.contains(&secret)));
        // With one, the same in other texts is masked, so that these have to be looked at again.
        while let leaks @ [_, ..] = &leaks(&programme, draft.chosen().unwrap())[..] {
            for leak in leaks {
                draft.mask(&leak.whence, &leak.text, &leak.finds);
            }
        }
        record.note(&draft, 3_000, 1);
        for (name, output) in outputs(&programme, &draft, &record) {
            assert!(!output.contains(&secret), "{secret} stands in {name}");
        }
    }
}

#[test]
fn one_press_masks_a_secret_wherever_it_stands() {
    let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
    let programme = read(&file).unwrap();
    let (text, secret) = secrets().remove(0);
    let mut draft = filled(&programme, &text, &secret);
    let mut record = Record::new(&draft.reference, 1_000);
    record.note(&draft, 2_000, 1);
    let first = leaks(&programme, draft.chosen().unwrap()).remove(0);
    draft.mask(&first.whence, &first.text, &first.finds[..1]);
    record.note(&draft, 3_000, 1);
    for (name, output) in outputs(&programme, &draft, &record) {
        assert!(!output.contains(&secret), "it stands in {name}: {output}");
    }
}
