//! What has been found so far, and how finds that overlap become finds that do not.

use std::ops::Range;

use super::{
    Find, Kind, MOST,
    rows::Rows,
    text::{Text, holds},
};

/// How many finds there are of each kind.
pub(super) type Counts = [usize; Kind::ALL.len()];

/// What has been found so far.
pub(super) struct Found<'a> {
    text: Text<'a>,
    pub(super) finds: Vec<Find>,
    pub(super) counts: Counts,
    pub(super) rows: Rows,
}

impl Found<'_> {
    pub(super) fn new(text: &str, counts: Counts) -> Found<'_> {
        Found {
            text: Text(text),
            finds: Vec::new(),
            counts,
            rows: Rows::default(),
        }
    }

    /// Takes a secret.
    #[inline(never)]
    pub(super) fn sure(&mut self, range: Range<usize>, kind: Kind) {
        self.add(Find::new(range, kind));
    }

    /// Takes what may be a secret.
    #[inline(never)]
    pub(super) fn unsure(&mut self, range: Range<usize>, kind: Kind) {
        self.add(Find::unsure(range, kind));
    }

    /// Takes a find, unless it is, or touches, what was masked before.
    pub(super) fn add(&mut self, find: Find) {
        let Range { start, end } = find.range;
        let stars = |range| holds(self.text.part(range), MASKED);
        let beside = MASKED.len();
        // A range that cuts a character in two has no text.
        if self.text.part(start..end).is_empty()
            || stars(start..end)
            || self.text.bytes(end..end + beside) == MASKED.as_bytes()
            || self.text.bytes(start.saturating_sub(beside)..start) == MASKED.as_bytes()
        {
            return;
        }
        let Some(count) = self.counts.get_mut(find.kind as usize) else {
            return;
        };
        if *count == MOST {
            return;
        }
        *count += 1;
        insert(&mut self.finds, find);
    }

    /// Where the last find that begins before a place ends.
    pub(super) fn end(&self) -> usize {
        self.finds.last().map_or(0, |find| find.range.end)
    }
}

/// Puts a find in its place. They come nearly in order, so that this is a step or two.
fn insert(finds: &mut Vec<Find>, find: Find) {
    let later = finds.iter().rev();
    let steps = later
        .take_while(|other| other.range.start > find.range.start)
        .count();
    finds.insert(finds.len() - steps, find);
}

/// The finds without overlaps. Of two that overlap in part, both go, as one.
pub(super) fn sorted_out(finds: Vec<Find>) -> Vec<Find> {
    let mut result: Vec<Find> = Vec::new();
    for mut find in finds {
        while let Some(last) = result.last_mut() {
            if last.range.end <= find.range.start {
                break;
            }
            let (within, around) = (last.covers(&find), find.covers(last));
            let better = find.weight() > last.weight();
            if !within && !around {
                if !better {
                    (find.kind, find.sure) = (last.kind, last.sure);
                }
                find.range.start = last.range.start;
            } else if !better {
                find.range.end = find.range.start;
                break;
            }
            result.pop();
        }
        if !find.range.is_empty() {
            result.push(find);
        }
    }
    result
}

/// What stands for a secret once it is masked.
pub(super) const MASKED: &str = "****";
