use std::collections::BTreeMap;

use super::{BadForm, Form, OwnKind, Problem};
use crate::tree::nodes;

/// The values of a desk of one's own: queue, field ids, credentials. They come from whoever keeps the receiver, never from a
/// case.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<String, String>);

impl Values {
    /// Reads an object whose values are texts or numbers: `{"queue": "Support", "level_field": 360001}`.
    ///
    /// # Errors
    /// [`BadForm`] for anything else.
    pub fn read(json: &str) -> Result<Values, BadForm> {
        let mut values = BTreeMap::new();
        for field in nodes(json)?.object()? {
            let name = field.name();
            let value = super::path::as_text(&field.value);
            let value =
                value.ok_or_else(|| field.value.is_not("a text or a number").under(name))?;
            values.insert(name.to_owned(), value);
        }
        Ok(Values(values))
    }

    /// A value, if there is something in it.
    pub fn get(&self, name: &str) -> Option<&str> {
        let value = self.0.get(name)?.trim();
        Some(value).filter(|value| !value.is_empty())
    }

    /// Takes a value.
    pub fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), value.to_owned());
    }

    /// What is wrong with these values for a form: what it needs and is not there, what it does not know, what is no number.
    pub fn problems(&self, form: &Form) -> Vec<Problem> {
        let mut found = Vec::new();
        for own in &form.own {
            let Some(value) = self.get(&own.name) else {
                if own.required {
                    found.push(Problem::new(&own.name, "is missing", &own.about));
                }
                continue;
            };
            if own.kind == OwnKind::Number && !is_whole(value) {
                let mend = [own.about.as_str(), " It is a whole number."].concat();
                found.push(Problem::new(&own.name, "is no whole number", &mend));
            }
            if value.chars().any(char::is_control) {
                let mend = "Write it in one line.";
                found.push(Problem::new(&own.name, "holds a control character", mend));
            }
        }
        for name in self.0.keys() {
            if form.own.iter().all(|own| own.name != *name) {
                let known: Vec<&str> = form.own.iter().map(|own| own.name.as_str()).collect();
                let mend = ["Take one of `", &known.join("`, `"), "`, or leave it out."].concat();
                found.push(Problem::new(
                    name,
                    "is no value that this form takes",
                    &mend,
                ));
            }
        }
        found
    }
}

/// A whole number as JSON writes it, of a length that every desk reads alike.
pub(super) fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain && digits.len() <= 18 && (digits.len() == 1 || !digits.starts_with('0'))
}

impl<const N: usize> From<[(&str, &str); N]> for Values {
    fn from(values: [(&str, &str); N]) -> Values {
        let owned = values.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Values(owned.into())
    }
}

/// The names alone: some values are secrets.
impl std::fmt::Debug for Values {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
