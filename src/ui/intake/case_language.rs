use leptos::prelude::*;

use super::problems::said;
use crate::{
    app::{App as Core, Edit, Fetched, Part, Wrong},
    locale::{Language, words::intake as w},
    ui::{
        App,
        chunks::again_button,
        html::{dynamic, live, nothing, still},
        parts::{Select, block},
    },
    view::html,
};

/// How it stands with the language of the case: who asks follows it.
pub fn state(app: App) -> Memo<Fetched<Language>> {
    let parts = [Part::Draft, Part::Language, Part::CaseWords];
    Memo::new(move |_| app.read(&parts, Core::case_language))
}

/// In which language the case is put together: that of the page, unless another one is chosen.
pub fn question(app: App, language: Language) -> AnyView {
    let page = w::CASE_LANGUAGE_PAGE.with(language, &[("name", language.name())]);
    let others = Language::ALL.into_iter().filter(|one| *one != language);
    let mut options = vec![(String::new(), page)];
    options.extend(others.map(|one| (one.tag().to_owned(), one.name().to_owned())));
    let value = Memo::new(move |_| {
        let other = app.read(&[Part::Draft, Part::Language], Core::other_language);
        other.map_or("", Language::tag).to_owned()
    });
    let on = Callback::new(move |tag: String| app.edit(Edit::Language(Language::of(&tag))));
    let label = w::CASE_LANGUAGE.get(language);
    let select = view! { <Select id="case-language" label options value on /> };
    let hint = still("hint", html! { (w::CASE_LANGUAGE_HINT.get(language)) });
    block(
        "asked",
        vec![select.into_any(), hint, missing(app, language)],
    )
}

/// That its texts are on their way, or did not come: then with the way to try again.
pub fn missing(app: App, language: Language) -> AnyView {
    let (state, again) = (state(app), state(app));
    let sentence = live("", move || {
        let other = app.read(&[Part::Draft, Part::Language], Core::other_language);
        let wrong = match (state.get(), other) {
            (Fetched::Ready(_), _) | (_, None) => return html! {},
            (Fetched::Failed, Some(other)) => Wrong::LanguageMissing(other),
            (_, Some(other)) => Wrong::LanguageWaiting(other),
        };
        html! { p class="notice warm" role="status" { (said(app, language, &wrong)) } }
    });
    let button = dynamic(move || match again.get() {
        Fetched::Failed => again_button(app, language),
        _ => nothing(),
    });
    vec![sentence, button].into_any()
}
