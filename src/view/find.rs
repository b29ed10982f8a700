use maud::{Markup, html};

use crate::{
    app::{App, Part},
    case::{Covered, Looked, Whence},
    locale::{
        self, Language, Word,
        words::{calculator, facts, files as f, secrets as w},
    },
    programme::Programme,
    secrets::{Excerpt, Kind},
};

/// What the finds of a case depend on.
pub const FINDS: [Part; 4] = [Part::Draft, Part::Programme, Part::Files, Part::Harmless];

/// What a person calls a text of the case.
pub fn text_name(language: Language, programme: &Programme, app: &App, whence: &Whence) -> String {
    match whence {
        Whence::Since => facts::SINCE.get(language).to_owned(),
        Whence::Reason => calculator::OVERRIDE_REASON.get(language).to_owned(),
        Whence::Item(id) => {
            let item = programme.checklist.items.iter().find(|item| item.id == *id);
            item.map_or("", |item| item.label.get(language)).to_owned()
        }
        Whence::File(id) => {
            let chosen = app.draft.chosen();
            let file = chosen.and_then(|chosen| chosen.files.get(id));
            let name = file.map_or("", |file| &file.name);
            [f::LINES.get(language), language.colon(), name].concat()
        }
    }
}

/// A find in the words around it; `of_file`: with the number of its line.
pub fn find(language: Language, find: &Excerpt, of_file: bool) -> Markup {
    let line = locale::number(language, find.line);
    html! {
        p {
            strong { (kind(find.kind).get(language)) }
            @if of_file { ", " (w::LINE.with(language, &[("n", &line)])) }
            @if !find.sure { " " span class="tag" { (w::LIKELY.get(language)) } }
        }
        p class="exact found-in" { (find.before) mark { (find.secret) } (find.after) }
    }
}

/// What a find is and where it stands: what tells its buttons apart.
pub fn find_place(language: Language, find: &Excerpt, name: &str) -> String {
    let kind = kind(find.kind).get(language);
    w::IN.with(language, &[("kind", kind), ("name", name)])
}

/// How many finds there are in a file, and the first of them.
pub fn of_file(language: Language, name: &str, count: u64, shown: &[Excerpt]) -> Markup {
    let count = locale::number(language, count);
    html! {
        h2 { (name) }
        p { (w::IN_FILE.with(language, &[("count", &count)])) }
        ul { @for one in shown { li { (find(language, one, true)) } } }
    }
}

/// That nothing was found, in what was searched.
pub fn nothing_found(language: Language, covered: &Covered) -> String {
    if covered.is_all() {
        return w::NOTHING.get(language).to_owned();
    }
    let mut names = vec![w::TYPED.get(language).to_owned()];
    names.extend(covered.searched.iter().cloned());
    let names = locale::join(language, &names);
    w::NOTHING_IN.with(language, &[("names", &names)])
}

/// What was not searched, and why.
pub fn unsearched(language: Language, covered: &Covered) -> Markup {
    html! {
        @for reason in Looked::REASONS {
            @let names = covered.without(reason);
            @if !names.is_empty() {
                p class="notice" {
                    (not_searched(reason).with(language, &[("names", &locale::join(language, &names))]))
                }
            }
        }
    }
}

fn not_searched(reason: Looked) -> Word {
    match reason {
        Looked::Whole | Looked::Closed => w::NOT_SEARCHED,
        Looked::NotYet => w::NOT_YET,
        Looked::Stopped => w::SEARCH_STOPPED,
        Looked::NoText => w::NO_TEXT,
        Looked::Unreadable => w::UNREADABLE,
    }
}

fn kind(kind: Kind) -> Word {
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
