use super::say;
use crate::{
    app::TargetChange,
    locale::{Language, words::answer as w},
    programme::Answer,
};

/// That the same answers gave another target before.
pub fn target_changed(language: Language, change: &TargetChange) -> String {
    let (before, now) = (told(language, &change.before), told(language, &change.now));
    w::TARGET_CHANGED.with(language, &[("before", &before), ("now", &now)])
}

fn told(language: Language, target: &Answer) -> String {
    let word = match target {
        Answer::Within(within) => return say::figure(language, *within),
        Answer::BestEffort => w::BEST_EFFORT,
        Answer::NoTarget => w::NO_TARGET,
        Answer::NotOffered => w::NOT_OFFERED,
        Answer::NotPublished => w::NOT_PUBLISHED,
    };
    word.get(language).to_owned()
}
