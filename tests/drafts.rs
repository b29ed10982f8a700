//! Drafts on the device: that nothing is lost between two tabs, whatever the order, whatever the clock, and that no
//! text does any harm.

use std::collections::BTreeMap;

use duetime::{
    case::{Draft, MaybeOff, Reply, Tick, Why},
    checklist::Given,
    drafts::{BadRecord, KEEP_DAYS, Path, Record, Stamp, Summary},
};
use proptest::{prelude::*, test_runner::RngSeed};
use serde_json::{Value, json};

/// The fields of a record as its text has them: a time, a tab, and a value unless that is gone.
fn fields(record: &Record) -> BTreeMap<String, Value> {
    let text = record.to_json().unwrap();
    let mut value: Value = serde_json::from_str(&text).unwrap();
    serde_json::from_value(value["fields"].take()).unwrap()
}

fn record(fields: Value) -> Record {
    Record::from_json(&text(&fields)).unwrap()
}

fn text(fields: &Value) -> String {
    json!({"format": "duetime-draft", "version": 1, "reference": "D-7", "made": 1, "fields": fields})
        .to_string()
}

fn again(record: &Record) -> Record {
    Record::from_json(&record.to_json().unwrap()).unwrap()
}

fn merged(a: &Record, b: &Record) -> Record {
    let mut both = a.clone();
    both.merge(b);
    both
}

fn same(a: &Record, b: &Record) {
    assert_eq!(a.to_json(), b.to_json());
    assert_eq!(a.clone().draft(), b.clone().draft());
}

/// One thing that a person does; the text says how.
fn edit(draft: &mut Draft, what: usize, text: &str) {
    match what {
        0 => draft.moment.zone = text.into(),
        1 => draft.moment.date = text.into(),
        2 => draft.holidays.country = text.into(),
        3 => draft.programme = text.parse().ok(),
        _ => {
            let programme = ["zmanda", "a.b"][what % 2].parse().unwrap();
            let choices = draft.choices.entry(programme);
            match what {
                4 | 5 => choices.role = text.parse().ok(),
                6 | 7 => choices.gates.insert("contract".parse().unwrap(), Reply::No),
                8 | 9 => choices.gates.remove(&"contract".parse().unwrap()),
                10 | 11 if text.is_empty() => choices.given.remove(&"steps".parse().unwrap()),
                12 | 13 => choices
                    .given
                    .insert("steps".parse().unwrap(), Given::NotKnownYet),
                _ => choices
                    .given
                    .insert("steps".parse().unwrap(), Given::Answer(text.into())),
            }
        }
    }
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "x", "yy", "ä\"\\\n~/"]).prop_map(str::to_owned)
}

/// What tabs do: an edit at a time of the clock, a save, or a crash.
#[derive(Debug, Clone)]
enum Act {
    Edit(usize, String, u64),
    Save,
    Crash,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0..14_usize, word(), 0..50_u64).prop_map(|(what, text, now)| Act::Edit(what, text, now)),
        3 => Just(Act::Save),
        1 => Just(Act::Crash),
    ]
}

struct Tab {
    record: Record,
    draft: Draft,
    number: u32,
}

impl Tab {
    fn open(store: &str, number: u32) -> Tab {
        let mut record = Record::from_json(store).unwrap();
        let draft = record.draft();
        Tab {
            record,
            draft,
            number,
        }
    }

    fn edit(&mut self, what: usize, text: &str, now: u64) {
        let before = fields(&self.record);
        edit(&mut self.draft, what, text);
        let changed = self.record.note(&self.draft, now, self.number);
        let after = fields(&self.record);
        assert_eq!(changed, before != after);
        // All that was noted is later than all that was there.
        let latest = before.values().map(|field| field[0].as_u64()).max();
        for (path, field) in &after {
            if before.get(path) != Some(field) {
                assert!(Some(field[0].as_u64()) > latest);
            }
        }
        assert_eq!(self.record.clone().draft(), self.draft);
    }

    /// As the page does it: the store is read, merged and, where there is anything new, written.
    fn save(&mut self, store: &mut String) {
        let stored = Record::from_json(store).unwrap();
        if self.record.is_ahead_of(&stored) {
            *store = merged(&self.record, &stored).to_json().unwrap();
        }
        self.take(&stored);
    }

    fn take(&mut self, other: &Record) {
        let shown = self.draft.clone();
        let changed = self.record.merge(other);
        self.draft = self.record.draft();
        if shown != self.draft {
            assert!(!changed.is_empty());
        }
        assert!(self.record.merge(other).is_empty());
    }
}

/// A field of any kind at one of a few paths, at one of a few times.
fn raw_field() -> impl Strategy<Value = (String, Value)> {
    let paths = vec![
        "/moment",
        "/moment/zone",
        "/moment/zone/x",
        "/moment/date",
        "/holidays/own",
        "/choices",
        "/choices/a",
        "/choices/a/given",
        "/choices/a/given/steps",
        "/choices/a/given/version",
        "/choices/a/colour/red",
        "/colour",
        "/programme",
    ];
    let values = vec![
        json!(null),
        json!("x"),
        json!("not_known_yet"),
        json!([]),
        json!(7),
        json!([{"date": "2026-12-24"}]),
    ];
    let whole = vec![json!({"answer": "x"}), json!({}), json!("not_known_yet")];
    let value = (
        prop::sample::select(values),
        prop::sample::select(whole),
        any::<bool>(),
    );
    (prop::sample::select(paths), value, 0..4_u64, 0..2_u32).prop_map(
        |(path, (value, whole, there), time, tab)| {
            let value = if path.matches('/').count() == 4 {
                whole
            } else {
                value
            };
            let field = if there {
                json!([time, tab, value])
            } else {
                json!([time, tab])
            };
            (path.to_owned(), field)
        },
    )
}

fn raw() -> impl Strategy<Value = Record> {
    prop::collection::vec(raw_field(), 0..10)
        .prop_map(|fields| record(fields.into_iter().collect::<serde_json::Map<_, _>>().into()))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 160,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(0x0D0E_714E),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_order_of_merging_makes_no_difference(a in raw(), b in raw(), c in raw()) {
        same(&merged(&a, &a), &a);
        same(&merged(&a, &b), &merged(&b, &a));
        same(&merged(&merged(&a, &b), &c), &merged(&a, &merged(&b, &c)));
        let both = merged(&a, &b);
        prop_assert!(!a.is_ahead_of(&both) && !b.is_ahead_of(&both));
        prop_assert_eq!(both.is_ahead_of(&a), both.to_json() != a.to_json());
    }

    #[test]
    fn the_later_stamp_wins_and_of_equal_ones_the_greater_tab(a in raw(), b in raw()) {
        let (of_a, of_b, both) = (fields(&a), fields(&b), fields(&merged(&a, &b)));
        let stamp = |field: &Value| (field[0].as_u64(), field[1].as_u64());
        for (path, field) in both {
            let (in_a, in_b) = (of_a.get(&path), of_b.get(&path));
            prop_assert!(in_a == Some(&field) || in_b == Some(&field));
            prop_assert!(in_a.is_none_or(|other| stamp(other) <= stamp(&field)));
            prop_assert!(in_b.is_none_or(|other| stamp(other) <= stamp(&field)));
        }
    }

    #[test]
    fn whatever_a_record_holds_what_is_noted_is_read_again(
        mut record in raw(),
        edits in prop::collection::vec((0..14_usize, word()), 1..8),
    ) {
        let mut draft = record.draft();
        for (what, text) in edits {
            let unread = fields(&record).len();
            edit(&mut draft, what, &text);
            record.note(&draft, 3, 9);
            prop_assert_eq!(again(&record).draft(), draft.clone());
            prop_assert!(fields(&record).len() >= unread);
            same(&again(&record), &record);
        }
        prop_assert!(!record.note(&draft, 3, 9));
    }

    #[test]
    fn tabs_that_change_different_fields_keep_everything(
        acts in prop::collection::vec((0..2_usize, 0..2_usize, word(), 0..50_u64, any::<bool>()), 0..40),
    ) {
        let mut store = Record::new("D-7", 1).to_json().unwrap();
        let mut tabs = [Tab::open(&store, 1), Tab::open(&store, 2)];
        let mut told: BTreeMap<usize, String> = BTreeMap::new();
        for (tab, field, text, now, save) in acts {
            let what = [[0, 2], [1, 5]][tab][field];
            tabs[tab].edit(what, &text, now);
            told.insert(what, text);
            if save {
                tabs[tab].save(&mut store);
            }
        }
        for tab in [0, 1, 0] {
            tabs[tab].save(&mut store);
        }
        let mut all = Draft::default();
        for (what, text) in told {
            edit(&mut all, what, &text);
        }
        for tab in tabs {
            prop_assert_eq!(&tab.draft, &all);
        }
        prop_assert_eq!(Record::from_json(&store).unwrap().draft(), all);
    }

    #[test]
    fn whatever_tabs_do_and_when_they_crash_nothing_saved_is_lost(
        acts in prop::collection::vec((0..3_usize, act()), 0..60),
    ) {
        let mut store = Record::new("D-7", 1).to_json().unwrap();
        let mut tabs = [1, 2, 3].map(|number| Tab::open(&store, number));
        // What was ever saved: the latest of each path.
        let mut saved: BTreeMap<String, (u64, u64, Value)> = BTreeMap::new();
        let finish = (0..6).map(|n| (n % 3, Act::Save));
        for (n, act) in acts.into_iter().chain(finish) {
            let tab = &mut tabs[n];
            match act {
                Act::Edit(what, text, now) => tab.edit(what, &text, now),
                Act::Crash => *tab = Tab::open(&store, tab.number),
                Act::Save => {
                    for (path, field) in fields(&tab.record) {
                        let (time, by) = (field[0].as_u64().unwrap(), field[1].as_u64().unwrap());
                        let latest = saved.get(&path);
                        if latest.is_none_or(|latest| (latest.0, latest.1) < (time, by)) {
                            saved.insert(path, (time, by, field));
                        }
                    }
                    tab.save(&mut store);
                }
            }
        }
        let held: BTreeMap<_, _> = saved.into_iter().map(|(path, (.., field))| (path, field)).collect();
        let mut stored = Record::from_json(&store).unwrap();
        prop_assert_eq!(fields(&stored), held);
        let draft = stored.draft();
        for tab in &tabs {
            same(&tab.record, &stored);
            prop_assert_eq!(&tab.draft, &draft);
        }
    }

    /// Two tabs may read the store at once, and the second then writes over what the first wrote: it is told, and
    /// writes again.
    #[test]
    fn a_race_for_the_store_is_made_good(
        acts in prop::collection::vec((0..3_usize, 0..3_usize, 0..14_usize, word()), 0..60),
    ) {
        let mut store = Record::new("D-7", 1).to_json().unwrap();
        let mut tabs = [1, 2, 3].map(|number| Tab::open(&store, number));
        let mut seen = [(); 3].map(|()| store.clone());
        let mut all = Record::from_json(&store).unwrap();
        for (n, act, what, text) in acts {
            match act {
                0 => tabs[n].edit(what, &text, 5),
                1 => seen[n].clone_from(&store),
                _ => {
                    tabs[n].take(&Record::from_json(&seen[n]).unwrap());
                    store = tabs[n].record.to_json().unwrap();
                }
            }
            all.merge(&tabs[n].record);
        }
        for n in [0, 1, 2, 0, 1] {
            tabs[n].save(&mut store);
        }
        for tab in tabs {
            same(&tab.record, &all);
        }
        prop_assert_eq!(store, all.to_json().unwrap());
    }

    #[test]
    fn damage_is_an_error_or_a_record_and_never_a_panic(
        record in raw(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6),
    ) {
        let mut bytes = record.to_json().unwrap().into_bytes();
        for (at, byte, how) in damage {
            let at = at.index(bytes.len());
            let byte = b"{}[]\",:/~0129-.e\\un "[usize::from(byte) % 20];
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => drop(bytes.remove(at)),
            }
        }
        harmless(&String::from_utf8_lossy(&bytes));
    }
}

/// Reads a text in every way; where it is a record, that can be worked with.
fn harmless(text: &str) {
    let _ = Record::from_plain(text, "D-7", Stamp::new(1, 1));
    let summary = Summary::from_json(text);
    match Record::from_json(text) {
        Err(error) => assert_eq!(summary, Err(error)),
        Ok(mut record) => {
            assert_eq!(summary, Ok(record.summary()));
            let mut draft = record.draft();
            edit(&mut draft, 15, "new");
            record.note(&draft, 1, 1);
            assert_eq!(again(&record).draft(), draft);
        }
    }
}

/// A draft with something everywhere.
fn full() -> Draft {
    let mut draft = Draft::default();
    for what in [0, 1, 2, 3, 4, 5, 6, 7, 12, 15] {
        edit(&mut draft, what, "x");
    }
    let choices = draft.choices.entry("zmanda".parse().unwrap());
    choices.answers.overrule = Some(duetime::triage::Override {
        level: "2".parse().unwrap(),
        reason: "a \"reason\"".into(),
    });
    choices
        .advantages
        .insert("certified".parse().unwrap(), true);
    draft.moment.fold = Some(duetime::clock::Fold::Second);
    let day = |name: &str| duetime::clock::Holiday::new("2026-11-11".parse().unwrap(), name);
    let maybe = MaybeOff {
        day: day("Martinstag"),
        why: Why::Observance,
    };
    draft
        .holidays
        .take_file("ours.ics".into(), vec![day("Stocktaking")], vec![maybe]);
    draft.holidays.tick("x.2026-12-24", Tick::Noon);
    draft
}

#[test]
fn every_prefix_of_a_record_is_an_error_but_the_whole() {
    let mut record = Record::new("D-\"7\" ä", 1);
    record.note(&full(), 2, 7);
    let text = record.to_json().unwrap();
    for (end, _) in text.char_indices() {
        assert!(matches!(
            Record::from_json(&text[..end]),
            Err(BadRecord::NoDraft(_))
        ));
        harmless(&text[..end]);
    }
    harmless(&text);
    let mut whole = Record::from_json(&text).unwrap();
    same(&whole, &record);
    assert_eq!(whole.draft(), full());
    assert_eq!(whole.unread(), 0);
    assert_eq!(whole.reference(), "D-\"7\" ä");
}

#[test]
fn a_record_is_written_like_this() {
    let mut record = Record::new("D-7", 1_000);
    let mut draft = record.draft();
    edit(&mut draft, 0, "Asia/Tokyo");
    edit(&mut draft, 15, "1. Open");
    record.note(&draft, 2_000, 7);
    edit(&mut draft, 0, "");
    edit(&mut draft, 11, "");
    record.note(&draft, 500, 7);
    let text = record.to_json().unwrap();
    let begin = r#"{"format":"duetime-draft","version":1,"reference":"D-7","made":1000,"fields":{"#;
    assert!(text.starts_with(begin), "{text}");
    for field in [
        r#""/moment/zone":[2001,7,""]"#,
        r#""/choices/a.b/given/steps":[2001,7]"#,
        r#""/choices/a.b/role":[2000,7,null]"#,
    ] {
        assert!(text.contains(field), "{text}");
    }
    assert_eq!(record.changed(), 2_001);
}

#[test]
fn what_nobody_changed_is_not_recorded() {
    let mut record = Record::new("D-7", 1_000);
    assert!(!record.note(&Draft::default(), 2_000, 1));
    assert!(fields(&record).is_empty());
    assert_eq!(record.changed(), 1_000);
    assert_eq!(again(&record).draft(), Draft::default());
}

#[test]
fn a_clock_that_was_set_back_makes_no_change_older() {
    let mut record = Record::new("D-7", 9_000_000);
    let mut old = record.clone();
    let mut draft = record.draft();
    edit(&mut draft, 0, "first");
    record.note(&draft, 10_000_000, 9);
    old.merge(&record);
    edit(&mut draft, 0, "second");
    assert!(record.note(&draft, 5, 1));
    assert!(
        old.merge(&record)
            .iter()
            .any(|path| path.to_string() == "/moment/zone")
    );
    assert_eq!(old.draft().moment.zone, "second");
    assert!(!record.is_expired(5));
    let day = 24 * 60 * 60 * 1000;
    assert!(!record.is_expired(record.changed() + u64::from(KEEP_DAYS) * day));
    assert!(record.is_expired(record.changed() + u64::from(KEEP_DAYS) * day + 1));
}

#[test]
fn a_tab_that_has_not_read_yet_reverts_nothing() {
    let mut here = Record::new("D-7", 1);
    let mut there = here.clone();
    let (mut draft, mut other) = (here.draft(), there.draft());
    edit(&mut other, 15, "theirs");
    edit(&mut other, 0, "theirs");
    there.note(&other, 10, 2);
    here.merge(&there);
    // It still shows what it showed before, and the person goes on typing.
    edit(&mut draft, 1, "ours");
    here.note(&draft, 11, 1);
    let draft = here.draft();
    assert_eq!(
        (draft.moment.zone.as_str(), draft.moment.date.as_str()),
        ("theirs", "ours")
    );
    assert!(draft.choices.get(&"a.b".parse().unwrap()).is_some());
}

#[test]
fn what_changed_elsewhere_is_named() {
    let mut here = Record::new("D-7", 1);
    let mut draft = here.draft();
    edit(&mut draft, 15, "before");
    edit(&mut draft, 7, "");
    here.note(&draft, 2, 1);
    let mut there = again(&here);
    edit(&mut draft, 15, "after");
    edit(&mut draft, 9, "");
    there.note(&draft, 3, 2);
    let changed: Vec<_> = here.merge(&there).iter().map(Path::to_string).collect();
    assert_eq!(
        changed,
        ["/choices/a.b/gates/contract", "/choices/a.b/given/steps"]
    );
    // What both say alike is no change to anybody.
    let mut both = merged(&here, &there);
    edit(&mut draft, 0, "Asia/Tokyo");
    there.note(&draft, 4, 2);
    both.note(&draft, 5, 3);
    assert!(merged(&both, &there).to_json() == both.to_json() && both.merge(&there).is_empty());
    // Another draft is another draft.
    let mut another = Record::new("D-8", 1);
    assert!(another.merge(&there).is_empty());
    assert!(fields(&another).is_empty());
}

#[test]
fn an_answer_in_either_form_is_one_value() {
    let mut here = Record::new("D-7", 1);
    let mut draft = here.draft();
    edit(&mut draft, 15, "known");
    here.note(&draft, 2, 1);
    let mut there = again(&here);
    edit(&mut draft, 13, "");
    there.note(&draft, 4, 2);
    edit(&mut draft, 15, "better known");
    here.note(&draft, 3, 1);
    let mut both = merged(&here, &there);
    let draft = both.draft();
    let given = &draft.choices.get(&"a.b".parse().unwrap()).unwrap().given;
    assert_eq!(
        given.get(&"steps".parse().unwrap()),
        Some(&Given::NotKnownYet)
    );
    assert_eq!(both.unread(), 0);
}

#[test]
fn of_a_value_and_values_below_it_the_later_counts_as_a_whole() {
    let above =
        |time: u64| record(json!({"/moment": [time, 1, "soon"], "/programme": [1, 1, "zmanda"]}));
    let mut below =
        record(json!({"/moment/zone": [5, 2, "Asia/Tokyo"], "/moment/date": [3, 2, "x"]}));
    let draft = merged(&below, &above(4)).draft();
    assert_eq!(
        (draft.moment.zone.as_str(), draft.moment.date.as_str()),
        ("Asia/Tokyo", "x")
    );
    // Nobody can read it, and everything else is read.
    let mut both = merged(&below, &above(6));
    let mut draft = both.draft();
    assert_eq!(draft.moment, Draft::default().moment);
    assert_eq!(draft.programme.as_ref().unwrap().as_str(), "zmanda");
    assert_eq!(both.unread(), 1);
    assert_eq!(below.merge(&above(6)).len(), 4);
    // Whoever writes there again begins anew: what was outdone once never comes back.
    edit(&mut draft, 0, "Asia/Seoul");
    both.note(&draft, 7, 1);
    assert_eq!(again(&both).draft(), draft);
    assert_eq!(both.clone().draft().moment.date, "");
    assert!(!below.is_ahead_of(&both));
}

#[test]
fn fields_of_a_newer_duetime_survive() {
    let newer = json!({
        "/colour": [5, 1, "red"],
        "/moment/moon": [5, 1, ["full"]],
        "/choices/a.b/mood/today": [5, 1, {"very": {"good": true}}],
        "/choices/a.b/given/steps": [5, 1, {"answer": "x"}],
    });
    let mut record = record(newer.clone());
    let mut draft = record.draft();
    assert_eq!(record.unread(), 0);
    edit(&mut draft, 11, "");
    edit(&mut draft, 0, "Asia/Tokyo");
    record.note(&draft, 6, 2);
    draft.choices.remove(&"a.b".parse().unwrap());
    record.note(&draft, 7, 2);
    let after = fields(&again(&record));
    for path in ["/colour", "/moment/moon", "/choices/a.b/mood/today"] {
        assert_eq!(after[path], newer[path]);
    }
    assert_eq!(after["/choices/a.b/given/steps"], json!([6, 2]));
}

#[test]
fn two_tabs_that_say_something_about_different_days_lose_neither() {
    let mut here = Record::new("D-7", 1_000);
    let mut there = here.clone();
    let mut draft = here.draft();
    draft.holidays.tick("NL.2026-04-03", Tick::Works);
    here.note(&draft, 2_000, 1);
    let mut draft = there.draft();
    draft.holidays.tick("NL.2026-12-24", Tick::Noon);
    there.note(&draft, 2_000, 2);
    let ticks = merged(&here, &there).draft().holidays.ticks;
    let said: Vec<_> = ticks
        .iter()
        .map(|(id, tick)| (id.as_str(), *tick))
        .collect();
    assert_eq!(
        said,
        [
            ("NL.2026-04-03", Tick::Works),
            ("NL.2026-12-24", Tick::Noon)
        ]
    );
}

#[test]
fn one_broken_field_does_not_lose_the_others() {
    let broken = json!({
        "/programme": [5, 1, 7],
        "/moment/zone": [5, 1, "Asia/Tokyo"],
        "/moment/other": [5, 1, "perhaps"],
        "/holidays/own": [5, 1, [{"date": "tomorrow"}]],
        "/holidays/ticks/NL.2026-04-03": [5, 1, "works"],
        "/holidays/ticks/NL.2026-04-06": [5, 1, "perhaps"],
        "/choices/a.b/given/steps": [5, 1, {"answer": "x"}],
        "/choices/a.b/given/version": [5, 1, {"guess": "4.1"}],
        "/choices/<script>/given/steps": [5, 1, {"answer": "x"}],
        "/choices/<script>/role": [5, 1, null],
    });
    let mut record = record(broken.clone());
    let mut draft = record.draft();
    assert_eq!(record.unread(), 7);
    assert_eq!(draft.moment.zone, "Asia/Tokyo");
    assert_eq!(draft.holidays.ticks.iter().count(), 1);
    let given = &draft.choices.get(&"a.b".parse().unwrap()).unwrap().given;
    assert_eq!(given.iter().count(), 1);
    // They are kept while the person works on, until it changes one itself.
    edit(&mut draft, 15, "y");
    edit(&mut draft, 3, "zmanda");
    record.note(&draft, 6, 2);
    let after = fields(&again(&record));
    for (path, field) in broken.as_object().unwrap() {
        let is_ours = ["/programme", "/choices/a.b/given/steps"].contains(&path.as_str());
        assert_eq!(after[path] != *field, is_ours, "{path}");
    }
    assert_eq!(after["/programme"], json!([6, 2, "zmanda"]));
    record.draft();
    assert_eq!(record.unread(), 6);
}

/// What [`Record::draft`] relies on where something cannot be read: no field needs another one.
#[test]
fn every_field_of_a_draft_can_be_read_alone() {
    let mut record = Record::new("D-7", 1);
    record.note(&full(), 2, 1);
    for (path, field) in fields(&record) {
        let mut alone = self::record(json!({path.as_str(): field}));
        alone.draft();
        assert_eq!(alone.unread(), 0, "{path}");
    }
}

#[test]
fn a_draft_of_the_first_version_is_taken_over() {
    let stamp = Stamp::new(1_000, 1);
    let mut record = Record::from_plain(&full().to_json(), "D-7", stamp).unwrap();
    assert_eq!(record.draft(), full());
    assert_eq!(
        (record.made(), record.changed(), record.unread()),
        (1_000, 1_000, 0)
    );
    let mut same = Record::new("D-7", 1_000);
    same.note(&full(), 1_000, 1);
    assert!(
        same.merge(&record)
            .iter()
            .all(|path| !path.segments().is_empty())
    );
    assert_eq!(same.draft(), full());
    for text in ["", "7", "[]", "{", "null", &record.to_json().unwrap()] {
        let error = Record::from_plain(text, "D-7", stamp).unwrap_err();
        assert!(matches!(error, BadRecord::NoDraft(_)), "{text}");
    }
    // Twice the same name, and a value beside values below it: never a draft, and yet no harm.
    for text in [r#"{"a":1,"a":2}"#, r#"{"moment":1,"moment":{"zone":"x"}}"#] {
        harmless(text);
        let mut record = Record::from_plain(text, "D-7", stamp).unwrap();
        record.draft();
        assert_eq!(record.unread(), 0);
    }
    let deep = ["{\"a\":", &"[".repeat(11), &"]".repeat(11), "}"].concat();
    assert!(Record::from_plain(&deep, "D-7", stamp).is_err());
}

#[test]
fn limits_are_kept() {
    let many = |count: usize| {
        let field = |n: usize| (format!("/choices/p{n}/role"), json!([1, 1, null]));
        text(
            &(0..count)
                .map(field)
                .collect::<serde_json::Map<_, _>>()
                .into(),
        )
    };
    let mut most = Record::from_json(&many(Record::MOST_FIELDS)).unwrap();
    let text_of_most = most.to_json().unwrap();
    assert_eq!(
        Record::from_json(&many(Record::MOST_FIELDS + 1)).unwrap_err(),
        BadRecord::TooLarge
    );
    let mut draft = most.draft();
    edit(&mut draft, 0, "x");
    most.note(&draft, 1, 1);
    assert_eq!(most.to_json(), Err(BadRecord::TooLarge));
    assert!(Record::from_json(&text_of_most).is_ok());

    let mut large = Record::new("D-7", 1);
    let mut draft = large.draft();
    edit(&mut draft, 0, &"x".repeat(Record::MOST_BYTES));
    large.note(&draft, 1, 1);
    assert_eq!(large.to_json(), Err(BadRecord::TooLarge));
    edit(&mut draft, 0, "x");
    large.note(&draft, 1, 1);
    assert_eq!(again(&large).draft(), draft);
    let long = " ".repeat(Record::MOST_BYTES + 1);
    assert_eq!(Record::from_json(&long).unwrap_err(), BadRecord::TooLarge);
    assert_eq!(Summary::from_json(&long), Err(BadRecord::TooLarge));
    let stamp = Stamp::new(1, 1);
    assert_eq!(
        Record::from_plain(&long, "D-7", stamp).unwrap_err(),
        BadRecord::TooLarge
    );

    let deep = ["{\"fields\":", &"[".repeat(500_000)].concat();
    harmless(&deep);
}

#[test]
fn thousands_of_broken_fields_take_no_time() {
    let field = |n: usize| (format!("/choices/p{n}/role"), json!([1, 1, n]));
    let broken = (0..3_000).map(field);
    let mut all: serde_json::Map<_, _> = broken.collect();
    all.extend((3_000..Record::MOST_FIELDS).map(|n| {
        (
            format!("/choices/<{n}>/given/x"),
            json!([1, 1, {"answer": "x"}]),
        )
    }));
    let from = std::time::Instant::now();
    let mut record = record(all.into());
    assert_eq!(record.draft(), Draft::default());
    assert_eq!(record.unread(), Record::MOST_FIELDS);
    assert!(from.elapsed().as_secs() < 5, "{:?}", from.elapsed());
}

#[test]
fn what_else_is_no_record_is_said() {
    for (old, new, error) in [
        ("duetime-draft", "duetime-case", BadRecord::NoDraft("it has another format".into())),
        ("\"version\":1", "\"version\":0", BadRecord::NoDraft("it has another format".into())),
        ("\"version\":1", "\"version\":9", BadRecord::Newer(9)),
        ("\"version\":1,", "", BadRecord::NoDraft("missing field `version`".into())),
        ("/name", "name", BadRecord::NoDraft("fields.name: this is no path of a field".into())),
        ("/name", "/~", BadRecord::NoDraft("fields./~: this is no path of a field".into())),
        ("/name", "/1/2/3/4/5", BadRecord::NoDraft("fields./1/2/3/4/5: this is no path of a field".into())),
        ("[2,3,\"x\"]", "[2]", BadRecord::NoDraft("fields./name: a time and a tab are needed, and a value".into())),
        ("[2,3,\"x\"]", "[2,3,4,5]", BadRecord::NoDraft("fields./name: a time and a tab are needed, and a value".into())),
        ("\"x\"", "{}", BadRecord::NoDraft("fields./name: an object stands here by its fields".into())),
        ("[2,", "[253402300800000,", BadRecord::NoDraft("fields./name: invalid type: integer `253402300800000`, expected a time before the year 10000".into())),
        ("[2,", "[-2,", BadRecord::NoDraft("fields./name: invalid type: integer `-2`, expected a whole number from 0 to 2^64 - 1".into())),
        (",3,", ",4294967296,", BadRecord::NoDraft("fields./name: invalid type: integer `4294967296`, expected a whole number from 0 to 4294967295".into())),
    ] {
        let text = r#"{"format":"duetime-draft","version":1,"reference":"D-7","made":1,"fields":{"/name":[2,3,"x"]}}"#;
        assert!(Record::from_json(text).is_ok());
        assert_eq!(Record::from_json(&text.replace(old, new)).unwrap_err(), error, "{new}");
    }
    // In another version, everything else may be different too.
    let newer = r#"{"format": "duetime-draft", "version": 2, "fields": [7]}"#;
    assert_eq!(Summary::from_json(newer), Err(BadRecord::Newer(2)));
}

#[test]
fn times_without_end_do_no_harm() {
    let last = Stamp::LAST;
    let mut end = record(json!({"/moment/zone": [last, u32::MAX, "x"]}));
    let mut draft = end.draft();
    edit(&mut draft, 1, "y");
    end.note(&draft, u64::MAX, 1);
    assert_eq!(again(&end).draft(), draft);
    assert!(!end.is_expired(last));
    assert!(end.is_expired(u64::MAX));
    assert_eq!(Record::new("D-7", u64::MAX).made(), last);
    let [below, above] = [u32::MAX - 1, u32::MAX];
    let mut both = record(json!({
        "/moment": [last, above, "x"], "/moment/zone": [last, below, "x"], "/moment/date": [last, below, "x"]
    }));
    let mut draft = both.draft();
    edit(&mut draft, 0, "y");
    both.note(&draft, 1, 1);
    again(&both).draft();
}

#[test]
fn a_summary_says_what_the_draft_says() {
    let summary = |fields: Value| Summary::from_json(&text(&fields)).unwrap();
    let plain = summary(json!({}));
    assert_eq!(
        (plain.name.as_str(), plain.programme, plain.changed),
        ("", None, 1)
    );
    let named =
        summary(json!({"/name": [4, 1, "Restore \"fails\""], "/programme": [9, 1, "zmanda"]}));
    assert_eq!(named.name, "Restore \"fails\"");
    assert_eq!(named.programme.unwrap().as_str(), "zmanda");
    assert_eq!((named.changed, named.expires), (9, 9 + 90 * 86_400_000));
    let gone = summary(json!({"/name": [4, 1], "/programme": [9, 1, "<script>"]}));
    assert_eq!((gone.name.as_str(), gone.programme), ("", None));
}
