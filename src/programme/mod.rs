//! The vendors' support policies as data: what a programme file holds, and how one is read and checked.
//!
//! Adding a vendor is adding a file to `public/programmes/`: nothing here knows a vendor's name. A file is hostile
//! until [`read`] has taken it: bounded in size, depth, counts and lengths, every reference resolved, every plan with
//! an answer for every level, every figure with a source. What `read` returns cannot be wrong in these ways, so
//! nothing behind it checks again.

mod agreement;
mod check;
mod commitment;
mod contact;
mod handling;
mod hours;
mod id;
mod index;
mod intake;
mod kept;
mod level;
mod pack;
mod plan;
mod problems;
mod read;
mod sign;
mod source;
mod spans;
mod target;
mod text;
mod timetables;
mod triage;

use crate::tree::shaped;

pub use agreement::{Agreement, BadAgreement};
pub use commitment::{Commitment, Due, Kind, Other, Question};
pub use contact::{Callback, Channel, Contact, Phone, Region};
pub use handling::{
    Advantage, ClockStart, Closing, Edition, Effort, Escalation, Event, Lifecycle, Note, Topic,
};
pub use hours::{Holidays, Hours, Open, Whose};
pub use id::{BadId, Id};
pub use index::{Entry, Index};
pub use intake::{AskedBy, CaseType, Checklist, Field, Gate, Item, Need, Submitters, When};
pub use kept::Kept;
pub use level::Level;
pub use plan::{Feature, Included, Named, Plan, Sold};
pub use problems::{Problem, ProblemKind, Severity, known_fields, problems};
pub use read::{BadProgramme, LARGEST, read, read_index, read_with};
pub use sign::{Asked, Sign};
pub use source::{Document, Reading, Rule, Source};
pub use target::{Alternative, Amount, Answer, Target, Unit};
pub use text::{Address, Text, Words};
pub use timetables::Timetables;
pub use triage::{Axis, Cell, Choice, Method, Scale, Step, Triage};

/// One vendor's published support policy. The fields stand in the order in which a file is best read.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// The version of this format: 1.
    pub format: u8,
    /// The same as the name of the file.
    pub id: Id<Programme>,
    /// What the vendor calls what it supports.
    pub name: Words,
    /// The tag of the language of the texts in the file; English where none is named.
    pub language: Option<Words>,
    /// The vendor.
    pub vendor: Words,
    /// The programme in a sentence.
    pub summary: Text,
    /// How to reach the vendor when nothing else works.
    pub contact: Contact,
    /// The documents that were read.
    pub documents: Vec<Document>,
    /// The places in them.
    pub sources: Vec<Source>,
    /// What they leave open.
    pub readings: Vec<Reading>,
    /// The editions of the text, where there are several.
    pub editions: Vec<Edition>,
    /// When support is there.
    pub hours: Vec<Hours>,
    /// The ways to reach it.
    pub channels: Vec<Channel>,
    /// What a customer can have bought.
    pub plans: Vec<Plan>,
    /// The ranks of a problem, the gravest first.
    pub levels: Vec<Level>,
    /// From answers to a level.
    pub triage: Triage,
    /// What each plan promises for each level: one for every pair.
    pub targets: Vec<Target>,
    /// What counts as an answer.
    pub response: Rule,
    /// When the clock starts.
    pub clock_start: ClockStart,
    /// Promises to ring back.
    pub callbacks: Vec<Callback>,
    /// What moves a case forward in the queue.
    pub advantages: Vec<Advantage>,
    /// Who may hand in a case.
    pub submitters: Submitters,
    /// What has to be so before a case.
    pub gates: Vec<Gate>,
    /// The kinds of case; at least one.
    pub case_types: Vec<CaseType>,
    /// What a case must contain.
    pub checklist: Checklist,
    /// What support does not do.
    pub scope: Vec<Rule>,
    /// Work around the clock.
    pub efforts: Vec<Effort>,
    /// How a case ends.
    pub closing: Closing,
    /// Which versions get support.
    pub lifecycle: Lifecycle,
    /// What to do when a case is not going well.
    pub escalation: Escalation,
    /// Languages and telephones by region.
    pub regions: Vec<Region>,
    /// What else is worth knowing.
    pub notes: Vec<Note>,
    /// What the documents do not publish, so that nobody looks for it here.
    pub gaps: Vec<Rule>,
}

shaped!(Programme {
    format, id, name, vendor, summary, contact, documents, sources, hours, channels, plans, levels,
    triage, targets, response, clock_start, submitters, case_types, checklist, scope, closing,
    lifecycle, escalation, gaps,
} may {
    language, readings, editions, callbacks, advantages, gates, efforts, regions, notes,
});

impl Programme {
    /// The plan of this name, if the programme has it.
    pub fn plan(&self, id: &str) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == *id)
    }

    /// The level of this name.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == *id)
    }

    /// The level of this rank; 1 is the gravest.
    pub fn ranked(&self, rank: u8) -> Option<&Level> {
        self.levels.iter().find(|level| level.rank == rank)
    }

    /// What a plan promises for a level. Both come from this programme, so there is one.
    pub fn target(&self, plan: &Plan, level: &Level) -> Option<&Target> {
        let fits = |target: &&Target| target.plan == plan.id && target.level == level.id;
        self.targets.iter().find(fits)
    }

    /// The hours of this name.
    pub fn hours(&self, id: &Id<Hours>) -> Option<&Hours> {
        self.hours.iter().find(|hours| hours.id == *id)
    }

    /// The hours in which a target counts: its own, else those of its plan.
    pub fn hours_of<'a>(&'a self, plan: &'a Plan, target: &'a Target) -> Option<&'a Hours> {
        let id = target.hours.as_ref().or(plan.hours.as_ref())?;
        self.hours(id)
    }

    /// The channel of this name.
    pub fn channel(&self, id: &Id<Channel>) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == *id)
    }

    /// The case type of this name.
    pub fn case_type(&self, id: &str) -> Option<&CaseType> {
        self.case_types.iter().find(|kind| kind.id == *id)
    }

    /// The edition of this name.
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == *id)
    }

    /// The open reading of this name.
    pub fn reading(&self, id: &Id<Reading>) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id == *id)
    }

    /// The rules that matter at one time: before a case, while it is worked on, and so on.
    pub fn notes(&self, topic: Topic) -> Vec<Rule> {
        let notes = self.notes.iter().filter(|note| note.topic == topic);
        notes.map(|note| note.rule.clone()).collect()
    }

    /// The source of this name, with its document.
    pub fn source(&self, id: &Id<Source>) -> Option<(&Source, &Document)> {
        let source = self.sources.iter().find(|source| source.id == *id)?;
        let document = self
            .documents
            .iter()
            .find(|document| document.id == source.document)?;
        Some((source, document))
    }
}
