use super::{Path, Stamp, flat::Flat};

/// What was last said about a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Field {
    pub path: Path,
    pub stamp: Stamp,
    /// The value as JSON; none where it is gone.
    pub value: Option<String>,
}

/// What was said about the paths of a draft, in their order, each once.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Fields(Vec<Field>);

impl Fields {
    pub fn iter(&self) -> std::slice::Iter<'_, Field> {
        self.0.iter()
    }

    /// Takes what others say about paths, where it is later. The order in which that is done makes no difference: of
    /// two values with the same stamp, which no tab writes, the greater one stays.
    pub fn join(&mut self, others: impl IntoIterator<Item = Field>) {
        self.0.extend(others);
        // Of each path, the latest comes last.
        self.0.sort();
        self.0.dedup_by(|next, kept| {
            let same = next.path == kept.path;
            if same {
                std::mem::swap(next, kept);
            }
            same
        });
    }

    /// The latest stamp of all.
    pub fn latest(&self) -> Stamp {
        let stamps = self.0.iter().map(|field| field.stamp);
        stamps.max().unwrap_or_default()
    }

    /// The values that are there.
    ///
    /// Where two tabs said two things that cannot both be, a value at a path and values below it, the later one counts
    /// as a whole: the value above, if it is later than everything below it.
    pub fn values(&self) -> Flat {
        let mut there = Vec::new();
        for field in &self.0 {
            if let Some(value) = &field.value {
                there.push((field, value));
            }
        }
        let mut values = Vec::new();
        let mut rest = there.as_slice();
        while let Some(((first, value), after)) = rest.split_first() {
            let is_below = |(field, _): &&(&Field, _)| first.path.is_above(&field.path);
            let (below, others) = after.split_at(after.iter().take_while(is_below).count());
            rest = after;
            if below.iter().all(|(field, _)| field.stamp < first.stamp) {
                values.push((first.path.clone(), (*value).clone()));
                rest = others;
            }
        }
        Flat(values)
    }
}
