/// A text of the column of levels, and in how many rows it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The text, as it stands in the first of them; empty where nothing does.
    pub text: Box<str>,
    /// In how many rows.
    pub rows: usize,
}

impl Said {
    /// Whether it is a number and nothing else.
    pub(super) fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether a text is the same, but for case and outer blanks.
    pub fn is(&self, text: &str) -> bool {
        key(&self.text) == key(text)
    }
}

/// The most texts that are told apart: a column with more holds no levels.
pub const MOST_TEXTS: usize = 200;

/// The longest of them, in bytes.
const LONGEST: usize = 200;

fn key(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The different texts of a column.
#[derive(Debug, Default)]
pub(super) struct Texts {
    said: Vec<Said>,
    /// In small letters.
    keys: Vec<String>,
    /// The spellings so far with their text: the same few come again and again.
    spellings: Vec<(Box<str>, u16)>,
}

impl Texts {
    /// Takes a text, and says its place; none where there are too many, or it is too long.
    pub(super) fn take(&mut self, text: &str) -> Option<u16> {
        if text.len() > LONGEST {
            return None;
        }
        let known = self.spellings.iter().find(|(known, _)| **known == *text);
        let place = match known {
            Some((_, place)) => usize::from(*place),
            None => self.learn(text)?,
        };
        self.said.get_mut(place)?.rows += 1;
        u16::try_from(place).ok()
    }

    fn learn(&mut self, text: &str) -> Option<usize> {
        if self.spellings.len() >= MOST_TEXTS * 4 {
            return None;
        }
        let key = key(text);
        let known = self.keys.iter().position(|known| *known == key);
        let place = match known {
            Some(place) => place,
            None if self.said.len() < MOST_TEXTS => {
                self.said.push(Said {
                    text: text.into(),
                    rows: 0,
                });
                self.keys.push(key);
                self.said.len() - 1
            }
            None => return None,
        };
        self.spellings
            .push((text.into(), u16::try_from(place).ok()?));
        Some(place)
    }

    pub(super) fn into_said(self) -> Vec<Said> {
        self.said
    }
}
