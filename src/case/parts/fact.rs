use serde::Serialize;

use crate::{
    locale::Language,
    programme::{Asked, Sign},
    triage::{Facts, words},
};

/// What the customer told of the problem in plain words: one question with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fact {
    /// What was asked.
    pub asked: Asked,
    /// The question in words.
    pub question: &'static str,
    /// What was answered; "unknown" is an answer too.
    pub answer: Sign,
    /// The answer in words.
    pub text: &'static str,
}

impl Fact {
    /// Everything that was told, in the order of [`Asked::ALL`].
    pub(in crate::case) fn all(language: Language, told: &Facts) -> Vec<Fact> {
        let mut all = Vec::new();
        for asked in Asked::ALL {
            if let Some(answer) = told.told(asked) {
                all.push(Fact {
                    asked,
                    question: words::question(asked).get(language),
                    answer,
                    text: words::answer(answer).get(language),
                });
            }
        }
        all
    }
}
