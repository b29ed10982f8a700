//! The time of day within a text, and what stands around it.

/// A time of day in a text.
pub(super) struct Found<'a> {
    /// What stands in front of it.
    pub before: &'a str,
    /// In seconds from midnight; none where no clock shows it.
    pub seconds: Option<u32>,
    /// What stands behind it, without blanks around it.
    pub behind: &'a str,
}

/// Finds the time in a text in plain form; none where there is none.
pub(super) fn find(plain: &str) -> Option<Found<'_>> {
    let (from, mut reader) = start(plain)?;
    let hour = reader.number()?;
    let minute = reader.after(&[':', '.', 'h'], 2).unwrap_or(0);
    let second = reader.after(&[':', '.'], 2).unwrap_or(0);
    if reader.rest.starts_with(['.', ',']) {
        let part = reader.rest.get(1..).unwrap_or_default();
        let figures = figures(part);
        if figures > 0 {
            // Parts of a second are dropped.
            reader.rest = part.get(figures..).unwrap_or_default();
        }
    }
    let half = reader.half();
    let hour = match (half, hour) {
        (None, hour) => Some(hour),
        (Some(0), 12) => Some(0),
        (Some(hours), hour @ 1..=11) => Some(hour + hours),
        (Some(12), hour @ 12..=23) => Some(hour),
        _ => None,
    };
    let seconds = hour
        .filter(|hour| *hour < 24 && minute < 60 && second < 60)
        .map(|hour| hour * 3600 + minute * 60 + second);
    Some(Found {
        before: plain.get(..from)?,
        seconds,
        behind: reader.rest.trim_matches([' ', ',']),
    })
}

/// Where the time begins, and a reader from there.
fn start(plain: &str) -> Option<(usize, Reader<'_>)> {
    let mut found = None;
    let bytes = plain.as_bytes();
    for (at, byte) in plain.bytes().enumerate() {
        if !matches!(byte, b':' | b'h') {
            continue;
        }
        let before = plain.get(..at)?;
        let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let follows = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        // Not the year in "20/Mar/2026:16:30", nor the month in "4th".
        if (1..=2).contains(&digits) && (follows || (byte == b'h' && at + 1 == plain.len())) {
            found = Some(at - digits);
            break;
        }
    }
    let from = found.or_else(|| compact(plain)).or_else(|| point(plain))?;
    Some((
        from,
        Reader {
            rest: plain.get(from..)?,
        },
    ))
}

/// The time in `20260320t163000z`.
fn compact(plain: &str) -> Option<usize> {
    let (day, time) = plain.split_once('t')?;
    let is_day = day.len() == 8 && figures(day) == 8;
    (is_day && matches!(figures(time), 4 | 6)).then_some(9)
}

/// The time in `20.3.2026 16.30`: its hours and minutes, apart by a point, stand behind the last blank.
fn point(plain: &str) -> Option<usize> {
    let (day, time) = plain.rsplit_once(' ')?;
    let (hour, minute) = time.split_once('.')?;
    let is_time = (1..=2).contains(&figures(hour)) && figures(hour) == hour.len();
    let is_time = is_time && figures(minute) == 2 && matches!(minute.len(), 2 | 5);
    (is_time && day.bytes().any(|byte| byte.is_ascii_digit())).then(|| day.len() + 1)
}

/// How many figures a text begins with.
fn figures(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// The next two figures, or the next one.
    fn number(&mut self) -> Option<u32> {
        let length = figures(self.rest).min(2);
        let (number, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        number.parse().ok()
    }

    /// As many figures, behind one of these signs or right behind the last.
    fn after(&mut self, signs: &[char], length: usize) -> Option<u32> {
        let rest = self.rest.strip_prefix(signs).unwrap_or(self.rest);
        if figures(rest) < length {
            // The sign alone: "16h".
            self.rest = self.rest.strip_prefix('h').unwrap_or(self.rest);
            return None;
        }
        self.rest = rest;
        self.number()
    }

    /// How many hours the half of the day adds, where it is named; other words behind a time are passed over.
    fn half(&mut self) -> Option<u32> {
        let rest = self.rest.trim_start_matches(' ');
        for (word, hours) in [
            ("a.m.", Some(0)),
            ("p.m.", Some(12)),
            ("am", Some(0)),
            ("pm", Some(12)),
            ("uhr", None),
            ("uur", None),
            ("u", None),
        ] {
            if let Some(behind) = rest.strip_prefix(word)
                && !behind.starts_with(char::is_alphanumeric)
            {
                self.rest = behind;
                return hours;
            }
        }
        None
    }
}
