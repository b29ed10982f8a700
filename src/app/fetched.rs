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
    pub fn there(&self) -> Option<&T> {
        match self {
            Fetched::Ready(it) => Some(it),
            _ => None,
        }
    }

    /// The same, to hold on to.
    pub fn ready(&self) -> Option<T>
    where
        T: Clone,
    {
        self.there().cloned()
    }

    /// Whether it is there.
    pub fn is_ready(&self) -> bool {
        matches!(self, Fetched::Ready(_))
    }

    /// How it stands with something that needs more than this: on its way even where this is there.
    pub fn without<U>(&self) -> Fetched<U> {
        match self {
            Fetched::Failed => Fetched::Failed,
            _ => Fetched::Loading,
        }
    }

    /// Whether it could not be had.
    pub fn is_failed(&self) -> bool {
        matches!(self, Fetched::Failed)
    }
}
