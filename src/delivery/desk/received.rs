use std::{borrow::Cow, fmt};

use super::path::{Path, as_text, get};
use crate::{
    case::Reference,
    checklist::bounded,
    locale::Language,
    tree::{Fault, Node, nodes},
};

/// The largest case document, in bytes.
pub const LARGEST_CASE: usize = 4 * 1024 * 1024;

/// The most values in a case document: more than any page writes, and few enough to walk through often.
const MOST: usize = 100_000;

/// A case document as it was received. It is as hostile as whoever sent it: only what a form names is taken from it, as
/// text, without control characters and marks that turn the direction of a text around.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivedCase {
    root: Node<'static>,
    /// What the case is called.
    pub reference: Reference,
    /// The language of its texts; English where it is none that is known here.
    pub language: Language,
}

/// Why something is no case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCase {
    /// The field, as a path. Empty where it is the whole.
    pub field: String,
    /// What is wrong.
    pub reason: String,
}

impl fmt::Display for BadCase {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.field.is_empty() {
            f.write_str(&self.reason)
        } else {
            write!(f, "{}: {}", self.field, self.reason)
        }
    }
}

impl std::error::Error for BadCase {}

impl From<Fault> for BadCase {
    fn from(fault: Fault) -> BadCase {
        let (field, reason) = fault.parts();
        BadCase { field, reason }
    }
}

impl ReceivedCase {
    /// Reads a case document (`public/schema/case.schema.json`). It says what a desk cannot do without; whether the rest fits the
    /// schema is for whoever wants to know.
    ///
    /// ```
    /// use duetime::delivery::desk::ReceivedCase;
    ///
    /// let error = ReceivedCase::read(r#"{"format": "duetime-case", "version": 2}"#).unwrap_err();
    /// assert_eq!(error.field, "version");
    /// ```
    ///
    /// # Errors
    /// [`BadCase`] with the place and what is wrong there.
    pub fn read(json: &str) -> Result<ReceivedCase, BadCase> {
        if json.len() > LARGEST_CASE {
            return Err(Fault::new("the document is larger than 4 MiB").into());
        }
        let mut left = MOST;
        let root = owned(&nodes(json)?, &mut left)?;
        let text = |name: &str| -> Result<&str, Fault> {
            let field = get(&root, name);
            let field = field.ok_or_else(|| Fault::at("", &["missing field `", name, "`"]))?;
            field.text().map_err(|fault| fault.under(name))
        };
        let wrong = |name: &str, reason: &str| Err(BadCase::from(Fault::new(reason).under(name)));
        if text("format")? != "duetime-case" {
            return wrong("format", "this is no case of Duetime");
        }
        match get(&root, "version") {
            Some(Node::Number(version)) if version == "1" => {}
            Some(_) => return wrong("version", "only cases of the version 1 are known"),
            None => return wrong("version", "a case has a version"),
        }
        let reference: Result<Reference, _> = text("reference")?.parse();
        let Ok(reference) = reference else {
            return wrong(
                "reference",
                "four times four letters and digits are needed: `7K3M-9QXW-4T2H-ZB8N`",
            );
        };
        let language = Language::of(text("language")?).unwrap_or_default();
        let case = ReceivedCase {
            root,
            reference,
            language,
        };
        for path in ["programme.name", "plan.name", "case_type.name"] {
            if case.text(path).is_none() {
                return wrong(path, "a text is needed");
            }
        }
        if case.node("level").is_some() {
            let rank = case
                .text("level.rank")
                .and_then(|rank| rank.parse::<u8>().ok());
            if rank.is_none_or(|rank| rank == 0) {
                return wrong("level.rank", "a whole number from 1 is needed");
            }
            if case.text("level.term").is_none() {
                return wrong("level.term", "a text is needed");
            }
        }
        Ok(case)
    }

    /// The rank of its level: 1 is the gravest.
    pub fn rank(&self) -> Option<u8> {
        self.text("level.rank")?.parse().ok()
    }

    /// The whole document.
    pub(super) fn root(&self) -> &Node<'static> {
        &self.root
    }

    /// What stands at a path, but for null.
    pub(super) fn node(&self, path: &str) -> Option<&Node<'static>> {
        at(&self.root, path)
    }

    /// A text or a number at a path, where there is something in it.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        text(&self.root, path)
    }

    /// The entries of a list.
    pub(super) fn list(&self, path: &str) -> &[Node<'static>] {
        list(&self.root, path)
    }

    /// The answer to an item of the checklist.
    pub(super) fn answer(&self, id: &str) -> Option<String> {
        let mut items = self.list("checklist").iter();
        let item = items.find(|item| text(item, "id").as_deref() == Some(id))?;
        text(item, "answer")
    }
}

/// What stands at a path in a part of a case, but for null.
pub(super) fn at<'a>(part: &'a Node<'static>, path: &str) -> Option<&'a Node<'static>> {
    let path = Path::parse(path).ok()?;
    path.find(part, &|_| None)
        .filter(|node| **node != Node::Null)
}

/// A text or a number in a part of a case, where there is something in it.
pub(super) fn text(part: &Node<'static>, path: &str) -> Option<String> {
    at(part, path)
        .and_then(as_text)
        .filter(|text| !text.trim().is_empty())
}

/// The entries of a list in a part of a case.
pub(super) fn list<'a>(part: &'a Node<'static>, path: &str) -> &'a [Node<'static>] {
    at(part, path)
        .and_then(|node| node.list().ok())
        .unwrap_or_default()
}

/// The same value, cleaned, as one that owns what it holds.
fn owned(node: &Node, left: &mut usize) -> Result<Node<'static>, Fault> {
    *left = left
        .checked_sub(1)
        .ok_or_else(|| Fault::new("there are more than 100,000 values"))?;
    Ok(match node {
        Node::Null => Node::Null,
        Node::Bool(is) => Node::Bool(*is),
        Node::Number(number) => Node::Number(Cow::Owned(number.to_string())),
        Node::Text(text) => Node::Text(Cow::Owned(bounded(text))),
        Node::List(list) => {
            let mut entries = Vec::with_capacity(list.len());
            for (n, entry) in list.iter().enumerate() {
                entries.push(owned(entry, left).map_err(|fault| fault.within(n))?);
            }
            Node::List(entries)
        }
        Node::Object(fields) => {
            let mut names = std::collections::BTreeSet::new();
            let mut entries = Vec::with_capacity(fields.len());
            for field in fields {
                let name = field.name();
                // Two readers may take two different ones of them.
                if !names.insert(name) {
                    return Err(Fault::new("this field is there twice").under(name));
                }
                let value = owned(&field.value, left).map_err(|fault| fault.under(name))?;
                let key = Node::Text(Cow::Owned(name.to_owned()));
                entries.push(crate::tree::Field { key, value });
            }
            Node::Object(entries)
        }
    })
}
