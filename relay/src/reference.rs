//! What a case is called: sixteen digits of Crockford's base 32, in four groups.

use std::fmt;

/// A reference that is one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reference(String);

impl Reference {
    /// Reads one.
    pub fn read(text: &str) -> Option<Self> {
        let digit = |c: u8| c.is_ascii_digit() || (c.is_ascii_uppercase() && !b"ILOU".contains(&c));
        let right = text.len() == 19
            && text
                .bytes()
                .enumerate()
                .all(|(at, c)| if at % 5 == 4 { c == b'-' } else { digit(c) });
        right.then(|| Self(text.to_owned()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Reference;

    #[test]
    fn only_a_reference_is_one() {
        assert!(Reference::read("XWXN-2Z0Q-9HJE-6MNE").is_some());
        for wrong in [
            "",
            "XWXN-2Z0Q-9HJE-6MN",
            "XWXN-2Z0Q-9HJE-6MNI",
            "xwxn-2z0q-9hje-6mne",
            "XWXN-2Z0Q-9HJE-6MNE ",
            "XWXNN2Z0Q-9HJE-6MNE",
            "../../../etc/passwd",
        ] {
            assert_eq!(Reference::read(wrong), None, "{wrong}");
        }
    }
}
