//! A case that is handed to the host: once, and the answer belongs to the draft that was handed over, be it in view or not.

use chrono::SecondsFormat;

use super::{App, Effect};
use crate::{
    case::{Draft, Handed, Log},
    embed::{Answer, Code, FrameMessage, Refusal, Verdict},
    followed::written,
};

/// What became of a case that was handed to the host.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Delivery {
    /// It was not handed over, or it was taken: then the draft says so.
    #[default]
    None,
    /// An answer is awaited.
    Waiting {
        /// The reference.
        id: String,
        /// Since when, in milliseconds since 1970.
        since: u64,
    },
    /// No answer came for so long that the customer may hand over again. One that comes still counts.
    Silent(String),
    /// The host did not take it.
    Rejected {
        /// The reference.
        id: String,
        /// Why, in the host's words.
        message: String,
        /// The id of the item that has to be changed; empty where the host told none.
        field: String,
    },
}

impl Delivery {
    fn is_of(&self, reference: &str) -> bool {
        match self {
            Delivery::None => false,
            Delivery::Waiting { id, .. } | Delivery::Silent(id) | Delivery::Rejected { id, .. } => {
                id == reference
            }
        }
    }

    fn is_awaited(&self) -> bool {
        matches!(self, Delivery::Waiting { .. } | Delivery::Silent(_))
    }
}

/// For how long an answer is awaited, in milliseconds.
const PATIENCE: u64 = 120_000;

impl App {
    /// What became of the draft in view, where it was handed to the host.
    pub fn delivery(&self) -> &Delivery {
        self.delivery_of(&self.draft.reference)
    }

    fn delivery_of(&self, reference: &str) -> &Delivery {
        let all = self.host.as_ref().map_or(&[][..], |host| &host.deliveries);
        let found = all.iter().find(|one| one.is_of(reference));
        found.unwrap_or(&Delivery::None)
    }

    /// Puts what became of a case in the place of what was known of it.
    fn deliver(&mut self, reference: &str, delivery: Delivery) {
        if let Some(host) = self.host.as_mut() {
            host.deliveries.retain(|one| !one.is_of(reference));
            if delivery != Delivery::None {
                host.deliveries.push(delivery);
            }
        }
    }

    /// Hands a case over, unless it is with the host already.
    pub(super) fn hand_over(&mut self, id: String, case: &str, text: &str) {
        let waits = matches!(self.delivery(), Delivery::Waiting { .. });
        let is_open = self.host.is_some() && !waits && self.draft.handed.is_blank();
        if !is_open || id != self.draft.reference {
            return;
        }
        let message = FrameMessage::Submit {
            id: &id,
            case,
            text,
        };
        self.tell_host(&message);
        self.note_handed_over();
        let since = self.milliseconds;
        self.deliver(&id.clone(), Delivery::Waiting { id, since });
        self.focus("handed-over");
    }

    pub(super) fn take_answer(&mut self, answer: Answer) {
        let Answer { id, verdict } = answer;
        if !self.delivery_of(&id).is_awaited() {
            let reason = [
                "no answer to `",
                &id,
                "` is awaited: only the first one counts",
            ];
            return self.refuse_host(&Refusal::new(Code::NotAwaited, "id", &reason));
        }
        self.tell_host(&FrameMessage::result(&id, &verdict));
        match verdict {
            Verdict::Accepted { number, url } => {
                let at = self.now.to_rfc3339_opts(SecondsFormat::Secs, true);
                // Another draft may be in view by now. One that was deleted meanwhile stays deleted.
                let handed = Handed { at, number, url };
                if self.draft.reference == id {
                    self.change_noted(|draft| receive(draft, handed));
                } else {
                    let _ = self.change_draft(&id, (), |draft| {
                        receive(draft, handed);
                        Ok(())
                    });
                }
                self.deliver(&id, Delivery::None);
            }
            Verdict::Rejected { message, field } => {
                let rejected = Delivery::Rejected {
                    id: id.clone(),
                    message,
                    field,
                };
                self.deliver(&id, rejected);
            }
        }
        if self.draft.reference == id {
            self.focus("handed-over");
        }
    }

    /// A receiver has a case: its draft says so from here on, be it in view or not. Whether there is such a draft.
    pub fn note_handed(&mut self, reference: &str, handed: Handed) -> (bool, Vec<Effect>) {
        let before = (self.basis(), self.draft.revision());
        let noted = if self.draft.reference == reference {
            self.change_noted(|draft| receive(draft, handed));
            true
        } else {
            let noted = self.change_draft(reference, (), |draft| {
                receive(draft, handed);
                Ok(())
            });
            noted.is_ok()
        };
        self.settle(before);
        (noted, std::mem::take(&mut self.effects))
    }

    /// The customer says that the case in view was submitted elsewhere just now: its draft says so from here on.
    pub fn note_submitted(&mut self) -> Vec<Effect> {
        if self.draft.handed.is_blank() {
            let before = (self.basis(), self.draft.revision());
            let at = written(*self.now);
            self.change_noted(|draft| {
                draft.handed.at = at;
                draft.log.set(Log::BY_HAND, "yes");
            });
            self.settle(before);
        }
        std::mem::take(&mut self.effects)
    }

    /// Says so where no answer came for too long.
    pub(super) fn lose_patience(&mut self) {
        let now = self.milliseconds;
        let late = |one: &Delivery| match one {
            Delivery::Waiting { id, since } if now.abs_diff(*since) >= PATIENCE => Some(id.clone()),
            _ => None,
        };
        let all = self.host.as_ref().map_or(&[][..], |host| &host.deliveries);
        let late: Vec<_> = all.iter().filter_map(late).collect();
        for id in late {
            self.deliver(&id.clone(), Delivery::Silent(id));
        }
    }
}

/// Notes what a receiver said of a case: what the customer noted itself counts no more.
fn receive(draft: &mut Draft, handed: Handed) {
    draft.handed = handed;
    draft.log.set(Log::BY_HAND, "");
}
