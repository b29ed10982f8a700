use super::{Answers, Facts, Ladder, Rung};
use crate::programme::{Asked, Method, Programme, Sign};

/// The answer that the told facts point to.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion<'a> {
    /// The question.
    pub ladder: Ladder,
    /// The answer.
    pub rung: Rung<'a>,
    /// The facts that led there, in the order in which they are asked. Never empty.
    pub because: Vec<Sign>,
}

impl Suggestion<'_> {
    /// Puts the rung into the answers.
    pub fn follow(&self, answers: &mut Answers) {
        match (self.ladder, self.rung) {
            (Ladder::Across, Rung::Choice(_, choice)) => answers.across = Some(choice.id.clone()),
            (Ladder::Down, Rung::Choice(_, choice)) => answers.down = Some(choice.id.clone()),
            (Ladder::First, Rung::Step(_, step)) => answers.steps[0] = Some(step.level.clone()),
            (Ladder::Second, Rung::Step(_, step)) => answers.steps[1] = Some(step.level.clone()),
            (_, Rung::Level(level)) => answers.level = Some(level.id.clone()),
            // No other rung is on these ladders.
            _ => {}
        }
    }
}

/// What the told facts point to, for each question that the programme asks.
///
/// A rung fits when one of the ways to meet it is told as a whole: every question that the way names has been
/// answered with a sign that it names. The gravest rung that fits wins. What is unknown or untold fits nothing, and
/// where nothing fits there is no suggestion: better none than a guess.
///
/// ```
/// use duetime::{locale::Language, programme::{self, Sign}, triage::{Facts, suggest}};
///
/// let file = std::fs::read_to_string("public/programmes/kaseya.json").unwrap();
/// let kaseya = programme::read(&file).unwrap();
/// let mut facts = Facts { works: Some(Sign::NothingWorks), ..Facts::default() };
/// assert!(suggest(&kaseya, &facts).is_empty(), "is production touched?");
///
/// facts.production = Some(Sign::Production);
/// let suggestions = suggest(&kaseya, &facts);
/// assert_eq!(suggestions[0].rung.name(Language::EN), "Urgentie 1");
/// assert_eq!(suggestions[0].because, [Sign::NothingWorks, Sign::Production]);
/// ```
pub fn suggest<'a>(programme: &'a Programme, facts: &Facts) -> Vec<Suggestion<'a>> {
    let mut suggestions = Vec::new();
    for ladder in Ladder::of(programme) {
        for rung in ladder.rungs(programme) {
            if let Some(because) = rung.signs().iter().find_map(|way| told(way, facts)) {
                suggestions.push(Suggestion {
                    ladder: *ladder,
                    rung,
                    because,
                });
                break;
            }
        }
    }
    suggestions
}

/// What was told of a way, where that is all of it.
fn told(way: &[Sign], facts: &Facts) -> Option<Vec<Sign>> {
    let mut because = Vec::new();
    for asked in Asked::ALL {
        let signs = asked.signs();
        if way.iter().any(|sign| signs.contains(sign)) {
            // A draft may hold anything, even an answer to another question.
            let fits = |sign: &Sign| way.contains(sign) && signs.contains(sign);
            because.push(facts.told(asked).filter(fits)?);
        }
    }
    (!because.is_empty()).then_some(because)
}

/// Lets the answers follow the facts from `before` to `after`, without touching what the customer picked by hand.
///
/// An answer that is missing, or that is what `before` pointed to, becomes what `after` points to, and is taken back
/// where that points to nothing any more. Every other answer stays, and so does the customer's choice of another
/// level. In a matrix, a level that was picked outright stays too: then its questions are not asked. One that settled
/// an open cell goes with the cell, when both answers are taken back.
///
/// ```
/// use duetime::{programme::{self, Sign}, triage::{Answers, Facts, refresh}};
///
/// let file = std::fs::read_to_string("public/programmes/kaseya.json").unwrap();
/// let kaseya = programme::read(&file).unwrap();
/// let (nothing, question) = (Facts::default(), Facts { works: Some(Sign::AllWorks), ..Facts::default() });
/// let mut answers = Answers::default();
/// refresh(&kaseya, &mut answers, &nothing, &question);
/// assert_eq!(answers.level, "4".parse().ok());
///
/// answers.level = "3".parse().ok();
/// refresh(&kaseya, &mut answers, &question, &nothing);
/// assert_eq!(answers.level, "3".parse().ok(), "picked by hand");
/// ```
pub fn refresh(programme: &Programme, answers: &mut Answers, before: &Facts, after: &Facts) {
    let asked = |answers: &Answers| answers.across.is_some() || answers.down.is_some();
    let matrix = matches!(programme.triage.method, Method::Matrix { .. });
    let crossed = matrix && asked(answers);
    let level = answers.level.as_ref();
    let known = level.is_some_and(|id| programme.level(id.as_str()).is_some());
    if matrix && known && !crossed {
        return;
    }
    let (old, new) = (suggest(programme, before), suggest(programme, after));
    for ladder in Ladder::of(programme) {
        let on = |suggestion: &&Suggestion| suggestion.ladder == *ladder;
        let chosen = ladder.chosen(programme, answers);
        let followed = old.iter().find(on).map(|suggestion| suggestion.rung.id());
        if chosen.is_some_and(|rung| Some(rung.id()) != followed) {
            continue;
        }
        match new.iter().find(on) {
            Some(suggestion) => suggestion.follow(answers),
            // An answer of another programme is not ours to take back.
            None if chosen.is_some() => ladder.clear(answers),
            None => {}
        }
    }
    if crossed && !asked(answers) {
        answers.level = None;
    }
}
