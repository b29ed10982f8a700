use super::{Path, Step, Value};

/// One change of a tree, with all that is needed to take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A value makes way for another.
    Replace {
        /// Where.
        at: Path,
        /// What was there.
        old: Value,
        /// What is there now.
        new: Value,
    },
    /// A value comes into an object or a list.
    Insert {
        /// Into which one.
        into: Path,
        /// At which place among its fields or entries.
        place: usize,
        /// The name of the field, in an object.
        name: Option<String>,
        /// The value.
        value: Value,
    },
    /// The same way back.
    Remove {
        /// Out of which one.
        from: Path,
        /// From which place.
        place: usize,
        /// The name of the field, in an object.
        name: Option<String>,
        /// What was there.
        value: Value,
    },
    /// An entry of a list goes to another place.
    Move {
        /// The list.
        list: Path,
        /// From where.
        from: usize,
        /// To where.
        to: usize,
    },
}

impl Change {
    /// The change that takes this one back.
    pub fn back(&self) -> Change {
        match self.clone() {
            Change::Replace { at, old, new } => Change::Replace {
                at,
                old: new,
                new: old,
            },
            Change::Insert {
                into,
                place,
                name,
                value,
            } => Change::Remove {
                from: into,
                place,
                name,
                value,
            },
            Change::Remove {
                from,
                place,
                name,
                value,
            } => Change::Insert {
                into: from,
                place,
                name,
                value,
            },
            Change::Move { list, from, to } => Change::Move {
                list,
                from: to,
                to: from,
            },
        }
    }

    /// Changes a tree. Whether it fitted: a change that was made for a tree fits it.
    pub(super) fn apply(&self, root: &mut Value) -> bool {
        match self {
            Change::Replace { at, new, .. } => match root.at_mut(&at.0) {
                Some(here) => {
                    here.clone_from(new);
                    true
                }
                None => false,
            },
            Change::Insert {
                into,
                place,
                name,
                value,
            } => match (root.at_mut(&into.0), name) {
                (Some(Value::Object(fields)), Some(name)) if *place <= fields.len() => {
                    fields.insert(*place, (name.clone(), value.clone()));
                    true
                }
                (Some(Value::List(list)), None) if *place <= list.len() => {
                    list.insert(*place, value.clone());
                    true
                }
                _ => false,
            },
            Change::Remove { from, place, .. } => match root.at_mut(&from.0) {
                Some(Value::Object(fields)) if *place < fields.len() => {
                    fields.remove(*place);
                    true
                }
                Some(Value::List(list)) if *place < list.len() => {
                    list.remove(*place);
                    true
                }
                _ => false,
            },
            Change::Move { list, from, to } => match root.at_mut(&list.0) {
                Some(Value::List(list)) if *from < list.len() && *to < list.len() => {
                    let entry = list.remove(*from);
                    list.insert(*to, entry);
                    true
                }
                _ => false,
            },
        }
    }

    /// Where it happened, for whoever wants to see it.
    pub fn place(&self) -> Path {
        match self {
            Change::Replace { at, .. } => at.clone(),
            Change::Insert {
                into, place, name, ..
            }
            | Change::Remove {
                from: into,
                place,
                name,
                ..
            } => match name {
                Some(name) => into.field(name),
                None => into.entry(*place),
            },
            Change::Move { list, to, .. } => list.entry(*to),
        }
    }

    /// Takes what follows into this one, where both are keys typed one after the other in one field.
    pub(super) fn joined(&self, next: &Change) -> Option<Change> {
        match (self, next) {
            (Change::Replace { at, old, .. }, Change::Replace { at: same, new, .. })
                if at == same =>
            {
                Some(Change::Replace {
                    at: at.clone(),
                    old: old.clone(),
                    new: new.clone(),
                })
            }
            (
                Change::Insert {
                    into, place, name, ..
                },
                Change::Replace { at: same, new, .. },
            ) if self.place() == *same => Some(Change::Insert {
                into: into.clone(),
                place: *place,
                name: name.clone(),
                value: new.clone(),
            }),
            _ => None,
        }
    }
}

/// Whether the last step of a path is the name of a field.
pub(super) fn split(path: &Path) -> Option<(Path, &Step)> {
    Some((path.parent()?, path.last()?))
}
