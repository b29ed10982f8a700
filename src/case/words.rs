//! The few sentences of a case that no programme holds, in each language.

use crate::locale::Language;

pub(super) fn picked(language: Language, term: &str) -> String {
    match language {
        Language::En => [term, " was picked by its definition."].concat(),
        Language::Nl => [term, " is gekozen op grond van de definitie."].concat(),
        Language::De => [term, " wurde anhand der Definition gewählt."].concat(),
    }
}

pub(super) fn cell(language: Language, term: &str) -> String {
    match language {
        Language::En => ["For these answers the programme’s table gives ", term, "."],
        Language::Nl => [
            "Bij deze antwoorden geeft de tabel van het programma ",
            term,
            ".",
        ],
        Language::De => [
            "Für diese Antworten ergibt die Tabelle des Programms ",
            term,
            ".",
        ],
    }
    .concat()
}

pub(super) fn settled(language: Language, term: &str, reading: &str) -> String {
    let (before, then, end) = match language {
        Language::En => (
            "For these answers the programme’s table has no entry (",
            "). The customer chose ",
            ".",
        ),
        Language::Nl => (
            "Voor deze antwoorden heeft de tabel van het programma geen regel (",
            "). De klant heeft gekozen voor ",
            ".",
        ),
        Language::De => (
            "Für diese Antworten hat die Tabelle des Programms keinen Eintrag (",
            "). Auf Kundenseite wurde gewählt: ",
            ".",
        ),
    };
    [before, reading, then, term, end].concat()
}

pub(super) fn level_from(language: Language, scale: &str) -> String {
    let which = match language {
        Language::En => "The level follows this scale: ",
        Language::Nl => "Het niveau volgt uit deze schaal: ",
        Language::De => "Die Stufe folgt dieser Skala: ",
    };
    [which, scale, "."].concat()
}

pub(super) fn differ(language: Language) -> &'static str {
    match language {
        Language::En => "The two scales differ; the programme publishes no rule for that.",
        Language::Nl => {
            "De twee schalen verschillen; daarvoor publiceert het programma geen regel."
        }
        Language::De => {
            "Die beiden Skalen weichen voneinander ab; eine Regel dafür veröffentlicht das Programm nicht."
        }
    }
}

pub(super) fn overruled(language: Language, from: &str, to: &str, reason: &str) -> String {
    let (before, then, because, without) = match language {
        Language::En => (
            "The answers lead to ",
            "; the customer chose ",
            ". Reason: ",
            ". No reason was given.",
        ),
        Language::Nl => (
            "De antwoorden leiden tot ",
            "; de klant heeft gekozen voor ",
            ". Reden: ",
            ". Er is geen reden gegeven.",
        ),
        Language::De => (
            "Die Antworten führen zu ",
            "; auf Kundenseite wurde gewählt: ",
            ". Grund: ",
            ". Ein Grund wurde nicht genannt.",
        ),
    };
    if reason.is_empty() {
        [before, from, then, to, without].concat()
    } else {
        [before, from, then, to, because, reason].concat()
    }
}

/// What is said of a role that is none of the programme's; none for a role that nobody knows.
pub(super) fn no_role(language: Language, role: &str) -> Option<&'static str> {
    let [none, unknown] = match language {
        Language::En => [
            "None of the roles that the programme names",
            "The customer does not know",
        ],
        Language::Nl => [
            "Geen van de rollen die het programma noemt",
            "De klant weet het niet",
        ],
        Language::De => [
            "Keine der Rollen, die das Programm nennt",
            "Auf Kundenseite nicht bekannt",
        ],
    };
    match role {
        "none" => Some(none),
        "unknown" => Some(unknown),
        _ => None,
    }
}
