//! What an address names, read with patience: links are typed off paper, wrapped in mails, quoted in chats, and made
//! longer by whoever counts visits.

use super::Part;

/// The longest link that is read, in bytes.
const LONGEST: usize = 4000;

/// How often a link may have been encoded on its way.
const ENCODED: usize = 3;

/// The text of a link: without its encoding, and with every pair behind an `&`.
pub(super) struct Text(String);

impl Text {
    /// The text of a link; none where it is too long.
    pub(super) fn of(link: &str) -> Option<Text> {
        if link.len() > LONGEST {
            return None;
        }
        let mut text = link.to_owned();
        for _ in 0..ENCODED {
            text = decoded(text);
        }
        Some(Text(text.chars().filter_map(plain).collect()))
    }

    /// What the link says of something. Where it says so twice, the first counts; a name without a value names nothing,
    /// since forms send their empty fields along.
    pub(super) fn value(&self, part: Part) -> Option<String> {
        let pairs = self.0.split('&').filter_map(|pair| pair.split_once('='));
        let mut values = pairs.filter_map(|(name, value)| {
            let value = value.trim();
            let is_named = name.trim().eq_ignore_ascii_case(part.name()) && !value.is_empty();
            is_named.then_some(value)
        });
        let mut signs = values.next()?.chars().peekable();
        let mut text = String::new();
        while let Some(sign) = signs.next() {
            // Some write a space as a plus; only in a zone, before a digit, it is one: `GMT+1`.
            let is_offset = part == Part::Zone && signs.peek().is_some_and(char::is_ascii_digit);
            text.push(if sign == '+' && !is_offset { ' ' } else { sign });
        }
        // Programmes are files, whose names are in small letters.
        if part == Part::Programme {
            text.make_ascii_lowercase();
        }
        Some(text)
    }
}

/// The place and the choices of what stands behind `#`. Where the mark between them got lost, choices are told by
/// their form.
pub fn parts(hash: &str) -> (String, String) {
    let Some(Text(text)) = Text::of(hash) else {
        // Too long to be read, which is said where it is tried.
        let (place, choices) = hash.split_once('?').unwrap_or((hash, ""));
        return (place.to_owned(), choices.to_owned());
    };
    match text.split_once('&') {
        Some((place, choices)) if !place.contains('=') => (place.to_owned(), choices.to_owned()),
        None if !text.contains('=') => (text, String::new()),
        _ => (String::new(), text),
    }
}

/// The text with every `%41` as the byte that it stands for; as it is, where that makes no text.
fn decoded(text: String) -> String {
    let mut plain = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        rest = behind;
        let code = match rest {
            [high, low, ..] if *first == b'%' => digit(*high).zip(digit(*low)),
            _ => None,
        };
        plain.push(match code {
            Some((high, low)) => {
                rest = &rest[2..];
                high << 4 | low
            }
            None => *first,
        });
    }
    String::from_utf8(plain).unwrap_or(text)
}

fn digit(sign: u8) -> Option<u8> {
    match sign {
        b'0'..=b'9' => Some(sign - b'0'),
        b'a'..=b'f' | b'A'..=b'F' => Some((sign | 0x20) - b'a' + 10),
        _ => None,
    }
}

/// A sign as it was meant: quotation marks and what cannot be seen fall away, a dash of any kind is one, and what
/// belongs in no text stays as a mark that something stood there. Pairs are parted by `&`, also where markup made
/// `&amp;` of it, by a second `?`, and by a second `#`.
fn plain(sign: char) -> Option<char> {
    match sign {
        '?' | '#' | ';' => Some('&'),
        '"' | '\'' | '`' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201f}' => None,
        '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{2060}'..='\u{206f}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some('\u{fffd}'),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Text, parts};

    fn plan(link: &str) -> Option<String> {
        Text::of(link)?.value(Part::Plan)
    }

    #[test]
    fn a_link_is_read_however_it_was_passed_on() {
        for link in [
            "programme=zmanda&plan=standard",
            "programme=zmanda&amp;plan=standard",
            "programme=zmanda&#038;plan=standard",
            "programme=zmanda;plan=standard",
            "programme%3Dzmanda%26plan%3Dstandard",
            "programme%253Dzmanda%2526plan%253Dstandard",
            "utm_source=x&plan=standard&utm_medium=mail",
            "plan=standard?utm_source=news",
            "plan=standard#why",
            "Plan=standard",
            "PLAN=%73tandard",
            "plan=“standard”",
            "plan=%E2%80%9Cstandard%E2%80%9D",
            "“plan=standard”",
            "plan= standard ",
            "plan=stan\u{ad}dard",
            "plan=\u{200b}standard\u{feff}",
            "plan=&plan=standard",
            "plan=standard&plan=premium",
        ] {
            assert_eq!(plan(link).as_deref(), Some("standard"), "{link}");
        }
    }

    #[test]
    fn what_is_encoded_is_read_as_text_in_any_script_and_what_is_no_text_stays_as_it_is() {
        let value = |link| Text::of(link).unwrap().value(Part::Date).unwrap();
        assert_eq!(value("date=20+M%C3%A4rz+2027"), "20 März 2027");
        assert_eq!(value("date=20%20M%C3%A4rz%202027"), "20 März 2027");
        assert_eq!(value("date=2026\u{2013}11\u{2011}20"), "2026-11-20");
        assert_eq!(value("date=%E2%91%A0"), "①");
        assert_eq!(value("date=%FC"), "%FC");
        assert_eq!(value("date=5%"), "5%");
        assert_eq!(value("date=5%4"), "5%4");
        assert_eq!(value("date=%E0%A4%A"), "%E0%A4%A");
        assert_eq!(value("date=a%00b"), "a\u{fffd}b");
    }

    #[test]
    fn names_without_a_value_name_nothing() {
        for link in [
            "",
            "plan",
            "plan=",
            "=standard",
            "&&==",
            "plan=%20",
            "plan=“”",
        ] {
            assert_eq!(plan(link), None, "{link}");
        }
    }

    #[test]
    fn the_place_is_found_also_where_the_mark_behind_it_was_changed() {
        for (hash, place) in [
            ("/compare?plan=standard", "/compare"),
            ("/compare%3Fplan%3Dstandard", "/compare"),
            ("/compare&plan=standard", "/compare"),
            ("/compare?&plan=standard", "/compare"),
            ("?plan=standard", ""),
            ("plan=standard", ""),
            ("%3Fplan=standard", ""),
        ] {
            let (found, choices) = parts(hash);
            assert_eq!(found, place, "{hash}");
            assert_eq!(plan(&choices).as_deref(), Some("standard"), "{hash}");
        }
        assert_eq!(parts("/compare"), ("/compare".into(), String::new()));
        assert_eq!(parts(""), (String::new(), String::new()));
    }

    #[test]
    fn a_link_that_is_too_long_is_not_read() {
        let long = ["plan=standard&utm=", &"x".repeat(4000)].concat();
        assert!(Text::of(&long).is_none());
        assert_eq!(
            parts(&["/compare?", &long].concat()),
            ("/compare".into(), long)
        );
    }
}
