use crate::programme::{Axis, Choice, Level, Reading, Scale, Step};

/// One step on the way to a level, as data: the page and the case put it into words.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason<'a> {
    /// The customer picked this level by its definition.
    Picked(&'a Level),
    /// An answer to a question of the matrix.
    Answered(&'a Axis, &'a Choice),
    /// The matrix gives this level for both answers.
    Cell(&'a Level),
    /// The matrix leaves the cell open; the customer picked one of its levels.
    Settled(&'a Level, &'a Reading),
    /// A step on a scale.
    Step(&'a Scale, &'a Step),
    /// The scale that is the level.
    LevelFrom(&'a Scale),
    /// The two scales differ, and no rule for that is published.
    ScalesDiffer,
    /// The customer overruled the outcome, in these words.
    Overruled {
        /// The level that the answers led to.
        from: &'a Level,
        /// The level that the customer chose.
        to: &'a Level,
        /// Why.
        reason: &'a str,
    },
}
