use duetime::{
    app::Step,
    locale::{Language, words::intake as w},
    ui::Section,
    view::{Line, Part},
};
use leptos::prelude::*;

use super::Example;

/// A part of the review: what was answered, each with the way to change it.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "answered and left open",
        draw: |language| section(language, true, true),
    },
    Example {
        name: "all answered",
        draw: |language| section(language, true, false),
    },
    Example {
        name: "nothing given",
        draw: |language| section(language, false, true),
    },
];

fn line(field: &str, asked: &str, answered: &str) -> Line {
    Line {
        field: field.into(),
        asked: asked.into(),
        answered: answered.into(),
    }
}

fn section(language: Language, given: bool, open: bool) -> AnyView {
    let given = given.then(|| line("item-subject", "Subject", "<b>Offline</b>"));
    let open = open.then(|| line("item-module", "Module", "Not given"));
    let part = Part {
        step: Step::Needed,
        title: w::NEEDED,
        given: given.into_iter().collect(),
        open: open.into_iter().collect(),
    };
    let parts = Memo::new(move |_| vec![part.clone()]);
    let on = Callback::new(|_| ());
    view! { <Section language step=Step::Needed title=w::NEEDED parts on /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn each_line_has_a_button_that_says_what_it_changes() {
        let html = drawn(EXAMPLES, "answered and left open");
        assert!(html.contains("<dt>Subject</dt>"), "{html}");
        assert!(html.contains("&lt;b&gt;Offline&lt;/b&gt;"), "{html}");
        assert!(html.contains(r#"aria-label="Change: Subject""#), "{html}");
        assert!(html.contains(r#"aria-label="Change: Module""#), "{html}");
    }

    #[test]
    fn what_was_left_open_stands_folded_and_is_counted() {
        let html = drawn(EXAMPLES, "answered and left open");
        assert!(html.contains("Not answered (1)"), "{html}");
        let folded = r#"<details hidden class="source">"#;
        assert!(!html.contains(folded), "{html}");
        let all = drawn(EXAMPLES, "all answered");
        assert!(all.contains(folded), "{all}");
    }

    #[test]
    fn nothing_given_is_no_empty_list() {
        let html = drawn(EXAMPLES, "nothing given");
        assert!(html.contains("<dl hidden class=\"review\">"), "{html}");
    }
}
