//! UTF-16: told by the NULs beside Latin letters, digits, blanks and line ends.

/// How the two bytes of a unit stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Little,
    Big,
}

/// The most units that are looked at.
const WINDOW: usize = 256;

/// How many bytes have to be there for [`order`] to see all it needs.
pub(super) const NEEDED: usize = 2 * WINDOW;

impl Order {
    /// A unit.
    pub(super) fn unit(self, pair: [u8; 2]) -> u16 {
        match self {
            Order::Little => u16::from_le_bytes(pair),
            Order::Big => u16::from_be_bytes(pair),
        }
    }
}

/// The order in which bytes are UTF-16, if they are, judged by the line that begins with them.
pub(super) fn order(bytes: &[u8]) -> Option<Order> {
    [Order::Little, Order::Big]
        .into_iter()
        .find(|order| fits(bytes, *order))
}

fn fits(bytes: &[u8], order: Order) -> bool {
    let (mut all, mut latin, mut strange, mut narrow) = (0, 0, 0, 0);
    let mut ended = false;
    for pair in bytes.as_chunks::<2>().0.iter().take(WINDOW) {
        all += 1;
        match order.unit(*pair) {
            // One that begins with line ends is judged with the line behind them.
            0xA => {
                latin += 1;
                ended = all > 2;
            }
            0x9 | 0xC | 0xD | 0x1B | 0x20..=0x7E | 0xA0..=0xFF => latin += 1,
            unit if is_strange(unit) => strange += 1,
            // Two signs of ASCII that look like one of Asia; one and a NUL of something else.
            _ => narrow += usize::from(pair.iter().all(|b| *b == 0 || is_printable(*b))),
        }
        if ended {
            break;
        }
    }
    let whole = ended || all * 2 + 2 > bytes.len();
    let least = match (whole, ended) {
        (true, true) if narrow * 2 <= all - latin => 1,
        (true, _) => 2,
        (false, _) => 4,
    };
    latin >= least && latin * 24 >= all && strange * 24 <= all && narrow * 4 <= (all - latin) * 3
}

/// Whether a unit is in no text: controls, halves of pairs are not looked at, private use, no characters.
fn is_strange(unit: u16) -> bool {
    matches!(unit, 0..=0x1F | 0x7F..=0x9F | 0xE000..=0xF8FF | 0xFDD0..=0xFDEF | 0xFFFE..)
}

pub(super) fn is_printable(b: u8) -> bool {
    matches!(b, b'\t' | b' '..=b'~')
}

/// Whether bytes where UTF-16 is expected have one byte a sign: a run without any NUL that is too long for chance.
pub(super) fn is_narrow(bytes: &[u8], least: usize) -> bool {
    let run = bytes.iter().take(64).take_while(|b| **b != 0).count();
    // The sign before a NUL may be one of two bytes.
    let run = if run == 64 || run == bytes.len() {
        run
    } else {
        run.saturating_sub(1)
    };
    let Some(run) = bytes.get(..run) else {
        return false;
    };
    // A line end of two bytes, which in UTF-16 would be four.
    if run.windows(2).any(|pair| pair == b"\r\n") {
        return true;
    }
    let ascii = run
        .iter()
        .filter(|b| is_printable(**b) || **b == b'\n')
        .count();
    run.len() >= least && (ascii == run.len() || ascii >= 16 && ascii * 6 >= run.len() * 5)
}

/// Whether the units from here on are the wrong way round: by one byte too many or too few before.
pub(super) fn is_shifted(bytes: &[u8], order: Order) -> bool {
    let (pairs, _) = bytes.as_chunks::<2>();
    let turned = |pair: &[u8; 2]| {
        let unit = order.unit(*pair).swap_bytes();
        matches!(unit, 0x20..=0x7E)
    };
    pairs.len() >= 4 && pairs.iter().take(4).all(turned)
}

/// Adds the characters of units; how many of them are in no text.
pub(super) fn read(bytes: &[u8], order: Order, text: &mut String) -> usize {
    let mut strange = 0;
    let units = bytes
        .as_chunks::<2>()
        .0
        .iter()
        .map(|pair| order.unit(*pair));
    for c in char::decode_utf16(units.filter(|unit| !matches!(unit, 0 | 0xFEFF))) {
        let c = c.unwrap_or(char::REPLACEMENT_CHARACTER);
        strange += usize::from(
            c == char::REPLACEMENT_CHARACTER
                || c as u32 >= 0x20 && u16::try_from(c as u32).is_ok_and(is_strange),
        );
        text.push(c);
    }
    strange
}
