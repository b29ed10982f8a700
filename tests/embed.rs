//! The page in a frame of somebody else's: what a host may say and what is refused, what it is told, and that a case is handed to it
//! once.

use crate::{common, visit};
use boon::{Compiler, Draft as Edition, Schemas};
use common::file;
use duetime::{
    app::{Delivery, Edit, Event, HostEvent, Place, Step, hosting},
    embed::{Code, Colour, FrameMessage, HostMessage, Limit, View},
    locale::Language,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use visit::{Device, Visit};

/// A case, as it is handed over.
const CASE: &str = include_str!("../public/schema/examples/blancco-not-published.json");

/// A visit to the page in a frame, whose host may speak.
fn framed(device: &Device, address: &str) -> Visit {
    let mut visit = Visit::open(device, address);
    visit.app.host_with(hosting());
    visit.on(Event::Host(HostEvent::Connected));
    visit
}

/// What the host says, and what the page looks at afterwards.
fn say(visit: &mut Visit, message: &Value) {
    say_text(visit, &message.to_string());
}

fn say_text(visit: &mut Visit, text: &str) {
    visit.on(Event::Host(HostEvent::Said(text.to_owned())));
    look(visit);
}

fn look(visit: &mut Visit) {
    visit.on(Event::Host(HostEvent::Looked("said".into())));
}

/// Whether a message has the form that its published schema says.
fn fits(schema: &str, message: &Value) -> Result<(), String> {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.set_default_draft(Edition::V2020_12);
    for name in ["case", "host-message", "frame-message"] {
        let path = format!(
            "{}/public/schema/{name}.schema.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(path).unwrap();
        let place = format!("urn:duetime:{name}:1");
        compiler
            .add_resource(&place, serde_json::from_str(&text).unwrap())
            .unwrap();
    }
    let place = format!("urn:duetime:{schema}:1");
    let schema = compiler.compile(&place, &mut schemas).unwrap();
    schemas
        .validate(message, schema)
        .map_err(|error| format!("{error:#}"))
}

#[test]
fn all_that_a_host_is_told_has_the_published_form() {
    let (mut visit, id) = ready(&Device::new());
    say(
        &mut visit,
        &json!({"type": "settings", "programme": "acme"}),
    );
    visit.edit(Edit::Across("high".parse().ok()));
    visit.edit(Edit::Down("high".parse().ok()));
    look(&mut visit);
    hand_over(&mut visit, &id);
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "rejected": {"message": "no"}}),
    );
    hand_over(&mut visit, &id);
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "accepted": {"number": "1", "url": "https://desk.example/1"}}),
    );
    visit.on(Event::Host(HostEvent::Close));
    let mut kinds = std::collections::BTreeSet::new();
    for text in &visit.told {
        let message: Value = serde_json::from_str(text).unwrap();
        fits("frame-message", &message).unwrap_or_else(|error| panic!("{text}: {error}"));
        kinds.insert(message["type"].as_str().unwrap().to_owned());
    }
    let all = [
        "close", "deadline", "draft", "error", "level", "ready", "result", "step", "submit",
    ];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), all);
}

/// The messages that the host was told, of one type.
fn told(visit: &Visit, kind: &str) -> Vec<Value> {
    let all = visit
        .told
        .iter()
        .map(|text| serde_json::from_str(text).unwrap());
    all.filter(|message: &Value| message["type"] == kind)
        .collect()
}

fn delivery(visit: &Visit) -> &Delivery {
    visit.app.delivery()
}

fn last_error(visit: &Visit) -> Value {
    told(visit, "error").pop().unwrap_or(Value::Null)
}

fn refused(text: &str) -> (Code, String, String) {
    let refusal = HostMessage::read(text).unwrap_err();
    (refusal.code, refusal.field, refusal.message)
}

#[test]
fn the_first_that_a_host_hears_is_who_speaks() {
    let visit = framed(&Device::new(), "/calculator");
    let first: Value = serde_json::from_str(&visit.told[0]).unwrap();
    assert_eq!(first["type"], "ready");
    assert_eq!(first["protocol"], 1);
    assert_eq!(first["languages"], json!(["en", "de", "fr", "nl"]));
}

#[test]
fn a_host_chooses_programme_plan_language_and_place() {
    let mut visit = framed(&Device::new(), "/calculator");
    say(
        &mut visit,
        &json!({"type": "settings", "programme": "zmanda", "plan": "standard", "lang": "nl-BE", "view": "intake"}),
    );
    assert_eq!(
        visit.app.draft.programme.as_ref().unwrap().as_str(),
        "zmanda"
    );
    assert_eq!(
        visit
            .app
            .draft
            .chosen()
            .unwrap()
            .plan
            .as_ref()
            .unwrap()
            .as_str(),
        "standard"
    );
    assert_eq!(visit.app.language.tag(), "nl");
    assert_eq!(*visit.app.place, Place::Intake(Step::Before));
    assert!(told(&visit, "error").is_empty(), "{:?}", visit.told);
    // What it does not name stays.
    say(
        &mut visit,
        &json!({"type": "settings", "view": "calculator"}),
    );
    assert_eq!(*visit.app.place, Place::Calculator);
    assert_eq!(visit.app.language.tag(), "nl");
}

#[test]
fn the_host_hears_level_and_deadline_once_each_time_they_are_others() {
    let mut visit = framed(&Device::new(), "/calculator");
    say(
        &mut visit,
        &json!({"type": "settings", "programme": "zmanda", "plan": "premium"}),
    );
    assert_eq!(told(&visit, "deadline").len(), 0);
    visit.edit(Edit::Level("P1".parse().ok()));
    visit.edit(Edit::Across("high".parse().ok()));
    visit.edit(Edit::Down("high".parse().ok()));
    look(&mut visit);
    look(&mut visit);
    let deadlines = told(&visit, "deadline");
    assert_eq!(deadlines.len(), 1, "{:?}", visit.told);
    assert_eq!(deadlines[0]["status"], "due");
    assert_eq!(deadlines[0]["level"], "P1");
    assert_eq!(deadlines[0]["plan"], "premium");
    assert!(deadlines[0]["due"].as_str().unwrap().ends_with('Z'));
    let level = told(&visit, "level").pop().unwrap();
    assert_eq!(
        (&level["programme"], &level["level"]),
        (&json!("zmanda"), &json!("P1"))
    );
}

#[test]
fn the_host_hears_where_the_customer_is_and_never_what_was_entered() {
    let mut visit = framed(&Device::new(), "/calculator");
    say(
        &mut visit,
        &json!({"type": "settings", "programme": "zmanda", "plan": "premium", "view": "intake"}),
    );
    visit.go(Place::Intake(Step::Needed));
    look(&mut visit);
    visit.edit(Edit::Item(
        "summary".parse().unwrap(),
        "our secret failure".into(),
    ));
    look(&mut visit);
    let steps: Vec<_> = told(&visit, "step")
        .iter()
        .map(|it| it["step"].clone())
        .collect();
    assert!(steps.contains(&json!("needed")), "{steps:?}");
    assert!(visit.told.iter().all(|text| !text.contains("secret")));
    let drafts = told(&visit, "draft");
    assert!(
        drafts
            .iter()
            .all(|draft| draft.as_object().unwrap().len() == 4),
        "{drafts:?}"
    );
}

#[test]
fn what_is_not_there_is_refused_with_what_is() {
    let mut visit = framed(&Device::new(), "/calculator");
    say(
        &mut visit,
        &json!({"type": "settings", "programme": "acme"}),
    );
    assert_eq!(last_error(&visit)["field"], "programme");
    say(
        &mut visit,
        &json!({"type": "settings", "programme": "zmanda", "plan": "gold"}),
    );
    let error = last_error(&visit);
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("unknown"), &json!("plan"))
    );
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("standard, premium"),
        "{error}"
    );
    say(&mut visit, &json!({"type": "settings", "lang": "xx"}));
    assert!(
        last_error(&visit)["message"]
            .as_str()
            .unwrap()
            .contains("en, de, fr, nl")
    );
}

#[test]
fn a_plan_of_the_host_does_not_change_a_case_that_somebody_writes() {
    let mut visit = framed(&Device::new(), "/intake?programme=zmanda&plan=premium");
    visit.edit(Edit::Item("summary".parse().unwrap(), "no backup".into()));
    say(
        &mut visit,
        &json!({"type": "settings", "programme": "zmanda", "plan": "standard"}),
    );
    assert_eq!(
        visit
            .app
            .draft
            .chosen()
            .unwrap()
            .plan
            .as_ref()
            .unwrap()
            .as_str(),
        "premium"
    );
}

#[test]
fn what_the_host_knows_is_filled_in_only_where_nothing_was_entered_and_only_once() {
    let mut visit = framed(&Device::new(), "/calculator");
    let known = json!({"type": "settings", "programme": "veeam-standard", "plan": "production", "version": "13.0.1",
        "supportId": "0042", "contact": {"name": "Ada Example", "phone": "+31 20 000 0000"}});
    say(&mut visit, &known);
    let entered = |visit: &Visit, id: &str| {
        let chosen = visit.app.draft.chosen().unwrap();
        format!("{:?}", chosen.given.get(&id.parse().unwrap()))
    };
    // Before the way to a case nothing of it is kept.
    assert_eq!(entered(&visit, "version"), "None");
    say(&mut visit, &json!({"type": "settings", "view": "intake"}));
    assert!(entered(&visit, "version").contains("13.0.1"));
    assert!(entered(&visit, "support_id").contains("0042"));
    // Name, telephone and address, a line each, as its fields have them.
    assert!(entered(&visit, "contact").contains(r"Ada Example\n+31 20 000 0000"));
    visit.edit(Edit::Item("version".parse().unwrap(), String::new()));
    say(&mut visit, &known);
    assert!(
        !entered(&visit, "version").contains("13.0.1"),
        "it was wiped out"
    );
}

#[test]
fn a_contact_in_one_text_and_a_product_find_their_fields() {
    let mut visit = framed(&Device::new(), "/calculator");
    let known = json!({"type": "settings", "programme": "zmanda", "plan": "premium", "view": "intake", "product": "Acme Backup",
        "version": "12.1", "contact": {"name": "Jan Jansen <jan@example.com>", "company": "Acme"}});
    say(&mut visit, &known);
    let chosen = visit.app.draft.chosen().unwrap();
    let entered = |id: &str| format!("{:?}", chosen.given.get(&id.parse().unwrap()));
    assert!(
        entered("contact").contains(r"Jan Jansen, Acme\n\njan@example.com"),
        "{}",
        entered("contact")
    );
    assert!(
        entered("version").contains("Acme Backup 12.1"),
        "{}",
        entered("version")
    );
}

#[test]
fn the_figure_of_a_contract_is_shown_as_the_customers_own() {
    let mut visit = framed(&Device::new(), "/calculator?programme=zmanda&plan=standard");
    say(
        &mut visit,
        &json!({"type": "settings", "agreement": {"amount": 2, "unit": "hours"}}),
    );
    let own = &visit.app.draft.chosen().unwrap().own;
    assert!(own.used);
    assert_eq!(own.amount, "2");
    say(&mut visit, &json!({"type": "settings", "agreement": null}));
    assert!(!visit.app.draft.chosen().unwrap().own.used);
}

#[test]
fn a_host_that_comes_late_hears_where_everything_stands() {
    let mut visit = Visit::open(
        &Device::new(),
        "/calculator?programme=zmanda&plan=premium&level=P1",
    );
    visit.app.host_with(hosting());
    look(&mut visit);
    visit.told.clear();
    visit.on(Event::Host(HostEvent::Connected));
    look(&mut visit);
    for kind in ["ready", "step", "level", "deadline"] {
        assert_eq!(told(&visit, kind).len(), 1, "{kind}: {:?}", visit.told);
    }
}

#[test]
fn a_programme_of_the_hosts_own_answers_like_any_other() {
    let mut visit = framed(&Device::new(), "/calculator");
    let mut own: Value = serde_json::from_str(&file("zmanda")).unwrap();
    own["id"] = "acme".into();
    say(
        &mut visit,
        &json!({"type": "settings", "programmeData": own, "plan": "premium"}),
    );
    assert!(told(&visit, "error").is_empty(), "{:?}", visit.told);
    assert_eq!(visit.app.ready().unwrap().id.as_str(), "acme");
    assert!(visit.app.is_own_programme());
    assert_eq!(
        visit
            .app
            .draft
            .chosen()
            .unwrap()
            .plan
            .as_ref()
            .unwrap()
            .as_str(),
        "premium"
    );
}

#[test]
fn a_programme_that_cannot_be_used_is_refused_with_the_place() {
    let mut visit = framed(&Device::new(), "/calculator");
    let mut own: Value = serde_json::from_str(&file("zmanda")).unwrap();
    own["plans"][0]["id"] = "<script>".into();
    say(
        &mut visit,
        &json!({"type": "settings", "programmeData": own}),
    );
    let error = last_error(&visit);
    assert_eq!(error["code"], "programme");
    assert_eq!(error["field"], "programmeData.plans[0].id");
    assert!(visit.app.draft.programme.is_none());
}

#[test]
fn hostile_messages_are_refused_as_a_whole_with_the_field() {
    let long = "x".repeat(201);
    let deep = format!(
        r#"{{"type":"settings","theme":{}1{}}}"#,
        r#"{"a":"#.repeat(20),
        "}".repeat(20)
    );
    let brackets = "[".repeat(100_000);
    let cases: &[(&str, &str)] = &[
        ("", ""),
        ("null", ""),
        ("[]", ""),
        ("\"settings\"", ""),
        ("{", ""),
        ("{}", ""),
        (r#"{"type": 1}"#, "type"),
        (r#"{"type": null}"#, "type"),
        (r#"{"type": "ready"}"#, "type"),
        (r#"{"type": "submit", "case": {}}"#, "type"),
        (r#"{"type": "constructor"}"#, "type"),
        (
            r#"{"type": "settings", "__proto__": {"view": "intake"}}"#,
            "__proto__",
        ),
        (
            r#"{"type": "settings", "constructor": {"prototype": {}}}"#,
            "constructor",
        ),
        (r#"{"type": "settings", "toJSON": "x"}"#, "toJSON"),
        (
            r#"{"type": "settings", "view": "intake", "view": "compare"}"#,
            "view",
        ),
        (r#"{"type": "settings", "type": "answer"}"#, "type"),
        (r#"{"type": "settings", "view": "shop"}"#, "view"),
        (r#"{"type": "settings", "view": ["intake"]}"#, "view"),
        (
            r#"{"type": "settings", "programme": "<img src=x>"}"#,
            "programme",
        ),
        (
            r#"{"type": "settings", "programme": "../zmanda"}"#,
            "programme",
        ),
        (r#"{"type": "settings", "programme": 7}"#, "programme"),
        (r#"{"type": "settings", "plan": "a b"}"#, "plan"),
        (r#"{"type": "settings", "plan": ""}"#, "plan"),
        (r#"{"type": "settings", "lang": 1}"#, "lang"),
        (r#"{"type": "settings", "lang": "n\u0000l"}"#, "lang"),
        (r#"{"type": "settings", "theme": "dark"}"#, "theme"),
        (
            r#"{"type": "settings", "theme": {"scheme": "pink"}}"#,
            "theme.scheme",
        ),
        (
            r#"{"type": "settings", "theme": {"colour": "red"}}"#,
            "theme.colour",
        ),
        (
            r#"{"type": "settings", "theme": {"colour": "url(https://evil.test)"}}"#,
            "theme.colour",
        ),
        (
            r##"{"type": "settings", "theme": {"colour": "#0b57d0;background:url(x)"}}"##,
            "theme.colour",
        ),
        (
            r##"{"type": "settings", "theme": {"colour": "#0b57d"}}"##,
            "theme.colour",
        ),
        (
            r#"{"type": "settings", "theme": {"radius": -1}}"#,
            "theme.radius",
        ),
        (
            r#"{"type": "settings", "theme": {"radius": 1e9}}"#,
            "theme.radius",
        ),
        (
            r#"{"type": "settings", "theme": {"font": "Comic Sans"}}"#,
            "theme.font",
        ),
        (
            r#"{"type": "settings", "theme": {"density": 1}}"#,
            "theme.density",
        ),
        (
            r#"{"type": "settings", "theme": {"css": "*{}"}}"#,
            "theme.css",
        ),
        (r#"{"type": "settings", "product": {}}"#, "product"),
        (r#"{"type": "settings", "version": "1\n2"}"#, "version"),
        (r#"{"type": "settings", "supportId": true}"#, "supportId"),
        (r#"{"type": "settings", "contact": "Ada"}"#, "contact"),
        (
            r#"{"type": "settings", "contact": {"password": "x"}}"#,
            "contact.password",
        ),
        (
            r#"{"type": "settings", "contact": {"name": ["a"]}}"#,
            "contact.name",
        ),
        (
            r#"{"type": "settings", "programmeData": "{}"}"#,
            "programmeData",
        ),
        (
            r#"{"type": "settings", "programmeData": []}"#,
            "programmeData",
        ),
        (
            r#"{"type": "settings", "agreement": {"amount": 1}}"#,
            "agreement",
        ),
        (
            r#"{"type": "settings", "agreement": {"amount": "1", "unit": "hours"}}"#,
            "agreement.amount",
        ),
        (
            r#"{"type": "settings", "agreement": {"amount": 0, "unit": "hours"}}"#,
            "agreement.amount",
        ),
        (
            r#"{"type": "settings", "agreement": {"amount": 10001, "unit": "hours"}}"#,
            "agreement.amount",
        ),
        (
            r#"{"type": "settings", "theme": {"radius": 25}}"#,
            "theme.radius",
        ),
        (
            r#"{"type": "settings", "agreement": {"amount": 70000, "unit": "hours"}}"#,
            "agreement.amount",
        ),
        (
            r#"{"type": "settings", "agreement": {"amount": 1, "unit": "years"}}"#,
            "agreement.unit",
        ),
        (r#"{"type": "answer"}"#, ""),
        (
            r#"{"type": "answer", "id": 1, "accepted": {"number": "1"}}"#,
            "id",
        ),
        (r#"{"type": "answer", "id": "x"}"#, ""),
        (
            r#"{"type": "answer", "id": "x", "accepted": {"number": "1"}, "rejected": {"message": "no"}}"#,
            "",
        ),
        (
            r#"{"type": "answer", "id": "x", "accepted": {}}"#,
            "accepted",
        ),
        (
            r#"{"type": "answer", "id": "x", "accepted": {"number": 1}}"#,
            "accepted.number",
        ),
        (
            r#"{"type": "answer", "id": "x", "accepted": {"number": "1", "url": "javascript:alert(1)"}}"#,
            "accepted.url",
        ),
        (
            r#"{"type": "answer", "id": "x", "accepted": {"number": "1", "url": "data:text/html,x"}}"#,
            "accepted.url",
        ),
        (
            r#"{"type": "answer", "id": "x", "accepted": {"number": "1", "url": "http://plain.test"}}"#,
            "accepted.url",
        ),
        (
            r#"{"type": "answer", "id": "x", "accepted": {"number": "1", "html": "<b>"}}"#,
            "accepted.html",
        ),
        (
            r#"{"type": "answer", "id": "x", "rejected": {"message": null, "field": 1}}"#,
            "rejected.message",
        ),
        (&deep, ""),
        (&brackets, ""),
    ];
    for (text, field) in cases {
        let (code, at, message) = refused(text);
        let text = &text[..text.len().min(120)];
        assert_eq!(code, Code::Malformed, "{text}");
        assert_eq!(at, *field, "{text}: {message}");
        assert!(!message.is_empty() && message.len() < 600, "{text}");
    }
    // What the reader refuses the schema does too; what stands twice in an object, or is no JSON, a schema never sees.
    for (text, field) in cases {
        let twice = ["view", "type"].contains(field)
            && text.matches("\"type\"").count() + text.matches("\"view\"").count() > 2;
        let unseen = ["lang", "version"].contains(field)
            || text.contains("http")
            || text.contains("javascript:")
            || text.contains("data:");
        if let Ok(value) = serde_json::from_str(text)
            && !twice
            && !unseen
        {
            assert!(fits("host-message", &value).is_err(), "{text}");
        }
    }
    let (_, at, _) = refused(&json!({"type": "settings", "product": long}).to_string());
    assert_eq!(at, "product");
    let huge = json!({"type": "settings", "product": "x".repeat(1 << 21)}).to_string();
    assert_eq!(refused(&huge).0, Code::TooMuch);
}

#[test]
fn a_refused_message_changes_nothing_even_where_half_of_it_is_good() {
    let mut visit = framed(&Device::new(), "/calculator");
    say(
        &mut visit,
        &json!({"type": "settings", "programme": "zmanda", "view": "intake", "theme": {"scheme": "pink"}}),
    );
    assert!(visit.app.draft.programme.is_none());
    assert_eq!(*visit.app.place, Place::Calculator);
    assert_eq!(last_error(&visit)["field"], "theme.scheme");
}

#[test]
fn whoever_says_too_much_is_not_listened_to_for_a_while_and_told_once() {
    let mut visit = framed(&Device::new(), "/calculator");
    for _ in 0..5_000 {
        visit.on(Event::Host(HostEvent::Said(
            r#"{"type":"settings"}"#.into(),
        )));
    }
    let errors = told(&visit, "error");
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0]["code"], "too-much");
    let mut limit = Limit::default();
    assert!((0..Limit::MOST).all(|_| limit.takes(1_000)));
    assert!(!limit.takes(1_000));
    assert!(limit.takes(1_000 + Limit::STRETCH));
}

/// A visit whose case is ready to be handed over.
fn ready(device: &Device) -> (Visit, String) {
    let mut visit = framed(device, "/intake/done?programme=zmanda&plan=premium");
    visit.edit(Edit::Item("summary".parse().unwrap(), "no backup".into()));
    let id = visit.app.draft.reference.clone();
    assert!(!id.is_empty());
    (visit, id)
}

fn hand_over(visit: &mut Visit, id: &str) {
    let (id, text) = (id.to_owned(), "The case".into());
    let case = CASE.trim_end().to_owned();
    visit.on(Event::Host(HostEvent::HandOver { id, case, text }));
}

#[test]
fn a_case_is_handed_over_byte_for_byte_and_once() {
    let (mut visit, id) = ready(&Device::new());
    hand_over(&mut visit, &id);
    hand_over(&mut visit, &id);
    let submitted: Vec<_> = visit
        .told
        .iter()
        .filter(|text| text.contains(r#""type":"submit""#))
        .collect();
    assert_eq!(submitted.len(), 1);
    assert!(submitted[0].contains(&format!(r#""case":{},"text":"The case""#, CASE.trim_end())));
    assert_eq!(visit.focus, "handed-over");
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "accepted": {"number": "4711", "url": "https://desk.example/4711"}}),
    );
    assert_eq!(visit.app.draft.handed.number, "4711");
    assert_eq!(told(&visit, "result").len(), 1);
    // Not again: neither from here nor by a second answer.
    hand_over(&mut visit, &id);
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "rejected": {"message": "no"}}),
    );
    assert_eq!(told(&visit, "submit").len(), 1);
    assert_eq!(told(&visit, "result").len(), 1);
    assert_eq!(last_error(&visit)["code"], "not-awaited");
    assert_eq!(visit.app.draft.handed.number, "4711");
}

#[test]
fn that_a_case_was_taken_is_known_after_the_page_was_loaded_anew() {
    let device = Device::new();
    let (mut visit, id) = ready(&device);
    hand_over(&mut visit, &id);
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "accepted": {"number": "4711"}}),
    );
    let mut visit = visit.reload();
    visit.app.host_with(hosting());
    visit.on(Event::Host(HostEvent::Connected));
    assert_eq!(visit.app.draft.handed.number, "4711");
    hand_over(&mut visit, &id);
    assert!(told(&visit, "submit").is_empty());
}

#[test]
fn a_rejected_case_says_why_and_can_be_handed_over_again_as_the_same_one() {
    let (mut visit, id) = ready(&Device::new());
    hand_over(&mut visit, &id);
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "rejected": {"message": "<b>Which version?</b>", "field": "version"}}),
    );
    let Delivery::Rejected { message, field, .. } = delivery(&visit) else {
        panic!("{:?}", *delivery(&visit));
    };
    assert_eq!(
        (message.as_str(), field.as_str()),
        ("<b>Which version?</b>", "version")
    );
    assert!(visit.app.draft.handed.is_blank());
    hand_over(&mut visit, &id);
    let submitted = told(&visit, "submit");
    assert_eq!(submitted.len(), 2);
    assert_eq!(submitted[0]["id"], submitted[1]["id"]);
}

#[test]
fn answers_to_what_was_not_handed_over_are_refused() {
    let (mut visit, id) = ready(&Device::new());
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "accepted": {"number": "1"}}),
    );
    assert_eq!(last_error(&visit)["code"], "not-awaited");
    hand_over(&mut visit, &id);
    say(
        &mut visit,
        &json!({"type": "answer", "id": "0000-0000-0000-0000", "accepted": {"number": "1"}}),
    );
    assert!(visit.app.draft.handed.is_blank());
    assert!(matches!(*delivery(&visit), Delivery::Waiting { .. }));
    assert!(told(&visit, "result").is_empty());
}

#[test]
fn an_answer_belongs_to_the_draft_that_was_handed_over_though_another_is_in_view() {
    let device = Device::new();
    let (mut visit, id) = ready(&device);
    hand_over(&mut visit, &id);
    visit.on(Event::Begin);
    // The other draft knows nothing of it, and can be handed over meanwhile.
    assert_eq!(*delivery(&visit), Delivery::None);
    visit.choose("zmanda", "premium");
    visit.edit(Edit::Item("summary".parse().unwrap(), "another".into()));
    let other = visit.app.draft.reference.clone();
    hand_over(&mut visit, &other);
    visit.focus.clear();
    for (id, number) in [(&id, "1"), (&other, "2")] {
        let answer = json!({"type": "answer", "id": id, "accepted": {"number": number}});
        say(&mut visit, &answer);
        // Only what is in view is turned to.
        assert_eq!(visit.focus.is_empty(), number == "1");
    }
    assert_eq!(visit.app.draft.handed.number, "2");
    visit.on(Event::OpenDraft(id.clone()));
    assert_eq!(visit.app.draft.reference, id);
    assert_eq!(visit.app.draft.handed.number, "1");
    assert_eq!(told(&visit, "result").len(), 2);
}

#[test]
fn what_one_case_was_rejected_for_is_not_said_of_another() {
    let (mut visit, id) = ready(&Device::new());
    hand_over(&mut visit, &id);
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "rejected": {"message": "Which version?"}}),
    );
    visit.on(Event::Begin);
    assert_eq!(*delivery(&visit), Delivery::None);
    visit.on(Event::OpenDraft(id));
    assert!(matches!(delivery(&visit), Delivery::Rejected { .. }));
}

#[test]
fn no_answer_for_two_minutes_is_said_and_one_that_comes_late_still_counts() {
    let device = Device::new();
    let (mut visit, id) = ready(&device);
    hand_over(&mut visit, &id);
    for _ in 0..119 {
        device.pass_second();
        look(&mut visit);
    }
    assert!(matches!(*delivery(&visit), Delivery::Waiting { .. }));
    device.pass_second();
    look(&mut visit);
    assert_eq!(*delivery(&visit), Delivery::Silent(id.clone()));
    say(
        &mut visit,
        &json!({"type": "answer", "id": id, "accepted": {"number": "late"}}),
    );
    assert_eq!(visit.app.draft.handed.number, "late");
}

#[test]
fn nothing_is_handed_to_a_page_that_may_not_speak() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/done?programme=zmanda&plan=premium");
    visit.app.host_with(hosting());
    visit.edit(Edit::Item("summary".parse().unwrap(), "no backup".into()));
    let id = visit.app.draft.reference.clone();
    hand_over(&mut visit, &id);
    assert!(visit.told.is_empty());
}

#[test]
fn a_draft_goes_along_to_a_tab_of_its_own() {
    let (visit, id) = ready(&Device::new());
    let carried: Value = serde_json::from_str(&visit.app.carried()).unwrap();
    assert_eq!(carried["reference"], id.as_str());
    assert_eq!(
        carried["hash"],
        "/intake/done?programme=zmanda&plan=premium"
    );
    let record = carried["record"].as_str().unwrap();
    let other = Device::new();
    other.put(&id, record);
    let there = Visit::open(&other, "/intake/done");
    assert_eq!(there.app.draft.reference, id);
    assert!(there.app.draft.to_json().contains("no backup"));
}

#[test]
fn a_colour_that_is_too_faint_is_said_and_used_only_where_it_can_be_read() {
    let mut visit = framed(&Device::new(), "/calculator");
    say(
        &mut visit,
        &json!({"type": "settings", "theme": {"colour": "#ffd400"}}),
    );
    let error = last_error(&visit);
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("contrast"), &json!("theme.colour"))
    );
    for (colour, grounds, ink) in [
        ([0x0b, 0x57, 0xd0], "light", "#ffffff"),
        ([0xff, 0xd4, 0x00], "dark", "#000000"),
        ([0x76, 0x76, 0x76], "", "#000000"),
    ] {
        assert_eq!(Colour(colour).grounds(), grounds, "{colour:?}");
        assert_eq!(Colour(colour).ink(), ink, "{colour:?}");
    }
    // The figure of the standard: black on white is 21.
    assert!((Colour([0; 3]).contrast(Colour([255; 3])) - 21.0).abs() < 0.01);
}

#[test]
fn what_is_written_can_be_read_by_anybody() {
    let message = FrameMessage::Deadline {
        programme: "a",
        plan: "b",
        level: None,
        status: "best_effort",
        due: None,
        text: "\"</script>\u{2028}\n",
    };
    let value: Value = serde_json::from_str(&message.to_json()).unwrap();
    assert_eq!(value["text"], "\"</script>\u{2028}\n");
    assert_eq!(value["due"], Value::Null);
    let close: Value = serde_json::from_str(&FrameMessage::Close.to_json()).unwrap();
    assert_eq!(close, json!({"type": "close"}));
}

#[test]
fn the_languages_of_the_first_message_are_those_of_the_page() {
    assert_eq!(Language::ALL.len(), 4);
    let said = HostMessage::read(r#"{"type":"settings","view":"compare"}"#).unwrap();
    let HostMessage::Settings(settings) = said else {
        panic!("{said:?}")
    };
    assert_eq!(settings.view.set(), Some(&View::Compare));
}

proptest! {
    #[test]
    fn whatever_a_host_says_nothing_panics(text in ".{0,300}") {
        let mut visit = framed(&Device::new(), "/calculator?programme=zmanda&plan=premium");
        say_text(&mut visit, &text);
        prop_assert!(told(&visit, "error").len() <= 1);
    }
}
