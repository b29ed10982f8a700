//! A programme as it is made: opened, changed, taken back, compared, shared.

use std::fs;

use duetime::{
    programme,
    studio::{
        BadLink, Document, Edit, Edited, Form, Kind, LONGEST, Path, Section, Step, Value, blank,
        difference, from_link, kind_of, lines, new_programme, to_link,
    },
};

const IDS: [&str; 6] = [
    "blancco",
    "kaseya",
    "veeam-kasten",
    "veeam-standard",
    "veeam-vcsp",
    "zmanda",
];

fn file(name: &str) -> String {
    fs::read_to_string(format!("public/programmes/{name}.json")).unwrap()
}

fn packs(id: &str) -> Vec<String> {
    ["nl", "de", "fr"]
        .map(|tag| file(&format!("{id}.{tag}")))
        .to_vec()
}

fn document(id: &str) -> Document {
    let packs = packs(id);
    let packs: Vec<&str> = packs.iter().map(String::as_str).collect();
    Document::read(&file(id), &packs).unwrap()
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// Every place of a tree.
fn places(value: &Value, path: &Path, found: &mut Vec<Path>) {
    found.push(path.clone());
    for (n, entry) in value.list().iter().enumerate() {
        places(entry, &path.entry(n), found);
    }
    for (name, value) in value.fields() {
        places(value, &path.field(name), found);
    }
}

fn all_places(document: &Document) -> Vec<Path> {
    let mut found = Vec::new();
    places(document.root(), &Path::default(), &mut found);
    found
}

#[test]
fn opening_and_saving_ours_changes_nothing() {
    for id in IDS {
        let document = document(id);
        assert_eq!(document.unplaced, []);
        let files = document.files();
        assert_eq!(json(&files[0].1), json(&file(id)), "{id}");
        let names: Vec<_> = files.iter().map(|file| file.0.clone()).collect();
        assert_eq!(
            names,
            ["", ".nl", ".de", ".fr"].map(|tag| format!("{id}{tag}.json"))
        );
        for (name, text) in &files[1..] {
            let before = file(name.trim_end_matches(".json"));
            assert_eq!(*text, before, "{name}");
        }
        // All in one text it is the same programme, and can be read as one.
        let whole = document.to_json();
        assert_eq!(Document::read(&whole, &[]).unwrap(), document);
        let packs = packs(id);
        let packs: Vec<&str> = packs.iter().map(String::as_str).collect();
        assert_eq!(
            programme::read(&whole).unwrap(),
            programme::read_with(&file(id), &packs).unwrap()
        );
    }
    // One file was written by no hand.
    assert_eq!(document("blancco").files()[0].1, file("blancco"));
}

#[test]
fn the_old_format_is_opened_with_all_its_languages() {
    let text = r#"{"format": 1, "summary": {"en": "Short", "nl": "Kort"}, "contact": {"text": {"text": "Ring", "ours": true, "nl": "Bel"}}}"#;
    let document = Document::read(text, &[]).unwrap();
    assert_eq!(document.text("summary"), "Short");
    assert_eq!(document.languages(), ["nl"]);
    let lines = lines(&document, "nl");
    let others: Vec<_> = lines
        .iter()
        .map(|line| (line.path.to_string(), &*line.other))
        .collect();
    assert_eq!(
        others,
        [
            ("summary".to_owned(), "Kort"),
            ("contact.text".to_owned(), "Bel")
        ]
    );
}

#[test]
fn a_broken_programme_is_opened_and_what_is_no_programme_says_so() {
    for text in ["{}", r#"{"plans": 7}"#, r#"{"plans": [null, {"id": 3}]}"#] {
        let document = Document::read(text, &[]).unwrap();
        assert_eq!(json(&document.to_json()), json(text));
    }
    for (text, reason) in [
        ("[]", "a programme is an object: its text begins with {"),
        ("<html>", "a value is needed"),
        ("", "a value is needed"),
        (r#"{"a": 1"#, "a comma or a closing bracket is needed"),
    ] {
        assert_eq!(
            Document::read(text, &[]).unwrap_err().reason,
            reason,
            "{text}"
        );
    }
    let deep = "[".repeat(100_000);
    assert!(Document::read(&deep, &[]).is_err());
    let large = format!("{{\"a\": \"{}\"}}", "x".repeat(duetime::studio::LARGEST));
    assert!(Document::read(&large, &[]).is_err());
}

#[test]
fn what_another_language_says_of_nothing_is_kept_aside() {
    let pack = r#"{"format": 2, "id": "a", "language": "nl", "texts": {"summary": "Kort", "plans[7].summary": "Weg"}}"#;
    let document = Document::read(r#"{"id": "a", "summary": "Short"}"#, &[pack]).unwrap();
    assert_eq!(document.unplaced.len(), 1);
    assert_eq!(document.unplaced[0].path, "plans[7].summary");
}

/// Some edit of whatever there is.
fn some_edit(chance: &mut Chance, edited: &Edited) -> Edit {
    let document = edited.document();
    let places = all_places(document);
    let path = places[chance.below(places.len())].clone();
    let lists: Vec<_> = places
        .iter()
        .filter(|path| matches!(document.at(path), Some(Value::List(list)) if !list.is_empty()))
        .collect();
    let list = lists[chance.below(lists.len())].clone();
    let count = document.at(&list).unwrap().list().len();
    let texts: Vec<_> = places
        .iter()
        .filter(|path| matches!(document.at(path), Some(Value::Text(_))))
        .collect();
    let text = texts[chance.below(texts.len())].clone();
    let ids: Vec<_> = texts
        .iter()
        .filter(|path| path.name() == Some("id"))
        .collect();
    match chance.below(9) {
        0 => Edit::remove(path),
        1 => Edit::insert(
            list.entry(chance.below(count + 1)),
            blank(document.root(), &list.entry(0)),
        ),
        2 => Edit::move_entry(list, chance.below(count), chance.below(count)),
        3 => Edit::say(text, &"x".repeat(chance.below(4))),
        4 => Edit::say_in(text, "nl", &"y".repeat(chance.below(4))),
        5 => Edit::ours(text, chance.below(2) == 0),
        6 => Edit::set(path.field("note"), Value::text("new")),
        7 => Edit::typed(path, Value::Number(chance.below(9).to_string())),
        _ => match ids.len() {
            0 => Edit::remove(path),
            many => Edit::rename(
                (*ids[chance.below(many)]).clone(),
                &format!("n{}", chance.below(99)),
            ),
        },
    }
}

#[test]
fn any_edits_undone_give_the_first_text_back_and_redone_the_last() {
    for (seed, id) in IDS.iter().cycle().take(24).enumerate() {
        let mut chance = Chance(seed as u64);
        let first = document(id);
        let mut edited = Edited::new(first.clone());
        let mut texts = vec![first.to_json()];
        for _ in 0..60 {
            // What is no object at the top any more is no programme to go on with.
            if edited.document().root().fields().is_empty() {
                break;
            }
            let edit = some_edit(&mut chance, &edited);
            let before = edited.revision();
            if edited.take(edit) {
                assert_ne!(before, edited.revision());
                edited.pause();
                texts.push(edited.document().to_json());
            }
        }
        assert!(texts.len() > 20, "{id}: {}", texts.len());
        for text in texts.iter().rev().skip(1) {
            assert!(edited.undo());
            assert_eq!(edited.document().to_json(), *text);
        }
        assert!(!edited.undo(), "nothing is before the first");
        assert_eq!(*edited.document(), first);
        assert_eq!(edited.document().files(), first.files());
        for text in &texts[1..] {
            assert!(edited.redo());
            assert_eq!(edited.document().to_json(), *text);
        }
        assert!(!edited.redo());
    }
}

#[test]
fn what_is_typed_in_one_field_is_one_step() {
    let mut edited = Edited::new(document("zmanda"));
    for text in ["Z", "Zm", "Zman"] {
        edited.take(Edit::say("name", text));
    }
    edited.take(Edit::say("vendor", "Betsol"));
    assert!(edited.undo());
    assert_eq!(edited.document().text("name"), "Zman");
    assert!(edited.undo());
    assert_eq!(edited.document().text("name"), "Zmanda");
    assert!(!edited.can_undo());
    // After a pause it is another step; so is what is typed after a step back.
    assert!(edited.redo());
    edited.take(Edit::say("name", "Zmand"));
    edited.pause();
    edited.take(Edit::say("name", "Zmandb"));
    assert!(edited.undo());
    assert_eq!(edited.document().text("name"), "Zmand");
    assert!(edited.undo());
    assert_eq!(edited.document().text("name"), "Zman");
    // Also in a field that was not there.
    edited.take(Edit::say("targets[0].note", "N"));
    edited.take(Edit::say("targets[0].note", "No"));
    assert!(edited.undo());
    assert_eq!(edited.document().at(&Path::of("targets[0].note")), None);
}

#[test]
fn a_new_name_is_the_name_by_which_all_refer_to_it() {
    let mut edited = Edited::new(document("zmanda"));
    assert!(edited.take(Edit::rename("plans[1].id", "gold")));
    assert!(edited.take(Edit::rename("levels[0].id", "one")));
    assert!(edited.take(Edit::rename("hours[0].id", "office")));
    assert!(edited.take(Edit::rename("sources[0].id", "first")));
    let whole = edited.document().to_json();
    let programme = programme::read(&whole).unwrap();
    assert_eq!(programme.plans[1].id.as_str(), "gold");
    assert_eq!(edited.document().text("plans[0].hours"), "office");
    // One that another has already is not taken.
    assert!(!edited.take(Edit::rename("plans[1].id", "standard")));
    for _ in 0..4 {
        assert!(edited.undo());
    }
    assert_eq!(*edited.document(), document("zmanda"));
}

#[test]
fn a_plan_brings_its_targets_and_takes_them_along() {
    let mut edited = Edited::new(document("zmanda"));
    let count = |edited: &Edited| {
        edited
            .document()
            .at(&Path::of("targets"))
            .unwrap()
            .list()
            .len()
    };
    let before = count(&edited);
    let new = blank(edited.document().root(), &Path::of("plans[4]"));
    assert!(edited.take(Edit::insert("plans[4]", new)));
    assert_eq!(count(&edited), before + 4);
    assert!(edited.take(Edit::remove("plans[0]")));
    assert_eq!(count(&edited), before);
    assert!(edited.take(Edit::remove("levels[1]")));
    assert_eq!(count(&edited), before - 4);
    // Ranks go up by one, whatever goes or comes.
    assert_eq!(edited.document().text("levels[1].rank"), "2");
    assert!(edited.take(Edit::move_entry("levels", 2, 0)));
    assert_eq!(edited.document().text("levels[0].rank"), "1");
    while edited.undo() {}
    assert_eq!(*edited.document(), document("zmanda"));
}

#[test]
fn a_matrix_keeps_a_cell_for_every_pair_of_choices() {
    let mut edited = Edited::new(document("zmanda"));
    let whole = |edited: &Edited| {
        let at = |path: &str| edited.document().at(&Path::of(path)).unwrap().list().len();
        let across = at("triage.method.matrix.across.choices");
        let down = at("triage.method.matrix.down.choices");
        let cells = edited
            .document()
            .at(&Path::of("triage.method.matrix.cells"))
            .unwrap();
        assert_eq!(cells.list().len(), down);
        assert!(cells.list().iter().all(|row| row.list().len() == across));
        (across, down)
    };
    let before = whole(&edited);
    for axis in ["across", "down"] {
        let path = Path::of(&format!("triage.method.matrix.{axis}.choices[1]"));
        let choice = blank(edited.document().root(), &path);
        assert!(edited.take(Edit::insert(path.clone(), choice)));
        whole(&edited);
        assert!(edited.take(Edit::move_entry(path.parent().unwrap(), 1, 0)));
        whole(&edited);
        assert!(edited.take(Edit::remove(path)));
    }
    assert_eq!(whole(&edited), before);
}

#[test]
fn the_difference_names_what_is_another_and_nothing_else() {
    let ours = document("zmanda");
    assert_eq!(difference(&ours, &ours), []);
    let mut edited = Edited::new(ours.clone());
    edited.take(Edit::say("summary", "Other"));
    edited.take(Edit::say_in("summary", "nl", "Anders"));
    edited.take(Edit::remove("channels[1]"));
    edited.take(Edit::set("targets[0].answer", Value::text("best_effort")));
    edited.take(Edit::say("plans[0].sold.until", "2027-01-01"));
    edited.take(Edit::move_entry("levels", 0, 1));
    let found = difference(&ours, edited.document());
    let said: Vec<_> = found
        .iter()
        .map(|one| {
            (
                one.path.to_string(),
                &*one.language,
                one.before.is_some(),
                one.after.is_some(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("summary".to_owned(), "", true, true),
            ("summary".to_owned(), "nl", true, true),
            ("channels[1]".to_owned(), "", true, false),
            ("plans[0].sold".to_owned(), "", false, true),
            ("levels[1].rank".to_owned(), "", true, true),
            ("levels[0].rank".to_owned(), "", true, true),
            ("levels".to_owned(), "", true, true),
            ("targets[0].answer".to_owned(), "", true, true),
        ]
    );
}

#[test]
fn a_link_brings_back_what_was_put_in_and_a_hostile_one_nothing() {
    let mut chance = Chance(7);
    for length in (0..64).chain([5_999, 5_998]) {
        let bytes: Vec<u8> = (0..length).map(|_| chance.below(256) as u8).collect();
        for form in [Form::Plain, Form::Deflated] {
            let link = to_link(form, &bytes);
            if length < 5_999 {
                let link = link.unwrap();
                assert!(link.len() <= LONGEST);
                assert_eq!(from_link(&link), Ok((form, bytes.clone())));
            } else {
                assert!(link.is_none_or(|link| link.len() <= LONGEST));
            }
        }
    }
    for damaged in [
        "", "x", "q123", "j1", "j+/==", "je3", "je31", "j e30", "jé30é", "z", "j\u{0}",
    ] {
        let came = from_link(damaged);
        let fine = damaged == "z";
        assert_eq!(came.is_ok(), fine, "{damaged:?}: {came:?}");
    }
    assert_eq!(from_link(&"j".repeat(LONGEST + 1)), Err(BadLink::TooLong));
    // A programme comes through one.
    let mut small = new_programme();
    small = Document::read(&small.to_json(), &[]).unwrap();
    let link = to_link(Form::Plain, small.to_json().as_bytes()).unwrap();
    let (_, bytes) = from_link(&link).unwrap();
    assert_eq!(
        Document::read(std::str::from_utf8(&bytes).unwrap(), &[]).unwrap(),
        small
    );
}

#[test]
fn every_field_of_every_programme_can_be_edited() {
    let seventh = fs::read_to_string("tests/data/seventh.json").unwrap();
    let all = IDS
        .map(document)
        .into_iter()
        .chain([Document::read(&seventh, &[]).unwrap()]);
    for document in all {
        for path in all_places(&document) {
            let kind = kind_of(&path);
            assert!(kind.is_some(), "{path} has no form");
            assert!(
                path.0.is_empty()
                    || Section::ALL
                        .iter()
                        .any(|one| one.fields().contains(&path.top())),
                "{path} stands in no part of the form"
            );
            // A value of that kind can be written there.
            let fits = match (kind.unwrap(), document.at(&path).unwrap()) {
                (Kind::Number, Value::Number(_)) | (Kind::Flag, Value::Bool(_)) => true,
                (Kind::Each(_) | Kind::Windows, Value::List(_)) => true,
                (Kind::Fields(_), Value::Object(_)) => true,
                (Kind::Windows, Value::Text(_)) => matches!(path.last(), Some(Step::Entry(_))),
                (Kind::Text | Kind::Included | Kind::Either(_), Value::Object(_)) => true,
                (Kind::Each(_) | Kind::Fields(_) | Kind::Number | Kind::Flag, _) => false,
                (_, Value::Text(_)) => true,
                _ => false,
            };
            assert!(fits, "{path} is of another kind");
        }
    }
}

/// What a word that cannot be there is answered with names the fields that can.
#[test]
fn the_table_has_the_fields_of_the_model() {
    fn names(text: &str, path: &str) -> Option<Vec<String>> {
        let error = programme::read(text).err()?;
        let expected = error.reason.split_once("expected ")?.1;
        assert!(error.field.ends_with("no_such_field"), "{path}: {error}");
        let names = expected
            .split(", ")
            .map(|name| name.trim_matches('`').to_owned());
        Some(names.collect())
    }
    let mut seen = 0;
    for id in IDS {
        let ours = document(id);
        for path in all_places(&ours) {
            let Some(Kind::Fields(fields)) = kind_of(&path) else {
                continue;
            };
            let Some(Value::Object(_)) = ours.at(&path) else {
                continue;
            };
            let mut edited = Edited::new(ours.clone());
            edited.take(Edit::set(path.field("no_such_field"), Value::Null));
            let text = edited.document().to_json();
            let known = names(&text, &path.to_string());
            let known = known.unwrap_or_else(|| panic!("{id}: {path} takes any field"));
            let ours: Vec<_> = fields.iter().map(|field| field.name.to_owned()).collect();
            let (mut known, mut ours) = (known, ours);
            known.sort();
            ours.sort();
            assert_eq!(known, ours, "{path}");
            seen += 1;
        }
    }
    assert!(seen > 500, "{seen}");
}

/// Holds a kind of ours against a part of the schema: every field and every word of it, and no others.
fn holds(schema: &serde_json::Value, part: &serde_json::Value, kind: Kind, path: &Path) -> usize {
    if let Some(name) = part["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return holds(schema, &schema["$defs"][name], kind, path);
    }
    let empty = Vec::new();
    let forms = part["anyOf"].as_array().or(part["oneOf"].as_array());
    let mut count = 0;
    // A day is edited as one line, whatever stands in it.
    if kind == Kind::Windows {
        return 1;
    }
    for form in forms.unwrap_or(&empty) {
        if let (Kind::Either(ways), Some(word)) = (kind, form["const"].as_str()) {
            assert!(
                ways.iter().any(|way| way.name == word),
                "{path} cannot be {word}"
            );
        }
        if form["type"] != "null" && form["const"].is_null() {
            count += holds(schema, form, kind, path);
        }
    }
    if let Some(words) = part["enum"].as_array() {
        let known: Vec<_> = match kind {
            Kind::One(known) => known.to_vec(),
            Kind::Included => vec!["yes", "no", "not_applicable", "not_published"],
            _ => panic!("{path} is one of a few words, and the form knows none"),
        };
        for word in words {
            // No file has it: it is what a customer may say.
            let word = word.as_str().unwrap();
            assert!(
                word == "unknown" || known.contains(&word),
                "{path} cannot be {word}"
            );
        }
    }
    if part["items"].is_object() {
        let step = kind.step(&Step::Entry(0));
        let step = step.unwrap_or_else(|| panic!("{path} is a list, and the form has none"));
        count += holds(schema, &part["items"], step, &path.entry(0));
    }
    if let Some(fields) = part["properties"].as_object() {
        // What leads an editor to the schema is nothing of a programme.
        for (name, field) in fields.iter().filter(|field| field.0 != "$schema") {
            // What a text is in another language is edited beside it.
            let is_text = matches!(kind, Kind::Text | Kind::Included);
            if is_text && duetime::locale::Language::of(name).is_some_and(|it| it.tag() == name) {
                continue;
            }
            let known = kind.field(name);
            let known = known.unwrap_or_else(|| panic!("{path} has no field {name} in the form"));
            count += 1 + holds(schema, field, known.kind, &path.field(name));
        }
    }
    count
}

#[test]
fn every_field_of_the_schema_can_be_edited() {
    let text = fs::read_to_string("public/schema/programme.schema.json").unwrap();
    let schema = json(&text);
    let whole = Kind::Fields(duetime::studio::PROGRAMME);
    let count = holds(&schema, &schema, whole, &Path::default());
    assert!(count > 300, "{count}");
}
