//! Groups of questions that close to a line once they are answered, and open again by a press. Which stand open is
//! decided here; a group never closes because of what was chosen in it, only because somebody has done with it.

use super::{App, Edit};
use crate::{clock::Told, locale::misses_reader};

/// A group of questions that closes to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Group {
    /// Whose support.
    Programme,
    /// The plan.
    Plan,
    /// The kind of case.
    CaseType,
    /// When the case is opened, and the zone.
    Moment,
    /// The days off.
    DaysOff,
    /// The figure of the customer's own contract.
    Own,
}

impl Group {
    /// All of them, in the order of the page.
    pub const ALL: [Group; 6] = [
        Group::Programme,
        Group::Plan,
        Group::CaseType,
        Group::Moment,
        Group::DaysOff,
        Group::Own,
    ];

    /// The id of what opens on the page.
    pub fn id(self) -> &'static str {
        match self {
            Group::Programme => "programme",
            Group::Plan => "plan",
            Group::CaseType => "type",
            Group::Moment => "moment",
            Group::DaysOff => "days-off",
            Group::Own => "own-agreement",
        }
    }

    /// The id of the button that opens it.
    pub fn line_id(self) -> &'static str {
        match self {
            Group::Programme => "programme:line",
            Group::Plan => "plan:line",
            Group::CaseType => "type:line",
            Group::Moment => "moment:line",
            Group::DaysOff => "days-off:line",
            Group::Own => "own-agreement:line",
        }
    }

    /// The group in which the element of this id stands; none where it stands in none.
    pub fn of(id: &str) -> Option<Group> {
        Some(match id {
            "programme" => Group::Programme,
            "plan" => Group::Plan,
            "type" => Group::CaseType,
            "when" | "date" | "time" | "zone" | "fold" => Group::Moment,
            "holidays" | "region" | "own-days" | "drop-own-days" => Group::DaysOff,
            "own" | "own-amount" | "own-unit" | "own-from" | "own-to" | "own-weekend" => Group::Own,
            _ => return None,
        })
    }

    /// The group in which something is chosen that closes it once the person has done with it.
    fn of_edit(edit: &Edit) -> Option<Group> {
        match edit {
            Edit::Programme(_) => Some(Group::Programme),
            Edit::Plan(_) => Some(Group::Plan),
            Edit::CaseType(_) => Some(Group::CaseType),
            _ => None,
        }
    }
}

/// The groups that stand open, since a person opened them or is answering them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Opened(u8);

impl Opened {
    fn bit(group: Group) -> u8 {
        1 << group as u8
    }

    fn has(self, group: Group) -> bool {
        self.0 & Opened::bit(group) != 0
    }

    fn with(self, group: Group) -> Opened {
        Opened(self.0 | Opened::bit(group))
    }

    fn without(self, group: Group) -> Opened {
        Opened(self.0 & !Opened::bit(group))
    }
}

impl App {
    /// Whether a group stands open: as long as it is not answered, and for whoever opened it or is answering it.
    pub fn is_open(&self, group: Group) -> bool {
        self.opened.has(group) || !self.is_answered(group)
    }

    /// Whether there is something to say in the line of a group.
    fn is_answered(&self, group: Group) -> bool {
        match group {
            Group::Programme => self.draft.programme.is_some(),
            Group::Plan => {
                let chosen = self.draft.chosen().and_then(|chosen| chosen.plan.as_ref());
                let plans = self.ready().map(|programme| &programme.plans);
                // A link may name a plan that there is not.
                plans.is_some_and(|plans| plans.iter().any(|plan| Some(&plan.id) == chosen))
            }
            // Each of the others has an answer from the beginning.
            Group::CaseType | Group::Moment | Group::DaysOff | Group::Own => true,
        }
    }

    /// Opens a group.
    pub(super) fn open_group(&mut self, group: Group) {
        self.opened.set_if_new(self.opened.with(group));
    }

    /// The line of a group was pressed: it opens, with the focus on what was chosen, or closes.
    pub(super) fn toggle(&mut self, group: Group) {
        if self.is_open(group) && self.is_answered(group) {
            self.opened.set(self.opened.without(group));
        } else {
            self.open_group(group);
            if matches!(group, Group::Programme | Group::Plan | Group::CaseType) {
                self.focus(group.id());
            }
        }
    }

    /// Somebody has done with a group; whether the focus goes back to its line, since what had it is gone.
    pub(super) fn close(&mut self, group: Group, back: bool) {
        if self.is_answered(group) {
            self.opened.set_if_new(self.opened.without(group));
            if back {
                self.focus(group.line_id());
            }
        }
    }

    /// What is about to be chosen must not close the group under the person's hands.
    pub(super) fn hold_open(&mut self, edit: &Edit) {
        let Some(group) = Group::of_edit(edit) else {
            return;
        };
        if self.is_open(group) {
            self.open_group(group);
        }
        if group == Group::Programme {
            // The plans and kinds of another programme are others.
            let opened = self.opened.without(Group::Plan).without(Group::CaseType);
            self.opened.set_if_new(opened);
        }
    }

    /// Another draft is in view, or a link was followed: closed is what can be; what cannot be read stands open.
    pub(super) fn close_all(&mut self) {
        self.opened.set_if_new(Opened::default());
        self.open_what_is_wrong();
    }

    /// Opens what keeps the answer from being worked out, where it would be hidden behind a line.
    pub(super) fn open_what_is_wrong(&mut self) {
        // Before there are zones, and before what was typed can be read, nobody knows.
        let is_wrong = self.moment().map_or(true, |moment| {
            moment.told != Told::Once && self.draft.moment.fold.is_none()
        });
        let is_open = self.has_zones && is_wrong && !misses_reader();
        if is_open {
            self.open_group(Group::Moment);
        }
        let own = self.draft.chosen().map(|chosen| &chosen.own);
        if own.is_some_and(|own| own.used && own.read().is_err()) && !misses_reader() {
            self.open_group(Group::Own);
        }
    }
}
