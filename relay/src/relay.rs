//! What all requests and the queue share.

use crate::{
    case::Schema,
    config::Settings,
    desk::AnyDesk,
    limits::{Memory, Rate},
    metrics::Metrics,
    running::{Running, Waiting},
    store::AnyStore,
};
use tokio::sync::Notify;

/// A relay at work.
pub struct Relay {
    /// The configuration.
    pub settings: Settings,
    /// The pages that may hand in cases.
    pub origins: Vec<String>,
    /// What stands before a reference in `Location`.
    pub endpoint: String,
    /// Where cases are kept.
    pub store: AnyStore,
    /// Where they go, if anywhere.
    pub desk: Option<AnyDesk>,
    /// What a case must look like.
    pub schema: Schema,
    /// How many cases one address may send.
    pub posts: Rate,
    /// How often it may ask for one.
    pub gets: Rate,
    /// The bytes of all requests that are being received.
    pub memory: Memory,
    /// The cases that are being received.
    pub running: Running,
    /// The requests that wait for the desk.
    pub waiting: Waiting,
    /// Rings when there is a case for the desk.
    pub bell: Notify,
    /// What is counted.
    pub metrics: Metrics,
}

impl Relay {
    /// Puts one together.
    pub fn new(
        settings: Settings,
        origins: Vec<String>,
        store: AnyStore,
        desk: Option<AnyDesk>,
    ) -> Result<Self, String> {
        Ok(Self {
            endpoint: settings
                .public
                .as_deref()
                .unwrap_or("/cases")
                .trim_end_matches('/')
                .to_owned(),
            posts: Rate::new(settings.per_minute),
            // Whoever waits for a number asks every few seconds.
            gets: Rate::new(settings.per_minute.saturating_mul(10)),
            memory: Memory::new(settings.memory_bytes),
            schema: Schema::new()?,
            running: Running::default(),
            waiting: Waiting::default(),
            bell: Notify::new(),
            metrics: Metrics::default(),
            settings,
            origins,
            store,
            desk,
        })
    }
}
