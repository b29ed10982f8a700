use crate::{
    case::{Attachment, Looked, Owner},
    programme::Id,
    secrets::Searched,
};

/// The largest file that is masked here, in bytes: the copy has to find room with the browser.
pub const MASKABLE: u64 = 1024 * 1024 * 1024;

/// By what the app and whoever has a browser know a file that a person gave in this visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Handle(pub u32);

/// A file that a person gives: nothing of it has been read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// By what the browser knows it.
    pub handle: Handle,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its type, as far as the browser can tell from the name: `text/plain`.
    pub kind: String,
}

/// A file that was given since the page was opened: it can be shown, searched and masked.
#[derive(Debug, Clone)]
pub struct OpenFile {
    /// By what the browser knows it.
    pub handle: Handle,
    /// The draft that it was given to.
    pub(super) owner: Owner,
    /// By what the draft knows it; none before it was read.
    pub id: Option<Id<Attachment>>,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its type, as the browser says it.
    pub kind: String,
    /// How far it was searched.
    pub looked: Looked,
    /// What the search came to, once it is over.
    pub searched: Searched,
}

impl OpenFile {
    /// From here on it belongs to another draft, where it belonged to this one.
    pub(in crate::app) fn move_to(&mut self, from: &str, to: &str) {
        self.owner.move_to(from, to);
    }

    /// Whether it is small enough to be masked here.
    pub fn is_maskable(&self) -> bool {
        self.size <= MASKABLE
    }

    /// Whether it is a picture, of a kind that a browser shows without running anything in it.
    pub fn is_picture(&self) -> bool {
        ["image/png", "image/jpeg", "image/gif", "image/webp"].contains(&&*self.kind)
    }

    /// Whether it is the file of this name in a draft.
    pub(super) fn is(&self, owner: &Owner, id: &Id<Attachment>) -> bool {
        self.owner == *owner && self.id.as_ref() == Some(id)
    }
}

/// What can be done with a file; what a person waits for comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doing {
    /// It is read for its checksum and its first lines, and put on the list.
    Reading,
    /// A masked copy of it is made.
    Masking,
    /// It is searched.
    Searching,
}

/// What is being done with a file, for the page to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// What.
    pub doing: Doing,
    /// The name of the file.
    pub name: String,
    /// How much of it is done, in percent.
    pub share: u64,
}

/// What went wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// The file of this name could not be read.
    NotRead(String),
    /// The list is full.
    TooMany,
    /// What the file of this name was for is not there any more.
    Elsewhere(String),
}

/// What happens to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileEvent {
    /// Files were chosen or dropped.
    Given(Vec<NewFile>),
    /// A stretch of one was read; none where it cannot be read any more.
    Piece {
        /// Which file.
        handle: Handle,
        /// From where on.
        from: u64,
        /// The bytes.
        bytes: Option<Vec<u8>>,
    },
    /// The masked copy is there, in the place of the file.
    Copied(Handle),
    /// There is no room for the masked copy.
    NoRoom(Handle),
    /// What is being done with a file is stopped.
    Stop,
    /// A file of the draft in view whose search was stopped is searched again.
    Search(Id<Attachment>),
    /// A masked copy of it is made: the person gets that one, and the case names it instead.
    Mask(Id<Attachment>),
    /// It is handed to the person once more.
    Save(Id<Attachment>),
    /// It is taken off the list.
    Drop(Id<Attachment>),
}

/// What is to be done with a file by whoever has a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileEffect {
    /// This stretch of its bytes is to be read.
    Read {
        /// From where on.
        from: u64,
        /// Up to where.
        to: u64,
    },
    /// Its masked copy goes on with this text; behind the last one it takes the place of the file.
    Copy {
        /// The text.
        text: String,
        /// Whether it is the last one.
        last: bool,
    },
    /// Nobody wants the masked copy any more that was begun.
    DropCopy,
    /// It is handed to the person under this name.
    Save(String),
    /// Nobody wants it any more.
    LetGo,
}
