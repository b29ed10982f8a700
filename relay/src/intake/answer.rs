//! What is said of a case that is here.

use crate::store::{Kept, Stage};
use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};
use chrono::DateTime;
use serde_json::json;

/// The answer about a case.
pub fn answer(kept: &Kept, status: StatusCode, endpoint: &str) -> Response<Body> {
    let filed = matches!(kept.stage, Stage::Checking | Stage::Over);
    let mut body = json!({
        "reference": kept.reference,
        "number": kept.number,
        "url": kept.url,
        "state": if filed { "filed" } else { "stored" },
        "at": DateTime::from_timestamp_millis(kept.at).map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        "digest": kept.digest,
    });
    let refused = kept
        .refused
        .iter()
        .filter(|_| !filed)
        .map(|error| format!("refused: {}", error.field));
    let differences: Vec<String> = kept.differences.iter().cloned().chain(refused).collect();
    if !differences.is_empty() {
        body["differences"] = json!(differences);
    }
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(location) = HeaderValue::from_str(&format!("{endpoint}/{}", kept.reference)) {
        headers.insert(header::LOCATION, location);
    }
    response
}
