//! One byte a letter in Central and Eastern Europe: Windows-1250 and 1251. Both are told from Windows-1252 by what only
//! they make sense of: words of nothing but letters above ASCII, and signs such as `³` and `¿` between letters.

/// The bytes from 80 to BF of Windows-1251; behind them the alphabet follows as in Unicode.
const CYRILLIC: &str =
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї";

/// The upper half of Windows-1250.
const CENTRAL: &str = "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";

/// The character of a byte in Windows-1251.
pub(super) fn cyrillic(b: u8) -> Option<char> {
    match b {
        ..0x80 => Some(char::from(b)),
        0xC0.. => char::from_u32(0x410 + u32::from(b - 0xC0)),
        _ => CYRILLIC.chars().nth(usize::from(b - 0x80)),
    }
}

/// The character of a byte in Windows-1250.
pub(super) fn central(b: u8) -> Option<char> {
    match b.checked_sub(0x80) {
        None => Some(char::from(b)),
        Some(place) => CENTRAL.chars().nth(usize::from(place)),
    }
}

/// What speaks for either so far: Windows-1251, and Windows-1250.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct East {
    pub(super) cyrillic: i32,
    pub(super) central: i32,
}

impl East {
    /// Takes in some more bytes that are no UTF-8.
    pub(super) fn note(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let run = rest.iter().take_while(|b| **b >= 0x80).count();
            if run == 0 {
                at += 1;
                continue;
            }
            let before = at.checked_sub(1).and_then(|at| bytes.get(at)).copied();
            let after = bytes.get(at + run).copied();
            let around = [before.unwrap_or(b' '), after.unwrap_or(b' ')];
            let word = rest.get(..run).unwrap_or_default();
            self.cyrillic = self.cyrillic.saturating_add(word_of_cyrillic(word, around));
            at += run;
        }
        for place in 0..bytes.len() {
            let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
            let around = [byte(place.wrapping_sub(1)), byte(place), byte(place + 1)];
            self.central = self.central.saturating_add(letter_of_central(around));
        }
    }
}

/// What speaks for a run of such bytes being a word in Cyrillic, less what speaks against it.
fn word_of_cyrillic(word: &[u8], [before, after]: [u8; 2]) -> i32 {
    let is_letter = |b: &u8| {
        matches!(
            b,
            0xC0..|0xA8| 0xB8 | 0xAA | 0xBA | 0xAF | 0xBF | 0xB2 | 0xB3 | 0xB4
        )
    };
    let is_small = |b: &u8| matches!(b, 0xE0..|0xB8| 0xBA | 0xBF | 0xB3 | 0xB4);
    let alone = !before.is_ascii_alphanumeric() && !after.is_ascii_alphanumeric();
    let length = i32::try_from(word.len()).unwrap_or(i32::MAX);
    let rest = word.get(1..).unwrap_or_default();
    match word.len() {
        // Letters with marks stand between others without.
        1 | 2 if !alone => -3,
        3.. if alone && word.iter().all(is_letter) && rest.iter().all(is_small) => length,
        _ => 0,
    }
}

/// What speaks for a byte being a letter of Central Europe.
fn letter_of_central([before, own, after]: [u8; 3]) -> i32 {
    let is_letter = |b: u8| b.is_ascii_alphabetic() || b >= 0xC0;
    let (left, right) = (is_letter(before), is_letter(after));
    let small = after.is_ascii_lowercase() || after >= 0xE0;
    match own {
        // ą ł ż ľ ş and others, which are signs, or nothing, elsewhere.
        0xB9 | 0xB3 | 0xBF | 0xBE | 0xBA | 0x9D | 0x9F if left && right => 3,
        // Ł Ą Ż Ľ Ş Ť Ź.
        0xA3 | 0xA5 | 0xAF | 0xBC | 0xAA | 0x8D | 0x8F if !left && small => 2,
        // ś and Ś, elsewhere a letter that "u" or "i" follows.
        0x9C | 0x8C if small && !matches!(after, b'u' | b'i' | b'd' | b'n' | b's') => 2,
        // ě and ů within a word, elsewhere letters at its end.
        0xEC | 0xF9 if left && right => 2,
        // ř beside a letter with a mark.
        0xF8 if matches!(before, 0xE1 | 0xE9 | 0xED | 0xEC | 0xFD)
            || matches!(after, 0xE1 | 0xE9 | 0xED | 0xEC | 0xFD) =>
        {
            2
        }
        // ő at the end of a word.
        0xF5 if left && !right => 2,
        // š and ž.
        0x9A | 0x9E if left && right => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn east(bytes: &[u8]) -> (bool, bool) {
        let mut east = East::default();
        east.note(bytes);
        (east.cyrillic > 0, east.central >= 2)
    }

    #[test]
    fn words_say_which_letters_they_have() {
        // Пароль: Leto2023!
        assert!(east(b"\xCF\xE0\xF0\xEE\xEB\xFC: Leto2023!").0);
        for central in [
            &b"Bo\xBFe Narodzenie"[..],
            b"\xA3ukasz",
            b"\x8Cwi\xEAto Pracy",
            b"\x8At\xECdr\xFD den",
            b"p\xF8\xED\x9At\xED",
            b"H\xFAsv\xE9t els\xF5 napja",
        ] {
            assert_eq!(east(central), (false, true), "{central:?}");
        }
        for western in [
            &b"Pr\xFCfung Stra\xDFe"[..],
            b"F\xEAte du travail",
            b"f\xF8dsel p\xE5 S\xF8ndag",
            b"luned\xEC, pi\xF9",
            b"c\x9Cur \x8Cuvre",
            b"10 m\xB3, \xBFqu\xE9? \xA3 50",
            b"C\xF3rpus, Coraz\xF5es",
            b"\xC9t\xE9",
        ] {
            assert_eq!(east(western), (false, false), "{western:?}");
        }
    }

    #[test]
    fn every_byte_has_a_character() {
        assert_eq!((cyrillic(0xCF), cyrillic(0xFF)), (Some('П'), Some('я')));
        assert_eq!((cyrillic(0x80), cyrillic(0xBF)), (Some('Ђ'), Some('ї')));
        assert_eq!((central(0x80), central(0xFF)), (Some('€'), Some('˙')));
        assert_eq!((central(0xB3), central(b'a')), (Some('ł'), Some('a')));
    }
}
