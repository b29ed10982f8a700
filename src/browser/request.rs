use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::object::{call, get, global, hear, set};
use crate::delivery::{Lost, Reply};

/// A request on its way.
pub struct Request(JsValue);

impl Request {
    /// Breaks it off: it counts as lost.
    pub fn break_off(&self) {
        let _ = call(&self.0, "abort", &[]);
    }
}

/// For how long an answer is awaited, in milliseconds, and how many bytes go in one of them at the least.
const PATIENCE: usize = 60_000;
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
    let made: Function = global("XMLHttpRequest").dyn_into().ok()?;
    let request = Reflect::construct(&made, &Array::new()).ok()?;
    let method = if body.is_some() { "POST" } else { "GET" };
    call(&request, "open", &[method.into(), to.into()])?;
    for (name, value) in headers {
        call(
            &request,
            "setRequestHeader",
            &[(*name).into(), (*value).into()],
        )?;
    }
    let size = body.map_or(0, <[u8]>::len);
    let patience = PATIENCE.saturating_add(size / SLOWEST);
    set(&request, "timeout", &(patience as f64).into());
    let came = Rc::new(came);
    for (name, lost) in [
        ("error", Lost::Network),
        ("abort", Lost::Network),
        ("timeout", Lost::Silence),
    ] {
        let came = Rc::clone(&came);
        hear(&request, name, move |_| came(Err(lost)));
    }
    let (asked, of) = (to.to_owned(), request.clone());
    hear(&request, "load", move |_| came(read(&of, &asked)));
    let of = request.clone();
    hear(&request, "progress", move |event| {
        // Nobody waits for the end of what is not read anyway.
        if loaded(event) > Reply::LARGEST as f64 {
            let _ = call(&of, "abort", &[]);
        }
    });
    match body {
        Some(body) => {
            let upload = get(&request, "upload");
            hear(&upload, "progress", move |event| progress(loaded(event)));
            call(&request, "send", &[Uint8Array::from(body).into()])?;
        }
        None => drop(call(&request, "send", &[])?),
    }
    Some(Request(request))
}

fn read(request: &JsValue, asked: &str) -> Result<Reply, Lost> {
    let header = |name: &str| {
        let header = call(request, "getResponseHeader", &[name.into()]);
        header.and_then(|text| text.as_string()).unwrap_or_default()
    };
    let is_elsewhere = get(request, "responseURL").as_string().as_deref() != Some(asked);
    let body = get(request, "responseText").as_string().unwrap_or_default();
    if is_elsewhere || body.len() > Reply::LARGEST {
        return Err(Lost::Other);
    }
    let status = get(request, "status").as_f64().unwrap_or_default();
    Ok(Reply {
        // From 0 to 999.
        status: status.clamp(0.0, 999.0) as u16,
        kind: header("content-type").to_ascii_lowercase(),
        retry_after: header("retry-after"),
        body,
    })
}

fn loaded(event: &JsValue) -> f64 {
    get(event, "loaded").as_f64().unwrap_or_default()
}

/// Calls back when the network is back, as far as the browser knows, and when somebody comes back to the page.
pub fn on_return(told: impl Fn() + 'static) {
    let told = Rc::new(told);
    for name in ["online", "pageshow", "focus"] {
        let told = Rc::clone(&told);
        hear(&js_sys::global(), name, move |_| told());
    }
}
