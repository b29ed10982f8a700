use crate::delivery::{Entry, Lost, Problem, Receipt, Reply, Said, State, Why, retry::wait};

/// An entry with what this tab alone knows of it.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub entry: Entry,
    /// The record as the device has it.
    pub stored: Option<String>,
    pub kept: Kept,
    /// Whether it was handed in here: whatever else may have sent it has left a mark in its record.
    pub is_own: bool,
    /// What the receiver does not want, until it has said that it does not have it either.
    pub refusal: Option<Problem>,
    /// How often in a row nothing came that helps.
    pub failures: u32,
}

/// Whether the device has a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is asked to keep it.
    Soon,
    /// It has it.
    Yes,
    /// It does not keep it.
    No,
}

impl Held {
    /// A case that is handed in here.
    pub fn own(entry: Entry) -> Held {
        Held {
            entry,
            stored: None,
            kept: Kept::Soon,
            is_own: true,
            refusal: None,
            failures: 0,
        }
    }

    /// A case that was found on the device: whoever had it before may have got anywhere.
    pub fn found(mut entry: Entry, text: String) -> Held {
        entry.doubt |= entry.state == State::Waiting;
        Held {
            entry,
            stored: Some(text),
            kept: Kept::Yes,
            is_own: false,
            refusal: None,
            failures: 0,
        }
    }

    /// Takes in the record of the same case that another tab wrote. Whoever sends knows how the case stands; what the person wants
    /// is what was said last, wherever that was.
    pub fn merge(&mut self, other: Entry, text: String, is_sender: bool) {
        let base = self.stored.replace(text);
        let base = base.and_then(|text| Entry::read(&text).ok());
        let base = base.unwrap_or_default();
        let theirs = (other.cancelled, other.until);
        let ours = (self.entry.cancelled, self.entry.until);
        self.kept = Kept::Yes;
        if is_sender {
            self.entry.doubt |= other.doubt && self.entry.state == State::Waiting;
            if theirs.0 != base.cancelled {
                self.entry.cancelled = theirs.0;
            }
            if theirs.1 == 0 {
                self.entry.until = 0;
            }
        } else {
            self.entry = other;
            // Another tab has had it in hand.
            self.is_own = false;
            if self.entry.state == State::Waiting && ours.0 != base.cancelled {
                (self.entry.cancelled, self.entry.until) = ours;
            }
        }
    }

    /// Takes what came of a question, or of sending it (`is_sent`). Gives back what the receiver said where that is news.
    pub fn take(
        &mut self,
        reply: &Result<Reply, Lost>,
        is_sent: bool,
        now: u64,
        chance: u8,
    ) -> Option<Receipt> {
        self.entry.status = reply.as_ref().map_or(0, |reply| reply.status);
        match said(&self.entry, reply, is_sent, now) {
            Said::Taken(receipt) => return self.arrive(receipt, now, chance),
            // What it confirmed once it may have put elsewhere since.
            Said::NotHere if self.entry.state == State::Arrived => {
                self.wait(Why::Unclear, None, now, chance);
            }
            Said::NotHere => {
                (self.entry.doubt, self.entry.until) = (false, 0);
                if let Some(problem) = self.refusal.take() {
                    self.entry.state = State::Refused;
                    (self.entry.message, self.entry.fields) = (problem.message, problem.fields);
                }
            }
            Said::Refused(problem) => {
                // A receiver may refuse a case and have it all the same: it is asked.
                self.refusal = Some(problem);
                self.entry.until = 0;
            }
            Said::Later { why, after } => self.wait(why, after, now, chance),
        }
        None
    }

    fn arrive(&mut self, receipt: Receipt, now: u64, chance: u8) -> Option<Receipt> {
        let entry = &mut self.entry;
        let is_news = entry.state != State::Arrived || entry.receipt != receipt;
        entry.state = State::Arrived;
        (entry.doubt, entry.cancelled, entry.until) = (false, false, 0);
        entry.receipt = receipt.clone();
        self.refusal = None;
        if !self.entry.is_over() {
            // Its number comes when the desk has it.
            self.wait(Why::Turn, None, now, chance);
        }
        is_news.then_some(receipt)
    }

    fn wait(&mut self, why: Why, after: Option<u64>, now: u64, chance: u8) {
        self.failures += 1;
        self.entry.why = why;
        self.entry.until = now + wait(why, self.failures, after, chance);
    }

    /// Whether it waits, and the device does not keep it.
    pub fn is_fleeting(&self) -> bool {
        self.entry.state == State::Waiting && self.kept == Kept::No && self.stored.is_none()
    }

    /// Whether the device is asked to keep something just now.
    pub fn is_being_kept(&self) -> bool {
        self.kept == Kept::Soon
    }
}

/// What an answer says of a case. A question is answered by yes or no, and a case that is sent by a receipt or a refusal.
fn said(entry: &Entry, reply: &Result<Reply, Lost>, is_sent: bool, now: u64) -> Said {
    let later = |why| Said::Later { why, after: None };
    match reply {
        Err(Lost::Network) => later(Why::Network),
        Err(Lost::Silence) => later(Why::Silence),
        Err(Lost::Unreadable) => later(Why::Unreadable),
        Err(Lost::Other) => later(Why::Unclear),
        Ok(reply) => match reply.said(&entry.reference, &entry.digest, now) {
            Said::Refused(_) if !is_sent => later(Why::Unclear),
            Said::NotHere if is_sent => later(Why::Unclear),
            said => said,
        },
    }
}
