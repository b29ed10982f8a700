/// How many messages are taken in a while: whoever says more is not listened to, so that no host can keep the page from
/// working.
#[derive(Debug, Clone, Default)]
pub struct Limit {
    /// When the present stretch began, in milliseconds.
    since: u64,
    taken: u32,
}

impl Limit {
    /// The most messages in a stretch.
    pub const MOST: u32 = 200;

    /// How long a stretch is, in milliseconds.
    pub const STRETCH: u64 = 10_000;

    /// Whether one more message is taken at this time.
    pub fn takes(&mut self, now: u64) -> bool {
        // A clock that was set back begins a new stretch too.
        if now.abs_diff(self.since) >= Limit::STRETCH {
            self.since = now;
            self.taken = 0;
        }
        self.taken = self.taken.saturating_add(1);
        self.taken <= Limit::MOST
    }

    /// Whether the message that was just not taken is the first of its stretch: one is told of, not ten thousand.
    pub fn is_first_refused(&self) -> bool {
        self.taken == Limit::MOST + 1
    }
}
