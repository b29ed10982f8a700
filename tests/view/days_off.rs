//! What days off did to an answer, and the list of them.

use chrono::Datelike;
use duetime::{
    app::{Edit, Wanted},
    case::{DayOff, Tick},
    locale::Language,
    view::days_off::{count, known, met, name, not_there, perhaps, rows, stops, ticked, unknown},
};

use super::{Visit, due, given, open, plain};

const EN: Language = Language::EN;
const P2: &str = "/calculator?programme=zmanda&plan=standard&across=high&down=medium";

fn listed(visit: &Visit) -> Vec<DayOff> {
    let country = visit.app.country().map(|it| &**it);
    visit.app.draft.holidays.listed(country)
}

fn chosen(visit: &Visit) -> String {
    let country = visit.app.country().map(|it| &**it);
    name(EN, &visit.app.draft.holidays, country)
}

fn did(visit: &Visit) -> String {
    let (due, _) = due(visit);
    let hours = given(visit).0.hours;
    plain(met(EN, due, hours, &visit.app.days_off(), &chosen(visit)).into_string())
}

#[test]
fn a_day_that_was_taken_off_is_named() {
    let visit = open(&[P2, "&date=2027-01-05&time=16:00&holidays=DE.BY"].concat());
    assert_eq!(
        did(&visit),
        "Taken off, as you chose: Wed 6 Jan (Heilige Drei Könige)."
    );
    assert_eq!(chosen(&visit), "DE, Bayern");
}

#[test]
fn that_none_was_met_is_said_with_whose_days_were_looked_at() {
    let visit = open(&[P2, "&date=2027-01-05&time=16:00&holidays=DE"].concat());
    assert_eq!(
        did(&visit),
        "None of the days off that Duetime knows for DE falls into this time."
    );
}

#[test]
fn day_and_night_no_holiday_makes_a_difference() {
    let visit = open("/calculator?programme=veeam-standard&plan=production&level=1&holidays=NL");
    let hours = given(&visit).0.hours;
    assert!(!stops(due(&visit).0, hours));
    assert_eq!(did(&visit), "Public holidays make no difference here.");
    assert!(stops(due(&open(P2)).0, given(&open(P2)).0.hours));
}

#[test]
fn where_they_did_not_come_a_time_by_the_clock_stands_and_that_is_said() {
    let mut visit = open("/calculator?programme=veeam-standard&plan=production&level=1");
    visit.hold_fetches(true);
    visit.edit(Edit::Country("DE".into()));
    visit.fail(&Wanted::Country("DE".into()));
    assert_eq!(did(&visit), "The holidays could not be loaded.");
    assert_eq!(
        not_there(EN, "DE"),
        "The holidays of DE could not be loaded. Without them there is no time to rely on."
    );
}

#[test]
fn on_an_eve_it_is_asked_whether_and_from_when_it_is_off() {
    let mut visit = open(&[P2, "&date=2026-12-24&time=10:00&holidays=DE"].concat());
    let asked = perhaps(EN, due(&visit).0, &listed(&visit));
    assert_eq!(asked.len(), 1, "{asked:?}");
    let eve = &asked[0];
    assert!(
        eve.text.starts_with("Not taken off: Thu 24 Dec"),
        "{}",
        eve.text
    );
    let ways: Vec<_> = eve.ways.iter().map(|way| way.0).collect();
    assert!(ways.ends_with(&[Tick::Off]), "{ways:?}");
    // Once it is said, the question is answered.
    visit.edit(Edit::DayBeside(eve.id.to_string(), Tick::Off));
    assert!(perhaps(EN, due(&visit).0, &listed(&visit)).is_empty());
}

#[test]
fn the_list_counts_the_days_of_its_year_and_a_tick_says_what_it_means_for_an_eve() {
    let visit = open(&[P2, "&date=2026-12-24&time=10:00&holidays=DE"].concat());
    let listed = listed(&visit);
    let rows = rows(EN, &listed, 2026);
    assert!(listed.len() > rows.len(), "only this year's");
    assert!(
        rows.iter()
            .any(|row| row.is_off && row.label == "Fri 25 Dec (Erster Weihnachtstag)"),
        "{rows:?}"
    );
    let off = rows.iter().filter(|row| row.is_off).count();
    assert_eq!(count(EN, &rows, 2026), format!("{off} d off in 2026"));
    assert_eq!(count(EN, &[], 2026), "no days off in 2026");
    let eve = rows
        .iter()
        .find(|row| row.label.starts_with("Thu 24 Dec"))
        .expect("the eve");
    assert!(
        !eve.is_off && eve.label.ends_with(": many close early"),
        "{eve:?}"
    );
    assert_eq!(ticked(&listed, &eve.id, true), Tick::Noon);
    assert_eq!(ticked(&listed, &eve.id, false), Tick::Works);
    let day = rows.iter().find(|row| row.is_off).unwrap();
    assert_eq!(ticked(&listed, &day.id, true), Tick::Off);
}

#[test]
fn a_time_beyond_the_years_that_are_known_says_so() {
    let visit = open(&[P2, "&date=2036-12-24&time=16:00&holidays=US"].concat());
    let country = visit.app.country().expect("a country");
    assert!(
        !country.years().contains(&2036),
        "otherwise this test looks at nothing"
    );
    let said = unknown(EN, due(&visit).0, Some(country)).into_string();
    assert!(
        said.contains("in other years none are taken off."),
        "{said}"
    );
    let soon = open(&[P2, "&holidays=US"].concat());
    assert!(
        unknown(EN, due(&soon).0, soon.app.country().map(|it| &**it))
            .0
            .is_empty()
    );
    let text = plain(known(EN, country).into_string());
    assert!(text.contains("Your choice, not the vendor’s."), "{text}");
    assert!(country.years().contains(&soon.app.now.year()));
}
