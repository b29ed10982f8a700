//! How the draft stands: when it was kept, what another tab did to it, and what is wrong, if something is.

use maud::{Markup, html};

use crate::{
    drafts::{KEEP_DAYS, Path},
    locale::{
        self, Language,
        words::{calculator as c, drafts as w, holidays as h, intake as i, shell},
    },
    programme::Programme,
};

/// When the draft was kept, and the way to the others.
pub fn saved(language: Language, kept: bool, saved: Option<u64>, count: usize) -> Markup {
    html! {
        p class="small saved" {
            @match saved {
                // Said in full below.
                _ if !kept => strong class="warm" { (w::NOT_SAVED.get(language)) }
                Some(saved) => {
                    (w::SAVED.with(language, &[("time", &locale::on_device(language, saved))]))
                }
                None => (w::NOTHING_YET.get(language))
            }
            " "
            a href="#/drafts" {
                (w::DRAFTS.get(language))
                @if count > 0 { " (" (locale::number(language, count as u64)) ")" }
            }
        }
    }
}

/// That entries of the draft cannot be read here, where there are such.
pub fn unread(language: Language, unread: usize) -> Markup {
    let count = locale::number(language, unread as u64);
    html! {
        @if unread > 0 { p class="notice" { (w::UNREAD.with(language, &[("n", &count)])) } }
    }
}

/// That a draft of before is gone on with.
pub fn found(language: Language, changed: u64) -> String {
    let time = locale::on_device(language, changed);
    let days = locale::number(language, u64::from(KEEP_DAYS));
    w::FOUND.with(language, &[("time", &time), ("days", &days)])
}

/// What another tab changed in this draft; empty where it changed nothing.
pub fn elsewhere(language: Language, programme: Option<&Programme>, paths: &[Path]) -> String {
    let mut names: Vec<String> = Vec::new();
    for path in paths {
        // What became of a case is said where it stands.
        if matches!(
            path.segments().first().map(String::as_str),
            Some("handed" | "log")
        ) {
            continue;
        }
        let name = name(language, programme, path);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return String::new();
    }
    let names = locale::join(language, &names);
    w::ELSEWHERE.with(language, &[("names", &names)])
}

/// What a person calls the field at a path.
fn name(language: Language, programme: Option<&Programme>, path: &Path) -> String {
    let segments: Vec<&str> = path.segments().iter().map(String::as_str).collect();
    let word = match segments.as_slice() {
        ["moment", ..] => i::MOMENT,
        ["holidays", ..] => h::HOLIDAYS,
        ["programme"] => shell::PROGRAMME,
        ["language"] => i::CASE_LANGUAGE,
        ["choices", id, rest @ ..] => {
            let programme = programme.filter(|programme| programme.id == **id);
            return within(language, programme, rest).unwrap_or_else(|| (*id).to_owned());
        }
        _ => w::NAME,
    };
    word.get(language).to_owned()
}

fn within(language: Language, programme: Option<&Programme>, rest: &[&str]) -> Option<String> {
    let programme = programme?;
    let text = match *rest {
        ["given" | "confirmed", id, ..] => {
            let item = programme
                .checklist
                .items
                .iter()
                .find(|item| item.id == *id)?;
            item.label.get(language)
        }
        ["gates", id, ..] => {
            let gate = programme.gates.iter().find(|gate| gate.id == *id)?;
            gate.question.get(language)
        }
        ["plan", ..] => c::PLAN.get(language),
        ["case_type", ..] => c::CASE_TYPE.get(language),
        ["answers", ..] => c::LEVEL.get(language),
        ["own", ..] => c::OWN.get(language),
        ["facts", ..] => i::HAPPENED.get(language),
        ["role", ..] => i::ROLE.get(language),
        ["files", ..] => i::FILES.get(language),
        ["compared", ..] => shell::COMPARE.get(language),
        _ => return None,
    };
    Some(text.to_owned())
}
