//! Small pieces of a received case, in words of its language.

use super::{
    ReceivedCase,
    received::{at, text},
};
use crate::{
    case::rendering::date,
    checklist::line,
    locale::{Language, words::rendering as w},
    programme::Amount,
    tree::Node,
};

/// Whose case it is: the programme with its vendor, the plan and the level.
pub(super) fn whose(case: &ReceivedCase) -> String {
    let part = |path: &str| case.text(path);
    let (vendor, name) = (part("programme.vendor"), part("programme.name"));
    let vendor = vendor.filter(|vendor| name.as_ref().is_none_or(|name| !name.contains(vendor)));
    let parts = [vendor, name, part("plan.name"), part("level.term")];
    one_line(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// What it is about, in one line; never empty: desks take an empty one, and nobody finds it again.
pub(super) fn subject(case: &ReceivedCase) -> String {
    let subject = case.text("subject").map(|it| one_line(&it));
    subject
        .filter(|it| !it.is_empty())
        .unwrap_or_else(|| whose(case))
}

/// A text in one line.
pub(super) fn one_line(text: &str) -> String {
    let parts = text.split(|c: char| c.is_whitespace() || c.is_control());
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The level with its name: `P2 – High`.
pub(super) fn level(case: &ReceivedCase) -> Option<String> {
    let term = case.text("level.term")?;
    Some(match case.text("level.name") {
        Some(name) => one_line(&[&term, " – ", &name].concat()),
        None => one_line(&term),
    })
}

/// The target: its label, and the time or the honest word.
pub(super) fn target(case: &ReceivedCase) -> (&'static str, String) {
    let language = case.language;
    if let Some(due) = time(language, case.root(), "commitment.due") {
        let own = case.text("commitment.own_agreement").as_deref() == Some("true");
        let label = if own { w::DUE_OWN } else { w::TARGET };
        return (
            label.get(language),
            w::DUE.with(language, &[("time", &due)]),
        );
    }
    let word = match case.text("commitment.kind").as_deref() {
        None => w::NO_LEVEL,
        Some("best_effort") => w::BEST_EFFORT,
        Some("no_target") if case.node("level").is_none() => w::NO_TARGETS,
        Some("no_target") => w::NO_TARGET,
        Some("not_offered") => w::NOT_OFFERED,
        Some(_) => w::NOT_PUBLISHED,
    };
    (w::ANSWER.get(language), word.get(language).to_owned())
}

/// The figure of the target in words: `8 business hours`.
pub(super) fn figure(case: &ReceivedCase) -> Option<String> {
    let figure: Amount = case.node("commitment.figure")?.read().ok()?;
    Some(date::amount(case.language, figure))
}

/// An instant on the customer's clocks, with its zone.
pub(super) fn time(language: Language, part: &Node<'static>, path: &str) -> Option<String> {
    let part = at(part, path)?;
    let zone = text(part, "zone").unwrap_or_default();
    Some(one_line(&date::zoned(
        language,
        &text(part, "local")?,
        &zone,
    )))
}

/// The questions that the customer answered, with the answers.
pub(super) fn facts(case: &ReceivedCase) -> Vec<(String, String)> {
    let facts = case.list("facts").iter();
    facts
        .filter_map(|fact| Some((text(fact, "question")?, text(fact, "text")?)))
        .collect()
}

/// What is demanded and not there: the labels of the items.
pub(super) fn missing(case: &ReceivedCase) -> String {
    let count = |at: usize| {
        case.text(&format!("completeness.required[{at}]"))?
            .parse::<usize>()
            .ok()
    };
    let demanded = count(1).unwrap_or(0).saturating_sub(count(0).unwrap_or(0));
    let ids = case.list("completeness.missing").iter().take(demanded);
    let label = |id: &Node| {
        let id = id.text().ok()?.to_owned();
        let mut items = case.list("checklist").iter();
        text(
            items.find(|item| text(item, "id").as_deref() == Some(&id))?,
            "label",
        )
    };
    ids.filter_map(label).collect::<Vec<_>>().join("; ")
}

/// The person to answer, from the first of these items that holds one.
#[derive(Debug, Clone)]
pub(super) struct Contact {
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) email: String,
}

/// Reads a person: name, telephone and address stand in a line each, as the page writes them. What somebody typed otherwise is
/// searched for an address.
pub(super) fn contact(case: &ReceivedCase, items: &[String]) -> Contact {
    let answers: Vec<String> = items.iter().filter_map(|id| case.answer(id)).collect();
    let words = |answer: &str| {
        answer
            .split(separates)
            .find(|it| is_address(it))
            .map(str::to_owned)
    };
    let with_address = answers.iter().find(|answer| words(answer).is_some());
    let answer = with_address.or(answers.first()).map_or("", String::as_str);
    let part = |place| one_line(line(answer, place));
    let in_its_place = Some(part(2)).filter(|it| is_address(it));
    let named = |text: &String| !text.contains('@');
    Contact {
        name: Some(part(0)).filter(named).unwrap_or_default(),
        phone: Some(part(1)).filter(named).unwrap_or_default(),
        email: in_its_place.or_else(|| words(answer)).unwrap_or_default(),
    }
}

fn separates(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')')
}

/// Whether a text is one plain address, as every desk and every mail program takes it.
pub(super) fn is_address(text: &str) -> bool {
    crate::delivery::mail::Address::read(text).is_ok()
}
