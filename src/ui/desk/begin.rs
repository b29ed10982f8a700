use super::{
    desk,
    shelf::{TAB, kept, new_reference},
};
use crate::{
    browser,
    case::{Draft, Reference, link},
    drafts::{Record, Summary},
    ui::{
        App,
        app::{DRAFT, record},
    },
};

/// Lays the draft on the desk: the one that this tab had, else the one that was worked on last, else a new one. Drafts
/// whose time is over are deleted.
pub fn begin(app: App) {
    let desk = desk();
    let now = browser::milliseconds();
    // Who comes from the other part of the page brings the draft along.
    let handed = app.last.get_untracked().is_some();
    let mut known = app.draft.get_untracked();
    for name in browser::names(&record("")) {
        let summary = browser::kept(&name).and_then(|text| Summary::from_json(&text).ok());
        if summary.is_some_and(|summary| now > summary.expires) {
            browser::forget(&name);
            if name == record(&known.reference) && !handed {
                browser::forget(DRAFT);
                known = Draft::default();
            }
        }
    }
    let own = Some(known.reference.clone())
        .filter(|_| handed)
        .or_else(|| browser::tab_kept(TAB));
    let first = own.is_none();
    let reference = own.unwrap_or_else(|| known.reference.clone());
    // The draft of this tab may have been deleted meanwhile: then the last one is taken up.
    let kept = kept(&reference).or_else(|| kept(&known.reference).filter(|_| !handed));
    let kept = kept.map(|(text, mut kept)| (text, kept.draft(), kept));
    let mut draft = match kept {
        // A link to another programme begins another case: what was begun stays as it is.
        Some((_, draft, _)) if first && leads_elsewhere(&draft) => Draft::default(),
        Some((text, mut draft, kept)) => {
            if first {
                desk.found.set(Some(kept.changed()));
            }
            // What was chosen elsewhere last goes on here; unless another tab was later still.
            let latest = browser::kept(DRAFT).is_some_and(|text| text == known.to_json());
            if known.reference == kept.reference() && !app.kept.get_untracked() {
                // What the device had no room for came along whole.
                draft = known;
            } else if known.reference == kept.reference() && latest {
                draft.overlay(&known);
            }
            kept.reference().clone_into(&mut draft.reference);
            desk.unread.set(kept.unread());
            desk.saved.set(Some(kept.changed()));
            desk.stored.set(text);
            desk.record.set(kept);
            draft
        }
        // What is kept under this reference cannot be read, being newer or damaged: it stays as it is.
        None if browser::kept(&record(&reference)).is_some() => Draft::default(),
        // Nothing is kept: what came along, or was kept before there were several drafts, is all there is.
        None => known,
    };
    if draft.reference.parse::<Reference>().is_err() {
        draft.reference = new_reference();
    }
    if desk
        .record
        .with_untracked(|record| record.reference() != draft.reference)
    {
        desk.record.set(Record::new(&draft.reference, now));
    }
    browser::tab_keep(TAB, &draft.reference);
    app.draft.set(draft);
    browser::on_kept(move |name| {
        let own = record(&app.draft.with_untracked(|draft| draft.reference.clone()));
        if name.is_empty() || name == own {
            desk.sync(app);
        }
        desk.listed.update(|n| *n += 1);
    });
}

fn leads_elsewhere(kept: &Draft) -> bool {
    let (_, choices) = link::parts(&browser::hash());
    let mut linked = Draft::default();
    link::read(&choices, &mut linked);
    linked.programme.is_some() && kept.programme.is_some() && linked.programme != kept.programme
}
