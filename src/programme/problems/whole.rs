//! A file as a whole: every value with its place, in the order in which they stand, and what was found.

use super::{Problem, ProblemKind, Severity};
use crate::tree::Node;

/// A value in its place.
pub(super) struct Spot<'t> {
    pub(super) node: &'t Node<'t>,
    /// The value that it stands in.
    pub(super) above: Option<usize>,
    pub(super) step: Step<'t>,
    /// The first one behind all that stands in it.
    pub(super) end: usize,
    /// What it is: the name of its type, as far as it has one.
    pub(super) name: &'static str,
    /// Whether it is not what it should be, so that nothing can be concluded from it.
    pub(super) faulty: bool,
}

/// The last step of the way to a value.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Step<'t> {
    Top,
    Key(&'t str),
    Entry(usize),
}

/// Something that was found, not yet in words for others.
pub(super) struct Found {
    at: usize,
    pub(super) problem: Problem,
}

/// A file, laid out.
#[derive(Default)]
pub(super) struct Whole<'t> {
    pub(super) spots: Vec<Spot<'t>>,
    /// What has a name of its own: of what kind, and where the name stands.
    pub(super) named: Vec<(&'static str, usize)>,
    /// What leads to a name.
    pub(super) leading: Vec<(&'static str, usize)>,
    found: Vec<Found>,
}

impl<'t> Whole<'t> {
    pub(super) fn spot(&self, at: usize) -> Option<&Spot<'t>> {
        self.spots.get(at)
    }

    /// What stands right in a value, in order.
    pub(super) fn inside(&self, at: usize) -> Vec<usize> {
        let mut inside = Vec::new();
        let end = self.spot(at).map_or(0, |spot| spot.end);
        let mut next = at + 1;
        while next < end {
            inside.push(next);
            let behind = self.spot(next).map_or(end, |spot| spot.end);
            next = behind.max(next + 1);
        }
        inside
    }

    /// A field of an object, whatever it holds; `null` is nothing.
    pub(super) fn under(&self, at: usize, name: &str) -> Option<usize> {
        let found = self.inside(at).into_iter().find(|inner| {
            self.spot(*inner)
                .is_some_and(|it| it.step == Step::Key(name))
        })?;
        (self.spot(found)?.node != &Node::Null).then_some(found)
    }

    /// A field of the file itself.
    pub(super) fn top(&self, name: &str) -> Option<usize> {
        self.under(0, name)
    }

    /// The entries of a list under a name; none where there is no list.
    pub(super) fn list(&self, at: usize, name: &str) -> Vec<usize> {
        let list = self.under(at, name).filter(|list| self.sound(*list));
        list.map(|list| self.inside(list)).unwrap_or_default()
    }

    /// Whether a value is what it should be.
    pub(super) fn sound(&self, at: usize) -> bool {
        self.spot(at).is_some_and(|spot| !spot.faulty)
    }

    /// Whether a value and all in it is what it should be.
    pub(super) fn wholly_sound(&self, at: usize) -> bool {
        let end = self.spot(at).map_or(at, |spot| spot.end);
        let all = self.spots.get(at..end);
        all.is_some_and(|all| all.iter().all(|spot| !spot.faulty))
    }

    /// The characters of a text that is what it should be.
    pub(super) fn word(&self, at: usize) -> Option<&'t str> {
        let spot = self.spot(at).filter(|spot| !spot.faulty)?;
        match spot.node {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The same of a field.
    pub(super) fn word_under(&self, at: usize, name: &str) -> Option<&'t str> {
        self.word(self.under(at, name)?)
    }

    /// Whether a field says yes; none where it is nothing of the kind.
    pub(super) fn yes_under(&self, at: usize, name: &str) -> Option<bool> {
        match self.spot(self.under(at, name)?)?.node {
            Node::Bool(is) => Some(*is),
            _ => None,
        }
    }

    /// A field that is a whole number.
    pub(super) fn number_under(&self, at: usize, name: &str) -> Option<u32> {
        match self.spot(self.under(at, name)?)?.node {
            Node::Number(number) => number.parse().ok(),
            _ => None,
        }
    }

    /// The name of the form that a value has: a word alone, or the one field of an object.
    pub(super) fn form(&self, at: usize) -> Option<&'t str> {
        let spot = self.spot(at).filter(|spot| !spot.faulty)?;
        spot.node.variant().ok().map(|variant| variant.name)
    }

    /// Everything of one kind, in order.
    pub(super) fn all(&self, name: &str) -> Vec<usize> {
        let all = self.spots.iter().enumerate();
        all.filter(|(_, spot)| spot.name == name)
            .map(|(at, _)| at)
            .collect()
    }

    /// Where the thing of a name stands: the first of that kind, as the page takes it.
    pub(super) fn find(&self, kind: &str, id: &str) -> Option<usize> {
        let names = self.named.iter().filter(|(of, _)| *of == kind);
        let mut names = names.filter(|(_, at)| self.word(*at) == Some(id));
        self.spot(names.next()?.1)?.above
    }

    /// The way to a value: `targets[3].plan`.
    pub(super) fn path(&self, at: usize) -> String {
        let mut steps = Vec::new();
        let mut next = self.spot(at);
        while let Some(spot) = next {
            steps.push(spot.step);
            next = spot.above.and_then(|above| self.spot(above));
        }
        let mut path = String::new();
        for step in steps.iter().rev() {
            match step {
                Step::Top => {}
                Step::Key(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.extend(key.chars().take(48));
                }
                Step::Entry(n) => {
                    path.push('[');
                    path.push_str(&n.to_string());
                    path.push(']');
                }
            }
        }
        path
    }

    fn tell(&mut self, at: usize, more: &str, problem: Problem) {
        let mut path = self.path(at);
        if !more.is_empty() {
            if !path.is_empty() && !more.starts_with('[') {
                path.push('.');
            }
            path.push_str(more);
        }
        let problem = Problem {
            field: path,
            ..problem
        };
        let known = self.found.iter().any(|found| {
            let other = &found.problem;
            other.field == problem.field && other.kind == problem.kind && other.what == problem.what
        });
        if !known {
            self.found.push(Found { at, problem });
        }
    }

    /// Something for which the file is refused.
    pub(super) fn wrong(&mut self, at: usize, kind: ProblemKind, what: &[&str], mend: &[&str]) {
        self.wrong_in(at, "", kind, what, mend);
    }

    /// The same, of a place in the value.
    pub(super) fn wrong_in(
        &mut self,
        at: usize,
        more: &str,
        kind: ProblemKind,
        what: &[&str],
        mend: &[&str],
    ) {
        self.tell(at, more, problem(kind, what, mend, Severity::Wrong));
    }

    /// Something that is hardly meant.
    pub(super) fn warn(&mut self, at: usize, kind: ProblemKind, what: &[&str], mend: &[&str]) {
        self.tell(at, "", problem(kind, what, mend, Severity::Warning));
    }

    /// Whether anything has not the form that it should have.
    pub(super) fn is_malformed(&self) -> bool {
        let form = |found: &Found| {
            matches!(
                found.problem.kind,
                ProblemKind::Unknown
                    | ProblemKind::Missing
                    | ProblemKind::Repeated
                    | ProblemKind::Malformed
            )
        };
        self.found.iter().any(form)
    }

    /// What was found, in the order of the file.
    pub(super) fn told(self) -> Vec<Problem> {
        let mut found = self.found;
        found.sort_by_key(|one| one.at);
        found.into_iter().map(|one| one.problem).collect()
    }
}

/// A problem whose place is not known yet.
pub(super) fn problem(
    kind: ProblemKind,
    what: &[&str],
    mend: &[&str],
    severity: Severity,
) -> Problem {
    Problem {
        pack: None,
        field: String::new(),
        kind,
        what: what.concat(),
        mend: mend.concat(),
        severity,
    }
}
