use maud::{Markup, html};

use crate::{
    case::link::{Part, Unread},
    locale::{
        Language, Word,
        words::{answer, calculator as c, holidays, shell as w},
    },
};

/// What is asked for each part of a link, in the order of the parts.
static ASKED: [Word; Part::ALL.len()] = [
    w::PROGRAMME,
    c::PLAN,
    c::CASE_TYPE,
    c::LEVEL,
    c::LEVEL,
    c::LEVEL,
    c::LEVEL,
    c::LEVEL,
    c::OVERRIDE,
    w::COMPARE,
    c::DATE,
    c::TIME,
    c::TIME,
    c::ZONE,
    holidays::HOLIDAYS,
];

/// What the link that was followed could not be read for.
pub fn unread(language: Language, found: &[Unread]) -> Markup {
    html! {
        p { (answer::LINK_UNREAD.get(language)) }
        ul {
            @for one in found {
                @let asked = ASKED[one.part.unwrap_or(Part::Programme) as usize];
                li { (asked.get(language)) " " q translate="no" { (one.text) } }
            }
        }
    }
}
