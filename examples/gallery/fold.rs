use duetime::{
    app::Group,
    ui::parts::{Choice, Choices, Fold, Line, Opened, Search, closes, legend},
};
use leptos::prelude::*;

use super::Example;

/// Questions that close to a line, and a list that is searched.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "closed",
        draw: |_| plan(Group::Plan, "basic", false),
    },
    Example {
        name: "open",
        draw: |_| plan(Group::CaseType, "basic", true),
    },
    Example {
        name: "not answered",
        draw: |_| plan(Group::Programme, "", true),
    },
    Example {
        name: "more than one question",
        draw: |_| {
            let is_open = RwSignal::new(true);
            let opens = view! { <p>"The questions"</p> }.into_any();
            let open = Memo::new(move |_| is_open.get());
            vec![
                line(Group::Own, "not used", is_open),
                view! { <Opened group=Group::Own is_open=open what="Your own contract" opens /> }
                    .into_any(),
            ]
            .into_any()
        },
    },
    Example {
        name: "many vendors",
        draw: |language| {
            let chosen = RwSignal::new(String::new());
            let value = Memo::new(move |_| chosen.get());
            let on = Callback::new(move |value| chosen.set(value));
            let choices: Vec<_> = (1..=12)
                .map(|n| Choice::plain(n.to_string(), ["Vendor ", &n.to_string()].concat()))
                .collect();
            let legend = legend("Whose support do you need?", "");
            view! { <Search language name="vendors" legend choices value on /> }.into_any()
        },
    },
];

fn line(group: Group, said: &'static str, is_open: RwSignal<bool>) -> AnyView {
    let value = Memo::new(move |_| said.to_owned());
    let open = Memo::new(move |_| is_open.get());
    let on = Callback::new(move |()| is_open.update(|is_open| *is_open = !*is_open));
    view! { <Line group what="Plan" value is_own=true change="Change" is_open=open on /> }
        .into_any()
}

fn plan(group: Group, chosen: &'static str, is_open: bool) -> AnyView {
    let (chosen, is_open) = (RwSignal::new(chosen.to_owned()), RwSignal::new(is_open));
    let value = Memo::new(move |_| chosen.get());
    let on = Callback::new(move |value| chosen.set(value));
    let said = if chosen.get_untracked().is_empty() {
        ""
    } else {
        "Basic"
    };
    let choices = vec![
        Choice::plain("basic", "Basic"),
        Choice::plain("premier", "Premier"),
    ];
    let legend = legend("Which plan do you have?", "");
    let name = group.id();
    let parts = vec![view! { <Choices name legend choices value on /> }.into_any()];
    let close = Callback::new(move |_: bool| is_open.set(false));
    let attach = Callback::new(move |element| std::mem::forget(closes(&element, value, close)));
    let open = Memo::new(move |_| is_open.get());
    vec![
        line(group, said, is_open),
        view! { <Fold is_open=open attach parts /> }.into_any(),
    ]
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn a_screen_reader_hears_what_was_closed_and_how_to_change_it() {
        let html = drawn(EXAMPLES, "closed");
        assert!(html.contains(r#"aria-expanded="false""#), "{html}");
        assert!(html.contains(r#"aria-controls="plan""#), "{html}");
        for part in [">Plan<", ">Basic<", ">Change<"] {
            assert!(html.contains(part), "{html}");
        }
        assert!(html.contains(r#"<div hidden class="folded">"#), "{html}");
    }

    #[test]
    fn before_there_is_an_answer_there_is_no_line() {
        let html = drawn(EXAMPLES, "not answered");
        assert!(
            html.contains(r#"aria-controls="programme" aria-expanded="true" hidden"#),
            "{html}"
        );
    }

    #[test]
    fn what_a_line_opens_has_its_name() {
        let html = drawn(EXAMPLES, "more than one question");
        assert!(
            html.contains(r#"role="group" aria-label="Your own contract""#),
            "{html}"
        );
    }

    #[test]
    fn a_long_list_can_be_searched() {
        let html = drawn(EXAMPLES, "many vendors");
        assert!(html.contains("Search for a vendor"), "{html}");
        assert_eq!(html.matches("type=\"radio\"").count(), 12);
    }
}
