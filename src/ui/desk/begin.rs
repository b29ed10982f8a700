use super::{
    desk,
    shelf::{kept, new_reference},
};
use crate::{
    browser,
    case::{Draft, Reference, link},
    drafts::{Record, Summary},
    ui::{
        App,
        app::{DRAFT, TAB, record},
    },
};

/// Lays the draft on the desk, once a visit: the one that this tab had, else the one that was worked on last, else a new
/// one; and takes up the link that was followed. Drafts whose time is over are deleted.
pub fn begin(app: App) {
    app.device.set(browser::zone());
    lay(app);
    let (hash, fresh) = (browser::hash(), !browser::been_here());
    let search = if fresh {
        browser::search()
    } else {
        String::new()
    };
    // What the page remembers of itself says what the address says, and more.
    if app.remembered.with_untracked(Option::is_none) {
        let (_, choices) = link::parts(&[&hash, "&", &search].concat());
        app.arrive(&choices);
    }
    app.remembered.set(None);
    app.settled.set(true);
    browser::on_kept(move |name| {
        let desk = desk();
        let own = record(&app.draft.with_untracked(|draft| draft.reference.clone()));
        if name.is_empty() || name == own {
            desk.sync(app);
        }
        desk.listed.update(|n| *n += 1);
    });
}

fn lay(app: App) {
    let desk = desk();
    let now = browser::milliseconds();
    let remembered = app
        .remembered
        .get_untracked()
        .map(|text| Draft::from_json(&text).unwrap_or_default());
    let handed = remembered.is_some();
    // A draft of another version that cannot be read is no reason to fail: the person starts anew.
    let last = || browser::kept(DRAFT).and_then(|text| Draft::from_json(&text));
    let mut known = match remembered {
        Some(draft) => draft,
        // Nothing was kept as the visit began: what was chosen since then is all there is.
        None if app.settled.get_untracked() => app.draft.get_untracked(),
        None => last().unwrap_or_default(),
    };
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
        .or_else(|| browser::tab_kept(TAB))
        .filter(|reference| !reference.is_empty());
    let first = own.is_none();
    let reference = own.unwrap_or_else(|| known.reference.clone());
    // The draft of this tab may have been deleted meanwhile: then the last one is taken up.
    let kept = kept(&reference).or_else(|| kept(&known.reference).filter(|_| !handed));
    let kept = kept.map(|(text, mut kept)| (text, kept.draft(), kept));
    let mut draft = match kept {
        // A link to another programme begins another draft: what was begun stays as it is.
        Some((_, draft, _)) if first && leads_elsewhere(&draft) => Draft::default(),
        Some((text, mut draft, kept)) => {
            if first {
                desk.found.set(Some(kept.changed()));
            }
            let same = known.reference == kept.reference();
            if same && handed {
                // What the device had no room for came along whole.
                draft = known;
            } else if same && browser::kept(DRAFT).is_some_and(|text| text == known.to_json()) {
                // Kept whole beside its record: the page did so before it was one program.
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
        // Nothing is kept under a reference: what is known is all there is.
        None => known,
    };
    if draft.reference.parse::<Reference>().is_err() {
        draft.reference.clear();
    }
    if desk
        .record
        .with_untracked(|record| record.reference() != draft.reference)
    {
        desk.record.set(Record::new(&draft.reference, now));
    }
    browser::tab_keep(TAB, &draft.reference);
    if handed {
        app.kept.set(false);
    }
    app.draft.set(draft);
}

fn leads_elsewhere(kept: &Draft) -> bool {
    let (_, choices) = link::parts(&browser::hash());
    let mut linked = Draft::default();
    link::read(&choices, &mut linked);
    linked.programme.is_some() && kept.programme.is_some() && linked.programme != kept.programme
}

impl super::Desk {
    /// Gives the draft in view a reference of its own: now it is a case.
    pub(super) fn name_case(self, app: App) {
        let reference = new_reference();
        self.record
            .set(Record::new(&reference, browser::milliseconds()));
        self.stored.set(String::new());
        self.saved.set(None);
        browser::tab_keep(TAB, &reference);
        app.draft.update(|draft| draft.reference = reference);
    }
}
