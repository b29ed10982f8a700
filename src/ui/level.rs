use leptos::prelude::*;

use super::{
    App,
    html::{Html, dynamic, fields, frame, group, nothing, still, text},
    matrix,
    parts::{Choice, From, legend, radios, together},
    say,
};
use crate::{
    app::Edit,
    browser,
    locale::{Language, words::calculator as w},
    programme::{Level, Method, Programme, Scale},
    triage::Verdict,
};

/// The questions that lead to a level, by the programme's own way.
pub fn level(app: App, language: Language, programme: &Programme) -> AnyView {
    let triage = &programme.triage;
    let questions = match &triage.method {
        Method::Direct { question } => {
            let choices = programme
                .levels
                .iter()
                .map(|level| choice(language, level))
                .collect();
            picked(app, question.get(language), choices)
        }
        Method::Matrix {
            across,
            down,
            cells,
        } => matrix::questions(app, language, programme, across, down, cells),
        Method::Scales {
            scales: [first, second],
            ..
        } => group(
            "",
            vec![
                scale(app, language, 0, first),
                scale(app, language, 1, second),
            ],
        ),
    };
    let mut about = Html::new();
    about.element(
        "<p class=\"small\"><strong>",
        w::DECIDED_BY.get(language),
        ":</strong> ",
    );
    about.text(triage.decided_by.get(language)).raw("</p>");
    let mut from: Vec<From> = vec![(&triage.source, &triage.readings)];
    for level in &programme.levels {
        from.push((&level.source, &level.readings));
    }
    if let Method::Scales { scales, .. } = &triage.method {
        for scale in scales {
            from.push((&scale.source, &[]));
        }
    }
    together(&mut about, programme, language, &from);
    let overrule = if triage.may_override {
        overrule(app, language, programme)
    } else {
        nothing()
    };
    group("", vec![questions, still("about", about), overrule])
}

/// A level as a choice: its term, its name, its definition and what it looks like.
pub fn choice(language: Language, level: &Level) -> Choice {
    let mut hint = Html::new();
    hint.text(level.definition.get(language));
    for example in &level.examples {
        hint.element("<br><em>", w::EXAMPLE.get(language), "</em> ");
        hint.text(example.get(language));
    }
    Choice {
        value: level.id.to_string(),
        label: say::level(language, level),
        hint: hint.into(),
    }
}

/// One of several levels, picked by its definition.
pub fn picked(app: App, question: &str, choices: Vec<Choice>) -> AnyView {
    let value = app.chosen(|chosen| {
        chosen
            .answers
            .level
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    });
    let on = app.entered(|id| Edit::Level(id.parse().ok()));
    radios("level", legend(question, ""), choices, value, on)
}

fn scale(app: App, language: Language, n: usize, scale: &Scale) -> AnyView {
    let name = if n == 0 {
        "scale-first"
    } else {
        "scale-second"
    };
    let choices = scale
        .steps
        .iter()
        .map(|step| {
            Choice::hinted(
                step.level.to_string(),
                step.term.to_string(),
                step.definition.get(language),
            )
        })
        .collect();
    let value = app.chosen(move |chosen| {
        let step = chosen.answers.steps.get(n).and_then(Option::as_ref);
        step.map(ToString::to_string).unwrap_or_default()
    });
    let on = app.entered(move |id| Edit::Step(n, id.parse().ok()));
    let kept = [
        scale.name.get(language),
        " · ",
        w::KEPT_BY.get(language),
        ": ",
        scale.kept_by.get(language),
    ];
    radios(
        name,
        legend(scale.question.get(language), &kept.concat()),
        choices,
        value,
        on,
    )
}

/// The choice of another level than the answers lead to, and why.
fn overrule(app: App, language: Language, programme: &Programme) -> AnyView {
    // The level that the answers give is named in the first choice, so that "keep it" says what is kept.
    let found = text(Box::new(move || {
        let programme = app.ready();
        app.draft.with(|draft| {
            let placed = programme
                .as_ref()
                .and_then(|programme| draft.placed(programme));
            match placed.map(|placed| placed.verdict) {
                Some(Verdict::Found(found)) => found.before.unwrap_or(found.level).term.to_string(),
                _ => String::new(),
            }
        })
    }));
    let levels: Vec<_> = programme
        .levels
        .iter()
        .map(|level| (level.id.to_string(), say::level(language, level)))
        .collect();
    let value = app.chosen(|chosen| {
        let overrule = chosen.answers.overrule.as_ref();
        overrule
            .map(|overrule| overrule.level.to_string())
            .unwrap_or_default()
    });
    let reason = app.chosen(|chosen| {
        let overrule = chosen.answers.overrule.as_ref();
        overrule
            .map(|overrule| overrule.reason.clone())
            .unwrap_or_default()
    });
    let pick = app.entered(|id| Edit::Overrule(id.parse().ok()));
    let write = app.entered(Edit::Reason);
    // Drawn anew only when the level that the answers give changes, so that typing a reason keeps the focus.
    dynamic(move || {
        let term = found.get();
        if term.is_empty() {
            return nothing();
        }
        let keep = w::OVERRIDE_NONE.with(language, &[("level", &term)]);
        let mut choices = vec![Choice::plain("", keep)];
        choices.extend(
            levels
                .iter()
                .map(|(id, text)| Choice::plain(id.clone(), text.clone())),
        );
        let open = !untrack(|| value.get()).is_empty();
        let question = legend(w::OVERRIDE.get(language), w::OVERRIDE_HELP.get(language));
        let mut why = Html::new();
        why.element(
            "<label for=\"override-reason\">",
            w::OVERRIDE_REASON.get(language),
            "</label>",
        );
        why.raw("<textarea id=\"override-reason\" rows=\"2\" maxlength=\"2000\"></textarea>");
        let mut summary = Html::new();
        summary.text(w::OVERRIDE.get(language));
        let parts = vec![
            frame("summary", Vec::new(), vec![still("bare", summary)]),
            radios("override", question, choices, value, pick),
            fields(
                "field",
                "override-reason",
                why,
                browser::show,
                reason,
                write,
            ),
        ];
        let mut attributes = vec![("class", "more")];
        attributes.extend(open.then_some(("open", "")));
        frame("details", attributes, parts)
    })
}
