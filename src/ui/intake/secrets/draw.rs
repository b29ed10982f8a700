use crate::{
    browser,
    case::Whence,
    locale::{
        Language, Word,
        words::{calculator, facts, files as f, secrets as w},
    },
    programme::Programme,
    secrets::{Find, Kind},
    ui::{
        App,
        desk::{OpenFile, desk},
        html::Html,
    },
};

/// How much is shown around a find, in characters to each side.
const AROUND: usize = 60;

/// The most finds of a file that are shown one by one.
const SHOWN: usize = 10;

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
pub fn one(html: &mut Html, language: Language, text: &str, find: &Find, at: Option<(&str, &str)>) {
    let before = text.get(..find.range.start).unwrap_or_default();
    let after = text.get(find.range.end..).unwrap_or_default();
    let secret = text.get(find.range.clone()).unwrap_or_default();
    let begins = before
        .char_indices()
        .rev()
        .take(AROUND)
        .last()
        .map_or(0, |(place, _)| place);
    let before = before.get(begins..).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after: String = after
        .chars()
        .take_while(|c| *c != '\n')
        .take(AROUND)
        .collect();
    let kind = kind(find.kind).get(language);
    html.element("<li><p><strong>", kind, "</strong>");
    if !find.sure {
        html.element(" <span class=\"tag\">", w::LIKELY.get(language), "</span>");
    }
    html.element("</p><p class=\"exact found-in\">", before, "<mark>");
    let short: String = secret.chars().take(200).collect();
    html.element("", &short, "</mark>")
        .element("", &after, "</p>");
    if let Some((at, name)) = at {
        let masked: String = find.masked(secret).chars().take(60).collect();
        html.raw("<p><button type=\"button\" data-do=\"mask ")
            .text(at);
        let press = w::MASK.with(language, &[("masked", &masked)]);
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
pub fn of_file(html: &mut Html, app: App, language: Language, file: &OpenFile) {
    let name = app.draft.with(|draft| {
        let mut files = draft
            .chosen()
            .into_iter()
            .flat_map(|chosen| chosen.files.iter());
        files
            .find(|(id, _)| *id == *file.id)
            .map(|(_, known)| known.name.clone())
    });
    let name = name.unwrap_or_default();
    let count = browser::number(language, file.finds.len() as u64);
    html.element("<section class=\"leak\"><h2>", &name, "</h2><p>");
    html.text(&w::IN_FILE.with(language, &[("count", &count)]))
        .raw("</p><ul>");
    let text = file.text.as_deref().unwrap_or_default();
    for find in file.finds.iter().take(SHOWN) {
        one(html, language, text, find, None);
    }
    html.raw("</ul><p>");
    if file.whole {
        html.raw("<button type=\"button\" data-do=\"mask-file ")
            .text(&file.id);
        html.element(
            "\">",
            &w::MASK_FILE.with(language, &[("name", &name)]),
            "</button> ",
        );
    } else {
        html.text(w::TOO_LONG.get(language)).raw(" ");
    }
    html.raw("<button type=\"button\" class=\"quiet\" data-do=\"harmless-file ")
        .text(&file.id);
    html.raw("\" aria-label=\"")
        .text(w::KEEP_FILE.get(language))
        .raw(": ")
        .text(&name);
    html.element("\">", w::KEEP_FILE.get(language), "</button></p></section>");
}

/// The files that were chosen before the page was loaded: they cannot be searched.
pub fn closed(html: &mut Html, app: App, language: Language) {
    let open: Vec<String> = desk()
        .files
        .with(|files| files.iter().map(|file| file.id.clone()).collect());
    let names: Vec<String> = app.draft.with(|draft| {
        let files = draft
            .chosen()
            .into_iter()
            .flat_map(|chosen| chosen.files.iter());
        files
            .filter(|(id, file)| !file.masked && !open.iter().any(|open| *id == **open))
            .map(|(_, file)| file.name.clone())
            .collect()
    });
    if !names.is_empty() {
        let names = browser::join(language, &names);
        html.element(
            "<p class=\"notice\">",
            &w::NOT_SEARCHED.with(language, &[("names", &names)]),
            "</p>",
        );
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
