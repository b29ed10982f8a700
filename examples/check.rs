//! Says everything that is wrong with files of programmes: `cargo run --example check -- FILE…`
//!
//! A programme is read with the packs of texts that lie beside it, `acme.fr.json` beside `acme.json`; a pack, with its programme.
//! Each line has the place, what is wrong there, and the way out. `--json` gives the same for machines, one list for all files. The exit
//! code is 1 where a file cannot be used; warnings alone leave it 0.

use std::{env, fs, path::Path, process::ExitCode};

use duetime::programme::{self, Problem, ProblemKind, Severity};
use serde_json::json;

fn main() -> ExitCode {
    let (flags, files): (Vec<_>, Vec<_>) = env::args().skip(1).partition(|it| it.starts_with("--"));
    let as_json = flags.iter().any(|flag| flag == "--json");
    if files.is_empty() || flags.iter().any(|flag| flag != "--json") {
        eprintln!("usage: check [--json] FILE…");
        return ExitCode::FAILURE;
    }
    let mut all = Vec::new();
    for file in &files {
        let found = look_at(file);
        if !as_json && found.is_empty() {
            println!("{file}: nothing is wrong");
        }
        all.extend(found);
    }
    // A programme and its packs may have been named both: nothing is said twice.
    let mut once: Vec<(String, Problem)> = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    if as_json {
        let list: Vec<_> = once
            .iter()
            .map(|(file, problem)| machine(file, problem))
            .collect();
        println!("{}", serde_json::Value::from(list));
    } else {
        for (file, problem) in &once {
            println!("{}", line(file, problem));
        }
    }
    let refused = once.iter().any(|(_, one)| one.severity == Severity::Wrong);
    ExitCode::from(u8::from(refused))
}

/// What is wrong with a file, each with the file that it is in. By its name it is known what a file should be.
pub fn look_at(file: &str) -> Vec<(String, Problem)> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => return alone(file, vec![unreadable(&error.to_string())]),
    };
    let name = Path::new(file).file_name().and_then(|name| name.to_str());
    match name.unwrap_or_default() {
        "index.json" => alone(file, index(&text)),
        "duetime.json" => alone(file, settings(&text)),
        name => match name
            .strip_suffix(".json")
            .and_then(|name| name.rsplit_once('.'))
        {
            Some((id, _)) => pack(file, id, &text),
            None => programme(file, &text),
        },
    }
}

/// A programme, with the packs that lie beside it.
fn programme(file: &str, text: &str) -> Vec<(String, Problem)> {
    let packs = beside(file);
    let texts: Vec<&str> = packs.iter().map(|(_, text)| text.as_str()).collect();
    let found = programme::problems(text, &texts);
    let place = |problem: &Problem| {
        let pack = problem.pack.and_then(|pack| packs.get(pack));
        pack.map_or(file, |(name, _)| name.as_str()).to_owned()
    };
    let placed = |problem| {
        (
            place(&problem),
            Problem {
                pack: None,
                ..problem
            },
        )
    };
    found.into_iter().map(placed).collect()
}

/// A pack of texts, with the programme that lies beside it. What is wrong with that one is not said here.
fn pack(file: &str, id: &str, text: &str) -> Vec<(String, Problem)> {
    let whose = Path::new(file).with_file_name([id, ".json"].concat());
    match fs::read_to_string(&whose) {
        Ok(whole) => {
            let found = programme::problems(&whole, &[text]).into_iter();
            let own = found.filter(|problem| problem.pack.is_some());
            alone(
                file,
                own.map(|problem| Problem {
                    pack: None,
                    ..problem
                })
                .collect(),
            )
        }
        Err(error) => {
            let reason = format!("its programme, {}: {error}", whose.display());
            alone(file, vec![unreadable(&reason)])
        }
    }
}

/// The list of programmes.
fn index(text: &str) -> Vec<Problem> {
    let refused = programme::read_index(text).err().into_iter();
    let problem = |refused: programme::BadProgramme| Problem {
        pack: None,
        field: refused.field,
        kind: ProblemKind::Other,
        what: refused.reason,
        mend: "Write the list as public/programmes/index.json has it.".into(),
        severity: Severity::Wrong,
    };
    refused.map(problem).collect()
}

/// The settings of a site. They have no reader so far: whoever writes it lets it speak here.
fn settings(text: &str) -> Vec<Problem> {
    match serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text) {
        Ok(_) => Vec::new(),
        Err(error) => vec![unreadable(&error.to_string())],
    }
}

/// The packs beside a programme, by their names in order.
fn beside(file: &str) -> Vec<(String, String)> {
    let path = Path::new(file);
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
        return Vec::new();
    };
    let start = [stem, "."].concat();
    let entries = fs::read_dir(folder.unwrap_or(Path::new(".")))
        .into_iter()
        .flatten();
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let is_pack = |name: &String| {
        let rest = name
            .strip_prefix(&start)
            .and_then(|rest| rest.strip_suffix(".json"));
        rest.is_some_and(|tag| !tag.is_empty() && !tag.contains('.'))
    };
    let mut names: Vec<String> = names.filter(is_pack).collect();
    names.sort();
    let read = |name: String| {
        let path = path.with_file_name(name);
        Some((path.display().to_string(), fs::read_to_string(&path).ok()?))
    };
    names.into_iter().filter_map(read).collect()
}

fn alone(file: &str, found: Vec<Problem>) -> Vec<(String, Problem)> {
    found
        .into_iter()
        .map(|problem| (file.to_owned(), problem))
        .collect()
}

fn unreadable(reason: &str) -> Problem {
    Problem {
        pack: None,
        field: String::new(),
        kind: ProblemKind::Unreadable,
        what: reason.into(),
        mend: "Look at the name of the file, and whether it is JSON.".into(),
        severity: Severity::Wrong,
    }
}

/// One problem for people: `acme.json: targets[3].plan: wrong: what it is. The way out.`
pub fn line(file: &str, problem: &Problem) -> String {
    let place = if problem.field.is_empty() {
        String::new()
    } else {
        format!("{}: ", problem.field)
    };
    let what = &problem.what;
    format!(
        "{file}: {place}{}: {what}. {}",
        problem.severity.name(),
        problem.mend
    )
}

/// The same for machines.
pub fn machine(file: &str, problem: &Problem) -> serde_json::Value {
    json!({
        "file": file,
        "field": problem.field,
        "severity": problem.severity.name(),
        "kind": problem.kind.name(),
        "what": problem.what,
        "mend": problem.mend,
    })
}
