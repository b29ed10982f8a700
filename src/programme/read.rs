use std::fmt;

use super::{Index, Programme, check::check, pack::lay};
use crate::tree::{Fault, Node, Read, from_json, nodes};

/// The largest programme file, in bytes.
pub const LARGEST: usize = 512 * 1024;

/// Why a programme cannot be used: the place in the file and what is wrong there, in English for whoever keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadProgramme {
    /// The field, as a path: `targets[3].plan`. Empty where it is the file as a whole.
    pub field: String,
    /// What is wrong, and where possible the way out.
    pub reason: String,
}

impl fmt::Display for BadProgramme {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.field.is_empty() {
            f.write_str(&self.reason)
        } else {
            write!(f, "{}: {}", self.field, self.reason)
        }
    }
}

impl std::error::Error for BadProgramme {}

impl From<Fault> for BadProgramme {
    fn from(fault: Fault) -> BadProgramme {
        let (field, reason) = fault.parts();
        BadProgramme { field, reason }
    }
}

/// Reads a programme file and checks it. The text is not trusted: whatever it holds, the answer is a programme that
/// can be used, or the place and the reason.
///
/// A file that is no programme says where it stops being one:
///
/// ```
/// let error = duetime::programme::read(r#"{"format": 1, "id": "x", "name": ""}"#).unwrap_err();
/// assert_eq!(error.field, "name");
/// ```
///
/// # Errors
/// [`BadProgramme`] for a file that is too large or too deep, is not JSON, has an unknown, missing or malformed
/// field, or contradicts itself.
pub fn read(text: &str) -> Result<Programme, BadProgramme> {
    read_with(text, &[])
}

/// The same with the texts of other languages beside it, a file each.
///
/// # Errors
/// As [`read`]; also for a pack that is none of this programme.
pub fn read_with(text: &str, packs: &[&str]) -> Result<Programme, BadProgramme> {
    for one in packs.iter().chain([&text]) {
        bounded(one)?;
    }
    let packs: Result<Vec<_>, _> = packs.iter().map(|pack| nodes(pack)).collect();
    let packs = packs?;
    let mut programme = nodes(text)?;
    // A file may name its schema, for editors. The list of programmes may not: it is read by what everybody loads.
    if let Node::Object(fields) = &mut programme
        && let Some(n) = fields.iter().position(|it| it.name() == "$schema")
    {
        fields.swap_remove(n);
    }
    for pack in &packs {
        lay(&mut programme, pack)?;
    }
    let programme: Programme = programme.read()?;
    check(&programme)?;
    Ok(programme)
}

/// Reads the list of programmes.
///
/// # Errors
/// As [`read`].
pub fn read_index(text: &str) -> Result<Index, BadProgramme> {
    let index: Index = parse(text)?;
    if index.format != 1 || index.programmes.is_empty() || index.programmes.len() > 200 {
        return Err(BadProgramme {
            field: "programmes".into(),
            reason: "a list of format 1 holds 1 to 200 programmes".into(),
        });
    }
    Ok(index)
}

fn parse<T: Read>(text: &str) -> Result<T, Fault> {
    bounded(text)?;
    from_json(text)
}

fn bounded(text: &str) -> Result<(), Fault> {
    if text.len() > LARGEST {
        return Err(Fault::new("the file is larger than 512 KiB"));
    }
    Ok(())
}
