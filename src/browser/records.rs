use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use super::{
    Given, Keeping,
    object::{call, either, get, global, hear, set},
};

/// The database of a site, and its two stores: small records, and what belongs to each.
const DATABASE: &str = "duetime";
const RECORDS: &str = "outbox";
const CONTENTS: &str = "contents";

/// What belongs to a record: a case as JSON and as a text, and files.
#[derive(Clone, Default)]
pub struct Content {
    /// The case as JSON.
    pub case: String,
    /// The same as a text.
    pub text: String,
    /// The files, as the browser has them.
    pub files: Vec<Given>,
}

/// Records on this device that are too large for the storage of settings, or have files: IndexedDB.
///
/// A record and what belongs to it are written in one transaction: both are there, or neither.
pub struct Records(JsValue);

impl Records {
    /// Opens them; none where the browser forbids it.
    pub async fn open() -> Option<Records> {
        let request = call(&global("indexedDB"), "open", &[DATABASE.into(), 1.into()])?;
        let of = request.clone();
        hear(&request, "upgradeneeded", move |_| {
            for name in [RECORDS, CONTENTS] {
                let _ = call(&get(&of, "result"), "createObjectStore", &[name.into()]);
            }
        });
        let database = done(request).await?;
        // Another release may want another form of it: nobody stands in its way.
        let of = database.clone();
        hear(&database, "versionchange", move |_| {
            drop(call(&of, "close", &[]))
        });
        Some(Records(database))
    }

    /// All records; none where they cannot be read.
    pub async fn all(&self) -> Option<Vec<String>> {
        let records = store(&self.begin("readonly")?, RECORDS)?;
        let all = done(call(&records, "getAll", &[])?).await?;
        let all = Array::from(&all);
        Some(all.iter().filter_map(|text| text.as_string()).collect())
    }

    /// Keeps a record, where the device still has what it had; with what belongs to it, where that is given.
    pub async fn keep_over(
        &self,
        name: &str,
        text: &str,
        over: &Option<String>,
        content: Option<&Content>,
    ) -> Keeping {
        let kept = self.try_to_keep(name, text, over, content).await;
        kept.unwrap_or(Keeping::Refused)
    }

    async fn try_to_keep(
        &self,
        name: &str,
        text: &str,
        over: &Option<String>,
        content: Option<&Content>,
    ) -> Option<Keeping> {
        // Read before it begins: a transaction ends by itself where something else is waited for.
        let content = match content {
            Some(content) => Some(content.to_js().await?),
            None => None,
        };
        let transaction = self.begin("readwrite")?;
        let records = store(&transaction, RECORDS)?;
        let there = done(call(&records, "get", &[name.into()])?).await?;
        let there = there.as_string();
        if there != *over {
            return Some(Keeping::Other(there));
        }
        if let Some(content) = content {
            let contents = store(&transaction, CONTENTS)?;
            call(&contents, "put", &[content, name.into()])?;
        }
        call(&records, "put", &[text.into(), name.into()])?;
        // Only what is committed is kept.
        committed(&transaction).await.then_some(Keeping::Kept)
    }

    /// Forgets a record, and what belongs to it.
    pub async fn forget(&self, name: &str) {
        let Some(transaction) = self.begin("readwrite") else {
            return;
        };
        for one in [RECORDS, CONTENTS] {
            let _ = store(&transaction, one).and_then(|it| call(&it, "delete", &[name.into()]));
        }
        committed(&transaction).await;
    }

    /// What belongs to a record; none where there is none, or it cannot be read.
    pub async fn content(&self, name: &str) -> Option<Content> {
        let contents = store(&self.begin("readonly")?, CONTENTS)?;
        let found = done(call(&contents, "get", &[name.into()])?).await?;
        Content::from_js(&found)
    }

    fn begin(&self, mode: &str) -> Option<JsValue> {
        let stores: Array = [RECORDS, CONTENTS].into_iter().map(JsValue::from).collect();
        call(&self.0, "transaction", &[stores.into(), mode.into()])
    }
}

fn store(transaction: &JsValue, name: &str) -> Option<JsValue> {
    call(transaction, "objectStore", &[name.into()])
}

/// What a request came to; none where it failed.
async fn done(request: JsValue) -> Option<JsValue> {
    let is_good = either(&request, "success", ["error", "blocked"]).await;
    is_good.then(|| get(&request, "result"))
}

async fn committed(transaction: &JsValue) -> bool {
    either(transaction, "complete", ["abort", "error"]).await
}

impl Content {
    /// As the device keeps it: files as their bytes, since not every browser keeps a file as such, WebKit in a private window for
    /// one. None where a file cannot be read any more.
    async fn to_js(&self) -> Option<JsValue> {
        let object = Object::new();
        set(&object, "case", &(&*self.case).into());
        set(&object, "text", &(&*self.text).into());
        let files = Array::new();
        for file in &self.files {
            files.push(&file.buffer().await?);
        }
        set(&object, "files", &files);
        Some(object.into())
    }

    fn from_js(value: &JsValue) -> Option<Content> {
        let files = Array::from(&get(value, "files"));
        Some(Content {
            case: get(value, "case").as_string()?,
            text: get(value, "text").as_string()?,
            files: files
                .iter()
                .map(|it| Given::of(&it))
                .collect::<Option<_>>()?,
        })
    }
}
