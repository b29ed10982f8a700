/// When a field was changed, and in which tab. The later one is the greater one; of two that were made in the same
/// millisecond, the tab with the greater number made the greater one.
///
/// A clock that is set back makes no change older than what was there before it:
///
/// ```
/// use duetime::drafts::Stamp;
///
/// let first = Stamp::new(5_000, 1);
/// let second = first.next(2_000, 1);
/// assert!(second > first);
/// assert_eq!(second.time(), 5_001);
/// assert_eq!(second.next(9_000, 1).time(), 9_000);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    time: u64,
    tab: u32,
}

impl Stamp {
    /// The last time that a stamp may have: the end of the year 9999. What comes later is taken for it.
    pub const LAST: u64 = 253_402_300_799_999;

    /// The stamp of a time, in milliseconds since 1970, and a tab, by a number that it drew.
    pub fn new(time: u64, tab: u32) -> Stamp {
        let time = time.min(Stamp::LAST);
        Stamp { time, tab }
    }

    /// The stamp of a change that is made now, after this one, whatever the clock says.
    pub fn next(self, now: u64, tab: u32) -> Stamp {
        Stamp::new(now.max(self.time + 1), tab)
    }

    /// The time, in milliseconds since 1970.
    pub fn time(self) -> u64 {
        self.time
    }

    /// The number of the tab.
    pub fn tab(self) -> u32 {
        self.tab
    }
}
