//! Names: each once in its list, and every reference to one leads somewhere.

use super::{
    ProblemKind, counts,
    noun::{nearest, noun, quoted},
    whole::{Step, Whole},
};

pub(super) fn check(whole: &mut Whole) {
    lists(whole);
    references(whole);
    for at in whole.all("Plan") {
        twice_in(whole, at, "channels");
    }
    for at in whole.all("OpenCell") {
        twice_in(whole, at, "between");
    }
    for at in whole.all("Matrix") {
        axes(whole, at);
    }
}

/// What stands in a list by names of its own.
fn lists(whole: &mut Whole) {
    let mut seen: Vec<(usize, &str)> = Vec::new();
    let mut counted: Vec<usize> = Vec::new();
    for (_, at) in whole.named.clone() {
        let thing = whole.spot(at).and_then(|spot| spot.above);
        let Some(list) = thing.and_then(|thing| entry_of(whole, thing)) else {
            continue;
        };
        if !counted.contains(&list) {
            counted.push(list);
            if whole.inside(list).len() > 200 {
                counts::too_many(whole, list, 200);
            }
        }
        let Some(id) = whole.word(at) else { continue };
        if seen.contains(&(list, id)) {
            let what = ["\"", id, "\" is there twice"];
            let mend = ["Give one of the two another id, and lead to it where it is meant."];
            whole.wrong(at, ProblemKind::Name, &what, &mend);
        }
        seen.push((list, id));
    }
}

/// The list of which something is an entry.
fn entry_of(whole: &Whole, at: usize) -> Option<usize> {
    let spot = whole.spot(at)?;
    // The rule of a note stands alone, and needs no name that is unique.
    matches!(spot.step, Step::Entry(_)).then_some(spot.above)?
}

/// Whether every thing of a kind has a name of its own that can be read: else a reference may lead to the one that has not.
pub(super) fn all_known(whole: &Whole, kind: &str) -> bool {
    let things = whole.all(kind);
    let has_name = |thing: &usize| {
        let id = whole.under(*thing, "id");
        whole.sound(*thing) && id.is_some_and(|id| whole.word(id).is_some())
    };
    let names = whole.named.iter().filter(|(of, _)| *of == kind);
    let names: Vec<&str> = names.filter_map(|(_, at)| whole.word(*at)).collect();
    let once = |n: usize, name: &&str| !names.iter().take(n).any(|before| before == name);
    if !names.iter().enumerate().all(|(n, name)| once(n, name)) {
        return false;
    }
    let list = noun(kind).1;
    let there = match list.split_once('.') {
        None => whole.top(list).is_some_and(|list| whole.sound(list)),
        Some(_) => true,
    };
    // Editions may be left out: then there are none.
    let may = matches!(kind, "Edition" | "Reading");
    (there || (may && whole.top(list).is_none())) && things.iter().all(has_name)
}

fn references(whole: &mut Whole) {
    for (kind, at) in whole.leading.clone() {
        let Some(id) = whole.word(at) else { continue };
        if whole.find(kind, id).is_some() || !all_known(whole, kind) {
            continue;
        }
        let (called, list) = noun(kind);
        let what = ["\"", id, "\" is named here but defined nowhere"];
        let names = whole.named.iter().filter(|(of, _)| *of == kind);
        let names: Vec<&str> = names.filter_map(|(_, at)| whole.word(*at)).collect();
        let near = nearest(id, &names);
        let close = names.get(..8).unwrap_or(&names);
        let more = if close.len() < names.len() {
            ", …"
        } else {
            ""
        };
        let mend = match near {
            Some(near) => [
                "Write \"",
                near,
                "\" if that is meant; else add the ",
                called,
                " to ",
                list,
                ".",
            ]
            .concat(),
            None if names.is_empty() => ["Add the ", called, " to ", list, "."].concat(),
            None => [
                "Name one of ",
                &quoted(close),
                more,
                ", or add the ",
                called,
                " to ",
                list,
                ".",
            ]
            .concat(),
        };
        whole.wrong(at, ProblemKind::Nowhere, &what, &[&mend]);
    }
}

/// A list of references in which each may stand once.
fn twice_in(whole: &mut Whole, at: usize, name: &str) {
    let mut seen = Vec::new();
    for entry in whole.list(at, name) {
        let Some(id) = whole.word(entry) else {
            continue;
        };
        if seen.contains(&id) {
            let what = ["\"", id, "\" is there twice"];
            whole.wrong(
                entry,
                ProblemKind::Name,
                &what,
                &["Leave one of the two out."],
            );
        }
        seen.push(id);
    }
}

/// The two questions of a matrix.
fn axes(whole: &mut Whole, at: usize) {
    let axis = |name| whole.under(at, name);
    let (Some(across), Some(down)) = (axis("across"), axis("down")) else {
        return;
    };
    let id = |axis| whole.word_under(axis, "id");
    if let (Some(one), Some(other)) = (id(across), id(down))
        && one == other
        && let Some(place) = whole.under(down, "id")
    {
        let what = "both axes have the same name";
        whole.wrong(
            place,
            ProblemKind::Name,
            &[what],
            &["Give one of them another id."],
        );
    }
}
