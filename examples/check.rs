//! Reads programme files and says whether they can be used: `cargo run --example check -- FILE…`

use std::{env, fs, process::ExitCode};

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
