use super::{Answer, Code, LARGEST, Refusal, Settings};
use crate::tree::{Fault, Node, nodes};

/// What a host says.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(tag = "type", rename_all = "lowercase"))]
pub enum HostMessage {
    /// What it wants shown.
    Settings(Box<Settings>),
    /// What became of a case.
    #[cfg_attr(feature = "schema", schemars(with = "super::answer::Written"))]
    Answer(Answer),
}

impl HostMessage {
    /// Reads a message that nobody vouches for.
    ///
    /// ```
    /// use duetime::embed::{HostMessage, View};
    ///
    /// let said = HostMessage::read(r#"{"type": "settings", "view": "intake"}"#).unwrap();
    /// let HostMessage::Settings(settings) = said else { panic!() };
    /// assert_eq!(settings.view.set(), Some(&View::Intake));
    /// let refused = HostMessage::read(r#"{"type": "settings", "view": "shop"}"#).unwrap_err();
    /// assert_eq!(refused.field, "view");
    /// ```
    ///
    /// # Errors
    /// A [`Refusal`] for a text that is too long or too deep, is not JSON, is of no known type, or has a field that is not
    /// known or has another form.
    pub fn read(text: &str) -> Result<HostMessage, Refusal> {
        if text.len() > LARGEST {
            return Err(Refusal::new(
                Code::TooMuch,
                "",
                &["a message has at most 1 MiB"],
            ));
        }
        Ok(message(&nodes(text)?)?)
    }
}

fn message(node: &Node) -> Result<HostMessage, Fault> {
    let mut fields = node.object()?.iter();
    let kind = fields.find(|field| field.name() == "type");
    let kind = kind.ok_or_else(|| Fault::new("a message has a `type`: settings or answer"))?;
    let known = kind.value.word(&["settings", "answer"]);
    match known.map_err(|fault| fault.under("type"))? {
        0 => Ok(HostMessage::Settings(Box::new(node.read()?))),
        _ => Ok(HostMessage::Answer(Answer::read(node)?)),
    }
}
