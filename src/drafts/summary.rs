use super::{BadRecord, Path, Record, flat::Flat, handed::is_handed};
use crate::{
    programme::{Id, Programme},
    tree::{Read, from_json},
};

/// What a list of drafts says about one of them.
///
/// ```
/// use duetime::drafts::Summary;
///
/// let text = r#"{"format": "duetime-draft", "version": 1, "reference": "D-7", "made": 1000, "fields": {
///     "/name": [3000, 7, "Restore fails"], "/programme": [2000, 7, "zmanda"]}}"#;
/// let summary = Summary::from_json(text).unwrap();
/// assert_eq!((summary.reference.as_str(), summary.name.as_str()), ("D-7", "Restore fails"));
/// assert_eq!(summary.programme.unwrap().as_str(), "zmanda");
/// assert_eq!((summary.made, summary.changed), (1000, 3000));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The name under which it is kept.
    pub reference: String,
    /// The name that the person gave it; empty where there is none.
    pub name: String,
    /// The programme in view.
    pub programme: Option<Id<Programme>>,
    /// When it was begun, in milliseconds since 1970.
    pub made: u64,
    /// When it was last changed.
    pub changed: u64,
    /// From when on it need not be kept any longer.
    pub expires: u64,
    /// Whether a vendor has it.
    pub is_handed: bool,
}

impl Summary {
    /// The summary of the text of a record. The draft itself is not read.
    ///
    /// # Errors
    /// What else the text is.
    pub fn from_json(text: &str) -> Result<Summary, BadRecord> {
        Ok(Record::unread_from(text)?.summary())
    }
}

impl Record {
    /// What a list of drafts says about this one.
    pub fn summary(&self) -> Summary {
        let values = self.fields.values();
        let is_handed = is_handed(&values);
        Summary {
            reference: self.reference.clone(),
            name: value(&values, "name").unwrap_or_default(),
            programme: value(&values, "programme"),
            made: self.made,
            changed: self.changed(),
            expires: self.expires_of(is_handed),
            is_handed,
        }
    }
}

fn value<T: Read>(values: &Flat, name: &str) -> Option<T> {
    from_json(values.get(&Path::of(&[name]))?).ok()
}
