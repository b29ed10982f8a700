//! The reader: the whole numbers of `zones.bin`, one after the other.

/// Reads whole numbers from the front of some bytes.
///
/// A number is written in groups of seven bits, the lowest first; every byte but the last has its
/// top bit set. Negative numbers alternate with positive ones (0, −1, 1, −2 …), so that both are
/// short when they are near zero.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { rest: bytes }
    }

    /// The next number; `None` at the end, and for a number too large to be one of ours.
    pub(super) fn number(&mut self) -> Option<i32> {
        let mut bits: u32 = 0;
        for place in 0..4 {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            bits |= u32::from(byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                let half = (bits >> 1).cast_signed();
                return Some(if bits & 1 == 0 { half } else { -half - 1 });
            }
        }
        None
    }
}
