//! An answer in rows: what a key does within one of them, and what becomes of several lines that are pasted into it.

use super::{App, Move, edit::text_of};
use crate::{
    checklist::{Given, moved, with_lines, without},
    programme::{Id, Item},
};

/// The most rows of an answer.
pub const MOST_ROWS: usize = 50;

/// A text that is put into a field, and what stands in the field before and behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insertion {
    /// What stands before it.
    pub before: String,
    /// The text.
    pub text: String,
    /// What stands behind it.
    pub after: String,
}

impl Insertion {
    /// Whether it has several lines: each becomes a row of its own, where a field would make one long line of them.
    ///
    /// ```
    /// use duetime::app::Insertion;
    ///
    /// let paste = |text: &str| Insertion { before: "".into(), text: text.into(), after: "".into() };
    /// assert!(paste("Open it\r\nClose it").has_rows());
    /// assert!(!paste("Open it\n").has_rows(), "a line that was copied whole is one line");
    /// ```
    pub fn has_rows(&self) -> bool {
        let lines = self.text.lines().filter(|line| !line.trim().is_empty());
        lines.count() > 1
    }
}

impl Move {
    /// What a key does within a row: Enter begins the next one, Alt with an arrow moves this one. Nothing while an
    /// input method puts a word together: then the key belongs to it.
    ///
    /// ```
    /// use duetime::app::Move;
    ///
    /// assert_eq!(Move::of_key("Enter", false, false), Some(Move::Next));
    /// assert_eq!(Move::of_key("ArrowUp", true, false), Some(Move::Up(true)));
    /// assert_eq!(Move::of_key("ArrowUp", false, false), None);
    /// assert_eq!(Move::of_key("Enter", false, true), None);
    /// ```
    pub fn of_key(key: &str, alt: bool, composing: bool) -> Option<Move> {
        match key {
            _ if composing => None,
            "Enter" => Some(Move::Next),
            "ArrowUp" if alt => Some(Move::Up(true)),
            "ArrowDown" if alt => Some(Move::Down(true)),
            _ => None,
        }
    }
}

impl App {
    /// Moves a row, takes it away, or begins another one.
    pub(super) fn move_row(&mut self, id: &Id<Item>, place: usize, step: Move) {
        let count = match self.given_to(id) {
            Some(Given::Answer(text)) => text.split('\n').count(),
            _ => 0,
        };
        let to = match step {
            Move::Up(_) if place > 0 => place - 1,
            Move::Down(_) if place + 1 < count => place + 1,
            Move::Drop => place.saturating_sub(1),
            Move::Next if count.max(1) < MOST_ROWS => place + 1,
            Move::Add if count.max(1) < MOST_ROWS => count.max(1),
            _ => return,
        };
        self.change_item(id, |text| match step {
            Move::Up(_) | Move::Down(_) => moved(text, place, to),
            Move::Drop => without(text, place),
            Move::Next | Move::Add => {
                let mut lines: Vec<&str> = text.split('\n').collect();
                lines.insert(to.min(lines.len()), "");
                lines.join("\n")
            }
        });
        self.moved_row(id, to, count, step);
    }

    /// Several lines come into a row: each becomes one, and the focus goes to the last of them.
    pub(super) fn paste_rows(&mut self, id: &Id<Item>, place: usize, paste: &Insertion) {
        let before = text_of(self.given_to(id));
        let row = [&*paste.before, &paste.text, &paste.after].concat();
        let (text, last) = with_lines(&before, place, &row, MOST_ROWS);
        self.change_item(id, |_| text);
        self.fit_rows(id, last);
        self.focus(&super::row_id(id, last));
    }

    pub(super) fn given_to(&self, id: &Id<Item>) -> Option<&Given> {
        self.draft.chosen().and_then(|chosen| chosen.given.get(id))
    }
}
