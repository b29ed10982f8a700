//! What is being received at this moment, and who waits for the desk.

use crate::{
    problem::{FieldError, Kind, Problem},
    reference::Reference,
};
use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, PoisonError},
};
use tokio::sync::oneshot;

/// The references whose cases are being received.
#[derive(Default)]
pub struct Running(Mutex<HashSet<Reference>>);

/// The right to receive a case, given back when it is dropped.
pub struct Turn<'a>(&'a Running, Reference);

impl Running {
    /// Takes the turn, unless somebody has it.
    pub fn enter(&self, reference: &Reference) -> Result<Turn<'_>, Problem> {
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if running.insert(reference.clone()) {
            return Ok(Turn(self, reference.clone()));
        }
        Err(Problem::new(Kind::Running, "Ask again in a moment.").again_after(1))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.1);
    }
}

/// What became of a case at the desk.
#[derive(Debug)]
pub enum News {
    /// The desk has it.
    Filed,
    /// The desk refuses it.
    Refused(Vec<FieldError>),
}

/// The requests that wait for the desk.
#[derive(Default)]
pub struct Waiting(Mutex<HashMap<String, oneshot::Sender<News>>>);

impl Waiting {
    /// Waits for a case.
    pub fn wait(&self, reference: &Reference) -> oneshot::Receiver<News> {
        let (tell, told) = oneshot::channel();
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(reference.to_string(), tell);
        told
    }

    /// Nobody waits for it any more.
    pub fn leave(&self, reference: &Reference) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(reference.as_str());
    }

    /// Tells whoever waits; says whether somebody does.
    pub fn tell(&self, reference: &str, news: News) -> bool {
        let waits = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(reference);
        waits.is_some_and(|waits| waits.send(news).is_ok())
    }
}
