use super::template::Template;
use crate::tree::{Fault, Node, Read, forward};

/// A piece of what is sent: JSON with places that are filled from a case, and a few words that begin with `$`.
///
/// A text that comes out empty is left out of the object or the list that it stands in, and so are an object and a list in which
/// nothing is left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, which stays one.
    Number(String),
    /// A text with places.
    Text(Template),
    /// A list.
    List(Vec<Value>),
    /// An object. Its keys may have places too; a field whose key comes out empty is left out.
    Object(Vec<(Template, Value)>),
    /// `{"$by_level": {"1": …, "2": …, "none": …}}`: the one of the level's rank. A rank that is graver or less grave than any
    /// named takes the nearest; `none` is for cases without a level.
    ByLevel(Vec<(u8, Value)>, Option<Box<Value>>),
    /// `{"$number": "{own.field}"}`: a text that is sent as a number.
    AsNumber(Template),
    /// `{"$html": …}`: a text for a field that takes HTML. Whatever is in it stays text, its lines stay lines.
    Html(Box<Value>),
    /// `{"$cut": {"most": 255, "of": …}}`: a text of at most so many characters.
    Cut {
        /// The most characters.
        most: u32,
        /// The text.
        of: Box<Value>,
    },
    /// `{"$when": {"there": "{own.field}", "then": …}}`: something that is only sent where something else is there.
    When {
        /// What has to be there.
        there: Template,
        /// What is sent then.
        then: Box<Value>,
    },
    /// `{"$each_file": …}`: a list with one entry for every file that travels; in it, `{file.name}` and the like.
    EachFile(Box<Value>),
    /// `{"$kept": "uploads"}`: what was kept of the answers to an earlier step, as a list.
    Kept(String),
    /// `{"$each_kept": {"of": "uploads", "is": …}}`: a list with one entry for everything that was kept of the answers to an
    /// earlier step; in it, `{kept}`.
    EachKept {
        /// The name of the step.
        of: String,
        /// The entry.
        is: Box<Value>,
    },
}

/// The words.
const WORDS: &str =
    "`$by_level`, `$number`, `$html`, `$cut`, `$when`, `$each_file`, `$kept`, `$each_kept`";

struct Cut {
    most: u32,
    of: Value,
}
crate::tree::fields!(Cut { most, of });

struct When {
    there: Template,
    then: Value,
}
crate::tree::fields!(When { there, then });

struct EachKept {
    of: String,
    is: Value,
}
crate::tree::fields!(EachKept { of, is });

impl Read for Value {
    fn blank() -> Self {
        Value::Null
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = match node {
            Node::Null => Value::Null,
            Node::Bool(is) => Value::Bool(*is),
            Node::Number(number) => Value::Number(number.to_string()),
            Node::Text(_) => Value::Text(node.read()?),
            Node::List(_) => Value::List(node.read()?),
            Node::Object(fields) => match fields.as_slice() {
                [only] if only.name().starts_with('$') => {
                    word(only.name(), &only.value).map_err(|fault| fault.under(only.name()))?
                }
                _ => object(node)?,
            },
        };
        Ok(())
    }
}

forward!(Value);

fn object(node: &Node) -> Result<Value, Fault> {
    let mut entries: Vec<(Template, Value)> = Vec::new();
    for field in node.object()? {
        let name = field.name();
        if name.starts_with('$') {
            let reason = [
                "a word that begins with `$` stands alone in its object: ",
                WORDS,
            ]
            .concat();
            return Err(Fault::new(&reason).under(name));
        }
        let key: Template = field.key.read().map_err(|fault| fault.under(name))?;
        if entries.iter().any(|(other, _)| *other == key) {
            return Err(Fault::new("this field is there twice").under(name));
        }
        let value = field.value.read().map_err(|fault| fault.under(name))?;
        entries.push((key, value));
    }
    Ok(Value::Object(entries))
}

fn word(name: &str, node: &Node) -> Result<Value, Fault> {
    Ok(match name {
        "$by_level" => by_level(node)?,
        "$number" => Value::AsNumber(node.read()?),
        "$html" => Value::Html(Box::new(node.read()?)),
        "$cut" => {
            let Cut { most, of } = node.read()?;
            Value::Cut {
                most,
                of: Box::new(of),
            }
        }
        "$when" => {
            let When { there, then } = node.read()?;
            Value::When {
                there,
                then: Box::new(then),
            }
        }
        "$each_file" => Value::EachFile(Box::new(node.read()?)),
        "$kept" => Value::Kept(node.text()?.to_owned()),
        "$each_kept" => {
            let EachKept { of, is } = node.read()?;
            Value::EachKept {
                of,
                is: Box::new(is),
            }
        }
        _ => return Err(Fault::at("", &["no such word; there are ", WORDS])),
    })
}

fn by_level(node: &Node) -> Result<Value, Fault> {
    let (mut ranks, mut none) = (Vec::new(), None);
    for field in node.object()? {
        let name = field.name();
        let value = field.value.read().map_err(|fault| fault.under(name))?;
        match name.parse::<u8>() {
            Ok(rank) if (1..=9).contains(&rank) && name.len() == 1 => {
                if ranks.iter().any(|(other, _)| *other == rank) {
                    return Err(Fault::new("this rank is there twice").under(name));
                }
                ranks.push((rank, value));
            }
            _ if name == "none" && none.is_none() => none = Some(Box::new(value)),
            _ => {
                let reason =
                    "a rank from `1`, the gravest, to `9`, or `none` for cases without a level";
                return Err(Fault::new(reason).under(name));
            }
        }
    }
    ranks.sort_by_key(|(rank, _)| *rank);
    Ok(Value::ByLevel(ranks, none))
}
