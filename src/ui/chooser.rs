use leptos::prelude::*;

use super::{
    App,
    chunks::{self, chunks},
    html::{dynamic, effect, nothing, still, text},
    parts::{Choice, Choices, Fold, Line, alert, block, flag, legend},
};
use crate::{
    app::{Edit, Event, Fetched, Group, Part},
    browser,
    locale::{
        Language, Word,
        words::{calculator as w, shell},
    },
    programme::{Index, Programme},
    view::{self, html, link},
};

/// Whether a group of questions stands open.
pub fn is_open(app: App, group: Group) -> Memo<bool> {
    flag(move || {
        app.read(&[Part::Opened, Part::Draft, Part::Programme], |core| {
            core.is_open(group)
        })
    })
}

/// The line of a group.
pub fn line_of(
    app: App,
    language: Language,
    group: Group,
    what: Word,
    value: Memo<String>,
) -> AnyView {
    let is_own = matches!(group, Group::Programme | Group::Plan);
    let on = Callback::new(move |()| app.send(Event::Toggle(group)));
    let (is_open, change) = (is_open(app, group), w::CHANGE.get(language));
    let what = what.get(language);
    view! { <Line group what value is_own change is_open on /> }.into_any()
}

/// Takes what is chosen in a group. With a press somebody has done with it; who goes through it by arrow keys has not.
fn chosen_in(
    app: App,
    group: Group,
    edit: impl Fn(String) -> Edit + Send + Sync + 'static,
) -> Callback<String> {
    let entered = app.entered(edit);
    Callback::new(move |value| {
        entered.run(value);
        if browser::is_pressed() {
            app.send(Event::Close { group, back: true });
        }
    })
}

/// What a line opens, where that is one question with a few answers.
fn fold(app: App, group: Group, value: Memo<String>, parts: Vec<AnyView>) -> AnyView {
    let attach = Callback::new(move |element: web_sys::Element| {
        // Kept, and with it what is heard, as long as the group is there.
        let mut heard = None;
        effect(Box::new(move || {
            if let Some(answer) = chunks().answer.ready()
                && heard.is_none()
            {
                let on = Callback::new(move |back| app.send(Event::Close { group, back }));
                heard = Some((answer.closes)(&element, value, on));
            }
        }));
    });
    let is_open = is_open(app, group);
    view! { <Fold is_open attach parts /> }.into_any()
}

/// The id of the programme that is chosen.
fn chosen_programme(app: App) -> Memo<String> {
    text(Box::new(move || {
        app.read(&[Part::Draft, Part::Queue], |core| {
            let id = core.asked_programme().map(ToString::to_string);
            id.unwrap_or_default()
        })
    }))
}

/// Whose support was chosen.
pub fn programme_line(app: App, language: Language) -> AnyView {
    let chosen = chosen_programme(app);
    let name = text(Box::new(move || {
        // What was chosen before has to be known first.
        if !app.settled.get() {
            return String::new();
        }
        let id = chosen.get();
        let index = app.index.with(Fetched::ready);
        let entries = index.iter().flat_map(|index| &index.programmes);
        let entry = entries.into_iter().find(|entry| entry.id.as_str() == id);
        match entry {
            Some(entry) => entry.name.to_string(),
            // One of the host's own stands in no list.
            None => app.programme.with(|it| {
                let own = it.ready().filter(|own| own.id.as_str() == id);
                own.map_or(id, |own| own.name.to_string())
            }),
        }
    }));
    line_of(app, language, Group::Programme, w::VENDOR, name)
}

/// Whose support: every programme of the list.
pub fn programme(app: App, language: Language) -> AnyView {
    let value = chosen_programme(app);
    let list = dynamic(move || match app.index.get() {
        // Where it cannot be known, that is said below.
        Fetched::Ready(_) if !app.settled.get() => {
            if chunks().answer.is_missing() {
                nothing()
            } else {
                loading(language)
            }
        }
        Fetched::Ready(index) => vendors(app, language, &index, value),
        Fetched::Failed => nothing(),
        _ => loading(language),
    });
    // That is never hidden behind a line.
    let failed = dynamic(move || {
        if app.index.with(Fetched::is_failed) {
            not_loaded(app, language)
        } else {
            nothing()
        }
    });
    let list = fold(app, Group::Programme, value, vec![list]);
    block("", vec![list, failed])
}

/// From this many vendors on, the list can be searched.
const SEARCHED_FROM: usize = 9;

fn vendors(app: App, language: Language, index: &Index, value: Memo<String>) -> AnyView {
    let entries = index.programmes.iter();
    let choices: Vec<_> = entries
        .map(|entry| {
            Choice::hinted(
                entry.id.to_string(),
                entry.name.to_string(),
                entry.summary.get(language),
            )
        })
        .collect();
    let on = chosen_in(app, Group::Programme, |id| Edit::Programme(id.parse().ok()));
    let question = legend(shell::PROGRAMME.get(language), "");
    if choices.len() >= SEARCHED_FROM
        && let Some(answer) = chunks().answer.ready()
    {
        return (answer.search)(language, question, choices, value, on);
    }
    let legend = question;
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

fn chosen_plan(app: App) -> Memo<String> {
    app.chosen(|chosen| {
        let plan = chosen.plan.as_ref();
        plan.map(ToString::to_string).unwrap_or_default()
    })
}

/// Which plan was chosen.
pub fn plan_line(app: App, language: Language, programme: &Programme) -> AnyView {
    let plans = programme.plans.iter();
    let names = plans.map(|plan| (plan.id.to_string(), plan.name.to_string()));
    let name = named(names.collect(), chosen_plan(app));
    line_of(app, language, Group::Plan, w::PLAN_SHORT, name)
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
            more: html! {},
        })
        .collect();
    let value = chosen_plan(app);
    let on = chosen_in(app, Group::Plan, |id| Edit::Plan(id.parse().ok()));
    let legend = legend(w::PLAN.get(language), "");
    let source = still("", view::of_plans(language, programme));
    let plans = view! { <Choices name="plan" legend choices value on own_from=0 /> };
    fold(app, Group::Plan, value, vec![plans.into_any(), source])
}

/// The name of what was chosen; empty where nothing was that there is.
fn named(names: Vec<(String, String)>, value: Memo<String>) -> Memo<String> {
    text(Box::new(move || {
        let name = value.with(|value| names.iter().find(|(id, _)| id == value));
        name.map(|(_, name)| name.clone()).unwrap_or_default()
    }))
}

/// The kind of case that was chosen; the first, where none was.
fn chosen_kind(app: App, programme: &Programme) -> Memo<String> {
    let first = programme.case_types.first();
    let first = first.map(|kind| kind.id.to_string()).unwrap_or_default();
    app.chosen(move |chosen| {
        let kind = chosen.case_type.as_ref();
        kind.map_or_else(|| first.clone(), ToString::to_string)
    })
}

/// What kind of case it is, where there is more than one.
pub fn case_type_line(app: App, language: Language, programme: &Programme) -> AnyView {
    let kinds = &programme.case_types;
    if kinds.len() < 2 {
        return nothing();
    }
    let names = kinds.iter();
    let names = names.map(|kind| (kind.id.to_string(), kind.name.get(language).to_owned()));
    let name = named(names.collect(), chosen_kind(app, programme));
    line_of(app, language, Group::CaseType, w::CASE_TYPE_SHORT, name)
}

/// What kind of case, where there is more than one.
pub fn case_type(app: App, language: Language, programme: &Programme) -> AnyView {
    let kinds = &programme.case_types;
    if kinds.len() < 2 {
        return nothing();
    }
    let kinds = kinds.iter();
    let choices = kinds
        .map(|kind| {
            Choice::hinted(
                kind.id.to_string(),
                kind.name.get(language),
                kind.text.get(language),
            )
        })
        .collect();
    let value = chosen_kind(app, programme);
    let on = chosen_in(app, Group::CaseType, |id| Edit::CaseType(id.parse().ok()));
    let legend = legend(w::CASE_TYPE.get(language), "");
    let source = still("", view::of_case_types(language, programme));
    let kinds = view! { <Choices name="type" legend choices value on /> };
    fold(app, Group::CaseType, value, vec![kinds.into_any(), source])
}
