//! What must not leave with a case: [`find`] says where passwords, keys, cards and personal data are, [`mask`](fn@mask)
//! takes them out and leaves what helps to recognise them.
//!
//! A secret is known by its shape (tokens of services, private keys, JSON web tokens), by its check digits (cards, bank
//! accounts), or by its name together with what it looks like (`password=…`, `api_key: …`, "the password is …", in
//! English, Dutch and German). Placeholders, hashes, UUIDs and code are left alone. Much else may be a secret that
//! nobody can tell from the text: a search that finds nothing proves nothing.
//!
//! The time is linear in the text, whatever it is: every matcher looks a bounded way around its place. Not more than
//! [`MOST`] finds of each kind are given.
//!
//! A log, masked:
//!
//! ```
//! use duetime::secrets::{find, mask};
//!
//! let log = "user=jan password=Zomer2023 from 10.0.0.4\nmail to jan@klant.nl";
//! assert_eq!(mask(log, &find(log)), "user=jan password=**** from 10.0.0.4\nmail to ****@klant.nl");
//! ```

mod assignment;
mod authorization;
mod below;
mod card;
mod command;
mod connection;
mod device;
mod digits;
mod echo;
mod email;
mod excerpt;
mod file;
mod find;
mod flag;
mod foreign;
mod found;
mod generic;
mod hash;
mod iban;
mod jwt;
mod kind;
mod known;
mod lead;
mod markup;
mod mask;
mod name;
mod national_id;
mod password;
mod phone;
mod pieces;
mod pin;
mod placeholder;
mod plain;
mod private_key;
mod random;
mod recovery;
mod rows;
mod scan;
mod sentence;
mod session;
mod strength;
mod table;
mod text;
mod together;
mod value;
mod vendor;
mod wifi;
mod words;

pub use excerpt::Excerpt;
pub use file::{Masking, SHOWN, Search, Searched};
pub use find::{Find, MOST, find};
pub use kind::Kind;
pub use known::Known;
pub use mask::mask;
