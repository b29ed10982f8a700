//! Private keys: PEM and OpenSSH, PGP, and those of PuTTY.

use super::{
    Kind,
    found::Found,
    text::{ALNUM, BREAK, EQUAL, EXTRA, JOIN, SLASH, Text, class, holds},
};

/// What stands around the names of blocks.
const DASHES: &str = "----";

/// The longest key. Those of RSA with 16384 bits are a fifth of it.
const LONGEST: usize = 64 * 1024;

/// The fewest letters of a key.
const LEAST: usize = 32;

/// Looks at a hyphen that may begin a block.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    const BEGIN: &str = "-----BEGIN |---- BEGIN ";
    if text.at(place + 5) != b'B' {
        return;
    }
    let Some(begin) = text.says_one(place, BEGIN) else {
        return;
    };
    let start = place + begin;
    let label = start
        + text
            .bytes(start..start + 48)
            .iter()
            .take_while(|b| class(**b) & ALNUM != 0 || **b == b' ')
            .count();
    let named = text.part(start..label);
    if !(holds(named, "PRIVATE KEY") || holds(named, "Static key")) || !text.says(label, DASHES) {
        return;
    }
    let from = text.run(label, 5, JOIN);
    let bytes = text.bytes(from..(from + LONGEST).min(text.0.len()));
    let end = bytes
        .windows(DASHES.len())
        .position(|window| window == DASHES.as_bytes());
    let end = match end {
        Some(end) => from + end,
        // Cut off: as far as it looks like a key.
        None => {
            from + bytes
                .iter()
                .take_while(|b| {
                    class(**b) & (ALNUM | EXTRA | EQUAL | SLASH | BREAK) != 0 || **b == b'\\'
                })
                .count()
        }
    };
    take(text, from, end, found);
}

/// Looks at what follows the head of the private lines of PuTTY.
pub(super) fn putty(text: Text, head: usize, found: &mut Found) {
    let from = text.run(head, 8, ALNUM);
    let bytes = text.bytes(from..(from + LONGEST).min(text.0.len()));
    let lines = bytes
        .iter()
        .take_while(|b| class(**b) & (ALNUM | EXTRA | EQUAL | SLASH | BREAK) != 0)
        .count();
    // The name of the next line stops where its hyphen or colon is.
    let end = text.run_back(from + lines, 64, !BREAK);
    take(
        text,
        from,
        if from + lines == text.0.len() {
            from + lines
        } else {
            end
        },
        found,
    );
}

/// Takes a body, without the line ends around it, as they are or escaped.
fn take(text: Text, mut from: usize, mut end: usize, found: &mut Found) {
    loop {
        match (text.at(from), text.at(from + 1)) {
            (b'\n' | b'\r' | b' ', _) => from += 1,
            (b'\\', b'n' | b'r') => from += 2,
            _ => break,
        }
        if from >= end {
            return;
        }
    }
    while end > from {
        match (text.before(end), text.before(end - 1)) {
            (b'\n' | b'\r' | b' ', _) => end -= 1,
            (b'n' | b'r', b'\\') => end -= 2,
            _ => break,
        }
    }
    let letters = text
        .bytes(from..end)
        .iter()
        .filter(|b| class(**b) & ALNUM != 0)
        .count();
    // The code that looks for such keys has calls.
    let code = text
        .bytes(from..end)
        .iter()
        .any(|b| matches!(b, b'(' | b'{' | b';'));
    if end > from && letters >= LEAST && !code {
        found.sure(from..end, Kind::PrivateKey);
    }
}
