//! Reads programme files and says whether they can be used: `cargo run --example check -- FILE…`
//!
//! A file of texts in another language, `acme.fr.json`, is read with the programme that lies beside it.

use std::{env, fs, path::Path, process::ExitCode};

use duetime::programme;

fn main() -> ExitCode {
    let mut failed = false;
    for file in env::args().skip(1) {
        let outcome = fs::read_to_string(&file)
            .map_err(|error| error.to_string())
            .and_then(|text| {
                if file.ends_with("index.json") {
                    let index = programme::read_index(&text).map_err(|e| e.to_string())?;
                    return Ok(format!("{} programmes", index.programmes.len()));
                }
                if let Some(whose) = programme_of(&file) {
                    let whole = fs::read_to_string(&whose).map_err(|e| format!("{whose}: {e}"))?;
                    programme::read_with(&whole, &[&text]).map_err(|e| e.to_string())?;
                    return Ok(format!("texts of {whose}"));
                }
                let programme = programme::read(&text).map_err(|e| e.to_string())?;
                Ok(format!(
                    "{} plans, {} levels, {} targets, {} sources",
                    programme.plans.len(),
                    programme.levels.len(),
                    programme.targets.len(),
                    programme.sources.len()
                ))
            });
        match outcome {
            Ok(what) => println!("{file}: {what}"),
            Err(why) => {
                failed = true;
                println!("{file}: {why}");
            }
        }
    }
    ExitCode::from(u8::from(failed))
}

/// The file of the programme whose texts a file has; none where it is a programme itself.
fn programme_of(file: &str) -> Option<String> {
    let path = Path::new(file);
    let (id, _) = path
        .file_name()?
        .to_str()?
        .strip_suffix(".json")?
        .rsplit_once('.')?;
    let whose = path.with_file_name(format!("{id}.json"));
    Some(whose.display().to_string())
}
