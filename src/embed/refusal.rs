use crate::tree::Fault;

/// Why something that a host said was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Code {
    /// More messages, or a longer one, than are taken.
    TooMuch,
    /// No JSON, of no known type, or with a field that is not known or has another form.
    Malformed,
    /// An answer to something that was not handed over, or is answered already.
    NotAwaited,
    /// A programme that cannot be used.
    Programme,
    /// Something that the programme in view does not have.
    Unknown,
    /// A colour that cannot be read on one of the grounds of the page; there the page keeps its own.
    Contrast,
    /// Another version of the protocol.
    Version,
}

impl Code {
    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Code::TooMuch => "too-much",
            Code::Malformed => "malformed",
            Code::NotAwaited => "not-awaited",
            Code::Programme => "programme",
            Code::Unknown => "unknown",
            Code::Contrast => "contrast",
            Code::Version => "version",
        }
    }
}

/// What was not taken: in English, for whoever keeps the host page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its kind.
    pub code: Code,
    /// What is wrong, and where possible the way out.
    pub message: String,
    /// The field, as a path; empty where it is the message as a whole.
    pub field: String,
}

impl Refusal {
    /// A refusal of a field.
    #[cold]
    #[inline(never)]
    pub fn new(code: Code, field: &str, message: &[&str]) -> Refusal {
        Refusal {
            code,
            message: message.concat(),
            field: field.to_owned(),
        }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Refusal {
        let (field, message) = fault.parts();
        Refusal {
            code: Code::Malformed,
            message,
            field,
        }
    }
}
