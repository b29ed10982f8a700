//! All that is wrong with a programme file, at once.
//!
//! [`super::read`] stops at the first fault: a page has no use for the second. Whoever writes a programme has, so this
//! room reads the same text leniently, goes on behind every fault, and says of each where it lies, what it is and the
//! way out. What `read` refuses is [`Severity::Wrong`] here, and nothing else is; a [`Severity::Warning`] is what a page could
//! show and what is hardly meant. The page itself never comes here: only what writes programmes does.

mod counts;
mod figures;
mod form;
mod hours;
mod names;
mod noun;
mod packs;
mod places;
mod shapes;
mod sources;
mod targets;
mod triage;
mod unused;
mod whole;

use self::whole::Whole;
use super::{LARGEST, read_with};
use crate::tree::{Fault, Part, Shape, Shaped, nodes};

/// Whether a file can be used all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// [`super::read_with`] refuses it.
    Wrong,
    /// It can be used, and says something that is hardly meant.
    Warning,
}

impl Severity {
    /// The word for machines.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Wrong => "wrong",
            Severity::Warning => "warning",
        }
    }
}

/// What kind of thing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// It is too large, too deep, or no JSON.
    Unreadable,
    /// A field that nobody knows.
    Unknown,
    /// A field that has to be there and is not.
    Missing,
    /// A field that is there twice.
    Repeated,
    /// A value of another form than it has to have.
    Malformed,
    /// An address that does not begin with `https://`.
    Address,
    /// A time zone that there is not.
    Zone,
    /// Too few entries, or too many.
    Count,
    /// A name that is there twice.
    Name,
    /// A reference that leads nowhere.
    Nowhere,
    /// A statement without a source, or one of ours with one.
    Source,
    /// A place in a table that has no answer, or a table of another size than its questions.
    Hole,
    /// Two answers for one plan and one level.
    Twice,
    /// Business time in hours that nobody knows, hours that never open, a figure in no hours.
    Hours,
    /// Ranks, steps or targets in another order than the gravest first.
    Order,
    /// Two statements that do not go together.
    Conflict,
    /// A text that one language has and another has not.
    Translation,
    /// A sentence that says another figure than the figure beside it.
    Figure,
    /// Something that nothing uses.
    Unused,
    /// Anything else for which the file is refused.
    Other,
}

impl ProblemKind {
    /// The word for machines.
    pub fn name(self) -> &'static str {
        match self {
            ProblemKind::Unreadable => "unreadable",
            ProblemKind::Unknown => "unknown",
            ProblemKind::Missing => "missing",
            ProblemKind::Repeated => "repeated",
            ProblemKind::Malformed => "malformed",
            ProblemKind::Address => "address",
            ProblemKind::Zone => "zone",
            ProblemKind::Count => "count",
            ProblemKind::Name => "name",
            ProblemKind::Nowhere => "nowhere",
            ProblemKind::Source => "source",
            ProblemKind::Hole => "hole",
            ProblemKind::Twice => "twice",
            ProblemKind::Hours => "hours",
            ProblemKind::Order => "order",
            ProblemKind::Conflict => "conflict",
            ProblemKind::Translation => "translation",
            ProblemKind::Figure => "figure",
            ProblemKind::Unused => "unused",
            ProblemKind::Other => "other",
        }
    }
}

/// Something that is wrong with a programme file, or with a pack of its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The pack that it is in, by its place among those that were given; none where it is the programme itself.
    pub pack: Option<usize>,
    /// The field, as a path: `targets[3].plan`; a text of a pack as `texts.plans[2].summary`. Empty where it is the file as a
    /// whole. A field that is missing is named where it should be.
    pub field: String,
    /// What kind of thing it is.
    pub kind: ProblemKind,
    /// What is wrong, in English, for whoever keeps the file.
    pub what: String,
    /// The way out, in a sentence.
    pub mend: String,
    /// Whether the file can be used all the same.
    pub severity: Severity,
}

/// Everything that is wrong with a programme file and the packs of texts that lie beside it, in the order of the files: the
/// programme first. There is something [`Severity::Wrong`] if and only if [`super::read_with`] refuses them.
///
/// ```
/// use duetime::programme::problems;
///
/// let found = problems(r#"{"format": 3, "id": "a c m e", "colour": 1}"#, &[]);
/// let fields: Vec<&str> = found.iter().map(|problem| problem.field.as_str()).collect();
/// assert_eq!(&fields[..3], ["name", "vendor", "summary"], "what is missing is there too");
/// assert!(["format", "id", "colour"].iter().all(|field| fields.contains(field)));
/// ```
pub fn problems(text: &str, packs: &[&str]) -> Vec<Problem> {
    let mut found = Vec::new();
    match parsed(text) {
        Ok(node) => {
            let mut whole = Whole::default();
            form::visit(&mut whole, &node, super::Programme::shape);
            counts::check(&mut whole);
            names::check(&mut whole);
            sources::check(&mut whole);
            places::check(&mut whole);
            triage::check(&mut whole);
            hours::check(&mut whole);
            targets::check(&mut whole);
            unused::check(&mut whole);
            let mut beside = packs::read(&mut whole, packs);
            packs::translated(&mut whole, &mut beside);
            figures::check(&mut whole, &mut beside);
            found.extend(whole.told());
            found.extend(packs::told(beside));
        }
        Err(fault) => {
            found.push(unreadable(fault, None));
            // What is wrong with a pack alone does not depend on the programme.
            let mut nothing = Whole::default();
            found.extend(packs::told(packs::read(&mut nothing, packs)));
        }
    }
    if found.iter().all(|one| one.severity == Severity::Warning)
        && let Err(refused) = read_with(text, packs)
    {
        found.push(Problem {
            pack: None,
            field: refused.field,
            kind: ProblemKind::Other,
            what: refused.reason,
            mend: "Change what stands here; docs/programmes.md says what it is for.".into(),
            severity: Severity::Wrong,
        });
    }
    found
}

/// The values of a text, if it can be read at all.
fn parsed(text: &str) -> Result<crate::tree::Node<'_>, Fault> {
    if text.len() > LARGEST {
        return Err(Fault::new("the file is larger than 512 KiB"));
    }
    nodes(text)
}

/// A file that cannot be read at all.
fn unreadable(fault: Fault, pack: Option<usize>) -> Problem {
    let (field, reason) = fault.parts();
    let mend = if reason.contains("larger") {
        "Leave out what is not needed: a whole programme has some 50 KiB."
    } else if reason.contains("deeper") {
        "Close a bracket that was left open: no programme needs so many inside each other."
    } else {
        "Mend the JSON at or just before this place; what comes behind it could not be looked at."
    };
    Problem {
        pack,
        field,
        kind: ProblemKind::Unreadable,
        what: reason,
        mend: mend.into(),
        severity: Severity::Wrong,
    }
}

/// The fields that each kind of object in a programme file may have, by its name in the code; whether each has to be there.
/// For those who describe the format to others.
pub fn known_fields() -> Vec<(&'static str, Vec<(&'static str, bool)>)> {
    let mut known = Vec::new();
    gather(super::Programme::shape, &mut known);
    known
}

fn gather(part: Part, known: &mut Vec<(&'static str, Vec<(&'static str, bool)>)>) {
    match part() {
        Shape::Fields {
            name,
            fields,
            parts,
        } => {
            if known.iter().any(|(other, _)| *other == name) {
                return;
            }
            let all = fields.names.iter().enumerate();
            known.push((name, all.map(|(n, it)| (*it, n < fields.needed)).collect()));
            for part in parts {
                gather(part, known);
            }
        }
        Shape::List(inner) | Shape::Pair(inner) | Shape::Maybe(inner) | Shape::Either(inner, _) => {
            gather(inner, known)
        }
        Shape::Forms(forms) => {
            for inner in forms.iter().filter_map(|(_, inner)| *inner) {
                gather(inner, known);
            }
        }
        Shape::Words(_) | Shape::Id(_) | Shape::Value { .. } => {}
    }
}
