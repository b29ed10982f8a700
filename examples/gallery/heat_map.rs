use std::sync::Arc;

use duetime::{
    locale::Language,
    ui::parts::{HeatMap, block},
    view::compare::heat::{legend, maps},
};
use leptos::prelude::*;

use super::{
    Example,
    core::{ZMANDA, opened},
};

/// The hours of a week.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "hours across",
        draw: |language| map(language, false),
    },
    Example {
        name: "upright",
        draw: |language| map(language, true),
    },
];

fn map(language: Language, is_upright: bool) -> AnyView {
    let app = opened("zmanda", ZMANDA, "&plan=standard");
    let found = app.compared(|sides| maps(language, sides).0);
    let Some(Ok(maps)) = found else {
        return ().into_any();
    };
    let now = *app.now;
    let Some(map) = maps.into_iter().next().map(Arc::new) else {
        return ().into_any();
    };
    let chosen = RwSignal::new(112);
    let hour = Memo::new(move |_| chosen.get());
    let on = Callback::new(move |hour| chosen.set(hour));
    let (label, pointed) = ("Standard, by the hour", RwSignal::new(None));
    let legend = legend(language, "heat").into_string();
    let legend = view! { <div inner_html=legend></div> }.into_any();
    let map = view! { <HeatMap language label map now is_upright hour pointed on /> }.into_any();
    let class = if is_upright {
        "map upright shown"
    } else {
        "map across"
    };
    block("", vec![legend, block(class, vec![map])])
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn a_map_says_its_hour_in_words_and_tells_classes_apart_by_more_than_colour() {
        for name in ["hours across", "upright"] {
            let html = drawn(EXAMPLES, name);
            for wanted in [
                r#"role="slider""#,
                r#"aria-label="Standard, by the hour""#,
                r#"aria-valuenow="112""#,
                "url(#heat-3)",
            ] {
                assert!(html.contains(wanted), "{wanted} in {html}");
            }
            assert!(!html.contains(r#"aria-valuetext="""#), "{html}");
        }
    }
}
