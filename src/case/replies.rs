use super::{Choices, Reply};
use crate::programme::{Gate, Programme};

/// The role of a customer who has none of those that the programme names.
pub const NO_ROLE: &str = "none";

impl Choices {
    /// The answer to a condition: the one that was given, or the one that follows from the role of whoever hands in.
    ///
    /// Whoever has one of the programme's roles is not asked for it again:
    ///
    /// ```
    /// use duetime::case::{Choices, Reply};
    ///
    /// let file = std::fs::read_to_string("public/programmes/kaseya.json").unwrap();
    /// let kaseya = duetime::programme::read(&file).unwrap();
    /// let gate = kaseya.gates.iter().find(|gate| gate.by_role).unwrap();
    /// let mut choices = Choices::default();
    /// assert_eq!(choices.reply(&kaseya, gate), None);
    /// choices.role = "authorised_contact".parse().ok();
    /// assert_eq!(choices.reply(&kaseya, gate), Some(Reply::Yes));
    /// choices.role = "none".parse().ok();
    /// assert_eq!(choices.reply(&kaseya, gate), Some(Reply::No));
    /// choices.role = "unknown".parse().ok();
    /// assert_eq!(choices.reply(&kaseya, gate), Some(Reply::Unknown));
    /// ```
    pub fn reply(&self, programme: &Programme, gate: &Gate) -> Option<Reply> {
        if !gate.by_role {
            return self.gates.get(&gate.id).copied();
        }
        let role = self.role.as_ref()?;
        let roles = &programme.submitters.roles;
        Some(if roles.iter().any(|known| known.id == *role) {
            Reply::Yes
        } else if *role == *NO_ROLE {
            Reply::No
        } else {
            Reply::Unknown
        })
    }
}
