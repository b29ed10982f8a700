use duetime::ui::App;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_visit_begins_with_the_device_and_an_empty_draft() {
    let app = App::new();
    assert_eq!(app.device, duetime::browser::zone());
    assert!(app.ready().is_none());
}
