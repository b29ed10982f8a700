//! The waiting over a week or a year, in a few figures for each plan.

use maud::{Markup, html};

use super::{beyond_years, days, heat::first_day, instead, name, scale::percent};
use crate::{
    app::Sides,
    compare::Summary,
    locale::{
        self, Language,
        words::{calculator, compare as w},
    },
};

/// The spans that a person can choose between: the week and the year, in words.
pub fn spans(language: Language, sides: &Sides<'_>) -> [String; 2] {
    let hours = |hours: usize| locale::number(language, hours as u64);
    let week = w::THIS_WEEK.with(
        language,
        &[
            ("day", &first_day(language, sides.week)),
            ("n", &hours(sides.week.hours())),
        ],
    );
    let year = sides.year_number.to_string();
    let all = sides.year().map_or(0, |year| year.hours());
    let year = w::THIS_YEAR.with(language, &[("year", &year), ("n", &hours(all))]);
    [week, year]
}

/// The summary of each plan, with its name; or what is said instead of a time.
pub(super) fn summaries(
    language: Language,
    sides: &Sides<'_>,
) -> Vec<(String, Result<Summary, &'static str>)> {
    let span = sides.span();
    let offered = sides.offered();
    let all = sides.offers.iter().zip(&offered);
    all.map(|(offer, offered)| {
        let summary = match sides.waiting(*offer, span) {
            Some(waiting) => Ok(waiting.summary()),
            _ => Err(instead(language, offered).map_or("", |(_, text)| text)),
        };
        (name(language, offer), summary)
    })
    .collect()
}

/// A table of figures, and bars of the hours within 1, 4 and 24 hours.
pub fn figures(language: Language, sides: &Sides<'_>) -> Markup {
    let rows = summaries(language, sides);
    let taken = days(language, sides.days_off).map(|days| {
        let word = if days.is_empty() {
            w::NO_DAYS_TAKEN
        } else {
            w::DAYS_TAKEN
        };
        html! { p class="hint" { (word.get(language)) } }
    });
    let within = |hours: u64| {
        let span = locale::duration(language, i64::try_from(hours * 3600).unwrap_or(0));
        w::WITHIN.with(language, &[("span", &span)])
    };
    let heads = [w::LONGEST, w::P90, w::MEAN, w::MEDIAN].map(|word| word.get(language).to_owned());
    let heads = heads.into_iter().chain([1, 4, 24].map(within));
    let heads: Vec<String> = heads.collect();
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(w::FIGURES.get(language)) {
            table class="figures" {
                caption class="unseen" { (w::FIGURES.get(language)) }
                thead { tr {
                    th scope="col" { (calculator::PLAN_SHORT.get(language)) }
                    @for head in &heads { th scope="col" { (head) } }
                } }
                tbody {
                    @for (name, summary) in &rows {
                        tr {
                            th scope="row" translate="no" { (name) }
                            @match summary {
                                Ok(summary) => { (cells(language, summary)) }
                                Err(text) => { td colspan="7" { (text) } }
                            }
                        }
                    }
                }
            }
        }
        (taken.unwrap_or_else(|said| said))
        (beyond_years(language, sides, sides.span()))
    }
}

fn cells(language: Language, summary: &Summary) -> Markup {
    let span = |seconds: u64| locale::duration(language, i64::try_from(seconds).unwrap_or(0));
    let mean = summary.sum / summary.hours.max(1) as u64;
    let figures = [
        summary.worst.into(),
        summary.p90.into(),
        mean,
        summary.median.into(),
    ];
    html! {
        @for figure in figures { td class="figure" { (span(figure)) } }
        @for hours in summary.within {
            @let share = hours * 10_000 / summary.hours.max(1);
            td class="share" {
                svg width="64" height="10" aria-hidden="true" focusable="false" {
                    rect class="all" width="100%" height="100%" {}
                    rect class="part" width=(percent(share as i64)) height="100%" {}
                }
                " " (w::PERCENT.with(language, &[("n", &((share + 50) / 100).to_string())]))
            }
        }
    }
}
