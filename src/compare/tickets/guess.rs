//! The level that a text of a desk means, as far as a text can tell.

use super::words::{has, place, words};
use crate::{
    locale::{Language, plain},
    programme::Programme,
};

/// Words of a rank, the gravest first.
const RANKS: [&str; 4] = [
    "critical urgent emergency blocker highest kritisch kritische kritiek kritieke critique urgente dringend dringende \
     spoed immediate immediately sofort showstopper disaster catastrophic",
    "high hoog hoge hoch hohe haut haute elevee eleve major important serious",
    "medium normal moderate average middel gemiddeld normaal mittel normale moyenne moyen standard standaard",
    "low laag lage niedrig gering basse bas faible minor trivial lowest planning question vraag frage minimal",
];

const VERY: &str = "very zeer sehr tres extremely heel";

const NOT: &str = "not non no niet geen nicht kein keine pas less minder weniger";

/// What stands before the number of a level, and says that it is one.
const NAMED: &str = "p s prio priority prioriteit prioritat priorite sev severity severite schweregrad level lvl niveau stufe \
urgentie urgency urgence dringlichkeit ernst impact class klasse classe grad graad category categorie kategorie cat";

/// The number of a level in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbered {
    pub number: u32,
    /// Whether the text says that it is one: `P1`, `Severity 1`, but not `1 - Critical`.
    pub is_named: bool,
}

/// The number of a level in a text; none where there is none.
pub(super) fn numbered(text: &str) -> Option<Numbered> {
    let words = words(text);
    let mut before: Option<&str> = None;
    for word in &words {
        let figures = word.trim_start_matches(|c: char| !c.is_ascii_digit());
        let name = word.strip_suffix(figures).unwrap_or_default();
        let number = figures.parse().ok().filter(|_| figures.len() <= 3);
        if let Some(number) = number {
            let is_named = if name.is_empty() {
                before.is_some_and(|word| has(NAMED, word))
            } else {
                has(NAMED, name)
            };
            if is_named || (name.is_empty() && before.is_none()) {
                return Some(Numbered { number, is_named });
            }
        }
        before = Some(word);
    }
    None
}

/// The rank that the words of a text say, from 1.
pub(super) fn ranked(text: &str) -> Option<u32> {
    let words = words(text);
    if words.iter().any(|word| has(NOT, word)) {
        return None;
    }
    let is_very = words.iter().any(|word| has(VERY, word));
    let rank = words.iter().find_map(|word| place(&RANKS, word))?;
    let rank = u32::try_from(rank).ok()? + 1;
    Some(match rank {
        2 if is_very => 1,
        rank => rank,
    })
}

/// The level that is called so, by its place in the programme.
pub(super) fn called(text: &str, programme: &Programme) -> Option<usize> {
    let text = plain(text);
    let is_called = |name: &str| plain(name) == text;
    programme.levels.iter().position(|level| {
        is_called(level.id.as_str())
            || is_called(level.term.as_str())
            || Language::ALL
                .iter()
                .any(|language| is_called(level.name.get(*language)))
    })
}
