use maud::{Markup, html};

use super::{say, sources};
use crate::{
    app::Answer,
    case::Placed,
    clock::ClockError,
    locale::{
        self, Language, Style, Word,
        words::{answer as w, holidays, problems},
    },
    programme::{Commitment, Due, Kind},
};

/// The kind of an answer as the style knows it.
pub fn kind(answer: &Answer<'_>) -> &'static str {
    match answer {
        Answer::Given(commitment, _) => match &commitment.kind {
            Kind::Due(due) if due.own => "own",
            Kind::Due(_) => "due",
            Kind::BestEffort => "best_effort",
            Kind::NoTarget => "no_target",
            Kind::NotOffered => "not_offered",
            Kind::NotPublished => "not_published",
        },
        Answer::Refused(_) => "refused",
        _ => "waiting",
    }
}

/// What is said instead of a time; none where there is one.
pub fn instead(answer: &Answer<'_>) -> Option<Word> {
    match answer {
        Answer::Waiting => Some(holidays::WAIT),
        Answer::Missing => Some(holidays::FAILED),
        Answer::NoPlan => Some(w::WAITING_PLAN),
        Answer::NoLevel => Some(w::WAITING),
        Answer::NoMoment => Some(w::WAITING_MOMENT),
        Answer::BadOwn(_) => Some(w::BAD_OWN),
        Answer::Refused(error) => Some(refused(error)),
        Answer::Given(commitment, _) => match &commitment.kind {
            Kind::Due(_) => None,
            Kind::BestEffort => Some(w::BEST_EFFORT),
            Kind::NoTarget => Some(w::NO_TARGET),
            Kind::NotOffered => Some(w::NOT_OFFERED),
            Kind::NotPublished => Some(w::NOT_PUBLISHED),
        },
    }
}

/// Why the clock has no answer.
pub fn refused(error: &ClockError) -> Word {
    match error {
        ClockError::NeverOpens => problems::NEVER_OPENS,
        _ => problems::OUT_OF_RANGE,
    }
}

/// What stands before a time: whose figure it is.
pub(super) fn lead(due: &Due<'_>) -> Word {
    if due.own { w::OWN } else { w::DUE }
}

/// The answer in one sentence, for a screen reader: it changes with what was chosen, never because time passes. Nothing
/// is read aloud while somebody is still answering.
pub fn spoken(language: Language, answer: &Answer<'_>) -> String {
    match answer {
        Answer::Given(
            Commitment {
                kind: Kind::Due(due),
                ..
            },
            moment,
        ) => {
            let at = due.trace.due.with_timezone(&moment.zone).naive_local();
            let time = locale::when(language, at, Style::Full);
            [lead(due).get(language), " ", &time].concat()
        }
        Answer::Given(..) | Answer::Refused(_) | Answer::Missing => instead(answer)
            .map_or("", |word| word.get(language))
            .to_owned(),
        _ => String::new(),
    }
}

/// One sentence of why.
pub fn sentence(language: Language, placed: &Placed<'_>, commitment: &Commitment<'_>) -> String {
    let plan = placed.plan.map_or("", |plan| plan.name.as_str());
    let level = placed
        .finding()
        .map_or("", |finding| finding.level.term.as_str());
    let (word, figure) = match &commitment.kind {
        Kind::Due(due) if due.own => (w::OWN_SAYS, say::figure(language, due.within)),
        Kind::Due(due) => (w::WITHIN, say::figure(language, due.within)),
        Kind::BestEffort => (w::BEST_EFFORT_SAYS, String::new()),
        Kind::NoTarget if commitment.target.is_none() => (w::NO_TARGETS_SAYS, String::new()),
        Kind::NoTarget => (w::NO_TARGET_SAYS, String::new()),
        Kind::NotOffered => (w::NOT_OFFERED_SAYS, String::new()),
        Kind::NotPublished => (w::NOT_PUBLISHED_SAYS, String::new()),
    };
    word.with(
        language,
        &[("plan", plan), ("level", level), ("figure", &figure)],
    )
}

/// The sentence, and where it stands: the hours that are told beside it, too.
pub fn grounds(language: Language, placed: &Placed<'_>, commitment: &Commitment<'_>) -> Markup {
    let mut ids = commitment.sources.clone();
    for id in commitment.hours.iter().flat_map(|hours| &hours.source) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    html! {
        p { (sentence(language, placed, commitment)) }
        (sources(placed.programme, language, &ids, &commitment.readings))
    }
}
