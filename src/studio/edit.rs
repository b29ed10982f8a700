use super::{
    Change, Kind, Path, Said, Step, Value, blank,
    change::split,
    document::text_place,
    kind::{kind_of, walk},
};

/// Something that a person does to a document. What follows from it by itself goes with it: a new name is also the name by which
/// others refer to it, a plan brings its targets and takes them along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    what: What,
    is_typed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Set(Path, Value),
    Say(Path, String),
    SayIn(Path, String, String),
    Insert(Path, Value),
    Remove(Path),
    Move(Path, usize, usize),
    Rename(Path, String),
    Ours(Path, bool),
}

impl Edit {
    /// Puts a value at a path; a field that is not there comes in at its place.
    pub fn set(path: impl Into<Path>, value: Value) -> Edit {
        Edit::of(What::Set(path.into(), value))
    }

    /// A text is typed. What it is in other languages stays.
    pub fn say(path: impl Into<Path>, text: &str) -> Edit {
        Edit {
            what: What::Say(path.into(), text.to_owned()),
            is_typed: true,
        }
    }

    /// A text is typed in another language.
    pub fn say_in(path: impl Into<Path>, tag: &str, text: &str) -> Edit {
        Edit {
            what: What::SayIn(path.into(), tag.to_owned(), text.to_owned()),
            is_typed: true,
        }
    }

    /// A value that is typed bit by bit, such as a number.
    pub fn typed(path: impl Into<Path>, value: Value) -> Edit {
        Edit {
            what: What::Set(path.into(), value),
            is_typed: true,
        }
    }

    /// An entry comes into a list, at the place that the path names.
    pub fn insert(path: impl Into<Path>, value: Value) -> Edit {
        Edit::of(What::Insert(path.into(), value))
    }

    /// A field or an entry is taken out.
    pub fn remove(path: impl Into<Path>) -> Edit {
        Edit::of(What::Remove(path.into()))
    }

    /// An entry of a list goes to another place.
    pub fn move_entry(list: impl Into<Path>, from: usize, to: usize) -> Edit {
        Edit::of(What::Move(list.into(), from, to))
    }

    /// Something gets another name, and all that refers to it too. Where another one of its list has the name, nothing happens.
    pub fn rename(path: impl Into<Path>, name: &str) -> Edit {
        Edit::of(What::Rename(path.into(), name.to_owned()))
    }

    /// Whether a text is our own and no source's.
    pub fn ours(path: impl Into<Path>, is: bool) -> Edit {
        Edit::of(What::Ours(path.into(), is))
    }

    fn of(what: What) -> Edit {
        Edit {
            what,
            is_typed: false,
        }
    }

    /// Whether keys typed one after the other make one step.
    pub(super) fn is_typed(&self) -> bool {
        self.is_typed
    }

    /// The changes of a tree that it takes; none where it leads nowhere or changes nothing.
    pub(super) fn changes(&self, root: &Value) -> Vec<Change> {
        let first = match &self.what {
            What::Set(path, value) => set(root, path, value.clone()),
            What::Say(path, text) => say(root, path, &|said| Said {
                first: text.clone(),
                ..said
            }),
            What::SayIn(path, tag, text) => say(root, path, &|said| said.with(tag, text)),
            What::Insert(path, value) => insert(root, path, value.clone()),
            What::Remove(path) => remove(root, path),
            What::Move(list, from, to) if from != to => vec![Change::Move {
                list: list.clone(),
                from: *from,
                to: *to,
            }],
            What::Move(..) => Vec::new(),
            What::Rename(path, name) => rename(root, path, name),
            What::Ours(path, is) => ours(root, path, *is),
        };
        match &self.what {
            What::Insert(path, _) | What::Remove(path) => followed(root, path, first),
            What::Move(list, ..) => followed(root, &list.entry(0), first),
            _ => first,
        }
    }
}

fn say(root: &Value, path: &Path, change: &dyn Fn(Said) -> Said) -> Vec<Change> {
    let place = text_place(root, path);
    let said = root.at(&place).and_then(Value::said).cloned();
    set(root, &place, Value::Text(change(said.unwrap_or_default())))
}

fn set(root: &Value, path: &Path, value: Value) -> Vec<Change> {
    match root.at(path) {
        Some(old) if *old == value => Vec::new(),
        Some(old) => vec![Change::Replace {
            at: path.clone(),
            old: old.clone(),
            new: value,
        }],
        None => {
            let Some((parent, Step::Field(name))) = split(path) else {
                return Vec::new();
            };
            match root.at(&parent) {
                Some(Value::Object(fields)) => vec![Change::Insert {
                    place: place_of(&parent, name, fields),
                    into: parent,
                    name: Some(name.clone()),
                    value,
                }],
                Some(_) => Vec::new(),
                // What holds it comes in with it.
                None => set(root, &parent, Value::Object(vec![(name.clone(), value)])),
            }
        }
    }
}

/// Where a field comes in: before the first that stands behind it in the table.
fn place_of(parent: &Path, name: &str, fields: &[(String, Value)]) -> usize {
    let order: Vec<&str> = match kind_of(parent) {
        Some(Kind::Fields(fields)) => fields.iter().map(|field| field.name).collect(),
        _ => Vec::new(),
    };
    let rank = |name: &str| order.iter().position(|one| *one == name);
    let Some(own) = rank(name) else {
        return fields.len();
    };
    let behind = fields.iter().position(|field| rank(&field.0) > Some(own));
    behind.unwrap_or(fields.len())
}

fn insert(root: &Value, path: &Path, value: Value) -> Vec<Change> {
    let Some((list, Step::Entry(place))) = split(path) else {
        return Vec::new();
    };
    match root.at(&list) {
        Some(Value::List(entries)) => vec![Change::Insert {
            place: (*place).min(entries.len()),
            into: list,
            name: None,
            value,
        }],
        Some(_) => Vec::new(),
        None => set(root, &list, Value::List(vec![value])),
    }
}

fn remove(root: &Value, path: &Path) -> Vec<Change> {
    let (Some((from, step)), Some(value)) = (split(path), root.at(path)) else {
        return Vec::new();
    };
    let (place, name) = match (step, root.at(&from)) {
        (Step::Entry(n), _) => (*n, None),
        (Step::Field(name), Some(Value::Object(fields))) => {
            match fields.iter().position(|field| field.0 == *name) {
                Some(place) => (place, Some(name.clone())),
                None => return Vec::new(),
            }
        }
        _ => return Vec::new(),
    };
    vec![Change::Remove {
        from,
        place,
        name,
        value: value.clone(),
    }]
}

fn rename(root: &Value, path: &Path, new: &str) -> Vec<Change> {
    let old = root.at(path).map_or("", Value::shown);
    let Some(Kind::Id(of)) = kind_of(path) else {
        return Vec::new();
    };
    let list = path.parent().and_then(|entry| entry.parent());
    let others = list
        .and_then(|list| root.at(&list))
        .map_or(&[][..], Value::list);
    let named = |name: &str| {
        let named = others
            .iter()
            .filter(|one| one.get("id").map(Value::shown) == Some(name));
        named.count()
    };
    if old == new || named(new) > 0 {
        return Vec::new();
    }
    let mut changes = set(root, path, Value::text(new));
    // Where two have the old name, nobody knows which of them is meant.
    if !old.is_empty() && named(old) == 1 {
        walk(root, &mut |path, kind, value| {
            if kind == Kind::Ref(of) && value.shown() == old {
                changes.push(Change::Replace {
                    at: path.clone(),
                    old: value.clone(),
                    new: Value::text(new),
                });
            }
        });
    }
    changes
}

fn ours(root: &Value, path: &Path, is: bool) -> Vec<Change> {
    let Some(value) = root.at(path) else {
        return Vec::new();
    };
    let said = Value::Text(value.said().cloned().unwrap_or_default());
    let new = match is {
        true => Value::Object(vec![
            ("text".into(), said),
            ("ours".into(), Value::Bool(true)),
        ]),
        false => said,
    };
    set(root, path, new)
}

/// What follows by itself where an entry came, went or was moved.
fn followed(root: &Value, path: &Path, mut changes: Vec<Change>) -> Vec<Change> {
    let Some(list) = path.parent() else {
        return changes;
    };
    let mut now = root.clone();
    if changes.is_empty() || !changes.iter().all(|change| change.apply(&mut now)) {
        return changes;
    }
    let list = list.to_string();
    if list == "plans" || list == "levels" {
        for change in targets(&now, &list, root) {
            if change.apply(&mut now) {
                changes.push(change);
            }
        }
    }
    if list == "levels" {
        for n in 0..now.at(&Path::of("levels")).map_or(0, |it| it.list().len()) {
            let rank = Path::of("levels").entry(n).field("rank");
            for change in set(&now, &rank, Value::Number((n + 1).to_string())) {
                if change.apply(&mut now) {
                    changes.push(change);
                }
            }
        }
    }
    if let Some(axis) = ["across", "down"]
        .into_iter()
        .find(|axis| list == ["triage.method.matrix.", axis, ".choices"].concat())
    {
        let moved = changes.first().cloned();
        let followed = moved.map(|change| cells(&now, axis, &change));
        changes.extend(followed.unwrap_or_default());
    }
    changes
}

/// Targets that lack, and those of plans and levels that are gone.
fn targets(now: &Value, list: &str, before: &Value) -> Vec<Change> {
    let ids = |root: &Value, list: &str| -> Vec<String> {
        let list = root.at(&Path::of(list)).map_or(&[][..], Value::list);
        let ids = list
            .iter()
            .map(|one| one.get("id").map_or("", Value::shown));
        ids.map(str::to_owned).collect()
    };
    let at = Path::of("targets");
    let there = now.at(&at).map_or(&[][..], Value::list);
    let field = if list == "plans" { "plan" } else { "level" };
    let (old, new) = (ids(before, list), ids(now, list));
    let is_gone = |one: &Value| {
        let id = one.get(field).map_or("", Value::shown);
        old.iter().any(|old| old == id) && !new.iter().any(|new| new == id)
    };
    let mut changes = Vec::new();
    for (n, one) in there.iter().enumerate().rev().filter(|it| is_gone(it.1)) {
        changes.push(Change::Remove {
            from: at.clone(),
            place: n,
            name: None,
            value: one.clone(),
        });
    }
    let mut place = there.len() - changes.len();
    if now.at(&at).is_none() {
        return changes;
    }
    let added = |id: &String| !old.contains(id) && !id.is_empty();
    for plan in ids(now, "plans") {
        for level in ids(now, "levels") {
            let is_new = if list == "plans" {
                added(&plan)
            } else {
                added(&level)
            };
            let is_there = there.iter().any(|one| {
                one.get("plan").map(Value::shown) == Some(&*plan)
                    && one.get("level").map(Value::shown) == Some(&*level)
            });
            if is_new && !is_there {
                let mut value = blank(now, &at.entry(place));
                if let Value::Object(fields) = &mut value {
                    for (name, value) in fields {
                        match &**name {
                            "plan" => *value = Value::text(&plan),
                            "level" => *value = Value::text(&level),
                            _ => {}
                        }
                    }
                }
                changes.push(Change::Insert {
                    into: at.clone(),
                    place,
                    name: None,
                    value,
                });
                place += 1;
            }
        }
    }
    changes
}

/// The cells of a matrix follow its choices.
fn cells(now: &Value, axis: &str, change: &Change) -> Vec<Change> {
    let cells = Path::of("triage.method.matrix.cells");
    let rows = now.at(&cells).map_or(&[][..], Value::list);
    let insert = |into: Path, place: usize, value: Value| Change::Insert {
        into,
        place,
        name: None,
        value,
    };
    let remove = |from: Path, place: usize, value: &Value| Change::Remove {
        from,
        place,
        name: None,
        value: value.clone(),
    };
    let mut changes = Vec::new();
    match (axis, change) {
        ("down", Change::Insert { place, .. }) if *place <= rows.len() => {
            // As the row beside it, until somebody says otherwise.
            let beside = rows.get(*place).or(rows.last()).cloned();
            changes.push(insert(
                cells,
                *place,
                beside.unwrap_or(Value::List(Vec::new())),
            ));
        }
        ("down", Change::Remove { place, .. }) => {
            let row = rows.get(*place);
            changes.extend(row.map(|row| remove(cells, *place, row)));
        }
        ("down", Change::Move { from, to, .. }) => changes.push(Change::Move {
            list: cells,
            from: *from,
            to: *to,
        }),
        (_, change) => {
            for (n, row) in rows.iter().enumerate() {
                let (at, row) = (cells.entry(n), row.list());
                match change {
                    Change::Insert { place, .. } if *place <= row.len() => {
                        let beside = row.get(*place).or(row.last()).cloned();
                        let value = beside.unwrap_or_else(|| blank(now, &at.entry(*place)));
                        changes.push(insert(at, *place, value));
                    }
                    Change::Remove { place, .. } => {
                        let cell = row.get(*place);
                        changes.extend(cell.map(|cell| remove(at, *place, cell)));
                    }
                    Change::Move { from, to, .. } => changes.push(Change::Move {
                        list: at,
                        from: *from,
                        to: *to,
                    }),
                    _ => {}
                }
            }
        }
    }
    changes
}
