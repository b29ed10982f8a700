use duetime::{
    checklist::{Given, completeness},
    locale::Language,
    programme::Kept,
    ui::{Meter, Way},
    view::{meter, missing},
};
use leptos::prelude::*;

use super::{Example, data};

/// How complete a case is.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "with fields on the page",
        draw: |language| of(language, &["subject"], Way::Focus),
    },
    Example {
        name: "with fields elsewhere",
        draw: |language| of(language, &["subject"], Way::Change),
    },
    Example {
        name: "nothing missing",
        draw: |language| {
            let all = data::kaseya();
            let all: Vec<_> = all
                .checklist
                .items
                .iter()
                .map(|item| item.id.as_str())
                .collect();
            of(language, &all, Way::Focus)
        },
    },
];

fn of(language: Language, there: &[&str], way: Way) -> AnyView {
    let programme = data::kaseya();
    let mut given = Kept::default();
    for id in there.iter().filter_map(|id| id.parse().ok()) {
        given.insert(id, Given::Answer("known".into()));
    }
    let situation = duetime::checklist::Situation {
        programme: &programme,
        plan: &programme.plans[0],
        level: None,
    };
    let done = completeness(situation, &given);
    let count = meter(language, &done).into_string();
    let missing: Vec<_> = missing(&done)
        .iter()
        .map(|item| item.id.to_string())
        .collect();
    let count = Memo::new(move |_| count.clone());
    let missing = Memo::new(move |_| missing.clone());
    let on = Callback::new(|_| ());
    let programme = programme.clone();
    view! { <Meter language programme count missing way on /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn it_counts_and_names_what_is_missing_and_who_asks_for_it() {
        let html = drawn(EXAMPLES, "with fields on the page");
        assert!(html.contains("Required: 1 of 7"), "{html}");
        assert!(html.contains("Still missing ("), "{html}");
        assert!(html.contains("required by the programme"), "{html}");
    }

    #[test]
    fn each_piece_leads_to_its_field() {
        let here = drawn(EXAMPLES, "with fields on the page");
        assert!(here.contains(r##"href="#item-steps""##), "{here}");
        let elsewhere = drawn(EXAMPLES, "with fields elsewhere");
        assert!(
            elsewhere.contains(r##"href="#/intake/needed""##),
            "{elsewhere}"
        );
    }

    #[test]
    fn where_nothing_is_missing_there_is_no_list() {
        let html = drawn(EXAMPLES, "nothing missing");
        assert!(html.contains("<details hidden class=\"source\">"), "{html}");
    }
}
