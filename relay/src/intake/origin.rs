//! Which pages may ask, and what browsers have to be told of that.

use crate::problem::{Kind, Problem};
use axum::http::{HeaderMap, HeaderValue, header};

/// The origin of a request, if it has one that may hand in cases; a request without one comes from no page.
pub fn admitted(headers: &HeaderMap, origins: &[String]) -> Result<Option<HeaderValue>, Problem> {
    let mut named = headers.get_all(header::ORIGIN).iter();
    match (named.next(), named.next()) {
        (None, _) => Ok(None),
        (Some(origin), None)
            if origins
                .iter()
                .any(|known| known.as_bytes() == origin.as_bytes()) =>
        {
            Ok(Some(origin.clone()))
        }
        _ => Err(Problem::new(
            Kind::Origin,
            "The page that sent this is none of those that this relay was started with (--origin).",
        )),
    }
}

/// What a browser has to be told with every answer to a page that may ask.
pub fn tell(headers: &mut HeaderMap, origin: Option<HeaderValue>) {
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = origin {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("retry-after, location"),
        );
    }
}

/// What a browser has to be told before it sends a case.
pub fn preflight(headers: &mut HeaderMap) {
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_METHODS,
        HeaderValue::from_static("GET, POST"),
    );
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        HeaderValue::from_static("content-type, idempotency-key, content-digest"),
    );
    headers.insert(
        header::ACCESS_CONTROL_MAX_AGE,
        HeaderValue::from_static("600"),
    );
}
