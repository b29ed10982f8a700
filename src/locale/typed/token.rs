//! The pieces of a plain text: figures, words and signs.

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Word,
    Sign,
}

/// A run of figures or letters, or one sign.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    /// Where it begins in the text.
    pub at: usize,
    /// Whether a blank stands before it.
    pub gap: bool,
}

impl Token<'_> {
    /// The number of its figures, where it has so many.
    pub fn figures(&self, most: usize) -> Option<u32> {
        let fits = self.kind == Kind::Number && self.text.len() <= most;
        self.text.parse().ok().filter(|_| fits)
    }

    /// Whether it is this word or sign.
    pub fn is(&self, text: &str) -> bool {
        self.text == text
    }
}

/// The kind of a character; none for what only parts others.
fn kind(c: char) -> Option<Kind> {
    match c {
        '0'..='9' => Some(Kind::Number),
        ' ' | '\'' | '"' | '_' | '(' | ')' | '[' | ']' => None,
        'a'..='z' => Some(Kind::Word),
        _ if c.is_ascii() => Some(Kind::Sign),
        _ => Some(Kind::Word),
    }
}

/// A plain text in pieces.
pub(super) fn tokens(plain: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut before = None;
    let mut gap = false;
    for (at, c) in plain.char_indices() {
        let kind = kind(c);
        if let Some(kind) = kind {
            let end = at + c.len_utf8();
            match found.last_mut() {
                Some(last) if before == Some(kind) && kind != Kind::Sign => {
                    last.text = plain.get(last.at..end).unwrap_or_default();
                }
                _ => found.push(Token {
                    kind,
                    text: plain.get(at..end).unwrap_or_default(),
                    at,
                    gap,
                }),
            }
            gap = false;
        } else {
            gap = true;
        }
        before = kind;
    }
    found
}
