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
    let mut counts = Counts::default();
    let mut finds = once(text, &mut counts);
    // What is found depends on what stands around it, and that changes with the masks. So the masked text is searched,
    // too, until it holds nothing: nearly always the first time.
    for _ in 0..ROUNDS {
        if finds.is_empty() {
            break;
        }
        let again = once(&mask(text, &finds), &mut counts);
        if again.is_empty() {
            break;
        }
        finds = with_echoes(text, together(text, finds, again));
    }
    finds
}

/// Searches a text once, in plain signs.
fn once(text: &str, counts: &mut Counts) -> Vec<Find> {
    let plain = plain(text);
    let searched = plain.as_ref().map_or(text, |plain| &plain.text);
    let mut found = Found::new(searched, *counts);
    scan(Text(searched), &mut found);
    *counts = found.counts;
    let mut finds = with_echoes(searched, sorted_out(found.finds));
    if let Some(plain) = plain {
        for find in &mut finds {
            find.range = plain.original(find.range.clone());
        }
    }
    finds
}

/// The finds, and the same secrets wherever else they stand.
fn with_echoes(text: &str, mut finds: Vec<Find>) -> Vec<Find> {
    let mut echoes = Echoes::default();
    echoes.note(text, &finds);
    let heard = echoes.heard(text, &finds);
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
