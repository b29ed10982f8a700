use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{link, say, sourced};
use crate::{
    case::Placed,
    clock::Moment,
    locale::{Language, Style, words::answer as w},
    programme::{Channel, Programme},
    triage::channels,
};

/// The ways to take for this level on this plan, and what to do where the recommended one is not part of it.
pub fn reach(
    language: Language,
    now: DateTime<Utc>,
    placed: &Placed<'_>,
    moment: Moment,
) -> Markup {
    let Some(plan) = placed.plan else {
        return html! {};
    };
    let programme = placed.programme;
    let advice = channels(programme, plan, placed.finding(), placed.case_type);
    let missing = advice.missing.map(|channel| {
        let values = [
            ("channel", channel.name.get(language)),
            ("plan", plan.name.as_str()),
        ];
        w::CHANNEL_MISSING.with(language, &values)
    });
    let callback = placed
        .product_level()
        .and_then(|level| programme.callback(plan, level, moment).ok().flatten());
    html! {
        section class="reach" {
            h3 { (w::CHANNELS.get(language)) }
            @if let Some(text) = missing { p class="notice warm" { (text) } }
            @if advice.take.is_empty() { p { (w::NO_CHANNELS.get(language)) } }
            ul { @for one in &advice.take { li { (channel(programme, language, one)) } } }
            @if let Some((callback, by)) = callback {
                p class="callback" {
                    strong {
                        (w::CALLBACK.get(language)) " "
                        span class="figure" translate="no" {
                            (say::at(language, now, by, moment.zone, Style::Short))
                        }
                    }
                    br;
                    span class="hint" { (callback.text.get(language)) }
                }
                (sourced(programme, language, &callback.source, &callback.readings))
            }
        }
    }
}

fn channel(programme: &Programme, language: Language, channel: &Channel) -> Markup {
    let name = channel.name.get(language);
    html! {
        strong {
            @match (&channel.address, &channel.email) {
                (Some(address), _) => (link(address.as_str(), name)),
                (None, Some(email)) => a href={ "mailto:" (email.as_str()) } { (name) },
                (None, None) => (name),
            }
        }
        @if channel.case_first { " " span class="tag" { (w::CASE_FIRST.get(language)) } }
        br;
        span class="hint" { (channel.how.get(language)) }
        (sourced(programme, language, &channel.source, &channel.readings))
    }
}
