use leptos::prelude::*;

use super::element;

/// A box to tick.
#[component]
pub fn Tick(
    /// The id of the box.
    #[prop(into)]
    id: String,
    /// What ticking it means.
    #[prop(into)]
    label: String,
    /// What a screen reader says after that, where the label alone says too little without what stands around it.
    #[prop(optional, into)]
    about: String,
    /// What stands below it.
    #[prop(optional, into)]
    hint: String,
    /// Whether it is ticked.
    value: Memo<bool>,
    /// Hears whether it was ticked or not.
    on: Callback<bool>,
) -> AnyView {
    let hear = move |event: leptos::ev::Event| {
        on.run(event_target_checked(&event));
        crate::browser::show_tick(&event, value.get_untracked());
    };
    element(view! {
        <div class="choice box">
            <input type="checkbox" id=id.clone() prop:checked=value on:input=hear />
            <div>
                <label for=id>{label}<span class="unseen">{about}</span></label>
                <div class="hint">{hint}</div>
            </div>
        </div>
    })
}
