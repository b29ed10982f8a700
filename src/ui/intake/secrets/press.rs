use leptos::prelude::untrack;

use super::look::{key, open_files, waiting};
use crate::{
    app::Event,
    browser,
    case::Whence,
    locale::words::secrets as w,
    secrets::Find,
    ui::{App, desk::mask_file},
};

/// How often the texts are masked at most: once is enough, unless they share secrets.
const ROUNDS: usize = 8;

/// What a press on this page does; whether it was one of its own.
pub fn act(app: App, what: &str) -> bool {
    let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
    let mut numbers = rest.split(' ').map(|word| word.parse::<usize>().ok());
    let (place, n) = (numbers.next().flatten(), numbers.next().flatten());
    let found = untrack(|| waiting(app));
    let chosen = || {
        let leak = found.get(place?)?;
        Some((leak, leak.finds.get(n?)?))
    };
    match verb {
        "mask" => {
            if let Some((leak, find)) = chosen() {
                mask(app, &leak.whence, &leak.text, std::slice::from_ref(find));
            }
        }
        "mask-all" => {
            // A secret is masked wherever it stands, so that other texts change with one.
            let mut found = found;
            for _ in 0..ROUNDS {
                for leak in &found {
                    mask(app, &leak.whence, &leak.text, &leak.finds);
                }
                found = untrack(|| waiting(app));
                if found.is_empty() {
                    break;
                }
            }
            for file in untrack(|| open_files(app)) {
                mask_file(app, file.id.as_str());
            }
        }
        "harmless" => {
            if let Some((leak, find)) = chosen() {
                let key = key(&leak.text, find);
                app.send(Event::Harmless(key));
            }
        }
        "mask-file" => mask_file(app, rest),
        "harmless-file" => app.send(Event::Harmless(rest.to_owned())),
        _ => return false,
    }
    if verb != "harmless" && verb != "harmless-file" {
        let language = app.language.get_untracked();
        app.send(Event::Say(w::MASKED.get(language).to_owned()));
    }
    // What was pressed is gone.
    browser::focus("step");
    true
}

fn mask(app: App, whence: &Whence, text: &str, finds: &[Find]) {
    app.change(|core| core.mask(whence, text, finds));
}
