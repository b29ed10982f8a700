use super::object::{call, get, global};

/// What the site says of itself in the document, under a name: `scripts/dist` put it there. None where it says nothing.
pub fn setting(name: &str) -> Option<String> {
    let wanted = ["meta[name=\"duetime-", name, "\"]"].concat();
    let meta = call(&global("document"), "querySelector", &[wanted.into()])?;
    get(&meta, "content").as_string()
}
