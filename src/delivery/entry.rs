use super::{Receiver, envelope::digest};
use crate::{
    case::Reference,
    tree::{Fault, Writer, fields, from_json, words},
};

/// A case on its way: everything about it but its content.
///
/// It is kept on the device as one small record. Moments are in milliseconds since 1970.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The reference of the case: the key against doubles.
    pub reference: String,
    /// The case in one line, for the person.
    pub subject: String,
    /// Who receives it, as the person was told.
    pub receiver: String,
    /// Where it is sent, as the person was told.
    pub to: String,
    /// The SHA-256 of the case, as 64 hexadecimal digits.
    pub digest: String,
    /// When it was handed in.
    pub since: u64,
    /// The files that travel with it.
    pub files: Vec<Travelling>,
    /// How often it was sent.
    pub tries: u32,
    /// Whether the receiver may have it, though nobody has said so: it is asked before anything is sent again.
    pub doubt: bool,
    /// Whether the person wants it back.
    pub cancelled: bool,
    /// How it stands.
    pub state: State,
    /// Why it waits.
    pub why: Why,
    /// The status that the receiver answered last; 0 where it did not.
    pub status: u16,
    /// When it is tried again.
    pub until: u64,
    /// What the receiver wrote where it refused the case; else empty.
    pub message: String,
    /// The fields that a refusal is about, by the ids of their items, each with what the receiver wrote.
    pub fields: Vec<[String; 2]>,
    /// What the receiver said when it took the case.
    pub receipt: Receipt,
}

fields!(
    Entry = default {
        reference,
        subject,
        receiver,
        to,
        digest,
        since,
        files,
        tries,
        doubt,
        cancelled,
        state,
        why,
        status,
        until,
        message,
        fields,
        receipt
    }
);

/// A file that travels with a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Travelling {
    /// Its name.
    pub name: String,
    /// Its type, as the browser says it.
    pub kind: String,
    /// Its size in bytes.
    pub size: u64,
}

fields!(Travelling = default { name, kind, size });

/// How a case on its way stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum State {
    /// It waits to be sent.
    #[default]
    Waiting,
    /// The receiver does not take it as it is, and does not have it: something has to be changed.
    Refused,
    /// The receiver has it.
    Arrived,
}

words!(State {
    waiting: Waiting,
    refused: Refused,
    arrived: Arrived
});

/// Why a case waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Why {
    /// It was not tried yet, or is on its way just now.
    #[default]
    Turn,
    /// The network, or the receiver, could not be reached.
    Network,
    /// There was no answer in time.
    Silence,
    /// The receiver is busy, and said when to come again.
    Busy,
    /// Something is wrong with the receiver.
    Failing,
    /// What came is no answer about the case, such as a page of somebody in between.
    Unclear,
    /// The case, or a file of it, cannot be read on this device any more.
    Unreadable,
}

words!(Why {
    turn: Turn,
    network: Network,
    silence: Silence,
    busy: Busy,
    failing: Failing,
    unclear: Unclear,
    unreadable: Unreadable
});

/// What a receiver said when it took a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receipt {
    /// When it had it, in universal time: `2026-11-21T02:00:00Z`.
    pub at: String,
    /// What the vendor calls the case; empty as long as its desk has given it no number.
    pub number: String,
    /// Where it can be looked at: an address that begins with `https://`; empty where none was told.
    pub url: String,
    /// Whether the vendor's desk has it, and not only the receiver.
    pub filed: bool,
    /// Whether the receiver has it with another content than this one.
    pub differs: bool,
}

fields!(
    Receipt = default {
        at,
        number,
        url,
        filed,
        differs
    }
);

impl Entry {
    /// A case as it is handed in at a moment, with the files that travel with it.
    pub fn new(
        reference: String,
        subject: String,
        receiver: &Receiver,
        case: &str,
        files: Vec<Travelling>,
        since: u64,
    ) -> Entry {
        Entry {
            reference,
            subject,
            receiver: receiver.name.clone(),
            to: receiver.url.clone(),
            digest: digest(case),
            since,
            files,
            ..Entry::default()
        }
    }

    /// The longest record that is read, in bytes.
    const LARGEST: usize = 64 * 1024;

    /// Reads a record of this device; it may have been changed by anybody who can use the device.
    ///
    /// # Errors
    /// A fault for what is no such record.
    pub fn read(text: &str) -> Result<Entry, Fault> {
        if text.len() > Entry::LARGEST {
            return Err(Fault::new("the record is larger than 64 KiB"));
        }
        let entry: Entry = from_json(text)?;
        if entry.reference.parse::<Reference>().is_err() {
            return Err(Fault::new("`reference` is no reference of a case"));
        }
        Ok(entry)
    }

    /// The record, as [`Entry::read`] reads it.
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        json.open(None);
        for (name, text) in [
            ("reference", &self.reference),
            ("subject", &self.subject),
            ("receiver", &self.receiver),
            ("to", &self.to),
            ("digest", &self.digest),
            ("message", &self.message),
        ] {
            json.text(name, Some(text));
        }
        for (name, number) in [
            ("since", self.since),
            ("tries", self.tries.into()),
            ("status", self.status.into()),
            ("until", self.until),
        ] {
            json.number(name, number as i64);
        }
        json.is("doubt", self.doubt);
        json.is("cancelled", self.cancelled);
        let state = match self.state {
            State::Waiting => "waiting",
            State::Refused => "refused",
            State::Arrived => "arrived",
        };
        json.text("state", Some(state));
        let why = match self.why {
            Why::Turn => "turn",
            Why::Network => "network",
            Why::Silence => "silence",
            Why::Busy => "busy",
            Why::Failing => "failing",
            Why::Unclear => "unclear",
            Why::Unreadable => "unreadable",
        };
        json.text("why", Some(why));
        json.objects("files", self.files.len(), &mut |json, n| {
            if let Some(file) = self.files.get(n) {
                json.text("name", Some(&file.name));
                json.text("kind", Some(&file.kind));
                json.number("size", file.size as i64);
            }
        });
        let fields: Vec<_> = self.fields.iter().map(pair).collect();
        json.json("fields", &["[", &fields.join(","), "]"].concat());
        json.open(Some("receipt"));
        let receipt = &self.receipt;
        json.text("at", Some(&receipt.at));
        json.text("number", Some(&receipt.number));
        json.text("url", Some(&receipt.url));
        json.is("filed", receipt.filed);
        json.is("differs", receipt.differs);
        json.close();
        json.close();
        json.into_string()
    }

    /// Whether nothing more is to be done for it but to tell the person.
    pub fn is_over(&self) -> bool {
        match self.state {
            State::Waiting => false,
            State::Refused => true,
            State::Arrived => self.receipt.filed || self.receipt.differs,
        }
    }
}

/// Two texts as a list.
fn pair([field, message]: &[String; 2]) -> String {
    let mut json = Writer::default();
    json.list("", &[Some(field), Some(message)]);
    // A list stands under a name.
    json.into_string().split_off("\"\":".len())
}

#[cfg(test)]
mod tests {
    use super::{Entry, Receipt, State, Travelling, Why};

    #[test]
    fn a_record_says_what_was_written() {
        let entry = Entry {
            reference: "XWXN-2Z0Q-9HJE-6MNE".into(),
            subject: "Backup \"fails\"\n".into(),
            receiver: "Acme".into(),
            to: "https://relay.example/cases".into(),
            digest: "0".repeat(64),
            since: 1_795_000_000_000,
            files: vec![Travelling {
                name: "a.log".into(),
                kind: "text/plain".into(),
                size: 7,
            }],
            tries: 3,
            doubt: true,
            cancelled: true,
            state: State::Refused,
            why: Why::Unreadable,
            status: 422,
            until: 1_795_000_060_000,
            message: "no".into(),
            fields: vec![
                ["version".into(), "which?".into()],
                [String::new(), "\\".into()],
            ],
            receipt: Receipt {
                at: "2026-11-21T02:00:00Z".into(),
                number: "1".into(),
                url: "https://desk.example/1".into(),
                filed: true,
                differs: true,
            },
        };
        assert_eq!(Entry::read(&entry.to_json()).ok(), Some(entry));
    }

    #[test]
    fn what_is_no_record_is_refused() {
        for text in [
            "",
            "{}",
            "[]",
            r#"{"reference": "../../x"}"#,
            r#"{"reference": "XWXN-2Z0Q-9HJE-6MNE", "since": -1}"#,
        ] {
            assert!(Entry::read(text).is_err(), "{text}");
        }
        let long = format!(
            r#"{{"reference": "XWXN-2Z0Q-9HJE-6MNE", "subject": "{}"}}"#,
            "x".repeat(70_000)
        );
        assert!(Entry::read(&long).is_err());
    }
}
