//! Opening a file: from its bytes to the text of a calendar, out of whatever it was wrapped in.

use super::{
    IcsError, LARGEST, Wrong,
    error::fail,
    line::Lines,
    transfer::{base64, quoted_printable},
};
use crate::encoding::decode;

/// What every calendar begins with.
const BEGIN: &str = "BEGIN:VCALENDAR";

/// How much of a file is searched for the marks of a web page, in bytes.
const BEGINNING: usize = 64 * 1024;

/// How many parts of a mail are looked into.
const MOST_BODIES: u32 = 20;

/// The text of a calendar.
///
/// # Errors
/// A file that is too large, or holds no calendar: what it is instead, as far as that can be told.
pub(super) fn open(file: &[u8]) -> Result<String, IcsError> {
    if file.len() > LARGEST {
        return Err(fail(Wrong::TooLarge, 1, ""));
    }
    let text = text_of(file);
    if let Some(body) = unwrapped(&text) {
        return Ok(body);
    }
    if has_calendar(&text) {
        return Ok(text);
    }
    let (mut lines, mut first) = (Lines::new(&text), String::new());
    let line = lines.next(&mut first);
    let wrong = match line {
        _ if text
            .trim_matches(['\u{FEFF}', ' ', '\t', '\r', '\n'])
            .is_empty() =>
        {
            Wrong::Empty
        }
        _ if is_web_page(&text) => Wrong::WebPage,
        _ => Wrong::NoCalendar,
    };
    Err(fail(wrong, line.unwrap_or(1), &first))
}

/// The text in some bytes, whatever they are. A calendar with signs in it that belong to no text is still one.
fn text_of(bytes: &[u8]) -> String {
    let is_calendar = |text: &String| calendar_in(text).is_some();
    // What is UTF-8 stays as it is, strange signs too: they are taken out where they would be shown.
    let plain = str::from_utf8(bytes).ok().map(str::to_owned);
    if let Some(text) = plain.clone().filter(is_calendar) {
        return text;
    }
    // Lines are folded by bytes: a letter may stand on two of them.
    if let Some(text) = String::from_utf8(unfolded(bytes)).ok().filter(is_calendar) {
        return text;
    }
    let decoded = decode(bytes);
    if let Some(text) = decoded.clone().filter(is_calendar) {
        return text;
    }
    let is_text = |b: &u8| !b.is_ascii_control() || b.is_ascii_whitespace();
    let bare: Vec<u8> = bytes.iter().copied().filter(is_text).collect();
    let bare = decode(&bare).unwrap_or_else(|| bare.into_iter().map(char::from).collect());
    if is_calendar(&bare) {
        return bare;
    }
    decoded
        .or(plain)
        .unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// Bytes whose lines are put together again where they were folded.
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        let ends = ["\r\n ", "\r\n\t", "\n ", "\n\t"];
        match ends
            .into_iter()
            .find_map(|end| rest.strip_prefix(end.as_bytes()))
        {
            Some(next) => rest = next,
            None => {
                whole.push(first);
                rest = after;
            }
        }
    }
    whole
}

/// Where the first line is that begins a calendar.
fn calendar_in(text: &str) -> Option<usize> {
    let mut from = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let bare = line.trim_start_matches(['\u{FEFF}', ' ', '\t']);
        let head = bare.get(..BEGIN.len()).unwrap_or_default();
        if head.eq_ignore_ascii_case(BEGIN) {
            return Some(from + line.len() - bare.len());
        }
        from += line.len();
    }
    None
}

/// Whether a calendar begins anywhere, in a line that may be folded.
fn has_calendar(text: &str) -> bool {
    let (mut lines, mut line) = (Lines::new(text), String::new());
    calendar_in(text).is_some()
        || std::iter::from_fn(|| lines.next(&mut line).map(|_| calendar_in(&line).is_some()))
            .any(|begins| begins)
}

/// The calendar in a mail that was saved as a file, where the mail says that it is written in other letters.
fn unwrapped(text: &str) -> Option<String> {
    const HEADER: &str = "content-transfer-encoding:";
    let end = calendar_in(text).unwrap_or(text.len());
    let (mut at, mut bodies) = (0, 0);
    let mut way = "";
    for line in text.split_inclusive('\n') {
        if at >= end || bodies == MOST_BODIES {
            break;
        }
        at += line.len();
        let bare = line.trim_ascii();
        if let Some((head, value)) = bare.split_at_checked(HEADER.len())
            && head.eq_ignore_ascii_case(HEADER)
        {
            way = value.trim_ascii();
        }
        if !bare.is_empty() || way.is_empty() {
            continue;
        }
        // The empty line between a head and its body, which ends where the next part of the mail begins.
        let body = text.get(at..)?;
        let body = body.split("\n--").next().unwrap_or(body);
        let bytes = if way.eq_ignore_ascii_case("base64") {
            base64(body)
        } else if way.eq_ignore_ascii_case("quoted-printable") {
            quoted_printable(body)
        } else {
            Vec::new()
        };
        way = "";
        bodies += 1;
        if !bytes.is_empty() {
            let body = text_of(&bytes);
            if calendar_in(&body).is_some() {
                return Some(body);
            }
        }
    }
    None
}

/// Whether a text is a page for a browser: what a server sends instead of a calendar when it asks for a password.
fn is_web_page(text: &str) -> bool {
    let mut beginning = String::new();
    let mut signs = text.trim_start_matches('\u{FEFF}').trim_start().chars();
    for c in signs.by_ref() {
        if beginning.len() >= BEGINNING {
            break;
        }
        beginning.push(c.to_ascii_lowercase());
    }
    let has = |mark: &str| beginning.contains(mark);
    has("<!doctype html")
        || has("<html")
        || (beginning.starts_with('<')
            && [
                "<head", "<body", "<title", "<meta", "<script", "<div", "<p>",
            ]
            .into_iter()
            .any(has))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str) -> Result<String, Wrong> {
        open(text.as_bytes()).map_err(|error| error.wrong)
    }

    #[test]
    fn what_is_no_calendar_is_told_apart() {
        for (text, wrong) in [
            ("", Wrong::Empty),
            ("\u{FEFF}", Wrong::Empty),
            (" \r\n\n\t ", Wrong::Empty),
            ("<!DOCTYPE html>\n<p>Sign in", Wrong::WebPage),
            ("\n\n<html lang=en>", Wrong::WebPage),
            ("HTTP/1.1 200 OK\r\n\r\n<HTML>", Wrong::WebPage),
            ("<head><title>Sign in</title>", Wrong::WebPage),
            ("<?xml version=\"1.0\"?><icalendar/>", Wrong::NoCalendar),
            ("{\"a\": 1}", Wrong::NoCalendar),
            ("Date;Name\n2026-12-25;Christmas", Wrong::NoCalendar),
            ("BEGIN:VCARD\nEND:VCARD", Wrong::NoCalendar),
            ("BEGIN:VCALEN", Wrong::NoCalendar),
            ("See BEGIN:VCALENDAR", Wrong::NoCalendar),
        ] {
            assert_eq!(opened(text), Err(wrong), "{text}");
        }
        let picture = [0x89, b'P', b'N', b'G', 0, 0xFF, 0xFE];
        assert_eq!(open(&picture).unwrap_err().wrong, Wrong::NoCalendar);
    }

    #[test]
    fn a_mail_is_unwrapped() {
        let plain = "BEGIN:VCALENDAR\nSUMMARY:für=\nEND:VCALENDAR";
        let quoted = "BEGIN:VCALENDAR\nSUMMARY:f=C3=BC=\nr=3D\nEND:VCALENDAR";
        let base64 = "QkVHSU46VkNBTEVOREFSClNVTU1BUlk6ZsO8cj0KRU5EOlZDQUxFTkRBUg==";
        for (way, body) in [
            ("8bit", plain),
            ("quoted-printable", quoted),
            ("BASE64", base64),
        ] {
            let mail = format!(
                "MIME-Version: 1.0\nContent-Type: text/calendar\nContent-Transfer-Encoding: {way}\n\n{body}"
            );
            let opened = opened(&mail).unwrap();
            assert!(opened.ends_with(plain), "{way}: {opened}");
        }
        let parts = format!(
            "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n\
             --x\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/calendar\r\n\r\n{base64}\r\n--x--\r\n"
        );
        assert_eq!(opened(&parts).unwrap(), plain);
    }

    #[test]
    fn a_letter_that_is_folded_in_two_is_one() {
        for fold in ["\r\n ", "\n\t"] {
            let mut bytes = b"BEGIN:VCALENDAR\r\nSUMMARY:f\xC3".to_vec();
            bytes.extend_from_slice(fold.as_bytes());
            bytes.extend_from_slice(b"\xBCr alle\r\n");
            assert!(open(&bytes).unwrap().contains("für alle"), "{fold:?}");
        }
    }

    #[test]
    fn a_calendar_with_strange_signs_is_still_one() {
        for bytes in [
            &b"BEGIN:VCALENDAR\nSUMMARY:\xFCber\x18\x19\x01\x02\0\0"[..],
            b"BEGIN:VCALENDAR\nSUMMARY:\xC3\xBCber\x18\x19\x01\x02\0\0",
        ] {
            assert!(open(bytes).unwrap().contains("über"), "{bytes:?}");
        }
    }
}
