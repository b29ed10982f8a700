/// Something that is fetched.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Fetched<T> {
    /// Nobody asked for it yet.
    #[default]
    Nothing,
    /// It is on its way.
    Loading,
    /// It is there.
    Ready(T),
    /// It could not be had, or cannot be used.
    Failed,
}

impl<T> Fetched<T> {
    /// What is there, if it is.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Fetched::Ready(it) => Some(it),
            _ => None,
        }
    }

    /// Whether it could not be had.
    pub fn is_failed(&self) -> bool {
        matches!(self, Fetched::Failed)
    }
}
