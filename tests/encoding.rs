//! Files of every encoding that people have become the text that somebody wrote.

use duetime::encoding::{Decoder, decode, decode_as};
use proptest::{prelude::*, test_runner::RngSeed};

fn little(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn big(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn read(bytes: &[u8]) -> String {
    decode(bytes).unwrap_or_else(|| panic!("{bytes:?} is no text"))
}

/// What a decoder gives that is fed so many bytes at a time.
fn in_pieces(bytes: &[u8], size: usize) -> Option<String> {
    let mut decoder = Decoder::new();
    let mut text: String = bytes
        .chunks(size)
        .map(|piece| decoder.push(piece))
        .collect();
    text += &decoder.finish();
    decoder.is_text().then_some(text)
}

const GERMAN: &str = "Prüfung für Gerät 7: geöffnet\r\npassword=Zomer2023!\r\n";
const RUSSIAN: &str = "08:15 соединение закрыто\r\nпароль: Leto2025!\r\n";
const CHINESE: &str = "08:15 服务器 上海 连接失败，正在重试一次\r\n密码: Xia2025!\r\n";

#[test]
fn utf16_needs_no_mark() {
    for text in [
        GERMAN,
        RUSSIAN,
        CHINESE,
        "ok",
        "日本\n",
        "a\n\nb\n",
        "\r\nabc\r\n",
        "😀 done\n",
    ] {
        for bytes in [little(text), big(text)] {
            assert_eq!(read(&bytes), text, "{bytes:?}");
        }
        let marked = little(&["\u{FEFF}", text].concat());
        assert_eq!(read(&marked), text);
        let marked = big(&["\u{FEFF}", text].concat());
        assert_eq!(read(&marked), text);
    }
}

#[test]
fn what_is_cut_off_within_a_character_is_read_without_it() {
    assert_eq!(read(&"Gerät".as_bytes()[..4]), "Ger");
    assert_eq!(read(&"a 😀".as_bytes()[..4]), "a ");
    let wide = little("Gerät 7\r\n");
    assert_eq!(read(&wide[..wide.len() - 5]), "Gerät ");
    // But a letter of one byte may well be the last one.
    assert_eq!(read(b"Ger\xE4t am Caf\xE9"), "Gerät am Café");
    assert_eq!(read(b""), "");
}

#[test]
fn letters_of_one_byte_are_those_that_make_words() {
    let log = "Prüfung für Gerät 7: geöffnet, Straße, GERÄT, résumé, año";
    let oem =
        b"Pr\x81fung f\x81r Ger\x84t 7: ge\x94ffnet, Stra\xE1e, GER\x8ET, r\x82sum\x82, a\xA4o";
    let ansi =
        b"Pr\xFCfung f\xFCr Ger\xE4t 7: ge\xF6ffnet, Stra\xDFe, GER\xC4T, r\xE9sum\xE9, a\xF1o";
    assert_eq!(read(oem), log);
    assert_eq!(read(ansi), log);
    assert_eq!(
        read(b"Kosten \x80 5 \x96 \x93betaald\x94\r\n"),
        "Kosten € 5 – “betaald”\r\n"
    );
    assert_eq!(read(b"\xDA\xC4\xC4\xBF\n\xB3 7\xB3\n"), "┌──┐\n│ 7│\n");
}

#[test]
fn programmes_that_write_to_the_same_log_need_not_agree() {
    let ascii = "08:15 start, password=Lente2024!\r\n";
    let wide = little("08:16 opnieuw, password=Zomer2023!\r\n");
    let marked = little("\u{FEFF}08:17 Gerät\r\n");
    let oem = b"Ger\x84t ge\x94ffnet\r\n".to_vec();
    let utf8 = "Gerät geöffnet\r\n".as_bytes().to_vec();
    let short = b"ok\r\n".to_vec();
    let parts = [ascii.as_bytes().to_vec(), wide, marked, oem, utf8, short];
    for first in 0..parts.len() {
        for second in 0..parts.len() {
            for third in 0..parts.len() {
                let bytes = [&parts[first][..], &parts[second], &parts[third]].concat();
                let expected = [first, second, third].map(|n| read(&parts[n])).concat();
                assert_eq!(read(&bytes), expected, "{first} {second} {third}");
            }
        }
    }
    // Nor need the last line before have an end.
    let bytes = [b"08:15 halt".as_slice(), &little("password=Zomer2023!\r\n")].concat();
    assert_eq!(read(&bytes), "08:15 haltpassword=Zomer2023!\r\n");
}

#[test]
fn what_a_crash_left_is_no_part_of_the_text() {
    for nuls in [1, 2, 3, 100, 5000] {
        let nuls = vec![0; nuls];
        let log = b"boot\npassword=Zomer2023!\n".as_slice();
        assert_eq!(read(&[log, &nuls].concat()), "boot\npassword=Zomer2023!\n");
        assert_eq!(
            read(&[log, &nuls, b"boot again\n"].concat()),
            "boot\npassword=Zomer2023!\nboot again\n"
        );
        let cut = b"boot\npasswor".as_slice();
        assert_eq!(
            read(&[cut, &nuls, b"boot again\n"].concat()),
            "boot\npasswor\nboot again\n"
        );
        if nuls.len() % 2 == 0 {
            assert_eq!(read(&[&little(GERMAN), &nuls[..]].concat()), GERMAN);
        }
    }
}

#[test]
fn fields_may_be_parted_by_a_sign_that_nobody_sees() {
    assert_eq!(
        read(b"HOME=/root\0PGPASSWORD=Zomer2023!\0LANG=C\0"),
        "HOME=/root\nPGPASSWORD=Zomer2023!\nLANG=C"
    );
    assert!(decode(b"8=FIX.4.4\x0135=A\x01554=Zomer2023!\x0110=128\x01").is_some());
    assert!(decode(b"\x1B[31merror\x1B[0m: no route to host\x07\n").is_some());
    assert!(decode(b"end of file\r\n\x1A").is_some());
}

#[test]
fn archives_pictures_and_programs_are_no_texts() {
    let noise: Vec<u8> = (0..4000u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let tar = [
        &b"notes.txt"[..],
        &[0; 248],
        b"ustar\x0000root",
        &[0; 249],
        b"hello\n",
    ]
    .concat();
    for bytes in [
        &b"PK\x03\x04\x14\0\0\0\x08\0\xB1\x8E"[..],
        &b"\x1F\x8B\x08\0\0\0\0\0\0\x03"[..],
        &b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01"[..],
        &b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0"[..],
        &b"\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\x68\x04"[..],
        &b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"[..],
        &b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n"[..],
        &b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20"[..],
        &[0; 64],
        &noise,
        &tar,
    ] {
        assert_eq!(decode(bytes), None, "{bytes:?}");
    }
}

#[test]
fn the_letters_of_the_east_are_read_where_the_text_shows_them() {
    // Windows-1251.
    let russian = b"08:15 \xF1\xEE\xE5\xE4\xE8\xED\xE5\xED\xE8\xE5\r\n\xCF\xE0\xF0\xEE\xEB\xFC: Leto2023!\r\n";
    assert_eq!(read(russian), "08:15 соединение\r\nПароль: Leto2023!\r\n");
    for size in [1, 7, 4096] {
        assert_eq!(in_pieces(russian, size), decode(russian));
    }
    // A line of its own among others in ASCII, and one too short to show anything.
    let long = b"\xCF\xE0\xF0\xEE\xEB\xFC: Leto2023!\nok\n\xED\xE0 1\n";
    assert_eq!(read(long), "Пароль: Leto2023!\nok\nна 1\n");
    // Windows-1250.
    assert_eq!(
        read(b"SUMMARY:Bo\xBFe Narodzenie\nSUMMARY:\x8Cwi\xEAto Pracy\n"),
        "SUMMARY:Boże Narodzenie\nSUMMARY:Święto Pracy\n"
    );
    assert_eq!(
        read(b"\x8At\xECdr\xFD den\nSv\xE1tek pr\xE1ce\n"),
        "Štědrý den\nSvátek práce\n"
    );
    // What is said counts.
    assert_eq!(
        decode_as(b"\xC8\xE1", "Windows-1251").as_deref(),
        Some("Иб")
    );
    assert_eq!(decode_as(b"\xE8", "cp1250").as_deref(), Some("č"));
    assert_eq!(decode_as(b"\xE8", "ISO-8859-1").as_deref(), Some("è"));
    assert_eq!(decode_as(b"\x84", "ibm850").as_deref(), Some("ä"));
    assert_eq!(decode_as(b"\xC3\xA4", "UTF-8"), None);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("DUETIME_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(256),
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_bytes_in_any_pieces(
        bytes in prop::collection::vec(any::<u8>(), 0..2000), before in 4_900..5_100usize, size in 1..3000usize
    ) {
        // So much is looked at before anything is read.
        let bytes = [b"an easy line\n".repeat(before).as_slice(), &bytes].concat();
        prop_assert!(in_pieces(&bytes, size) == decode(&bytes));
    }

    #[test]
    fn lines_of_all_sorts_in_any_pieces(
        lines in prop::collection::vec((0..5usize, "[a-zäöü ]{0,30}[0-9]{0,9}"), 0..4000), size in 1..70_000usize
    ) {
        let mut bytes = Vec::new();
        for (how, line) in lines {
            let line = line + "\r\n";
            bytes.extend(match how {
                0 => little(&line),
                1 => big(&line),
                2 => line.chars().map(|c| u8::try_from(c as u32).unwrap()).collect(),
                3 => vec![0; line.len()],
                _ => line.into_bytes(),
            });
        }
        prop_assert!(in_pieces(&bytes, size) == decode(&bytes));
    }

    #[test]
    fn what_was_written_in_one_way_is_read_as_written(text in "([a-zA-Z0-9 äöüßéПривет:=]{1,40}\r\n){1,30}") {
        prop_assert_eq!(decode(text.as_bytes()), Some(text.clone()));
        prop_assert_eq!(decode(&little(&text)), Some(text.clone()));
        prop_assert_eq!(decode(&big(&text)), Some(text.clone()));
    }
}
