use crate::{
    case::{Covered, Leak, Looked, Whence, leaks},
    secrets::Find,
    ui::{
        App,
        desk::{OpenFile, desk},
    },
};

/// What is still to be decided in what was typed: the finds that nobody called harmless.
pub fn waiting(app: App) -> Vec<Leak> {
    let Some(programme) = app.ready() else {
        return Vec::new();
    };
    let mut found = app
        .draft
        .with(|draft| draft.chosen().map(|choices| leaks(&programme, choices)))
        .unwrap_or_default();
    app.harmless.with(|harmless| {
        for leak in &mut found {
            let text = &leak.text;
            leak.finds
                .retain(|find| !harmless.contains(&key(text, find)));
        }
    });
    // A file that is open here is looked at as a whole.
    let open: Vec<_> = open_with_secrets(app)
        .into_iter()
        .map(|file| file.id)
        .collect();
    found.retain(|leak| match &leak.whence {
        Whence::File(id) if open.contains(id) => false,
        _ => !leak.finds.is_empty(),
    });
    found
}

/// The files that are open here and hold something that must not leave, whatever the person said of them.
fn open_with_secrets(app: App) -> Vec<OpenFile> {
    let open = desk().open_files(app);
    app.draft.with(|draft| {
        let listed = |file: &OpenFile| {
            draft
                .chosen()
                .is_some_and(|chosen| chosen.files.get(&file.id).is_some())
        };
        open.into_iter()
            .filter(|file| file.searched.count > 0 && listed(file))
            .collect()
    })
}

/// Those of them that wait for a decision.
pub fn open_files(app: App) -> Vec<OpenFile> {
    let harmless = app.harmless.get();
    let mut files = open_with_secrets(app);
    files.retain(|file| !harmless.iter().any(|id| id == file.id.as_str()));
    files
}

/// What the search covered.
pub fn covered(app: App) -> Covered {
    let open = desk().open_files(app);
    app.draft.with(|draft| {
        let chosen = draft.chosen();
        chosen.map_or_else(Covered::default, |choices| {
            Covered::of(choices, |id| {
                open.iter()
                    .find(|file| file.id == *id)
                    .map(|file| file.looked)
            })
        })
    })
}

/// Whether a file is still being searched.
pub fn is_busy(app: App) -> bool {
    !covered(app).without(Looked::NotYet).is_empty()
}

/// Whether there is anything to look at.
pub fn any(app: App) -> bool {
    !waiting(app).is_empty() || !open_files(app).is_empty()
}

/// By what a find is known that was called harmless.
pub fn key(text: &str, find: &Find) -> String {
    text.get(find.range.clone()).unwrap_or_default().to_owned()
}
