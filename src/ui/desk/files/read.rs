use sha2::{Digest, Sha256};

use super::{OpenFile, PIECE, desk, work};
use crate::{
    browser::Given,
    case::{Attachment, Draft, Looked, NotAttached, Owner, first_lines},
    checklist::bounded,
    encoding::decode,
    locale::words::files as w,
    secrets::{Search, Searched},
    ui::App,
};

/// Reads a file for its checksum and its first lines, and puts it on the list of its draft. A small one is searched at
/// once.
pub(super) async fn read(app: App, owner: Owner, file: Given) {
    let desk = desk();
    let language = app.language.get_untracked();
    let name = bounded(&file.name()).replace('\n', " ");
    desk.begin_work(w::READING, &name, w::LEAVE_OUT);
    let attached = match listed(&file, &name).await {
        Some((attachment, begun)) => {
            let picture = picture(&file);
            app.change(|core| core.attach(&owner, attachment))
                .map(|id| {
                    let (looked, searched) = begun;
                    desk.files.update(|files| {
                        files.retain(|file| file.owner != owner || file.id != id);
                        files.push(OpenFile {
                            owner: owner.clone(),
                            id: id.clone(),
                            name: name.clone(),
                            looked,
                            searched,
                            picture,
                            given: file,
                        });
                    });
                    if looked == Looked::NotYet {
                        work::add(app, work::Job::Search(owner, id));
                    }
                })
        }
        None if desk.is_stopped() => {
            app.say(w::LEFT_OUT.with(language, &[("name", &name)]));
            return;
        }
        None => {
            let text = w::NOT_READ.with(language, &[("name", &name)]);
            return desk.file_problem.set(text);
        }
    };
    let name = [("name", name.as_str())];
    match attached {
        Ok(()) => app.say(w::TAKEN.with(language, &name)),
        Err(NotAttached::Full) => {
            let most = crate::locale::number(language, Draft::MOST_FILES as u64);
            let text = w::TOO_MANY.with(language, &[("most", &most)]);
            desk.file_problem.set(text);
        }
        Err(_) => desk.file_problem.set(w::ELSEWHERE.with(language, &name)),
    }
}

/// What the list says of a file, and how far it was searched: a small one whole, what is no text not at all. None where
/// it could not be read, or the person left it out.
async fn listed(file: &Given, name: &str) -> Option<(Attachment, (Looked, Searched))> {
    let desk = desk();
    let size = file.size();
    let mut hash = Sha256::new();
    let mut lines = String::new();
    let mut looked = Looked::Whole;
    let mut searched = Searched::nothing();
    let mut at = 0.0;
    while at < size {
        let to = (at + PIECE).min(size);
        let bytes = file.bytes(at, to).await?;
        hash.update(&bytes);
        if at == 0.0 {
            match decode(&bytes) {
                None => looked = Looked::NoText,
                Some(text) => {
                    lines = bounded(&first_lines(&text));
                    if to < size {
                        looked = Looked::NotYet;
                    } else {
                        let mut search = Search::default();
                        search.push(&bytes);
                        searched = search.finish();
                    }
                }
            }
        }
        at = to;
        if !desk.goes_on(at, size) {
            return None;
        }
    }
    let attachment = Attachment {
        name: name.to_owned(),
        size: (size as u64).to_string(),
        kind: bounded(&file.kind()),
        sha256: hex(&hash.finalize()),
        lines,
        masked: false,
    };
    Some((attachment, (looked, searched)))
}

/// The address of a picture, of a kind that a browser shows without running anything in it.
fn picture(file: &Given) -> Option<String> {
    ["image/png", "image/jpeg", "image/gif", "image/webp"]
        .contains(&file.kind().as_str())
        .then(|| file.address())
        .flatten()
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}
