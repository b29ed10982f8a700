//! A text in pieces, in a form in which it can be compared: small letters without accents, one kind of dash.

use std::ops::Range;

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Word,
    Sign,
}

/// A run of figures, a run of letters, or one sign.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub kind: Kind,
    /// Where it stands in the plain text.
    at: Range<usize>,
}

/// A plain text and its pieces.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    plain: String,
    tokens: Vec<Token>,
}

/// More pieces than any cell that says something has.
const MOST: usize = 240;

impl Words {
    pub fn of(text: &str) -> Words {
        let plain = plain(text);
        let mut tokens: Vec<Token> = Vec::new();
        let mut chars = plain.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let kind = if c.is_ascii_digit() {
                Kind::Number
            } else if is_letter(c) {
                Kind::Word
            } else if matches!(c, ' ' | '.' | '\'' | '"') {
                continue;
            } else {
                Kind::Sign
            };
            let mut end = at + c.len_utf8();
            while kind != Kind::Sign
                && let Some((next, c)) = chars.peek().copied()
            {
                let behind = plain.as_bytes().get(next + 1);
                // A point or comma with a figure behind it belongs to the number.
                let goes_on = match kind {
                    Kind::Number => {
                        c.is_ascii_digit()
                            || matches!(c, '.' | ',') && behind.is_some_and(u8::is_ascii_digit)
                    }
                    _ => is_letter(c),
                };
                if !goes_on {
                    break;
                }
                end = next + c.len_utf8();
                chars.next();
            }
            if tokens.len() == MOST {
                break;
            }
            tokens.push(Token { kind, at: at..end });
        }
        Words { plain, tokens }
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The piece at a place; nothing behind the last.
    pub fn text(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .and_then(|token| self.plain.get(token.at.clone()))
            .unwrap_or_default()
    }

    pub fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Sign, |token| token.kind)
    }

    pub fn is(&self, at: usize, text: &str) -> bool {
        self.text(at) == text
    }

    /// A whole number at a place.
    pub fn number(&self, at: usize) -> Option<u32> {
        let text = self.text(at);
        let fits = self.kind(at) == Kind::Number && text.len() <= 6;
        text.parse().ok().filter(|_| fits)
    }

    /// What stands from a piece on without a blank: the name of a zone.
    pub fn run(&self, at: usize) -> (&str, usize) {
        let Some(first) = self.tokens.get(at) else {
            return ("", 0);
        };
        let rest = self.plain.get(first.at.start..).unwrap_or_default();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || "/_-+".contains(c)))
            .unwrap_or(rest.len());
        let end = first.at.start + end;
        let count = self.tokens.iter().skip(at);
        let count = count.take_while(|token| token.at.end <= end).count();
        (
            self.plain.get(first.at.start..end).unwrap_or_default(),
            count,
        )
    }

    /// How many pieces the longest phrase of a list takes that stands at a place; 0 where none does.
    pub fn phrase(&self, at: usize, list: &str) -> usize {
        let mut longest = 0;
        let Some(first) = self.text(at).as_bytes().first() else {
            return 0;
        };
        for phrase in list.split(',') {
            // Most begin with another letter.
            if phrase.trim_ascii_start().as_bytes().first() == Some(first) {
                longest = self.one(at, phrase).max(longest);
            }
        }
        longest
    }

    /// A dash between the words of a phrase makes no difference; a star stands for any end of a word.
    fn one(&self, at: usize, phrase: &str) -> usize {
        let mut next = at;
        for word in phrase.split_ascii_whitespace() {
            if next > at && self.is(next, "-") && word != "-" {
                next += 1;
            }
            let text = self.text(next);
            let fits = match word.strip_suffix('*') {
                Some(start) if !start.is_empty() => text.starts_with(start),
                _ => text == word,
            };
            if !fits {
                return 0;
            }
            next += 1;
        }
        next - at
    }

    /// The plain text from one piece to before another.
    pub fn slice(&self, from: usize, to: usize) -> &str {
        let start = self.tokens.get(from).map_or(0, |token| token.at.start);
        let last = to.checked_sub(1).and_then(|last| self.tokens.get(last));
        let end = last.map_or(start, |token| token.at.end);
        self.plain.get(start..end).unwrap_or_default()
    }

    /// Whether other words stand at a place; how many that are.
    pub fn names(&self, at: usize, other: &Words) -> usize {
        let is_same = (0..other.len()).all(|n| self.text(at + n) == other.text(n));
        if is_same { other.len() } else { 0 }
    }

    /// Whether a phrase of a list stands anywhere.
    pub fn has(&self, list: &str) -> bool {
        (0..self.len()).any(|at| self.phrase(at, list) > 0)
    }

    /// The pieces from one to another as they are written in the text that they come from.
    pub fn shown(&self, text: &str, from: usize, to: usize) -> String {
        let start = self.tokens.get(from).map_or(0, |token| token.at.start);
        let end = self.tokens.get(to).map_or(0, |token| token.at.end);
        let shown = self.plain.get(start..end).unwrap_or_default();
        // Where both have as many characters, the same place in both is the same word.
        if text.chars().count() != self.plain.chars().count() {
            return shown.to_owned();
        }
        let before = self.plain.get(..start).map_or(0, |it| it.chars().count());
        text.chars()
            .skip(before)
            .take(shown.chars().count())
            .collect()
    }
}

/// Whether a character belongs to a word. Asking the tables of the standard library would cost every visitor some bytes.
fn is_letter(c: char) -> bool {
    let code = u32::from(c);
    c.is_ascii_lowercase()
        || !c.is_ascii() && !matches!(code, 0x80..=0xBF | 0x2000..=0x2BFF | 0xFF00.. )
}

/// Small letters without accents, one kind of dash and of blank; a half is 0.5.
fn plain(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for c in text.chars() {
        let part = match c {
            '½' => "5",
            '¼' => "25",
            '¾' => "75",
            _ => {
                whole.push(c);
                continue;
            }
        };
        let is_behind = whole.ends_with(|c: char| c.is_ascii_digit());
        whole.push_str(if is_behind { "." } else { "0." });
        whole.push_str(part);
    }
    crate::locale::plain(&whole)
}

/// A name as it is compared: without blanks, case and most signs.
pub(super) fn key(text: &str) -> String {
    let mut key = plain(text);
    key.retain(|c| is_letter(c) || c.is_ascii_digit() || c == '+' || c == '/');
    key
}
