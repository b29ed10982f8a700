//! Words in lists: how the tables of this room are written, and how a text is looked up in them.

use crate::locale::plain;

/// Whether a list, its words apart by blanks, has a word.
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// The first list that has a word.
pub(super) fn place(lists: &[&str], word: &str) -> Option<usize> {
    lists.iter().position(|list| has(list, word))
}

/// The words of a text in plain form: `Ticket ID`, `ticket_id` and `TicketId` are the same two.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut apart = String::with_capacity(text.len() + 8);
    let mut was_small = false;
    for c in text.chars() {
        if was_small && c.is_uppercase() {
            apart.push(' ');
        }
        was_small = c.is_lowercase();
        apart.push(c);
    }
    let apart = plain(&apart);
    let between = |c: char| !c.is_alphanumeric() && c != '#';
    let words = apart.split(between).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}
