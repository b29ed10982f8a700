use leptos::prelude::*;

use super::{
    App,
    html::{dynamic, group, nothing, text},
    parts::{Choice, Field, legend, radios, select, tick},
};
use crate::{
    app::{Edit, own_field},
    case::TypedAgreement,
    locale::{
        self, Language, Word,
        words::{calculator as w, problems as p},
    },
    programme::{BadAgreement, Programme, Unit},
};

const UNITS: [(&str, Unit, &Word); 5] = [
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
    let used = app.chosen(|chosen| chosen.own.used.to_string());
    let on = app.entered(|used| Edit::Own(used == "true"));
    let drawn = text(Box::new(move || used.get()));
    let fields = dynamic(move || {
        if drawn.get() == "true" {
            fields(app, language)
        } else {
            nothing()
        }
    });
    let tick = tick(
        "own",
        w::OWN.get(language),
        w::OWN_HELP.get(language),
        used,
        on,
    );
    group("", vec![tick, fields])
}

/// What is wrong with the figure, where that is said at this field.
fn wrong(app: App, language: Language, field: &'static str) -> Memo<String> {
    app.chosen(move |chosen| {
        let bad = chosen.own.read().err();
        let bad = bad.filter(|bad| place(*bad).0 == field);
        bad.map_or_else(String::new, |bad| problem(language, bad))
    })
}

/// The field at which something that is wrong is mended, by its id and its name.
fn place(bad: BadAgreement) -> (&'static str, &'static Word) {
    let field = own_field(bad);
    let name = match field {
        "own-amount" => w::OWN_AMOUNT,
        "own-from" => w::OWN_FROM,
        _ => w::OWN_TO,
    };
    (field, name)
}

/// What is wrong, and the way out.
fn problem(language: Language, bad: BadAgreement) -> String {
    match bad {
        BadAgreement::Amount => p::AMOUNT.get(language).to_owned(),
        BadAgreement::TooMuch(most) => {
            let most = locale::number(language, u64::from(most));
            p::AMOUNT_MOST.with(language, &[("most", &most)])
        }
        _ => p::OWN_HOURS.get(language).to_owned(),
    }
}

/// The same away from the field: the id of the field, and its name, what stands in it, and the way out.
pub fn said(language: Language, own: &TypedAgreement, bad: BadAgreement) -> (&'static str, String) {
    let (field, name) = place(bad);
    let typed = match field {
        "own-amount" => &own.amount,
        "own-from" => &own.from,
        _ => &own.to,
    };
    let value = match typed.trim() {
        "" => String::new(),
        typed => [" (", typed, ")"].concat(),
    };
    let text = [name.get(language), &value, ": ", &problem(language, bad)];
    (field, text.concat())
}

fn fields(app: App, language: Language) -> AnyView {
    let units = UNITS.map(|(id, _, word)| (id, word.get(language)));
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
    let needed = app.chosen(|chosen| chosen.own.unit.needs_hours().to_string());
    let needed = text(Box::new(move || needed.get()));
    let amount = Field::new("own-amount", w::OWN_AMOUNT.get(language))
        .digits()
        .draw(
            app.chosen(|chosen| chosen.own.amount.clone()),
            app.entered(Edit::OwnAmount),
            wrong(app, language, "own-amount"),
        );
    let unit = select(
        "own-unit",
        w::OWN_UNIT.get(language),
        &units,
        unit,
        set_unit,
    );
    let hours = dynamic(move || {
        if needed.get() == "true" {
            hours(app, language)
        } else {
            nothing()
        }
    });
    group("inset", vec![group("pair", vec![amount, unit]), hours])
}

fn hours(app: App, language: Language) -> AnyView {
    let from = Field::new("own-from", w::OWN_FROM.get(language)).draw(
        app.chosen(|chosen| chosen.own.from.clone()),
        app.entered(Edit::OwnFrom),
        wrong(app, language, "own-from"),
    );
    let to = Field::new("own-to", w::OWN_TO.get(language)).draw(
        app.chosen(|chosen| chosen.own.to.clone()),
        app.entered(Edit::OwnTo),
        wrong(app, language, "own-to"),
    );
    let weekend = app.chosen(|chosen| chosen.own.weekend.to_string());
    let on = app.entered(|works| Edit::OwnWeekend(works == "true"));
    let tick = tick("own-weekend", w::OWN_WEEKEND.get(language), "", weekend, on);
    group("", vec![group("pair", vec![from, to]), tick])
}

/// What moves a case forward in the queue.
pub fn advantages(app: App, language: Language, programme: &Programme) -> AnyView {
    let list = programme
        .advantages
        .iter()
        .map(|advantage| {
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
            let legend = legend(
                advantage.question.get(language),
                advantage.effect.get(language),
            );
            radios(
                &["advantage-", advantage.id.as_str()].concat(),
                legend,
                choices,
                value,
                on,
            )
        })
        .collect();
    group("", list)
}
