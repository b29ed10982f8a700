use maud::{Markup, html};

use super::{item_id, part_of, said, source::sourced};
use crate::{
    locale::{
        Language, Word,
        words::{answer, intake as w},
    },
    programme::{AskedBy, Field, Item, Need, Programme},
};

/// Whether the programme demands an item.
pub fn is_demanded(item: &Item) -> bool {
    matches!(item.need, Need::Required | Need::Conditional)
}

/// Whether an item is asked for in several fields.
pub fn is_in_parts(item: &Item) -> bool {
    matches!(item.field, Field::Steps | Field::Person | Field::Contact)
}

/// What is asked, and how much it is wanted: the legend of an item that is asked for in several fields.
pub fn asked(language: Language, item: &Item) -> Markup {
    html! { (item.label.get(language)) " " (tags(language, item)) }
}

/// Everything about an item that does not change while it is answered: what is asked, how much it is wanted, why, and
/// an example. Where it is asked for in several fields, the first two stand in the legend.
pub fn head(language: Language, programme: &Programme, item: &Item) -> Markup {
    let id = item_id(item);
    html! {
        @if !is_in_parts(item) {
            div class="asked" {
                label for=(id) { (item.label.get(language)) } " " (tags(language, item))
            }
        }
        details class="source" {
            summary {
                (w::WHY_ASKED.get(language)) span class="sr" { (language.colon()) (item.label.get(language)) }
            }
            p { (said(language, &item.why)) }
            (sourced(programme, language, &item.source, &[]))
        }
        div class="hint" id=(part_of(&id, "hint")) {
            @if let Some(example) = &item.example {
                (w::FOR_EXAMPLE.with(language, &[("example", example.get(language))]))
            }
        }
    }
}

/// How much an item is wanted, by whom where it is not the programme, and when.
fn tags(language: Language, item: &Item) -> Markup {
    let need: Word = match item.need {
        Need::Required | Need::Conditional => w::DEMANDED,
        Need::Recommended => w::RECOMMENDED,
        Need::Optional => answer::OPTIONAL,
    };
    let by = match item.asked_by {
        AskedBy::Programme => None,
        AskedBy::Vendor => Some(w::ASKED_BY_VENDOR),
        AskedBy::Us => Some(answer::OURS),
    };
    html! {
        span class="tag" { (need.get(language)) }
        @if let Some(by) = by { " " span class="tag" { (by.get(language)) } }
        @if let Some(when) = &item.when {
            " " span class="tag" { (w::ONLY.with(language, &[("when", when.text.get(language))])) }
        }
    }
}
