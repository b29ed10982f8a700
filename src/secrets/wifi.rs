//! The password in the code for a wireless network: `WIFI:T:WPA;S:name;P:password;;`.

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    text::{BREAK, Text},
};

/// Looks at the beginning of such a code.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    let mut from = place + 5;
    // Fields in any order; a backslash takes the meaning of the sign behind it.
    for _ in 0..8 {
        let mut end = from;
        while end < from + 256 && !text.is(end, BREAK) && !matches!(text.at(end), b';' | 0) {
            end += 1 + usize::from(text.at(end) == b'\\' && text.at(end + 1) != 0);
        }
        if text.at(end) != b';' || end <= from {
            return;
        }
        if text.says(from, "P:") && end > from + 2 && !is_placeholder(text.part(from + 2..end)) {
            found.sure(from + 2..end, Kind::Password);
            return;
        }
        from = end + 1;
    }
}
