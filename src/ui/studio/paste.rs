//! A table out of a web page or a spreadsheet: what was read of it beside the paste, and what has to be asked.

use leptos::prelude::*;

use super::{
    labels,
    state::{read, send},
    targets::UNITS,
};
use crate::{
    app::studio::{Change, Event, Named, Part, Table},
    browser,
    clock::{Day, Week, Zone},
    locale::{
        Language, Word,
        words::{choices as c, studio as w},
    },
    programme::{Amount, Answer},
    tables::{
        Clock, Hours, Place, Question, ReadAs, Reading, Reason, Refused, Role, RowOrColumn,
        Suggestion, Why,
    },
    ui::{
        App,
        html::{dynamic, live, nothing, still, text},
        parts::{Kind, Press, Select, TextField, block, element},
    },
    view::{html, say},
};

/// The part of the place that begins from a table.
pub fn section(app: App, language: Language) -> AnyView {
    let is_there = crate::ui::parts::flag(|| read(&[Part::Table], |studio| studio.table.is_some()));
    let head = html! {
        h2 id="from-table" tabindex="-1" { (w::TABLE.get(language)) }
        p class="hint" id="table-hint" { (w::TABLE_HINT.get(language)) }
    };
    let paste = move |event: leptos::ev::Event| {
        if let Some((html, text)) = browser::pasted_table(&event) {
            send(app, Event::Pasted { html, text });
        }
    };
    let typed = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        let is_new = read(&[], |studio| {
            (*studio.table)
                .as_ref()
                .is_none_or(|table| table.text != text)
        });
        if is_new {
            send(app, Event::Pasted { html: None, text });
        }
    };
    let value = text(Box::new(|| {
        read(&[Part::Table], |studio| {
            (*studio.table)
                .as_ref()
                .map_or_else(String::new, |table| table.text.clone())
        })
    }));
    let area = element(view! {
        <div class="field">
            <label for="paste">{w::TABLE_FIELD.get(language)}</label>
            <textarea
                id="paste"
                rows="5"
                spellcheck="false"
                aria-describedby="table-hint"
                prop:value=value
                on:paste=move |event| paste(event.into())
                on:input=typed
            ></textarea>
        </div>
    });
    let inside = dynamic(move || match is_there.get() {
        true => seen(app, language),
        false => nothing(),
    });
    block("from-table", vec![still("", head), area, inside])
}

/// Shows something of the table.
fn with<R>(show: impl FnOnce(&Table) -> R) -> Option<R> {
    read(&[Part::Table], |studio| (*studio.table).as_ref().map(show))
}

/// What was read of it.
fn seen(app: App, language: Language) -> AnyView {
    let refused = live("", move || {
        let word = with(|table| match &table.reading {
            Ok(_) => None,
            Err(Refused::TooLarge) => Some(w::TABLE_TOO_LARGE),
            Err(Refused::NoTable) => Some(w::TABLE_NONE),
            Err(Refused::NoFigures) => Some(w::TABLE_NO_FIGURES),
        });
        html! {
            @if let Some(Some(word)) = word { p class="notice warm" role="status" { (word.get(language)) } }
        }
    });
    let is_read =
        crate::ui::parts::flag(|| with(|table| table.reading.is_ok()).unwrap_or_default());
    let all = dynamic(move || {
        if !is_read.get() {
            return nothing();
        }
        let left = block("", vec![found(language), grid(app, language)]);
        let right = block("asks", vec![questions(app, language), make(app, language)]);
        block("sides", vec![left, right])
    });
    block("", vec![refused, all])
}

/// What there is, in a sentence.
fn found(language: Language) -> AnyView {
    live("", move || {
        let said = with(|table| {
            table.reading.as_ref().ok().map(|reading| {
                let name = |name: &str| {
                    if name.is_empty() {
                        "?".to_owned()
                    } else {
                        name.to_owned()
                    }
                };
                let plans: Vec<_> = reading.plans.iter().map(|one| name(&one.name)).collect();
                let levels: Vec<_> = reading.levels.iter().map(|one| name(&one.name)).collect();
                let targets = reading.targets.len().to_string();
                w::TABLE_FOUND.with(
                    language,
                    &[
                        ("plans", &plans.join(", ")),
                        ("levels", &levels.join(", ")),
                        ("targets", &targets),
                    ],
                )
            })
        });
        html! {
            h3 { (w::TABLE_READ.get(language)) }
            @if let Some(Some(said)) = said { p role="status" { (said) } }
        }
    })
}

/// The cells, each with what it was taken for; rows and columns say what they are, and can be told.
fn grid(app: App, language: Language) -> AnyView {
    let drawn = dynamic(move || {
        with(|table| {
            table
                .reading
                .as_ref()
                .ok()
                .map(|reading| table_of(app, language, reading))
        })
        .flatten()
        .unwrap_or_else(nothing)
    });
    let again = dynamic(move || {
        if !with(Table::is_corrected).unwrap_or_default() {
            return nothing();
        }
        let on = Callback::new(move |()| send(app, Event::Table(Change::Again)));
        view! { <Press text=w::TABLE_AGAIN.get(language) class="quiet" on /> }.into_any()
    });
    block("", vec![drawn, again])
}

fn table_of(app: App, language: Language, reading: &Reading) -> AnyView {
    let columns = reading
        .grid
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let mut rows = Vec::new();
    let mut last = None;
    for (n, row) in reading.grid.rows.iter().enumerate() {
        if let Some(table) = row.table.filter(|table| Some(*table) != last) {
            let heads: Vec<_> = (0..row.cells.len())
                .map(|column| {
                    let line = RowOrColumn::Column { table, column };
                    let choose = role(app, language, reading, line, &(column + 1).to_string());
                    element(view! { <th scope="col">{choose}</th> })
                })
                .collect();
            rows.push(element(view! { <tr class="roles"><td></td>{heads}</tr> }));
        }
        last = row.table;
        let cells: Vec<_> = (0..row.cells.len())
            .map(|column| cell(language, reading, Place { row: n, column }))
            .collect();
        let head = match row.table {
            Some(_) => role(
                app,
                language,
                reading,
                RowOrColumn::Row(n),
                &(n + 1).to_string(),
            ),
            None => crate::ui::parts::words(w::TABLE_LINE.get(language)),
        };
        let rest = columns.saturating_sub(row.cells.len()) + 1;
        let cells: Vec<AnyView> = match row.table {
            Some(_) => cells,
            None => {
                let text = reading.grid.text(Place { row: n, column: 0 }).to_owned();
                vec![element(
                    view! { <td colspan=rest.to_string() lang="und">{text}</td> },
                )]
            }
        };
        rows.push(element(
            view! { <tr><th scope="row">{head}</th>{cells}</tr> },
        ));
    }
    element(view! {
        <div class="wide-table read" tabindex="0" role="region" aria-label=w::TABLE_READ.get(language)>
            <table><tbody>{rows}</tbody></table>
        </div>
    })
}

fn cell(language: Language, reading: &Reading, place: Place) -> AnyView {
    let text = reading.grid.text(place).to_owned();
    let read_as = reading.read_as(place);
    let is_asked = reading
        .questions
        .iter()
        .any(|one| one.cells.contains(&place));
    let (class, said) = match read_as {
        ReadAs::Nothing => ("", String::new()),
        ReadAs::Plan(_) => ("as-plan", w::AS_PLAN.get(language).to_owned()),
        ReadAs::Level(_) => ("as-level", w::AS_LEVEL.get(language).to_owned()),
        ReadAs::Definition => ("as-definition", w::AS_DEFINITION.get(language).to_owned()),
        ReadAs::Measure => ("as-measure", w::AS_MEASURE.get(language).to_owned()),
        ReadAs::Hours => ("as-hours", w::AS_HOURS.get(language).to_owned()),
        ReadAs::Ignored(reason) => ("as-ignored", why_ignored(reason).get(language).to_owned()),
        ReadAs::Target { plan, level } => {
            let target = reading.target(plan, level);
            let said = target.map(|target| answer(language, &target.answer));
            ("as-target", said.unwrap_or_default())
        }
    };
    let asked = is_asked.then(|| w::AS_ASKED.get(language));
    element(view! {
        <td class=class>
            <span lang="und">{text}</span>
            <small>{said}</small>
            <small class="asked">{asked}</small>
        </td>
    })
}

fn role_words() -> [(&'static str, Role, Word); 8] {
    [
        ("plans", Role::Plans, w::AS_PLANS),
        ("levels", Role::Levels, w::AS_LEVELS),
        ("values", Role::Values, w::AS_VALUES),
        ("measures", Role::Measures, w::AS_MEASURES),
        ("hours", Role::Hours, w::AS_HOURS),
        ("definition", Role::Definition, w::AS_DEFINITION),
        ("section", Role::Section, w::AS_SECTION),
        ("ignored", Role::Ignored(Reason::Person), w::AS_IGNORED),
    ]
}

/// What a row or a column is, as a list to choose from.
fn role(app: App, language: Language, reading: &Reading, line: RowOrColumn, n: &str) -> AnyView {
    let found = reading
        .roles
        .iter()
        .find(|one| one.0 == line)
        .map(|one| one.1);
    let now = match found {
        Some(Role::Ignored(_)) => "ignored",
        Some(role) => role_words()
            .iter()
            .find(|one| one.1 == role)
            .map_or("", |one| one.0),
        None => "",
    };
    let mut options = Vec::new();
    if now.is_empty() {
        options.push(element(
            view! { <option value="" selected=true>"–"</option> },
        ));
    }
    for (name, _, word) in role_words() {
        let text = word.get(language);
        options.push(element(
            view! { <option value=name selected=name == now>{text}</option> },
        ));
    }
    let hear = move |event: leptos::ev::Event| {
        let name = event_target_value(&event);
        if let Some((_, role, _)) = role_words().into_iter().find(|one| one.0 == name) {
            send(app, Event::Table(Change::Role(line, role)));
        }
    };
    let (id, word) = match line {
        RowOrColumn::Row(row) => (["row-", &row.to_string()].concat(), w::ROW),
        RowOrColumn::Column { table, column } => (
            ["column-", &table.to_string(), "-", &column.to_string()].concat(),
            w::COLUMN,
        ),
    };
    let label = word.with(language, &[("n", n)]);
    element(view! { <select id=id aria-label=label on:input=hear>{options}</select> })
}

fn why_ignored(reason: Reason) -> Word {
    match reason {
        Reason::OtherMeasure => w::LEFT_OTHER,
        Reason::Price => w::LEFT_PRICE,
        Reason::Channel => w::LEFT_CHANNEL,
        Reason::Counted => w::LEFT_COUNTED,
        Reason::Unknown => w::LEFT_UNKNOWN,
        Reason::NoFigures => w::LEFT_NO_FIGURES,
        Reason::Person => w::AS_IGNORED,
    }
}

/// An answer in words.
fn answer(language: Language, answer: &Answer) -> String {
    let word = match answer {
        Answer::Within(amount) => return say::figure(language, *amount),
        Answer::BestEffort => c::BEST_EFFORT,
        Answer::NoTarget => c::NO_TARGET,
        Answer::NotOffered => c::NOT_OFFERED,
        Answer::NotPublished => c::NOT_PUBLISHED,
    };
    word.get(language).to_owned()
}

/// Hours in words: days with the same times stand together.
fn hours(language: Language, hours: &Hours) -> String {
    let (week, clock) = match hours {
        Hours::None => return c::NOT_PUBLISHED.get(language).to_owned(),
        Hours::Always => return c::ALWAYS.get(language).to_owned(),
        Hours::Week(week, clock) => (week, clock),
    };
    let mut parts: Vec<(Day, Day, String)> = Vec::new();
    for day in Day::ALL {
        let windows = week.windows(*day).iter();
        let said: Vec<_> = windows
            .map(|window| [time(window.from().seconds()), time(window.to().seconds())].join("–"))
            .collect();
        let said = said.join(", ");
        match parts.last_mut() {
            Some(last) if last.2 == said => last.1 = *day,
            _ => parts.push((*day, *day, said)),
        }
    }
    let name = |day: Day| {
        labels::choice(
            language,
            DAYS.get(day as usize).copied().unwrap_or_default(),
        )
    };
    let said = parts
        .iter()
        .filter(|part| !part.2.is_empty())
        .map(|(from, to, said)| {
            let days = if from == to {
                name(*from).to_owned()
            } else {
                [name(*from), name(*to)].join("–")
            };
            [&days, " ", said].concat()
        });
    let mut said = said.collect::<Vec<_>>().join("; ");
    match clock {
        Clock::Unsaid => {}
        Clock::Customer => {
            said.push_str(", ");
            said.push_str(c::CUSTOMER.get(language));
        }
        Clock::Zone(zone) => {
            said.push_str(", ");
            said.push_str(zone.name());
        }
    }
    said
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn time(seconds: u32) -> String {
    let two = |n: u32| {
        if n < 10 {
            ["0", &n.to_string()].concat()
        } else {
            n.to_string()
        }
    };
    [two(seconds / 3600), two(seconds / 60 % 60)].join(":")
}

/// Everything that is open, each with a field.
fn questions(app: App, language: Language) -> AnyView {
    let head = live("", move || {
        let count = with(|table| table.reading.as_ref().map_or(0, |it| it.questions.len()));
        let count = count.unwrap_or_default();
        let said = match count {
            0 => w::NO_QUESTIONS.get(language).to_owned(),
            n => w::QUESTIONS_COUNT.with(language, &[("count", &n.to_string())]),
        };
        html! {
            h3 id="questions" tabindex="-1" { (w::QUESTIONS.get(language)) }
            p role="status" { (said) }
        }
    });
    let all = Memo::new(move |_| {
        with(|table| {
            table
                .reading
                .as_ref()
                .map_or_else(|_| Vec::new(), |it| it.questions.clone())
        })
        .unwrap_or_default()
    });
    let list = dynamic(move || {
        let all = all.get();
        let lines: Vec<_> = all
            .iter()
            .enumerate()
            .map(|(n, one)| question(app, language, n, one))
            .collect();
        match lines.is_empty() {
            true => nothing(),
            false => element(view! { <ol class="questions-of">{lines}</ol> }),
        }
    });
    block("", vec![head, list])
}

fn why(why: Why) -> Word {
    match why {
        Why::Axes => w::WHY_AXES,
        Why::Heading => w::WHY_HEADING,
        Why::Measure => w::WHY_MEASURE,
        Why::PlanName => w::WHY_PLAN_NAME,
        Why::LevelName => w::WHY_LEVEL_NAME,
        Why::Range => w::WHY_RANGE,
        Why::TwoValues => w::WHY_TWO_VALUES,
        Why::AtLeast => w::WHY_AT_LEAST,
        Why::Vague => w::WHY_VAGUE,
        Why::Strange => w::WHY_STRANGE,
        Why::Days => w::WHY_DAYS,
        Why::NoUnit => w::WHY_NO_UNIT,
        Why::OtherHours => w::WHY_OTHER_HOURS,
        Why::NotIncluded => w::WHY_NOT_INCLUDED,
        Why::Unread => w::WHY_UNREAD,
        Why::Business => w::WHY_BUSINESS,
        Why::Hours => w::WHY_HOURS,
        Why::HoursDiffer => w::WHY_HOURS_DIFFER,
        Why::HoursMissing => w::WHY_HOURS_MISSING,
        Why::Saturday => w::WHY_SATURDAY,
        Why::Zone => w::WHY_ZONE,
    }
}

/// One question: what is asked, the cell that it is about, and what may be answered.
fn question(app: App, language: Language, n: usize, one: &Question) -> AnyView {
    let (cell, plans) = with(|table| {
        let reading = table.reading.as_ref().ok();
        let text = |place: &Place| reading.map_or("", |it| it.grid.text(*place)).to_owned();
        let plan = |n: &usize| {
            reading
                .and_then(|it| it.plans.get(*n))
                .map(|it| (it.cell, it.name.clone()))
        };
        (
            one.cells.first().map(|place| (*place, text(place))),
            one.plans.iter().filter_map(plan).collect::<Vec<_>>(),
        )
    })
    .unwrap_or_default();
    let about = plans
        .iter()
        .map(|plan| plan.1.clone())
        .collect::<Vec<_>>()
        .join(", ");
    let quoted = cell.as_ref().map_or("", |cell| &cell.1).to_owned();
    let asked = still(
        "",
        html! {
            p class="asks-of" { (why(one.why).get(language)) }
            @if !quoted.is_empty() { p class="hint" { q lang="und" { (quoted) } @if let Some((place, _)) = &cell { " " (w::CELL.with(language, &[("row", &(place.row + 1).to_string()), ("column", &(place.column + 1).to_string())])) } } }
            @if !about.is_empty() { p class="hint" { (w::FOR_PLANS.with(language, &[("plans", &about)])) } }
        },
    );
    let id = ["question-", &n.to_string()].concat();
    let place = cell.map(|cell| cell.0);
    let field = match (one.why, place) {
        (Why::PlanName, Some(place)) => {
            name(app, language, &id, move |text| Change::Plan(place, text))
        }
        (Why::LevelName, Some(place)) => {
            name(app, language, &id, move |text| Change::Level(place, text))
        }
        (Why::Axes | Why::Heading | Why::Measure, Some(place)) => lines(app, language, place),
        (Why::Zone, _) => zone(app, language, &id, one),
        (Why::Business | Why::Hours | Why::HoursDiffer | Why::HoursMissing | Why::Saturday, _) => {
            let cells = plans.iter().map(|plan| plan.0).collect();
            week(app, language, &id, one, cells)
        }
        (_, Some(place)) => figure(app, language, &id, one, place),
        (_, None) => nothing(),
    };
    element(view! { <li>{asked}{field}</li> })
}

/// A name is typed, and counts once it is done with.
fn name(
    app: App,
    language: Language,
    id: &str,
    change: impl Fn(String) -> Change + Send + Sync + 'static,
) -> AnyView {
    let hear = move |event: leptos::ev::Event| {
        let text = event_target_value(&event).trim().to_owned();
        if !text.is_empty() {
            send(app, Event::Table(change(text)));
        }
    };
    element(view! {
        <div class="field">
            <label for=id.to_owned()>{labels::field(language, "name")}</label>
            <input type="text" autocomplete="off" class="wide" id=id.to_owned() on:change=hear />
        </div>
    })
}

/// What the row and the column of a cell are.
fn lines(app: App, language: Language, place: Place) -> AnyView {
    let both = with(|table| {
        let reading = table.reading.as_ref().ok()?;
        let table = reading.grid.rows.get(place.row)?.table?;
        let row = role_of(
            app,
            language,
            reading,
            RowOrColumn::Row(place.row),
            place.row + 1,
        );
        let line = RowOrColumn::Column {
            table,
            column: place.column,
        };
        let column = role_of(app, language, reading, line, place.column + 1);
        Some(block("pair", vec![row, column]))
    });
    both.flatten().unwrap_or_else(nothing)
}

fn role_of(
    app: App,
    language: Language,
    reading: &Reading,
    line: RowOrColumn,
    n: usize,
) -> AnyView {
    let word = match line {
        RowOrColumn::Row(_) => w::ROW,
        RowOrColumn::Column { .. } => w::COLUMN,
    };
    let now = reading
        .roles
        .iter()
        .find(|one| one.0 == line)
        .map(|one| one.1);
    let now = role_words()
        .into_iter()
        .find(|one| Some(one.1) == now)
        .map_or("", |one| one.0);
    let mut options = vec![(String::new(), "–".to_owned())];
    options.extend(
        role_words().map(|(name, _, word)| (name.to_owned(), word.get(language).to_owned())),
    );
    let value = Memo::new(move |_| now.to_owned());
    let on = Callback::new(move |name: String| {
        if let Some((_, role, _)) = role_words().into_iter().find(|one| one.0 == name) {
            send(app, Event::Table(Change::Role(line, role)));
        }
    });
    let label = word.with(language, &[("n", &n.to_string())]);
    let id = match line {
        RowOrColumn::Row(row) => ["ask-row-", &row.to_string()].concat(),
        RowOrColumn::Column { table, column } => {
            ["ask-column-", &table.to_string(), "-", &column.to_string()].concat()
        }
    };
    view! { <Select id label options value on /> }.into_any()
}

/// What a list begins with: nothing is chosen before the person does.
fn unchosen(language: Language) -> (String, String) {
    (String::new(), w::CHOOSE.get(language).to_owned())
}

/// A figure for a cell, or one of the answers that are none.
fn figure(app: App, language: Language, id: &str, one: &Question, place: Place) -> AnyView {
    let mut answers: Vec<Answer> = Vec::new();
    for suggestion in &one.suggestions {
        if let Suggestion::Answer(answer) = suggestion {
            answers.push(answer.clone());
        }
    }
    for answer in [
        Answer::BestEffort,
        Answer::NoTarget,
        Answer::NotOffered,
        Answer::NotPublished,
    ] {
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    let mut options = vec![unchosen(language)];
    options.extend(
        answers
            .iter()
            .enumerate()
            .map(|(n, one)| (n.to_string(), answer(language, one))),
    );
    options.push((
        "other".to_owned(),
        w::ANOTHER_FIGURE.get(language).to_owned(),
    ));
    let (chosen, set) = signal(String::new());
    let value = Memo::new(move |_| chosen.get());
    let on = Callback::new(move |name: String| {
        if let Some(answer) = name.parse::<usize>().ok().and_then(|n| answers.get(n)) {
            send(app, Event::Table(Change::Cell(place, answer.clone())));
        } else {
            set.set(name);
        }
    });
    let select =
        view! { <Select id=id.to_owned() label=w::YOUR_ANSWER.get(language) options value on /> };
    let id = id.to_owned();
    let other = dynamic(move || match chosen.with(|chosen| chosen == "other") {
        true => amount(app, language, &id, place),
        false => nothing(),
    });
    block("", vec![select.into_any(), other])
}

fn amount(app: App, language: Language, id: &str, place: Place) -> AnyView {
    let (count, set_count) = signal(String::new());
    let (unit, set_unit) = signal("hours".to_owned());
    let options = UNITS
        .map(|unit| {
            (
                unit.name().to_owned(),
                labels::choice(language, unit.name()).to_owned(),
            )
        })
        .to_vec();
    let value = Memo::new(move |_| count.get());
    let of_unit = Memo::new(move |_| unit.get());
    let on = Callback::new(move |text| set_count.set(text));
    let on_unit = Callback::new(move |text| set_unit.set(text));
    let take = Callback::new(move |()| {
        let amount = count.get_untracked().trim().parse::<u32>().ok();
        let amount = amount.filter(|amount| (1..=10_000).contains(amount));
        let unit = UNITS
            .into_iter()
            .find(|one| one.name() == unit.get_untracked());
        if let (Some(amount), Some(unit)) = (amount, unit) {
            let answer = Answer::Within(Amount { amount, unit });
            send(app, Event::Table(Change::Cell(place, answer)));
        }
    });
    let kind = Kind::Digits;
    let parts = vec![
        view! { <TextField id=[id, "-amount"].concat() label=labels::field(language, "amount") kind value on /> }.into_any(),
        view! { <Select id=[id, "-unit"].concat() label=labels::field(language, "unit") options value=of_unit on=on_unit /> }.into_any(),
        view! { <Press text=w::TAKE.get(language) on=take /> }.into_any(),
    ];
    block("pair", parts)
}

/// Hours for plans.
fn week(app: App, language: Language, id: &str, one: &Question, cells: Vec<Place>) -> AnyView {
    let mut all: Vec<Hours> = Vec::new();
    for suggestion in &one.suggestions {
        if let Suggestion::Hours(hours) = suggestion {
            all.push(hours.clone());
        }
    }
    for hours in [Hours::Always, Hours::None] {
        if !all.contains(&hours) {
            all.push(hours);
        }
    }
    let mut options = vec![unchosen(language)];
    options.extend(
        all.iter()
            .enumerate()
            .map(|(n, one)| (n.to_string(), hours(language, one))),
    );
    options.push(("other".to_owned(), w::OTHER_WEEK.get(language).to_owned()));
    let (chosen, set) = signal(String::new());
    let value = Memo::new(move |_| chosen.get());
    let take = {
        let cells = cells.clone();
        move |hours: &Hours| {
            for cell in &cells {
                send(app, Event::Table(Change::Hours(*cell, hours.clone())));
            }
        }
    };
    let other = take.clone();
    let on = Callback::new(move |name: String| {
        match name.parse::<usize>().ok().and_then(|n| all.get(n)) {
            Some(hours) => take(hours),
            None => set.set(name),
        }
    });
    let select =
        view! { <Select id=id.to_owned() label=w::YOUR_ANSWER.get(language) options value on /> };
    let id = id.to_owned();
    let below = dynamic(move || {
        if chosen.with(|chosen| chosen != "other") {
            return nothing();
        }
        let take = other.clone();
        typed_week(language, &id, move |week| {
            take(&Hours::Week(week, Clock::Unsaid))
        })
    });
    block("", vec![select.into_any(), below])
}

/// Monday to Friday from one time to another; what is more is said in the form.
fn typed_week(
    language: Language,
    id: &str,
    take: impl Fn(Week) + Send + Sync + 'static,
) -> AnyView {
    let (from, set_from) = signal("08:00".to_owned());
    let (to, set_to) = signal("17:00".to_owned());
    let (of_from, of_to) = (Memo::new(move |_| from.get()), Memo::new(move |_| to.get()));
    let on_from = Callback::new(move |text| set_from.set(text));
    let on_to = Callback::new(move |text| set_to.set(text));
    let press = Callback::new(move |()| {
        let (from, to) = (from.get_untracked(), to.get_untracked());
        if let Ok(week) = Week::on(Day::WORKING, from.trim(), to.trim()) {
            take(week);
        }
    });
    let parts = vec![
        view! { <TextField id=[id, "-from"].concat() label=w::OPENS.get(language) value=of_from on=on_from /> }.into_any(),
        view! { <TextField id=[id, "-to"].concat() label=w::CLOSES.get(language) value=of_to on=on_to /> }.into_any(),
        view! { <Press text=w::TAKE.get(language) on=press /> }.into_any(),
    ];
    block("pair", parts)
}

/// Whose clock hours are read on.
fn zone(app: App, language: Language, id: &str, one: &Question) -> AnyView {
    let mut options = vec![unchosen(language)];
    for suggestion in &one.suggestions {
        if let Suggestion::Zone(zone) = suggestion {
            options.push((zone.name().to_owned(), zone.name().to_owned()));
        }
    }
    options.push(("customer".to_owned(), c::CUSTOMER.get(language).to_owned()));
    if let Some(zone) = app
        .device()
        .filter(|zone| !options.iter().any(|one| one.0 == zone.name()))
    {
        options.push((zone.name().to_owned(), zone.name().to_owned()));
    }
    let say = move |name: &str| {
        let clock = match name {
            "customer" => Some(Clock::Customer),
            name => Zone::named(name).ok().map(Clock::Zone),
        };
        if let Some(clock) = clock {
            send(app, Event::Table(Change::Clock(clock)));
        }
    };
    let value = Memo::new(|_| String::new());
    let on = Callback::new(move |name: String| say(&name));
    let select =
        view! { <Select id=id.to_owned() label=w::YOUR_ANSWER.get(language) options value on /> };
    let field = [id, "-name"].concat();
    let hear = move |event: leptos::ev::Event| say(event_target_value(&event).trim());
    let typed = element(view! {
        <div class="field">
            <label for=field.clone()>{w::ANOTHER_ZONE.get(language)}</label>
            <input type="text" autocomplete="off" class="narrow" id=field on:change=hear />
        </div>
    });
    block("", vec![select.into_any(), typed])
}

/// What the table does not say, and the button that makes a programme of it all.
fn make(app: App, language: Language) -> AnyView {
    let field = move |id: &'static str,
                      label: &'static str,
                      hint: &'static str,
                      get: fn(&Named) -> &String,
                      set: fn(&mut Named, String)| {
        let value = text(Box::new(move || {
            with(|table| get(&table.about).clone()).unwrap_or_default()
        }));
        let on = Callback::new(move |text: String| {
            let about = read(&[], |studio| {
                (*studio.table).as_ref().map(|table| table.about.clone())
            });
            let mut about = about.unwrap_or_default();
            set(&mut about, text);
            if about.language.is_empty() {
                language.tag().clone_into(&mut about.language);
            }
            if about.read_on.is_empty() {
                about.read_on = browser::now().format("%Y-%m-%d").to_string();
            }
            send(app, Event::Table(Change::About(about)));
        });
        let kind = Kind::Wide;
        view! { <TextField id label hint kind most=400 value on /> }.into_any()
    };
    let press = Callback::new(move |()| send(app, Event::MakeOfTable));
    let parts = vec![
        still("", html! { h3 { (w::TABLE_ABOUT.get(language)) } }),
        field(
            "table-name",
            w::TABLE_NAME.get(language),
            "",
            |it| &it.name,
            |it, text| it.name = text,
        ),
        field(
            "table-title",
            w::TABLE_TITLE.get(language),
            "",
            |it| &it.title,
            |it, text| it.title = text,
        ),
        field(
            "table-address",
            labels::field(language, "address"),
            "https://…",
            |it| &it.address,
            |it, text| it.address = text,
        ),
        view! { <Press text=w::MAKE.get(language) class="main" id="make" on=press /> }.into_any(),
    ];
    block("", parts)
}
