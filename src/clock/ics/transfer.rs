//! How bytes travel in lines of plain letters: quoted-printable and base64, as mails and old calendars use them.

/// The bytes of a quoted-printable text. A sign that stands for none stays as it is; a line that ends in `=` goes on
/// with the next.
pub(super) fn quoted_printable(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first != b'=' {
            bytes.push(first);
        } else if let Some(line) = after
            .strip_prefix(b"\r\n")
            .or(after.strip_prefix(b"\n"))
            .or(after.strip_prefix(b"\r"))
        {
            rest = line;
        } else if let [high, low, after @ ..] = after
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            bytes.push(high * 16 + low);
            rest = after;
        } else {
            bytes.push(first);
        }
    }
    bytes
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16)?.try_into().ok()
}

/// The bytes of a text in base64, up to the first sign that belongs to none; blanks and line ends are passed over.
pub(super) fn base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for b in text.bytes().filter(|b| !b.is_ascii_whitespace()) {
        let value = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.extend((held >> bits).to_le_bytes().first());
            held &= (1 << bits) - 1;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_in_hex_are_bytes_and_the_rest_stays() {
        for (text, bytes) in [
            ("f=C3=BCr", "für".as_bytes()),
            ("f=c3=bcr=3D", "für=".as_bytes()),
            ("a=\r\nb=\nc=\rd", b"abcd"),
            ("1 = 2 =Zx =", b"1 = 2 =Zx ="),
            ("=4", b"=4"),
            ("é=", "é=".as_bytes()),
        ] {
            assert_eq!(quoted_printable(text), bytes, "{text}");
        }
    }

    #[test]
    fn four_letters_are_three_bytes() {
        for (text, bytes) in [
            ("", &b""[..]),
            ("QQ==", b"A"),
            ("QUI=", b"AB"),
            ("QUJD", b"ABC"),
            ("QUJ\r\nDRA", b"ABCD"),
            ("/+8=--part", b"\xFF\xEF"),
        ] {
            assert_eq!(base64(text), bytes, "{text}");
        }
    }
}
