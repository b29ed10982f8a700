use super::{Refusal, VERSION, Verdict};
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
        /// The place: `calculator`, `intake`, `compare` or `drafts`.
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
        /// What became of it.
        #[cfg_attr(feature = "schema", schemars(flatten, with = "super::answer::Outcome"))]
        verdict: &'a Verdict,
    },
    /// Something was not taken.
    Error(&'a Refusal),
    /// The customer is done.
    Close,
}

impl FrameMessage<'_> {
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
            FrameMessage::Error(_) => "error",
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
            FrameMessage::Result { id, verdict } => {
                json.text("id", Some(id));
                match verdict {
                    Verdict::Accepted { number, url } => {
                        json.open(Some("accepted"));
                        json.text("number", Some(number));
                        json.text(
                            "url",
                            Some(url).filter(|url| !url.is_empty()).map(String::as_str),
                        );
                    }
                    Verdict::Rejected { message, field } => {
                        json.open(Some("rejected"));
                        json.text("message", Some(message));
                        json.text(
                            "field",
                            Some(field)
                                .filter(|field| !field.is_empty())
                                .map(String::as_str),
                        );
                    }
                }
                json.close();
            }
            FrameMessage::Error(refusal) => refusal.write(&mut json),
            FrameMessage::Close => {}
        }
        json.close();
        json.into_string()
    }
}
