use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{at, say, why};
use crate::{
    case::BadMoment,
    clock::{Fold, Moment, Told},
    followed::{Ends, Entered, Followed, NotThen, Remind, State, minute},
    locale::{
        self, Language,
        words::{answer as a, calculator as c, cases as w, intake},
    },
    view::moment,
};

/// What tells a case from the others: what a screen reader says with each of its buttons.
pub fn name(case: &Followed) -> String {
    let vendor = &case.promise.vendor;
    let vendor = if vendor.is_empty() {
        &case.name
    } else {
        vendor
    };
    [vendor, " ", case.called()].concat()
}

/// Which case it is: vendor, number, subject, plan and level, when it was handed in.
pub fn about(language: Language, now: DateTime<Utc>, case: &Followed) -> Markup {
    let promise = &case.promise;
    let title = if promise.vendor.is_empty() {
        &case.name
    } else {
        &promise.vendor
    };
    let subject = if promise.subject.is_empty() {
        &case.name
    } else {
        &promise.subject
    };
    let submitted = if case.is_by_hand() {
        w::SUBMITTED_NOTED
    } else {
        w::SUBMITTED
    };
    let submitted = submitted.with(language, &[("time", &at(language, now, case, case.at))]);
    // Where the target counts from another moment than that, it says so.
    let from = promise
        .from
        .filter(|from| minute(*from) != minute(case.at) && promise.due().is_some());
    let level = [promise.level.as_str(), promise.level_name.as_str()];
    let level: Vec<_> = level.into_iter().filter(|part| !part.is_empty()).collect();
    html! {
        h3 {
            @if !title.is_empty() { (title) " · " }
            @if case.url.is_empty() {
                @if case.number.is_empty() { (w::NO_NUMBER.get(language)) }
                @else { span class="figure" translate="no" { (case.number) } }
            } @else {
                a href=(case.url) target="_blank" rel="noopener noreferrer" {
                    @if case.number.is_empty() { (w::LOOK.get(language)) }
                    @else { span class="figure" translate="no" { (case.number) } }
                }
            }
        }
        @if !subject.is_empty() && subject != title { p { strong { (subject) } } }
        p class="small" {
            @if !promise.plan.is_empty() { (promise.plan) " · " }
            @if !level.is_empty() { (level.join(language.colon())) " · " }
            (submitted)
            @if let Some(from) = from { " · " (w::COUNTED.with(language, &[("time", &at(language, now, case, from))])) }
            " · " span class="figure" translate="no" { (case.reference) }
        }
    }
}

/// How it stands, for the style.
pub fn state(state: State, is_close: bool) -> &'static str {
    match state {
        State::Running(_) if is_close => "close",
        State::Running(_) => "running",
        State::Late(_) => "late",
        State::Met(_) => "met",
        State::Missed(_) => "missed",
        State::Unmeasured(_) => "unmeasured",
    }
}

/// How it stands, in words: the running target, or what came of it.
pub fn said(language: Language, now: DateTime<Utc>, case: &Followed) -> Markup {
    let found = case.state(now);
    let warning = case.warning(now);
    let own = case.promise.due().is_some_and(|due| due.own);
    let time = |time: DateTime<Utc>| at(language, now, case, time);
    let span = |seconds: i64| locale::duration(language, seconds);
    let answered = case.answered.at();
    let answered_time = answered.map(time).unwrap_or_default();
    let came = |word: locale::Word, seconds: i64| {
        word.with(
            language,
            &[("time", &answered_time), ("span", &span(seconds))],
        )
    };
    let text = match found {
        State::Running(_) | State::Late(_) => case.promise.due().map_or_else(String::new, |due| {
            let lead = if due.own { a::OWN } else { a::DUE };
            [lead.get(language), " ", &*time(due.at)].concat()
        }),
        State::Met(0) => came(w::MET_EXACTLY, 0),
        State::Met(early) => came(w::MET, early),
        State::Missed(late) => came(w::MISSED, late),
        State::Unmeasured(reason) => why(reason).get(language).to_owned(),
    };
    let more = match (found, answered) {
        (State::Running(left), _) => a::IN.with(language, &[("span", &span(left))]),
        (State::Late(late), _) => {
            let ago = a::AGO.with(language, &[("span", &span(late))]);
            w::LATE.with(language, &[("ago", &ago)])
        }
        (State::Unmeasured(_), Some(answered)) => came(
            w::ANSWERED_AFTER,
            (answered - minute(case.at)).num_seconds().max(0),
        ),
        _ => String::new(),
    };
    let is_close = matches!(found, State::Running(left) if warning.is_some() || left < 3600);
    let others = case.promise.due().map_or(&[][..], |due| &due.others);
    html! {
        p class={ "standing " (state(found, is_close)) } {
            strong { (text) }
            @if own { " " span class="tag own" { (a::OWN_TAG.get(language)) } }
            @if let State::Running(_) = found { ", " span role="timer" { (more) } }
            @else if !more.is_empty() { br; span { (more) } }
        }
        @for (due, supposes) in others {
            p class="small" { (w::OTHER.with(language, &[("supposes", supposes), ("time", &time(*due))])) }
        }
        @if let Some(left) = warning {
            p class="notice warm" { (w::SUPPORT_LEFT.with(language, &[("span", &locale::used(language, left, true))])) }
        }
        @if let Some(closed) = case.closed.at() {
            p class="small" { (w::ENDED.with(language, &[("time", &time(closed))])) }
        }
    }
}

/// What is to be remembered, in words; empty where nothing is.
pub fn reminder(language: Language, now: DateTime<Utc>, case: &Followed) -> String {
    if let Some(next) = case.reminder(now) {
        let time = at(language, now, case, next.at);
        let (word, days) = match next.what {
            Remind::FollowUp => (w::FOLLOW_UP, 0),
            Remind::MayClose(days) => (w::MAY_CLOSE, days),
            Remind::Reopen(days) => (w::REOPEN, days),
        };
        let days = locale::number(language, days.into());
        return word.with(language, &[("time", &time), ("n", &days)]);
    }
    match case.ends(now) {
        Some(Ends::Attempts(count)) => {
            let count = locale::number(language, count.into());
            intake::CLOSES_ATTEMPTS.with(language, &[("n", &count)])
        }
        Some(Ends::Over(at)) => {
            w::REOPEN_OVER.with(language, &[("time", &super::at(language, now, case, at))])
        }
        None => String::new(),
    }
}

/// What the programme said then, as it was noted: how a case ends, and what to do when it does not go well.
pub fn rules(case: &Followed) -> Markup {
    let promise = &case.promise;
    html! {
        ul {
            @for rule in promise.rules.iter().chain(&promise.ways) { li { (rule) } }
            @if !promise.source.is_empty() { li class="small" { (promise.source) } }
        }
    }
}

/// What is wrong with a day and a time that was filled in: of the day, and of the time; empty where nothing is.
pub fn moment_problem(
    language: Language,
    now: DateTime<Utc>,
    case: &Followed,
    entered: &Entered,
) -> [String; 2] {
    let of = |bad: &BadMoment| {
        [moment::bad_date(bad), moment::bad_time(bad)]
            .map(|word| word.map_or(String::new(), |word| word.get(language).to_owned()))
    };
    match entered {
        Entered::Bad(bad) => of(bad),
        Entered::Refused(NotThen::Before) => {
            let time = at(language, now, case, case.at);
            [w::BEFORE.with(language, &[("time", &time)]), String::new()]
        }
        Entered::Refused(NotThen::Ahead) => [w::AHEAD.get(language).to_owned(), String::new()],
        Entered::At(time, Told::Missing) => {
            let time = at(language, now, case, *time);
            [
                String::new(),
                c::MISSING.with(language, &[("moment", &time)]),
            ]
        }
        Entered::Not | Entered::At(..) => [const { String::new() }; 2],
    }
}

/// What is asked where a time happens twice, and what each of both says; none for any other. Whether the second was taken.
pub fn twice(
    language: Language,
    case: &Followed,
    entered: &Entered,
) -> Option<(&'static str, [String; 2], bool)> {
    let Entered::At(at, Told::Twice) = entered else {
        return None;
    };
    let local = at.with_timezone(&case.zone).naive_local();
    let first = Moment::read(local, case.zone, Fold::First).ok()?;
    let (one, other) = moment::twice(first)?;
    let said = [
        c::FIRST.with(language, &[("offset", &one)]),
        c::SECOND.with(language, &[("offset", &other)]),
    ];
    Some((c::TWICE.get(language), said, first.at != *at))
}

/// On which clocks the times of a case are.
pub fn zone(language: Language, case: &Followed) -> String {
    w::ZONE.with(language, &[("zone", &say::place(case.zone))])
}
