use duetime::browser::{forget, keep, kept};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_kept_is_there_until_it_is_forgotten() {
    assert!(keep("duetime.test", "a draft – 草稿"));
    assert_eq!(kept("duetime.test").as_deref(), Some("a draft – 草稿"));
    forget("duetime.test");
    assert_eq!(kept("duetime.test"), None);
}
