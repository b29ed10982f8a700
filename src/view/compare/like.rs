//! Which level of another programme stands for the same problem, and why.

use crate::{
    compare::{Like, Likeness},
    locale::{Language, words::compare as w},
    programme::{Asked, Sign},
    triage::words,
    view::say,
};

/// Why a level stands for the problem: "P1 · Production down: all that its definition asks for is said there too (Nothing works any
/// more; Yes, production is hit)." Whatever the person does not say is called a reading of ours.
pub fn why(language: Language, like: &Like<'_>) -> String {
    let (word, facts, beyond) = match &like.why {
        Likeness::Chosen => (w::LIKE_CHOSEN, &[][..], &[][..]),
        Likeness::Told(facts) => (w::LIKE_TOLD, &facts[..], &[][..]),
        Likeness::Definition(facts) => (w::LIKE_DEFINITION, &facts[..], &[][..]),
        Likeness::Part(facts, beyond) => (w::LIKE_PART, &facts[..], &beyond[..]),
        Likeness::Order => (w::LIKE_ORDER, &[][..], &[][..]),
    };
    let (level, facts) = (say::level(language, like.level), said(language, facts));
    let beyond = said(language, beyond);
    let values = [("level", &*level), ("facts", &*facts), ("beyond", &*beyond)];
    let text = word.with(language, &values);
    match like.why {
        Likeness::Chosen => text,
        _ => [&text, " ", w::LIKE_READING.get(language)].concat(),
    }
}

/// Plain facts as the customer says them. Who is hit means nothing without the question.
fn said(language: Language, facts: &[Sign]) -> String {
    let fact = |sign: &Sign| {
        let answer = words::answer(*sign).get(language);
        match sign.asked() {
            Some(Asked::Hit) => [words::question(Asked::Hit).get(language), " ", answer].concat(),
            _ => answer.to_owned(),
        }
    };
    let facts: Vec<_> = facts.iter().map(fact).collect();
    facts.join("; ")
}
