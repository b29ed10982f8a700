use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser,
    case::{Case, CaseInput, DaysOff},
    locale::{
        Language,
        words::{intake as w, problems as p, shell},
    },
    programme::Programme,
    ui::{
        App, Place, Step,
        answer::{self, Answer},
        app::Fetched,
        html::{Html, still},
        parts::rules,
        reach,
    },
};

/// The case: to copy, to download, to print. Nothing is sent.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    // The case is made once, at the moment of arrival: what is copied is what was shown.
    let mut json = None;
    let mut where_to = Html::new();
    untrack(|| {
        answer::with(app, app.now.get(), &mut |programme, placed, answer| {
            let (Answer::Given(_, moment), Some(plan), Some(case_type)) =
                (answer, placed.plan, placed.case_type)
            else {
                return;
            };
            let agreement = placed.agreement();
            let chosen = app.draft.with(|draft| draft.holidays.clone());
            let country = app.country.with(Fetched::ready);
            let days = chosen.days(country.as_deref());
            let holidays = DaysOff {
                chosen: &chosen,
                country: country.as_deref(),
                days: &days,
            };
            let case = Case::build(&CaseInput {
                programme,
                plan,
                case_type,
                edition: None,
                finding: placed.finding(),
                moment,
                agreement: agreement.as_ref(),
                holidays: Some(holidays).filter(|off| !off.chosen.is_empty()),
                choices: placed.choices,
                language,
            });
            json = case.ok().map(|case| case.to_json());
            where_to.element("<h2>", w::NEXT.get(language), "</h2>");
            reach::reach(&mut where_to, language, placed, moment);
        });
    });
    let mut end = Html::new();
    let Some(json) = json else {
        end.element(
            "<p class=\"notice warm\">",
            p::CHOOSE_LEVEL.get(language),
            "</p>",
        );
        back(&mut end, language);
        return still("", end);
    };
    end.element(
        "<details class=\"more\"><summary>",
        w::CLOSES.get(language),
        "</summary>",
    );
    rules(
        &mut end,
        &programme,
        language,
        None,
        &programme.closing.rules,
    );
    end.raw("</details>");
    back(&mut end, language);
    let said = RwSignal::new("");
    let text = StoredValue::new(json.clone());
    let name = ["duetime-", programme.id.as_str(), "-case.json"].concat();
    let copy = move |_| {
        wasm_bindgen_futures::spawn_local(async move {
            let word = if browser::copy(&text.get_value()).await {
                w::COPIED
            } else {
                w::NOT_COPIED
            };
            said.set(word.get(language));
        });
    };
    let download = move |_| browser::download(&name, "application/json", &text.get_value());
    view! {
        <p>{w::DONE_SAYS.get(language)}</p>
        <div class="ways">
            <button type="button" class="main" on:click=copy>{w::COPY.get(language)}</button>
            <button type="button" on:click=download>{w::DOWNLOAD.get(language)}</button>
            <button type="button" on:click=|_| browser::print()>{shell::PRINT.get(language)}</button>
        </div>
        <p role="status">{move || said.get()}</p>
        {still("", where_to)}
        <h2>{w::DOCUMENT.get(language)}</h2>
        <pre class="case" tabindex="0" role="region" aria-label=w::DOCUMENT.get(language)>{json}</pre>
        {still("", end)}
    }
    .into_any()
}

fn back(html: &mut Html, language: Language) {
    html.raw("<div class=\"ways\"><button type=\"button\" class=\"quiet\" data-go=\"");
    html.text(Place::Intake(Step::Review).path());
    html.element("\">", w::EDIT.get(language), "</button></div>");
}
