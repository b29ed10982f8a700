use duetime::{
    case::Tick,
    locale::Language,
    ui::parts::{CalendarFile, Days, Derived, OpenDays},
    view::days_off::{Perhaps, Row},
};
use leptos::prelude::*;

use super::Example;

/// Days that are off or may be, and the calendar file of the person's own.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "the days of a year",
        draw: days,
    },
    Example {
        name: "a day that is asked about",
        draw: |_| asked(),
    },
    Example {
        name: "no file given",
        draw: |language| file(language, ""),
    },
    Example {
        name: "a file given",
        draw: |language| file(language, "our-days.ics"),
    },
];

fn days(language: Language) -> AnyView {
    let of = |id: &str, label: &str, is_off| Row {
        id: id.to_owned(),
        label: label.to_owned(),
        is_off,
    };
    let rows = RwSignal::new(vec![
        of(
            "2026-12-24",
            "Thu 24 Dec (Heiligabend): many close early",
            false,
        ),
        of("2026-12-25", "Fri 25 Dec (Erster Weihnachtstag)", true),
    ]);
    let on = Callback::new(move |(id, is_off): (String, bool)| {
        rows.update(|rows| {
            for row in rows.iter_mut().filter(|row| row.id == id) {
                row.is_off = is_off;
            }
        });
    });
    let rows = Derived::new(move || rows.get());
    view! { <Days language rows on /> }.into_any()
}

fn asked() -> AnyView {
    let days = Derived::new(|| {
        let id = "2026-12-24".parse().ok()?;
        let ways = vec![
            (Tick::Noon, "Take off from 14:00".to_owned()),
            (Tick::Off, "Take off the day".to_owned()),
        ];
        let text = "Not taken off: Thu 24 Dec (Heiligabend).".to_owned();
        Some(Perhaps { id, text, ways })
    });
    let days = Derived::new(move || days.get().into_iter().collect::<Vec<_>>());
    let on = Callback::new(|_| ());
    view! { <OpenDays days on /> }.into_any()
}

fn file(language: Language, name: &str) -> AnyView {
    let name = RwSignal::new(name.to_owned());
    let file = Memo::new(move |_| name.get());
    let on = Callback::new(move |file: duetime::browser::Given| name.set(file.name()));
    let drop = Callback::new(move |()| name.set(String::new()));
    view! { <CalendarFile language file on drop /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn every_day_has_a_box_with_a_label_of_its_own() {
        let html = drawn(EXAMPLES, "the days of a year");
        assert_eq!(html.matches("type=\"checkbox\"").count(), 2, "{html}");
        assert!(
            html.contains(
                r#"<label for="day-0">Thu 24 Dec (Heiligabend): many close early</label>"#
            ),
            "{html}"
        );
        assert!(
            html.contains(r#"<legend class="hint">Untick days on which support works."#),
            "{html}"
        );
    }

    #[test]
    fn a_day_that_is_open_says_what_can_be_done_about_it() {
        let html = drawn(EXAMPLES, "a day that is asked about");
        assert!(
            html.contains("Not taken off: Thu 24 Dec (Heiligabend)."),
            "{html}"
        );
        assert_eq!(html.matches("<button").count(), 2, "{html}");
    }

    #[test]
    fn a_file_that_was_given_can_be_taken_away_by_its_name() {
        let html = drawn(EXAMPLES, "no file given");
        assert!(
            html.contains(r#"type="file""#) && html.contains(r#"accept=".ics,text/calendar""#),
            "{html}"
        );
        assert!(html.contains(r#"<label for="own-days">"#), "{html}");
        let html = drawn(EXAMPLES, "a file given");
        assert!(html.contains(">Remove our-days.ics</button>"), "{html}");
        assert!(!html.contains(r#"type="file""#), "{html}");
    }
}
