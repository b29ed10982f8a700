//! The find: one secret, where it is, and what may stay of it.

use std::ops::Range;

use super::{
    Kind,
    echo::Echoes,
    found::{Counts, Found, sorted_out},
    mask,
    plain::plain,
    scan::scan,
    text::Text,
    together::together,
};

/// The most finds of one kind that [`find`] gives: more than anybody looks through. Whoever masks a text of which one
/// kind is there so often searches it again until nothing is found.
pub const MOST: usize = 5_000;

/// Something that must not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// Where it is, in bytes: the secret part alone, such as what stands after `password=`.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// Whether it is a secret for sure. Personal data is not, nor is what only its surroundings make likely.
    pub sure: bool,
}

impl Find {
    pub(super) fn new(range: Range<usize>, kind: Kind) -> Find {
        Find {
            range,
            kind,
            sure: true,
        }
    }

    pub(super) fn unsure(range: Range<usize>, kind: Kind) -> Find {
        Find {
            range,
            kind,
            sure: false,
        }
    }

    /// What counts where two overlap: the surer, then the longer, then the earlier kind.
    pub(super) fn weight(&self) -> (bool, usize, std::cmp::Reverse<Kind>) {
        (self.sure, self.range.len(), std::cmp::Reverse(self.kind))
    }

    /// Whether nothing of the other sticks out.
    pub(super) fn covers(&self, other: &Find) -> bool {
        self.range.start <= other.range.start && other.range.end <= self.range.end
    }
}

/// Finds what must not leave, in order and without overlaps, in time that is linear in the text.
///
/// Not more than [`MOST`] of each kind. What is masked already is not found again.
///
/// The password of a line of a log:
///
/// ```
/// use duetime::secrets::{Kind, find};
///
/// let text = "connect user=backup password=Zomer2023 host=10.0.0.4";
/// let finds = find(text);
/// assert_eq!(&text[finds[0].range.clone()], "Zomer2023");
/// assert_eq!(finds[0].kind, Kind::Password);
/// assert_eq!(finds.len(), 1);
/// ```
pub fn find(text: &str) -> Vec<Find> {
    search(text, &mut Echoes::default()).finds
}

/// What a search came to.
pub(super) struct Searched {
    pub(super) finds: Vec<Find>,
    /// From the heading of the last table to the end of its rows.
    pub(super) table: Range<usize>,
    /// Up to where all was found: farther than that, a kind is there too often.
    pub(super) to: usize,
}

/// Finds what must not leave, and what is known from elsewhere; takes note of it.
pub(super) fn search(text: &str, known: &mut Echoes) -> Searched {
    let mut counts = Counts::default();
    let mut searched = once(text, &mut counts, known);
    // What is found depends on what stands around it, and that changes with the masks. So the masked text is searched,
    // too, until it holds nothing: nearly always the first time.
    for _ in 0..ROUNDS {
        if searched.finds.is_empty() {
            break;
        }
        let again = once(&mask(text, &searched.finds), &mut counts, known).finds;
        if again.is_empty() {
            break;
        }
        searched.finds = together(text, searched.finds, again);
        searched.finds = with_echoes(text, searched.finds, known, &mut counts);
    }
    for (kind, count) in Kind::ALL.into_iter().zip(counts) {
        let last = searched.finds.iter().rev().find(|find| find.kind == kind);
        if let Some(last) = last.filter(|_| count == MOST) {
            searched.to = searched.to.min(last.range.start);
        }
    }
    searched
}

/// Searches a text once, in plain signs.
fn once(text: &str, counts: &mut Counts, known: &mut Echoes) -> Searched {
    let plain = plain(text);
    let plain_text = plain.as_ref().map_or(text, |plain| &plain.text);
    let mut found = Found::new(plain_text, *counts);
    scan(Text(plain_text), &mut found);
    *counts = found.counts;
    let mut table = found.rows.range();
    let mut finds = with_echoes(plain_text, sorted_out(found.finds), known, counts);
    if let Some(plain) = plain {
        table = plain.original(table);
        for find in &mut finds {
            find.range = plain.original(find.range.clone());
        }
    }
    Searched {
        finds,
        table,
        to: text.len(),
    }
}

/// The finds, and the same secrets wherever else they stand.
fn with_echoes(
    text: &str,
    mut finds: Vec<Find>,
    known: &mut Echoes,
    counts: &mut Counts,
) -> Vec<Find> {
    known.note(text, &finds);
    let heard = known.heard(text, &finds, counts);
    if !heard.is_empty() {
        let mut heard = heard.into_iter().peekable();
        let mut all = Vec::with_capacity(finds.len());
        for find in finds {
            while let Some(one) = heard.next_if(|one| one.range.start < find.range.start) {
                all.push(one);
            }
            all.push(find);
        }
        all.extend(heard);
        finds = sorted_out(all);
    }
    finds
}

/// How often a text is searched again at most.
const ROUNDS: usize = 4;
