use duetime::{
    app::App,
    locale::Language,
    programme::Kind,
    view::{Markup, html, ribbon},
};

use super::{
    Example,
    core::{ZMANDA, opened},
    still,
};

const P2: &str = "&plan=standard&across=high&down=medium";

/// Time as a band: what is open, what was used, from when until when.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "within a day",
        draw: |language| still("", small(language, &opened("zmanda", ZMANDA, P2))),
    },
    Example {
        name: "over a weekend",
        draw: |language| {
            let friday = [P2, "&date=2026-11-20&time=16:00"].concat();
            still("", large(language, &opened("zmanda", ZMANDA, &friday)))
        },
    },
];

fn small(language: Language, app: &App) -> Markup {
    draw(app, |now, due, moment| {
        ribbon::small(language, now, due, moment)
    })
}

fn large(language: Language, app: &App) -> Markup {
    draw(app, |now, due, moment| {
        ribbon::large(language, now, due, moment)
    })
}

fn draw(
    app: &App,
    draw: impl Fn(
        chrono::DateTime<chrono::Utc>,
        &duetime::programme::Due<'_>,
        duetime::clock::Moment,
    ) -> Markup,
) -> Markup {
    match app.outcome().given() {
        Some((_, commitment, moment)) => match &commitment.kind {
            Kind::Due(due) => draw(*app.now, due, moment),
            _ => html! {},
        },
        None => html! {},
    }
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn a_pin_stands_at_the_beginning_and_a_flag_at_the_end() {
        for example in EXAMPLES {
            let html = drawn(EXAMPLES, example.name);
            assert!(
                html.contains("class=\"pin\"") && html.contains("class=\"flag\""),
                "{html}"
            );
            assert!(
                html.contains("opened ") && html.contains("target "),
                "{html}"
            );
        }
    }

    #[test]
    fn what_is_used_over_a_weekend_are_two_windows() {
        let html = drawn(EXAMPLES, "over a weekend");
        // Across and upright.
        assert_eq!(html.matches("class=\"used\"").count(), 4, "{html}");
    }
}
