use leptos::prelude::*;

use super::{
    App,
    chunks::chunks,
    html::{Html, dynamic, group, nothing, still},
    parts::{Choice, From, legend, radios, signal, together},
};
use crate::{
    app::{Edit, Fetched},
    browser,
    locale::{
        self, Language, Style,
        words::{calculator as w, shell},
    },
    programme::{Plan, Programme},
};

/// Whose support: every programme of the list.
pub fn programme(app: App, language: Language) -> AnyView {
    dynamic(move || match app.index.get() {
        // What was chosen before has to be known first; where it cannot be, that is said below.
        Fetched::Ready(_) if !app.settled.get() => {
            if chunks().answer.is_missing() {
                nothing()
            } else {
                loading(language)
            }
        }
        Fetched::Ready(index) => {
            let choices = index
                .programmes
                .iter()
                .map(|entry| {
                    Choice::hinted(
                        entry.id.to_string(),
                        entry.name.to_string(),
                        entry.summary.get(language),
                    )
                })
                .collect();
            let value = signal(move || {
                let id = app
                    .draft
                    .with(|draft| draft.programme.as_ref().map(ToString::to_string));
                id.unwrap_or_default()
            });
            let on = app.entered(|id| Edit::Programme(id.parse().ok()));
            radios(
                "programme",
                legend(w::PROGRAMME.get(language), ""),
                choices,
                value,
                on,
            )
        }
        Fetched::Failed => not_loaded(language),
        _ => loading(language),
    })
}

/// What stands there while something is on its way.
pub fn loading(language: Language) -> AnyView {
    let mut html = Html::new();
    html.element(
        "<p class=\"loading\" role=\"status\">",
        shell::LOADING.get(language),
        "</p>",
    );
    still("", html)
}

/// What stands where something could not be fetched: what to do, the way to try again, and the way around us.
pub fn not_loaded(language: Language) -> AnyView {
    let mut html = Html::new();
    html.element(
        "<div class=\"notice warm\" role=\"alert\"><p><strong>",
        shell::NOT_LOADED.get(language),
        "</strong></p>",
    );
    html.element("<p>", shell::NOT_LOADED_HELP.get(language), "</p>");
    html.raw("<ul>");
    for (address, name) in browser::ways() {
        html.raw("<li>").link(&address, &name).raw("</li>");
    }
    html.raw("</ul>");
    html.element(
        "<button type=\"button\" data-again=\"\">",
        shell::AGAIN.get(language),
        "</button></div>",
    );
    still("", html)
}

/// Which plan.
pub fn plan(app: App, language: Language, programme: &Programme) -> AnyView {
    let today = app.now.get_untracked().date_naive();
    let choices = programme
        .plans
        .iter()
        .map(|plan| Choice {
            value: plan.id.to_string(),
            label: plan.name.to_string(),
            hint: about(language, plan, today).into(),
        })
        .collect();
    let value = app.chosen(|chosen| {
        chosen
            .plan
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    });
    let on = app.entered(|id| Edit::Plan(id.parse().ok()));
    let question = legend(w::PLAN.get(language), "");
    let mut from: Vec<From> = Vec::new();
    for plan in &programme.plans {
        from.push((&plan.source, &plan.readings));
    }
    let mut source = Html::new();
    together(&mut source, programme, language, &from);
    let radios = radios("plan", question, choices, value, on);
    group("", vec![radios, still("", source)])
}

fn about(language: Language, plan: &Plan, today: chrono::NaiveDate) -> Html {
    let mut html = Html::new();
    html.text(plan.summary.get(language));
    let names: Vec<_> = plan
        .named
        .iter()
        .map(|named| named.name.to_string())
        .collect();
    if !names.is_empty() {
        let names = locale::join(language, &names);
        html.element(
            "<br>",
            &w::PLAN_ALSO.with(language, &[("names", &names)]),
            "",
        );
    }
    let until = plan.sold.as_ref().and_then(|sold| sold.until);
    if let Some(until) = until.filter(|_| !plan.sold_on(today)) {
        let day = locale::when(
            language,
            until.and_time(chrono::NaiveTime::MIN),
            Style::Date,
        );
        let text = w::PLAN_UNSOLD.with(language, &[("date", &day)]);
        html.element("<br><span class=\"tag warm\">", &text, "</span>");
    }
    html
}

/// What kind of case, where there is more than one.
pub fn case_type(app: App, language: Language, programme: &Programme) -> AnyView {
    if programme.case_types.len() < 2 {
        return nothing();
    }
    let first = programme.case_types[0].id.to_string();
    let choices = programme
        .case_types
        .iter()
        .map(|kind| {
            Choice::hinted(
                kind.id.to_string(),
                kind.name.get(language),
                kind.text.get(language),
            )
        })
        .collect();
    let value = app.chosen(move |chosen| {
        chosen
            .case_type
            .as_ref()
            .map_or_else(|| first.clone(), ToString::to_string)
    });
    let on = app.entered(|id| Edit::CaseType(id.parse().ok()));
    let question = legend(w::CASE_TYPE.get(language), "");
    let mut from: Vec<From> = Vec::new();
    for kind in &programme.case_types {
        from.push((&kind.source, &[]));
    }
    let mut source = Html::new();
    together(&mut source, programme, language, &from);
    let radios = radios("type", question, choices, value, on);
    group("", vec![radios, still("", source)])
}
