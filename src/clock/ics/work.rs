//! Work: the steps that reading a file may still take.

use super::Wrong;

/// The steps that reading one file may take. A step looks at one month or day of a rule, or fills one day.
const STEPS: u32 = 200_000;

pub(super) struct Work(u32);

impl Work {
    pub(super) fn new() -> Work {
        Work(STEPS)
    }

    /// Takes a step.
    pub(super) fn step(&mut self) -> Result<(), Wrong> {
        self.0 = self.0.checked_sub(1).ok_or(Wrong::TooMuchWork)?;
        Ok(())
    }
}
