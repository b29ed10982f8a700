//! Makes `public/schema`: the JSON Schema of a case, from the types of `src/case`, and example cases; those of a programme file
//! and of a pack of its texts, from the types of `src/programme`; that of a desk's form, from the types of `src/delivery/desk`.
//!
//! `cargo run --example schema` writes the files, `cargo run --example schema -- --check` only says whether they are
//! fresh. The cases are made from `drafts.json`, which lies beside this file.

#![allow(missing_docs, reason = "nobody else uses an example")]

pub mod cases;
pub mod desk;
pub mod messages;
pub mod programme;
pub mod schema;

use std::{collections::BTreeSet, env, fs, process::ExitCode};

/// The folder, wherever the program is started from.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/schema/");

fn main() -> ExitCode {
    let check = match env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [argument] if argument == "--check" => true,
        _ => {
            eprintln!("usage: schema [--check]");
            return ExitCode::FAILURE;
        }
    };
    match if check { stale() } else { write() } {
        Ok(said) if said.is_empty() => ExitCode::SUCCESS,
        Ok(stale) => {
            eprintln!("not fresh: {}", stale.join(", "));
            eprintln!("`cargo run --example schema` makes them anew");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Every file as it should be: its path within the folder, and its text.
///
/// # Errors
/// A draft from which no case can be made.
pub fn files() -> Result<Vec<(String, String)>, String> {
    let mut files = vec![
        ("case.schema.json".to_owned(), schema::text()),
        ("programme.schema.json".to_owned(), programme::text()),
        ("programme-texts.schema.json".to_owned(), programme::texts()),
        ("desk.schema.json".to_owned(), desk::text()),
        ("host-message.schema.json".to_owned(), messages::host()),
        ("frame-message.schema.json".to_owned(), messages::frame()),
    ];
    for example in cases::examples()? {
        let name = ["examples/", &example.name, ".json"].concat();
        files.push((name, example.case.to_json() + "\n"));
    }
    Ok(files)
}

/// The files that are missing, differ from what they should be, or should not be there.
///
/// # Errors
/// As [`files`].
pub fn stale() -> Result<Vec<String>, String> {
    let files = files()?;
    let mut stale: BTreeSet<String> = left_over(&files).into_iter().collect();
    for (path, text) in files {
        if fs::read_to_string([FOLDER, &path].concat()).ok() != Some(text) {
            stale.insert(path);
        }
    }
    Ok(stale.into_iter().collect())
}

fn write() -> Result<Vec<String>, String> {
    let files = files()?;
    let said = |path: &str, error: std::io::Error| format!("{path}: {error}");
    fs::create_dir_all([FOLDER, "examples"].concat()).map_err(|error| said("examples", error))?;
    for path in left_over(&files) {
        fs::remove_file([FOLDER, &path].concat()).map_err(|error| said(&path, error))?;
    }
    for (path, text) in files {
        fs::write([FOLDER, &path].concat(), text).map_err(|error| said(&path, error))?;
    }
    Ok(Vec::new())
}

/// Examples that no draft makes any more.
fn left_over(files: &[(String, String)]) -> Vec<String> {
    let entries = fs::read_dir([FOLDER, "examples"].concat());
    let paths = entries.into_iter().flatten().flatten().map(|entry| {
        let name = entry.file_name();
        ["examples/", &name.to_string_lossy()].concat()
    });
    paths
        .filter(|path| files.iter().all(|(known, _)| known != path))
        .collect()
}
