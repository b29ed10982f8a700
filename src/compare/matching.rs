use std::cmp::Reverse;

use crate::{
    programme::{Asked, Level, Method, Programme, Sign},
    triage::{Answers, Facts, Verdict, refresh, suggest, triage},
};

/// The level of another programme that stands for the same problem, and why.
///
/// ```
/// use duetime::{compare::{Likeness, like}, programme::{self, Sign}};
///
/// let read = |id| programme::read(&std::fs::read_to_string(format!("public/programmes/{id}.json")).unwrap()).unwrap();
/// let (veeam, kasten) = (read("veeam-standard"), read("veeam-kasten"));
/// let found = like(&veeam, veeam.level("1").unwrap(), &kasten).unwrap();
/// assert_eq!(found.level.id.as_str(), "P1");
/// assert_eq!(found.why, Likeness::Definition(vec![Sign::NothingWorks, Sign::Production]));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Like<'a> {
    /// The level.
    pub level: &'a Level,
    /// Why it is this one.
    pub why: Likeness,
}

/// Why a level stands for a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likeness {
    /// The person says so.
    Chosen,
    /// The facts that were told lead to it, as the programme itself asks for them.
    Told(Vec<Sign>),
    /// All plain facts that its definition asks for are in the other one.
    Definition(Vec<Sign>),
    /// Some of them are; the others stand beyond what the other one says.
    Part(Vec<Sign>, Vec<Sign>),
    /// The definitions have no plain fact in common: it is as grave among its own.
    Order,
}

/// The level of a programme that is most like a level of another, by the plain facts that both definitions name: most of all by what
/// still works, then by a definition that is met as a whole, then by as many facts as can be, with as few as can be that only one of
/// them names. Where two are alike, the one that stands at the same place among its own. None where the programme has no levels.
pub fn like<'a>(of: &Programme, level: &Level, to: &'a Programme) -> Option<Like<'a>> {
    let place = place(of, level);
    nearest(ways(of, level), place, to)
}

/// The level of a programme for a problem that was told in plain facts: as the programme itself asks for them, else by its
/// definitions. None where nothing was told.
pub fn told<'a>(facts: &Facts, to: &'a Programme) -> Option<Like<'a>> {
    let mut answers = Answers::default();
    refresh(to, &mut answers, &Facts::default(), facts);
    if let Verdict::Found(finding) = triage(to, &answers) {
        let mut because: Vec<_> = suggest(to, facts)
            .into_iter()
            .flat_map(|one| one.because)
            .collect();
        because.sort_unstable_by_key(|sign| order(*sign));
        because.dedup();
        let level = to.level(finding.level.id.as_str())?;
        let why = Likeness::Told(because);
        return Some(Like { level, why });
    }
    let told = Asked::ALL.into_iter().filter_map(|asked| facts.told(asked));
    let way: Vec<_> = told.filter(|sign| *sign != Sign::Unknown).collect();
    if way.is_empty() {
        return None;
    }
    // Nobody said how grave it is: where nothing else tells two apart, the gravest counts.
    nearest(&[way], 0, to)
}

/// The ways to meet the definition of a level; where a product's own scale leads to it, those of its step.
fn ways<'a>(of: &'a Programme, level: &'a Level) -> &'a [Vec<Sign>] {
    if let Method::Scales { scales, .. } = &of.triage.method
        && level.signs.is_empty()
        && let Some(step) = scales[0].steps.iter().find(|step| step.level == level.id)
    {
        return &step.signs;
    }
    &level.signs
}

/// Where a level stands among those of its programme, from 0 for the gravest to 1000 for the least.
fn place(of: &Programme, level: &Level) -> usize {
    let last = of.levels.len().saturating_sub(1).max(1);
    let at = of.levels.iter().position(|one| one.id == level.id);
    at.unwrap_or(0) * 1000 / last
}

fn order(sign: Sign) -> (Option<Asked>, usize) {
    let asked = sign.asked();
    let signs = asked.map_or(&[][..], Asked::signs);
    (
        asked,
        signs.iter().position(|one| *one == sign).unwrap_or(0),
    )
}

fn nearest<'a>(from: &[Vec<Sign>], at: usize, to: &'a Programme) -> Option<Like<'a>> {
    let near = |level: &Level| place(to, level).abs_diff(at);
    let nearest = |way: &[Sign]| {
        let mut found: Vec<(&'a Level, Common)> = Vec::new();
        for level in &to.levels {
            let ways = ways(to, level).iter();
            found.extend(ways.filter_map(|other| Some((level, Common::of(way, other)?))));
        }
        found
            .into_iter()
            .min_by_key(|(level, common)| (common.distance(), near(level), level.rank))
    };
    let best: Vec<_> = from.iter().filter_map(|way| nearest(way)).collect();
    // A definition names its gravest way first. What still works says most.
    let says_most = best.iter().position(|(_, common)| common.says_what_works());
    if let Some((level, common)) = best.into_iter().nth(says_most.unwrap_or(0)) {
        let why = if common.beyond.is_empty() {
            Likeness::Definition(common.shared)
        } else {
            Likeness::Part(common.shared, common.beyond)
        };
        return Some(Like { level, why });
    }
    let level = to.levels.iter().min_by_key(|level| near(level))?;
    let why = Likeness::Order;
    Some(Like { level, why })
}

/// What two ways to meet a definition have in common.
struct Common {
    shared: Vec<Sign>,
    /// What only the second one names.
    beyond: Vec<Sign>,
    /// How many questions only the first one answers.
    left: usize,
}

impl Common {
    /// None where they contradict each other, or have nothing in common.
    fn of(one: &[Sign], other: &[Sign]) -> Option<Common> {
        let mut common = Common {
            shared: Vec::new(),
            beyond: Vec::new(),
            left: 0,
        };
        for asked in Asked::ALL {
            let of = |way: &[Sign]| -> Vec<Sign> {
                let signs = asked.signs().iter();
                signs.copied().filter(|sign| way.contains(sign)).collect()
            };
            let (mine, theirs) = (of(one), of(other));
            let both: Vec<_> = mine.iter().filter(|sign| theirs.contains(sign)).collect();
            match (mine.is_empty(), theirs.is_empty()) {
                (true, true) => {}
                (false, true) => common.left += 1,
                (true, false) => common.beyond.extend(theirs),
                // What stands as "this or that" in both: the gravest of what they share.
                (false, false) => common.shared.push(**both.first()?),
            }
        }
        (!common.shared.is_empty()).then_some(common)
    }

    fn says_what_works(&self) -> bool {
        let asked = self.shared.iter().map(|sign| sign.asked());
        asked.into_iter().any(|asked| asked == Some(Asked::Works))
    }

    /// The nearest first: as the calculator does, a definition that is met as a whole counts before one that is met in part.
    fn distance(&self) -> (bool, bool, Reverse<usize>, usize) {
        let only = self.beyond.len() + self.left;
        let in_part = !self.beyond.is_empty();
        (
            !self.says_what_works(),
            in_part,
            Reverse(self.shared.len()),
            only,
        )
    }
}
