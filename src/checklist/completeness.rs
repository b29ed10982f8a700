use super::Given;
use crate::programme::{Field, Item, Kept, Level, Plan, Programme};

/// What decides which items are asked.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// The plan.
    pub plan: &'a Plan,
    /// The level, once it is known.
    pub level: Option<&'a Level>,
}

/// How complete a case is.
#[derive(Debug, Clone, PartialEq)]
pub struct Completeness<'a> {
    /// How many of the items that the programme demands are there.
    pub required: (usize, usize),
    /// How many of the others are there.
    pub recommended: (usize, usize),
    /// What is still missing, the demanded first.
    pub missing: Vec<&'a Item>,
}

impl Completeness<'_> {
    /// Whether nothing that the programme demands is missing.
    pub fn is_complete(&self) -> bool {
        self.required.0 == self.required.1
    }
}

impl Situation<'_> {
    /// Whether an item belongs to a case in this situation. A conditional item does where its condition holds.
    pub fn concerns(&self, item: &Item) -> bool {
        item.when.as_ref().is_none_or(|when| {
            let plan_fits = when.plans.is_empty() || when.plans.contains(&self.plan.id);
            let level_fits = when.levels.is_empty()
                || self
                    .level
                    .is_some_and(|level| when.levels.contains(&level.id));
            plan_fits && level_fits
        })
    }
}

/// The items to ask for, in the programme's order: conditional ones only where their condition holds, and none that
/// triage has answered already.
pub fn items<'a>(situation: Situation<'a>) -> impl Iterator<Item = &'a Item> {
    let items = situation.programme.checklist.items.iter();
    items.filter(move |item| {
        !matches!(item.field, Field::Level | Field::OtherScale) && situation.concerns(item)
    })
}

/// Counts what is there and names what is not. "Not known yet" is an honest answer, but the piece is still missing.
pub fn completeness<'a>(situation: Situation<'a>, given: &Kept<Item, Given>) -> Completeness<'a> {
    let mut result = Completeness {
        required: (0, 0),
        recommended: (0, 0),
        missing: Vec::new(),
    };
    for item in items(situation) {
        let count = if item.need.is_demanded() {
            &mut result.required
        } else {
            &mut result.recommended
        };
        count.1 += 1;
        if given.get(&item.id).is_some_and(Given::is_answer) {
            count.0 += 1;
        } else {
            let before = |other: &&Item| other.need <= item.need;
            let place = result.missing.partition_point(before);
            result.missing.insert(place, item);
        }
    }
    result
}
