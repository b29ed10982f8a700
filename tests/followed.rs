//! After it arrived: what is kept of a case that was handed in, how its target runs, what comes of it, and how a period went.

use crate::visit;
use chrono::{DateTime, Utc};
use duetime::{
    app::{Edit, Event, Follow, Happened, HostEvent, Place, Step, following, hosting},
    case::{Draft, Handed, Log},
    clock::{Zone, date},
    drafts::{KEEP_HANDED_DAYS, Record, Summary},
    followed::{
        ANSWERED, AS_OF, CLOSED, CLOSES, DUE, Ends, Entered, FIGURE, FROM, Followed, HOURS, KIND,
        LEVEL, NotThen, OTHERS, OWN, PLAN, Period, Promised, REOPENS, Remind, Report, State,
        VENDOR, Why, ZONE, instant,
    },
    locale::Language,
    view::cases as view,
};
use proptest::prelude::*;
use serde_json::json;
use visit::{Device, Visit};

/// Standard of Zmanda, P2: three business hours. Opened on Friday at 13:00 in Amsterdam, due at 16:00.
const P2: &str = "/intake/done?programme=zmanda&plan=standard&across=high&down=medium";

fn utc(text: &str) -> DateTime<Utc> {
    instant(text).expect("a moment")
}

/// A visit to a page in a frame, which hands the case to the host.
fn framed(device: &Device, address: &str) -> Visit {
    let mut visit = Visit::open(device, address);
    visit.app.host_with(hosting());
    visit.on(Event::Host(HostEvent::Connected));
    visit
}

fn hand_over(visit: &mut Visit) -> String {
    let id = visit.app.draft.reference.clone();
    let (case, text) = ("{}".to_owned(), "The case".to_owned());
    visit.on(Event::Host(HostEvent::HandOver {
        id: id.clone(),
        case,
        text,
    }));
    id
}

fn accept(visit: &mut Visit, id: &str, number: &str) {
    let answer = json!({"type": "answer", "id": id, "accepted": {"number": number, "url": "https://desk.example/4711"}});
    visit.on(Event::Host(HostEvent::Said(answer.to_string())));
}

/// A case that was handed in, and what it is called.
fn handed(device: &Device, address: &str) -> (Visit, String) {
    let mut visit = framed(device, address);
    visit.edit(Edit::Item("summary".parse().unwrap(), "no backup".into()));
    let id = hand_over(&mut visit);
    accept(&mut visit, &id, "4711");
    (visit, id)
}

fn only(visit: &Visit) -> Followed {
    let mut all = visit.app.followed();
    assert_eq!(all.len(), 1);
    all.pop().unwrap()
}

fn note(visit: &mut Visit, id: &str, date: &str, time: &str) {
    let entries = vec![
        (ANSWERED.date, date.to_owned()),
        (ANSWERED.time, time.to_owned()),
    ];
    visit.on(Event::Follow(Follow::Note {
        reference: id.to_owned(),
        entries,
    }));
}

#[test]
fn what_was_promised_is_kept_as_it_was_when_the_case_was_handed_in() {
    let device = Device::new();
    let (visit, id) = handed(&device, P2);
    let log = &visit.app.draft.log;
    for (name, text) in [
        (AS_OF, "2026-11-20T12:00:00Z"),
        (FROM, "2026-11-20T12:00:00Z"),
        (ZONE, "Europe/Amsterdam"),
        (KIND, "due"),
        (DUE, "2026-11-20T15:00:00Z"),
        (FIGURE, "3 business_hours"),
        (OWN, ""),
        (VENDOR, "Zmanda"),
        (PLAN, "Standard"),
        (LEVEL, "P2"),
    ] {
        assert_eq!(log.get(name), text, "{name}");
    }
    // Another visit, in which no programme is in view: the list needs none.
    let other = Visit::open(&device, "/drafts");
    assert!(
        other.app.draft.programme.is_none(),
        "what was handed in is not gone on with"
    );
    assert!(other.app.has_followed());
    let case = only(&other);
    assert_eq!(
        (case.reference.as_str(), case.number.as_str()),
        (id.as_str(), "4711")
    );
    assert_eq!(case.url, "https://desk.example/4711");
    assert_eq!(case.promise.due().unwrap().at, utc("2026-11-20T15:00:00Z"));
    assert_eq!(
        case.state(utc("2026-11-20T12:50:00Z")),
        State::Running(130 * 60)
    );
    // And what is opened there is shown as it was, whatever the clock says by now.
    let mut later = other;
    later.pass_days(20);
    later.on(Event::OpenDraft(id));
    assert_eq!(later.app.draft.log.get(DUE), "2026-11-20T15:00:00Z");
}

#[test]
fn the_time_counts_from_when_it_arrived_and_not_from_when_it_was_handed_over() {
    let device = Device::new();
    let mut visit = framed(&device, P2);
    let id = hand_over(&mut visit);
    assert_eq!(visit.app.draft.log.get(DUE), "2026-11-20T15:00:00Z");
    visit.pass_minutes(45);
    accept(&mut visit, &id, "1");
    assert_eq!(visit.app.draft.handed.at, "2026-11-20T12:45:00Z");
    assert_eq!(visit.app.draft.log.get(FROM), "2026-11-20T12:45:00Z");
    assert_eq!(visit.app.draft.log.get(DUE), "2026-11-20T15:45:00Z");
    // Once: time that passes changes nothing.
    visit.pass_days(1);
    visit.go(Place::Calculator);
    assert_eq!(visit.app.draft.log.get(DUE), "2026-11-20T15:45:00Z");
}

#[test]
fn a_case_that_arrives_while_another_is_in_view_has_what_was_promised_when_it_was_handed_over_and_then_when_it_arrived()
 {
    let device = Device::new();
    let mut visit = framed(&device, P2);
    let id = hand_over(&mut visit);
    visit.on(Event::Begin);
    visit.choose("kaseya", "subscription");
    visit.pass_minutes(10);
    accept(&mut visit, &id, "1");
    let case = only(&visit);
    assert_eq!(case.promise.due().unwrap().at, utc("2026-11-20T15:00:00Z"));
    assert_eq!(case.promise.from, Some(utc("2026-11-20T12:00:00Z")));
    let said = view::about(Language::EN, utc("2026-11-20T13:00:00Z"), &case).into_string();
    assert!(said.contains("counted from"), "{said}");
    visit.on(Event::OpenDraft(id));
    assert_eq!(
        only(&visit).promise.due().unwrap().at,
        utc("2026-11-20T15:10:00Z")
    );
}

#[test]
fn what_has_no_target_has_no_clock_and_one_s_own_figure_is_said_to_be_one_s_own() {
    for (address, kind, why) in [
        (
            "/intake/done?programme=veeam-standard&plan=free_nfr&level=3",
            "best_effort",
            Why::BestEffort,
        ),
        (
            "/intake/done?programme=veeam-standard&plan=evaluation&level=1",
            "no_target",
            Why::NoTarget,
        ),
        (
            "/intake/done?programme=kaseya&plan=subscription&level=2",
            "not_published",
            Why::NotPublished,
        ),
        (
            "/intake/done?programme=zmanda&plan=standard",
            "open",
            Why::Open,
        ),
    ] {
        let device = Device::new();
        let mut visit = framed(&device, address);
        let id = hand_over(&mut visit);
        accept(&mut visit, &id, "");
        assert_eq!(visit.app.draft.log.get(KIND), kind, "{address}");
        let case = only(&visit);
        assert_eq!(case.promise.due(), None);
        assert_eq!(
            case.state(utc("2030-01-01T00:00:00Z")),
            State::Unmeasured(why)
        );
        assert_eq!(case.reminder(*visit.app.now), None);
        let said = view::said(Language::EN, *visit.app.now, &case).into_string();
        assert!(
            !said.contains("timer") && !said.contains("Target: first response by"),
            "{said}"
        );
    }
    let device = Device::new();
    let mut visit = framed(
        &device,
        "/intake/done?programme=kaseya&plan=subscription&level=2",
    );
    visit.edit(Edit::OwnAmount("4".into()));
    visit.edit(Edit::Own(true));
    let id = hand_over(&mut visit);
    accept(&mut visit, &id, "");
    let case = only(&visit);
    assert!(case.promise.due().unwrap().own);
    let said = view::said(Language::EN, *visit.app.now, &case).into_string();
    assert!(
        said.contains("Under your own contract: first response by") && said.contains("yours"),
        "{said}"
    );
}

#[test]
fn an_answer_is_met_to_the_minute_and_missed_after_it() {
    let device = Device::new();
    let (mut visit, id) = handed(&device, P2);
    visit.pass_days(3);
    for (time, state) in [
        ("13:00", State::Met(3 * 3600)),
        ("15:59", State::Met(60)),
        ("4 pm", State::Met(0)),
        ("16:01", State::Missed(60)),
    ] {
        note(&mut visit, &id, "20 Nov 2026", time);
        assert_eq!(only(&visit).state(*visit.app.now), state, "{time}");
    }
    assert_eq!(
        only(&visit).answered.at(),
        Some(utc("2026-11-20T15:01:00Z"))
    );
    // Back to running, which is late by now.
    note(&mut visit, &id, "", "");
    assert!(matches!(only(&visit).state(*visit.app.now), State::Late(_)));
}

#[test]
fn a_first_response_before_the_case_was_handed_in_or_after_now_is_refused_with_words() {
    let device = Device::new();
    let (mut visit, id) = handed(&device, P2);
    visit.pass_minutes(30);
    let words = |visit: &Visit| {
        let case = only(visit);
        view::moment_problem(Language::EN, *visit.app.now, &case, &case.answered).join(" ")
    };
    note(&mut visit, &id, "2026-11-20", "12:59");
    assert_eq!(only(&visit).answered, Entered::Refused(NotThen::Before));
    assert!(
        words(&visit).starts_with("The case was submitted"),
        "{}",
        words(&visit)
    );
    assert!(matches!(
        only(&visit).state(*visit.app.now),
        State::Running(_)
    ));
    note(&mut visit, &id, "2026-11-20", "13:31");
    assert_eq!(only(&visit).answered, Entered::Refused(NotThen::Ahead));
    assert_eq!(words(&visit).trim(), "This time has not come yet.");
    note(&mut visit, &id, "2026-13-20", "13:20");
    assert!(matches!(only(&visit).answered, Entered::Bad(_)));
    assert!(!words(&visit).trim().is_empty());
    // A day without a time says nothing yet.
    note(&mut visit, &id, "2026-11-20", "");
    assert_eq!(only(&visit).answered, Entered::Not);
    // In the minute in which it arrived is after it.
    note(&mut visit, &id, "2026-11-20", "13:00");
    assert!(only(&visit).answered.at().is_some());
}

#[test]
fn answered_now_is_noted_on_the_clocks_of_the_case_also_where_they_show_a_time_twice() {
    let device = Device::new();
    let (mut visit, id) = handed(&device, P2);
    visit.pass_minutes(10);
    visit.on(Event::Follow(Follow::Now {
        reference: id.clone(),
        what: Happened::Answered,
    }));
    assert_eq!(visit.app.draft.log.get(ANSWERED.time), "13:10");
    assert_eq!(only(&visit).state(*visit.app.now), State::Met(170 * 60));
    // On the night of 25 October 2026 it is 02:30 twice in Amsterdam.
    for (now, fold, told) in [
        ("2026-10-25T00:30:00Z", "", false),
        ("2026-10-25T01:30:00Z", "second", true),
    ] {
        let mut draft = case("2026-10-24T20:00:00Z", "2026-10-25T01:00:00Z");
        let at = utc(now);
        draft.log.set(ANSWERED.date, "2026-10-25");
        draft.log.set(ANSWERED.time, "02:30");
        draft.log.set(ANSWERED.fold, fold);
        let case = Followed::of(&draft, utc("2026-11-01T00:00:00Z"), None).unwrap();
        assert_eq!(case.answered.at(), Some(at));
        let (_, said, second) = view::twice(Language::EN, &case, &case.answered).unwrap();
        assert_eq!(second, told);
        assert_ne!(said[0], said[1]);
        // An hour of the night is the difference between met and missed.
        let met = matches!(case.state(at), State::Met(1800));
        assert_eq!(met, !told);
    }
}

/// A draft that was handed in, with a target.
fn case(at: &str, due: &str) -> Draft {
    let mut draft = Draft {
        reference: "84V4-SASJ-0HDQ-6A47".into(),
        handed: Handed {
            at: at.into(),
            number: "4711".into(),
            url: String::new(),
        },
        ..Draft::default()
    };
    for (name, text) in [
        (KIND, "due"),
        (DUE, due),
        (ZONE, "Europe/Amsterdam"),
        (FROM, at),
        (AS_OF, at),
        (VENDOR, "Acme"),
    ] {
        draft.log.set(name, text);
    }
    draft
}

fn read(draft: &Draft, now: &str) -> Followed {
    Followed::of(draft, utc(now), None).unwrap()
}

#[test]
fn what_is_to_be_remembered_follows_the_programme_in_calendar_days_across_a_change_of_the_clocks() {
    let mut draft = case("2026-10-20T08:00:00Z", "2026-10-20T12:00:00Z");
    draft.log.set(CLOSES, "7");
    draft.log.set(REOPENS, "7");
    let now = "2026-10-22T00:00:00Z";
    let next = |draft: &Draft| {
        read(draft, now)
            .reminder(utc(now))
            .map(|next| (next.what, next.at))
    };
    assert_eq!(
        next(&draft),
        Some((Remind::FollowUp, utc("2026-10-20T12:00:00Z")))
    );
    draft.log.set(ANSWERED.date, "2026-10-20");
    draft.log.set(ANSWERED.time, "11:00");
    // Seven days later at 11:00 in Amsterdam, which is an hour nearer to Greenwich by then.
    assert_eq!(
        next(&draft),
        Some((Remind::MayClose(7), utc("2026-10-27T10:00:00Z")))
    );
    // The customer answered: nothing is silent.
    draft.log.set("replied", "2026-10-20T10:00:00Z");
    assert_eq!(next(&draft), None);
    draft.log.set(CLOSED.date, "2026-10-21");
    draft.log.set(CLOSED.time, "09:00");
    assert_eq!(
        next(&draft),
        Some((Remind::Reopen(7), utc("2026-10-28T08:00:00Z")))
    );
    let late = "2026-10-28T08:00:01Z";
    let case = read(&draft, late);
    assert_eq!(case.reminder(utc(late)), None);
    assert_eq!(
        case.ends(utc(late)),
        Some(Ends::Over(utc("2026-10-28T08:00:00Z")))
    );
    // Where nothing is published, nothing is said.
    draft.log.set(REOPENS, "");
    assert_eq!(read(&draft, now).reminder(utc(now)), None);
}

#[test]
fn each_reminder_goes_into_a_calendar_as_an_entry_of_its_own() {
    let mut draft = case("2026-10-20T08:00:00Z", "2026-10-20T12:00:00Z");
    draft.log.set(CLOSES, "7");
    let now = utc("2026-10-20T09:30:00Z");
    let file = view::entry(
        Language::EN,
        now,
        &read(&draft, "2026-10-20T09:30:00Z"),
        "https://a.example/#/drafts",
    )
    .unwrap();
    assert!(
        file.contains("DTSTART:20261020T120000Z") && file.contains("SUMMARY:Ask about 4711: Acme"),
        "{file}"
    );
    draft.log.set(ANSWERED.date, "2026-10-20");
    draft.log.set(ANSWERED.time, "11:00");
    let other = view::entry(
        Language::EN,
        now,
        &read(&draft, "2026-10-20T09:30:00Z"),
        "https://a.example/",
    )
    .unwrap();
    assert!(
        other.contains("DTSTART:20261027T100000Z") && other.contains("20261026T100000Z"),
        "{other}"
    );
    let uid = |file: &str| {
        file.lines()
            .find(|line| line.starts_with("UID:"))
            .map(str::to_owned)
    };
    assert_ne!(uid(&file), uid(&other));
}

#[test]
fn a_warning_comes_where_few_support_hours_are_left_and_only_where_that_can_be_counted() {
    let mut draft = case("2026-11-20T15:30:00Z", "2026-11-23T09:30:00Z");
    draft.log.set(FIGURE, "3 business_hours");
    // Friday 16:30 to 17:00, Monday 8:00 to 10:30 in Amsterdam.
    let second = |text: &str| utc(text).timestamp();
    let hours = format!(
        "{}-{} {}-{}",
        second("2026-11-20T15:30:00Z"),
        second("2026-11-20T16:00:00Z"),
        second("2026-11-23T07:00:00Z"),
        second("2026-11-23T09:30:00Z")
    );
    draft.log.set(HOURS, &hours);
    let warning = |draft: &Draft, now: &str| read(draft, now).warning(utc(now));
    // A quarter of three hours is 45 minutes.
    assert_eq!(warning(&draft, "2026-11-21T00:00:00Z"), None);
    assert_eq!(warning(&draft, "2026-11-23T08:45:00Z"), None);
    assert_eq!(warning(&draft, "2026-11-23T08:46:00Z"), Some(44 * 60));
    assert_eq!(warning(&draft, "2026-11-23T09:31:00Z"), None);
    // Which hours are left is not known, or every hour counts.
    draft.log.set(HOURS, &format!("{hours} moon"));
    assert_eq!(warning(&draft, "2026-11-23T08:46:00Z"), None);
    draft.log.set(HOURS, &hours);
    draft.log.set(FIGURE, "66 hours");
    assert_eq!(warning(&draft, "2026-11-23T08:46:00Z"), None);
}

#[test]
fn the_warning_counts_the_very_hours_in_which_the_target_was_counted() {
    let device = Device::new();
    let (visit, _) = handed(&device, P2);
    let case = only(&visit);
    let due = case.promise.due().unwrap();
    assert_eq!(due.support_left(case.at), Some(3 * 3600));
    assert_eq!(due.support_left(utc("2026-11-20T14:30:00Z")), Some(1800));
}

#[test]
fn the_time_of_another_reading_is_said_beside_the_first() {
    let mut draft = case("2026-11-20T15:30:00Z", "2026-11-23T09:30:00Z");
    draft
        .log
        .set(OTHERS, "2026-11-24T09:30:00Z the hours are those of Denver");
    let now = "2026-11-21T00:00:00Z";
    let said = view::said(Language::EN, utc(now), &read(&draft, now)).into_string();
    assert!(
        said.contains("If the hours are those of Denver: "),
        "{said}"
    );
}

#[test]
fn what_is_changed_in_a_case_that_was_handed_in_is_another_case_and_the_first_stays_as_it_was() {
    let device = Device::new();
    let (mut visit, id) = handed(&device, P2);
    let before = device.records()[&id].clone();
    visit.go(Place::Calculator);
    assert_eq!(
        visit.app.draft.reference, id,
        "looking at it changes nothing"
    );
    visit.edit(Edit::Name("Station 4".into()));
    assert_eq!(
        visit.app.draft.reference, id,
        "what it is called here is no part of it"
    );
    visit.edit(Edit::Item(
        "summary".parse().unwrap(),
        "no backup either".into(),
    ));
    let other = visit.app.draft.reference.clone();
    assert_ne!(other, id);
    assert!(visit.app.draft.handed.is_blank());
    assert_eq!(visit.text("summary"), "no backup either");
    assert_eq!(visit.app.draft.log.get(Log::FOLLOWS), id);
    let said = view::follows(Language::EN, &visit.app.draft.log);
    assert!(said.contains("4711"), "{said}");
    // Both are on the device, and the first says what the vendor has.
    let records = device.records();
    assert_eq!(records.len(), 2);
    let summary = |id: &str| Summary::from_json(&records[id]).unwrap();
    assert!(summary(&id).is_handed && !summary(&other).is_handed);
    let text = |id: &str| {
        let mut record = Record::from_json(&records[id]).unwrap();
        format!("{:?}", record.draft().choices)
    };
    assert!(text(&id).contains("\"no backup\"") && !text(&id).contains("either"));
    assert_ne!(records[&id], before, "the name was kept");
    // The follow-up can be handed in in its turn.
    visit.go(Place::Intake(Step::Done));
    let again = hand_over(&mut visit);
    assert_eq!(again, other);
    accept(&mut visit, &other, "4712");
    assert_eq!(visit.app.followed().len(), 2);
    // After a reload too.
    let mut visit = visit.reload();
    visit.edit(Edit::Item("summary".parse().unwrap(), "third".into()));
    assert_eq!(device.records().len(), 3);
}

#[test]
fn a_link_into_a_case_that_was_handed_in_begins_another_one_too() {
    let device = Device::new();
    let (mut visit, id) = handed(&device, P2);
    visit.follow("/calculator?programme=zmanda&plan=premium");
    assert_ne!(visit.app.draft.reference, id);
    let mut record = Record::from_json(&device.records()[&id]).unwrap();
    let plan = record.draft().chosen().unwrap().plan.clone();
    assert_eq!(plan.unwrap().as_str(), "standard");
}

#[test]
fn of_two_tabs_neither_loses_what_the_other_noted() {
    let device = Device::new();
    let (mut one, id) = handed(&device, P2);
    let mut two = Visit::open(&device, "/drafts");
    one.pass_minutes(30);
    note(&mut one, &id, "2026-11-20", "13:20");
    // The other has not heard of it yet.
    two.on(Event::Follow(Follow::Note {
        reference: id.clone(),
        entries: vec![
            (CLOSED.date, "2026-11-20".into()),
            (CLOSED.time, "13:25".into()),
        ],
    }));
    one.hear();
    two.hear();
    for visit in [&one, &two] {
        let case = only(visit);
        assert_eq!(case.answered.at(), Some(utc("2026-11-20T12:20:00Z")));
        assert_eq!(case.closed.at(), Some(utc("2026-11-20T12:25:00Z")));
        assert_eq!(case.promise.due().unwrap().at, utc("2026-11-20T15:00:00Z"));
    }
    assert!(one.app.draft.handed.at.len() == 20);
}

#[test]
fn what_was_kept_before_any_of_this_was_noted_still_reads() {
    let device = Device::new();
    device.put(
        "84V4-SASJ-0HDQ-6A47",
        r#"{"format":"duetime-draft","version":1,"reference":"84V4-SASJ-0HDQ-6A47","made":1763640300000,"fields":{
            "/handed/at":[1763640300000,7,"2025-11-20T12:05:00Z"],"/handed/number":[1763640300000,7,"99"],"/handed/url":[1763640300000,7,"javascript:alert(1)"],
            "/name":[1763640300000,7,"Station 4"]}}"#,
    );
    let visit = Visit::open(&device, "/drafts");
    let case = only(&visit);
    assert_eq!(case.promise.kind, Promised::Unknown);
    assert_eq!(case.state(*visit.app.now), State::Unmeasured(Why::NotNoted));
    assert_eq!(case.url, "", "only https leads anywhere");
    assert_eq!(case.zone, Zone::named("Europe/Amsterdam").unwrap());
    let said = view::about(Language::EN, *visit.app.now, &case).into_string();
    assert!(
        said.contains("Station 4") && !said.contains("href"),
        "{said}"
    );
}

#[test]
fn what_was_handed_in_is_kept_for_longer_than_a_draft() {
    let device = Device::new();
    let (visit, id) = handed(&device, P2);
    let summary = Summary::from_json(&device.records()[&id]).unwrap();
    assert_eq!(
        summary.expires - summary.changed,
        u64::from(KEEP_HANDED_DAYS) * 86_400_000
    );
    let visit = visit.reopen_after(200);
    assert_eq!(visit.app.drafts.old.until(&id), None);
    let visit = visit.reopen_after(250);
    assert!(visit.app.drafts.old.until(&id).is_some());
}

/// Cases of a quarter, with what came of each.
fn cases() -> Vec<Draft> {
    let mut all = Vec::new();
    let mut add = |n: u32, answered: &str, kind: &str| {
        let mut draft = case(
            &format!("2026-08-{n:02}T08:00:00Z"),
            &format!("2026-08-{n:02}T12:00:00Z"),
        );
        draft.reference = format!("R-{n:02}");
        draft.handed.number = format!("{}{n}", if n == 3 { "=" } else { "" });
        draft.log.set(KIND, kind);
        draft
            .log
            .set(PLAN, if n.is_multiple_of(2) { "Even" } else { "Odd" });
        draft.log.set(ANSWERED.date, &format!("2026-08-{n:02}"));
        draft.log.set(ANSWERED.time, answered);
        all.push(draft);
    };
    add(1, "13:00", "due");
    add(2, "14:00", "due");
    add(3, "15:00", "due");
    add(4, "15:30", "due");
    add(5, "18:00", "due");
    add(6, "", "due");
    add(7, "10:30", "best_effort");
    all
}

#[test]
fn a_period_counts_each_case_once_by_vendor_plan_and_level() {
    let now = utc("2026-11-27T10:00:00Z");
    let drafts = cases();
    let all: Vec<_> = drafts
        .iter()
        .map(|draft| Followed::of(draft, now, None).unwrap())
        .collect();
    let period = Period::usual(date("2026-11-27").unwrap(), &all);
    assert_eq!(period.from.to_string(), "2026-07-01");
    let report = Report::new(&all, period, now);
    let tally = &report.all;
    assert_eq!(
        (
            tally.cases,
            tally.met,
            tally.missed.len(),
            tally.open,
            tally.not_measured()
        ),
        (7, 2, 3, 1, 1)
    );
    assert_eq!(
        (tally.median(), tally.worst(), tally.late),
        (Some(90 * 60), Some(4 * 3600), 1)
    );
    assert_eq!(
        report
            .groups
            .iter()
            .map(|group| group.plan)
            .collect::<Vec<_>>(),
        ["Even", "Odd"]
    );
    assert_eq!(report.groups[0].tally.median(), Some(90 * 60));
    let markup = view::report(Language::EN, now, &report).into_string();
    assert!(
        markup.contains("Acme, Even") && markup.contains("Best effort: 1"),
        "{markup}"
    );
    // A period in which there was nothing says so.
    let none = Period {
        from: date("2025-01-01").unwrap(),
        to: date("2025-01-02").unwrap(),
    };
    let none = view::report(Language::EN, now, &Report::new(&all, none, now)).into_string();
    assert!(none.contains("No case was submitted in this period."));
    // Where the last quarter had none, it is this one.
    assert_eq!(
        Period::usual(date("2027-11-27").unwrap(), &all)
            .from
            .to_string(),
        "2027-10-01"
    );
}

#[test]
fn the_table_for_a_spreadsheet_has_a_line_for_each_case_and_nothing_that_a_spreadsheet_would_run() {
    let now = utc("2026-11-27T10:00:00Z");
    let drafts = cases();
    let all: Vec<_> = drafts
        .iter()
        .map(|draft| Followed::of(draft, now, None).unwrap())
        .collect();
    let period = Period::usual(date("2026-11-27").unwrap(), &all);
    let report = Report::new(&all, period, now);
    let text = view::csv(Language::EN, &report);
    assert_eq!(text.matches("\r\n").count(), 8);
    assert!(
        text.starts_with("\u{feff}\"Number\",\"Vendor, plan, level\""),
        "{text}"
    );
    assert!(text.contains("\"'=3\""), "{text}");
    assert!(
        text.contains("\"2026-08-05 10:00\",\"2026-08-05 14:00\",\"2026-08-05 18:00\""),
        "{text}"
    );
    assert!(
        text.contains("\"4.00\"") && text.contains("\"-1.00\""),
        "{text}"
    );
    // A spreadsheet of another language reads it too.
    let german = view::csv(Language::of("de").unwrap(), &report);
    assert!(german.contains(";\"4,00\";"), "{german}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Met, missed, open and not measurable are all there is, and a case is exactly one of them.
    #[test]
    fn the_clock_never_says_both(
        cases in proptest::collection::vec((0i64..200_000, -100_000i64..100_000, 0i64..300_000, 0u8..4, any::<bool>()), 0..12),
        now in 0i64..400_000,
    ) {
        let begin = utc("2026-03-28T00:00:00Z");
        let second = |after: i64| begin + chrono::TimeDelta::seconds(after);
        let text = |at: DateTime<Utc>| duetime::followed::written(at);
        let now = second(now);
        let mut all = Vec::new();
        for (n, (at, due, answered, kind, closes)) in cases.into_iter().enumerate() {
            let mut draft = case(&text(second(at)), &text(second(at + due.abs())));
            draft.reference = format!("R-{n}");
            if kind == 0 {
                draft.log.set(KIND, "no_target");
            }
            let zone = Zone::named("Europe/Amsterdam").unwrap();
            let local = second(answered).with_timezone(&zone).naive_local().to_string();
            let names = if closes { CLOSED } else { ANSWERED };
            if kind > 1 {
                draft.log.set(names.date, &local[..10]);
                draft.log.set(names.time, &local[11..16]);
            }
            all.push(Followed::of(&draft, now, None).unwrap());
        }
        for case in &all {
            let state = case.state(now);
            if let Some(at) = case.answered.at() {
                prop_assert!(at >= duetime::followed::minute(case.at) && at <= now);
                if let Some(due) = case.promise.due() {
                    prop_assert_eq!(matches!(state, State::Met(_)), at <= due.at);
                    prop_assert_eq!(matches!(state, State::Missed(_)), at > due.at);
                }
            } else {
                prop_assert!(!matches!(state, State::Met(_) | State::Missed(_)));
            }
            if case.promise.due().is_none() {
                prop_assert!(matches!(state, State::Unmeasured(_)));
            }
        }
        let period = Period { from: date("2026-01-01").unwrap(), to: date("2026-12-31").unwrap() };
        let report = Report::new(&all, period, now);
        let sum = |tally: &duetime::followed::Tally| tally.met + tally.missed.len() + tally.open + tally.not_measured();
        prop_assert_eq!(sum(&report.all), all.len());
        prop_assert_eq!(report.groups.iter().map(|group| sum(&group.tally)).sum::<usize>(), all.len());
        prop_assert!(report.all.late <= report.all.open);
    }
}

#[test]
fn the_plug_does_nothing_where_nothing_was_handed_over() {
    let device = Device::new();
    let mut visit = Visit::open(&device, P2);
    let before = visit.app.draft.revision();
    following(&mut visit.app, Follow::Look);
    assert_eq!(visit.app.draft.revision(), before);
    assert!(visit.app.draft.log.is_blank());
}

/// The customer says that the case in view was submitted elsewhere.
fn submitted_elsewhere(visit: &mut Visit) -> String {
    let effects = visit.app.note_submitted();
    visit.carry_out_all(effects);
    visit.app.draft.reference.clone()
}

#[test]
fn a_case_that_was_submitted_elsewhere_has_its_target_from_then_and_the_number_that_is_typed() {
    let device = Device::new();
    let mut visit = Visit::open(&device, P2);
    let id = submitted_elsewhere(&mut visit);
    let case = only(&visit);
    assert!(case.is_by_hand());
    assert_eq!(case.at, *visit.app.now);
    assert_eq!(case.log.get(DUE), "2026-11-20T15:00:00Z");
    // Said twice, it was submitted when it was said first.
    visit.pass_minutes(3);
    submitted_elsewhere(&mut visit);
    assert_eq!(only(&visit).at, case.at);
    let number = |number: String| {
        Event::Follow(Follow::Number {
            reference: id.clone(),
            number,
        })
    };
    visit.on(number("SR-4711".into()));
    let visit = &mut visit.reload();
    assert_eq!(only(visit).called(), "SR-4711");
    visit.on(number("x".repeat(1_000_000)));
    assert_eq!(only(visit).number.len(), 80);
}

#[test]
fn what_was_said_to_be_submitted_elsewhere_can_be_taken_back_and_what_a_receiver_said_cannot() {
    let device = Device::new();
    let mut visit = Visit::open(&device, P2);
    let id = submitted_elsewhere(&mut visit);
    visit.on(Event::Follow(Follow::NotSubmitted(id)));
    assert_eq!(visit.app.followed(), []);
    assert!(visit.app.draft.handed.is_blank() && visit.app.draft.log.is_blank());
    assert!(!visit.app.has_followed());
    assert!(!visit.reload().app.has_followed(), "nor the next time");
    // What a receiver says takes the place of what was noted.
    let mut visit = Visit::open(&Device::new(), P2);
    let id = submitted_elsewhere(&mut visit);
    let receipt = Handed {
        at: "2026-11-20T12:05:00Z".into(),
        number: "4711".into(),
        url: String::new(),
    };
    let (is_noted, effects) = visit.app.note_handed(&id, receipt);
    visit.carry_out_all(effects);
    assert!(is_noted && !only(&visit).is_by_hand());
    visit.on(Event::Follow(Follow::NotSubmitted(id)));
    assert_eq!(only(&visit).number, "4711");
    let (mut visit, id) = handed(&Device::new(), P2);
    visit.on(Event::Follow(Follow::NotSubmitted(id.clone())));
    visit.on(Event::Follow(Follow::Number {
        reference: id,
        number: "other".into(),
    }));
    assert_eq!(only(&visit).number, "4711");
}

#[test]
fn what_is_noted_leaves_the_case_that_was_checked_as_it_was() {
    let device = Device::new();
    let mut visit = framed(
        &device,
        "/intake/happened?programme=zmanda&plan=standard&across=high&down=medium",
    );
    visit.go(Place::Intake(Step::Review));
    let checked = visit.app.case_time();
    visit.pass_minutes(5);
    visit.go(Place::Intake(Step::Done));
    let id = hand_over(&mut visit);
    accept(&mut visit, &id, "1");
    assert_eq!(visit.app.case_time(), checked);
}
