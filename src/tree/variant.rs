use super::{Fault, Fields, Node, Read, fault::shown};

/// One of several forms that a value may have: a word alone, or an object with one field that the form is named by.
#[derive(Clone, Copy)]
pub struct Variant<'a> {
    /// The name of the form.
    pub name: &'a str,
    value: Option<&'a Node<'a>>,
}

impl Node<'_> {
    /// The form that this value has.
    pub fn variant(&self) -> Result<Variant<'_>, Fault> {
        if let Node::Text(name) = self {
            return Ok(Variant { name, value: None });
        }
        if let Node::Object(fields) = self
            && let [field] = fields.as_slice()
        {
            return Ok(Variant {
                name: field.name(),
                value: Some(&field.value),
            });
        }
        Err(self.is_not("a word, or an object with one field"))
    }
}

impl<'a> Variant<'a> {
    /// What a word stands for that needs nothing beside it.
    pub fn alone<T>(self, value: T) -> Result<T, Fault> {
        match self.value {
            None | Some(Node::Null) => Ok(value),
            Some(node) => Err(node.is_not("null").under(self.name)),
        }
    }

    fn node(self) -> Result<&'a Node<'a>, Fault> {
        self.value.ok_or_else(|| {
            Fault::at(
                "",
                &["`", self.name, "` is no word alone, it needs a value"],
            )
        })
    }

    /// The value beside the name.
    pub fn holds<T: Read>(self) -> Result<T, Fault> {
        let value = self.node()?.read();
        value.map_err(|fault| fault.under(self.name))
    }

    /// Fills the places of the fields beside the name.
    pub fn fill(
        self,
        names: &'static [&'static str],
        places: &mut [&mut dyn Read],
    ) -> Result<(), Fault> {
        let filled = Fields::all(names).fill(self.node()?, places);
        filled.map_err(|fault| fault.under(self.name))
    }

    /// The fault of a name that is none of those that are known.
    #[cold]
    #[inline(never)]
    pub fn unknown(self, known: &[&str]) -> Fault {
        let known = known.join("`, `");
        Fault::at(
            "",
            &[
                "unknown variant `",
                shown(self.name),
                "`, expected `",
                &known,
                "`",
            ],
        )
    }
}
