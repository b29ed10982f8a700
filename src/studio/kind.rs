use super::{PROGRAMME, Path, Step, Value};

/// What kind of value stands at a place of a programme: by it a form knows what to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text that is translated.
    Text,
    /// A line that is the same in every language.
    Words,
    /// The name by which other places know this.
    Id(Of),
    /// The name of something that stands elsewhere.
    Ref(Of),
    /// An address of the web.
    Address,
    /// A day of the calendar.
    Date,
    /// The name of a zone.
    Zone,
    /// A whole number.
    Number,
    /// Yes or no; no where it is left out.
    Flag,
    /// One word of a few.
    One(&'static [&'static str]),
    /// The windows of a day: pairs of times.
    Windows,
    /// Whether a plan includes a feature: a word, or a text.
    Included,
    /// A list.
    Each(&'static Kind),
    /// An object.
    Fields(&'static [Field]),
    /// One of several forms.
    Either(&'static [Way]),
}

/// A field of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Whether it has to be there.
    pub needed: bool,
}

/// A form that a value may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// Its name.
    pub name: &'static str,
    /// What stands beside the name; none where the word stands alone.
    pub holds: Option<Kind>,
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Of {
    Programme,
    Document,
    Source,
    Reading,
    Edition,
    Hours,
    Channel,
    Plan,
    Level,
    CaseType,
    Scale,
    /// Something that no other place of a file names.
    Other,
}

impl Of {
    /// The list in which these stand.
    pub fn list(self) -> &'static str {
        match self {
            Of::Document => "documents",
            Of::Source => "sources",
            Of::Reading => "readings",
            Of::Edition => "editions",
            Of::Hours => "hours",
            Of::Channel => "channels",
            Of::Plan => "plans",
            Of::Level => "levels",
            Of::CaseType => "case_types",
            Of::Scale => "triage.method.scales.scales",
            Of::Programme | Of::Other => "",
        }
    }
}

impl Kind {
    /// The kind of a field; none where there is no such field.
    pub fn field(self, name: &str) -> Option<Field> {
        match self {
            Kind::Fields(fields) => fields.iter().find(|field| field.name == name).copied(),
            Kind::Either(ways) => {
                let way = ways.iter().find(|way| way.name == name)?;
                Some(Field {
                    name: way.name,
                    kind: way.holds?,
                    needed: true,
                })
            }
            // A text of ours is an object.
            Kind::Text | Kind::Included => match name {
                "text" => Some(Field {
                    name: "text",
                    kind: Kind::Words,
                    needed: true,
                }),
                "ours" => Some(Field {
                    name: "ours",
                    kind: Kind::Flag,
                    needed: false,
                }),
                _ => None,
            },
            _ => None,
        }
    }

    /// The kind of what one step leads to.
    pub fn step(self, step: &Step) -> Option<Kind> {
        match (self, step) {
            (Kind::Each(kind), Step::Entry(_)) => Some(*kind),
            // Windows, and what is in them, are edited as one.
            (Kind::Windows, Step::Entry(_)) => Some(Kind::Windows),
            (kind, Step::Field(name)) => Some(kind.field(name)?.kind),
            _ => None,
        }
    }

    /// Whether an empty field is one that is left out.
    pub fn is_line(self) -> bool {
        !matches!(self, Kind::Each(_) | Kind::Fields(_) | Kind::Either(_))
    }
}

/// The kind of what stands at a path; none where a programme has no such place.
pub fn kind_of(path: &Path) -> Option<Kind> {
    let whole = Kind::Fields(PROGRAMME);
    path.0.iter().try_fold(whole, |kind, step| kind.step(step))
}

/// Calls back with every value of a tree, its path and its kind, as far as a programme has such places.
pub(super) fn walk(root: &Value, see: &mut dyn FnMut(&Path, Kind, &Value)) {
    fn below(path: &mut Path, kind: Kind, value: &Value, see: &mut dyn FnMut(&Path, Kind, &Value)) {
        see(path, kind, value);
        match value {
            Value::List(list) => {
                for (n, entry) in list.iter().enumerate() {
                    let step = Step::Entry(n);
                    if let Some(kind) = kind.step(&step) {
                        path.0.push(step);
                        below(path, kind, entry, see);
                        path.0.pop();
                    }
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    let step = Step::Field(name.clone());
                    if let Some(kind) = kind.step(&step) {
                        path.0.push(step);
                        below(path, kind, value, see);
                        path.0.pop();
                    }
                }
            }
            _ => {}
        }
    }
    below(&mut Path::default(), Kind::Fields(PROGRAMME), root, see);
}
