use maud::{Markup, html};

use super::is_demanded;
use crate::{
    checklist::Completeness,
    locale::{
        Language, Word,
        words::{answer, intake as w},
    },
    programme::{AskedBy, Item, Need},
};

/// How complete the case is.
pub fn meter(language: Language, done: &Completeness<'_>) -> Markup {
    let have = done.required.0 + done.recommended.0;
    let of = done.required.1 + done.recommended.1;
    let counts = [
        (w::METER_REQUIRED, done.required),
        (w::METER_RECOMMENDED, done.recommended),
    ];
    html! {
        progress max=(of) value=(have) aria-label=(w::NEEDED.get(language)) {}
        p class="small" {
            @for (word, (have, of)) in counts {
                @if of > 0 {
                    (word.with(language, &[("have", &have.to_string()), ("of", &of.to_string())])) " "
                }
            }
            @if done.required.1 > 0 && done.is_complete() { (w::COMPLETE.get(language)) }
        }
    }
}

/// What is still missing and somebody asks for.
pub fn missing<'a>(done: &Completeness<'a>) -> Vec<&'a Item> {
    let missing = done.missing.iter().copied();
    missing.filter(|item| item.need != Need::Optional).collect()
}

/// The title of the list of what is missing.
pub fn missing_title(language: Language, count: usize) -> String {
    [w::MISSING.get(language), " (", &count.to_string(), ")"].concat()
}

/// Who asks for an item, and how much.
pub fn wanted_by(item: &Item) -> Word {
    match item.asked_by {
        AskedBy::Programme if is_demanded(item) => w::REQUIRED_BY_PROGRAMME,
        AskedBy::Programme => w::RECOMMENDED_BY_PROGRAMME,
        AskedBy::Vendor => w::ASKED_BY_VENDOR,
        AskedBy::Us => answer::OURS,
    }
}
