use super::template::Template;
use crate::tree::{Fault, Node, Read, forward};

/// The way to a value in what a desk answers: `request.custom_fields[id={own.level_field}].value`.
///
/// A step is the name of a field, `[2]` the entry of a list, counted from 0, `[id=7]` the entry whose field has that value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path(Vec<Step>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Name(Template),
    Entry(usize),
    With(String, Template),
}

impl Path {
    /// Reads a path.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Path, &'static str> {
        let mut steps = Vec::new();
        for part in split(text) {
            let (name, mut rest) = match part.find('[') {
                Some(at) => part.split_at(at),
                None => (part, ""),
            };
            if !name.is_empty() {
                steps.push(Step::Name(Template::parse(name)?));
            } else if rest.is_empty() {
                return Err("a step without a name");
            }
            while let Some(from) = rest.strip_prefix('[') {
                let (inside, behind) = from.split_once(']').ok_or("a bracket without its end")?;
                steps.push(match inside.split_once('=') {
                    Some((field, value)) => Step::With(field.to_owned(), Template::parse(value)?),
                    None => Step::Entry(
                        inside
                            .parse()
                            .map_err(|_| "in brackets stands a number or `field=value`")?,
                    ),
                });
                rest = behind;
            }
            if !rest.is_empty() {
                return Err("a point is needed behind a bracket");
            }
        }
        Ok(Path(steps))
    }

    /// Every name of a place in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|step| {
            let template = match step {
                Step::Name(template) | Step::With(_, template) => Some(template),
                Step::Entry(_) => None,
            };
            template.into_iter().flat_map(Template::names)
        })
    }

    /// What stands there; none where there is nothing, or where a place of the path has nothing to stand for.
    pub(super) fn find<'a, 't>(
        &self,
        node: &'a Node<'t>,
        value: &dyn Fn(&str) -> Option<String>,
    ) -> Option<&'a Node<'t>> {
        let mut here = node;
        for step in &self.0 {
            here = match step {
                Step::Name(name) => get(here, &name.expand(value, str::to_owned)?)?,
                Step::Entry(at) => here.list().ok()?.get(*at)?,
                Step::With(field, wanted) => {
                    let wanted = wanted.expand(value, str::to_owned)?;
                    let mut entries = here.list().ok()?.iter();
                    entries
                        .find(|entry| get(entry, field).and_then(as_text) == Some(wanted.clone()))?
                }
            };
        }
        Some(here)
    }
}

/// The parts of a path between points; a point between braces or brackets is none.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut from, mut deep) = (Vec::new(), 0, 0_u32);
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' => deep += 1,
            '}' | ']' => deep = deep.saturating_sub(1),
            '.' if deep == 0 => {
                parts.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

/// A field of an object.
pub(super) fn get<'a, 't>(node: &'a Node<'t>, name: &str) -> Option<&'a Node<'t>> {
    let Node::Object(fields) = node else {
        return None;
    };
    let mut fields = fields.iter();
    Some(&fields.find(|field| field.name() == name)?.value)
}

/// A text, a number or a truth, as a text.
pub(super) fn as_text(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.to_string()),
        Node::Number(number) => Some(number.to_string()),
        Node::Bool(is) => Some(is.to_string()),
        _ => None,
    }
}

impl Read for Path {
    fn blank() -> Self {
        Path::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = Path::parse(node.text()?).map_err(Fault::new)?;
        Ok(())
    }
}

forward!(Path);
