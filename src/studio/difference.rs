use super::{Document, Path, Value, print::small};

/// Something that is another in one document than in the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it stands in the newer one; where it is gone, in the older.
    pub path: Path,
    /// The language, where it is what a text is in another than the first; else empty.
    pub language: String,
    /// What it was; none where it is new.
    pub before: Option<String>,
    /// What it is; none where it is gone.
    pub after: Option<String>,
}

/// What is another in a document than in the one that was published. Entries of lists are found again by their names, so that one
/// that was put between others is one difference and not many.
pub fn difference(published: &Document, mine: &Document) -> Vec<Difference> {
    let mut found = Vec::new();
    between(
        &mut found,
        (&Path::default(), published.root()),
        (&Path::default(), mine.root()),
    );
    found
}

type Placed<'a> = (&'a Path, &'a Value);

fn between(found: &mut Vec<Difference>, old: Placed<'_>, new: Placed<'_>) {
    match (old.1, new.1) {
        (before, after) if before == after => {}
        (Value::Object(before), Value::Object(after)) => {
            for (name, value) in before {
                let path = old.0.field(name);
                match after.iter().find(|field| field.0 == *name) {
                    Some((_, now)) => {
                        between(found, (&path, value), (&new.0.field(name), now));
                    }
                    None => one(found, &path, Some(value), None),
                }
            }
            for (name, value) in after {
                if !before.iter().any(|field| field.0 == *name) {
                    one(found, &new.0.field(name), None, Some(value));
                }
            }
        }
        (Value::List(before), Value::List(after)) => lists(found, (old.0, before), (new.0, after)),
        (Value::Text(before), Value::Text(after)) => {
            if before.first != after.first {
                let (before, after) = (before.first.clone(), after.first.clone());
                found.push(Difference {
                    path: new.0.clone(),
                    language: String::new(),
                    before: Some(before),
                    after: Some(after),
                });
            }
            let tags = before.others.iter().chain(&after.others).map(|it| &it.0);
            let mut seen: Vec<&String> = Vec::new();
            for tag in tags {
                if seen.contains(&tag) || before.other(tag) == after.other(tag) {
                    continue;
                }
                seen.push(tag);
                found.push(Difference {
                    path: new.0.clone(),
                    language: tag.clone(),
                    before: before.other(tag).map(str::to_owned),
                    after: after.other(tag).map(str::to_owned),
                });
            }
        }
        (before, after) => one(found, new.0, Some(before), Some(after)),
    }
}

fn lists(
    found: &mut Vec<Difference>,
    (old, before): (&Path, &[Value]),
    (new, after): (&Path, &[Value]),
) {
    let names = |list: &[Value]| -> Option<Vec<String>> { list.iter().map(name).collect() };
    let (Some(was), Some(is)) = (names(before), names(after)) else {
        for n in 0..before.len().max(after.len()) {
            match (before.get(n), after.get(n)) {
                (Some(was), Some(is)) => {
                    between(found, (&old.entry(n), was), (&new.entry(n), is));
                }
                (was, is) => one(found, &new.entry(n), was, is),
            }
        }
        return;
    };
    for (n, (name, value)) in was.iter().zip(before).enumerate() {
        match is.iter().position(|one| one == name) {
            Some(m) => {
                if let Some(now) = after.get(m) {
                    between(found, (&old.entry(n), value), (&new.entry(m), now));
                }
            }
            None => one(found, &old.entry(n), Some(value), None),
        }
    }
    for (m, (name, value)) in is.iter().zip(after).enumerate() {
        if !was.contains(name) {
            one(found, &new.entry(m), None, Some(value));
        }
    }
    // What stayed may stand in another order.
    let stayed = |list: &[String], other: &[String]| -> Vec<String> {
        list.iter()
            .filter(|one| other.contains(one))
            .cloned()
            .collect()
    };
    let (was, is) = (stayed(&was, &is), stayed(&is, &was));
    if was != is {
        found.push(Difference {
            path: new.clone(),
            language: String::new(),
            before: Some(was.join(", ")),
            after: Some(is.join(", ")),
        });
    }
}

/// By what an entry is found again; none where it has nothing like that.
fn name(entry: &Value) -> Option<String> {
    if let Value::Text(said) = entry {
        return Some(said.first.clone());
    }
    let pair = |a: &str, b: &str| {
        let (a, b) = (entry.get(a)?.shown(), entry.get(b)?.shown());
        Some([a, ".", b].concat())
    };
    let id = entry.get("id").or_else(|| entry.get("rule")?.get("id"));
    let id = id.map(Value::shown).map(str::to_owned);
    id.or_else(|| pair("plan", "level"))
        .or_else(|| Some(entry.get("feature")?.shown().to_owned()))
}

fn one(found: &mut Vec<Difference>, path: &Path, old: Option<&Value>, new: Option<&Value>) {
    let said = |value: &Value| match value {
        Value::Text(_) | Value::Number(_) => value.shown().to_owned(),
        value => small(value),
    };
    found.push(Difference {
        path: path.clone(),
        language: String::new(),
        before: old.map(said),
        after: new.map(said),
    });
}
