//! What an address names, read with patience: links are typed off paper, wrapped in mails, quoted in chats, and made
//! longer by whoever counts visits.

/// The longest link that is read, in bytes.
const LONGEST: usize = 4000;

/// How often a link may have been encoded on its way.
const ENCODED: usize = 3;

/// What parts a link into pairs: `&`, also where markup made `&amp;` of it, a second `?`, and a second `#`.
const SEPARATORS: [char; 4] = ['&', ';', '?', '#'];

/// The names and values of a link, in its order.
pub(super) struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// The pairs of a link; none where it is too long.
    pub(super) fn of(link: &str) -> Option<Pairs> {
        if link.len() > LONGEST {
            return None;
        }
        let link = decoded(link);
        let pairs = link.split(SEPARATORS).filter_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            let value = bare(value);
            // A name without a value names nothing: forms send their empty fields along.
            (!value.is_empty()).then(|| (bare(name).to_ascii_lowercase(), value.to_owned()))
        });
        Some(Pairs(pairs.collect()))
    }

    /// The value of a name. Where a link gives several, the first counts.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let pair = self.0.iter().find(|pair| pair.0 == name);
        pair.map(|pair| pair.1.as_str())
    }

    /// The value as words: some write a space as `+`.
    pub(super) fn words(&self, name: &str) -> Option<String> {
        let text = self.get(name)?.replace('+', " ");
        Some(text.trim().to_owned())
    }

    /// The name of a zone: only here a `+` before a digit is one, as in `GMT+1`.
    pub(super) fn zone(&self) -> Option<String> {
        let mut parts = self.get("zone")?.split('+');
        let mut name = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let is_offset = part.starts_with(|sign: char| sign.is_ascii_digit());
            name.push(if is_offset { '+' } else { ' ' });
            name.push_str(part);
        }
        Some(name.trim().to_owned())
    }

    /// The value as a name without spaces: what a sentence put behind its link is no part of it.
    pub(super) fn name(&self, name: &str) -> Option<String> {
        let text = self.words(name)?;
        let end = [' ', '.', ',', ':', '!', ')', ']', '}', '>'];
        Some(text.trim_end_matches(end).to_owned())
    }
}

/// The place and the choices of what stands behind `#`. Where the mark between them got lost, choices are told by
/// their form.
pub fn parts(hash: &str) -> (String, String) {
    let text = if hash.len() > LONGEST {
        hash.to_owned()
    } else {
        decoded(hash)
    };
    let end = text.find(SEPARATORS).unwrap_or(text.len());
    let (place, choices) = text.split_at(end);
    if place.contains('=') {
        return (String::new(), text);
    }
    let choices = choices.trim_start_matches(SEPARATORS);
    (place.to_owned(), choices.to_owned())
}

/// The text of a link without its encoding.
fn decoded(link: &str) -> String {
    let mut text = link.to_owned();
    for _ in 0..ENCODED {
        match once(&text) {
            Some(plain) => text = plain,
            None => break,
        }
    }
    text.chars().filter_map(plain).collect()
}

/// The text with every `%41` as the byte that it stands for; none where there is none, or where they make no text.
fn once(text: &str) -> Option<String> {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = match (byte, digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => u8::try_from(high * 16 + low).ok(),
            _ => None,
        };
        plain.push(code.unwrap_or(*byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    if plain.len() == bytes.len() {
        return None;
    }
    String::from_utf8(plain).ok()
}

/// A sign as it was meant: what cannot be seen falls away, a dash of any kind is one, and what belongs in no text stays
/// as a mark that something stood there.
fn plain(sign: char) -> Option<char> {
    match sign {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {
            None
        }
        '\u{feff}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some('\u{fffd}'),
        other => Some(other),
    }
}

/// A text without the spaces and quotation marks around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                '"' | '\'' | '`' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201f}'
            )
    })
}

#[cfg(test)]
mod tests {
    use super::{Pairs, parts};

    fn plan(link: &str) -> Option<String> {
        Pairs::of(link)?.name("plan")
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
            "plan=standard).",
            "plan=standard,",
            "plan=+standard+",
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
        let value = |link| Pairs::of(link).unwrap().words("date").unwrap();
        assert_eq!(value("date=20+M%C3%A4rz+2027"), "20 März 2027");
        assert_eq!(value("date=20%20M%C3%A4rz%202027"), "20 März 2027");
        assert_eq!(value("date=2026\u{2013}11\u{2011}20"), "2026-11-20");
        assert_eq!(value("date=%E2%91%A0"), "①");
        assert_eq!(value("date=%FC"), "%FC");
        assert_eq!(value("date=5%"), "5%");
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
        assert!(Pairs::of(&long).is_none());
        assert_eq!(
            parts(&["/compare?", &long].concat()),
            ("/compare".into(), long)
        );
    }
}
