/// Some tickets together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub rows: usize,
    /// How many were first answered by when it was due.
    pub met: usize,
    /// How many were first answered later.
    pub missed: usize,
    /// How long it is until they are due, all together, in seconds.
    pub waiting: u64,
}

impl Tally {
    /// Adds a ticket, with how long it waits and whether it was answered by then.
    pub(super) fn add(&mut self, wait: u32, met: Option<bool>) {
        self.rows += 1;
        self.met += usize::from(met == Some(true));
        self.missed += usize::from(met == Some(false));
        self.waiting += u64::from(wait);
    }
}

/// The tickets that were opened in a month, on the clocks of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u32,
    /// The tickets.
    pub tally: Tally,
}

/// The waiting that one plan saves against another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Saved {
    /// How many tickets have a target on both.
    pub rows: usize,
    /// How much sooner they are due, all together, in seconds; negative where that is later.
    pub seconds: i64,
    /// How many are due sooner.
    pub sooner: usize,
    /// How many are due later.
    pub later: usize,
}
