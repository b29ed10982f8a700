use duetime::ui::parts::Tick;
use leptos::prelude::*;

use super::Example;

/// A box to tick.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "not ticked",
        draw: |_| tick("off", false, ""),
    },
    Example {
        name: "ticked, with a hint",
        draw: |_| tick("on", true, "Kept on this device only"),
    },
];

fn tick(id: &'static str, ticked: bool, hint: &'static str) -> AnyView {
    let ticked = RwSignal::new(ticked);
    let value = Memo::new(move |_| ticked.get());
    let on = Callback::new(move |is| ticked.set(is));
    view! { <Tick id label="Keep my details" hint value on /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn a_press_on_the_label_ticks_the_box() {
        let html = drawn(EXAMPLES, "not ticked");
        assert!(html.contains(r#"type="checkbox" id="off""#), "{html}");
        assert!(
            html.contains(r#"<label for="off">Keep my details<"#),
            "{html}"
        );
    }

    #[test]
    fn a_hint_stands_below_the_label() {
        assert!(drawn(EXAMPLES, "ticked, with a hint").contains("Kept on this device only"));
    }
}
