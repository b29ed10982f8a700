use crate::{
    case::{Leak, Whence, leaks},
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
    desk().harmless.with(|harmless| {
        for leak in &mut found {
            let text = &leak.text;
            leak.finds
                .retain(|find| !harmless.contains(&key(text, find)));
        }
    });
    // A file that is open here is looked at as a whole.
    let open: Vec<String> = desk().files.with(|files| {
        let open = files.iter().filter(|file| !file.finds.is_empty());
        open.map(|file| file.id.clone()).collect()
    });
    found.retain(|leak| match &leak.whence {
        Whence::File(id) if open.iter().any(|open| *id == **open) => false,
        _ => !leak.finds.is_empty(),
    });
    found
}

/// The files that are open here and hold something that must not leave.
pub fn open_files(app: App) -> Vec<OpenFile> {
    let harmless = desk().harmless.get();
    let known = |file: &OpenFile| {
        app.draft.with(|draft| {
            let chosen = draft.chosen();
            chosen.is_some_and(|chosen| chosen.files.iter().any(|(id, _)| *id == *file.id))
        })
    };
    let wanted =
        |file: &OpenFile| !file.finds.is_empty() && !harmless.contains(&file.id) && known(file);
    desk()
        .files
        .with(|files| files.iter().filter(|file| wanted(file)).cloned().collect())
}

/// Whether there is anything to look at.
pub fn any(app: App) -> bool {
    !waiting(app).is_empty() || !open_files(app).is_empty()
}

/// By what a find is known that was called harmless.
pub fn key(text: &str, find: &Find) -> String {
    text.get(find.range.clone()).unwrap_or_default().to_owned()
}
