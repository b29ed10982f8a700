//! A link that opens a mail: never too long, never cut inside a character, and it says what is missing.

use duetime::delivery::mail::{Address, Link};
use proptest::prelude::*;

use crate::desks::shared::decoded;

fn to() -> Address {
    Address::read("support+de@acme.example").unwrap()
}

/// The address, the subject and the text of a link.
fn read(link: &Link) -> (String, String, String) {
    let rest = link.href.strip_prefix("mailto:").unwrap();
    let (address, rest) = rest.split_once("?subject=").unwrap();
    let (subject, body) = rest.split_once("&body=").unwrap();
    assert!(
        !address.contains(['?', '&'])
            && !subject.contains(['&', '='])
            && !body.contains(['&', '='])
    );
    (
        decoded(&address.replace('+', "%2B")),
        decoded(subject),
        decoded(body),
    )
}

/// The text as a mail has it.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

#[test]
fn a_short_case_is_in_the_link_as_a_whole() {
    let link = Link::of(
        &to(),
        "a+b c",
        "One & two\nDrei: Größe 100 %\n",
        Link::LIMIT,
    );
    assert_eq!(
        link.href,
        "mailto:support+de@acme.example?subject=a%2Bb%20c&body=One%20%26%20two%0D%0ADrei%3A%20Gr%C3%B6%C3%9Fe%20100%20%25%0D%0A"
    );
    assert_eq!(link.rest, "");
}

#[test]
fn a_long_case_is_cut_behind_a_line() {
    for (name, document) in crate::desks::shared::documents() {
        let case = duetime::delivery::desk::ReceivedCase::read(&document).unwrap();
        let text = crate::desks::text::of(&case);
        let link = Link::of(
            &to(),
            &format!("Case {}", case.reference),
            &text,
            Link::LIMIT,
        );
        assert!(link.href.len() <= 2000, "{name}");
        assert!(link.href.len() > 1600, "{name}: as much as fits");
        let kept = text.strip_suffix(link.rest).unwrap();
        assert!(kept.ends_with('\n') && !link.rest.is_empty(), "{name}");
        assert_eq!(read(&link).2, lines(kept), "{name}");
    }
}

#[test]
fn one_line_that_is_too_long_is_cut_behind_a_character() {
    let text = "😀".repeat(1000);
    let link = Link::of(&to(), "Subject", &text, Link::LIMIT);
    let (_, _, body) = read(&link);
    assert!(link.href.len() <= 2000 && body.chars().count() > 100);
    assert_eq!(body + link.rest, text);
    let subject = Link::of(&to(), &"ß".repeat(1000), "Text", Link::LIMIT);
    let (_, said, body) = read(&subject);
    assert!(said.chars().all(|c| c == 'ß') && said.chars().count() > 50);
    assert_eq!(body, "Text");
}

#[test]
fn what_is_no_plain_address_is_refused() {
    let long = format!("{}@acme.example", "a".repeat(65));
    let host = format!("a@{}.example", "a".repeat(250));
    for bad in [
        "",
        "@",
        "a@",
        "@b.example",
        "a b@c.example",
        "a@b",
        "a@b..example",
        "a..b@c.example",
        ".a@b.example",
        "a@-b.example",
        "a@b-.example",
        "a@b.example ",
        "mailto:a@b.example",
        "a@b.example?cc=c@d.example",
        "a@b.example&bcc=c@d.example",
        "a@b.example,c@d.example",
        "a@b.example;c@d.example",
        "a@b.example%0D%0ABcc:c@d.example",
        "a@b.example\nBcc: c@d.example",
        "<a@b.example>",
        "Robin <a@b.example>",
        "\"a b\"@c.example",
        "a@[127.0.0.1]",
        "a@b@c.example",
        "ä@b.example",
        "a@bücher.example",
        &long,
        &host,
    ] {
        assert!(Address::read(bad).is_err(), "{bad}");
    }
    for good in [
        "a@b.example",
        "first.last+tag@sub.acme.example",
        "o'brien@acme.example",
        "A_1-2@acme-3.example",
    ] {
        assert_eq!(Address::read(good).unwrap().as_str(), good);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_reads_back_as_the_beginning_of_the_text(
        subject in "(\\PC|[\r\n]){0,80}", text in "(\\PC{0,60}|[é😀 ]{1,400}|\r?\n){0,40}", limit in 0_usize..3000,
    ) {
        let link = Link::of(&to(), &subject, &text, limit);
        prop_assert!(link.href.len() <= limit.max(Link::LEAST));
        prop_assert!(link.href.bytes().all(|byte| byte.is_ascii_graphic()));
        let (address, said, body) = read(&link);
        prop_assert_eq!(address, "support+de@acme.example");
        let clean: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        prop_assert!(clean.starts_with(&said));
        prop_assert!(text.ends_with(link.rest));
        let kept = &text[..text.len() - link.rest.len()];
        prop_assert_eq!(body, lines(kept));
        // What is left begins a line, unless the first one is too long by itself.
        let whole = link.rest.is_empty() || kept.ends_with('\n') || !kept.contains('\n');
        prop_assert!(whole);
    }

    /// Whatever is taken for an address means nothing to a link.
    #[test]
    fn an_address_means_nothing_to_a_link(text in "[a-z?&=%,;<>\"'@.+ \r\n-]{1,20}@[a-z?&,.-]{1,12}\\.[a-z]{2}") {
        if let Ok(address) = Address::read(&text) {
            let link = Link::of(&address, "s", "t", Link::LIMIT);
            prop_assert!(link.href.ends_with("?subject=s&body=t"));
            prop_assert_eq!(link.href.matches(['?', '&', ',', ';', ' ']).count(), 2);
        }
    }
}
