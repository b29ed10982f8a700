use duetime::{
    app::{Edit, Event, FileEvent, Harmless, Place, Step},
    case::{Leak, Looked, Whence},
};

use crate::visit::{Device, Visit};

fn open() -> Visit {
    Visit::open(&Device::new(), "/intake/needed?programme=kaseya")
}

fn describe(visit: &mut Visit, text: &str) {
    visit.edit(Edit::Item("description".parse().unwrap(), text.into()));
}

/// What waits in what was typed, word for word.
fn waiting(visit: &Visit) -> Vec<String> {
    let leaks = visit.app.waiting().iter();
    let found = leaks.flat_map(|leak| leak.finds.iter().map(|find| &leak.text[find.range.clone()]));
    found.map(str::to_owned).collect()
}

/// What a person presses at the first find.
fn first(visit: &Visit) -> Leak {
    let leak = visit.app.waiting().first().expect("something waits");
    Leak {
        finds: leak.finds[..1].to_vec(),
        ..leak.clone()
    }
}

fn leave(visit: &mut Visit) {
    let leak = first(visit);
    let harmless = Harmless::find(&leak.text, &leak.finds[0]);
    visit.on(Event::Harmless(harmless));
}

#[test]
fn a_password_that_was_typed_waits_until_it_is_masked() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/needed?programme=kaseya");
    describe(&mut visit, "It stops.");
    assert!(!visit.app.has_finds());
    describe(&mut visit, "The password is Zomer-2023. It stops.");
    assert_eq!(waiting(&visit), ["Zomer-2023"]);
    let leak = first(&visit);
    assert_eq!(leak.whence, Whence::Item("description".parse().unwrap()));
    visit.on(Event::Mask(leak));
    assert!(!visit.app.has_finds());
    assert_eq!(visit.text("description"), "The password is ****. It stops.");
    assert_eq!(*visit.app.said, "Masked.");
    assert_eq!(visit.focus, "step");
    assert!(!format!("{:?}", device.records()).contains("Zomer"));
}

#[test]
fn a_secret_that_is_masked_stands_in_no_record_and_no_address() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/needed?programme=kaseya");
    visit.edit(Edit::Since("since password=Zomer-2023 was set".into()));
    describe(&mut visit, "Zomer-2023 is refused");
    assert_eq!(waiting(&visit), ["Zomer-2023", "Zomer-2023"]);
    let first = first(&visit);
    visit.on(Event::Mask(first));
    let kept = format!("{:?} {}", device.records(), visit.address);
    assert!(!kept.contains("Zomer-2023"), "{kept}");
    assert!(!visit.app.has_finds());
}

#[test]
fn one_of_two_finds_is_masked_and_the_other_waits() {
    let mut visit = open();
    describe(&mut visit, "password=Zomer-2023 and mail to jan@klant.nl");
    assert_eq!(waiting(&visit), ["Zomer-2023", "jan@klant.nl"]);
    let leak = first(&visit);
    visit.on(Event::Mask(leak));
    assert_eq!(waiting(&visit), ["jan@klant.nl"]);
}

#[test]
fn what_was_changed_since_it_was_shown_is_not_masked_and_nothing_says_so() {
    let mut visit = open();
    describe(&mut visit, "password=Zomer-2023");
    let leak = first(&visit);
    describe(&mut visit, "password=Winter-2024 since Monday");
    visit.on(Event::Mask(leak));
    assert_eq!(
        visit.text("description"),
        "password=Winter-2024 since Monday"
    );
    assert_eq!(*visit.app.said, "");
    assert_eq!(waiting(&visit), ["Winter-2024"]);
}

#[test]
fn what_is_harmless_stays_so_and_only_that() {
    let mut visit = open();
    describe(&mut visit, "The password is Zomer-2023.");
    leave(&mut visit);
    assert!(!visit.app.has_finds());
    // It stands there as it was.
    assert_eq!(visit.text("description"), "The password is Zomer-2023.");
    describe(&mut visit, "The password is Zomer-2023. It stops.");
    assert!(!visit.app.has_finds(), "typing on asks nothing again");
    // Another one is another one, and so is a longer one.
    for other in ["Winter-2024", "Zomer-2023x"] {
        describe(&mut visit, &format!("The password is {other}."));
        assert_eq!(waiting(&visit), [other]);
    }
    describe(&mut visit, "The password is Zomer-2023.");
    assert!(!visit.app.has_finds());
    // In another case nobody has said so.
    visit.on(Event::Begin);
    visit.edit(Edit::Programme("kaseya".parse().ok()));
    describe(&mut visit, "The password is Zomer-2023.");
    assert_eq!(waiting(&visit), ["Zomer-2023"]);
}

#[test]
fn everything_is_masked_with_one_press_in_what_was_typed_and_in_files() {
    let mut visit = open();
    describe(&mut visit, "The password is Zomer-2023!x.");
    visit.edit(Edit::Since("since Zomer-2023!x is refused".into()));
    visit.give(
        "app.log",
        "start\nuser=jan password=Zomer-2023!x\nthen Zomer-2023!x again\n",
    );
    visit.read_all();
    assert_eq!(waiting(&visit).len(), 2, "the file counts as a whole");
    assert_eq!(visit.app.waiting_files().next().unwrap().searched.count, 2);
    visit.on(Event::MaskAll);
    assert!(waiting(&visit).is_empty());
    assert!(visit.app.has_finds(), "the file is not masked yet");
    visit.read_all();
    assert!(!visit.app.has_finds());
    assert_eq!(
        visit.saved[0].1,
        "start\nuser=jan password=****\nthen **** again\n"
    );
    assert_eq!(visit.listed(), ["masked-app.log"]);
    assert!(!visit.app.draft.to_json().contains("Zomer"));
}

#[test]
fn a_file_may_stay_as_it_is_and_the_next_one_is_asked_about() {
    let mut visit = open();
    visit.give("app.log", "password=Zomer-2023\n");
    visit.read_all();
    let id = visit
        .app
        .waiting_files()
        .next()
        .unwrap()
        .id
        .clone()
        .unwrap();
    visit.on(Event::Harmless(Harmless::File(id)));
    assert!(!visit.app.has_finds());
    visit.give("other.log", "password=Winter-2024\n");
    visit.read_all();
    let names: Vec<_> = visit
        .app
        .waiting_files()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(names, ["other.log"]);
}

#[test]
fn a_file_that_is_being_searched_is_not_yet_and_a_stopped_one_is_named() {
    let mut visit = open();
    visit.give("quiet.log", "quiet\n");
    visit.give_long("large.log", &["quiet\n", "quiet\n"]);
    assert!(visit.app.is_searching(), "what is read may hold something");
    for _ in 0..3 {
        visit.read_piece();
    }
    assert_eq!(visit.listed(), ["quiet.log", "large.log"]);
    assert_eq!(visit.app.covered().searched, ["quiet.log"]);
    assert_eq!(visit.app.covered().without(Looked::NotYet), ["large.log"]);
    assert!(visit.app.is_searching());
    visit.on(Event::File(FileEvent::Stop));
    assert_eq!(visit.app.covered().without(Looked::Stopped), ["large.log"]);
    assert!(!visit.app.is_searching() && !visit.app.has_finds());
    visit.with_file("large.log", FileEvent::Search);
    visit.read_all();
    assert!(visit.app.covered().is_all());
}

#[test]
fn what_was_found_before_a_search_was_stopped_waits_and_is_not_masked_half() {
    let mut visit = open();
    let long = format!("password=Zomer-2023\n{}", "quiet\n".repeat(60_000));
    visit.give_long("large.log", &[&long, "quiet\n", "quiet\n"]);
    for _ in 0..4 {
        visit.read_piece();
    }
    visit.on(Event::File(FileEvent::Stop));
    assert_eq!(visit.app.waiting_files().next().unwrap().searched.count, 1);
    visit.on(Event::MaskAll);
    visit.read_all();
    assert!(visit.saved.is_empty());
    assert_eq!(visit.app.waiting_files().count(), 1);
}

#[test]
fn why_a_file_was_not_searched_is_known_of_each() {
    let mut visit = open();
    visit.give("old.log", "quiet\n");
    visit.read_all();
    let mut visit = visit.reload();
    visit.give_bytes(
        "disk.img",
        &[b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0"],
    );
    let lost = visit.give_long("lost.log", &["quiet\n", "more\n"]);
    for _ in 0..3 {
        visit.read_piece();
    }
    visit.hand.lose(lost);
    visit.read_all();
    let covered = visit.app.covered();
    assert_eq!(covered.without(Looked::Closed), ["old.log"]);
    assert_eq!(covered.without(Looked::NoText), ["disk.img"]);
    // The first stretch of the search was on its way already.
    assert_eq!(covered.without(Looked::Unreadable), ["lost.log"]);
}

#[test]
fn what_waits_waits_in_the_review_too() {
    let mut visit = open();
    describe(&mut visit, "The password is Zomer-2023.");
    visit.go(Place::Intake(Step::Review));
    assert!(visit.app.has_finds());
    assert!(visit.app.covered().is_all());
}
