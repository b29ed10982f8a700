//! One byte a letter: Windows-1252 and code page 850, that of Windows' console. They are told apart by what the bytes
//! would mean: letters stand within words, capitals do not follow small letters, quotes stand around words.

use super::eastern;

/// The upper half of code page 850.
static OEM: [char; 128] = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', 'É', 'æ', 'Æ',
    'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', 'ø', '£', 'Ø', '×', 'ƒ', 'á', 'í', 'ó', 'ú', 'ñ', 'Ñ',
    'ª', 'º', '¿', '®', '¬', '½', '¼', '¡', '«', '»', '░', '▒', '▓', '│', '┤', 'Á', 'Â', 'À', '©',
    '╣', '║', '╗', '╝', '¢', '¥', '┐', '└', '┴', '┬', '├', '─', '┼', 'ã', 'Ã', '╚', '╔', '╩', '╦',
    '╠', '═', '╬', '¤', 'ð', 'Ð', 'Ê', 'Ë', 'È', 'ı', 'Í', 'Î', 'Ï', '┘', '┌', '█', '▄', '¦', 'Ì',
    '▀', 'Ó', 'ß', 'Ô', 'Ò', 'õ', 'Õ', 'µ', 'þ', 'Þ', 'Ú', 'Û', 'Ù', 'ý', 'Ý', '¯', '´', '\u{AD}',
    '±', '‗', '¾', '¶', '§', '÷', '¸', '°', '¨', '·', '¹', '³', '²', '■', '\u{A0}',
];

/// The bytes from 80 to 9F of Windows-1252; elsewhere it is the beginning of Unicode.
static ANSI: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// A set of letters with one byte each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// Windows-1252.
    Ansi,
    /// Code page 850.
    Oem,
    /// Windows-1250.
    Central,
    /// Windows-1251.
    Cyrillic,
}

impl Page {
    /// The one that goes by a name: `windows-1251`, `cp850`, `ISO-8859-1`.
    pub(super) fn named(name: &str) -> Option<Page> {
        let name = name.trim_ascii();
        let page = match name.get(name.len().checked_sub(4)?..)? {
            "1250" => Page::Central,
            "1251" => Page::Cyrillic,
            "1252" | "59-1" => Page::Ansi,
            _ if name.ends_with("850") => Page::Oem,
            _ => return None,
        };
        Some(page)
    }

    /// The character of a byte.
    pub(super) fn char(self, b: u8) -> char {
        let place = usize::from(b).wrapping_sub(128);
        let char = match self {
            Page::Oem => OEM.get(place).copied(),
            Page::Ansi => ANSI.get(place).copied(),
            Page::Central => eastern::central(b),
            Page::Cyrillic => eastern::cyrillic(b),
        };
        char.unwrap_or(char::from(b))
    }
}

/// What a character is to its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Small,
    Capital,
    /// A letter that few words have.
    Rare,
    Digit,
    Opening,
    Closing,
    /// Stands between blanks or digits: dashes, signs of money.
    Free,
    /// A part of a frame.
    Frame,
    Blank,
    /// In no text.
    Never,
    Other,
}

fn part(c: char) -> Part {
    match c {
        'a'..='z' => Part::Small,
        'A'..='Z' => Part::Capital,
        '0'..='9' => Part::Digit,
        ' ' | '\t' | '\r' | '\n' | '\0' => Part::Blank,
        '(' | '[' | '"' | '“' | '„' | '‘' | '«' | '¿' | '¡' => Part::Opening,
        ')' | ']' | '.' | ',' | ';' | '!' | '?' | ':' | '”' | '’' | '»' | '…' => {
            Part::Closing
        }
        '€' | '£' | '–' | '—' | '°' | '²' | '³' | '§' | '½' | '•' | '±' => {
            Part::Free
        }
        'ä' | 'ö' | 'ü' | 'ß' | 'é' | 'è' | 'ê' | 'ë' | 'à' | 'á' | 'â' | 'ã' | 'ç' | 'ñ' | 'í'
        | 'ó' | 'ú' | 'ï' | 'î' | 'ô' | 'å' | 'æ' | 'ø' | 'û' | 'ù' | 'ò' => Part::Small,
        'Ä' | 'Ö' | 'Ü' | 'É' | 'È' | 'Ê' | 'À' | 'Á' | 'Â' | 'Ç' | 'Ñ' | 'Í' | 'Ó' | 'Ú' | 'Î'
        | 'Ô' | 'Å' | 'Æ' | 'Ø' => Part::Capital,
        'ì' | 'õ' | 'ð' | 'þ' | 'ý' | 'ÿ' | 'œ' | 'š' | 'ž' | 'ı' | 'ƒ' | 'µ' | 'ª' | 'º' | 'Ã'
        | 'Õ' | 'Ð' | 'Þ' | 'Ý' | 'Ÿ' | 'Œ' | 'Š' | 'Ž' | 'Ò' | 'Ù' | 'Û' | 'Ì' | 'Ï' | 'Ë' => {
            Part::Rare
        }
        '─'..='■' => Part::Frame,
        '\u{80}'..='\u{9F}' => Part::Never,
        _ => Part::Other,
    }
}

/// What speaks for code page 850, less what speaks for Windows-1252, in some bytes.
pub(super) fn leaning(bytes: &[u8]) -> i32 {
    let mut sum = 0;
    for (place, b) in bytes.iter().enumerate() {
        if *b >= 128 {
            let at = |place: usize| bytes.get(place).copied().unwrap_or(b' ');
            let around = [at(place.wrapping_sub(1)), *b, at(place + 1)];
            sum += sense(Page::Oem, around) - sense(Page::Ansi, around);
        }
    }
    sum
}

/// How much sense a byte makes between its neighbours.
fn sense(page: Page, around: [u8; 3]) -> i32 {
    use Part::{Blank, Capital, Closing, Digit, Frame, Free, Never, Opening, Other, Rare, Small};
    let [before, own, after] = around.map(|b| page.char(b));
    let is_letter = |c: char| matches!(part(c), Small | Capital | Rare);
    let within = is_letter(before) && is_letter(after);
    // Letters with marks stand beside such without.
    let beside = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
    match part(own) {
        Small | Rare | Capital if !beside => -1,
        // After a vowel, and never first.
        Small if own == 'ß' => {
            let fits = matches!(
                before,
                'a' | 'e' | 'i' | 'o' | 'u' | 'ä' | 'ö' | 'ü' | 'A' | 'E' | 'I' | 'O' | 'U'
            );
            if fits { 4 } else { -2 }
        }
        Small if part(after) == Capital && part(before) != Small => -2,
        Small if within => 3,
        Small if is_letter(after) => 2,
        Small => i32::from(matches!(
            own,
            'é' | 'è' | 'à' | 'á' | 'å' | 'í' | 'ó' | 'ú' | 'ñ'
        )),
        Capital if part(before) == Small => -3,
        Capital => 2,
        Rare => i32::from(within),
        Opening | Closing if own == '’' && within => 2,
        Opening | Closing if within => -3,
        Opening if matches!(part(before), Blank | Opening | Other) => {
            if part(after) == Small {
                1
            } else {
                2
            }
        }
        Closing if part(before) != Blank => 2,
        Free if within => -3,
        Free if matches!(
            (part(before), part(after)),
            (Blank | Digit, _) | (_, Blank | Digit)
        ) =>
        {
            1
        }
        Frame if part(before) == Frame || part(after) == Frame => 2,
        Frame if !beside => 1,
        Never => -4,
        Other if own == '\u{A0}' => match part(after) {
            Digit | Closing | Opening => 2,
            _ => -1,
        },
        _ if within => -3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, leaning};

    #[test]
    fn words_say_which_letters_they_have() {
        for oem in [
            &b"Pr\x81fung"[..],
            b"Stra\xE1e",
            b"GER\x8ET",
            b"\x9Aber",
            b"\x84ndern",
            b"r\x82sum\x82",
            b"a\xA4o",
            b"Configuraci\xA2n",
            b"f\x9Bdsel",
            b"\xDA\xC4\xC4\xC4\xBF",
            b"Gr\x94\xE1e",
            b"n\xC6o",
        ] {
            assert!(leaning(oem) > 0, "{oem:?} {}", leaning(oem));
        }
        for ansi in [
            &b"Pr\xFCfung"[..],
            b"Stra\xDFe",
            b"GER\xC4T",
            b"\xDCber",
            b"r\xE9sum\xE9",
            b"a\xF1o",
            b"M\xE1laga",
            b"Kosten \x80 5",
            b"\x93betaald\x94",
            b"don\x92t",
            b"8 \x96 17 Uhr",
            b"Erreur\xA0: 5",
            b"f\xF8dsel",
            b"n\xE3o",
            b"ge\xEFnstalleerd",
            b"\xABBonjour\xBB",
        ] {
            assert!(leaning(ansi) < 0, "{ansi:?} {}", leaning(ansi));
        }
    }

    #[test]
    fn every_byte_has_a_character() {
        let text: String = (128..=255).map(|b| Page::Oem.char(b)).collect();
        assert!(text.starts_with("Çüé") && text.ends_with("²■\u{A0}"));
        assert_eq!((Page::Ansi.char(0x80), Page::Ansi.char(0xE4)), ('€', 'ä'));
        assert_eq!((Page::Ansi.char(b'a'), Page::Oem.char(b'a')), ('a', 'a'));
    }
}
