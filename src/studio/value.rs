use super::{Path, Step};
use crate::tree::Node;

/// A value of a programme that is being made. Numbers keep their characters, objects the order of their fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// The characters of a number.
    Number(String),
    /// A text, with what it is in other languages.
    Text(Said),
    /// The entries of a list.
    List(Vec<Value>),
    /// The fields of an object.
    Object(Vec<(String, Value)>),
}

/// A text in the first language of its programme, and in others by their tags.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// In the first language.
    pub first: String,
    /// In others, in the order in which they came.
    pub others: Vec<(String, String)>,
}

impl Said {
    /// What it is in another language, if it is there.
    pub fn other(&self, tag: &str) -> Option<&str> {
        let mut others = self.others.iter();
        others.find(|one| one.0 == tag).map(|one| &*one.1)
    }

    /// The same with another text in a language; an empty one is taken out.
    pub fn with(&self, tag: &str, text: &str) -> Said {
        let mut said = self.clone();
        let place = said.others.iter().position(|one| one.0 == tag);
        match (place, text.is_empty()) {
            (Some(n), true) => drop(said.others.remove(n)),
            (None, true) => {}
            (Some(n), false) => {
                if let Some(one) = said.others.get_mut(n) {
                    text.clone_into(&mut one.1);
                }
            }
            (None, false) => said.others.push((tag.to_owned(), text.to_owned())),
        }
        said
    }
}

impl Value {
    /// A text in one language.
    pub fn text(text: &str) -> Value {
        Value::Text(Said {
            first: text.to_owned(),
            others: Vec::new(),
        })
    }

    /// The value of a node, as it stands in its file.
    pub(super) fn of(node: &Node<'_>) -> Value {
        match node {
            Node::Null => Value::Null,
            Node::Bool(is) => Value::Bool(*is),
            Node::Number(number) => Value::Number(number.to_string()),
            Node::Text(text) => Value::text(text),
            Node::List(list) => Value::List(list.iter().map(Value::of).collect()),
            Node::Object(fields) => Value::Object(
                fields
                    .iter()
                    .map(|field| (field.name().to_owned(), Value::of(&field.value)))
                    .collect(),
            ),
        }
    }

    /// What stands at a path.
    pub fn at(&self, path: &Path) -> Option<&Value> {
        path.0.iter().try_fold(self, |here, step| match step {
            Step::Field(name) => here.get(name),
            Step::Entry(n) => here.list().get(*n),
        })
    }

    /// The same, to change it.
    pub(super) fn at_mut(&mut self, path: &[Step]) -> Option<&mut Value> {
        let mut here = self;
        for step in path {
            here = match (step, here) {
                (Step::Field(name), Value::Object(fields)) => {
                    &mut fields.iter_mut().find(|field| field.0 == *name)?.1
                }
                (Step::Entry(n), Value::List(list)) => list.get_mut(*n)?,
                _ => return None,
            };
        }
        Some(here)
    }

    /// The value of a field, where this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let mut fields = self.fields().iter();
        fields.find(|field| field.0 == name).map(|field| &field.1)
    }

    /// The fields of an object; none where it is no object.
    pub fn fields(&self) -> &[(String, Value)] {
        match self {
            Value::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The entries of a list; none where it is no list.
    pub fn list(&self) -> &[Value] {
        match self {
            Value::List(list) => list,
            _ => &[],
        }
    }

    /// A text with what it is in other languages, also one that stands in an object as `text`.
    pub fn said(&self) -> Option<&Said> {
        match self {
            Value::Text(said) => Some(said),
            Value::Object(_) => match self.get("text") {
                Some(Value::Text(said)) => Some(said),
                _ => None,
            },
            _ => None,
        }
    }

    /// The characters of a text or a number; empty for anything else.
    pub fn shown(&self) -> &str {
        match self {
            Value::Number(number) => number,
            _ => self.said().map_or("", |said| &said.first),
        }
    }

    /// The name of the form that a value has: a word alone, or that of an only field.
    pub fn way(&self) -> &str {
        match self {
            Value::Text(said) => &said.first,
            Value::Object(fields) => match fields.as_slice() {
                [(name, _)] => name,
                _ => "",
            },
            _ => "",
        }
    }
}
