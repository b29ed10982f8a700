use std::{fmt, str::FromStr};

use serde::{Serialize, Serializer};

use crate::tree::{Fault, Node, Read, forward};

/// The digits of a reference: those of Crockford's base 32, of which none can be taken for another on the telephone.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What a case is called before the vendor gives it a number: four times four letters and digits, of 80 random bits.
/// It is made when the draft begins and stays with it, so that whoever receives the same case twice can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference([u8; 10]);

impl Reference {
    /// A reference out of ten random bytes.
    ///
    /// It is read aloud in four groups:
    ///
    /// ```
    /// let reference = duetime::case::Reference::new([0, 68, 50, 20, 199, 66, 84, 182, 53, 207]);
    /// assert_eq!(reference.to_string(), "0123-4567-89AB-CDEF");
    /// assert_eq!("o123-4567-89ab-cdef".parse(), Ok(reference));
    /// ```
    pub fn new(random: [u8; 10]) -> Reference {
        Reference(random)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self
            .0
            .iter()
            .fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        for n in 0..16_usize {
            if n > 0 && n % 4 == 0 {
                f.write_str("-")?;
            }
            let digit = (bits >> (75 - 5 * n) & 31) as usize;
            let digit = DIGITS.get(digit).copied().unwrap_or(b'0');
            fmt::Write::write_char(f, char::from(digit))?;
        }
        Ok(())
    }
}

/// What is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadReference;

impl fmt::Display for BadReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a reference has sixteen letters and digits, such as 7K3M-9QXW-4T2H-ZB8N")
    }
}

impl std::error::Error for BadReference {}

impl FromStr for Reference {
    type Err = BadReference;

    /// Reads a reference as a person may write it down: in small letters, with O for 0 and I or L for 1, with or
    /// without the dashes.
    fn from_str(text: &str) -> Result<Reference, BadReference> {
        let mut bits = 0_u128;
        let mut count = 0;
        for byte in text.bytes().filter(|byte| *byte != b'-') {
            let byte = match byte.to_ascii_uppercase() {
                b'O' => b'0',
                b'I' | b'L' => b'1',
                other => other,
            };
            let digit = DIGITS
                .iter()
                .position(|digit| *digit == byte)
                .ok_or(BadReference)?;
            if count == 16 {
                return Err(BadReference);
            }
            bits = bits << 5 | digit as u128;
            count += 1;
        }
        if count != 16 {
            return Err(BadReference);
        }
        let bytes = bits.to_be_bytes();
        let mut random = [0; 10];
        random.copy_from_slice(&bytes[6..]);
        Ok(Reference(random))
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Read for Reference {
    fn blank() -> Self {
        Reference([0; 10])
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = node
            .text()?
            .parse()
            .map_err(|bad: BadReference| Fault::new(&bad.to_string()))?;
        Ok(())
    }
}

forward!(Reference);

#[cfg(test)]
mod tests {
    use super::Reference;

    #[test]
    fn what_is_written_down_is_read_again() {
        for seed in 0..=255_u8 {
            let reference = Reference::new(std::array::from_fn(|n| {
                seed.wrapping_mul(31).wrapping_add(n as u8).wrapping_mul(97)
            }));
            let text = reference.to_string();
            assert_eq!(text.parse(), Ok(reference));
            assert_eq!(text.to_lowercase().replace('-', "").parse(), Ok(reference));
        }
    }

    #[test]
    fn what_is_no_reference_is_refused() {
        for text in [
            "",
            "----",
            "7K3M-9QXW-4T2H-ZB8",
            "7K3M-9QXW-4T2H-ZB8N0",
            "7K3M 9QXW 4T2H ZB8N",
            "UUUU-UUUU-UUUU-UUUU",
            "é3M-9QXW-4T2H-ZB8N",
        ] {
            assert!(text.parse::<Reference>().is_err(), "{text}");
        }
    }
}
