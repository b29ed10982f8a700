use duetime::ui::parts::{Jump, Press};
use leptos::prelude::*;

use super::Example;

/// Buttons, and links to something on the same page.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "a button",
        draw: |_| button("", None),
    },
    Example {
        name: "the next thing to do",
        draw: |_| button("main", None),
    },
    Example {
        name: "one that stands back",
        draw: |_| button("quiet", Some("Delete the case of Monday")),
    },
    Example {
        name: "a link on the page",
        draw: |_| view! { <Jump text="Why?" to="why" /> }.into_any(),
    },
];

fn button(class: &'static str, label: Option<&'static str>) -> AnyView {
    let on = Callback::new(|()| ());
    match label {
        Some(label) => view! { <Press text="Delete" on class label /> }.into_any(),
        None => view! { <Press text="Go on" on class /> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn a_button_never_sends_a_form() {
        assert!(drawn(EXAMPLES, "a button").contains(r#"<button type="button""#));
    }

    #[test]
    fn buttons_with_the_same_text_can_be_told_apart() {
        let html = drawn(EXAMPLES, "one that stands back");
        assert!(
            html.contains(r#"aria-label="Delete the case of Monday""#),
            "{html}"
        );
        assert!(html.contains(r#"class="quiet""#), "{html}");
    }

    #[test]
    fn a_link_leads_to_its_place_without_script_too() {
        assert!(drawn(EXAMPLES, "a link on the page").contains(r##"href="#why""##));
    }
}
