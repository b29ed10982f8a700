//! The outbox as a state machine: without a clock, a network or a device.

mod event;
mod held;
mod turn;

use self::{
    held::{Held, Kept},
    turn::{Busy, Turn},
};
use super::{Entry, Lost, Reply, State, Why};
pub use event::{Effect, Event};

/// The cases on their way, as one tab knows them.
#[derive(Debug, Clone)]
pub struct Outbox {
    entries: Vec<Held>,
    /// Where this page sends, and to whom; none where it sends to nobody.
    receiver: Option<(String, String)>,
    now: u64,
    turn: Turn,
    busy: Option<Busy>,
    chance: fn() -> u8,
    effects: Vec<Effect>,
}

impl Outbox {
    /// An outbox of which nothing is known. `receiver`: where this page sends, and to whom; `now`: milliseconds since 1970;
    /// `chance`: any byte, each time another.
    pub fn new(receiver: Option<(String, String)>, now: u64, chance: fn() -> u8) -> Outbox {
        Outbox {
            entries: Vec::new(),
            receiver,
            now,
            turn: Turn::Rests,
            busy: None,
            chance,
            effects: Vec::new(),
        }
    }

    /// The cases on their way, in the order in which they were handed in.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().map(|held| &held.entry)
    }

    /// The entry of a reference.
    pub fn entry(&self, reference: &str) -> Option<&Entry> {
        self.entries().find(|entry| entry.reference == reference)
    }

    /// Whether a case is with the receiver just now, or asked for.
    pub fn is_busy(&self, reference: &str) -> bool {
        let busy = self.busy.as_ref();
        busy.is_some_and(|busy| busy.reference == reference)
    }

    /// Whether a case is being sent just now.
    pub fn is_sending(&self, reference: &str) -> bool {
        let busy = self.busy.as_ref();
        busy.is_some_and(|busy| busy.reference == reference && busy.is_sent)
    }

    /// Whether a case that waits lasts only as long as the page: the device does not keep it.
    pub fn is_fleeting(&self, reference: &str) -> bool {
        let mut all = self.entries.iter();
        all.any(|held| held.entry.reference == reference && held.is_fleeting())
    }

    /// Whether a case that waits would be lost with the page.
    pub fn is_lost_with_page(&self) -> bool {
        self.entries.iter().any(Held::is_fleeting)
    }

    /// Whether the page sends to somebody else by now than the person was told of a case.
    pub fn is_moved(&self, entry: &Entry) -> bool {
        entry.state == State::Waiting
            && self.receiver.as_ref().is_none_or(|(to, _)| *to != entry.to)
    }

    /// When time has to pass next, in milliseconds since 1970; none where nothing waits for it.
    pub fn next(&self) -> Option<u64> {
        let waits = self.entries().filter(|entry| !entry.is_over());
        let until = waits.map(|entry| entry.until);
        until.filter(|until| *until > self.now).min()
    }

    /// Takes what happened; what is to be done about it.
    pub fn on(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Read(all) => self.read(&all),
            Event::HandIn(entry) => self.hand_in(*entry),
            Event::Kept { reference, text } => {
                if let Some(held) = self.held(&reference) {
                    (held.kept, held.stored) = (Kept::Yes, Some(text));
                }
                // It may stand otherwise by now.
                self.keep(&reference);
            }
            Event::Other { reference, text } => self.other(&reference, text),
            Event::NotKept(reference) => {
                if let Some(held) = self.held(&reference) {
                    held.kept = Kept::No;
                }
            }
            Event::Sends => self.take_turn(),
            Event::Came { reference, reply } => self.came(&reference, &reply),
            Event::Passed(now) => self.now = now,
            Event::Online => self.hurry(),
            Event::SendNow(reference) => self.send_now(&reference),
            Event::Cancel(reference) => self.cancel(&reference),
            Event::Done(reference) => {
                let is_done = |entry: &Entry| entry.is_over() || entry.cancelled;
                if self.entry(&reference).is_some_and(is_done) {
                    self.remove(&reference);
                }
            }
        }
        self.go_on();
        std::mem::take(&mut self.effects)
    }

    fn held(&mut self, reference: &str) -> Option<&mut Held> {
        let mut all = self.entries.iter_mut();
        all.find(|held| held.entry.reference == reference)
    }

    fn read(&mut self, all: &[String]) {
        let read = |text: &String| Some((Entry::read(text).ok()?.reference, text.clone()));
        let there: Vec<_> = all.iter().filter_map(read).collect();
        // What is gone was taken away by another tab; what is being kept is not there yet.
        self.entries.retain(|held| {
            let is_there = |(one, _): &(String, String)| *one == held.entry.reference;
            held.kept != Kept::Yes || there.iter().any(is_there)
        });
        for (reference, text) in there {
            self.other(&reference, Some(text));
        }
    }

    fn hand_in(&mut self, entry: Entry) {
        let reference = entry.reference.clone();
        match self.entry(&reference).map(|before| before.state) {
            // With another content than the one that was refused.
            Some(State::Refused) => self.remove(&reference),
            // Pressed twice, it is the same case; and what has arrived is not sent again.
            Some(_) => return,
            None => {}
        }
        let text = entry.to_json();
        self.entries.push(Held::own(entry));
        self.effects.push(Effect::Keep {
            reference,
            text,
            over: None,
        });
    }

    /// The device has another record than was known here.
    fn other(&mut self, reference: &str, text: Option<String>) {
        let Some(text) = text else {
            return self.drop_entry(reference);
        };
        // What cannot be read is left as it is.
        let Ok(other) = Entry::read(&text) else {
            return;
        };
        let is_sender = self.turn == Turn::Sends;
        let is_news = match self.held(reference) {
            Some(held) if held.stored.as_ref() == Some(&text) => return,
            // What is being kept for the first time is later than what was read.
            Some(held) if held.is_being_kept() && held.stored.is_none() => return,
            Some(held) if held.entry.since == other.since => {
                let was = held.entry.state;
                held.merge(other, text, is_sender);
                let entry = &held.entry;
                // Whoever sent it may be gone before its draft said so.
                if entry.state == State::Arrived && was != State::Arrived {
                    let receipt = entry.receipt.clone();
                    let reference = reference.to_owned();
                    self.effects.push(Effect::Tell { reference, receipt });
                }
                return self.keep(reference);
            }
            Some(_) => {
                self.drop_entry(reference);
                other.state == State::Arrived
            }
            None => other.state == State::Arrived,
        };
        if is_news {
            self.effects.push(Effect::Tell {
                reference: reference.to_owned(),
                receipt: other.receipt.clone(),
            });
        }
        let before = |held: &Held| held.entry.since <= other.since;
        let at = self.entries.partition_point(before);
        self.entries.insert(at, Held::found(other, text));
        if is_sender {
            self.keep(reference);
        }
    }

    fn came(&mut self, reference: &str, reply: &Result<Reply, Lost>) {
        let busy = self.busy.take_if(|busy| busy.reference == reference);
        let (now, chance) = (self.now, (self.chance)());
        let Some((busy, held)) = busy.zip(self.held(reference)) else {
            return;
        };
        if let Some(receipt) = held.take(reply, busy.is_sent, now, chance) {
            let reference = reference.to_owned();
            self.effects.push(Effect::Tell { reference, receipt });
        }
        self.keep(reference);
    }

    /// The network is back: whatever waits for it is tried again.
    fn hurry(&mut self) {
        for held in &mut self.entries {
            if matches!(held.entry.why, Why::Network | Why::Silence) {
                (held.entry.until, held.failures) = (0, 0);
            }
        }
    }

    fn send_now(&mut self, reference: &str) {
        let receiver = self.receiver.clone();
        let Some(held) = self.held(reference) else {
            return;
        };
        let entry = &mut held.entry;
        if entry.state == State::Refused {
            entry.state = State::Waiting;
        }
        if let Some((to, name)) = receiver
            && entry.state == State::Waiting
        {
            // Where the page sends to somebody else by now, the person was told so.
            (entry.to, entry.receiver) = (to, name);
        }
        (entry.until, entry.cancelled) = (0, false);
        self.keep(reference);
    }

    fn cancel(&mut self, reference: &str) {
        let is_busy = self.is_busy(reference);
        let Some(held) = self.held(reference) else {
            return;
        };
        match held.entry.state {
            State::Arrived => return,
            State::Refused => return self.remove(reference),
            State::Waiting => {}
        }
        // Whether it has arrived is asked at once.
        (held.entry.cancelled, held.entry.until) = (true, 0);
        if is_busy {
            self.effects.push(Effect::Break(reference.to_owned()));
        }
        self.keep(reference);
    }

    /// Has a record kept, where the device has another one.
    fn keep(&mut self, reference: &str) {
        let Some(held) = self.held(reference) else {
            return;
        };
        let text = held.entry.to_json();
        let is_there = held.stored.is_some() && held.stored.as_ref() != Some(&text);
        if held.is_being_kept() || !is_there {
            return;
        }
        held.kept = Kept::Soon;
        let (reference, over) = (reference.to_owned(), held.stored.clone());
        self.effects.push(Effect::Keep {
            reference,
            text,
            over,
        });
    }

    fn remove(&mut self, reference: &str) {
        self.drop_entry(reference);
        self.effects.push(Effect::Forget(reference.to_owned()));
    }

    fn drop_entry(&mut self, reference: &str) {
        self.entries
            .retain(|held| held.entry.reference != reference);
    }
}
