use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, Url};

use super::{
    file::hand_over,
    object::{call, get},
};

/// The file that a person gave to the field of an event: nothing of it has been read then.
pub fn file_of(event: &Event) -> Option<Given> {
    let field = event.target().map(JsValue::from)?;
    let file = get(&get(&field, "files"), "0");
    if !file.is_object() {
        return None;
    }
    // The same file can be given again, once it was mended.
    let _ = Reflect::set(&field, &"value".into(), &"".into());
    Some(Given(file))
}

/// All files that a person gave to the field of an event.
pub fn files_of(event: &Event) -> Vec<Given> {
    let field = event.target().map(JsValue::from).unwrap_or_default();
    let files = all(&get(&field, "files"));
    let _ = Reflect::set(&field, &"value".into(), &"".into());
    files
}

/// The files that were dropped with an event; none where it was a text.
pub fn dropped(event: &Event) -> Vec<Given> {
    if !brings_files(event) {
        return Vec::new();
    }
    all(&get(&get(event, "dataTransfer"), "files"))
}

/// A file that misses the place for files must not replace the page, wherever it is dropped. Text that is dragged goes
/// where the browser puts it.
pub fn keep_page() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    for kind in ["dragover", "drop"] {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, kind, options, |event| {
            if brings_files(event) {
                event.prevent_default();
            }
        })
        .forget();
    }
}

/// Whether it is files that are dragged.
fn brings_files(event: &Event) -> bool {
    let types = Array::from(&get(&get(event, "dataTransfer"), "types"));
    types
        .iter()
        .any(|kind| kind.as_string().as_deref() == Some("Files"))
}

fn all(files: &JsValue) -> Vec<Given> {
    let list = Array::from(files);
    list.iter().filter(JsValue::is_object).map(Given).collect()
}

/// A file that a person gave.
#[derive(Clone)]
pub struct Given(JsValue);

impl Given {
    /// A file of bytes that the device kept; none where it kept none.
    pub(super) fn of(bytes: &JsValue) -> Option<Given> {
        let parts = Array::new();
        parts.push(bytes);
        let parts = Parts { parts, bytes: 0 };
        bytes.is_object().then(|| parts.file(""))?
    }

    /// All of its bytes, as the browser holds them; none where it cannot be read any more.
    pub(super) async fn buffer(&self) -> Option<JsValue> {
        let bytes: Promise = call(&self.0, "arrayBuffer", &[])?.dyn_into().ok()?;
        JsFuture::from(bytes).await.ok()
    }

    /// Its name.
    pub fn name(&self) -> String {
        get(&self.0, "name").as_string().unwrap_or_default()
    }

    /// Its size in bytes.
    pub fn size(&self) -> f64 {
        get(&self.0, "size").as_f64().unwrap_or_default()
    }

    /// Its type, as far as the browser can tell from the name: `text/plain`.
    pub fn kind(&self) -> String {
        get(&self.0, "type").as_string().unwrap_or_default()
    }

    /// A stretch of its bytes; none where it cannot be read any more.
    pub async fn bytes(&self, from: f64, to: f64) -> Option<Vec<u8>> {
        let part = Given(call(&self.0, "slice", &[from.into(), to.into()])?);
        Some(Uint8Array::new(&part.buffer().await?).to_vec())
    }

    /// Hands it to the person as a file of this name.
    pub fn save(&self, name: &str) {
        hand_over(name, self.0.unchecked_ref());
    }

    /// An address under which the page can show it, for as long as it is open.
    pub fn address(&self) -> Option<String> {
        Url::create_object_url_with_blob(self.0.unchecked_ref()).ok()
    }

    /// Whether it has at most so many bytes.
    pub fn fits(&self, bytes: usize) -> bool {
        get(&self.0, "size")
            .as_f64()
            .is_some_and(|size| size <= bytes as f64)
    }
}

/// A file that is put together piece by piece. What there is of it lies with the browser, not in the page.
pub struct Parts {
    parts: Array,
    /// How many bytes lie in the page.
    bytes: usize,
}

/// How many bytes lie in the page before the browser takes them.
const HEAP: usize = 8 * 1024 * 1024;

impl Default for Parts {
    fn default() -> Parts {
        Parts {
            parts: Array::new(),
            bytes: 0,
        }
    }
}

impl Parts {
    /// Adds the next piece; whether there was room for it.
    pub fn push(&mut self, piece: &str) -> bool {
        self.parts.push(&Uint8Array::from(piece.as_bytes()));
        self.bytes += piece.len();
        if self.bytes > HEAP {
            let Some(Given(blob)) = std::mem::take(self).file("") else {
                return false;
            };
            self.parts.push(&blob);
        }
        true
    }

    /// All of it as a file of this type.
    pub fn file(self, kind: &str) -> Option<Given> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_u8_array_sequence_and_options(&self.parts, &options);
        blob.ok().map(|blob| Given(blob.into()))
    }
}
