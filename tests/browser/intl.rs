use duetime::{
    browser::install_intl,
    clock,
    locale::{Language, Style, duration, join, language_name, number, when},
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_moment_is_said_in_the_language_of_the_reader() {
    install_intl();
    let moment = clock::local("2026-11-23T10:30:00").unwrap();
    assert_eq!(
        when(Language::EN, moment, Style::Short),
        "Mon 23 Nov, 10:30"
    );
    assert!(when(Language::NL, moment, Style::Full).starts_with("maandag 23 november 2026"));
    assert!(when(Language::DE, moment, Style::Full).starts_with("Montag, 23. November 2026"));
}

#[wasm_bindgen_test]
fn the_digits_are_shown_as_counted_whatever_the_zone_of_the_device() {
    install_intl();
    // 02:30 does not exist in Amsterdam on this day: the browser must not move it.
    let moment = clock::local("2027-03-28T02:30:00").unwrap();
    assert_eq!(when(Language::EN, moment, Style::Time), "02:30");
}

#[wasm_bindgen_test]
fn a_span_is_said_in_its_two_largest_units() {
    install_intl();
    assert_eq!(
        duration(Language::EN, 2 * 86_400 + 18 * 3600 + 59),
        "2 days 18 hours"
    );
    assert_eq!(duration(Language::EN, 60), "1 minute");
    assert_eq!(duration(Language::NL, 7200), "2 uur");
    assert_eq!(duration(Language::DE, 86_400), "1 Tag");
    assert_eq!(duration(Language::EN, 0), "0 minutes");
}

#[wasm_bindgen_test]
fn lists_numbers_and_languages_have_names() {
    install_intl();
    let list = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    assert_eq!(join(Language::NL, &list), "a, b en c");
    assert_eq!(number(Language::DE, 10_000), "10.000");
    assert_eq!(language_name(Language::DE, "en"), "Englisch");
    assert_eq!(language_name(Language::EN, "not a tag"), "not a tag");
}
