//! Passwords in sentences: "The password is …", "Het wachtwoord was …", "Das Kennwort lautet …".

use super::{
    Find, Kind,
    found::Found,
    placeholder::is_placeholder,
    text::{ALNUM, BLANK, DIGIT, LETTER, LOWER, Text, UPPER, WORD, class},
    value,
};

/// What passwords are called.
const NAMES: [&str; 6] = [
    "password",
    "passwort",
    "wachtwoord",
    "kennwort",
    "passphrase",
    "passwd",
];

/// What leads from the name to the password.
const VERBS: [&str; 7] = ["is", "was", "ist", "war", "lautet", "to", "luidt"];

/// Looks at a word that may be such a name.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    let Some(name) = NAMES.iter().find(|name| text.says(place, name)) else {
        return;
    };
    let end = place + name.len();
    let next = text.run(end, 4, BLANK);
    if next == end {
        return;
    }
    let verb = text.run(next, 12, LETTER);
    let led = VERBS
        .iter()
        .any(|word| text.part(next..verb).eq_ignore_ascii_case(word))
        && text.is(verb, BLANK);
    let Some(value) = value::after(text, if led { verb } else { next }) else {
        return;
    };
    let range = value.range;
    if !is_placeholder(text.part(range.clone())) && is_strong(text.bytes(range.clone()), led) {
        // A password without a verb before it is a guess.
        found.add(Find {
            range,
            kind: Kind::Password,
            sure: led,
        });
    }
}

/// Whether it is no word of the sentence: with a digit and a letter, and of three kinds of characters where nothing
/// else says that it is a password.
fn is_strong(value: &[u8], led: bool) -> bool {
    let has = |sets: u16| value.iter().any(|b| class(*b) & sets != 0);
    let other = value.iter().any(|b| class(*b) & ALNUM == 0);
    let kinds = [has(DIGIT), has(UPPER), has(LOWER), other]
        .iter()
        .filter(|has| **has)
        .count();
    let named = value
        .iter()
        .any(|b| class(*b) & WORD == 0 && matches!(b, b'=' | b':' | b'/' | b'(' | b'['));
    value.len() >= 6
        && has(DIGIT)
        && has(LETTER)
        && kinds >= if led { 2 } else { 3 }
        && (led || !named)
}
