use crate::locale::{Language, Word};

/// A sentence that is said in whatever language is read when it is shown: the words of another one may not be there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    word: Word,
    values: Vec<(&'static str, Value)>,
}

/// What stands in the place of a name of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    /// The same in every language: a name, a number.
    Text(String),
    /// Several sentences.
    List(Vec<Notice>),
}

impl Notice {
    pub(super) fn word(word: Word, values: &[(&'static str, &str)]) -> Notice {
        let text = |(name, value): &(&'static str, &str)| (*name, Value::Text((*value).to_owned()));
        Notice {
            word,
            values: values.iter().map(text).collect(),
        }
    }

    /// The sentence with others in the place of a name.
    pub(super) fn with(mut self, name: &'static str, others: Vec<Notice>) -> Notice {
        self.values.push((name, Value::List(others)));
        self
    }

    /// The sentence in one language.
    pub fn get(&self, language: Language) -> String {
        let texts: Vec<(&str, String)> = self
            .values
            .iter()
            .map(|(name, value)| match value {
                Value::Text(text) => (*name, text.clone()),
                Value::List(others) => {
                    let said: Vec<_> = others.iter().map(|other| other.get(language)).collect();
                    // A reason may end in a value that is not there.
                    let said: Vec<_> = said.iter().map(|said| said.trim_end()).collect();
                    (*name, said.join(", "))
                }
            })
            .collect();
        let values: Vec<_> = texts.iter().map(|(name, text)| (*name, &**text)).collect();
        self.word.with(language, &values)
    }
}
