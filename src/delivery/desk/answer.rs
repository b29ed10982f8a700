use super::{
    Form,
    path::{Path, as_text},
};
use crate::tree::{Node, nodes};

/// What a desk answered to a call.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The status of HTTP.
    pub status: u16,
    /// The headers.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub body: &'a [u8],
}

/// A ticket that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its number, as people say it.
    pub number: String,
    /// Its name in calls; often the same.
    pub id: String,
    /// Its address; where it begins with `/`, below the address of the desk.
    pub url: Option<String>,
}

/// What an answer means for the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The ticket is there.
    Made(Made),
    /// A call before or after the ticket worked.
    Went,
    /// The call is made, and this desk answers nothing that could be read: sent, and nobody can confirm it.
    Sent,
    /// The desk refuses it, and it will refuse it again: somebody has to change something.
    Refused(Refusal),
    /// The desk refuses it, and is known to keep a ticket at times all the same: look it up first. Only where nothing is
    /// found, it is refused.
    LookFirst(Refusal),
    /// The desk does not let us in: credentials or rights. No case is at fault.
    Denied(Refusal),
    /// It wants to be asked again later.
    Again {
        /// In how many seconds, where it says so.
        after: Option<u32>,
    },
    /// Nobody knows whether the ticket is there: look it up before anything is sent again.
    Unclear,
}

/// Why a desk refuses something, in its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The field as the desk names it, where it names one.
    pub field: Option<String>,
    /// What it says, in one line of at most 300 characters; its status where it says nothing.
    pub message: String,
}

impl Answer<'_> {
    /// A header by its name, in whatever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(other, _)| other.eq_ignore_ascii_case(name))?;
        Some(found.1)
    }

    /// How long to wait, in seconds. A day of the calendar is passed over: then whoever waits knows best.
    fn retry_after(&self) -> Option<u32> {
        self.header("Retry-After")?.trim().parse().ok()
    }
}

impl Form {
    /// What an answer to the call that makes the ticket means.
    ///
    /// A refusal after which the ticket may be there is [`Outcome::LookFirst`]: whoever resends it has it twice.
    ///
    /// ```
    /// use duetime::delivery::desk::{Answer, Desk, Form, Outcome};
    ///
    /// let form = Form::read(Form::stock(Desk::Zendesk))?;
    /// let answer = Answer { status: 429, headers: &[("retry-after", "93")], body: b"" };
    /// assert_eq!(form.number_of(&answer), Outcome::Again { after: Some(93) });
    /// # Ok::<(), duetime::delivery::desk::BadForm>(())
    /// ```
    pub fn number_of(&self, answer: &Answer) -> Outcome {
        if self.answers.look_after.contains(&answer.status) {
            return Outcome::LookFirst(self.refusal(answer));
        }
        if self.create.content == super::Content::Mail {
            return self.posted(answer);
        }
        match self.went(answer) {
            Outcome::Went if self.answers.silent => Outcome::Sent,
            // A page that leads on to another one has taken what was sent.
            Outcome::Unclear if self.answers.silent && (300..400).contains(&answer.status) => {
                Outcome::Sent
            }
            Outcome::Went => self.made(answer).map_or(Outcome::Unclear, Outcome::Made),
            other => other,
        }
    }

    /// What an answer to any other call means.
    pub(super) fn went(&self, answer: &Answer) -> Outcome {
        match answer.status {
            200..=299 => Outcome::Went,
            401 | 403 => Outcome::Denied(self.refusal(answer)),
            408 | 425 | 429 | 503 => match answer.status {
                // The desk may have begun before it gave up.
                408 => Outcome::Unclear,
                _ => Outcome::Again {
                    after: answer.retry_after(),
                },
            },
            400..=499 => Outcome::Refused(self.refusal(answer)),
            _ => Outcome::Unclear,
        }
    }

    /// What a mail server answers: 4.. means later, 5.. means never.
    fn posted(&self, answer: &Answer) -> Outcome {
        match answer.status {
            200..=299 => Outcome::Sent,
            400..=499 => Outcome::Again { after: None },
            500..=599 => Outcome::Refused(self.refusal(answer)),
            _ => Outcome::Unclear,
        }
    }

    fn made(&self, answer: &Answer) -> Option<Made> {
        let text = std::str::from_utf8(answer.body).ok()?;
        let root = nodes(text).ok()?;
        let at = |path: &Path| {
            path.find(&root, &|_| None)
                .and_then(as_text)
                .filter(|it| !it.is_empty())
        };
        let number = at(self.answers.number.as_ref()?)?;
        let id = match &self.answers.id {
            Some(path) => at(path)?,
            None => number.clone(),
        };
        Some(Made {
            number,
            id,
            url: self.answers.url.as_ref().and_then(at),
        })
    }

    /// The field and the words of a refusal.
    fn refusal(&self, answer: &Answer) -> Refusal {
        let text = String::from_utf8_lossy(answer.body);
        if let Ok(root) = nodes(&text) {
            for errors in &self.answers.errors {
                let entry = match &errors.list {
                    Some(path) => path.find(&root, &|_| None).and_then(first),
                    None => Some((None, &root)),
                };
                let Some((name, entry)) = entry else { continue };
                let message = errors.message.find(entry, &|_| None).and_then(said);
                if let Some(message) = message {
                    let field = errors.field.as_ref();
                    let field = field.and_then(|path| path.find(entry, &|_| None));
                    let field = field.and_then(said).or(name);
                    return Refusal { field, message };
                }
            }
        }
        Refusal {
            field: None,
            message: ["the desk answers ", &answer.status.to_string()].concat(),
        }
    }
}

/// The first entry of a list, or of an object with its name.
fn first<'a, 't>(node: &'a Node<'t>) -> Option<(Option<String>, &'a Node<'t>)> {
    match node {
        Node::List(list) => Some((None, list.first()?)),
        Node::Object(fields) => {
            let field = fields.first()?;
            let value = match &field.value {
                Node::List(list) => list.first()?,
                other => other,
            };
            Some((Some(clean(field.name())), value))
        }
        _ => None,
    }
}

/// A text of somebody else, in one line that is not too long.
fn said(node: &Node) -> Option<String> {
    let text = match node {
        Node::List(list) => list
            .iter()
            .filter_map(as_text)
            .collect::<Vec<_>>()
            .join("; "),
        other => as_text(other)?,
    };
    Some(clean(&text)).filter(|text| !text.is_empty())
}

fn clean(text: &str) -> String {
    let line = super::said::one_line(&crate::checklist::bounded(text));
    line.chars().take(300).collect()
}
