use leptos::prelude::*;

use super::{Derived, Press, aloud, line, words};
use crate::{app::Meant, locale::Language, view::moment::meant};

/// What could be meant by what stands in a field, as buttons: a press writes it into the field so that it means nothing
/// else. Nothing where nothing is open.
#[component]
pub fn Offers(
    language: Language,
    /// The name of the field.
    name: &'static str,
    /// What could be meant.
    offers: Derived<Vec<Meant>>,
    /// Hears what is meant.
    on: Callback<Meant>,
) -> AnyView {
    let drawn = offers.draw(move |offers| {
        if offers.is_empty() {
            return ().into_any();
        }
        let mut parts = vec![words([name, language.colon().trim_end()].concat())];
        for one in offers {
            let take = Callback::new(move |()| on.run(one));
            parts.push(words(" "));
            parts.push(view! { <Press text=meant(language, one) on=take /> }.into_any());
        }
        line("", parts)
    });
    aloud(drawn)
}
