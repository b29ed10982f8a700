//! What is done next: of all tabs one sends, one thing at a time, and in the order in which cases were handed in.

use super::{Effect, Outbox, held::Held};
use crate::delivery::{Entry, State, Why, retry::LONGEST_ASKED};

/// Whether this tab sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// It has nothing to send.
    Rests,
    /// It waits until no other tab does.
    Queues,
    /// It does.
    Sends,
}

/// What is on its way to the receiver, or asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Busy {
    pub reference: String,
    pub is_sent: bool,
}

impl Outbox {
    /// It is this tab that sends from here on: whatever it did not hand in itself is in doubt, and its record says so before
    /// anything is done with it.
    pub(super) fn take_turn(&mut self) {
        self.turn = Turn::Sends;
        let mut doubtful = Vec::new();
        for held in &mut self.entries {
            if !held.is_own && held.entry.state == State::Waiting {
                held.entry.doubt = true;
                doubtful.push(held.entry.reference.clone());
            }
        }
        for reference in doubtful {
            self.keep(&reference);
        }
    }

    pub(super) fn go_on(&mut self) {
        if self.turn == Turn::Sends {
            self.give_back();
        }
        let is_idle = self.entries.iter().all(|held| !self.has_work(&held.entry));
        match self.turn {
            Turn::Rests if !is_idle => {
                self.turn = Turn::Queues;
                self.effects.push(Effect::Queue);
            }
            Turn::Sends if self.busy.is_some() => {}
            Turn::Sends if is_idle => {
                self.turn = Turn::Rests;
                self.effects.push(Effect::Rest);
            }
            Turn::Sends => self.begin(),
            _ => {}
        }
    }

    /// Whether there is something to be done for a case, now or later.
    fn has_work(&self, entry: &Entry) -> bool {
        !entry.is_over()
            && self
                .receiver
                .as_ref()
                .is_some_and(|(to, _)| *to == entry.to)
            || entry.cancelled && !entry.doubt
    }

    /// What the person wants back, and the receiver does not have, is gone.
    fn give_back(&mut self) {
        let is_back = |held: &&Held| {
            let entry = &held.entry;
            entry.cancelled && !entry.doubt && !held.is_being_kept()
        };
        let back: Vec<_> = self
            .entries
            .iter()
            .filter(is_back)
            .map(|held| held.entry.reference.clone())
            .filter(|reference| !self.is_busy(reference))
            .collect();
        for reference in back {
            self.remove(&reference);
        }
    }

    fn begin(&mut self) {
        let Some(n) = self.next_to_do() else {
            return;
        };
        let Some(Held { entry, .. }) = self.entries.get_mut(n) else {
            return;
        };
        let is_sent = entry.state == State::Waiting && !entry.doubt;
        if is_sent {
            entry.tries += 1;
            entry.doubt = true;
        }
        let (reference, to) = (entry.reference.clone(), entry.to.clone());
        self.busy = Some(Busy {
            reference: reference.clone(),
            is_sent,
        });
        self.keep(&reference);
        self.effects.push(if is_sent {
            Effect::Send { reference, to }
        } else {
            Effect::Ask { reference, to }
        });
    }

    fn next_to_do(&self) -> Option<usize> {
        for (n, held) in self.entries.iter().enumerate() {
            let entry = &held.entry;
            if !self.has_work(entry) {
                continue;
            }
            // What is not kept yet would be lost with the page, or done twice; and what comes behind it waits that long.
            if held.is_being_kept() {
                return None;
            }
            // Whoever sets the clock of the device back waits no longer for it than anybody.
            if entry.until <= self.now || entry.until - self.now > LONGEST_ASKED {
                return Some(n);
            }
            let is_network = matches!(entry.why, Why::Network | Why::Silence);
            if entry.state == State::Waiting && is_network {
                // Nobody else would come through either, and the order stays.
                return None;
            }
        }
        None
    }
}
