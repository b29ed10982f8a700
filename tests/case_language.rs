//! The case in another language than the page: a customer answers in theirs, the vendor's desk reads its own.

use crate::visit;
use duetime::{
    app::{Edit, Event, Fetched, Problem, Step, Wanted, Wrong},
    locale::Language,
    programme::Programme,
};
use visit::{Device, Visit};

const REVIEW: &str = "/intake/review?programme=kaseya&plan=subscription&level=2";

fn texts(language: Language) -> Wanted {
    Wanted::Texts("kaseya".parse().unwrap(), language)
}

fn choose(visit: &mut Visit, language: Option<Language>) {
    visit.edit(Edit::Language(language));
}

fn text(visit: &Visit) -> String {
    visit.app.case().expect("a case").to_text()
}

#[test]
fn a_dutch_customer_hands_an_english_desk_an_english_case_which_says_both() {
    let mut visit = Visit::open(&Device::new(), REVIEW);
    visit.on(Event::Speak(Language::NL));
    visit.edit(Edit::Item(
        "description".parse().unwrap(),
        "Het staat stil.".into(),
    ));
    let dutch = visit.app.case().unwrap();
    assert_eq!(
        (dutch.language, dutch.page_language),
        (Language::NL, Language::NL)
    );
    assert!(!dutch.to_text().contains("Talen:"), "there is one language");
    choose(&mut visit, Some(Language::EN));
    let english = visit.app.case().unwrap();
    assert_eq!(
        (english.language, english.page_language),
        (Language::EN, Language::NL)
    );
    let text = english.to_text();
    assert!(
        text.contains("Het staat stil."),
        "what was typed stays: {text}"
    );
    assert!(text.contains("Opened:"), "{text}");
    assert!(
        text.contains("English") && text.contains("Nederlands"),
        "{text}"
    );
    assert_eq!(
        *visit.app.language,
        Language::NL,
        "the page goes on as it is"
    );
}

#[test]
fn the_case_waits_for_what_it_says_in_its_language_and_nothing_on_the_page_is_drawn_anew() {
    let mut visit = Visit::open(&Device::new(), REVIEW);
    let english = text(&visit);
    visit.hold_fetches(true);
    choose(&mut visit, Some(Language::DE));
    assert_eq!(visit.app.case_language(), Fetched::Loading);
    assert!(visit.app.case().is_none(), "no case in half a language");
    visit.on(Event::Continue);
    let wrong = Wrong::LanguageWaiting(Language::DE);
    let field = "case-language".to_owned();
    assert_eq!(*visit.app.problems, [Problem { field, wrong }]);
    let drawn = visit.app.programme.revision();
    visit.deliver(&Wanted::Words(Language::DE));
    assert_eq!(visit.app.case_language(), Fetched::Loading);
    visit.deliver(&texts(Language::DE));
    assert_eq!(visit.app.case_language(), Fetched::Ready(Language::DE));
    assert_eq!(
        visit.app.programme.revision(),
        drawn,
        "the page shows what it showed"
    );
    assert_ne!(text(&visit), english);
    choose(&mut visit, None);
    assert_eq!(text(&visit), english);
}

#[test]
fn texts_that_do_not_come_are_said_and_can_be_had_again() {
    for lost in [Wanted::Words(Language::FR), texts(Language::FR)] {
        let mut visit = Visit::open(&Device::new(), REVIEW);
        visit.hold_fetches(true);
        choose(&mut visit, Some(Language::FR));
        let all = [Wanted::Words(Language::FR), texts(Language::FR)];
        for one in all.iter().filter(|one| **one != lost) {
            visit.deliver(one);
        }
        visit.fail(&lost);
        assert_eq!(visit.app.case_language(), Fetched::Failed, "{lost:?}");
        assert!(visit.app.case().is_none());
        // What else is changed asks for nothing again.
        visit.edit(Edit::Name("Station 4".into()));
        assert_eq!(visit.app.case_language(), Fetched::Failed);
        let problems = visit.app.problems_of(Step::Review);
        assert_eq!(problems[0].wrong, Wrong::LanguageMissing(Language::FR));
        visit.hold_fetches(false);
        visit.on(Event::Again);
        assert_eq!(visit.app.case_language(), Fetched::Ready(Language::FR));
    }
}

#[test]
fn the_choice_belongs_to_the_draft() {
    let device = Device::new();
    let mut visit = Visit::open(&device, REVIEW);
    choose(&mut visit, Some(Language::NL));
    let mut visit = visit.reload();
    assert_eq!(visit.app.case_language(), Fetched::Ready(Language::NL));
    assert_eq!(visit.app.case().unwrap().language, Language::NL);
    visit.on(Event::Begin);
    assert_eq!(visit.app.other_language(), None);
    // A language that this page does not know is that of the page.
    let mut draft = (**visit.app.draft).clone();
    draft.language = "eo".into();
    assert_eq!(Language::of(&draft.language), None);
}

#[test]
fn where_the_page_comes_to_speak_the_language_of_the_case_both_are_one() {
    let mut visit = Visit::open(&Device::new(), REVIEW);
    choose(&mut visit, Some(Language::NL));
    visit.on(Event::Speak(Language::NL));
    assert_eq!(
        (*visit.app.language, visit.app.other_language()),
        (Language::NL, None)
    );
    let said = |programme: &Programme| programme.summary.get(Language::NL).to_owned();
    let shown = visit.app.ready().unwrap();
    assert_ne!(
        said(shown),
        shown.summary.get(Language::EN),
        "its texts are there"
    );
    visit.on(Event::Speak(Language::EN));
    assert_eq!(
        visit.app.case_language(),
        Fetched::Ready(Language::NL),
        "as was chosen"
    );
}
