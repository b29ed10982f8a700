//! What nothing leads to.

use super::{ProblemKind, noun::noun, whole::Whole};

pub(super) fn check(whole: &mut Whole) {
    // What cannot be read, or is not there, may be what leads here.
    if whole.is_malformed() {
        return;
    }
    for kind in ["Document", "Source", "Reading", "Hours", "Channel"] {
        let mut leading = whole.leading.iter().filter(|(of, _)| *of == kind);
        let lost = leading.any(|(_, at)| {
            whole
                .word(*at)
                .is_none_or(|id| whole.find(kind, id).is_none())
        });
        if lost {
            continue;
        }
        let names = whole.named.clone();
        for (_, at) in names.into_iter().filter(|(of, _)| *of == kind) {
            let Some(id) = whole.word(at) else { continue };
            let mut leading = whole.leading.iter();
            if leading.any(|(of, from)| *of == kind && whole.word(*from) == Some(id)) {
                continue;
            }
            let what = ["nothing leads to the ", noun(kind).0, " \"", id, "\""];
            let mend = "Name it where it belongs, or take it out.";
            let thing = whole.spot(at).and_then(|spot| spot.above).unwrap_or(at);
            whole.warn(thing, ProblemKind::Unused, &what, &[mend]);
        }
    }
}
