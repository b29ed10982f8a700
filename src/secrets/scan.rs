//! The pass over the text: each byte is looked at once, and those that may begin, or part, a secret call the matchers
//! that know more. Every matcher looks a bounded way ahead and back.

use super::{
    assignment, card, connection, email, flag, foreign,
    found::Found,
    hash, iban, jwt, lead, markup, national_id, phone, private_key, recovery,
    text::{ALNUM, BLANK, HIGH, JOIN, Text, UPPER, class},
    vendor,
};

/// Leads every place of the text to the matchers that may have something to say about it.
pub(super) fn scan(text: Text, found: &mut Found) {
    let mut last = 0;
    for (place, b) in text.0.bytes().enumerate() {
        let now = class(b);
        if now & ALNUM != 0 {
            if last & (ALNUM | JOIN) == 0 {
                word(text, place, b, now, found);
            } else if last & JOIN != 0 && matches!(b | 32, b'p' | b'w' | b'k') {
                lead::at(text, place, true, found);
            }
        } else {
            match b {
                b'=' | b':' => {
                    assignment::at(text, place, found);
                    if b == b':' {
                        connection::at(text, place, found);
                        vendor::telegram(text, place, found);
                        hash::colon(text, place, found);
                    }
                }
                b'>' => {
                    assignment::arrow(text, place, found);
                    markup::at(text, place, found);
                }
                b'@' => email::at(text, place, found),
                b'+' => phone::at(text, place, found),
                b'-' => {
                    private_key::at(text, place, found);
                    flag::at(text, place, found);
                    assignment::dash(text, place, found);
                }
                b'$' => hash::dollar(text, place, found),
                b'{' => hash::brace(text, place, found),
                b'*' => hash::star(text, place, found),
                b'~' => vendor::entra(text, place, found),
                b'(' => {
                    phone::bracket(text, place, found);
                    assignment::call(text, place, found);
                }
                b',' => assignment::listed(text, place, found),
                b'%' => assignment::encoded(text, place, found),
                b'&' => markup::escaped(text, place, found),
                _ => {}
            }
        }
        last = now;
    }
}

/// What may begin with the first letter or digit of a word.
fn word(text: Text, place: usize, b: u8, now: u16, found: &mut Found) {
    vendor::at(text, place, found);
    // Verbs in letters that are not of ASCII.
    if text.was(place, HIGH) || (text.before(place) == b' ' && text.was(place - 1, HIGH)) {
        foreign::led(text, text.run_back(place, 1, BLANK), found);
    }
    if b.is_ascii_digit() {
        card::at(text, place, found);
        national_id::at(text, place, found);
        recovery::at(text, place, found);
        if b == b'0' {
            phone::at(text, place, found);
            phone::local(text, place, found);
        }
        return;
    }
    if now & UPPER != 0 {
        iban::at(text, place, found);
    }
    match b {
        b'e' => jwt::at(text, place, found),
        b'M' | b'N' | b'O' => vendor::discord(text, place, found),
        _ => {}
    }
    lead::at(text, place, false, found);
}
