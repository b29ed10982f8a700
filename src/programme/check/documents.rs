//! The documents, the places in them, what they leave open, and their editions.

use super::{
    At, Check,
    names::rules,
    references::{known, sourced},
};
use crate::programme::Programme;

pub(super) fn check(p: &Programme) -> Check {
    for (n, source) in p.sources.iter().enumerate() {
        let found = p.documents.iter().any(|d| d.id == source.document);
        let at = At::top("sources").entry(n);
        known(found, &at.field("document"), source.document.as_str())?;
    }
    for (n, reading) in p.readings.iter().enumerate() {
        sourced(p, &At::top("readings").entry(n), &reading.source, &[])?;
    }
    let current = p.editions.iter().filter(|edition| edition.current).count();
    if current != usize::from(!p.editions.is_empty()) {
        return At::top("editions").wrong("exactly one edition is the current one");
    }
    for (n, edition) in p.editions.iter().enumerate() {
        let at = At::top("editions").entry(n);
        rules(p, at.field("differences"), &edition.differences)?;
    }
    Ok(())
}
