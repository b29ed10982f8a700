//! The level beside the questions: its definition, how it came about, and what does not go together.

use maud::{Markup, html};

use super::{fact_id, ladder_id, say, source::sourced};
use crate::{
    case::Placed,
    locale::{Language, words::intake as w},
    programme::{Asked, Sign},
    triage::{Verdict, conflicts, suggest, words},
};

/// What the answers lead to so far; nothing while they lead to no level.
pub fn level_said(language: Language, placed: &Placed<'_>) -> Markup {
    let Verdict::Found(found) = &placed.verdict else {
        return html! {};
    };
    let level = found.level;
    let reasons = found.reasons.iter();
    let reasons: Vec<_> = reasons
        .map(|reason| say::reason(language, reason))
        .collect();
    let because = because(placed);
    let said: Vec<_> = because
        .iter()
        .map(|sign| words::answer(*sign).get(language))
        .collect();
    html! {
        h2 translate="no" { (say::level(language, level)) }
        p { (level.definition.get(language)) }
        (sourced(placed.programme, language, &level.source, &level.readings))
        p class="small" { (reasons.join(" ")) }
        @if !said.is_empty() {
            p class="small" { (w::BECAUSE.with(language, &[("said", &said.join(" · "))])) }
        }
    }
}

/// By which of the plain words the answer is what it is, where it is what they point to.
fn because(placed: &Placed<'_>) -> Vec<Sign> {
    let answers = &placed.choices.answers;
    let suggested = suggest(placed.programme, &placed.choices.facts);
    let followed = suggested.iter().filter(|one| {
        let mut then = answers.clone();
        one.follow(&mut then);
        then == *answers
    });
    let mut because: Vec<Sign> = Vec::new();
    for sign in followed.flat_map(|one| &one.because) {
        if !because.contains(sign) {
            because.push(*sign);
        }
    }
    because
}

/// Two answers that do not go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// What was chosen, what was said, and what would go with it.
    pub text: String,
    /// The id of the question that leads to the level.
    pub level: &'static str,
    /// The id of the question in plain words.
    pub fact: String,
}

/// What does not go together, said kindly: both may be true.
pub fn clashes(language: Language, placed: &Placed<'_>) -> Vec<Clash> {
    let found = conflicts(
        placed.programme,
        &placed.choices.answers,
        &placed.choices.facts,
    );
    let clash = |one: &crate::triage::Conflict<'_>| {
        let rung = one.rung.name(language);
        let name = match one.rung.of(language) {
            Some(of) => [of, language.colon(), rung].concat(),
            None => rung.to_owned(),
        };
        let values = [
            ("level", name.as_str()),
            ("needs", words::answer(one.needs).get(language)),
            ("said", words::answer(one.said).get(language)),
        ];
        let mut asked = Asked::ALL.into_iter();
        let asked = asked.find(|asked| asked.signs().contains(&one.said));
        Clash {
            text: w::CONFLICT.with(language, &values),
            level: ladder_id(one.ladder),
            fact: asked.map(fact_id).unwrap_or_default(),
        }
    };
    found.iter().map(clash).collect()
}
