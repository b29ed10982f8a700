use duetime::{
    app::Edit,
    locale::Language,
    programme::{Asked, Sign},
    ui::{Clashes, Fact, Notice},
    view::Clash,
};
use leptos::prelude::*;

use super::Example;

/// What happened, in plain words; what does not go together with it; and what is said of the draft.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "what works",
        draw: |language| fact(language, Asked::Works),
    },
    Example {
        name: "who is hit",
        draw: |language| fact(language, Asked::Hit),
    },
    Example {
        name: "what does not go together",
        draw: clash,
    },
    Example {
        name: "a notice with a press",
        draw: |_| notice("Changed in another tab: Subject"),
    },
    Example {
        name: "no notice",
        draw: |_| notice(""),
    },
];

fn fact(language: Language, asked: Asked) -> AnyView {
    let told = RwSignal::new(String::new());
    let value = Memo::new(move |_| told.get());
    let edit = Callback::new(move |edit| {
        if let Edit::Fact(_, sign) = edit {
            told.set(Sign::name(sign).to_owned());
        }
    });
    view! { <Fact language asked value edit /> }.into_any()
}

fn clash(language: Language) -> AnyView {
    let clashes = vec![Clash {
        text: "You chose Urgency 1; we would expect “nothing works” there.".into(),
        level: "level",
        fact: "fact-works".into(),
    }];
    view! { <Clashes language clashes /> }.into_any()
}

fn notice(said: &'static str) -> AnyView {
    let said = Memo::new(move |_| said.to_owned());
    let on = Callback::new(|()| ());
    view! { <Notice said class="notice" is_spoken=true text="Understood" is_quiet=true on /> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn the_first_question_says_what_the_answers_are_for() {
        let works = drawn(EXAMPLES, "what works");
        assert!(works.contains(r#"id="fact-works""#), "{works}");
        assert!(works.contains("lead to a suggested level"), "{works}");
        assert!(works.contains("I do not know"), "{works}");
        assert!(!drawn(EXAMPLES, "who is hit").contains("suggested level"));
    }

    #[test]
    fn both_answers_that_do_not_go_together_can_be_looked_at() {
        let html = drawn(EXAMPLES, "what does not go together");
        assert!(html.contains(r##"href="#level""##), "{html}");
        assert!(html.contains(r##"href="#fact-works""##), "{html}");
        assert!(html.contains("Both can be true."), "{html}");
    }

    #[test]
    fn a_notice_is_there_only_while_there_is_something_to_say() {
        let html = drawn(EXAMPLES, "a notice with a press");
        assert!(html.contains(r#"role="status""#), "{html}");
        assert!(html.contains("Changed in another tab: Subject"), "{html}");
        assert!(!drawn(EXAMPLES, "no notice").contains("Understood"));
    }
}
