use duetime::{
    app::{Edit, Move},
    checklist::{moved, with_line, without},
    locale::Language,
    ui::Steps,
    view::head,
};
use leptos::prelude::*;

use super::{Example, data};

/// Steps, each in a field of its own.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "none yet",
        draw: |language| steps(language, "", ""),
    },
    Example {
        name: "three",
        draw: |language| steps(language, "Restart\nOpen the console\nWait", ""),
    },
    Example {
        name: "missing",
        draw: |language| steps(language, "", "Enter “Steps to reproduce”."),
    },
];

fn steps(language: Language, typed: &'static str, problem: &'static str) -> AnyView {
    let programme = data::kaseya();
    let item = data::item(&programme, "steps");
    let head = head(language, &programme, &item);
    let typed = RwSignal::new(typed.to_owned());
    let value = Memo::new(move |_| typed.get());
    let problem = Memo::new(move |_| problem.to_owned());
    let edit = Callback::new(move |edit| {
        typed.update(|text| {
            *text = match edit {
                Edit::Row(_, place, row) => with_line(text, place, &row, text.split('\n').count()),
                Edit::Move(_, place, Move::Up(_)) => moved(text, place, place.saturating_sub(1)),
                Edit::Move(_, place, Move::Down(_)) => moved(text, place, place + 1),
                Edit::Move(_, place, Move::Drop) => without(text, place),
                _ => [text, "\n"].concat(),
            };
        });
    });
    view! {
        <div class="field item">
            <Steps language item head value problem edit />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn whoever_has_not_begun_finds_one_row_that_cannot_be_moved() {
        let html = drawn(EXAMPLES, "none yet");
        assert_eq!(html.matches("<input").count(), 1, "{html}");
        assert_eq!(html.matches(" disabled").count(), 3, "{html}");
        assert!(html.contains("Add a step"), "{html}");
    }

    #[test]
    fn each_row_has_a_number_and_buttons_that_say_which_one_they_move() {
        let html = drawn(EXAMPLES, "three");
        assert_eq!(html.matches(r#"class="row""#).count(), 3, "{html}");
        for id in ["item-steps", "item-steps:1", "item-steps:2"] {
            assert!(html.contains(&format!(r#"<label for="{id}">"#)), "{html}");
        }
        for name in ["Move step 2 up", "Move step 2 down", "Remove step 2"] {
            assert!(html.contains(&format!(r#"aria-label="{name}""#)), "{html}");
        }
        // The first cannot move up, the last not down.
        assert_eq!(html.matches(" disabled").count(), 2, "{html}");
    }

    #[test]
    fn a_message_leads_to_the_first_row_and_is_said_with_it() {
        let html = drawn(EXAMPLES, "missing");
        assert_eq!(html.matches(r#"aria-invalid="true""#).count(), 1, "{html}");
        assert!(html.contains("Enter “Steps to reproduce”."), "{html}");
        assert!(
            html.contains(r#"aria-describedby="item-steps:hint item-steps:problem""#),
            "{html}"
        );
    }

    #[test]
    fn a_screen_reader_says_what_the_rows_are_of() {
        let html = drawn(EXAMPLES, "three");
        assert!(html.contains("<legend>Steps to reproduce "), "{html}");
        assert!(!html.contains("<label for=\"item-steps\">Steps"), "{html}");
    }
}
