use std::sync::Arc;

use leptos::prelude::*;

use super::{
    needed::{read_reply, replies, reply},
    problems::{summary, ways},
};
use crate::{
    app::Edit,
    locale::{
        Language,
        words::{intake as w, shell},
    },
    programme::{Gate, Programme, Topic},
    ui::{
        App, Step, chooser,
        html::{Html, dynamic, group, nothing, spoken, still},
        parts::{Choice, From, legend, radios, rules, said, sourced, together},
        questions::within,
    },
};

/// Whose support, who hands in, and the conditions of the programme. Nobody is locked out: a "no" shows the way out.
pub fn step(app: App, language: Language) -> AnyView {
    let parts = vec![
        summary(app, language),
        chooser::programme(app, language),
        within(app, language, conditions),
        ways(app, language, Step::Before),
    ];
    group("", parts)
}

fn conditions(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let mut parts = vec![
        chooser::case_type(app, language, &programme),
        roles(app, language, &programme),
    ];
    parts.extend(
        programme
            .gates
            .iter()
            .filter(|one| one.plans.is_empty() && !one.by_role)
            .map(|one| gate(app, language, &programme, one)),
    );
    let mut scope = Html::new();
    for (word, list) in [
        (w::SCOPE, &programme.scope),
        (w::VERSIONS, &programme.lifecycle.rules),
        (w::KNOW, &programme.notes(Topic::Before)),
    ] {
        if !list.is_empty() {
            let title = word.get(language);
            scope.element("<details class=\"more\"><summary>", title, "</summary>");
            rules(&mut scope, &programme, language, None, list);
            scope.raw("</details>");
        }
    }
    parts.push(still("", scope));
    group("", parts)
}

fn roles(app: App, language: Language, programme: &Programme) -> AnyView {
    let submitters = &programme.submitters;
    if submitters.roles.is_empty() {
        return nothing();
    }
    let mut choices: Vec<_> = submitters
        .roles
        .iter()
        .map(|role| Choice::plain(role.id.to_string(), role.text.get(language)))
        .collect();
    choices.push(Choice::plain("none", w::ROLE_OTHER.get(language)));
    choices.push(Choice::plain("unknown", w::UNKNOWN.get(language)));
    let value = app.chosen(|chosen| {
        chosen
            .role
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    });
    let on = app.entered(|id| Edit::Role(id.parse().ok()));
    let mut way_out = Html::new();
    said(&mut way_out, language, &submitters.way_out);
    let told = move || {
        let mut html = Html::new();
        if value.get() == "none" {
            html.raw("<p class=\"notice warm\">")
                .add(&way_out)
                .raw("</p>");
        }
        html
    };
    let mut source = Html::new();
    let mut from: Vec<From> = Vec::new();
    for role in &submitters.roles {
        from.push((&role.source, &role.readings));
    }
    together(&mut source, programme, language, &from);
    let legend = legend(w::ROLE.get(language), "");
    group(
        "",
        vec![
            radios("role", legend, choices, value, on),
            spoken(told),
            still("", source),
        ],
    )
}

/// The conditions that hold for some plans only, where the plan is one of them.
pub fn of_plan(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let plan = app.chosen(|chosen| {
        chosen
            .plan
            .as_ref()
            .map_or_else(String::new, ToString::to_string)
    });
    dynamic(move || {
        let plan = plan.get();
        let gates = programme.gates.iter();
        let own = gates.filter(|gate| gate.plans.iter().any(|id| *id == *plan));
        group(
            "",
            own.map(|one| gate(app, language, &programme, one))
                .collect(),
        )
    })
}

fn gate(app: App, language: Language, programme: &Programme, gate: &Gate) -> AnyView {
    let (read, write) = (gate.id.clone(), gate.id.clone());
    let value = app.chosen(move |chosen| reply(chosen.gates.get(&read)));
    let on = app.entered(move |said| Edit::Gate(write.clone(), read_reply(&said)));
    let need = match (gate.question.ours, gate.demanded) {
        (true, _) => shell::OURS,
        (false, true) => w::DEMANDED,
        (false, false) => w::RECOMMENDED,
    };
    let mut question = legend(gate.question.get(language), "");
    question.question = crate::view::html! {
        (question.question) " " span class="tag" { (need.get(language)) }
    };
    let mut way_out = Html::new();
    said(&mut way_out, language, &gate.way_out);
    let address = gate.address.clone();
    let told = move || {
        let mut html = Html::new();
        if value.get() == "no" {
            html.raw("<p class=\"notice warm\">").add(&way_out);
            if let Some(address) = &address {
                html.raw(" ").link(address.as_str(), address.said());
            }
            html.raw("</p>");
        }
        html
    };
    let mut source = Html::new();
    sourced(
        &mut source,
        programme,
        language,
        &gate.source,
        &gate.readings,
    );
    let name = ["gate-", gate.id.as_str()].concat();
    let radios = radios(&name, question, replies(language), value, on);
    group("gate", vec![radios, spoken(told), still("", source)])
}
