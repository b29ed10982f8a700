use std::fmt;

/// One step of the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Into the field of an object.
    Field(String),
    /// Into the entry of a list.
    Entry(usize),
}

/// The way to a value of a programme, as files and faults write it: `plans[2].name`. The empty one is the whole.
///
/// ```
/// use duetime::studio::Path;
///
/// let path = Path::of("triage.method.matrix.cells[0][1].level");
/// assert_eq!(path.to_string(), "triage.method.matrix.cells[0][1].level");
/// assert_eq!(path.parent().unwrap().to_string(), "triage.method.matrix.cells[0][1]");
/// // Some faults write a list in a list with a point.
/// assert_eq!(Path::of("cells[0].[1]"), Path::of("cells[0][1]"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// Reads a path. Whatever stands there, it is some path; it need not lead anywhere.
    pub fn of(text: &str) -> Path {
        let mut steps = Vec::new();
        for part in text.split('.') {
            let mut pieces = part.split('[');
            let name = pieces.next().unwrap_or_default();
            if !name.is_empty() {
                steps.push(Step::Field(name.to_owned()));
            }
            for piece in pieces {
                match piece.strip_suffix(']').and_then(|n| n.parse().ok()) {
                    Some(n) => steps.push(Step::Entry(n)),
                    None => steps.push(Step::Field(piece.to_owned())),
                }
            }
        }
        Path(steps)
    }

    /// The way to a field of what this leads to.
    pub fn field(&self, name: &str) -> Path {
        let mut steps = self.0.clone();
        steps.push(Step::Field(name.to_owned()));
        Path(steps)
    }

    /// The way to an entry of what this leads to.
    pub fn entry(&self, n: usize) -> Path {
        let mut steps = self.0.clone();
        steps.push(Step::Entry(n));
        Path(steps)
    }

    /// The way to what holds it; none for the whole.
    pub fn parent(&self) -> Option<Path> {
        let (_, steps) = self.0.split_last()?;
        Some(Path(steps.to_vec()))
    }

    /// The last step.
    pub fn last(&self) -> Option<&Step> {
        self.0.last()
    }

    /// The name of the field that it leads to; none for an entry.
    pub fn name(&self) -> Option<&str> {
        match self.last()? {
            Step::Field(name) => Some(name),
            Step::Entry(_) => None,
        }
    }

    /// The place of the entry that it leads to; none for a field.
    pub fn place(&self) -> Option<usize> {
        match self.last()? {
            Step::Entry(n) => Some(*n),
            Step::Field(_) => None,
        }
    }

    /// The name of the field of the programme that it leads into.
    pub fn top(&self) -> &str {
        match self.0.first() {
            Some(Step::Field(name)) => name,
            _ => "",
        }
    }

    /// Whether it is the other one, or leads on from it.
    pub fn is_within(&self, other: &Path) -> bool {
        self.0.starts_with(&other.0)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (n, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) => {
                    if n > 0 {
                        f.write_str(".")?;
                    }
                    f.write_str(name)?;
                }
                Step::Entry(place) => {
                    f.write_str("[")?;
                    f.write_str(&place.to_string())?;
                    f.write_str("]")?;
                }
            }
        }
        Ok(())
    }
}

impl From<&str> for Path {
    fn from(text: &str) -> Path {
        Path::of(text)
    }
}
