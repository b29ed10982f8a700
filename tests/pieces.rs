//! Files of any size: what is found and masked piece by piece is what is found and masked at once.

use duetime::secrets::{Masking, Search, Searched, find, mask};

const LINE: &str = "2026-11-20 08:15:22,123 [worker-7] INFO a quiet line of a log\n";

/// What a search comes to that gets so many bytes at a time.
fn search(bytes: &[u8], piece: usize) -> Searched {
    let mut search = Search::default();
    for piece in bytes.chunks(piece) {
        search.push(piece);
    }
    search.finish()
}

/// The masked copy, made of so many bytes at a time.
fn masked(bytes: &[u8], piece: usize, searched: &Searched) -> String {
    let mut masking = Masking::of(searched);
    let mut text: String = bytes
        .chunks(piece)
        .map(|piece| masking.push(piece))
        .collect();
    text += &masking.finish();
    text
}

/// A log with something at a place.
fn log(before: usize, what: &str, after: usize) -> String {
    let lines = |bytes: usize| LINE.repeat(bytes / LINE.len());
    [&lines(before), what, &lines(after)].concat()
}

/// A private key of so many lines.
fn key(lines: usize) -> String {
    let dashes = "-----";
    let body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCvE8uL3q3KbsCmcx9e64Egs4shO4Xx1nV\n".repeat(lines);
    format!("{dashes}BEGIN PRIVATE KEY{dashes}\n{body}{dashes}END PRIVATE KEY{dashes}\n")
}

#[test]
fn a_secret_is_found_wherever_the_borders_of_the_pieces_are() {
    let secrets = [
        "user=jan password=Zomer-2023! from 10.0.0.4\n".to_owned(),
        "password:\n\nZomer-2023!\n".to_owned(),
        key(20),
        key(900),
        "user,password\njan,Zomer-2023!\npiet,Winter-2024!\n".to_owned(),
        "<password><![CDATA[Zomer-2023!]]></password>\n".to_owned(),
    ];
    for secret in &secrets {
        // Around the places where a stretch of the text is cut off.
        for before in (180_000..290_000).step_by(9_998) {
            let text = log(before, secret, 300_000);
            let expected = mask(&text, &find(&text));
            let searched = search(text.as_bytes(), 50_000);
            assert_eq!(
                searched.count as usize,
                find(&text).len(),
                "{before} {secret:.60}"
            );
            assert!(
                masked(text.as_bytes(), 50_000, &searched) == expected,
                "{before} {secret:.60}"
            );
        }
    }
}

#[test]
fn the_last_line_of_a_large_file_is_searched() {
    let text = log(6_000_000, "", 0) + "password=Zomer-2023!";
    let searched = search(text.as_bytes(), 512 * 1024);
    assert_eq!(searched.count, 1);
    assert_eq!(searched.shown[0].secret, "Zomer-2023!");
    assert_eq!(searched.shown[0].line as usize, 6_000_000 / LINE.len() + 1);
}

#[test]
fn a_file_without_line_ends_is_searched_too() {
    let filler = "{\"level\":\"info\",\"message\":\"a quiet entry of a log\"},".repeat(8_000);
    let text = format!(
        "[{filler}{{\"password\":\"Zomer-2023!\"}},{filler}{{\"password\":\"Winter-2024!\"}}]"
    );
    let searched = search(text.as_bytes(), 100_000);
    assert_eq!(searched.count, 2);
    let copy = masked(text.as_bytes(), 70_001, &searched);
    assert_eq!(copy.matches("\"****\"").count(), 2);
    assert_eq!(copy.len(), text.len() - "Zomer-2023!Winter-2024!".len() + 8);
}

#[test]
fn the_rows_of_a_long_table_belong_to_its_heading() {
    let mut text = "id,user,password\n".to_owned();
    for n in 0..40_000 {
        text += &format!("{n},user{n},Zomer-{n}!x\n");
    }
    let searched = search(text.as_bytes(), 64 * 1024);
    assert_eq!(searched.count, 40_000);
    let copy = masked(text.as_bytes(), 100_000, &searched);
    assert!(!copy.contains("Zomer"));
    assert_eq!(copy.lines().count(), 40_001);
}

#[test]
fn a_kind_that_is_there_more_often_than_anybody_looks_through_is_masked_all_the_same() {
    let text = "jan@molen.intern.nl\n".repeat(30_000);
    let searched = search(text.as_bytes(), 300_000);
    assert_eq!(searched.count, 30_000);
    assert_eq!(
        masked(text.as_bytes(), 512 * 1024, &searched),
        "****@molen.intern.nl\n".repeat(30_000)
    );
}

#[test]
fn what_is_told_at_the_end_is_masked_at_the_beginning() {
    let text = log(0, "tried Zomer-2023!x first\n", 900_000) + "password=Zomer-2023!x\n";
    let searched = search(text.as_bytes(), 512 * 1024);
    let copy = masked(text.as_bytes(), 512 * 1024, &searched);
    assert!(copy.starts_with("tried **** first\n") && copy.ends_with("password=****\n"));
}

#[test]
fn a_log_in_utf_16_is_searched_in_any_pieces() {
    let text = log(300_000, "wachtwoord: Zomer-2023!\r\n", 300_000);
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for piece in [997, 65_536, 512 * 1024] {
        let searched = search(&bytes, piece);
        assert!(searched.is_text);
        assert_eq!(searched.count, 1, "{piece}");
        assert!(masked(&bytes, piece, &searched) == text.replace("Zomer-2023!", "****"));
    }
}

#[test]
fn what_is_no_text_says_so_early() {
    let mut search = Search::default();
    let picture = [b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".as_slice(), &[7; 100_000]].concat();
    assert!(!search.push(&picture));
    assert!(!search.finish().is_text);
}

#[test]
fn nothing_is_held_but_a_stretch() {
    // Were all of it held, the time would grow with the square of the size.
    let start = std::time::Instant::now();
    let mut search = Search::default();
    let piece = LINE.repeat(8_000);
    for _ in 0..60 {
        search.push(piece.as_bytes());
    }
    assert_eq!(search.finish().count, 0);
    println!("30 MB in pieces: {:.1} s", start.elapsed().as_secs_f64());
}
