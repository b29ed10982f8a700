use duetime::{
    app::{App, Edit},
    locale::Language,
    ui::parts::{Panel, Toggle},
    view::{self, Markup, html},
};
use leptos::prelude::*;

use super::{
    Example,
    core::{BLANCCO, VEEAM, ZMANDA, opened},
};

const P2: &str = "&plan=standard&across=high&down=medium";

/// The answer, in each of its kinds.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "a time",
        draw: |language| panel(language, &opened("zmanda", ZMANDA, P2)),
    },
    Example {
        name: "a time of the own contract",
        draw: |language| panel(language, &own("4")),
    },
    Example {
        name: "an own figure that cannot be read",
        draw: |language| panel(language, &own("soon")),
    },
    Example {
        name: "best effort",
        draw: |language| {
            panel(
                language,
                &opened("veeam-standard", VEEAM, "&plan=free_nfr&level=3"),
            )
        },
    },
    Example {
        name: "no target",
        draw: |language| {
            panel(
                language,
                &opened("veeam-standard", VEEAM, "&plan=evaluation&level=1"),
            )
        },
    },
    Example {
        name: "not offered",
        draw: |language| {
            let file = ZMANDA.replace("\"best_effort\"", "\"not_offered\"");
            panel(
                language,
                &opened("zmanda", &file, "&plan=community&across=high&down=medium"),
            )
        },
    },
    Example {
        name: "not published",
        draw: |language| {
            panel(
                language,
                &opened("blancco", BLANCCO, "&plan=sp3&first=1&second=1"),
            )
        },
    },
    Example {
        name: "refused",
        draw: |language| {
            let far = [P2, "&date=2100-12-31&time=16:30"].concat();
            panel(language, &opened("zmanda", ZMANDA, &far))
        },
    },
    Example {
        name: "nothing chosen yet",
        draw: |language| panel(language, &opened("zmanda", ZMANDA, "")),
    },
];

fn own(amount: &str) -> App {
    let mut app = opened("zmanda", ZMANDA, P2);
    for edit in [Edit::Own(true), Edit::OwnAmount(amount.to_owned())] {
        app.on(duetime::app::Event::Edit(edit));
    }
    app
}

/// What the panel says of an outcome: its kind and its inside.
fn said(language: Language, app: &App) -> Option<(&'static str, Markup)> {
    let outcome = app.outcome().there()?;
    let answer = outcome.answer();
    let inside = html! {
        h2 id="answer-title" { "The answer" }
        div class="top" { (view::hero(language, *app.now, answer, "")) }
        div class="under" { (view::left(language, *app.now, answer)) }
    };
    Some((view::kind(answer), inside))
}

fn panel(language: Language, app: &App) -> AnyView {
    let (kind, inside) = said(language, app).unwrap_or(("waiting", html! {}));
    let kind = Memo::new(move |_| kind.to_owned());
    let open = RwSignal::new(false);
    let is_open = Memo::new(move |_| open.get());
    let on = Callback::new(move |()| open.update(|open| *open = !*open));
    let inside = inside.into_string();
    let inside = view! {
        <div class="bare" inner_html=inside></div>
        <Toggle language is_open on />
        <div id="answer-more"></div>
    };
    view! { <Panel kind is_open inside=inside.into_any() /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn each_kind_is_told_apart_and_says_its_word() {
        for (name, kind, text) in [
            ("a time", "due", "Target: first response by"),
            (
                "a time of the own contract",
                "own",
                "Under your own contract: first response by",
            ),
            (
                "an own figure that cannot be read",
                "waiting",
                "Your own figure cannot be read:",
            ),
            ("best effort", "best_effort", "Best effort"),
            ("no target", "no_target", "No target"),
            ("not offered", "not_offered", "Not offered"),
            ("not published", "not_published", "Not published"),
            ("refused", "refused", "2100"),
            (
                "nothing chosen yet",
                "waiting",
                "Choose a plan, and the time will appear here.",
            ),
        ] {
            let html = drawn(EXAMPLES, name);
            assert!(
                html.contains(&format!("data-kind=\"{kind}\"")),
                "{name}: {html}"
            );
            assert!(html.contains(text), "{name}: {html}");
        }
    }

    #[test]
    fn what_opens_the_answer_says_whether_it_is_open_and_what_it_opens() {
        let html = drawn(EXAMPLES, "a time");
        assert!(html.contains(r#"aria-expanded="false""#), "{html}");
        assert!(html.contains(r#"aria-controls="answer-more""#), "{html}");
        assert!(
            html.contains(r#"aria-label="Details of the answer""#),
            "{html}"
        );
        assert!(html.contains(r#"aria-labelledby="answer-title""#), "{html}");
    }
}
