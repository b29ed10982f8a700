use leptos::prelude::*;

use crate::{
    browser,
    delivery::mail::{Address, Link},
    locale::{Language, Word, words::delivery as w},
    ui::{
        embed::Handing,
        html::{live, nothing},
        parts::{Press, block},
    },
    view::html,
};

/// The way to write a case as a mail with the person's own program; nothing where the site names no address.
pub fn mail(language: Language, handing: Handing) -> AnyView {
    let address = browser::setting("mail").and_then(|text| Address::read(&text).ok());
    let Some(address) = address else {
        return nothing();
    };
    let said = RwSignal::new(None::<Word>);
    let text = w::MAIL.with(language, &[("address", address.as_str())]);
    let on = Callback::new(move |()| {
        let Handing {
            id, subject, text, ..
        } = handing.clone();
        let subject = ["[", &id, "] ", &subject].concat();
        let link = Link::of(&address, subject.trim_end(), &text, Link::LIMIT);
        let (href, is_cut) = (link.href, !link.rest.is_empty());
        wasm_bindgen_futures::spawn_local(async move {
            // Before the other program takes the focus, without which nothing can be copied.
            let is_copied = !is_cut || browser::copy(&text).await;
            said.set(Some(match (is_cut, is_copied) {
                (false, _) => w::MAIL_SAYS,
                (true, true) => w::MAIL_CUT,
                (true, false) => w::MAIL_LOST,
            }));
            browser::lead(&href);
        });
    });
    let hint = live("", move || {
        let word = said.get().unwrap_or(w::MAIL_SAYS);
        html! { p class="hint" role="status" { (word.get(language)) } }
    });
    let way = view! { <Press text on /> }.into_any();
    block("", vec![block("ways", vec![way]), hint])
}
