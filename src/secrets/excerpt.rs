use super::{Find, Kind};

/// How much is shown around a find, in characters to each side, and of the secret itself.
const AROUND: usize = 60;
const LONGEST: usize = 200;

/// A find in the words around it: enough to decide, and short however long the text is.
///
/// ```
/// use duetime::secrets::{Excerpt, find};
///
/// let text = "start\nuser=jan password=Zomer2023 from 10.0.0.4";
/// let excerpt = Excerpt::of(text, &find(text)[0]);
/// assert_eq!(excerpt.before, "user=jan password=");
/// assert_eq!(excerpt.secret, "Zomer2023");
/// assert_eq!(excerpt.after, " from 10.0.0.4");
/// assert_eq!(excerpt.masked, "****");
/// assert_eq!(excerpt.line, 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// What it is.
    pub kind: Kind,
    /// Whether it is a secret for sure.
    pub sure: bool,
    /// What stands before it on its line.
    pub before: String,
    /// The secret, or its beginning.
    pub secret: String,
    /// What follows on its line.
    pub after: String,
    /// What the mask leaves of it.
    pub masked: String,
    /// The number of its line; the first is 1.
    pub line: u64,
}

impl Excerpt {
    /// A find of a text.
    pub fn of(text: &str, find: &Find) -> Excerpt {
        let part = |range| text.get(range).unwrap_or_default();
        let before = part(0..find.range.start);
        let secret = part(find.range.clone());
        let line = before.bytes().filter(|b| *b == b'\n').count() as u64 + 1;
        let on_line = before.char_indices().rev().take(AROUND);
        let begins = on_line.take_while(|(_, c)| !ends_line(*c)).last();
        let before = begins.map_or("", |(place, _)| before.get(place..).unwrap_or_default());
        let after = part(find.range.end..text.len()).chars().take(AROUND);
        Excerpt {
            kind: find.kind,
            sure: find.sure,
            before: before.to_owned(),
            secret: secret.chars().take(LONGEST).collect(),
            after: after.take_while(|c| !ends_line(*c)).collect(),
            masked: find.masked(secret).chars().take(AROUND).collect(),
            line,
        }
    }
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r')
}
