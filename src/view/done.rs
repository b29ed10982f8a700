//! A case that is ready to be handed in.

use maud::{Markup, html};

use crate::locale::{Language, words::intake as w};

/// What a case is called, and that nothing has been sent; where it can be handed over, that is said there.
pub fn ready(language: Language, reference: &str, can_hand_over: bool) -> Markup {
    html! {
        @if !can_hand_over { p { (w::DONE_SAYS.get(language)) } }
        p class="reference" {
            (w::REFERENCE.get(language)) " "
            strong class="figure" translate="no" { (reference) }
        }
        p class="hint unprinted" { (w::REFERENCE_HINT.get(language)) }
    }
}

/// Where the case goes: the ways to the vendor, and that files go with it.
pub fn hand_in(language: Language, ways: &Markup, has_files: bool) -> Markup {
    html! {
        h2 { (w::HAND_IN.get(language)) }
        (ways)
        @if has_files { p { (w::ATTACH.get(language)) } }
    }
}

/// The summary to forward.
pub fn card(language: Language, of: Language, text: &str) -> Markup {
    let title = w::CARD.get(language);
    html! {
        h2 { (title) }
        p class="hint" { (w::CARD_HINT.get(language)) }
        pre class="case card" lang=(of.tag()) translate="no" tabindex="0" role="region" aria-label=(title) { (text) }
    }
}

/// The case as a text that stands open, and as a document that does not.
pub fn documents(language: Language, of: Language, text: &str, json: &str) -> Markup {
    let (as_text, as_document) = (w::AS_TEXT.get(language), w::DOCUMENT.get(language));
    html! {
        details class="more" open { summary { (as_text) } (document(of, as_text, text)) }
        details class="more unprinted" { summary { (as_document) } (document(of, as_document, json)) }
    }
}

/// A long text under its title, which can be scrolled with the keyboard.
pub fn document(of: Language, title: &str, text: &str) -> Markup {
    html! {
        pre class="case" lang=(of.tag()) translate="no" tabindex="0" role="region" aria-label=(title) { (text) }
    }
}

/// That a case cannot be made yet, and what is open.
pub fn not_ready(open: &str) -> Markup {
    html! { p class="notice warm" { (open) } }
}
