//! Hours and names in the form that a programme file has.

use super::{Clock, Hours};
use crate::{
    clock::{Day, Week},
    tree::Writer,
};

/// The name of something that has only a number.
pub(super) fn name_of(what: &str, at: usize) -> String {
    [what, "-", &(at + 1).to_string()].concat()
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

pub(super) fn windows(json: &mut Writer, week: &Week) {
    json.open(Some("windows"));
    for day in Day::ALL {
        let mut list = String::from("[");
        for window in week.windows(*day) {
            if list.len() > 1 {
                list.push(',');
            }
            list.push_str(
                &[
                    "[\"",
                    &window.from().to_string(),
                    "\",\"",
                    &window.to().to_string(),
                    "\"]",
                ]
                .concat(),
            );
        }
        list.push(']');
        if let Some(name) = DAYS.get(day.index()).filter(|_| list.len() > 2) {
            json.json(name, &list);
        }
    }
    json.close();
}

/// Hours in few signs: "Mon–Fri 09:00–17:00".
pub(super) fn shown(hours: &Hours) -> String {
    const NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let Hours::Week(week, clock) = hours else {
        return "24/7".to_owned();
    };
    let mut shown = String::new();
    let mut at = 0;
    while let Some(day) = Day::ALL.get(at) {
        let own = week.windows(*day);
        let mut last = at;
        while Day::ALL
            .get(last + 1)
            .is_some_and(|next| week.windows(*next) == own)
        {
            last += 1;
        }
        if !own.is_empty() {
            if !shown.is_empty() {
                shown.push_str("; ");
            }
            shown.push_str(NAMES.get(at).copied().unwrap_or_default());
            if last > at {
                shown.push('–');
                shown.push_str(NAMES.get(last).copied().unwrap_or_default());
            }
            for window in own {
                shown.push(' ');
                shown.push_str(&window.to_string());
            }
        }
        at = last + 1;
    }
    if let Clock::Zone(zone) = clock {
        shown.push_str(&[" (", zone.name(), ")"].concat());
    }
    shown
}

/// Ids of names: letters and digits of them, each once.
pub(super) fn ids<'a>(names: impl Iterator<Item = &'a str>, what: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for name in names {
        let mut id = String::new();
        for c in crate::locale::plain(name).chars().take(40) {
            if c.is_ascii_alphanumeric() {
                id.push(c);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
        id.truncate(id.trim_end_matches('-').len());
        if id.is_empty() || ids.contains(&id) {
            id = name_of(if id.is_empty() { what } else { &id }, ids.len());
        }
        ids.push(id);
    }
    ids
}
