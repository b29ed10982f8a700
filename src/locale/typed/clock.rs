//! The time in a plain text: what its words and figures mean together, and where its zone begins.

use super::{
    NotTaken, Typed, bad,
    bad_time::BadTime,
    choice,
    figures::figures,
    item::{DAY, Item, Part},
    spoken::spoken,
    token::{Kind, Token, tokens},
    words::{MIDDAY, MIDNIGHT, Meaning, NOON, among, means, number},
    zone::zone,
};

/// Reads a plain text as a time, and the zone behind it; `dated` where a day stood beside it.
pub(super) fn clock(plain: &str, dated: bool) -> (Typed<u32, BadTime>, &str) {
    let tokens = tokens(plain);
    let mut items = Vec::new();
    let mut parts = Vec::new();
    let mut rest = tokens.as_slice();
    let mut zone_at = plain.len();
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        let numbers = !items.is_empty();
        match first.kind {
            Kind::Number => match first.figures(9) {
                Some(number) => items.push(Item::Figures(number, first.text.len())),
                None => return (bad(BadTime::Form), ""),
            },
            Kind::Sign => match first.text.as_bytes() {
                // A full stop at the end, or behind what was cut short.
                [b'.' | b',']
                    if behind
                        .first()
                        .is_none_or(|next| next.kind != Kind::Number || next.gap) => {}
                [sign @ (b'.' | b',' | b':')] if numbers => items.push(Item::Between(*sign)),
                _ => {
                    zone_at = first.at;
                    break;
                }
            },
            Kind::Word => {
                let (meaning, used) = meaning(first, behind);
                match meaning {
                    // "a quarter past": not in the morning yet.
                    Some(Item::Said(Meaning::Part(..))) if !numbers && among("a p", first.text) => {
                    }
                    Some(Item::Said(Meaning::Part(from, to))) => parts.push((first.text, from, to)),
                    Some(Item::Said(Meaning::Nothing)) => {}
                    Some(item) => items.push(item),
                    None => {
                        zone_at = first.at;
                        break;
                    }
                }
                rest = behind.get(used..).unwrap_or_default();
            }
        }
    }
    let behind = plain.get(zone_at..).unwrap_or_default();
    let seconds = items
        .iter()
        .filter(|item| matches!(item, Item::Between(_)))
        .count()
        > 1;
    if !behind.is_empty()
        && ((items.is_empty() && parts.is_empty()) || !is_zone(behind, dated || seconds))
    {
        let now = among("now nu jetzt", plain);
        return (bad(if now { BadTime::Now } else { BadTime::Form }), "");
    }
    // "am Abend" is German for "in the evening".
    if let [("am", ..), _] = parts[..] {
        parts.remove(0);
    }
    (judge(&items, &parts), behind)
}

/// What a word means, and how many pieces behind it belong to it.
fn meaning(word: &Token<'_>, behind: &[Token<'_>]) -> (Option<Item>, usize) {
    let known = |text: &str| means(text).map(Item::Said);
    // "p. m.": two letters that were parted.
    let dot = usize::from(behind.first().is_some_and(|next| next.is(".")));
    let alone = |text: &str| text.chars().nth(1).is_none();
    if let Some(next) = behind
        .get(dot)
        .filter(|next| alone(word.text) && alone(next.text))
    {
        let both = known(&[word.text, next.text].concat());
        if both.is_some() {
            return (both, dot + 1);
        }
    }
    // What is English has another half than what is Dutch.
    let number = number(word.text).map(|(number, is_english)| Item::Word(number, is_english));
    (number.or_else(|| known(word.text)), 0)
}

/// Whether what stands behind a time can be its zone. A hyphen right behind it could as well mean "until".
fn is_zone(text: &str, dated: bool) -> bool {
    let signed = text.starts_with(['+', '-']);
    let first = text.split(' ').next().unwrap_or(text);
    let figures = first.bytes().filter(u8::is_ascii_digit).count();
    let offset = !signed || (figures == 4 && (dated || text.starts_with('+')));
    offset && !matches!(zone(text), Err(NotTaken::Bad(_)))
}

/// The time that was said, and the parts of the day that were named beside it.
fn judge(items: &[Item], parts: &[Part<'_>]) -> Typed<u32, BadTime> {
    let midnight = || Err(NotTaken::Ask(vec![0, DAY]));
    let named = |meaning| matches!(parts, [(_, from, to)] if Meaning::Part(*from, *to) == meaning);
    if items.is_empty() {
        return match () {
            () if named(NOON) || named(MIDDAY) => Ok(DAY / 2),
            () if named(MIDNIGHT) => midnight(),
            () => bad(BadTime::Form),
        };
    }
    let words = items.iter().any(|item| match item {
        Item::Said(meaning) => *meaning != Meaning::Unit,
        other => matches!(other, Item::Word(..)),
    });
    let read = if words {
        spoken(items, parts)
    } else {
        figures(items, !parts.is_empty())
    };
    let all = match read {
        Ok(all) => all,
        Err(why) => return bad(why),
    };
    let within = |minutes: &u32| {
        parts.iter().all(|(_, from, to)| {
            let span = u32::from(*from) * 60..u32::from(*to) * 60;
            span.contains(minutes) || span.contains(&(minutes + DAY))
        })
    };
    let found: Vec<u32> = all.into_iter().filter(within).collect();
    // Twelve at night is the beginning of a day or its end.
    if found == [0] && parts.iter().any(|part| part.2 > 24) {
        return midnight();
    }
    choice(found, BadTime::Contradiction)
}
