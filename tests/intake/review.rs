use chrono::{DateTime, Utc};
use duetime::{
    app::{Answer, Edit, FileEvent, Step},
    case::Reply,
    locale::Language,
    programme::{Asked, Sign},
    view::{
        Beside, Course, Line, Part, card, documents, hand_in, html, left_over, next, open_title,
        ready, review, whole,
    },
};

use super::{begun, holds, seen, visit::Visit, words};

fn beside() -> Beside {
    Beside {
        level_field: "level",
        opened: Some("Friday, 20 November 2026 at 13:00, Amsterdam".into()),
        days_off: "none".into(),
        own: None,
    }
}

fn parts(visit: &Visit) -> Vec<Part> {
    seen(visit, |placed| review(Language::EN, placed, &beside()))
}

fn find<'a>(lines: &'a [Line], field: &str) -> &'a Line {
    let line = lines.iter().find(|line| line.field == field);
    line.unwrap_or_else(|| panic!("{field} is not in {lines:#?}"))
}

fn whole_case() -> Visit {
    let mut visit = begun("veeam-standard", "production");
    visit.edit(Edit::Role("case_administrator".parse().ok()));
    visit.edit(Edit::Gate("in_scope".parse().unwrap(), Reply::No));
    visit.edit(Edit::Level("2".parse().ok()));
    visit.edit(Edit::Fact(Asked::Works, Sign::WorksPartly));
    visit.edit(Edit::Since("since Monday".into()));
    visit.edit(Edit::Item("support_id".parse().unwrap(), "01234567".into()));
    visit.edit(Edit::Confirm("support_id".parse().unwrap(), Reply::Yes));
    visit.edit(Edit::Unknown("version".parse().unwrap(), true));
    let log = ["password=Zomer-2023!\n", &"all is well\n".repeat(580)].concat();
    visit.give("gateway.log", &log);
    visit.read_all();
    visit.with_file("gateway.log", FileEvent::Mask);
    visit.read_all();
    visit
}

#[test]
fn a_whole_case_says_everything_that_was_answered_under_the_step_that_asked_it() {
    let parts = parts(&whole_case());
    let [before, happened, needed, files] = parts.as_slice() else {
        panic!("{parts:#?}");
    };
    assert_eq!(before.step, Step::Before);
    assert!(find(&before.given, "programme").answered.contains("Veeam"));
    assert!(find(&before.given, "role").asked.starts_with("Who submits"));
    assert_eq!(find(&before.given, "gate-in_scope").answered, "No");
    assert_eq!(find(&happened.given, "plan").answered, "Production");
    assert_eq!(find(&happened.given, "since").answered, "since Monday");
    let level = &find(&happened.given, "level").answered;
    assert!(level.starts_with("Severity 2: "), "{level}");
    assert!(
        find(&happened.given, "when")
            .answered
            .ends_with("Amsterdam")
    );
    assert!(!find(&happened.given, "fact-works").answered.is_empty());
    assert_eq!(find(&needed.given, "item-support_id").answered, "01234567");
    assert_eq!(find(&needed.given, "confirm-support_id").answered, "Yes");
    assert_eq!(
        find(&needed.given, "item-version").answered,
        "Not known yet"
    );
    assert_eq!(
        find(&files.given, "files").answered,
        "masked-gateway.log (6 kilobyte, secrets masked)"
    );
}

#[test]
fn what_was_not_answered_stands_apart_and_is_counted() {
    let parts = parts(&whole_case());
    let needed = &parts[2];
    assert_eq!(find(&needed.open, "item-description").answered, "Not given");
    assert!(needed.given.iter().all(|line| line.answered != "Not given"));
    assert_eq!(open_title(Language::EN, 3), "Not answered (3)");
    // The item is only asked where the level is Severity 1.
    let all = needed.open.iter().chain(&needed.given);
    assert!(
        all.clone()
            .all(|line| line.field != "item-technical_resource")
    );
}

#[test]
fn a_case_with_nothing_given_leaves_all_open() {
    let mut visit = begun("zmanda", "standard");
    visit.edit(Edit::Plan(None));
    let beside = Beside::default();
    let parts = seen(&visit, |placed| review(Language::EN, placed, &beside));
    assert_eq!(parts[0].given.len(), 1, "the vendor alone");
    assert_eq!(find(&parts[1].open, "plan").answered, "Not given");
    assert_eq!(find(&parts[1].open, "when").answered, "Not given");
    assert_eq!(parts[2].given, [], "nothing is asked without a plan");
    assert_eq!(find(&parts[3].open, "files").answered, "Not given");
}

#[test]
fn what_the_programme_does_not_ask_any_more_is_shown_as_left_over() {
    let mut visit = begun("kaseya", "subscription");
    visit.edit(Edit::Item("gone".parse().unwrap(), "<b>old</b>".into()));
    let markup = seen(&visit, |placed| left_over(Language::EN, placed));
    holds(&markup, &["gone not asked any more, not part of the case"]);
    assert!(markup.0.contains("&lt;b&gt;old&lt;/b&gt;"), "{}", markup.0);
}

#[test]
fn a_finished_case_can_be_read_scrolled_and_never_becomes_markup() {
    let markup = html! {
        (ready(Language::EN, "AAAA-BBBB-CCCC-DDDD", false))
        (card(Language::EN, Language::NL, "<script>"))
        (documents(Language::EN, Language::NL, "</pre><img>", "{}"))
        (whole(Language::EN, Language::NL, "<i>"))
    };
    holds(
        &markup,
        &[
            "Nothing has been sent.",
            "Reference AAAA-BBBB-CCCC-DDDD",
            "Summary to forward",
        ],
    );
    for bad in ["<script>", "<img>", "<i>"] {
        assert!(!markup.0.contains(bad), "{bad} in {}", markup.0);
    }
    assert_eq!(markup.0.matches(r#"tabindex="0" role="region""#).count(), 4);
    assert_eq!(markup.0.matches("<details class=\"more\" open>").count(), 1);
}

#[test]
fn files_are_only_spoken_of_where_there_are_some() {
    let ways = html! { p { "by telephone" } };
    let attach = "Attach the files of the list there.";
    holds(
        &hand_in(Language::EN, &ways, true),
        &["by telephone", attach],
    );
    assert!(!words(&hand_in(Language::EN, &ways, false)).contains(attach));
}

fn now() -> DateTime<Utc> {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

#[test]
fn what_comes_next_says_the_target_and_how_a_case_ends() {
    let visit = whole_case();
    let answered = visit.app.answered_at(now()).expect("an answer");
    let Answer::Given(commitment, moment) = answered.answer() else {
        panic!("{answered:?}");
    };
    let course = Course {
        given: Some((commitment, *moment)),
        ways: &html! { p { "the portal" } },
        sentence: "Within 3 hours.",
        effort: &html! {},
    };
    let markup = next(Language::EN, now(), answered.placed(), course);
    holds(
        &markup,
        &[
            "What happens next the portal",
            "Target: first response by 2026-11-20 16:00",
            "Within 3 hours.",
            "How the case ends",
            "If it does not go well",
        ],
    );
    let blank = html! {};
    let open = Course {
        given: None,
        ways: &blank,
        sentence: "",
        effort: &blank,
    };
    let markup = next(Language::EN, now(), answered.placed(), open);
    assert!(!words(&markup).contains("Target:"), "no figure is made up");
}
