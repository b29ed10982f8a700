use super::{Asked, Change};
use crate::studio::{BadDocument, BadLink, Edit, Section};

/// Something that happens in the place where programmes are made.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The place is shown for the first time in this visit.
    Arrived {
        /// What the device keeps of programmes, by their names there.
        records: Vec<(String, String)>,
        /// What stands behind `#` in the address.
        hash: String,
        /// The one that this tab worked on, by its name on the device.
        tab: String,
    },
    /// The address has changed.
    Linked(String),
    /// A programme is begun with nothing in it.
    Begin,
    /// One of ours is wanted.
    Ours(String),
    /// One of ours came with its texts in other languages, or did not.
    CameOurs {
        /// Which one.
        id: String,
        /// Whether it is only compared with.
        to_compare: bool,
        /// Its file, and those of its texts.
        texts: Option<Vec<String>>,
    },
    /// A programme at an address of the web is wanted.
    Address(String),
    /// It came, or did not.
    CameFrom(String, Option<String>),
    /// Files were given: a programme, texts of it in other languages.
    Files(Vec<String>),
    /// A file of this name is no text, or too large.
    Unread(String),
    /// What a link held, once it was unpacked; none where it could not be.
    Inflated(Option<Vec<u8>>),
    /// Files of what was published were given.
    Published(Vec<String>),
    /// The document is changed.
    Edit(Edit),
    /// The last step is taken back.
    Undo,
    /// It is done again.
    Redo,
    /// A field was left: what is typed next is another step.
    Pause,
    /// Another part of the form is shown.
    Section(Section),
    /// A place of the form opens or closes.
    Toggle(String, bool),
    /// The person goes to a place of the document.
    GoTo {
        /// The place.
        path: String,
        /// The tag of the language, where it is about what a text says in another.
        tag: Option<String>,
    },
    /// Something else is asked for the answer beside the form.
    Asked(Asked),
    /// Texts stand in another language beside the first.
    Beside(String),
    /// The person has done with this programme.
    Close,
    /// The person took note.
    CloseNotice,
    /// The programme is saved: as one file with all its texts, or the one of its files that has this place among them.
    Save(Option<usize>),
    /// A link is wanted.
    Share,
    /// The programme was made small for a link; none where the browser cannot.
    Deflated(Option<Vec<u8>>),
    /// A programme that is kept here is opened.
    OpenKept(String),
    /// It is deleted.
    Delete(String),
    /// The device deleted it, which said this.
    Forgot {
        /// Its name on the device.
        reference: String,
        /// What it said.
        text: Option<String>,
    },
    /// What was deleted last is brought back.
    BringBack,
    /// The device kept it.
    Kept {
        /// Its name on the device.
        reference: String,
        /// What it says.
        text: String,
    },
    /// The device has another one than is known here, or none.
    Found {
        /// Its name on the device.
        reference: String,
        /// What it says.
        text: Option<String>,
    },
    /// The device does not keep it.
    NotKept(String),
    /// Another tab kept or deleted one.
    Elsewhere {
        /// Its name on the device.
        reference: String,
        /// What it says now.
        text: Option<String>,
    },
    /// A table was pasted or typed.
    Pasted {
        /// The page that the clipboard held.
        html: Option<String>,
        /// The text.
        text: String,
    },
    /// The person says something of the table.
    Table(Change),
    /// A programme is made of it.
    MakeOfTable,
}

/// What is to be done by whoever has a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// One of ours is to be fetched with its texts in all languages.
    FetchOurs {
        /// Which one.
        id: String,
        /// Whether it is only compared with: then nobody is told where it does not come.
        to_compare: bool,
    },
    /// A programme is to be fetched from an address.
    FetchFrom(String),
    /// A record is to be kept, if the device still has what it had.
    Keep {
        /// Its name on the device.
        reference: String,
        /// What it says.
        text: String,
        /// What the device has, as far as known.
        over: Option<String>,
    },
    /// A record is to be deleted, and what it said is to be told.
    Forget(String),
    /// This tab works on the record of this name; on none where it is empty.
    Tab(String),
    /// A file for the person.
    Save {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// The focus goes to the element of this id, once the page is drawn.
    Focus(String),
    /// A text is to be made small for a link.
    Deflate(Vec<u8>),
    /// What a link holds is to be unpacked, no more than a programme may be large.
    Inflate(Vec<u8>),
}

/// Something that has to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A text is no programme.
    Bad(BadDocument),
    /// A link has none.
    BadLink(BadLink),
    /// A file is no text, or too large.
    NoText(String),
    /// It could not be fetched.
    NotFetched(String),
    /// So many texts in another language have no place in the programme.
    Unplaced(usize),
    /// The device keeps nothing.
    NotKept,
    /// Another tab changed this programme too: both are kept, this one under a name of its own.
    Both,
    /// Another tab changed this programme, and here nothing was changed since.
    Newer,
    /// So many questions about the table are open.
    Open(usize),
    /// No programme can be made of the table: why.
    Unfit(String),
    /// Another tab deleted it; it goes on here, and is kept again with the next change.
    Deleted,
}

/// How a link stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Shared {
    /// None was asked for.
    #[default]
    Nothing,
    /// What stands behind `#/studio/`.
    Link(String),
    /// The programme does not fit into one.
    TooLarge,
}
