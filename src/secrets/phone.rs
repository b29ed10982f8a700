//! Telephone numbers: in their international form, and as they are dialled within a country.

use super::{
    Kind,
    found::Found,
    text::{
        ALNUM, BLANK, BREAK, DIGIT, DOT, EXTRA, HEX, HIGH, JOIN, LETTER, OTHER, SLASH, STAR, Text,
    },
};

/// Countries whose numbers are found behind `00`, too, which much else begins with.
const NEAR: &str = "31|32|33|34|39|41|43|44|45|46|48|49";

/// Looks at the `+`, or the `00`, with which a number may begin.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    if text.was(place, ALNUM | JOIN | DOT | SLASH | EXTRA) {
        return;
    }
    let plus = text.at(place) == b'+';
    let start = place + if plus { 1 } else { 2 };
    let before = text.run_back(place, 4, BLANK);
    if !plus
        && (text.was(before, DIGIT)
            || text.at(place + 1) != b'0'
            || text.says_one(start, NEAR).is_none())
    {
        return;
    }
    if !matches!(text.at(start), b'1'..=b'9') {
        return;
    }
    let (mut end, mut count, mut groups) = (start, 0, 0);
    let mut next = start;
    loop {
        let group = text.run(next, 16, DIGIT);
        // What follows the longest number is another.
        if count + group - next > 15 && count > 0 {
            break;
        }
        count += group - next;
        groups += 1;
        end = group;
        // Between groups: a blank, a hyphen, a dot, a slash, brackets, and two of these at most.
        next = end;
        while next < end + 2
            && (matches!(text.at(next), b' ' | b'-' | b'.' | b'/' | b')')
                || text.at(next) == b'(' && groups == 1)
        {
            next += 1;
        }
        if next == end || !text.is(next, DIGIT) {
            break;
        }
        // Versions have dots between single digits.
        if text.at(end) == b'.' && !text.is(next + 1, DIGIT) {
            return;
        }
    }
    let joined = matches!(text.at(end), b':' | b'.' | b'-') && text.is(end + 1, ALNUM | STAR);
    // Columns of numbers, and days far away.
    let after = text.run(end, 2, BLANK);
    if !plus && (text.at(after) == b';' || text.before(before) == b';')
        || plus && text.at(end.wrapping_sub(3)) == b'-' && text.at(end.wrapping_sub(6)) == b'-'
    {
        return;
    }
    if (9..=15).contains(&count) && (plus || groups > 1) && !joined && !text.is(end, ALNUM | JOIN) {
        found.unsure(place..end, Kind::Phone);
    }
}

/// What makes it a number of something else.
const OTHERS: &str = "order|ticket|serial|invoice|faktu|rechnung|case|zaak|vorgang|artikel|part|item|pid|id|size|grootte|größe|offset|\
    length|count|total|sector|block|page|version|bestel|klant|kunde|code|error|transact|referen|account|konto|imei|\
    build|batch|track|zending|sendung|seq";

/// What is counted, behind a number.
const UNITS: &str = "byte|kb|mb|gb|kib|mib|ms |sec|rows|files|items|blocks|objects|records|entries|zeilen|dateien|bestanden|pages|times";

/// A number in groups.
struct Groups {
    sizes: [usize; 8],
    count: usize,
    digits: usize,
    end: usize,
    bracket: bool,
    hyphens: usize,
    slashes: usize,
}

/// The groups of digits from a place on.
fn groups(text: Text, place: usize) -> Option<Groups> {
    let bracket = text.at(place) == b'(';
    let mut all = Groups {
        sizes: [0; 8],
        count: 0,
        digits: 0,
        end: place,
        bracket,
        hyphens: 0,
        slashes: 0,
    };
    let mut next = place + usize::from(bracket);
    loop {
        let end = text.run(next, 16, DIGIT);
        *all.sizes.get_mut(all.count)? = end - next;
        all.count += 1;
        all.digits += end - next;
        all.end = end;
        next = end;
        if bracket && all.count == 1 {
            if text.at(next) != b')' {
                return None;
            }
            next += 1;
        }
        let from = next;
        while next < from + 3 && matches!(text.at(next), b' ' | b'-' | b'/' | b'.') {
            all.hyphens += usize::from(text.at(next) == b'-');
            all.slashes += usize::from(text.at(next) == b'/');
            next += 1;
        }
        if !text.is(next, DIGIT) || all.digits > 12 {
            break;
        }
        // Versions, and the end of a sentence.
        if text.at(from) == b'.' && all.sizes.get(all.count - 1).is_some_and(|size| *size < 2) {
            return None;
        }
    }
    let end = all.end;
    let joined = matches!(text.at(end), b':' | b'.' | b'-' | b',' | b'/' | b'%')
        && text.is(end + 1, ALNUM | STAR);
    (!joined && !text.is(end, ALNUM | JOIN | STAR | HIGH)).then_some(all)
}

impl Groups {
    fn sizes(&self) -> &[usize] {
        self.sizes.get(..self.count).unwrap_or_default()
    }

    /// Whether it begins as within a country.
    fn is_trunk(&self, text: Text, place: usize) -> bool {
        let first = place + usize::from(self.bracket);
        text.at(first) == b'0' && matches!(text.at(first + 1), b'1'..=b'9')
    }
}

/// Looks at a digit 0 that may begin a number without any label: an area or a network, and seven or eight digits.
pub(super) fn local(text: Text, place: usize, found: &mut Found) {
    if text.was(place, ALNUM | JOIN | DOT | SLASH | EXTRA | HIGH)
        || matches!(text.before(place), b':' | b'=' | b'#')
    {
        return;
    }
    let Some(all) = groups(text, place) else {
        return;
    };
    let fits = match all.sizes() {
        [2, 8] | [3, 7] | [4, 6 | 7] => true,
        [5, 6] => text.at(place + 1) == b'7',
        [4, 8] => text.at(place + 1) == b'1' && matches!(text.at(place + 2), b'5'..=b'7'),
        // Of mobile telephones, without a blank.
        [10] => matches!(text.at(place + 1), b'6' | b'7'),
        [11 | 12] => {
            text.at(place + 1) == b'7' && all.digits == 11
                || text.at(place + 1) == b'1' && matches!(text.at(place + 2), b'5'..=b'7')
        }
        // As they are read out in France and the Netherlands, in Britain, in Belgium and Switzerland.
        [3, 8] | [2, 4, 4] | [4, 3, 2, 2] | [5, 3, 3] => all.slashes <= 1,
        [2, 2, 2, 2, 2]
        | [3, 4, 4]
        | [4, 3, 4]
        | [3, 3, 4]
        | [3, 3, 2, 2]
        | [4, 2, 2, 2]
        | [4, 3, 3] => all.slashes == 0,
        [2, ..] => text.at(place + 1) == b'6' && all.hyphens > 0 && all.digits == 10,
        [3..=5, 6..=8] => all.slashes == 1,
        _ => false,
    };
    // Columns of numbers.
    let before = text.run_back(place, 4, BLANK);
    let after = text.run(all.end, 4, BLANK);
    let alone = !text.was(before, DIGIT)
        && !text.is(after, DIGIT)
        && (text.run(after, 3, HEX) != after + 2 || text.is(after + 2, ALNUM))
        && text.before(before) != b'='
        && text.says_one(after, UNITS).is_none();
    if fits && alone && all.is_trunk(text, place) && !text.said(place, 24, OTHERS) {
        found.unsure(place..all.end, Kind::Phone);
    }
}

/// Looks at what follows a word that may be the label of a number.
pub(super) fn labelled(text: Text, place: usize, end: usize, found: &mut Found) {
    let from = text.run(end, 40, LETTER | BLANK | HIGH | DOT | JOIN | OTHER);
    let start = if text.before(from) == b'(' {
        from - 1
    } else {
        from
    };
    if !text.is(from, DIGIT)
        || text.was(from, JOIN | LETTER | DOT)
        || text
            .part(place..from)
            .bytes()
            .any(|b| matches!(b, b'{' | b'[' | b'#'))
    {
        return;
    }
    let Some(all) = groups(text, start) else {
        return;
    };
    let fits = match all.sizes() {
        // Days.
        [4, 2, 2] | [2, 2, 4] => false,
        [3, 3, 4] => true,
        [3, 4] => all.hyphens == 1,
        [3, 3, 3] | [3, 2, 2, 2] | [2, 2, 2, 2] => all.hyphens == 0 && text.at(place) | 32 != b'n',
        _ => {
            all.is_trunk(text, start)
                && (9..=12).contains(&all.digits)
                && (all.count > 1 || text.at(place) | 32 != b'c')
        }
    };
    if fits && !text.is(from, BREAK) {
        found.unsure(start..all.end, Kind::Phone);
    }
}

/// Looks at a bracket that may hold an area: `(030) 123 45 67`, `(555) 010-9988`.
pub(super) fn bracket(text: Text, place: usize, found: &mut Found) {
    if !text.is(place + 1, DIGIT)
        || text.was(place, ALNUM)
        || text.at(text.run(place + 1, 6, DIGIT)) != b')'
    {
        return;
    }
    let Some(all) = groups(text, place) else {
        return;
    };
    let fits = match all.sizes() {
        [3, 3, 4] => all.hyphens > 0 || text.at(place + 5) == b' ',
        [3..=5, ..] => all.is_trunk(text, place) && (9..=12).contains(&all.digits) && all.count > 1,
        _ => false,
    };
    if fits {
        found.unsure(place..all.end, Kind::Phone);
    }
}
