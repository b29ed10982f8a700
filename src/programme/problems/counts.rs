//! How many entries a list may have, and has to have.

use super::{ProblemKind, whole::Whole};

/// The most entries that such a list may have.
const MOST: usize = 200;

/// The lists that are bounded though their entries have no names: by what they stand in, and their own name.
const BOUNDED: [(&str, &str, usize); 6] = [
    ("Programme", "targets", MOST),
    ("Programme", "callbacks", MOST),
    ("Programme", "efforts", MOST),
    ("Programme", "notes", MOST),
    ("Plan", "channels", MOST),
    ("Target", "alternatives", 16),
];

/// The lists that must not be empty.
const NEEDED: [(&str, &str, usize); 9] = [
    ("Programme", "documents", 1),
    ("Programme", "sources", 1),
    ("Programme", "channels", 1),
    ("Programme", "plans", 1),
    ("Programme", "levels", 1),
    ("Programme", "case_types", 1),
    ("Checklist", "items", 1),
    ("Axis", "choices", 1),
    ("OpenCell", "between", 2),
];

pub(super) fn check(whole: &mut Whole) {
    for (inside, name, most) in BOUNDED {
        for at in whole.all(inside) {
            bounded(whole, at, name, most);
        }
    }
    for (inside, name, least) in NEEDED {
        for at in whole.all(inside) {
            let list = whole.under(at, name).filter(|list| whole.sound(*list));
            if let Some(list) = list
                && whole.inside(list).len() < least
            {
                let least = if least == 1 {
                    "one entry"
                } else {
                    "two entries"
                };
                let what = ["at least ", least, " is needed"];
                let mend = ["Add ", least, ", or look whether the list was cut off."];
                whole.wrong(list, ProblemKind::Count, &what, &mend);
            }
        }
    }
}

pub(super) fn bounded(whole: &mut Whole, at: usize, name: &str, most: usize) {
    if let Some(list) = whole.under(at, name)
        && whole.inside(list).len() > most
    {
        too_many(whole, list, most);
    }
}

pub(super) fn too_many(whole: &mut Whole, list: usize, most: usize) {
    let what = ["at most ", &most.to_string(), " entries are allowed"];
    let mend = ["Leave out what says the same twice."];
    whole.wrong(list, ProblemKind::Count, &what, &mend);
}
