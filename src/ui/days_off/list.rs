//! The days that are off or may be, each with a box to tick, and where those of the country come from.

use chrono::Datelike;
use leptos::prelude::*;

use super::{described, listed};
use crate::{
    app::{Edit, Fetched},
    browser,
    case::{DayOff, Sort, Tick},
    clock::Custom,
    locale::{self, Language, words::holidays as w},
    ui::{
        App,
        html::{Html, dynamic, fields, frame, live, nothing, text},
        parts::signal,
    },
};

/// What the boxes are called together.
const NAME: &str = "day";

/// The year in which the case is opened.
fn year(app: App) -> i32 {
    let now = app.minute.get();
    let moment = app.moment();
    moment.map_or_else(|_| now.year(), |moment| moment.local().year())
}

/// The days of that year.
fn days(app: App) -> Vec<DayOff> {
    let year = year(app);
    let mut days = listed(app);
    days.retain(|one| one.day.date.year() == year);
    days
}

/// The days of the year in which the case is opened. The boxes stay the same while they are ticked.
pub(super) fn list(app: App, language: Language) -> AnyView {
    let summary = move || {
        let mut html = Html::new();
        let off = days(app).iter().filter(|one| one.taken.is_some()).count();
        let count = match off {
            0 => w::NO_DAYS.get(language).to_owned(),
            _ => locale::duration(language, off as i64 * 86_400),
        };
        let values = [("days", &*count), ("year", &*year(app).to_string())];
        html.text(&w::DAYS.with(language, &values));
        html
    };
    let known = move || {
        let mut html = Html::new();
        app.country.with(|country| {
            if let Fetched::Ready(country) = country {
                let (from, to) = country.years().into_inner();
                let values = [
                    ("from", &*from.to_string()),
                    ("to", &*to.to_string()),
                    ("source", country.made_by()),
                ];
                html.element(
                    "<p class=\"hint\">",
                    &w::KNOWN.with(language, &values),
                    "</p>",
                );
            }
        });
        html
    };
    let boxes = text(Box::new(move || boxes(app, language).into_string()));
    let ticked = signal(move || {
        let days = days(app).into_iter();
        let taken = days.filter(|one| one.taken.is_some());
        taken
            .map(|one| one.id.to_string())
            .collect::<Vec<_>>()
            .join("\n")
    });
    let on = Callback::new(move |said: String| {
        let (id, ticked) = said.split_once(' ').unwrap_or((&said, ""));
        let half = listed(app)
            .iter()
            .any(|one| one.id.as_str() == id && one.sort == Sort::Custom(Custom::Half));
        let tick = match (ticked, half) {
            ("true", true) => Tick::Noon,
            ("true", false) => Tick::Off,
            _ => Tick::Works,
        };
        app.edit(Edit::Day(id.to_owned(), tick));
    });
    let any = signal(move || days(app).is_empty().to_string());
    dynamic(move || {
        if any.get() == "true" {
            return nothing();
        }
        let list = dynamic(move || {
            fields(
                "",
                "days",
                Html::drawn(boxes.get()),
                |_, value| browser::check(NAME, value),
                ticked,
                on,
            )
        });
        let parts = vec![
            frame("summary", vec![], vec![live("bare", summary)]),
            list,
            live("", known),
        ];
        frame("details", vec![], parts)
    })
}

fn boxes(app: App, language: Language) -> Html {
    let mut html = Html::new();
    html.element(
        "<fieldset id=\"days\"><legend class=\"hint\">",
        w::TICK.get(language),
        "</legend>",
    );
    for (n, one) in days(app).iter().enumerate() {
        let id = [NAME, "-", &n.to_string()].concat();
        html.raw("<div class=\"choice box\"><input type=\"checkbox\" name=\"")
            .text(NAME);
        html.raw("\" id=\"").text(&id);
        html.raw("\" value=\"").text(one.id.as_str());
        html.raw("\"><div><label for=\"").text(&id);
        html.element("\">", &described(language, one), "</label></div></div>");
    }
    html.raw("</fieldset>");
    html
}
