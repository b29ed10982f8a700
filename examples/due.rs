//! By when does a plan aim to answer, and why? `cargo run --example due -- zmanda standard P2 '2026-11-20 16:30' Europe/Amsterdam`
//!
//! The programme is one of `public/programmes`, or the path of a file; the moment is as the clocks of the zone show it, or with an offset.

use std::{env, fs, path::Path, process::ExitCode};

use chrono::{DateTime, Utc};
use duetime::{
    clock::{self, Fold, Moment, Told, Trace, Why, Zone, written},
    locale::Language,
    programme::{self, Commitment, Due, Kind, Programme, Question},
};

const PROGRAMMES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/programmes");

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match answer(&arguments) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// The answer to a question, for a person to read.
///
/// # Errors
/// What cannot be used, and what there is.
pub fn answer(arguments: &[&str]) -> Result<String, String> {
    let [programme, plan, level, at, zone] = arguments else {
        let programmes = programmes().join(", ");
        return Err(format!(
            "usage: due PROGRAMME PLAN LEVEL MOMENT ZONE\n\
             such as: due zmanda standard P2 '2026-11-20 16:30' Europe/Amsterdam\n\
             programmes: {programmes}"
        ));
    };
    let programme = read(programme)?;
    let plan = programme.plan(plan).ok_or_else(|| {
        let plans = programme
            .plans
            .iter()
            .map(|plan| (plan.id.as_str(), plan.name.as_str()));
        unknown("plan", plan, &programme, plans)
    })?;
    let term = |one: &&programme::Level| one.term.as_str().eq_ignore_ascii_case(level);
    let found = programme.level(level);
    let level = found
        .or_else(|| programme.levels.iter().find(term))
        .ok_or_else(|| {
            let levels = programme
                .levels
                .iter()
                .map(|level| (level.id.as_str(), level.name.get(Language::EN)));
            unknown("level", level, &programme, levels)
        })?;
    let zone = Zone::named(zone).map_err(|error| format!("{error}\n{}", zones(zone)))?;
    let moment = moment(at, zone)?;
    let question = Question {
        programme: &programme,
        plan,
        level,
        case_type: None,
        moment,
        agreement: None,
        holidays: &[],
    };
    let commitment = question.commitment().map_err(|error| error.to_string())?;
    let mut lines = vec![format!(
        "{}, {}, {}: {}",
        programme.name,
        plan.name,
        level.term,
        level.name.get(Language::EN)
    )];
    say(&mut lines, &question, &commitment);
    Ok(lines.join("\n") + "\n")
}

/// The programmes that there are.
fn programmes() -> Vec<String> {
    let files = fs::read_dir(PROGRAMMES).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let ids = names.filter_map(|name| name.strip_suffix(".json").map(str::to_owned));
    // A name with a point is that of a file of texts.
    let mut ids: Vec<String> = ids
        .filter(|id| id != "index" && !id.contains('.'))
        .collect();
    ids.sort();
    ids
}

fn read(name: &str) -> Result<Programme, String> {
    let path = match programmes().iter().any(|id| id == name) {
        true => format!("{PROGRAMMES}/{name}.json"),
        false if Path::new(name).is_file() => name.to_owned(),
        false => {
            let there = programmes().join(", ");
            return Err(format!(
                "there is no programme {name:?}, and no such file\nprogrammes: {there}"
            ));
        }
    };
    let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    programme::read(&text).map_err(|error| format!("{path}: {error}"))
}

fn unknown<'a>(
    what: &str,
    name: &str,
    programme: &Programme,
    known: impl Iterator<Item = (&'a str, &'a str)>,
) -> String {
    let known: Vec<_> = known.map(|(id, name)| format!("  {id}: {name}")).collect();
    let id = &programme.id;
    format!(
        "{id} has no {what} {name:?}\n{what}s:\n{}",
        known.join("\n")
    )
}

/// The zones whose names are like one that there is not.
fn zones(name: &str) -> String {
    let wanted = name.to_lowercase().replace(' ', "_");
    let like = |zone: &&str| {
        let zone = zone.to_lowercase();
        wanted
            .split('/')
            .any(|part| part.len() > 2 && zone.contains(part))
    };
    let mut found: Vec<_> = Zone::names().filter(like).take(20).collect();
    if found.is_empty() {
        found = vec!["Europe/Amsterdam", "America/New_York", "Asia/Tokyo", "UTC"];
    }
    format!("zones: {}", found.join(", "))
}

fn moment(text: &str, zone: Zone) -> Result<Moment, String> {
    let form = "write a moment as 2026-11-20T16:30, with an offset or without";
    let (local, east) = written(text).ok_or_else(|| format!("{text:?} is no moment\n{form}"))?;
    let moment = match east {
        None => Moment::read(local, zone, Fold::First),
        Some(east) => clock::range(local.and_utc().timestamp() - east).map(|at| Moment {
            at,
            zone,
            told: Told::Once,
        }),
    };
    moment.map_err(|error| error.to_string())
}

/// A moment on the clocks of a zone.
fn local(at: DateTime<Utc>, zone: Zone) -> String {
    at.with_timezone(&zone)
        .format("%a %e %b %Y %H:%M %:z")
        .to_string()
}

fn say(lines: &mut Vec<String>, question: &Question<'_>, commitment: &Commitment<'_>) {
    let mut line = |text: String| lines.push(text);
    match &commitment.kind {
        Kind::Due(due) => counted(&mut line, question, due),
        Kind::BestEffort => line("Best effort: support responds as far as it can.".into()),
        Kind::NoTarget => line("No target: the documents say that there is none.".into()),
        Kind::NotOffered => line("Not offered: the plan has no support for this level.".into()),
        Kind::NotPublished => line("Not published: the documents have no figure.".into()),
    }
    if let Some(note) = commitment.target.and_then(|target| target.note.as_ref()) {
        line(format!("Note: {}", note.get(Language::EN)));
    }
    for reading in &commitment.readings {
        let (id, chosen) = (&reading.id, reading.chosen.get(Language::EN));
        line(format!("Assumed ({id}): {chosen}"));
    }
    for id in &commitment.sources {
        if let Some((source, document)) = question.programme.source(id) {
            let edition = document
                .edition
                .as_ref()
                .map_or("undated", |edition| edition.as_str());
            let (title, section, day) = (&document.title, &source.section, document.read_on);
            let address = document.address.as_str();
            line(format!(
                "Source ({id}): {title}, {section}, {edition}, read on {day}: {address}"
            ));
        }
    }
}

fn counted(line: &mut dyn FnMut(String), question: &Question<'_>, due: &Due<'_>) {
    let zone = question.moment.zone;
    let (amount, unit) = (due.within.amount, due.within.unit.name().replace('_', " "));
    line(format!(
        "Target: first response by {} ({})",
        local(due.trace.due, zone),
        zone.name()
    ));
    line(format!(
        "{amount} {unit} from {}:",
        local(question.moment.at, zone)
    ));
    let counted = due.timetable.zone();
    for text in way(&due.trace, counted) {
        line(format!("  {text}"));
    }
    for (at, seconds) in &due.trace.changes {
        line(format!(
            "  clocks change by {} min at {}",
            seconds / 60,
            local(*at, counted)
        ));
    }
    for other in &due.others {
        let supposes = other.reading.supposes.get(Language::EN);
        line(format!("Or by {}, if {supposes}", local(other.due, zone)));
    }
    let takes = |hours: &programme::Hours| hours.take_holidays();
    if due.within.unit.needs_hours() && due.timetable.holidays().is_empty() {
        let target = question.programme.target(question.plan, question.level);
        let hours = target.and_then(|target| question.programme.hours_of(question.plan, target));
        if hours.is_some_and(takes) {
            line("No holidays were taken off.".into());
        }
    }
}

/// The stretches on the way, a line each.
fn way(trace: &Trace, zone: Zone) -> Vec<String> {
    let pieces = trace.pieces.iter();
    let said = pieces.map(|piece| {
        let why = match piece.why {
            Why::Used => "counts",
            Why::Closed => "closed",
            Why::Holiday(_) => "holiday",
            Why::Override(_) => "other hours on this day",
            Why::Paused => "paused",
        };
        let (hours, minutes) = (piece.seconds() / 3600, piece.seconds() / 60 % 60);
        let (from, to) = (local(piece.from, zone), local(piece.to, zone));
        format!("{from} to {to}  {hours:>3} h {minutes:02} min  {why}")
    });
    said.collect()
}
