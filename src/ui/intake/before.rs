use std::sync::Arc;

use leptos::prelude::*;

use super::{
    needed::{read_reply, replies, reply},
    problems::{summary, ways},
};
use crate::{
    app::{Edit, Fetched, Part},
    locale::{Language, words::intake as w},
    programme::{Gate as Condition, Programme, Topic},
    ui::{
        App, Step, chooser,
        html::{dynamic, nothing, spoken, still, text},
        parts::{Choice, Choices, Legend, Press, block, element, legend, line},
        questions::within,
    },
    view::{From, Markup, gate, gate_id, html, rules, sourced, together, way_out},
};

/// Whose support, who hands in, and the conditions of the programme. Nobody is locked out: a "no" shows the way out.
pub fn step(app: App, language: Language) -> AnyView {
    let parts = vec![
        summary(app, language),
        lines(app, language),
        chooser::programme(app, language),
        within(app, language, conditions),
        ways(app, language, Step::Before),
    ];
    parts.into_any()
}

/// Whose support, and what kind of case, as far as that was chosen.
fn lines(app: App, language: Language) -> AnyView {
    let kind = dynamic(move || match app.programme.get() {
        Fetched::Ready(programme) => chooser::case_type_line(app, language, &programme),
        _ => nothing(),
    });
    let kind = block("bare", vec![kind]);
    block("lines", vec![chooser::programme_line(app, language), kind])
}

fn conditions(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let mut parts = vec![
        chooser::case_type(app, language, &programme),
        roles(app, language, &programme),
    ];
    let gates = programme.gates.iter().filter(|one| one.is_general());
    let gates: Vec<_> = gates
        .map(|one| of_app(app, language, &programme, one))
        .collect();
    parts.push(list(app, language, gates));
    parts.push(still("", beforehand(language, &programme)));
    parts.into_any()
}

/// From this many conditions on they are a list that is read once, and answered by its exceptions.
const LISTED_FROM: usize = 3;

/// The conditions for everybody, one a line.
fn list(app: App, language: Language, gates: Vec<AnyView>) -> AnyView {
    if gates.len() < LISTED_FROM {
        return block("gates", gates);
    }
    let open = text(Box::new(move || {
        let open = app.read(&[Part::Draft, Part::Programme], |core| {
            core.open_gates().len()
        });
        open.to_string()
    }));
    let rest = dynamic(move || {
        let open = open.get();
        if open == "0" {
            return nothing();
        }
        let text = w::GATES_REST.with(language, &[("count", &open)]);
        let on = Callback::new(move |()| app.edit(Edit::OtherGates));
        line("", vec![view! { <Press text on /> }.into_any()])
    });
    let head = html! {
        h2 class="list" { (w::GATES.get(language)) }
        p class="hint" { (w::GATES_HINT.get(language)) }
    };
    let parts = vec![still("", head), block("gates", gates), rest];
    let label = w::GATES.get(language);
    element(view! {
        <div id="gates" role="group" aria-label=label tabindex="-1">
            {parts}
        </div>
    })
}

/// What is good to know before there is a case, folded.
fn beforehand(language: Language, programme: &Programme) -> Markup {
    let notes = programme.notes(Topic::Before);
    html! {
        @for (word, list) in [
            (w::SCOPE, &programme.scope),
            (w::VERSIONS, &programme.lifecycle.rules),
            (w::KNOW, &notes),
        ] {
            @if !list.is_empty() {
                details class="more" {
                    summary { (word.get(language)) }
                    (rules(programme, language, None, list))
                }
            }
        }
    }
}

fn roles(app: App, language: Language, programme: &Programme) -> AnyView {
    let submitters = &programme.submitters;
    if submitters.roles.is_empty() {
        return nothing();
    }
    let roles = submitters.roles.iter();
    let mut choices: Vec<_> = roles
        .map(|role| Choice::plain(role.id.to_string(), role.text.get(language)))
        .collect();
    choices.push(Choice::plain("none", w::ROLE_OTHER.get(language)));
    choices.push(Choice::plain("unknown", w::UNKNOWN.get(language)));
    let value = app.chosen(|chosen| {
        let role = chosen.role.as_ref();
        role.map(ToString::to_string).unwrap_or_default()
    });
    let roles = submitters.roles.iter();
    let from: Vec<From> = roles
        .map(|role| (role.source.as_slice(), role.readings.as_slice()))
        .collect();
    let on = app.entered(|id| Edit::Role(id.parse().ok()));
    let legend = legend(w::ROLE.get(language), "");
    let way = way_out(language, &submitters.way_out, None);
    let mut parts = asked("role".into(), legend, choices, value, on, ("none", way));
    parts.push(still("", together(programme, language, &from)));
    block("", parts)
}

/// A question with the way out where the answer does not fit: it is said as soon as it is chosen.
fn asked(
    name: String,
    legend: Legend,
    choices: Vec<Choice>,
    value: Memo<String>,
    on: Callback<String>,
    (unfit, way_out): (&'static str, Markup),
) -> Vec<AnyView> {
    let told = move || {
        let is_unfit = value.with(|value| value == unfit);
        html! { @if is_unfit { (way_out) } }
    };
    let choices = view! { <Choices name legend choices value on /> }.into_inner();
    vec![choices, spoken(told)]
}

/// The conditions that hold for some plans only, where the plan is one of them.
pub fn of_plan(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let plan = app.chosen(|chosen| {
        let plan = chosen.plan.as_ref();
        plan.map(ToString::to_string).unwrap_or_default()
    });
    dynamic(move || {
        let plan = plan.get();
        let gates = programme.gates.iter();
        let own = gates.filter(|gate| gate.plans.iter().any(|id| *id == *plan));
        let own: Vec<_> = own
            .map(|one| of_app(app, language, &programme, one))
            .collect();
        own.into_any()
    })
}

fn of_app(app: App, language: Language, programme: &Programme, gate: &Condition) -> AnyView {
    let read = gate.id.clone();
    let value = app.chosen(move |chosen| reply(chosen.gates.get(&read)));
    let edit = Callback::new(move |edit| app.edit(edit));
    let gate = gate.clone();
    view! { <Gate language programme gate value edit /> }.into_inner()
}

/// A condition of the programme: the question, the way out behind a "no", and where it stands.
#[component]
pub fn Gate<'a>(
    language: Language,
    programme: &'a Programme,
    /// The condition.
    gate: Condition,
    /// What was answered.
    value: Memo<String>,
    /// Takes the answer.
    edit: Callback<Edit>,
) -> AnyView {
    let question = Legend {
        question: self::gate(language, &gate),
        hint: String::new(),
    };
    let way = way_out(language, &gate.way_out, gate.address.as_ref());
    let source = sourced(programme, language, &gate.source, &gate.readings);
    let name = gate_id(&gate);
    let on = Callback::new(move |said: String| {
        edit.run(Edit::Gate(gate.id.clone(), read_reply(&said)));
    });
    let mut parts = asked(name, question, replies(language), value, on, ("no", way));
    parts.push(still("", source));
    block("gate", parts)
}
