use duetime::{
    app::{Meant, Pasted},
    locale::{Language, together},
    ui::parts::{DateTime, Derived, Offers, Part},
};
use leptos::prelude::*;

use super::Example;

/// The fields for day and time, and what could be meant.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "day and time",
        draw: |language| fields(language, "20 Nov 2026", "13:00", ""),
    },
    Example {
        name: "a time that is none",
        draw: |language| fields(language, "20 Nov 2026", "25:00", "There is no such time."),
    },
    Example {
        name: "what could be meant",
        draw: |language| offers(language, &[Meant::Time(450), Meant::Time(1170)]),
    },
    Example {
        name: "nothing is open",
        draw: |language| offers(language, &[]),
    },
];

fn part(typed: RwSignal<String>, problem: &'static str) -> Part {
    Part {
        value: Memo::new(move |_| typed.get()),
        on: Callback::new(move |text| typed.set(text)),
        problem: Memo::new(move |_| problem.to_owned()),
    }
}

fn fields(language: Language, day: &str, hour: &str, problem: &'static str) -> AnyView {
    let (day, hour) = (
        RwSignal::new(day.to_owned()),
        RwSignal::new(hour.to_owned()),
    );
    let whole = Callback::new(move |pasted: Pasted| {
        if let Some(both) = together(&pasted.text) {
            day.set(both.date);
            hour.set(both.time);
        }
    });
    let (date, time) = (part(day, ""), part(hour, problem));
    view! { <DateTime language date time whole /> }.into_any()
}

fn offers(language: Language, meant: &'static [Meant]) -> AnyView {
    let offers = Derived::new(|| meant.to_vec());
    let on = Callback::new(|_| ());
    view! { <Offers language name="Time" offers on /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn each_field_has_its_label_and_its_hint() {
        let html = drawn(EXAMPLES, "day and time");
        for id in ["date", "time"] {
            assert!(html.contains(&format!("<label for=\"{id}\">")), "{html}");
            assert!(
                html.contains(&format!("id=\"{id}:hint\" class=\"hint\">")),
                "{html}"
            );
        }
        assert!(!html.contains("aria-invalid"), "{html}");
    }

    #[test]
    fn a_problem_stands_at_its_own_field() {
        let html = drawn(EXAMPLES, "a time that is none");
        assert_eq!(html.matches(r#"aria-invalid="true""#).count(), 1, "{html}");
        assert!(
            html.contains(r#"id="time:problem" class="problem">There is no such time.</div>"#),
            "{html}"
        );
    }

    #[test]
    fn what_could_be_meant_is_read_aloud_and_each_is_a_button() {
        let html = drawn(EXAMPLES, "what could be meant");
        assert!(html.contains(r#"aria-live="polite""#), "{html}");
        assert!(
            html.contains(">07:30</button>") && html.contains(">19:30</button>"),
            "{html}"
        );
        assert!(!drawn(EXAMPLES, "nothing is open").contains("<button"));
    }
}
