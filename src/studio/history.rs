use super::{Change, Document, Edit, Path};

/// A document with all that was done to it in this visit: as far back and forth as one likes.
#[derive(Debug, Clone)]
pub struct Edited {
    document: Document,
    /// What was done, each step as the changes that it took.
    done: Vec<Vec<Change>>,
    /// What was taken back, the last first.
    undone: Vec<Vec<Change>>,
    /// Whether the next key in the same field belongs to the last step.
    is_typing: bool,
    /// How often it was changed, in whichever direction.
    revision: u32,
}

impl Edited {
    /// A document to which nothing was done.
    pub fn new(document: Document) -> Edited {
        Edited {
            document,
            done: Vec::new(),
            undone: Vec::new(),
            is_typing: false,
            revision: 0,
        }
    }

    /// The document as it is now.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// How often it was changed.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether something was taken back.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Does something. Whether anything is another than before: an edit that leads nowhere does nothing.
    pub fn take(&mut self, edit: Edit) -> bool {
        let is_typing = edit.is_typed();
        let changes = edit.changes(self.document.root());
        if changes.is_empty() {
            return false;
        }
        let mut fitted: Vec<Change> = Vec::new();
        for change in changes {
            if !self.document.apply(&change) {
                // None of it: half an edit is none.
                for change in fitted.iter().rev() {
                    self.document.apply(&change.back());
                }
                return false;
            }
            fitted.push(change);
        }
        self.undone.clear();
        self.revision = self.revision.wrapping_add(1);
        let before = self.done.last_mut().filter(|_| self.is_typing && is_typing);
        let joined = before.and_then(|before| join(before, &fitted));
        if joined.is_none() {
            self.done.push(fitted);
        }
        self.is_typing = is_typing;
        true
    }

    /// What is typed from here on is a step of its own.
    pub fn pause(&mut self) {
        self.is_typing = false;
    }

    /// Takes the last step back. Whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.done.pop() else {
            return false;
        };
        for change in step.iter().rev() {
            self.document.apply(&change.back());
        }
        self.undone.push(step);
        self.moved();
        true
    }

    /// Does again what was taken back last. Whether there was something.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.undone.pop() else {
            return false;
        };
        for change in &step {
            self.document.apply(change);
        }
        self.done.push(step);
        self.moved();
        true
    }

    fn moved(&mut self) {
        self.revision = self.revision.wrapping_add(1);
        self.is_typing = false;
    }

    /// Where the next step back changes something; none where there is none.
    pub fn next_undo(&self) -> Option<Path> {
        Some(self.done.last()?.first()?.place())
    }

    /// Where the next step forth changes something.
    pub fn next_redo(&self) -> Option<Path> {
        Some(self.undone.last()?.first()?.place())
    }
}

/// Joins keys typed one after the other: the same changes at the same places.
fn join(before: &mut [Change], now: &[Change]) -> Option<()> {
    if before.len() != now.len() {
        return None;
    }
    let joined: Option<Vec<_>> = before
        .iter()
        .zip(now)
        .map(|(before, now)| before.joined(now))
        .collect();
    for (before, joined) in before.iter_mut().zip(joined?) {
        *before = joined;
    }
    Some(())
}
