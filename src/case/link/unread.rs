use super::{Part, read::shortened, text::Text};
use crate::{
    case::{ChosenHolidays, Draft},
    clock::{Country, Zone},
    locale::{misses_reader, time},
    programme::{Id, Index, Method, Programme},
};

/// Something that a link names and that it cannot be read for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// What it is about; none where nothing of the link could be read.
    pub part: Option<Part>,
    /// What the link says; empty where it lacks something without which the rest is of no use.
    pub text: String,
}

/// What has been loaded so far: nothing is called unknown before.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// The programmes that the page offers.
    pub index: Option<&'a Index>,
    /// The programme in view.
    pub programme: Option<&'a Programme>,
    /// The country whose holidays were chosen.
    pub country: Option<&'a Country>,
}

/// What a link names and could not be read for, as long as nobody has chosen it since. The draft is the one that the
/// link was read into.
pub fn unread(link: &str, draft: &Draft, known: Known<'_>) -> Vec<Unread> {
    let Some(text) = Text::of(link) else {
        let text = String::new();
        return vec![Unread { part: None, text }];
    };
    let mut found = Vec::new();
    let mut is_anybodys = false;
    for part in Part::ALL {
        let value = text.value(part);
        let names = |part| text.value(part).is_some();
        // Half of a moment lacks the other; a plan lacks whose it is.
        let lacks = match part {
            Part::Date => names(Part::Time),
            Part::Time => names(Part::Date),
            Part::Programme => {
                draft.programme.is_none()
                    && Part::ALL
                        .iter()
                        .any(|part| part.is_within() && names(*part))
            }
            _ => false,
        };
        let value = match value {
            Some(value) => value,
            None if lacks => String::new(),
            None => continue,
        };
        let is_open = !(part.is_within() && is_anybodys) && is_open(part, &value, draft, known);
        is_anybodys |= is_open && part == Part::Programme && !value.is_empty();
        if is_open {
            found.push(Unread {
                part: Some(part),
                text: shortened(&value),
            });
        }
    }
    found
}

/// Whether something that a link names is not there in the draft that it was read into.
fn is_open(part: Part, value: &str, draft: &Draft, known: Known<'_>) -> bool {
    let moment = &draft.moment;
    let id = part.id(draft);
    let programme = known
        .programme
        .filter(|of| draft.programme.as_ref() == Some(&of.id));
    let is_level = || programme.is_none_or(|of| of.level(id).is_some());
    let method = programme.map(|of| &of.triage.method);
    match part {
        Part::Programme => {
            // Nothing, where it is no id; whoever chooses another one puts the link away.
            let chosen = draft.programme.as_ref().map_or("", |id| id.as_str());
            let is_offered = |index: &Index| index.programmes.iter().any(|one| one.id == *chosen);
            chosen != value || value.is_empty() || !known.index.is_none_or(is_offered)
        }
        // What reads them may still be on its way: until then nobody knows.
        Part::Date => moment.other && moment.day().is_err() && !misses_reader(),
        Part::Time => moment.other && time(&moment.time).is_err() && !misses_reader(),
        Part::Fold => moment.fold.is_none(),
        // Zones come with the first programme: before, none is known, and none unknown.
        Part::Zone => {
            let is_bad = moment.zone(Zone::utc()).is_err() && !misses_reader();
            is_bad && Zone::names().next().is_some()
        }
        Part::Holidays => {
            let mut named = ChosenHolidays::default();
            named.take_link(value);
            let chosen = &draft.holidays;
            let same = named.country == chosen.country && named.region == chosen.region;
            let country = known
                .country
                .filter(|country| same && country.id() == named.country);
            let has =
                |country: &Country| country.regions().iter().any(|one| one.id == named.region);
            named.country.is_empty() || !named.region.is_empty() && !country.is_none_or(has)
        }
        Part::Compare => draft.chosen().is_none_or(|chosen| {
            let compared = &chosen.compared;
            let are_offered = |index: &Index| {
                let is_offered =
                    |id: &Id<Programme>| index.programmes.iter().any(|one| one.id == *id);
                compared.beside.iter().all(|(id, _)| is_offered(id))
            };
            !compared.says_all(value)
                || !programme.is_none_or(|of| compared.fits(of))
                || !known.index.is_none_or(are_offered)
        }),
        _ if id.is_empty() => true,
        Part::Plan => programme.is_some_and(|of| of.plan(id).is_none()),
        Part::CaseType => programme.is_some_and(|of| of.case_type(id).is_none()),
        Part::Override => !is_level() || programme.is_some_and(|of| !of.triage.may_override),
        // What a programme does not ask cannot be answered.
        _ => match (part, method) {
            (_, None) => false,
            (Part::Level, Some(Method::Scales { .. })) => true,
            (Part::Level, _) | (Part::First | Part::Second, Some(Method::Scales { .. })) => {
                !is_level()
            }
            (Part::Across, Some(Method::Matrix { across: axis, .. }))
            | (Part::Down, Some(Method::Matrix { down: axis, .. })) => {
                axis.choices.iter().all(|choice| choice.id != *id)
            }
            _ => true,
        },
    }
}
