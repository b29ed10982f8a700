use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{
    App, Place, Step, days_off,
    html::{Html, frame, group, live, still, text},
    own,
    parts::{mark, sources},
    reach, ribbon, say, standing,
};
use crate::{
    app::{Answer, App as Core, Fetched, Part},
    case::Placed,
    clock::{ClockError, Moment, Zone},
    locale::{
        Language, Style, Word,
        words::{answer as w, calculator, holidays, problems, shell},
    },
    programme::{Commitment, Due, Kind},
};

/// What the answer says, for the panel that stands beside the questions (`calculator::panel`).
pub fn said(app: App, language: Language) -> AnyView {
    let kind = text(Box::new(move || {
        let mut found = "waiting";
        app.answered(&mut |_, _, answer| found = kind(answer));
        found.to_owned()
    }));
    // What is read aloud changes with the answers, never with the passing of time.
    let spoken = text(Box::new(move || {
        let mut text = String::new();
        app.answered_still(&mut |_, _, answer| text = spoken(language, answer));
        text
    }));
    let left = move || {
        let mut html = Html::new();
        app.answered(&mut |_, _, answer| {
            if let Answer::Given(
                Commitment {
                    kind: Kind::Due(due),
                    ..
                },
                moment,
            ) = answer
            {
                let now = app.now.get();
                let left = say::distance(language, now, due.trace.due);
                // Seconds are counted on a line of their own: nothing moves while they come and go.
                html.raw(if (due.trace.due - now).num_seconds().abs() < 3600 {
                    "<span role=\"timer\" class=\"close\">"
                } else {
                    "<span role=\"timer\">"
                });
                html.text(&left)
                    .raw("</span><span class=\"dot\">\u{a0}·</span> ");
                html.element("<span>", &say::place(moment.zone), "</span>");
            }
        });
        html
    };
    let hero = move || {
        let mut html = Html::new();
        app.answered(&mut |_, placed, answer| {
            hero(&mut html, app, language, placed, answer);
        });
        if html.is_empty() {
            let word = match app.programme.get() {
                Fetched::Loading => shell::LOADING,
                _ => calculator::PROGRAMME_EMPTY,
            };
            html.element("<p class=\"waiting\">", word.get(language), "</p>");
        }
        html
    };
    let more = move || {
        let mut html = Html::new();
        let now = app.minute.get();
        app.answered(&mut |_, placed, answer| {
            if let Answer::Given(commitment, moment) = answer {
                more(&mut html, app, language, placed, commitment, *moment, now);
            }
        });
        html
    };
    let opened = move |yes: &'static str, no: &'static str| {
        text(Box::new(move || {
            if app.open.get() { yes } else { no }.to_owned()
        }))
    };
    mark("answer", "data-kind", kind);
    mark("answer", "class", opened("answer open", "answer"));
    mark("answer-toggle", "aria-expanded", opened("true", "false"));
    let mut title = Html::new();
    title.element("<h2 id=\"answer-title\">", w::ANSWER.get(language), "</h2>");
    let aloud = move || {
        let mut html = Html::new();
        html.text(&spoken.get());
        html
    };
    let mut toggle = Html::new();
    toggle.raw("<button type=\"button\" class=\"toggle\" id=\"answer-toggle\" data-open=\"\" aria-controls=\"answer-more\"");
    toggle.element(" aria-label=\"", w::MORE.get(language), "\">");
    toggle.text(w::DETAILS.get(language)).raw("</button>");
    let parts = vec![
        still("bare", title),
        frame(
            "div",
            vec![("class", "sr"), ("role", "status")],
            vec![live("", aloud)],
        ),
        live("top", hero),
        live("under", left),
        still("bare", toggle),
        frame(
            "div",
            vec![("id", "answer-more")],
            vec![live("more-answer", more)],
        ),
    ];
    group("bare", parts)
}

/// The kind of an answer as the stylesheet and the tests know it.
fn kind(answer: &Answer<'_>) -> &'static str {
    match answer {
        Answer::Given(commitment, _) => match &commitment.kind {
            Kind::Due(due) if due.own => "own",
            Kind::Due(_) => "due",
            Kind::BestEffort => "best_effort",
            Kind::NoTarget => "no_target",
            Kind::NotOffered => "not_offered",
            Kind::NotPublished => "not_published",
        },
        Answer::Refused(_) => "refused",
        _ => "waiting",
    }
}

/// What is said instead of an answer.
pub fn instead(answer: &Answer<'_>) -> Option<&'static Word> {
    match answer {
        Answer::Waiting => Some(holidays::WAIT),
        Answer::Missing => Some(holidays::FAILED),
        Answer::NoPlan => Some(w::WAITING_PLAN),
        Answer::NoLevel => Some(w::WAITING),
        Answer::NoMoment => Some(w::WAITING_MOMENT),
        Answer::BadOwn(_) => Some(w::BAD_OWN),
        Answer::Refused(error) => Some(refused(error)),
        Answer::Given(commitment, _) => match &commitment.kind {
            Kind::Due(_) => None,
            Kind::BestEffort => Some(w::BEST_EFFORT),
            Kind::NoTarget => Some(w::NO_TARGET),
            Kind::NotOffered => Some(w::NOT_OFFERED),
            Kind::NotPublished => Some(w::NOT_PUBLISHED),
        },
    }
}

/// Why the clock has no answer.
pub fn refused(error: &ClockError) -> &'static Word {
    match error {
        ClockError::NeverOpens => problems::NEVER_OPENS,
        _ => problems::OUT_OF_RANGE,
    }
}

/// The answer in one sentence, for a screen reader.
fn spoken(language: Language, answer: &Answer<'_>) -> String {
    match answer {
        Answer::Given(
            Commitment {
                kind: Kind::Due(due),
                ..
            },
            moment,
        ) => {
            let word = if due.own { w::OWN } else { w::DUE };
            let time = say::at(language, due.trace.due, moment.zone, Style::Full);
            [word.get(language), " ", &time].concat()
        }
        Answer::Given(..) | Answer::Refused(_) | Answer::Missing => instead(answer)
            .map_or("", |word| word.get(language))
            .to_owned(),
        _ => String::new(),
    }
}

fn hero(html: &mut Html, app: App, language: Language, placed: &Placed<'_>, answer: &Answer<'_>) {
    if let Answer::Given(
        Commitment {
            kind: Kind::Due(due),
            ..
        },
        moment,
    ) = answer
    {
        return due_hero(html, language, due, *moment);
    }
    if let Answer::Missing = answer {
        return days_off::missing(html, app, language);
    }
    let text = instead(answer).map_or("", |word| word.get(language));
    match answer {
        Answer::Given(..) => html.element("<p class=\"hero word\"><span>", text, "</span></p>"),
        _ => html.element("<p class=\"waiting\">", text, "</p>"),
    };
    if let Answer::BadOwn(bad) = answer {
        // The field may stand in another step.
        let here = has_questions(app.place.get());
        let (field, text) = own::said(language, &placed.choices.own, *bad);
        html.raw("<p><a href=\"#").text(field);
        html.raw(if here {
            "\" data-focus=\""
        } else {
            "\" data-change=\"/intake/happened "
        });
        html.text(field).element("\">", &text, "</a></p>");
    }
}

fn due_hero(html: &mut Html, language: Language, due: &Due<'_>, moment: Moment) {
    let (at, zone) = (due.trace.due, moment.zone);
    html.raw("<p class=\"lead\">")
        .text(if due.own { w::OWN } else { w::DUE }.get(language));
    if due.own {
        html.element(
            " <span class=\"tag own\">",
            w::OWN_TAG.get(language),
            "</span>",
        );
    }
    html.raw("</p><p class=\"hero\"><time translate=\"no\" datetime=\"")
        .text(&at.to_rfc3339())
        .raw("\">");
    // Day and hour may stand on two lines, but neither is broken.
    let (day, time) = (
        say::at(language, at, zone, Style::ShortDay),
        say::at(language, at, zone, Style::Time),
    );
    html.element("<span>", &day, ",</span> ")
        .element("<span>", &time, "</span></time></p>");
}

/// The same moment on other clocks: the vendor's, else the device's, where they show something else.
fn elsewhere(html: &mut Html, app: App, language: Language, due: &Due<'_>, moment: Moment) {
    let (at, zone) = (due.trace.due, moment.zone);
    let local = at.with_timezone(&zone).naive_local();
    let vendor = due.timetable.zone();
    let other = [Some(vendor), app.device()]
        .into_iter()
        .flatten()
        .find(|other| at.with_timezone(other).naive_local() != local);
    if let Some(other) = other {
        let time = say::at(language, at, other, Style::Short);
        let word = if other == vendor {
            w::VENDOR_TIME
        } else {
            w::DEVICE_TIME
        };
        let text = word.with(language, &[("moment", &time), ("zone", &say::place(other))]);
        html.element("<p class=\"elsewhere\">", &text, "</p>");
    }
}

fn more(
    html: &mut Html,
    app: App,
    language: Language,
    placed: &Placed<'_>,
    commitment: &Commitment<'_>,
    moment: Moment,
    now: DateTime<Utc>,
) {
    if let Kind::Due(due) = &commitment.kind {
        elsewhere(html, app, language, due, moment);
    }
    standing::state(html, app, language, commitment.hours, moment.zone, now);
    if let Kind::Due(due) = &commitment.kind {
        days_off::said(html, app, language, due, commitment.hours);
    }
    html.element("<p>", &sentence(language, placed, commitment), "</p>");
    // The hours that were just told, too.
    let mut ids = commitment.sources.clone();
    for id in commitment.hours.iter().flat_map(|hours| &hours.source) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    sources(html, placed.programme, language, &ids, &commitment.readings);
    match &commitment.kind {
        Kind::Due(due) => {
            others(html, language, due, moment.zone);
            html.element(
                "<p><button type=\"button\" class=\"quiet\" data-calendar=\"\">",
                w::TO_CALENDAR.get(language),
                "</button></p>",
            );
            if let Some(saved) = app.read(&[Part::Entry], Core::old_entry) {
                let time = say::at(language, saved, moment.zone, Style::Short);
                let text = w::ENTRY_OLD.with(language, &[("time", &time)]);
                html.element("<p class=\"notice\">", &text, "</p>");
            }
            ribbon::ribbon(html, language, due, moment, ribbon::Size::Small);
        }
        Kind::NotPublished => {
            html.element("<p class=\"hint\">", w::USE_OWN.get(language), "</p>");
        }
        _ => {}
    }
    reach::reach(html, language, placed, moment);
    let place = app.place.get();
    if has_questions(place) {
        html.element(
            "<p class=\"on\"><a href=\"#why\" data-focus=\"why\">",
            w::WHY.get(language),
            "</a>",
        );
        if place == Place::Calculator {
            html.element(
                " <button type=\"button\" data-go=\"/intake\">",
                calculator::TO_INTAKE.get(language),
                "</button>",
            );
        }
        html.raw("</p>");
    }
}

/// Whether a place asks what the answer depends on.
fn has_questions(place: Place) -> bool {
    matches!(place, Place::Calculator | Place::Intake(Step::Happened))
}

/// One sentence of why.
pub fn sentence(language: Language, placed: &Placed<'_>, commitment: &Commitment<'_>) -> String {
    let plan = placed.plan.map_or("", |plan| plan.name.as_str());
    let level = placed
        .finding()
        .map_or("", |finding| finding.level.term.as_str());
    let (word, figure) = match &commitment.kind {
        Kind::Due(due) if due.own => (w::OWN_SAYS, say::figure(language, due.within)),
        Kind::Due(due) => (w::WITHIN, say::figure(language, due.within)),
        Kind::BestEffort => (w::BEST_EFFORT_SAYS, String::new()),
        Kind::NoTarget if commitment.target.is_none() => (w::NO_TARGETS_SAYS, String::new()),
        Kind::NoTarget => (w::NO_TARGET_SAYS, String::new()),
        Kind::NotOffered => (w::NOT_OFFERED_SAYS, String::new()),
        Kind::NotPublished => (w::NOT_PUBLISHED_SAYS, String::new()),
    };
    word.with(
        language,
        &[("plan", plan), ("level", level), ("figure", &figure)],
    )
}

/// The times of other readings, each beside what it supposes.
fn others(html: &mut Html, language: Language, due: &Due<'_>, zone: Zone) {
    if due.others.is_empty() {
        return;
    }
    html.raw("<ul class=\"others\">");
    for other in &due.others {
        let supposes = other.reading.supposes.get(language);
        let time = if other.due == due.trace.due {
            w::SAME_TIME.get(language).to_owned()
        } else {
            say::at(language, other.due, zone, Style::Short)
        };
        html.element(
            "<li><span class=\"tag assumed\">",
            w::OTHER_READING.get(language),
            "</span> ",
        );
        html.text(&w::IF.with(language, &[("supposes", supposes)]));
        html.element(
            " <strong class=\"figure\" translate=\"no\">",
            &time,
            "</strong>",
        );
        html.element(" <small>", other.reading.reading.as_str(), "</small></li>");
    }
    html.raw("</ul>");
}
