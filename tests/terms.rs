//! One word for one thing, in each language: what must not stand in a text of the page or of a programme, what stands there
//! instead, and why. docs/programmes.md has the list of what things are called.

use crate::common;
use std::fs;

use common::ids;
use duetime::locale::{Language, Word, words};
use serde_json::Value;

/// What must not appear, what to write, why. A star stands for any letters; a word that begins with `=` is meant as it is
/// written, all others with a capital too. One that begins with `page:` is only wrong in the words of the page.
type Terms = &'static [(&'static str, &'static str, &'static str)];

const EN: Terms = &[
    (
        "support answers*",
        "Target: first response by",
        "a target is not a fact",
    ),
    ("answers by", "first response by", "a target is not a fact"),
    (
        "answers within",
        "first response within",
        "a target is not a fact",
    ),
    ("answers when", "best effort", "nobody promises that"),
    (
        "answer time*",
        "target, response time",
        "vendors call it a response",
    ),
    (
        "first answer*",
        "first response",
        "vendors call it a response",
    ),
    ("guaranteed", "target", "a target guarantees nothing"),
    ("goal*", "target", "one word for one thing"),
    ("page:promise*", "target", "a plan promises nothing"),
    (
        "page:not offered: this kind*",
        "no target",
        "support may be there without a target",
    ),
    ("by the clock", "day and night", "not English"),
    ("hand in", "submit", "one word for one thing"),
    ("hands in", "submits", "one word for one thing"),
    ("handed in", "submitted", "one word for one thing"),
    ("hand it in", "submit it", "one word for one thing"),
    ("handing in", "submitting", "one word for one thing"),
    ("stand here", "appear here", "not English"),
    ("anew", "reload, again", "not English"),
    ("mend", "correct", "old-fashioned"),
    ("graver", "more serious", "old-fashioned"),
    ("work along*", "work with", "not English"),
    ("working day*", "business day", "one word for one thing"),
    ("back-up*", "backup", "one spelling"),
    ("=email", "e-mail", "one spelling"),
    (
        "does answer",
        "the document names no time",
        "not every document says that support answers",
    ),
];

const NL: Terms = &[
    (
        "support antwoordt",
        "Streeftijd: eerste reactie uiterlijk",
        "een streeftijd is geen feit",
    ),
    (
        "antwoordt uiterlijk",
        "eerste reactie uiterlijk",
        "een streeftijd is geen feit",
    ),
    (
        "antwoordt binnen",
        "eerste reactie binnen",
        "een streeftijd is geen feit",
    ),
    (
        "antwoordt wel",
        "het document noemt geen tijd",
        "niet elk document zegt dat support antwoordt",
    ),
    (
        "antwoordtijd*",
        "streeftijd, reactietijd",
        "één woord voor één ding",
    ),
    (
        "=respons*",
        "reactie, reactietijd",
        "één woord voor één ding",
    ),
    (
        "eerste antwoord*",
        "eerste reactie",
        "één woord voor één ding",
    ),
    (
        "gegarandeerd*",
        "streeftijd",
        "een streeftijd garandeert niets",
    ),
    ("page:belooft", "streeftijd", "een plan belooft niets"),
    ("page:doel", "streeftijd", "één woord voor één ding"),
    ("streefdoel*", "streeftijd", "één woord voor één ding"),
    ("uitgave*", "editie", "één woord voor één ding"),
    ("omweg*", "tijdelijke oplossing", "één woord voor één ding"),
    (
        "tijden van support",
        "supporturen",
        "één woord voor één ding",
    ),
    ("openingstijden", "supporturen", "één woord voor één ding"),
    ("uren op de klok", "dag en nacht", "geen Nederlands"),
    ("uur op de klok", "dag en nacht", "geen Nederlands"),
    ("minuten op de klok", "dag en nacht", "geen Nederlands"),
    ("minuut op de klok", "dag en nacht", "geen Nederlands"),
    ("tijd op de klok", "dag en nacht", "geen Nederlands"),
    ("page:afgeschermd*", "gemaskeerd", "één woord voor één ding"),
    ("page:kenmerk", "referentie", "één woord voor één ding"),
    ("page:cijfer", "waarde", "één woord voor één ding"),
    ("=backup*", "back-up", "één spelling"),
    ("=portal", "portaal", "één woord voor één ding"),
    ("onze suggestie", "ons voorstel", "één woord voor één ding"),
    ("begrepen als", "gelezen als", "geen Nederlands"),
    ("men spreekt", "de voertaal is", "stijf"),
    ("support dicht", "support gesloten", "spreektaal"),
    ("“*", "‘ ’", "Nederlandse aanhalingstekens"),
];

const DE: Terms = &[
    (
        "=Support antwortet",
        "Zielzeit: erste Reaktion bis",
        "eine Zielzeit ist keine Tatsache",
    ),
    (
        "antwortet bis",
        "erste Reaktion bis",
        "eine Zielzeit ist keine Tatsache",
    ),
    (
        "antwortet innerhalb",
        "erste Reaktion innerhalb von",
        "eine Zielzeit ist keine Tatsache",
    ),
    (
        "antwortzeit*",
        "Zielzeit, Reaktionszeit",
        "ein Wort für eine Sache",
    ),
    ("erste antwort", "erste Reaktion", "ein Wort für eine Sache"),
    (
        "ersten antwort",
        "ersten Reaktion",
        "ein Wort für eine Sache",
    ),
    ("erste Antwort", "erste Reaktion", "ein Wort für eine Sache"),
    (
        "ersten Antwort",
        "ersten Reaktion",
        "ein Wort für eine Sache",
    ),
    ("garantiert*", "Zielzeit", "eine Zielzeit garantiert nichts"),
    ("page:zugesagt", "Zielzeit", "ein Plan sagt nichts zu"),
    ("=Ziel", "Zielzeit", "ein Wort für eine Sache"),
    (
        "werktag*",
        "Arbeitstag; montags bis freitags",
        "ein Werktag ist Montag bis Samstag (§ 3 BUrlG)",
    ),
    ("geschäftstag*", "Arbeitstag", "ein Wort für eine Sache"),
    ("servicezeit*", "Supportzeiten", "ein Wort für eine Sache"),
    ("nach der Uhr", "rund um die Uhr", "kein Deutsch"),
    ("auf der Uhr", "rund um die Uhr", "kein Deutsch"),
    ("umgehung", "Umgehungslösung", "ein Wort für eine Sache"),
    ("=Fassung*", "Ausgabe", "ein Wort für eine Sache"),
    ("=Sicherung*", "Backup", "ein Wort für eine Sache"),
    ("datensicherung*", "Backup", "ein Wort für eine Sache"),
    (
        "kontaktperson*",
        "Ansprechperson",
        "ein Wort für eine Sache",
    ),
    (
        "ansprechpartner*",
        "Ansprechperson",
        "ein Wort für eine Sache",
    ),
    ("=Kontakte", "Ansprechpersonen", "ein Wort für eine Sache"),
    ("=Kontakten", "Ansprechpersonen", "ein Wort für eine Sache"),
    ("=Agenten", "Agents", "Agenten sind Spione"),
    ("stehendes", "ausgefallenes", "ein stehendes System steht"),
    ("wie bald", "wie schnell", "kein Deutsch"),
    (
        "bestem Bemühen",
        "nach besten Kräften (Best Effort)",
        "unüblich",
    ),
    (
        "hat jetzt",
        "ist jetzt erreichbar, ist jetzt geschlossen",
        "Umgangssprache",
    ),
    ("=Fall öffnen", "Fall eröffnen", "ein Wort für eine Sache"),
    ("=Fälle öffnen", "Fälle eröffnen", "ein Wort für eine Sache"),
    ("=Fall geöffnet", "Fall eröffnet", "ein Wort für eine Sache"),
    (
        "=Öffnung des Falls",
        "Eröffnung des Falls",
        "ein Wort für eine Sache",
    ),
    ("page:unkenntlich*", "maskiert", "ein Wort für eine Sache"),
    ("page:freiwillig", "optional", "auf Formularen üblich"),
    (
        "=Account oder Sales Manager",
        "Account- oder Sales-Manager",
        "der Bindestrich fehlt",
    ),
    ("”*", "„ “", "deutsche Anführungszeichen"),
];

const FR: &[(&str, &str, &str)] = &[
    ("garanti*", "vise", "un objectif n’est pas une garantie"),
    (
        "jours non ouvrables",
        "jours chômés",
        "un seul terme pour une chose",
    ),
    ("“*", "« »", "les guillemets français"),
];

/// Whether a term stands in a text, as words of its own.
fn stands_in(term: &str, text: &str) -> bool {
    let exact = term.starts_with('=');
    let term = term.trim_start_matches('=');
    let (term, open) = match term.strip_suffix('*') {
        Some(term) => (term, true),
        None => (term, false),
    };
    let mut capital = term.to_owned();
    if !exact && let Some(first) = term.chars().next() {
        capital.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    [term, &capital].into_iter().any(|term| {
        text.match_indices(term).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let behind = text[at + term.len()..].chars().next();
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            // A mark is no word: what stands before it does not matter.
            let begins = !letter(term.chars().next()) || !letter(before);
            begins && (open || !letter(behind))
        })
    })
}

/// What is not said in a language; nothing yet in one for which nobody has written a list.
fn terms(language: Language) -> &'static [(&'static str, &'static str, &'static str)] {
    match language.tag() {
        "en" => EN,
        "nl" => NL,
        "de" => DE,
        "fr" => FR,
        _ => &[],
    }
}

/// The terms of a language that stand in a text.
fn found(language: Language, text: &str, page: bool) -> Vec<String> {
    let terms = terms(language);
    let mut found = Vec::new();
    for (term, instead, why) in terms {
        let (term, wrong) = match term.strip_prefix("page:") {
            Some(term) => (term, page),
            None => (*term, true),
        };
        if wrong && stands_in(term, text) {
            found.push(format!("“{term}”, better “{instead}”: {why}"));
        }
    }
    // An apostrophe is a curved one; a quotation mark of a typewriter is none.
    let mut letters = text
        .chars()
        .zip(text.chars().skip(1))
        .zip(text.chars().skip(2));
    if letters.any(|((a, b), c)| b == '\'' && a.is_alphabetic() && c.is_alphabetic()) {
        found.push("a straight apostrophe".into());
    }
    if text.contains('"') {
        found.push("a straight quotation mark".into());
    }
    found
}

#[test]
fn the_page_has_one_word_for_one_thing() {
    let files: [(&str, &[(&str, Word)]); 13] = [
        ("answer", words::answer::ALL),
        ("calculator", words::calculator::ALL),
        ("compare", words::compare::ALL),
        ("drafts", words::drafts::ALL),
        ("facts", words::facts::ALL),
        ("files", words::files::ALL),
        ("holidays", words::holidays::ALL),
        ("intake", words::intake::ALL),
        ("own_days", words::own_days::ALL),
        ("problems", words::problems::ALL),
        ("rendering", words::rendering::ALL),
        ("secrets", words::secrets::ALL),
        ("shell", words::shell::ALL),
    ];
    let mut wrong = Vec::new();
    for (file, words) in files {
        for (name, word) in words {
            for language in Language::ALL {
                for term in found(language, word.get(language), true) {
                    let tag = language.tag();
                    wrong.push(format!("{file} {name} ({tag}): {term}"));
                }
            }
        }
    }
    let page = fs::read_to_string("index.html").unwrap();
    for (term, instead, _) in EN {
        if stands_in(term.trim_start_matches("page:"), &page) {
            wrong.push(format!("index.html: “{term}”, better “{instead}”"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_badge_has_one_word_for_one_thing() {
    let mut wrong = Vec::new();
    let mut names = Vec::new();
    for language in Language::ALL {
        let tag = language.tag();
        let file = fs::read_to_string(format!("embed/words/{tag}.json")).unwrap();
        let words: Value = serde_json::from_str(&file).unwrap();
        let words = words.as_object().unwrap();
        for (name, text) in words {
            let terms = found(language, text.as_str().unwrap(), true);
            wrong.extend(terms.iter().map(|term| format!("{name} ({tag}): {term}")));
        }
        names.push(words.keys().cloned().collect::<Vec<_>>());
        // What the element says in the page of the host.
        let element = fs::read_to_string("embed/embed.js").unwrap();
        let title = element
            .lines()
            .find_map(|line| line.trim().strip_prefix(&format!("{tag}: '")))
            .unwrap();
        wrong.extend(found(language, title.trim_end_matches("',"), true));
    }
    names.dedup();
    assert_eq!(names.len(), 1, "every language has the same words");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every text in three languages below a value, with the way to it.
fn texts<'a>(value: &'a Value, way: &str, all: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Object(fields) if fields.contains_key("en") => all.push((way.to_owned(), value)),
        Value::Object(fields) => {
            for (key, part) in fields {
                texts(part, &format!("{way}/{key}"), all);
            }
        }
        Value::Array(parts) => {
            for (n, part) in parts.iter().enumerate() {
                let name = part["id"].as_str().map_or(n.to_string(), str::to_owned);
                texts(part, &format!("{way}/{name}"), all);
            }
        }
        _ => {}
    }
}

#[test]
fn the_programmes_have_one_word_for_one_thing() {
    let mut wrong = Vec::new();
    for id in ids().into_iter().chain(["index".to_owned()]) {
        let file = common::merged(&id);
        let mut all = Vec::new();
        texts(&file, &id, &mut all);
        for (way, text) in all {
            for language in Language::ALL {
                let said = text[language.tag()].as_str().unwrap();
                let terms = found(language, said, false);
                let tag = language.tag();
                wrong.extend(terms.iter().map(|term| format!("{way} ({tag}): {term}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_term_is_found_as_a_word_of_its_own() {
    for (term, text, there) in [
        ("werktag*", "An Werktagen bis 20 Uhr", true),
        ("werktag*", "werktags", true),
        ("werktag*", "Der Handwerktag", false),
        ("umgehung", "eine Umgehung", true),
        ("umgehung", "eine Umgehungslösung", false),
        ("=backup*", "de backups", true),
        ("=backup*", "Veeam Backup & Replication", false),
        ("mend", "Mend the moment", true),
        ("mend", "recommended", false),
        ("“*", "noemt “dit”", true),
        ("answers by", "Support answers by Friday", true),
        ("answers by", "By when will support answer?", false),
    ] {
        assert_eq!(stands_in(term, text), there, "{term} in {text}");
    }
}

#[test]
fn a_list_of_terms_does_not_contradict_itself() {
    for language in Language::ALL {
        for (term, instead, why) in terms(language) {
            let again = found(language, instead, true);
            assert!(again.is_empty(), "instead of {term}: {again:?}");
            assert!(!why.is_empty());
        }
    }
}
