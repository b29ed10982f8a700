use super::{Attachment, Draft};
use crate::programme::{Id, Programme};

/// Where a file belongs from the moment that a person gives it: to a draft, and there to the programme in view. A large
/// file is read for a while, and meanwhile the person may turn to another draft.
///
/// ```
/// use duetime::case::{Attachment, Draft, NotAttached};
///
/// let mut draft = Draft { reference: "A".into(), programme: "kaseya".parse().ok(), ..Draft::default() };
/// let owner = draft.owner().unwrap();
/// let log = Attachment { sha256: "9f86d081884c7d65".repeat(4), ..Attachment::default() };
/// assert_eq!(draft.attach(&owner, log.clone()).unwrap().as_str(), "0001-9f86d081884c7d65");
///
/// let mut another = Draft { reference: "B".into(), ..draft };
/// assert_eq!(another.attach(&owner, log), Err(NotAttached::Elsewhere));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    reference: String,
    programme: Id<Programme>,
}

/// Why a file is not on the list of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAttached {
    /// The draft is another one.
    Elsewhere,
    /// The list is full.
    Full,
    /// What it was to take the place of is not on the list any more.
    Gone,
}

impl Owner {
    /// The reference of the draft.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// The same with another draft, where it is this one.
    pub fn move_to(&mut self, from: &str, to: &str) {
        if self.reference == from {
            to.clone_into(&mut self.reference);
        }
    }
}

impl Draft {
    /// The most files of a case.
    pub const MOST_FILES: usize = 20;

    /// What owns a file that is given now; none where no programme is in view.
    pub fn owner(&self) -> Option<Owner> {
        Some(Owner {
            reference: self.reference.clone(),
            programme: self.programme.clone()?,
        })
    }

    /// Whether a file of this draft stands on the list under this name.
    pub fn lists(&self, owner: &Owner, id: &Id<Attachment>) -> bool {
        let choices = self.choices.get(&owner.programme);
        choices.is_some_and(|choices| choices.files.get(id).is_some())
    }

    /// Takes down a file of this draft, at the end of the list, or where the same file stands already.
    ///
    /// # Errors
    /// It belongs to another draft, or the list is full.
    pub fn attach(
        &mut self,
        owner: &Owner,
        attachment: Attachment,
    ) -> Result<Id<Attachment>, NotAttached> {
        if self.reference != owner.reference {
            return Err(NotAttached::Elsewhere);
        }
        let files = &mut self.choices.entry(owner.programme.clone()).files;
        let same = files
            .iter()
            .find(|(_, file)| file.sha256 == attachment.sha256);
        let id = match same {
            Some((id, _)) => id.clone(),
            None if files.iter().len() >= Draft::MOST_FILES => return Err(NotAttached::Full),
            None => {
                let last = files.iter().last();
                let last = last.and_then(|(id, _)| number(id).parse::<u32>().ok());
                // Of four digits each, so that they stand in their order.
                let next = (10_001 + last.unwrap_or(0)).to_string();
                name(next.get(1..).unwrap_or_default(), &attachment)?
            }
        };
        files.insert(id.clone(), attachment);
        Ok(id)
    }

    /// Puts a file in the place of another one: its masked copy.
    ///
    /// # Errors
    /// It belongs to another draft, or the other one was taken off the list meanwhile.
    pub fn replace(
        &mut self,
        owner: &Owner,
        old: &Id<Attachment>,
        attachment: Attachment,
    ) -> Result<Id<Attachment>, NotAttached> {
        if self.reference != owner.reference {
            return Err(NotAttached::Elsewhere);
        }
        let files = &mut self.choices.entry(owner.programme.clone()).files;
        if files.get(old).is_none() {
            return Err(NotAttached::Gone);
        }
        files.remove(old);
        let same = files
            .iter()
            .find(|(_, file)| file.sha256 == attachment.sha256);
        let id = match same {
            Some((id, _)) => id.clone(),
            None => name(number(old), &attachment)?,
        };
        files.insert(id.clone(), attachment);
        Ok(id)
    }
}

/// The place of a file, out of its name in the draft.
fn number(id: &Id<Attachment>) -> &str {
    id.as_str().split('-').next().unwrap_or_default()
}

/// The name of a file in the draft: made of its place and its bytes.
fn name(place: &str, attachment: &Attachment) -> Result<Id<Attachment>, NotAttached> {
    let bytes = attachment.sha256.get(..16).unwrap_or_default();
    [place, "-", bytes]
        .concat()
        .parse()
        .map_err(|_| NotAttached::Gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(reference: &str, programme: &str) -> Draft {
        Draft {
            reference: reference.into(),
            programme: programme.parse().ok(),
            ..Draft::default()
        }
    }

    fn file(n: usize) -> Attachment {
        Attachment {
            name: format!("{n}.log"),
            sha256: format!("{n:064x}").chars().rev().collect(),
            ..Attachment::default()
        }
    }

    fn names(draft: &Draft) -> Vec<&str> {
        let files = draft.chosen().unwrap().files.iter();
        files.map(|(_, file)| file.name.as_str()).collect()
    }

    #[test]
    fn a_file_never_lands_in_a_draft_that_was_opened_while_it_was_read() {
        let mut first = draft("A", "kaseya");
        let owner = first.owner().unwrap();
        let mut second = draft("B", "kaseya");
        assert_eq!(second.attach(&owner, file(1)), Err(NotAttached::Elsewhere));
        assert_eq!(second, draft("B", "kaseya"));
        // Nor with the answers for another programme of the same draft.
        first.programme = "zmanda".parse().ok();
        first.attach(&owner, file(1)).unwrap();
        assert!(first.chosen().is_none());
        first.programme = "kaseya".parse().ok();
        assert_eq!(names(&first), ["1.log"]);
    }

    #[test]
    fn a_list_has_twenty_files_and_each_once() {
        let mut draft = draft("A", "kaseya");
        let owner = draft.owner().unwrap();
        for n in 0..Draft::MOST_FILES {
            draft.attach(&owner, file(n)).unwrap();
            draft.attach(&owner, file(n)).unwrap();
        }
        assert_eq!(draft.attach(&owner, file(20)), Err(NotAttached::Full));
        // The same again is no other file.
        draft.attach(&owner, file(3)).unwrap();
        assert_eq!(names(&draft).len(), 20);
        assert_eq!(names(&draft)[..3], ["0.log", "1.log", "2.log"]);
    }

    #[test]
    fn a_masked_copy_takes_the_place_of_the_file_unless_that_is_gone() {
        let mut draft = draft("A", "kaseya");
        let owner = draft.owner().unwrap();
        let ids: Vec<_> = (0..3)
            .map(|n| draft.attach(&owner, file(n)).unwrap())
            .collect();
        let new = draft.replace(&owner, &ids[1], file(7)).unwrap();
        assert_eq!(names(&draft), ["0.log", "7.log", "2.log"]);
        assert_eq!(
            draft.replace(&owner, &ids[1], file(8)),
            Err(NotAttached::Gone)
        );
        assert_eq!(names(&draft), ["0.log", "7.log", "2.log"]);
        assert_ne!(new, ids[1]);
    }
}
