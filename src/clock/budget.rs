/// An amount of time to spend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// Seconds that always count, except in pauses.
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
    /// Days of the calendar on the wall: due at the same local time so many days later, and later by the pauses on
    /// the way. A local time that happens twice is the first, one that is skipped moves forward by the gap.
    CalendarDays(u32),
}

/// What "one business day" means. Systems differ; documents seldom say.
///
/// From Thursday 15:00, one business day of a Monday to Friday from 9 to 17 is due on Friday 15:00 by the first two
/// rules and at Friday 17:00 by the third; from Saturday, on Monday 17:00, Tuesday 09:00 and Monday 17:00.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BusinessDay {
    /// One full window: as much of the last day has to go by as of the first day had. A budget that starts at
    /// opening, or before it, is used up at closing of its last day. Support programmes that count "one business
    /// day" as the hours of one day mean this.
    #[default]
    FullWindow,
    /// The same local time so many working days later, from the moment or the next opening; where that day is closed
    /// then, the last moment before at which it was open, else its opening. So count Ruby's `business_time` and most
    /// date libraries, as long as that time is inside the hours; where it is not, `business_time` goes on to the next
    /// opening.
    SameTime,
    /// The end of the day on which [`BusinessDay::FullWindow`] is used up, as GLPI's "end of working day" has it.
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

    /// Hours by the clock on the wall.
    pub fn hours(hours: u32) -> Budget {
        Budget::Elapsed(u64::from(hours) * 3600)
    }

    /// Hours inside the windows.
    pub fn business_hours(hours: u32) -> Budget {
        Budget::Business(u64::from(hours) * 3600)
    }

    /// Business days, so understood.
    pub fn days(count: u32, rule: BusinessDay) -> Budget {
        Budget::Days { count, rule }
    }
}
