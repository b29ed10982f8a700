use std::fmt;

/// What is wrong in a text, and where. It is one pointer wide, so that what may fail costs little code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(Box<Parts>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Parts {
    path: String,
    reason: String,
}

/// How much of a hostile text is shown, in characters.
const SHOWN: usize = 48;

/// The beginning of a text that may be of any length.
pub(super) fn shown(text: &str) -> &str {
    let end = text.char_indices().nth(SHOWN);
    end.map_or(text, |(end, _)| text.get(..end).unwrap_or_default())
}

impl Fault {
    /// A fault of the whole.
    #[cold]
    #[inline(never)]
    pub fn new(reason: &str) -> Fault {
        Fault::at("", &[reason])
    }

    /// A fault at a path, with a reason that comes in pieces.
    #[cold]
    #[inline(never)]
    pub fn at(path: &str, reason: &[&str]) -> Fault {
        Fault(Box::new(Parts {
            path: path.into(),
            reason: reason.concat(),
        }))
    }

    /// The fault that an error is.
    #[cold]
    pub fn of<E: fmt::Display>(error: E) -> Fault {
        Fault::new(&error.to_string())
    }

    /// The path and the reason.
    pub fn parts(self) -> (String, String) {
        (self.0.path, self.0.reason)
    }

    /// The same fault, seen from the object in which it lies under a key.
    #[cold]
    #[inline(never)]
    pub fn under(mut self, key: &str) -> Fault {
        let rest = &self.0.path;
        let dot = if rest.is_empty() || rest.starts_with('[') {
            ""
        } else {
            "."
        };
        self.0.path = [shown(key), dot, rest].concat();
        self
    }

    /// The same fault, seen from the list in which it lies.
    #[cold]
    #[inline(never)]
    pub fn within(self, entry: usize) -> Fault {
        self.under(&["[", &entry.to_string(), "]"].concat())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if !self.0.path.is_empty() {
            f.write_str(&self.0.path)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.0.reason)
    }
}
