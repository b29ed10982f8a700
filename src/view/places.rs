use maud::{Markup, html};

use crate::{
    app::{Place, Step},
    locale::{Language, Word, words::shell as w},
};

/// What a place is called.
fn name(place: Place) -> Word {
    match place {
        Place::Calculator => w::CALCULATOR,
        Place::Intake(_) => w::INTAKE,
        Place::Compare => w::COMPARE,
        Place::Drafts => w::DRAFTS_SHORT,
        Place::Studio => w::STUDIO,
    }
}

/// The name of the page, and the ways to its places, by their addresses with what was chosen; the one where the person is
/// stands out. Narrow, the ways are behind a button that says where the person is: a popover, which the browser itself
/// opens and closes.
pub fn places(language: Language, here: Place, address: impl Fn(Place) -> String) -> Markup {
    let all = [
        Place::Calculator,
        Place::Intake(Step::Before),
        Place::Compare,
    ];
    let is_here = |place: &Place| std::mem::discriminant(&here) == std::mem::discriminant(place);
    html! {
        a class="brand" translate="no" href="#/calculator" { span class="mark" aria-hidden="true" {} (w::BRAND.get(language)) }
        nav aria-label=(w::PAGES.get(language)) {
            button class="here" type="button" popovertarget="places" { (name(here).get(language)) }
            ul id="places" popover {
                @for place in &all {
                    li {
                        a href={ "#" (address(*place)) } aria-current=[is_here(place).then_some("page")] {
                            (name(*place).get(language))
                        }
                    }
                }
            }
        }
    }
}
