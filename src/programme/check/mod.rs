//! Everything that the form of a file cannot say: that names are unique, references lead somewhere, every plan has
//! one answer for every level, a matrix has no hole, and every rule and reading has a source.

mod at;
mod documents;
mod handling;
mod intake;
mod names;
mod plans;
mod references;
mod signs;
mod targets;
mod triage;

use self::at::At;
use super::Programme;
use crate::tree::Fault;

type Check = Result<(), Fault>;

/// Finds the first contradiction of a programme.
pub(super) fn check(p: &Programme) -> Check {
    if !(1..=2).contains(&p.format) {
        return At::top("format").wrong("this version of Duetime reads the formats 1 and 2");
    }
    names::check(p)?;
    documents::check(p)?;
    plans::check(p)?;
    triage::check(p)?;
    targets::check(p)?;
    handling::check(p)?;
    intake::check(p)
}
