use sha2::{Digest, Sha256};

use super::{OpenFile, PIECE, desk, read::hex};
use crate::{
    browser::{Given, Parts},
    case::{Attachment, Looked, Owner, first_lines},
    checklist::bounded,
    locale::words::files as w,
    programme::Id,
    secrets::{Masking, Searched},
    ui::App,
};

/// How much of a masked text is looked at for its first lines.
const HEAD: usize = 16 * 1024;

/// Makes a masked copy of a file, hands it to the person, and names it in the case instead.
pub(super) async fn mask(app: App, owner: Owner, id: Id<Attachment>) {
    let desk = desk();
    let language = app.language.get_untracked();
    let known = desk.known(&owner, &id);
    let Some(file) = known.filter(|file| file.looked == Looked::Whole && file.is_maskable()) else {
        return;
    };
    let old = file.name.clone();
    desk.begin_work(w::MASKING, &old, w::STOP);
    let name = match old.strip_prefix("masked-") {
        Some(_) => old.clone(),
        None => ["masked-", &old].concat(),
    };
    let Some((attachment, copy)) = masked(&file, &name).await else {
        if !desk.is_stopped() {
            let text = w::NOT_READ.with(language, &[("name", &old)]);
            desk.file_problem.set(text);
        }
        return;
    };
    match app.change(|core| core.replace(&owner, &id, attachment)) {
        Ok(new) => {
            copy.save(&name);
            desk.files.update(|files| {
                files.retain(|file| file.owner != owner || (file.id != id && file.id != new));
                files.push(OpenFile {
                    id: new,
                    name,
                    searched: Searched::nothing(),
                    given: copy,
                    ..file
                });
            });
            app.say(w::MASKED_SAVED.get(language).to_owned());
        }
        // Taken off the list meanwhile: nobody wants the copy.
        Err(_) => app.say(w::ELSEWHERE.with(language, &[("name", &old)])),
    }
}

/// The masked copy, and what the list says of it; none where the file cannot be read any more, there is no room, or the
/// person stopped it.
async fn masked(file: &OpenFile, name: &str) -> Option<(Attachment, Given)> {
    let desk = desk();
    let size = file.given.size();
    let mut masking = Masking::of(&file.searched);
    let mut hash = Sha256::new();
    let (mut head, mut length) = (String::new(), 0u64);
    let mut parts = Parts::default();
    let mut at = 0.0;
    loop {
        let to = (at + PIECE).min(size);
        let text = if at < size {
            masking.push(&file.given.bytes(at, to).await?)
        } else {
            masking.finish()
        };
        hash.update(text.as_bytes());
        length += text.len() as u64;
        if head.len() < HEAD {
            head.extend(text.chars().take(HEAD));
        }
        if !text.is_empty() && !parts.push(&text) {
            return None;
        }
        if at >= size {
            break;
        }
        at = to;
        if !desk.goes_on(at, size) {
            return None;
        }
    }
    let attachment = Attachment {
        name: name.to_owned(),
        size: length.to_string(),
        kind: "text/plain".into(),
        sha256: hex(&hash.finalize()),
        lines: bounded(&first_lines(&head)),
        masked: true,
    };
    Some((attachment, parts.file("text/plain")?))
}
