//! Sentences beside figures: where a sentence names another figure than the one that is computed with, somebody reads one thing
//! and is counted another. Only what is beyond doubt is told: a number with minutes, hours, or days of support.

use super::{ProblemKind, packs::Beside, whole::Whole};
use crate::{clock::Week, tree::Node};

/// A span as a sentence names it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Span {
    Minutes(u32),
    Days(u32),
}

pub(super) fn check(whole: &mut Whole, packs: &mut [Beside]) {
    for target in whole.all("Target") {
        of_target(whole, packs, target);
    }
    for plan in whole.all("Plan") {
        of_plan(whole, packs, plan);
    }
    for callback in whole.all("Callback") {
        let minutes = whole.number_under(callback, "minutes");
        let text = whole.under(callback, "text");
        if let (Some(minutes), Some(text)) = (minutes, text) {
            hold(whole, packs, text, &[Span::Minutes(minutes)], "minutes");
        }
    }
    for hours in whole.all("Hours") {
        of_hours(whole, packs, hours);
    }
}

/// The span of an amount; none where it cannot be read.
fn span(whole: &Whole, amount: usize) -> Option<Span> {
    let number = whole.number_under(amount, "amount")?;
    let unit = whole.form(whole.under(amount, "unit")?)?;
    Some(match unit {
        "minutes" | "business_minutes" => Span::Minutes(number),
        "hours" | "business_hours" => Span::Minutes(number.saturating_mul(60)),
        _ => Span::Days(number),
    })
}

/// The spans of a target: its figure, and those of its other readings; none where one cannot be read.
fn spans(whole: &Whole, target: usize) -> Option<Vec<Span>> {
    let answer = whole
        .under(target, "answer")
        .filter(|it| whole.wholly_sound(*it))?;
    let mut amounts: Vec<usize> = whole.under(answer, "within").into_iter().collect();
    for other in whole.list(target, "alternatives") {
        amounts.push(whole.under(other, "within")?);
    }
    amounts
        .into_iter()
        .map(|amount| span(whole, amount))
        .collect()
}

/// The spans of the promises to ring back to a plan.
fn callbacks(whole: &Whole, plan: &str) -> Vec<Span> {
    let all = whole.all("Callback").into_iter();
    let its = all.filter(|at| {
        let plans = whole.list(*at, "plans");
        plans.iter().any(|entry| whole.word(*entry) == Some(plan))
    });
    its.filter_map(|at| whole.number_under(at, "minutes").map(Span::Minutes))
        .collect()
}

fn of_target(whole: &mut Whole, packs: &mut [Beside], target: usize) {
    let Some(mut allowed) = spans(whole, target) else {
        return;
    };
    let Some(plan) = whole.word_under(target, "plan") else {
        return;
    };
    allowed.extend(callbacks(whole, plan));
    if let Some(note) = whole.under(target, "note") {
        hold(whole, packs, note, &allowed, "the target");
    }
}

fn of_plan(whole: &mut Whole, packs: &mut [Beside], plan: usize) {
    let Some(id) = whole.word_under(plan, "id") else {
        return;
    };
    let mut allowed = callbacks(whole, id);
    for target in whole.all("Target") {
        match whole.word_under(target, "plan") {
            Some(its) if its == id => match spans(whole, target) {
                Some(spans) => allowed.extend(spans),
                None => return,
            },
            Some(_) => {}
            None => return,
        }
    }
    if let Some(summary) = whole.under(plan, "summary") {
        hold(whole, packs, summary, &allowed, "the targets of this plan");
    }
}

/// What a text says in each language: the pack that says it, and the sentence.
fn said(whole: &Whole, packs: &[Beside], text: usize) -> Vec<(Option<usize>, String)> {
    let mut said = Vec::new();
    match whole
        .spot(text)
        .filter(|spot| !spot.faulty)
        .map(|spot| spot.node)
    {
        Some(Node::Text(one)) => said.push((None, one.to_string())),
        Some(Node::Object(fields)) => {
            for field in fields.iter().filter(|field| field.name() != "ours") {
                if let Node::Text(one) = &field.value {
                    said.push((None, one.to_string()));
                }
            }
        }
        _ => {}
    }
    for (n, pack) in packs.iter().enumerate() {
        let its = pack.texts.iter().filter(|(spot, _, _)| *spot == text);
        said.extend(its.map(|(_, _, one)| (Some(n), one.clone())));
    }
    said
}

/// Tells of a text in whichever file it stands.
fn tell(
    whole: &mut Whole,
    packs: &mut [Beside],
    pack: Option<usize>,
    text: usize,
    what: &[&str],
    mend: &str,
) {
    match pack.and_then(|n| packs.get_mut(n)) {
        Some(pack) => {
            let field = ["texts.", &whole.path(text)].concat();
            pack.warn(&field, ProblemKind::Figure, what, &[mend]);
        }
        None => whole.warn(text, ProblemKind::Figure, what, &[mend]),
    }
}

/// Holds what a text says, in every language, against the figures beside it.
fn hold(whole: &mut Whole, packs: &mut [Beside], text: usize, allowed: &[Span], beside: &str) {
    for (pack, sentence) in said(whole, packs, text) {
        for (span, quoted) in quoted(&sentence) {
            // A day by the clock on the wall is 24 hours, in words and in figures.
            let same = |other: &Span| match (span, *other) {
                (Span::Days(days), Span::Minutes(minutes)) => {
                    days.checked_mul(1440) == Some(minutes)
                }
                (Span::Minutes(minutes), Span::Days(days)) => {
                    days.checked_mul(1440) == Some(minutes)
                }
                (one, other) => one == other,
            };
            if !allowed.iter().any(same) {
                let what = if allowed.is_empty() {
                    [
                        "the sentence says \"",
                        &quoted,
                        "\", and ",
                        beside,
                        " has no figure",
                    ]
                } else {
                    [
                        "the sentence says \"",
                        &quoted,
                        "\", and ",
                        beside,
                        " says another figure",
                    ]
                };
                let mend = "Look into the document which of the two is right, and mend the other.";
                tell(whole, packs, pack, text, &what, mend);
            }
        }
    }
}

/// The words of a sentence. A point, colon or comma between figures belongs to them.
fn tokens(sentence: &str) -> Vec<String> {
    let chars: Vec<char> = sentence.to_lowercase().chars().collect();
    let mut all = vec![String::new()];
    for (n, c) in chars.iter().enumerate() {
        let figure = |at: Option<usize>| {
            at.and_then(|at| chars.get(at))
                .is_some_and(char::is_ascii_digit)
        };
        let inside =
            matches!(c, '.' | ':' | ',') && figure(n.checked_sub(1)) && figure(Some(n + 1));
        if c.is_alphanumeric() || inside {
            if let Some(last) = all.last_mut() {
                last.push(*c);
            }
        } else if all.last().is_some_and(|last| !last.is_empty()) {
            all.push(String::new());
        }
    }
    all.retain(|token| !token.is_empty());
    all
}

/// Numbers in words, in the languages of the page. "One" is left out where it is an article too: it is 1 anyway.
const NUMBERS: [(u32, &str); 12] = [
    (1, "one één een eine einer einem une un"),
    (2, "two twee zwei deux"),
    (3, "three drie drei trois"),
    (4, "four vier quatre"),
    (5, "five vijf fünf cinq"),
    (6, "six zes sechs"),
    (7, "seven zeven sieben sept"),
    (8, "eight acht huit"),
    (9, "nine negen neun neuf"),
    (10, "ten tien zehn dix"),
    (11, "eleven elf onze"),
    (12, "twelve twaalf zwölf douze"),
];

fn number(token: &str) -> Option<u32> {
    if let Ok(number) = token.parse() {
        return Some(number).filter(|number| *number > 0);
    }
    let found = NUMBERS
        .iter()
        .find(|(_, words)| words.split(' ').any(|word| word == token));
    found.map(|(number, _)| *number)
}

/// What may stand between a number and its unit.
const BETWEEN: &str = "business working support office full clock calendar volle vollen hele";
/// What makes a day one of support, before it or behind it.
const BUSINESS: &str = "business working support ouvré ouvrés ouvrable ouvrables";
/// Behind these, hours are a time of day.
const CLOCK: &str = "om tot van vanaf tussen à dès entre um ab bis";
/// Before these, hours are how long support is there, and no target.
const EVERY: &str = "a per pro am par sur day days dag dagen tag tage jour jours";

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// The spans that a sentence names, each as it stands there.
fn quoted(sentence: &str) -> Vec<(Span, String)> {
    let tokens = tokens(sentence);
    let at = |n: usize| tokens.get(n).map(String::as_str).unwrap_or_default();
    let mut found = Vec::new();
    for n in 0..tokens.len() {
        let Some(amount) = number(at(n)) else {
            continue;
        };
        let mut unit = n + 1;
        if is_in(BETWEEN, at(unit)) {
            unit += 1;
        }
        let before = n.checked_sub(1).map(at).unwrap_or_default();
        let (word, behind) = (at(unit), at(unit + 1));
        let ends = |list: &str| list.split(' ').any(|end| word.ends_with(end));
        let day_of_support = is_in(BUSINESS, at(unit - 1)) || is_in(BUSINESS, behind);
        let span = if is_in("min minute minutes minuten minuut", word) || ends("minuten minutes") {
            Span::Minutes(amount)
        } else if ends("hour hours uur uren stunde stunden heure heures") && word != "our" {
            if is_in(CLOCK, before) || is_in(EVERY, behind) {
                continue;
            }
            Span::Minutes(amount.saturating_mul(60))
        } else if ends("werkdag werkdagen arbeitstag arbeitstage arbeitstagen")
            || (day_of_support && is_in("day days jour jours", word))
        {
            Span::Days(amount)
        } else {
            continue;
        };
        let whole = tokens.get(n..=unit).unwrap_or_default().join(" ");
        found.push((span, whole));
    }
    found
}

/// The times of day that a sentence names as figures: minutes since midnight, and as they stand there.
fn times(sentence: &str) -> Vec<(u32, String)> {
    let tokens = tokens(sentence);
    let mut found = Vec::new();
    for (n, token) in tokens.iter().enumerate() {
        let Some((hours, minutes)) = token.split_once([':', '.']) else {
            continue;
        };
        let plain = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
        let (Some(mut hours), Some(minutes)) = (plain(hours), plain(minutes)) else {
            continue;
        };
        if minutes > 59
            || hours > 24
            || token
                .rsplit([':', '.'])
                .next()
                .is_none_or(|it| it.len() != 2)
        {
            continue;
        }
        let half = tokens.get(n + 1).map(String::as_str).unwrap_or_default();
        let (next, short) = (tokens.get(n + 2).map(String::as_str), half.len() == 1);
        let marks = |letter: &str| {
            half == [letter, "m"].concat() || (short && half == letter && next == Some("m"))
        };
        if marks("p") && hours < 12 {
            hours += 12;
        } else if marks("a") && hours == 12 {
            hours = 0;
        }
        found.push((hours * 60 + minutes, token.clone()));
    }
    found
}

/// The times that a sentence on hours names, against the windows.
fn of_hours(whole: &mut Whole, packs: &mut [Beside], hours: usize) {
    let open = whole
        .under(hours, "open")
        .filter(|open| whole.wholly_sound(*open));
    let week = open.and_then(|open| whole.under(open, "week"));
    let windows = week.and_then(|week| whole.under(week, "windows"));
    let text = whole.under(hours, "text");
    let week: Option<Week> = windows.and_then(|at| super::hours::week(whole, at));
    let (Some(week), Some(text)) = (week, text) else {
        return;
    };
    // That is told already.
    if week.never_opens() {
        return;
    }
    let days = crate::clock::Day::ALL
        .iter()
        .flat_map(|day| week.windows(*day));
    let edges: Vec<u32> = days
        .flat_map(|window| [window.from().seconds() / 60, window.to().seconds() / 60])
        .collect();
    for (pack, sentence) in said(whole, packs, text) {
        for (minutes, quoted) in times(&sentence) {
            let same = |edge: &u32| edge % 1440 == minutes % 1440;
            if !edges.iter().any(same) {
                let what = [
                    "the sentence says \"",
                    &quoted,
                    "\", and no window begins or ends then",
                ];
                let mend = "Look into the document which of the two is right, and mend the other.";
                tell(whole, packs, pack, text, &what, mend);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Span::*, quoted, times};

    #[test]
    fn figures_are_found_in_four_languages() {
        for (sentence, spans) in [
            (
                "We aim at 4 hours, or two business days.",
                vec![Minutes(240), Days(2)],
            ),
            (
                "Binnen 4 kantooruren of 2 werkdagen; 30 minuten",
                vec![Minutes(240), Days(2), Minutes(30)],
            ),
            ("Binnen vier uur", vec![Minutes(240)]),
            (
                "In 8 Geschäftsstunden, in zwei Arbeitstagen",
                vec![Minutes(480), Days(2)],
            ),
            (
                "Sous 4 heures ouvrées ou 2 jours ouvrés",
                vec![Minutes(240), Days(2)],
            ),
            (
                "a 30-minute target, a 4-hour target",
                vec![Minutes(30), Minutes(240)],
            ),
        ] {
            let found: Vec<_> = quoted(sentence).into_iter().map(|(span, _)| span).collect();
            assert_eq!(found, spans, "{sentence}");
        }
        for sentence in [
            "24 hours a day, 7 days a week",
            "24 uur per dag, van 8 tot 17 uur",
            "24 Stunden am Tag, von 8 bis 17 Uhr",
            "24 heures par jour, de 8 h à 17 heures",
            "30 days of upgrades, 8.30 uur, 08:00 to 17:00",
            "your hours; in 2026; four plans",
        ] {
            assert_eq!(quoted(sentence), [], "{sentence}");
        }
    }

    #[test]
    fn times_of_day_are_found() {
        let found = |sentence| -> Vec<u32> { times(sentence).into_iter().map(|it| it.0).collect() };
        assert_eq!(found("from 8:00 a.m. to 5:30 pm"), [480, 1050]);
        assert_eq!(
            found("maandag tot vrijdag, 8.00 tot 17.00 uur"),
            [480, 1020]
        );
        assert_eq!(found("version 12.3, 1.5 hours, 2026"), [0; 0]);
    }
}
