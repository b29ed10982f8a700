use std::fmt;

use crate::tree::words;

/// One call to a desk, ready to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The method.
    pub method: Method,
    /// The path with everything behind it, below the address of the desk: `/api/v2/requests.json`.
    pub path: String,
    /// Its headers but for `Authorization` and `Content-Length`; no value holds a control character.
    pub headers: Vec<(String, String)>,
    /// The header `Authorization`, kept apart so that no log shows it.
    pub authorization: Option<Secret>,
    /// The body.
    pub body: Vec<u8>,
    /// From whom and to whom, where this is a mail: then the body is the whole mail, nothing else here means anything, and
    /// the status of the answer is that of SMTP.
    pub envelope: Option<Envelope>,
}

/// From whom a mail is, and to whom it goes (RFC 5321).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The sender, to whom failures are told.
    pub from: String,
    /// The receiver.
    pub to: String,
}

impl Call {
    /// A header by its name, in whatever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(other, _)| other.eq_ignore_ascii_case(name))?;
        Some(&found.1)
    }

    /// The body as text, for whoever looks at it; what is no text stands as it can be shown.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A text that is not shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub(super) fn new(text: String) -> Secret {
        Secret(text)
    }

    /// The text, for the call itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// A method of HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum Method {
    /// Reads.
    Get,
    /// Makes.
    Post,
    /// Changes.
    Put,
}

words!(Method {
    get: Get,
    post: Post,
    put: Put
});

impl Method {
    /// As HTTP writes it.
    pub fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
        }
    }
}

/// A file that travels with a case.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct File<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its type; `application/octet-stream` stands where there is none that could be one.
    pub kind: Option<&'a str>,
    /// Its bytes.
    pub bytes: &'a [u8],
}

impl fmt::Debug for File<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} ({} bytes)", self.name, self.bytes.len())
    }
}

impl File<'_> {
    /// Its name as every desk takes it: in one line, without folders, never empty.
    pub(super) fn plain_name(&self) -> String {
        let name = self.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let clean = crate::checklist::bounded(name);
        let clean: String = clean
            .chars()
            .map(|c| {
                if c.is_control() || matches!(c, '"' | '\u{2028}' | '\u{2029}') {
                    '_'
                } else {
                    c
                }
            })
            .take(200)
            .collect();
        let clean = clean.trim().trim_start_matches('.');
        if clean.is_empty() {
            "file".to_owned()
        } else {
            clean.to_owned()
        }
    }

    /// Its type, or that it is bytes. Some desks keep the ticket and refuse the call where a type is missing.
    pub(super) fn plain_kind(&self) -> String {
        let kind = self.kind.unwrap_or_default().trim();
        let token = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&byte))
        };
        let right = kind.len() <= 127
            && kind
                .split_once('/')
                .is_some_and(|(a, b)| token(a) && token(b));
        if right {
            kind.to_ascii_lowercase()
        } else {
            "application/octet-stream".to_owned()
        }
    }
}
