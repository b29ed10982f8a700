use std::{cell::RefCell, fmt, sync::Arc};

use super::{Span, Waiting};
use crate::{
    clock::{ClockError, Timetable},
    programme::Amount,
};

/// The waiting that was worked out already, kept while the plans stand in view: with each key in a field of money, the same hours
/// are asked for again.
#[derive(Default)]
pub struct Waitings(RefCell<Vec<Kept>>);

struct Kept {
    within: Amount,
    timetable: Arc<Timetable>,
    waiting: Arc<Waiting>,
}

impl Waitings {
    /// How many are kept: six plans of four levels, over a week and over a year.
    pub const MOST: usize = 48;

    /// The waiting for an amount that is counted by a timetable: the one that was worked out before, else a new one in the place of
    /// the oldest.
    ///
    /// # Errors
    /// As [`Waiting::counted`].
    pub fn of(
        &self,
        within: Amount,
        timetable: &Arc<Timetable>,
        span: Span,
    ) -> Result<Arc<Waiting>, ClockError> {
        let is_same = |kept: &&Kept| {
            kept.within == within
                && Arc::ptr_eq(&kept.timetable, timetable)
                && kept.waiting.span() == span
        };
        if let Some(kept) = self.0.borrow().iter().find(is_same) {
            return Ok(Arc::clone(&kept.waiting));
        }
        let waiting = Arc::new(Waiting::counted(within, timetable, span)?);
        let mut all = self.0.borrow_mut();
        if all.len() == Waitings::MOST {
            all.remove(0);
        }
        all.push(Kept {
            within,
            timetable: Arc::clone(timetable),
            waiting: Arc::clone(&waiting),
        });
        Ok(waiting)
    }
}

/// Without what was worked out: it says nothing of its own.
impl fmt::Debug for Waitings {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("Waitings")
            .field(&self.0.borrow().len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Waitings;
    use crate::{
        clock::{Calendar, Week, Zone},
        compare::Span,
        programme::{Amount, Unit},
    };
    use std::sync::Arc;

    #[test]
    fn what_was_worked_out_is_not_worked_out_again() {
        let waitings = Waitings::default();
        let always = Arc::new(Calendar::new(Zone::utc(), Week::always()).ready());
        let within = |amount| Amount {
            amount,
            unit: Unit::Hours,
        };
        let year = Span::year(2026, Zone::utc()).unwrap();
        let one = waitings.of(within(1), &always, year).unwrap();
        assert!(Arc::ptr_eq(
            &one,
            &waitings.of(within(1), &always, year).unwrap()
        ));
        let other = waitings.of(within(2), &always, year).unwrap();
        assert_eq!((one.seconds()[0], other.seconds()[0]), (3600, 7200));
        let week = Span::week(year.first_day(), Zone::utc()).unwrap();
        assert_eq!(
            waitings
                .of(within(1), &always, week)
                .unwrap()
                .seconds()
                .len(),
            168
        );
    }
}
