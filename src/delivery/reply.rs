use chrono::NaiveDate;

use super::{Receipt, Why};
use crate::{
    programme::Address,
    tree::{self, Node},
};

/// What came back of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// The status, from 100 to 599.
    pub status: u16,
    /// What `Content-Type` says; empty where it says nothing.
    pub kind: String,
    /// What `Retry-After` says; empty where it says nothing, or may not be read.
    pub retry_after: String,
    /// The body, at most [`Reply::LARGEST`] bytes of it.
    pub body: String,
}

/// Nothing came back: whether the receiver has the case is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// It could not be reached, or the connection broke.
    Network,
    /// There was no answer in time.
    Silence,
    /// The case, or a file of it, cannot be read any more: nothing was sent.
    Unreadable,
    /// What came was larger than anything that is read, or came from another address than was asked.
    Other,
}

/// What a reply says of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The receiver has it.
    Taken(Receipt),
    /// The receiver does not have it.
    NotHere,
    /// Nothing yet: it is to be asked again.
    Later {
        /// Why.
        why: Why,
        /// After how many milliseconds at the earliest, where the receiver says so.
        after: Option<u64>,
    },
    /// The receiver does not want it as it is. Whether it has it all the same is to be asked.
    Refused(Problem),
}

/// What is wrong with a case, as the receiver wrote it. It is text, whatever it looks like.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// In a sentence.
    pub message: String,
    /// The fields that it is about, by the ids of their items, each with what was written of it.
    pub fields: Vec<[String; 2]>,
}

/// The most characters that are shown of what a receiver wrote.
const LONGEST: usize = 400;

/// The most fields that a refusal is read for.
const MOST_FIELDS: usize = 50;

/// What a problem is called that says that a receiver does not have a case.
const NOT_HERE: &str = "urn:duetime:problem:not-here";

impl Reply {
    /// The most bytes of a body that are read.
    pub const LARGEST: usize = 64 * 1024;

    /// What it says of the case of a reference with this digest. `now` is in milliseconds since 1970, for waits that are given as
    /// a date.
    pub fn said(&self, reference: &str, digest: &str, now: u64) -> Said {
        let later = |why| Said::Later {
            why,
            after: self.after(now),
        };
        let is_json = self.kind.starts_with("application/") && self.kind.contains("json");
        let tree = is_json.then(|| tree::nodes(&self.body).ok()).flatten();
        let node = tree.as_ref().filter(|node| node.object().is_ok());
        match (self.status, node) {
            (200 | 201, Some(node)) => match receipt(node, reference, digest) {
                Some(receipt) => Said::Taken(receipt),
                None => later(Why::Unclear),
            },
            (404, Some(node)) if text(node, "type") == NOT_HERE => Said::NotHere,
            (202 | 408 | 409 | 425 | 429 | 503, _) => later(Why::Busy),
            (500..=599, _) => later(Why::Failing),
            (413, None) => Said::Refused(Problem::default()),
            (400..=499, Some(node)) if self.status != 404 => Said::Refused(problem(node)),
            _ => later(Why::Unclear),
        }
    }

    fn after(&self, now: u64) -> Option<u64> {
        let text = self.retry_after.trim();
        let seconds: Option<u64> = text.parse().ok();
        let until = || date(text).map(|until| until.saturating_sub(now));
        seconds
            .map(|seconds| seconds.saturating_mul(1000))
            .or_else(until)
    }
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`, in milliseconds since 1970.
fn date(text: &str) -> Option<u64> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut parts = text.split(' ').skip(1);
    let day = parts.next()?.parse().ok()?;
    let month = parts.next().filter(|month| month.len() == 3)?;
    let month = MONTHS.find(month).filter(|at| at % 3 == 0)? / 3 + 1;
    let year = parts.next()?.parse().ok()?;
    let mut time = parts.next()?.split(':').map(|part| part.parse().ok());
    let mut next = || time.next().flatten();
    let day = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, day)?;
    let moment = day.and_hms_opt(next()?, next()?, next()?)?;
    (parts.next()? == "GMT").then(|| u64::try_from(moment.and_utc().timestamp_millis()).ok())?
}

/// What a receiver wrote of a case that it has; none where it is not about this one.
fn receipt(node: &Node, reference: &str, digest: &str) -> Option<Receipt> {
    let (about, number) = (text(node, "reference"), text(node, "number"));
    let is_ours = about == reference || (about.is_empty() && !number.is_empty());
    let there = text(node, "digest");
    is_ours.then(|| Receipt {
        at: text(node, "at"),
        url: field(node, "url")
            .and_then(|url| url.read::<Address>().ok())
            .map_or_else(String::new, |url| url.as_str().to_owned()),
        // Who says nothing of a desk is one.
        filed: text(node, "state") != "stored",
        differs: !there.is_empty() && !there.eq_ignore_ascii_case(digest),
        number,
    })
}

fn problem(node: &Node) -> Problem {
    let detail = text(node, "detail");
    let errors = field(node, "errors").and_then(|errors| errors.list().ok());
    let errors = errors.unwrap_or_default().iter().take(MOST_FIELDS);
    Problem {
        message: if detail.is_empty() {
            text(node, "title")
        } else {
            detail
        },
        fields: errors
            .map(|error| [text(error, "field"), text(error, "message")])
            .collect(),
    }
}

fn field<'a, 'b>(node: &'a Node<'b>, name: &str) -> Option<&'a Node<'b>> {
    let mut fields = node.object().ok()?.iter();
    fields
        .find(|field| field.name() == name)
        .map(|field| &field.value)
}

/// A text, or a number as a text; empty where it is neither. In one line, bounded, and without what cannot be seen.
fn text(node: &Node, name: &str) -> String {
    let text = match field(node, name) {
        Some(Node::Text(text)) => &**text,
        Some(Node::Number(number)) => number,
        _ => "",
    };
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    // Marks that turn the direction of a text around could make one read as another.
    let plain = plain.filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'));
    plain.take(LONGEST).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Problem, Receipt, Reply, Said, Why};

    const OURS: &str = "XWXN-2Z0Q-9HJE-6MNE";

    fn json(status: u16, body: &str) -> Said {
        reply(status, "application/json; charset=utf-8", body, "")
    }

    fn reply(status: u16, kind: &str, body: &str, retry_after: &str) -> Said {
        let reply = Reply {
            status,
            kind: kind.into(),
            retry_after: retry_after.into(),
            body: body.into(),
        };
        reply.said(OURS, "abc", 1_000_000)
    }

    fn later(why: Why) -> Said {
        Said::Later { why, after: None }
    }

    #[test]
    fn a_case_has_arrived_once_the_receiver_names_it() {
        let whole = format!(
            r#"{{"reference": "{OURS}", "number": "INC-1", "url": "https://desk.example/1", "state": "filed", "at": "2026-11-21T02:00:00Z", "digest": "ABC"}}"#
        );
        let receipt = Receipt {
            at: "2026-11-21T02:00:00Z".into(),
            number: "INC-1".into(),
            url: "https://desk.example/1".into(),
            filed: true,
            differs: false,
        };
        assert_eq!(json(201, &whole), Said::Taken(receipt.clone()));
        assert_eq!(json(200, &whole), Said::Taken(receipt));
        let Said::Taken(stored) = json(
            201,
            &format!(r#"{{"reference": "{OURS}", "number": null, "state": "stored"}}"#),
        ) else {
            panic!("it is there")
        };
        assert!(!stored.filed && stored.number.is_empty());
        let Said::Taken(short) = json(201, r#"{"number": 4711, "url": "https://d.example/"}"#)
        else {
            panic!("a number is enough")
        };
        assert_eq!((short.number.as_str(), short.filed), ("4711", true));
    }

    #[test]
    fn what_is_no_answer_about_the_case_says_nothing_about_it() {
        for (status, kind, body) in [
            (200, "text/html", "<h1>Sign in to the guest network</h1>"),
            (201, "application/json", ""),
            (201, "application/json", r#"{"number": null}"#),
            (
                201,
                "application/json",
                r#"{"reference": "0000-0000-0000-0000", "number": "1"}"#,
            ),
            (201, "application/json", r#"[{"number": "1"}]"#),
            (201, "application/json", r#"{"number": {"a": 1}}"#),
            (201, "application/json", r#"{"number": "1""#),
            (404, "text/html", "not found"),
            (404, "application/json", r#"{"message": "no route"}"#),
            (302, "", ""),
            (204, "", ""),
            (400, "text/html", "Bad Request"),
        ] {
            assert_eq!(
                reply(status, kind, body, ""),
                later(Why::Unclear),
                "{status} {body}"
            );
        }
        let deep = "[".repeat(30_000);
        assert_eq!(json(201, &deep), later(Why::Unclear));
    }

    #[test]
    fn only_the_receiver_itself_says_that_it_does_not_have_a_case() {
        let body = r#"{"type": "urn:duetime:problem:not-here", "status": 404}"#;
        assert_eq!(
            reply(404, "application/problem+json", body, ""),
            Said::NotHere
        );
        assert_eq!(json(200, body), later(Why::Unclear));
    }

    #[test]
    fn who_asks_for_time_says_how_much() {
        let after = |text| match reply(429, "", "", text) {
            Said::Later { after, .. } => after,
            other => panic!("{other:?}"),
        };
        assert_eq!(after("120"), Some(120_000));
        assert_eq!(after(" 0 "), Some(0));
        assert_eq!(after("Thu, 01 Jan 1970 00:17:40 GMT"), Some(60_000));
        assert_eq!(after("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
        for none in [
            "",
            "soon",
            "-1",
            "1.5",
            "Thu, 32 Jan 1970 00:17:40 GMT",
            "Thu, 01 anF 1970 00:17:40 GMT",
        ] {
            assert_eq!(after(none), None, "{none}");
        }
        assert_eq!(after(&"9".repeat(19)), Some(u64::MAX));
    }

    #[test]
    fn statuses_that_pass_are_waited_for() {
        for status in [202, 408, 409, 425, 429, 503] {
            assert_eq!(json(status, "{}"), later(Why::Busy), "{status}");
        }
        for status in [500, 502, 504, 599] {
            assert_eq!(json(status, "{}"), later(Why::Failing), "{status}");
        }
    }

    #[test]
    fn a_refusal_names_the_fields_as_text() {
        let body = r#"{"title": "No", "detail": "The <b>version</b>\u202E is\nmissing", "errors": [{"field": "version", "message": "Which?"}, 7]}"#;
        let problem = Problem {
            message: "The <b>version</b> is missing".into(),
            fields: vec![
                ["version".into(), "Which?".into()],
                [String::new(), String::new()],
            ],
        };
        assert_eq!(
            reply(422, "application/problem+json", body, ""),
            Said::Refused(problem)
        );
        assert_eq!(
            reply(413, "text/html", "too large", ""),
            Said::Refused(Problem::default())
        );
        let Said::Refused(long) = json(400, &format!(r#"{{"detail": "{}"}}"#, "x".repeat(9000)))
        else {
            panic!("refused")
        };
        assert_eq!(long.message.len(), 400);
    }
}
