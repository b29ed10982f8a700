use crate::tree::{Fault, Node, Read, forward};

/// A text with places that are filled from a case: `[{reference}] {subject}`.
///
/// A place may name several things, of which the first that is there is taken: `{contact.email|own.requester}`. A brace
/// that is meant as one stands twice: `{{`. What is put into a place is never read again, so that a brace in it means nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Plain(String),
    /// The names of one place, the first being the best.
    Place(Vec<String>),
}

impl Template {
    /// Reads a text.
    ///
    /// # Errors
    /// What is wrong with its braces.
    pub fn parse(text: &str) -> Result<Template, &'static str> {
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(at);
            plain.push_str(before);
            if let Some(behind) = from.strip_prefix("{{") {
                plain.push('{');
                rest = behind;
            } else if let Some(behind) = from.strip_prefix("}}") {
                plain.push('}');
                rest = behind;
            } else if let Some((names, behind)) =
                from.strip_prefix('{').and_then(|it| it.split_once('}'))
            {
                if !plain.is_empty() {
                    pieces.push(Piece::Plain(std::mem::take(&mut plain)));
                }
                let names = names.split('|').map(|name| name.trim().to_owned());
                pieces.push(Piece::Place(names.collect()));
                rest = behind;
            } else {
                return Err(
                    "a brace without its other half; one that is meant as a brace stands twice: `{{`, `}}`",
                );
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            pieces.push(Piece::Plain(plain));
        }
        Ok(Template(pieces))
    }

    /// Every name in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .flat_map(|piece| match piece {
                Piece::Plain(_) => &[][..],
                Piece::Place(names) => names,
            })
            .map(String::as_str)
    }

    /// The text as a file has it.
    pub(super) fn source(&self) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Plain(plain) => plain.replace('{', "{{").replace('}', "}}"),
            Piece::Place(names) => ["{", &names.join("|"), "}"].concat(),
        };
        self.0.iter().map(piece).collect()
    }

    /// The text, with what each name stands for. `wrap` sees to it that what comes from outside cannot be taken for a part of the
    /// text around it.
    ///
    /// Where there are places, and nothing came into any of them, there is no text: what stands around them would say
    /// nothing.
    pub(super) fn expand(
        &self,
        find: &dyn Fn(&str) -> Option<String>,
        wrap: fn(&str) -> String,
    ) -> Option<String> {
        let (mut text, mut places, mut found) = (String::new(), 0, 0);
        let mut gap = false;
        for piece in &self.0 {
            match piece {
                Piece::Plain(plain) => {
                    // A place with nothing in it takes the blank behind it along.
                    let rest = plain.strip_prefix(' ').filter(|_| gap);
                    text.push_str(rest.unwrap_or(plain));
                    gap = false;
                }
                Piece::Place(names) => {
                    places += 1;
                    let mut values = names.iter().filter_map(|name| find(name));
                    match values.find(|value| !value.trim().is_empty()) {
                        Some(value) => {
                            found += 1;
                            text.push_str(&wrap(&value));
                            gap = false;
                        }
                        None => gap = text.is_empty() || text.ends_with(' '),
                    }
                }
            }
        }
        (places == 0 || found > 0).then_some(text)
    }
}

impl Read for Template {
    fn blank() -> Self {
        Template::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let text = node.text()?;
        if text.is_empty() {
            return Err(Fault::new("an empty text: leave the field out"));
        }
        *self = Template::parse(text).map_err(Fault::new)?;
        Ok(())
    }
}

forward!(Template);
