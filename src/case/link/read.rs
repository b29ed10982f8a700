use super::{Part, text::Text};
use crate::{
    case::{Draft, TypedMoment},
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
    let Some(text) = Text::of(link) else { return };
    let names = |part| text.value(part).is_some();
    let whose = text.value(Part::Programme).map(|id| id.parse());
    let is_anybodys = matches!(whose, Some(Err(_)));
    if let Some(Ok(id)) = whose {
        draft.programme = Some(id);
    }
    if names(Part::Level)
        && !names(Part::Across)
        && !names(Part::Down)
        && !is_anybodys
        && let Some(chosen) = draft.choose()
    {
        // In a matrix a level counts only where the two questions are not answered.
        (chosen.answers.across, chosen.answers.down) = (None, None);
    }
    if !draft.moment.other && (names(Part::Date) || names(Part::Time)) {
        // Half of a moment is none, and must not be made whole by what was typed once and is not in view.
        (draft.moment.date, draft.moment.time) = (String::new(), String::new());
        draft.moment.other = true;
    }
    for part in Part::ALL {
        // What is said of a programme that cannot be read must not be taken for another's.
        if let Some(value) = text.value(part)
            && !(part.is_within() && is_anybodys)
        {
            set(part, value, draft);
        }
    }
}

/// Brings a draft back to how it was when the page wrote this link: what it does not name was not chosen then.
pub fn restore(link: &str, draft: &mut Draft) {
    let Some(text) = Text::of(link) else { return };
    let Some(Ok(id)) = text.value(Part::Programme).map(|id| id.parse()) else {
        return;
    };
    draft.programme = Some(id);
    if let Some(chosen) = draft.choose() {
        let overrule = chosen.answers.overrule.take();
        chosen.answers = Answers {
            overrule: overrule.filter(|_| text.value(Part::Override).is_some()),
            ..Answers::default()
        };
        chosen.case_type = None;
        chosen.compared.take_link("");
    }
    let moment = &mut draft.moment;
    // A moment that cannot be read stands in no link of the page.
    if moment.day().is_ok() && time(&moment.time).is_ok() {
        (moment.other, moment.fold) = (text.value(Part::Date).is_some(), None);
    }
    read(link, draft);
}

/// Takes what a link says of one thing.
fn set(part: Part, value: String, draft: &mut Draft) {
    let moment = &mut draft.moment;
    match part {
        Part::Programme => {}
        // What the person typed stays as typed while it means the same.
        Part::Date
            if day(&value, moment.day_first).is_ok()
                && day(&value, moment.day_first) == moment.day() => {}
        Part::Time if time(&value).is_ok() && time(&value) == time(&moment.time) => {}
        Part::Date => moment.date = other(value, moment),
        Part::Time => moment.time = other(value, moment),
        Part::Zone => moment.zone = shortened(&value),
        Part::Fold => {
            moment.fold = match value.as_str() {
                "first" => Some(Fold::First),
                "second" => Some(Fold::Second),
                _ => None,
            }
        }
        Part::Holidays => draft.holidays.take_link(&value),
        Part::Compare => {
            if let Some(chosen) = draft.choose() {
                chosen.compared.take_link(&value);
            }
        }
        _ => choose(part, &value, draft),
    }
}

fn other(value: String, moment: &mut TypedMoment) -> String {
    moment.fold = None;
    shortened(&value)
}

/// A text that is not too long for a field.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}

/// What a link says within a programme; none where it is no id.
fn choose(part: Part, value: &str, draft: &mut Draft) {
    let Some(chosen) = draft.choose() else { return };
    let answers = &mut chosen.answers;
    // What a sentence put behind its link is no part of it.
    let last = value.bytes().rposition(|sign| sign.is_ascii_alphanumeric());
    let id = last.and_then(|last| value.get(..=last)).unwrap_or_default();
    match part {
        Part::Plan => take(&mut chosen.plan, id),
        Part::CaseType => take(&mut chosen.case_type, id),
        Part::Level => take(&mut answers.level, id),
        Part::Across => take(&mut answers.across, id),
        Part::Down => take(&mut answers.down, id),
        Part::First => take(&mut answers.steps[0], id),
        Part::Second => take(&mut answers.steps[1], id),
        _ => {
            let before = answers.overrule.take();
            answers.overrule = id.parse().ok().map(|level| {
                let same = before.filter(|before| before.level == level);
                same.unwrap_or(Override {
                    level,
                    reason: String::new(),
                })
            });
        }
    }
}

#[inline(never)]
fn take<T>(place: &mut Option<Id<T>>, id: &str) {
    *place = id.parse().ok();
}
