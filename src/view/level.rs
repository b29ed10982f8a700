use maud::{Markup, html};

use super::{From, together_behind};
use crate::{
    locale::{Language, words::calculator as w},
    programme::{Level, Method, Programme, Scale},
};

/// What a level looks like, a press away; nothing where the programme has no examples.
pub fn examples(language: Language, level: &Level) -> Markup {
    html! {
        @if !level.examples.is_empty() {
            details class="source" {
                summary {
                    (w::EXAMPLES.get(language))
                    span class="sr" { (language.colon()) (level.term.as_str()) }
                }
                ul { @for example in &level.examples { li { (example.get(language)) } } }
            }
        }
    }
}

/// What stands below the question of a scale: its name, and who keeps it.
pub fn scale_hint(language: Language, scale: &Scale) -> String {
    [
        scale.name.get(language),
        " · ",
        w::KEPT_BY.get(language),
        language.colon(),
        scale.kept_by.get(language),
    ]
    .concat()
}

/// Who decides about the level, and where the way to it stands: a press away.
pub fn decided_by(language: Language, programme: &Programme) -> Markup {
    let triage = &programme.triage;
    let mut from: Vec<From> = vec![(&triage.source, &triage.readings)];
    from.extend(
        programme
            .levels
            .iter()
            .map(|level| -> From { (&level.source, &level.readings) }),
    );
    if let Method::Scales { scales, .. } = &triage.method {
        from.extend(scales.iter().map(|scale| -> From { (&scale.source, &[]) }));
    }
    let said = html! { p { (triage.decided_by.get(language)) } };
    let figure = html! { (w::DECIDED_BY.get(language)) };
    together_behind(programme, language, (figure, said), &from)
}
