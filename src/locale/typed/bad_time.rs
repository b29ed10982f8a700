/// Why a text is not taken as a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadTime {
    /// Nothing was typed.
    Empty,
    /// It cannot be read.
    Form,
    /// There is no such time: 25:00.
    NoSuchTime,
    /// Two parts of it contradict each other: 19:00 am.
    Contradiction,
    /// 24:00 and so many minutes: no time of that day, but one of the next.
    NextDay(u32),
    /// The present time: it passes, so it is written out.
    Now,
}
