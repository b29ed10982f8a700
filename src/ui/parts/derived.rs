use std::sync::{Arc, PoisonError, RwLock};

use leptos::prelude::*;

use crate::ui::html::dynamic;

/// A value worked out of others: who reads it is told only when it is another one than before. It is used like a memo of
/// Leptos, and only the count of its changes is one: so the machinery of memos is compiled once instead of for every type
/// of value.
pub struct Derived<T> {
    value: Arc<RwLock<Option<T>>>,
    changes: Memo<u32>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        Derived {
            value: Arc::clone(&self.value),
            changes: self.changes,
        }
    }
}

impl<T: Clone + Default + PartialEq + Send + Sync + 'static> Derived<T> {
    /// A value that follows whatever it is worked out of.
    pub fn new(read: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
        let value = Arc::new(RwLock::new(None));
        let last = Arc::clone(&value);
        let is_new = move || {
            let new = read();
            let mut last = last.write().unwrap_or_else(PoisonError::into_inner);
            let is_new = last.as_ref() != Some(&new);
            *last = Some(new);
            is_new
        };
        Derived {
            value,
            changes: count(Box::new(is_new)),
        }
    }

    /// Reads the value, and follows it.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.changes.track();
        self.with_untracked(read)
    }

    /// Reads the value as it is now.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.changes.get_untracked();
        let value = self.value.read().unwrap_or_else(PoisonError::into_inner);
        match &*value {
            Some(value) => read(value),
            None => read(&T::default()),
        }
    }

    /// The value; whoever asks follows it.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// Draws a part of the page out of the value, and anew when it is another one: until then the elements stay.
    pub fn draw(self, draw: impl Fn(T) -> AnyView + Send + Sync + 'static) -> AnyView {
        dynamic(move || draw(self.get()))
    }
}

#[inline(never)]
fn count(is_new: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<u32> {
    Memo::new(move |count| count.copied().unwrap_or(0) + u32::from(is_new()))
}

/// Whether something holds, out of whatever that is read from.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    boxed(Box::new(read))
}

fn boxed(read: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
    Memo::new(move |_| read())
}
