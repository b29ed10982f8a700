use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Id;
use crate::tree::{Fault, Node, Read};

/// Values by the ids that they belong to, in the order of the ids. A few dozen at most: a list that is searched from
/// the front is small and quick enough, where a tree would cost every visitor several kilobytes.
#[derive(Debug, PartialEq)]
pub struct Kept<T, V>(Vec<(Id<T>, V)>);

impl<T, V> Kept<T, V> {
    /// The value of an id.
    pub fn get(&self, id: &Id<T>) -> Option<&V> {
        self.iter().find(|kept| kept.0 == *id).map(|kept| &kept.1)
    }

    /// Keeps a value in place of the one that the id had.
    pub fn insert(&mut self, id: Id<T>, value: V) {
        match self.0.iter_mut().find(|kept| kept.0 == id) {
            Some(kept) => kept.1 = value,
            None => {
                let at = self.0.partition_point(|kept| kept.0 < id);
                self.0.insert(at, (id, value));
            }
        }
    }

    /// The value of an id, to change; a new one where there is none.
    pub fn entry(&mut self, id: Id<T>) -> &mut V
    where
        V: Default,
    {
        let at = self.0.partition_point(|kept| kept.0 < id);
        if self.0.get(at).is_none_or(|kept| kept.0 != id) {
            self.0.insert(at, (id, V::default()));
        }
        &mut self.0[at].1
    }

    /// Forgets the value of an id.
    pub fn remove(&mut self, id: &Id<T>) {
        self.0.retain(|kept| kept.0 != *id);
    }

    /// Every id with its value.
    pub fn iter(&self) -> std::slice::Iter<'_, (Id<T>, V)> {
        self.0.iter()
    }
}

// Written out rather than derived: a derive would ask of `T`, which is only a label, what it asks of `V`.
impl<T, V> Default for Kept<T, V> {
    fn default() -> Self {
        Kept(Vec::new())
    }
}
impl<T, V: Clone> Clone for Kept<T, V> {
    fn clone(&self) -> Self {
        Kept(self.0.clone())
    }
}

impl<T, V: Serialize> Serialize for Kept<T, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, value) in &self.0 {
            map.serialize_entry(id, value)?;
        }
        map.end()
    }
}

impl<T, V: Read> Read for Kept<T, V> {
    fn blank() -> Self {
        Kept(Vec::new())
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        for field in node.object()? {
            let under = |fault: Fault| fault.under(field.name());
            let id = field.key.read().map_err(under)?;
            self.insert(id, field.value.read().map_err(under)?);
        }
        Ok(())
    }
}

impl<T, V> FromIterator<(Id<T>, V)> for Kept<T, V> {
    fn from_iter<I: IntoIterator<Item = (Id<T>, V)>>(values: I) -> Self {
        let mut kept = Kept::default();
        for (id, value) in values {
            kept.insert(id, value);
        }
        kept
    }
}
