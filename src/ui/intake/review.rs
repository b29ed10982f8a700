use std::sync::Arc;

use leptos::prelude::*;

use super::{
    needed,
    problems::{Problem, summary, ways},
};
use crate::{
    browser::{self, Style},
    case::{Placed, Reply},
    checklist::{Given, items},
    locale::{
        Language, Word,
        words::{answer as a, calculator as c, holidays as h, intake as w, problems as p},
    },
    programme::Programme,
    ui::{
        App, Place, Step, days_off,
        html::{Html, group, live},
        parts::{rule, rules},
        say, why,
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
                next(&mut html, language, &placed);
            }
        });
        html
    };
    let parts = vec![
        summary(language, problems),
        needed::meter(app, language, programme),
        live("", given),
        live("next", later),
        ways(app, language, Step::Review, problems, Box::new(check)),
    ];
    group("", parts)
}

/// One line of the review: what was asked, what was answered, the way to change it.
fn line(html: &mut Html, language: Language, step: Step, name: &str, text: &str) {
    html.element("<div class=\"line\"><dt>", name, "</dt>");
    html.element(
        "<dd>",
        text,
        "</dd><dd><button type=\"button\" class=\"quiet\" data-change=\"",
    );
    html.text(Place::Intake(step).path())
        .raw("\" aria-label=\"");
    html.text(&w::CHANGE_WHAT.with(language, &[("what", name)]));
    html.element("\">", w::CHANGE.get(language), "</button></dd></div>");
}

fn choices(html: &mut Html, app: App, language: Language, placed: &Placed<'_>) {
    let none = w::NONE_GIVEN.get(language);
    let programme = placed.programme;
    let chosen = placed.choices;
    html.raw("<dl class=\"review\" id=\"change-level\" tabindex=\"-1\">");
    line(
        html,
        language,
        Step::Before,
        c::PROGRAMME.get(language),
        programme.name.as_str(),
    );
    if let Some(role) = &chosen.role {
        let known = programme
            .submitters
            .roles
            .iter()
            .find(|known| known.id == *role);
        let text = match (role.as_str(), known) {
            ("none", _) => w::ROLE_OTHER.get(language),
            (_, Some(known)) => known.text.get(language),
            (_, None) => w::UNKNOWN.get(language),
        };
        line(html, language, Step::Before, w::ROLE.get(language), text);
    }
    for gate in &programme.gates {
        let word: &'static Word = match chosen.gates.get(&gate.id) {
            Some(Reply::Yes) => c::YES,
            Some(Reply::No) => c::NO,
            Some(Reply::Unknown) => w::UNKNOWN,
            None => w::NONE_GIVEN,
        };
        line(
            html,
            language,
            Step::Before,
            gate.question.get(language),
            word.get(language),
        );
    }
    let plan = placed.plan.map_or(none, |plan| plan.name.as_str());
    line(html, language, Step::Happened, c::PLAN.get(language), plan);
    if programme.case_types.len() > 1 {
        let kind = placed
            .case_type
            .map_or(none, |kind| kind.name.get(language));
        line(
            html,
            language,
            Step::Happened,
            c::CASE_TYPE.get(language),
            kind,
        );
    }
    if placed.has_targets() {
        let level = placed.finding().map_or_else(
            || none.to_owned(),
            |found| {
                let reasons: Vec<_> = found
                    .reasons
                    .iter()
                    .map(|reason| say::reason(language, reason))
                    .collect();
                [
                    &say::level(language, found.level),
                    " — ",
                    &reasons.join(" "),
                ]
                .concat()
            },
        );
        line(
            html,
            language,
            Step::Happened,
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
    line(
        html,
        language,
        Step::Happened,
        w::MOMENT.get(language),
        &moment,
    );
    let off = days_off::name(app, language);
    line(
        html,
        language,
        Step::Happened,
        h::HOLIDAYS.get(language),
        &off,
    );
    for advantage in &programme.advantages {
        let word = match chosen.advantages.get(&advantage.id) {
            Some(true) => c::YES,
            Some(false) => c::NO,
            None => w::NONE_GIVEN,
        };
        line(
            html,
            language,
            Step::Happened,
            advantage.question.get(language),
            word.get(language),
        );
    }
    if let Some(own) = placed.agreement() {
        let figure = say::figure(language, own.within);
        line(
            html,
            language,
            Step::Happened,
            c::OWN.get(language),
            &figure,
        );
    }
    for item in needed::situation(placed).into_iter().flat_map(items) {
        let text = match chosen.given.get(&item.id) {
            Some(Given::Answer(text)) => text,
            Some(Given::NotKnownYet) => w::NOT_KNOWN.get(language),
            None => none,
        };
        line(html, language, Step::Needed, item.label.get(language), text);
    }
    html.raw("</dl>");
}

/// What happens next: what counts as an answer, what the level asks, how the case ends, how to escalate.
fn next(html: &mut Html, language: Language, placed: &Placed<'_>) {
    let programme: &Programme = placed.programme;
    let escalation = &programme.escalation;
    html.element("<h2>", w::NEXT.get(language), "</h2>");
    html.element("<h3>", a::COUNTS.get(language), "</h3>");
    rule(html, programme, language, &programme.response);
    why::effort(html, language, programme, placed);
    html.element(
        "<details class=\"more\"><summary>",
        w::CLOSES.get(language),
        "</summary>",
    );
    rules(
        html,
        programme,
        language,
        placed.plan,
        &programme.closing.rules,
    );
    html.element(
        "</details><details class=\"more\"><summary>",
        w::ESCALATE.get(language),
        "</summary>",
    );
    rules(html, programme, language, placed.plan, &escalation.ways);
    if !escalation.checks.is_empty() {
        html.element("<h3>", w::ESCALATE_CHECKS.get(language), "</h3>");
        rules(html, programme, language, placed.plan, &escalation.checks);
    }
    if !escalation.path.is_empty() {
        html.element("<h3>", w::ESCALATE_PATH.get(language), "</h3><ol>");
        for role in &escalation.path {
            html.element("<li>", role.get(language), "</li>");
        }
        html.raw("</ol>");
    }
    html.raw("</details>");
    regions(html, language, programme);
}

/// Languages and telephones, region by region.
fn regions(html: &mut Html, language: Language, programme: &Programme) {
    if programme.regions.is_empty() {
        return;
    }
    html.element(
        "<details class=\"more\"><summary>",
        w::REGIONS.get(language),
        "</summary><ul class=\"rules\">",
    );
    for region in &programme.regions {
        html.element("<li><strong>", region.name.get(language), "</strong>");
        let names: Vec<_> = region
            .languages
            .iter()
            .map(|tag| browser::language_name(language, tag.as_str()))
            .collect();
        if !names.is_empty() {
            html.raw(": ").text(&browser::join(language, &names));
        }
        for phone in &region.phones {
            html.element(
                "<br><span class=\"figure\">",
                phone.number.as_str(),
                "</span>",
            );
            if let Some(note) = &phone.note {
                html.raw(" – ").text(note.get(language));
            }
        }
        if let Some(role) = &region.role {
            html.element("<br>", role.get(language), "");
        }
        html.raw("</li>");
    }
    html.raw("</ul></details>");
}
