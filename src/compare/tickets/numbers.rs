/// The numbers of tickets, one behind the other.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    text: String,
    ends: Vec<usize>,
}

impl Numbers {
    /// The longest number that is kept, in bytes.
    const LONGEST: usize = 100;

    pub(super) fn push(&mut self, number: &str) {
        let mut length = number.len().min(Numbers::LONGEST);
        while !number.is_char_boundary(length) {
            length -= 1;
        }
        self.text.push_str(number.get(..length).unwrap_or_default());
        self.ends.push(self.text.len());
    }

    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let from = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(from..*self.ends.get(place)?)
    }
}
