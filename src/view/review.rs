//! What was asked and answered, step by step, for the person to check before a case is made of it.

use maud::{Markup, html};

use super::{advantage_id, confirm_id, fact_id, gate_id, item_id, say};
use crate::{
    app::Step,
    case::{Attachment, NO_ROLE, Placed, Reply},
    checklist::{Given, items},
    locale::{
        self, Language, Word,
        words::{calculator as c, facts, files as f, holidays as h, intake as w, shell},
    },
    programme::{Asked, Gate},
    triage::words,
};

/// One line: the field that it leads to, what was asked, what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The id of the field.
    pub field: String,
    /// What was asked.
    pub asked: String,
    /// What was answered.
    pub answered: String,
}

/// What was asked in a step. What was not answered stands apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The step.
    pub step: Step,
    /// Its title.
    pub title: Word,
    /// What was answered.
    pub given: Vec<Line>,
    /// What was not.
    pub open: Vec<Line>,
}

/// What the review says that does not follow from what was chosen within the programme alone.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The id of the first question that leads to the level.
    pub level_field: &'static str,
    /// When the case was opened, with its zone; none where it cannot be read.
    pub opened: Option<String>,
    /// Which days are taken off.
    pub days_off: String,
    /// The figure of the customer's own contract, where it is used: the field, and the figure or what is wrong with it.
    pub own: Option<(&'static str, String)>,
}

impl Part {
    fn of(step: Step, title: Word) -> Part {
        Part {
            step,
            title,
            given: Vec::new(),
            open: Vec::new(),
        }
    }

    fn add(&mut self, field: &str, asked: &str, answered: &str) {
        self.given.push(line(field, asked, answered));
    }

    /// Adds what may have been left open.
    fn may(&mut self, language: Language, field: &str, asked: &str, answered: Option<&str>) {
        match answered {
            Some(text) => self.add(field, asked, text),
            None => {
                let none = w::NONE_GIVEN.get(language);
                self.open.push(line(field, asked, none));
            }
        }
    }

    fn gate(&mut self, language: Language, placed: &Placed<'_>, gate: &Gate) {
        let said = reply(language, placed.choices.gates.get(&gate.id));
        let question = gate.question.get(language);
        self.may(language, &gate_id(gate), question, said);
    }
}

fn line(field: &str, asked: &str, answered: &str) -> Line {
    Line {
        field: field.to_owned(),
        asked: asked.to_owned(),
        answered: answered.to_owned(),
    }
}

fn reply(language: Language, reply: Option<&Reply>) -> Option<&'static str> {
    let word = match reply? {
        Reply::Yes => c::YES,
        Reply::No => c::NO,
        Reply::Unknown => w::UNKNOWN,
    };
    Some(word.get(language))
}

/// Everything that was asked, step by step.
pub fn review(language: Language, placed: &Placed<'_>, beside: &Beside) -> Vec<Part> {
    vec![
        before(language, placed),
        happened(language, placed, beside),
        needed(language, placed),
        files(language, placed),
    ]
}

/// The title of what was not answered in a step.
pub fn open_title(language: Language, count: usize) -> String {
    let count = locale::number(language, count as u64);
    w::LEFT_OPEN.with(language, &[("n", &count)])
}

fn before(language: Language, placed: &Placed<'_>) -> Part {
    let (programme, chosen) = (placed.programme, placed.choices);
    let mut part = Part::of(Step::Before, w::BEFORE);
    let name = programme.name.as_str();
    part.add("programme", shell::PROGRAMME.get(language), name);
    if programme.case_types.len() > 1 {
        let kind = placed.case_type.map_or("", |kind| kind.name.get(language));
        part.add("type", c::CASE_TYPE.get(language), kind);
    }
    let roles = &programme.submitters.roles;
    if !roles.is_empty() {
        let said =
            chosen
                .role
                .as_ref()
                .map(|role| match roles.iter().find(|known| known.id == *role) {
                    Some(known) => known.text.get(language),
                    None if *role == *NO_ROLE => w::ROLE_OTHER.get(language),
                    None => w::UNKNOWN.get(language),
                });
        part.may(language, "role", w::ROLE.get(language), said);
    }
    let asked = |one: &&Gate| one.plans.is_empty() && !one.by_role;
    for gate in programme.gates.iter().filter(asked) {
        part.gate(language, placed, gate);
    }
    part
}

fn happened(language: Language, placed: &Placed<'_>, beside: &Beside) -> Part {
    let (programme, chosen) = (placed.programme, placed.choices);
    let mut part = Part::of(Step::Happened, w::HAPPENED);
    let plan = placed.plan.map(|plan| plan.name.as_str());
    part.may(language, "plan", c::PLAN.get(language), plan);
    let of_plan = |one: &&Gate| placed.plan.is_some_and(|plan| one.plans.contains(&plan.id));
    for gate in programme.gates.iter().filter(of_plan) {
        part.gate(language, placed, gate);
    }
    for asked in Asked::ALL {
        if let Some(sign) = chosen.facts.told(asked) {
            let text = words::answer(sign).get(language);
            part.add(&fact_id(asked), words::question(asked).get(language), text);
        }
    }
    let since = Some(chosen.facts.since.as_str()).filter(|since| !since.is_empty());
    part.may(language, "since", facts::SINCE.get(language), since);
    if placed.has_targets() {
        let level = placed.finding().map(|found| {
            let reasons = found.reasons.iter();
            let reasons: Vec<_> = reasons
                .map(|reason| say::reason(language, reason))
                .collect();
            [
                &*say::level(language, found.level),
                " — ",
                &*reasons.join(" "),
            ]
            .concat()
        });
        let asked = c::LEVEL.get(language);
        part.may(language, beside.level_field, asked, level.as_deref());
    }
    let opened = beside.opened.as_deref();
    part.may(language, "when", w::MOMENT.get(language), opened);
    part.add("holidays", h::HOLIDAYS.get(language), &beside.days_off);
    for advantage in &programme.advantages {
        let said = chosen.advantages.get(&advantage.id).map(|yes| {
            let word = if *yes { c::YES } else { c::NO };
            word.get(language)
        });
        let question = advantage.question.get(language);
        part.may(language, &advantage_id(advantage), question, said);
    }
    if let Some((field, text)) = &beside.own {
        part.add(field, c::OWN.get(language), text);
    }
    part
}

fn needed(language: Language, placed: &Placed<'_>) -> Part {
    let chosen = placed.choices;
    let mut part = Part::of(Step::Needed, w::NEEDED);
    for item in placed.situation().into_iter().flat_map(items) {
        let text = match chosen.given.get(&item.id) {
            Some(Given::Answer(text)) => Some(text.as_str()),
            Some(Given::NotKnownYet) => Some(w::NOT_KNOWN.get(language)),
            None => None,
        };
        part.may(language, &item_id(item), item.label.get(language), text);
        if let Some(question) = &item.confirm {
            let said = reply(language, chosen.confirmed.get(&item.id));
            part.may(language, &confirm_id(item), question.get(language), said);
        }
    }
    part
}

fn files(language: Language, placed: &Placed<'_>) -> Part {
    let mut part = Part::of(Step::Files, w::FILES);
    let files = placed.choices.files.iter();
    let names: Vec<String> = files.map(|(_, file)| named(language, file)).collect();
    let names = Some(names.join("\n")).filter(|names| !names.is_empty());
    part.may(language, "files", w::FILES.get(language), names.as_deref());
    part
}

fn named(language: Language, file: &Attachment) -> String {
    let size = super::size(language, file);
    let masked = if file.masked {
        [", ", f::MASKED.get(language)]
    } else {
        ["", ""]
    };
    [&*file.name, " (", &*size, masked[0], masked[1], ")"].concat()
}

/// Answers to what the programme does not ask any more: they stay in the draft, and the case does not hold them.
pub fn left_over(language: Language, placed: &Placed<'_>) -> Markup {
    let items = &placed.programme.checklist.items;
    let not_asked = |id: &str| !items.iter().any(|item| item.id == *id);
    html! {
        @for (id, given) in placed.choices.given.iter() {
            @if let (Given::Answer(text), true) = (given, not_asked(id.as_str())) {
                p class="notice" {
                    strong { (id.as_str()) } " "
                    span class="tag" { (w::NOT_ASKED_ANY_MORE.get(language)) } br;
                    (text)
                }
            }
        }
    }
}

/// The case word for word as it will be handed in, folded.
pub fn whole(language: Language, of: Language, text: &str) -> Markup {
    let title = w::WHOLE.get(language);
    html! {
        details class="more" { summary { (title) } (super::document(of, title, text)) }
    }
}
