//! The week, hour by hour.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Steady, asked::chosen_hour, follow, read, weekly};
use crate::{
    app::{Comparing, Edit, Sides},
    browser,
    locale::{Language, words::compare as w},
    ui::{
        App,
        html::{live, still, text},
        parts::{Derived, HeatMap, block, disclosure, element},
    },
    view::{
        compare::{
            heat::{Map, days, first_day, legend, maps},
            marks,
        },
        html,
    },
};

/// What is drawn: the maps, and the plans that have none.
type Drawn = (Vec<Arc<Map>>, Vec<(String, String)>, Vec<usize>);

/// A map for each plan, and what the tones mean.
pub fn section(app: App, language: Language, steady: Steady) -> AnyView {
    let drawn = Derived::new(move || -> Drawn {
        follow(app, steady);
        let found = read(app, &[], |sides| {
            let marks = marks(language, sides);
            let marked = marks.into_iter().map(|(day, _)| day).collect();
            (maps(language, sides), marked)
        });
        let ((maps, others), marked) = found.unwrap_or_default();
        (maps.into_iter().map(Arc::new).collect(), others, marked)
    });
    let hint = live("", move || {
        weekly(app, language, steady, |sides: &Sides<'_>| {
            let day = first_day(language, sides.week);
            let marks = marks(language, sides);
            html! {
                p class="hint" { (w::WEEK_HINT.with(language, &[("day", &day)])) }
                @if !marks.is_empty() {
                    ul class="marks" { @for (_, text) in &marks { li { span class="mark-day" aria-hidden="true" {} (text) } } }
                }
            }
        })
    });
    let hour = chosen_hour(app);
    let all = drawn.draw(move |(maps, others, marked)| {
        let mut parts: Vec<_> = maps
            .into_iter()
            .map(|map| one(app, language, map, &marked, hour))
            .collect();
        parts.extend(others.into_iter().map(|(name, text)| {
            let said = w::NOTHING_DRAWN.with(language, &[("answer", &text)]);
            still(
                "heat",
                html! { h3 translate="no" { (name) } p class="hint" { (said) } },
            )
        }));
        block("heats", parts)
    });
    let parts = vec![
        still("", html! { h2 { (w::WEEK.get(language)) } }),
        hint,
        still("", legend(language, "heat")),
        all,
    ];
    block("", parts)
}

fn one(
    app: App,
    language: Language,
    map: Arc<Map>,
    marked: &[usize],
    hour: Memo<usize>,
) -> AnyView {
    let on = Callback::new(move |hour| app.edit(Edit::Compare(Comparing::Hour(Some(hour)))));
    let pointed = RwSignal::new(None::<usize>);
    let label = w::MAP.with(language, &[("plan", &map.name)]);
    let head = html! {
        h3 translate="no" { (map.name) }
        (map.extremes(language, browser::now()))
    };
    let days = days(language, map.span());
    // Days off, and days on which clocks change.
    let class = |day: usize| marked.contains(&day).then_some("marked");
    let labels =
        html! { @for (n, day) in days.iter().enumerate() { span class=[class(n)] { (day) } } };
    // Upright there is no room for more than the name of a day.
    let names = html! { @for n in 0..7 { span class=[class(n)] { (language.weekday(n)) } } };
    let hours = html! { @for hour in [0, 6, 12, 18] { span { (hour) } } };
    let draw = |is_upright| {
        let (map, label, now) = (map.clone(), label.clone(), browser::now());
        view! { <HeatMap language label map now is_upright hour pointed on /> }.into_any()
    };
    let (told, behind) = (map.clone(), map.clone());
    let said = text(Box::new(move || {
        let at = pointed.get().unwrap_or_else(|| hour.get());
        told.said(language, browser::now(), at)
    }));
    let readout = element(view! { <div class="readout">{said}</div> });
    let table = still("", behind.table(language, browser::now()));
    let parts = vec![
        still("", head),
        block(
            "map across",
            vec![
                still("tops", hours.clone()),
                still("lefts", labels.clone()),
                draw(false),
            ],
        ),
        block(
            "map upright",
            vec![still("tops", names), still("lefts", hours), draw(true)],
        ),
        readout,
        disclosure(
            "more",
            "",
            false,
            still("bare", html! { (w::ALL_HOURS.get(language)) }),
            vec![table],
        ),
    ];
    block("heat", parts)
}
