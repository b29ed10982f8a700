//! Telephone numbers in their international form.

use super::{
    Find, Kind,
    found::Found,
    text::{ALNUM, DIGIT, DOT, EXTRA, JOIN, SLASH, STAR, Text},
};

/// Countries whose numbers are found behind `00`, too, which much else begins with.
const NEAR: [&str; 12] = [
    "31", "32", "33", "34", "39", "41", "43", "44", "45", "46", "48", "49",
];

/// Looks at the `+`, or the `00`, with which a number may begin.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    if text.was(place, ALNUM | JOIN | DOT | SLASH | EXTRA) {
        return;
    }
    let plus = text.at(place) == b'+';
    let start = place + if plus { 1 } else { 2 };
    if !plus
        && (text.at(place + 1) != b'0' || !NEAR.iter().any(|country| text.says(start, country)))
    {
        return;
    }
    if !matches!(text.at(start), b'1'..=b'9') {
        return;
    }
    let (mut end, mut count, mut groups) = (start, 0, 0);
    let mut next = start;
    loop {
        let group = text.run(next, 16, DIGIT);
        // What follows the longest number is another.
        if count + group - next > 15 && count > 0 {
            break;
        }
        count += group - next;
        groups += 1;
        end = group;
        // Between groups: a blank, a hyphen, a dot, a slash, brackets, and two of these at most.
        next = end;
        while next < end + 2
            && (matches!(text.at(next), b' ' | b'-' | b'.' | b'/' | b')')
                || text.at(next) == b'(' && groups == 1)
        {
            next += 1;
        }
        if next == end || !text.is(next, DIGIT) {
            break;
        }
        // Versions have dots between single digits.
        if text.at(end) == b'.' && !text.is(next + 1, DIGIT) {
            return;
        }
    }
    let joined = matches!(text.at(end), b':' | b'.' | b'-') && text.is(end + 1, ALNUM | STAR);
    if (9..=15).contains(&count) && (plus || groups > 1) && !joined && !text.is(end, ALNUM | JOIN) {
        found.add(Find::unsure(place..end, Kind::Phone));
    }
}
