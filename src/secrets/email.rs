//! E-mail addresses.

use super::{
    Find, Kind,
    found::Found,
    text::{ALNUM, DIGIT, DOT, EXTRA, HIGH, JOIN, SLASH, Text},
};

/// The longest that a domain may be.
const LONGEST: usize = 253;

/// Ends of what is written like an address, but is a file: `logo@2x.png`.
const FILES: [&str; 17] = [
    "service", "socket", "timer", "mount", "target", "slice", "scope", "png", "jpg", "jpeg", "gif",
    "webp", "svg", "js", "css", "html", "json",
];

/// Domains of documentation.
const DOCUMENTATION: [&str; 6] = [
    "example.com",
    "example.org",
    "example.net",
    "example",
    "test",
    "invalid",
];

/// Looks at the `@` of what may be an address.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
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
    let shell = text.said(start, 80, &["ssh ", "scp ", "sftp ", "rsync "]);
    let path = text.at(end) == b':' && matches!(text.at(end + 1), b'/' | b'~');
    if shell || path {
        return;
    }
    // Secure copies and repositories are reached as this user, who is nobody.
    if text.part(start..place) != "git" && is_domain(domain) && !is_documentation(domain) {
        found.add(Find::unsure(start..end, Kind::Email));
    }
}

fn is_domain(domain: &str) -> bool {
    let Some((rest, last)) = domain.rsplit_once('.') else {
        return false;
    };
    let is_number = |label: &&str| label.bytes().all(|b| b.is_ascii_digit());
    // Versions have two numbers.
    let numbers = rest.split('.').take(2).filter(is_number).count();
    // The hash of an object.
    let first = rest.split('.').next().unwrap_or_default();
    let digits = first.bytes().filter(u8::is_ascii_digit).count();
    let hash =
        matches!(first.len(), 7 | 8) && digits > 2 && first.bytes().all(|b| b.is_ascii_hexdigit());
    last.len() >= 2
        && !hash
        && last.bytes().all(|b| b.is_ascii_alphabetic())
        && numbers < 2
        && !rest.starts_with(['.', '-'])
        && !FILES.iter().any(|file| last.eq_ignore_ascii_case(file))
}

fn is_documentation(domain: &str) -> bool {
    DOCUMENTATION.iter().any(|name| {
        let before = domain.len().checked_sub(name.len());
        before.is_some_and(|before| {
            let text = Text(domain);
            text.says(before, name) && (before == 0 || text.before(before) == b'.')
        })
    })
}
