use leptos::prelude::*;

use super::{
    App,
    chunks::{self, chunks},
    html::{dynamic, nothing, still, text},
    parts::{Choice, Choices, alert, block, legend},
};
use crate::{
    app::{Edit, Fetched},
    browser,
    locale::{
        Language,
        words::{calculator as w, shell},
    },
    programme::{Index, Programme},
    view::{self, html, link},
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
        Fetched::Ready(index) => vendors(app, language, &index),
        Fetched::Failed => not_loaded(app, language),
        _ => loading(language),
    })
}

fn vendors(app: App, language: Language, index: &Index) -> AnyView {
    let entries = index.programmes.iter();
    let choices = entries
        .map(|entry| {
            Choice::hinted(
                entry.id.to_string(),
                entry.name.to_string(),
                entry.summary.get(language),
            )
        })
        .collect();
    let value = text(Box::new(move || {
        let id = app
            .draft
            .with(|draft| draft.programme.as_ref().map(ToString::to_string));
        id.unwrap_or_default()
    }));
    let on = app.entered(|id| Edit::Programme(id.parse().ok()));
    let legend = legend(shell::PROGRAMME.get(language), "");
    view! { <Choices name="programme" legend choices value on own_from=0 /> }.into_any()
}

/// What stands there while something is on its way.
pub fn loading(language: Language) -> AnyView {
    let text = html! { p class="loading" role="status" { (shell::LOADING.get(language)) } };
    still("", text)
}

/// What stands where something could not be fetched: what to do, the way to try again, and the way around us.
pub fn not_loaded(app: App, language: Language) -> AnyView {
    let ways = html! {
        p { strong { (shell::NOT_LOADED.get(language)) } }
        p { (shell::NOT_LOADED_HELP.get(language)) }
        ul { @for (address, name) in browser::ways() { li { (link(&address, &name)) } } }
    };
    let parts = vec![still("bare", ways), chunks::again_button(app, language)];
    alert(parts)
}

/// Which plan.
pub fn plan(app: App, language: Language, programme: &Programme) -> AnyView {
    let today = app.now.get_untracked().date_naive();
    let plans = programme.plans.iter();
    let choices = plans
        .map(|plan| Choice {
            value: plan.id.to_string(),
            label: plan.name.to_string(),
            hint: view::plan_hint(language, plan, today),
        })
        .collect();
    let value = app.chosen(|chosen| {
        let plan = chosen.plan.as_ref();
        plan.map(ToString::to_string).unwrap_or_default()
    });
    let on = app.entered(|id| Edit::Plan(id.parse().ok()));
    let legend = legend(w::PLAN.get(language), "");
    let source = still("", view::of_plans(language, programme));
    let plans = view! { <Choices name="plan" legend choices value on own_from=0 /> };
    block("", vec![plans.into_any(), source])
}

/// What kind of case, where there is more than one.
pub fn case_type(app: App, language: Language, programme: &Programme) -> AnyView {
    let [first, _, ..] = programme.case_types.as_slice() else {
        return nothing();
    };
    let first = first.id.to_string();
    let kinds = programme.case_types.iter();
    let choices = kinds
        .map(|kind| {
            Choice::hinted(
                kind.id.to_string(),
                kind.name.get(language),
                kind.text.get(language),
            )
        })
        .collect();
    let value = app.chosen(move |chosen| {
        let kind = chosen.case_type.as_ref();
        kind.map_or_else(|| first.clone(), ToString::to_string)
    });
    let on = app.entered(|id| Edit::CaseType(id.parse().ok()));
    let legend = legend(w::CASE_TYPE.get(language), "");
    let source = still("", view::of_case_types(language, programme));
    let kinds = view! { <Choices name="type" legend choices value on /> };
    block("", vec![kinds.into_any(), source])
}
