use super::Why;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;

/// The longest wait that a receiver can ask for, in milliseconds: the person sees it, and can send before. Nothing waits longer.
pub(super) const LONGEST_ASKED: u64 = 24 * 60 * MINUTE;

/// For how long a case waits until it is tried again, in milliseconds: twice as long each time, and never quite as long as
/// another page waits, so that not all come back at once. `chance` is any byte.
pub(super) fn wait(why: Why, tries: u32, asked: Option<u64>, chance: u8) -> u64 {
    let (first, longest) = match why {
        // The page hears when the network is back; that is a try more.
        Why::Network | Why::Silence => (5 * SECOND, 5 * MINUTE),
        Why::Turn | Why::Busy => (2 * SECOND, 5 * MINUTE),
        Why::Failing | Why::Unclear | Why::Unreadable => (10 * SECOND, 15 * MINUTE),
    };
    let grown = first << tries.saturating_sub(1).min(20);
    // From three quarters to five quarters of it.
    let spread = grown.min(longest) * (384 + u64::from(chance)) / 512;
    asked.map_or(spread, |asked| spread.max(asked.min(LONGEST_ASKED)))
}

#[cfg(test)]
mod tests {
    use super::{MINUTE, SECOND, Why, wait};

    #[test]
    fn waits_grow_up_to_a_limit() {
        let mut before = 0;
        for tries in 1..100 {
            let now = wait(Why::Failing, tries, None, 128);
            assert!(now >= before && now <= 15 * MINUTE, "{tries}: {now}");
            before = now;
        }
        assert_eq!(before, 15 * MINUTE);
        assert_eq!(wait(Why::Failing, 1, None, 128), 10 * SECOND);
    }

    #[test]
    fn no_two_pages_come_back_at_the_same_time() {
        let all = (0..=255).map(|chance| wait(Why::Network, 4, None, chance));
        let (least, most) = all.fold((u64::MAX, 0), |(least, most), one| {
            (least.min(one), most.max(one))
        });
        assert_eq!(least, 30 * SECOND);
        assert!(most > 49 * SECOND && most < 50 * SECOND);
    }

    #[test]
    fn who_asks_for_time_gets_it_but_not_for_ever() {
        assert_eq!(wait(Why::Busy, 1, Some(90 * SECOND), 0), 90 * SECOND);
        assert_eq!(wait(Why::Busy, 1, Some(u64::MAX), 0), 24 * 60 * MINUTE);
        // Less than it would have waited anyway is no reason to hurry.
        assert!(wait(Why::Busy, 6, Some(0), 0) >= 45 * SECOND);
    }
}
