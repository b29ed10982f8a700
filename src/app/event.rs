use chrono::{DateTime, Utc};

use super::{Edit, FileEvent, Follow, Group, Harmless, HostEvent, Place, Wanted};
use crate::{
    case::{Leak, OwnDays},
    clock::Zone,
    locale::Language,
};

/// Something that happens to the page: a press, a key, something that came, time that passed, another tab.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The page was opened.
    Opened(Box<Opened>),
    /// Time passed: the present moment, to the second, and in milliseconds as the device has it.
    Passed(DateTime<Utc>, u64),
    /// The address has changed: by a link, by Back, by typing. `shown`: the page wrote this entry of the history.
    Arrived {
        /// What stands behind `#`.
        hash: String,
        /// Whether the entry was shown before.
        shown: bool,
    },
    /// A link was followed that says something was chosen.
    Linked(String),
    /// The person goes to a place, and begins at an element of it.
    Go {
        /// The place.
        to: Place,
        /// The id of the element.
        at: &'static str,
    },
    /// The person goes from the review to one field, and will come straight back.
    Change {
        /// The place with the field.
        to: Place,
        /// The id of the field.
        at: String,
    },
    /// A step is done: the person goes on to the next one that has anything to ask, unless something keeps it here.
    Continue,
    /// Another language is asked for.
    Speak(Language),
    /// The words of a language are there, as far as this visit needs them.
    Spoken(Language),
    /// The words of a language cannot be had.
    NotSpoken(Language),
    /// Something was chosen or typed.
    Edit(Edit),
    /// Something was fetched; none where it could not be had.
    Came(Wanted, Option<String>),
    /// The zones are there: which one the device is set to, if it tells one.
    Zones(Option<Zone>),
    /// Everything that people type can be read from here on.
    CanRead,
    /// What did not come is to be fetched again.
    Again,
    /// The answer opens or closes, where the page is narrow.
    Open(bool),
    /// The person goes to an element of the page by its id: the group of questions opens in which it stands.
    Focus(String),
    /// The line of a group of questions was pressed.
    Toggle(Group),
    /// Somebody has done with a group of questions: by a press or a key within it, whereupon the focus goes back to its
    /// line, or by turning to something else.
    Close {
        /// The group.
        group: Group,
        /// Whether the focus goes back.
        back: bool,
    },
    /// What a link could not be read for is put away.
    CloseLink,
    /// What a calendar file gave, by the name of the file.
    OwnDays(String, OwnDays),
    /// The device kept a record.
    Kept {
        /// The reference of the draft.
        reference: String,
        /// The record.
        text: String,
    },
    /// The device has another record than the app knew; none where it has none.
    Found {
        /// The reference of the draft.
        reference: String,
        /// The record.
        text: Option<String>,
    },
    /// The device deleted a record, which said this.
    Forgot {
        /// The reference of the draft.
        reference: String,
        /// The record; none where there was none.
        text: Option<String>,
    },
    /// The device does not keep a record: storage is forbidden or full.
    NotKept(String),
    /// The device keeps nothing at all.
    NothingKept,
    /// What the device does not keep is to stay with the entry of the history.
    Remember,
    /// Another tab forgot everything.
    Emptied,
    /// The example is looked at that stands where nothing was chosen yet.
    Example,
    /// The vendor and the plan of last time are taken again.
    AsLastTime,
    /// Another case is begun.
    Begin,
    /// The person goes on with another draft.
    OpenDraft(String),
    /// A draft is deleted: by its reference.
    Delete(String),
    /// The draft in view is deleted.
    DeleteThis,
    /// What was deleted last is brought back.
    BringBack,
    /// A draft that another tab deleted is kept after all.
    KeepAfterAll,
    /// A draft that is about to be deleted is kept for as long again.
    KeepOld(String),
    /// A draft is saved as a file.
    SaveDraft(String),
    /// A draft comes from a file; none where the file cannot be read as a text.
    TakeDraft(Option<String>),
    /// The deadline was saved as an entry for a calendar, at this time.
    EntrySaved(DateTime<Utc>),
    /// The person took note of what another tab changed.
    Seen,
    /// The person took note of a target that is another one than before.
    TargetSeen,
    /// Something was done that a screen reader says.
    Say(String),
    /// These finds of a text are masked.
    Mask(Leak),
    /// All that waits is masked.
    MaskAll,
    /// Something is no secret, as the person says.
    Harmless(Harmless),
    /// Something happens to a file.
    File(FileEvent),
    /// Something about cases that were handed in.
    Follow(Follow),
    /// Something between the page and its host.
    Host(HostEvent),
}

/// What the page finds when it is opened.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opened {
    /// The present moment.
    pub now: DateTime<Utc>,
    /// The same in milliseconds since 1970, as the device has it.
    pub milliseconds: u64,
    /// The languages that the person prefers, as BCP 47 tags.
    pub languages: Vec<String>,
    /// What stands behind `#` in the address, and what between `?` and `#`.
    pub hash: String,
    /// See `hash`.
    pub search: String,
    /// Whether the page wrote this entry of the history.
    pub shown: bool,
    /// What the page remembered with this entry.
    pub remembered: Option<String>,
    /// The records on the device, by their references.
    pub records: Vec<(String, String)>,
    /// The settings that are kept.
    pub settings: Vec<(super::Setting, String)>,
}
