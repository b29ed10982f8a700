use duetime::{
    app::{
        App, Chunk, Doing, Edit, Effect, Event, FileEffect, FileEvent, FileProblem, Handle,
        NewFile, PIECE, Work, answering, preparing,
    },
    case::{Attachment, Looked},
};

use crate::visit::{self, Device, Visit};

fn open() -> (Device, Visit) {
    let device = Device::new();
    let visit = Visit::open(&device, "/intake/files?programme=kaseya");
    (device, visit)
}

/// What the list says of a file.
fn attachment(visit: &Visit, name: &str) -> Attachment {
    let mut files = visit.app.draft.chosen().unwrap().files.iter();
    let found = files.find(|(_, file)| file.name == name);
    found.expect("a file of this name").1.clone()
}

fn looked(visit: &Visit, name: &str) -> Looked {
    let mut files = visit.app.open_files();
    files.find(|file| file.name == name).unwrap().looked
}

#[test]
fn a_file_comes_on_the_list_with_size_checksum_and_first_lines() {
    let (_, mut visit) = open();
    let log = visit.give("app.log", "first\nsecond\n");
    assert!(visit.listed().is_empty(), "nothing was read yet");
    assert!(visit.app.is_reading());
    visit.read_all();
    let file = attachment(&visit, "app.log");
    assert_eq!((file.size.as_str(), file.masked), ("13", false));
    assert_eq!(file.lines, "first\nsecond");
    assert_eq!(file.sha256, sha256(b"first\nsecond\n"));
    assert_eq!(looked(&visit, "app.log"), Looked::Whole);
    assert_eq!(*visit.app.said, "app.log is on the list.");
    assert_eq!(*visit.app.files.work, None);
    assert!(visit.hand.has(log), "it can be searched and shown");
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let bytes = Sha256::digest(bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn an_empty_file_comes_on_the_list_too() {
    let (_, mut visit) = open();
    visit.give("empty.txt", "");
    assert_eq!(attachment(&visit, "empty.txt").size, "0");
    assert_eq!(attachment(&visit, "empty.txt").sha256, sha256(b""));
}

#[test]
fn what_is_no_text_has_no_lines_and_is_not_searched() {
    let (_, mut visit) = open();
    visit.give_bytes(
        "disk.img",
        &[b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0"],
    );
    visit.read_all();
    assert_eq!(attachment(&visit, "disk.img").lines, "");
    assert_eq!(looked(&visit, "disk.img"), Looked::NoText);
}

#[test]
fn a_large_file_is_read_and_searched_a_stretch_at_a_time_with_time_for_the_page_between() {
    let (_, mut visit) = open();
    let log = visit.give_long("app.log", &["one\n", "two\n", "password=Zomer2023\n"]);
    let mut stretches = Vec::new();
    while let Some((handle, from, _)) = visit.hand.reading.front() {
        assert_eq!(
            (*handle, visit.hand.reading.len()),
            (log, 1),
            "one at a time"
        );
        stretches.push((visit.app.files.work.as_ref().unwrap().doing, *from));
        visit.read_piece();
    }
    let twice = |doing| [0, PIECE, 2 * PIECE].map(|from| (doing, from));
    let all = [twice(Doing::Reading), twice(Doing::Searching)].concat();
    assert_eq!(stretches, all);
    let file = visit.app.open_files().next().unwrap();
    assert_eq!((file.looked, file.searched.count), (Looked::Whole, 1));
    assert_eq!(file.searched.shown[0].secret, "Zomer2023");
}

#[test]
fn the_page_says_what_is_done_with_which_file_and_how_far_it_is() {
    let (_, mut visit) = open();
    visit.give_long("app.log", &["one\n"; 4]);
    visit.read_piece();
    let work = |doing, share| {
        let name = "app.log".to_owned();
        Some(Work { doing, name, share })
    };
    let size = 3 * PIECE + 4;
    assert_eq!(
        *visit.app.files.work,
        work(Doing::Reading, PIECE * 100 / size)
    );
    for _ in 0..3 {
        visit.read_piece();
    }
    assert_eq!(*visit.app.files.work, work(Doing::Searching, 0));
    assert_eq!(looked(&visit, "app.log"), Looked::NotYet);
}

#[test]
fn what_a_person_waits_for_comes_before_the_search() {
    let (_, mut visit) = open();
    visit.give_long("large.log", &["a\n", "b\n"]);
    visit.read_piece();
    visit.read_piece();
    assert_eq!(
        visit.app.files.work.as_ref().unwrap().doing,
        Doing::Searching
    );
    visit.give_long("other.log", &["c\n", "d\n"]);
    visit.give("small.log", "e\n");
    // What is under way comes to its end; then both are read before either is searched.
    let mut order = Vec::new();
    loop {
        if let Some(work) = &*visit.app.files.work {
            order.push((work.name.clone(), work.doing));
        }
        if !visit.read_piece() {
            break;
        }
    }
    order.dedup();
    let named = |name: &str, doing| (name.to_owned(), doing);
    let expected = [
        named("large.log", Doing::Searching),
        named("other.log", Doing::Reading),
        named("small.log", Doing::Reading),
        named("other.log", Doing::Searching),
    ];
    assert_eq!(order, expected);
}

#[test]
fn a_file_stays_with_the_case_that_it_was_given_to() {
    let (device, mut visit) = open();
    visit.edit(Edit::Since("since Monday".into()));
    let first = visit.app.draft.reference.clone();
    let log = visit.give_long("app.log", &["one\n", "password=Zomer2023\n"]);
    visit.read_piece();
    // While it is read, another case is begun.
    visit.on(Event::Begin);
    visit.edit(Edit::Programme("kaseya".parse().ok()));
    visit.read_all();
    assert!(visit.listed().is_empty());
    assert!(visit.app.open_files().next().is_none());
    visit.on(Event::OpenDraft(first.clone()));
    assert_eq!(visit.listed(), ["app.log"]);
    assert_eq!(looked(&visit, "app.log"), Looked::Whole);
    assert_eq!(visit.app.waiting_files().count(), 1);
    visit.on(Event::Delete(first.clone()));
    assert!(!visit.hand.has(log));
    assert!(!device.records().contains_key(&first));
}

#[test]
fn nor_does_it_land_with_another_programme_of_the_same_case() {
    let (_, mut visit) = open();
    visit.give("app.log", "one\n");
    visit.edit(Edit::Programme("zmanda".parse().ok()));
    visit.read_all();
    assert!(visit.listed().is_empty());
    assert!(visit.app.open_files().next().is_none());
    visit.edit(Edit::Programme("kaseya".parse().ok()));
    assert_eq!(visit.listed(), ["app.log"]);
}

#[test]
fn deleting_the_draft_stops_reading_and_searching_its_files() {
    for pieces_read in 0..4 {
        let (device, mut visit) = open();
        let first = visit.app.draft.reference.clone();
        let log = visit.give_long("app.log", &["one\n", "two\n"]);
        for _ in 0..pieces_read {
            visit.read_piece();
        }
        visit.on(Event::Delete(first.clone()));
        assert_eq!(*visit.app.files.work, None, "after {pieces_read}");
        assert!(visit.app.files.open.is_empty());
        assert!(!visit.hand.has(log));
        // What was on its way comes too late.
        visit.edit(Edit::Programme("kaseya".parse().ok()));
        visit.read_all();
        assert!(visit.listed().is_empty());
        assert!(!device.records().contains_key(&first));
    }
}

#[test]
fn a_draft_that_another_tab_deletes_takes_its_files_along() {
    let (device, mut visit) = open();
    visit.edit(Edit::Since("since Monday".into()));
    let first = visit.app.draft.reference.clone();
    let log = visit.give_long("app.log", &["one\n", "two\n"]);
    visit.on(Event::Begin);
    visit.edit(Edit::Programme("kaseya".parse().ok()));
    let mut other = Visit::open(&device, "/drafts");
    other.on(Event::Delete(first));
    visit.hear();
    assert!(!visit.hand.has(log));
    let elsewhere = FileProblem::Elsewhere("app.log".into());
    assert_eq!(*visit.app.files.problem, Some(elsewhere), "and is named");
    visit.read_all();
    assert!(visit.listed().is_empty());
}

#[test]
fn a_file_that_is_taken_off_the_list_is_not_searched_on() {
    let (_, mut visit) = open();
    let log = visit.give_long("app.log", &["one\n", "two\n"]);
    let other = visit.give("other.log", "three\n");
    visit.read_all();
    visit.with_file("app.log", FileEvent::Drop);
    assert_eq!(visit.listed(), ["other.log"]);
    assert_eq!(visit.focus, "files");
    assert!(!visit.hand.has(log) && visit.hand.has(other));
}

#[test]
fn a_file_that_is_left_out_while_it_is_read_is_not_on_the_list_and_the_next_one_is() {
    let (_, mut visit) = open();
    let log = visit.give_long("large.log", &["one\n", "two\n"]);
    visit.give("small.log", "three\n");
    visit.read_piece();
    visit.on(Event::File(FileEvent::Stop));
    assert_eq!(*visit.app.said, "large.log was left out.");
    assert!(!visit.hand.has(log));
    visit.read_all();
    assert_eq!(visit.listed(), ["small.log"]);
}

#[test]
fn a_stretch_of_a_search_that_was_stopped_comes_too_late_for_the_next_one() {
    let (_, mut visit) = open();
    visit.give_long("app.log", &["one\n", "password=Zomer2023\n", "three\n"]);
    for _ in 0..4 {
        visit.read_piece();
    }
    // The second stretch is on its way.
    visit.on(Event::File(FileEvent::Stop));
    assert_eq!(looked(&visit, "app.log"), Looked::Stopped);
    visit.with_file("app.log", FileEvent::Search);
    assert_eq!(looked(&visit, "app.log"), Looked::NotYet);
    visit.read_all();
    let file = visit.app.open_files().next().unwrap();
    assert_eq!((file.looked, file.searched.count), (Looked::Whole, 1));
}

#[test]
fn a_case_lists_twenty_files_and_no_more_however_they_are_given() {
    let (_, mut visit) = open();
    for n in 0..21 {
        visit.give(&format!("{n}.log"), &format!("{n}\n"));
    }
    visit.read_all();
    assert_eq!(visit.listed().len(), 20);
    assert_eq!(*visit.app.files.problem, Some(FileProblem::TooMany));
    // What went wrong is over when the next file is given.
    visit.with_file("3.log", FileEvent::Drop);
    visit.give("20.log", "20\n");
    assert_eq!(*visit.app.files.problem, None);
}

#[test]
fn the_same_file_given_twice_is_on_the_list_once_and_searched_once() {
    let (_, mut visit) = open();
    let first = visit.give_long("app.log", &["one\n", "password=Zomer2023\n"]);
    let second = visit.give_long("app.log", &["one\n", "password=Zomer2023\n"]);
    visit.read_all();
    assert_eq!(visit.listed(), ["app.log"]);
    assert!(!visit.hand.has(first) && visit.hand.has(second));
    let files: Vec<_> = visit.app.open_files().collect();
    assert_eq!(files.len(), 1);
    assert_eq!(
        (files[0].looked, files[0].searched.count),
        (Looked::Whole, 1)
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let (_, mut visit) = open();
    let log = visit.give_long("app.log", &["one\n", "two\n"]);
    visit.hand.lose(log);
    visit.read_piece();
    visit.read_all();
    assert!(visit.listed().is_empty(), "{:?}", visit.listed());
    let not_read = FileProblem::NotRead("app.log".into());
    assert_eq!(*visit.app.files.problem, Some(not_read));
    assert!(!visit.hand.has(log));
}

#[test]
fn a_file_is_masked_as_a_copy_and_the_case_names_that_one() {
    let (_, mut visit) = open();
    visit.give("before.log", "quiet\n");
    let log = visit.give_long(
        "app.log",
        &[
            "user=jan password=Zomer-2023 from 10.0.0.4\n",
            "then Zomer-2023 again\n",
        ],
    );
    visit.give("behind.log", "quiet too\n");
    visit.read_all();
    visit.with_file("app.log", FileEvent::Mask);
    assert_eq!(visit.app.files.work.as_ref().unwrap().doing, Doing::Masking);
    visit.read_all();
    let text = "user=jan password=**** from 10.0.0.4\nthen **** again\n";
    assert_eq!(
        visit.saved,
        [("masked-app.log".to_owned(), text.to_owned())]
    );
    assert_eq!(
        visit.listed(),
        ["before.log", "masked-app.log", "behind.log"]
    );
    let file = attachment(&visit, "masked-app.log");
    assert_eq!(file.sha256, sha256(text.as_bytes()));
    assert_eq!((file.size, file.masked), (text.len().to_string(), true));
    assert_eq!(
        *visit.app.said,
        "The masked copy was saved. Attach that one."
    );
    assert_eq!(visit.app.waiting_files().count(), 0);
    assert!(visit.hand.has(log));
    // It can be had once more.
    visit.with_file("masked-app.log", FileEvent::Save);
    assert_eq!(visit.saved[0], visit.saved[1]);
}

#[test]
fn a_copy_that_is_stopped_or_has_no_room_leaves_the_file_as_it_was() {
    let (_, mut visit) = open();
    let pieces = ["password=Zomer2023\n"; 3];
    visit.give_long("app.log", &pieces);
    visit.read_all();
    visit.with_file("app.log", FileEvent::Mask);
    visit.read_piece();
    visit.on(Event::File(FileEvent::Stop));
    visit.read_all();
    assert_eq!(*visit.app.said, "Stopped.");
    visit.hand.is_full = true;
    visit.with_file("app.log", FileEvent::Mask);
    visit.read_all();
    let not_read = FileProblem::NotRead("app.log".into());
    // What is settled of a text this small is known at its end.
    assert_eq!(*visit.app.files.problem, Some(not_read));
    assert!(visit.saved.is_empty());
    assert_eq!(visit.listed(), ["app.log"]);
    assert_eq!(visit.app.waiting_files().count(), 1, "it still waits");
    visit.hand.is_full = false;
    visit.with_file("app.log", FileEvent::Mask);
    visit.read_all();
    let (name, text) = &visit.saved[0];
    assert_eq!(name, "masked-app.log");
    assert_eq!(
        *text,
        "password=****\n".repeat(3),
        "and nothing of the first try"
    );
}

#[test]
fn a_copy_of_a_file_that_was_taken_off_the_list_meanwhile_is_not_handed_out() {
    let (_, mut visit) = open();
    visit.give_long("app.log", &["password=Zomer2023\n", "end\n"]);
    visit.read_all();
    visit.with_file("app.log", FileEvent::Mask);
    visit.read_piece();
    visit.with_file("app.log", FileEvent::Drop);
    visit.read_all();
    assert!(visit.saved.is_empty() && visit.listed().is_empty());
    assert_eq!(*visit.app.files.work, None);
}

#[test]
fn after_a_reload_the_list_is_there_and_the_files_are_not() {
    let (_, mut visit) = open();
    visit.give("app.log", "one\n");
    visit.read_all();
    let visit = visit.reload();
    assert_eq!(visit.listed(), ["app.log"]);
    assert!(visit.app.open_files().next().is_none());
    assert_eq!(visit.app.covered().without(Looked::Closed), ["app.log"]);
}

#[test]
fn a_file_that_is_given_before_the_way_to_a_case_is_there_waits_for_it() {
    let mut app = App::new(visit::chance);
    app.on(Event::Opened(Box::default()));
    app.answer_with(answering);
    app.on(Event::Edit(Edit::Programme("zmanda".parse().ok())));
    let handle = Handle(0);
    let file = NewFile {
        handle,
        name: "app.log".into(),
        size: 3,
        kind: String::new(),
    };
    let effects = app.on(Event::File(FileEvent::Given(vec![file])));
    assert!(effects.contains(&Effect::Load(Chunk::Case)));
    let effects = app.prepare_with(preparing());
    let read = FileEffect::Read { from: 0, to: 3 };
    assert!(effects.contains(&Effect::File(handle, read)));
}
