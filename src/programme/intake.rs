use super::{Address, Id, Level, Plan, Reading, Rule, Source, Text};
use crate::tree::{shaped, words};

/// A kind of case, with what it can expect.
#[derive(Debug, Clone, PartialEq)]
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

shaped!(CaseType {
    id,
    name,
    text,
    has_targets,
    source
});

/// Who may hand in a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Submitters {
    /// The roles that may. Empty where the programme names none.
    pub roles: Vec<Rule>,
    /// What everybody else does.
    pub way_out: Text,
}

shaped!(Submitters { roles, way_out });

/// A condition before a case: a question that is answered with yes, no or "I do not know".
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    /// Unique among the gates.
    pub id: Id<Gate>,
    /// A question to which "yes" is the answer that goes on.
    pub question: Text,
    /// What a "no" leads to, and the way out.
    pub way_out: Text,
    /// Whether the programme demands it, or recommends it.
    pub demanded: bool,
    /// Whether the role of whoever hands in answers it: then it is not asked again. Only where there are roles.
    pub by_role: bool,
    /// A page of the vendor that helps.
    pub address: Option<Address>,
    /// The plans it holds for; all where empty.
    pub plans: Vec<Id<Plan>>,
    /// Where it stands; empty only where the question is our own.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

impl Gate {
    /// Whether everybody is asked, whatever plan and role they have.
    pub fn is_general(&self) -> bool {
        self.plans.is_empty() && !self.by_role
    }
}

shaped!(Gate { id, question, way_out, demanded } may { by_role, address, plans, source, readings });

/// The information that a programme asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Checklist {
    /// Where the list comes from, and whether it is whole.
    pub about: Rule,
    /// What missing information costs.
    pub missing: Rule,
    /// The items, in the order that saves most time.
    pub items: Vec<Item>,
    /// How files are handed in, and what limits there are, as far as published.
    pub files: Option<Rule>,
}

shaped!(Checklist { about, missing, items } may { files });

/// One piece of information.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// How cases name it: `version`, `steps`.
    pub id: Id<Item>,
    /// What is asked.
    pub label: Text,
    /// Why it is asked.
    pub why: Text,
    /// What a good answer looks like.
    pub example: Option<Text>,
    /// What to compare the answer with, as a question to which "yes" is the answer that goes on: whether the number is
    /// that of the licence that is installed.
    pub confirm: Option<Text>,
    /// What kind of answer it is.
    pub field: Field,
    /// How much it is wanted.
    pub need: Need,
    /// When a conditional item is asked. Required for those, not allowed for others.
    pub when: Option<When>,
    /// Who asks for it.
    pub asked_by: AskedBy,
    /// Where it is asked for; of our own suggestions, where the reason stands, and empty where that is ours too.
    pub source: Vec<Id<Source>>,
}

shaped!(Item { id, label, why, field, need, asked_by } may { example, confirm, when, source });

/// What kind of answer an item takes; it decides how the field looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// The same of whoever hands in, or is asked back: mostly the reader of the page.
    Contact,
    /// Log files and messages: what is there, and where.
    Logs,
    /// Filled in by the level that was found; asked nowhere else.
    Level,
    /// Filled in by the other scale.
    OtherScale,
}

words!(Field {
    line: Line,
    lines: Lines,
    steps: Steps,
    version: Version,
    url: Url,
    identifier: Identifier,
    person: Person,
    contact: Contact,
    logs: Logs,
    level: Level,
    other_scale: OtherScale
});

/// How much an item is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

impl Need {
    /// Whether the programme demands the item, be it always or under a condition.
    pub fn is_demanded(self) -> bool {
        matches!(self, Need::Required | Need::Conditional)
    }
}

words!(Need {
    required: Required,
    conditional: Conditional,
    recommended: Recommended,
    optional: Optional
});

/// Who asks for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AskedBy {
    /// The support programme itself.
    Programme,
    /// Another text of the vendor: the documentation of a product.
    Vendor,
    /// Duetime: the page says so.
    Us,
}

words!(AskedBy {
    programme: Programme,
    vendor: Vendor,
    us: Us
});

/// When a conditional item is asked: every list that is not empty must hold the case's own.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// The condition in words, shown beside the field: it completes "only …".
    pub text: Text,
    /// On these plans.
    pub plans: Vec<Id<Plan>>,
    /// At these levels.
    pub levels: Vec<Id<Level>>,
}

shaped!(When { text } may { plans, levels });
