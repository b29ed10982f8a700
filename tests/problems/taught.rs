//! What `docs/programmes.md` teaches is true: its pieces are a programme that the page takes, the time that it works out by hand is the
//! one that comes out, and `check` says what it says there.

use std::fs;

use duetime::{
    clock::{Fold, Moment, Zone, local},
    programme::{self, Kind, Question, Severity},
};
use serde_json::{Map, Value, json};

use super::command::check;

fn page() -> String {
    fs::read_to_string("docs/programmes.md").unwrap()
}

/// The blocks of a language, as they stand on the page.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let start = ["\n```", language, "\n"].concat();
    let blocks = page.split(&start).skip(1);
    blocks
        .map(|rest| rest.split("\n```").next().unwrap().to_owned())
        .collect()
}

/// The file and the pack that the pieces make.
fn files(page: &str) -> (Value, Value) {
    let (mut whole, mut pack) = (Map::new(), None);
    for block in blocks(page, "json") {
        let piece: Value =
            serde_json::from_str(&block).unwrap_or_else(|error| panic!("{error}: {block}"));
        if piece.get("texts").is_some() {
            assert!(pack.replace(piece).is_none(), "one pack is begun");
            continue;
        }
        let Value::Object(piece) = piece else {
            panic!("{block} is no object")
        };
        for (key, value) in piece {
            assert!(
                whole.insert(key.clone(), value).is_none(),
                "{key} is there twice"
            );
        }
    }
    (Value::Object(whole), pack.unwrap())
}

fn told(file: &Value) -> Vec<String> {
    let found = programme::problems(&file.to_string(), &[]);
    found
        .iter()
        .map(|one| check::line("larkspur.json", one))
        .collect()
}

#[test]
fn the_pieces_are_a_file_without_any_problem() {
    let page = page();
    let (whole, pack) = files(&page);
    assert_eq!(told(&whole), [""; 0]);
    assert_eq!(blocks(&page, "json").len(), 8);
    // The whole beside the page is the same; it lies elsewhere than the programmes, and so does its schema.
    let mut beside: Value =
        serde_json::from_str(&fs::read_to_string("docs/larkspur.json").unwrap()).unwrap();
    assert!(fs::exists(["docs/", beside["$schema"].as_str().unwrap()].concat()).unwrap());
    beside["$schema"] = whole["$schema"].clone();
    assert_eq!(beside, whole);
    assert_eq!(check::look_at("docs/larkspur.json"), []);
    // The beginning of a pack: nothing is wrong with it, and the rest is listed.
    let found = programme::problems(&whole.to_string(), &[&pack.to_string()]);
    assert!(
        found.iter().all(|one| one.severity == Severity::Warning),
        "{found:#?}"
    );
    assert!(
        found.len() > 30,
        "all the texts that it lacks: {}",
        found.len()
    );
    assert!(
        found.iter().all(|one| one.field.starts_with("texts.")),
        "{found:#?}"
    );
}

#[test]
fn the_times_that_it_works_out_come_out() {
    let page = page().split_whitespace().collect::<Vec<_>>().join(" ");
    let (whole, _) = files(&fs::read_to_string("docs/programmes.md").unwrap());
    let programme = programme::read(&whole.to_string()).unwrap();
    let zone = Zone::named("Europe/Amsterdam").unwrap();
    let moment = Moment::read(local("2026-03-13T15:00:00").unwrap(), zone, Fold::First).unwrap();
    assert!(page.contains("on Friday 13 March 2026 at 15:00 in Amsterdam"));
    for (plan, sentence) in [
        ("desk", "The target is Monday 16 March 2026, 14:30."),
        ("beacon", "With Beacon it is Friday 13 March 2026, 19:00."),
    ] {
        let question = Question {
            programme: &programme,
            plan: programme.plan(plan).unwrap(),
            level: programme.level("B").unwrap(),
            case_type: None,
            moment,
            agreement: None,
            holidays: &[],
        };
        let commitment = question.commitment().unwrap();
        let Kind::Due(due) = commitment.kind else {
            panic!("{plan} has a figure")
        };
        let local = due.trace.due.with_timezone(&zone);
        let written = local.format("%A %-d %B %Y, %H:%M.").to_string();
        assert!(sentence.ends_with(&written), "{plan}: {written}");
        assert!(page.contains(sentence), "the page says {sentence}");
    }
}

#[test]
fn check_says_what_the_page_shows() {
    let page = page();
    let (whole, _) = files(&page);
    let shown = blocks(&page, "text");
    let mut exchanged = whole.clone();
    exchanged["targets"][3]["answer"]["within"]["amount"] = json!(4);
    exchanged["targets"][4]["answer"]["within"]["amount"] = json!(1);
    let mut mistyped = whole;
    mistyped["targets"][2]["plan"] = json!("dekc");
    let mut expected = vec!["larkspur.json: nothing is wrong".to_owned()];
    expected.extend(told(&exchanged));
    expected.extend(told(&mistyped));
    assert_eq!(shown, expected);
}
