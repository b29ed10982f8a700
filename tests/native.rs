//! What is promised, in one program: built once, where each file by itself would be linked anew. `cargo test outbox::` runs the tests
//! of one file.

mod app;
mod beside;
mod calendar_files;
mod case;
mod case_language;
mod changed;
mod clock;
mod commitment;
mod common;
mod compare;
mod conformance;
mod days_off;
mod desks;
mod dice;
mod drafts;
mod embed;
mod encoding;
mod evidence;
mod followed;
mod groups;
mod holidays;
mod ics;
mod intake;
mod interleavings;
mod library;
mod link;
mod making;
mod masked;
mod outbox;
mod pieces;
mod preparing;
mod problems;
mod programmes;
mod rendering;
mod rooms;
mod rows;
mod schema;
mod secrets;
mod seventh;
mod site;
mod studio;
mod tables;
mod terms;
mod tickets;
mod triage;
mod typed;
mod vendored;
mod view;
mod visit;
mod zones;

#[path = "../examples/schema/main.rs"]
#[allow(dead_code, reason = "its main is for the example alone")]
mod generator;
