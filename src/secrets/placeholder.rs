//! Values that say nothing: what stands where a secret would, in documentation, in code, or because there is none.

use super::text::{DOT, JOIN, LETTER, class, holds};

/// Words that stand after the name of a secret, in the languages of the page, and say what it is or has to be. Names of
/// secrets are among them, since `password=password` is documentation or code.
const WORDS: &str = " null none nil undefined true false yes no on off ok required optional string str varchar char text \
    bool usize isize u8 u16 u32 u64 u128 i8 i16 i32 i64 f32 f64 password passwd passwort wachtwoord kennwort pass secret token key value incorrect invalid expired wrong missing \
    empty unset unknown changed redacted filtered masked hidden removed prompt disabled enabled set not is was \
    leeg verplicht onbekend onjuist verlopen niet geen ingevuld gewijzigd zie ja nee \
    leer erforderlich falsch abgelaufen nicht kein keine unbekannt siehe nein gesetzt interactive stdin file self \
    option input here bytes new await match unsafe return ";

/// Whether a value is no secret, whatever the name says.
pub(super) fn is_placeholder(value: &str) -> bool {
    let bytes = value.trim_ascii().as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return true;
    };
    // A mark repeated: ****, xxxx, ….
    let same = value.chars().next().is_some_and(|mark| {
        value.chars().all(|c| c == mark)
            && (!mark.is_ascii_digit()
                && (mark == 'x' || mark == 'X' || !mark.is_ascii_alphabetic()))
    });
    same || holds(value, "****")
        || is_word(value)
        || match (first, last) {
            (b'<', _) | (b'[', b']') | (b'%', b'%') => true,
            (b'%', _) => bytes.get(1) == Some(&b'('),
            (b'y' | b'Y', _) => {
                let your = bytes
                    .get(..4)
                    .is_some_and(|word| word.eq_ignore_ascii_case(b"your"));
                your && bytes.iter().all(|b| class(*b) & (LETTER | JOIN) != 0)
            }
            (b'(', _) => !value.bytes().any(|b| b.is_ascii_digit()),
            (b'$' | b'#' | b'{' | b'!' | b'&' | b'@', _) => is_reference(bytes),
            _ => false,
        }
        || holds(value, "${")
        || holds(value, "{{")
}

fn is_word(value: &str) -> bool {
    let value = value.trim_matches(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric());
    WORDS
        .split_ascii_whitespace()
        .any(|word| word.eq_ignore_ascii_case(value))
}

/// Whether a value names where the secret is: `$PASSWORD`, `$(cat …)`, `#{…}`, `!vault`, `&str`.
fn is_reference(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'$' | b'#' | b'{', b'{' | b'(' | b'%', ..] | [b'&', b'[', ..]
    ) || bytes
        .iter()
        .skip(1)
        .all(|b| class(*b) & LETTER != 0 || matches!(b, b'_' | b'.' | b':' | b'-' | b'>'))
}

/// Whether a value without quotes is code: a call, an index, the path of a field.
pub(super) fn is_code(value: &str, spaced: bool) -> bool {
    let all = |sets: u16, others: &[u8]| {
        let mut bytes = value.bytes();
        bytes.all(|b| class(b) & sets != 0 || others.contains(&b))
    };
    let named = value
        .bytes()
        .take_while(|b| class(*b) & (LETTER | JOIN | DOT) != 0 || *b == b':');
    let named = named.fold((0, 0), |(all, parts), b| {
        (
            all + 1,
            parts + usize::from(matches!(b, b'.' | b':' | b'_')),
        )
    });
    // The call of a function in a room.
    (named.1 > 0 && value.as_bytes().get(named.0) == Some(&b'('))
        || value.ends_with(['(', '[', '|'])
        || holds(value, "::")
        || matches!(value, "*mut" | "*const")
        || (value.starts_with('[') && !value.ends_with(']'))
        || holds(value, "()")
        || (value.bytes().any(|b| matches!(b, b'(' | b'[')) && all(LETTER | DOT | JOIN, b"()[]"))
        || (spaced
            && value.bytes().any(|b| matches!(b, b'.' | b'_'))
            && all(LETTER | DOT | JOIN, b""))
}
