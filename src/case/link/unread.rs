use super::{
    pairs::Pairs,
    read::{holidays, shortened},
};
use crate::{
    case::{Choices, Draft},
    clock::{Country, Zone},
    locale::time,
    programme::{Id, Index, Method, Programme},
};

/// Something that a link names and that it cannot be read for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// What it is about.
    pub part: Part,
    /// What the link says; empty where it lacks something without which the rest is of no use.
    pub text: String,
}

/// What a link may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it: the link is too long to be one.
    Whole,
    /// The programme.
    Programme,
    /// The plan.
    Plan,
    /// The kind of case.
    CaseType,
    /// The level, or an answer that leads to it.
    Level,
    /// Another level than the answers lead to.
    Override,
    /// The day.
    Date,
    /// The time of day, or which of two.
    Time,
    /// The zone.
    Zone,
    /// The public holidays.
    Holidays,
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
    let mut found = Found(Vec::new());
    let Some(pairs) = Pairs::of(link) else {
        found.add(Part::Whole, "");
        return found.0;
    };
    if whose(&pairs, draft, known.index, &mut found) {
        let programme = known
            .programme
            .filter(|of| draft.programme.as_ref() == Some(&of.id));
        within(&pairs, draft.chosen(), programme, &mut found);
    }
    moment(&pairs, draft, &mut found);
    if let Some(chosen) = holidays(&pairs) {
        let same =
            (&chosen.country, &chosen.region) == (&draft.holidays.country, &draft.holidays.region);
        let country = known
            .country
            .filter(|country| same && country.id() == chosen.country);
        let no_region = |country: &Country| {
            !chosen.region.is_empty()
                && country
                    .regions()
                    .iter()
                    .all(|known| known.id != chosen.region)
        };
        if chosen.country.is_empty() || country.is_some_and(no_region) {
            found.add(Part::Holidays, pairs.get("holidays").unwrap_or_default());
        }
    }
    found.0
}

struct Found(Vec<Unread>);

impl Found {
    fn add(&mut self, part: Part, text: &str) {
        self.0.push(Unread {
            part,
            text: shortened(text),
        });
    }
}

/// The names that say something within a programme, and what they are about.
const WITHIN: [(&str, Part); 8] = [
    ("plan", Part::Plan),
    ("type", Part::CaseType),
    ("level", Part::Level),
    ("across", Part::Level),
    ("down", Part::Level),
    ("first", Part::Level),
    ("second", Part::Level),
    ("override", Part::Override),
];

/// Whether it is known what the rest is about.
fn whose(pairs: &Pairs, draft: &Draft, index: Option<&Index>, found: &mut Found) -> bool {
    let Some(name) = pairs.name("programme") else {
        if draft.programme.is_none() && WITHIN.iter().any(|(name, _)| pairs.get(name).is_some()) {
            found.add(Part::Programme, "");
        }
        return true;
    };
    let id: Option<Id<Programme>> = name.parse().ok();
    let offered = |index: &Index| {
        index
            .programmes
            .iter()
            .any(|entry| Some(&entry.id) == id.as_ref())
    };
    let is_unknown = id.is_some() && draft.programme == id && !index.is_none_or(offered);
    if id.is_none() || is_unknown {
        found.add(Part::Programme, &name);
    }
    id.is_some()
}

fn within(
    pairs: &Pairs,
    chosen: Option<&Choices>,
    programme: Option<&Programme>,
    found: &mut Found,
) {
    for (name, part) in WITHIN {
        if let Some(text) = pairs.get(name)
            && !chosen.is_some_and(|chosen| is_known(name, chosen, programme))
        {
            found.add(part, text);
        }
    }
}

/// Whether what was chosen under this name is there; before the programme is, whether anything was chosen.
fn is_known(name: &str, chosen: &Choices, programme: Option<&Programme>) -> bool {
    let answers = &chosen.answers;
    let id = match name {
        "plan" => chosen.plan.as_ref().map(Id::as_str),
        "type" => chosen.case_type.as_ref().map(Id::as_str),
        "level" => answers.level.as_ref().map(Id::as_str),
        "across" => answers.across.as_ref().map(Id::as_str),
        "down" => answers.down.as_ref().map(Id::as_str),
        "first" => answers.steps[0].as_ref().map(Id::as_str),
        "second" => answers.steps[1].as_ref().map(Id::as_str),
        _ => answers
            .overrule
            .as_ref()
            .map(|overrule| overrule.level.as_str()),
    };
    let (Some(id), Some(programme)) = (id, programme) else {
        return id.is_some();
    };
    let is_level = || programme.level(id).is_some();
    match (name, &programme.triage.method) {
        ("plan", _) => programme.plan(id).is_some(),
        ("type", _) => programme.case_type(id).is_some(),
        ("override", _) => programme.triage.may_override && is_level(),
        ("level", Method::Direct { .. } | Method::Matrix { .. }) => is_level(),
        ("across", Method::Matrix { across: axis, .. })
        | ("down", Method::Matrix { down: axis, .. }) => {
            axis.choices.iter().any(|choice| choice.id == *id)
        }
        // Each scale has a step for every level.
        ("first" | "second", Method::Scales { .. }) => is_level(),
        // The programme does not ask this.
        _ => false,
    }
}

fn moment(pairs: &Pairs, draft: &Draft, found: &mut Found) {
    let moment = &draft.moment;
    let (date, hour) = (pairs.words("date"), pairs.words("time"));
    if moment.other && (date.is_some() || hour.is_some()) {
        if moment.day().is_err() {
            found.add(Part::Date, &date.unwrap_or_default());
        }
        if time(&moment.time).is_err() {
            found.add(Part::Time, &hour.unwrap_or_default());
        }
    }
    if let Some(fold) = pairs.name("fold")
        && moment.fold.is_none()
    {
        found.add(Part::Time, &fold);
    }
    // Zones come with the first programme: before, none is known, and none unknown.
    if let Some(zone) = pairs.zone()
        && Zone::names().next().is_some()
        && moment.zone(Zone::utc()).is_err()
    {
        found.add(Part::Zone, &zone);
    }
}
