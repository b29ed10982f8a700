//! Whose request it is.

use axum::http::HeaderMap;
use std::net::IpAddr;

/// The address that a request comes from. Only servers that the configuration names are believed about others: the last address
/// in `X-Forwarded-For` that is none of theirs is the one.
pub fn address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let peer = peer.to_canonical();
    if !trusted.contains(&peer) {
        return peer;
    }
    let lines: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|line| line.to_str().ok())
        .collect();
    for named in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
        match named.trim().parse::<IpAddr>() {
            Ok(named) if trusted.contains(&named.to_canonical()) => {}
            Ok(named) => return named.to_canonical(),
            // Whoever wrote that is no server that can be believed.
            Err(_) => break,
        }
    }
    peer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        let trusted = ["127.0.0.1".parse().unwrap(), "10.0.0.1".parse().unwrap()];
        address(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn only_a_server_that_was_named_is_believed_about_others() {
        assert_eq!(from("203.0.113.7", "198.51.100.1"), "203.0.113.7");
        assert_eq!(from("127.0.0.1", "198.51.100.1"), "198.51.100.1");
        assert_eq!(
            from("127.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.1"),
            "198.51.100.1"
        );
        assert_eq!(from("127.0.0.1", "nonsense"), "127.0.0.1");
    }
}
