//! The forms that come with Duetime, and how a vendor's own is checked.

use boon::{Compiler, Draft, Schemas};
use duetime::{
    clock,
    delivery::desk::{Desk, Form, OwnKind, Values, problems},
};
use serde_json::Value;

use crate::desks::shared::{form, own};

fn schema() -> Value {
    let text = std::fs::read_to_string("public/schema/desk.schema.json").unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn every_form_is_right_and_fits_its_schema() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.set_default_draft(Draft::V2020_12);
    compiler
        .add_resource("https://schema.test/desk", schema())
        .unwrap();
    let schema = compiler
        .compile("https://schema.test/desk", &mut schemas)
        .unwrap();
    for desk in Desk::ALL {
        let text = Form::stock(desk);
        assert_eq!(problems(text), [], "{desk:?}");
        let value: Value = serde_json::from_str(text).unwrap();
        if let Err(error) = schemas.validate(&value, schema) {
            panic!("{desk:?}: {error:#}");
        }
        assert_eq!(form(desk).id, desk.name());
        assert_eq!(Desk::named(desk.name()), Some(desk));
        let file = format!("public/desks/{}.json", desk.name());
        assert_eq!(std::fs::read_to_string(file).unwrap(), text);
        // What neither takes.
        for (old, new) in [
            ("\"format\": 1", "\"format\": 2"),
            ("\"answers\"", "\"answer\""),
            ("\"method\": \"post\"", "\"method\": \"delete\""),
        ] {
            let damaged = text.replacen(old, new, 1);
            assert_ne!(damaged, text);
            assert!(Form::read(&damaged).is_err(), "{desk:?} {new}");
            let value: Value = serde_json::from_str(&damaged).unwrap();
            assert!(schemas.validate(&value, schema).is_err(), "{desk:?} {new}");
        }
    }
}

#[test]
fn every_form_names_the_page_that_it_was_checked_against() {
    for desk in Desk::ALL {
        for page in &form(desk).checked {
            assert!(page.address.starts_with("https://"), "{desk:?}");
            assert!(clock::date(&page.on).is_some(), "{desk:?}");
            assert!(!page.about.is_empty(), "{desk:?}");
        }
    }
}

#[test]
fn every_desk_has_what_gets_lost_said() {
    for desk in Desk::ALL {
        assert!(!form(desk).lost.is_empty(), "{desk:?}");
    }
}

/// What a vendor may do to the form of Zendesk: the change, the place that is named, and words of what is said.
const SLIPS: &[(&str, &str, &str, &str)] = &[
    (
        "{subject}",
        "{subjekt}",
        "create.body.request.subject.$cut.of",
        "`subjekt` stands for nothing",
    ),
    (
        "{level.term}",
        "{level.trem}",
        "create.body.request.subject.$cut.of",
        "`level.term`",
    ),
    (
        "{own.level_field}",
        "{own.levelfield}",
        "create.body.request.custom_fields[0].$when.there",
        "no value of `own`",
    ),
    (
        "[{reference}] {",
        "[{reference] {",
        "create.body.request.subject.$cut.of",
        "stands for nothing",
    ),
    (
        "\"{text}\"",
        "\"{text\"",
        "create.body.request.comment.body",
        "twice",
    ),
    (
        "$by_level",
        "$by_rank",
        "create.body.request.priority.$by_rank",
        "$by_level",
    ),
    (
        "{ \"1\": \"urgent\"",
        "{ \"P1\": \"urgent\"",
        "create.body.request.priority.$by_level.P1",
        "a rank from `1`",
    ),
    (
        "\"/api/v2/requests.json\"",
        "\"https://elsewhere.example/x\"",
        "create.path",
        "below the address of the desk",
    ),
    (
        "\"/api/v2/requests.json\"",
        "\"//elsewhere.example/x\"",
        "create.path",
        "no path",
    ),
    (
        "\"Idempotency-Key\"",
        "\"Authorization\"",
        "create.headers.Authorization",
        "`sign`",
    ),
    (
        "\"Idempotency-Key\"",
        "\"Bad header\\n\"",
        "create.headers.Bad header\n",
        "no name of a header",
    ),
    (
        "\"{contact.name|contact.email|own.requester}\"",
        "\"{own.token}\"",
        "create.body.request.requester.name",
        "secret",
    ),
    (
        "\"$kept\": \"uploads\"",
        "\"$kept\": \"upload\"",
        "create.body.request.comment.uploads.$kept",
        "nothing was kept",
    ),
    (
        "{ \"$kept\": \"uploads\" }",
        "{ \"$each_kept\": { \"of\": \"upload\", \"is\": \"{kept}\" } }",
        "create.body.request.comment.uploads.$each_kept.of",
        "nothing was kept",
    ),
    (
        "{ \"$kept\": \"uploads\" }",
        "[\"{kept}\"]",
        "create.body.request.comment.uploads[0]",
        "`$each_kept`",
    ),
    (
        "\"number\": \"request.id\",",
        "",
        "answers.number",
        "is missing",
    ),
    (
        "\"holds\": [\"subject\", \"raw_subject\"]",
        "\"holds\": []",
        "lookup.holds",
        "is empty",
    ),
    (
        "\"most\": 150",
        "\"most\": 5",
        "create.body.request.subject.$cut.most",
        "too short",
    ),
    (
        "\"look_after\": [400",
        "\"look_after\": [200",
        "answers.look_after[0]",
        "no refusal",
    ),
    (
        "\"each_file\": true",
        "\"each_file\": false",
        "before[0]",
        "which",
    ),
    (
        "{file.name}",
        "{ticket.id}",
        "before[0].query.filename",
        "needs a ticket",
    ),
    (
        "\"on\": \"2026-11-27\"",
        "\"on\": \"yesterday\"",
        "checked[0].on",
        "2026-11-27",
    ),
    (
        "\"content\": \"json\"",
        "\"content\": \"xml\"",
        "create.content",
        "`json`",
    ),
    (
        "\"format\": 1,",
        "\"format\": 1, \"colour\": \"red\",",
        "colour",
        "unknown field",
    ),
    ("\"required\"", "\"required\"", "", ""),
];

#[test]
fn a_slip_of_a_vendor_is_named_with_its_place_and_the_way_out() {
    let stock = Form::stock(Desk::Zendesk);
    let mut shown = 0;
    for (old, new, field, words) in SLIPS {
        let damaged = stock.replacen(old, new, 1);
        if field.is_empty() {
            continue;
        }
        assert_ne!(damaged, stock, "{old} is not there");
        let found = problems(&damaged);
        let said = found.iter().find(|problem| problem.field == *field);
        let said = said.unwrap_or_else(|| panic!("{new}: {found:#?}"));
        let whole = said.to_string();
        assert!(whole.contains(words), "{new}: {whole}");
        assert!(!said.mend.is_empty(), "{new}: no way out");
        assert!(Form::read(&damaged).is_err(), "{new}");
        shown += 1;
    }
    assert!(shown > 20);
}

#[test]
fn all_slips_are_said_at_once() {
    let damaged = Form::stock(Desk::Rt)
        .replace("{subject}", "{subjekt}")
        .replace("{own.queue}", "{own.row}")
        .replace("\"id\": \"rt\"", "\"id\": \"R T\"");
    let fields: Vec<_> = problems(&damaged).into_iter().map(|it| it.field).collect();
    assert_eq!(
        fields,
        [
            "id",
            "create.body.Queue",
            "create.body.Subject.$cut.of",
            "own[0]"
        ]
    );
}

#[test]
fn a_file_that_is_too_large_or_too_deep_is_refused() {
    let large = format!("{{\"name\": \"{}\"}}", "x".repeat(200_000));
    assert!(problems(&large)[0].what.contains("larger"));
    let deep = "[".repeat(100_000);
    assert!(problems(&deep)[0].what.contains("deeper"));
    for nothing in ["", "{}", "[]", "null", "{\"format\": 1}"] {
        assert!(!problems(nothing).is_empty(), "{nothing}");
    }
}

/// A value of one's own that is missing, unknown or no number is said before anything is sent.
#[test]
fn values_of_ones_own_are_checked() {
    let form = form(Desk::Zendesk);
    let wrong = Values::from([
        ("level_field", "36000x"),
        ("colour", "red"),
        ("email", "a\r\nb"),
    ]);
    let fields: Vec<_> = wrong
        .problems(&form)
        .into_iter()
        .map(|it| (it.field, it.what))
        .collect();
    assert_eq!(fields.len(), 3, "{fields:?}");
    assert_eq!(
        fields[0],
        ("email".to_owned(), "holds a control character".to_owned())
    );
    assert_eq!(
        fields[1],
        ("level_field".to_owned(), "is no whole number".to_owned())
    );
    assert_eq!(fields[2].0, "colour");
    for desk in Desk::ALL {
        let form = crate::desks::shared::form(desk);
        assert_eq!(own(&form, true).problems(&form), [], "{desk:?}");
        for needed in form.own.iter().filter(|own| own.required) {
            let found = Values::default().problems(&form);
            assert!(
                found
                    .iter()
                    .any(|it| it.field == needed.name && it.what == "is missing"),
                "{desk:?}"
            );
        }
    }
    let read = Values::read(r#"{"queue": "Support", "level_field": 360001}"#).unwrap();
    assert_eq!(
        (read.get("queue"), read.get("level_field")),
        (Some("Support"), Some("360001"))
    );
    assert_eq!(
        Values::read(r#"{"queue": ["a"]}"#).unwrap_err().field,
        "queue"
    );
}

/// No log shows a secret by accident.
#[test]
fn secrets_are_not_shown() {
    for desk in Desk::ALL {
        let form = form(desk);
        let mut own = own(&form, true);
        for secret in form.own.iter().filter(|own| own.kind == OwnKind::Secret) {
            own.set(&secret.name, "hunter2-hunter2");
        }
        let case = crate::desks::shared::case();
        let filled = form.fill(&case, &own, &[]).unwrap();
        let call = filled.next().unwrap().unwrap();
        let shown = format!("{call:?} {own:?} {filled:?}");
        assert!(!shown.contains("hunter2"), "{desk:?}: {shown}");
        assert!(!call.text().contains("hunter2"), "{desk:?}");
    }
}
