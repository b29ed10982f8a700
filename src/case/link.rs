//! A draft as an address, and back. A link carries choices only, never what a person wrote about the problem.
//!
//! Links are hostile input: whatever stands in one, only ids, days and times that can be read come out,
//! and what has the form of a zone's name: whether there is such a zone is asked when the moment is read, since a link
//! can arrive before the zones do.

use super::Draft;
use crate::{
    clock::Fold,
    locale::{day, time},
    triage::Override,
};

/// The longest link that is read, in bytes.
const LONGEST: usize = 2000;

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
        && let (Ok(day), Ok(minutes)) = (day(&moment.date), time(&moment.time))
    {
        add("date", &day.to_string());
        let (hours, minutes) = (minutes / 60, minutes % 60);
        add("time", &[two(hours), two(minutes)].join(":"));
        if moment.fold == Some(Fold::Second) {
            add("fold", "second");
        }
    }
    if is_zone(moment.zone.trim()) {
        add("zone", moment.zone.trim());
    }
    add("holidays", &draft.holidays.to_link());
    link
}

/// Whether a text has the form of a zone's name.
fn is_zone(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
    (1..=LONGEST_ZONE).contains(&name.len()) && name.bytes().all(plain)
}

fn two(number: u32) -> String {
    let digits = number.to_string();
    if number < 10 {
        ["0", &digits].concat()
    } else {
        digits
    }
}

/// Takes the choices of a link into a draft. What cannot be read is passed over; what the link does not name stays,
/// but for the way of the level, which the link gives as a whole.
pub fn read(link: &str, draft: &mut Draft) {
    if link.len() > LONGEST {
        return;
    }
    let value = |key: &str| {
        link.split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|pair| pair.0 == key)
            .map(|pair| pair.1.replace("%2B", "+").replace("%2F", "/"))
    };
    let Some(programme) = value("programme").and_then(|id| id.parse().ok()) else {
        return;
    };
    draft.programme = Some(programme);
    if let Some(chosen) = draft.choose() {
        if let Some(plan) = value("plan").and_then(|id| id.parse().ok()) {
            chosen.plan = Some(plan);
        }
        chosen.case_type = value("type").and_then(|id| id.parse().ok());
        let answers = &mut chosen.answers;
        answers.level = value("level").and_then(|id| id.parse().ok());
        answers.across = value("across").and_then(|id| id.parse().ok());
        answers.down = value("down").and_then(|id| id.parse().ok());
        answers.steps = ["first", "second"].map(|key| value(key).and_then(|id| id.parse().ok()));
        let level = value("override").and_then(|id| id.parse().ok());
        let before = answers.overrule.take();
        answers.overrule = level.map(|level| {
            let same = before.filter(|before| before.level == level);
            same.unwrap_or(Override {
                level,
                reason: String::new(),
            })
        });
    }
    let moment = &mut draft.moment;
    let date = value("date").filter(|text| day(text).is_ok());
    let hour = value("time").filter(|text| time(text).is_ok());
    match (date, hour) {
        (Some(date), Some(hour)) => {
            // What the person typed stays as typed while it means the same.
            if day(&date) != day(&moment.date) {
                moment.date = date;
            }
            if time(&hour) != time(&moment.time) {
                moment.time = hour;
            }
            moment.other = true;
            moment.fold = value("fold")
                .filter(|fold| fold == "second")
                .map(|_| Fold::Second);
        }
        _ => moment.other = false,
    }
    if let Some(zone) = value("zone").filter(|name| is_zone(name)) {
        moment.zone = zone;
    }
    if let Some(holidays) = value("holidays") {
        draft.holidays.take_link(&holidays);
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::{Draft, read, write};
    use crate::clock::Zone;

    const LINK: &str = "programme=zmanda&plan=standard&across=high&down=medium\
                        &date=2026-11-20&time=16:30&zone=Europe/Amsterdam&holidays=DE.BY";

    #[test]
    fn a_link_gives_the_same_choices_back() {
        let mut draft = Draft::default();
        read(LINK, &mut draft);
        assert_eq!(write(&draft), LINK);
    }

    #[test]
    fn a_hostile_link_brings_nothing_in() {
        for link in [
            "programme=<script>&plan=x",
            "programme=../../etc/passwd",
            "programme=%00",
            "===&&&==programme",
            &"programme=a&".repeat(1000),
        ] {
            let mut draft = Draft::default();
            read(link, &mut draft);
            assert_eq!(draft, Draft::default(), "{link:.40}");
        }
    }

    #[test]
    fn half_a_moment_is_no_moment() {
        let mut draft = Draft::default();
        read("programme=a&date=2026-02-31&time=16:30", &mut draft);
        assert!(!draft.moment.other && draft.moment.zone.is_empty());
    }

    #[test]
    fn a_zone_comes_in_by_its_form_and_is_judged_with_the_moment() {
        for name in ["Europe/Amsterdam", "Etc/GMT+5", "Mars/Olympus_Mons-2"] {
            let mut draft = Draft::default();
            read(&["programme=a&zone=", name].concat(), &mut draft);
            assert_eq!(draft.moment.zone, name);
            let mut again = Draft::default();
            read(&write(&draft), &mut again);
            assert_eq!(again, draft);
        }
        let mut draft = Draft::default();
        read("programme=a&zone=Mars/Base", &mut draft);
        let bad = draft.moment.read(DateTime::UNIX_EPOCH, Zone::utc());
        assert!(bad.unwrap_err().zone);
    }

    #[test]
    fn what_has_not_the_form_of_a_zone_stays_out() {
        let long = "Z".repeat(65);
        for name in [
            "",
            "<script>",
            "Europe/Amsterdam%00",
            "Europe Amsterdam",
            "javascript:alert(1)",
            "../etc",
            "Zürich",
            "\"",
            &long,
        ] {
            let mut draft = Draft::default();
            read(&["programme=a&zone=", name].concat(), &mut draft);
            assert_eq!(draft.moment.zone, "", "{name}");
            draft.moment.zone = name.to_owned();
            assert_eq!(write(&draft), "programme=a", "{name}");
        }
    }
}
