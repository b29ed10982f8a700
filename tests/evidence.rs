//! Every statement of a programme has evidence: lines of a document, another document, a reading, or the word that it
//! is ours or not published. The evidence names lines and their sum, never their text: no sentence of a vendor stands in
//! this project. Where the documents are at hand (`DUETIME_SOURCES`), the sums are checked against them.

use crate::common;
#[path = "evidence/statements.rs"]
mod statements;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

use common::{ids, merged};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use statements::{Statement, statements};

type Evidence = BTreeMap<String, Vec<Value>>;

/// The folder with the documents, where it is at hand.
fn documents() -> Option<PathBuf> {
    let named = env::var_os("DUETIME_SOURCES").map(PathBuf::from);
    let near = ["../shared/sources", "../../shared/sources"].map(PathBuf::from);
    named.into_iter().chain(near).find(|folder| folder.is_dir())
}

/// The lines `first-last` of a document, the first being 1.
fn lines<'a>(text: &'a str, range: &str) -> Option<Vec<&'a str>> {
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
    let all: Vec<_> = text.split('\n').collect();
    let lines = all.get(first.checked_sub(1)?..last)?;
    (!lines.is_empty()).then(|| lines.to_vec())
}

/// The sum of some lines: what is only white space, or a break of a line, does not count.
fn sum(lines: &[&str]) -> String {
    let folded: Vec<_> = lines
        .iter()
        .flat_map(|line| line.split_whitespace())
        .collect();
    let digest = Sha256::digest(folded.join(" "));
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The document whose file begins with a number.
fn document(folder: &Path, number: &str) -> Option<String> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|file| file.path())
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with(number))
        })
        .collect();
    files.sort();
    fs::read_to_string(files.first()?).ok()
}

/// Why the evidence does not carry a statement, or is not what the page shows with it.
fn carries(programme: &Value, statement: &Statement, pieces: &[Value]) -> Option<&'static str> {
    let of = |form: &str| pieces.iter().any(|piece| piece.get(form).is_some());
    let found = of("source") || of("outside") || of("reading");
    if statement.value["ours"] == true && (!of("ours") || found) {
        return Some("it is marked as ours, so that alone is its evidence");
    }
    if statement.is_figure() && !found {
        return Some("a figure comes from a document or a reading");
    }
    let plain = found || statement.is_marked_ours() || statement.is_plainly_ours();
    if of("ours") && !plain {
        return Some("what is ours has to be marked as ours");
    }
    let entries = |list: &str| programme[list].as_array().into_iter().flatten();
    let leads_to = |document: &Value| {
        let sources = entries("sources").filter(|source| source["document"] == document["id"]);
        let mut places = sources
            .map(|source| &source["id"])
            .chain([&document["address"]]);
        places.any(|place| statement.sources.iter().any(|source| place == source))
    };
    for piece in pieces {
        if let Some(id) = piece.get("outside")
            && !entries("documents").any(|document| document["id"] == *id && leads_to(document))
        {
            return Some("its sources do not lead to the other document that it rests on");
        }
        if let Some(id) = piece.get("reading").and_then(Value::as_str)
            && !statement.readings.contains(&id)
        {
            return Some("the reading that it rests on is not among its readings");
        }
    }
    None
}

/// What is wrong with one piece of evidence for a statement.
fn fault(programme: &Value, folder: Option<&Path>, id: &str, evidence: &Value) -> Option<String> {
    let known = |list: &str, id: &str| {
        let entries = programme[list].as_array().into_iter().flatten();
        let mut found = entries.filter(|entry| entry["id"] == id);
        found.any(|entry| list != "documents" || entry["outside"] == true)
    };
    let fields = evidence.as_object().into_iter().flatten();
    let mut fields: Vec<_> = fields.map(|(key, value)| (key.as_str(), value)).collect();
    fields.sort_by_key(|(key, _)| *key);
    match fields.as_slice() {
        [("ours" | "not_published", Value::Bool(true))] => None,
        [("outside", Value::String(document))] => (!known("documents", document))
            .then(|| format!("no document {document} that is marked as outside")),
        [("reading", Value::String(reading))] if id.starts_with("readings/") => {
            Some(format!("a reading rests on documents, not on {reading}"))
        }
        [("reading", Value::String(reading))] => {
            (!known("readings", reading)).then(|| format!("no reading {reading}"))
        }
        [
            ("lines", Value::String(range)),
            ("sha256", Value::String(hash)),
            ("source", Value::String(number)),
        ] => {
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            let hex =
                hash.len() == 16 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
            if number.len() != 3 || !digits(number) || !range.split('-').all(digits) || !hex {
                return Some(format!(
                    "not lines of a document with their sum: {evidence}"
                ));
            }
            let folder = folder?;
            let Some(text) = document(folder, number) else {
                return Some(format!("no file that begins with {number}"));
            };
            match lines(&text, range) {
                None => Some(format!("{number} has no lines {range}")),
                Some(lines) if sum(&lines) != *hash => {
                    Some(format!("{number} {range} has the sum {}", sum(&lines)))
                }
                Some(_) => None,
            }
        }
        _ => Some(format!("not a known form: {evidence}")),
    }
}

/// Everything that is wrong with the evidence of a programme.
fn faults(programme: &Value, evidence: &Evidence, folder: Option<&Path>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    for statement in statements(programme) {
        match statement.covered_by(evidence) {
            Some((id, pieces)) => {
                used.insert(id);
                let wrong = carries(programme, &statement, pieces);
                faults.extend(wrong.map(|wrong| format!("{}: {wrong}", statement.id)));
            }
            None => faults.push(format!("{}: no evidence", statement.id)),
        }
    }
    for (id, pieces) in evidence {
        if !used.contains(id.as_str()) {
            faults.push(format!("{id}: covers no statement"));
        }
        if pieces.is_empty() {
            faults.push(format!("{id}: an empty list is no evidence"));
        }
        let wrong = pieces
            .iter()
            .filter_map(|piece| fault(programme, folder, id, piece));
        faults.extend(wrong.map(|wrong| format!("{id}: {wrong}")));
    }
    faults
}

#[test]
fn every_statement_of_every_programme_has_evidence() {
    let folder = documents();
    let mut wrong = Vec::new();
    for id in ids() {
        let programme: Value = merged(&id);
        let Ok(text) = fs::read_to_string(format!("tests/evidence/{id}.json")) else {
            wrong.push(format!("{id}: tests/evidence/{id}.json is missing"));
            continue;
        };
        let evidence: Evidence = serde_json::from_str(&text).unwrap();
        let faults = faults(&programme, &evidence, folder.as_deref());
        wrong.extend(faults.iter().map(|fault| format!("{id}: {fault}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// An invented programme with one of each.
fn invented() -> Value {
    let text = |en| json!({"en": en, "nl": en, "de": en});
    let ours = json!({"en": "Ours.", "nl": "Ons.", "de": "Unser.", "ours": true});
    json!({
        "format": 1,
        "name": "Aurora",
        "documents": [{"id": "guide", "address": "https://aurora.example"}, {"id": "blog", "address": "https://aurora.example/b", "outside": true}],
        "sources": [{"id": "A-1", "document": "guide"}, {"id": "B-1", "document": "blog"}],
        "readings": [{"id": "OPEN-1", "question": text("Open?"), "chosen": text("Yes."), "source": ["A-1"]}],
        "plans": [{"id": "glow", "summary": text("Glows."), "includes": [{"value": "yes"}], "channels": ["phone"]}],
        "levels": [{"id": "dark", "rank": 1, "term": "Dark", "examples": [text("Night.")], "signs": [["nothing_works"]], "source": ["A-1"]}],
        "triage": {"cells": [[{"level": "dark"}], [{"never": text("Not so.")}]]},
        "targets": [{"plan": "glow", "level": "dark", "answer": {"within": {"amount": 4, "unit": "hours"}}, "source": ["A-1"], "readings": ["OPEN-1"]}],
        "checklist": {"items": [{"id": "lamp", "why": ours, "label": text("Lamp"), "source": ["B-1"]}]},
        "notes": [{"topic": "before", "rule": {"id": "look", "text": text("Look.")}}],
        "advantages": [],
    })
}

/// Lines of a document that is not at hand.
fn lines_of() -> Value {
    json!({"source": "001", "lines": "7", "sha256": "0123456789abcdef"})
}

/// Evidence for all of it.
fn evidence() -> Evidence {
    let ids = [
        "name",
        "readings/OPEN-1",
        "plans/glow",
        "plans/glow/includes/0",
        "levels/dark",
        "triage/cells/0/0",
        "triage/cells/1/0",
        "targets/glow.dark",
        "checklist/items/lamp",
        "notes/look",
    ];
    let mut evidence: Evidence = ids.map(|id| (id.to_owned(), vec![lines_of()])).into();
    evidence.insert(
        "checklist/items/lamp/why".into(),
        vec![json!({"ours": true})],
    );
    evidence
}

/// What is wrong when one entry is another.
fn with(id: &str, pieces: &[Value]) -> Vec<String> {
    let mut known = evidence();
    known.insert(id.to_owned(), pieces.to_vec());
    faults(&invented(), &known, None)
}

#[test]
fn a_statement_is_named_by_the_way_to_it() {
    let programme = invented();
    let ids: BTreeSet<_> = statements(&programme)
        .into_iter()
        .map(|statement| statement.id)
        .collect();
    let expected = [
        "checklist/items/lamp/label",
        "checklist/items/lamp/why",
        "levels/dark/examples/0",
        "levels/dark/signs",
        "levels/dark/term",
        "name",
        "notes/look/rule/text",
        "plans/glow/channels",
        "plans/glow/includes/0/value",
        "plans/glow/summary",
        "readings/OPEN-1/chosen",
        "readings/OPEN-1/question",
        "targets/glow.dark/answer/within/amount",
        "targets/glow.dark/answer/within/unit",
        "targets/glow.dark/level",
        "targets/glow.dark/plan",
        "triage/cells/0/0/level",
        "triage/cells/1/0/never",
    ];
    assert_eq!(ids, expected.map(str::to_owned).into());
    assert_eq!(faults(&programme, &evidence(), None), [""; 0]);
}

#[test]
fn a_statement_without_evidence_fails() {
    let mut known = evidence();
    known.remove("targets/glow.dark");
    let missing = [
        "plan",
        "level",
        "answer/within/amount",
        "answer/within/unit",
    ];
    assert_eq!(
        faults(&invented(), &known, None),
        missing.map(|field| format!("targets/glow.dark/{field}: no evidence"))
    );
}

#[test]
fn the_nearest_entry_counts_and_an_element_answers_for_itself() {
    assert_eq!(with("levels/dark/term", &[lines_of()]), [""; 0]);
    let mut known = evidence();
    known.remove("plans/glow/includes/0");
    let missing = ["plans/glow/includes/0/value: no evidence"];
    assert_eq!(faults(&invented(), &known, None), missing);
    // Neither a whole list nor a thing that is not there can be an entry.
    for id in ["levels", "plans/gleam", "triage", "triage/cells"] {
        let expected = [format!("{id}: covers no statement")];
        assert_eq!(with(id, &[lines_of()]), expected);
    }
}

#[test]
fn evidence_has_a_known_form_and_leads_to_what_is_there() {
    let sum = "0123456789abcdef";
    for (good, piece) in [
        (true, lines_of()),
        (
            true,
            json!({"source": "001", "lines": "7-9", "sha256": sum}),
        ),
        (true, json!({"ours": true})),
        (true, json!({"not_published": true})),
        (false, json!({"ours": false})),
        (false, json!({"ours": true, "not_published": true})),
        (false, json!({"source": "001", "lines": "7-9"})),
        (false, json!({"source": "1", "lines": "7", "sha256": sum})),
        (
            false,
            json!({"source": "001", "lines": "seven", "sha256": sum}),
        ),
        (
            false,
            json!({"source": "001", "lines": "7", "sha256": "ABC"}),
        ),
        (
            false,
            json!({"source": "001", "lines": "7", "sha256": sum, "text": "A sentence."}),
        ),
        (false, json!("001")),
    ] {
        assert_eq!(
            with("name", std::slice::from_ref(&piece)).is_empty(),
            good,
            "{piece}"
        );
    }
    // Nothing proves nothing, and what is open does not prove itself.
    assert_eq!(with("name", &[]).len(), 1);
    assert!(!with("readings/OPEN-1", &[json!({"reading": "OPEN-1"})]).is_empty());
}

#[test]
fn what_a_statement_rests_on_is_what_the_page_shows_with_it() {
    let outside = |document: &str| [json!({"outside": document})];
    let reading = |id: &str| [json!({"reading": id})];
    // The source of the item leads to the other document, that of the level does not, and the guide is none.
    assert_eq!(with("checklist/items/lamp", &outside("blog")), [""; 0]);
    assert_ne!(with("levels/dark", &outside("blog")), [""; 0]);
    assert_ne!(with("levels/dark", &outside("guide")), [""; 0]);
    assert_ne!(with("levels/dark", &outside("rumour")), [""; 0]);
    // The target names its reading, the level does not.
    assert_eq!(with("targets/glow.dark", &reading("OPEN-1")), [""; 0]);
    assert_ne!(with("levels/dark", &reading("OPEN-1")), [""; 0]);
    assert_ne!(with("targets/glow.dark", &reading("OPEN-2")), [""; 0]);
}

#[test]
fn what_is_ours_is_marked_as_ours_and_nothing_else_is() {
    let ours = [json!({"ours": true})];
    // A figure is never ours, and never "not published".
    assert!(!with("targets/glow.dark", &ours).is_empty());
    assert!(!with("targets/glow.dark", &[json!({"not_published": true})]).is_empty());
    // A text without the mark is not ours; what we read into a definition may be.
    let wrong = "notes/look/rule/text: what is ours has to be marked as ours";
    assert_eq!(with("notes/look", &ours), [wrong]);
    assert_eq!(with("levels/dark/signs", &ours), [""; 0]);
    assert_eq!(with("readings/OPEN-1", &ours), [""; 0]);
    // A text with the mark stands under no source.
    let wrong = "checklist/items/lamp/why: it is marked as ours, so that alone is its evidence";
    assert_eq!(with("checklist/items/lamp/why", &[lines_of()]), [wrong]);
    assert_eq!(
        with("checklist/items/lamp/why", &[ours[0].clone(), lines_of()]),
        [wrong]
    );
}

#[test]
fn lines_are_held_against_the_document_without_its_white_space() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evidence");
    fs::create_dir_all(&folder).unwrap();
    let text = "One.\n\tTwo  three.\r\nfour\n";
    fs::write(folder.join("901_invented.txt"), text).unwrap();
    let of = |range: &str, text: &str| {
        let piece = json!({"source": "901", "lines": range, "sha256": sum(&[text])});
        fault(&invented(), Some(&folder), "name", &piece)
    };
    assert_eq!(sum(&["abc"]), "ba7816bf8f01cfea");
    assert_eq!(of("1", "One."), None);
    assert_eq!(of("2-3", " Two three. four"), None);
    let other = format!("901 1 has the sum {}", sum(&["One."]));
    assert_eq!(of("1", "Two."), Some(other));
    for range in ["0", "9", "3-2"] {
        assert_eq!(of(range, ""), Some(format!("901 has no lines {range}")));
    }
}
