use duetime::ui::parts::Slider;
use leptos::prelude::*;

use super::Example;

/// One of many steps.
pub const EXAMPLES: &[Example] = &[Example {
    name: "an hour of the week",
    draw: |_| hours(),
}];

fn hours() -> AnyView {
    let chosen = RwSignal::new(112);
    let value = Memo::new(move |_| chosen.get());
    let last = Memo::new(|_| 167);
    let said = Memo::new(move |_| format!("hour {}", value.get()));
    let on = Callback::new(move |step| chosen.set(step));
    let (label, hint) = ("Hour of the week", "Everything follows.");
    view! { <Slider id="hour" label hint last value said on /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn a_slider_has_a_name_a_hint_and_says_its_step_in_words() {
        let html = drawn(EXAMPLES, "an hour of the week");
        for wanted in [
            r#"<label for="hour">Hour of the week</label>"#,
            r#"aria-describedby="hour:hint""#,
            r#"aria-valuetext="hour 112""#,
            r#"max="167""#,
        ] {
            assert!(html.contains(wanted), "{wanted} in {html}");
        }
    }
}
