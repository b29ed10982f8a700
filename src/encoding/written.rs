/// Bytes as hexadecimal digits in small letters.
///
/// ```
/// assert_eq!(duetime::encoding::hex(&[0, 171, 255]), "00abff");
/// ```
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    let digits = bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    digits.collect()
}

/// Bytes in base 64 (RFC 4648), in one line.
///
/// ```
/// use duetime::encoding::base64;
///
/// assert_eq!(["", "f", "fo", "foo"].map(|it| base64(it.as_bytes())), ["", "Zg==", "Zm8=", "Zm9v"]);
/// ```
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |n: usize| u32::from(three.get(n).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for n in 0..4 {
            let digit = DIGITS.get((bits >> (18 - 6 * n) & 63) as usize).copied();
            let is_there = n <= three.len();
            text.push(char::from(digit.filter(|_| is_there).unwrap_or(b'=')));
        }
    }
    text
}
