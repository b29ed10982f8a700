use duetime::ui::parts::{Choice, Choices, legend};
use leptos::prelude::*;

use super::Example;

/// A question with several answers.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "nothing chosen",
        draw: |_| levels("one", "", None),
    },
    Example {
        name: "one chosen",
        draw: |_| levels("two", "2", None),
    },
    Example {
        name: "the vendor's own words",
        draw: |_| levels("three", "1", Some(0)),
    },
];

fn levels(name: &'static str, chosen: &'static str, own_from: Option<usize>) -> AnyView {
    let chosen = RwSignal::new(chosen.to_owned());
    let value = Memo::new(move |_| chosen.get());
    let on = Callback::new(move |value| chosen.set(value));
    let choices = vec![
        Choice::hinted("1", "P1", "Everything stands still"),
        Choice::plain("2", "P2 <high>"),
    ];
    let legend = legend("How bad is it?", "As the vendor ranks it");
    match own_from {
        Some(own_from) => view! { <Choices name legend choices value on own_from /> }.into_any(),
        None => view! { <Choices name legend choices value on /> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn a_screen_reader_says_question_and_hint() {
        let html = drawn(EXAMPLES, "nothing chosen");
        assert!(html.contains("<legend>How bad is it?</legend>"), "{html}");
        assert!(html.contains(r#"aria-describedby="one:hint""#), "{html}");
        assert!(html.contains(r#"id="one:hint""#), "{html}");
    }

    #[test]
    fn each_answer_has_a_label_and_its_own_hint() {
        let html = drawn(EXAMPLES, "nothing chosen");
        assert!(html.contains(r#"aria-describedby="one:0:hint""#), "{html}");
        assert!(html.contains(r#"for="one:1""#), "{html}");
        assert!(
            !html.contains("one:1:hint"),
            "an answer without a hint points at none: {html}"
        );
    }

    #[test]
    fn a_label_never_becomes_markup() {
        assert!(drawn(EXAMPLES, "one chosen").contains("P2 &lt;high&gt;"));
    }

    #[test]
    fn only_the_vendors_words_stay_untranslated() {
        assert!(!drawn(EXAMPLES, "one chosen").contains("translate"));
        assert!(drawn(EXAMPLES, "the vendor's own words").contains(r#"translate="no""#));
    }
}
