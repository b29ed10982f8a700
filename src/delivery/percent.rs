//! Texts as they stand in an address.

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// Puts a text behind another, each byte that may mean something in an address as `%2F`; a blank is `%20`, never `+`. Some
/// signs may stay as they are.
pub(super) fn push(out: &mut String, text: &str, plain: &[u8]) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || plain.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from(DIGITS[usize::from(digit)]));
            }
        }
    }
}
