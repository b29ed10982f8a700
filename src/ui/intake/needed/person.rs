use leptos::prelude::*;

use super::{demanded, field::answer, field_id, head::legend};
use crate::{
    app::Edit,
    browser,
    checklist::line,
    locale::{Language, words::intake as w},
    programme::{Field, Item},
    ui::{
        App,
        html::{Html, fields, frame, group, live, still},
        parts::{signal, tick},
    },
};

/// A person: name, telephone and e-mail address, each in a field of its own. The details of the customer itself may
/// be kept for the next case, if it wants that.
pub fn person(app: App, language: Language, item: &Item, head: Html) -> AnyView {
    let id = field_id(item);
    let own = item.field == Field::Contact;
    let mut parts = vec![legend(language, item), still("bare", head)];
    if own {
        parts.push(offer(app, language, item));
    }
    let places = [
        (w::NAME, "name", "text"),
        (w::PHONE, "tel", "tel"),
        (w::EMAIL, "email", "email"),
    ];
    for (place, (word, purpose, mode)) in places.into_iter().enumerate() {
        let at = part_id(&id, place);
        let mut html = Html::new();
        html.raw("<label for=\"").text(&at);
        html.element("\">", word.get(language), "</label>");
        html.raw(
            "<input type=\"text\" maxlength=\"500\" class=\"wide\" spellcheck=\"false\" id=\"",
        );
        html.text(&at).raw("\" inputmode=\"").text(mode);
        html.raw("\" autocomplete=\"")
            .text(if own { purpose } else { "off" });
        html.raw("\" aria-describedby=\"")
            .text(&id)
            .raw("-problem\">");
        let text = answer(app, item);
        let value = signal(move || line(&text.get(), place).to_owned());
        let write = item.id.clone();
        let on = app.entered(move |text| Edit::Line(write.clone(), place, text));
        parts.push(fields("field part", &at, html, browser::show, value, on));
    }
    if own {
        parts.push(consent(app, language, item));
    }
    let fields = frame(
        "fieldset",
        vec![("class", "parts"), ("tabindex", "-1")],
        parts,
    );
    let (named, needed) = (id.clone(), demanded(item));
    crate::ui::html::effect(Box::new(move || {
        browser::mark(
            &part_id(&named, 0),
            "aria-required",
            if needed { "true" } else { "false" },
        );
    }));
    fields
}

/// The name has the id of the item: that is where a message leads. The sign between them stands in no id of an item.
fn part_id(id: &str, place: usize) -> String {
    match place {
        0 => id.to_owned(),
        1 => [id, ":phone"].concat(),
        _ => [id, ":email"].concat(),
    }
}

/// What is kept of the time before, for a press to take over.
fn offer(app: App, language: Language, item: &Item) -> AnyView {
    let (text, id) = (answer(app, item), item.id.to_string());
    live("", move || {
        let mut html = Html::new();
        if let Some(kept) = app.contact.get().filter(|_| text.get().is_empty()) {
            let name = kept.replace('\n', ", ");
            html.raw("<p><button type=\"button\" class=\"quiet\" data-do=\"contact ");
            html.text(&id).raw("\">");
            html.text(&w::USE_CONTACT.with(language, &[("name", &name)]));
            html.raw("</button></p>");
        }
        html
    })
}

/// Whether the details are kept for the next case.
fn consent(app: App, language: Language, item: &Item) -> AnyView {
    let value = signal(move || app.contact.with(Option::is_some).to_string());
    let write = item.id.clone();
    let on = app.entered(move |ticked| Edit::KeepContact(write.clone(), ticked == "true"));
    let id = [field_id(item).as_str(), "-keep"].concat();
    let tick = tick(
        &id,
        w::KEEP_CONTACT.get(language),
        w::KEEP_CONTACT_HINT.get(language),
        value,
        on,
    );
    group("", vec![tick])
}
