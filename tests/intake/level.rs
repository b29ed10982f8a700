use duetime::{
    app::Edit,
    locale::Language,
    programme::{Asked, Sign},
    view::{clashes, level_said},
};

use super::{begun, holds, seen, words};

#[test]
fn the_level_says_what_it_is_and_how_it_came_about() {
    let mut visit = begun("zmanda", "standard");
    visit.edit(Edit::Across("high".parse().ok()));
    visit.edit(Edit::Down("medium".parse().ok()));
    seen(&visit, |placed| {
        let said = level_said(Language::EN, placed);
        let level = placed.finding().unwrap().level;
        holds(&said, &["P2: ", "Impact: High", "Urgency: Medium"]);
        holds(&said, &[level.definition.get(Language::EN)]);
        assert!(!words(&said).contains("It follows from what you said"));
    });
}

#[test]
fn before_there_is_a_level_nothing_is_said_of_one() {
    let visit = begun("zmanda", "standard");
    seen(&visit, |placed| {
        assert_eq!(level_said(Language::EN, placed).0, "");
        assert_eq!(clashes(Language::EN, placed), []);
    });
}

#[test]
fn a_level_that_follows_from_plain_words_says_from_which() {
    let mut visit = begun("kaseya", "subscription");
    visit.edit(Edit::Fact(Asked::Works, Sign::NothingWorks));
    visit.edit(Edit::Fact(Asked::Production, Sign::Production));
    visit.edit(Edit::Fact(Asked::Workaround, Sign::NoWorkaround));
    seen(&visit, |placed| {
        let said = level_said(Language::EN, placed);
        holds(&said, &["It follows from what you said: "]);
    });
}

#[test]
fn what_does_not_go_together_is_said_kindly_and_leads_to_both_answers() {
    let mut visit = begun("kaseya", "subscription");
    visit.edit(Edit::Fact(Asked::Works, Sign::WorksPartly));
    visit.edit(Edit::Level("1".parse().ok()));
    seen(&visit, |placed| {
        let found = clashes(Language::EN, placed);
        let one = found
            .iter()
            .find(|clash| clash.fact == "fact-works")
            .unwrap_or_else(|| panic!("{found:?}"));
        assert_eq!(one.level, "level");
        assert!(one.text.starts_with("You chose "), "{}", one.text);
        assert!(one.text.contains("we would expect"), "{}", one.text);
    });
}
