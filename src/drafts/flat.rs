use super::Path;
use crate::{
    case::Draft,
    tree::{Fault, Node, Read, Writer, from_json},
};

/// A draft laid flat: its values as JSON, by their paths and in their order.
///
/// Objects are taken apart down to the deepest path; a list, and whatever stands at the deepest path, is one value. An
/// empty object above it says nothing: a draft is the same without it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Flat(pub Vec<(Path, String)>);

impl Flat {
    /// A draft, laid flat.
    pub fn of(draft: &Draft) -> Flat {
        from_json(&draft.to_json()).unwrap_or_default()
    }

    /// The value at a path.
    pub fn get(&self, path: &Path) -> Option<&str> {
        let found = self.0.binary_search_by(|(other, _)| other.cmp(path));
        let (_, value) = self.0.get(found.ok()?)?;
        Some(value)
    }

    /// What changed from this to another: the new values, and none where a value went.
    pub fn changes(&self, new: &Flat) -> Vec<(Path, Option<String>)> {
        let mut changes = Vec::new();
        for (path, value) in &new.0 {
            if self.get(path) != Some(value) {
                changes.push((path.clone(), Some(value.clone())));
            }
        }
        for (path, _) in &self.0 {
            if new.get(path).is_none() {
                changes.push((path.clone(), None));
            }
        }
        changes.sort();
        changes
    }

    /// The draft that these values make, and how many of them it had to be made without: one that cannot be read takes
    /// no other with it.
    pub fn draft(mut self) -> (Draft, usize) {
        let all = self.0.len();
        if let Some(draft) = Draft::from_json(&whole(&self.0)) {
            return (draft, 0);
        }
        // Nothing that a draft is made of needs anything else to be there: each value is good or bad alone.
        let good = |value: &_| Draft::from_json(&whole(std::slice::from_ref(value))).is_some();
        self.0.retain(good);
        match Draft::from_json(&whole(&self.0)) {
            Some(draft) => (draft, all - self.0.len()),
            None => (Draft::default(), all),
        }
    }
}

impl Read for Flat {
    fn blank() -> Self {
        Flat::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        node.object()?;
        self.lay(node, &mut Vec::new());
        self.0.sort();
        self.0.dedup_by(|b, a| a.0 == b.0);
        Ok(())
    }
}

impl Flat {
    fn lay<'n>(&mut self, node: &'n Node, above: &mut Vec<&'n str>) {
        match node {
            Node::Object(fields) if above.len() < Path::DEEPEST => {
                for field in fields {
                    above.push(field.name());
                    self.lay(&field.value, above);
                    above.pop();
                }
            }
            value => self.0.push((Path::of(above), value.to_json())),
        }
    }
}

/// Values in the order of their paths as one object. None of them stands below another.
fn whole(values: &[(Path, String)]) -> String {
    let mut json = Writer::default();
    let mut open: &[String] = &[];
    json.open(None);
    for (path, value) in values {
        let Some((key, above)) = path.segments().split_last() else {
            continue;
        };
        let same = open.iter().zip(above).take_while(|(a, b)| a == b).count();
        for _ in same..open.len() {
            json.close();
        }
        for name in &above[same..] {
            json.open(Some(name));
        }
        json.json(key, value);
        open = above;
    }
    for _ in open {
        json.close();
    }
    json.close();
    json.into_string()
}

#[cfg(test)]
mod tests {
    use super::{Flat, whole};
    use crate::tree::from_json;

    fn flat(text: &str) -> Flat {
        from_json(text).unwrap()
    }

    #[test]
    fn what_is_laid_flat_can_be_put_together() {
        let text = r#"{"a":{"b":{"c":{"d":{"e":{}},"e":[{"f":{}}]},"d":null},"b-c":1e3},"a-b":"\"","a.b":{"":true}}"#;
        let values = flat(text);
        let paths: Vec<_> = values.0.iter().map(|(path, _)| path.to_string()).collect();
        assert_eq!(
            paths,
            ["/a/b/c/d", "/a/b/c/e", "/a/b/d", "/a/b-c", "/a-b", "/a.b/"]
        );
        assert_eq!(whole(&values.0), text);
    }

    #[test]
    fn the_same_value_is_the_same_text() {
        let text = r#" {"a" : [ 1 , {"b" : "\u00e9\/" } ], "c": {}, "a": 7} "#;
        assert_eq!(flat(text).0.len(), 1);
        let text = r#" {"a" : [ 1 , {"b" : "\u00e9\/\n" } ], "c": {}} "#;
        assert_eq!(whole(&flat(text).0), r#"{"a":[1,{"b":"é/\n"}]}"#);
    }
}
