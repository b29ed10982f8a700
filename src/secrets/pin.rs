//! Codes in figures that open something: `Zugangscode: 483920`, `pincode 4711`.

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    strength::{is_other, is_strong},
    text::Text,
    text::{DIGIT, class},
    value,
};

/// Takes the value of a name that says code: figures, or what looks like a password.
pub(super) fn assigned(text: Text, from: usize, found: &mut Found) {
    let Some(value) = value::after(text, from) else {
        return;
    };
    let written = text.part(value.range.clone());
    let likely = written.len() >= 8 && is_strong(written.as_bytes(), 3) && !is_other(written);
    if is_pin(written) || likely && !is_placeholder(written) {
        found.unsure(value.range, Kind::Password);
    }
}

/// Whether it is figures, as many as people type to open something.
pub(super) fn is_pin(value: &str) -> bool {
    (4..=10).contains(&value.len()) && value.bytes().all(|b| class(b) & DIGIT != 0)
}
