/// Values by the references of drafts, in their order. A few dozen at most: a list that is searched from the front is small and
/// quick enough, where a tree would cost every first answer several kilobytes (`docs/SIZE.md`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByReference<V>(Vec<(String, V)>);

impl<V> ByReference<V> {
    /// The value of a reference.
    pub fn get(&self, reference: &str) -> Option<&V> {
        let mut all = self.iter();
        all.find(|(one, _)| one == reference)
            .map(|(_, value)| value)
    }

    /// Whether a reference has a value.
    pub fn has(&self, reference: &str) -> bool {
        self.get(reference).is_some()
    }

    /// Keeps a value in the place of the one that the reference had.
    pub fn insert(&mut self, reference: String, value: V) {
        let at = self.0.partition_point(|(one, _)| *one < reference);
        match self.0.get_mut(at).filter(|(one, _)| *one == reference) {
            Some((_, old)) => *old = value,
            None => self.0.insert(at, (reference, value)),
        }
    }

    /// Takes a reference out, with its value.
    pub fn remove(&mut self, reference: &str) -> Option<V> {
        let at = self.iter().position(|(one, _)| one == reference)?;
        Some(self.0.remove(at).1)
    }

    /// Every reference with its value.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, V)> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

// Written out rather than derived: a derive would ask `V` for one, too.
impl<V> Default for ByReference<V> {
    fn default() -> Self {
        ByReference(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::ByReference;

    #[test]
    fn each_reference_has_one_value_and_they_stand_in_order() {
        let mut all = ByReference::default();
        for (reference, value) in [("B", 1), ("C", 2), ("A", 3), ("B", 4)] {
            all.insert(reference.to_owned(), value);
        }
        let said: Vec<_> = all
            .iter()
            .map(|(one, value)| (one.as_str(), *value))
            .collect();
        assert_eq!(said, [("A", 3), ("B", 4), ("C", 2)]);
        assert_eq!((all.remove("B"), all.remove("B")), (Some(4), None));
        assert!(all.has("A") && !all.has("B"));
        assert_eq!((all.len(), all.is_empty()), (2, false));
    }
}
