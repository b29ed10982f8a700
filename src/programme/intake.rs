use serde::Deserialize;

use super::{Address, Id, Level, Plan, Reading, Rule, Source, Text};

/// A kind of case, with what it can expect.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseType {
    /// How cases name it: `technical`, `general_inquiry`.
    pub id: Id<CaseType>,
    /// Its name.
    pub name: Text,
    /// What belongs to it.
    pub text: Text,
    /// Whether the targets hold for it. Where they do not, it has no level either.
    pub has_targets: bool,
    /// Where that stands; may be empty for the ordinary kind.
    pub source: Vec<Id<Source>>,
}

/// Who may hand in a case.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submitters {
    /// The roles that may. Empty where the programme names none.
    pub roles: Vec<Rule>,
    /// What everybody else does.
    pub way_out: Text,
}

/// A condition before a case: a question that is answered with yes, no or "I do not know".
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Unique among the gates.
    pub id: Id<Gate>,
    /// A question to which "yes" is the answer that goes on.
    pub question: Text,
    /// What a "no" leads to, and the way out.
    pub way_out: Text,
    /// Whether the programme demands it, or recommends it.
    pub demanded: bool,
    /// A page of the vendor that helps.
    #[serde(default)]
    pub address: Option<Address>,
    /// The plans it holds for; all where empty.
    #[serde(default)]
    pub plans: Vec<Id<Plan>>,
    /// Where it stands.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    #[serde(default)]
    pub readings: Vec<Id<Reading>>,
}

/// The information that a programme asks for.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Where the list comes from, and whether it is whole.
    pub about: Rule,
    /// What missing information costs.
    pub missing: Rule,
    /// The items, in the order that saves most time.
    pub items: Vec<Item>,
}

/// One piece of information.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// How cases name it: `version`, `steps`.
    pub id: Id<Item>,
    /// What is asked.
    pub label: Text,
    /// Why it is asked.
    pub why: Text,
    /// What a good answer looks like.
    #[serde(default)]
    pub example: Option<Text>,
    /// What kind of answer it is.
    pub field: Field,
    /// How much it is wanted.
    pub need: Need,
    /// When a conditional item is asked. Required for those, not allowed for others.
    #[serde(default)]
    pub when: Option<When>,
    /// Who asks for it.
    pub asked_by: AskedBy,
    /// Where it stands; empty only for our own suggestions.
    #[serde(default)]
    pub source: Vec<Id<Source>>,
}

/// What kind of answer an item takes; it decides how the field looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// Numbered steps, one a line.
    Steps,
    /// A version number.
    Version,
    /// A web address.
    Url,
    /// A number or code that must be exact.
    Identifier,
    /// A name with a telephone number or an e-mail address.
    Person,
    /// Log files and messages: what is there, and where.
    Logs,
    /// Filled in by the level that was found; asked nowhere else.
    Level,
    /// Filled in by the other scale.
    OtherScale,
}

/// How much an item is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// The programme demands it.
    Required,
    /// The programme demands it where a condition holds.
    Conditional,
    /// The programme recommends it.
    Recommended,
    /// Nobody demands it; it helps.
    Optional,
}

/// Who asks for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedBy {
    /// The support programme itself.
    Programme,
    /// Another text of the vendor: the documentation of a product.
    Vendor,
    /// Duetime: the page says so.
    Us,
}

/// When a conditional item is asked: every list that is not empty must hold the case's own.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The condition in words, shown beside the field: it completes "only …".
    pub text: Text,
    /// On these plans.
    #[serde(default)]
    pub plans: Vec<Id<Plan>>,
    /// At these levels.
    #[serde(default)]
    pub levels: Vec<Id<Level>>,
}
