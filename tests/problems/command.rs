//! The command that says it all: `cargo run --example check`.

#[path = "../../examples/check.rs"]
#[allow(dead_code, reason = "its main is for the example alone")]
mod check;

use std::{env, fs, path::PathBuf};

use serde_json::json;

/// A folder of our own, with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = env::temp_dir().join(format!("duetime-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

#[test]
fn a_programme_is_looked_at_with_its_packs_and_a_pack_with_its_programme() {
    let whole = crate::common::file("zmanda");
    let pack = json!({"format": 2, "id": "zmanda", "language": "nl", "texts": {"colour": "rood"}});
    let folder = folder(
        "packs",
        &[
            ("zmanda.json", &whole),
            ("zmanda.nl.json", &pack.to_string()),
        ],
    );
    let wrong = |name: &str| -> Vec<String> {
        let found = check::look_at(folder.join(name).to_str().unwrap()).into_iter();
        let found = found.filter(|(_, one)| one.severity == duetime::programme::Severity::Wrong);
        found.map(|(file, one)| check::line(&file, &one)).collect()
    };
    let told = format!(
        "{}: texts.colour: wrong: the programme has no text at colour. Take it out, or mend the way: numbers of lists begin at 0.",
        folder.join("zmanda.nl.json").display()
    );
    assert_eq!(wrong("zmanda.nl.json"), [told.as_str()]);
    assert_eq!(wrong("zmanda.json"), [told.as_str()]);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn every_kind_of_file_is_known_by_its_name() {
    let folder = folder(
        "kinds",
        &[
            ("index.json", "{}"),
            ("duetime.json", "{"),
            ("acme.json", "{}"),
            ("lost.fr.json", "{}"),
        ],
    );
    let count = |name: &str| check::look_at(folder.join(name).to_str().unwrap()).len();
    assert_eq!(count("index.json"), 1);
    assert_eq!(count("duetime.json"), 1);
    assert!(count("acme.json") > 20, "all that is missing");
    assert_eq!(count("lost.fr.json"), 1, "a pack without its programme");
    assert_eq!(count("nothing.json"), 1, "a file that is not there");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn machines_get_the_same() {
    let folder = folder(
        "machines",
        &[("acme.json", "{\"format\": 2, \"colour\": 1}")],
    );
    let file = folder.join("acme.json").display().to_string();
    let (_, first) = &check::look_at(&file)[1];
    let told = check::machine(&file, first);
    assert_eq!(told["file"], json!(file));
    for key in ["field", "severity", "kind", "what", "mend"] {
        assert!(
            told[key].as_str().is_some_and(|it| !it.is_empty()),
            "{told}"
        );
    }
    fs::remove_dir_all(folder).unwrap();
}
