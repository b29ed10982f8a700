//! What is wrong with the figure of the own contract.

use duetime::{
    app::Edit,
    locale::Language,
    programme::Unit,
    view::own::{field, problem, said},
};

use super::{answered, open};

#[test]
fn each_fault_is_said_at_its_field_and_away_from_it_with_what_was_typed() {
    let mut visit = open("/calculator?programme=kaseya&plan=subscription&level=2");
    visit.edit(Edit::Own(true));
    visit.edit(Edit::OwnUnit(Unit::BusinessHours));
    for (amount, from, to, place, typed) in [
        ("soon", "09:00", "17:00", "own-amount", "(soon)"),
        ("9999", "09:00", "17:00", "own-amount", "(9999)"),
        ("4", "nine", "17:00", "own-from", "(nine)"),
        ("4", "09:00", "late", "own-to", "(late)"),
        ("4", "09:00", "", "own-to", ""),
    ] {
        visit.edit(Edit::OwnAmount(amount.into()));
        visit.edit(Edit::OwnFrom(from.into()));
        visit.edit(Edit::OwnTo(to.into()));
        let own = &answered(&visit).placed().choices.own;
        let bad = own.read().unwrap_err();
        assert_eq!(field(bad), place, "{amount} {from} {to}");
        let (at, text) = said(Language::EN, own, bad);
        assert_eq!(at, place);
        assert!(text.contains(typed), "{text}");
        assert!(text.ends_with(&problem(Language::EN, bad)), "{text}");
    }
}
