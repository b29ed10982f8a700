use crate::programme::Field;

/// What is wrong with an answer, as far as its kind of field can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has not the form of a web address.
    NoAddress,
    /// A version without a single digit.
    NoVersion,
}

/// Looks for what keeps an answer from being of use. It is lenient: what a support engineer would understand is no
/// fault.
///
/// An address may go without its beginning, but not without a dot:
///
/// ```
/// use duetime::{checklist::{Fault, fault}, programme::Field};
///
/// assert_eq!(fault(Field::Url, "vsa.example.com"), None);
/// assert_eq!(fault(Field::Url, "the usual one"), Some(Fault::NoAddress));
/// assert_eq!(fault(Field::Version, "the newest"), Some(Fault::NoVersion));
/// assert_eq!(fault(Field::Line, "the usual one"), None);
/// ```
pub fn fault(field: Field, answer: &str) -> Option<Fault> {
    let answer = answer.trim();
    match field {
        _ if answer.is_empty() => None,
        Field::Url if answer.contains(char::is_whitespace) || !answer.contains(['.', ':']) => {
            Some(Fault::NoAddress)
        }
        Field::Version if !answer.contains(|c: char| c.is_ascii_digit()) => Some(Fault::NoVersion),
        _ => None,
    }
}
