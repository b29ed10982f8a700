//! Two tabs, storage that is full or forbidden, clocks that jump, things that come late or not at all, drafts that are
//! deleted and brought back, files that are still being read, pages that are closed and opened again, in any order: nothing
//! that was entered is lost, nothing lands in another case, nothing that was deleted comes back.

use crate::visit;
use std::collections::{BTreeMap, BTreeSet};

use duetime::{
    app::{Edit, Event, FileEvent, Follow, HostEvent, Place, Step, hosting},
    drafts::Record,
    locale::Language,
};
use visit::{Device, Visit};

/// Where something is entered: each is a field of its own.
const FIELDS: [&str; 4] = ["description", "subject", "steps", "since"];

/// A source of chance that gives the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % n
    }
}

/// What a device holds in the fields of a draft.
fn entered(text: &str) -> BTreeMap<&'static str, String> {
    let mut record = Record::from_json(text).expect("a record of ours");
    let draft = record.draft();
    let mut found = BTreeMap::new();
    if let Some(chosen) = draft.chosen() {
        for field in FIELDS {
            let text = match field {
                "since" => chosen.facts.since.clone(),
                item => match chosen.given.get(&item.parse().expect("an id")) {
                    Some(duetime::checklist::Given::Answer(text)) => text.clone(),
                    _ => String::new(),
                },
            };
            found.insert(field, text);
        }
    }
    found
}

/// The names of the files that a device has on the list of a draft.
fn listed(text: &str) -> BTreeSet<String> {
    let mut record = Record::from_json(text).expect("a record of ours");
    let draft = record.draft();
    let chosen = draft.chosen();
    let files = chosen.iter().flat_map(|chosen| chosen.files.iter());
    files.map(|(_, file)| file.name.clone()).collect()
}

/// Everything that was promised so far.
#[derive(Default)]
struct Promised {
    /// The last text of each field, by reference: what must be there.
    last: BTreeMap<(String, &'static str), String>,
    /// What was typed into a draft that was deleted elsewhere: where it is brought back, it may be there.
    perhaps: BTreeSet<String>,
    /// What was deleted, and by whom nobody was asked to bring it back.
    deleted: BTreeSet<String>,
    /// The files that were given, by reference and name, in tabs that are open: once they were read they must be there.
    files: BTreeSet<(String, String)>,
    /// Whether drafts are deleted; else the clock jumps.
    deletes: bool,
    /// How many days the clock is ahead.
    ahead: i64,
    count: usize,
}

fn step(chance: &mut Chance, device: &Device, tabs: &mut Vec<Visit>, promised: &mut Promised) {
    device.pass_second();
    let at = chance.below(tabs.len());
    let tab = &mut tabs[at];
    let reference = tab.app.draft.reference.clone();
    match chance.below(26) {
        0..=7 => {
            let field = FIELDS[chance.below(FIELDS.len())];
            promised.count += 1;
            let text = format!("{reference} {}", promised.count);
            tab.edit(match field {
                "since" => Edit::Since(text.clone()),
                item => Edit::Item(item.parse().expect("an id"), text.clone()),
            });
            // Elsewhere deleted and not asked back: it stands here as long as the tab is open, and nowhere else.
            if promised.deleted.contains(&reference) {
                promised.perhaps.insert(text);
            } else {
                promised.last.insert((reference, field), text);
            }
        }
        8 | 9 => tab.hear(),
        10 => {
            let place = [
                Place::Calculator,
                Place::Compare,
                Place::Drafts,
                Place::Intake(Step::Needed),
            ][chance.below(4)];
            tab.go(place);
        }
        11 => {
            // A clock that runs ahead, and is put right again. Of two texts that the device never saw together only the
            // clock can say which is the later one: where drafts are deleted it goes right.
            if promised.deletes {
                return;
            }
            let to = [-1, 0, 1, 400][chance.below(4)];
            tabs[at].pass_days(to - promised.ahead);
            promised.ahead = to;
        }
        12 => {
            tab.hold_fetches(chance.below(2) == 0);
            tab.on(Event::Again);
        }
        13 => {
            // Another case, in which something can be entered at once.
            tab.on(Event::Begin);
            tab.edit(Edit::Programme("kaseya".parse().ok()));
        }
        14 => {
            let all: Vec<String> = device.records().into_keys().collect();
            if !all.is_empty() {
                let other = all[chance.below(all.len())].clone();
                tab.on(Event::OpenDraft(other));
            }
        }
        15 if !promised.deletes => {}
        15 if chance.below(3) == 0 => {
            tab.on(Event::Delete(reference.clone()));
            tab.edit(Edit::Programme("kaseya".parse().ok()));
            promised.deleted.insert(reference.clone());
            promised.last.retain(|(of, _), _| *of != reference);
            promised.files.retain(|(of, _)| *of != reference);
            let mut open = tab.app.files.open.iter();
            assert!(
                !open.any(|file| file.name.starts_with(&reference)),
                "nothing of it is read or searched on"
            );
        }
        15 => {
            if let Some((gone, text)) = (*tab.app.drafts.gone).clone() {
                tab.on(Event::BringBack);
                if device.records().get(&gone) == Some(&text) {
                    promised.deleted.remove(&gone);
                    for (field, text) in entered(&text) {
                        if !text.is_empty() {
                            promised.last.insert((gone.clone(), field), text);
                        }
                    }
                    let files = listed(&text).into_iter();
                    promised
                        .files
                        .extend(files.map(|name| (gone.clone(), name)));
                }
            }
        }
        16 => {
            if *tab.app.drafts.deleted {
                tab.on(Event::KeepAfterAll);
                // What stands there is what this tab has; another one may have something later.
                assert!(device.records().contains_key(&reference));
                promised.deleted.remove(&reference);
            }
        }
        17 => {
            let language = Language::ALL[chance.below(3)];
            tab.on(Event::Speak(language));
        }
        18 => {
            // The page is loaded anew: what another tab deleted goes with the page.
            // So do the files that were not read to their end.
            let records = device.records();
            let tab = tabs.remove(at);
            for file in tab.app.files.open.iter() {
                let of = |text: &String| listed(text).contains(&file.name);
                let mut on_device = records.values();
                if !on_device.any(of) {
                    promised.files.retain(|(_, name)| *name != file.name);
                }
            }
            tabs.insert(at, tab.reload());
        }
        20 | 21 => {
            promised.count += 1;
            let name = format!("{reference} {}.log", promised.count);
            tab.give_long(&name, &[&name, "password=Zomer-2023\n"]);
            if tab.app.draft.owner().is_some() && !promised.deleted.contains(&reference) {
                promised.files.insert((reference, name));
            }
        }
        22 | 23 => {
            for _ in 0..=chance.below(5) {
                tab.read_piece();
            }
        }
        24 => {
            // Left out, if it is being read.
            let open = tab.app.files.work.as_ref();
            let name = open.map(|work| work.name.clone()).unwrap_or_default();
            let before = tab.app.files.open.len();
            tab.on(Event::File(FileEvent::Stop));
            if tab.app.files.open.len() < before {
                promised.files.retain(|(_, known)| *known != name);
            }
        }
        25 => {
            if let Some(name) = tab.listed().pop() {
                tab.with_file(&name, FileEvent::Drop);
                promised.files.retain(|(_, known)| *known != name);
            }
        }
        _ => {
            if tabs.len() < 3 {
                let more = tabs[at].duplicate();
                tabs.push(more);
            }
        }
    }
}

fn check(seed: u64, device: &Device, promised: &Promised) {
    let records = device.records();
    for reference in &promised.deleted {
        assert!(
            !records.contains_key(reference),
            "seed {seed}: {reference} came back"
        );
    }
    for (reference, text) in &records {
        for name in listed(text) {
            assert!(
                name.starts_with(reference),
                "seed {seed}: {name} is on the list of {reference}"
            );
        }
        for (field, text) in entered(text) {
            assert!(
                text.is_empty() || text.starts_with(reference),
                "seed {seed}: {text} stands in {reference}"
            );
            if let Some(last) = promised.last.get(&(reference.clone(), field)) {
                assert!(
                    text == *last || promised.perhaps.contains(&text),
                    "seed {seed}: {field} of {reference} is {text}, and was {last}"
                );
            }
        }
    }
    for (reference, field) in promised.last.keys() {
        assert!(
            records.contains_key(reference),
            "seed {seed}: {reference} with its {field} is gone"
        );
    }
}

#[test]
fn ten_thousand_ways_and_nothing_is_lost_nor_comes_back() {
    for seed in 1..=10_000_u64 {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let device = Device::new();
        let mut tabs = vec![Visit::open(&device, "/intake/needed?programme=kaseya")];
        let mut promised = Promised {
            deletes: seed % 2 == 0,
            ..Promised::default()
        };
        for _ in 0..24 {
            step(&mut chance, &device, &mut tabs, &mut promised);
        }
        check(seed, &device, &promised);
        // In the end every file was read, everybody has heard of everything, and sees the same.
        for tab in &mut tabs {
            tab.read_all();
        }
        for tab in &mut tabs {
            tab.hear();
        }
        for tab in &mut tabs {
            tab.hear();
            if let Some(text) = device.records().get(&tab.app.draft.reference) {
                let mut record = Record::from_json(text).expect("a record of ours");
                let draft = record.draft();
                assert_eq!(draft.choices, tab.app.draft.choices, "seed {seed}");
            }
            let mut open = tab.app.open_files();
            let own = |name: &str| name.starts_with(&*tab.app.draft.reference);
            assert!(open.all(|file| own(&file.name)), "seed {seed}");
        }
        check(seed, &device, &promised);
        let records = device.records();
        for (reference, name) in &promised.files {
            let text = records.get(reference);
            assert!(
                text.is_some_and(|text| listed(text).contains(name)),
                "seed {seed}: {name} is not on its list"
            );
        }
    }
}

#[test]
fn where_storage_is_full_now_and_then_what_was_entered_is_there_or_in_the_tab() {
    for seed in 1..=2_000_u64 {
        let mut chance = Chance(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) | 1);
        let device = Device::new();
        let mut visit = Visit::open(&device, "/intake/needed?programme=kaseya");
        let mut last = BTreeMap::new();
        for n in 0..30 {
            match chance.below(6) {
                0 => device.fill(chance.below(2) == 0),
                1 => visit = visit.reload(),
                _ => {
                    let field = FIELDS[chance.below(3)];
                    let text = format!("{n}");
                    visit.edit(Edit::Item(field.parse().expect("an id"), text.clone()));
                    last.insert(field, text);
                }
            }
            for (field, text) in &last {
                assert_eq!(visit.text(field), *text, "seed {seed}, step {n}: {field}");
            }
        }
    }
}

/// What a device has of a draft.
fn draft(device: &Device, reference: &str) -> duetime::case::Draft {
    let text = &device.records()[reference];
    Record::from_json(text).expect("a record of ours").draft()
}

#[test]
fn a_case_that_was_handed_in_stays_as_it_was_in_any_order_and_what_is_noted_of_it_is_not_lost() {
    for seed in 1..=1_000_u64 {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let device = Device::new();
        let mut first = Visit::open(&device, "/intake/done?programme=kaseya&level=2");
        first.edit(Edit::Item(
            "description".parse().unwrap(),
            "as it was".into(),
        ));
        first.app.host_with(hosting());
        first.on(Event::Host(HostEvent::Connected));
        let reference = first.app.draft.reference.clone();
        let (id, case, text) = (reference.clone(), "{}".to_owned(), String::new());
        first.on(Event::Host(HostEvent::HandOver { id, case, text }));
        let accepted =
            serde_json::json!({"type": "answer", "id": reference, "accepted": {"number": "7"}});
        first.on(Event::Host(HostEvent::Said(accepted.to_string())));
        let handed = draft(&device, &reference);
        assert_eq!(handed.handed.number, "7");
        let mut tabs = vec![first.duplicate(), first];
        let (mut noted, mut entered) = (BTreeMap::new(), BTreeSet::new());
        for n in 0..24 {
            device.pass_second();
            let at = chance.below(tabs.len());
            let tab = &mut tabs[at];
            match chance.below(9) {
                0 | 1 => {
                    let field = FIELDS[chance.below(3)].parse().expect("an id");
                    tab.edit(Edit::Item(field, format!("text {n}")));
                    assert_ne!(tab.app.draft.reference, reference, "seed {seed}, step {n}");
                    assert!(tab.app.draft.handed.is_blank(), "seed {seed}, step {n}");
                    entered.insert(tab.app.draft.reference.clone());
                }
                2 => drop(tab.edit(Edit::Name(format!("name {n}")))),
                3 | 4 => {
                    let name = ["answered_time", "closed_time"][chance.below(2)];
                    let entries = vec![(name, format!("{n}"))];
                    tab.on(Event::Follow(Follow::Note {
                        reference: reference.clone(),
                        entries,
                    }));
                    noted.insert(name, format!("{n}"));
                }
                5 => tab.hear(),
                6 => {
                    let tab = tabs.remove(at);
                    tabs.insert(at, tab.reload());
                }
                _ => drop(tab.on(Event::OpenDraft(reference.clone()))),
            }
        }
        for tab in &mut tabs {
            tab.hear();
        }
        let now = draft(&device, &reference);
        assert_eq!(now.choices, handed.choices, "seed {seed}");
        assert_eq!(now.handed, handed.handed, "seed {seed}");
        for (name, text) in &noted {
            assert_eq!(now.log.get(name), text, "seed {seed}: {name}");
        }
        for other in &entered {
            assert!(
                device.records().contains_key(other),
                "seed {seed}: {other} is gone"
            );
        }
    }
}
