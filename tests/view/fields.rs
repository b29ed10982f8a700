//! The ids of fields: a label, a message and a link lead to the one that they mean, whatever a programme calls its items.

use std::{collections::BTreeMap, fs, path::Path};

use duetime::{
    app::{MOST_ROWS, row_id},
    programme::{Asked, Programme, read},
    triage::Ladder,
    view::{
        advantage_id, confirm_id, described_by, fact_id, gate_id, item_id, ladder_id, part_of,
        unknown_id,
    },
};
use serde_json::Value;

use crate::common::{file, ids};

/// The ids that are the same with every programme.
const FIXED: [&str; 14] = [
    "plan",
    "case_type",
    "role",
    "since",
    "own",
    "own-amount",
    "own-from",
    "own-to",
    "own-unit",
    "holidays",
    "region",
    "override-reason",
    "change-level",
    "files",
];

/// A question with its answers, and what is told beside each.
fn question(name: &str, answers: usize) -> Vec<String> {
    let mut all = vec![name.to_owned(), part_of(name, "hint")];
    for n in 0..answers {
        let answer = part_of(name, &n.to_string());
        all.push(part_of(&answer, "hint"));
        all.push(answer);
    }
    all
}

/// Every id that the page makes for a programme.
fn all(programme: &Programme) -> Vec<String> {
    let mut all: Vec<String> = FIXED.map(str::to_owned).into();
    for item in &programme.checklist.items {
        let id = item_id(item);
        all.extend(described_by(&id).split(' ').map(str::to_owned));
        all.extend(["keep", "phone", "email", "add"].map(|part| part_of(&id, part)));
        all.push(unknown_id(item));
        for place in 0..MOST_ROWS {
            let row = row_id(&item.id, place);
            all.extend(["up", "down", "drop"].map(|part| part_of(&row, part)));
            all.push(row);
        }
        all.extend(question(&confirm_id(item), 3));
    }
    for gate in &programme.gates {
        all.extend(question(&gate_id(gate), 3));
    }
    for advantage in &programme.advantages {
        all.extend(question(&advantage_id(advantage), 2));
    }
    for asked in Asked::ALL {
        all.extend(question(&fact_id(asked), asked.signs().len() + 1));
    }
    for ladder in [
        Ladder::Level,
        Ladder::Across,
        Ladder::Down,
        Ladder::First,
        Ladder::Second,
    ] {
        all.extend(question(ladder_id(ladder), programme.levels.len()));
    }
    all
}

fn twice(programme: &Programme) -> Vec<String> {
    let mut count = BTreeMap::new();
    for id in all(programme) {
        *count.entry(id).or_insert(0) += 1;
    }
    let twice = count.into_iter().filter(|(_, count)| *count > 1);
    twice.map(|(id, _)| id).collect()
}

#[test]
fn no_two_fields_of_a_published_programme_share_an_id() {
    for id in ids() {
        let programme = read(&file(&id)).unwrap();
        assert_eq!(twice(&programme), [""; 0], "{id}");
    }
}

#[test]
fn no_two_fields_share_an_id_whatever_the_items_are_called() {
    // What the page calls its own parts, with every sign that an id may have.
    let hostile = [
        "x",
        "x-hint",
        "x-problem",
        "x-unknown",
        "x-keep",
        "x-phone",
        "x-email",
        "x-add",
        "x-0",
        "x-1",
        "x-0-hint",
        "x-1-up",
        "x.hint",
        "x_hint",
        "x-hint-hint",
        "hint",
        "item-x",
        "0",
    ];
    let mut text: Value = serde_json::from_str(&file("kaseya")).unwrap();
    for list in ["/checklist/items", "/gates", "/advantages"] {
        let Some(Value::Array(list)) = text.pointer_mut(list) else {
            continue;
        };
        let Some(one) = list.first().cloned() else {
            continue;
        };
        *list = hostile
            .iter()
            .map(|id| {
                let mut named = one.clone();
                named["id"] = (*id).into();
                named
            })
            .collect();
    }
    let programme = read(&text.to_string()).unwrap();
    assert_eq!(programme.checklist.items.len(), hostile.len());
    assert_eq!(twice(&programme), [""; 0]);
}

#[test]
fn whatever_belongs_to_a_field_has_its_id_from_one_place() {
    let mut folders = vec![
        Path::new("src/ui").to_owned(),
        Path::new("src/view").to_owned(),
    ];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for part in ["hint", "problem", "unknown", "keep"] {
                let made = [format!("\"-{part}"), format!(") \"-{part}")];
                let found = made.iter().find(|made| text.contains(&**made));
                assert_eq!(found, None, "{}: view::part_of makes this", path.display());
            }
        }
    }
}
