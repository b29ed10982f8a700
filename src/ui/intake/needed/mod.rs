use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{Problem, Problems, summary, ways};
use crate::{
    browser,
    case::Placed,
    checklist::{Given, Situation, bounded, completeness, items},
    locale::{
        Language, Word,
        words::{intake as w, problems as p, shell},
    },
    programme::{AskedBy, Field, Item, Need, Programme},
    ui::{
        App, Step,
        html::{Html, dynamic, fields, group, live, still, text},
        parts::{rule, signal, sourced, tell, tick},
    },
};

/// The checklist as fields: each says why it is asked, and may be answered "not known yet".
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let problems: Problems = RwSignal::new(Vec::new());
    // Which items are asked depends on plan and level: the fields are drawn anew only when that changes.
    let (all, checked, drawn) = (programme.clone(), programme.clone(), programme.clone());
    let asked = text(Box::new(move || asked(app, &all)));
    let check = move || {
        let given = app
            .draft
            .with(|draft| draft.chosen().map(|chosen| chosen.given.clone()));
        let given = given.unwrap_or_default();
        let asked = asked.get();
        let missing = |item: &&Item| {
            let given = given.get(&item.id);
            is_in(&asked, item)
                && demanded(item)
                && !given.is_some_and(|given| *given == Given::NotKnownYet || given.is_answer())
        };
        let list = checked.checklist.items.iter().filter(missing);
        list.map(|item| Problem {
            field: field_id(item),
            text: p::REQUIRED.with(language, &[("label", item.label.get(language))]),
        })
        .collect()
    };
    let list = dynamic(move || {
        let asked = asked.get();
        let list = drawn
            .checklist
            .items
            .iter()
            .filter(|item| is_in(&asked, item));
        group(
            "",
            list.map(|item| field(app, language, &drawn, item, problems))
                .collect(),
        )
    });
    let mut about = Html::new();
    rule(&mut about, &programme, language, &programme.checklist.about);
    rule(
        &mut about,
        &programme,
        language,
        &programme.checklist.missing,
    );
    let parts = vec![
        summary(language, problems),
        meter(app, language, programme),
        still("about", about),
        list,
        ways(app, language, Step::Needed, problems, Box::new(check)),
    ];
    group("", parts)
}

fn is_in(asked: &str, item: &Item) -> bool {
    asked.lines().any(|id| item.id == *id)
}

fn demanded(item: &Item) -> bool {
    matches!(item.need, Need::Required | Need::Conditional)
}

/// The items that are asked, one a line.
fn asked(app: App, programme: &Programme) -> String {
    app.draft.with(|draft| {
        let placed = draft.placed(programme);
        let situation = placed.as_ref().and_then(situation);
        let list = situation.into_iter().flat_map(items);
        list.map(|item| item.id.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    })
}

/// What decides which items are asked; none while no plan is chosen.
pub fn situation<'a>(placed: &Placed<'a>) -> Option<Situation<'a>> {
    Some(Situation {
        programme: placed.programme,
        plan: placed.plan?,
        level: placed.finding().map(|finding| finding.level),
    })
}

/// How complete the case is, and what is still missing.
pub fn meter(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let draw = move || {
        let mut html = Html::new();
        app.draft.with(|draft| {
            let Some(placed) = draft.placed(&programme) else {
                return;
            };
            let Some(situation) = situation(&placed) else {
                return;
            };
            let done = completeness(situation, &placed.choices.given);
            let have = done.required.0 + done.recommended.0;
            let of = done.required.1 + done.recommended.1;
            html.raw("<progress max=\"")
                .text(&of.to_string())
                .raw("\" value=\"")
                .text(&have.to_string());
            html.element(
                "\" aria-label=\"",
                w::NEEDED.get(language),
                "\"></progress><p class=\"small\">",
            );
            for (word, (have, of)) in [
                (w::METER_REQUIRED, done.required),
                (w::METER_RECOMMENDED, done.recommended),
            ] {
                if of > 0 {
                    let values = [("have", &*have.to_string()), ("of", &*of.to_string())];
                    html.text(&word.with(language, &values)).raw(" ");
                }
            }
            html.raw("</p>");
            if done.required.1 == 0 {
                return;
            }
            let missing: Vec<_> = done
                .missing
                .iter()
                .filter(|item| demanded(item))
                .map(|item| item.label.get(language).to_owned())
                .collect();
            let text = if missing.is_empty() {
                w::COMPLETE.get(language).to_owned()
            } else {
                w::INCOMPLETE.with(language, &[("items", &browser::join(language, &missing))])
            };
            html.element("<p class=\"small\">", &text, "</p>");
        });
        html
    };
    live("meter", draw)
}

fn field_id(item: &Item) -> String {
    ["item-", item.id.as_str()].concat()
}

/// Everything about an item that does not change while it is answered.
fn head(language: Language, programme: &Programme, item: &Item, id: &str) -> Html {
    let mut html = Html::new();
    html.raw("<label for=\"")
        .text(id)
        .element("\">", item.label.get(language), "</label> ");
    let need: &'static Word = match item.need {
        Need::Required | Need::Conditional => w::DEMANDED,
        Need::Recommended => w::RECOMMENDED,
        Need::Optional => shell::OPTIONAL,
    };
    html.element("<span class=\"tag\">", need.get(language), "</span>");
    let by = match item.asked_by {
        AskedBy::Programme => None,
        AskedBy::Vendor => Some(w::ASKED_BY_VENDOR),
        AskedBy::Us => Some(w::ASKED_BY_US),
    };
    if let Some(by) = by {
        html.element(" <span class=\"tag\">", by.get(language), "</span>");
    }
    if let Some(when) = &item.when {
        let text = w::ONLY.with(language, &[("when", when.text.get(language))]);
        html.element(" <span class=\"tag\">", &text, "</span>");
    }
    html.element(
        "<details class=\"source\"><summary>",
        w::WHY_ASKED.get(language),
        "",
    );
    html.element(
        "<span class=\"sr\">: ",
        item.label.get(language),
        "</span></summary>",
    );
    html.element("<p>", item.why.get(language), "</p>");
    sourced(&mut html, programme, language, &item.source);
    html.raw("</details><div class=\"hint\" id=\"")
        .text(id)
        .raw("-hint\">");
    if let Some(example) = &item.example {
        html.text(&w::FOR_EXAMPLE.with(language, &[("example", example.get(language))]));
    }
    html.raw("</div>");
    html
}

fn field(
    app: App,
    language: Language,
    programme: &Programme,
    item: &Item,
    problems: Problems,
) -> AnyView {
    let id = field_id(item);
    let (read, known, write, marked) = (
        item.id.clone(),
        item.id.clone(),
        item.id.clone(),
        item.id.clone(),
    );
    let text = app.chosen(move |chosen| match chosen.given.get(&read) {
        Some(Given::Answer(text)) => text.clone(),
        _ => String::new(),
    });
    let unknown = app.chosen(move |chosen| {
        let unknown = chosen.given.get(&known) == Some(&Given::NotKnownYet);
        unknown.to_string()
    });
    let on = app.choose(move |choices, text| {
        if text.is_empty() {
            choices.given.remove(&write);
        } else {
            choices
                .given
                .insert(write.clone(), Given::Answer(bounded(&text)));
        }
    });
    let mark = app.choose(move |choices, ticked| {
        // What was typed is never thrown away by a tick.
        if choices.given.get(&marked).is_some_and(Given::is_answer) {
            return;
        }
        if ticked == "true" {
            choices.given.insert(marked.clone(), Given::NotKnownYet);
        } else {
            choices.given.remove(&marked);
        }
    });
    let own = id.clone();
    let problem = signal(move || {
        let found = problems.get();
        let own = found.into_iter().find(|one| one.field == own);
        own.map(|one| one.text).unwrap_or_default()
    });
    let mut html = head(language, programme, item, &id);
    html.raw("<div class=\"problem\" id=\"").text(&id);
    html.raw("-problem\"></div><textarea maxlength=\"60000\" id=\"")
        .text(&id);
    html.raw("\" aria-describedby=\"")
        .text(&id)
        .raw("-hint ")
        .text(&id)
        .raw("-problem");
    html.raw(if demanded(item) {
        "\" aria-required=\"true"
    } else {
        ""
    });
    html.raw(match item.field {
        Field::Lines => "\" rows=\"5\"></textarea>",
        Field::Steps | Field::Logs => "\" rows=\"4\"></textarea>",
        _ => "\" rows=\"1\" class=\"line\"></textarea>",
    });
    tell(&id, problem);
    let label = [w::NOT_KNOWN.get(language), ": ", item.label.get(language)].concat();
    let tick = tick(&[&id, "-unknown"].concat(), &label, "", unknown, mark);
    group(
        "field item",
        vec![fields("", &id, html, browser::show, text, on), tick],
    )
}
