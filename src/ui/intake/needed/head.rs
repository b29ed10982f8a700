use leptos::prelude::AnyView;

use crate::{
    locale::{
        Language, Word,
        words::{intake as w, shell},
    },
    programme::{AskedBy, Field, Item, Need, Programme},
    ui::{
        html::{Html, frame, still},
        parts::{said, sourced},
    },
};

/// The legend of an item that is asked for in several fields: what is asked, and how much it is wanted.
pub fn legend(language: Language, item: &Item) -> AnyView {
    let mut html = Html::new();
    html.text(item.label.get(language)).raw(" ");
    tags(&mut html, language, item);
    frame("legend", Vec::new(), vec![still("bare", html)])
}

/// Everything about an item that does not change while it is answered: what is asked, how much it is wanted, why, and
/// an example. Where it is asked for in several fields, the first two stand in the [`legend`].
pub fn head(language: Language, programme: &Programme, item: &Item, id: &str) -> Html {
    let mut html = Html::new();
    if !in_parts(item) {
        html.raw("<label for=\"")
            .text(id)
            .element("\">", item.label.get(language), "</label> ");
        tags(&mut html, language, item);
    }
    html.element(
        "<details class=\"source\"><summary>",
        w::WHY_ASKED.get(language),
        "",
    );
    html.element(
        "<span class=\"sr\">: ",
        item.label.get(language),
        "</span></summary>",
    );
    html.raw("<p>");
    said(&mut html, language, &item.why);
    html.raw("</p>");
    sourced(&mut html, programme, language, &item.source, &[]);
    html.raw("</details><div class=\"hint\" id=\"")
        .text(id)
        .raw("-hint\">");
    if let Some(example) = &item.example {
        html.text(&w::FOR_EXAMPLE.with(language, &[("example", example.get(language))]));
    }
    html.raw("</div><div class=\"problem\" id=\"")
        .text(id)
        .raw("-problem\"></div>");
    html
}

/// Whether an item is asked for in several fields.
pub fn in_parts(item: &Item) -> bool {
    matches!(item.field, Field::Steps | Field::Person | Field::Contact)
}

fn tags(html: &mut Html, language: Language, item: &Item) {
    let need: &'static Word = match item.need {
        Need::Required | Need::Conditional => w::DEMANDED,
        Need::Recommended => w::RECOMMENDED,
        Need::Optional => shell::OPTIONAL,
    };
    html.element("<span class=\"tag\">", need.get(language), "</span>");
    let by = match item.asked_by {
        AskedBy::Programme => None,
        AskedBy::Vendor => Some(w::ASKED_BY_VENDOR),
        AskedBy::Us => Some(shell::OURS),
    };
    if let Some(by) = by {
        html.element(" <span class=\"tag\">", by.get(language), "</span>");
    }
    if let Some(when) = &item.when {
        let text = w::ONLY.with(language, &[("when", when.text.get(language))]);
        html.element(" <span class=\"tag\">", &text, "</span>");
    }
}
