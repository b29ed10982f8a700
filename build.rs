//! Makes a table of the languages out of `public/words`: a language is a file there, and no line of the program.

use std::{env, fmt::Write, fs, path::Path};

/// What the section `language` of a file has to say: the program knows it before any words are fetched.
const NAMES: [&str; 3] = ["NAME", "LOCALE", "DAY_FIRST"];

/// What it has to say beside that; only what answers needs it, so that a first visit does not load it.
const DAYS: [&str; 3] = ["DAY_DOT", "WEEKDAYS", "MONTHS"];

/// What it may say: the colon where it is another than `: `, the decimal sign where it is no point, and how people type days and times in this language, as far as the program does not know it already.
const TYPED: [&str; 18] = [
    "COLON",
    "POINT",
    "TYPED_WEEKDAYS",
    "TYPED_MONTHS",
    "TYPED_RELATIVE",
    "TYPED_ORDINAL",
    "TYPED_AROUND",
    "TYPED_BETWEEN",
    "TYPED_NUMBERS",
    "TYPED_UNIT",
    "TYPED_QUARTER",
    "TYPED_PAST",
    "TYPED_BEFORE",
    "TYPED_MORNING",
    "TYPED_NOON",
    "TYPED_EVENING",
    "TYPED_MIDNIGHT",
    "TYPED_NOTHING",
];

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    zones(&root);
    let folder = Path::new(&root).join("public/words");
    println!("cargo::rerun-if-changed=public/words");
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("public/words: {error}"));
    let mut tags: Vec<String> = files
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect();
    // English comes first: it is what somebody reads whose language there is not.
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    let [mut facts, mut days, mut sources, mut names] = [const { String::new() }; 4];
    for (place, tag) in tags.iter().enumerate() {
        let path = folder.join(format!("{tag}.json"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{tag}.json: {error}"));
        let said = section(tag, &text);
        let _ = writeln!(
            facts,
            "Facts {{ tag: {tag:?}, {}}},",
            fields(&said, &[&NAMES])
        );
        let _ = writeln!(days, "Days {{ {}}},", fields(&said, &[&DAYS, &TYPED]));
        let _ = writeln!(sources, "include_str!({:?}),", path.display().to_string());
        let upper = tag.to_uppercase();
        let _ = writeln!(
            names,
            "/// `{tag}`.\npub const {upper}: Language = Language({place});"
        );
    }
    let count = tags.len();
    let table = format!(
        "static FACTS: [Facts; {count}] = [\n{facts}];\n\
         static DAYS: [Days; {count}] = [\n{days}];\n\
         #[cfg(not(target_arch = \"wasm32\"))]\n\
         pub(in crate::locale) static SOURCES: [&str; {count}] = [\n{sources}];\n\
         impl Language {{\n{names}}}\n"
    );
    let out = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("languages.rs");
    fs::write(out, table).unwrap_or_else(|error| panic!("languages.rs: {error}"));
}

/// Writes the zones without what they are called besides, which stands behind the names, a line each with an equals sign: for other
/// people's programs in the browser, where all of it is loaded.
fn zones(root: &str) {
    println!("cargo::rerun-if-changed=src/clock/zones.bin");
    let data = fs::read(Path::new(root).join("src/clock/zones.bin"))
        .unwrap_or_else(|error| panic!("zones.bin: {error}"));
    let end = data.windows(2).position(|pair| pair == b"\n\n");
    let (text, numbers) = data.split_at(end.unwrap_or(data.len()));
    let equals = text.iter().position(|byte| *byte == b'=');
    let before = text.get(..equals.unwrap_or(text.len())).unwrap_or_default();
    let names = match equals {
        Some(_) => before.iter().rposition(|byte| *byte == b'\n'),
        None => None,
    };
    let names = text.get(..names.unwrap_or(text.len())).unwrap_or_default();
    let out = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("zones.bin");
    fs::write(out, [names, numbers].concat()).unwrap_or_else(|error| panic!("zones.bin: {error}"));
}

/// The texts of the section `language`, which stand a line each and have nothing that has to be escaped.
fn section(tag: &str, text: &str) -> Vec<(String, String)> {
    let (_, behind) = text.split_once("\"language\": {").unwrap_or_default();
    let (inside, _) = behind.split_once('}').unwrap_or_default();
    let bare = |text: &str| Some(text.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    let line = |line: &str| {
        let (name, value) = line.trim().trim_end_matches(',').split_once(": ")?;
        Some((bare(name)?, bare(value)?))
    };
    let said: Vec<_> = inside.lines().filter_map(line).collect();
    for name in NAMES.iter().chain(&DAYS) {
        let there = said
            .iter()
            .any(|(one, value)| one == name && !value.is_empty());
        assert!(there, "public/words/{tag}.json lacks language.{name}");
    }
    for (name, _) in &said {
        let mut known = NAMES.iter().chain(&DAYS).chain(&TYPED);
        let is_known = known.any(|one| one == name);
        assert!(
            is_known,
            "public/words/{tag}.json has language.{name}, which nobody reads"
        );
    }
    said
}

/// The fields of a struct, filled with what was said.
fn fields(said: &[(String, String)], names: &[&[&str]]) -> String {
    let mut text = String::new();
    for name in names.iter().copied().flatten() {
        let value = said.iter().find(|(one, _)| one == name);
        let value = value.map_or("", |(_, value)| value);
        let _ = write!(text, "{}: {value:?}, ", name.to_lowercase());
    }
    text
}
