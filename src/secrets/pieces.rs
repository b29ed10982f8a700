//! A text of any size, searched as it comes: what is held is a stretch of it, long enough for the longest secret.

use std::ops::Range;

use super::{
    Find,
    echo::Echoes,
    find::search,
    text::{BREAK, Text},
};

/// How much of the text has to follow before a stretch is settled: more than the longest secret.
const AHEAD: usize = 80 * 1024;

/// How much is settled at a time, at least.
const STRETCH: usize = 192 * 1024;

/// How much of what is settled stays, since names may stand above what they name.
const BEHIND: usize = 2 * 1024;

/// The search of a text that comes piece by piece.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    text: String,
    /// Up to where the text is settled.
    settled: usize,
    /// How many line ends were before the text.
    lines: u64,
    pub(super) known: Echoes,
}

/// A stretch of text that is settled, in the text around it.
pub(super) struct Settled<'a> {
    pub(super) text: &'a str,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) finds: Vec<Find>,
    /// How many line ends there are before the text.
    pub(super) lines: u64,
}

impl Pieces {
    /// One that knows secrets already.
    pub(super) fn knowing(known: Echoes) -> Pieces {
        Pieces {
            known,
            ..Pieces::default()
        }
    }

    /// Takes more of the text, or its end, and tells what is settled by it.
    pub(super) fn push(&mut self, more: &str, last: bool, told: &mut dyn FnMut(&Settled)) {
        self.text.push_str(more);
        while self.text.len() > self.settled + if last { 0 } else { STRETCH + AHEAD } {
            let searched = search(&self.text, &mut self.known);
            let from = self.settled;
            let mut finds = searched.finds;
            let mut to = if last {
                self.text.len()
            } else {
                self.cut(&finds)
            };
            if searched.to > from {
                to = to.min(searched.to);
            }
            // What began before was not seen as a secret then: the rest of it is one.
            for find in &mut finds {
                find.range = find.range.start.clamp(from, to)..find.range.end.clamp(from, to);
            }
            finds.retain(|find| !find.range.is_empty());
            told(&Settled {
                text: &self.text,
                from,
                to,
                finds,
                lines: self.lines,
            });
            self.forget(to, searched.table);
        }
    }

    /// Where the text can be cut: a line begins there, and no secret goes on.
    fn cut(&self, finds: &[Find]) -> usize {
        let text = Text(&self.text);
        let end = text.boundary(self.text.len() - AHEAD);
        let line = text.run_back(end, 8 * 1024, !BREAK);
        let mut cut = if text.was(line, BREAK) { line } else { end };
        let covering = finds.iter().rev().find(|find| find.range.start < cut);
        if let Some(find) = covering.filter(|find| find.range.end > cut) {
            cut = find.range.start;
        }
        // A secret that is longer than all that is held is taken in parts.
        if cut > self.settled { cut } else { end }
    }

    /// Lets go of what is settled, but for its last lines, and for the heading of a table that goes on.
    fn forget(&mut self, to: usize, table: Range<usize>) {
        let text = Text(&self.text);
        let keep = text.boundary(to.saturating_sub(BEHIND));
        let line = text.run(keep, BEHIND / 2, !BREAK);
        let keep = if text.is(line, BREAK) { line } else { keep };
        let goes_on = table.end >= to && table.start < keep;
        let heading = text.part(table.start..text.run(table.start, BEHIND, !BREAK));
        let heading = if goes_on {
            heading.to_owned()
        } else {
            String::new()
        };
        let gone = text.bytes(0..keep).iter().filter(|b| **b == b'\n').count();
        self.lines += gone as u64;
        self.settled = heading.len() + to - keep;
        self.text.replace_range(..keep, &heading);
    }
}
