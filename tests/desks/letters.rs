//! A case as a mail, read by a reader that shares no code with its writer.

use duetime::delivery::desk::{Desk, Outcome, Values};
use proptest::prelude::*;

use crate::desks::shared::{
    FILES, answer, calls, case, changed, contact, create, form, level, own,
};

/// A mail, read.
pub struct Letter {
    /// Its headers in order, unfolded and decoded.
    pub headers: Vec<(String, String)>,
    /// Its text.
    pub text: String,
    /// The files: their headers and their bytes.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Letter {
    pub fn header(&self, name: &str) -> Vec<&str> {
        let headers = self
            .headers
            .iter()
            .filter(|header| header.0.eq_ignore_ascii_case(name));
        headers.map(|header| header.1.as_str()).collect()
    }
}

/// Reads a mail by the rules of RFC 5322, 2045 and 2047.
pub fn read(bytes: &[u8]) -> Letter {
    assert!(bytes.is_ascii(), "a mail is sent in seven bits");
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(
        !text.replace("\r\n", "").contains(['\r', '\n']),
        "every line ends in CR LF"
    );
    assert!(
        text.lines().all(|line| line.len() <= 998),
        "no line is too long"
    );
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let headers = headers(head);
    let kind = value(&headers, "Content-Type");
    let mut letter = Letter {
        headers: headers.clone(),
        text: String::new(),
        files: Vec::new(),
    };
    match kind.split_once("boundary=") {
        Some((kind, boundary)) => {
            assert!(kind.starts_with("multipart/mixed"));
            let mark = format!("--{}", boundary.trim_matches(['"', ';', ' ']));
            let mut parts = body.split(mark.as_str());
            parts.next();
            for (n, part) in parts.take_while(|part| !part.starts_with("--")).enumerate() {
                let (head, body) = part.split_once("\r\n\r\n").unwrap();
                let inner = self::headers(head.trim_start());
                // The last line break belongs to the boundary (RFC 2046).
                let body = body.strip_suffix("\r\n").unwrap();
                let bytes = decoded(&value(&inner, "Content-Transfer-Encoding"), body);
                if n == 0 {
                    letter.text = String::from_utf8(bytes).unwrap();
                } else {
                    letter.files.push((head.to_owned(), bytes));
                }
            }
        }
        None => {
            let bytes = decoded(&value(&headers, "Content-Transfer-Encoding"), body);
            letter.text = String::from_utf8(bytes).unwrap();
        }
    }
    letter
}

fn headers(head: &str) -> Vec<(String, String)> {
    let unfolded = head.replace("\r\n\t", " ").replace("\r\n ", " ");
    let header = |line: &str| {
        let (name, value) = line
            .split_once(':')
            .unwrap_or_else(|| panic!("no header: {line}"));
        assert!(
            name.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
            "{name}"
        );
        (name.to_owned(), words(value.trim()))
    };
    unfolded.split("\r\n").map(header).collect()
}

fn value(headers: &[(String, String)], name: &str) -> String {
    let mut found = headers
        .iter()
        .filter(|header| header.0.eq_ignore_ascii_case(name));
    found
        .next()
        .map(|header| header.1.clone())
        .unwrap_or_default()
}

/// Encoded words (RFC 2047); blanks between two of them mean nothing.
fn words(value: &str) -> String {
    let (mut out, mut rest, mut after_word) = (String::new(), value, false);
    while let Some(at) = rest.find("=?") {
        let (before, from) = rest.split_at(at);
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        let mut parts = from[2..].splitn(3, '?');
        let (charset, encoding, behind) = (
            parts.next().unwrap(),
            parts.next().unwrap(),
            parts.next().unwrap(),
        );
        assert!(
            ["utf-8", "us-ascii"].contains(&charset.to_ascii_lowercase().as_str()),
            "{value}"
        );
        let (text, behind) = behind.split_once("?=").unwrap();
        let bytes = match encoding {
            "B" | "b" => decoded("base64", text),
            _ => decoded("quoted-printable", &text.replace('_', " ")),
        };
        out.push_str(&String::from_utf8(bytes).unwrap());
        rest = behind;
        after_word = true;
    }
    out + rest
}

fn decoded(encoding: &str, text: &str) -> Vec<u8> {
    match encoding.to_ascii_lowercase().as_str() {
        "base64" => {
            let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let (mut bits, mut count, mut out) = (0_u32, 0, Vec::new());
            for byte in text
                .bytes()
                .filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=')
            {
                let digit = digits.iter().position(|digit| *digit == byte).unwrap();
                bits = bits << 6 | digit as u32;
                count += 6;
                if count >= 8 {
                    count -= 8;
                    out.push((bits >> count) as u8);
                }
            }
            out
        }
        "quoted-printable" => {
            let text = text.replace("=\r\n", "");
            let (mut out, mut bytes) = (Vec::new(), text.bytes());
            while let Some(byte) = bytes.next() {
                if byte == b'=' {
                    let code = [bytes.next().unwrap(), bytes.next().unwrap()];
                    out.push(u8::from_str_radix(std::str::from_utf8(&code).unwrap(), 16).unwrap());
                } else {
                    out.push(byte);
                }
            }
            out
        }
        _ => text.as_bytes().to_vec(),
    }
}

fn letter(case: &duetime::delivery::desk::ReceivedCase) -> Letter {
    read(&create(Desk::Mail, case).body)
}

#[test]
fn a_mail_says_whose_case_it_is() {
    let case = case();
    let reference = case.reference.to_string();
    let call = create(Desk::Mail, &case);
    let envelope = call.envelope.clone().unwrap();
    assert_eq!(
        (envelope.from.as_str(), envelope.to.as_str()),
        ("cases@acme.example", "support@acme.example")
    );
    let letter = read(&call.body);
    assert_eq!(
        letter.header("Message-ID"),
        [format!("<duetime-{reference}@acme.example>")]
    );
    assert_eq!(
        letter.header("Subject"),
        [format!("[{reference}] P2 Back-up van vannacht mislukt")]
    );
    assert_eq!(
        letter.header("Reply-To"),
        ["\"Robin Example\" <robin@customer.example>"]
    );
    assert_eq!(
        letter.header("From"),
        ["\"Acme cases\" <cases@acme.example>"]
    );
    assert_eq!(letter.header("To"), ["<support@acme.example>"]);
    assert_eq!(letter.header("Importance"), ["high"]);
    assert_eq!(letter.header("X-Priority"), ["2"]);
    assert_eq!(letter.header("X-Duetime-Reference"), [reference.as_str()]);
    assert_eq!(letter.header("Content-Language"), ["nl"]);
    assert_eq!(letter.header("Date").len(), 1);
    assert!(letter.header("Content-Type")[0].contains("utf-8"));
    assert!(letter.text.contains("Responstermijn") || letter.text.contains(&reference));
    assert!(letter.text.contains("– "), "more than ASCII survives");
    // Somebody wrote this, and waits for an answer with a number: RFC 3834.
    assert_eq!(letter.header("Auto-Submitted"), [""; 0]);
    assert_eq!(letter.header("Precedence"), [""; 0]);
}

#[test]
fn a_mail_is_as_important_as_the_level() {
    let said = |rank: u8| {
        let letter = letter(&changed("zmanda-due", level(rank)));
        let one = |name: &str| letter.header(name)[0].to_owned();
        (one("Importance"), one("X-Priority"))
    };
    let text = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(said(1), text("high", "1"));
    assert_eq!(said(3), text("normal", "3"));
    assert_eq!(said(4), text("low", "5"));
    let none = letter(&changed("zmanda-due", |case| {
        case["level"] = serde_json::Value::Null
    }));
    assert_eq!(none.header("Importance"), [""; 0]);
}

#[test]
fn files_go_with_a_mail() {
    let case = case();
    let form = form(Desk::Mail);
    let (calls, made) = calls(Desk::Mail, &case, &own(&form, true), &FILES);
    assert_eq!(made, None, "nobody knows whether it arrives");
    let letter = read(&calls[0].body);
    assert_eq!(letter.files.len(), 2);
    assert!(
        letter.files[0].0.contains("backup log.txt") && letter.files[0].0.contains("text/plain")
    );
    assert_eq!(letter.files[0].1, FILES[0].bytes);
    assert_eq!(letter.files[1].1, FILES[1].bytes);
    assert!(letter.text.contains(&case.reference.to_string()));
}

/// 4.. of a mail server means later, which it never does over HTTP.
#[test]
fn what_a_mail_server_answers() {
    let form = form(Desk::Mail);
    assert_eq!(form.number_of(&answer(250, b"OK")), Outcome::Sent);
    assert_eq!(
        form.number_of(&answer(451, b"greylisted")),
        Outcome::Again { after: None }
    );
    assert!(matches!(
        form.number_of(&answer(550, b"no such user")),
        Outcome::Refused(_)
    ));
    assert_eq!(form.number_of(&answer(0, b"")), Outcome::Unclear);
}

#[test]
fn an_address_that_is_none_is_refused() {
    let case = case();
    let form = form(Desk::Mail);
    for bad in [
        "support",
        "a@b.example, c@d.example",
        "Acme <a@b.example>",
        "a@b.example?x",
    ] {
        let own = Values::from([("from", "cases@acme.example"), ("to", bad)]);
        let error = form.fill(&case, &own, &[]).unwrap_err();
        assert!(error.to_string().contains("address"), "{bad}: {error}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// No field of a case becomes a header, and nothing of it is lost.
    #[test]
    fn nothing_of_a_case_becomes_a_header(subject in "(\\PC|[\r\n\t ]|\r\nBcc: x@y.example|=\\?utf-8\\?B\\?){1,120}", name in "(\\PC|[\r\n\"<>,;:\\\\]){0,60}") {
        let case = changed("zmanda-due", |case| {
            case["subject"] = subject.as_str().into();
            contact(&format!("{}\n\nrobin@customer.example", name.replace('\n', " ")))(case);
        });
        let letter = letter(&case);
        let mut names: Vec<_> = letter.headers.iter().map(|header| header.0.to_ascii_lowercase()).collect();
        names.sort();
        let known = ["content-language", "content-transfer-encoding", "content-type", "date", "from", "importance", "message-id",
            "mime-version", "reply-to", "subject", "to", "x-duetime-reference", "x-priority"];
        prop_assert_eq!(names, known);
        prop_assert_eq!(letter.header("To"), ["<support@acme.example>"]);
        prop_assert!(letter.header("Reply-To")[0].ends_with("<robin@customer.example>"));
        let start = format!("[{}] P2", case.reference);
        prop_assert!(letter.header("Subject")[0].starts_with(&start));
    }
}
