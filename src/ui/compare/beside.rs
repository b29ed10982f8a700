//! Plans of other programmes beside those of the one in view.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Steady, follow, weekly};
use crate::{
    app::{Comparing, Edit, Event, Fetched, MOST_PLANS, Part},
    locale::{self, Language, words::compare as w, words::shell},
    programme::{Id, Programme},
    ui::{
        App,
        html::{dynamic, live, nothing, still, text},
        parts::{Press, Select, Tick, alert, block, disclosure, element, flag},
    },
    view::{compare::why, html, say},
};

/// The programmes of the list, each with its plans and its level once it is beside the one in view.
pub fn section(app: App, language: Language, steady: Steady, programme: &Programme) -> AnyView {
    let index = untrack(|| app.index.with(Fetched::ready));
    let entries = index.iter().flat_map(|index| &index.programmes);
    let others = entries.filter(|entry| entry.id != programme.id);
    let mut parts = vec![still(
        "",
        html! { p class="hint" { (w::BESIDE_LEAD.get(language)) } },
    )];
    parts.extend(others.map(|entry| one(app, language, steady, &entry.id, entry.name.as_str())));
    // Closed, it says which ones stand there: what they offer is what a person wants to see first.
    let names: Vec<_> = index
        .iter()
        .flat_map(|index| &index.programmes)
        .map(|entry| (entry.id.clone(), entry.name.to_string()))
        .collect();
    let said = text(Box::new(move || {
        let names = names.iter().filter(|(id, _)| shown(app, id));
        let names: Vec<_> = names.map(|(_, name)| name.clone()).collect();
        let beside = w::BESIDE.get(language);
        match names.is_empty() {
            true => beside.to_owned(),
            false => [beside, language.colon(), &locale::join(language, &names)].concat(),
        }
    }));
    let summary = element(view! { <span>{said}</span> });
    disclosure("more beside", "compared-beside", false, summary, parts)
}

/// Whether a programme stands beside the one in view.
fn shown(app: App, id: &Id<Programme>) -> bool {
    app.draft.with(|draft| {
        let chosen = draft.chosen();
        let beside = chosen.and_then(|chosen| chosen.compared.beside.get(id));
        beside.is_some_and(|beside| beside.shown)
    })
}

fn one(app: App, language: Language, steady: Steady, id: &Id<Programme>, name: &str) -> AnyView {
    let (read, write, known) = (id.clone(), id.clone(), id.clone());
    let value = flag(move || shown(app, &read));
    let is_shown = value;
    let on = Callback::new(move |is: bool| {
        app.edit(Edit::Compare(Comparing::Beside(write.clone(), is)));
    });
    let element_id = ["beside-", id.as_str()].concat();
    let tick = view! { <Tick id=element_id label=name value on /> };
    // Drawn anew when it comes, not when something in it is chosen.
    let state = Memo::new(move |_| {
        app.read(&[Part::Beside], |core| {
            let found = core.beside.iter().find(|one| one.is(&known));
            found.map(|one| match &one.programme {
                Fetched::Ready(programme) => Fetched::Ready(Same(Arc::clone(programme))),
                other => other.without(),
            })
        })
    });
    let id = id.clone();
    let below = dynamic(move || match state.get() {
        // More programmes than there can be.
        None if is_shown.get() => {
            let most = MOST_PLANS.to_string();
            let text = w::MOST.with(language, &[("n", &most)]);
            still("", html! { p class="hint" role="status" { (text) } })
        }
        None => nothing(),
        Some(Fetched::Ready(Same(programme))) => chosen(app, language, steady, &id, &programme),
        Some(Fetched::Failed) => {
            let on = Callback::new(move |()| app.send(Event::Again));
            let said = html! { p { (w::BESIDE_FAILED.get(language)) } };
            let again = view! { <Press text=shell::AGAIN.get(language) on /> };
            alert(vec![still("bare", said), again.into_any()])
        }
        Some(_) => still(
            "",
            html! { p class="hint" role="status" { (w::BESIDE_COMING.get(language)) } },
        ),
    });
    block("neighbour", vec![tick.into_any(), below])
}

/// The programmes that stand beside the one in view and are here.
pub fn ready(app: App) -> Memo<Vec<Same>> {
    Memo::new(move |_| {
        app.read(&[Part::Beside], |core| {
            let all = core.beside.iter();
            all.filter_map(|one| one.programme.ready().map(Same))
                .collect()
        })
    })
}

/// A programme that is the same while nobody read it anew.
#[derive(Clone)]
pub struct Same(pub Arc<Programme>);

impl PartialEq for Same {
    fn eq(&self, other: &Same) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

fn chosen(
    app: App,
    language: Language,
    steady: Steady,
    id: &Id<Programme>,
    programme: &Programme,
) -> AnyView {
    let called = programme.name.as_str();
    let ticks: Vec<_> = programme
        .plans
        .iter()
        .map(|plan| {
            let (read, write) = ((id.clone(), plan.id.clone()), (id.clone(), plan.id.clone()));
            let value = flag(move || {
                app.draft.with(|draft| {
                    let chosen = draft.chosen();
                    let beside = chosen.and_then(|chosen| chosen.compared.beside.get(&read.0));
                    beside.is_none_or(|beside| beside.left_out.get(&read.1) != Some(&true))
                })
            });
            let on = Callback::new(move |is: bool| {
                let (id, plan) = write.clone();
                app.edit(Edit::Compare(Comparing::PlanBeside(id, plan, is)));
            });
            let id = ["beside-", id.as_str(), ":", plan.id.as_str()].concat();
            let label = plan.name.as_str();
            view! { <Tick id label value on /> }.into_any()
        })
        .collect();
    let legend = w::BESIDE_PLANS.with(language, &[("programme", called)]);
    let plans = element(view! {
        <fieldset class="ticks">
            <legend>{legend}</legend>
            {ticks}
        </fieldset>
    });
    block(
        "within",
        vec![plans, level(app, language, steady, id, programme)],
    )
}

/// Its level for the problem, with the reason; the person may know better.
fn level(
    app: App,
    language: Language,
    steady: Steady,
    id: &Id<Programme>,
    programme: &Programme,
) -> AnyView {
    let mut options = vec![(String::new(), w::MOST_ALIKE.get(language).to_owned())];
    let levels = programme.levels.iter();
    options.extend(levels.map(|one| (one.id.to_string(), say::level(language, one))));
    let (read, write, told) = (id.clone(), id.clone(), id.clone());
    let value = text(Box::new(move || {
        follow(app, steady);
        let chosen = super::read(app, &[], |sides| {
            let beside = sides.compared.beside.get(&read)?;
            beside.levels.get(&sides.level.id).cloned()
        });
        chosen.flatten().unwrap_or_default()
    }));
    let on = Callback::new(move |level: String| {
        if let Some(of) = super::read(app, &[], |sides| sides.level.id.clone()) {
            let change = Comparing::LevelBeside(write.clone(), of, level.parse().ok());
            app.edit(Edit::Compare(change));
        }
    });
    let label = w::BESIDE_LEVEL.with(language, &[("programme", programme.name.as_str())]);
    let element_id = ["beside-level-", id.as_str()].concat();
    let select = view! { <Select id=element_id label options value on /> };
    let reason = live("", move || {
        weekly(app, language, steady, |sides| {
            let mut all = sides.neighbours.iter();
            let found = all.find(|one| one.programme.id == told);
            let like = found.and_then(|one| one.level.as_ref());
            html! {
                @if let Some(like) = like {
                    p class="hint" { (why(language, like)) }
                }
            }
        })
    });
    block("", vec![select.into_any(), reason])
}
