use crate::{
    case::{Choices, Reply, Tick},
    checklist::{Given, bounded, line, with_line},
    clock::Fold,
    locale::Language,
    programme::{
        Advantage, Asked, CaseType, Choice, Gate, Id, Item, Level, Plan, Programme, Rule, Sign,
        Unit,
    },
    triage::{Override, refresh},
};

use super::{App, Comparing, Insertion};

/// Something that a person chooses or types. What can be wrong stays a text; what is one of several is one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Whose support.
    Programme(Option<Id<Programme>>),
    /// What the person calls the draft.
    Name(String),
    /// The language of the case; none: that of the page.
    Language(Option<Language>),
    /// Something where plans stand side by side.
    Compare(Comparing),
    /// The plan.
    Plan(Option<Id<Plan>>),
    /// The kind of case.
    CaseType(Option<Id<CaseType>>),
    /// The level, picked by its definition.
    Level(Option<Id<Level>>),
    /// The answer to the question across.
    Across(Option<Id<Choice>>),
    /// The answer to the question down.
    Down(Option<Id<Choice>>),
    /// Both, by a cell of the matrix.
    Cell(Id<Choice>, Id<Choice>),
    /// A step of the first or the second scale.
    Step(usize, Option<Id<Level>>),
    /// Another level than the answers lead to.
    Overrule(Option<Id<Level>>),
    /// Why.
    Reason(String),
    /// What moves a case forward in the queue.
    Advantage(Id<Advantage>, bool),
    /// Whether the figure of one's own contract is to be used.
    Own(bool),
    /// Its number.
    OwnAmount(String),
    /// Its unit.
    OwnUnit(Unit),
    /// From when on support is there by that contract.
    OwnFrom(String),
    /// Until when.
    OwnTo(String),
    /// Whether it is there at weekends too.
    OwnWeekend(bool),
    /// The role of the person who hands in.
    Role(Option<Id<Rule>>),
    /// The answer to a condition.
    Gate(Id<Gate>, Reply),
    /// Every condition that is open holds.
    OtherGates,
    /// What happened, in plain words.
    Fact(Asked, Sign),
    /// Since when.
    Since(String),
    /// The answer to an item.
    Item(Id<Item>, String),
    /// One line of such an answer.
    Line(Id<Item>, usize, String),
    /// A row of an answer in rows.
    Row(Id<Item>, usize, String),
    /// What is done with such a row.
    Move(Id<Item>, usize, Move),
    /// Several lines that are put into such a row: each becomes one.
    Rows(Id<Item>, usize, Insertion),
    /// Whether an item is not known yet.
    Unknown(Id<Item>, bool),
    /// What was said about the check that an item asks for.
    Confirm(Id<Item>, Reply),
    /// The contact details that were kept are taken over for an item.
    UseContact(Id<Item>),
    /// Whether the contact details of an item are kept for the next case.
    KeepContact(Id<Item>, bool),
    /// Whether another moment than the present one is meant.
    Other(bool),
    /// The day.
    Date(String),
    /// The time of day.
    Time(String),
    /// The zone.
    Zone(String),
    /// Which of two, where a time happens twice.
    Fold(Fold),
    /// One of the things that could be meant.
    Take(super::Meant),
    /// A day and a time that stand together in one field.
    Together(super::Pasted),
    /// The country whose holidays are taken off; empty for none.
    Country(String),
    /// Its region; empty for what holds in the whole country.
    Region(String),
    /// What a person says about a day in the list.
    Day(String, Tick),
    /// The same by a button beside the answer, which makes way for what it did.
    DayBeside(String, Tick),
    /// No country's holidays are taken off, so that there is an answer.
    WithoutCountry,
    /// The calendar file is taken away again.
    DropDays,
}

/// What is done with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// It moves up; whether by a key that was pressed within it.
    Up(bool),
    /// It moves down.
    Down(bool),
    /// It goes.
    Drop,
    /// Another one is begun behind it.
    Next,
    /// Another one is begun behind all.
    Add,
}

/// What a zone that was wiped out is kept as: nothing that can be seen, but not "never touched".
pub const WIPED: &str = " ";

impl App {
    /// Takes what was chosen or typed.
    pub(super) fn edit(&mut self, edit: Edit) {
        self.hold_open(&edit);
        match self.fitted(edit) {
            Edit::Programme(id) => {
                self.draft_mut().programme = id;
                self.draft_mut().choose();
                self.forget_problems();
                // What a link said is about another programme now.
                self.link.set_if_new(String::new());
            }
            Edit::Name(text) => self.draft_mut().name = bounded(&text),
            Edit::Language(language) => {
                let tag = language.map_or("", Language::tag);
                self.draft_mut().language = tag.to_owned();
                // What kept the step from going on may be that the other one did not come.
                self.forget_problems();
            }
            Edit::Fact(asked, sign) => self.tell(asked, sign),
            Edit::Take(meant) => self.take(meant),
            Edit::Together(pasted) => self.paste(pasted),
            Edit::Other(other) => self.other_moment(other),
            Edit::Date(text) => {
                let day_first = self.language.day_first();
                let moment = &mut self.draft_mut().moment;
                (moment.date, moment.day_first) = (text, day_first);
                self.pasted.set_if_new(String::new());
            }
            Edit::Time(text) => {
                self.draft_mut().moment.time = text;
                self.pasted.set_if_new(String::new());
            }
            Edit::Zone(text) => {
                let text = if text.is_empty() {
                    WIPED.to_owned()
                } else {
                    text
                };
                self.draft_mut().moment.zone = text;
                self.pasted.set_if_new(String::new());
            }
            Edit::Fold(fold) => self.draft_mut().moment.fold = Some(fold),
            Edit::Country(id) => {
                let holidays = &mut self.draft_mut().holidays;
                holidays.country = id;
                holidays.region.clear();
            }
            Edit::Region(id) => self.draft_mut().holidays.region = id,
            Edit::Day(id, tick) => self.draft_mut().holidays.tick(&id, tick),
            Edit::DayBeside(id, tick) => {
                self.draft_mut().holidays.tick(&id, tick);
                self.focus("answer");
            }
            Edit::WithoutCountry => {
                let holidays = &mut self.draft_mut().holidays;
                holidays.country.clear();
                holidays.region.clear();
                self.focus("answer");
            }
            Edit::DropDays => {
                self.own_days.set(crate::case::OwnDays::default());
                let none = (String::new(), Vec::new(), Vec::new());
                self.draft_mut().holidays.take_file(none.0, none.1, none.2);
                self.focus("own-days");
            }
            Edit::OtherGates => {
                let open = self.open_gates();
                self.within(|choices| {
                    for id in open {
                        choices.gates.insert(id, Reply::Yes);
                    }
                });
                self.focus("gates");
            }
            Edit::Move(id, place, step) => self.move_row(&id, place, step),
            Edit::Rows(id, place, paste) => self.paste_rows(&id, place, &paste),
            Edit::UseContact(id) => {
                if let Some(kept) = (*self.contact).clone() {
                    self.within(|choices| put(choices, &id, &kept));
                    self.focus(&["item-", id.as_str()].concat());
                }
            }
            Edit::KeepContact(id, keep) => {
                let typed = self.draft.chosen().and_then(|chosen| chosen.given.get(&id));
                let text = typed.map(|given| text_of(Some(given))).unwrap_or_default();
                self.keep_contact(keep.then_some(text));
            }
            Edit::Line(id, place, text) => {
                self.change_item(&id, |before| with_line(before, place, &text, 0));
                self.follow_contact(&id);
            }
            other => self.within(|choices| choose(choices, other)),
        }
    }

    /// Changes what was chosen within the programme in view.
    fn within(&mut self, change: impl FnOnce(&mut Choices)) {
        if self.draft.programme.is_some()
            && let Some(choices) = self.draft_mut().choose()
        {
            change(choices);
        }
    }

    /// The conditions for everybody that nobody has answered yet.
    pub fn open_gates(&self) -> Vec<Id<Gate>> {
        let (Some(programme), Some(chosen)) = (self.ready(), self.draft.chosen()) else {
            return Vec::new();
        };
        let gates = programme.gates.iter().filter(|gate| gate.is_general());
        gates
            .filter(|gate| chosen.gates.get(&gate.id).is_none())
            .map(|gate| gate.id.clone())
            .collect()
    }

    /// Changes the answer to an item.
    pub(super) fn change_item(&mut self, id: &Id<Item>, how: impl FnOnce(&str) -> String) {
        self.within(|choices| change(choices, id, how));
    }

    fn tell(&mut self, asked: Asked, sign: Sign) {
        let programme = self.programme.ready();
        self.within(|choices| {
            let before = choices.facts.clone();
            choices.facts.tell(asked, Some(sign));
            if sign == Sign::AllWorks {
                // What is not asked any more is no fact any more.
                for other in Asked::ALL
                    .into_iter()
                    .filter(|other| *other != Asked::Works)
                {
                    choices.facts.tell(other, None);
                }
            }
            if let Some(programme) = &programme {
                refresh(programme, &mut choices.answers, &before, &choices.facts);
            }
        });
    }
}

/// What changes within a programme, and nothing else with it.
fn choose(choices: &mut Choices, edit: Edit) {
    let answers = &mut choices.answers;
    match edit {
        Edit::Plan(id) => choices.plan = id,
        Edit::Compare(change) => change.apply(&mut choices.compared),
        Edit::CaseType(id) => choices.case_type = id,
        Edit::Level(id) => answers.level = id,
        Edit::Across(id) => answers.across = id,
        Edit::Down(id) => answers.down = id,
        Edit::Cell(across, down) => {
            (answers.across, answers.down) = (Some(across), Some(down));
        }
        Edit::Step(n, id) => {
            if let Some(step) = answers.steps.get_mut(n) {
                *step = id;
            }
        }
        Edit::Overrule(level) => {
            let before = answers.overrule.take();
            let reason = before.map(|before| before.reason).unwrap_or_default();
            answers.overrule = level.map(|level| Override { level, reason });
        }
        Edit::Reason(text) => {
            if let Some(overrule) = &mut answers.overrule {
                overrule.reason = bounded(&text);
            }
        }
        Edit::Advantage(id, yes) => choices.advantages.insert(id, yes),
        Edit::Own(used) => choices.own.used = used,
        Edit::OwnAmount(text) => choices.own.amount = text,
        Edit::OwnUnit(unit) => choices.own.unit = unit,
        Edit::OwnFrom(text) => choices.own.from = text,
        Edit::OwnTo(text) => choices.own.to = text,
        Edit::OwnWeekend(works) => choices.own.weekend = works,
        Edit::Role(id) => choices.role = id,
        Edit::Gate(id, reply) => choices.gates.insert(id, reply),
        Edit::Since(text) => choices.facts.since = bounded(&text),
        Edit::Item(id, text) => put(choices, &id, &text),
        // While rows stand below, an emptied one stays.
        Edit::Row(id, place, text) => change(choices, &id, |before| {
            with_line(before, place, &text, before.split('\n').count())
        }),
        Edit::Unknown(id, unknown) => {
            // What was typed is never thrown away by a tick.
            if choices.given.get(&id).is_some_and(Given::is_answer) {
                return;
            }
            if unknown {
                choices.given.insert(id, Given::NotKnownYet);
            } else {
                choices.given.remove(&id);
            }
        }
        Edit::Confirm(id, reply) => choices.confirmed.insert(id, reply),
        // The rest is more than one choice, and is taken above.
        _ => {}
    }
}

/// Takes down an answer; an empty one is none.
fn put(choices: &mut Choices, id: &Id<Item>, text: &str) {
    if text.is_empty() {
        choices.given.remove(id);
    } else {
        choices
            .given
            .insert(id.clone(), Given::Answer(bounded(text)));
    }
}

fn change(choices: &mut Choices, id: &Id<Item>, change: impl FnOnce(&str) -> String) {
    let before = text_of(choices.given.get(id));
    put(choices, id, &change(&before));
}

/// The text of an answer.
pub(super) fn text_of(given: Option<&Given>) -> String {
    match given {
        Some(Given::Answer(text)) => text.clone(),
        _ => String::new(),
    }
}

/// The line of an answer at a place.
pub fn line_of(given: Option<&Given>, place: usize) -> &str {
    match given {
        Some(Given::Answer(text)) => line(text, place),
        _ => "",
    }
}
