//! The order of the house: each room knows only those above it in the list of `src/lib.rs`, and only `browser` and `ui`
//! know the web. What is built without a page stays so, and a newcomer can trust the list.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The rooms that may name the web, and its crates, by how their names begin.
const WEB_ROOMS: [&str; 2] = ["browser", "ui"];
const WEB_CRATES: [&str; 6] = [
    "leptos",
    "web_sys",
    "wasm_bindgen",
    "js_sys",
    "gloo",
    "tachys",
];

/// What a room must not do, with the line of its file.
type Found = Vec<(usize, String)>;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The rooms in the order of the list: "- `tree` reads …", "- [`clock`] counts …".
fn listed(lib: &str) -> Vec<&str> {
    lib.lines()
        .filter_map(|line| line.strip_prefix("//! - "))
        .filter_map(|line| {
            line.trim_start_matches('[')
                .strip_prefix('`')?
                .split('`')
                .next()
        })
        .collect()
}

/// The room of a file: the folder, or the file, right below `src`.
fn room(file: &Path) -> &str {
    let inside = file.strip_prefix("src").unwrap().iter().next().unwrap();
    inside.to_str().unwrap().trim_end_matches(".rs")
}

/// How many `super::` lead from a file to the root of the crate.
fn depth(file: &Path) -> usize {
    let inside = file.strip_prefix("src").unwrap();
    inside.iter().count() - usize::from(inside.ends_with("mod.rs"))
}

fn name(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The first names of what stands behind `crate::`: one, or those of a group in braces.
fn heads(text: &str) -> Vec<&str> {
    let Some(group) = text.strip_prefix('{') else {
        return vec![name(text)];
    };
    let (mut heads, mut deep, mut is_first) = (Vec::new(), 0, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => deep += 1,
            '}' if deep == 0 => break,
            '}' => deep -= 1,
            ',' if deep == 0 => is_first = true,
            c if c.is_whitespace() => {}
            _ if is_first => {
                heads.push(name(&group[at..]));
                is_first = false;
            }
            _ => {}
        }
    }
    heads
}

/// Whether a place in a text begins a word.
fn begins(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// What a file of a room names from the root of the crate, with the line: in code, in examples, in links of comments.
fn named(text: &str, depth: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let up = "super::".repeat(depth);
    for start in ["crate::", "duetime::", &up] {
        for (at, _) in text.match_indices(start) {
            // A file that is the root has no way up.
            if start.is_empty() || !begins(text, at) {
                continue;
            }
            let line = text[..at].lines().count().max(1);
            let heads = heads(&text[at + start.len()..]);
            found.extend(heads.into_iter().map(|head| (line, head.to_owned())));
        }
    }
    found
}

/// What a file names that its room must not know.
fn unknown(rooms: &[&str], room: &str, text: &str, depth: usize) -> Found {
    let place = rooms.iter().position(|other| *other == room);
    // What starts the page stands above all rooms.
    let place = place.unwrap_or(rooms.len());
    let mut found: Found = named(text, depth)
        .into_iter()
        .filter(|(_, head)| {
            let other = rooms.iter().position(|other| other == head);
            other.is_some_and(|other| other > place)
        })
        .collect();
    if !WEB_ROOMS.contains(&room) {
        for (n, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for web in WEB_CRATES {
                let mut places = code.match_indices(web);
                if places.any(|(at, _)| begins(code, at)) {
                    found.push((n + 1, web.to_owned()));
                }
            }
        }
    }
    found
}

#[test]
fn every_room_is_in_the_list_once() {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let rooms = listed(&lib);
    let modules: BTreeSet<&str> = lib
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "))
        .map(|line| line.trim_end_matches(';'))
        .collect();
    assert_eq!(rooms.iter().copied().collect::<BTreeSet<_>>(), modules);
    assert_eq!(rooms.len(), modules.len(), "a room stands there twice");
}

#[test]
fn each_room_knows_only_those_above_it_in_the_list() {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let rooms = listed(&lib);
    let mut wrong = Vec::new();
    for file in files(Path::new("src")) {
        if file == Path::new("src/lib.rs") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        for (line, what) in unknown(&rooms, room(&file), &text, depth(&file)) {
            wrong.push(format!("{}:{line} names {what}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whatever_way_another_room_is_named_is_seen() {
    let rooms = ["tree", "clock", "locale", "ui"];
    let seen = |room: &str, depth, text: &str| -> Vec<String> {
        let found = unknown(&rooms, room, text, depth);
        found.into_iter().map(|(_, what)| what).collect()
    };
    assert_eq!(seen("clock", 2, "use crate::locale::Word;"), ["locale"]);
    assert_eq!(
        seen(
            "clock",
            2,
            "use crate::{\n    tree::{Node, ui},\n    locale::Word,\n};"
        ),
        ["locale"]
    );
    assert_eq!(seen("clock", 2, "fn f(x: crate::ui::App) {}"), ["ui"]);
    assert_eq!(
        seen("clock", 2, "/// use duetime::{clock::Day, locale::Word};"),
        ["locale"]
    );
    assert_eq!(
        seen("clock", 2, "use super::super::locale::Word;"),
        ["locale"]
    );
    assert_eq!(seen("clock", 2, "use web_sys::Window;"), ["web_sys"]);
    assert_eq!(seen("clock", 2, "gloo_timers::sleep()"), ["gloo"]);
    let fine = "// js_sys is for others\nuse crate::{clock::Day, tree::Node};\nuse super::locale;";
    assert_eq!(seen("clock", 2, fine), [""; 0]);
    assert_eq!(
        seen("ui", 2, "use crate::locale::Word; use leptos::prelude::*;"),
        [""; 0]
    );
}

/// All native tests are one program: a file that it does not name would never be built, and nobody would see.
#[test]
fn every_file_of_tests_is_in_the_program() {
    let program = fs::read_to_string("tests/native.rs").unwrap();
    for entry in fs::read_dir("tests").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let is_file = path.extension().is_some_and(|ext| ext == "rs") && name != "native";
        if is_file || path.join("mod.rs").exists() {
            let line = format!("mod {name};");
            assert!(
                program.lines().any(|each| each == line),
                "tests/native.rs does not name {name}: add `{line}`"
            );
        }
    }
}
