use chrono::{DateTime, Utc};

use super::*;
use crate::{
    case::{Log, Placed},
    clock::{Moment, Why as Use},
    locale::Language,
    programme::{Commitment, Kind, Rule},
};

use super::promise::MOST_STRETCHES;

/// What a promise is noted from.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// When the case was handed in.
    pub at: DateTime<Utc>,
    /// What was chosen.
    pub placed: &'a Placed<'a>,
    /// What the customer can count on, and from when; none where something is missing without which nobody can say.
    pub answer: Option<(&'a Commitment<'a>, Moment)>,
    /// In which language the programme's texts are noted.
    pub language: Language,
}

/// Notes what is promised, in the place of what was noted before.
pub fn noted(log: &mut Log, given: Given<'_>) {
    for name in PROMISE {
        log.set(name, "");
    }
    log.set(AS_OF, &written(minute(given.at)));
    let Given {
        placed, language, ..
    } = given;
    let programme = placed.programme;
    log.set(VENDOR, programme.name.as_str());
    log.set(PLAN, placed.plan.map_or("", |plan| plan.name.as_str()));
    if let Some(found) = placed.finding() {
        log.set(LEVEL, found.level.term.as_str());
        log.set(LEVEL_NAME, found.level.name.get(language));
    }
    log.set(SUBJECT, &placed.subject().unwrap_or_default());
    let closing = &programme.closing;
    let count = |count: Option<u16>| count.map(|count| count.to_string()).unwrap_or_default();
    log.set(CLOSES, &count(closing.unanswered_days));
    log.set(
        ATTEMPTS,
        &count(closing.attempts_on_separate_days.map(u16::from)),
    );
    log.set(REOPENS, &count(closing.reopen_days));
    let holds = |rule: &&Rule| {
        rule.plans.is_empty() || placed.plan.is_none_or(|plan| rule.plans.contains(&plan.id))
    };
    let lines = |rules: &[Rule]| {
        let rules = rules.iter().filter(holds);
        let texts = rules.map(|rule| rule.text.get(language).replace('\n', " "));
        texts.collect::<Vec<_>>().join("\n")
    };
    log.set(RULES, &lines(&closing.rules));
    log.set(WAYS, &lines(&programme.escalation.ways));
    let Some((commitment, moment)) = given.answer else {
        log.set(KIND, "open");
        return;
    };
    log.set(FROM, &written(moment.at));
    log.set(ZONE, moment.zone.name());
    let sources = commitment
        .sources
        .iter()
        .filter_map(|id| programme.source(id));
    let sources = sources
        .map(|(source, document)| [document.title.as_str(), ", ", source.id.as_str()].concat());
    log.set(SOURCE, &sources.collect::<Vec<_>>().join("; "));
    let kind = match &commitment.kind {
        Kind::Due(due) => {
            log.set(DUE, &written(due.trace.due));
            log.set(OWN, if due.own { "yes" } else { "" });
            log.set(
                FIGURE,
                &[&due.within.amount.to_string(), " ", due.within.unit.name()].concat(),
            );
            let used = due
                .trace
                .pieces
                .iter()
                .filter(|piece| piece.why == Use::Used);
            let hours: Vec<_> = used
                .map(|piece| {
                    [
                        &*piece.from.timestamp().to_string(),
                        "-",
                        &*piece.to.timestamp().to_string(),
                    ]
                    .concat()
                })
                .collect();
            let last = hours.len().saturating_sub(MOST_STRETCHES);
            log.set(HOURS, &hours[last..].join(" "));
            let others = due.others.iter().map(|other| {
                let supposes = other.reading.supposes.get(language).replace('\n', " ");
                [&*written(other.due), " ", &supposes].concat()
            });
            log.set(OTHERS, &others.collect::<Vec<_>>().join("\n"));
            "due"
        }
        Kind::BestEffort => "best_effort",
        Kind::NoTarget => "no_target",
        Kind::NotOffered => "not_offered",
        Kind::NotPublished => "not_published",
    };
    log.set(KIND, kind);
}
