//! The name of what is assigned: whether it is one of a secret.

use std::ops::Range;

use super::text::{ALNUM, BLANK, BREAK, DIGIT, DOT, JOIN, LOWER, QUOTE, Text, UPPER};

/// The longest name that is read.
const LONGEST: usize = 64;

/// What a name says that its value is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A password: whatever it is.
    Password,
    /// A password of several words.
    Phrase,
    /// A key or a token: what looks drawn by a machine.
    Key,
    /// The name of a session: the same.
    Session,
    /// The header of that name.
    Authorization,
    /// The header of that name, with pairs.
    Cookie,
}

/// What names end with, in lower case, words joined by hyphens; one that begins with a hyphen is a whole word.
const ENDS: [(&str, Role); 46] = [
    ("password", Role::Password),
    ("passwd", Role::Password),
    ("passwort", Role::Password),
    ("kennwort", Role::Password),
    ("wachtwoord", Role::Password),
    ("passcode", Role::Password),
    ("pwd", Role::Password),
    ("pw", Role::Password),
    ("-pass", Role::Password),
    ("-psk", Role::Password),
    ("dbpass", Role::Password),
    ("userpass", Role::Password),
    ("authpass", Role::Password),
    ("rootpass", Role::Password),
    ("passphrase", Role::Phrase),
    ("wachtwoordzin", Role::Phrase),
    ("token", Role::Key),
    ("secret", Role::Key),
    ("api-key", Role::Key),
    ("apikey", Role::Key),
    ("access-key", Role::Key),
    ("accesskey", Role::Key),
    ("account-key", Role::Key),
    ("secret-key", Role::Key),
    ("secretkey", Role::Key),
    ("secret-key-base", Role::Key),
    ("encryption-key", Role::Key),
    ("signing-key", Role::Key),
    ("master-key", Role::Key),
    ("shared-key", Role::Key),
    ("private-key", Role::Key),
    ("auth-key", Role::Key),
    ("app-key", Role::Key),
    ("appkey", Role::Key),
    ("client-key", Role::Key),
    ("subscription-key", Role::Key),
    ("-sig", Role::Key),
    ("-jwt", Role::Key),
    ("-credential", Role::Key),
    ("-credentials", Role::Key),
    ("session-id", Role::Session),
    ("sessionid", Role::Session),
    ("sessid", Role::Session),
    ("-sid", Role::Session),
    ("authorization", Role::Authorization),
    ("-cookie", Role::Cookie),
];

/// Names that end so, too, but are none of secrets.
const OTHERS: [&str; 7] = [
    "old-pwd",
    "oldpwd",
    "public-key-token",
    "page-token",
    "continuation-token",
    "next-token",
    "sync-token",
];

/// A name, and where it is.
pub(super) struct Name {
    pub(super) range: Range<usize>,
    pub(super) role: Role,
}

/// The name before a sign such as `=`, with or without quotes and blanks between them. Where it is `value`, the name
/// is what stands before that: `<add key="Password" value="…">`, and on the line above in YAML.
pub(super) fn before(text: Text, sign: usize) -> Option<Name> {
    let name = identifier(text, sign, BLANK)?;
    if text.part(name.clone()).eq_ignore_ascii_case("value") {
        let name = identifier(text, name.start, BLANK | BREAK)?;
        return named(text, name);
    }
    named(text, name)
}

/// The identifier before a place.
fn identifier(text: Text, place: usize, between: u16) -> Option<Range<usize>> {
    let mut end = text.run_back(place, 24, between | QUOTE);
    // Escaped quotes, the `:` of `:=`, the end of an index, the comma between two members.
    while matches!(text.before(end), b'\\' | b':' | b']' | b',') {
        end = text.run_back(end - 1, 24, between | QUOTE);
    }
    let start = text.run_back(end, LONGEST, ALNUM | JOIN | DOT);
    (start < end).then_some(start..end)
}

/// The name in a range, if it is one of a secret.
pub(super) fn named(text: Text, range: Range<usize>) -> Option<Name> {
    // Lower case, and a hyphen before each word. Every letter may become two.
    let mut buffer = [b'-'; LONGEST * 2 + 1];
    let mut length = 1;
    let mut last = 0;
    for place in range.clone().take(LONGEST) {
        let b = text.at(place);
        let now = super::text::class(b);
        if now & (JOIN | DOT) != 0 || (now & UPPER != 0 && last & LOWER != 0) {
            length += usize::from(buffer.get(length - 1) != Some(&b'-'));
        }
        if now & ALNUM != 0 {
            *buffer.get_mut(length)? = b.to_ascii_lowercase();
            length += 1;
        }
        last = now;
    }
    let mut name = buffer.get(..length)?;
    // Where there are several, they are counted: `password2`.
    while let [rest @ .., last] = name
        && super::text::class(*last) & DIGIT != 0
    {
        name = rest;
    }
    // Most names end with another letter than every name of a secret.
    if !b"dtwesykln".contains(name.last()?) {
        return name.ends_with(b"-sig").then_some(Name {
            range,
            role: Role::Key,
        });
    }
    let ends = |end: &str| name.ends_with(end.as_bytes());
    let (_, role) = *ENDS.iter().find(|(end, _)| ends(end))?;
    let other = OTHERS.iter().any(|end| ends(end));
    (!other).then_some(Name { range, role })
}
