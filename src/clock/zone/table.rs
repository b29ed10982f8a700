//! The table: every offset that a zone has had since 1990, and its rule from then on.

use super::change::Change;
use super::reader::Reader;
use super::tail::Tail;

/// 1990-01-01T00:00:00Z, where every table begins.
const BEGIN: i64 = 631_152_000;

/// The offsets of a zone.
#[derive(Debug)]
pub(super) struct Table {
    /// Seconds east of UTC at the beginning and before it.
    first: i32,
    /// Instants, rising, and the offset that begins at each.
    steps: Vec<(i64, i32)>,
    /// The rule after the last step; without one its offset stays.
    tail: Option<Tail>,
}

impl Table {
    /// The table of a clock that never changes.
    pub(super) const fn fixed(offset: i32) -> Table {
        Table {
            first: offset,
            steps: Vec::new(),
            tail: None,
        }
    }

    /// The table of a clock with these steps and no rule.
    #[cfg(test)]
    pub(super) fn of(first: i32, steps: Vec<(i64, i32)>) -> Table {
        Table {
            first,
            steps,
            tail: None,
        }
    }

    /// Reads a table: the first offset, the rule's number (0 for none), how many steps, and for
    /// each step the time since the last one and the difference of offset. All are in minutes.
    pub(super) fn read(reader: &mut Reader<'_>, tails: &[Tail]) -> Option<Table> {
        let first = reader.number()?.checked_mul(60)?;
        let tail = usize::try_from(reader.number()?).ok()?;
        let count = reader.number()?;
        let mut steps = Vec::new();
        let (mut at, mut offset) = (BEGIN, first);
        for _ in 0..count {
            // A step back in time would make a search go round in circles.
            at += i64::from(reader.number()?.max(1)) * 60;
            offset = offset.checked_add(reader.number()?.checked_mul(60)?)?;
            steps.push((at, offset));
        }
        let tail = tail
            .checked_sub(1)
            .and_then(|index| tails.get(index))
            .copied();
        Some(Table { first, steps, tail })
    }

    /// Seconds east of UTC at an instant.
    pub(super) fn offset_at(&self, instant: i64) -> i32 {
        let instant = instant.max(BEGIN);
        let past = self.steps_until(instant);
        match &self.tail {
            Some(tail) if past == self.steps.len() => tail.offset_at(instant),
            _ => self.offset_after(past),
        }
    }

    /// The first change of offset after an instant, however late.
    pub(super) fn change_after(&self, instant: i64) -> Option<Change> {
        let instant = instant.max(BEGIN);
        let past = self.steps_until(instant);
        let mut before = self.offset_after(past);
        for &(at, after) in self.steps.iter().skip(past) {
            // The last step can be one that changes nothing: it says where the rule begins.
            if after != before {
                return Some(Change { at, before, after });
            }
        }
        let tail = self.tail.as_ref()?;
        let begin = self
            .steps
            .last()
            .map_or(instant, |&(at, _)| at.max(instant));
        before = tail.offset_at(begin);
        tail.change_after(begin, before)
    }

    /// How many steps lie at or before an instant.
    fn steps_until(&self, instant: i64) -> usize {
        self.steps.partition_point(|&(at, _)| at <= instant)
    }

    /// The offset after that many steps.
    fn offset_after(&self, steps: usize) -> i32 {
        steps
            .checked_sub(1)
            .and_then(|last| self.steps.get(last))
            .map_or(self.first, |&(_, offset)| offset)
    }
}
