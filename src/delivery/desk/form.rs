use super::{Path, Template, Value};
use crate::tree::{Fault, Node, Read, fields, forward, words};

/// A desk as data: what is sent to it, and how it answers. The fields stand in the order in which a file is best read.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["format", "id", "name", "checked", "own", "create", "answers"])))]
pub struct Form {
    /// The version of this format: 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub format: u8,
    /// What the desk is called here: letters, digits, `-` and `_`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[a-z0-9_-]{1,48}$")))]
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The public pages that this was checked against.
    pub checked: Vec<Checked>,
    /// What does not survive on the way, in plain sentences.
    pub lost: Vec<String>,
    /// The values of one's own that it takes: queues, field ids, credentials.
    pub own: Vec<Own>,
    /// The items of a checklist that hold the person to answer, the best first: name, telephone and e-mail address, a line each.
    pub contact: Vec<String>,
    /// What has to be there before anything is sent.
    pub needs: Vec<Template>,
    /// How whoever calls shows who it is; nobody does where it is left out.
    pub sign: Option<Sign>,
    /// Calls before the ticket: files that are sent ahead.
    pub before: Option<Vec<Step>>,
    /// The call that makes the ticket.
    pub create: Step,
    /// Calls after it: files that follow.
    pub after: Option<Vec<Step>>,
    /// How the desk answers to the call that makes the ticket.
    pub answers: Answers,
    /// How a ticket is found again by the reference of its case.
    pub lookup: Option<Lookup>,
    /// How the ticket is read, and what is compared.
    pub read_back: Option<ReadBack>,
}

fields!(Form {
    format, id, name, checked, own, create, answers,
} may {
    lost, contact, needs, sign, before, after, lookup, read_back,
});

/// A public page that a form was checked against.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["address", "on", "about"])))]
pub struct Checked {
    /// Its address.
    pub address: String,
    /// The day on which it was read: `2026-11-27`.
    pub on: String,
    /// What it says.
    pub about: String,
}

fields!(Checked { address, on, about });

/// A value of one's own that a form takes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["name", "about", "kind"])))]
pub struct Own {
    /// How the form names it: `{own.queue}` is the one with the name `queue`.
    pub name: String,
    /// What it is, and where it is found at the desk.
    pub about: String,
    /// What it looks like.
    pub kind: OwnKind,
    /// Whether nothing can be sent without it.
    pub required: bool,
    /// What it may look like.
    pub example: Option<String>,
}

fields!(Own { name, about, kind } may { required, example });

/// What a value of one's own looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum OwnKind {
    /// A line of text.
    Text,
    /// A whole number.
    Number,
    /// A text that nobody else may see. It only stands in what is signed.
    Secret,
}

words!(OwnKind {
    text: Text,
    number: Number,
    secret: Secret
});

/// How a call shows whose it is: the header `Authorization`. It is left out where nothing came into any of its places.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum Sign {
    /// The header, as it is.
    Header(Template),
    /// A name and a password (RFC 7617).
    Basic(Template),
}

impl Read for Sign {
    fn blank() -> Self {
        Sign::Header(Template::default())
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let variant = node.variant()?;
        *self = match variant.name {
            "header" => Sign::Header(variant.holds()?),
            "basic" => Sign::Basic(variant.holds()?),
            _ => return Err(variant.unknown(&["header", "basic"])),
        };
        Ok(())
    }
}

forward!(Sign);

/// One call.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["method", "path", "content"])))]
pub struct Step {
    /// How others name what is kept of it; only for calls before and after.
    pub name: Option<String>,
    /// Whether it is made once for every file that travels. Where none does, it is not made.
    pub each_file: bool,
    /// The method.
    pub method: super::Method,
    /// The path below the address of the desk.
    pub path: Template,
    /// What stands behind the question mark.
    pub query: Option<Value>,
    /// Other headers.
    pub headers: Option<Value>,
    /// How the body is written.
    pub content: Content,
    /// What is sent.
    pub body: Option<Value>,
    /// The name of the part of a multipart body in which a file stands.
    pub files_as: Option<String>,
    /// What is kept of the answer, for later steps.
    pub keep: Option<Path>,
}

fields!(Step { method, path, content } may {
    name, each_file, query, headers, body, files_as, keep,
});

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum Content {
    /// There is none.
    None,
    /// As JSON.
    Json,
    /// As JSON where no file travels, else as `multipart/form-data` with the files in it.
    JsonOrMultipart,
    /// As `multipart/form-data`.
    Multipart,
    /// As a form of the web.
    Form,
    /// The file itself, with its type.
    File,
    /// The file itself, as bytes: for a desk that takes `application/octet-stream` alone.
    Octets,
    /// As a mail, which is no call: it is handed to whoever sends mail.
    Mail,
}

words!(Content {
    none: None,
    json: Json,
    json_or_multipart: JsonOrMultipart,
    multipart: Multipart,
    form: Form,
    file: File,
    octets: Octets,
    mail: Mail
});

/// How a desk answers to the call that makes the ticket.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = [])))]
pub struct Answers {
    /// Whether it answers nothing that could be read: then the case is sent, and nobody can confirm it.
    pub silent: bool,
    /// Where the number of the ticket stands, as people say it.
    pub number: Option<Path>,
    /// Where the name stands by which calls know the ticket; the same as the number where it is left out.
    pub id: Option<Path>,
    /// Where the address of the ticket stands.
    pub url: Option<Path>,
    /// The page of the ticket below the address of the desk, where its answer has none: `/tickets/{ticket.id}`.
    pub page: Option<Template>,
    /// The statuses of refusals after which the ticket may be there all the same: whoever sees one looks first.
    pub look_after: Vec<u16>,
    /// Where it says what it refuses.
    pub errors: Vec<Errors>,
}

fields!(Answers may { silent, number, id, url, page, look_after, errors });

/// One place in which a desk says what it refuses.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["message"])))]
pub struct Errors {
    /// A list, each of whose entries says one; the whole answer where it is left out.
    pub list: Option<Path>,
    /// The field that it is about, in an entry.
    pub field: Option<Path>,
    /// What is wrong, in an entry.
    pub message: Path,
}

fields!(Errors { message } may { list, field });

/// How a ticket is found again.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["path", "holds", "number"])))]
pub struct Lookup {
    /// The path below the address of the desk.
    pub path: Template,
    /// What stands behind the question mark.
    pub query: Option<Value>,
    /// What has to be there, so that the desk can be asked at all.
    pub needs: Vec<Template>,
    /// Where the list of what was found stands; the answer itself where it is left out.
    pub list: Option<Path>,
    /// Fields of an entry, in one of which the reference has to stand: searches find more than what they are asked for.
    pub holds: Vec<Path>,
    /// Where the number stands in an entry.
    pub number: Path,
    /// Where the name for calls stands in an entry.
    pub id: Option<Path>,
    /// Where the address stands in an entry.
    pub url: Option<Path>,
}

fields!(Lookup { path, holds, number } may { query, needs, list, id, url });

/// How a ticket is read, and what is compared.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["path", "compare"])))]
pub struct ReadBack {
    /// The path below the address of the desk; `{ticket.id}` is the ticket.
    pub path: Template,
    /// What stands behind the question mark.
    pub query: Option<Value>,
    /// What is compared.
    pub compare: Vec<Compared>,
}

fields!(ReadBack { path, compare } may { query });

/// One thing that should have survived.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["field", "sent", "at"])))]
pub struct Compared {
    /// What people call it: `level`, `subject`, `text`.
    pub field: String,
    /// What was sent; nothing is compared where it comes out empty.
    pub sent: Value,
    /// Where it stands in the ticket.
    pub at: Path,
    /// How the two are compared.
    pub how: How,
}

fields!(Compared { field, sent, at } may { how });

/// How two things are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum How {
    /// The same, but for blanks.
    Same,
    /// What was found holds what was sent, but for blanks.
    Holds,
    /// The same instant, however it is written.
    Instant,
}

words!(How {
    same: Same,
    holds: Holds,
    instant: Instant
});
