//! The outbox of this tab: held here and not with the rest of the page, which carries nothing of it.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::drive;
use crate::{
    browser,
    delivery::{Entry, Event, Outbox, Receiver},
    ui::App,
    view::delivery::Going,
};

struct Held {
    outbox: Outbox,
    receiver: Option<Receiver>,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::new(Held::new());
    static CHANGED: ArcTrigger = ArcTrigger::new();
    /// How much of what is being sent has left, in percent.
    static SHARE: Cell<u8> = const { Cell::new(0) };
}

impl Held {
    fn new() -> Held {
        let receiver = browser::setting("submit");
        // Nothing is sent where the setting says nothing that can be read: `scripts/check` tells who runs the site.
        let receiver = receiver.and_then(|text| Receiver::read(&text).ok());
        let to = receiver
            .as_ref()
            .map(|it| (it.url.clone(), it.name.clone()));
        let chance = || browser::chance().first().copied().unwrap_or_default();
        Held {
            outbox: Outbox::new(to, browser::milliseconds(), chance),
            receiver,
        }
    }
}

/// Something happens; what is to be done about it is done.
pub fn send(app: App, event: Event) {
    let now = browser::milliseconds();
    let effects = HELD.with_borrow_mut(|held| {
        let mut effects = held.outbox.on(Event::Passed(now));
        effects.extend(held.outbox.on(event));
        browser::ask_before_leaving(held.outbox.is_lost_with_page());
        effects
    });
    CHANGED.with(ArcTrigger::notify);
    drive::carry_out(app, effects);
}

/// So much of what is being sent has left.
pub fn progress(share: u8) {
    if SHARE.replace(share) != share {
        CHANGED.with(ArcTrigger::notify);
    }
}

/// Reads the outbox, and follows it.
pub fn read<R>(read: impl FnOnce(&Outbox) -> R) -> R {
    CHANGED.with(ArcTrigger::track);
    HELD.with_borrow(|held| read(&held.outbox))
}

/// Who receives the cases of this site; none where nobody does.
pub fn receiver() -> Option<Receiver> {
    HELD.with_borrow(|held| held.receiver.clone())
}

/// A case on its way with what is known beside its record; who asks follows it.
pub fn standing(reference: &str) -> (Option<Entry>, Going) {
    read(|outbox| {
        let entry = outbox.entry(reference);
        let is_sending = outbox.is_sending(reference);
        let going = Going {
            sending: is_sending.then(|| SHARE.get()),
            is_asked: outbox.is_busy(reference) && !is_sending,
            is_fleeting: outbox.is_fleeting(reference),
            is_moved: entry.is_some_and(|entry| outbox.is_moved(entry)),
        };
        (entry.cloned(), going)
    })
}
