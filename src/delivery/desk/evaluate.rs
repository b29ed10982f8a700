//! What a piece of a form comes out as.

use std::{borrow::Cow, collections::BTreeMap};

use super::{File, Template, Value, body, named::Source, values::is_whole};
use crate::tree::{Field, Node};

/// What was kept of earlier answers, by the name of the step.
pub(super) type Kept = BTreeMap<String, Vec<String>>;

/// Something that cannot be filled, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) path: String,
    pub(super) reason: String,
}

/// Everything that a piece is filled from.
#[derive(Clone, Copy)]
pub(super) struct Filling<'a> {
    pub(super) source: Source<'a>,
    pub(super) files: &'a [File<'a>],
    pub(super) kept: &'a Kept,
}

impl Filling<'_> {
    /// A text, as it is.
    pub(super) fn text(&self, template: &Template) -> Option<String> {
        template.expand(&|name| self.source.find(name), str::to_owned)
    }

    /// A text whose places are written for an address: what is in them stays one step, or one value.
    pub(super) fn address(&self, template: &Template) -> Option<String> {
        template.expand(&|name| self.source.find(name), body::percent)
    }

    /// What a piece comes out as; none where nothing is left of it.
    pub(super) fn value(&self, value: &Value) -> Result<Option<Node<'static>>, Wrong> {
        Ok(match value {
            Value::Null => Some(Node::Null),
            Value::Bool(is) => Some(Node::Bool(*is)),
            Value::Number(number) => Some(Node::Number(Cow::Owned(number.clone()))),
            Value::Text(template) => self
                .text(template)
                .filter(|it| !it.trim().is_empty())
                .map(text),
            Value::List(entries) => {
                let mut list = Vec::new();
                for (n, entry) in entries.iter().enumerate() {
                    let found = self
                        .value(entry)
                        .map_err(|wrong| wrong.under(&format!("[{n}]")))?;
                    // A list within a list is one list: so `$each_file` and the like can stand beside other entries.
                    match (entry, found) {
                        (
                            Value::EachFile(_) | Value::Kept(_) | Value::EachKept { .. },
                            Some(Node::List(more)),
                        ) => list.extend(more),
                        (_, found) => list.extend(found),
                    }
                }
                (!list.is_empty()).then_some(Node::List(list))
            }
            Value::Object(entries) => {
                let mut fields: Vec<Field<'static>> = Vec::new();
                for (key, value) in entries {
                    let Some(name) = self.text(key).filter(|it| !it.trim().is_empty()) else {
                        continue;
                    };
                    let found = self.value(value).map_err(|wrong| wrong.under(&name))?;
                    if fields.iter().any(|field| field.name() == name) {
                        let reason = "two fields come out with the same name; look at the values of your own";
                        return Err(Wrong {
                            path: name,
                            reason: reason.into(),
                        });
                    }
                    fields.extend(found.map(|value| Field {
                        key: text(name),
                        value,
                    }));
                }
                (!fields.is_empty()).then_some(Node::Object(fields))
            }
            Value::ByLevel(ranks, none) => match self.source.case.rank() {
                Some(rank) => {
                    // The nearest rank that is not graver than it has to be: at least as grave, if there is one.
                    let nearest = ranks
                        .iter()
                        .rev()
                        .find(|(at, _)| *at <= rank)
                        .or(ranks.first());
                    match nearest {
                        Some((_, value)) => self.value(value)?,
                        None => None,
                    }
                }
                None => match none {
                    Some(value) => self.value(value)?,
                    None => None,
                },
            },
            Value::AsNumber(template) => match self.text(template).map(|it| it.trim().to_owned()) {
                Some(number) if is_whole(&number) => Some(Node::Number(Cow::Owned(number))),
                Some(other) if !other.is_empty() => {
                    let shown: String = other.chars().take(48).collect();
                    let reason = [
                        "`",
                        &shown,
                        "` is no whole number, which the desk demands here",
                    ]
                    .concat();
                    return Err(Wrong {
                        path: String::new(),
                        reason,
                    });
                }
                _ => None,
            },
            Value::Html(of) => self.plain(of)?.map(|it| text(body::html(&it))),
            Value::Cut { most, of } => self.plain(of)?.map(|it| text(cut(&it, *most))),
            Value::When { there, then } => match self.text(there) {
                Some(is) if !is.trim().is_empty() => self.value(then)?,
                _ => None,
            },
            Value::EachFile(of) => {
                let mut list = Vec::new();
                for file in self.files {
                    let source = Source {
                        file: Some(file),
                        ..self.source
                    };
                    list.extend(Filling { source, ..*self }.value(of)?);
                }
                (!list.is_empty()).then_some(Node::List(list))
            }
            Value::Kept(step) => {
                let kept = self.kept.get(step).into_iter().flatten();
                let list: Vec<_> = kept.cloned().map(text).collect();
                (!list.is_empty()).then_some(Node::List(list))
            }
            Value::EachKept { of, is } => {
                let mut list = Vec::new();
                for kept in self.kept.get(of).into_iter().flatten() {
                    let source = Source {
                        kept: Some(kept),
                        ..self.source
                    };
                    list.extend(Filling { source, ..*self }.value(is)?);
                }
                (!list.is_empty()).then_some(Node::List(list))
            }
        })
    }

    /// A piece that is a text.
    fn plain(&self, value: &Value) -> Result<Option<String>, Wrong> {
        match self.value(value)? {
            None => Ok(None),
            Some(Node::Text(text)) => Ok(Some(text.into_owned())),
            Some(_) => Err(Wrong {
                path: String::new(),
                reason: "a text is needed in `$html` and `$cut`".into(),
            }),
        }
    }
}

impl Wrong {
    fn under(mut self, name: &str) -> Wrong {
        let dot = if self.path.is_empty() || self.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.path = [name, dot, &self.path].concat();
        self
    }
}

fn text(text: String) -> Node<'static> {
    Node::Text(Cow::Owned(text))
}

/// The beginning of a text, with a mark where something is missing.
fn cut(text: &str, most: u32) -> String {
    let most = most as usize;
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most.saturating_sub(1)).collect();
    [start.trim_end(), "…"].concat()
}
