//! The place where a programme is made: what is opened, kept, found changed by another tab, answered, and shared.

use std::fs;

use duetime::{
    app::{
        Answer,
        studio::{Asked, Change, Effect, Event, Named, Notice, Shared, Studio},
    },
    clock::Zone,
    programme::Kind,
    studio::{Edit, Path, Section, Value},
    tables::{Clock, Hours, Suggestion},
};

fn file(name: &str) -> String {
    fs::read_to_string(format!("public/programmes/{name}.json")).unwrap()
}

/// A device with storage that several tabs share.
#[derive(Default)]
struct Device {
    records: Vec<(String, String)>,
    saved: Vec<(String, String)>,
    is_full: bool,
}

impl Device {
    fn get(&self, reference: &str) -> Option<String> {
        let found = self.records.iter().find(|one| one.0 == reference);
        found.map(|one| one.1.clone())
    }

    fn put(&mut self, reference: &str, text: Option<String>) {
        self.records.retain(|one| one.0 != reference);
        self.records
            .extend(text.map(|text| (reference.to_owned(), text)));
    }

    /// Does what a tab wants done, until it wants nothing more.
    fn send(&mut self, tab: &mut Tab, event: Event) {
        let mut waiting = vec![event];
        while !waiting.is_empty() {
            let event = waiting.remove(0);
            for effect in tab.studio.on(event) {
                match effect {
                    Effect::Keep {
                        reference,
                        text,
                        over,
                    } => {
                        let there = self.get(&reference);
                        waiting.push(if there != over {
                            Event::Found {
                                reference,
                                text: there,
                            }
                        } else if self.is_full {
                            Event::NotKept(reference)
                        } else {
                            self.put(&reference, Some(text.clone()));
                            Event::Kept { reference, text }
                        });
                    }
                    Effect::Forget(reference) => {
                        let text = self.get(&reference);
                        self.put(&reference, None);
                        waiting.push(Event::Forgot { reference, text });
                    }
                    Effect::FetchOurs { id, to_compare } => {
                        let texts = ["", ".nl", ".de", ".fr"].map(|tag| {
                            fs::read_to_string(format!("public/programmes/{id}{tag}.json")).ok()
                        });
                        let texts = texts.into_iter().collect();
                        waiting.push(Event::CameOurs {
                            id,
                            to_compare,
                            texts,
                        });
                    }
                    Effect::Tab(reference) => tab.works_on = reference,
                    Effect::Save { name, text } => self.saved.push((name, text)),
                    Effect::Focus(id) => tab.focus = id,
                    Effect::Deflate(_) => waiting.push(Event::Deflated(None)),
                    Effect::Inflate(_) => waiting.push(Event::Inflated(None)),
                    Effect::FetchFrom(address) => waiting.push(Event::CameFrom(address, None)),
                }
            }
        }
    }

    fn open(&mut self, number: u8) -> Tab {
        let mut tab = Tab::new(number);
        self.arrive(&mut tab, "", "");
        tab
    }

    fn arrive(&mut self, tab: &mut Tab, hash: &str, works_on: &str) {
        let records = self.records.clone();
        let (hash, works_on) = (hash.to_owned(), works_on.to_owned());
        self.send(
            tab,
            Event::Arrived {
                records,
                hash,
                tab: works_on,
            },
        );
    }
}

struct Tab {
    studio: Studio,
    works_on: String,
    focus: String,
}

impl Tab {
    fn new(number: u8) -> Tab {
        // A function without a state has to give others each time all the same.
        static COUNT: std::sync::atomic::AtomicU8 = std::sync::atomic::AtomicU8::new(1);
        fn chance() -> [u8; 10] {
            [COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed); 10]
        }
        let mut studio = Studio::new(chance);
        studio.look_at_clock(1_000 + u64::from(number));
        Tab {
            studio,
            works_on: String::new(),
            focus: String::new(),
        }
    }

    fn text(&self, path: &str) -> String {
        self.studio.document().unwrap().text(path).to_owned()
    }

    fn answer(&self) -> String {
        let mut said = String::from("none");
        let zone = Zone::named("Europe/Amsterdam").unwrap();
        let now = "2026-11-20T15:30:00Z".parse().unwrap();
        self.studio.answered(now, Some(zone), &mut |shown| {
            said = match shown.answer {
                Answer::Given(commitment, _) => match &commitment.kind {
                    Kind::Due(due) => due.trace.due.with_timezone(&zone).naive_local().to_string(),
                    other => format!("{other:?}"),
                },
                other => format!("{other:?}"),
            };
        });
        said
    }
}

fn ours(device: &mut Device, id: &str) -> Tab {
    let mut tab = device.open(1);
    device.send(&mut tab, Event::Ours(id.to_owned()));
    tab
}

fn say(path: &str, text: &str) -> Event {
    Event::Edit(Edit::say(path, text))
}

#[test]
fn what_is_changed_is_kept_and_opened_again() {
    let mut device = Device::default();
    let mut tab = ours(&mut device, "zmanda");
    assert!(
        device.records.is_empty(),
        "what is only looked at is not kept"
    );
    device.send(&mut tab, say("name", "Aurora"));
    device.send(&mut tab, Event::Edit(Edit::say_in("summary", "nl", "Kort")));
    assert_eq!(device.records.len(), 1);

    let mut next = Tab::new(2);
    device.arrive(&mut next, "", &tab.works_on);
    assert_eq!(next.text("name"), "Aurora");
    assert_eq!(next.studio.document(), tab.studio.document());
    // What was published is still known, to compare with.
    assert_eq!(next.studio.difference().unwrap().len(), 2);
    // In another tab it is in the list.
    let mut other = device.open(3);
    let reference = other.studio.shelf[0].reference.clone();
    assert_eq!(other.studio.shelf[0].name, "Aurora");
    device.send(&mut other, Event::OpenKept(reference));
    assert_eq!(other.text("name"), "Aurora");
}

#[test]
fn two_tabs_with_the_same_programme_lose_nothing() {
    let mut device = Device::default();
    let mut one = ours(&mut device, "zmanda");
    device.send(&mut one, say("name", "First"));
    let mut two = Tab::new(2);
    device.arrive(&mut two, "", &one.works_on);
    device.send(&mut one, say("name", "First again"));
    device.send(&mut two, say("vendor", "Second"));
    assert_eq!(*two.studio.notice, Some(Notice::Both));
    device.send(&mut two, say("vendor", "Second again"));
    device.send(&mut one, say("name", "First at last"));
    let mut names: Vec<_> = device
        .records
        .iter()
        .map(|(reference, text)| duetime::app::studio::kept(reference, text).name)
        .collect();
    names.sort();
    assert_eq!(names, ["First", "First at last"]);
    assert!(
        device
            .records
            .iter()
            .any(|one| one.1.contains("Second again"))
    );
    assert!(
        device
            .records
            .iter()
            .any(|one| one.1.contains("First at last"))
    );
}

#[test]
fn what_another_tab_deleted_is_said_and_kept_under_another_name() {
    let mut device = Device::default();
    let mut one = ours(&mut device, "zmanda");
    device.send(&mut one, say("name", "First"));
    let reference = one.works_on.clone();
    let mut two = device.open(2);
    device.send(&mut two, Event::Delete(reference.clone()));
    assert!(device.records.is_empty());
    device.send(
        &mut one,
        Event::Elsewhere {
            reference,
            text: None,
        },
    );
    assert_eq!(*one.studio.notice, Some(Notice::Deleted));
    device.send(&mut one, say("name", "On"));
    assert_eq!(device.records.len(), 1);
    // Whoever deleted it can bring it back: then there are both.
    device.send(&mut two, Event::BringBack);
    assert_eq!(device.records.len(), 2);
}

#[test]
fn a_device_that_keeps_nothing_is_told_of() {
    let mut device = Device {
        is_full: true,
        ..Device::default()
    };
    let mut tab = ours(&mut device, "zmanda");
    device.send(&mut tab, say("name", "A"));
    assert_eq!(*tab.studio.notice, Some(Notice::NotKept));
    device.is_full = false;
    device.send(&mut tab, say("name", "B"));
    assert_eq!(*tab.studio.notice, None);
}

#[test]
fn what_a_newer_version_wrote_is_listed_and_left_alone() {
    let mut device = Device::default();
    for text in [
        "{",
        "{}",
        r#"{"format":2,"saved":1,"of":"","programme":{}}"#,
        "[]",
    ] {
        device.put("AAAA", Some(text.to_owned()));
        let mut tab = device.open(1);
        assert!(!tab.studio.shelf[0].is_whole, "{text}");
        device.send(&mut tab, Event::OpenKept("AAAA".into()));
        assert!(tab.studio.document().is_none());
        assert_eq!(device.get("AAAA").as_deref(), Some(text));
    }
}

#[test]
fn the_answer_follows_what_is_changed_and_is_none_where_the_file_is_wrong() {
    let mut device = Device::default();
    let mut tab = ours(&mut device, "zmanda");
    // Standard, P1: one business hour from Friday 16:30 in Amsterdam, which closes at 17:00.
    assert_eq!(tab.answer(), "2026-11-23 08:30:00");
    let place = Path::of("targets[0].answer.within.amount");
    device.send(
        &mut tab,
        Event::Edit(Edit::typed(place.clone(), Value::Number("2".into()))),
    );
    assert_eq!(tab.answer(), "2026-11-23 09:30:00");
    device.send(
        &mut tab,
        Event::Edit(Edit::typed(place, Value::text("two"))),
    );
    assert_eq!(
        tab.answer(),
        "none",
        "what was right before is not shown as if it were now"
    );
    let problems = tab.studio.problems();
    assert!(
        problems
            .iter()
            .any(|one| one.0.to_string() == "targets[0].answer.within.amount")
    );
    device.send(&mut tab, Event::Undo);
    assert_eq!(tab.answer(), "2026-11-23 08:30:00");
    device.send(&mut tab, Event::Redo);
    assert_eq!(tab.answer(), "none");
    device.send(&mut tab, Event::Undo);
    device.send(
        &mut tab,
        Event::Asked(Asked {
            plan: "premium".into(),
            level: "P1".into(),
            day: "2026-12-01".into(),
            time: "09:00".into(),
        }),
    );
    assert_eq!(tab.answer(), "2026-12-01 09:15:00");
}

#[test]
fn ours_have_nothing_that_keeps_them_from_being_used() {
    for id in [
        "blancco",
        "kaseya",
        "veeam-kasten",
        "veeam-standard",
        "veeam-vcsp",
        "zmanda",
    ] {
        let tab = ours(&mut Device::default(), id);
        let problems = tab.studio.problems();
        assert_eq!(Studio::wrong(&problems), 0, "{id}: {problems:?}");
    }
}

#[test]
fn every_problem_leads_to_a_place_with_a_field() {
    let mut device = Device::default();
    let mut tab = device.open(1);
    device.send(&mut tab, Event::Begin);
    let problems = tab.studio.problems();
    assert!(problems.len() > 10, "{}", problems.len());
    for (path, problem) in problems {
        device.send(
            &mut tab,
            Event::GoTo {
                path: path.to_string(),
                tag: None,
            },
        );
        assert!(
            tab.focus.starts_with("at:"),
            "{problem:?} leads to {}",
            tab.focus
        );
        assert_eq!(*tab.studio.section, Section::of(&path));
    }
    // One about a text in another language leads there.
    device.send(
        &mut tab,
        Event::GoTo {
            path: "summary".into(),
            tag: Some("fr".into()),
        },
    );
    assert_eq!(
        (tab.focus.as_str(), *tab.studio.section),
        ("said:summary", Section::Languages)
    );
}

#[test]
fn files_of_a_programme_come_in_any_order() {
    let mut device = Device::default();
    let mut tab = device.open(1);
    let texts = vec![file("zmanda.nl"), file("zmanda"), file("zmanda.fr")];
    device.send(&mut tab, Event::Files(texts));
    assert_eq!(tab.studio.document().unwrap().languages(), ["nl", "fr"]);
    // One more language for what is open.
    device.send(&mut tab, Event::Files(vec![file("zmanda.de")]));
    assert_eq!(tab.studio.document().unwrap().languages().len(), 3);
    for n in 0..5 {
        device.send(&mut tab, Event::Save(Some(n)));
    }
    let names: Vec<_> = device.saved.iter().map(|one| one.0.as_str()).collect();
    assert_eq!(
        names,
        [
            "zmanda.json",
            "zmanda.nl.json",
            "zmanda.fr.json",
            "zmanda.de.json"
        ]
    );
    assert_eq!(device.saved[3].1, file("zmanda.de"));
    // In one file it is the same programme.
    device.send(&mut tab, Event::Save(None));
    let (name, text) = device.saved.pop().unwrap();
    assert_eq!(name, "zmanda.json");
    let mut other = device.open(2);
    device.send(&mut other, Event::Files(vec![text]));
    assert_eq!(other.studio.document(), tab.studio.document());
}

#[test]
fn a_text_that_is_no_programme_says_where_it_stops_being_one() {
    let mut device = Device::default();
    let mut tab = device.open(1);
    device.send(&mut tab, Event::Files(vec!["<!doctype html>".into()]));
    assert!(matches!(*tab.studio.notice, Some(Notice::Bad(_))));
    device.send(
        &mut tab,
        Event::Address("https://example.com/a.json".into()),
    );
    assert_eq!(
        *tab.studio.notice,
        Some(Notice::NotFetched("https://example.com/a.json".into()))
    );
    assert!(tab.studio.document().is_none());
}

#[test]
fn a_programme_goes_through_a_link_where_it_fits() {
    let mut device = Device::default();
    let mut tab = ours(&mut device, "zmanda");
    device.send(&mut tab, Event::Share);
    assert_eq!(*tab.studio.shared, Shared::TooLarge);
    device.send(&mut tab, Event::Close);
    device.send(&mut tab, Event::Begin);
    device.send(&mut tab, say("name", "Aurora"));
    device.send(&mut tab, Event::Share);
    let Shared::Link(link) = (*tab.studio.shared).clone() else {
        panic!("{:?}", *tab.studio.shared)
    };
    let mut other = Tab::new(2);
    device.arrive(&mut other, &format!("/studio/{link}"), "");
    assert_eq!(other.text("name"), "Aurora");
    for hash in [
        "/studio",
        "/studio/",
        "/studio?programme=zmanda",
        "/calculator",
        "",
    ] {
        let mut none = Tab::new(3);
        device.arrive(&mut none, hash, "");
        assert!(
            none.studio.document().is_none() && none.studio.notice.is_none(),
            "{hash}"
        );
    }
    for hash in [
        "/studio/x",
        "/studio/je3",
        "/studio/j%%%",
        "/studio/z",
        "/studio/jAAAA",
    ] {
        let mut none = Tab::new(3);
        device.arrive(&mut none, hash, "");
        assert!(
            none.studio.document().is_none() && none.studio.notice.is_some(),
            "{hash}"
        );
    }
}

/// The table of a vendor that is none of ours.
const TABLE: &str = "Priority\tGold 24x7\tSilver Mon-Fri 9:00-17:00\nP1\t1 hour\t4 business hours\nP2\t4 hours\tNBD\n";

#[test]
fn a_table_becomes_a_programme_once_what_is_open_was_answered() {
    let mut device = Device::default();
    let mut tab = device.open(1);
    device.send(
        &mut tab,
        Event::Pasted {
            html: None,
            text: "one two".into(),
        },
    );
    assert!((*tab.studio.table).as_ref().unwrap().reading.is_err());
    device.send(
        &mut tab,
        Event::Pasted {
            html: None,
            text: TABLE.into(),
        },
    );
    device.send(
        &mut tab,
        Event::Table(Change::About(Named {
            name: "Aurora Lights".into(),
            title: "Support levels".into(),
            address: "https://aurora.example/support".into(),
            read_on: "2026-11-20".into(),
            language: "en".into(),
        })),
    );
    device.send(&mut tab, Event::MakeOfTable);
    assert!(
        matches!(*tab.studio.notice, Some(Notice::Open(_))),
        "it asks before it takes anything for granted"
    );
    assert!(tab.studio.document().is_none());
    for _ in 0..10 {
        let reading = (*tab.studio.table)
            .as_ref()
            .unwrap()
            .reading
            .clone()
            .unwrap();
        let Some(open) = reading.questions.first() else {
            break;
        };
        let change = match open.suggestions.first() {
            Some(Suggestion::Hours(hours)) => {
                Change::Hours(reading.plans[open.plans[0]].cell, hours.clone())
            }
            Some(Suggestion::Answer(answer)) => Change::Cell(open.cells[0], answer.clone()),
            _ if open.plans.is_empty() => Change::Clock(Clock::Customer),
            _ => match open.why {
                duetime::tables::Why::Zone => Change::Clock(Clock::Customer),
                _ => Change::Hours(reading.plans[open.plans[0]].cell, Hours::Always),
            },
        };
        device.send(&mut tab, Event::Table(change));
    }
    assert!((*tab.studio.table).as_ref().unwrap().is_corrected());
    device.send(&mut tab, Event::MakeOfTable);
    assert_eq!(tab.text("id"), "aurora-lights");
    assert!(
        tab.studio.table.is_none(),
        "what was made of it takes its place"
    );
    assert_eq!(Studio::wrong(&tab.studio.problems()), 0);
    // Gold, P1: an hour by the clock from Friday 16:30.
    assert_eq!(tab.answer(), "2026-11-20 17:30:00");
    let silver = tab.text("plans[1].id");
    let (level, day) = ("P1".to_owned(), String::new());
    device.send(
        &mut tab,
        Event::Asked(Asked {
            plan: silver,
            level,
            time: String::new(),
            day,
        }),
    );
    assert_eq!(tab.answer(), "2026-11-23 12:30:00");
    // It is kept from the beginning.
    assert_eq!(device.records.len(), 1);
}
