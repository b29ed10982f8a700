//! All that is wrong with the file, each with its place and its mend.

use leptos::prelude::*;

use super::state::{read, send};
use crate::{
    app::studio::{Event, Part, Studio, field_id, said_id},
    locale::{Language, words::studio as w},
    programme::Severity,
    ui::{
        App,
        html::{dynamic, effect, nothing, still},
        parts::{block, element},
    },
    view::html,
};

/// How long nobody types before the file is looked through, in milliseconds: that takes longer than a key may.
const PAUSE: u32 = 250;

/// The most that are listed at once.
const MOST: usize = 40;

/// Something that is wrong, as it is shown.
#[derive(Clone, PartialEq)]
pub struct One {
    /// The place.
    pub path: String,
    /// The tag of the language, where it is about a text in another.
    pub tag: Option<String>,
    /// What is wrong, and the mend.
    pub said: String,
    /// Whether the file cannot be used with it.
    pub is_wrong: bool,
}

/// All that is wrong.
pub type Found = RwSignal<Vec<One>>;

/// Looks the file through whenever it was changed and nobody types.
pub fn found() -> Found {
    let found = RwSignal::new(read(&[], all));
    let waiting = StoredValue::new_local(None::<gloo_timers::callback::Timeout>);
    effect(Box::new(move || {
        read(&[Part::Edited], |_| ());
        let look = move || {
            let now = read(&[], all);
            if found.with_untracked(|before| *before != now) {
                found.set(now);
            }
        };
        // The one that waited before is given up.
        waiting.set_value(Some(gloo_timers::callback::Timeout::new(PAUSE, look)));
    }));
    found
}

fn all(studio: &Studio) -> Vec<One> {
    let languages = studio
        .document()
        .map(|it| it.languages())
        .unwrap_or_default();
    let found = studio.problems().into_iter().map(|(path, problem)| One {
        path: path.to_string(),
        tag: problem.pack.and_then(|n| languages.get(n).cloned()),
        said: [&problem.what, ". ", &problem.mend].concat(),
        is_wrong: problem.severity == Severity::Wrong,
    });
    found.collect()
}

/// The list.
pub fn section(app: App, language: Language, found: Found) -> AnyView {
    let head = move || {
        let (all, wrong) =
            found.with(|found| (found.len(), found.iter().filter(|one| one.is_wrong).count()));
        let word = match (all, wrong) {
            (0, _) => w::NOTHING_WRONG,
            (_, 0) => w::ONLY_WARNINGS,
            _ => w::WRONG,
        };
        let (wrong, rest) = (wrong.to_string(), (all - wrong).to_string());
        let said = word.with(language, &[("wrong", &wrong), ("rest", &rest)]);
        html! {
            h2 id="studio-problems" tabindex="-1" { (w::PROBLEMS.get(language)) }
            p role="status" { (said) }
        }
    };
    let list = dynamic(move || {
        let lines: Vec<_> = found.with(|found| {
            found
                .iter()
                .take(MOST)
                .map(|it| line(app, language, it))
                .collect()
        });
        let more = found.with(Vec::len).saturating_sub(MOST);
        if lines.is_empty() {
            return nothing();
        }
        let list = element(view! { <ul class="rules">{lines}</ul> });
        let more = match more {
            0 => nothing(),
            n => still(
                "hint",
                html! { (w::MORE_PROBLEMS.with(language, &[("count", &n.to_string())])) },
            ),
        };
        block("", vec![list, more])
    });
    element(view! {
        <section class="wrongs" aria-labelledby="studio-problems">{crate::ui::html::live("", head)}{list}</section>
    })
}

fn line(app: App, language: Language, one: &One) -> AnyView {
    let (path, tag) = (one.path.clone(), one.tag.clone());
    let place = crate::studio::Path::of(&path);
    let id = match tag {
        Some(_) => said_id(&place),
        None => field_id(&place),
    };
    let shown = match (path.is_empty(), &tag) {
        (true, _) => w::WHOLE_FILE.get(language).to_owned(),
        (false, Some(tag)) => [&path, " (", tag, ")"].concat(),
        (false, None) => path.clone(),
    };
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        send(
            app,
            Event::GoTo {
                path: path.clone(),
                tag: tag.clone(),
            },
        );
    };
    let word = if one.is_wrong { w::SEVERE } else { w::WARNING };
    let class = if one.is_wrong { "tag warm" } else { "tag" };
    element(view! {
        <li>
            <span class=class>{word.get(language)}</span>
            " "
            <a href=["#", &id].concat() on:click=go translate="no">{shown}</a>
            <p lang="en">{one.said.clone()}</p>
        </li>
    })
}
