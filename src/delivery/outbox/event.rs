use crate::delivery::{Entry, Lost, Receipt, Reply};

/// Something that happens to the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// What the device keeps: every record. Comes when the page is opened, when another tab changed something, and when this tab
    /// begins to send.
    Read(Vec<String>),
    /// A case is handed in. Its content is kept together with its first record.
    HandIn(Box<Entry>),
    /// The device kept a record.
    Kept {
        /// The reference.
        reference: String,
        /// The record.
        text: String,
    },
    /// The device has another record than was known here; none where it has none.
    Other {
        /// The reference.
        reference: String,
        /// The record.
        text: Option<String>,
    },
    /// The device keeps nothing: what is here lasts as long as the page.
    NotKept(String),
    /// Of all tabs it is this one that sends from here on.
    Sends,
    /// An answer came, or none.
    Came {
        /// The reference.
        reference: String,
        /// The answer.
        reply: Result<Reply, Lost>,
    },
    /// Time passed: milliseconds since 1970.
    Passed(u64),
    /// The network is back.
    Online,
    /// The person wants it sent now.
    SendNow(String),
    /// The person wants it back.
    Cancel(String),
    /// The person has seen what became of it, or what became of it is kept with its draft.
    Done(String),
}

/// What is to be done by whoever has a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// A record is to be kept, if the device still has what it had: else what it has is told.
    Keep {
        /// The reference.
        reference: String,
        /// The record.
        text: String,
        /// What the device has, as far as is known here; none where it has nothing: then the content is kept along.
        over: Option<String>,
    },
    /// A record is to be deleted, and its content.
    Forget(String),
    /// This tab wants to send: it is told when it is its turn.
    Queue,
    /// Another tab may send.
    Rest,
    /// The receiver is to be asked for the case.
    Ask {
        /// The reference.
        reference: String,
        /// Where cases are sent.
        to: String,
    },
    /// The case is to be sent.
    Send {
        /// The reference.
        reference: String,
        /// Where.
        to: String,
    },
    /// What is on its way is to be broken off.
    Break(String),
    /// The receiver has the case: its draft is to say so.
    Tell {
        /// The reference.
        reference: String,
        /// What the receiver said.
        receipt: Receipt,
    },
}
