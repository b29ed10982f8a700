//! A programme whose figures changed under a draft: the same answers now give another target than when they were last
//! answered. Without a word, the deadline would be another one than the person remembers.

use super::App;
use crate::{
    case::Placed,
    programme::{Amount, Answer, Commitment, Kind, Target},
    tree::from_json,
};

/// The target that the answers of a draft gave, and the one that they give now.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetChange {
    /// When the draft was last answered.
    pub before: Answer,
    /// Now.
    pub now: Answer,
}

/// What a draft is answered with.
struct Answered {
    /// What was asked: kind of case, plan, level.
    asked: String,
    /// The vendor's target for that, as the record keeps it.
    target: String,
}

impl Answered {
    /// Nothing where there is no target of the vendor's: a figure of one's own contract is nobody else's to change.
    fn of(placed: &Placed<'_>, commitment: &Commitment<'_>) -> Option<Answered> {
        if matches!(&commitment.kind, Kind::Due(due) if due.own) {
            return None;
        }
        let Target {
            plan,
            level,
            answer,
            ..
        } = commitment.target?;
        let case_type = placed.case_type.map_or("*", |kind| kind.id.as_str());
        Some(Answered {
            asked: [case_type, plan.as_str(), level.as_str()].join(" "),
            target: written(answer),
        })
    }

    fn written(&self) -> String {
        [&*self.asked, &*self.target].join(" ")
    }
}

/// A target in words of one line, as files name them.
fn written(answer: &Answer) -> String {
    let word = match answer {
        Answer::Within(within) => {
            let (amount, unit) = (within.amount.to_string(), within.unit.name());
            return ["within", &amount, unit].join(" ");
        }
        Answer::BestEffort => "best_effort",
        Answer::NoTarget => "no_target",
        Answer::NotOffered => "not_offered",
        Answer::NotPublished => "not_published",
    };
    word.to_owned()
}

/// The target of such words; none where a newer Duetime wrote others.
fn read(target: &str) -> Option<Answer> {
    let words: Vec<&str> = target.split(' ').collect();
    Some(match words[..] {
        ["within", amount, unit] => {
            let amount = ["{\"amount\":", amount, ",\"unit\":\"", unit, "\"}"].concat();
            Answer::Within(from_json::<Amount>(&amount).ok()?)
        }
        ["best_effort"] => Answer::BestEffort,
        ["no_target"] => Answer::NoTarget,
        ["not_offered"] => Answer::NotOffered,
        ["not_published"] => Answer::NotPublished,
        _ => return None,
    })
}

impl App {
    /// What the draft is answered with, and what its record says of the time before.
    fn answered(&self) -> Option<(Answered, Option<String>)> {
        let (placed, commitment, _) = self.outcome().given()?;
        let answered = Answered::of(placed, commitment)?;
        let before = self.drafts.answered(placed.programme.id.as_str());
        Some((answered, before))
    }

    /// Whether the same answers gave another target before.
    fn changed_target(&self) -> Option<TargetChange> {
        let (answered, before) = self.answered()?;
        let before = before?;
        let before = before.strip_prefix(&*answered.asked)?.strip_prefix(' ')?;
        Some(TargetChange {
            before: read(before)?,
            now: read(&answered.target)?,
        })
        .filter(|change| change.before != change.now)
    }

    /// Looks whether the target is another one than before.
    pub(super) fn look_at_target(&mut self) {
        let change = self.changed_target();
        self.drafts.target.set_if_new(change);
    }

    /// Notes what the draft is answered with, beside what a person just changed. Not while the person has to be told that
    /// it is another one than before.
    pub(super) fn note_target(&mut self) {
        if self.changed_target().is_none() {
            self.note_answered();
        }
    }

    /// The person knows that the target is another one now.
    pub(super) fn target_seen(&mut self) {
        self.note_answered();
        self.look_at_target();
        self.drafts.keep_again();
        self.keep();
    }

    fn note_answered(&mut self) {
        let Some((answered, before)) = self.answered() else {
            return;
        };
        let written = answered.written();
        if before.as_ref() != Some(&written)
            && let Some(programme) = &self.draft.programme
        {
            let programme = programme.to_string();
            self.drafts
                .note_answered(&programme, &written, self.milliseconds);
        }
    }
}
