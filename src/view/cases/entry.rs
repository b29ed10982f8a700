use chrono::{DateTime, TimeDelta, Utc};

use super::row;
use crate::{
    clock::ics::{Event, write},
    followed::{Followed, Remind},
    locale::{
        Language,
        words::{answer as a, cases as w},
    },
    view::entry::sequence,
};

/// What is to be remembered next as an entry for a calendar; none where nothing has a time. The same reminder of the same case is
/// the same entry, however often it is saved.
pub fn entry(
    language: Language,
    now: DateTime<Utc>,
    case: &Followed,
    address: &str,
) -> Option<String> {
    let next = case.reminder(now)?;
    let (word, name, ahead) = match next.what {
        Remind::FollowUp => (w::ENTRY_FOLLOW, "follow-up", TimeDelta::zero()),
        Remind::MayClose(_) => (w::ENTRY_CLOSE, "may-close", TimeDelta::days(1)),
        Remind::Reopen(_) => (w::ENTRY_REOPEN, "reopen", TimeDelta::days(1)),
    };
    let values = [("name", case.called()), ("vendor", &*case.promise.vendor)];
    let alarm = next.at - ahead;
    let says = [
        &*row::reminder(language, now, case),
        "\n",
        case.url.as_str(),
        if case.url.is_empty() { "" } else { "\n" },
        a::CALENDAR_SAYS.get(language),
    ];
    Some(write(&Event {
        uid: &[&case.reference, "-", name, "@duetime"].concat(),
        sequence: sequence(now),
        stamp: now,
        start: next.at,
        end: None,
        summary: &word.with(language, &values),
        description: &says.concat(),
        url: Some(address),
        alarm: Some(alarm).filter(|alarm| *alarm > now),
    }))
}
