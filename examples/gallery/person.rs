use duetime::{app::Edit, checklist::with_line, locale::Language, ui::Person, view::head};
use leptos::prelude::*;

use super::{Example, data};

/// A person: name, telephone and e-mail address.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "the customer, with details of the time before",
        draw: |language| {
            person(
                language,
                "contact",
                "",
                "Alex Example\n+1 202 555 0143\nalex@example.com",
            )
        },
    },
    Example {
        name: "the customer, filled in",
        draw: |language| person(language, "contact", "Alex\n+1", "Alex\n+1"),
    },
    Example {
        name: "somebody else",
        draw: |language| person(language, "on_call", "", ""),
    },
];

fn person(language: Language, id: &str, typed: &'static str, kept: &'static str) -> AnyView {
    let programme = data::kaseya();
    let item = data::item(&programme, id);
    let head = head(language, &programme, &item);
    let typed = RwSignal::new(typed.to_owned());
    let keeps = RwSignal::new(!kept.is_empty());
    let value = Memo::new(move |_| typed.get());
    let (problem, kept) = (
        Memo::new(|_| String::new()),
        Memo::new(move |_| kept.to_owned()),
    );
    let edit = Callback::new(move |edit| match edit {
        Edit::Line(_, place, text) => typed.update(|all| *all = with_line(all, place, &text, 0)),
        Edit::UseContact(_) => typed.set(kept.get_untracked()),
        Edit::KeepContact(_, keep) => keeps.set(keep),
        _ => {}
    });
    let keeps = Memo::new(move |_| keeps.get());
    view! {
        <div class="field item">
            <Person language item head value problem kept keeps edit />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn each_part_has_a_field_that_a_phone_and_a_browser_know() {
        let html = drawn(EXAMPLES, "the customer, filled in");
        for (id, label, mode, fills) in [
            ("item-contact", "Name", "text", "name"),
            ("item-contact:phone", "Telephone", "tel", "tel"),
            ("item-contact:email", "E-mail", "email", "email"),
        ] {
            assert!(
                html.contains(&format!(r#"<label for="{id}">{label}</label>"#)),
                "{html}"
            );
            assert!(html.contains(&format!(r#"inputmode="{mode}""#)), "{html}");
            assert!(
                html.contains(&format!(r#"autocomplete="{fills}""#)),
                "{html}"
            );
        }
    }

    #[test]
    fn details_of_the_time_before_are_offered_while_nothing_is_typed() {
        let offer = "Use: Alex Example, +1 202 555 0143, alex@example.com";
        let name = "the customer, with details of the time before";
        assert!(drawn(EXAMPLES, name).contains(offer));
        assert!(!drawn(EXAMPLES, "the customer, filled in").contains("Use: "));
    }

    #[test]
    fn nobody_elses_details_are_filled_in_or_kept() {
        let html = drawn(EXAMPLES, "somebody else");
        assert_eq!(html.matches(r#"autocomplete="off""#).count(), 3, "{html}");
        assert!(!html.contains("Keep these details"), "{html}");
        // The programme demands it: the name is what has to be there.
        assert_eq!(html.matches(r#"aria-required="true""#).count(), 1, "{html}");
    }
}
