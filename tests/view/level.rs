//! What stands below plans and levels.

use duetime::{
    clock::date,
    locale::Language,
    view::{decided_by, examples, of_case_types, of_plans, plan_hint, say, scale_hint},
};

use super::{open, plain};

const EN: Language = Language::EN;

#[test]
fn what_a_level_looks_like_is_a_press_away_and_says_whose_it_is() {
    let visit = open("/calculator?programme=veeam-standard");
    let programme = visit.app.ready().unwrap();
    let level = programme.level("1").unwrap();
    assert!(say::level(EN, level).starts_with("Severity 1: "));
    let html = examples(EN, level).into_string();
    assert_eq!(html.matches("<li>").count(), level.examples.len());
    assert!(plain(&html).starts_with("Examples: Severity 1"), "{html}");
    let visit = open("/calculator?programme=kaseya");
    let none = &visit.app.ready().unwrap().levels[0];
    assert_eq!(examples(EN, none).into_string(), "");
}

#[test]
fn who_decides_about_the_level_is_said_with_its_source_a_press_away() {
    for id in ["zmanda", "blancco", "veeam-standard"] {
        let visit = open(&["/calculator?programme=", id].concat());
        let about = decided_by(EN, visit.app.ready().unwrap()).into_string();
        let start = "<details class=\"source\"><summary>Who decides about the level</summary><p>";
        assert!(about.starts_with(start), "{about}");
        assert!(about.contains("<li lang="), "{id}");
    }
}

#[test]
fn a_scale_says_who_keeps_it() {
    let visit = open("/calculator?programme=blancco");
    let programme = visit.app.ready().unwrap();
    let duetime::programme::Method::Scales { scales, .. } = &programme.triage.method else {
        panic!("no scales")
    };
    let hint = scale_hint(EN, &scales[0]);
    assert!(
        hint.starts_with(scales[0].name.get(EN)) && hint.contains(" · "),
        "{hint}"
    );
}

#[test]
fn a_plan_is_a_sentence_with_its_other_names_and_says_when_it_is_not_sold_any_more() {
    let today = date("2026-11-20").unwrap();
    let visit = open("/calculator?programme=veeam-standard");
    let programme = visit.app.ready().unwrap();
    let hint =
        |plan: &str| plain(plan_hint(EN, programme.plan(plan).unwrap(), today).into_string());
    assert!(programme.plans.iter().any(|plan| !plan.named.is_empty()));
    for plan in &programme.plans {
        let text = hint(plan.id.as_str());
        assert!(text.starts_with(plan.summary.get(EN)), "{text}");
        for named in &plan.named {
            assert!(text.contains(named.name.as_str()), "{text}");
        }
        // The tag is there exactly where the vendor has stopped selling it.
        assert_eq!(
            text.lines().count(),
            1 + usize::from(!plan.named.is_empty()) + usize::from(!plan.sold_on(today)),
            "{text}"
        );
    }
    assert!(
        of_plans(EN, programme)
            .into_string()
            .contains("class=\"source\"")
    );
}

#[test]
fn kinds_of_case_have_their_source_too() {
    let visit = open("/calculator?programme=veeam-vcsp");
    let from = of_case_types(EN, visit.app.ready().unwrap()).into_string();
    assert!(from.contains("href=\"https://"), "{from}");
}
