//! What waiting costs, in the customer's own figures.

use leptos::prelude::*;

use super::{
    Steady,
    beside::{self, Same},
    entered, weekly,
};
use crate::{
    app::{Comparing, Edit},
    case::Compared,
    compare::amount,
    locale::{Language, Word, time, words::compare as w},
    programme::{Plan, Programme},
    ui::{
        App,
        html::{dynamic, live, nothing, still},
        parts::{Choice, Choices, Kind, TextField, Tick, block, legend},
    },
    view::{compare as view, html, say},
};

/// What is asked, and what comes of it.
pub fn section(app: App, language: Language, steady: Steady, programme: &Programme) -> AnyView {
    let head = html! {
        h2 { (w::COSTS.get(language)) }
        p class="hint" { (w::COSTS_LEAD.get(language)) }
    };
    let result = live("costs", move || {
        weekly(app, language, steady, |sides| view::costs(language, sides))
    });
    let pattern = pattern(app, language);
    let operating = app.holds(|chosen| chosen.compared.operating);
    let on = app.ticked(|is| Edit::Compare(Comparing::Operating(is)));
    let label = w::OPERATING.get(language);
    let tick = view! { <Tick id="compared-operating" label value=operating on /> };
    let parts = vec![
        still("", head),
        problems(app, language, programme),
        money(app, language),
        pattern,
        tick.into_any(),
        work(app, language),
        prices(app, language, programme),
        result,
    ];
    block("", parts)
}

/// How a field is read, to say what is wrong with it.
type Check = fn(&str) -> Option<Word>;

fn number(text: &str) -> Option<Word> {
    (!text.trim().is_empty() && amount(text).is_none()).then_some(w::NO_NUMBER)
}

fn percent(text: &str) -> Option<Word> {
    let is_share = amount(text).is_some_and(|share| share <= 100.0);
    (!text.trim().is_empty() && !is_share).then_some(w::NO_SHARE)
}

fn hours(text: &str) -> Option<Word> {
    time(text).is_err().then_some(w::NO_HOURS_OWN)
}

fn anything(_: &str) -> Option<Word> {
    None
}

/// A field, with what is wrong with what stands in it.
fn field(
    app: App,
    language: Language,
    (id, label): (String, String),
    check: Check,
    read: impl Fn(&Compared) -> String + Clone + Send + Sync + 'static,
    on: Callback<String>,
) -> AnyView {
    let typed = read.clone();
    let value = app.chosen(move |chosen| typed(&chosen.compared));
    let problem = app.chosen(move |chosen| {
        let wrong = check(&read(&chosen.compared));
        wrong.map_or_else(String::new, |word| word.get(language).to_owned())
    });
    let kind = Kind::Short;
    view! { <TextField id label kind most=20 value on problem /> }.into_any()
}

fn plain(
    app: App,
    language: Language,
    id: &str,
    word: Word,
    check: Check,
    read: fn(&Compared) -> &String,
    change: fn(String) -> Comparing,
) -> AnyView {
    let names = (id.to_owned(), word.get(language).to_owned());
    let read = move |compared: &Compared| read(compared).clone();
    field(app, language, names, check, read, entered(app, change))
}

fn problems(app: App, language: Language, programme: &Programme) -> AnyView {
    let fields = programme.levels.iter().map(|level| {
        let (read, write) = (level.id.clone(), level.id.clone());
        let name = say::level(language, level);
        let label = w::PROBLEMS_AT.with(language, &[("level", &name)]);
        let on = app.entered(move |text| Edit::Compare(Comparing::Problems(write.clone(), text)));
        let read =
            move |compared: &Compared| compared.problems.get(&read).cloned().unwrap_or_default();
        let id = ["problems-", level.id.as_str()].concat();
        field(app, language, (id, label), number, read, on)
    });
    block("fields", fields.collect())
}

fn money(app: App, language: Language) -> AnyView {
    let fields = vec![
        plain(
            app,
            language,
            "compared-rate",
            w::RATE,
            number,
            |it| &it.rate,
            Comparing::Rate,
        ),
        plain(
            app,
            language,
            "compared-currency",
            w::CURRENCY,
            anything,
            |it| &it.currency,
            Comparing::Currency,
        ),
        plain(
            app,
            language,
            "compared-share",
            w::SHARE,
            percent,
            |it| &it.share,
            Comparing::Share,
        ),
    ];
    block("fields", fields)
}

fn pattern(app: App, language: Language) -> AnyView {
    let value = app.chosen(|chosen| match chosen.compared.pattern.as_str() {
        "" => "evenly".to_owned(),
        other => other.to_owned(),
    });
    let on = app.entered(|text| {
        let text = if text == "evenly" {
            String::new()
        } else {
            text
        };
        Edit::Compare(Comparing::Pattern(text))
    });
    let choices = vec![
        Choice::plain("evenly", w::EVENLY.get(language)),
        Choice::plain("work", w::AT_WORK.get(language)),
        Choice::plain("own", w::OWN_SHARES.get(language)),
    ];
    let legend = legend(w::PATTERN.get(language), "");
    let question = view! { <Choices name="compared-pattern" legend choices value on /> };
    let is_own = app.holds(|chosen| chosen.compared.pattern == "own");
    let shares = dynamic(move || {
        if !is_own.get() {
            return nothing();
        }
        let fields = vec![
            plain(
                app,
                language,
                "share-work",
                w::SHARE_WORK,
                percent,
                |it| &it.at_work,
                |text| Comparing::Shares(0, text),
            ),
            plain(
                app,
                language,
                "share-after",
                w::SHARE_AFTER,
                percent,
                |it| &it.after_work,
                |text| Comparing::Shares(1, text),
            ),
            plain(
                app,
                language,
                "share-weekend",
                w::SHARE_WEEKEND,
                percent,
                |it| &it.weekend,
                |text| Comparing::Shares(2, text),
            ),
        ];
        block("fields", fields)
    });
    block("", vec![question.into_any(), shares])
}

/// When the customer works, where that makes a difference.
fn work(app: App, language: Language) -> AnyView {
    let is_asked = app.holds(|chosen| {
        let compared = &chosen.compared;
        compared.operating || !compared.pattern.is_empty()
    });
    dynamic(move || {
        if !is_asked.get() {
            return nothing();
        }
        let fields = vec![
            plain(
                app,
                language,
                "compared-from",
                w::WORK_FROM,
                hours,
                |it| &it.from,
                Comparing::From,
            ),
            plain(
                app,
                language,
                "compared-to",
                w::WORK_TO,
                hours,
                |it| &it.to,
                Comparing::To,
            ),
        ];
        block("fields", fields)
    })
}

fn prices(app: App, language: Language, programme: &Programme) -> AnyView {
    let fields = programme.plans.iter().map(|plan| {
        let (read, write) = (plan.id.clone(), plan.id.clone());
        let label = w::PRICE.with(language, &[("plan", plan.name.as_str())]);
        let on = app.entered(move |text| Edit::Compare(Comparing::Price(write.clone(), text)));
        let read =
            move |compared: &Compared| compared.prices.get(&read).cloned().unwrap_or_default();
        let id = ["price-", plan.id.as_str()].concat();
        field(app, language, (id, label), number, read, on)
    });
    let own = block("fields", fields.collect());
    let beside = beside::ready(app);
    let others = dynamic(move || {
        let all = beside.get();
        let fields = all
            .iter()
            .flat_map(|Same(one)| prices_beside(app, language, one));
        block("fields", fields.collect())
    });
    block("", vec![own, others])
}

/// The same for the plans of another programme.
fn prices_beside(app: App, language: Language, programme: &Programme) -> Vec<AnyView> {
    let price = |plan: &Plan| {
        let (of, id) = (programme.id.clone(), plan.id.clone());
        let called = [programme.name.as_str(), " · ", plan.name.as_str()].concat();
        let label = w::PRICE.with(language, &[("plan", &called)]);
        let read = move |compared: &Compared| {
            let beside = compared.beside.get(&of);
            let price = beside.and_then(|beside| beside.prices.get(&id));
            price.cloned().unwrap_or_default()
        };
        let (of, id) = (programme.id.clone(), plan.id.clone());
        let on = app.entered(move |text| {
            Edit::Compare(Comparing::PriceBeside(of.clone(), id.clone(), text))
        });
        let id = ["price-", programme.id.as_str(), ":", plan.id.as_str()].concat();
        field(app, language, (id, label), number, read, on)
    };
    programme.plans.iter().map(price).collect()
}
