use leptos::prelude::*;

use super::element;

/// One of many steps, as a native slider.
#[component]
pub fn Slider(
    /// The id of the slider.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What stands below it.
    #[prop(into)]
    hint: String,
    /// The last step; the first is 0.
    last: Memo<usize>,
    /// The step.
    value: Memo<usize>,
    /// What a screen reader says of the step.
    said: Memo<String>,
    /// Hears another step.
    on: Callback<usize>,
) -> AnyView {
    let hint_id = crate::view::part_of(&id, "hint");
    let hear = move |event: leptos::ev::Event| {
        if let Ok(step) = event_target_value(&event).parse() {
            on.run(step);
        }
    };
    element(view! {
        <div class="field slider">
            <label for=id.clone()>{label}</label>
            <div class="hint" id=hint_id.clone()>{hint}</div>
            <input
                type="range"
                min="0"
                max=move || last.get().to_string()
                step="1"
                id=id
                aria-describedby=hint_id
                aria-valuetext=said
                prop:value=move || value.get().to_string()
                on:input=hear
            />
        </div>
    })
}
