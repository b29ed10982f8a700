use super::{block::Page, date, trace};
use crate::{
    case::{
        Case, Reason,
        parts::{Channel, CountedIn, DaysOff, Source},
    },
    locale::words::{answer, rendering as w},
    programme::Holidays,
};

/// The ways to reach support.
pub(super) fn reach(page: &mut Page, case: &Case) {
    let missing = &case.channels.recommended_missing;
    if case.channels.take.is_empty() && missing.is_none() && case.callback.is_none() {
        return;
    }
    page.heading(w::REACH);
    for channel in &case.channels.take {
        one_way(page, case, &channel.name, channel);
    }
    if let Some(channel) = missing {
        let label = [
            page.say(w::RECOMMENDED_MISSING),
            page.language.colon(),
            &channel.name,
        ]
        .concat();
        one_way(page, case, &label, channel);
    }
    if let Some(callback) = &case.callback {
        let by = date::time(page.language, &callback.by);
        page.line(page.say(w::CALLBACK), by);
        page.point(
            [
                callback.text.as_str(),
                &case.shown(&callback.sources, &callback.assumptions),
            ]
            .concat(),
        );
        page.detail();
    }
}

fn one_way(page: &mut Page, case: &Case, label: &str, channel: &Channel) {
    let mut label = label.to_owned();
    if channel.case_first {
        for part in [" (", page.say(w::OPEN_FIRST), ")"] {
            label.push_str(part);
        }
    }
    page.line(
        &label,
        [
            channel.how.as_str(),
            &case.shown(&channel.sources, &channel.assumptions),
        ]
        .concat(),
    );
    if let Some(address) = &channel.address {
        page.address(page.say(w::ADDRESS), address);
        page.detail();
    }
    if let Some(email) = &channel.email {
        page.line(page.say(w::EMAIL), email.as_str());
        page.detail();
    }
}

/// The way to the level, step by step.
pub(super) fn level(page: &mut Page, case: &Case) {
    let Some(level) = &case.level else { return };
    page.heading(w::WAY_TO_LEVEL);
    for reason in &case.reasons {
        match reason {
            // The customer's own words are in it.
            Reason::Overruled { text, .. } => page.typed(page.say(w::OVERRULED), text),
            _ => page.point(reason.text()),
        }
    }
    let label = w::DEFINITION.with(page.language, &[("level", &level.term)]);
    page.line(
        &label,
        [
            level.definition.as_str(),
            &case.shown(&level.sources, &level.assumptions),
        ]
        .concat(),
    );
    for scale in &level.scales {
        let kept_by = w::KEPT_BY.with(page.language, &[("who", &scale.kept_by)]);
        let text = [&scale.term, "; ", &kept_by, &case.cited(&scale.sources)].concat();
        page.line(&scale.name, text);
    }
    page.line(page.say(w::DECIDES), level.decided_by.as_str());
}

/// The way to the time, stretch by stretch.
pub(super) fn time(page: &mut Page, case: &Case) {
    let Some(commitment) = &case.commitment else {
        return;
    };
    let Some(figure) = commitment.figure else {
        return;
    };
    page.heading(w::WAY_TO_TIME);
    let label = if commitment.own_agreement {
        w::TARGET_OWN
    } else {
        w::TARGET
    };
    let text = date::amount(page.language, figure)
        + &case.shown(&commitment.sources, &commitment.assumptions);
    page.line(page.say(label), text);
    if let Some(start) = &commitment.clock_start {
        let text = [start.text.as_str(), &case.cited(&start.sources)].concat();
        page.line(page.say(w::CLOCK_START), text);
    }
    if let Some(counted) = &commitment.counted_in {
        hours(page, case, counted);
    }
    if let Some(started) = &commitment.started {
        page.line(page.say(w::STARTED), date::time(page.language, started));
    }
    trace::write(page, commitment, figure);
}

/// The hours that a figure was counted in.
fn hours(page: &mut Page, case: &Case, counted: &CountedIn) {
    let mut text = date::week(page.language, &counted.windows);
    for part in [" (", counted.zone, ", tzdata ", counted.tzdata, ")"] {
        text.push_str(part);
    }
    page.line(
        page.say(w::COUNTED_IN),
        text + &case.cited(&counted.sources),
    );
    if let Some(hours) = &counted.hours {
        page.line(page.say(w::HOURS), hours.as_str());
        page.detail();
    }
    let holidays = counted.holidays.map(|holidays| match holidays {
        Holidays::NotMentioned => w::NOT_MENTIONED,
        Holidays::ExcludedNotPublished => w::EXCLUDED,
        Holidays::Worked => w::WORKED,
    });
    if let Some(holidays) = holidays {
        page.line(page.say(w::HOLIDAYS), page.say(holidays));
        page.detail();
    }
    if let Some(off) = &counted.days_off {
        days_off(page, off);
    }
}

/// The public holidays that the customer took off.
fn days_off(page: &mut Page, off: &DaysOff) {
    let mut text = String::new();
    for part in [&off.country, &off.region, &off.made_by]
        .into_iter()
        .flatten()
    {
        text.push_str(if text.is_empty() { "" } else { ", " });
        text.push_str(part);
    }
    if let Some([from, to]) = off.years {
        for part in [", ", &from.to_string(), "–", &to.to_string()] {
            text.push_str(part);
        }
    }
    if !text.is_empty() {
        page.typed(page.say(w::TAKEN_OFF), &text);
    }
    if let Some(file) = &off.file {
        page.typed(page.say(w::CALENDAR_FILE), file);
    }
    for day in &off.taken {
        let mut label = date::day(page.language, &day.date);
        if day.estimated {
            label.push(' ');
            label.push_str(page.say(w::FORECAST));
        }
        page.typed(&label, &day.name);
        page.detail();
    }
}

/// What is assumed, and where everything stands.
pub(super) fn sources(page: &mut Page, case: &Case) {
    if !case.assumptions.is_empty() {
        page.heading(w::ASSUMED);
    }
    for assumption in &case.assumptions {
        let text = [
            assumption.chosen.as_str(),
            " (",
            &assumption.id,
            ")",
            &case.cited(&assumption.sources),
        ];
        page.line(&assumption.question, text.concat());
    }
    page.heading(w::SOURCES);
    let mut told: Option<&Source> = None;
    for (n, source) in case.sources.iter().enumerate() {
        let same = |other: &Source| {
            (&other.document, &other.edition, &other.address)
                == (&source.document, &source.edition, &source.address)
        };
        if !told.is_some_and(same) {
            document(page, source);
            told = Some(source);
        }
        page.point(["[", &(n + 1).to_string(), "] ", &source.section].concat());
        page.detail();
    }
}

/// A document, with its edition, its language, whether it is another than the programme, the day of reading and its
/// address.
fn document(page: &mut Page, source: &Source) {
    let read = date::day(page.language, &source.read_on);
    let read = w::READ_ON.with(page.language, &[("date", &read)]);
    let mut text = String::new();
    for part in [
        &source.document,
        " (",
        &source.edition,
        ", ",
        &source.language,
        "), ",
    ] {
        text.push_str(part);
    }
    if source.outside {
        text.push_str(page.say(answer::OUTSIDE));
        text.push_str(", ");
    }
    page.address(&(text + &read), &source.address);
}

/// What this document is.
pub(super) fn about(page: &mut Page, case: &Case) {
    let language = page.language;
    page.heading(w::ABOUT);
    page.line(page.say(w::REFERENCE), case.reference.to_string());
    page.line(
        page.say(w::MADE),
        date::zoned(language, &case.made_at, "UTC"),
    );
    if case.page_language != language {
        let names = [
            ("case", language.name()),
            ("page", case.page_language.name()),
        ];
        let languages = w::LANGUAGES_ARE.with(language, &names);
        page.line(page.say(w::LANGUAGES), languages);
    }
    let mut programme = case.programme.name.clone();
    if let Some(edition) = &case.programme.edition {
        programme.push_str(", ");
        programme.push_str(&edition.name);
    }
    page.line(page.say(w::PROGRAMME), programme);
    let mut plan = case.plan.name.clone();
    if let Some(other) = &case.plan.also_called {
        for part in [" (", other.as_str(), ")"] {
            plan.push_str(part);
        }
    }
    page.line(
        page.say(w::PLAN),
        plan + &case.shown(&case.plan.sources, &case.plan.assumptions),
    );
    let version = case.version.to_string();
    let format = w::VERSION.with(language, &[("format", case.format), ("n", &version)]);
    page.line(page.say(w::FORMAT), format);
    page.point(page.say(w::CHECKED));
}
