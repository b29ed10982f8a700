use duetime::{
    case::Draft,
    clock::{Zone, zone},
    ui::App,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_visit_begins_with_an_empty_draft_and_nothing_taken_up() {
    let app = App::new();
    // The zone of the device is told by what answers, as are the draft that is kept and the link.
    assert_eq!(app.device(), None);
    assert!(app.ready().is_none());
    assert!(app.draft.with_untracked(Draft::is_blank));
    assert!(!app.settled.get_untracked());
}

#[wasm_bindgen_test]
fn zones_come_with_a_file_and_utc_stays_utc() {
    // The only test here that needs zones: no other asks for one before or after it.
    let before = Zone::utc();
    assert_eq!(Zone::names().next(), None);
    assert_eq!((before.name(), zone::tzdata()), ("UTC", ""));
    assert!(Zone::named("Europe/Amsterdam").is_err());

    assert!(!zone::install(b"<!doctype html>\n\n".to_vec()));
    assert_eq!(Zone::names().next(), None);
    assert!(zone::install(
        include_bytes!("../../src/clock/zones.bin").to_vec()
    ));

    assert_eq!(Zone::named("UTC"), Ok(before));
    assert_eq!(before.canonical(), "Etc/UTC");
    let amsterdam = Zone::named("Europe/Amsterdam").unwrap();
    assert_eq!(amsterdam.offset_at(1_798_761_600), 3600);
    assert!(!zone::tzdata().is_empty());
}
