//! The name of what is assigned: whether it is one of a secret.

use std::ops::Range;

use super::{
    foreign,
    text::{ALNUM, ANGLE, BLANK, BREAK, DIGIT, DOT, JOIN, LETTER, LOWER, QUOTE, STAR, Text, UPPER},
};

/// The longest name that is read.
const LONGEST: usize = 64;

/// What a name says that its value is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A password: whatever it is.
    Password,
    /// A password of several words.
    Phrase,
    /// What may be a password, if it looks like one.
    Foreign,
    /// A key or a token: what looks drawn by a machine.
    Key,
    /// The name of a session: the same.
    Session,
    /// The header of that name.
    Authorization,
    /// The header of that name, with pairs.
    Cookie,
    /// A user and a password in base64.
    Login,
}

/// What names end with, in lower case, words joined by hyphens; one that begins with a hyphen is a whole word.
const ENDS: [(&str, Role); 63] = [
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
    ("-psw", Role::Password),
    ("-pswd", Role::Password),
    ("-passw", Role::Password),
    ("-ww", Role::Password),
    ("storepass", Role::Password),
    ("keypass", Role::Password),
    ("requirepass", Role::Password),
    ("masterauth", Role::Password),
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
    ("validation-key", Role::Key),
    ("decryption-key", Role::Key),
    ("key-data", Role::Key),
    ("keytab", Role::Key),
    ("dockerconfigjson", Role::Key),
    ("ntlm", Role::Key),
    ("nt-hash", Role::Key),
    ("nthash", Role::Key),
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
    ("-auth", Role::Login),
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
    let mut known = None;
    let mut foreign = false;
    if let Some(name) = identifier(text, sign, BLANK) {
        known = if text.part(name.clone()).eq_ignore_ascii_case("value") {
            identifier(text, name.start, BLANK | BREAK).and_then(|name| named(text, name))
        } else {
            named(text, name)
        };
    } else if text.before(sign) == b')' {
        // What stands in brackets between them says more about it.
        let open = text.run_back(sign - 1, 32, !super::text::OTHER);
        if text.before(open) == b'(' {
            known = identifier(text, open - 1, BLANK).and_then(|name| named(text, name));
            foreign = true;
        }
    }
    if let Some(name) = &mut known
        && foreign
        && name.role == Role::Password
    {
        name.role = Role::Foreign;
    }
    known.or_else(|| {
        let range = foreign::before(text, sign)?;
        Some(Name {
            range,
            role: Role::Foreign,
        })
    })
}

/// The identifier before a place.
fn identifier(text: Text, place: usize, between: u16) -> Option<Range<usize>> {
    let mut end = text.run_back(place, 48, between | QUOTE);
    // Escaped quotes, the `:` of `:=`, the end of an index, the comma between two members, the end of what is bold.
    while matches!(text.before(end), b'\\' | b':' | b']' | b',') {
        end = text.run_back(end - 1, 48, between | QUOTE);
    }
    end = text.run_back(end, 2, STAR);
    if text.before(end) == b'>' {
        let open = text.run_back(end - 1, 16, !(ANGLE | BREAK | BLANK));
        if text.at(open) == b'/' && text.before(open) == b'<' {
            end = open - 1;
        }
    }
    let start = text.run_back(end, LONGEST, ALNUM | JOIN | DOT);
    (start < end).then_some(start..end)
}

/// The name in a range, if it is one of a secret.
pub(super) fn named(text: Text, range: Range<usize>) -> Option<Name> {
    // Most names end with another letter than every name of a secret.
    let bytes = text.bytes(range.clone()).iter().rev();
    let last = bytes
        .copied()
        .find(|b| super::text::class(*b) & LETTER != 0)?;
    if !b"dtwesyklnhbmag".contains(&(last | 32)) {
        return None;
    }
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
    // Where there are several, they are counted: `password2`. Dots may lead to the value.
    while let [rest @ .., last] = name
        && super::text::class(*last) & (DIGIT | JOIN) != 0
    {
        name = rest;
    }
    let ends = |end: &str| name.ends_with(end.as_bytes());
    let (_, role) = *ENDS.iter().find(|(end, _)| ends(end))?;
    let other = OTHERS.iter().any(|end| ends(end));
    (!other).then_some(Name { range, role })
}
