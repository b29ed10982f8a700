use super::{Document, Field, Kind, Of, PROGRAMME, Path, Value, Way, kind_of};

/// What a new value of a place begins as: every field that has to be there, and nothing that would be a fact. Where a programme has
/// one thing only that can be meant, it is that.
pub fn blank(root: &Value, path: &Path) -> Value {
    match kind_of(path) {
        Some(kind) => of_kind(root, path, kind),
        None => Value::Null,
    }
}

/// A programme with nothing in it.
pub fn new_programme() -> Document {
    let root = of_fields(&Value::Null, &Path::default(), PROGRAMME);
    let mut document = Document::of(root);
    let _ = document.apply(&super::Change::Replace {
        at: Path::of("format"),
        old: Value::Null,
        new: Value::Number("2".into()),
    });
    document
}

fn of_kind(root: &Value, path: &Path, kind: Kind) -> Value {
    match kind {
        Kind::Text | Kind::Words | Kind::Address | Kind::Date | Kind::Zone => Value::text(""),
        Kind::Id(of) => Value::text(&fresh(root, path, of)),
        Kind::Ref(of) => Value::text(only(root, of).unwrap_or_default()),
        Kind::Number => Value::Number("1".into()),
        Kind::Flag => Value::Bool(false),
        Kind::One(words) => Value::text(words.first().copied().unwrap_or_default()),
        Kind::Included => Value::text("not_published"),
        Kind::Each(Kind::Ref(Of::Source)) => {
            let source = only(root, Of::Source);
            Value::List(source.map(Value::text).into_iter().collect())
        }
        Kind::Each(_) | Kind::Windows => Value::List(Vec::new()),
        Kind::Fields(fields) => of_fields(root, path, fields),
        Kind::Either(ways) => {
            let honest = ways.iter().find(|way| way.name == "not_published");
            let way = honest.or(ways.first());
            way.map_or(Value::Null, |way| blank_way(root, path, way))
        }
    }
}

/// What a form begins as.
pub fn blank_way(root: &Value, path: &Path, way: &Way) -> Value {
    match way.holds {
        None => Value::text(way.name),
        Some(kind) => {
            let value = of_kind(root, &path.field(way.name), kind);
            Value::Object(vec![(way.name.to_owned(), value)])
        }
    }
}

fn of_fields(root: &Value, path: &Path, fields: &[Field]) -> Value {
    let needed = fields.iter().filter(|field| field.needed);
    let all = needed.map(|field| {
        let value = of_kind(root, &path.field(field.name), field.kind);
        (field.name.to_owned(), value)
    });
    Value::Object(all.collect())
}

/// The name of what there is one of only.
fn only(root: &Value, of: Of) -> Option<&str> {
    match root.at(&Path::of(of.list())).map_or(&[][..], Value::list) {
        [one] => one.get("id").map(Value::shown),
        _ => None,
    }
}

/// A name that nothing in the list has.
fn fresh(root: &Value, path: &Path, of: Of) -> String {
    let entry = path.parent();
    let list = entry.as_ref().and_then(Path::parent);
    let there = list
        .and_then(|list| root.at(&list))
        .map_or(&[][..], Value::list);
    let stem = match of {
        Of::Programme => return String::new(),
        Of::Document => "document",
        Of::Source => "source",
        Of::Reading => "reading",
        Of::Edition => "edition",
        Of::Hours => "hours",
        Of::Channel => "channel",
        Of::Plan => "plan",
        Of::Level => "level",
        Of::CaseType => "type",
        Of::Scale => "scale",
        Of::Other => "item",
    };
    let mut n = there.len() + 1;
    loop {
        let name = [stem, "-", &n.to_string()].concat();
        if !there
            .iter()
            .any(|one| one.get("id").map(Value::shown) == Some(&*name))
        {
            return name;
        }
        n += 1;
    }
}
