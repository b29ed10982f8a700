//! The name of what is assigned: whether it is one of a secret.

use std::ops::Range;

use super::{
    foreign,
    text::{ALNUM, ANGLE, BLANK, BREAK, DIGIT, DOT, JOIN, LETTER, LOWER, QUOTE, STAR, Text, UPPER},
    words::Words,
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
    /// A code that opens something: a few figures.
    Pin,
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

/// What names end with, in lower case, words joined by hyphens; one that begins with a hyphen is a
/// whole word. Before each, a letter for what it says: see [`role`].
const ENDS: &str = "Ppassword|Ppasswd|Ppasswort|Pkennwort|Pwachtwoord|Ppass-word|Ppasscode|Ppwd|Ppw|P-pass|P-psk|P-psw|\
    P-pswd|P-passw|P-ww|Pstorepass|Pkeypass|Prequirepass|Pmasterauth|Pdbpass|Puserpass|Pauthpass|\
    Prootpass|Fpassphrase|Fwachtwoordzin|Ktoken|Ksecret|Kapi-key|Kapikey|Kaccess-key|Kaccesskey|\
    Kaccount-key|Ksecret-key|Ksecretkey|Ksecret-key-base|Kencryption-key|Ksigning-key|Kmaster-key|\
    Kshared-key|Kprivate-key|Kauth-key|Kapp-key|Kappkey|Kclient-key|Ksubscription-key|Kvalidation-key|\
    Kdecryption-key|Kkey-data|Kkeytab|Kdockerconfigjson|Kntlm|Knt-hash|Knthash|K-sig|K-jwt|\
    K-credential|K-credentials|Ssession-id|Ssessionid|Ssessid|S-sid|Aauthorization|C-cookie|L-auth||\
    Ocommunity|Okey-material|Nzugangscode|Nzugangs-code|Nzugangspin|Nsicherheitscode|Ntoegangscode|\
    Ntoegangs-code|Nbeveiligingscode|Naccesscode|Naccess-code|N-pin|N-pincode|N-pin-code";

/// Names that end so, too, but are none of secrets.
const OTHERS: &str =
    "old-pwd|oldpwd|public-key-token|page-token|continuation-token|next-token|sync-token";

fn role(letter: u8) -> Role {
    match letter {
        b'P' => Role::Password,
        b'F' => Role::Phrase,
        b'O' => Role::Foreign,
        b'N' => Role::Pin,
        b'S' => Role::Session,
        b'A' => Role::Authorization,
        b'C' => Role::Cookie,
        b'L' => Role::Login,
        _ => Role::Key,
    }
}

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
    for _ in 0..12 {
        if !matches!(text.before(end), b'\\' | b':' | b']' | b',') {
            break;
        }
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
    let entry = Words(ENDS).find(|entry| entry.get(1..).is_some_and(ends))?;
    let role = role(entry.bytes().next()?);
    let other = Words(OTHERS).any(ends);
    (!other).then_some(Name { range, role })
}
