//! Vendor and plan of last time: whoever begins another case is offered them.

use super::{App, Edit, Effect, Setting};

/// What was chosen last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Last {
    /// The id of the programme.
    pub programme: String,
    /// The id of the plan; empty where none was chosen.
    pub plan: String,
    /// Its name.
    pub name: String,
}

impl Last {
    /// What the device keeps of it: a line for each.
    ///
    /// ```
    /// use duetime::app::Last;
    ///
    /// let last = Last { programme: "zmanda".into(), plan: "premium".into(), name: "Premium".into() };
    /// assert_eq!(last.to_text(), "zmanda\npremium\nPremium");
    /// assert_eq!(Last::read(&last.to_text()), last);
    /// // The first versions kept the programme alone.
    /// assert_eq!(Last::read("zmanda").plan, "");
    /// ```
    pub fn to_text(&self) -> String {
        [&*self.programme, &*self.plan, &*self.name].join("\n")
    }

    /// What was kept, as it stands: whether these are ids is asked where they are used.
    pub fn read(text: &str) -> Last {
        let mut lines = text.lines().map(str::to_owned);
        let mut line = || lines.next().unwrap_or_default();
        Last {
            programme: line(),
            plan: line(),
            name: line(),
        }
    }
}

impl App {
    /// What is chosen now is what was chosen last, for the next case.
    pub(super) fn note_last(&mut self) {
        let Some(programme) = &self.draft.programme else {
            return;
        };
        let chosen = self.draft.chosen().and_then(|chosen| chosen.plan.as_ref());
        let plan = chosen.map(ToString::to_string).unwrap_or_default();
        let plans = self
            .ready()
            .into_iter()
            .flat_map(|programme| &programme.plans);
        let name = plans.into_iter().find(|one| Some(&one.id) == chosen);
        let last = Last {
            programme: programme.to_string(),
            name: name.map(|one| one.name.to_string()).unwrap_or_default(),
            plan,
        };
        if *self.last != last {
            let text = Some(last.to_text());
            self.effects.push(Effect::Set(Setting::Last, text));
            self.last.set(last);
        }
    }

    /// Nothing is known of last time: the person had it deleted.
    pub(super) fn forget_last(&mut self) {
        self.effects.push(Effect::Set(Setting::Last, None));
        self.last.set_if_new(Last::default());
    }

    /// The vendor and the plan of last time are taken again.
    pub(super) fn as_last_time(&mut self) {
        let Last {
            programme, plan, ..
        } = (*self.last).clone();
        self.edit(Edit::Programme(programme.parse().ok()));
        self.edit(Edit::Plan(plan.parse().ok()));
        self.close_all();
        self.focus("programme:line");
    }
}
