use leptos::prelude::*;

use super::{confirm, demanded, field_id, head, person, steps};
use crate::{
    app::Edit,
    browser,
    checklist::Given,
    locale::{Language, words::intake as w},
    programme::{Field, Item, Programme},
    ui::{
        App,
        html::{Html, fields, group, nothing},
        intake::problems::said,
        parts::{signal, tell, tick},
    },
};

/// One item: its head, the field that fits its kind, what to compare it with, and "not known yet".
pub fn field(app: App, language: Language, programme: &Programme, item: &Item) -> AnyView {
    let id = field_id(item);
    let own = id.clone();
    let problem = signal(move || {
        let found = app.problems.get();
        let own = found.iter().find(|one| one.field == own);
        own.map(|one| said(app, language, &one.wrong))
            .unwrap_or_default()
    });
    let html = head::head(language, programme, item, &id);
    let asked = match item.field {
        Field::Steps => steps::steps(app, language, item, html),
        Field::Person | Field::Contact => person::person(app, language, item, html),
        _ => one(app, item, html),
    };
    tell(&id, problem);
    let (known, marked) = (item.id.clone(), item.id.clone());
    let unknown = app.chosen(move |chosen| {
        let unknown = chosen.given.get(&known) == Some(&Given::NotKnownYet);
        unknown.to_string()
    });
    let mark = app.entered(move |ticked| Edit::Unknown(marked.clone(), ticked == "true"));
    let label = [w::NOT_KNOWN.get(language), ": ", item.label.get(language)].concat();
    let tick = tick(&[&id, "-unknown"].concat(), &label, "", unknown, mark);
    let confirm = match &item.confirm {
        Some(question) => confirm::confirm(app, language, item, question),
        None => nothing(),
    };
    group("field item", vec![asked, confirm, tick])
}

/// The answer to an item as typed.
pub fn answer(app: App, item: &Item) -> Memo<String> {
    let id = item.id.clone();
    app.chosen(move |chosen| match chosen.given.get(&id) {
        Some(Given::Answer(text)) => text.clone(),
        _ => String::new(),
    })
}

/// An item that is asked for in one field.
fn one(app: App, item: &Item, mut html: Html) -> AnyView {
    let id = field_id(item);
    let lines = match item.field {
        Field::Lines => "5",
        Field::Logs => "7",
        _ => "",
    };
    html.raw(if lines.is_empty() {
        "<input type=\"text\" autocomplete=\"off\" maxlength=\"2000\" id=\""
    } else {
        "<textarea maxlength=\"60000\" id=\""
    });
    html.text(&id)
        .raw("\" aria-describedby=\"")
        .text(&id)
        .raw("-hint ")
        .text(&id)
        .raw("-problem");
    html.raw(match item.field {
        Field::Url => "\" inputmode=\"url\" spellcheck=\"false\" class=\"wide",
        Field::Version | Field::Identifier => {
            "\" autocapitalize=\"off\" spellcheck=\"false\" class=\"exact narrow"
        }
        Field::Logs => "\" spellcheck=\"false\" class=\"exact",
        _ => "\" class=\"wide",
    });
    html.raw(if demanded(item) {
        "\" aria-required=\"true"
    } else {
        ""
    });
    if lines.is_empty() {
        html.raw("\">");
    } else {
        html.raw("\" rows=\"").text(lines).raw("\"></textarea>");
    }
    let write = item.id.clone();
    let on = app.entered(move |text| Edit::Item(write.clone(), text));
    fields("", &id, html, browser::show, answer(app, item), on)
}
