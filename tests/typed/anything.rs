use duetime::locale::{NotTaken, day, device, hhmm, plain, time, together, zone};

/// What people type is made of these, in any order.
const PIECES: &[&str] = &[
    "20",
    "11",
    "2026",
    "26",
    "3",
    "4",
    "7",
    "30",
    "00",
    "24",
    "12",
    "1930",
    "20261120",
    "0",
    "99999999999",
    "-",
    ".",
    "/",
    ":",
    ",",
    " ",
    "  ",
    "+",
    "\u{2212}",
    "'",
    "(",
    ")",
    "T",
    "Z",
    "W47",
    "am",
    "pm",
    "p. m.",
    "uhr",
    "uur",
    "u",
    "h",
    "half",
    "halb",
    "kwart",
    "over",
    "voor",
    "past",
    "to",
    "noon",
    "midnight",
    "Nov",
    "März",
    "mei",
    "Fri",
    "ma",
    "so",
    "th",
    "e",
    "the",
    "of",
    "om",
    "UTC",
    "GMT",
    "CET",
    "EST",
    "Europe/Paris",
    "New York",
    "Wien",
    "下午",
    "年",
    "月",
    "日",
    "時",
    "２",
    "٣",
    "é",
    "\u{301}",
    "\u{200e}",
    "\u{1F600}",
    "ß",
    "=",
    "\n",
    "today",
    "acht",
    "eight",
    "Standard Time",
    "Etc/",
];

const SEED: u64 = 0x7E57_ED0F_71ED_0001;

/// Well mixed numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((u128::from(self.0) * end as u128) >> 64) as usize
    }
}

#[test]
fn whatever_is_typed_is_taken_asked_or_refused_and_what_is_taken_can_be_written_back() {
    let mut random = Random(SEED);
    let mut taken = [0; 3];
    for round in 0..60_000 {
        let text: String = (0..=random.below(9))
            .map(|_| PIECES[random.below(PIECES.len())])
            .collect();
        let what = format!("round {round}, {text:?}");
        for day_first in [false, true] {
            match day(&text, day_first) {
                Ok(found) => {
                    taken[0] += 1;
                    assert_eq!(day(&found.to_string(), day_first), Ok(found), "{what}");
                }
                Err(NotTaken::Ask(all)) => assert!((2..=4).contains(&all.len()), "{what}: {all:?}"),
                Err(NotTaken::Bad(_)) => {}
            }
        }
        match time(&text) {
            Ok(minutes) => {
                taken[1] += 1;
                assert!(minutes < 24 * 60, "{what}: {minutes}");
                assert_eq!(time(&hhmm(minutes)), Ok(minutes), "{what}");
            }
            Err(NotTaken::Ask(all)) => {
                assert!((2..=4).contains(&all.len()), "{what}: {all:?}");
                assert!(
                    all.iter().all(|minutes| *minutes <= 24 * 60),
                    "{what}: {all:?}"
                );
            }
            Err(NotTaken::Bad(_)) => {}
        }
        match zone(&text) {
            Ok(found) => {
                taken[2] += 1;
                assert_eq!(zone(found.name()), Ok(found), "{what}");
                assert_eq!(device(found.name()), Some(found), "{what}");
            }
            Err(NotTaken::Ask(all)) => assert!((2..=4).contains(&all.len()), "{what}: {all:?}"),
            Err(NotTaken::Bad(_)) => {}
        }
        if let Some(both) = together(&text) {
            // Each field reads its own part as the whole was read.
            for day_first in [false, true] {
                assert_eq!(
                    day(&both.date, day_first),
                    day(&text, day_first),
                    "{what}: {both:?}"
                );
            }
        }
        assert_eq!(plain(&plain(&text)), plain(&text), "{what}");
    }
    // Or nothing would have been tried.
    assert!(taken.iter().all(|taken| *taken > 300), "{taken:?}");
}
