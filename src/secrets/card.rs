//! Payment cards: digits that an issuer gives, as they are embossed, with the check digit of Luhn.

use super::{
    Find, Kind,
    digits::{Digits, read},
    found::Found,
    text::{BLANK, HEX, QUOTE, Text},
};

/// What numbers are called that are not those of cards.
const OTHERS: &str = "transact|klantn|kundenn|customer n|request|referen|command|pedido|zending|sendung|shipment|order|bestel|ticket|auftrag|factu|rechnung|\
    invoice|imei|serial|case|zaak|vorgang|track|size";

/// What makes a number of a rare length one of a card.
const CARDS: &str =
    "tarjeta|carte|carta|amex|master|diners|credit|debit|card|kaart|kart|visa|pan|maestro|betaal";

/// How far back a name is looked for.
const BACK: usize = 24;

pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    if !matches!(text.at(place), b'3'..=b'6' | b'2') {
        return;
    }
    let Some(digits) = read(text, place, fits) else {
        return;
    };
    let count = digits.count();
    let rare = count == 13 || count > 16;
    let named = text.said(place, BACK, CARDS);
    // What is assigned to something else is a number of that.
    let before = text.run_back(place, 8, BLANK | QUOTE);
    let assigned = digits.groups().len() == 1 && matches!(text.before(before), b'=' | b':');
    if text.said(place, BACK, OTHERS) || ((rare || assigned) && !named) {
        return;
    }
    // Tables of numbers have more of them beside.
    let grouped = digits.groups().len() > 1;
    let next = text.run(digits.end, 2, BLANK);
    let previous = text.run_back(place, 2, BLANK);
    if grouped
        && !named
        && (text.run(next, 3, HEX) == next + 3
            || previous < place
                && text.was(previous, HEX)
                && text.was(previous - 1, HEX)
                && text.was(previous - 2, HEX))
    {
        return;
    }
    // One in ten numbers passes the check, in groups or not, but few numbers are in groups.
    let range = place..digits.end;
    found.add(if named || grouped {
        Find::new(range, Kind::Card)
    } else {
        Find::unsure(range, Kind::Card)
    });
}

/// Whether the digits are in groups as on a card, from an issuer, and pass the check.
fn fits(digits: &Digits) -> bool {
    let count = digits.count();
    (13..=19).contains(&count)
        && is_grouped(digits.groups())
        && is_issued(digits.first(6), count)
        && luhn(digits.all())
}

fn is_grouped(groups: &[u8]) -> bool {
    match groups {
        [_] | [4, 6, 4 | 5] => true,
        [rest @ .., last] => *last <= 4 && rest.iter().all(|group| *group == 4),
        [] => false,
    }
}

/// Whether an issuer has cards that begin so, of this length.
fn is_issued(first: u32, count: usize) -> bool {
    match first {
        400_000..=499_999 => matches!(count, 13 | 16 | 19),
        510_000..=559_999 | 222_100..=272_099 | 352_800..=358_999 => count == 16,
        340_000..=349_999 | 370_000..=379_999 => count == 15,
        300_000..=305_999 | 360_000..=369_999 | 380_000..=399_999 => count == 14,
        601_100..=601_199 | 620_000..=629_999 | 644_000..=659_999 => count >= 16,
        500_000..=509_999 | 560_000..=589_999 | 630_000..=639_999 | 670_000..=679_999 => true,
        _ => false,
    }
}

fn luhn(digits: &[u8]) -> bool {
    let doubled = |(place, digit): (usize, &u8)| match (place % 2, *digit) {
        (0, digit) => u32::from(digit),
        (_, digit) => u32::from(digit * 2 % 10 + digit / 5),
    };
    digits.iter().rev().enumerate().map(doubled).sum::<u32>() % 10 == 0
}
