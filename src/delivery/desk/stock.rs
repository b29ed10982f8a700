use super::Form;

/// The desks whose forms come with Duetime.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// Zendesk: a request.
    Zendesk,
    /// Request Tracker 5: a ticket.
    Rt,
}

impl Desk {
    /// All of them.
    pub const ALL: [Desk; 2] = [Desk::Zendesk, Desk::Rt];

    /// Its name, as in the name of its file.
    pub fn name(self) -> &'static str {
        match self {
            Desk::Zendesk => "zendesk",
            Desk::Rt => "rt",
        }
    }

    /// The desk of a name.
    pub fn named(name: &str) -> Option<Desk> {
        Desk::ALL.into_iter().find(|desk| desk.name() == name)
    }
}

impl Form {
    /// The form of a desk, as it comes with Duetime: `public/desks`. A vendor may have another.
    pub fn stock(desk: Desk) -> &'static str {
        match desk {
            Desk::Zendesk => include_str!("../../../public/desks/zendesk.json"),
            Desk::Rt => include_str!("../../../public/desks/rt.json"),
        }
    }
}
