//! What must not leave with a case: shown where it is, and masked with one press.

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{summary, ways};
use crate::{
    browser,
    case::{Leak, Whence, leaks},
    locale::{
        Language, Word,
        words::{calculator, facts, files as f, secrets as w},
    },
    programme::Programme,
    secrets::{Find, Kind},
    ui::{
        App, Step,
        desk::{OpenFile, desk, mask_file},
        html::{Html, group, live},
    },
};

/// How much is shown around a find, in characters to each side.
const AROUND: usize = 60;

/// The most finds of a file that are shown one by one.
const SHOWN: usize = 10;

/// Every text with something in it that must not leave.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let problems = RwSignal::new(Vec::new());
    let draw = move || {
        let mut html = Html::new();
        let found = waiting(app);
        let files = open_files(app);
        let count = found.iter().map(|leak| leak.finds.len()).sum::<usize>()
            + files.iter().map(|file| file.finds.len()).sum::<usize>();
        if count == 0 {
            html.element("<p class=\"notice\">", w::NOTHING.get(language), "</p>");
        } else {
            html.element("<p>", w::INTRO.get(language), "</p>");
            html.element(
                "<p><button type=\"button\" class=\"main\" data-do=\"mask-all\">",
                &w::MASK_ALL.with(
                    language,
                    &[("count", &browser::number(language, count as u64))],
                ),
                "</button></p>",
            );
        }
        for (place, leak) in found.iter().enumerate() {
            let name = name(app, language, &programme, &leak.whence);
            html.element("<section class=\"leak\"><h2>", &name, "</h2><ul>");
            for (n, find) in leak.finds.iter().enumerate() {
                let at = [place.to_string(), n.to_string()].join(" ");
                one(&mut html, language, &leak.text, find, Some((&at, &name)));
            }
            html.raw("</ul></section>");
        }
        for file in &files {
            of_file(&mut html, app, language, file);
        }
        closed(&mut html, app, language);
        html.element(
            "<p class=\"hint\">",
            w::PROVES_NOTHING.get(language),
            "</p>",
        );
        html
    };
    let parts = vec![
        summary(language, problems),
        live("", draw),
        ways(app, language, Step::Secrets, problems, Box::new(Vec::new)),
    ];
    group("", parts)
}

/// What is still to be decided in what was typed: the finds that nobody called harmless.
fn waiting(app: App) -> Vec<Leak> {
    let Some(programme) = app.ready() else {
        return Vec::new();
    };
    let mut found = app
        .draft
        .with(|draft| draft.chosen().map(|choices| leaks(&programme, choices)))
        .unwrap_or_default();
    desk().harmless.with(|harmless| {
        for leak in &mut found {
            let text = &leak.text;
            leak.finds
                .retain(|find| !harmless.contains(&key(text, find)));
        }
    });
    // A file that is open here is looked at as a whole.
    let open: Vec<String> = desk().files.with(|files| {
        let open = files.iter().filter(|file| !file.finds.is_empty());
        open.map(|file| file.id.clone()).collect()
    });
    found.retain(|leak| match &leak.whence {
        Whence::File(id) if open.iter().any(|open| *id == **open) => false,
        _ => !leak.finds.is_empty(),
    });
    found
}

/// The files that are open here and hold something that must not leave.
fn open_files(app: App) -> Vec<OpenFile> {
    let harmless = desk().harmless.get();
    let known = |file: &OpenFile| {
        app.draft.with(|draft| {
            let chosen = draft.chosen();
            chosen.is_some_and(|chosen| chosen.files.iter().any(|(id, _)| *id == *file.id))
        })
    };
    let wanted =
        |file: &OpenFile| !file.finds.is_empty() && !harmless.contains(&file.id) && known(file);
    desk()
        .files
        .with(|files| files.iter().filter(|file| wanted(file)).cloned().collect())
}

/// Whether there is anything to look at.
pub fn any(app: App) -> bool {
    !waiting(app).is_empty() || !open_files(app).is_empty()
}

fn key(text: &str, find: &Find) -> String {
    text.get(find.range.clone()).unwrap_or_default().to_owned()
}

fn name(app: App, language: Language, programme: &Programme, whence: &Whence) -> String {
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
fn one(html: &mut Html, language: Language, text: &str, find: &Find, at: Option<(&str, &str)>) {
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
        html.raw("\" aria-label=\"")
            .text(&w::MASK_IN.with(language, &[("kind", kind), ("name", name)]));
        html.raw("\">")
            .text(&w::MASK.with(language, &[("masked", &masked)]));
        html.raw("</button> <button type=\"button\" class=\"quiet\" data-do=\"harmless ")
            .text(at);
        html.raw("\" aria-label=\"")
            .text(&w::KEEP_IN.with(language, &[("kind", kind), ("name", name)]));
        html.element("\">", w::KEEP.get(language), "</button></p>");
    }
    html.raw("</li>");
}

fn of_file(html: &mut Html, app: App, language: Language, file: &OpenFile) {
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
fn closed(html: &mut Html, app: App, language: Language) {
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

/// What a press on this page does; whether it was one of its own.
pub fn act(app: App, what: &str) -> bool {
    let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
    let mut numbers = rest.split(' ').map(|word| word.parse::<usize>().ok());
    let (place, n) = (numbers.next().flatten(), numbers.next().flatten());
    let found = untrack(|| waiting(app));
    let chosen = || {
        let leak = found.get(place?)?;
        Some((leak, leak.finds.get(n?)?))
    };
    match verb {
        "mask" => {
            if let Some((leak, find)) = chosen() {
                mask(app, &leak.whence, &leak.text, std::slice::from_ref(find));
            }
        }
        "mask-all" => {
            for leak in &found {
                mask(app, &leak.whence, &leak.text, &leak.finds);
            }
            for file in untrack(|| open_files(app)) {
                mask_file(app, &file.id);
            }
        }
        "harmless" => {
            if let Some((leak, find)) = chosen() {
                let key = key(&leak.text, find);
                desk().harmless.update(|harmless| harmless.push(key));
            }
        }
        "mask-file" => mask_file(app, rest),
        "harmless-file" => desk()
            .harmless
            .update(|harmless| harmless.push(rest.to_owned())),
        _ => return false,
    }
    if verb != "harmless" && verb != "harmless-file" {
        let language = app.language.get_untracked();
        desk().said.set(w::MASKED.get(language).to_owned());
    }
    // What was pressed is gone.
    browser::focus("step");
    true
}

fn mask(app: App, whence: &Whence, text: &str, finds: &[Find]) {
    app.draft.update(|draft| {
        if let Some(choices) = draft.choose() {
            choices.mask(whence, text, finds);
        }
    });
}
