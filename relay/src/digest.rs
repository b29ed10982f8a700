//! Checksums, and the header `Content-Digest` (RFC 9530).

use crate::problem::{Kind, Problem};
use axum::http::HeaderMap;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The SHA-256 of some bytes, in hex.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Holds a body against its `Content-Digest`, where there is one of SHA-256. Others are no concern of ours.
pub fn check(headers: &HeaderMap, body: &[u8]) -> Result<(), Problem> {
    let differs = |detail: &str| Problem::new(Kind::DigestDiffers, detail);
    for header in headers.get_all("content-digest") {
        let header = header
            .to_str()
            .map_err(|_| differs("Content-Digest cannot be read."))?;
        for member in header.split(',') {
            let Some(value) = member.trim().strip_prefix("sha-256=") else {
                continue;
            };
            let encoded = value
                .strip_prefix(':')
                .and_then(|value| value.strip_suffix(':'));
            let sum = encoded.and_then(|encoded| STANDARD.decode(encoded).ok());
            let sum =
                sum.ok_or_else(|| differs("Content-Digest cannot be read: sha-256=:base64:"))?;
            if sum != Sha256::digest(body).as_slice() {
                return Err(differs(
                    "The body has another SHA-256 than Content-Digest says: it changed on the way. Send it again.",
                ));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(header: &'static str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert("content-digest", header.parse().unwrap());
        check(&headers, br#"{"hello": "world"}"#).is_ok()
    }

    #[test]
    fn the_example_of_the_standard_is_read() {
        assert!(checked(
            "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"
        ));
        assert!(checked(
            "md5=:AAAA:, sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"
        ));
        assert!(checked("sha-512=:AAAA:"));
        assert!(!checked(
            "sha-256=:Y48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"
        ));
        assert!(!checked(
            "sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE="
        ));
    }
}
