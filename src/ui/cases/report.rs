use leptos::prelude::*;

use super::All;
use crate::{
    browser,
    followed::{Period, Report},
    locale::{
        Language,
        words::{answer as a, cases as w},
    },
    ui::{
        App,
        html::{live, still, text},
        parts::{Press, TextField, block, element},
    },
    view::{cases as view, html},
};

/// How a period went: which one, what came of it, and as what it is taken along.
pub(super) fn section(app: App, language: Language, all: All) -> AnyView {
    const PAPER: &str = "cases-paper";
    let now = browser::now();
    let zone = untrack(|| app.device()).unwrap_or(crate::clock::Zone::utc());
    let today = now.with_timezone(&zone).date_naive();
    let usual = all.0.with_untracked(|all| Period::usual(today, all));
    let day = |day| RwSignal::new(view::day_text(language, day));
    let (from, to) = (day(usual.from), day(usual.to));
    let period = move || {
        let day_first = language.day_first();
        from.with(|from| to.with(|to| view::period(from, to, day_first)))
    };
    let problem = text(Box::new(move || {
        let word = period().is_none().then_some(w::BAD_PERIOD);
        word.map_or("", |word| word.get(language)).to_owned()
    }));
    let field = |id: &'static str,
                 word: crate::locale::Word,
                 signal: RwSignal<String>,
                 problem: Option<Memo<String>>| {
        let on = Callback::new(move |text| signal.set(text));
        let value = text(Box::new(move || signal.get()));
        let label = word.get(language);
        match problem {
            Some(problem) => {
                view! { <TextField id=id label=label value=value on=on problem=problem /> }
                    .into_any()
            }
            None => view! { <TextField id=id label=label value=value on=on /> }.into_any(),
        }
    };
    let pair = block(
        "pair",
        vec![
            field("report-from", w::FROM, from, Some(problem)),
            field("report-to", w::TO, to, None),
        ],
    );
    let table = live("", move || {
        app.minute.with(|_| ());
        let Some(period) = period() else {
            return html! {};
        };
        let now = browser::now();
        all.0
            .with(|all| view::report(language, now, &Report::new(all, period, now)))
    });
    let csv = Callback::new(move |()| {
        if let Some(period) = untrack(period) {
            let now = browser::now();
            let text = all
                .0
                .with_untracked(|all| view::csv(language, &Report::new(all, period, now)));
            browser::download("duetime-cases.csv", "text/csv", &text);
        }
    });
    let print = Callback::new(move |()| browser::print());
    let ways = vec![
        view! { <Press text=w::DOWNLOAD.get(language) on=csv /> }.into_any(),
        view! { <Press text=a::PRINT.get(language) on=print /> }.into_any(),
    ];
    // On paper it is a sheet of its own; it is written when somebody prints.
    let write = move || {
        let now = browser::now();
        let sheet = untrack(period).map(|period| {
            all.0.with_untracked(|all| {
                view::paper(language, now, zone, period, &Report::new(all, period, now))
            })
        });
        sheet.unwrap_or_default().into_string()
    };
    StoredValue::new_local(browser::before_print(PAPER, write));
    let head = html! { h2 { (w::REPORT.get(language)) } p { (w::REPORT_SAY.get(language)) } };
    block(
        "report",
        vec![
            still("", head),
            pair,
            table,
            block("ways", ways),
            element(view! { <div id=PAPER class="on-paper"></div> }),
        ],
    )
}
