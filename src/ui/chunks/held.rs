use std::sync::{PoisonError, RwLock};

use leptos::prelude::*;

/// How a chunk stands, for whoever waits for it: who reads it is drawn anew when it changes. It is used like a signal of
/// Leptos, and only what is told of a change is one: so the machinery of signals is not compiled once more for every type
/// of chunk, which a first visit would pay for (`docs/SIZE.md`). Made once a visit, it is never given back.
pub struct Held<T: 'static>(&'static Inner<T>);

struct Inner<T> {
    value: RwLock<T>,
    changes: ArcTrigger,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T> Held<T> {
    /// Holds a value.
    pub fn new(value: T) -> Held<T> {
        Held(Box::leak(Box::new(Inner {
            value: RwLock::new(value),
            changes: ArcTrigger::new(),
        })))
    }

    /// Reads the value, and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.changes.track();
        self.with_untracked(read)
    }

    /// Reads the value as it is now.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.0.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the value, and tells whoever follows it.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.value.write().unwrap_or_else(PoisonError::into_inner));
        self.0.changes.notify();
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.update(|old| *old = value);
    }
}

impl<T: Clone> Held<T> {
    /// The value; whoever asks follows it.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}
