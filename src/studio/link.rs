//! A programme in an address, and back. Links are hostile: whatever stands in one, what comes out is bytes, and those are read as
//! any file is.

use std::fmt;

/// The longest that a programme may be in an address, in characters: longer ones are cut by mail programs and servers.
pub const LONGEST: usize = 8_000;

/// How the text of a link was made small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// It was not.
    Plain,
    /// By the method "deflate", without a frame (RFC 1951).
    Deflated,
}

/// Why a link has no programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadLink {
    /// It is longer than any that is written.
    TooLong,
    /// Something stands in it that no link has: it was cut or changed.
    Damaged,
}

impl fmt::Display for BadLink {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            BadLink::TooLong => "the link is longer than 8000 characters",
            BadLink::Damaged => "the link was cut or changed",
        })
    }
}

impl std::error::Error for BadLink {}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What stands in the address for bytes of a programme; none where it does not fit.
///
/// ```
/// use duetime::studio::{Form, from_link, to_link};
///
/// let link = to_link(Form::Plain, b"{}").unwrap();
/// assert_eq!(link, "je30");
/// assert_eq!(from_link(&link), Ok((Form::Plain, b"{}".to_vec())));
/// assert_eq!(to_link(Form::Plain, &[0; 6_000]), None);
/// ```
pub fn to_link(form: Form, bytes: &[u8]) -> Option<String> {
    if bytes.len() > LONGEST {
        return None;
    }
    let mut link = String::from(match form {
        Form::Plain => "j",
        Form::Deflated => "z",
    });
    for three in bytes.chunks(3) {
        let mut bits = 0_u32;
        for n in 0..3 {
            bits = bits << 8 | u32::from(three.get(n).copied().unwrap_or_default());
        }
        for n in 0..=three.len() {
            let digit = (bits >> (18 - 6 * n)) & 63;
            link.push(DIGITS.get(digit as usize).map_or('A', |b| char::from(*b)));
        }
    }
    (link.len() <= LONGEST).then_some(link)
}

/// The bytes of a link.
///
/// # Errors
/// [`BadLink`] for what is no link of a programme.
pub fn from_link(link: &str) -> Result<(Form, Vec<u8>), BadLink> {
    if link.len() > LONGEST {
        return Err(BadLink::TooLong);
    }
    let (form, digits) = match link.as_bytes() {
        [b'j', digits @ ..] => (Form::Plain, digits),
        [b'z', digits @ ..] => (Form::Deflated, digits),
        _ => return Err(BadLink::Damaged),
    };
    let mut bytes = Vec::new();
    for four in digits.chunks(4) {
        let mut bits = 0_u32;
        for n in 0..4 {
            let digit = match four.get(n) {
                None => 0,
                Some(b) => DIGITS
                    .iter()
                    .position(|digit| digit == b)
                    .ok_or(BadLink::Damaged)?,
            };
            bits = bits << 6 | u32::try_from(digit).unwrap_or_default();
        }
        // One digit alone is no byte, and the bits behind the last byte are nought: each text has one link.
        let rest = 8 * (4 - four.len().max(1)) as u32;
        if four.len() == 1 || four.len() < 4 && bits & ((1 << rest) - 1) != 0 {
            return Err(BadLink::Damaged);
        }
        let all = bits.to_be_bytes();
        bytes.extend(all.iter().skip(1).take(four.len() - 1));
    }
    Ok((form, bytes))
}
