use duetime::{
    app::{Edit, Event, FileEvent, Place, Problem, Step, Wanted, Wrong, first_question},
    checklist::Fault,
    clock::ClockError,
    programme::{BadAgreement, Unit},
};

use crate::visit::{Device, Visit};

/// A customer who answered everything that leads to an answer, at a step.
const ANSWERED: &str = "programme=kaseya&plan=subscription&level=2";

/// The same where the answer depends on when support is there.
const IN_HOURS: &str = "programme=zmanda&plan=standard&across=high&down=medium";

fn at(step: &str, choices: &str) -> Visit {
    let address = ["/intake", step, "?", choices].concat();
    Visit::open(&Device::new(), &address)
}

/// Presses "continue", which leads nowhere; what is listed then, each with the field that it leads to.
fn stopped(visit: &mut Visit) -> Vec<(String, Wrong)> {
    let before = *visit.app.place;
    visit.on(Event::Continue);
    assert_eq!(*visit.app.place, before, "it stays");
    assert_eq!(visit.focus, "problems", "the list has the focus");
    let listed = visit.app.problems.iter();
    let listed: Vec<_> = listed
        .map(|one| (one.field.clone(), one.wrong.clone()))
        .collect();
    assert!(!listed.is_empty());
    listed
}

/// The same where one thing is wrong.
fn stopped_by(visit: &mut Visit, field: &str, wrong: &Wrong) {
    assert_eq!(stopped(visit), [(field.to_owned(), wrong.clone())]);
}

/// Presses "continue", which leads on.
fn leads_to(visit: &mut Visit, step: Step) {
    visit.on(Event::Continue);
    assert_eq!(
        (*visit.app.place, &*visit.app.problems),
        (Place::Intake(step), &Vec::<Problem>::new())
    );
    assert_eq!(visit.focus, "step");
}

#[test]
fn whose_support_is_meant_has_to_be_said_first() {
    for step in ["", "/happened", "/needed", "/files", "/secrets"] {
        let mut visit = at(step, "");
        stopped_by(&mut visit, "programme", &Wrong::NoProgramme);
        visit.edit(Edit::Programme("kaseya".parse().ok()));
        assert!(visit.app.problems.is_empty(), "it is said");
    }
    leads_to(&mut at("", "programme=kaseya"), Step::Happened);
}

#[test]
fn a_programme_that_is_loading_or_did_not_come_is_no_question_of_whose_support() {
    let mut visit = at("/happened", "");
    visit.hold_fetches(true);
    visit.edit(Edit::Programme("kaseya".parse().ok()));
    stopped_by(&mut visit, "programme", &Wrong::ProgrammeWaiting);
    visit.fail(&Wanted::Programme("kaseya".parse().unwrap()));
    stopped_by(&mut visit, "programme", &Wrong::ProgrammeMissing);
    // Before you start nothing more than the choice is asked.
    visit.go(Place::Intake(Step::Before));
    leads_to(&mut visit, Step::Happened);
}

#[test]
fn the_plan_has_to_be_chosen() {
    let mut visit = at("/happened", "programme=kaseya");
    stopped_by(&mut visit, "plan", &Wrong::NoPlan);
}

#[test]
fn how_serious_it_is_has_to_be_answered_at_the_first_question_about_it() {
    for (choices, field) in [
        ("programme=kaseya&plan=subscription", "level"),
        ("programme=zmanda&plan=standard", "across"),
        ("programme=blancco&plan=sp1", "scale-first"),
    ] {
        let mut visit = at("/happened", choices);
        assert_eq!(first_question(visit.app.ready().unwrap()), field);
        stopped_by(&mut visit, field, &Wrong::NoLevel);
    }
}

#[test]
fn a_moment_that_cannot_be_read_leads_to_the_field_that_keeps_it_from_that() {
    for (date, time, zone, field) in [
        ("31-11-2026", "10:00", "Amsterdam", "date"),
        ("20-11-2026", "25:00", "Amsterdam", "time"),
        ("20-11-2026", "10:00", "Atlantis", "zone"),
    ] {
        let mut visit = at("/happened", ANSWERED);
        visit.edit(Edit::Other(true));
        visit.edit(Edit::Date(date.into()));
        visit.edit(Edit::Time(time.into()));
        visit.edit(Edit::Zone(zone.into()));
        stopped_by(&mut visit, field, &Wrong::BadMoment);
    }
}

#[test]
fn holidays_that_are_on_their_way_or_did_not_come_are_waited_for() {
    let mut visit = at("/happened", IN_HOURS);
    visit.hold_fetches(true);
    visit.edit(Edit::Country("DE".into()));
    stopped_by(&mut visit, "holidays", &Wrong::HolidaysWaiting);
    visit.fail(&Wanted::Country("DE".into()));
    let missing = Wrong::HolidaysMissing("DE".into());
    stopped_by(&mut visit, "holidays", &missing);
    visit.edit(Edit::WithoutCountry);
    leads_to(&mut visit, Step::Needed);
}

#[test]
fn a_figure_of_ones_own_that_cannot_be_read_is_told_with_what_stands_there() {
    let figure = |amount: &str, from: &str, to: &str| {
        let mut visit = at("/happened", ANSWERED);
        visit.edit(Edit::Own(true));
        visit.edit(Edit::OwnUnit(Unit::BusinessHours));
        visit.edit(Edit::OwnAmount(amount.into()));
        visit.edit(Edit::OwnFrom(from.into()));
        visit.edit(Edit::OwnTo(to.into()));
        visit
    };
    for (typed, field, bad) in [
        (
            ("four", "09:00", "17:00"),
            "own-amount",
            BadAgreement::Amount,
        ),
        (("4", "early", "17:00"), "own-from", BadAgreement::Opens),
        (("4", "09:00", "late"), "own-to", BadAgreement::Closes),
        (("4", "", ""), "own-from", BadAgreement::Opens),
    ] {
        let mut visit = figure(typed.0, typed.1, typed.2);
        let own = visit.app.draft.chosen().unwrap().own.clone();
        assert_eq!(own.amount, typed.0);
        stopped_by(&mut visit, field, &Wrong::BadOwn(bad, own));
    }
    let mut visit = figure("10000", "09:00", "17:00");
    let [(field, Wrong::BadOwn(BadAgreement::TooMuch(most), _))] = &stopped(&mut visit)[..] else {
        panic!("{:?}", visit.app.problems);
    };
    assert_eq!((field.as_str(), *most < 10_000), ("own-amount", true));
    leads_to(&mut figure("4", "09:00", "17:00"), Step::Needed);
}

#[test]
fn where_the_clock_has_no_answer_that_is_told() {
    let mut visit = at("/happened", IN_HOURS);
    visit.edit(Edit::Other(true));
    visit.edit(Edit::Date("31-12-2100".into()));
    visit.edit(Edit::Time("23:00".into()));
    let refused = Wrong::Refused(ClockError::OutOfRange);
    stopped_by(&mut visit, "when", &refused);
}

#[test]
fn what_the_programme_demands_is_answered_or_said_to_be_unknown() {
    let mut visit = at("/needed", ANSWERED);
    let open = |item: &str| (format!("item-{item}"), Wrong::Open(item.parse().unwrap()));
    let demanded = [
        "subject",
        "description",
        "server_url",
        "module",
        "version",
        "machines",
        "steps",
    ];
    assert_eq!(stopped(&mut visit), demanded.map(open));
    // White space is no answer.
    let item = |visit: &mut Visit, id: &str, text: &str| {
        visit.edit(Edit::Item(id.parse().unwrap(), text.into()));
    };
    item(&mut visit, "subject", " \n ");
    for id in &demanded[1..] {
        visit.edit(Edit::Unknown(id.parse().unwrap(), true));
    }
    assert_eq!(stopped(&mut visit), [open("subject")]);
    item(&mut visit, "subject", "It stops");
    leads_to(&mut visit, Step::Files);
    // What is only recommended keeps nobody.
    leads_to(
        &mut at("/needed", "programme=zmanda&plan=standard"),
        Step::Files,
    );
}

#[test]
fn what_is_asked_under_a_condition_is_demanded_where_that_holds() {
    let asks = |level: &str| {
        let choices = ["programme=kaseya&plan=subscription&level=", level].concat();
        let fields = stopped(&mut at("/needed", &choices)).into_iter();
        fields.map(|(field, _)| field).any(|f| f == "item-on_call")
    };
    assert!(asks("1") && !asks("2"));
}

#[test]
fn an_address_and_a_version_that_are_of_no_use_are_told() {
    let mut visit = at("/needed", ANSWERED);
    for id in ["subject", "description", "module", "machines", "steps"] {
        visit.edit(Edit::Unknown(id.parse().unwrap(), true));
    }
    visit.edit(Edit::Item(
        "server_url".parse().unwrap(),
        "the usual one".into(),
    ));
    visit.edit(Edit::Item("version".parse().unwrap(), "the newest".into()));
    let useless = |item: &str, fault| {
        let wrong = Wrong::Useless(item.parse().unwrap(), fault);
        (format!("item-{item}"), wrong)
    };
    let expected = [
        useless("server_url", Fault::NoAddress),
        useless("version", Fault::NoVersion),
    ];
    assert_eq!(stopped(&mut visit), expected);
    visit.edit(Edit::Item(
        "server_url".parse().unwrap(),
        "vsa.example.com".into(),
    ));
    visit.edit(Edit::Item("version".parse().unwrap(), "9.5".into()));
    leads_to(&mut visit, Step::Files);
}

#[test]
fn no_case_is_made_while_a_question_is_open_and_the_review_leads_to_it() {
    let mut visit = at("/review", "programme=kaseya&plan=subscription");
    stopped_by(&mut visit, "change-level", &Wrong::NoLevel);
    visit.edit(Edit::Level("2".parse().ok()));
    leads_to(&mut visit, Step::Done);
    // The end of the way: there is nowhere to go on to.
    leads_to(&mut visit, Step::Done);
}

#[test]
fn what_was_listed_stays_until_the_next_press_and_goes_with_the_step_and_the_case() {
    let mut visit = at("/needed", ANSWERED);
    let before = stopped(&mut visit);
    visit.edit(Edit::Item("subject".parse().unwrap(), "It stops".into()));
    assert_eq!(
        visit.app.problems.len(),
        before.len(),
        "nothing moves while one types"
    );
    assert_eq!(stopped(&mut visit).len(), before.len() - 1);
    visit.on(Event::Speak(duetime::locale::Language::DE));
    assert!(
        !visit.app.problems.is_empty(),
        "another language says the same"
    );
    visit.go(Place::Intake(Step::Happened));
    assert!(visit.app.problems.is_empty());
    let mut visit = at("", "");
    stopped(&mut visit);
    visit.on(Event::Begin);
    assert!(visit.app.problems.is_empty());
}

#[test]
fn where_nothing_looks_like_a_secret_nobody_is_asked_about_secrets() {
    let mut visit = at("/files", ANSWERED);
    leads_to(&mut visit, Step::Review);
    visit.go(Place::Intake(Step::Files));
    visit.edit(Edit::Since("since password=Zomer-2023 was set".into()));
    leads_to(&mut visit, Step::Secrets);
    // Whoever goes on without a decision may.
    leads_to(&mut visit, Step::Review);
}

#[test]
fn who_goes_on_while_a_file_is_read_or_searched_comes_to_see_what_is_found() {
    for pieces in 0..4 {
        let mut visit = at("/files", ANSWERED);
        visit.give_long("app.log", &["one\n", "password=Zomer-2023\n"]);
        for _ in 0..pieces {
            visit.read_piece();
        }
        leads_to(&mut visit, Step::Secrets);
        visit.read_all();
        assert!(visit.app.has_finds());
    }
    let mut visit = at("/files", ANSWERED);
    visit.give_long("app.log", &["one\n", "two\n"]);
    visit.read_piece();
    visit.read_piece();
    visit.on(Event::File(FileEvent::Stop));
    leads_to(&mut visit, Step::Review);
}

#[test]
fn who_came_from_the_review_to_change_one_thing_goes_straight_back() {
    let mut visit = at("/review", ANSWERED);
    let to = Place::Intake(Step::Happened);
    let change = |visit: &mut Visit| {
        visit.on(Event::Change {
            to,
            at: "since".into(),
        });
        assert_eq!((*visit.app.place, visit.focus.as_str()), (to, "since"));
    };
    change(&mut visit);
    visit.edit(Edit::Since("since Monday".into()));
    leads_to(&mut visit, Step::Review);
    // Unless a secret came in, or what was changed keeps it here.
    change(&mut visit);
    visit.edit(Edit::Since("since password=Zomer-2023 was set".into()));
    leads_to(&mut visit, Step::Secrets);
    leads_to(&mut visit, Step::Review);
    change(&mut visit);
    visit.edit(Edit::Level(None));
    stopped_by(&mut visit, "level", &Wrong::NoLevel);
    visit.edit(Edit::Level("1".parse().ok()));
    leads_to(&mut visit, Step::Secrets);
}

#[test]
fn continue_with_an_open_problem_never_leaves_the_step() {
    // Every step, with everything that was or was not chosen before.
    let choices = [
        "",
        "programme=kaseya",
        "programme=kaseya&plan=subscription",
        ANSWERED,
        "programme=kaseya&plan=subscription&level=1&date=2100-12-31&time=23:00",
        "programme=zmanda&plan=standard&across=high",
        "programme=blancco&plan=sp1&holidays=DE",
    ];
    let mut kept = 0;
    for choices in choices {
        for step in Step::ALL {
            for is_there in [true, false] {
                let mut visit = at("", choices);
                if !is_there {
                    visit.hold_fetches(true);
                    visit.edit(Edit::Programme("zmanda".parse().ok()));
                    visit.edit(Edit::Country("NL".into()));
                }
                visit.go(Place::Intake(step));
                let problems = visit.app.problems_of(step);
                visit.on(Event::Continue);
                assert_eq!(*visit.app.problems, problems, "{choices} {step:?}");
                if problems.is_empty() {
                    let on = *visit.app.place != Place::Intake(step) || step == Step::Done;
                    assert!(on, "{choices} {step:?}");
                } else {
                    assert_eq!(*visit.app.place, Place::Intake(step), "{choices}");
                    kept += 1;
                }
            }
        }
    }
    assert!(kept > 30, "{kept}");
    // Elsewhere there is no step to go on from.
    let mut visit = Visit::open(&Device::new(), "/calculator");
    visit.on(Event::Continue);
    assert_eq!(*visit.app.place, Place::Calculator);
}
