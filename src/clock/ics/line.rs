//! The line: a property of the file, with its parameters, put together again where it was folded.

use super::transfer::{base64, quoted_printable};
use crate::encoding::{decode, decode_as};

/// The lines of a file, with their numbers.
pub(super) struct Lines<'a> {
    rest: &'a str,
    /// The number of the line that comes next, from 1.
    number: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Lines<'a> {
        Lines {
            rest: text.strip_prefix('\u{FEFF}').unwrap_or(text),
            number: 1,
        }
    }

    /// Puts the next line that is not empty into a buffer, whole, and gives its number.
    pub(super) fn next(&mut self, buffer: &mut String) -> Option<usize> {
        buffer.clear();
        while self.end_line() {}
        if self.rest.is_empty() {
            return None;
        }
        let number = self.number;
        buffer.push_str(self.up_to_end());
        loop {
            // In quoted-printable a line that ends in `=` goes on with the next, whatever that begins with.
            let soft = buffer.ends_with('=') && is_quoted_printable(buffer);
            if soft {
                buffer.pop();
                self.end_line();
                self.rest = self.rest.strip_prefix([' ', '\t']).unwrap_or(self.rest);
                buffer.push_str(self.up_to_end());
                if !self.rest.is_empty() {
                    continue;
                }
            }
            // Files that went through too many hands have empty lines before a continuation.
            while self.end_line() {}
            match self.rest.bytes().next() {
                Some(b' ' | b'\t') => self.rest = self.rest.get(1..).unwrap_or_default(),
                _ => return Some(number),
            }
            buffer.push_str(self.up_to_end());
        }
    }

    /// Takes what stands before the end of the line.
    fn up_to_end(&mut self) -> &'a str {
        let is_end = |b: u8| b == b'\r' || b == b'\n';
        let end = self.rest.bytes().position(is_end);
        let (line, rest) = self
            .rest
            .split_at_checked(end.unwrap_or(self.rest.len()))
            .unwrap_or_default();
        self.rest = rest;
        line
    }

    /// Takes the end of a line, if it is next, as any system writes it.
    fn end_line(&mut self) -> bool {
        for end in ["\r\n", "\n", "\r"] {
            if let Some(rest) = self.rest.strip_prefix(end) {
                self.rest = rest;
                self.number += 1;
                return true;
            }
        }
        false
    }
}

/// A property.
pub(super) struct Line<'a> {
    pub(super) name: &'a str,
    parameters: &'a str,
    pub(super) value: &'a str,
}

impl<'a> Line<'a> {
    /// Takes a line apart; none if it has no value.
    pub(super) fn read(text: &'a str) -> Option<Line<'a>> {
        // A quote that is never closed hides nothing.
        let (mut head, mut value) = cut(text, b':').or_else(|| text.split_once(':'))?;
        let name = head.split(';').next().unwrap_or(head).trim_ascii();
        // Names of zones have colons, also where nobody put them in quotes; times have none.
        if TIMES.iter().any(|time| name.eq_ignore_ascii_case(time))
            && let Some((before, time)) = before_time(text)
        {
            (head, value) = (before, time);
        }
        let (_, parameters) = head.split_once(';').unwrap_or((head, ""));
        Some(Line {
            name,
            parameters,
            value: value.trim_ascii(),
        })
    }

    /// The value as a text, whatever letters it is written in.
    pub(super) fn text(&self) -> String {
        let bytes = if self.is_in("QUOTED-PRINTABLE") {
            quoted_printable(self.value)
        } else if self.is_in("BASE64") || self.is_in("B") {
            base64(self.value)
        } else {
            return self.value.to_owned();
        };
        let named = self.parameter("CHARSET");
        let named = named.and_then(|name| decode_as(&bytes, name));
        named
            .or_else(|| decode(&bytes))
            .unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned())
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it is written in such a way; vCalendar says so by the word alone.
    fn is_in(&self, way: &str) -> bool {
        let bare = |word: &str| word.trim_ascii().eq_ignore_ascii_case(way);
        self.parameter("ENCODING").is_some_and(bare) || self.parameters.split(';').any(bare)
    }

    /// Whether it says a word, such as `VEVENT` or `CANCELLED`.
    pub(super) fn says(&self, word: &str) -> bool {
        self.value.eq_ignore_ascii_case(word)
    }

    /// The value of a parameter, without its quotes.
    pub(super) fn parameter(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.parameters;
        while !rest.is_empty() {
            let (one, others) = cut(rest, b';').unwrap_or((rest, ""));
            if let Some((key, value)) = one.split_once('=')
                && key.trim_ascii().eq_ignore_ascii_case(name)
            {
                let value = value.trim_ascii();
                let quoted = value
                    .strip_prefix('"')
                    .and_then(|rest| rest.strip_suffix('"'));
                return Some(quoted.unwrap_or(value));
            }
            rest = others;
        }
        None
    }
}

/// The properties that hold times.
const TIMES: [&str; 5] = ["DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"];

/// What stands before and after the colon that leads to a time: where a date follows, else the last one before a digit.
fn before_time(text: &str) -> Option<(&str, &str)> {
    let digit = |at: usize, time: &str| time.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let is_date = |time: &str| {
        let plain = (0..8).all(|at| digit(at, time));
        let hyphens = time.get(4..5) == Some("-") && time.get(7..8) == Some("-");
        plain || (hyphens && digit(0, time) && digit(9, time))
    };
    let parts = |at: usize| Some((text.get(..at)?, text.get(at + 1..)?));
    let mut colons = text.match_indices(':').filter_map(|(at, _)| parts(at));
    colons
        .find(|(_, time)| is_date(time.trim_ascii_start()))
        .or_else(|| text.rsplit_once(':'))
        .filter(|(_, time)| digit(0, time.trim_ascii_start()))
}

/// Whether the parameters of a line, as far as it is read, say that its value is in quoted-printable.
fn is_quoted_printable(line: &str) -> bool {
    const WAY: &str = "QUOTED-PRINTABLE";
    let head = line.split_once(':').map_or("", |(head, _)| head);
    let mut parameters = head.split([';', '=']);
    parameters.any(|word| word.trim_ascii().eq_ignore_ascii_case(WAY))
}

/// What stands before and after the first such byte that is not in quotes.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let mut quoted = false;
    let place = text.bytes().position(|b| {
        quoted ^= b == b'"';
        b == at && !quoted
    })?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(usize, String)> {
        let (mut lines, mut buffer) = (Lines::new(text), String::new());
        std::iter::from_fn(|| Some((lines.next(&mut buffer)?, buffer.clone()))).collect()
    }

    #[test]
    fn lines_are_unfolded_whatever_ends_them() {
        for end in ["\r\n", "\n", "\r", "\r\r\n"] {
            let text = ["\u{FEFF}A:b", " c", "\td", "", "E:f", ""].join(end);
            let lines = lines(&text);
            assert_eq!(lines.len(), 2, "{end:?}");
            assert_eq!(lines[0], (1, "A:bcd".into()));
            assert_eq!(lines[1].1, "E:f");
        }
        assert_eq!(lines("A:b\r\n c\r\n\r\nE:f")[1].0, 4);
        assert_eq!(lines("\r\n\n"), []);
    }

    #[test]
    fn quotes_keep_what_would_part() {
        let line = Line::read(r#"dtstart;X-A="b;TZID=c:d";tzid="Europe/Berlin":2026"#).unwrap();
        assert!(line.is("DTSTART"));
        assert_eq!(line.parameter("TZID"), Some("Europe/Berlin"));
        assert_eq!(line.parameter("X-A"), Some("b;TZID=c:d"));
        assert_eq!(line.parameter("VALUE"), None);
        assert_eq!(line.value, "2026");
        assert!(Line::read("no value").is_none());
        let line = Line::read(r#"SUMMARY;X-A="never closed:x: y"#).unwrap();
        assert_eq!((line.name, line.value), ("SUMMARY", "x: y"));
    }

    #[test]
    fn names_of_zones_keep_their_colons() {
        for (text, zone) in [
            (
                r#"DTSTART;TZID="(UTC+01:00) Bern":20261225T080000"#,
                "(UTC+01:00) Bern",
            ),
            (
                "DTSTART;TZID=(UTC+01:00) Bern, Rome:20261225T080000",
                "(UTC+01:00) Bern, Rome",
            ),
            (
                "DTEND;TZID=tzone://Microsoft/Utc:20261225T080000",
                "tzone://Microsoft/Utc",
            ),
        ] {
            let line = Line::read(text).unwrap();
            assert_eq!(
                (line.parameter("TZID"), line.value),
                (Some(zone), "20261225T080000")
            );
        }
        let line = Line::read("DTSTART;TZID=(UTC+01:00) Bern:2026-12-28T12:00:00").unwrap();
        assert_eq!(
            (line.parameter("TZID"), line.value),
            (Some("(UTC+01:00) Bern"), "2026-12-28T12:00:00")
        );
        assert_eq!(
            Line::read("DTSTART:noon: or later").unwrap().value,
            "noon: or later"
        );
    }

    #[test]
    fn quoted_printable_goes_on_in_the_next_line() {
        let head = "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:";
        for (text, value) in [
            ("f=C3=BCr=\r\n alle\r\nX:y", "füralle"),
            ("f=C3=BCr =\r\nalle=\nund=\r\nmehr\nX:y", "für alleundmehr"),
            ("a=\nBEGIN:b\nX:y", "aBEGIN:b"),
            ("cut off=", "cut off"),
            ("one=3D\nX:y", "one="),
        ] {
            let all = [head, text].concat();
            let lines = lines(&all);
            let line = Line::read(&lines[0].1).unwrap();
            assert_eq!(line.text(), value, "{text:?}");
            assert_eq!(
                lines.len(),
                if text.contains("X:y") { 2 } else { 1 },
                "{text:?}"
            );
        }
        for (line, value) in [
            ("SUMMARY;QUOTED-PRINTABLE:F=EAte", "Fête"),
            ("SUMMARY;CHARSET=UTF-8;QUOTED-PRINTABLE:F=C3=AAte", "Fête"),
            ("SUMMARY;BASE64:ZsO8cg==", "für"),
            (
                "SUMMARY;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CF=E0=F1=F5=E0",
                "Пасха",
            ),
            (
                "SUMMARY;CHARSET=\"cp1250\";QUOTED-PRINTABLE:=8Cwi=EAto",
                "Święto",
            ),
            ("SUMMARY;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:=DCber", "Über"),
            ("SUMMARY;LANGUAGE=fr:F=EAte", "F=EAte"),
        ] {
            assert_eq!(Line::read(line).unwrap().text(), value, "{line}");
        }
        assert_eq!(lines("SUMMARY;QUOTED-PRINTABLE:a=\nb\nX:y").len(), 2);
        // Elsewhere an equals sign ends a line like any other.
        assert_eq!(lines("SUMMARY:QUOTED-PRINTABLE=\nX:y").len(), 2);
        let line = Line::read("SUMMARY;ENCODING=BASE64:ZsO8cg==").unwrap();
        assert_eq!(line.text(), "für");
    }
}
