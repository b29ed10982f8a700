use super::words::Meaning;

/// The minutes of a day.
pub(super) const DAY: u32 = 24 * 60;

/// What the words of a time say, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// A number in figures: how many there are is part of what they mean.
    Figures(u32, usize),
    /// A number in words, and whether they are English alone.
    Word(u32, bool),
    /// What stands between hours and minutes.
    Between(u8),
    /// All else.
    Said(Meaning),
}

/// A part of the day that was named beside a time: the word, and from which hour to which.
pub(super) type Part<'a> = (&'a str, u8, u8);

/// The minutes that an hour of a twelve-hour clock can mean.
pub(super) fn both(minutes: u32) -> [u32; 2] {
    [minutes % 720, minutes % 720 + 720]
}
