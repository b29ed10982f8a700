use serde::Serialize;

use crate::{
    programme::{Asked, Sign},
    tree::fields,
};

/// What a customer told of a problem in plain words; each answer may still be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// What still works.
    pub works: Option<Sign>,
    /// Whether production is touched.
    pub production: Option<Sign>,
    /// Who is hit.
    pub hit: Option<Sign>,
    /// Whether data is at risk.
    pub data: Option<Sign>,
    /// Whether there is a way around it.
    pub workaround: Option<Sign>,
    /// Since when, in the customer's words.
    pub since: String,
}

fields!(
    Facts = default {
        works,
        production,
        hit,
        data,
        workaround,
        since
    }
);

impl Facts {
    /// What was told about one question.
    pub fn told(&self, asked: Asked) -> Option<Sign> {
        match asked {
            Asked::Works => self.works,
            Asked::Production => self.production,
            Asked::Hit => self.hit,
            Asked::Data => self.data,
            Asked::Workaround => self.workaround,
        }
    }

    /// Takes down what is told about one question.
    pub fn tell(&mut self, asked: Asked, sign: Option<Sign>) {
        *match asked {
            Asked::Works => &mut self.works,
            Asked::Production => &mut self.production,
            Asked::Hit => &mut self.hit,
            Asked::Data => &mut self.data,
            Asked::Workaround => &mut self.workaround,
        } = sign;
    }
}
