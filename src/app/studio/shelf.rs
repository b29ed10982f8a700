//! The programmes that are kept on the device.

use super::{Effect, Notice, Studio};
use crate::{
    studio::{Document, Path, Value},
    tree::{Node, nodes},
};

/// A programme that is kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name on the device.
    pub reference: String,
    /// What it is called; empty where it has no name yet.
    pub name: String,
    /// When it was changed last, in milliseconds since 1970.
    pub saved: u64,
    /// Whether it can be opened: what a newer version wrote, or what is damaged, is listed and left alone.
    pub is_whole: bool,
    /// The record.
    text: String,
}

/// The version of what a record says.
const FORMAT: &str = "1";

/// A record of a document.
pub(super) fn record(document: &Document, of: &str, saved: u64) -> String {
    let head = Node::Text(of.into()).to_json();
    [
        "{\"format\":",
        FORMAT,
        ",\"saved\":",
        &saved.to_string(),
        ",\"of\":",
        &head,
        ",\"programme\":",
        &document.to_json(),
        "}",
    ]
    .concat()
}

/// What a record says: when it was kept, which of ours it was made from, and the programme.
fn read(text: &str) -> Option<(u64, String, Document)> {
    let node = nodes(text).ok()?;
    let fields = node.object().ok()?;
    let field = |name: &str| {
        let mut all = fields.iter();
        all.find(|field| field.name() == name)
            .map(|field| &field.value)
    };
    match (field("format")?, field("saved")?) {
        (Node::Number(format), Node::Number(saved)) if format == FORMAT => {
            let of = field("of")
                .and_then(|of| of.text().ok())
                .unwrap_or_default();
            let document = Document::read(&field("programme")?.to_json(), &[]).ok()?;
            Some((saved.parse().ok()?, of.to_owned(), document))
        }
        _ => None,
    }
}

/// A record as it is listed.
pub fn kept(reference: &str, text: &str) -> Kept {
    let read = read(text);
    let name = read.as_ref().map(|(_, _, document)| {
        let root = document.at(&Path::of("name")).map_or("", Value::shown);
        root.to_owned()
    });
    Kept {
        reference: reference.to_owned(),
        name: name.unwrap_or_default(),
        saved: read.as_ref().map_or(0, |read| read.0),
        is_whole: read.is_some(),
        text: text.to_owned(),
    }
}

impl Studio {
    pub(super) fn arrived(&mut self, records: &[(String, String)], hash: &str, tab: &str) {
        let mut shelf: Vec<_> = records
            .iter()
            .map(|(name, text)| kept(name, text))
            .collect();
        shelf.sort_by_key(|one| std::cmp::Reverse(one.saved));
        self.shelf.set(shelf);
        self.open_kept(tab);
        self.linked(hash);
    }

    /// Another record of a programme; none where it is gone.
    pub(super) fn put_on_shelf(&mut self, reference: String, text: Option<String>) {
        let mut shelf = std::mem::take(&mut *self.shelf);
        shelf.retain(|one| one.reference != reference);
        if let Some(text) = text {
            shelf.insert(0, kept(&reference, &text));
        }
        self.shelf.set(shelf);
    }

    pub(super) fn open_kept(&mut self, reference: &str) {
        let found = self.shelf.iter().find(|one| one.reference == reference);
        let Some(text) = found.map(|one| one.text.clone()) else {
            return;
        };
        let Some((_, of, document)) = read(&text) else {
            return;
        };
        self.open(document, of.clone(), false);
        (self.reference, self.stored) = (reference.to_owned(), Some(text));
        self.effects.push(Effect::Tab(reference.to_owned()));
        if *self.notice == Some(Notice::Newer) {
            self.notice.set(None);
        }
        self.compare_with(of);
    }
}
