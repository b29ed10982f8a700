use super::pairs::Pairs;
use crate::{
    case::{Choices, ChosenHolidays, Draft, TypedMoment},
    clock::Fold,
    locale::{day, time},
    programme::Id,
    triage::{Answers, Override},
};

/// The longest text that a link brings into a field, in characters.
const LONGEST_TEXT: usize = 64;

/// Takes the choices of a link into a draft: what it names, and nothing else. What it names and cannot be read for is
/// left open.
pub fn read(link: &str, draft: &mut Draft) {
    let Some(pairs) = Pairs::of(link) else { return };
    let programme = pairs.name("programme").map(|id| id.parse());
    let knows_whose = !matches!(programme, Some(Err(_)));
    if let Some(Ok(id)) = programme {
        draft.programme = Some(id);
    }
    // What is said of a programme that cannot be read must not be taken for another's.
    if knows_whose && let Some(chosen) = draft.choose() {
        choose(&pairs, chosen);
    }
    set_moment(&pairs, &mut draft.moment);
    if let Some(chosen) = holidays(&pairs).filter(|chosen| !chosen.country.is_empty()) {
        draft.holidays.country = chosen.country;
        draft.holidays.region = chosen.region;
    }
}

/// The public holidays that a link names; without a country where it cannot be read for them.
pub(super) fn holidays(pairs: &Pairs) -> Option<ChosenHolidays> {
    let text = pairs.name("holidays")?;
    let mut chosen = ChosenHolidays::default();
    chosen.take_link(&text);
    Some(chosen)
}

/// Brings a draft back to how it was when the page wrote this link: what it does not name was not chosen then.
pub fn restore(link: &str, draft: &mut Draft) {
    let Some(pairs) = Pairs::of(link) else { return };
    let Some(Ok(id)) = pairs.name("programme").map(|id| id.parse()) else {
        return;
    };
    draft.programme = Some(id);
    if let Some(chosen) = draft.choose() {
        let overrule = chosen.answers.overrule.take();
        chosen.answers = Answers {
            overrule: overrule.filter(|_| pairs.get("override").is_some()),
            ..Answers::default()
        };
        chosen.case_type = None;
    }
    let moment = &mut draft.moment;
    // A moment that cannot be read stands in no link of the page.
    if moment.day().is_ok() && time(&moment.time).is_ok() {
        (moment.other, moment.fold) = (false, None);
    }
    read(link, draft);
}

/// What a link says within a programme.
fn choose(pairs: &Pairs, chosen: &mut Choices) {
    set(pairs, "plan", &mut chosen.plan);
    set(pairs, "type", &mut chosen.case_type);
    let Answers {
        level,
        across,
        down,
        steps: [first, second],
        overrule,
    } = &mut chosen.answers;
    let names = |name| pairs.get(name).is_some();
    if names("level") && !names("across") && !names("down") {
        // In a matrix a level counts only where the two questions are not answered.
        (*across, *down) = (None, None);
    }
    set(pairs, "level", level);
    set(pairs, "across", across);
    set(pairs, "down", down);
    set(pairs, "first", first);
    set(pairs, "second", second);
    if let Some(other) = pairs.name("override") {
        let before = overrule.take();
        *overrule = other.parse().ok().map(|level| {
            let same = before.filter(|before| before.level == level);
            same.unwrap_or(Override {
                level,
                reason: String::new(),
            })
        });
    }
}

/// Takes an id; none where the link names something else.
fn set<T>(pairs: &Pairs, name: &str, id: &mut Option<Id<T>>) {
    if let Some(text) = pairs.name(name) {
        *id = text.parse().ok();
    }
}

fn set_moment(pairs: &Pairs, moment: &mut TypedMoment) {
    let (date, hour) = (pairs.words("date"), pairs.words("time"));
    if date.is_some() || hour.is_some() {
        if !moment.other {
            // Half of a moment is none, and must not be made whole by what was typed once and is not in view.
            if date.is_none() {
                moment.date.clear();
            }
            if hour.is_none() {
                moment.time.clear();
            }
            moment.other = true;
        }
        // What the person typed stays as typed while it means the same.
        let dates = date.filter(|date| {
            let read = day(date, moment.day_first);
            read.is_err() || read != moment.day()
        });
        let hours = hour.filter(|hour| time(hour).is_err() || time(hour) != time(&moment.time));
        if dates.is_some() || hours.is_some() {
            moment.fold = None;
        }
        if let Some(date) = dates {
            moment.date = shortened(&date);
        }
        if let Some(hour) = hours {
            moment.time = shortened(&hour);
        }
    }
    if let Some(fold) = pairs.name("fold") {
        moment.fold = match fold.to_ascii_lowercase().as_str() {
            "first" => Some(Fold::First),
            "second" => Some(Fold::Second),
            _ => None,
        };
    }
    if let Some(zone) = pairs.zone() {
        moment.zone = shortened(&zone);
    }
}

pub(super) fn shortened(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}
