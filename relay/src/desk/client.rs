//! Who speaks with a desk over HTTPS: no redirects, no cookies, answers of a bounded size, within a time. Mails go another way.

use super::{Came, smtp::Smtp};
use crate::tls;
use duetime::delivery::desk::{Answer, Call, Method};
use reqwest::{
    header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue},
    redirect::Policy,
};
use std::{net::IpAddr, path::Path, time::Duration};

/// The largest answer that is read, in bytes.
const LARGEST: usize = 1 << 20;

/// A client of one desk.
pub struct Client {
    address: String,
    http: reqwest::Client,
    /// Who sends mails, where the desk is a mailbox.
    pub smtp: Option<Smtp>,
}

/// What an answer was, kept while its meaning is looked for.
pub struct Said {
    /// The status.
    pub status: u16,
    /// The headers that are text.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Said {
    /// Reads it as the form wants it.
    pub fn with<T>(&self, read: impl FnOnce(&Answer) -> T) -> T {
        let headers: Vec<(&str, &str)> = self
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        read(&Answer {
            status: self.status,
            headers: &headers,
            body: &self.body,
        })
    }
}

impl Client {
    /// For the desk at an address.
    pub fn new(address: &str, timeout: Duration, authority: Option<&Path>) -> Result<Self, String> {
        let address = address.trim_end_matches('/');
        let url =
            reqwest::Url::parse(address).map_err(|why| format!("desk.address {address}: {why}"))?;
        let here = url.host_str().is_some_and(|host| {
            host == "localhost"
                || host
                    .trim_matches(['[', ']'])
                    .parse::<IpAddr>()
                    .is_ok_and(|address| address.is_loopback())
        });
        if !(url.scheme() == "https" || url.scheme() == "http" && here)
            || url.query().is_some()
            || url.fragment().is_some()
            || url.password().is_some()
        {
            return Err(format!(
                "desk.address {address}: https:// and a host, and at most a path behind it (http:// only on this machine)"
            ));
        }
        let http = reqwest::Client::builder()
            .use_preconfigured_tls(tls::client(authority)?)
            .redirect(Policy::none())
            .timeout(timeout)
            .connect_timeout(timeout.min(Duration::from_secs(10)))
            .pool_idle_timeout(Duration::from_secs(30))
            .user_agent("duetime-relay")
            .build()
            .map_err(|why| format!("desk: {why}"))?;
        Ok(Self {
            address: address.to_owned(),
            http,
            smtp: None,
        })
    }

    /// The address of the desk.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Makes a call. That it did not arrive is told apart from that nobody knows.
    pub async fn send(&self, call: Call) -> Result<Said, Came> {
        if let Some(envelope) = &call.envelope {
            let smtp = self.smtp.as_ref().ok_or_else(|| Came::Unclear {
                why: "the configuration has no \"mail\"".into(),
            })?;
            return smtp.send(envelope, &call.body).await;
        }
        let method = match call.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
            Method::Put => reqwest::Method::PUT,
        };
        let headers = headers(&call).ok_or_else(|| Came::Unclear {
            why: "a header of the form cannot be written".into(),
        })?;
        let url = [self.address.as_str(), &call.path].concat();
        let sent = self
            .http
            .request(method, url)
            .headers(headers)
            .body(call.body)
            .send()
            .await;
        let mut answer = sent.map_err(|why| said(&why))?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(|why| said(&why))? {
            if body.len() + chunk.len() > LARGEST {
                return Err(Came::Unclear {
                    why: "the answer is larger than a megabyte".into(),
                });
            }
            body.extend_from_slice(&chunk);
        }
        let text = |(name, value): (&HeaderName, &HeaderValue)| {
            Some((name.to_string(), value.to_str().ok()?.to_owned()))
        };
        Ok(Said {
            status: answer.status().as_u16(),
            headers: answer.headers().iter().filter_map(text).collect(),
            body,
        })
    }
}

fn headers(call: &Call) -> Option<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, value) in &call.headers {
        headers.insert(
            HeaderName::from_bytes(name.as_bytes()).ok()?,
            HeaderValue::from_str(value).ok()?,
        );
    }
    if let Some(authorization) = &call.authorization {
        let mut value = HeaderValue::from_str(authorization.reveal()).ok()?;
        value.set_sensitive(true);
        headers.insert(AUTHORIZATION, value);
    }
    Some(headers)
}

/// A fault on the way, by its kind alone: an address may hold the reference.
fn said(why: &reqwest::Error) -> Came {
    match why {
        why if why.is_connect() => Came::Again {
            after: None,
            why: "the desk cannot be reached".into(),
        },
        why if why.is_timeout() => Came::Unclear {
            why: "the desk did not answer in time".into(),
        },
        _ => Came::Unclear {
            why: "the connection to the desk broke off".into(),
        },
    }
}
