//! The texts of a programme in another language than its first: `zmanda.nl.json` beside `zmanda.json`.

use super::{Id, Programme};
use crate::tree::{Fault, Field, Node, Read};

/// What a pack is.
struct Pack<'t> {
    id: Id<Programme>,
    language: String,
    texts: &'t [Field<'t>],
}

impl<'t> Pack<'t> {
    fn of(node: &'t Node<'t>) -> Result<Pack<'t>, Fault> {
        let (mut format, mut id, mut language) = (0_u8, Id::blank(), String::new());
        let mut texts: &[Field] = &[];
        for field in node.object()? {
            let name = field.name();
            let filled = match name {
                "format" => format.fill(&field.value),
                "id" => id.fill(&field.value),
                "language" => language.fill(&field.value),
                // For editors: which schema the file has.
                "$schema" => Ok(()),
                "texts" => field.value.object().map(|fields| texts = fields),
                _ => Err(Fault::at("", &["unknown field `", name, "`"])),
            };
            filled.map_err(|fault| fault.under(name))?;
        }
        if format != 2 {
            let reason = "a pack of texts has the format 2";
            return Err(Fault::new(reason).under("format"));
        }
        Ok(Pack {
            id,
            language,
            texts,
        })
    }
}

/// Lays the texts of a pack beside those of a programme, by their paths: `plans[2].summary`.
///
/// # Errors
/// A pack of another programme, and a path at which the programme has no text.
pub(super) fn lay<'t>(programme: &mut Node<'t>, pack: &'t Node<'t>) -> Result<(), Fault> {
    let pack = Pack::of(pack)?;
    let of = programme
        .object()?
        .iter()
        .find(|field| field.name() == "id");
    let id: Id<Programme> = of.map_or(Ok(Id::blank()), |field| field.value.read())?;
    if id != pack.id {
        let reason = [
            "these are texts of ",
            pack.id.as_str(),
            ", not of ",
            id.as_str(),
        ];
        return Err(Fault::at("", &reason).under("id"));
    }
    for field in pack.texts {
        let path = field.name();
        let place = programme.at(path);
        let text = Field {
            key: Node::Text(pack.language.clone().into()),
            value: field.value.clone(),
        };
        match place {
            Some(place @ Node::Text(_)) => {
                let first = Field {
                    key: Node::Text("text".into()),
                    value: std::mem::replace(place, Node::Null),
                };
                *place = Node::Object(vec![first, text]);
            }
            Some(Node::Object(fields)) if fields.iter().any(|it| it.name() == "text") => {
                fields.push(text);
            }
            _ => {
                let reason = ["the programme has no text at ", path];
                return Err(Fault::at("", &reason).under("texts"));
            }
        }
    }
    Ok(())
}
