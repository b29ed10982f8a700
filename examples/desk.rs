//! What a desk would be told: `cargo run --example desk -- zendesk CASE.json [OWN.json]` prints the calls that would be made; nothing is
//! sent. Instead of the name of a desk, a form of your own: `./acme.json`. `cargo run --example desk -- --check FILE…` says everything
//! that is wrong with forms.
//!
//! `OWN.json` holds the values of your own: `{"queue": "Support"}`. Without it, examples stand for what the form demands.

use std::{env, fs, process::ExitCode};

use duetime::delivery::desk::{
    Answer, Desk, Form, Outcome, OwnKind, ReceivedCase, Values, problems,
};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["--check", files @ ..] if !files.is_empty() => return check(files),
        [form, case] => show(form, case, None),
        [form, case, own] => show(form, case, Some(own)),
        _ => Err("usage: desk --check FILE… | desk NAME|FORM.json CASE.json [OWN.json]".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Everything that is wrong with files.
fn check(files: &[&str]) -> ExitCode {
    let mut wrong = false;
    for file in files {
        match fs::read_to_string(file) {
            Ok(text) => {
                let found = problems(&text);
                wrong |= !found.is_empty();
                if found.is_empty() {
                    println!("{file}: nothing is wrong");
                }
                for problem in found {
                    println!("{file}: {problem}");
                }
            }
            Err(error) => {
                wrong = true;
                println!("{file}: {error}");
            }
        }
    }
    ExitCode::from(u8::from(wrong))
}

/// The calls for a case.
fn show(form: &str, case: &str, own: Option<&str>) -> Result<(), Box<dyn std::error::Error>> {
    let text = match Desk::named(form) {
        Some(desk) => Form::stock(desk).to_owned(),
        None => fs::read_to_string(form).map_err(|error| format!("{form}: {error}"))?,
    };
    let form = Form::read(&text)?;
    let case =
        ReceivedCase::read(&fs::read_to_string(case).map_err(|error| format!("{case}: {error}"))?)?;
    let own = match own {
        Some(file) => Values::read(&fs::read_to_string(file)?)?,
        None => examples(&form),
    };
    let mut filled = form.fill(&case, &own, &[])?;
    if let Some(lookup) = filled.lookup() {
        println!("Look first:\n{} {}\n", lookup.method.name(), lookup.path);
    }
    while let Some(call) = filled.next()? {
        println!("{} {}", call.method.name(), call.path);
        for (name, value) in &call.headers {
            println!("{name}: {value}");
        }
        if call.authorization.is_some() {
            println!("Authorization: (not shown)");
        }
        println!("\n{}\n", call.text());
        // Nothing is sent: go on as if it had worked.
        let answer = Answer {
            status: 201,
            headers: &[],
            body: b"{}",
        };
        if let Outcome::Unclear | Outcome::Sent = filled.take(&answer) {
            break;
        }
    }
    for lost in &form.lost {
        println!("Lost: {lost}");
    }
    Ok(())
}

/// What stands for the values that somebody else has.
fn examples(form: &Form) -> Values {
    let mut values = Values::default();
    for own in form
        .own
        .iter()
        .filter(|own| own.required || own.name == "requester")
    {
        let example = own.example.as_deref().unwrap_or(match own.kind {
            OwnKind::Number => "1",
            _ => "example",
        });
        values.set(&own.name, example);
    }
    values
}
