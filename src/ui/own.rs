use leptos::prelude::*;

use super::{
    App,
    html::{dynamic, nothing},
    parts::{Choice, Choices, Kind, Select, TextField, Tick, block, legend},
};
use crate::{
    app::Edit,
    case::TypedAgreement,
    locale::{Language, Word, words::calculator as w},
    programme::{Advantage, Programme, Unit},
    view::own::{field, problem},
};

pub use crate::view::own::said;

const UNITS: [(&str, Unit, Word); 5] = [
    ("minutes", Unit::Minutes, w::UNIT_MINUTES),
    ("hours", Unit::Hours, w::UNIT_HOURS),
    (
        "business_minutes",
        Unit::BusinessMinutes,
        w::UNIT_BUSINESS_MINUTES,
    ),
    (
        "business_hours",
        Unit::BusinessHours,
        w::UNIT_BUSINESS_HOURS,
    ),
    ("business_days", Unit::BusinessDays, w::UNIT_BUSINESS_DAYS),
];

/// The figure of the customer's own contract.
pub fn own(app: App, language: Language) -> AnyView {
    let used = app.holds(|chosen| chosen.own.used);
    let fields = dynamic(move || {
        if used.get() {
            fields(app, language)
        } else {
            nothing()
        }
    });
    let tick = view! {
        <Tick
            id="own"
            label=w::OWN.get(language)
            hint=w::OWN_HELP.get(language)
            value=used
            on=app.ticked(Edit::Own)
        />
    };
    block("", vec![tick.into_any(), fields])
}

fn fields(app: App, language: Language) -> AnyView {
    let options = UNITS.map(|(id, _, word)| (id.to_owned(), word.get(language).to_owned()));
    let unit = app.chosen(|chosen| {
        let known = UNITS.iter().find(|known| known.1 == chosen.own.unit);
        known.map_or("hours", |known| known.0).to_owned()
    });
    let set_unit = Callback::new(move |id: String| {
        if let Some(known) = UNITS.iter().find(|known| known.0 == id) {
            app.edit(Edit::OwnUnit(known.1));
        }
    });
    // Whether hours are asked depends on the unit alone: typing an hour must not draw its field anew.
    let needed = app.holds(|chosen| chosen.own.unit.needs_hours());
    let hours = dynamic(move || {
        if needed.get() {
            hours(app, language)
        } else {
            nothing()
        }
    });
    let amount = typed(
        app,
        language,
        "own-amount",
        w::OWN_AMOUNT,
        |own| &own.amount,
        Edit::OwnAmount,
    );
    let unit = view! {
        <Select
            id="own-unit"
            label=w::OWN_UNIT.get(language)
            options=options.to_vec()
            value=unit
            on=set_unit
        />
    };
    let figure = block("pair", vec![amount, unit.into_any()]);
    block("inset", vec![figure, hours])
}

fn hours(app: App, language: Language) -> AnyView {
    let from = typed(
        app,
        language,
        "own-from",
        w::OWN_FROM,
        |own| &own.from,
        Edit::OwnFrom,
    );
    let to = typed(
        app,
        language,
        "own-to",
        w::OWN_TO,
        |own| &own.to,
        Edit::OwnTo,
    );
    let tick = view! {
        <Tick
            id="own-weekend"
            label=w::OWN_WEEKEND.get(language)
            value=app.holds(|chosen| chosen.own.weekend)
            on=app.ticked(Edit::OwnWeekend)
        />
    };
    block("", vec![block("pair", vec![from, to]), tick.into_any()])
}

/// A field of the figure, with what is wrong where that is mended there.
fn typed(
    app: App,
    language: Language,
    id: &'static str,
    label: Word,
    read: fn(&TypedAgreement) -> &String,
    edit: fn(String) -> Edit,
) -> AnyView {
    let wrong = app.chosen(move |chosen| {
        let bad = chosen.own.read().err().filter(|bad| field(*bad) == id);
        bad.map_or_else(String::new, |bad| problem(language, bad))
    });
    let kind = if id == "own-amount" {
        Kind::Digits
    } else {
        Kind::Short
    };
    view! {
        <TextField
            id
            label=label.get(language)
            kind
            value=app.chosen(move |chosen| read(&chosen.own).clone())
            on=app.entered(edit)
            problem=wrong
        />
    }
    .into_any()
}

/// What moves a case forward in the queue.
pub fn advantages(app: App, language: Language, programme: &Programme) -> AnyView {
    let all = programme.advantages.iter();
    block("", all.map(|one| advantage(app, language, one)).collect())
}

fn advantage(app: App, language: Language, advantage: &Advantage) -> AnyView {
    let (read, write) = (advantage.id.clone(), advantage.id.clone());
    let value = app.chosen(move |chosen| match chosen.advantages.get(&read) {
        Some(true) => "yes".into(),
        Some(false) => "no".into(),
        None => String::new(),
    });
    let on = app.entered(move |reply| Edit::Advantage(write.clone(), reply == "yes"));
    let choices = vec![
        Choice::plain("yes", w::YES.get(language)),
        Choice::plain("no", w::NO.get(language)),
    ];
    let name = ["advantage-", advantage.id.as_str()].concat();
    let legend = legend(
        advantage.question.get(language),
        advantage.effect.get(language),
    );
    view! { <Choices name legend choices value on /> }.into_any()
}
