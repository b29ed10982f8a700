use crate::{
    case::Draft,
    clock::Fold,
    locale::{hhmm, time, zone},
};

/// The longest name of a zone that a link carries, in bytes. The longest that there is has half of them.
const LONGEST_ZONE: usize = 64;

/// The choices of a draft as `key=value` pairs, joined by `&`. Empty where nothing was chosen.
pub fn write(draft: &Draft) -> String {
    let mut link = String::new();
    let mut add = |key: &str, value: &str| {
        if !value.is_empty() {
            if !link.is_empty() {
                link.push('&');
            }
            link.push_str(key);
            link.push('=');
            // A plus sign is read as a space by some; everything else in use is plain in a fragment.
            link.push_str(&value.replace('+', "%2B"));
        }
    };
    let Some(programme) = &draft.programme else {
        return link;
    };
    add("programme", programme.as_str());
    if let Some(chosen) = draft.chosen() {
        let answers = &chosen.answers;
        let [first, second] = &answers.steps;
        add("plan", chosen.plan.as_ref().map_or("", |id| id.as_str()));
        add(
            "type",
            chosen.case_type.as_ref().map_or("", |id| id.as_str()),
        );
        add("level", answers.level.as_ref().map_or("", |id| id.as_str()));
        add(
            "across",
            answers.across.as_ref().map_or("", |id| id.as_str()),
        );
        add("down", answers.down.as_ref().map_or("", |id| id.as_str()));
        add("first", first.as_ref().map_or("", |id| id.as_str()));
        add("second", second.as_ref().map_or("", |id| id.as_str()));
        let overrule = answers.overrule.as_ref();
        add(
            "override",
            overrule.map_or("", |overrule| overrule.level.as_str()),
        );
    }
    let moment = &draft.moment;
    if moment.other
        && let (Ok(day), Ok(minutes)) = (moment.day(), time(&moment.time))
    {
        add("date", &day.to_string());
        add("time", &hhmm(minutes));
        if moment.fold == Some(Fold::Second) {
            add("fold", "second");
        }
    }
    // A city by the name of its zone; what is no zone as it was typed, for whoever follows the link to mend.
    let zone = zone(&moment.zone);
    let zone = zone.as_ref().map_or(moment.zone.trim(), |zone| zone.name());
    if is_zone(zone) {
        add("zone", zone);
    }
    add("holidays", &draft.holidays.to_link());
    link
}

/// Whether a text has the form of a zone's name.
fn is_zone(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-:".contains(&byte);
    (1..=LONGEST_ZONE).contains(&name.len()) && name.bytes().all(plain)
}
