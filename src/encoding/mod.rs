//! Bytes of a file to text, if they are one: logs are written in UTF-8, in the UTF-16 of Windows, or in the letters
//! of Western Europe, one byte each.

/// The text in some bytes, from the beginning of a file; none where they are something else. The last character may
/// be cut off.
///
/// ```
/// use duetime::encoding::decode;
///
/// assert_eq!(decode("Fehler: Gerät".as_bytes()).as_deref(), Some("Fehler: Gerät"));
/// assert_eq!(decode(&[0xFF, 0xFE, b'O', 0, b'K', 0]).as_deref(), Some("OK"));
/// assert_eq!(decode(b"Ger\xE4t").as_deref(), Some("Gerät"));
/// assert_eq!(decode(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), None);
/// ```
pub fn decode(bytes: &[u8]) -> Option<String> {
    let wide = |read: fn([u8; 2]) -> u16, bytes: &[u8]| {
        let (pairs, _) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| read(*pair));
        char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect::<String>()
    };
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => wide(u16::from_be_bytes, rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] => narrow(rest),
        _ => narrow(bytes),
    };
    // A text has no control characters but those that move on the paper, and escapes of terminals.
    let strange = text
        .chars()
        .filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}' | '\u{1B}'))
        .count();
    (strange * 200 <= text.chars().count()).then_some(text)
}

fn narrow(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // Cut off within a character.
        Err(error) if error.error_len().is_none() => {
            let (whole, _) = bytes.split_at(error.valid_up_to());
            String::from_utf8_lossy(whole).into_owned()
        }
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_log_that_is_cut_within_a_character_is_a_text() {
        let bytes = "Gerät".as_bytes();
        assert_eq!(decode(&bytes[..4]).as_deref(), Some("Ger"));
        assert_eq!(decode(b"").as_deref(), Some(""));
    }

    #[test]
    fn archives_and_pictures_are_no_texts() {
        for bytes in [
            &b"PK\x03\x04\x14\0\0\0\x08\0\xB1\x8E"[..],
            &b"\x1F\x8B\x08\0\0\0\0\0\0\x03"[..],
            &b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01"[..],
            &[0; 64],
        ] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn colours_of_a_terminal_do_no_harm() {
        assert!(decode(b"\x1B[31merror\x1B[0m: no route to host\n").is_some());
    }
}
