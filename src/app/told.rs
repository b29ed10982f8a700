//! What the host was told last: it is told what is new, and nothing twice.

use chrono::SecondsFormat;

use super::{App, Outcome, Place, Step};
use crate::{checklist::completeness, embed::FrameMessage, programme::Kind};

/// What the host was told last, message by message.
#[derive(Debug, Clone, Default)]
pub(super) struct Told([String; 4]);

impl Step {
    /// What a host is told of the step.
    fn name(self) -> &'static str {
        match self {
            Step::Before => "before",
            Step::Happened => "happened",
            Step::Needed => "needed",
            Step::Files => "files",
            Step::Secrets => "secrets",
            Step::Review => "review",
            Step::Done => "done",
        }
    }
}

impl App {
    /// Tells the host what is another thing than it was told last.
    pub(super) fn tell_what_is_new(&mut self, said: &str) {
        let news = self.news(said);
        for (n, message) in news.into_iter().enumerate() {
            let Some(told) = self.wants().and_then(|wants| wants.told.0.get_mut(n)) else {
                continue;
            };
            if !message.is_empty() && *told != message {
                told.clone_from(&message);
                self.effects.push(super::Effect::Tell(message));
            }
        }
    }

    /// Where the customer is, the level, the answer and how far the case is, as messages; empty where there is nothing to tell.
    fn news(&self, said: &str) -> [String; 4] {
        let (view, step) = match *self.place {
            Place::Calculator => ("calculator", None),
            Place::Compare => ("compare", None),
            Place::Drafts => ("drafts", None),
            Place::Studio => ("studio", None),
            Place::Intake(step) => ("intake", Some(step.name())),
        };
        let step = FrameMessage::Step { view, step }.to_json();
        let Outcome::There(answered) = self.outcome() else {
            return [step, String::new(), String::new(), String::new()];
        };
        let placed = answered.placed();
        let programme = placed.programme.id.as_str();
        let plan = placed.plan.map(|plan| plan.id.as_str());
        let level = placed.finding().map(|found| found.level.id.as_str());
        let told = FrameMessage::Level {
            programme: Some(programme),
            plan,
            level,
        };
        let is_begun = matches!(*self.place, Place::Intake(_));
        let situation = placed.situation().filter(|_| is_begun);
        let draft = situation.map_or_else(String::new, |situation| {
            let done = completeness(situation, &placed.choices.given);
            let (filled, needed) = done.required;
            let reference = &self.draft.reference;
            FrameMessage::Draft {
                reference,
                filled,
                needed,
            }
            .to_json()
        });
        let mut deadline = String::new();
        if let Some((_, commitment, _)) = self.outcome().given() {
            let due = match &commitment.kind {
                Kind::Due(due) => Some(due.trace.due.to_rfc3339_opts(SecondsFormat::Secs, true)),
                _ => None,
            };
            let message = FrameMessage::Deadline {
                programme,
                plan: plan.unwrap_or_default(),
                level,
                status: status(&commitment.kind),
                due: due.as_deref(),
                text: said,
            };
            deadline = message.to_json();
        }
        [step, told.to_json(), deadline, draft]
    }
}

/// The kind of an answer, as a case writes it.
fn status(kind: &Kind<'_>) -> &'static str {
    match kind {
        Kind::Due(_) => "due",
        Kind::BestEffort => "best_effort",
        Kind::NoTarget => "no_target",
        Kind::NotOffered => "not_offered",
        Kind::NotPublished => "not_published",
    }
}
