use duetime::ui::parts::Select;
use leptos::prelude::*;

use super::Example;

/// A list of a few values.
pub const EXAMPLES: &[Example] = &[Example {
    name: "a language",
    draw: |_| languages(),
}];

fn languages() -> AnyView {
    let chosen = RwSignal::new("nl".to_owned());
    let value = Memo::new(move |_| chosen.get());
    let on = Callback::new(move |tag| chosen.set(tag));
    let options = [("en", "English"), ("nl", "Nederlands")];
    let options = options
        .map(|(tag, name)| (tag.to_owned(), name.to_owned()))
        .to_vec();
    view! { <Select id="language" label="Language" options value on /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn every_value_can_be_chosen_and_the_list_has_a_name() {
        let html = drawn(EXAMPLES, "a language");
        assert!(
            html.contains(r#"<label for="language">Language</label>"#),
            "{html}"
        );
        assert!(
            html.contains(r#"<option value="en">English</option>"#),
            "{html}"
        );
        assert!(
            html.contains(r#"<option value="nl">Nederlands</option>"#),
            "{html}"
        );
    }
}
