use maud::{Markup, html};

use crate::{
    app::{Place, Step},
    locale::{Language, words::shell as w},
};

/// The places of the page, by their addresses with what was chosen; the one where the person is stands out.
pub fn places(language: Language, here: Place, address: impl Fn(Place) -> String) -> Markup {
    let all = [
        (Place::Calculator, w::CALCULATOR),
        (Place::Intake(Step::Before), w::INTAKE),
        (Place::Compare, w::COMPARE),
    ];
    let is_here = |place: &Place| std::mem::discriminant(&here) == std::mem::discriminant(place);
    html! {
        a class="brand" translate="no" href="#/calculator" { span class="mark" aria-hidden="true" {} "Duetime" }
        nav aria-label=(w::PAGES.get(language)) {
            ul {
                @for (place, word) in &all {
                    li {
                        a href={ "#" (address(*place)) } aria-current=[is_here(place).then_some("page")] {
                            (word.get(language))
                        }
                    }
                }
            }
        }
    }
}
