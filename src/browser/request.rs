use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::XmlHttpRequest;

use crate::delivery::{Lost, Reply};

/// A request on its way. Nobody hears of it any more once it is dropped.
pub struct Request {
    request: XmlHttpRequest,
    _heard: Vec<EventListener>,
}

impl Request {
    /// Breaks it off: it counts as lost.
    pub fn break_off(&self) {
        let _ = self.request.abort();
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        let _ = self.request.abort();
    }
}

/// For how long an answer is awaited, in milliseconds, and how many bytes go in one of them at the least.
const PATIENCE: u32 = 60_000;
const SLOWEST: usize = 8;

/// Sends a body to an address, or asks it where there is none. `progress` hears how many bytes have left; `came` hears the answer once.
/// No cookies travel, and an answer from another address than the one that was asked says nothing.
///
/// `XMLHttpRequest`, since `fetch` does not tell how much of a body has left.
pub fn request(
    to: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
    progress: impl Fn(f64) + 'static,
    came: impl Fn(Result<Reply, Lost>) + 'static,
) -> Option<Request> {
    let request = XmlHttpRequest::new().ok()?;
    let method = if body.is_some() { "POST" } else { "GET" };
    request.open(method, to).ok()?;
    for (name, value) in headers {
        request.set_request_header(name, value).ok()?;
    }
    let size = body.map_or(0, <[u8]>::len);
    request.set_timeout(PATIENCE.saturating_add((size / SLOWEST) as u32));
    let came = Rc::new(came);
    let mut heard = Vec::new();
    for (name, lost) in [
        ("error", Lost::Network),
        ("abort", Lost::Network),
        ("timeout", Lost::Silence),
    ] {
        let came = Rc::clone(&came);
        heard.push(EventListener::once(&request, name, move |_| {
            came(Err(lost))
        }));
    }
    let (asked, of) = (to.to_owned(), request.clone());
    heard.push(EventListener::once(&request, "load", move |_| {
        came(read(&of, &asked));
    }));
    let of = request.clone();
    heard.push(EventListener::new(&request, "progress", move |event| {
        // Nobody waits for the end of what is not read anyway.
        if loaded(event) > Reply::LARGEST as f64 {
            let _ = of.abort();
        }
    }));
    if let (Some(body), Ok(upload)) = (body, request.upload()) {
        heard.push(EventListener::new(&upload, "progress", move |event| {
            progress(loaded(event))
        }));
        request.send_with_opt_u8_array(Some(body)).ok()?;
    } else {
        request.send().ok()?;
    }
    Some(Request {
        request,
        _heard: heard,
    })
}

fn read(request: &XmlHttpRequest, asked: &str) -> Result<Reply, Lost> {
    let header = |name| {
        request
            .get_response_header(name)
            .ok()
            .flatten()
            .unwrap_or_default()
    };
    let is_elsewhere = request.response_url() != asked;
    let body = request.response_text().ok().flatten().unwrap_or_default();
    if is_elsewhere || body.len() > Reply::LARGEST {
        return Err(Lost::Other);
    }
    Ok(Reply {
        status: request.status().unwrap_or_default(),
        kind: header("content-type").to_ascii_lowercase(),
        retry_after: header("retry-after"),
        body,
    })
}

fn loaded(event: &web_sys::Event) -> f64 {
    let loaded = js_sys::Reflect::get(event, &"loaded".into());
    loaded.unwrap_or_default().as_f64().unwrap_or_default()
}

/// Whether the device has a network, as far as the browser knows: "yes" may be wrong.
pub fn is_online() -> bool {
    let window = web_sys::window();
    window.is_none_or(|window| window.navigator().on_line())
}

/// Calls back when the network comes back, or goes.
pub fn on_online(told: impl Fn(bool) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let told = Rc::new(told);
    for (name, is) in [("online", true), ("offline", false)] {
        let told = Rc::clone(&told);
        EventListener::new(&window, name, move |_| told(is)).forget();
    }
}
