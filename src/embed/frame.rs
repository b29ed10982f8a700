use super::{Code, Refusal, VERSION, Verdict};
use crate::{locale::Language, tree::Writer};

/// What the frame says to its host.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(tag = "type", rename_all = "lowercase", deny_unknown_fields)
)]
pub enum FrameMessage<'a> {
    /// It is there; the first message.
    Ready {
        /// The version of the protocol.
        protocol: u8,
        /// The version of Duetime.
        release: &'a str,
        /// The languages that it speaks, as BCP 47 tags.
        languages: [&'a str; Language::ALL.len()],
    },
    /// The content is higher or lower than before.
    Size {
        /// How high, in CSS pixels.
        height: u32,
    },
    /// The customer went somewhere.
    Step {
        /// The place: `calculator`, `intake`, `compare`, `drafts` or `studio`.
        view: &'a str,
        /// The step on the way to a case: `before`, `happened`, `needed`, `files`, `secrets`, `review` or `done`.
        step: Option<&'a str>,
    },
    /// The level is another one.
    Level {
        /// The programme, by its id.
        programme: Option<&'a str>,
        /// The plan, by its id.
        plan: Option<&'a str>,
        /// The level, by its id; none where there is none yet.
        level: Option<&'a str>,
    },
    /// The answer is another one.
    Deadline {
        /// The programme, by its id.
        programme: &'a str,
        /// The plan, by its id.
        plan: &'a str,
        /// The level, by its id.
        level: Option<&'a str>,
        /// Which of the five answers it is: `due`, `best_effort`, `no_target`, `not_offered` or `not_published`.
        status: &'a str,
        /// Until when support aims to answer, in universal time: `2026-11-21T02:00:00Z`. A target, never a promise.
        due: Option<&'a str>,
        /// The same in a sentence, in the language of the page.
        text: &'a str,
    },
    /// Something was entered: counts, never what.
    Draft {
        /// The reference of the draft; empty before the way to a case has begun.
        reference: &'a str,
        /// How many of the items that are needed are filled in.
        filled: usize,
        /// How many are needed.
        needed: usize,
    },
    /// The customer hands the case over.
    Submit {
        /// The reference of the case.
        id: &'a str,
        /// The case: `case.schema.json`.
        #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::ACase"))]
        case: &'a str,
        /// The same as a text.
        text: &'a str,
    },
    /// The customer sees what became of it.
    Result {
        /// The reference of the case.
        id: &'a str,
        /// What it is called and where it is, where it was taken.
        #[cfg_attr(feature = "schema", schemars(with = "Option<super::answer::Accepted>"))]
        accepted: Option<[&'a str; 2]>,
        /// Why it was not, and what has to be changed, where it was not.
        #[cfg_attr(feature = "schema", schemars(with = "Option<super::answer::Rejected>"))]
        rejected: Option<[&'a str; 2]>,
    },
    /// Something was not taken.
    Error {
        /// Its kind.
        code: Code,
        /// What is wrong, and where possible the way out; in English, for whoever keeps the host page.
        message: &'a str,
        /// The field, as a path; empty where it is the message as a whole.
        field: &'a str,
    },
    /// The customer is done.
    Close,
}

impl<'a> FrameMessage<'a> {
    /// What became of a case.
    pub fn result(id: &'a str, verdict: &'a Verdict) -> FrameMessage<'a> {
        let (accepted, rejected) = match verdict {
            Verdict::Accepted { number, url } => (Some([number.as_str(), url]), None),
            Verdict::Rejected { message, field } => (None, Some([message.as_str(), field])),
        };
        FrameMessage::Result {
            id,
            accepted,
            rejected,
        }
    }

    /// That something was not taken.
    pub fn error(refusal: &'a Refusal) -> FrameMessage<'a> {
        FrameMessage::Error {
            code: refusal.code,
            message: &refusal.message,
            field: &refusal.field,
        }
    }

    /// That it is there.
    pub fn ready() -> FrameMessage<'static> {
        FrameMessage::Ready {
            protocol: VERSION,
            release: env!("CARGO_PKG_VERSION"),
            languages: Language::ALL.map(Language::tag),
        }
    }

    /// Its type.
    pub fn name(&self) -> &'static str {
        match self {
            FrameMessage::Ready { .. } => "ready",
            FrameMessage::Size { .. } => "size",
            FrameMessage::Step { .. } => "step",
            FrameMessage::Level { .. } => "level",
            FrameMessage::Deadline { .. } => "deadline",
            FrameMessage::Draft { .. } => "draft",
            FrameMessage::Submit { .. } => "submit",
            FrameMessage::Result { .. } => "result",
            FrameMessage::Error { .. } => "error",
            FrameMessage::Close => "close",
        }
    }

    /// The message as it is sent.
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        json.open(None);
        json.text("type", Some(self.name()));
        match self {
            FrameMessage::Ready {
                protocol,
                release,
                languages,
            } => {
                json.json("protocol", &protocol.to_string());
                json.text("release", Some(release));
                json.list("languages", &languages.map(Some));
            }
            FrameMessage::Size { height } => json.json("height", &height.to_string()),
            FrameMessage::Step { view, step } => {
                json.text("view", Some(view));
                json.text("step", *step);
            }
            FrameMessage::Level {
                programme,
                plan,
                level,
            } => {
                json.text("programme", *programme);
                json.text("plan", *plan);
                json.text("level", *level);
            }
            FrameMessage::Deadline {
                programme,
                plan,
                level,
                status,
                due,
                text,
            } => {
                json.text("programme", Some(programme));
                json.text("plan", Some(plan));
                json.text("level", *level);
                json.text("status", Some(status));
                json.text("due", *due);
                json.text("text", Some(text));
            }
            FrameMessage::Draft {
                reference,
                filled,
                needed,
            } => {
                json.text("reference", Some(reference));
                json.json("filled", &filled.to_string());
                json.json("needed", &needed.to_string());
            }
            FrameMessage::Submit { id, case, text } => {
                json.text("id", Some(id));
                json.json("case", case);
                json.text("text", Some(text));
            }
            FrameMessage::Result {
                id,
                accepted,
                rejected,
            } => {
                json.text("id", Some(id));
                pair(&mut json, "accepted", ["number", "url"], *accepted);
                pair(&mut json, "rejected", ["message", "field"], *rejected);
            }
            FrameMessage::Error {
                code,
                message,
                field,
            } => {
                json.text("code", Some(code.as_str()));
                json.text("message", Some(message));
                json.text("field", Some(field));
            }
            FrameMessage::Close => {}
        }
        json.close();
        json.into_string()
    }
}

/// An object of two texts, or null; the second text is null where it is empty.
fn pair(json: &mut Writer, name: &str, names: [&str; 2], texts: Option<[&str; 2]>) {
    let Some([first, second]) = texts else {
        return json.text(name, None);
    };
    json.open(Some(name));
    json.text(names[0], Some(first));
    json.text(names[1], Some(second).filter(|text| !text.is_empty()));
    json.close();
}
