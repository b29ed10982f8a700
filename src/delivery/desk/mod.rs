//! What a case looks like to a vendor's desk: Zendesk, Jira Service Management, Zammad, Request Tracker, Freshdesk,
//! ServiceNow, Salesforce, or a mailbox.
//!
//! A [`Form`] is data that a vendor can change (`public/desks`, `docs/desks.md`): which calls make a ticket, what stands in
//! them, how the desk answers, how a ticket is found again by the reference of its case, and what of it can be compared
//! with what was sent. Nothing here knows the name of a desk but [`Desk`], which lists the forms that come with Duetime.
//!
//! Whoever receives a case fills the form, makes one call after the other, and tells what the desk answered. Nothing here
//! goes over a network:
//!
//! ```
//! use duetime::delivery::desk::{Answer, Desk, Form, Outcome, ReceivedCase, Values};
//!
//! let form = Form::read(Form::stock(Desk::Rt))?;
//! let case = ReceivedCase::read(&std::fs::read_to_string("public/schema/examples/zmanda-due.json")?)?;
//! let own = Values::from([("queue", "Support"), ("token", "1-23-abc"), ("requester", "robin@customer.example")]);
//! let mut filled = form.fill(&case, &own, &[])?;
//!
//! // First of all: is it there already?
//! let lookup = filled.lookup().ok_or("no way to look")?;
//! assert!(lookup.path.starts_with("/REST/2.0/tickets?"));
//! let nothing = Answer { status: 200, headers: &[], body: br#"{"items": [], "total": 0}"# };
//! assert_eq!(filled.found_in(&nothing), Ok(None));
//!
//! // It is not. What makes it:
//! let call = filled.next()?.ok_or("no call")?;
//! assert_eq!((call.method.name(), call.path.as_str()), ("POST", "/REST/2.0/ticket"));
//! assert_eq!(call.authorization.as_ref().map(|it| it.reveal()), Some("token 1-23-abc"));
//! let answer = Answer { status: 201, headers: &[], body: br#"{"type": "ticket", "id": "4711"}"# };
//! let Outcome::Made(made) = filled.take(&answer) else { return Err("not made".into()) };
//! assert_eq!(made.number, "4711");
//! assert!(filled.next()?.is_none());
//!
//! // And did it survive?
//! let read_back = filled.read_back().ok_or("nothing to read")?;
//! assert_eq!(read_back.path, "/REST/2.0/ticket/4711");
//! let lost = filled.differences(r#"{"id": 4711, "Subject": "Back-up"}"#);
//! assert_eq!(lost[0].field, "subject");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer;
mod body;
mod call;
mod check;
mod compared;
mod evaluate;
mod fill;
mod form;
mod letter;
mod named;
mod path;
mod read;
mod received;
mod said;
#[cfg(feature = "schema")]
mod schema;
mod sheet;
mod stock;
mod template;
mod value;
mod values;

pub use answer::{Answer, Made, Outcome, Refusal};
pub use call::{Call, Envelope, File, Method, Secret};
pub use check::{Problem, problems};
pub use compared::Difference;
pub use fill::{Filled, NotFilled};
pub use form::{
    Answers, Checked, Compared, Content, Errors, Form, How, Lookup, Own, OwnKind, ReadBack, Sign,
    Step,
};
pub use path::Path;
pub use read::{BadForm, LARGEST};
pub use received::{BadCase, LARGEST_CASE, ReceivedCase};
pub use stock::Desk;
pub use template::Template;
pub use value::Value;
pub use values::Values;
