//! Every example case for every desk: the body is what it says it is, and the reference, the level and the target can be read in it.

use duetime::delivery::desk::{Desk, ReceivedCase};

use crate::desks::shared::{
    FILES, calls, create, documents, fields, form, json, own, parts, texts,
};

/// Everything that a call says, without what its body is written in.
fn said(desk: Desk, call: &duetime::delivery::desk::Call) -> Vec<String> {
    match desk {
        Desk::Salesforce => fields(call).into_iter().map(|field| field.1).collect(),
        Desk::Mail => vec![crate::desks::letters::read(&call.body).text],
        _ if call
            .header("content-type")
            .unwrap()
            .starts_with("multipart/") =>
        {
            let parts = parts(call).into_iter();
            parts
                .filter_map(|(_, body)| String::from_utf8(body).ok())
                .collect()
        }
        _ => texts(&json(call)),
    }
}

/// Lines are broken between words.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_case_is_told_to_every_desk() {
    let mut told = 0;
    for (name, document) in documents() {
        let case = ReceivedCase::read(&document).unwrap_or_else(|error| panic!("{name}: {error}"));
        for desk in Desk::ALL {
            let at = format!("{name}, {desk:?}");
            let call = create(desk, &case);
            let said = said(desk, &call);
            let whole = one_line(
                &said
                    .join("\n")
                    .replace("&nbsp;", " ")
                    .replace("<br>", "")
                    .replace("&amp;", "&"),
            );
            assert!(whole.contains(&case.reference.to_string()), "{at}");
            let value: serde_json::Value = serde_json::from_str(&document).unwrap();
            if let Some(term) = value["level"]["term"].as_str() {
                assert!(whole.contains(term), "{at}: {term}");
            }
            if let Some(text) = value["subject"].as_str() {
                assert!(whole.contains(text), "{at}: {text}");
            }
            let vendor = value["programme"]["name"].as_str().unwrap();
            assert!(whole.contains(vendor), "{at}: {vendor}");
            let hidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
            assert!(!said.iter().any(|text| text.contains(hidden)), "{at}");
            for (name, value) in &call.headers {
                assert!(
                    !name.contains(char::is_control) && !value.contains(char::is_control),
                    "{at}: {name}"
                );
            }
            assert!(
                call.path.bytes().all(|byte| byte.is_ascii_graphic()),
                "{at}: {}",
                call.path
            );
            // The same case gives the same call. A mail has boundaries of its own only with files.
            if desk != Desk::Mail {
                assert_eq!(call, create(desk, &case), "{at}");
            }
            told += 1;
        }
    }
    assert!(told > 130);
}

/// A subject is never empty: desks take an empty one, and nobody finds it again.
#[test]
fn every_subject_names_the_case() {
    for (name, document) in documents() {
        let case = ReceivedCase::read(&document).unwrap();
        let request = json(&create(Desk::Zendesk, &case));
        let subject = request["request"]["subject"].as_str().unwrap();
        let start = format!("[{}] ", case.reference);
        let rest = subject
            .strip_prefix(&start)
            .unwrap_or_else(|| panic!("{name}: {subject}"));
        assert!(rest.trim().len() > 3, "{name}: {subject}");
        assert!(!subject.contains("  "), "{name}: {subject:?}");
    }
}

#[test]
fn with_files_the_bodies_are_right_too() {
    for (name, document) in documents() {
        let case = ReceivedCase::read(&document).unwrap();
        for desk in Desk::ALL {
            let form = form(desk);
            let (calls, _) = calls(desk, &case, &own(&form, true), &FILES);
            let reference = case.reference.to_string();
            let told = calls.iter().filter(|call| {
                let kind = call.header("content-type").unwrap();
                let written = kind.starts_with("text/") || kind == "application/octet-stream";
                !written
                    && said(desk, call)
                        .iter()
                        .any(|text| text.contains(&reference))
            });
            assert_eq!(told.count(), 1, "{name}, {desk:?}");
        }
    }
}
