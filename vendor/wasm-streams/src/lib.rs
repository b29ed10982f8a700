//! A stand-in for wasm-streams. Leptos always brings its server functions, these bring wasm-streams, and that exports
//! three classes to JavaScript, which no linker may drop: 6 KB for every visitor, of which nothing is ever called.
//!
//! This page has no server. Here is what server functions compile against; none of them exists that could call it.

use std::pin::Pin;

use futures_core::Stream;
use wasm_bindgen::JsValue;

type Chunk = Result<JsValue, JsValue>;

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    /// Gives it back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would send a stream to a server.
    pub fn from_stream(_: impl Stream<Item = Chunk> + 'static) -> ReadableStream {
        unimplemented!("this page has no server")
    }

    /// Would receive one.
    pub fn into_stream(self) -> Pin<Box<dyn Stream<Item = Chunk>>> {
        unimplemented!("this page has no server")
    }
}
