//! What the tests of desks share.

use std::fs;

use duetime::delivery::desk::{
    Answer, Call, Desk, File, Form, Made, Outcome, ReceivedCase, Values,
};
use serde_json::Value;

/// The documents of the example cases, with their names.
pub fn documents() -> Vec<(String, String)> {
    let mut all: Vec<_> = fs::read_dir("public/schema/examples")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    all.sort();
    assert!(all.len() > 10);
    all
}

/// An example case.
pub fn document(name: &str) -> String {
    fs::read_to_string(format!("public/schema/examples/{name}.json")).unwrap()
}

/// An example case, changed.
pub fn changed(name: &str, change: impl FnOnce(&mut Value)) -> ReceivedCase {
    let mut case: Value = serde_json::from_str(&document(name)).unwrap();
    change(&mut case);
    ReceivedCase::read(&case.to_string()).unwrap()
}

/// A Dutch P2 with a deadline, whose contact is given.
pub fn case() -> ReceivedCase {
    changed(
        "zmanda-due",
        contact("Robin Example\n+31 20 000 0100\nrobin@customer.example"),
    )
}

/// Gives the contact of a case.
pub fn contact(answer: &str) -> impl FnOnce(&mut Value) + '_ {
    move |case| {
        let items = case["checklist"].as_array_mut().unwrap();
        let item = items
            .iter_mut()
            .find(|item| item["id"] == "contact")
            .unwrap();
        item["answer"] = answer.into();
        item["state"] = "answered".into();
    }
}

/// The same case with another level.
pub fn level(rank: u8) -> impl FnOnce(&mut Value) {
    move |case| {
        case["level"]["rank"] = rank.into();
        case["level"]["term"] = format!("P{rank}").into();
        case["level"]["id"] = format!("P{rank}").into();
    }
}

pub fn form(desk: Desk) -> Form {
    Form::read(Form::stock(desk)).unwrap_or_else(|error| panic!("{desk:?}: {error}"))
}

/// Values of one's own for a desk: all that it takes, or only what it demands.
pub fn own(form: &Form, all: bool) -> Values {
    let mut values = Values::default();
    for own in &form.own {
        if all || own.required || own.name == "requester" {
            values.set(&own.name, own.example.as_deref().unwrap_or("example"));
        }
    }
    values
}

/// Two files: a text, and bytes that are none, without a type.
pub const FILES: [File; 2] = [
    File {
        name: "backup log.txt",
        kind: Some("text/plain"),
        bytes: b"first line\nsecond line\n",
    },
    File {
        name: "screen.bin",
        kind: None,
        bytes: &[0, 255, 13, 10, 7],
    },
];

/// A stored answer of a desk.
pub fn stored(name: &str) -> Vec<u8> {
    fs::read(format!("tests/data/desks/{name}")).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub fn answer(status: u16, body: &[u8]) -> Answer<'_> {
    Answer {
        status,
        headers: &[],
        body,
    }
}

/// The answer with which a desk says that a file is taken, or a ticket made.
pub fn good(desk: Desk) -> &'static str {
    match desk {
        Desk::Zendesk => r#"{"upload": {"token": "tok-1"}, "request": {"id": 35436}}"#,
        Desk::Jira => {
            r#"{"temporaryAttachments": [{"temporaryAttachmentId": "temp-1"}], "issueKey": "SUP-12", "_links": {"web": "https://acme.example/SUP-12"}}"#
        }
        Desk::Zammad => r#"{"id": 19, "number": "22019"}"#,
        Desk::Rt => {
            r#"{"type": "ticket", "id": "20", "_url": "https://rt.example/REST/2.0/ticket/20"}"#
        }
        Desk::Redmine => r#"{"upload": {"id": 7, "token": "7.ed1c"}, "issue": {"id": 31}}"#,
        Desk::Freshdesk => r#"{"id": 1}"#,
        Desk::ServiceNow => {
            r#"{"result": {"number": "INC0010002", "sys_id": "c537bae64f411200adf9f8e18110c76e"}}"#
        }
        Desk::Salesforce | Desk::Mail => "",
    }
}

/// Every call that is made for a case, with a desk that takes everything; and the ticket.
pub fn calls(
    desk: Desk,
    case: &ReceivedCase,
    own: &Values,
    files: &[File],
) -> (Vec<Call>, Option<Made>) {
    let form = form(desk);
    let mut filled = form
        .fill(case, own, files)
        .unwrap_or_else(|error| panic!("{desk:?}: {error}"));
    let mut calls = Vec::new();
    while let Some(call) = filled.next().unwrap() {
        let outcome = filled.take(&answer(201, good(desk).as_bytes()));
        assert!(
            matches!(outcome, Outcome::Went | Outcome::Made(_) | Outcome::Sent),
            "{desk:?}: {outcome:?}"
        );
        calls.push(call);
        assert!(calls.len() < 20, "{desk:?}: no end of calls");
    }
    (calls, filled.made().cloned())
}

/// The call that makes the ticket, with all values of one's own.
pub fn create(desk: Desk, case: &ReceivedCase) -> Call {
    let form = form(desk);
    let own = own(&form, true);
    create_with(desk, case, &own)
}

pub fn create_with(desk: Desk, case: &ReceivedCase, own: &Values) -> Call {
    let (calls, _) = calls(desk, case, own, &[]);
    assert_eq!(calls.len(), 1, "{desk:?}: without files there is one call");
    calls.into_iter().next().unwrap()
}

/// A body of JSON.
pub fn json(call: &Call) -> Value {
    assert_eq!(call.header("content-type"), Some("application/json"));
    serde_json::from_slice(&call.body).unwrap()
}

/// The fields of a form of the web, read by rules that share nothing with how they are written.
pub fn fields(call: &Call) -> Vec<(String, String)> {
    assert_eq!(
        call.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    pairs(&call.text())
}

pub fn pairs(text: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap();
        (decoded(name), decoded(value))
    };
    text.split('&').map(pair).collect()
}

/// A text as it was before it was put into an address.
pub fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let code = std::str::from_utf8(&tail[..2]).unwrap();
            bytes.push(u8::from_str_radix(code, 16).unwrap());
            rest = &tail[2..];
        } else {
            assert!(
                first.is_ascii_graphic() && !b"+\"<>#".contains(first),
                "{text}"
            );
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// The parts of a multipart body: their headers and what is in them.
pub fn parts(call: &Call) -> Vec<(String, Vec<u8>)> {
    let kind = call.header("content-type").unwrap();
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
    let mark = format!("--{boundary}");
    let body = &call.body;
    let find = |from: usize, what: &[u8]| {
        body[from..]
            .windows(what.len())
            .position(|it| it == what)
            .map(|at| from + at)
    };
    let mut at = find(0, mark.as_bytes()).unwrap();
    assert_eq!(at, 0);
    let mut parts = Vec::new();
    loop {
        at += mark.len();
        if body[at..].starts_with(b"--\r\n") {
            assert_eq!(at + 4, body.len());
            return parts;
        }
        assert!(body[at..].starts_with(b"\r\n"));
        let head = find(at + 2, b"\r\n\r\n").unwrap();
        let end = find(head + 4, format!("\r\n{mark}").as_bytes()).unwrap();
        let header = String::from_utf8(body[at + 2..head].to_vec()).unwrap();
        parts.push((header, body[head + 4..end].to_vec()));
        at = end + 2;
    }
}

/// Whatever a text of JSON holds somewhere.
pub fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        other => vec![other.to_string()],
    }
}
