use maud::{Markup, html};

use super::{From, together};
use crate::{
    locale::{Language, words::calculator as w},
    programme::{Level, Method, Programme, Scale},
};

/// What stands below the name of a level: its definition, and what it looks like.
pub fn level_hint(language: Language, level: &Level) -> Markup {
    html! {
        (level.definition.get(language))
        @for example in &level.examples {
            br; em { (w::EXAMPLE.get(language)) } " " (example.get(language))
        }
    }
}

/// What stands below the question of a scale: its name, and who keeps it.
pub fn scale_hint(language: Language, scale: &Scale) -> String {
    [
        scale.name.get(language),
        " · ",
        w::KEPT_BY.get(language),
        ": ",
        scale.kept_by.get(language),
    ]
    .concat()
}

/// Who decides about the level, and where the way to it stands.
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
    html! {
        p class="small" {
            strong { (w::DECIDED_BY.get(language)) ":" } " " (triage.decided_by.get(language))
        }
        (together(programme, language, &from))
    }
}
