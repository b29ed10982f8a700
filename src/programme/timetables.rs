use std::{cell::RefCell, fmt, sync::Arc};

use crate::clock::{Calendar, Timetable};

/// The timetables of a programme, kept for as long as it is in view: an answer is worked out again with each key and each
/// minute, and its calendar is nearly always one that was asked before.
///
/// ```
/// use duetime::{clock::{Calendar, Week, Zone}, programme::Timetables};
///
/// let timetables = Timetables::default();
/// let always = || timetables.of(Calendar::new(Zone::utc(), Week::always()));
/// assert!(std::sync::Arc::ptr_eq(&always(), &always()));
/// ```
#[derive(Default)]
pub struct Timetables(RefCell<Vec<Arc<Timetable>>>);

impl Timetables {
    /// How many are kept: the plans of a programme have fewer calendars.
    pub const MOST: usize = 16;

    /// The timetable of a calendar: the one that was made before, else a new one in the place of the oldest.
    pub fn of(&self, calendar: Calendar) -> Arc<Timetable> {
        let mut kept = self.0.borrow_mut();
        if let Some(known) = kept.iter().find(|known| ****known == calendar) {
            return Arc::clone(known);
        }
        let new = Arc::new(calendar.ready());
        if kept.len() == Timetables::MOST {
            kept.remove(0);
        }
        kept.push(Arc::clone(&new));
        new
    }

    /// Forgets them all.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }
}

/// Without what they worked out: it says nothing of its own.
impl fmt::Debug for Timetables {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("Timetables")
            .field(&self.0.borrow().len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Week, Zone};

    #[test]
    fn no_more_are_kept_than_a_programme_has() {
        let timetables = Timetables::default();
        let of = |minutes| {
            let zone = Zone::fixed(minutes).unwrap();
            timetables.of(Calendar::new(zone, Week::always()))
        };
        let first = of(0);
        for minutes in 1..Timetables::MOST as i32 {
            of(minutes);
        }
        assert!(Arc::ptr_eq(&first, &of(0)), "all of them are kept");
        of(Timetables::MOST as i32);
        assert!(!Arc::ptr_eq(&first, &of(0)), "the oldest made way");
        let last = of(1);
        timetables.clear();
        assert!(!Arc::ptr_eq(&last, &of(1)));
    }
}
