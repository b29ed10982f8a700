/// A number as people type it: digits with one point or comma before the last ones, and groups of three apart by blanks, points,
/// commas or apostrophes. A single sign with exactly three digits behind it parts a group: 1.250 is twelve hundred and fifty. None
/// where it is no number, or one below zero.
///
/// ```
/// use duetime::compare::amount;
///
/// for text in ["1250.5", "1250,50", "1.250,5", "1,250.50", "1 250,5", "1’250.5"] {
///     assert_eq!(amount(text), Some(1250.5), "{text}");
/// }
/// assert_eq!((amount("1.250"), amount("12"), amount("0,5")), (Some(1250.0), Some(12.0), Some(0.5)));
/// for text in ["", "-3", "12 h", "1.2.3", "1e9", "1,25,000"] {
///     assert_eq!(amount(text), None, "{text}");
/// }
/// ```
pub fn amount(text: &str) -> Option<f64> {
    let text = text.trim();
    let sign_at = text.rfind([',', '.']);
    let (whole, rest) = match sign_at {
        Some(at) => {
            let (whole, rest) = (&text[..at], &text[at + 1..]);
            let others = whole.contains([',', '.']);
            let same = text.as_bytes().get(at).copied();
            let is_group = rest.len() == 3
                && !whole.is_empty()
                && whole != "0"
                && (!others || whole.bytes().any(|byte| Some(byte) == same));
            if is_group { (text, "") } else { (whole, rest) }
        }
        None => (text, ""),
    };
    let mut digits = String::new();
    for (n, group) in whole
        .split([' ', '\u{a0}', '\u{202f}', '\'', '’', '.', ','])
        .enumerate()
    {
        let fits = if n == 0 {
            group.len() <= 15
        } else {
            group.len() == 3
        };
        if !fits || group.is_empty() || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        digits.push_str(group);
    }
    if !rest.bytes().all(|byte| byte.is_ascii_digit()) || rest.len() > 6 || digits.len() > 15 {
        return None;
    }
    // Without the machinery that reads any number there is: the page would load 15,000 bytes for it.
    let whole: u64 = digits.parse().ok()?;
    let behind: u64 = if rest.is_empty() {
        0
    } else {
        rest.parse().ok()?
    };
    let parts = 10_u64.pow(u32::try_from(rest.len()).ok()?);
    Some((whole as f64) + (behind as f64) / (parts as f64))
}
