use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Calls back when a person gives a file to the field of this id, with the file: nothing of it has been read then.
pub fn on_file(id: &'static str, told: impl Fn(Given) + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    EventListener::new(&document, "change", move |event| {
        let field = event.target().map(JsValue::from).unwrap_or_default();
        let file = get(&get(&field, "files"), "0");
        if file.is_object() && get(&field, "id").as_string().as_deref() == Some(id) {
            told(Given(file));
            // The same file can be given again, once it was mended.
            let _ = Reflect::set(&field, &"value".into(), &"".into());
        }
    })
    .forget();
}

/// A file that a person gave.
pub struct Given(JsValue);

impl Given {
    /// Its name.
    pub fn name(&self) -> String {
        get(&self.0, "name").as_string().unwrap_or_default()
    }

    /// Whether it has at most so many bytes.
    pub fn fits(&self, bytes: usize) -> bool {
        get(&self.0, "size")
            .as_f64()
            .is_some_and(|size| size <= bytes as f64)
    }

    /// Reads it as a calendar on the clocks of a zone, and says what came, as JSON; empty where that failed.
    pub fn read_calendar(self, zone: &'static str, told: impl FnOnce(String) + 'static) {
        spawn_local(async move {
            let json = self.calendar(zone).await;
            told(json.and_then(|json| json.as_string()).unwrap_or_default());
        });
    }

    async fn calendar(self, zone: &str) -> Option<JsValue> {
        let text = call(&self.0, "text", &[])?.await.ok()?;
        let reader = call(&js_sys::global(), "readCalendar", &[text, zone.into()])?;
        reader.await.ok()
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Calls a method that gives a promise.
fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsFuture> {
    let method: Function = get(object, name).dyn_into().ok()?;
    let arguments = arguments.iter().collect();
    let promise: Promise = method.apply(object, &arguments).ok()?.dyn_into().ok()?;
    Some(promise.into())
}
