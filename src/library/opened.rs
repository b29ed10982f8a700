use super::{
    Refused,
    arguments::{parse, take},
};
use crate::{
    programme::{self, Programme, Timetables},
    tree::Node,
};

/// A programme that was read once, and is asked often: what it works out for one question is there for the next.
pub struct Opened {
    pub(super) programme: Programme,
    pub(super) timetables: Timetables,
}

impl Opened {
    /// Reads a programme file, with the texts of other languages beside it: `{"programme": …, "texts": […]}`, each as an object or as
    /// a text.
    ///
    /// # Errors
    /// The place in the programme, and what is wrong there.
    pub fn read(arguments: &str) -> Result<Opened, Refused> {
        let mut node = parse(arguments)?;
        let opened = Opened::take(&mut node)?;
        nothing_else(&node)?;
        Ok(opened)
    }

    /// The programme.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// Takes the programme out of arguments.
    pub(super) fn take(arguments: &mut Node) -> Result<Opened, Refused> {
        let Some(programme) = take(arguments, "programme") else {
            return Err(Refused::new(
                "programme",
                "",
                "there is no programme",
                "give a programme file, as an object or as a text",
            ));
        };
        let texts = match take(arguments, "texts") {
            Some(Node::List(texts)) => texts,
            None => Vec::new(),
            Some(mut other) => {
                let refused = Refused::fault(other.is_not("a list"), &mut other);
                return Err(Refused {
                    field: "texts".to_owned(),
                    ..refused
                });
            }
        };
        let texts: Vec<String> = texts.iter().map(text).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let programme = text(&programme);
        Opened::of(&programme, &texts)
            .map_err(|bad| Refused::programme(&bad, "programme", &programme))
    }

    /// The programme at a place of a list.
    pub(super) fn nth(programme: &Node, n: usize) -> Result<Opened, Refused> {
        let under = ["programmes[", &n.to_string(), "]"].concat();
        let programme = text(programme);
        Opened::of(&programme, &[]).map_err(|bad| Refused::programme(&bad, &under, &programme))
    }

    fn of(text: &str, texts: &[&str]) -> Result<Opened, programme::BadProgramme> {
        Ok(Opened {
            programme: programme::read_with(text, texts)?,
            timetables: Timetables::default(),
        })
    }
}

/// A file, which may be a text that holds JSON, or the JSON itself.
pub(super) fn text(node: &Node) -> String {
    match node {
        Node::Text(text) => text.to_string(),
        other => other.to_json(),
    }
}

/// Refuses arguments that nobody asked for.
fn nothing_else(arguments: &Node) -> Result<(), Refused> {
    if let Node::Object(fields) = arguments
        && let Some(field) = fields.first()
    {
        let reason = "there is no such argument";
        let way_out = "give a programme, and texts of other languages";
        return Err(Refused::new(
            field.name(),
            &field.value.to_json(),
            reason,
            way_out,
        ));
    }
    Ok(())
}
