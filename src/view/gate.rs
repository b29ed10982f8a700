use maud::{Markup, html};

use super::{link, said};
use crate::{
    locale::{
        Language,
        words::{answer, intake as w},
    },
    programme::{Address, Gate, Text},
};

/// The question of a condition, and how much the answer weighs.
pub fn gate(language: Language, gate: &Gate) -> Markup {
    let need = match (gate.question.ours, gate.demanded) {
        (true, _) => answer::OURS,
        (false, true) => w::DEMANDED,
        (false, false) => w::RECOMMENDED,
    };
    html! { (gate.question.get(language)) " " span class="tag" { (need.get(language)) } }
}

/// What to do where a condition does not hold: nobody is locked out.
pub fn way_out(language: Language, way: &Text, address: Option<&Address>) -> Markup {
    html! {
        p class="notice warm" {
            (said(language, way))
            @if let Some(address) = address { " " (link(address.as_str(), address.said())) }
        }
    }
}
