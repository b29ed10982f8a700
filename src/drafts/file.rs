//! A record as JSON: the same text on the device and in a file that goes to another one.

use super::{BadRecord, Path, Record, Stamp, field::Field, flat::Flat};
use crate::tree::{Fault, Node, Read, Writer, fields, from_json};

const FORMAT: &str = "duetime-draft";
const VERSION: u32 = 1;

/// The record as it stands in the text.
struct File {
    format: String,
    version: u32,
    reference: String,
    made: u64,
    fields: Listed,
}

fields!(File {
    format,
    version,
    reference,
    made,
    fields,
    ..
});

/// What every version of the form begins with.
struct Head {
    format: String,
    version: u32,
}

fields!(Head {
    format,
    version,
    ..
});

/// The fields in the order of the text.
struct Listed(Vec<Field>);

impl Read for Listed {
    fn blank() -> Self {
        Listed(Vec::new())
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        // One more than there may be is enough to see that there are too many.
        for field in node.object()?.iter().take(Record::MOST_FIELDS + 1) {
            let name = field.name();
            let read = read_field(name, &field.value);
            self.0.push(read.map_err(|fault| fault.under(name))?);
        }
        Ok(())
    }
}

/// A field: `[time, tab, value]`, or without the value where that is gone.
fn read_field(name: &str, node: &Node) -> Result<Field, Fault> {
    let path: Path = name.parse().map_err(Fault::of)?;
    let (time, tab, value) = match node.list()? {
        [time, tab] => (time, tab, None),
        [time, tab, value] => (time, tab, Some(value)),
        _ => return Err(Fault::new("a time and a tab are needed, and a value")),
    };
    if let Some(Node::Object(_)) = value
        && path.segments().len() < Path::DEEPEST
    {
        return Err(Fault::new("an object stands here by its fields"));
    }
    Ok(Field {
        path,
        stamp: Stamp::new(read_time(time)?, tab.read()?),
        value: value.map(Node::to_json),
    })
}

fn read_time(node: &Node) -> Result<u64, Fault> {
    match node.read()? {
        time @ ..=Stamp::LAST => Ok(time),
        _ => Err(node.is_not("a time before the year 10000")),
    }
}

impl Record {
    /// The most bytes of a text: 4 MiB, about what a browser keeps for a whole site.
    pub const MOST_BYTES: usize = 4 * 1024 * 1024;

    /// The most fields.
    pub const MOST_FIELDS: usize = 5_000;

    /// Reads a record that [`Record::to_json`] wrote, here or elsewhere.
    ///
    /// # Errors
    /// What else the text is.
    pub fn from_json(text: &str) -> Result<Record, BadRecord> {
        let mut record = Record::unread_from(text)?;
        record.draft();
        Ok(record)
    }

    /// The record alone, without the draft that it says.
    pub(super) fn unread_from(text: &str) -> Result<Record, BadRecord> {
        if text.len() > Record::MOST_BYTES {
            return Err(BadRecord::TooLarge);
        }
        let file: File = from_json(text).map_err(|fault| match from_json::<Head>(text) {
            Ok(head) if head.format == FORMAT && head.version > VERSION => {
                BadRecord::Newer(head.version)
            }
            _ => BadRecord::NoDraft(fault.to_string()),
        })?;
        if file.format != FORMAT || file.version == 0 {
            return Err(BadRecord::NoDraft("it has another format".into()));
        }
        if file.version > VERSION {
            return Err(BadRecord::Newer(file.version));
        }
        if file.fields.0.len() > Record::MOST_FIELDS {
            return Err(BadRecord::TooLarge);
        }
        let mut record = Record::new(&file.reference, file.made);
        record.fields.join(file.fields.0);
        Ok(record)
    }

    /// The record of a draft that was kept without one, as the text of [`Draft::to_json`](crate::case::Draft::to_json)
    /// alone. Everything in it counts as changed at this stamp.
    ///
    /// ```
    /// use duetime::drafts::{Record, Stamp};
    ///
    /// let text = r#"{"moment": {"zone": "Asia/Tokyo"}}"#;
    /// let mut record = Record::from_plain(text, "D-7", Stamp::new(1_000, 1)).unwrap();
    /// assert_eq!(record.draft().moment.zone, "Asia/Tokyo");
    /// ```
    ///
    /// # Errors
    /// The text is no draft, or none that a record can hold.
    pub fn from_plain(text: &str, reference: &str, stamp: Stamp) -> Result<Record, BadRecord> {
        if text.len() > Record::MOST_BYTES {
            return Err(BadRecord::TooLarge);
        }
        let flat: Flat = from_json(text).map_err(|fault| BadRecord::NoDraft(fault.to_string()))?;
        if from_json::<Head>(text).is_ok_and(|head| head.format == FORMAT) {
            return Err(BadRecord::NoDraft("it is a record already".into()));
        }
        let mut record = Record::new(reference, stamp.time());
        record.say(
            flat.0.into_iter().map(|(path, value)| (path, Some(value))),
            stamp,
        );
        // What could not be read again must not be kept.
        Record::from_json(&record.to_json()?)
    }

    /// The record as JSON, for [`Record::from_json`] to read: to keep on the device, or to take along as a file.
    ///
    /// # Errors
    /// [`BadRecord::TooLarge`] where nobody could read it again.
    pub fn to_json(&self) -> Result<String, BadRecord> {
        let mut json = Writer::default();
        json.open(None);
        json.text("format", Some(FORMAT));
        json.json("version", &VERSION.to_string());
        json.text("reference", Some(&self.reference));
        json.json("made", &self.made.to_string());
        json.open(Some("fields"));
        let mut count = 0;
        for Field { path, stamp, value } in self.fields.iter() {
            let (time, tab) = (stamp.time().to_string(), stamp.tab().to_string());
            let (comma, value) = value.as_deref().map_or(("", ""), |value| (",", value));
            let said = ["[", &time, ",", &tab, comma, value, "]"].concat();
            json.json(&path.to_string(), &said);
            count += 1;
        }
        json.close();
        json.close();
        let text = json.into_string();
        if text.len() > Record::MOST_BYTES || count > Record::MOST_FIELDS {
            return Err(BadRecord::TooLarge);
        }
        Ok(text)
    }
}
