//! Bank accounts: IBANs of the length that the country has, with their check number.

use super::{
    Kind,
    found::Found,
    text::{ALNUM, DIGIT, JOIN, Text, UPPER},
};

/// Each country with the length that its numbers have.
const COUNTRIES: &str = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18\
                         FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21\
                         LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SD18SE24SI19SK24\
                         SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20";

pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    // Two letters and two digits are rare enough to ask for them first.
    if !text.is(place + 1, UPPER) || !text.is(place + 2, DIGIT) || !text.is(place + 3, DIGIT) {
        return;
    }
    let Some(length) = length(text.bytes(place..place + 2)) else {
        return;
    };
    let (mut end, mut count, mut rest) = (place, 0, 0);
    let mut first = 0;
    while count < length {
        let b = text.at(end);
        if b == b' ' && count > 0 && text.is(end + 1, UPPER | DIGIT) {
            end += 1;
            continue;
        }
        if !text.is(end, UPPER | DIGIT) {
            return;
        }
        // The country and the check number count as if they stood at the end.
        if count < 4 {
            first = add(first, b);
        } else {
            rest = add(rest, b);
        }
        end += 1;
        count += 1;
    }
    // Two letters are four digits, and the check number two.
    let check = (rest * 1_000_000 + first) % 97;
    if check == 1 && !text.is(end, ALNUM | JOIN) {
        found.sure(place..end, Kind::Iban);
    }
}

fn length(country: &[u8]) -> Option<usize> {
    let mut countries = COUNTRIES.as_bytes().chunks_exact(4);
    countries.find_map(|entry| match entry {
        [a, b, tens, ones] if country == [*a, *b] => {
            Some(usize::from((tens - b'0') * 10 + ones - b'0'))
        }
        _ => None,
    })
}

/// The number with one more digit, or with the two of a letter, modulo 97 but for the first few.
fn add(number: u64, b: u8) -> u64 {
    if b.is_ascii_digit() {
        (number * 10 + u64::from(b - b'0')) % 97_000_000
    } else {
        (number * 100 + u64::from(b - b'A') + 10) % 97_000_000
    }
}
