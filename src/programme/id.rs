use std::{borrow::Borrow, cmp::Ordering, fmt, marker::PhantomData};

use serde::{Serialize, Serializer};

use crate::tree::{Fault, Node, Read, forward};

/// The name by which one thing of a programme is known in files, links and cases: `standard`, `P1`, `AMB-01`.
///
/// It is typed by what it names, so that the id of a plan can never be taken for the id of a level. One to 48
/// characters out of letters, digits, `-`, `_` and `.`: safe in an address, in a file name and on a page.
///
/// Reading checks the form:
///
/// ```
/// use duetime::programme::{Id, Plan};
///
/// let plan: Id<Plan> = "standard".parse().unwrap();
/// assert_eq!(plan.as_str(), "standard");
/// assert!("<script>".parse::<Id<Plan>>().is_err());
/// ```
pub struct Id<T> {
    value: Box<str>,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The characters as they stand in the file.
    pub fn as_str(&self) -> &str {
        &self.value
    }
}

/// A text that cannot be an id; the message says what an id is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadId(String);

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{:?} is no id: 1 to 48 letters, digits, '-', '_' or '.'",
            self.0
        )
    }
}

impl std::error::Error for BadId {}

impl<T> std::str::FromStr for Id<T> {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let value = checked(text)?;
        Ok(Id {
            value,
            of: PhantomData,
        })
    }
}

fn checked(text: &str) -> Result<Box<str>, BadId> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    if matches!(text.len(), 1..=48) && text.bytes().all(fits) {
        Ok(text.into())
    } else {
        Err(BadId(text.chars().take(48).collect()))
    }
}

impl<T> Read for Id<T> {
    fn blank() -> Self {
        Id {
            value: Box::default(),
            of: PhantomData,
        }
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        fill(&mut self.value, node)
    }
}

/// One function for the ids of everything: what they name makes no difference here.
#[inline(never)]
fn fill(value: &mut Box<str>, node: &Node) -> Result<(), Fault> {
    *value = checked(node.text()?).map_err(Fault::of)?;
    Ok(())
}

forward!(Id<T>);

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.value)
    }
}

// Written out rather than derived: a derive would ask the same of `T`, which is only a label.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Id {
            value: self.value.clone(),
            of: PhantomData,
        }
    }
}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}
impl<T> PartialEq<str> for Id<T> {
    fn eq(&self, other: &str) -> bool {
        &*self.value == other
    }
}
impl<T> Borrow<str> for Id<T> {
    fn borrow(&self) -> &str {
        &self.value
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(&self.value, f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.value)
    }
}
