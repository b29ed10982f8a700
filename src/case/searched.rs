use super::{Attachment, Choices};
use crate::programme::Id;

/// How far the search of a file came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// It was searched from beginning to end.
    Whole,
    /// The search is still under way, or has not begun.
    NotYet,
    /// The person stopped it.
    Stopped,
    /// It is no text, or not all of it is.
    NoText,
    /// It could not be read any more.
    Unreadable,
    /// The page was loaded anew since it was chosen.
    Closed,
}

impl Looked {
    /// Why a file was not searched: every reason, in the order in which they are named.
    pub const REASONS: [Looked; 5] = [
        Looked::NotYet,
        Looked::Stopped,
        Looked::NoText,
        Looked::Unreadable,
        Looked::Closed,
    ];
}

/// What a search for secrets covered: that nothing was found is only said of this.
///
/// ```
/// use duetime::case::{Attachment, Choices, Covered, Looked};
///
/// let mut choices = Choices::default();
/// for (id, name) in [("0001-a", "app.log"), ("0002-b", "disk.img"), ("0003-c", "old.log")] {
///     let file = Attachment { name: name.into(), ..Attachment::default() };
///     choices.files.insert(id.parse().unwrap(), file);
/// }
/// let covered = Covered::of(&choices, |id| match id.as_str() {
///     "0001-a" => Some(Looked::Whole),
///     "0002-b" => Some(Looked::NoText),
///     _ => None,
/// });
/// assert_eq!(covered.searched, ["app.log"]);
/// assert_eq!(covered.without(Looked::NoText), ["disk.img"]);
/// assert_eq!(covered.without(Looked::Closed), ["old.log"]);
/// assert!(!covered.is_all());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Covered {
    /// The files that were searched.
    pub searched: Vec<String>,
    rest: Vec<(Looked, String)>,
}

impl Covered {
    /// What was searched of the files of a case. A masked copy was searched when it was made; of what is not known, the
    /// page was loaded anew since it was chosen.
    pub fn of(choices: &Choices, looked: impl Fn(&Id<Attachment>) -> Option<Looked>) -> Covered {
        let mut covered = Covered::default();
        for (id, file) in choices.files.iter() {
            let masked = file.masked.then_some(Looked::Whole);
            match looked(id).or(masked).unwrap_or(Looked::Closed) {
                Looked::Whole => covered.searched.push(file.name.clone()),
                reason => covered.rest.push((reason, file.name.clone())),
            }
        }
        covered
    }

    /// The files that were not searched for this reason.
    pub fn without(&self, reason: Looked) -> Vec<String> {
        let rest = self.rest.iter().filter(|(why, _)| *why == reason);
        rest.map(|(_, name)| name.clone()).collect()
    }

    /// Whether every file was searched.
    pub fn is_all(&self) -> bool {
        self.rest.is_empty()
    }
}
