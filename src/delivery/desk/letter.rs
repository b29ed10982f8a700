//! A case as a mail (RFC 5322).

use mail_builder::{
    MessageBuilder,
    headers::{HeaderType, address::Address, text::Text},
};

use super::{
    Call, Envelope, File, Method, NotFilled,
    fill::not,
    path::{as_text, get},
    said::{is_address, one_line},
};
use crate::tree::Node;

/// What the body of a call whose content is a mail may hold.
pub(super) const FIELDS: &[&str] = &[
    "from",
    "from_name",
    "to",
    "reply_to",
    "reply_name",
    "subject",
    "text",
    "id",
];

/// The mail. Its id is made of `id` and the host of its sender: whoever gets the same case twice can tell, and so can
/// every mail server.
///
/// There is no `Auto-Submitted`: somebody wrote this case and waits for an answer. A desk that takes it for the mail of a
/// machine makes no ticket of it, or sends no word of its number (RFC 3834).
pub(super) fn write(
    method: Method,
    body: Option<&Node>,
    headers: &[(String, String)],
    files: &[File],
) -> Result<Call, NotFilled> {
    let field = |name: &str| body.and_then(|body| get(body, name)).and_then(as_text);
    let line = |name: &str| {
        field(name)
            .map(|text| one_line(&text))
            .filter(|it| !it.is_empty())
    };
    let address = |name: &str| match line(name) {
        Some(text) if is_address(&text) => Ok(text),
        _ => Err(not(
            &["body.", name].concat(),
            "one plain address of mail is needed",
        )),
    };
    let (from, to) = (address("from")?, address("to")?);
    let subject = line("subject").ok_or_else(|| not("body.subject", "a subject is needed"))?;
    let text = field("text").ok_or_else(|| not("body.text", "a text is needed"))?;
    // What looks like an encoded word (RFC 2047) is read as one: nobody's text is to be taken for another.
    let subject = subject.replace("=?", "= ?");
    let plain = |name: &str| line(name).map(|text| text.replace("=?", "= ?"));
    let mut mail = MessageBuilder::new()
        .from(Address::new_address(plain("from_name"), from.as_str()))
        .to(to.as_str())
        .subject(subject)
        .text_body(text);
    if field("reply_to").is_some() {
        let reply = address("reply_to")?;
        mail = mail.reply_to(Address::new_address(plain("reply_name"), reply));
    }
    if let Some(id) = line("id") {
        let id: String = id
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
            .collect();
        let host = from.split('@').next_back().unwrap_or_default();
        mail = mail.message_id(["duetime-", &id, "@", host].concat());
    }
    for (name, value) in headers {
        mail = mail.header(
            name.as_str(),
            HeaderType::Text(Text::new(one_line(value).replace("=?", "= ?"))),
        );
    }
    for file in files {
        mail = mail.attachment(file.plain_kind(), file.plain_name(), file.bytes);
    }
    let body = mail
        .write_to_vec()
        .map_err(|error| not("body", &error.to_string()))?;
    Ok(Call {
        method,
        path: String::new(),
        headers: vec![("Content-Type".into(), "message/rfc822".into())],
        authorization: None,
        body,
        envelope: Some(Envelope { from, to }),
    })
}
