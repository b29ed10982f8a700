//! Passwords in the configuration of switches, routers and firewalls: `enable secret 5 …`, `password 7 …`,
//! `snmp-server community …`.

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    strength::{is_likely, is_strong},
    text::{ALNUM, BLANK, BREAK, DIGIT, HEX, Text, WORD, class},
    value,
    words::is_one_of,
};

/// Words that may stand between such a phrase, or a name, and the secret.
const BETWEEN: &str = "ENC|community|ascii-text|ascii|hex|md5|sha|cipher|encrypted";

/// Looks at what follows a setting.
pub(super) fn setting(text: Text, place: usize, from: usize, found: &mut Found) {
    let begins = text.run_back(place, 64, BLANK);
    let alone =
        begins == 0 || text.was(begins, BREAK) || matches!(text.before(begins), b'#' | b'>' | b'%');
    take(text, from, alone, found);
}

/// Looks at what follows `key`: that of a server that lets people in, which stands before it or above.
pub(super) fn key(text: Text, place: usize, from: usize, found: &mut Found) {
    let line = text.run_back(place, 160, !BREAK);
    let indented = text.run(line, 8, BLANK) == place && line < place;
    let server = "radius-server |tacacs-server |radius server|tacacs server|aaa-server";
    if (line..place).any(|at| text.says_one(at, server).is_some()) {
        take(text, from, true, found);
        return;
    }
    typed(text, from, found);
    if indented {
        let start = text.run(from, 4, BLANK);
        let end = text.run(start, 128, !(BLANK | BREAK));
        let ends = text.is(end, BREAK) || text.at(end) == 0;
        if ends && start > from && is_likely(text.part(start..end)) {
            found.unsure(start..end, Kind::Password);
        }
    }
}

/// Looks at what follows a name without a sign: a number that says how it is kept, and the secret.
pub(super) fn typed(text: Text, from: usize, found: &mut Found) {
    let start = text.run(from, 4, BLANK);
    let digits = text.run(start, 3, DIGIT);
    if start == from {
        return;
    }
    let typed = (1..=2).contains(&(digits - start)) && text.is(digits, BLANK);
    if typed || is_one_of(text.part(start..text.run(start, 12, WORD)), BETWEEN) {
        take(text, start, false, found);
    } else {
        // A firewall says so behind it.
        let end = text.run(start, 128, !(BLANK | BREAK));
        let next = text.run(end, 4, BLANK);
        let kept = text.part(next..text.run(next, 16, WORD));
        if is_one_of(kept, "encrypted|pbkdf2") && end > start + 7 {
            found.sure(start..end, Kind::Password);
        }
    }
}

fn take(text: Text, from: usize, alone: bool, found: &mut Found) {
    let mut start = text.run(from, 8, BLANK);
    let mut kept = 0;
    for _ in 0..2 {
        let word = text.run(start, 20, WORD);
        let next = text.run(word, 8, BLANK);
        let number = text.run(start, 3, DIGIT) == word && (1..=2).contains(&(word - start));
        let between = is_one_of(text.part(start..word), BETWEEN);
        if !(number || between) || next == word || text.is(next, BREAK) || text.at(next) == 0 {
            break;
        }
        kept = if number { text.before(word) } else { b'-' };
        start = next;
    }
    let Some(value) = value::after(text, start) else {
        return;
    };
    let range = value.range;
    let written = text.part(range.clone());
    if is_placeholder(written)
        || written == "public"
        || written.len() < 4
        || written.starts_with("--")
    {
        return;
    }
    let all = |sets: u16| written.bytes().all(|b| class(b) & sets != 0);
    let digit = written.bytes().any(|b| class(b) & DIGIT != 0);
    let next = text.run(range.end + usize::from(value.quoted), 4, BLANK);
    let ends = text.is(next, BREAK) || text.at(next) == 0;
    let access = is_one_of(
        text.part(next..text.run(next, 16, ALNUM)),
        "RO|RW|view|unrestricted|operator|manager|restricted",
    );
    let fits = match kept {
        b'7' => all(HEX) && written.len() >= 6,
        b'0' => is_strong(written.as_bytes(), 2) || alone && ends,
        b'-' => digit || ends,
        0 => {
            value.quoted
                || access
                || (digit && (ends || is_strong(written.as_bytes(), 3)))
                || (alone && ends)
        }
        _ => digit && is_strong(written.as_bytes(), 2),
    };
    if fits {
        found.sure(range, Kind::Password);
    }
}
