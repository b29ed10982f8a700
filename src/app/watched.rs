use std::ops::{Deref, DerefMut};

/// A value that counts how often somebody was let at it to change it: what shows it looks at the count, and is drawn
/// anew only when that moved on.
///
/// ```
/// use duetime::app::Watched;
///
/// let mut name = Watched::new(String::from("a"));
/// assert_eq!((name.len(), name.revision()), (1, 0));
/// name.push('b');
/// assert_eq!((name.as_str(), name.revision()), ("ab", 1));
/// name.set_if_new("ab".into());
/// assert_eq!(name.revision(), 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Watched<T> {
    value: T,
    revision: u32,
}

impl<T> Watched<T> {
    /// A value that nobody changed yet.
    pub fn new(value: T) -> Watched<T> {
        Watched { value, revision: 0 }
    }

    /// How often the value may have been changed.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Puts another value in its place.
    pub fn set(&mut self, value: T) {
        **self = value;
    }

    /// Whoever shows the value is to draw it anew.
    pub fn touch(&mut self) {
        self.revision = self.revision.wrapping_add(1);
    }

    /// Puts another value in its place that looks the same: nothing is drawn anew.
    pub fn set_alike(&mut self, value: T) {
        self.value = value;
    }

    /// Puts another value in its place where it is another: then only does anything follow.
    pub fn set_if_new(&mut self, value: T)
    where
        T: PartialEq,
    {
        if self.value != value {
            self.set(value);
        }
    }
}

impl<T> Deref for Watched<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Watched<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.revision = self.revision.wrapping_add(1);
        &mut self.value
    }
}

impl<T: PartialEq> PartialEq for Watched<T> {
    /// Whether both have the same value, however often it was changed.
    fn eq(&self, other: &Watched<T>) -> bool {
        self.value == other.value
    }
}
