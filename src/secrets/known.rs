use super::{Find, echo::Echoes, find::search, mask};

/// Secrets that were found, to be found again where nothing else tells that they are any.
///
/// ```
/// use duetime::secrets::{Known, find};
///
/// let text = "The password is Zomer-2023.";
/// let mut known = Known::default();
/// known.note(text, &find(text));
/// assert_eq!(known.find("I typed Zomer-2023 twice").len(), 1);
/// assert_eq!(known.mask("I typed Zomer-2023 twice").as_deref(), Some("I typed **** twice"));
/// assert_eq!(known.mask("I typed it twice"), None);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Known(pub(super) Echoes);

impl Known {
    /// Finds what must not leave, and what is known; takes note of it.
    pub fn find(&mut self, text: &str) -> Vec<Find> {
        search(text, &mut self.0).finds
    }

    /// Takes note of finds of a text. Words that may stand anywhere are left out.
    pub fn note(&mut self, text: &str, finds: &[Find]) {
        self.0.note(text, finds);
    }

    /// The text with what is known masked, and nothing else; none where it does not stand there.
    pub fn mask(&self, text: &str) -> Option<String> {
        let heard = self.0.heard(text, &[], &mut Default::default());
        (!heard.is_empty()).then(|| mask(text, &heard))
    }
}
