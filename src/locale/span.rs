/// A length of time in the units that words are made of, the largest first. Business time has no days: what is spent in
/// windows of ten hours and of two is not a day of 24 when it adds up to as many.
///
/// ```
/// use duetime::locale::span;
///
/// let minutes = 26 * 60 + 30;
/// assert_eq!(span(minutes * 60, false), [("day", 1), ("hour", 2), ("minute", 30), ("second", 0)]);
/// assert_eq!(span(minutes * 60, true), [("day", 0), ("hour", 26), ("minute", 30), ("second", 0)]);
/// ```
pub fn span(seconds: u64, is_business: bool) -> [(&'static str, u64); 4] {
    let days = if is_business { 0 } else { seconds / 86_400 };
    let rest = seconds - days * 86_400;
    [
        ("day", days),
        ("hour", rest / 3600),
        ("minute", rest / 60 % 60),
        ("second", rest % 60),
    ]
}

#[cfg(test)]
mod tests {
    use super::span;

    #[test]
    fn no_second_is_lost_and_business_time_has_no_days() {
        let seconds = [
            0,
            1,
            59,
            60,
            3599,
            3600,
            86_399,
            86_400,
            90_061,
            40 * 3600,
            4160 * 3600 + 7,
        ];
        for seconds in seconds {
            for is_business in [false, true] {
                let [(_, days), (_, hours), (_, minutes), (_, rest)] = span(seconds, is_business);
                assert_eq!(days * 86_400 + hours * 3600 + minutes * 60 + rest, seconds);
                assert!(minutes < 60 && rest < 60);
                assert!(if is_business { days == 0 } else { hours < 24 });
            }
        }
    }
}
