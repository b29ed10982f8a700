//! The body of a request: never more than was said, never for longer, and all requests together within the memory that they may have.

use crate::{
    limits::{Memory, Share},
    problem::{Kind, Problem},
};
use axum::{body::Body, http::HeaderMap};
use http_body_util::BodyExt;
use std::time::Duration;
use tokio::time::timeout;

/// A body that is there as a whole, with its share of the memory.
pub struct Held {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The memory that it takes.
    pub share: Share,
}

/// Reads a body.
pub async fn read(
    body: &mut Body,
    headers: &HeaderMap,
    most: usize,
    memory: &Memory,
    within: Duration,
) -> Result<Held, Problem> {
    let too_large = || {
        Problem::new(
            Kind::TooLarge,
            format!("At most {most} bytes: leave files out, or send them later."),
        )
    };
    let said = headers
        .get("content-length")
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if said.is_some_and(|said| said > most) {
        return Err(too_large());
    }
    let mut held = Held {
        bytes: Vec::new(),
        share: Share::default(),
    };
    let reading = async {
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|_| Problem::new(Kind::TooSlow, "The body broke off."))?;
            let Ok(data) = frame.into_data() else {
                continue;
            };
            if held.bytes.len() + data.len() > most {
                return Err(too_large());
            }
            memory.take(data.len(), &mut held.share)?;
            held.bytes.extend_from_slice(&data);
        }
        Ok(())
    };
    timeout(within, reading)
        .await
        .map_err(|_| Problem::new(Kind::TooSlow, "The body did not come in time."))??;
    Ok(held)
}

/// Lets the rest of a refused body pass, so that whoever sends it gets to read the answer: a browser that is cut off while it
/// sends only knows that the network failed.
pub async fn pass(body: &mut Body, most: usize, within: Duration) {
    let passing = async {
        let mut left = most;
        while let Some(Ok(frame)) = body.frame().await {
            let length = frame.data_ref().map_or(0, bytes::Bytes::len);
            match left.checked_sub(length) {
                Some(less) => left = less,
                None => break,
            }
        }
    };
    let _ = timeout(within, passing).await;
}
