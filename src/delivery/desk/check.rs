use super::{
    Content, Form, Method, Path, Step, Template, Value, letter,
    named::{Where, unknown},
    read::shaped,
};
use crate::{clock, tree::Fault};

/// Something that is wrong with a form, or with the values of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The place, as a path: `create.body.request.subject`. Empty where it is the whole.
    pub field: String,
    /// What is wrong, in English.
    pub what: String,
    /// The way out.
    pub mend: String,
}

impl Problem {
    pub(super) fn new(field: &str, what: &str, mend: &str) -> Problem {
        Problem {
            field: field.into(),
            what: what.into(),
            mend: mend.into(),
        }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let colon = if self.field.is_empty() { "" } else { ": " };
        write!(f, "{}{colon}{}. {}", self.field, self.what, self.mend)
    }
}

/// Everything that is wrong with a form: nothing where [`Form::read`] takes it. Where the file has not the shape of a form, only
/// the first such place can be said.
///
/// ```
/// use duetime::delivery::desk::{Desk, Form, problems};
///
/// assert!(problems(Form::stock(Desk::Rt)).is_empty());
/// let found = problems(&Form::stock(Desk::Rt).replace("{subject}", "{subjekt}"));
/// assert_eq!(found[0].field, "create.body.Subject.$cut.of");
/// ```
pub fn problems(text: &str) -> Vec<Problem> {
    match shaped(text) {
        Ok(form) => check(&form),
        Err(fault) => vec![misshapen(fault)],
    }
}

fn misshapen(fault: Fault) -> Problem {
    let (field, reason) = fault.parts();
    let mend = "Mend this place first; the rest is looked at then.";
    Problem::new(&field, &reason, mend)
}

/// Everything that is wrong with a form of the right shape.
pub(super) fn check(form: &Form) -> Vec<Problem> {
    let mut check = Check {
        form,
        found: Vec::new(),
        named: Vec::new(),
    };
    check.head();
    check.own();
    check.calls();
    check.answers();
    check.unused();
    check.found
}

struct Check<'a> {
    form: &'a Form,
    found: Vec<Problem>,
    /// Every name that a place has.
    named: Vec<String>,
}

/// Where neither a file nor a ticket is.
const ANYWHERE: Where = Where {
    file: false,
    kept: false,
    ticket: false,
    secret: false,
};

impl Check<'_> {
    fn say(&mut self, field: &str, what: &str, mend: &str) {
        self.found.push(Problem::new(field, what, mend));
    }

    fn head(&mut self) {
        let form = self.form;
        if form.format != 1 {
            self.say("format", "only the format 1 is known", "Write 1.");
        }
        if !is_name(&form.id) {
            let mend = "Take 1 to 48 small letters, digits, `-` and `_`.";
            self.say("id", "is no name", mend);
        }
        if form.name.trim().is_empty() || form.name.len() > 200 {
            self.say(
                "name",
                "is empty or too long",
                "Say in a few words which desk it is.",
            );
        }
        if form.checked.is_empty() {
            let mend = "Name the page of the desk that says what it takes, and the day on which it was read.";
            self.say("checked", "names no page", mend);
        }
        for (n, page) in form.checked.iter().enumerate() {
            let right = page.address.strip_prefix("https://");
            if !right
                .is_some_and(|rest| rest.len() > 3 && rest.bytes().all(|it| it.is_ascii_graphic()))
            {
                let mend = "Write an address that begins with https://.";
                self.say(
                    &format!("checked[{n}].address"),
                    "is no address of a page",
                    mend,
                );
            }
            if clock::date(&page.on).is_none() {
                let mend = "Write the day as 2026-11-27.";
                self.say(&format!("checked[{n}].on"), "is no day", mend);
            }
        }
    }

    fn own(&mut self) {
        for (n, own) in self.form.own.iter().enumerate() {
            let place = format!("own[{n}].name");
            if !is_name(&own.name) {
                self.say(
                    &place,
                    "is no name",
                    "Take 1 to 48 small letters, digits, `-` and `_`.",
                );
            }
            let before = self.form.own.get(..n).unwrap_or_default();
            if before.iter().any(|other| other.name == own.name) {
                self.say(&place, "is there twice", "Give one of them another name.");
            }
            if own.about.trim().is_empty() {
                let mend = "Say what it is, and where it is found at the desk.";
                self.say(&format!("own[{n}].about"), "is empty", mend);
            }
        }
    }

    /// Every call, and what is read.
    fn calls(&mut self) {
        let form = self.form;
        for (n, need) in form.needs.iter().enumerate() {
            self.template(&format!("needs[{n}]"), need, ANYWHERE);
        }
        if let Some(super::Sign::Header(template) | super::Sign::Basic(template)) = &form.sign {
            let place = Where {
                secret: true,
                ..ANYWHERE
            };
            self.template("sign", template, place);
        }
        let mut kept: Vec<&str> = Vec::new();
        for (n, step) in form.before.iter().flatten().enumerate() {
            self.step(&format!("before[{n}]"), step, false, &kept);
            kept.extend(step.name.as_deref());
        }
        self.step("create", &form.create, false, &kept);
        if form.create.each_file || form.create.keep.is_some() || form.create.name.is_some() {
            let mend = "Leave out `name`, `each_file` and `keep`: this call is made once, and `answers` says what is kept of it.";
            self.say("create", "is no call for files", mend);
        }
        for (n, step) in form.after.iter().flatten().enumerate() {
            self.step(&format!("after[{n}]"), step, true, &kept);
            kept.extend(step.name.as_deref());
        }
        let body = form.create.body.iter().chain(&form.create.query);
        let names: Vec<&str> = body.flat_map(names).collect();
        let told = |wanted: &[&str]| {
            names
                .iter()
                .any(|name| *name == "text" || wanted.contains(name))
        };
        for (wanted, what) in [
            (&["reference"][..], "does not say the reference of the case"),
            (
                &["level", "level.term", "level.id"],
                "does not say the level",
            ),
        ] {
            if !told(wanted) {
                let mend = ["Put `{", wanted[0], "}` or `{text}` into its body."].concat();
                self.say("create.body", what, &mend);
            }
        }
        if let Some(lookup) = &form.lookup {
            self.path_and_query("lookup", &lookup.path, lookup.query.as_ref(), ANYWHERE, &[]);
            for (n, need) in lookup.needs.iter().enumerate() {
                let secret = Where {
                    secret: true,
                    ..ANYWHERE
                };
                self.template(&format!("lookup.needs[{n}]"), need, secret);
            }
            if lookup.holds.is_empty() {
                let mend = "Name the field of a found ticket in which the reference stands: searches find more than what they are asked for.";
                self.say("lookup.holds", "is empty", mend);
            }
            let paths = lookup
                .list
                .iter()
                .chain(&lookup.holds)
                .chain([&lookup.number]);
            for path in paths.chain(&lookup.id).chain(&lookup.url) {
                self.path("lookup", path, ANYWHERE);
            }
        }
        if let Some(read) = &form.read_back {
            let place = Where {
                ticket: true,
                ..ANYWHERE
            };
            self.path_and_query("read_back", &read.path, read.query.as_ref(), place, &[]);
            for (n, compared) in read.compare.iter().enumerate() {
                let at = format!("read_back.compare[{n}]");
                self.value(&[&at, ".sent"].concat(), &compared.sent, place, &[]);
                self.path(&[&at, ".at"].concat(), &compared.at, place);
            }
        }
    }

    fn step(&mut self, at: &str, step: &Step, ticket: bool, kept: &[&str]) {
        let place = Where {
            file: step.each_file,
            kept: false,
            ticket,
            secret: false,
        };
        let under = |field: &str| [at, ".", field].concat();
        let mail = step.content == Content::Mail;
        if !mail {
            self.path_and_query(at, &step.path, step.query.as_ref(), place, kept);
        }
        if let Some(headers) = &step.headers {
            self.headers(&under("headers"), headers);
            self.value(&under("headers"), headers, place, kept);
        }
        if let Some(body) = &step.body {
            self.value(&under("body"), body, place, kept);
        }
        if let Some(name) = &step.name {
            if !is_name(name) {
                self.say(
                    &under("name"),
                    "is no name",
                    "Take 1 to 48 small letters, digits, `-` and `_`.",
                );
            }
            if kept.contains(&name.as_str()) {
                self.say(
                    &under("name"),
                    "is there twice",
                    "Give one of them another name.",
                );
            }
        }
        if step.keep.is_some() && step.name.is_none() {
            let mend = "Give the call a `name`, by which `$kept` finds what is kept of it.";
            self.say(at, "keeps something without a name", mend);
        }
        let is_object = matches!(step.body, Some(Value::Object(_)));
        match step.content {
            Content::None | Content::File | Content::Octets if step.body.is_some() => {
                let mend = "Leave `body` out, or take another `content`.";
                self.say(&under("body"), "has no place in this content", mend);
            }
            Content::File | Content::Octets if !step.each_file => {
                self.say(
                    at,
                    "sends a file, and does not say which",
                    "Write `\"each_file\": true`.",
                );
            }
            Content::Json | Content::JsonOrMultipart | Content::Form | Content::Mail
                if !is_object =>
            {
                self.say(
                    &under("body"),
                    "is no object",
                    "Write an object with a field for everything that is sent.",
                );
            }
            Content::Mail => self.letter(&under("body"), step),
            _ => {}
        }
        let multipart = matches!(step.content, Content::Multipart | Content::JsonOrMultipart);
        if multipart != step.files_as.is_some() {
            let mend = "`files_as` names the part of the files where `content` is `multipart` or `json_or_multipart`, and nowhere else.";
            self.say(&under("files_as"), "does not go with the content", mend);
        }
        if step.method == Method::Get && step.body.is_some() {
            self.say(
                &under("method"),
                "sends no body",
                "Write `post`, or leave `body` out.",
            );
        }
    }

    /// The fields of a mail.
    fn letter(&mut self, at: &str, step: &Step) {
        let Some(Value::Object(fields)) = &step.body else {
            return;
        };
        let names: Vec<String> = fields.iter().map(|(key, _)| key.source()).collect();
        for name in &names {
            if !letter::FIELDS.contains(&name.as_str()) {
                let mend = [
                    "Take `",
                    &letter::FIELDS.join("`, `"),
                    "`; other headers stand in `headers`.",
                ]
                .concat();
                self.say(&[at, ".", name].concat(), "is no field of a mail", &mend);
            }
        }
        for needed in ["from", "to", "subject", "text"] {
            if !names.iter().any(|name| name == needed) {
                self.say(
                    &[at, ".", needed].concat(),
                    "is missing",
                    "A mail needs it.",
                );
            }
        }
    }

    fn headers(&mut self, at: &str, headers: &Value) {
        let Value::Object(fields) = headers else {
            return self.say(
                at,
                "is no object",
                "Write an object with a text for every header.",
            );
        };
        for (name, value) in fields {
            let name = name.expand(&|_| None, str::to_owned).unwrap_or_default();
            let place = [at, ".", &name].concat();
            let token = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
            if name.is_empty() || !name.bytes().all(token) {
                self.say(
                    &place,
                    "is no name of a header",
                    "Take letters, digits and `-`.",
                );
            }
            let ours = [
                "authorization",
                "content-type",
                "content-length",
                "host",
                "cookie",
                "transfer-encoding",
            ];
            if ours.contains(&name.to_ascii_lowercase().as_str()) {
                self.say(
                    &place,
                    "is no header that a form sets",
                    "Leave it out; `sign` says whose call it is.",
                );
            }
            if !matches!(value, Value::Text(_) | Value::When { .. }) {
                self.say(&place, "is no text", "Write a text.");
            }
        }
    }

    fn path_and_query(
        &mut self,
        at: &str,
        path: &Template,
        query: Option<&Value>,
        place: Where,
        kept: &[&str],
    ) {
        let field = [at, ".path"].concat();
        let plain = path
            .expand(&|_| Some("x".into()), str::to_owned)
            .unwrap_or_default();
        let right =
            plain.starts_with('/') && !plain.starts_with("//") && !plain.contains(['#', '\\', '@']);
        if !right || plain.bytes().any(|byte| !byte.is_ascii_graphic()) {
            let mend = "Write the path below the address of the desk, such as /api/v2/tickets; what stands behind the question mark may stand in `query`.";
            self.say(&field, "is no path", mend);
        }
        self.template(&field, path, place);
        if let Some(query) = query {
            let field = [at, ".query"].concat();
            if !matches!(query, Value::Object(_)) {
                self.say(
                    &field,
                    "is no object",
                    "Write an object with a field for every part of the query.",
                );
            }
            self.value(&field, query, place, kept);
        }
    }

    fn value(&mut self, at: &str, value: &Value, place: Where, kept: &[&str]) {
        let under = |name: &str| [at, ".", name].concat();
        match value {
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
            Value::Text(template) => self.template(at, template, place),
            Value::AsNumber(template) => self.template(&under("$number"), template, place),
            Value::List(list) => {
                for (n, entry) in list.iter().enumerate() {
                    self.value(&format!("{at}[{n}]"), entry, place, kept);
                }
            }
            Value::Object(fields) => {
                for (key, value) in fields {
                    let name = key.source();
                    self.template(&under(&name), key, place);
                    self.value(&under(&name), value, place, kept);
                }
            }
            Value::ByLevel(ranks, none) => {
                let at = under("$by_level");
                if ranks.is_empty() {
                    let mend = "Say what is sent for the ranks `1` to `4`.";
                    self.say(&at, "has no rank", mend);
                }
                for (rank, value) in ranks {
                    self.value(&format!("{at}.{rank}"), value, place, kept);
                }
                if let Some(value) = none {
                    self.value(&[&at, ".none"].concat(), value, place, kept);
                }
            }
            Value::Html(of) => self.value(&under("$html"), of, place, kept),
            Value::Cut { most, of } => {
                let at = under("$cut");
                if *most < 40 {
                    let mend = "Take 40 at least: the reference has to fit in.";
                    self.say(&[&at, ".most"].concat(), "is too short", mend);
                }
                if matches!(**of, Value::Html(_)) {
                    let mend = "Write `$cut` inside `$html`: the other way round, a sign of HTML could be cut in two.";
                    self.say(&at, "cuts HTML", mend);
                }
                self.value(&[&at, ".of"].concat(), of, place, kept);
            }
            Value::When { there, then } => {
                let at = under("$when");
                self.template(&[&at, ".there"].concat(), there, place);
                self.value(&[&at, ".then"].concat(), then, place, kept);
            }
            Value::EachFile(of) => {
                let place = Where {
                    file: true,
                    ..place
                };
                self.value(&under("$each_file"), of, place, kept);
            }
            Value::Kept(name) => self.was_kept(&under("$kept"), name, kept),
            Value::EachKept { of, is } => {
                let at = under("$each_kept");
                self.was_kept(&[&at, ".of"].concat(), of, kept);
                let place = Where {
                    kept: true,
                    ..place
                };
                self.value(&[&at, ".is"].concat(), is, place, kept);
            }
        }
    }

    fn was_kept(&mut self, at: &str, name: &str, kept: &[&str]) {
        if !kept.contains(&name) {
            let mend = "Take the `name` of an earlier call that has `keep`.";
            self.say(at, "nothing was kept by this name", mend);
        }
    }

    fn template(&mut self, at: &str, template: &Template, place: Where) {
        for name in template.names() {
            self.name(at, name, place);
        }
    }

    fn path(&mut self, at: &str, path: &Path, place: Where) {
        for name in path.names() {
            self.name(at, name, place);
        }
    }

    fn name(&mut self, at: &str, name: &str, place: Where) {
        self.named.push(name.to_owned());
        if let Some((what, mend)) = unknown(self.form, name, place) {
            self.say(at, &what, &mend);
        }
    }

    fn answers(&mut self) {
        let answers = &self.form.answers;
        if answers.number.is_none() && !answers.silent {
            let mend = "Name the place of the number in the answer, such as `ticket.id`; or write `\"silent\": true` for a desk that answers nothing.";
            self.say("answers.number", "is missing", mend);
        }
        if let Some(page) = &answers.page {
            self.template(
                "answers.page",
                page,
                Where {
                    ticket: true,
                    ..ANYWHERE
                },
            );
        }
        for (n, status) in answers.look_after.iter().enumerate() {
            if !(400..=499).contains(status) {
                let mend = "Name refusals, 400 to 499: after anything else that is no success, whoever calls looks in any case.";
                self.say(&format!("answers.look_after[{n}]"), "is no refusal", mend);
            }
        }
        if self.form.read_back.is_some() && answers.silent && self.form.lookup.is_none() {
            let mend = "Leave it out: nobody will ever know which ticket it is.";
            self.say(
                "read_back",
                "reads a ticket whose number nobody knows",
                mend,
            );
        }
    }

    fn unused(&mut self) {
        for (n, own) in self.form.own.iter().enumerate() {
            let name = ["own.", &own.name].concat();
            if !self.named.contains(&name) {
                let mend = ["Put `{", &name, "}` where it belongs, or leave it out."].concat();
                self.say(&format!("own[{n}]"), "is used nowhere", &mend);
            }
        }
    }
}

/// Every name in a piece.
fn names(value: &Value) -> Vec<&str> {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Kept(_) => Vec::new(),
        Value::Text(template) | Value::AsNumber(template) => template.names().collect(),
        Value::List(list) => list.iter().flat_map(names).collect(),
        Value::Object(fields) => fields.iter().flat_map(|(_, value)| names(value)).collect(),
        Value::ByLevel(ranks, none) => {
            let ranks = ranks.iter().map(|(_, value)| value);
            ranks.chain(none.as_deref()).flat_map(names).collect()
        }
        Value::Html(of) | Value::EachFile(of) | Value::Cut { of, .. } => names(of),
        Value::When { then: of, .. } | Value::EachKept { is: of, .. } => names(of),
    }
}

/// A name of this format.
fn is_name(text: &str) -> bool {
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte);
    (1..=48).contains(&text.len()) && text.bytes().all(plain)
}
