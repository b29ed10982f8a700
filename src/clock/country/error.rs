use std::fmt;

use crate::tree::Fault;

/// Why the holidays of a country cannot be used: the place in the file and what is wrong there, in English for whoever
/// keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCountry {
    /// The field, as a path: `holidays[3].days[0]`. Empty where it is the file as a whole.
    pub field: String,
    /// What is wrong there.
    pub reason: String,
}

impl fmt::Display for BadCountry {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if !self.field.is_empty() {
            f.write_str(&self.field)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.reason)
    }
}

impl std::error::Error for BadCountry {}

impl From<Fault> for BadCountry {
    fn from(fault: Fault) -> BadCountry {
        let (field, reason) = fault.parts();
        BadCountry { field, reason }
    }
}
