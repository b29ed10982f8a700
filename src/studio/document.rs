use std::fmt;

use super::{
    Change, Kind, PROGRAMME, Path, Said, Step, Value,
    kind::{kind_of, walk},
    print::{laid_out, small},
};
use crate::{programme, tree};

/// The largest text that is opened, in bytes: a programme and its texts in a few languages.
pub const LARGEST: usize = 4 * programme::LARGEST;

/// A programme as it is made, with its texts in every language. It need not be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    root: Value,
    /// What came in a file of another language and has no place here.
    pub unplaced: Vec<Unplaced>,
}

/// A text in another language for which the programme has no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// The tag of the language.
    pub language: String,
    /// The place that it is for.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// Why a text cannot be opened: it is no JSON, or no object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadDocument {
    /// Where it stops being one; empty where it is the text as a whole.
    pub field: String,
    /// What is wrong there, in English.
    pub reason: String,
}

impl fmt::Display for BadDocument {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if !self.field.is_empty() {
            f.write_str(&self.field)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.reason)
    }
}

impl std::error::Error for BadDocument {}

impl BadDocument {
    fn new(reason: &str) -> BadDocument {
        BadDocument {
            field: String::new(),
            reason: reason.to_owned(),
        }
    }
}

impl Document {
    /// Opens a programme, with files of its texts in other languages. Whatever is wrong with it is opened too, as long as it is
    /// an object.
    ///
    /// # Errors
    /// [`BadDocument`] for a text that is too large, too deep, or no object of JSON.
    pub fn read(text: &str, packs: &[&str]) -> Result<Document, BadDocument> {
        let mut document = Document {
            root: parsed(text)?,
            unplaced: Vec::new(),
        };
        if !matches!(document.root, Value::Object(_)) {
            let reason = "a programme is an object: its text begins with {";
            return Err(BadDocument::new(reason));
        }
        gather(&mut document.root, Kind::Fields(PROGRAMME));
        for pack in packs {
            document.lay(&parsed(pack)?);
        }
        Ok(document)
    }

    /// A document of a tree.
    pub(super) fn of(root: Value) -> Document {
        Document {
            root,
            unplaced: Vec::new(),
        }
    }

    /// Lays the texts of another language beside those that are there.
    fn lay(&mut self, pack: &Value) {
        let tag = pack.get("language").map_or("", Value::shown).to_owned();
        let texts = pack.get("texts").map_or(&[][..], Value::fields);
        for (path, text) in texts {
            let text = text.shown();
            let mut to = Path::of(path);
            if let Some(Value::Object(_)) = self.root.at(&to) {
                to = to.field("text");
            }
            match self.root.at_mut(&to.0) {
                Some(Value::Text(said)) if !tag.is_empty() => *said = said.with(&tag, text),
                _ => self.unplaced.push(Unplaced {
                    language: tag.clone(),
                    path: path.clone(),
                    text: text.to_owned(),
                }),
            }
        }
    }

    /// The tree.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// What stands at a path.
    pub fn at(&self, path: &Path) -> Option<&Value> {
        self.root.at(path)
    }

    /// The text at a path in its first language, or the characters of a number; empty where there is none.
    pub fn text(&self, path: &str) -> &str {
        self.at(&Path::of(path)).map_or("", Value::shown)
    }

    /// The tag of the first language.
    pub fn language(&self) -> &str {
        match self.text("language") {
            "" => "en",
            tag => tag,
        }
    }

    pub(super) fn apply(&mut self, change: &Change) -> bool {
        change.apply(&mut self.root)
    }

    /// The programme with all its texts in one text, in few bytes.
    pub fn to_json(&self) -> String {
        small(&spread(&self.root, Kind::Fields(PROGRAMME)))
    }

    /// The same, laid out to be read by people.
    pub fn to_file(&self) -> String {
        laid_out(&spread(&self.root, Kind::Fields(PROGRAMME)))
    }

    /// The tags of the other languages of which there are texts.
    pub fn languages(&self) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        walk(&self.root, &mut |_, _, value| {
            if let Value::Text(said) = value {
                for (tag, _) in &said.others {
                    if !tags.contains(tag) {
                        tags.push(tag.clone());
                    }
                }
            }
        });
        tags
    }

    /// The files of the programme: the one of the programme itself, then one for each other language. Each with its name.
    pub fn files(&self) -> Vec<(String, String)> {
        let id = match self.text("id") {
            "" => "programme",
            id => id,
        };
        let mut files = vec![([id, ".json"].concat(), laid_out(&self.root))];
        for tag in self.languages() {
            let text = Value::text;
            let pack = Value::Object(vec![
                ("format".into(), Value::Number("2".into())),
                ("id".into(), text(id)),
                ("language".into(), text(&tag)),
                ("texts".into(), Value::Object(self.texts_in(&tag))),
            ]);
            files.push(([id, ".", &tag, ".json"].concat(), laid_out(&pack)));
        }
        files
    }

    /// The texts in another language by their paths.
    fn texts_in(&self, tag: &str) -> Vec<(String, Value)> {
        let mut texts = Vec::new();
        walk(&self.root, &mut |path, kind, value| {
            if matches!(kind, Kind::Text | Kind::Included)
                && let Some(text) = value.said().and_then(|said| said.other(tag))
            {
                texts.push((path.to_string(), Value::text(text)));
            }
        });
        texts
    }
}

fn parsed(text: &str) -> Result<Value, BadDocument> {
    if text.len() > LARGEST {
        return Err(BadDocument::new("the text is larger than 2 MiB"));
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    match tree::nodes(text) {
        Ok(node) => Ok(Value::of(&node)),
        Err(fault) => {
            let (field, reason) = fault.parts();
            Err(BadDocument { field, reason })
        }
    }
}

/// Whether a name can be the tag of a language.
fn is_tag(name: &str) -> bool {
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    name != "ours" && name != "text" && matches!(name.len(), 2..=12) && plain
}

/// Takes the languages of texts that stand in one object into the text.
fn gather(value: &mut Value, kind: Kind) {
    match (kind, &mut *value) {
        (Kind::Text | Kind::Included, Value::Object(fields)) => {
            let others: Vec<_> = fields
                .iter()
                .filter_map(|(name, value)| match value {
                    Value::Text(said) if is_tag(name) => Some((name.clone(), said.first.clone())),
                    _ => None,
                })
                .collect();
            let mut said = match fields.iter().find(|field| field.0 == "text") {
                Some((_, Value::Text(said))) => said.clone(),
                Some(_) => return,
                None => Said::default(),
            };
            let has_text = fields.iter().any(|field| field.0 == "text");
            for (tag, text) in others {
                // In the old format English stands in the place of the first.
                if !has_text && tag == "en" {
                    said.first = text;
                } else {
                    said.others.push((tag, text));
                }
            }
            if !has_text && said == Said::default() {
                return;
            }
            fields.retain(|(name, value)| {
                name != "text" && !(is_tag(name) && matches!(value, Value::Text(_)))
            });
            if fields.is_empty() && kind == Kind::Text {
                *value = Value::Text(said);
            } else {
                fields.insert(0, ("text".into(), Value::Text(said)));
            }
        }
        (_, Value::Object(fields)) => {
            for (name, value) in fields {
                if let Some(field) = kind.field(name) {
                    gather(value, field.kind);
                }
            }
        }
        (Kind::Each(kind), Value::List(list)) => {
            for entry in list {
                gather(entry, *kind);
            }
        }
        _ => {}
    }
}

/// The way back: every language stands in the file.
fn spread(value: &Value, kind: Kind) -> Value {
    let others = |fields: &mut Vec<(String, Value)>, said: &Said| {
        for (tag, text) in &said.others {
            fields.push((tag.clone(), Value::text(text)));
        }
    };
    match value {
        Value::Text(said) if !said.others.is_empty() => {
            let mut fields = vec![("text".into(), Value::text(&said.first))];
            others(&mut fields, said);
            Value::Object(fields)
        }
        Value::Object(fields) => {
            let mut all = Vec::new();
            let is_text = matches!(kind, Kind::Text | Kind::Included);
            for (name, value) in fields {
                match value {
                    Value::Text(said) if is_text && name == "text" => {
                        all.push((name.clone(), Value::text(&said.first)));
                        others(&mut all, said);
                    }
                    value => {
                        let kind = kind.field(name).map_or(Kind::Words, |field| field.kind);
                        all.push((name.clone(), spread(value, kind)));
                    }
                }
            }
            Value::Object(all)
        }
        Value::List(list) => {
            let kind = match kind {
                Kind::Each(kind) => *kind,
                _ => Kind::Words,
            };
            Value::List(list.iter().map(|entry| spread(entry, kind)).collect())
        }
        other => other.clone(),
    }
}

/// The place of a text that has to be changed to say something else: within what is ours it stands as `text`.
pub(super) fn text_place(root: &Value, path: &Path) -> Path {
    let is_text = matches!(kind_of(path), Some(Kind::Text | Kind::Included));
    match root.at(path) {
        Some(Value::Object(_)) if is_text => {
            let mut steps = path.0.clone();
            steps.push(Step::Field("text".into()));
            Path(steps)
        }
        _ => path.clone(),
    }
}
