use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use web_sys::{Element, Event};

use super::element;
use crate::{app::Group, browser};

/// The line that a group of questions closes to: what is asked and what was answered, and a press opens it. It is not
/// there before there is an answer.
#[component]
pub fn Line(
    /// The group.
    group: Group,
    /// What is asked, in a word or two.
    what: &'static str,
    /// What was answered.
    value: Memo<String>,
    /// Whether that is the vendor's own word, which a browser must not translate.
    #[prop(optional)]
    is_own: bool,
    /// What a press does, in a word.
    change: &'static str,
    /// Whether the group stands open.
    is_open: Memo<bool>,
    /// Hears a press.
    on: Callback<()>,
) -> AnyView {
    element(view! {
        <button
            type="button"
            class="fold"
            id=group.line_id()
            aria-controls=group.id()
            aria-expanded=move || is_open.get().to_string()
            hidden=move || value.with(String::is_empty)
            on:click=move |_| on.run(())
        >
            <span class="what">{what}</span>
            " "
            <span class="said" translate=is_own.then_some("no")>
                {value}
            </span>
            " "
            <span class="change">{change}</span>
        </button>
    })
}

/// What a line opens, where that is more than one question: it closes by another press on the line, and by nothing else.
#[component]
pub fn Opened(
    /// The group.
    group: Group,
    /// Whether it stands open.
    is_open: Memo<bool>,
    /// What is asked, in a word or two.
    what: &'static str,
    /// The questions.
    opens: AnyView,
) -> AnyView {
    element(view! {
        <div
            class="opened"
            id=group.id()
            role="group"
            aria-label=what
            hidden=move || !is_open.get()
        >
            {opens}
        </div>
    })
}

/// A group of questions with a few answers. As long as it is not answered, it cannot close: what closes it is attached once
/// there is something that answers.
#[component]
pub fn Fold(
    /// Whether it stands open.
    is_open: Memo<bool>,
    /// Attaches what closes it to the element.
    attach: Callback<Element>,
    /// The questions.
    parts: Vec<AnyView>,
) -> AnyView {
    let fold = view! {
        <div class="folded" hidden=move || !is_open.get()>
            {parts}
        </div>
    };
    element(fold.directive(attached, attach))
}

fn attached(element: Element, attach: Callback<Element>) {
    attach.run(element);
}

/// Hears when somebody has done with a group of questions, as long as what it gives is kept: by Enter, by a press on what
/// is chosen already, or by turning to something else. (A press on another answer is told by what chooses it.) Arrow keys
/// choose, and close nothing. `value` is that of the answer that is given; `on` hears whether the focus was in it to the end.
pub fn closes(element: &Element, value: Memo<String>, on: Callback<bool>) -> Vec<EventListener> {
    let hear = |name: &'static str, act: fn(&Event, &Element, Memo<String>, Callback<bool>)| {
        let fold = element.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(element, name, options, move |event| {
            act(event, &fold, value, on);
        })
    };
    vec![
        hear("keydown", |event, _, _, _| {
            if browser::key(event) == "Enter" && browser::radio(event).is_some() {
                event.prevent_default();
                browser::press(event);
            }
        }),
        // Of what was chosen before no "input" tells.
        hear("click", |event, _, value, on| {
            let radio = browser::radio(event);
            let is_same = radio.is_some_and(|radio| value.with_untracked(|value| *value == radio));
            if is_same && browser::is_pressed() {
                on.run(true);
            }
        }),
        hear("focusout", |event, fold, _, on| {
            let fold = fold.clone();
            if browser::is_left(event) {
                browser::once_released(move || {
                    // Meanwhile the page may have gone on to something else.
                    if fold.is_connected() {
                        on.run(false);
                    }
                });
            }
        }),
    ]
}
