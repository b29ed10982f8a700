//! The plain form of what was typed or pasted: small letters without accents, ASCII figures, one kind of each sign.

/// Letters from U+00C0 to U+017F without their accents. The tables of the standard library would cost every visitor
/// 5 KB.
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo*ouuuuyts\
aaaaaaaceeeeiiiidnooooo/ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggg\
gggghhhhiiiiiiiiiiiijjkkklllllll\
lllnnnnnnnnnoooooooorrrrrrssssss\
ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Where the figures of other scripts begin, from nought.
const DIGITS: [u16; 18] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50,
    0xED0, 0xF20, 0x1040, 0x17E0, 0x1810,
];

/// A text in its plain form, without blanks around it; what has none stays as it is.
///
/// ```
/// use duetime::locale::plain;
///
/// assert_eq!(plain(" Zürich\u{a0}"), "zurich");
/// assert_eq!(plain("\u{200e}２０‑11‑٢٠٢٦"), "20-11-2026");
/// ```
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        plain.extend(one(c));
    }
    // Twice, but short: what was typed has its limits.
    plain.trim_matches(' ').to_owned()
}

/// The plain form of one character; none where it cannot be seen.
fn one(c: char) -> Option<char> {
    let code = u32::from(c);
    Some(match code {
        0x20..=0x7E => c.to_ascii_lowercase(),
        0x9..=0xD
        | 0x85
        | 0xA0
        | 0x1680
        | 0x2000..=0x200A
        | 0x2028
        | 0x2029
        | 0x202F
        | 0x205F
        | 0x3000 => ' ',
        // Marks of direction, joiners, accents of their own, and what says how a sign is drawn.
        0..=0x1F
        | 0x7F..=0x9F
        | 0xAD
        | 0x300..=0x36F
        | 0x61C
        | 0x200B..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x206F
        | 0xFE00..=0xFE0F
        | 0xFEFF => return None,
        0xC0..=0x17F => char::from(*LATIN.get(code as usize - 0xC0)?),
        0x218 | 0x219 => 's',
        0x21A | 0x21B => 't',
        0x2010..=0x2015 | 0x2212 | 0xFE58 | 0xFE63 => '-',
        0xB7 | 0x66B | 0x2024 | 0x3002 => '.',
        0x60C | 0x3001 => ',',
        0xB4 | 0x2BC | 0x2018 | 0x2019 | 0x2032 => '\'',
        0x2044 | 0x2215 => '/',
        0x2236 | 0xFE55 => ':',
        0xB1 => '+',
        // Full width.
        0xFF01..=0xFF5E => return one(char::from_u32(code - 0xFEE0)?),
        // Year, month, day, hour, minute in Chinese, Japanese and Korean.
        0x5E74 | 0x6708 | 0xB144 | 0xC6D4 => '-',
        0x65E5 | 0xC77C => ' ',
        0x6642 | 0x65F6 | 0x70B9 | 0x9EDE | 0xC2DC => 'h',
        0x5206 | 0xBD84 => 'm',
        _ => {
            let digit = DIGITS
                .iter()
                .find_map(|zero| code.checked_sub(u32::from(*zero)).filter(|n| *n < 10));
            digit.and_then(|n| char::from_digit(n, 10)).unwrap_or(c)
        }
    })
}
