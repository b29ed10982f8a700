use super::{Id, Level, Plan, Reading, Rule, Source, Text};
use crate::tree::{shaped, words};

/// When the budget of a target begins to run.
#[derive(Debug, Clone, PartialEq)]
pub struct ClockStart {
    /// The event, as far as anybody says it.
    pub event: Event,
    /// The event in words, and what does not start the clock.
    pub text: Text,
    /// Where it stands; empty where it is an assumption.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(ClockStart { event, text } may { source, readings });

/// The event that starts the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The case is opened.
    Opened,
    /// The case is entered in the vendor's ticketing system, which may be later than the mail that asked for it.
    Entered,
}

words!(Event {
    opened: Opened,
    entered: Entered
});

/// Work without a break on the gravest problems, and what it asks of the customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Effort {
    /// The plans it holds for.
    pub plans: Vec<Id<Plan>>,
    /// The levels it holds for.
    pub levels: Vec<Id<Level>>,
    /// What the vendor does.
    pub promise: Text,
    /// What it asks of the customer.
    pub demands: Text,
    /// What happens otherwise, or until when it lasts, as far as published.
    pub otherwise: Text,
    /// Where it stands.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Effort { plans, levels, promise, demands, otherwise, source } may { readings });

/// Something about the customer that moves a case forward in the queue.
#[derive(Debug, Clone, PartialEq)]
pub struct Advantage {
    /// How answers name it: `certified_administrator`.
    pub id: Id<Advantage>,
    /// The question: "yes" is the advantage.
    pub question: Text,
    /// What it brings.
    pub effect: Text,
    /// Where it stands.
    pub source: Vec<Id<Source>>,
}

shaped!(Advantage {
    id,
    question,
    effect,
    source
});

/// How a case ends and how it can begin again. Spans are absent where nothing is published.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing {
    /// After how many calendar days without an answer the vendor may close a case.
    pub unanswered_days: Option<u16>,
    /// After how many attempts, each on a business day of its own, the vendor may close a case.
    pub attempts_on_separate_days: Option<u8>,
    /// For how many calendar days after it was resolved a case can be reopened.
    pub reopen_days: Option<u16>,
    /// The rules in words; never empty.
    pub rules: Vec<Rule>,
}

shaped!(Closing { rules } may { unanswered_days, attempts_on_separate_days, reopen_days });

/// Which versions get support, and for how long.
#[derive(Debug, Clone, PartialEq)]
pub struct Lifecycle {
    /// For how many years after its successor the version before the current one is supported at least.
    pub previous_version_years: Option<u8>,
    /// The rules in words; never empty.
    pub rules: Vec<Rule>,
}

shaped!(Lifecycle { rules } may { previous_version_years });

/// What to do when a case is not going well.
#[derive(Debug, Clone, PartialEq)]
pub struct Escalation {
    /// How to ask, in words.
    pub ways: Vec<Rule>,
    /// What to check before.
    pub checks: Vec<Rule>,
    /// The roles that a case goes through, from the first to the last.
    pub path: Vec<Text>,
}

shaped!(Escalation { ways } may { checks, path });

/// What is worth knowing and belongs nowhere else, by when it matters.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// When it matters.
    pub topic: Topic,
    /// The rule.
    pub rule: Rule,
}

shaped!(Note { topic, rule });

/// When a note matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Before there is a case: contracts, contacts, where to look first.
    Before,
    /// While a case is worked on.
    During,
    /// Updates, fixes and what they depend on.
    Updates,
    /// The terms of the programme itself.
    Terms,
}

words!(Topic {
    before: Before,
    during: During,
    updates: Updates,
    terms: Terms
});

/// One edition of the programme's text and what it says differently from the one that the rules are taken from.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// How plans and answers name it: `nl`.
    pub id: Id<Edition>,
    /// What it is.
    pub name: Text,
    /// Whether the rules of this file are taken from it. True for exactly one.
    pub current: bool,
    /// What it says differently.
    pub differences: Vec<Rule>,
}

shaped!(Edition { id, name } may { current, differences });
