use super::{Answers, Facts, Ladder, Reason, Rung, Verdict, triage};
use crate::programme::{Asked, Method, Programme, Sign};

/// A chosen rung names one fact, and the customer told another. Both may stay: a definition cannot name everything.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict<'a> {
    /// Where it was chosen; [`Ladder::Level`] for a level that overrules a matrix or two scales.
    pub ladder: Ladder,
    /// What was chosen.
    pub rung: Rung<'a>,
    /// What the customer told.
    pub said: Sign,
    /// What the rung names instead; of several, the one that comes closest to what was told.
    pub needs: Sign,
    /// Whether what was told is the graver of the two: then the rung may be too light, else too grave.
    pub graver: bool,
}

/// Where the chosen rungs and the told facts do not go together, in the order in which they are asked.
///
/// A rung that can be met in several ways conflicts only where every way does, and then by the one that lacks least.
/// What is unknown or untold is in nobody's way.
///
/// ```
/// use duetime::{programme::{self, Sign}, triage::{Answers, Facts, conflicts}};
///
/// let file = std::fs::read_to_string("public/programmes/kaseya.json").unwrap();
/// let kaseya = programme::read(&file).unwrap();
/// let answers = Answers { level: "1".parse().ok(), ..Answers::default() };
/// let facts = Facts { works: Some(Sign::WorksPartly), ..Facts::default() };
/// let conflicts = conflicts(&kaseya, &answers, &facts);
/// assert_eq!((conflicts[0].said, conflicts[0].needs), (Sign::WorksPartly, Sign::NothingWorks));
/// assert!(!conflicts[0].graver, "Urgentie 1 may be too grave");
/// ```
pub fn conflicts<'a>(
    programme: &'a Programme,
    answers: &Answers,
    facts: &Facts,
) -> Vec<Conflict<'a>> {
    let mut found = Vec::new();
    for ladder in Ladder::of(programme) {
        if let Some(rung) = ladder.chosen(programme, answers) {
            add(&mut found, *ladder, rung, facts);
        }
    }
    if let Verdict::Found(finding) = triage(programme, answers) {
        let direct = matches!(programme.triage.method, Method::Direct { .. });
        let picked = !direct && matches!(finding.reasons.first(), Some(Reason::Picked(_)));
        // The finding borrows from the answers; what it names is the programme's.
        if (picked || finding.before.is_some())
            && let Some(level) = programme.level(finding.level.id.as_str())
        {
            add(&mut found, Ladder::Level, Rung::Level(level), facts);
        }
    }
    found
}

fn add<'a>(found: &mut Vec<Conflict<'a>>, ladder: Ladder, rung: Rung<'a>, facts: &Facts) {
    let ways = rung.signs().iter();
    // Of ways that lack the same number, the first: it is the one that the programme's file names first.
    let closest = ways.map(|way| against(way, facts)).min_by_key(Vec::len);
    for (said, needs, graver) in closest.unwrap_or_default() {
        found.push(Conflict {
            ladder,
            rung,
            said,
            needs,
            graver,
        });
    }
}

/// What was told against a way: what was said, what the way names instead, and whether what was said is graver.
fn against(way: &[Sign], facts: &Facts) -> Vec<(Sign, Sign, bool)> {
    let mut against = Vec::new();
    for asked in Asked::ALL {
        let signs = asked.signs();
        let Some(said) = facts.told(asked).filter(|said| !way.contains(said)) else {
            continue;
        };
        // The signs stand by their weight, the gravest first. "Unknown" is not among them.
        let Some(place) = signs.iter().position(|sign| *sign == said) else {
            continue;
        };
        let named = (0..signs.len()).filter(|n| way.contains(&signs[*n]));
        if let Some(nearest) = named.min_by_key(|n| n.abs_diff(place)) {
            against.push((said, signs[nearest], place < nearest));
        }
    }
    against
}
