use super::Form;

/// The desks whose forms come with Duetime.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// Zendesk: a request.
    Zendesk,
    /// Jira Service Management: a request.
    Jira,
    /// Zammad: a ticket.
    Zammad,
    /// Request Tracker 5: a ticket.
    Rt,
    /// Redmine: an issue.
    Redmine,
    /// Freshdesk: a ticket.
    Freshdesk,
    /// ServiceNow: an incident.
    ServiceNow,
    /// Salesforce: Web-to-Case.
    Salesforce,
    /// A mailbox.
    Mail,
}

impl Desk {
    /// All of them.
    pub const ALL: [Desk; 9] = [
        Desk::Zendesk,
        Desk::Jira,
        Desk::Zammad,
        Desk::Rt,
        Desk::Redmine,
        Desk::Freshdesk,
        Desk::ServiceNow,
        Desk::Salesforce,
        Desk::Mail,
    ];

    /// Its name, as in the name of its file.
    pub fn name(self) -> &'static str {
        match self {
            Desk::Zendesk => "zendesk",
            Desk::Jira => "jira",
            Desk::Zammad => "zammad",
            Desk::Rt => "rt",
            Desk::Redmine => "redmine",
            Desk::Freshdesk => "freshdesk",
            Desk::ServiceNow => "servicenow",
            Desk::Salesforce => "salesforce",
            Desk::Mail => "mail",
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
            Desk::Jira => include_str!("../../../public/desks/jira.json"),
            Desk::Zammad => include_str!("../../../public/desks/zammad.json"),
            Desk::Rt => include_str!("../../../public/desks/rt.json"),
            Desk::Redmine => include_str!("../../../public/desks/redmine.json"),
            Desk::Freshdesk => include_str!("../../../public/desks/freshdesk.json"),
            Desk::ServiceNow => include_str!("../../../public/desks/servicenow.json"),
            Desk::Salesforce => include_str!("../../../public/desks/salesforce.json"),
            Desk::Mail => include_str!("../../../public/desks/mail.json"),
        }
    }
}
