/// An amount of time to spend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// Seconds that always count.
    Elapsed(u64),
    /// Seconds that count while the calendar is open.
    Business(u64),
    /// Days on which the calendar opens.
    Days {
        /// How many.
        count: u32,
        /// What one of them is.
        rule: BusinessDay,
    },
}

/// What "one business day" means. Systems differ; documents seldom say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BusinessDay {
    /// One full window: due at the same local time so many business days later. A budget that starts at opening, or
    /// before it, is used up at closing of its last day.
    #[default]
    FullWindow,
    /// The end of the day on which [`BusinessDay::FullWindow`] is used up.
    EndOfDay,
}

impl Budget {
    /// Seconds by the clock on the wall.
    pub fn elapsed(seconds: u64) -> Budget {
        Budget::Elapsed(seconds)
    }

    /// Seconds inside the windows.
    pub fn business(seconds: u64) -> Budget {
        Budget::Business(seconds)
    }

    /// Business days, so understood.
    pub fn days(count: u32, rule: BusinessDay) -> Budget {
        Budget::Days { count, rule }
    }
}
