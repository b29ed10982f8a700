//! The plain facts that a rung names.

use super::{At, Check};
use crate::programme::Sign;

/// There are no more signs than that, and no definition names them all.
const MOST: usize = 15;

/// Ways to meet a rung that can be told: none empty, none twice, and not more signs than there are.
pub(super) fn signs(at: &At, ways: &[Vec<Sign>]) -> Check {
    let at = at.field("signs");
    if ways.iter().map(Vec::len).sum::<usize>() > MOST {
        return at.wrong("a rung names at most 15 signs; leave out those that decide least");
    }
    for (n, way) in ways.iter().enumerate() {
        let here = at.entry(n);
        if way.is_empty() {
            return here.wrong("a way to meet a rung names a sign; leave out an empty one");
        }
        if ways[..n].contains(way) {
            return here.wrong("this way is there twice; leave one out");
        }
        for (m, sign) in way.iter().enumerate() {
            if *sign == Sign::Unknown {
                return here.wrong(
                    "\"unknown\" is what a customer may say; a rung names only what is known",
                );
            }
            if way[..m].contains(sign) {
                return Err(here.fault(&["\"", sign.name(), "\" is there twice"]));
            }
        }
    }
    Ok(())
}
