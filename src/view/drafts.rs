//! The cases that were begun on this device, as a list.

use maud::{Markup, html};

use crate::{
    drafts::{BadRecord, KEEP_DAYS, KEEP_HANDED_DAYS, Summary},
    locale::{self, Language, words::drafts as w},
    programme::Index,
};

/// One draft of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Under what it is kept.
    pub reference: String,
    /// What tells it from the others: what a screen reader says with each of its buttons.
    pub name: String,
    /// What is said of it.
    pub said: String,
    /// That it is about to be deleted, where it is.
    pub old: Option<String>,
    /// Whether it can be gone on with.
    pub is_readable: bool,
}

/// What the list is made of.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// The drafts that can be read.
    pub known: &'a [Summary],
    /// The others, by their references.
    pub other: &'a [(&'a str, BadRecord)],
    /// The vendors.
    pub index: Option<&'a Index>,
    /// The reference of the draft that is open here.
    pub here: &'a str,
    /// Until when a draft is kept that is about to be deleted.
    pub until: &'a dyn Fn(&str) -> Option<u64>,
}

/// The entries of the list.
pub fn entries(language: Language, list: List<'_>) -> Vec<Entry> {
    let names = names(language, list.known, list.index);
    let mut entries = Vec::new();
    for (summary, name) in list.known.iter().zip(names) {
        entries.push(Entry {
            reference: summary.reference.clone(),
            name,
            said: said(language, summary, list).into_string(),
            old: (list.until)(&summary.reference).map(|until| old(language, until)),
            is_readable: true,
        });
    }
    for (reference, bad) in list.other {
        let word = match bad {
            BadRecord::Newer(_) => w::NEWER,
            _ => w::DAMAGED,
        };
        let said = html! { p { strong { (reference) } " – " (word.get(language)) } };
        entries.push(Entry {
            reference: (*reference).to_owned(),
            name: (*reference).to_owned(),
            said: said.into_string(),
            old: None,
            is_readable: false,
        });
    }
    entries
}

/// What each draft is called: its name or its vendor; where several have the same, with the time of the last change;
/// where that is the same too, with the reference.
fn names(language: Language, known: &[Summary], index: Option<&Index>) -> Vec<String> {
    let titles: Vec<_> = known
        .iter()
        .map(|one| title(language, one, index))
        .collect();
    let timed: Vec<_> = known
        .iter()
        .zip(&titles)
        .map(|(one, title)| [title, ", ", &*locale::on_device(language, one.changed)].concat())
        .collect();
    let is_one = |all: &[String], name: &String| all.iter().filter(|one| *one == name).count() == 1;
    let name = |(n, one): (usize, &Summary)| match (&titles[n], &timed[n]) {
        (title, _) if is_one(&titles, title) => title.clone(),
        (_, timed_one) if is_one(&timed, timed_one) => timed_one.clone(),
        (title, _) => [title, ", ", &*one.reference].concat(),
    };
    known.iter().enumerate().map(name).collect()
}

fn vendor(language: Language, summary: &Summary, index: Option<&Index>) -> String {
    let Some(id) = &summary.programme else {
        return w::NO_VENDOR.get(language).to_owned();
    };
    let entry = index.and_then(|index| index.programmes.iter().find(|entry| entry.id == *id));
    entry.map_or_else(|| id.to_string(), |entry| entry.name.to_string())
}

fn title(language: Language, summary: &Summary, index: Option<&Index>) -> String {
    match &*summary.name {
        "" => vendor(language, summary, index),
        name => name.to_owned(),
    }
}

fn said(language: Language, summary: &Summary, list: List<'_>) -> Markup {
    let changed = locale::on_device(language, summary.changed);
    let until = locale::day_on_device(language, summary.expires);
    html! {
        p {
            strong { (title(language, summary, list.index)) }
            @if summary.reference == list.here {
                " " span class="tag own" { (w::HERE.get(language)) }
            }
            br;
            span class="small" {
                @if !summary.name.is_empty() { (vendor(language, summary, list.index)) " · " }
                span class="figure" translate="no" { (summary.reference) } " · "
                (w::CHANGED.with(language, &[("time", &changed), ("until", &until)]))
            }
        }
    }
}

/// That a case that was handed in is about to be deleted.
pub fn old_case(language: Language, until: u64) -> String {
    old_after(language, until, KEEP_HANDED_DAYS)
}

fn old(language: Language, until: u64) -> String {
    old_after(language, until, KEEP_DAYS)
}

fn old_after(language: Language, until: u64, days: u32) -> String {
    let days = locale::number(language, u64::from(days));
    let until = locale::day_on_device(language, until);
    w::OLD.with(language, &[("days", &days), ("until", &until)])
}
