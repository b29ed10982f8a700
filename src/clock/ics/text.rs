//! Text: what people typed, taken out of the file and put into one.

use super::LONGEST;

/// A text of the file as people are shown it: on one line, cut after [`LONGEST`] characters, without control
/// characters and without those that turn the direction of what stands around them.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::new();
    for (length, c) in text.trim_ascii().chars().enumerate() {
        if length == LONGEST {
            clean.pop();
            clean.push('…');
            break;
        }
        clean.push(match c {
            '\n' | '\r' | '\t' => ' ',
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
            c if c.is_control() => '\u{FFFD}',
            c => c,
        });
    }
    clean
}

/// The lines of a text value, whose line ends are escapes.
pub(super) fn lines_of(value: &str) -> impl Iterator<Item = &str> + Clone {
    value.split("\\n").flat_map(str::lines)
}

/// A text value without its escapes, [`clean`].
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut escaped = false;
    // Enough for what is kept, since escapes halve a text at most, and for some spaces before it.
    for c in value.chars().take(4 * LONGEST) {
        if escaped {
            text.push(if c == 'n' || c == 'N' { '\n' } else { c });
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else {
            text.push(c);
        }
    }
    clean(&text)
}

/// A text as a text value: whatever it contains, it stays one line, and other control characters are dropped.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::new();
    let mut last = ' ';
    for c in text.chars() {
        match c {
            // The second half of one line end.
            '\n' if last == '\r' => {}
            // Every line end of Unicode: programs differ in which of them they split at.
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                value.push_str("\\n");
            }
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(c);
            }
            '\t' => value.push(c),
            c if c.is_control() => {}
            c => value.push(c),
        }
        last = c;
    }
    value
}

/// Whether a text has one of some words in it, whole.
pub(super) fn has_any(text: &str, words: &str) -> bool {
    words.split(", ").any(|word| has(text, word))
}

fn has(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    text.match_indices(word).any(|(at, _)| {
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let after = rest.get(word.len()..).unwrap_or_default();
        let sign = !word.ends_with(char::is_alphanumeric);
        sign || !(before.ends_with(is_part) || after.starts_with(is_part))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_between_characters() {
        assert_eq!(clean(&"é".repeat(LONGEST)), "é".repeat(LONGEST));
        let cut = clean(&"é".repeat(LONGEST + 1));
        assert_eq!(cut.chars().count(), LONGEST);
        assert!(cut.ends_with("é…"));
    }

    #[test]
    fn escapes_are_taken_out() {
        for (value, text) in [
            (r"Eid\, first day", "Eid, first day"),
            (r"a\;b\\c\nd\Ne", r"a;b\c d e"),
            (r"5\:30", "5:30"),
            (r"\\n", r"\n"),
            ("end\\", "end"),
            ("a\u{0}b\u{202E}c\u{7}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        ] {
            assert_eq!(unescaped(value), text);
        }
    }

    #[test]
    fn escapes_are_put_in() {
        for (text, value) in [
            ("a,b;c\\d", r"a\,b\;c\\d"),
            ("a\r\nb\nc\rd", r"a\nb\nc\nd"),
            ("a\u{2028}b\u{85}c", r"a\nb\nc"),
            ("a\u{0}\u{1B}b\tc\u{7F}", "ab\tc"),
        ] {
            assert_eq!(escaped(text), value);
        }
    }
}
