use duetime::ui::parts::{Kind, TextField};
use leptos::prelude::*;

use super::Example;

/// A field for a line of text.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "empty, with a hint",
        draw: |_| field("date", "", "For instance 23 Nov", Kind::Short, ""),
    },
    Example {
        name: "with a problem",
        draw: |_| {
            field(
                "time",
                "25:00",
                "",
                Kind::Short,
                "There is no such time. Enter one from 00:00 to 23:59.",
            )
        },
    },
    Example {
        name: "a number",
        draw: |_| field("amount", "8", "", Kind::Digits, ""),
    },
    Example {
        name: "a zone",
        draw: |_| field("zone", "Europe/Rome", "A city is enough", Kind::Zone, ""),
    },
];

fn field(
    id: &'static str,
    typed: &'static str,
    hint: &'static str,
    kind: Kind,
    problem: &'static str,
) -> AnyView {
    let typed = RwSignal::new(typed.to_owned());
    let value = Memo::new(move |_| typed.get());
    let on = Callback::new(move |text| typed.set(text));
    let problem = Memo::new(move |_| problem.to_owned());
    view! { <TextField id label="Since when?" hint kind value on problem /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn what_is_wrong_is_said_with_the_field() {
        let html = drawn(EXAMPLES, "with a problem");
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(
            html.contains(r#"aria-describedby="time:hint time:problem""#),
            "{html}"
        );
        assert!(
            html.contains(">There is no such time. Enter one from 00:00 to 23:59.</div>"),
            "{html}"
        );
    }

    #[test]
    fn a_field_that_is_right_complains_of_nothing() {
        let html = drawn(EXAMPLES, "empty, with a hint");
        assert!(!html.contains("aria-invalid"), "{html}");
        assert!(html.contains("For instance 23 Nov"), "{html}");
    }

    #[test]
    fn a_phone_shows_digits_for_a_number_and_cities_for_a_zone() {
        assert!(drawn(EXAMPLES, "a number").contains(r#"inputmode="numeric""#));
        assert!(drawn(EXAMPLES, "a zone").contains(r#"list="zones""#));
        assert!(!drawn(EXAMPLES, "a number").contains("list="));
    }
}
