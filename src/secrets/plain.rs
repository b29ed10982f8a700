//! The text as it is meant: what cannot be seen is left out, and letters and signs that only look like those of ASCII
//! become these. Texts that went through a word processor, a telephone or a chat are full of them.

use std::ops::Range;

/// A text in plain signs, and where they came from.
pub(super) struct Plain {
    pub(super) text: String,
    /// From which place of it on, and how much farther the place is in the original.
    moves: Vec<(usize, usize)>,
}

/// A text in plain signs; none where it has nothing else.
pub(super) fn plain(text: &str) -> Option<Plain> {
    if text.is_ascii() {
        return None;
    }
    let mut plain = Plain {
        text: String::new(),
        moves: Vec::new(),
    };
    let mut done = 0;
    // Where the word began, and whether it has a letter of ASCII.
    let (mut word, mut latin) = (0, false);
    for (place, c) in text.char_indices() {
        let looks = match c {
            '\0'..='\x7F' => {
                if c.is_ascii_alphabetic() {
                    latin = true;
                } else if !c.is_ascii_digit() {
                    (word, latin) = (place + 1, false);
                }
                continue;
            }
            // Most words in these letters have no other.
            'Ά'..='ԯ' if !(latin || leads_to_latin(text, word, place)) => continue,
            _ => meant(c),
        };
        let looks = match looks {
            Meant::Itself => continue,
            Meant::Sign(c) => Some(c),
            Meant::Nothing => None,
        };
        plain
            .text
            .push_str(text.get(done..place).unwrap_or_default());
        plain.text.extend(looks);
        done = place + c.len_utf8();
        // Plain signs are shorter, so that this never goes back.
        plain
            .moves
            .push((plain.text.len(), done - plain.text.len()));
    }
    if plain.moves.is_empty() {
        return None;
    }
    plain.text.push_str(text.get(done..).unwrap_or_default());
    Some(plain)
}

impl Plain {
    /// The range in the original, with what cannot be seen behind it.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        let at = |place: usize| {
            let next = self.moves.partition_point(|(from, _)| *from <= place);
            let last = next.checked_sub(1).and_then(|last| self.moves.get(last));
            place + last.map_or(0, |(_, farther)| *farther)
        };
        at(range.start)..at(range.end)
    }
}

/// Whether a letter of ASCII follows in the same word.
fn leads_to_latin(text: &str, word: usize, place: usize) -> bool {
    // A word that is too long is none.
    let rest = text.get(place..).filter(|_| place < word + 64);
    let mut letters = rest.unwrap_or_default().chars().take(32);
    let end = letters.find(|c| c.is_ascii() || (*c >= '\u{2010}' && *c != '\u{2060}'));
    end.is_some_and(|c| c.is_ascii_alphabetic())
}

/// What a character is meant to be.
enum Meant {
    Itself,
    Nothing,
    /// Another sign.
    Sign(char),
}

/// Letters of Cyrillic and Greek, and those of ASCII that they look like.
const ALIKE: &str = "аaеeоoрpсcуyхxіiѕsјjһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЅSЈJοoαaνvρpιiΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

fn meant(c: char) -> Meant {
    match c {
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => Meant::Nothing,
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            Meant::Sign(' ')
        }
        '\u{2028}' | '\u{2029}' => Meant::Sign('\n'),
        'ſ' => Meant::Sign('s'),
        '‐'..='―' | '−' => Meant::Sign('-'),
        '‘'..='‛' | '′' => Meant::Sign('\''),
        '“'..='‟' | '«' | '»' | '″' => Meant::Sign('"'),
        // As wide as the signs of Asia.
        '！'..='～' => Meant::Sign(u8::try_from(c as u32 - 0xFEE0).map_or(c, char::from)),
        'Ά'..='ԯ' => {
            let mut pairs = ALIKE.chars();
            while let Some(one) = pairs.next() {
                let letter = pairs.next();
                if one == c {
                    return letter.map_or(Meant::Itself, Meant::Sign);
                }
            }
            Meant::Itself
        }
        // Bold and slanted letters of mathematics, in sets of 52.
        '\u{1D400}'..='\u{1D6A3}' => {
            let n = ((c as u32 - 0x1D400) % 52) as u8;
            Meant::Sign(char::from(if n < 26 { b'A' + n } else { b'a' + n - 26 }))
        }
        '\u{1D7CE}'..='\u{1D7FF}' => {
            Meant::Sign(char::from(b'0' + ((c as u32 - 0x1D7CE) % 10) as u8))
        }
        _ => Meant::Itself,
    }
}
