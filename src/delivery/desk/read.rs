use std::fmt;

use super::{Form, check};
use crate::tree::{Fault, Node, nodes};

/// The largest form, in bytes.
pub const LARGEST: usize = 128 * 1024;

/// Why a form cannot be used: the place in the file and what is wrong there, in English for whoever keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadForm {
    /// The field, as a path: `create.body.subject`. Empty where it is the file as a whole.
    pub field: String,
    /// What is wrong, and the way out.
    pub reason: String,
}

impl fmt::Display for BadForm {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.field.is_empty() {
            f.write_str(&self.reason)
        } else {
            write!(f, "{}: {}", self.field, self.reason)
        }
    }
}

impl std::error::Error for BadForm {}

impl From<Fault> for BadForm {
    fn from(fault: Fault) -> BadForm {
        let (field, reason) = fault.parts();
        BadForm { field, reason }
    }
}

impl Form {
    /// Reads a form and checks it. The text is not trusted.
    ///
    /// ```
    /// use duetime::delivery::desk::{Desk, Form};
    ///
    /// let stock = Form::stock(Desk::Zendesk);
    /// assert_eq!(Form::read(stock)?.id, "zendesk");
    /// let error = Form::read(&stock.replace("{subject}", "{subjekt}")).unwrap_err();
    /// assert!(error.reason.contains("subjekt"));
    /// # Ok::<(), duetime::delivery::desk::BadForm>(())
    /// ```
    ///
    /// # Errors
    /// [`BadForm`] for the first thing that is wrong; [`super::problems`] says all of them.
    pub fn read(text: &str) -> Result<Form, BadForm> {
        let form = shaped(text)?;
        match check::check(&form).into_iter().next() {
            None => Ok(form),
            Some(problem) => Err(BadForm {
                field: problem.field,
                reason: [&problem.what, ". ", &problem.mend].concat(),
            }),
        }
    }
}

/// The form that a text has, whatever it says.
pub(super) fn shaped(text: &str) -> Result<Form, Fault> {
    if text.len() > LARGEST {
        return Err(Fault::new("the file is larger than 128 KiB"));
    }
    let mut file = nodes(text)?;
    // A file may name its schema, for editors.
    if let Node::Object(fields) = &mut file {
        fields.retain(|field| field.name() != "$schema");
    }
    file.read()
}
