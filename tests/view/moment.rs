//! The moment said back, and what is wrong with what was typed.

use duetime::{
    app::{Edit, Meant, MomentField, Pasted},
    locale::{Language, words::problems as p},
    view::moment::{bad_date, bad_time, bad_zone, meant, pasted, twice, understood},
};

use super::{now, open, plain};

const EN: Language = Language::EN;
const P2: &str = "/calculator?programme=zmanda&plan=standard&across=high&down=medium";

#[test]
fn a_moment_is_said_back_with_its_day_its_year_and_its_place() {
    let visit = open(&[P2, "&date=2026-11-23&time=10:30"].concat());
    let said = understood(EN, now(&visit), visit.app.moment().unwrap()).into_string();
    let text = plain(&said);
    assert!(
        text.contains("Monday 23 November 2026, 10:30") && text.contains("Amsterdam"),
        "{text}"
    );
    // A browser that translates leaves both alone.
    assert_eq!(said.matches("<span translate=\"no\">").count(), 2, "{said}");
    assert!(!said.contains("notice"), "{said}");
}

#[test]
fn a_time_that_the_clocks_skip_is_warned_of_and_one_that_comes_twice_is_asked_about() {
    let visit = open(&[P2, "&date=2027-03-28&time=02:30"].concat());
    let moment = visit.app.moment().unwrap();
    let said = understood(EN, now(&visit), moment).into_string();
    assert!(said.contains("<p class=\"notice warm\">"), "{said}");
    assert_eq!(twice(moment), None);
    let visit = open(&[P2, "&date=2026-10-25&time=02:30"].concat());
    let both = twice(visit.app.moment().unwrap());
    assert_eq!(both, Some(("UTC+02:00".into(), "UTC+01:00".into())));
}

#[test]
fn what_is_wrong_stands_at_the_field_where_it_is_mended() {
    let mut visit = open(P2);
    visit.edit(Edit::Other(true));
    for (date, word) in [
        ("", p::DATE_EMPTY),
        ("soon", p::DATE_FORM),
        ("31 Feb 2027", p::DATE_NONE),
        ("3/4/2026", p::DATE_TWO_WAYS),
        ("tomorrow", p::DATE_WHICH),
    ] {
        visit.edit(Edit::Date(date.into()));
        let bad = visit.app.moment().unwrap_err();
        let found = bad_date(&bad).map(|word| word.get(EN));
        assert_eq!(found, Some(word.get(EN)), "{date}");
        assert!(
            bad_time(&bad).is_none() && bad_zone(&bad).is_none(),
            "{date}"
        );
    }
    visit.edit(Edit::Date("23 Nov 2026".into()));
    for (time, word) in [
        ("", p::TIME_EMPTY),
        ("25:00", p::TIME_NONE),
        ("half acht", p::TIME_WHICH),
    ] {
        visit.edit(Edit::Time(time.into()));
        let bad = visit.app.moment().unwrap_err();
        assert_eq!(
            bad_time(&bad).map(|word| word.get(EN)),
            Some(word.get(EN)),
            "{time}"
        );
        assert!(bad_date(&bad).is_none(), "{time}");
    }
    visit.edit(Edit::Time("10:30".into()));
    visit.edit(Edit::Zone("Atlantis".into()));
    let bad = visit.app.moment().unwrap_err();
    assert_eq!(
        bad_zone(&bad).map(|word| word.get(EN)),
        Some(p::ZONE_UNKNOWN.get(EN))
    );
}

#[test]
fn a_button_says_what_could_be_meant_so_that_it_means_nothing_else() {
    let mut visit = open(P2);
    visit.edit(Edit::Other(true));
    visit.edit(Edit::Date("3/4/2026".into()));
    let offered = |visit: &super::Visit, field| -> Vec<String> {
        let all = visit.app.meant(field);
        all.into_iter().map(|one| meant(EN, one)).collect()
    };
    assert_eq!(
        offered(&visit, MomentField::Date),
        ["Friday 3 April 2026", "Wednesday 4 March 2026"]
    );
    visit.edit(Edit::Date("23 Nov 2026".into()));
    visit.edit(Edit::Time("half acht".into()));
    assert_eq!(offered(&visit, MomentField::Time), ["07:30", "19:30"]);
    assert!(offered(&visit, MomentField::Zone).is_empty());
}

#[test]
fn a_zone_that_came_with_a_paste_is_told_only_where_it_shows_another_time() {
    let mut visit = open(P2);
    visit.edit(Edit::Other(true));
    let mut paste = |text: &str| {
        visit.edit(Edit::Together(Pasted {
            field: MomentField::Date,
            text: text.into(),
            left: true,
        }));
        pasted(EN, &visit.app.pasted, visit.app.moment().unwrap())
    };
    let other = paste("23 Nov 2026 10:30 EST").expect("another zone");
    assert!(other.text.contains("Amsterdam"), "{}", other.text);
    assert_eq!(paste("23 Nov 2026 10:30 CET"), None);
    assert_eq!(paste("23 Nov 2026 10:30"), None);
    let known = paste("2026-11-23T10:30:00Z").expect("another zone");
    let (zone, text) = known.way.expect("a zone that is known");
    assert!(matches!(zone, Meant::Zone(_)) && !text.is_empty());
}
