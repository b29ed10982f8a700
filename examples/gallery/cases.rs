use chrono::{DateTime, TimeZone, Utc};
use duetime::{
    case::{Draft, Handed},
    followed::{
        ANSWERED, AS_OF, CLOSES, DUE, FIGURE, FROM, Followed, HOURS, KIND, LEVEL, LEVEL_NAME,
        OTHERS, OWN, PLAN, SUBJECT, VENDOR, ZONE,
    },
    locale::Language,
    view::{cases, html},
};
use leptos::prelude::*;

use super::{Example, still};

/// A case that was handed in on Friday, 20 November 2026 at 15:00, as it stands later. Universal time: that needs no zones.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "running",
        draw: |language| row(language, "2026-11-20T15:10:00Z", &[]),
    },
    Example {
        name: "running, and support is there for only half an hour of it",
        draw: |language| row(language, "2026-11-23T08:30:00Z", &[]),
    },
    Example {
        name: "running, with another reading",
        draw: |language| {
            let other = "2026-11-20T18:00:00Z the 3 hours also run while support is closed";
            row(language, "2026-11-20T15:10:00Z", &[(OTHERS, other)])
        },
    },
    Example {
        name: "running, by an agreement of one's own",
        draw: |language| row(language, "2026-11-20T15:10:00Z", &[(OWN, "1")]),
    },
    Example {
        name: "late",
        draw: |language| row(language, "2026-11-23T12:10:00Z", &[]),
    },
    Example {
        name: "met",
        draw: |language| answered(language, "8:15"),
    },
    Example {
        name: "missed",
        draw: |language| answered(language, "12:15"),
    },
    Example {
        name: "without a target",
        draw: |language| row(language, "2026-11-20T15:10:00Z", &[(KIND, "not_published")]),
    },
    Example {
        name: "of which nothing was noted",
        draw: |language| row(language, "2026-11-20T15:10:00Z", &[(KIND, "")]),
    },
];

fn answered(language: Language, time: &str) -> AnyView {
    let answer = [
        (ANSWERED.date, "23/11/2026"),
        (ANSWERED.time, time),
        (ANSWERED.day_first, "1"),
    ];
    row(language, "2026-11-23T13:00:00Z", &answer)
}

fn row(language: Language, now: &str, noted: &[(&'static str, &str)]) -> AnyView {
    let now: DateTime<Utc> = now.parse().unwrap_or_default();
    let mut draft = Draft {
        reference: "84V4-SASJ-0HDQ-6A47".into(),
        handed: Handed {
            at: "2026-11-20T15:00:00Z".into(),
            number: "INC-4711".into(),
            url: "https://support.acme.example/4711".into(),
        },
        ..Draft::default()
    };
    let hour = |day, from, to| {
        let at = |hour| Utc.with_ymd_and_hms(2026, 11, day, hour, 0, 0).single();
        let at = |hour| at(hour).map_or(0, |time| time.timestamp());
        format!("{}-{}", at(from), at(to))
    };
    // An hour on Friday until 16:00, two on Monday from 07:00.
    let hours = [hour(20, 15, 16), hour(23, 7, 9)].join(" ");
    let all = [
        (KIND, "due"),
        (AS_OF, "2026-11-20T15:00:00Z"),
        (FROM, "2026-11-20T15:00:00Z"),
        (DUE, "2026-11-23T09:00:00Z"),
        (FIGURE, "3 business_hours"),
        (HOURS, &hours),
        (ZONE, "UTC"),
        (VENDOR, "Zmanda"),
        (PLAN, "Standard"),
        (LEVEL, "P2"),
        (LEVEL_NAME, "High"),
        (SUBJECT, "No backup since Friday"),
        (CLOSES, "7"),
    ];
    for (name, text) in all.iter().chain(noted) {
        draft.log.set(name, text);
    }
    let Some(case) = Followed::of(&draft, now, None) else {
        return ().into_any();
    };
    let (about, said) = (
        cases::about(language, now, &case),
        cases::said(language, now, &case),
    );
    still(
        "",
        html! { ul class="rules cases" { li { (about) (said) p { (cases::reminder(language, now, &case)) } } } },
    )
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn it_says_whether_the_target_was_met() {
        assert!(drawn(EXAMPLES, "met").contains("standing met"));
        assert!(drawn(EXAMPLES, "missed").contains("standing missed"));
        assert!(drawn(EXAMPLES, "late").contains("standing late"));
    }

    #[test]
    fn a_target_that_runs_says_what_is_left_and_only_then() {
        for example in EXAMPLES {
            let html = drawn(EXAMPLES, example.name);
            assert_eq!(
                html.contains(r#"role="timer""#),
                example.name.starts_with("running"),
                "{}: {html}",
                example.name
            );
        }
    }

    #[test]
    fn what_is_left_of_supports_hours_is_warned_of_before_they_are_over() {
        let html = drawn(
            EXAMPLES,
            "running, and support is there for only half an hour of it",
        );
        assert!(html.contains("notice warm"), "{html}");
        assert!(!drawn(EXAMPLES, "running").contains("notice warm"));
    }

    #[test]
    fn without_a_target_no_time_is_said() {
        for name in ["without a target", "of which nothing was noted"] {
            let html = drawn(EXAMPLES, name);
            assert!(!html.contains("9:00"), "{html}");
        }
    }

    #[test]
    fn the_customers_own_agreement_is_called_that() {
        let html = drawn(EXAMPLES, "running, by an agreement of one's own");
        assert!(html.contains(r#"class="tag own""#), "{html}");
    }
}
