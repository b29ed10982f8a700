//! The relay as whoever runs it has it: a process that is sent cases, killed, and lied to by its desk.

#[path = "../common/mod.rs"]
mod common;

mod contract;
mod hostile;
mod kill;
mod mail;
mod postgres;
mod setup;
