//! What the places of a form may name, and what stands there.

use super::{File, Form, Made, ReceivedCase, Values, said, sheet};
use crate::encoding;

/// The names that stand for something in every place of a form.
const NAMES: &[&str] = &[
    "reference",
    "subject",
    "text",
    "title",
    "language",
    "made_at",
    "programme.id",
    "programme.name",
    "programme.vendor",
    "plan.id",
    "plan.name",
    "kind.id",
    "kind.name",
    "level",
    "level.id",
    "level.rank",
    "level.term",
    "level.name",
    "target",
    "deadline",
    "deadline.utc",
    "deadline.local",
    "deadline.date",
    "deadline.sql",
    "deadline.zone",
    "opened",
    "opened.utc",
    "opened.local",
    "opened.date",
    "opened.zone",
    "contact.name",
    "contact.phone",
    "contact.email",
    "since",
    "facts",
    "missing",
    "files",
];

/// Those that only stand for something in a call for a file.
const FILE: &[&str] = &[
    "file.name",
    "file.name_octets",
    "file.type",
    "file.size",
    "file.base64",
];

/// That which only stands for something in a list of what was kept.
const KEPT: &str = "kept";

/// Those that only stand for something once the ticket is there.
const TICKET: &[&str] = &["ticket.id", "ticket.number"];

/// Where a place stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Where {
    /// Whether there is a file.
    pub(super) file: bool,
    /// Whether there is something that was kept.
    pub(super) kept: bool,
    /// Whether there is a ticket.
    pub(super) ticket: bool,
    /// Whether secrets may stand there.
    pub(super) secret: bool,
}

/// Why a name stands for nothing, with the way out.
pub(super) fn unknown(form: &Form, name: &str, place: Where) -> Option<(String, String)> {
    let said = |what: &str, mend: &str| Some((["`", name, "` ", what].concat(), mend.to_owned()));
    if let Some(own) = name.strip_prefix("own.") {
        let Some(own) = form.own.iter().find(|it| it.name == own) else {
            return said(
                "is no value of `own`",
                "List it under `own`, with a name, a sentence and a kind, or take one that is there.",
            );
        };
        if own.kind == super::OwnKind::Secret && !place.secret {
            return said(
                "is a secret",
                "Secrets only stand in `sign`: everything else is kept and shown.",
            );
        }
        return None;
    }
    if name
        .strip_prefix("checklist.")
        .is_some_and(|id| !id.is_empty())
        || NAMES.contains(&name)
    {
        return None;
    }
    if FILE.contains(&name) {
        let mend = "It stands in `$each_file`, or in a call with `each_file`.";
        return if place.file {
            None
        } else {
            said("needs a file", mend)
        };
    }
    if name == KEPT {
        return if place.kept {
            None
        } else {
            said(
                "needs something that was kept",
                "It stands in `$each_kept`.",
            )
        };
    }
    if TICKET.contains(&name) {
        let mend = "It stands in `after`, `read_back` and `answers.page`.";
        return if place.ticket {
            None
        } else {
            said("needs a ticket", mend)
        };
    }
    let known = NAMES
        .iter()
        .chain(FILE)
        .chain([&KEPT])
        .chain(TICKET)
        .copied();
    let mut near: Vec<&str> = known.clone().filter(|it| is_near(it, name)).collect();
    if near.is_empty() {
        near = known.collect();
    }
    said(
        "stands for nothing",
        &[
            "Take one of `",
            &near.join("`, `"),
            "`, or `own.…`, `checklist.…`.",
        ]
        .concat(),
    )
}

/// Whether two names may have been taken for each other.
fn is_near(known: &str, name: &str) -> bool {
    let head = |text: &str| text.split('.').next().unwrap_or_default().to_owned();
    head(known) == head(name) || known.starts_with(name) || name.starts_with(known)
}

/// What the places of a form are filled from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) case: &'a ReceivedCase,
    pub(super) own: &'a Values,
    pub(super) contact: &'a said::Contact,
    /// The whole case as text.
    pub(super) text: &'a str,
    pub(super) file: Option<&'a File<'a>>,
    /// What was kept of an answer.
    pub(super) kept: Option<&'a str>,
    pub(super) ticket: Option<&'a Made>,
}

impl Source<'_> {
    /// What a name stands for; none where there is nothing.
    pub(super) fn find(&self, name: &str) -> Option<String> {
        let case = self.case;
        if let Some(own) = name.strip_prefix("own.") {
            return self.own.get(own).map(str::to_owned);
        }
        if let Some(id) = name.strip_prefix("checklist.") {
            return case.answer(id);
        }
        match name {
            "reference" => Some(case.reference.to_string()),
            "subject" => Some(said::subject(case)),
            "text" => Some(self.text.to_owned()),
            "title" => Some(said::whose(case)),
            "language" => Some(case.language.tag().to_owned()),
            "made_at" => case.text("made_at"),
            "kind.id" => case.text("case_type.id"),
            "kind.name" => case.text("case_type.name"),
            "level" => said::level(case),
            "target" => Some(said::target(case).1),
            "deadline" => said::time(case.language, case.root(), "commitment.due"),
            "deadline.date" => Some(case.text("commitment.due.local")?.get(..10)?.to_owned()),
            "opened.date" => Some(case.text("moment.local")?.get(..10)?.to_owned()),
            // 2026-11-21T02:15:00Z as 2026-11-21 02:15:00, in universal time.
            "deadline.sql" => {
                let utc = case.text("commitment.due.utc")?;
                Some([utc.get(..10)?, " ", utc.get(11..19)?].concat())
            }
            "opened" => said::time(case.language, case.root(), "moment"),
            "contact.name" => Some(self.contact.name.clone()),
            "contact.phone" => Some(self.contact.phone.clone()),
            "contact.email" => Some(self.contact.email.clone()),
            "facts" => {
                let facts = said::facts(case).into_iter();
                let lines = facts.map(|(question, answer)| [&question, " ", &answer].concat());
                Some(lines.collect::<Vec<_>>().join("\n"))
            }
            "missing" => Some(said::missing(case)),
            "files" => {
                let files = case.list("files").iter();
                let names = files.filter_map(|file| super::received::text(file, "name"));
                Some(names.collect::<Vec<_>>().join("\n"))
            }
            "file.name" => self.file.map(File::plain_name),
            // For a desk that writes each character as the one byte of its number.
            "file.name_octets" => {
                let octets = |name: String| name.bytes().map(char::from).collect();
                self.file.map(|file| octets(file.plain_name()))
            }
            "file.type" => self.file.map(File::plain_kind),
            "file.size" => self.file.map(|file| file.bytes.len().to_string()),
            "file.base64" => self.file.map(|file| encoding::base64(file.bytes)),
            KEPT => self.kept.map(str::to_owned),
            "ticket.id" => self.ticket.map(|ticket| ticket.id.clone()),
            "ticket.number" => self.ticket.map(|ticket| ticket.number.clone()),
            _ if NAMES.contains(&name) => {
                let path = name
                    .replace("deadline.", "commitment.due.")
                    .replace("opened.", "moment.");
                case.text(&path)
            }
            _ => None,
        }
    }
}

/// The whole case as text.
pub(super) fn whole(case: &ReceivedCase) -> String {
    sheet::write(case)
}
