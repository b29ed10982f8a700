//! E-mail addresses.

use super::{
    Kind,
    found::Found,
    text::{ALNUM, DIGIT, DOT, EXTRA, HEX, HIGH, JOIN, LETTER, SLASH, Text},
    words::{Words, is_one_of},
};

/// The longest that a domain may be.
const LONGEST: usize = 253;

/// Ends of what is written like an address, but is a file: `logo@2x.png`.
const FILES: &str =
    "service|socket|timer|mount|target|slice|scope|png|jpg|jpeg|gif|webp|svg|js|css|html|json";

/// Domains of documentation.
const DOCUMENTATION: &str = "example.com|example.org|example.net|example|test|invalid";

/// Looks at the `@` of what may be an address.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    // The password of an address of the web ends here.
    if found.end() == place {
        return;
    }
    let mut start = text.run_back(place, 64, ALNUM | JOIN | DOT | EXTRA | HIGH);
    // An apostrophe belongs to a name where it has letters on both sides.
    if text.before(start) == b'\'' && text.was(start - 1, ALNUM) {
        start = text.run_back(start - 1, 32, ALNUM | DOT);
    }
    while start < place && !text.is(start, ALNUM | HIGH) {
        start += 1;
    }
    let mut end = text.run(place + 1, LONGEST, ALNUM | JOIN | DOT | HIGH);
    while end > place && !text.was(end, ALNUM | HIGH) {
        end -= 1;
    }
    let domain = text.part(place + 1..end);
    // Not part of a path, of an address of the web, or of something with a second `@`.
    if start == place
        || matches!(text.before(start), b'/' | b'@' | b'*')
        || text.at(end) == b'@'
        || (text.is(end, SLASH) && text.is(end + 1, DIGIT))
    {
        return;
    }
    // Machines that somebody works on.
    let shell = text.said(start, 80, "ssh |scp |sftp |rsync ");
    let path = text.at(end) == b':' && matches!(text.at(end + 1), b'/' | b'~');
    if shell || path {
        return;
    }
    // Secure copies and repositories are reached as this user, who is nobody.
    if text.part(start..place) != "git" && is_domain(domain) && !is_documentation(domain) {
        found.unsure(start..end, Kind::Email);
    }
}

fn is_domain(domain: &str) -> bool {
    let text = Text(domain);
    let Some(dot) = domain.bytes().rposition(|b| b == b'.') else {
        return false;
    };
    let last = text.part(dot + 1..domain.len());
    // Versions have two numbers.
    let first = text.run(0, LONGEST, !DOT);
    let second = text.run(first + 1, LONGEST, !DOT);
    let numbers = text.run(0, LONGEST, DIGIT | DOT) >= second;
    // The hash of an object.
    let digits = text
        .bytes(0..first)
        .iter()
        .filter(|b| b.is_ascii_digit())
        .count();
    let hash = matches!(first, 7 | 8) && digits > 2 && text.run(0, 8, HEX) == first;
    last.len() >= 2
        && !hash
        && text.run(dot + 1, LONGEST, LETTER) == domain.len()
        && !(numbers && second <= dot)
        && text.is(0, ALNUM | HIGH)
        && !is_one_of(last, FILES)
}

fn is_documentation(domain: &str) -> bool {
    Words(DOCUMENTATION).any(|name| {
        let before = domain.len().checked_sub(name.len());
        before.is_some_and(|before| {
            let text = Text(domain);
            text.says(before, name) && (before == 0 || text.before(before) == b'.')
        })
    })
}
