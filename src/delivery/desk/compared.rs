use super::{
    evaluate::Filling,
    form::{Compared, How},
    path::as_text,
    said::one_line,
};
use crate::tree::{Node, nodes};

/// Something that did not survive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What people call it: `level`.
    pub field: String,
    /// What was sent.
    pub sent: String,
    /// What the desk has; none where it has nothing.
    pub found: Option<String>,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let short = |text: &str| text.chars().take(80).collect::<String>();
        match &self.found {
            Some(found) => write!(
                f,
                "{}: sent “{}”, found “{}”",
                self.field,
                short(&self.sent),
                short(found)
            ),
            None => write!(
                f,
                "{}: sent “{}”, found nothing",
                self.field,
                short(&self.sent)
            ),
        }
    }
}

/// What of these did not survive in a ticket.
pub(super) fn differences(all: &[Compared], filling: &Filling, ticket: &str) -> Vec<Difference> {
    let root = nodes(ticket).unwrap_or(Node::Null);
    let find = |name: &str| filling.source.find(name);
    let mut out = Vec::new();
    for one in all {
        let sent = filling.value(&one.sent).ok().flatten();
        let Some(sent) = sent.as_ref().and_then(as_text) else {
            continue;
        };
        let found = one
            .at
            .find(&root, &find)
            .and_then(as_text)
            .filter(|it| !it.trim().is_empty());
        let survived = found.as_ref().is_some_and(|found| match one.how {
            How::Same => one_line(&sent) == one_line(found),
            How::Holds => one_line(found).contains(&one_line(&sent)),
            How::Instant => instant(&sent).is_some() && instant(&sent) == instant(found),
        });
        if !survived {
            out.push(Difference {
                field: one.field.clone(),
                sent,
                found,
            });
        }
    }
    out
}

/// An instant, in seconds: RFC 3339, or as databases write it, in universal time.
fn instant(text: &str) -> Option<i64> {
    let text = text.trim();
    let offset = chrono::DateTime::parse_from_rfc3339(text).map(|at| at.timestamp());
    let plain = || {
        chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S")
            .map(|at| at.and_utc().timestamp())
    };
    offset.or_else(|_| plain()).ok()
}
