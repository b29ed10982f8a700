use maud::{Markup, html};

use super::rule;
use crate::{
    app::{Doing, FileProblem, Work},
    case::{Attachment, Draft, Looked},
    locale::{self, Language, words::files as w},
    programme::Programme,
};

/// What stands above the files: that they stay here, and what the programme says of files.
pub fn about_files(language: Language, programme: &Programme) -> Markup {
    let vendor = [("vendor", programme.vendor.as_str())];
    html! {
        p { (w::STAY.with(language, &vendor)) }
        @match &programme.checklist.files {
            Some(files) => (rule(programme, language, files)),
            None => p class="hint" { (w::NO_RULE.with(language, &vendor)) },
        }
    }
}

/// How many files a case takes.
pub fn most_files(language: Language) -> String {
    let most = locale::number(language, Draft::MOST_FILES as u64);
    w::HINT.with(language, &[("most", &most)])
}

/// What is being done with a file and how far it is, and what the button says that stops it.
pub fn work(language: Language, work: &Work) -> (String, &'static str) {
    let (word, stop) = match work.doing {
        Doing::Reading => (w::READING, w::LEAVE_OUT),
        Doing::Masking => (w::MASKING, w::STOP),
        Doing::Searching => (w::SEARCHING, w::STOP),
    };
    let share = locale::number(language, work.share);
    let said = word.with(language, &[("name", &work.name), ("share", &share)]);
    (said, stop.get(language))
}

/// What went wrong with a file.
pub fn file_problem(language: Language, problem: &FileProblem) -> String {
    match problem {
        FileProblem::NotRead(name) => w::NOT_READ.with(language, &[("name", name)]),
        FileProblem::Elsewhere(name) => w::ELSEWHERE.with(language, &[("name", name)]),
        FileProblem::TooMany => {
            let most = locale::number(language, Draft::MOST_FILES as u64);
            w::TOO_MANY.with(language, &[("most", &most)])
        }
    }
}

/// What a file is: name, size, kind, checksum, its picture or its first lines, and whether it was searched.
pub fn file(
    language: Language,
    file: &Attachment,
    looked: Looked,
    picture: Option<&str>,
) -> Markup {
    let lines = w::LINES.get(language);
    html! {
        p {
            strong { (file.name) }
            @if file.masked { " " span class="tag" { (w::MASKED.get(language)) } }
            br;
            span class="small" {
                (size(language, file))
                @if !file.kind.is_empty() { " · " (file.kind) }
                br;
                "SHA-256 " span class="exact" { (file.sha256) }
            }
        }
        @if let Some(address) = picture {
            img class="preview" src=(address) alt=(w::PICTURE.with(language, &[("name", &file.name)]));
        }
        @if !file.lines.is_empty() {
            details class="source" {
                summary { (lines) span class="sr" { (language.colon()) (file.name) } }
                pre class="case" tabindex="0" role="region" aria-label={ (lines) (language.colon()) (file.name) } {
                    (file.lines)
                }
            }
        }
        @if let Some(state) = state(looked) { p class="hint" { (state.get(language)) } }
    }
}

fn state(looked: Looked) -> Option<locale::Word> {
    match looked {
        Looked::Whole => None,
        Looked::NotYet => Some(w::NOT_YET),
        Looked::Stopped => Some(w::SEARCH_STOPPED),
        Looked::NoText => Some(w::NO_TEXT),
        Looked::Unreadable => Some(w::UNREADABLE),
        Looked::Closed => Some(w::NOT_OPEN),
    }
}

/// The size of a file in words; nothing where it cannot be read.
pub fn size(language: Language, file: &Attachment) -> String {
    // A whole number: reading any number there is would cost 15,000 bytes of the page.
    let bytes: Option<u64> = file.size.parse().ok();
    bytes
        .map(|bytes| locale::size(language, bytes as f64))
        .unwrap_or_default()
}
