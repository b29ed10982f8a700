//! What the heading of a row or column says: a measure, hours, prices; and how much it looks like a plan or a level.

use super::{
    amount::{self, Base},
    hours, terms,
    value::Context,
    words::{Kind, Words},
};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// The first response.
    First,
    /// Something else: an update, a solution.
    Other,
    /// Some time, but of what is not said.
    Some,
}

/// What a row or column is about that is neither plan nor level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Hours,
    Price,
    Channel,
    Counted,
    Definition,
}

/// A heading, as far as its words tell.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub measure: Option<Measure>,
    pub about: Option<About>,
    /// How much it looks like the name of a level, and of a plan: 0 to 3.
    pub level: u32,
    pub plan: u32,
    /// Whether it says "severity", "plan".
    pub is_level_word: bool,
    pub is_plan_word: bool,
    /// What it says of the figures below or beside it.
    pub context: Context,
    /// What is left of it without the measure, where it is a name of its own: "Gold" of "Response time Gold".
    pub rest: String,
}

/// More words than a heading has; what is longer describes something.
const MOST: usize = 14;

impl Label {
    /// Reads a heading.
    pub fn of(text: &str, words: &Words) -> Label {
        let mut label = Label {
            measure: None,
            about: None,
            level: 0,
            plan: 0,
            is_level_word: false,
            is_plan_word: false,
            context: Context::default(),
            rest: String::new(),
        };
        if words.len() == 0 || words.len() > MOST {
            return label;
        }
        label.level = level(words);
        label.plan = plan(words);
        label.is_level_word = words.has(terms::LEVEL_WORD);
        label.is_plan_word = words.has(terms::PLAN_WORD);
        label.measure = measure(words);
        if label.measure.is_some() {
            label.context = context(words);
            label.rest = rest(text, words);
        }
        // The longer names count first: "opening hours" are hours, "first response hours" are not.
        if !matches!(label.measure, Some(Measure::First | Measure::Other)) {
            label.about = about(words);
            // "Priority of a ticket", "impact" name levels.
            if (label.is_level_word || label.is_plan_word)
                && matches!(
                    label.about,
                    Some(About::Channel | About::Counted | About::Definition)
                )
            {
                label.about = None;
            }
            label.context.unit = label.context.unit.or_else(|| bracketed(words));
        }
        label
    }

    /// Whether it is a measure and nothing more.
    pub fn is_measure(&self) -> bool {
        self.measure.is_some() && self.rest.is_empty()
    }
}

fn measure(words: &Words) -> Option<Measure> {
    let first = words.has(terms::FIRST);
    let response = words.has(terms::RESPONSE);
    let other = words.has(terms::OTHER_MEASURE);
    if response && (first || !other) {
        Some(Measure::First)
    } else if other {
        Some(Measure::Other)
    } else if words.has(terms::SOME_MEASURE) && words.len() <= 4 {
        Some(Measure::Some)
    } else {
        None
    }
}

fn about(words: &Words) -> Option<About> {
    // Signs of money are enough.
    const LISTS: [(&str, About); 5] = [
        (terms::PRICE, About::Price),
        (terms::COUNTED, About::Counted),
        (terms::HOURS_LABEL, About::Hours),
        (terms::CHANNEL, About::Channel),
        (terms::DEFINITION, About::Definition),
    ];
    let found = LISTS.iter().find(|(list, _)| words.has(list));
    found.map(|(_, about)| *about)
}

/// How much a text looks like the name of a level.
fn level(words: &Words) -> u32 {
    let marked = words.phrase(0, terms::LEVEL_NUMBER);
    let behind = marked + usize::from(words.is(marked, "-") || words.is(marked, "#"));
    let is_number =
        |at| words.number(at).is_some_and(|number| number <= 10) || is_roman(words.text(at));
    if marked > 0 && is_number(behind) && amount::quantity(words, 0).is_none() {
        return 3;
    }
    let named = words.phrase(0, terms::LEVEL_NAME);
    if named > 0 && (named == words.len() || matches!(words.text(named), "(" | "/" | "-" | ":")) {
        return 3;
    }
    let is_numbered = words
        .number(0)
        .is_some_and(|number| (1..=9).contains(&number));
    if is_numbered
        && (words.len() == 1 || words.kind(1) == Kind::Sign && words.kind(2) == Kind::Word)
    {
        return 2;
    }
    if words.has(terms::LEVEL_NAME) {
        return 2;
    }
    u32::from(words.has(terms::LEVEL_WORD))
}

fn is_roman(text: &str) -> bool {
    matches!(
        text,
        "i" | "ii" | "iii" | "iv" | "v" | "a" | "b" | "c" | "d"
    )
}

/// How much a text looks like the name of a plan.
fn plan(words: &Words) -> u32 {
    let named = words.phrase(0, terms::PLAN_NAME);
    if named > 0 && named == words.len() {
        return 3;
    }
    if words.has(terms::PLAN_NAME) || hours::has(words) {
        return 2;
    }
    0
}

/// What a heading says of its figures: "(hours)", "in business hours".
fn context(words: &Words) -> Context {
    Context {
        unit: bracketed(words),
        is_business: words.has(terms::BUSINESS) || words.has(terms::BUSINESS_HOURS),
    }
}

/// A unit in brackets, or behind "in".
fn bracketed(words: &Words) -> Option<Base> {
    (1..words.len()).find_map(|at| {
        let before = words.text(at - 1);
        let skip = words.phrase(at, terms::BUSINESS);
        let opens = matches!(before, "(" | "[" | "in" | "en" | "," | "-" | "/");
        if !opens {
            return None;
        }
        let next = at + skip;
        let base = amount::unit(words, next)?;
        let is_end = matches!(words.text(next + 1), "" | ")" | "]")
            || words.phrase(next + 1, terms::BUSINESS) > 0;
        is_end.then_some(base)
    })
}

/// The words of a heading that do not belong to its measure, as they are written.
fn rest(text: &str, words: &Words) -> String {
    const MEASURES: [&str; 7] = [
        terms::FIRST,
        terms::RESPONSE,
        terms::OTHER_MEASURE,
        terms::SOME_MEASURE,
        terms::FILLER,
        terms::BUSINESS,
        terms::BUSINESS_HOURS,
    ];
    let mut left = vec![true; words.len()];
    let mut at = 0;
    while at < words.len() {
        let taken = MEASURES
            .iter()
            .map(|list| words.phrase(at, list))
            .max()
            .unwrap_or(0);
        let is_unit = amount::unit(words, at).is_some() && words.text(at).len() > 1;
        let is_part =
            words.kind(at) == Kind::Sign || is_unit || words.phrase(at, terms::BESIDE) > 0;
        let count = taken.max(usize::from(is_part));
        for slot in left.iter_mut().skip(at).take(count) {
            *slot = false;
        }
        at += count.max(1);
    }
    let from = left.iter().position(|is| *is);
    let to = left.iter().rposition(|is| *is);
    let Some((from, to)) = from.zip(to) else {
        return String::new();
    };
    // Only where it stands in one piece, before or behind: what is scattered is part of the measure.
    if left.iter().skip(from).take(to - from + 1).any(|is| !*is) {
        return String::new();
    }
    words.shown(text, from, to)
}
