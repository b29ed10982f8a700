use std::fmt;

use super::{
    Answer, Call, Content, Difference, File, Form, Made, Outcome, ReceivedCase, Secret, Sign, Step,
    Values, body, compared,
    evaluate::{Filling, Kept, Wrong},
    form::Lookup,
    letter,
    named::{Source, whole},
    path::as_text,
    said,
};
use crate::{
    encoding,
    tree::{Node, nodes},
};

/// Why a form cannot be filled with a case, or a call not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotFilled {
    /// What it is about: the name of a place, such as `contact.email` or `own.queue`, or a field of the form.
    pub field: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for NotFilled {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.message)
    }
}

impl std::error::Error for NotFilled {}

/// Where a filled form is: which call is next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// A call before the ticket: the step, and the file where it is made for each.
    Before(usize, usize),
    Create,
    /// A call after it.
    After(usize, usize),
    Done,
}

/// A form filled with a case: one call after the other, and what came of them.
#[derive(Debug, Clone)]
pub struct Filled<'a> {
    form: &'a Form,
    case: &'a ReceivedCase,
    own: &'a Values,
    files: &'a [File<'a>],
    contact: said::Contact,
    text: String,
    kept: Kept,
    at: At,
    made: Option<Made>,
}

impl Form {
    /// Fills the form with a case, the values of one's own and the files that travel.
    ///
    /// # Errors
    /// [`NotFilled`] where something is missing that the desk cannot do without, or a value is not what it has to be.
    pub fn fill<'a>(
        &'a self,
        case: &'a ReceivedCase,
        own: &'a Values,
        files: &'a [File<'a>],
    ) -> Result<Filled<'a>, NotFilled> {
        if let Some(problem) = own.problems(self).into_iter().next() {
            return Err(NotFilled {
                field: ["own.", &problem.field].concat(),
                message: [&problem.what, ". ", &problem.mend].concat(),
            });
        }
        let mut filled = Filled {
            form: self,
            case,
            own,
            files,
            contact: said::contact(case, &self.contact),
            text: whole(case),
            kept: Kept::new(),
            at: At::Before(0, 0),
            made: None,
        };
        for need in &self.needs {
            if filled.filling(None).text(need).is_none() {
                let names: Vec<&str> = need.names().collect();
                return Err(NotFilled {
                    field: names.first().copied().unwrap_or_default().to_owned(),
                    message: ["is needed and not there (`", &names.join("` or `"), "`)"].concat(),
                });
            }
        }
        filled.settle();
        // What cannot be written is said now, not when half of it is sent.
        filled.call(&self.create, None)?;
        Ok(filled)
    }
}

impl<'a> Filled<'a> {
    /// The next call to make; none where all are made.
    ///
    /// # Errors
    /// [`NotFilled`] where it cannot be written.
    pub fn next(&self) -> Result<Option<Call>, NotFilled> {
        let Some((step, file)) = self.step() else {
            return Ok(None);
        };
        self.call(step, file).map(Some)
    }

    /// Whether the next call is the one that makes the ticket: before it, and only before it, whoever calls looks whether the
    /// ticket is there already.
    pub fn makes_next(&self) -> bool {
        self.at == At::Create
    }

    /// The ticket, once it is made or found.
    pub fn made(&self) -> Option<&Made> {
        self.made.as_ref()
    }

    /// Takes what the desk answered to the call of [`Filled::next`], and says what it means. Only where a call has worked,
    /// the next one is another.
    pub fn take(&mut self, answer: &Answer) -> Outcome {
        let outcome = match self.at {
            At::Create => self.form.number_of(answer),
            _ => self.form.went(answer),
        };
        match (&outcome, self.at) {
            (Outcome::Made(made), At::Create) => {
                let mut made = made.clone();
                made.url = made.url.take().or_else(|| self.page(&made));
                self.found(made.clone());
                return Outcome::Made(made);
            }
            (Outcome::Sent, At::Create) => self.at = At::Done,
            (Outcome::Went, _) => {
                if let Some((step, _)) = self.step() {
                    let kept = step.keep.as_ref().map(|path| (step.name.clone(), path));
                    if let Some((Some(name), path)) = kept {
                        let value = keep(answer.body, path);
                        let Some(value) = value else {
                            return Outcome::Unclear;
                        };
                        self.kept.entry(name).or_default().extend(value);
                    }
                }
                self.go_on();
            }
            _ => {}
        }
        outcome
    }

    /// Passes over a call before or after the ticket that does not work: a ticket without a file is better than none. Never
    /// the ticket itself.
    pub fn skip(&mut self) {
        if self.at != At::Create {
            self.go_on();
        }
    }

    /// Tells that the ticket is there: calls go on behind it.
    pub fn found(&mut self, made: Made) {
        self.made = Some(made);
        self.at = At::After(0, 0);
        self.settle();
    }

    /// The call that looks for a ticket with the reference of this case; none where the desk cannot be asked.
    pub fn lookup(&self) -> Option<Call> {
        let lookup = self.form.lookup.as_ref()?;
        let filling = self.filling(None);
        if lookup.needs.iter().any(|need| filling.text(need).is_none()) {
            return None;
        }
        self.read_call(&lookup.path, lookup.query.as_ref())
    }

    /// The ticket in what the desk answered to [`Filled::lookup`]; none where there is none.
    ///
    /// # Errors
    /// The outcome that this answer is, where it says nothing about tickets: then nothing is known, and nothing may be sent.
    pub fn found_in(&self, answer: &Answer) -> Result<Option<Made>, Outcome> {
        let Some(lookup) = &self.form.lookup else {
            return Ok(None);
        };
        match self.form.went(answer) {
            Outcome::Went => {}
            other => return Err(other),
        }
        let text = std::str::from_utf8(answer.body).map_err(|_| Outcome::Unclear)?;
        let root = nodes(text).map_err(|_| Outcome::Unclear)?;
        self.in_list(lookup, &root).ok_or(Outcome::Unclear)
    }

    /// The first entry of a list that holds the reference; none where the list is not there.
    fn in_list(&self, lookup: &Lookup, root: &Node) -> Option<Option<Made>> {
        let find = |name: &str| self.source(None).find(name);
        let list = match &lookup.list {
            Some(path) => path.find(root, &find)?,
            None => root,
        };
        let reference = self.case.reference.to_string();
        for entry in list.list().ok()? {
            let mut places = lookup
                .holds
                .iter()
                .filter_map(|path| path.find(entry, &find));
            if !places.any(|it| as_text(it).is_some_and(|it| it.contains(&reference))) {
                continue;
            }
            let at = |path: &super::Path| path.find(entry, &find).and_then(as_text);
            let Some(number) = at(&lookup.number) else {
                continue;
            };
            let id = lookup.id.as_ref().map_or(Some(number.clone()), at);
            let Some(id) = id else { continue };
            let url = lookup.url.as_ref().and_then(at);
            let mut made = Made { number, id, url };
            made.url = made.url.take().or_else(|| self.page(&made));
            return Some(Some(made));
        }
        Some(None)
    }

    /// The call that reads the ticket; none before there is one, and where the desk does not show it.
    pub fn read_back(&self) -> Option<Call> {
        let read = self.form.read_back.as_ref()?;
        self.made.as_ref()?;
        self.read_call(&read.path, read.query.as_ref())
    }

    /// What did not survive, from the ticket as the desk shows it. What is no JSON has nothing of it.
    pub fn differences(&self, ticket: &str) -> Vec<Difference> {
        let Some(read) = &self.form.read_back else {
            return Vec::new();
        };
        compared::differences(&read.compare, &self.filling(None), ticket)
    }

    /// The page of a ticket below the address of the desk.
    fn page(&self, made: &Made) -> Option<String> {
        let page = self.form.answers.page.as_ref()?;
        let source = Source {
            ticket: Some(made),
            ..self.source(None)
        };
        Filling {
            source,
            ..self.filling(None)
        }
        .address(page)
    }

    fn steps(&self) -> (&'a [Step], &'a [Step]) {
        let (before, after) = (self.form.before.as_deref(), self.form.after.as_deref());
        (before.unwrap_or_default(), after.unwrap_or_default())
    }

    /// The step that is next, with its file.
    fn step(&self) -> Option<(&'a Step, Option<&'a File<'a>>)> {
        let (before, after) = self.steps();
        let (step, file) = match self.at {
            At::Before(step, file) => (before.get(step)?, file),
            At::Create => return Some((&self.form.create, None)),
            At::After(step, file) => (after.get(step)?, file),
            At::Done => return None,
        };
        let file = if step.each_file {
            self.files.get(file)
        } else {
            None
        };
        Some((step, file))
    }

    fn go_on(&mut self) {
        self.at = match self.at {
            At::Before(step, file) => At::Before(step, file + 1),
            At::After(step, file) => At::After(step, file + 1),
            other => other,
        };
        self.settle();
    }

    /// Goes to the next place at which there is a call.
    fn settle(&mut self) {
        let (before, after) = self.steps();
        loop {
            let (step, file, steps) = match self.at {
                At::Before(step, file) => (step, file, before),
                At::After(step, file) => (step, file, after),
                At::Create | At::Done => return,
            };
            let is_before = matches!(self.at, At::Before(..));
            let Some(one) = steps.get(step) else {
                self.at = if is_before { At::Create } else { At::Done };
                return;
            };
            // What is not made for each file is made once, where files travel: all such steps bring files.
            let times = if one.each_file {
                self.files.len()
            } else {
                usize::from(!self.files.is_empty())
            };
            if file < times {
                return;
            }
            self.at = if is_before {
                At::Before(step + 1, 0)
            } else {
                At::After(step + 1, 0)
            };
        }
    }

    fn source<'s>(&'s self, file: Option<&'s File<'s>>) -> Source<'s> {
        Source {
            case: self.case,
            own: self.own,
            contact: &self.contact,
            text: &self.text,
            file,
            kept: None,
            ticket: self.made.as_ref(),
        }
    }

    fn filling<'s>(&'s self, file: Option<&'s File<'s>>) -> Filling<'s> {
        Filling {
            source: self.source(file),
            files: self.files,
            kept: &self.kept,
        }
    }

    /// Whose call it is; nobody's where a part of it is not there.
    fn authorization(&self) -> Option<Secret> {
        let (Sign::Header(template) | Sign::Basic(template)) = self.form.sign.as_ref()?;
        let source = self.source(None);
        if template.names().any(|name| source.find(name).is_none()) {
            return None;
        }
        let text = self.filling(None).text(template)?;
        Some(Secret::new(match self.form.sign {
            Some(Sign::Basic(_)) => ["Basic ", &encoding::base64(text.as_bytes())].concat(),
            _ => text,
        }))
    }

    fn read_call(&self, path: &super::Template, query: Option<&super::Value>) -> Option<Call> {
        let filling = self.filling(None);
        Some(Call {
            method: super::Method::Get,
            path: target(&filling, path, query).ok()?,
            headers: vec![("Accept".into(), "application/json".into())],
            authorization: self.authorization(),
            body: Vec::new(),
            envelope: None,
        })
    }

    /// A call, written.
    fn call(&self, step: &'a Step, file: Option<&'a File<'a>>) -> Result<Call, NotFilled> {
        let filling = self.filling(file);
        let path = target(&filling, &step.path, step.query.as_ref())?;
        let mut headers = Vec::new();
        if let Some(more) = &step.headers {
            let more = filling
                .value(more)
                .map_err(|wrong| wrong.within("headers"))?;
            for (name, value) in more.iter().flat_map(body::flat) {
                headers.push((name, said::one_line(&value)));
            }
        }
        let value = match &step.body {
            Some(value) => filling.value(value).map_err(|wrong| wrong.within("body"))?,
            None => None,
        };
        if step.content == Content::Mail {
            return letter::write(step.method, value.as_ref(), &headers, self.files);
        }
        headers.push(("Accept".to_owned(), "application/json".to_owned()));
        let fields = || value.iter().flat_map(body::flat).collect::<Vec<_>>();
        let mut files = Vec::new();
        if let Some(name) = &step.files_as {
            let travelling = match file {
                Some(file) => std::slice::from_ref(file),
                None => self.files,
            };
            files.extend(travelling.iter().map(|file| (name.clone(), *file)));
        }
        let json = || {
            value
                .as_ref()
                .map_or("{}".to_owned(), body::json)
                .into_bytes()
        };
        let (kind, body) = match step.content {
            Content::None | Content::Mail => (None, Vec::new()),
            Content::Json => (Some("application/json".to_owned()), json()),
            Content::JsonOrMultipart if files.is_empty() => {
                (Some("application/json".to_owned()), json())
            }
            Content::JsonOrMultipart | Content::Multipart => {
                let (kind, body) = body::multipart(&fields(), &files);
                (Some(kind), body)
            }
            Content::Form => {
                let kind = "application/x-www-form-urlencoded";
                (Some(kind.to_owned()), body::form(&fields()).into_bytes())
            }
            Content::File | Content::Octets => {
                let file = file
                    .ok_or_else(|| not("file", "is needed for a call whose content is a file"))?;
                let kind = match step.content {
                    Content::Octets => "application/octet-stream".to_owned(),
                    _ => file.plain_kind(),
                };
                (Some(kind), file.bytes.to_vec())
            }
        };
        headers.extend(kind.map(|kind| ("Content-Type".to_owned(), kind)));
        Ok(Call {
            method: step.method,
            path,
            headers,
            authorization: self.authorization(),
            body,
            envelope: None,
        })
    }
}

/// The path of a call, with what stands behind the question mark.
fn target(
    filling: &Filling,
    path: &super::Template,
    query: Option<&super::Value>,
) -> Result<String, NotFilled> {
    let mut target = filling
        .address(path)
        .ok_or_else(|| not("path", "comes out empty"))?;
    if let Some(query) = query {
        let query = filling
            .value(query)
            .map_err(|wrong| wrong.within("query"))?;
        let fields: Vec<_> = query.iter().flat_map(body::flat).collect();
        if !fields.is_empty() {
            target.push(if target.contains('?') { '&' } else { '?' });
            target.push_str(&body::form(&fields));
        }
    }
    Ok(target)
}

pub(super) fn not(field: &str, message: &str) -> NotFilled {
    NotFilled {
        field: field.into(),
        message: message.into(),
    }
}

impl Wrong {
    fn within(self, name: &str) -> NotFilled {
        let dot = if self.path.is_empty() { "" } else { "." };
        NotFilled {
            field: [name, dot, &self.path].concat(),
            message: self.reason,
        }
    }
}

/// What is kept of an answer: a text, a number, or a list of them.
fn keep(body: &[u8], path: &super::Path) -> Option<Vec<String>> {
    let text = std::str::from_utf8(body).ok()?;
    let root = nodes(text).ok()?;
    let found = path.find(&root, &|_| None)?;
    let kept: Vec<String> = match found {
        Node::List(list) => list.iter().filter_map(as_text).collect(),
        one => as_text(one).into_iter().collect(),
    };
    (!kept.is_empty()).then_some(kept)
}
