use sha2::{Digest, Sha256};

use super::desk;
use crate::{
    browser::{self, Given},
    case::{Attachment, first_lines},
    checklist::bounded,
    encoding::decode,
    locale::words::files as w,
    secrets::{Find, find, mask},
    ui::App,
};

/// The most files of a case.
pub const MOST: usize = 20;

/// The longest text that is searched, in bytes: what is behind it is not looked at, and the page says so.
pub const SEARCHED: f64 = 4.0 * 1024.0 * 1024.0;

/// How much of a file is read at a time.
const STRETCH: f64 = 2.0 * 1024.0 * 1024.0;

/// A file that was chosen since the page was opened: it can be shown, searched and masked.
#[derive(Clone)]
pub struct OpenFile {
    /// The name that the draft knows it by.
    pub id: String,
    /// Its text, as far as it is one and was read.
    pub text: Option<String>,
    /// Whether that is all of it.
    pub whole: bool,
    /// What must not leave, in the text.
    pub finds: Vec<Find>,
    /// The address of its picture, where it is one.
    pub picture: Option<String>,
}

/// Takes in files that were chosen or dropped: they are read here, piece by piece, and stay here.
pub fn take_files(app: App, files: Vec<Given>) {
    wasm_bindgen_futures::spawn_local(async move {
        let desk = desk();
        let language = app.language.get_untracked();
        desk.file_problem.set(String::new());
        for file in files {
            let name = bounded(&file.name()).replace('\n', " ");
            let count = app.draft.with_untracked(|draft| {
                draft
                    .chosen()
                    .map_or(0, |chosen| chosen.files.iter().count())
            });
            if count >= MOST {
                let most = browser::number(language, MOST as u64);
                desk.file_problem
                    .set(w::TOO_MANY.with(language, &[("most", &most)]));
                break;
            }
            match read(app, &file, &name).await {
                Some(()) => desk.said.set(w::TAKEN.with(language, &[("name", &name)])),
                None => desk
                    .file_problem
                    .set(w::NOT_READ.with(language, &[("name", &name)])),
            }
            desk.reading.set(String::new());
        }
    });
}

async fn read(app: App, file: &Given, name: &str) -> Option<()> {
    let desk = desk();
    let language = app.language.get_untracked();
    let size = file.size();
    let mut hash = Sha256::new();
    let mut kept = Vec::new();
    let mut at = 0.0;
    while at < size {
        let to = (at + STRETCH).min(size);
        let bytes = file.bytes(at, to).await?;
        hash.update(&bytes);
        if (kept.len() as f64) < SEARCHED {
            kept.extend_from_slice(&bytes);
        }
        at = to;
        let share = browser::number(language, (at / size * 100.0) as u64);
        desk.reading
            .set(w::READING.with(language, &[("name", name), ("share", &share)]));
    }
    let text = decode(&kept);
    let kind = file.kind();
    // Only kinds that a browser shows without running anything in them.
    let picture = ["image/png", "image/jpeg", "image/gif", "image/webp"]
        .contains(&kind.as_str())
        .then(|| file.address())
        .flatten();
    let attachment = Attachment {
        name: name.to_owned(),
        size: (size as u64).to_string(),
        kind: bounded(&kind),
        sha256: hex(&hash.finalize()),
        lines: text
            .as_deref()
            .map(|text| bounded(&first_lines(text)))
            .unwrap_or_default(),
        masked: false,
    };
    let id = put(app, attachment, None)?;
    let finds = text.as_deref().map(find).unwrap_or_default();
    desk.files.update(|files| {
        files.retain(|file| file.id != id);
        files.push(OpenFile {
            id,
            whole: size <= kept.len() as f64,
            text,
            finds,
            picture,
        });
    });
    Some(())
}

/// Takes a file down in the draft, under a name made of its place and its bytes: a new one at the end, one that is
/// there already where it is.
fn put(app: App, attachment: Attachment, place: Option<&str>) -> Option<String> {
    let bytes = attachment.sha256.get(..16)?.to_owned();
    let mut taken = None;
    app.draft.update(|draft| {
        let Some(choices) = draft.choose() else {
            return;
        };
        let files = choices.files.iter();
        let same = files
            .clone()
            .find(|(_, file)| file.sha256 == attachment.sha256);
        let id = match (same, place) {
            (Some((id, _)), _) => id.to_string(),
            (None, Some(place)) => [place, "-", &bytes].concat(),
            (None, None) => {
                let last = files
                    .last()
                    .and_then(|(id, _)| number(id.as_str()).parse::<u32>().ok());
                // Of four digits each, so that they stand in their order.
                let next = (10_001 + last.unwrap_or(0)).to_string();
                [next.get(1..).unwrap_or_default(), "-", &bytes].concat()
            }
        };
        if let Ok(key) = id.parse() {
            choices.files.insert(key, attachment);
            taken = Some(id);
        }
    });
    taken
}

/// The place of a file, out of its name in the draft.
fn number(id: &str) -> &str {
    id.split('-').next().unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// Takes a file away again.
pub fn drop_file(app: App, id: &str) {
    let Ok(key) = id.parse() else { return };
    app.draft.update(|draft| {
        if let Some(choices) = draft.choose() {
            choices.files.remove(&key);
        }
    });
    desk()
        .files
        .update(|files| files.retain(|file| file.id != id));
    browser::focus("files");
}

/// Masks what must not leave in a text that is open here: the person gets the masked file, and the case names that
/// one instead.
pub fn mask_file(app: App, id: &str) {
    let desk = desk();
    let mut open = None;
    desk.files.with_untracked(|files| {
        open = files
            .iter()
            .find(|file| file.id == id && file.whole)
            .cloned();
    });
    let Some((text, file)) = open.and_then(|file| Some((file.text.clone()?, file))) else {
        return;
    };
    let Ok(key) = id.parse() else { return };
    let mut old = None;
    app.draft.update(|draft| {
        if let Some(choices) = draft.choose() {
            old = choices.files.get(&key).cloned();
            choices.files.remove(&key);
        }
    });
    let Some(old) = old else { return };
    let mut masked = mask(&text, &file.finds);
    // Of a kind that is there too often, not all is found at once.
    for _ in 0..8 {
        let more = find(&masked);
        if more.is_empty() {
            break;
        }
        masked = mask(&masked, &more);
    }
    let name = if old.masked {
        old.name
    } else {
        ["masked-", &old.name].concat()
    };
    browser::download(&name, "text/plain", &masked);
    let attachment = Attachment {
        name,
        size: masked.len().to_string(),
        kind: "text/plain".into(),
        sha256: hex(&Sha256::digest(masked.as_bytes())),
        lines: bounded(&first_lines(&masked)),
        masked: true,
    };
    if let Some(new) = put(app, attachment, Some(number(id))) {
        desk.files.update(|files| {
            files.retain(|file| file.id != id && file.id != new);
            files.push(OpenFile {
                id: new,
                text: Some(masked),
                finds: Vec::new(),
                ..file
            });
        });
    }
    let language = app.language.get_untracked();
    desk.said.set(w::MASKED_SAVED.get(language).to_owned());
}
