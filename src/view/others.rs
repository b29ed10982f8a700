use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::say;
use crate::{
    clock::{Moment, Zone},
    locale::{Language, Style, words::answer as w},
    programme::Due,
};

/// The times of other readings, each beside what it supposes.
pub fn others(language: Language, now: DateTime<Utc>, due: &Due<'_>, zone: Zone) -> Markup {
    if due.others.is_empty() {
        return html! {};
    }
    html! {
        ul class="others" {
            @for other in &due.others {
                li {
                    span class="tag assumed" { (w::OTHER_READING.get(language)) } " "
                    (w::IF.with(language, &[("supposes", other.reading.supposes.get(language))])) " "
                    strong class="figure" translate="no" {
                        @if other.due == due.trace.due { (w::SAME_TIME.get(language)) }
                        @else { (say::at(language, now, other.due, zone, Style::Short)) }
                    }
                    " " small { (other.reading.reading.as_str()) }
                }
            }
        }
    }
}

/// The same moment on other clocks: the vendor's, else the device's, where they show something else.
pub fn elsewhere(
    language: Language,
    now: DateTime<Utc>,
    due: &Due<'_>,
    moment: Moment,
    device: Option<Zone>,
) -> Markup {
    let (at, zone) = (due.trace.due, moment.zone);
    let shown = |zone: Zone| at.with_timezone(&zone).naive_local();
    let vendor = due.timetable.zone();
    let other = [Some(vendor), device]
        .into_iter()
        .flatten()
        .find(|other| shown(*other) != shown(zone));
    let Some(other) = other else { return html! {} };
    let time = say::at(language, now, at, other, Style::Short);
    let word = if other == vendor {
        w::VENDOR_TIME
    } else {
        w::DEVICE_TIME
    };
    let values = [("moment", &*time), ("zone", &say::place(other))];
    html! { p class="elsewhere" { (word.with(language, &values)) } }
}
