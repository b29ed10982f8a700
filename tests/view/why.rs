//! Why this answer: the way to the time, the ribbon, the facts, and how support is reached.

use duetime::{
    app::Edit,
    locale::Language,
    programme::Unit,
    view::{reach, ribbon, why},
};

use super::{Visit, answered, due, given, now, open, plain};

const EN: Language = Language::EN;
const P2: &str = "/calculator?programme=zmanda&plan=standard&across=high&down=medium";

fn way(visit: &Visit) -> String {
    let (due, moment) = due(visit);
    why::way(EN, now(visit), due, moment).into_string()
}

fn facts(visit: &Visit) -> String {
    why::facts(EN, answered(visit).placed(), given(visit).0).into_string()
}

#[test]
fn the_way_to_the_time_adds_up_to_the_whole_target() {
    let visit = open(&[P2, "&date=2026-11-20&time=16:00"].concat());
    let html = way(&visit);
    let text = plain(&html);
    for line in [
        "The clock starts Friday 20 November 2026, 16:00.",
        "Fri 20 Nov, 16:00 to Fri 20 Nov, 17:00: 1 h used",
        "Mon 23 Nov, 08:00 to Mon 23 Nov, 10:00: 2 h used",
        "closed, does not count",
        "the whole target.",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    // What was used is told apart by more than its words.
    assert_eq!(html.matches("<li class=\"used\">").count(), 2, "{html}");
}

#[test]
fn a_change_of_the_clocks_on_the_way_is_told() {
    let visit =
        open("/calculator?programme=veeam-vcsp&plan=production&level=4&date=2026-10-24&time=23:00");
    assert!(
        way(&visit).contains("<p class=\"notice\">The clocks go back "),
        "{}",
        way(&visit)
    );
    assert!(!way(&open(P2)).contains("<p class=\"notice\">"));
}

#[test]
fn the_facts_lead_each_to_its_source() {
    let html = facts(&open(P2));
    let text = plain(&html);
    for title in [
        "The level: P2: ",
        "The target",
        "The hours of support",
        "What counts as a response",
    ] {
        assert!(text.contains(title), "{title}: {text}");
    }
    assert!(
        html.matches("<details class=\"source\">").count() >= 4,
        "{html}"
    );
    assert!(text.contains("Together that gives P2: "), "{text}");
}

#[test]
fn an_own_figure_has_no_source_of_the_vendor() {
    let mut visit = open("/calculator?programme=kaseya&plan=subscription&level=2");
    visit.edit(Edit::Own(true));
    visit.edit(Edit::OwnAmount("4".into()));
    visit.edit(Edit::OwnUnit(Unit::Hours));
    let html = facts(&visit);
    let from = html.find("<h3>The target</h3>").unwrap();
    let section = &html[from..from + html[from..].find("</section>").unwrap()];
    assert!(!section.contains("<details"), "{section}");
}

#[test]
fn a_ribbon_shows_when_it_was_opened_and_when_it_is_due_and_is_no_matter_for_a_screen_reader() {
    let visit = open(&[P2, "&date=2026-11-20&time=16:00"].concat());
    let (due, moment) = due(&visit);
    let small = ribbon::small(EN, now(&visit), due, moment).into_string();
    assert!(
        small.starts_with("<div class=\"ribbon small\" aria-hidden=\"true\""),
        "{small}"
    );
    assert!(small.contains("opened Fri 20 Nov, 16:00"), "{small}");
    assert!(small.contains("target Mon 23 Nov, 10:00"), "{small}");
    // Two windows are used, and every element of the drawing is closed: one behind the other, none in another.
    assert_eq!(small.matches("class=\"used\"").count(), 2, "{small}");
    for name in ["rect", "line", "path", "svg", "text"] {
        let opened = small.matches(&format!("<{name} ")).count();
        assert_eq!(
            opened,
            small.matches(&format!("</{name}>")).count(),
            "{name}: {small}"
        );
    }
    let large = ribbon::large(EN, now(&visit), due, moment).into_string();
    assert!(
        large.contains("ribbon large") && large.contains("ribbon upright"),
        "{large}"
    );
    // Grounds on one page have ids of their own.
    for id in ["id=\"hatch\"", "id=\"hatch-upright\""] {
        assert_eq!(large.matches(id).count(), 1, "{id}");
    }
    assert_eq!(small.matches("id=\"hatch-small\"").count(), 1);
}

#[test]
fn a_time_too_far_away_is_told_as_a_list_alone() {
    let mut visit = open("/calculator?programme=kaseya&plan=subscription&level=2");
    visit.edit(Edit::Own(true));
    visit.edit(Edit::OwnUnit(Unit::BusinessDays));
    visit.edit(Edit::OwnAmount("90".into()));
    let (due, moment) = due(&visit);
    assert!(ribbon::small(EN, now(&visit), due, moment).0.is_empty());
    assert!(way(&visit).contains("<ol class=\"trace\"><li"));
}

#[test]
fn the_ways_to_support_are_those_of_the_plan_with_what_to_do_without_the_recommended_one() {
    let ways = |address: &str| {
        let visit = open(&["/calculator?", address].concat());
        let (_, moment) = given(&visit);
        reach(EN, now(&visit), answered(&visit).placed(), moment).into_string()
    };
    let standard = ways("programme=zmanda&plan=standard&across=high&down=medium");
    assert!(
        plain(&standard).starts_with("How to reach support\n"),
        "{standard}"
    );
    assert!(
        standard.contains("<strong>Phone</strong>") && standard.contains("href=\"https://"),
        "{standard}"
    );
    let without = ways("programme=blancco&plan=sp3&first=1&second=1");
    assert!(
        without.contains("<p class=\"notice warm\">For this level the programme recommends: "),
        "{without}"
    );
    let callback = ways("programme=blancco&plan=spe&first=1&second=1&date=2026-11-21&time=10:00");
    assert!(
        plain(&callback).contains("Allow for a call back until"),
        "{callback}"
    );
}
