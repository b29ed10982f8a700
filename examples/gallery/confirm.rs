use duetime::{
    app::Edit,
    case::Reply,
    locale::Language,
    ui::{Confirm, Gate},
};
use leptos::prelude::*;

use super::{Example, data};

/// Questions that are answered with yes, no, or "I do not know".
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "not compared yet",
        draw: |language| confirm(language, ""),
    },
    Example {
        name: "compared",
        draw: |language| confirm(language, "yes"),
    },
    Example {
        name: "a condition",
        draw: |language| gate(language, ""),
    },
    Example {
        name: "a condition that does not hold",
        draw: |language| gate(language, "no"),
    },
];

/// A value that changes with what is answered.
fn answered(said: &'static str) -> (Memo<String>, Callback<Edit>) {
    let said = RwSignal::new(said.to_owned());
    let edit = Callback::new(move |edit| {
        if let Edit::Confirm(_, reply) | Edit::Gate(_, reply) = edit {
            said.set(
                match reply {
                    Reply::Yes => "yes",
                    Reply::No => "no",
                    Reply::Unknown => "unknown",
                }
                .to_owned(),
            );
        }
    });
    (Memo::new(move |_| said.get()), edit)
}

fn confirm(language: Language, said: &'static str) -> AnyView {
    let item = data::item(&data::veeam(), "support_id");
    let question = item
        .confirm
        .as_ref()
        .map(|text| text.get(language).to_owned());
    let question = question.unwrap_or_default();
    let (value, edit) = answered(said);
    view! { <Confirm language name="confirm-support_id" question item=item.id value edit /> }
        .into_any()
}

fn gate(language: Language, said: &'static str) -> AnyView {
    let programme = data::kaseya();
    let gate = programme.gates[0].clone();
    let (value, edit) = answered(said);
    view! { <Gate language programme=&programme gate value edit /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::{data, drawn};

    #[test]
    fn the_question_is_the_programmes_and_not_knowing_is_an_answer() {
        let html = drawn(EXAMPLES, "not compared yet");
        let veeam = data::veeam();
        let item = data::item(&veeam, "support_id");
        let question = item.confirm.unwrap();
        assert!(
            html.contains(question.get(duetime::locale::Language::EN)),
            "{html}"
        );
        for answer in ["Yes", "No", "I do not know"] {
            assert!(html.contains(&format!(">{answer}</label>")), "{html}");
        }
    }

    #[test]
    fn a_no_shows_the_way_out_at_once_and_says_it() {
        let html = drawn(EXAMPLES, "a condition that does not hold");
        assert!(html.contains(r#"aria-live="polite""#), "{html}");
        assert!(html.contains(r#"<p class="notice warm">"#), "{html}");
        assert!(!drawn(EXAMPLES, "a condition").contains("notice"));
    }

    #[test]
    fn a_condition_says_how_much_it_weighs_and_where_it_stands() {
        let html = drawn(EXAMPLES, "a condition");
        assert!(
            html.contains(r#"<span class="tag">required</span>"#),
            "{html}"
        );
        assert!(html.contains(r#"class="source""#), "{html}");
    }
}
