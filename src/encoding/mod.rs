//! Bytes of a file to text, if they are one: logs are written in UTF-8, in the UTF-16 of Windows with its mark or
//! without, in the letters of Western, Central and Eastern Europe, one byte each, and in several of these one after the other.
//!
//! And bytes as text that is no more than that: [`hex`], [`base64`].
//!
//! [`decode`] reads what is there at once, a [`Decoder`] a file of any size, piece by piece.

mod binary;
mod decoder;
mod eastern;
mod single;
mod tally;
mod wide;
mod written;

pub use decoder::Decoder;
pub use written::{base64, hex};

/// The text in some bytes, from the beginning of a file; none where they are something else. The last character may
/// be cut off.
///
/// ```
/// use duetime::encoding::decode;
///
/// assert_eq!(decode("Fehler: Gerät".as_bytes()).as_deref(), Some("Fehler: Gerät"));
/// assert_eq!(decode(&[0xFF, 0xFE, b'O', 0, b'K', 0]).as_deref(), Some("OK"));
/// assert_eq!(decode(b"Ger\xE4t").as_deref(), Some("Gerät"));
/// assert_eq!(decode(b"Ger\x84t").as_deref(), Some("Gerät"));
/// assert_eq!(decode(b"\xCF\xE0\xF0\xEE\xEB\xFC").as_deref(), Some("Пароль"));
/// assert_eq!(decode(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), None);
/// ```
pub fn decode(bytes: &[u8]) -> Option<String> {
    let mut decoder = Decoder::new();
    let mut text = decoder.push(bytes);
    text += &decoder.finish();
    decoder.is_text().then_some(text)
}

/// The text in some bytes of which it is said how they are written: `windows-1251`, `ISO-8859-1`. None where Duetime
/// does not know that way by this name.
pub fn decode_as(bytes: &[u8], name: &str) -> Option<String> {
    let page = single::Page::named(name)?;
    Some(bytes.iter().map(|b| page.char(*b)).collect())
}
