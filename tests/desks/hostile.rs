//! What a customer types stays text, whatever it looks like: it is never a place to be filled, never HTML, never another field, another
//! header or another part of an address.

use duetime::delivery::desk::{Desk, File, ReceivedCase};
use proptest::prelude::*;
use serde_json::Value;

use crate::desks::shared::{
    answer, calls, changed, contact, create, decoded, document, fields, form, json, own, pairs,
    parts,
};

/// What people type who want more than to be read, and whatever else there is.
fn hostile() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "{subject}",
        "{own.token}",
        "{{",
        "}}",
        "{text}",
        "<script>alert(1)</script>",
        "\r\nBcc: a@b.example",
        "\n\n--duetime-part-00000000\r\n",
        "\"}]}",
        "\\u0000",
        "&amp;",
        "' OR 1=1 --",
        "%0D%0A",
        "&orgid=1",
        "]|[",
        "\u{202E}",
        "\u{0}",
        "\u{1b}[2J",
        "$when",
        "=?utf-8?B?eA==?=",
        "é😀",
    ]);
    let piece = prop_oneof![
        known.prop_map(str::to_owned),
        "\\PC{1,12}",
        "[ \t\r\n]{1,3}"
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

/// A text as it may be in a case: what nobody can see is gone.
fn clean(text: &str) -> String {
    duetime::checklist::bounded(text)
}

fn one_line(text: &str) -> String {
    let parts = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most - 1).collect();
    format!("{}…", start.trim_end())
}

fn hostile_case(text: &str) -> ReceivedCase {
    changed("zmanda-due", |case| {
        case["subject"] = text.into();
        case["since"] = text.into();
        for item in case["checklist"].as_array_mut().unwrap() {
            item["answer"] = text.into();
        }
        contact(&format!("{}\n\nrobin@customer.example", one_line(text)))(case);
        // Not even what our own page writes is trusted.
        case["level"]["name"] = text.into();
        case["assumptions"][0]["question"] = text.into();
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_typed_stays_text(text in hostile()) {
        let case = hostile_case(&text);
        let line = one_line(&clean(&text));
        let wanted = if line.is_empty() { None } else { Some(format!("[{}] P2 {line}", case.reference)) };
        for (desk, path, most) in [
            (Desk::Zendesk, "/request/subject", 150),
            (Desk::Jira, "/requestFieldValues/summary", 255),
            (Desk::Zammad, "/title", 200),
            (Desk::Rt, "/Subject", 200),
            (Desk::Redmine, "/issue/subject", 255),
            (Desk::Freshdesk, "/subject", 255),
            (Desk::ServiceNow, "/short_description", 160),
        ] {
            let body: Value = json(&create(desk, &case));
            let subject = body.pointer(path).unwrap().as_str().unwrap();
            if let Some(wanted) = &wanted {
                prop_assert_eq!(subject, shortened(wanted, most), "{:?}", desk);
            }
            // The same fields as for a case that means no harm.
            let plain: Value = json(&create(desk, &hostile_case("plain")));
            prop_assert_eq!(shape(&body), shape(&plain), "{:?}", desk);
        }
        let names = |case: &ReceivedCase| fields(&create(Desk::Salesforce, case)).into_iter().map(|it| it.0).collect::<Vec<_>>();
        prop_assert_eq!(names(&case), names(&hostile_case("plain")));
        let html = json(&create(Desk::Freshdesk, &case))["description"].as_str().unwrap().to_owned();
        prop_assert!(!html.replace("<br>\n", "").contains(['<', '>', '"', '\'', '\n']));
    }

    #[test]
    fn names_of_files_stay_names(name in hostile(), kind in hostile(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let case = hostile_case("plain");
        let file = [File { name: &name, kind: Some(&kind), bytes: &bytes }];
        for desk in [Desk::Zendesk, Desk::ServiceNow] {
            let form = form(desk);
            let (calls, _) = calls(desk, &case, &own(&form, true), &file);
            let call = calls.iter().find(|call| call.path.contains("file") && call.body == bytes).unwrap();
            let query = pairs(call.path.split_once('?').unwrap().1);
            let named = query.iter().find(|pair| pair.0.starts_with("file")).unwrap();
            prop_assert!(!named.1.is_empty() && !named.1.contains(['/', '\\', '\n', '\r', '\0']));
            let kind = call.header("content-type").unwrap();
            prop_assert!(kind.contains('/') && kind.bytes().all(|byte| byte.is_ascii_graphic()));
        }
        let form = form(Desk::Freshdesk);
        let (calls, _) = calls(Desk::Freshdesk, &case, &own(&form, true), &file);
        let parts = parts(&calls[0]);
        let with_file: Vec<_> = parts.iter().filter(|part| part.0.contains("filename=")).collect();
        prop_assert_eq!(with_file.len(), 1);
        prop_assert_eq!(&with_file[0].1, &bytes);
        prop_assert_eq!(with_file[0].0.lines().count(), 2, "{}", with_file[0].0);
    }

    /// Whatever is received is a case or is not one; nothing falls over.
    #[test]
    fn whatever_is_received_is_read_or_refused(at in 0_usize..20_000, with in hostile()) {
        let mut text = document("zmanda-due");
        let mut at = at % text.len();
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        text.insert_str(at, &with);
        if let Ok(case) = ReceivedCase::read(&text) {
            for desk in Desk::ALL {
                let form = form(desk);
                let own = own(&form, true);
                let filled = form.fill(&case, &own, &[]);
                prop_assert!(filled.is_err() || filled.unwrap().next().is_ok());
            }
        }
    }

    /// Whatever a desk answers, it is read.
    #[test]
    fn whatever_a_desk_answers_is_read(status in 0_u16..1000, body in prop_oneof![hostile(), "[\\[\\]{}\":,a-z0-9]{0,40}"]) {
        let case = crate::desks::shared::case();
        for desk in Desk::ALL {
            let form = form(desk);
            let own = own(&form, true);
            let mut filled = form.fill(&case, &own, &[]).unwrap();
            let answer = answer(status, body.as_bytes());
            let _ = (filled.found_in(&answer), filled.differences(&body), filled.take(&answer));
        }
    }
}

/// The names of all fields, without what stands in them.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), shape(value)))
            .collect(),
        Value::Array(list) => list.iter().map(shape).collect(),
        _ => Value::Null,
    }
}

/// A value of the desk's own is put into an address as one part of it.
#[test]
fn what_stands_in_an_address_stays_one_part_of_it() {
    let case = hostile_case("plain");
    let form = form(Desk::Jira);
    let mut own = own(&form, true);
    own.set("service_desk", "../../admin?x=1#");
    let (calls, _) = calls(Desk::Jira, &case, &own, &crate::desks::shared::FILES);
    assert_eq!(
        calls[0].path,
        "/rest/servicedeskapi/servicedesk/..%2F..%2Fadmin%3Fx%3D1%23/attachTemporaryFile"
    );
    assert_eq!(decoded("a%20b"), "a b");
}

/// What is no case says where and why.
#[test]
fn what_is_no_case_says_why() {
    let whole = document("zmanda-due");
    for (old, new, field) in [
        ("\"duetime-case\"", "\"other\"", "format"),
        ("\"version\": 1", "\"version\": 2", "version"),
        ("\"version\": 1", "\"version\": \"1\"", "version"),
        ("Q6P7-4KKQ-2EYF-A3RX", "Q6P7", "reference"),
        ("\"rank\": 2", "\"rank\": 0", "level.rank"),
        ("\"language\": \"nl\"", "\"language\": 7", "language"),
        ("\"format\"", "\"version\": 1, \"format\"", "version"),
    ] {
        let damaged = whole.replacen(old, new, 1);
        assert_ne!(damaged, whole);
        let error = ReceivedCase::read(&damaged).unwrap_err();
        assert_eq!(error.field, field, "{new}: {error}");
    }
    for nothing in ["", "[]", "{}", "null", "\"case\""] {
        assert!(ReceivedCase::read(nothing).is_err());
    }
    let large = format!("{{\"format\": \"{}\"}}", "x".repeat(5 << 20));
    assert!(
        ReceivedCase::read(&large)
            .unwrap_err()
            .reason
            .contains("4 MiB")
    );
    let many = format!("{{\"format\": [{}]}}", vec!["1"; 200_000].join(","));
    assert!(
        ReceivedCase::read(&many)
            .unwrap_err()
            .reason
            .contains("100,000")
    );
    // A field that came later does not matter, nor does a language that nobody knows here.
    let later = whole
        .replacen("{", "{\"colour\": \"red\",", 1)
        .replace("\"language\": \"nl\"", "\"language\": \"eo\"");
    assert_eq!(ReceivedCase::read(&later).unwrap().language.tag(), "en");
}
