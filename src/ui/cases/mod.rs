//! Cases that were handed in: how each stands, what the customer fills in, and how a period went.

mod report;
mod row;

use std::pin::Pin;

use leptos::prelude::*;

use super::{
    App,
    html::{dynamic, live, still},
    parts::{block, each, element, keys},
};
use crate::{
    app::{Event, Part, following},
    browser,
    clock::{Zone, zone},
    followed::Followed,
    locale::{Language, install_reader, reader, words::cases as w},
    view::{cases as view, html},
};

/// What comes of the beginning: whether all is there that is needed.
pub type Begun = Pin<Box<dyn Future<Output = bool>>>;

/// From here on cases that were handed in are seen to, once a visit. Their times need zones, and a reader for what is typed.
pub fn begin(app: App) -> Begun {
    Box::pin(async move {
        if Zone::names().next().is_none() {
            let zones = browser::fetch_bytes("zones.bin", zone::LARGEST).await;
            if !zones.is_some_and(zone::install) {
                return false;
            }
            app.send(Event::Zones(browser::zone()));
        }
        install_reader(Some(reader()));
        app.send(Event::CanRead);
        app.follow_with(following);
        true
    })
}

/// All of them, as they are read once for each change.
#[derive(Clone, Copy)]
struct All(Memo<Vec<Followed>>);

impl All {
    fn of(app: App) -> All {
        All(Memo::new(move |_| {
            let parts = [Part::Records, Part::Draft, Part::Device];
            app.read(&parts, |core| core.followed())
        }))
    }

    /// One of them, as long as it is there.
    fn case(self, reference: &str) -> Memo<Option<Followed>> {
        let reference = reference.to_owned();
        Memo::new(move |_| {
            self.0.with(|all| {
                let found = all.iter().find(|one| one.reference == reference);
                found.cloned()
            })
        })
    }
}

/// The list, and the report of a period.
pub fn section(app: App, language: Language) -> AnyView {
    let all = All::of(app);
    let references = keys(Box::new(move || {
        all.0
            .with(|all| all.iter().map(|one| one.reference.clone()).collect())
    }));
    let head = html! { h2 id="cases" tabindex="-1" { (w::CASES.get(language)) } p { (w::CASES_SAY.get(language)) } };
    let rows = each(
        references,
        Box::new(move |reference| row::row(app, language, all, reference)),
    );
    let list = element(view! { <ul class="rules cases">{rows}</ul> });
    block(
        "followed",
        vec![still("", head), list, report::section(app, language, all)],
    )
}

/// That the draft in view was handed in, or is a follow-up of one that was.
pub fn notice(app: App, language: Language) -> AnyView {
    let said = move || {
        app.minute.with(|_| ());
        let (now, device) = (browser::now(), app.device());
        app.draft
            .with(|draft| match Followed::of(draft, now, device) {
                Some(case) => view::in_view(language, now, &case),
                None => view::follows(language, &draft.log),
            })
    };
    let said = super::html::text(Box::new(said));
    let is_any = super::parts::flag(move || !said.with(String::is_empty));
    dynamic(move || {
        if !is_any.get() {
            return super::html::nothing();
        }
        let text = live("", move || {
            html! { p { (said.get()) " " a href="#/drafts" { (w::TO_CASES.get(language)) } } }
        });
        element(view! { <div class="notice" role="status">{text}</div> })
    })
}
