//! A case as it comes in: held against the schema before anything else is done with it.

use crate::{
    problem::{FieldError, Kind, Problem},
    reference::Reference,
};
use boon::{Compiler, Draft, ErrorKind, SchemaIndex, Schemas, ValidationError};
use serde_json::Value;
use std::collections::BTreeSet;

/// Faults that are named, at most.
const NAMED: usize = 20;

/// The schema of a case.
pub struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    /// The one that comes with the relay.
    pub fn new() -> Result<Self, String> {
        let text = include_str!("../../public/schema/case.schema.json");
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.set_default_draft(Draft::V2020_12);
        compiler.enable_format_assertions();
        let place = "https://duetime.invalid/case.schema.json";
        let parsed = serde_json::from_str(text).map_err(|why| why.to_string())?;
        compiler
            .add_resource(place, parsed)
            .map_err(|why| why.to_string())?;
        let index = compiler
            .compile(place, &mut schemas)
            .map_err(|why| why.to_string())?;
        Ok(Self { schemas, index })
    }
}

/// A case that the schema accepts.
#[derive(Debug)]
pub struct Case {
    /// Its reference.
    pub reference: Reference,
    /// The files that it names.
    pub files: Vec<Named>,
}

/// A file that a case names.
#[derive(Debug)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its type.
    pub media: String,
    /// Its SHA-256, where the page could work it out.
    pub sha256: Option<String>,
}

impl Case {
    /// Reads one.
    pub fn read(bytes: &[u8], schema: &Schema) -> Result<Self, Problem> {
        let not = |field: &str, message: &str| {
            Problem::new(Kind::NotACase, "What came cannot be read as a case.")
                .about(vec![FieldError::new(field, message)])
        };
        let value: Value = serde_json::from_slice(bytes)
            .map_err(|why| not("", &format!("is no JSON, at line {}", why.line())))?;
        if value["format"] != "duetime-case" {
            return Err(not("format", "is not duetime-case"));
        }
        if value["version"] != 1 {
            return Err(not(
                "version",
                "is not 1, the only one that this relay knows",
            ));
        }
        let reference = value["reference"].as_str().and_then(Reference::read);
        let reference =
            reference.ok_or_else(|| not("reference", "is not four groups of four digits"))?;
        if let Err(error) = schema.schemas.validate(&value, schema.index) {
            let mut found = BTreeSet::new();
            faults(&error, &value, &mut found);
            let errors = found
                .into_iter()
                .take(NAMED)
                .map(|(field, message)| FieldError { field, message });
            return Err(
                Problem::new(Kind::Refused, "The case is not as the schema has it.")
                    .about(errors.collect()),
            );
        }
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let named = |file: &Value| Named {
            name: text(&file["name"]),
            media: text(&file["type"]),
            sha256: file["sha256"].as_str().map(str::to_owned),
        };
        let files = value["files"]
            .as_array()
            .map(|files| files.iter().map(named).collect());
        Ok(Self {
            reference,
            files: files.unwrap_or_default(),
        })
    }
}

/// The faults at the ends of the tree, by their fields. What stands there is never repeated.
fn faults(error: &ValidationError, case: &Value, found: &mut BTreeSet<(String, String)>) {
    let message = match &error.kind {
        ErrorKind::Type { want, .. } => format!(
            "is not {}",
            want.iter()
                .map(|kind| kind.to_string())
                .collect::<Vec<_>>()
                .join(" or ")
        ),
        ErrorKind::Required { want } => format!("lacks {}", want.join(", ")),
        ErrorKind::AdditionalProperties { .. } => {
            "has a field that the schema does not know".into()
        }
        ErrorKind::Pattern { .. } | ErrorKind::Format { .. } => {
            "has not the form that it must have".into()
        }
        ErrorKind::Enum { .. } | ErrorKind::Const { .. } => {
            "is none of the values that it may have".into()
        }
        ErrorKind::MinItems { want, .. } | ErrorKind::MinLength { want, .. } => {
            format!("is shorter than {want}")
        }
        ErrorKind::MaxItems { want, .. } | ErrorKind::MaxLength { want, .. } => {
            format!("is longer than {want}")
        }
        ErrorKind::Minimum { want, .. } => format!("is less than {want}"),
        ErrorKind::Maximum { want, .. } => format!("is more than {want}"),
        _ => "is not as the schema has it".into(),
    };
    if error.causes.is_empty() {
        found.insert((field(&error.instance_location.to_string(), case), message));
    }
    for cause in &error.causes {
        faults(cause, case, found);
    }
}

/// A place in the case: the id of an item of the checklist, or a path such as `facts[0].answer`. Only names that the schema has are
/// repeated.
fn field(pointer: &str, case: &Value) -> String {
    let parts: Vec<&str> = pointer.split('/').skip(1).collect();
    if let ["checklist", n, rest @ ..] = parts.as_slice() {
        let item = n
            .parse()
            .ok()
            .and_then(|n: usize| case["checklist"].get(n))
            .and_then(|item| item["id"].as_str());
        let plain = |id: &&str| {
            id.len() <= 64
                && id
                    .bytes()
                    .all(|c| c.is_ascii_alphanumeric() || b"_-".contains(&c))
        };
        if let Some(id) = item.filter(plain).filter(|_| rest != ["id"]) {
            return id.to_owned();
        }
    }
    let mut path = String::new();
    for part in parts {
        if part.parse::<usize>().is_ok() {
            path.push_str(&format!("[{part}]"));
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(part);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Value {
        serde_json::from_str(include_str!("../../public/schema/examples/zmanda-due.json")).unwrap()
    }

    fn refused(case: &Value) -> Problem {
        Case::read(case.to_string().as_bytes(), &Schema::new().unwrap()).unwrap_err()
    }

    #[test]
    fn a_case_is_read_with_the_files_that_it_names() {
        let read = Case::read(example().to_string().as_bytes(), &Schema::new().unwrap()).unwrap();
        assert_eq!(read.files[0].name, "taak-4711.log");
    }

    #[test]
    fn what_is_wrong_is_named_by_its_field_and_never_repeated() {
        let mut case = example();
        case["checklist"][1]["answer"] = serde_json::json!(["secret words"]);
        case["facts"][0]["answer"] = "secret words".into();
        case["secret words"] = 1.into();
        let problem = refused(&case);
        assert_eq!(problem.kind, Kind::Refused);
        let fields: Vec<&str> = problem
            .errors
            .iter()
            .map(|error| error.field.as_str())
            .collect();
        let id = case["checklist"][1]["id"].as_str().unwrap();
        assert!(
            fields.contains(&id) && fields.contains(&"facts[0].answer") && fields.contains(&""),
            "{fields:?}"
        );
        assert!(!format!("{problem:?}").contains("secret words"));
    }

    #[test]
    fn what_is_no_case_is_told_apart_from_a_case_with_a_fault() {
        assert_eq!(refused(&serde_json::json!([])).kind, Kind::NotACase);
        let mut later = example();
        later["version"] = 2.into();
        assert_eq!(refused(&later).errors[0].field, "version");
    }
}
