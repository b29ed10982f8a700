//! Delivery: a finished case on its way to the vendor.
//!
//! What is handed in is the frozen case. It lies in the outbox as an [`Entry`] from before the first try until a receiver has
//! confirmed it; [`Outbox`] decides what is done when, and [`Reply`] what an answer says. An [`Envelope`] is the case as it travels.
//! [`desk`] is what it looks like to each desk, [`mail`] the same as a mail.
//!
//! Once and only once rests on three things: the reference of the case is the key under which a receiver knows it, made and kept
//! before the first try; after any doubt the receiver is asked for that reference before anything is sent again; and whatever is
//! found on a device, or taken over from another tab, is in doubt.

#[cfg(feature = "desk")]
pub mod desk;
mod entry;
mod envelope;
pub mod mail;
mod outbox;
mod percent;
mod reply;
mod retry;
mod settings;

pub use entry::{Entry, Receipt, State, Travelling, Why};
pub use envelope::Envelope;
pub use outbox::{Effect, Event, Outbox};
pub use reply::{Lost, Problem, Reply, Said};
pub use settings::{Receiver, host};
