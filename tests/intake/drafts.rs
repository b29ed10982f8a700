use duetime::{
    drafts::{BadRecord, Summary},
    locale::Language,
    programme::{self, Index},
    view::{Entry, List, entries},
};

const HOUR: u64 = 60 * 60 * 1000;
/// Noon on 20 November 2026.
const NOON: u64 = 1_795_176_000_000;

fn index() -> Index {
    let file = std::fs::read_to_string("public/programmes/index.json").unwrap();
    programme::read_index(&file).unwrap()
}

fn draft(reference: &str, name: &str, programme: &str, changed: u64) -> Summary {
    Summary {
        reference: reference.into(),
        name: name.into(),
        programme: programme.parse().ok(),
        made: 0,
        changed: NOON + changed,
        is_handed: false,
        expires: NOON + changed + 90 * 24 * HOUR,
    }
}

fn listed(known: &[Summary], other: &[(&str, BadRecord)]) -> Vec<Entry> {
    let list = List {
        known,
        other,
        index: Some(&index()),
        here: "A",
        until: &|reference| (reference == "B").then_some(NOON + 7 * 24 * HOUR),
    };
    entries(Language::EN, list)
}

fn names(known: &[Summary]) -> Vec<String> {
    let listed = listed(known, &[]);
    listed.into_iter().map(|entry| entry.name).collect()
}

#[test]
fn a_draft_is_called_by_its_name_or_its_vendor() {
    let drafts = [
        draft("A", "Restore fails", "veeam-standard", 2 * HOUR),
        draft("B", "", "kaseya", HOUR),
        draft("C", "", "", HOUR),
        draft("D", "", "gone", HOUR),
    ];
    assert_eq!(
        names(&drafts),
        ["Restore fails", "Kaseya", "No vendor chosen yet", "gone"]
    );
}

#[test]
fn two_drafts_of_the_same_vendor_are_told_apart_by_their_times() {
    let drafts = [
        draft("A", "", "veeam-standard", 26 * HOUR),
        draft("B", "", "veeam-standard", HOUR),
        draft("C", "", "kaseya", HOUR),
    ];
    let names = names(&drafts);
    assert_eq!(
        names,
        [
            "Veeam Support, 2026-11-21 14:00",
            "Veeam Support, 2026-11-20 13:00",
            "Kaseya"
        ]
    );
}

#[test]
fn two_drafts_of_the_same_minute_are_told_apart_by_their_references() {
    let drafts = [
        draft("A", "Restore", "kaseya", HOUR),
        draft("B", "Restore", "zmanda", HOUR + 1),
    ];
    assert_eq!(names(&drafts), ["Restore, A", "Restore, B"]);
}

#[test]
fn an_entry_says_which_draft_it_is_when_it_was_changed_and_whether_it_goes() {
    let drafts = [
        draft("A", "<b>Mine</b>", "kaseya", HOUR),
        draft("B", "", "kaseya", HOUR),
    ];
    let listed = listed(&drafts, &[]);
    let [here, old] = listed.as_slice() else {
        panic!("{listed:#?}");
    };
    assert!(
        here.said.contains("&lt;b&gt;Mine&lt;/b&gt;"),
        "{}",
        here.said
    );
    assert!(here.said.contains("open here"), "{}", here.said);
    assert!(here.said.contains("Kaseya · "), "{}", here.said);
    assert!(
        here.said
            .contains("changed 2026-11-20 13:00, kept until 2027-02-18"),
        "{}",
        here.said
    );
    assert_eq!(here.old, None);
    assert!(!old.said.contains("open here"));
    assert_eq!(
        old.old.as_deref(),
        Some("Not changed for 90 days. It will be deleted after 2026-11-27.")
    );
}

#[test]
fn a_draft_that_cannot_be_read_says_why_and_cannot_be_gone_on_with() {
    let listed = listed(
        &[],
        &[
            ("N", BadRecord::Newer(9)),
            ("X", BadRecord::NoDraft("?".into())),
        ],
    );
    assert!(listed.iter().all(|entry| !entry.is_readable));
    assert!(listed[0].said.contains("newer version of Duetime"));
    assert!(listed[1].said.contains("cannot be read"));
    assert_eq!(listed[1].name, "X");
}
