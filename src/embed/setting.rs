use crate::tree::{Fault, Node, Read};

/// What a host says of a setting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Setting<T> {
    /// Nothing: it stays as it is.
    #[default]
    Same,
    /// It is taken back.
    Back,
    /// Another value.
    To(T),
}

impl<T> Setting<T> {
    /// The value, where one is set.
    pub fn set(&self) -> Option<&T> {
        match self {
            Setting::To(value) => Some(value),
            _ => None,
        }
    }

    /// Lays what is said over what is held.
    pub fn lay(self, held: &mut Option<T>) {
        match self {
            Setting::Same => {}
            Setting::Back => *held = None,
            Setting::To(value) => *held = Some(value),
        }
    }
}

impl<T: Read> Read for Setting<T> {
    fn blank() -> Self {
        Setting::Same
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = match node {
            Node::Null => Setting::Back,
            node => Setting::To(node.read()?),
        };
        Ok(())
    }
}
