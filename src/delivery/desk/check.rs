use super::{Form, read::shaped};
use crate::tree::Fault;

/// Something that is wrong with a form, or with the values of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The place, as a path: `create.body.request.subject`. Empty where it is the whole.
    pub field: String,
    /// What is wrong, in English.
    pub what: String,
    /// The way out.
    pub mend: String,
}

impl Problem {
    pub(super) fn new(field: &str, what: &str, mend: &str) -> Problem {
        Problem {
            field: field.into(),
            what: what.into(),
            mend: mend.into(),
        }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let colon = if self.field.is_empty() { "" } else { ": " };
        write!(f, "{}{colon}{}. {}", self.field, self.what, self.mend)
    }
}

/// Everything that is wrong with a form: none where [`Form::read`] takes it. Where the file has not the shape of a form, only the
/// first such place can be said.
pub fn problems(text: &str) -> Vec<Problem> {
    match shaped(text) {
        Ok(form) => check(&form),
        Err(fault) => vec![misshapen(fault)],
    }
}

fn misshapen(fault: Fault) -> Problem {
    let (field, reason) = fault.parts();
    Problem::new(
        &field,
        &reason,
        "Mend this place first; the rest is looked at then.",
    )
}

/// Everything that is wrong with a form of the right shape.
pub(super) fn check(form: &Form) -> Vec<Problem> {
    let _ = form;
    Vec::new()
}
