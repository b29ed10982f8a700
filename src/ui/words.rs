//! The words of a language, fetched as far as a visit needs them.

use super::{App, chunks::chunks};
use crate::{
    browser,
    locale::{
        Language,
        words::pack::{self, Pack},
    },
};

/// Begins to fetch a pack, and says whether it came.
pub fn fetch(language: Language, pack: Pack) -> impl Future<Output = bool> {
    let there = pack::is_there(language, pack);
    let text = (!there).then(|| browser::fetch_text(&pack.address(language), pack::LARGEST));
    async move {
        match text {
            None => true,
            Some(text) => match text.await {
                // Somebody else may have brought it meanwhile.
                Some(text) => pack::is_there(language, pack) || pack::install(language, pack, text),
                None => false,
            },
        }
    }
}

/// Fetches a pack in the language of the page, and says whether it came. Where the language changes meanwhile, it is the
/// pack of the new one.
pub async fn in_language(app: App, pack: Pack) -> bool {
    loop {
        let language = app.language.get_untracked();
        if !fetch(language, pack).await {
            return false;
        }
        if app.language.get_untracked() == language {
            return true;
        }
    }
}

/// Fetches all that this visit needs of a language, and says whether it came. What is needed may become more meanwhile.
pub async fn bring(language: Language) -> bool {
    while let Some(pack) = missing(language) {
        if !fetch(language, pack).await {
            return false;
        }
    }
    true
}

fn missing(language: Language) -> Option<Pack> {
    let needed = |pack: &Pack| match pack {
        Pack::Shell => true,
        Pack::Answer => chunks().answer.is_begun(),
        Pack::Case => chunks().case.is_begun(),
        Pack::Compare => chunks().compare.is_begun(),
        Pack::Embed => browser::is_framed(),
        // Whoever was there has its words in some language.
        pack @ (Pack::Studio | Pack::Delivery | Pack::Cases) => {
            Language::ALL.iter().any(|one| pack::is_there(*one, *pack))
        }
    };
    let mut packs = Pack::ALL.into_iter().filter(needed);
    packs.find(|pack| !pack::is_there(language, *pack))
}
