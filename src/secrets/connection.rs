//! Passwords in addresses: `postgres://user:password@host`, and Oracle's `thin:user/password@`.

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    random::is_random,
    text::{ALNUM, ANGLE, BLANK, BREAK, QUOTE, Text, WORD},
};

/// The longest user and password.
const LONGEST: usize = 256;

/// Looks at the colon behind a scheme.
pub(super) fn at(text: Text, colon: usize, found: &mut Found) {
    if !text.was(colon, ALNUM) {
        return;
    }
    let (start, between) = if text.at(colon + 1) == b'/' && text.at(colon + 2) == b'/' {
        (colon + 3, b':')
    } else if ["thin", "oci"]
        .iter()
        .any(|driver| text.said_at_end(colon, driver))
    {
        (colon + 1, b'/')
    } else {
        return;
    };
    let (mut split, mut end) = (None, None);
    let mut place = start;
    while place < start + LONGEST && !text.is(place, BLANK | BREAK | ANGLE | QUOTE) {
        match text.at(place) {
            b if b == between && split.is_none() => split = Some(place + 1),
            b'@' => end = Some(place),
            b'/' | b'?' | b'#' | b',' | 0 => break,
            _ => {}
        }
        place += 1;
    }
    // A token that stands for the user.
    if split.is_none()
        && let Some(end) = end
        && between == b':'
        && text.run(start, LONGEST, WORD) == end
        && is_random(text.bytes(start..end), 40)
    {
        found.sure(start..end, Kind::Key);
    }
    if let (Some(split), Some(end)) = (split, end)
        && split < end
        && !is_placeholder(text.part(split..end))
        && (between == b':' || text.run(start, LONGEST, WORD) + 1 == split)
    {
        found.sure(split..end, Kind::Connection);
    }
}
