use idb::{Database, Factory, ObjectStore, ObjectStoreParams, Query, TransactionMode};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{Given, Keeping};

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
pub struct Records(Database);

impl Records {
    /// Opens them; none where the browser forbids it.
    pub async fn open() -> Option<Records> {
        let mut request = Factory::new().ok()?.open(DATABASE, Some(1)).ok()?;
        request.on_upgrade_needed(|event| {
            use idb::DatabaseEvent;
            if let Ok(database) = event.database() {
                for name in [RECORDS, CONTENTS] {
                    let _ = database.create_object_store(name, ObjectStoreParams::new());
                }
            }
        });
        let mut database = request.await.ok()?;
        // Another release may want another form of it: nobody stands in its way.
        database.on_version_change(|event| {
            let target = event.target().map(JsValue::from);
            if let Some(close) = target.and_then(|it| Some((method(&it, "close")?, it))) {
                let _ = close.0.call0(&close.1);
            }
        });
        Some(Records(database))
    }

    /// All records; none where they cannot be read.
    pub async fn all(&self) -> Option<Vec<String>> {
        let stores = self.0.transaction(&[RECORDS], TransactionMode::ReadOnly);
        let store = stores.ok()?.object_store(RECORDS).ok()?;
        let all = store.get_all(None, None).ok()?.await.ok()?;
        Some(all.iter().filter_map(JsValue::as_string).collect())
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
        let stores = [RECORDS, CONTENTS];
        let transaction = self.0.transaction(&stores, TransactionMode::ReadWrite);
        let transaction = transaction.ok()?;
        let records = transaction.object_store(RECORDS).ok()?;
        let there = get(&records, name).await?;
        let there = there.as_string();
        if there != *over {
            return Some(Keeping::Other(there));
        }
        let key = JsValue::from(name);
        if let Some(content) = content {
            let contents = transaction.object_store(CONTENTS).ok()?;
            contents
                .put(&content.to_js(), Some(&key))
                .ok()?
                .await
                .ok()?;
        }
        records.put(&text.into(), Some(&key)).ok()?.await.ok()?;
        // Only what is committed is kept.
        transaction
            .commit()
            .ok()?
            .await
            .ok()?
            .is_committed()
            .then_some(Keeping::Kept)
    }

    /// Forgets a record, and what belongs to it.
    pub async fn forget(&self, name: &str) {
        let _ = self.try_to_forget(name).await;
    }

    async fn try_to_forget(&self, name: &str) -> Option<()> {
        let stores = [RECORDS, CONTENTS];
        let transaction = self.0.transaction(&stores, TransactionMode::ReadWrite);
        let transaction = transaction.ok()?;
        for store in stores {
            let store = transaction.object_store(store).ok()?;
            store.delete(Query::Key(name.into())).ok()?.await.ok()?;
        }
        transaction.commit().ok()?.await.ok()?;
        Some(())
    }

    /// What belongs to a record; none where there is none, or it cannot be read.
    pub async fn content(&self, name: &str) -> Option<Content> {
        let stores = self.0.transaction(&[CONTENTS], TransactionMode::ReadOnly);
        let store = stores.ok()?.object_store(CONTENTS).ok()?;
        Content::from_js(&get(&store, name).await?)
    }
}

/// What a store has under a name; undefined where it has nothing, none where that cannot be found out.
async fn get(store: &ObjectStore, name: &str) -> Option<JsValue> {
    let found = store.get(Query::Key(name.into())).ok()?.await.ok()?;
    Some(found.unwrap_or(JsValue::UNDEFINED))
}

fn method(object: &JsValue, name: &str) -> Option<js_sys::Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

impl Content {
    fn to_js(&self) -> JsValue {
        let object = Object::new();
        let set = |name: &str, value: &JsValue| drop(Reflect::set(&object, &name.into(), value));
        set("case", &(&*self.case).into());
        set("text", &(&*self.text).into());
        set(
            "files",
            &self.files.iter().map(Given::js).collect::<Array>(),
        );
        object.into()
    }

    fn from_js(value: &JsValue) -> Option<Content> {
        let get = |name: &str| Reflect::get(value, &name.into()).ok();
        let files = Array::from(&get("files")?);
        Some(Content {
            case: get("case")?.as_string()?,
            text: get("text")?.as_string()?,
            files: files.iter().map(Given::of).collect(),
        })
    }
}
