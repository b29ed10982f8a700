use std::borrow::Cow;

use super::{Fault, fault::shown};

/// A JSON value, borrowed from its text as far as possible. Objects keep their keys in order, and twice if they stand
/// there twice.
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'t> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// The characters of a number.
    Number(Cow<'t, str>),
    /// A text.
    Text(Cow<'t, str>),
    /// The entries of a list.
    List(Vec<Node<'t>>),
    /// The fields of an object.
    Object(Vec<Field<'t>>),
}

/// One field of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'t> {
    /// A text; a value like any other, since some types are read from keys.
    pub key: Node<'t>,
    /// What stands under it.
    pub value: Node<'t>,
}

impl Field<'_> {
    /// The characters of the key.
    pub fn name(&self) -> &str {
        match &self.key {
            Node::Text(name) => name,
            _ => "",
        }
    }
}

impl<'t> Node<'t> {
    /// The characters of a text.
    pub fn text(&self) -> Result<&str, Fault> {
        match self {
            Node::Text(text) => Ok(text),
            _ => Err(self.is_not("a text")),
        }
    }

    /// The entries of a list.
    pub fn list(&self) -> Result<&[Node<'t>], Fault> {
        match self {
            Node::List(list) => Ok(list),
            _ => Err(self.is_not("a list")),
        }
    }

    /// The fields of an object.
    pub fn object(&self) -> Result<&[Field<'t>], Fault> {
        match self {
            Node::Object(fields) => Ok(fields),
            _ => Err(self.is_not("an object")),
        }
    }

    /// A whole number from 0 to a greatest one.
    pub fn whole(&self, most: u32) -> Result<u32, Fault> {
        if let Node::Number(number) = self
            && !number.starts_with('-')
            && let Ok(number) = number.parse()
            && number <= most
        {
            return Ok(number);
        }
        Err(self.is_not(&["a whole number from 0 to ", &most.to_string()].concat()))
    }

    /// What stands at a path such as `plans[2].name`, to change it; none where there is nothing.
    pub fn at(&mut self, path: &str) -> Option<&mut Node<'t>> {
        let mut here = self;
        for step in path.split('.') {
            let (name, rest) = step
                .split_once('[')
                .map_or((step, ""), |(name, rest)| (name, rest));
            let Node::Object(fields) = here else {
                return None;
            };
            let mut fields = fields.iter_mut();
            here = &mut fields.find(|field| field.name() == name)?.value;
            for place in rest.split('[').filter(|place| !place.is_empty()) {
                let Node::List(list) = here else { return None };
                here = list.get_mut(place.strip_suffix(']')?.parse::<usize>().ok()?)?;
            }
        }
        Some(here)
    }

    /// The place of a word among those that are known.
    pub fn word(&self, known: &[&str]) -> Result<usize, Fault> {
        let variant = self.variant()?;
        match known.iter().position(|word| *word == variant.name) {
            Some(place) => variant.alone(place),
            None => Err(variant.unknown(known)),
        }
    }

    /// The fault of a value that is something else than expected.
    #[cold]
    #[inline(never)]
    pub fn is_not(&self, expected: &str) -> Fault {
        let (kind, what) = match self {
            Node::Null => ("null", ""),
            Node::Bool(true) => ("boolean", "true"),
            Node::Bool(false) => ("boolean", "false"),
            Node::Number(number) if number.contains(['.', 'e', 'E']) => {
                ("floating point", &**number)
            }
            Node::Number(number) => ("integer", &**number),
            Node::Text(text) => ("string", &**text),
            Node::List(_) => ("a list", ""),
            Node::Object(_) => ("an object", ""),
        };
        let (before, after) = if what.is_empty() {
            ("", "")
        } else {
            (" `", "`")
        };
        Fault::at(
            "",
            &[
                "invalid type: ",
                kind,
                before,
                shown(what),
                after,
                ", expected ",
                expected,
            ],
        )
    }
}
