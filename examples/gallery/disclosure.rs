use duetime::{
    locale::Language,
    ui::parts::{disclosure, words},
    view::decided_by,
};
use leptos::prelude::*;

use super::{
    Example,
    core::{ZMANDA, opened},
};

/// What opens: the source of something, and a part of the questions.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "a source",
        draw: source,
    },
    Example {
        name: "closed",
        draw: |_| more(false),
    },
    Example {
        name: "open",
        draw: |_| more(true),
    },
];

fn source(language: Language) -> AnyView {
    let app = opened("zmanda", ZMANDA, "");
    let markup = app.ready().map(|programme| decided_by(language, programme));
    let markup = markup
        .map(|markup| markup.into_string())
        .unwrap_or_default();
    view! { <div inner_html=markup></div> }.into_any()
}

fn more(is_open: bool) -> AnyView {
    disclosure(
        "more",
        "days-off",
        is_open,
        words("Public holidays"),
        vec![words("None.")],
    )
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn a_source_is_closed_and_leads_to_the_page_of_the_vendor() {
        let html = drawn(EXAMPLES, "a source");
        assert!(
            html.contains(
                r#"<details class="source"><summary>Who decides about the level</summary>"#
            ),
            "{html}"
        );
        assert!(
            html.contains(r#"rel="noopener noreferrer" target="_blank" href="https://"#),
            "{html}"
        );
    }

    #[test]
    fn only_what_is_to_stand_open_does() {
        assert!(!drawn(EXAMPLES, "closed").contains(" open"));
        assert!(drawn(EXAMPLES, "open").contains(" open"));
        assert!(drawn(EXAMPLES, "open").contains(">Public holidays"));
    }
}
