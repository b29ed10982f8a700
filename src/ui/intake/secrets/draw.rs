use crate::{
    app::{MASKABLE, OpenFile},
    case::{Covered, Looked, Whence},
    locale::{
        self, Language, Word,
        words::{calculator, facts, files as f, secrets as w},
    },
    programme::Programme,
    secrets::{Excerpt, Kind},
    ui::{App, html::Html},
};

/// What a person calls a text of the case.
pub fn name(app: App, language: Language, programme: &Programme, whence: &Whence) -> String {
    match whence {
        Whence::Since => facts::SINCE.get(language).to_owned(),
        Whence::Reason => calculator::OVERRIDE_REASON.get(language).to_owned(),
        Whence::Item(id) => {
            let item = programme.checklist.items.iter().find(|item| item.id == *id);
            item.map_or("", |item| item.label.get(language)).to_owned()
        }
        Whence::File(id) => {
            let file = app.draft.with(|draft| {
                let chosen = draft.chosen();
                chosen
                    .and_then(|chosen| chosen.files.get(id))
                    .map(|file| file.name.clone())
            });
            [f::LINES.get(language), ": ", &file.unwrap_or_default()].concat()
        }
    }
}

/// One find in the words around it, with what can be done.
pub fn one(html: &mut Html, language: Language, find: &Excerpt, at: Option<(&str, &str)>) {
    let kind = kind(find.kind).get(language);
    html.element("<li><p><strong>", kind, "</strong>");
    if at.is_none() {
        let line = locale::number(language, find.line);
        html.raw(", ")
            .text(&w::LINE.with(language, &[("n", &line)]));
    }
    if !find.sure {
        html.element(" <span class=\"tag\">", w::LIKELY.get(language), "</span>");
    }
    html.element("</p><p class=\"exact found-in\">", &find.before, "<mark>");
    html.element("", &find.secret, "</mark>")
        .element("", &find.after, "</p>");
    if let Some((at, name)) = at {
        html.raw("<p><button type=\"button\" data-do=\"mask ")
            .text(at);
        let press = w::MASK.with(language, &[("masked", &find.masked)]);
        let place = w::IN.with(language, &[("kind", kind), ("name", name)]);
        html.raw("\" aria-label=\"").text(&press).raw(": ");
        html.text(&place).raw("\">").text(&press);
        html.raw("</button> <button type=\"button\" class=\"quiet\" data-do=\"harmless ")
            .text(at);
        html.raw("\" aria-label=\"")
            .text(w::KEEP.get(language))
            .raw(": ")
            .text(&place);
        html.element("\">", w::KEEP.get(language), "</button></p>");
    }
    html.raw("</li>");
}

/// What was found in a file that is open here.
pub fn of_file(html: &mut Html, language: Language, file: &OpenFile) {
    let name = &file.name;
    let count = locale::number(language, file.searched.count);
    html.element("<section class=\"leak\"><h2>", name, "</h2><p>");
    html.text(&w::IN_FILE.with(language, &[("count", &count)]))
        .raw("</p><ul>");
    for find in &file.searched.shown {
        one(html, language, find, None);
    }
    html.raw("</ul><p>");
    let id = file.id.as_ref().map_or("", |id| id.as_str());
    if file.looked != Looked::Whole {
        html.text(w::UNFINISHED.get(language)).raw(" ");
    } else if file.is_maskable() {
        html.raw("<button type=\"button\" data-do=\"mask-file ")
            .text(id);
        html.element(
            "\">",
            &w::MASK_FILE.with(language, &[("name", name)]),
            "</button> ",
        );
    } else {
        let size = locale::size(language, MASKABLE as f64);
        html.text(&w::TOO_LARGE.with(language, &[("size", &size)]))
            .raw(" ");
    }
    html.raw("<button type=\"button\" class=\"quiet\" data-do=\"harmless-file ")
        .text(id);
    html.raw("\" aria-label=\"")
        .text(w::KEEP_FILE.get(language))
        .raw(": ")
        .text(name);
    html.element("\">", w::KEEP_FILE.get(language), "</button></p></section>");
}

/// That nothing was found, in what was searched.
pub fn nothing(html: &mut Html, language: Language, covered: &Covered) {
    if covered.is_all() {
        html.text(w::NOTHING.get(language));
        return;
    }
    let mut names = vec![w::TYPED.get(language).to_owned()];
    names.extend(covered.searched.iter().cloned());
    let names = locale::join(language, &names);
    html.text(&w::NOTHING_IN.with(language, &[("names", &names)]));
}

/// What was not searched, and why.
pub fn unsearched(html: &mut Html, language: Language, covered: &Covered) {
    for reason in Looked::REASONS {
        let names = covered.without(reason);
        let word = match reason {
            Looked::Whole | Looked::Closed => w::NOT_SEARCHED,
            Looked::NotYet => w::NOT_YET,
            Looked::Stopped => w::SEARCH_STOPPED,
            Looked::NoText => w::NO_TEXT,
            Looked::Unreadable => w::UNREADABLE,
        };
        if !names.is_empty() {
            let names = locale::join(language, &names);
            html.element(
                "<p class=\"notice\">",
                &word.with(language, &[("names", &names)]),
                "</p>",
            );
        }
    }
}

fn kind(kind: Kind) -> &'static Word {
    match kind {
        Kind::PrivateKey => w::PRIVATE_KEY,
        Kind::Jwt => w::JWT,
        Kind::Key => w::KEY,
        Kind::Card => w::CARD,
        Kind::Iban => w::IBAN,
        Kind::NationalId => w::NATIONAL_ID,
        Kind::Connection => w::CONNECTION,
        Kind::Authorization => w::AUTHORIZATION,
        Kind::Session => w::SESSION,
        Kind::Password => w::PASSWORD,
        Kind::Email => w::EMAIL,
        Kind::Phone => w::PHONE,
    }
}
