//! The change: the instant at which a zone's offset becomes another.

/// A change of a zone's offset, by daylight saving time or by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// The first second of the new offset, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// Seconds east of UTC until then.
    pub before: i32,
    /// Seconds east of UTC from then on; never the same as `before`.
    pub after: i32,
}
