use super::{Fault, Node, Read, fault::shown};

/// The fields that a type knows.
pub struct Fields {
    /// Their names: those that have to be there, then those that may be left out.
    pub names: &'static [&'static str],
    /// How many of them have to be there.
    pub needed: usize,
    /// Whether other fields are passed over rather than refused.
    pub others: bool,
}

impl Fields {
    /// The most fields that a type may have.
    pub const MOST: usize = 64;

    /// Fields that have to be there, all of them and no others.
    pub const fn all(names: &'static [&'static str]) -> Fields {
        Fields {
            names,
            needed: names.len(),
            others: false,
        }
    }

    /// Whether a field is passed over that is none of these. What names its format is a file, and a file may name its schema,
    /// for editors.
    pub fn takes(&self, name: &str) -> bool {
        self.others || (name == "$schema" && self.names.contains(&"format"))
    }

    /// Fills the places of the fields, in the order of their names, from an object.
    pub fn fill(&self, node: &Node, places: &mut [&mut dyn Read]) -> Result<(), Fault> {
        // A bit for each field, the first being the lowest.
        let mut filled = 0_u64;
        for field in node.object()? {
            let name = field.name();
            let known = self.names.iter().position(|known| *known == name);
            if let Some(n) = known
                && let Some(place) = places.get_mut(n)
            {
                if filled & (1 << n) != 0 {
                    return Err(Fault::new(&["duplicate field `", name, "`"].concat()).under(name));
                }
                filled |= 1 << n;
                place
                    .fill(&field.value)
                    .map_err(|fault| fault.under(name))?;
            } else if !self.takes(name) {
                return Err(self.unknown(name));
            }
        }
        let missing = (0..self.needed).find(|n| filled & (1 << n) == 0);
        match missing.and_then(|n| self.names.get(n)) {
            Some(name) => Err(Fault::at("", &["missing field `", name, "`"])),
            None => Ok(()),
        }
    }

    #[cold]
    #[inline(never)]
    fn unknown(&self, name: &str) -> Fault {
        let names = self.names.join("`, `");
        let reason = &["unknown field `", shown(name), "`, expected `", &names, "`"];
        Fault::at("", reason).under(name)
    }
}
