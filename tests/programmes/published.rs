//! Every published programme can be used, and the index says what the files say.

use duetime::{
    programme::{self, Programme, Question},
    triage::{Answers, triage},
};
use serde_json::{Value, json};

use crate::common::{self, file, ids, moment};

/// Asks a programme everything that a page would: what `read` has taken must have an answer.
pub fn try_out(programme: &Programme) {
    let moment = moment("2026-12-31T23:59:59", "Pacific/Auckland");
    triage(programme, &Answers::default());
    for plan in &programme.plans {
        for level in &programme.levels {
            let question = Question {
                programme,
                plan,
                level,
                case_type: None,
                moment,
                agreement: None,
                holidays: &[],
            };
            question.commitment().unwrap();
            programme.callback(plan, level, moment).unwrap();
        }
    }
}

#[test]
fn every_published_programme_can_be_used() {
    let ids = ids();
    assert!(ids.len() >= 6, "{ids:?}");
    for id in ids {
        let programme = common::programme(&id);
        assert_eq!(programme.id.as_str(), id);
        assert!(!programme.gaps.is_empty(), "{id} says what it lacks");
        try_out(&programme);
    }
}

#[test]
fn the_index_says_what_the_files_say() {
    let text = file("index");
    let index = programme::read_index(&text).unwrap();
    let entries = index.programmes.iter();
    let mut listed: Vec<_> = entries.map(|entry| entry.id.to_string()).collect();
    listed.sort();
    assert_eq!(listed, ids());
    let listed: Value = serde_json::from_str(&text).unwrap();
    for entry in listed["programmes"].as_array().unwrap() {
        let id = entry["id"].as_str().unwrap();
        let whole = common::merged(id);
        let entry_of = index
            .programmes
            .iter()
            .find(|one| one.id.as_str() == id)
            .unwrap();
        for (tag, _) in common::packs(id) {
            assert!(
                index.speaks(entry_of, &tag),
                "{id} has texts in {tag}, and the list does not say so"
            );
        }
        for tag in &index.languages {
            let has = tag == "en" || common::packs(id).iter().any(|(one, _)| one == tag);
            assert!(has, "the list says that {id} has texts in {tag}");
        }
        for field in ["id", "name", "summary"] {
            assert_eq!(entry[field], whole[field], "{field} of {}", whole["id"]);
        }
    }
}

#[test]
fn the_page_leads_to_every_vendor_even_when_nothing_runs() {
    let page = std::fs::read_to_string("index.html").unwrap();
    for id in ids() {
        let address = common::programme(&id).contact.address;
        assert!(
            page.contains(&format!("href=\"{}\"", address.as_str())),
            "{id}"
        );
    }
}

#[test]
fn a_bad_index_is_refused() {
    let index: Value = serde_json::from_str(&file("index")).unwrap();
    let entry = &index["programmes"][0];
    let error = |index: Value| programme::read_index(&index.to_string()).unwrap_err();
    let nothing = error(json!({"format": 1, "programmes": []}));
    assert_eq!(nothing.field, "programmes");
    assert_eq!(
        nothing.reason,
        "a list of format 1 holds 1 to 200 programmes"
    );
    let future = error(json!({"format": 2, "programmes": [entry]}));
    assert_eq!(future, nothing);
    let many = error(json!({"format": 1, "programmes": vec![entry; 201]}));
    assert_eq!(many, nothing);
    let mut coloured = entry.clone();
    coloured["colour"] = "red".into();
    let unknown = error(json!({"format": 1, "programmes": [coloured]}));
    assert_eq!(unknown.field, "programmes[0].colour");
}
