//! What stands in the place of the answer before a vendor was chosen.

use maud::{Markup, html};

use crate::{
    app::Last,
    locale::{
        Language,
        words::{calculator as w, shell},
    },
};

/// What to do, and an example: of what it is, and what comes of it. A test works it out as the page does.
pub fn nothing_chosen(language: Language) -> Markup {
    html! {
        p class="waiting" { (shell::PROGRAMME_EMPTY.get(language)) }
        div class="example" {
            p class="small" { (w::EXAMPLE.get(language)) }
            p { (w::EXAMPLE_OF.get(language)) }
            p class="lead-to figure" { (w::EXAMPLE_DUE.get(language)) }
        }
    }
}

/// Vendor and plan of last time, by their names.
pub fn last(vendor: &str, last: &Last) -> String {
    match &*last.name {
        "" => vendor.to_owned(),
        plan => [vendor, " · ", plan].concat(),
    }
}
