//! What is wrong with a request, as problem+json (RFC 9457). It names fields, and holds nothing of a case.

use axum::{
    body::Body,
    http::{HeaderValue, Response, header},
    response::IntoResponse,
};
use serde::{Deserialize, Serialize};

/// The kinds of problem; each has a name, a title and a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No `Idempotency-Key`.
    KeyMissing,
    /// The key is another than the reference of the case.
    KeyDiffers,
    /// A checksum is another than that of what came.
    DigestDiffers,
    /// What came is no case.
    NotACase,
    /// The page that asks is none of those that may.
    Origin,
    /// Nothing is here under this reference, or at this address.
    NotHere,
    /// Another method than the address has.
    Method,
    /// The same case is being received at this moment.
    Running,
    /// More bytes than the relay takes.
    TooLarge,
    /// Another form than JSON or multipart.
    MediaType,
    /// The same reference with another content.
    OtherContent,
    /// A field that the schema or the desk refuses.
    Refused,
    /// More requests than one address may send.
    TooMany,
    /// The body came too slowly.
    TooSlow,
    /// What came could not be kept.
    Storage,
}

impl Kind {
    /// Its name in `type`, its title, its status.
    pub fn said(self) -> (&'static str, &'static str, u16) {
        match self {
            Self::KeyMissing => ("key-missing", "The header Idempotency-Key is missing", 400),
            Self::KeyDiffers => (
                "key-differs",
                "The Idempotency-Key is not the reference of the case",
                400,
            ),
            Self::DigestDiffers => ("digest-differs", "What came is not what was sent", 400),
            Self::NotACase => ("not-a-case", "This is no case", 400),
            Self::Origin => ("origin", "This page may not hand in cases here", 403),
            Self::NotHere => ("not-here", "There is nothing here", 404),
            Self::Method => ("method", "This address has another method", 405),
            Self::TooSlow => ("too-slow", "The request came too slowly", 408),
            Self::Running => ("running", "The same case is being received", 409),
            Self::TooLarge => ("too-large", "This is too large", 413),
            Self::MediaType => ("media-type", "A case comes as JSON or as multipart", 415),
            Self::OtherContent => (
                "other-content",
                "Another case is here under this reference",
                422,
            ),
            Self::Refused => ("refused", "A field of the case is refused", 422),
            Self::TooMany => ("too-many", "Too many requests from this address", 429),
            Self::Storage => ("storage", "The case could not be kept", 503),
        }
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The id of an item of the checklist, or a path in the case.
    pub field: String,
    /// What is wrong, without what stands there.
    pub message: String,
}

impl FieldError {
    /// One.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            message: message.into(),
        }
    }
}

/// A problem.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Its kind.
    pub kind: Kind,
    /// What is wrong here, and the way out.
    pub detail: String,
    /// Which fields it is about.
    pub errors: Vec<FieldError>,
    /// After how many seconds it is worth asking again.
    pub retry_after: Option<u64>,
}

impl Problem {
    /// A problem that is about no field.
    pub fn new(kind: Kind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
            errors: Vec::new(),
            retry_after: None,
        }
    }

    /// With the fields that it is about.
    pub fn about(mut self, errors: Vec<FieldError>) -> Self {
        self.errors = errors;
        self
    }

    /// With the seconds after which it is worth asking again.
    pub fn again_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response<Body> {
        let (name, title, status) = self.kind.said();
        let mut body = serde_json::json!({
            "type": format!("urn:duetime:problem:{name}"), "title": title, "status": status, "detail": self.detail,
        });
        if !self.errors.is_empty() {
            body["errors"] = serde_json::json!(self.errors);
        }
        let mut response = Response::new(Body::from(body.to_string()));
        *response.status_mut() =
            http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
