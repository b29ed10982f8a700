use duetime::{app::Edit, ui::Answer, view::head};
use leptos::prelude::*;

use super::{Example, data};

/// An item that is asked for in one field.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "a line",
        draw: |_| item("subject", "", ""),
    },
    Example {
        name: "several lines",
        draw: |_| item("description", "<b>It</b> stops.\nAgain.", ""),
    },
    Example {
        name: "an address that is none",
        draw: |_| {
            item(
                "server_url",
                "vsa",
                "“Server URL” is no address. It begins with https://.",
            )
        },
    },
    Example {
        name: "a version",
        draw: |_| item("version", "9.5.20", ""),
    },
    Example {
        name: "lines of a log, which only help",
        draw: |_| item("logs", "", ""),
    },
];

fn item(id: &str, typed: &'static str, problem: &'static str) -> AnyView {
    let programme = data::kaseya();
    let item = data::item(&programme, id);
    let head = head(duetime::locale::Language::EN, &programme, &item);
    let typed = RwSignal::new(typed.to_owned());
    let value = Memo::new(move |_| typed.get());
    let problem = Memo::new(move |_| problem.to_owned());
    let edit = Callback::new(move |edit| {
        if let Edit::Item(_, text) = edit {
            typed.set(text);
        }
    });
    view! { <div class="field item"><Answer item head value problem edit /></div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn the_label_is_that_of_the_field_and_says_how_much_it_is_wanted() {
        let html = drawn(EXAMPLES, "a line");
        assert!(
            html.contains(
                r#"<label for="item-subject">Subject</label> <span class="tag">required</span>"#
            ),
            "{html}"
        );
        assert!(html.contains(r#"id="item-subject""#), "{html}");
        assert!(html.contains(r#"aria-required="true""#), "{html}");
        assert!(html.contains("Why this is asked"), "{html}");
    }

    #[test]
    fn hint_and_problem_are_said_with_the_field() {
        let html = drawn(EXAMPLES, "an address that is none");
        assert!(
            html.contains(r#"aria-describedby="item-server_url:hint item-server_url:problem""#),
            "{html}"
        );
        assert!(html.contains(r#"id="item-server_url:hint""#), "{html}");
        assert!(
            html.contains("is no address. It begins with https://."),
            "{html}"
        );
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(html.contains(r#"inputmode="url""#), "{html}");
        assert!(!drawn(EXAMPLES, "a version").contains("aria-invalid"));
    }

    #[test]
    fn words_have_their_spelling_looked_at_and_what_is_exact_stays_as_typed() {
        let lines = drawn(EXAMPLES, "several lines");
        assert!(lines.contains("<textarea"), "{lines}");
        assert!(lines.contains(r#"rows="5""#), "{lines}");
        assert!(!lines.contains("spellcheck"), "{lines}");
        let version = drawn(EXAMPLES, "a version");
        assert!(version.contains(r#"spellcheck="false""#), "{version}");
        assert!(version.contains(r#"autocapitalize="off""#), "{version}");
        let log = drawn(EXAMPLES, "lines of a log, which only help");
        assert!(log.contains(r#"rows="7""#), "{log}");
        assert!(!log.contains("aria-required"), "{log}");
        assert!(log.contains("optional"), "{log}");
    }
}
