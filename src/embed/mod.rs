//! Duetime in somebody else's page: the messages between the host page and the app in its frame, `docs/PROTOCOL.md`.
//!
//! A host is not trusted. Each message is one JSON text, bounded and read like a file: whatever is wrong in it refuses it as
//! a whole, with the field, the value and the way out. Who may speak at all is decided before, where the origins are known
//! (`embed/frame.js`).

mod answer;
mod frame;
mod limit;
mod message;
mod refusal;
mod setting;
mod settings;
mod theme;

pub use answer::{Answer, Verdict};
pub use frame::FrameMessage;
pub use limit::Limit;
pub use message::HostMessage;
pub use refusal::{Code, Refusal};
pub use setting::Setting;
pub use settings::{Agreed, Amount, Contact, Data, Line, Settings, View};
pub use theme::{Colour, Density, Font, Radius, Scheme, Theme};

/// The version of the protocol.
pub const VERSION: u8 = 1;

/// The longest message that is taken from a host, in bytes.
pub const LARGEST: usize = 1024 * 1024;
