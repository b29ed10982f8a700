//! Hashes of passwords, as systems keep them: `$6$salt$…`, `{SSHA}…`, pairs of LM and NT, lines of `/etc/shadow`.
//! Whoever has one can try passwords until one fits.

use super::{
    Kind,
    found::Found,
    strength::is_strong,
    text::{
        ALNUM, BREAK, DIGIT, DOT, EQUAL, EXTRA, HEX, HIGH, JOIN, SLASH, STAR, Text, UPPER, WORD,
    },
    words::Words,
};

/// What stands between the first two dollars.
const SCHEMES: &str = "1|2|3|5|6|7|8|9|y|P|H|S|C|2a|2b|2x|2y|14|gy|apr1|md5|sha1|argon2i|argon2d|argon2id|scrypt|pbkdf2|pbkdf2-sha256|pbkdf2-sha512|bcrypt|krb5tgs|krb5asrep|krb5pa|NT|ml|sha512";

/// What hashes begin with where a name stands before the first dollar.
const NAMED: &str = "pbkdf2|bcrypt|argon2|scrypt|SCRAM-SHA";

/// The longest hash.
const LONGEST: usize = 2048;

const BODY: u16 = ALNUM | DOT | SLASH | EQUAL | EXTRA | JOIN | STAR;

/// Looks at a dollar.
pub(super) fn dollar(text: Text, place: usize, found: &mut Found) {
    let (start, from) = if text.was(place, WORD) {
        let mut start = text.run_back(place, 40, WORD);
        while text.before(start) == b':' && start + 40 > place {
            start = text.run_back(start - 1, 24, WORD);
        }
        if text.says_one(start, NAMED).is_none() {
            return;
        }
        (start, place)
    } else {
        let end = text.run(place + 1, 15, WORD);
        let scheme = text.part(place + 1..end);
        let known = Words(SCHEMES).any(|known| known == scheme);
        if !known || text.at(end) != b'$' || text.was(place, HIGH) || text.before(place) == b'$' {
            return;
        }
        (place, end)
    };
    let mut end = text.run(from, LONGEST, BODY);
    while matches!(text.at(end), b'$' | b',' | b':') && text.is(end + 1, BODY)
        || text.at(end) == b'$' && text.at(end + 1) == b'$'
    {
        let colon = text.at(end) == b':' && start == place;
        if colon || end > from + LONGEST {
            break;
        }
        end = text.run(end + 1, LONGEST, BODY);
    }
    while text.was(end, STAR) || text.before(end) == b'.' && text.is(end, BREAK) && end < from + 20
    {
        end -= 1;
    }
    let body = text.bytes(from..end);
    if body.len() >= 14 && is_strong(body, 2) {
        found.sure(start..end, Kind::Password);
    }
}

/// Looks at a brace: `{SSHA}` and the like, as directories keep them.
pub(super) fn brace(text: Text, place: usize, found: &mut Found) {
    let name = text.run(place + 1, 16, WORD);
    if text.at(name) == b'}'
        && text
            .says_one(place + 1, "SSHA|SHA|SMD5|MD5|CRYPT|PBKDF2|ARGON2")
            .is_some()
    {
        let end = text.run(name + 1, LONGEST, ALNUM | SLASH | EXTRA | EQUAL);
        if end - name > 20 {
            found.sure(place..end, Kind::Password);
        }
    }
}

/// Looks at a star: forty capital digits behind it are a hash of MySQL.
pub(super) fn star(text: Text, place: usize, found: &mut Found) {
    let end = text.run(place + 1, 41, UPPER | DIGIT);
    let hex = text.run(place + 1, 41, HEX);
    if end == hex && end - place == 41 && !text.was(place, ALNUM) {
        found.sure(place..end, Kind::Password);
    }
}

/// Looks at a colon: between the hashes of LM and NT, before the hash in a line of `/etc/shadow`, within a line of
/// `.pgpass`.
pub(super) fn colon(text: Text, place: usize, found: &mut Found) {
    let from = place + 1;
    let end = text.run(from, 66, ALNUM | DOT | SLASH);
    match end - from {
        // The old hash of Unix; the day of its last change follows.
        13 if text.at(end) == b':' => {
            let day = text.run(end + 1, 6, DIGIT);
            let line = text.run_back(place, 40, WORD | DOT);
            let begins = line == 0 || text.was(line, BREAK);
            if begins && line < place && (5..=6).contains(&(day - end)) && text.at(day) == b':' {
                found.sure(from..end, Kind::Password);
            }
        }
        32 => {
            let before = text.run_back(place, 33, HEX);
            let hex = text.run(from, 33, HEX) == end && place - before == 32;
            let kept = text.at(end) == b':' || text.before(before) == b':';
            if hex && (kept || text.said(before, 40, "hash|ntlm|lm:")) {
                found.sure(before..place, Kind::Password);
                found.sure(from..end, Kind::Password);
            }
        }
        16 | 48 if text.at(end) == b':' => challenge(text, from, end, found),
        4 | 5 if text.at(end) == b':' && text.run(from, 5, DIGIT) == end => {
            pgpass(text, place, end, found)
        }
        _ => {}
    }
}

/// What a machine answers to a challenge: `jan::CORP:1122334455667788:…:…`, and the older `jan::CORP:…:…:1122334455667788`.
fn challenge(text: Text, from: usize, end: usize, found: &mut Found) {
    let hex = |from: usize| text.run(from, LONGEST, HEX);
    let second = hex(end + 1);
    if hex(from) != end || text.at(second) != b':' {
        return;
    }
    let third = hex(second + 1);
    match (end - from, second - end - 1, third - second - 1) {
        (16, 32, 40..) => found.sure(end + 1..third, Kind::Password),
        (48, 48, 16) => found.sure(from..second, Kind::Password),
        _ => {}
    }
}

/// A line of host, port, database, user and password.
fn pgpass(text: Text, host: usize, port: usize, found: &mut Found) {
    let field = |from: usize| text.run(from, 64, WORD | DOT | STAR);
    let line = text.run_back(host, 128, WORD | DOT | STAR);
    let base = field(port + 1);
    let user = field(base + 1);
    if !(line == 0 || text.was(line, BREAK)) || text.at(base) != b':' || text.at(user) != b':' {
        return;
    }
    let end = text.run(user + 1, 128, !(BREAK | super::text::BLANK));
    let rest = text.is(end, BREAK) || text.at(end) == 0;
    if rest && base > port + 1 && user > base + 1 && is_strong(text.bytes(user + 1..end), 2) {
        found.sure(user + 1..end, Kind::Password);
    }
}
