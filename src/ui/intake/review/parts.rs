use super::lines::Lines;
use crate::{
    app::first_question,
    case::{NO_ROLE, Placed, Reply},
    checklist::{Given, items},
    locale::{
        Language, Style,
        words::{calculator as c, facts, files as f, holidays as h, intake as w},
    },
    programme::{Asked, Gate},
    triage::words,
    ui::{
        App, Step, days_off,
        html::Html,
        intake::{files, needed, plain},
        own, say,
    },
};

fn reply(language: Language, reply: Option<&Reply>) -> Option<&'static str> {
    let word = match reply? {
        Reply::Yes => c::YES,
        Reply::No => c::NO,
        Reply::Unknown => w::UNKNOWN,
    };
    Some(word.get(language))
}

/// What was asked and answered, step by step, each with the way to change it.
pub fn choices(html: &mut Html, app: App, language: Language, placed: &Placed<'_>) {
    html.raw("<div id=\"change-level\" tabindex=\"-1\">");
    before(language, placed).draw(html, w::BEFORE);
    happened(app, language, placed).draw(html, w::HAPPENED);
    needed(language, placed).draw(html, w::NEEDED);
    files(language, placed).draw(html, w::FILES);
    left_over(html, language, placed);
    html.raw("</div>");
}

fn gate(lines: &mut Lines, language: Language, placed: &Placed<'_>, gate: &Gate) {
    let text = reply(language, placed.choices.gates.get(&gate.id));
    let id = ["gate-", gate.id.as_str()].concat();
    lines.may(&id, gate.question.get(language), text);
}

fn before(language: Language, placed: &Placed<'_>) -> Lines {
    let (programme, chosen) = (placed.programme, placed.choices);
    let mut lines = Lines::of(Step::Before, language);
    let name = programme.name.as_str();
    lines.add("programme", c::PROGRAMME.get(language), name);
    if programme.case_types.len() > 1 {
        let kind = placed.case_type.map_or("", |kind| kind.name.get(language));
        lines.add("type", c::CASE_TYPE.get(language), kind);
    }
    let roles = &programme.submitters.roles;
    if !roles.is_empty() {
        let text =
            chosen
                .role
                .as_ref()
                .map(|role| match roles.iter().find(|known| known.id == *role) {
                    Some(known) => known.text.get(language),
                    None if *role == *NO_ROLE => w::ROLE_OTHER.get(language),
                    None => w::UNKNOWN.get(language),
                });
        lines.may("role", w::ROLE.get(language), text);
    }
    let asked = |one: &&Gate| one.plans.is_empty() && !one.by_role;
    for one in programme.gates.iter().filter(asked) {
        gate(&mut lines, language, placed, one);
    }
    lines
}

fn happened(app: App, language: Language, placed: &Placed<'_>) -> Lines {
    let (programme, chosen) = (placed.programme, placed.choices);
    let mut lines = Lines::of(Step::Happened, language);
    let plan = placed.plan.map(|plan| plan.name.as_str());
    lines.may("plan", c::PLAN.get(language), plan);
    let of_plan = |one: &&Gate| placed.plan.is_some_and(|plan| one.plans.contains(&plan.id));
    for one in programme.gates.iter().filter(of_plan) {
        gate(&mut lines, language, placed, one);
    }
    for asked in Asked::ALL {
        if let Some(sign) = chosen.facts.told(asked) {
            let text = words::answer(sign).get(language);
            let id = plain::question_id(asked);
            lines.add(&id, words::question(asked).get(language), text);
        }
    }
    let since = Some(chosen.facts.since.as_str()).filter(|since| !since.is_empty());
    lines.may("since", facts::SINCE.get(language), since);
    if placed.has_targets() {
        let level = placed.finding().map(|found| {
            let reasons = found.reasons.iter();
            let reasons = reasons.map(|reason| say::reason(language, reason));
            let reasons = reasons.collect::<Vec<_>>().join(" ");
            [&say::level(language, found.level), " — ", &reasons].concat()
        });
        let id = first_question(programme);
        lines.may(id, c::LEVEL.get(language), level.as_deref());
    }
    let moment = app.moment().ok().map(|moment| {
        let time = say::at(language, moment.at, moment.zone, Style::Full);
        [&time, ", ", &say::place(moment.zone)].concat()
    });
    lines.may("when", w::MOMENT.get(language), moment.as_deref());
    let off = days_off::name(app, language);
    lines.add("holidays", h::HOLIDAYS.get(language), &off);
    for advantage in &programme.advantages {
        let text = chosen.advantages.get(&advantage.id).map(|yes| {
            let word = if *yes { c::YES } else { c::NO };
            word.get(language)
        });
        let id = ["advantage-", advantage.id.as_str()].concat();
        lines.may(&id, advantage.question.get(language), text);
    }
    let own = match placed.agreement() {
        Ok(None) => None,
        Ok(Some(own)) => Some(("own", say::figure(language, own.within))),
        Err(bad) => Some(own::said(language, &chosen.own, bad)),
    };
    if let Some((field, text)) = own {
        lines.add(field, c::OWN.get(language), &text);
    }
    lines
}

fn needed(language: Language, placed: &Placed<'_>) -> Lines {
    let chosen = placed.choices;
    let mut lines = Lines::of(Step::Needed, language);
    for item in placed.situation().into_iter().flat_map(items) {
        let text = match chosen.given.get(&item.id) {
            Some(Given::Answer(text)) => Some(text.as_str()),
            Some(Given::NotKnownYet) => Some(w::NOT_KNOWN.get(language)),
            None => None,
        };
        let id = needed::field_id(item);
        lines.may(&id, item.label.get(language), text);
        if let Some(question) = &item.confirm {
            let text = reply(language, chosen.confirmed.get(&item.id));
            let id = ["confirm-", item.id.as_str()].concat();
            lines.may(&id, question.get(language), text);
        }
    }
    lines
}

fn files(language: Language, placed: &Placed<'_>) -> Lines {
    let mut lines = Lines::of(Step::Files, language);
    let names: Vec<String> = placed
        .choices
        .files
        .iter()
        .map(|(_, file)| {
            let mut text = [&file.name, " (", &files::size(language, file)].concat();
            if file.masked {
                text.push_str(", ");
                text.push_str(f::MASKED.get(language));
            }
            text + ")"
        })
        .collect();
    let names = Some(names.join("\n")).filter(|names| !names.is_empty());
    lines.may("files", w::FILES.get(language), names.as_deref());
    lines
}

/// Answers to what the programme does not ask any more: they stay in the draft, and the case does not hold them.
fn left_over(html: &mut Html, language: Language, placed: &Placed<'_>) {
    let items = &placed.programme.checklist.items;
    for (id, given) in placed.choices.given.iter() {
        let asked = items.iter().any(|item| item.id == *id);
        if let (Given::Answer(text), false) = (given, asked) {
            html.element("<p class=\"notice\"><strong>", id.as_str(), "</strong> ");
            let word = w::NOT_ASKED_ANY_MORE.get(language);
            html.element("<span class=\"tag\">", word, "</span><br>");
            html.text(text).raw("</p>");
        }
    }
}
