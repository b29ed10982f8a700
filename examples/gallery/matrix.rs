use duetime::{
    locale::Language,
    programme::Method,
    ui::parts::{Derived, Matrix, Names},
    view::matrix::fields,
};
use leptos::prelude::*;

use super::{
    Example,
    core::{KASTEN, ZMANDA, opened},
};

/// A table of levels.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "three by three",
        draw: |language| matrix(language, "zmanda", ZMANDA),
    },
    Example {
        name: "with open fields",
        draw: |language| matrix(language, "veeam-kasten", KASTEN),
    },
];

fn matrix(language: Language, id: &str, file: &str) -> AnyView {
    let app = opened(id, file, "");
    let Some(programme) = app.ready() else {
        return ().into_any();
    };
    let Method::Matrix {
        across,
        down,
        cells,
    } = &programme.triage.method
    else {
        return ().into_any();
    };
    let of = |axis: &duetime::programme::Axis| {
        let names = axis.choices.iter().map(|choice| choice.name.get(language));
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    let names = Names {
        legend: "The level".to_owned(),
        hint: "Choose a field.".to_owned(),
        across: across.name.get(language).to_owned(),
        down: down.name.get(language).to_owned(),
        tops: of(across),
        sides: of(down),
    };
    let fields = fields(language, programme, across, down, cells);
    let chosen = RwSignal::new(Some(1));
    let value = Derived::new(move || chosen.get());
    let on = Callback::new(move |n| chosen.set(Some(n)));
    view! { <Matrix names fields value on /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn every_field_is_a_radio_button_that_says_its_level_with_its_column_and_its_row() {
        let html = drawn(EXAMPLES, "three by three");
        assert_eq!(html.matches(r#"type="radio""#).count(), 9, "{html}");
        assert_eq!(html.matches(r#"name="matrix""#).count(), 9, "{html}");
        assert!(
            html.contains(r#"aria-label="P1: Impact: High; Urgency: High""#),
            "{html}"
        );
        assert!(html.contains(r#"data-columns="3""#), "{html}");
    }

    #[test]
    fn each_field_can_be_found_by_its_place_for_the_arrow_keys() {
        let html = drawn(EXAMPLES, "three by three");
        for n in 0..9 {
            assert_eq!(
                html.matches(&format!("id=\"matrix-{n}\"")).count(),
                1,
                "{n}"
            );
        }
    }

    #[test]
    fn what_is_no_level_is_marked() {
        let html = drawn(EXAMPLES, "with open fields");
        assert!(
            html.contains(r#"data-rank="open""#) && html.contains(r#"data-rank="never""#),
            "{html}"
        );
    }
}
