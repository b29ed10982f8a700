/// What the site says of itself in the document, under a name: `scripts/dist` put it there. None where it says nothing.
pub fn setting(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector(&["meta[name=\"duetime-", name, "\"]"].concat());
    meta.ok()??.get_attribute("content")
}
