use duetime::locale::Language;
use duetime::ui::parts::ZoneField;
use leptos::prelude::*;

use super::Example;

/// The field for a zone.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "the zone of the device",
        draw: |language| field(language, "Europe/Amsterdam", ""),
    },
    Example {
        name: "a zone that is none",
        draw: |language| field(language, "Atlantis", "This time zone is not known."),
    },
];

fn field(language: Language, typed: &'static str, problem: &'static str) -> AnyView {
    let typed = RwSignal::new(typed.to_owned());
    let value = Memo::new(move |_| typed.get());
    let on = Callback::new(move |text| typed.set(text));
    let problem = Memo::new(move |_| problem.to_owned());
    view! { <ZoneField language value on problem /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn cities_are_offered_and_old_names_and_offsets_are_not() {
        let html = drawn(EXAMPLES, "the zone of the device");
        assert!(html.contains(r#"list="zones""#), "{html}");
        assert!(html.contains(r#"<datalist id="zones">"#), "{html}");
        assert!(
            html.contains(r#"<option value="Europe/Amsterdam">"#),
            "{html}"
        );
        assert!(!html.contains(r#""Etc/GMT+5""#) && !html.contains(r#"value="EST""#));
    }

    #[test]
    fn what_is_wrong_is_said_with_the_field() {
        let html = drawn(EXAMPLES, "a zone that is none");
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(html.contains("This time zone is not known."), "{html}");
    }
}
