use leptos::prelude::*;

use crate::{
    drafts::Path,
    locale::{
        self, Language,
        words::{calculator as c, drafts as w, holidays as h, intake as i},
    },
    programme::Programme,
    ui::{
        App,
        html::{Html, live},
    },
};

/// What another tab changed in this draft: it counts, being later, and the page says so.
pub fn notice(app: App, language: Language) -> AnyView {
    live("", move || {
        let mut html = Html::new();
        let programme = app.ready();
        let mut names: Vec<String> = Vec::new();
        app.elsewhere.with(|paths| {
            for path in paths {
                let name = name(language, programme.as_deref(), path);
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        });
        if !names.is_empty() {
            html.raw("<div class=\"notice\" role=\"status\"><p>");
            let names = locale::join(language, &names);
            html.text(&w::ELSEWHERE.with(language, &[("names", &names)]));
            html.element(
                "</p><button type=\"button\" class=\"quiet\" data-do=\"seen\">",
                w::SEEN.get(language),
                "</button></div>",
            );
        }
        if app.deleted.get() {
            html.element(
                "<div class=\"notice warm\" role=\"status\"><p>",
                w::DELETED_ELSEWHERE.get(language),
                "</p>",
            );
            html.element(
                "<button type=\"button\" data-do=\"draft-after-all\">",
                w::KEEP_AFTER_ALL.get(language),
                "</button></div>",
            );
        }
        html
    })
}

/// What a person calls the field at a path.
fn name(language: Language, programme: Option<&Programme>, path: &Path) -> String {
    let segments: Vec<&str> = path.segments().iter().map(String::as_str).collect();
    let word = match segments.as_slice() {
        ["moment", ..] => i::MOMENT,
        ["holidays", ..] => h::HOLIDAYS,
        ["programme"] => c::PROGRAMME,
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
        _ => return None,
    };
    Some(text.to_owned())
}
