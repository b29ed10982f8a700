use std::sync::Arc;

use leptos::prelude::*;

use super::{
    built, files, needed, next, plain,
    problems::{Problem, summary, ways},
    secrets,
};
use crate::{
    browser::{self, Style},
    case::{Placed, Reply},
    checklist::{Given, items},
    locale::{
        Language, Word,
        words::{
            calculator as c, facts, files as f, holidays as h, intake as w, problems as p,
            secrets as s,
        },
    },
    programme::{Asked, Gate, Programme},
    ui::{
        App, Place, Step,
        answer::{self, Answer},
        calculator, days_off,
        html::{Html, group, live},
        say,
    },
};

/// Everything that the case will hold, each with the way to change it; then what happens next.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let problems = RwSignal::new(Vec::new());
    let (checked, given, later) = (programme.clone(), programme.clone(), programme.clone());
    let check = move || {
        let ready = app.draft.with(|draft| {
            let placed = draft.placed(&checked);
            placed.is_some_and(|placed| {
                placed.plan.is_some() && (placed.finding().is_some() || !placed.has_targets())
            })
        });
        if ready && app.moment(app.now.get()).is_ok() {
            return Vec::new();
        }
        vec![Problem {
            field: "change-level".into(),
            text: p::CHOOSE_LEVEL.get(language).into(),
        }]
    };
    let given = move || {
        let mut html = Html::new();
        app.draft.with(|draft| {
            if let Some(placed) = draft.placed(&given) {
                choices(&mut html, app, language, &placed);
            }
        });
        html
    };
    let later = move || {
        let mut html = Html::new();
        app.draft.with(|draft| {
            if let Some(placed) = draft.placed(&later) {
                let mut shown = false;
                answer::with(app, app.minute.get(), &mut |_, placed, answer| {
                    if let Answer::Given(commitment, moment) = answer {
                        next::next(&mut html, language, placed, Some((&commitment, moment)));
                        shown = true;
                    }
                });
                if !shown {
                    next::next(&mut html, language, &placed, None);
                }
            }
        });
        html
    };
    // The very text that is made in the next step: nothing is in the case that does not stand here.
    let whole = move || {
        let mut html = Html::new();
        if let Some(case) = built::build(app, language, app.minute.get()) {
            html.element(
                "<details class=\"more\"><summary>",
                w::WHOLE.get(language),
                "</summary>",
            );
            html.raw("<pre class=\"case\" tabindex=\"0\" role=\"region\" aria-label=\"");
            html.text(w::WHOLE.get(language))
                .element("\">", &case.to_text(), "</pre></details>");
        }
        html
    };
    let parts = vec![
        summary(language, problems),
        needed::meter(app, language, programme, needed::Way::Change),
        live("", move || searched(app, language)),
        live("", given),
        live("", whole),
        live("next", later),
        ways(app, language, Step::Review, problems, Box::new(check)),
    ];
    group("", parts)
}

/// What the search for secrets came to.
fn searched(app: App, language: Language) -> Html {
    let mut html = Html::new();
    if secrets::any(app) {
        html.element("<p class=\"notice warm\">", s::LEFT.get(language), " ");
        html.raw("<a href=\"#/intake/secrets\" data-go=\"/intake/secrets\">");
        html.text(s::LOOK.get(language)).raw("</a></p>");
    } else {
        html.element("<p class=\"small\">", s::NOTHING.get(language), "</p>");
    }
    html
}

/// One line of the review: what was asked, what was answered, the way to change it.
fn line(html: &mut Html, language: Language, step: Step, field: &str, name: &str, text: &str) {
    html.element("<div class=\"line\"><dt>", name, "</dt>");
    html.element(
        "<dd>",
        text,
        "</dd><dd><button type=\"button\" class=\"quiet\" data-change=\"",
    );
    html.text(Place::Intake(step).path()).raw(" ").text(field);
    html.raw("\" aria-label=\"");
    html.text(&w::CHANGE_WHAT.with(language, &[("what", name)]));
    html.element("\">", w::CHANGE.get(language), "</button></dd></div>");
}

fn reply(reply: Option<&Reply>) -> &'static Word {
    match reply {
        Some(Reply::Yes) => c::YES,
        Some(Reply::No) => c::NO,
        Some(Reply::Unknown) => w::UNKNOWN,
        None => w::NONE_GIVEN,
    }
}

fn choices(html: &mut Html, app: App, language: Language, placed: &Placed<'_>) {
    html.raw("<dl class=\"review\" id=\"change-level\" tabindex=\"-1\">");
    before(html, language, placed);
    happened(html, app, language, placed);
    needed(html, language, placed);
    html.raw("</dl>");
}

fn before(html: &mut Html, language: Language, placed: &Placed<'_>) {
    let (programme, chosen) = (placed.programme, placed.choices);
    let mut line = |field: &str, name: &str, text: &str| {
        line(html, language, Step::Before, field, name, text);
    };
    line(
        "programme",
        c::PROGRAMME.get(language),
        programme.name.as_str(),
    );
    if programme.case_types.len() > 1 {
        let kind = placed.case_type.map_or("", |kind| kind.name.get(language));
        line("type", c::CASE_TYPE.get(language), kind);
    }
    if let Some(role) = &chosen.role {
        let roles = &programme.submitters.roles;
        let known = roles.iter().find(|known| known.id == *role);
        let text = match (role.as_str(), known) {
            ("none", _) => w::ROLE_OTHER.get(language),
            (_, Some(known)) => known.text.get(language),
            (_, None) => w::UNKNOWN.get(language),
        };
        line("role", w::ROLE.get(language), text);
    }
    for gate in programme.gates.iter().filter(|gate| gate.plans.is_empty()) {
        let text = reply(chosen.gates.get(&gate.id)).get(language);
        line(
            &["gate-", gate.id.as_str()].concat(),
            gate.question.get(language),
            text,
        );
    }
}

fn happened(html: &mut Html, app: App, language: Language, placed: &Placed<'_>) {
    let none = w::NONE_GIVEN.get(language);
    let (programme, chosen) = (placed.programme, placed.choices);
    let mut line = |field: &str, name: &str, text: &str| {
        line(html, language, Step::Happened, field, name, text);
    };
    let plan = placed.plan.map_or(none, |plan| plan.name.as_str());
    line("plan", c::PLAN.get(language), plan);
    let of_plan = |gate: &&Gate| {
        placed
            .plan
            .is_some_and(|plan| gate.plans.contains(&plan.id))
    };
    for gate in programme.gates.iter().filter(of_plan) {
        let text = reply(chosen.gates.get(&gate.id)).get(language);
        line(
            &["gate-", gate.id.as_str()].concat(),
            gate.question.get(language),
            text,
        );
    }
    for asked in Asked::ALL {
        if let Some(sign) = chosen.facts.told(asked) {
            let text = facts::answer(sign).get(language);
            line(
                &plain::question_id(asked),
                facts::question(asked).get(language),
                text,
            );
        }
    }
    if !chosen.facts.since.is_empty() {
        line("since", facts::SINCE.get(language), &chosen.facts.since);
    }
    if placed.has_targets() {
        let level = placed.finding().map_or_else(
            || none.to_owned(),
            |found| {
                let reasons = found
                    .reasons
                    .iter()
                    .map(|reason| say::reason(language, reason));
                let reasons = reasons.collect::<Vec<_>>().join(" ");
                [&say::level(language, found.level), " — ", &reasons].concat()
            },
        );
        line(
            calculator::first_question(programme),
            c::LEVEL.get(language),
            &level,
        );
    }
    let moment = app.moment(app.now.get_untracked()).map_or_else(
        |_| none.to_owned(),
        |moment| {
            let time = say::at(language, moment.at, moment.zone, Style::Full);
            [&time, ", ", &say::place(moment.zone)].concat()
        },
    );
    line("when", w::MOMENT.get(language), &moment);
    let off = days_off::name(app, language);
    line("step", h::HOLIDAYS.get(language), &off);
    for advantage in &programme.advantages {
        let word = match chosen.advantages.get(&advantage.id) {
            Some(true) => c::YES,
            Some(false) => c::NO,
            None => w::NONE_GIVEN,
        };
        line("step", advantage.question.get(language), word.get(language));
    }
    if let Some(own) = placed.agreement() {
        line(
            "own",
            c::OWN.get(language),
            &say::figure(language, own.within),
        );
    }
}

fn needed(html: &mut Html, language: Language, placed: &Placed<'_>) {
    let none = w::NONE_GIVEN.get(language);
    let chosen = placed.choices;
    for item in needed::situation(placed).into_iter().flat_map(items) {
        let text = match chosen.given.get(&item.id) {
            Some(Given::Answer(text)) => text,
            Some(Given::NotKnownYet) => w::NOT_KNOWN.get(language),
            None => none,
        };
        let id = needed::field_id(item);
        line(
            html,
            language,
            Step::Needed,
            &id,
            item.label.get(language),
            text,
        );
        if let Some(question) = &item.confirm {
            let text = reply(chosen.confirmed.get(&item.id)).get(language);
            let id = ["confirm-", item.id.as_str()].concat();
            line(
                html,
                language,
                Step::Needed,
                &id,
                question.get(language),
                text,
            );
        }
    }
    let names: Vec<String> = chosen
        .files
        .iter()
        .map(|(_, file)| {
            let masked = if file.masked {
                f::MASKED.get(language)
            } else {
                ""
            };
            let about = [files::size(language, file), masked.to_owned()];
            let about: Vec<_> = about
                .iter()
                .filter(|text| !text.is_empty())
                .cloned()
                .collect();
            [&file.name, " (", &browser::join(language, &about), ")"].concat()
        })
        .collect();
    let text = if names.is_empty() {
        none.to_owned()
    } else {
        names.join("\n")
    };
    line(
        html,
        language,
        Step::Files,
        "files",
        w::FILES.get(language),
        &text,
    );
    left_over(html, language, placed);
}

/// Answers to what the programme does not ask any more: they stay in the draft, and the case does not hold them.
fn left_over(html: &mut Html, language: Language, placed: &Placed<'_>) {
    let items = &placed.programme.checklist.items;
    for (id, given) in placed.choices.given.iter() {
        let asked = items.iter().any(|item| item.id == *id);
        if let (Given::Answer(text), false) = (given, asked) {
            html.element(
                "<div class=\"line\"><dt>",
                id.as_str(),
                " <span class=\"tag\">",
            );
            html.element("", w::NOT_ASKED_ANY_MORE.get(language), "</span></dt><dd>");
            html.text(text).raw("</dd><dd></dd></div>");
        }
    }
}
