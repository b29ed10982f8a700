use super::{
    binary::is_binary,
    eastern::East,
    single::{Page, leaning},
    tally::Tally,
    wide::{self, Order},
};

/// Reads a file as a text, piece by piece, however large it is: what it holds back is at most a long line.
///
/// How the bytes are to be read is judged anew with each line, since programs write to the same log in different ways.
///
/// ```
/// use duetime::encoding::Decoder;
///
/// let mut decoder = Decoder::new();
/// let mut text = String::new();
/// // A log in ASCII to which PowerShell added a line.
/// for piece in [&b"start\r\ne\0n"[..], b"\0d\0\r\0\n\0"] {
///     text += &decoder.push(piece);
/// }
/// text += &decoder.finish();
/// assert_eq!(text, "start\r\nend\r\n");
/// assert!(decoder.is_text());
/// ```
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    /// The order of the bytes, where the text is UTF-16.
    wide: Option<Order>,
    begun: bool,
    /// What speaks for code page 850 so far.
    leaning: i32,
    /// What speaks for the letters of Central and Eastern Europe so far.
    east: East,
    /// Whether NULs were left out just now, and whether a line had begun before them.
    gap: bool,
    within: bool,
    binary: bool,
    tally: Tally,
}

/// How much is looked at before anything is read, and the longest line that is read as one.
const LONGEST: usize = 64 * 1024;

/// How much of what follows tells ASCII from UTF-16.
const AHEAD: usize = 66;

impl Decoder {
    /// One that has read nothing yet.
    pub fn new() -> Decoder {
        Decoder::default()
    }

    /// The text up to some more bytes, as far as it is certain.
    pub fn push(&mut self, bytes: &[u8]) -> String {
        self.pending.extend_from_slice(bytes);
        if !self.begun && self.pending.len() < LONGEST {
            return String::new();
        }
        self.read(false)
    }

    /// The rest of the text.
    pub fn finish(&mut self) -> String {
        self.read(true)
    }

    /// Whether it has been a text so far.
    pub fn is_text(&self) -> bool {
        !self.binary && self.tally.is_text()
    }

    fn read(&mut self, last: bool) -> String {
        let mut bytes = std::mem::take(&mut self.pending);
        let mut text = String::new();
        if !self.begun {
            self.begun = true;
            self.binary = is_binary(&bytes);
            let head = bytes.get(..LONGEST).unwrap_or(&bytes);
            let head = head.get(..whole(head)).unwrap_or(head);
            if std::str::from_utf8(head).is_err() {
                self.leaning = leaning(head);
                self.east.note(head);
            }
        }
        // Nobody needs the text of a picture.
        if self.binary {
            return text;
        }
        text.reserve(bytes.len());
        let mut done = 0;
        while let Some(rest) = bytes.get(done..).filter(|rest| !rest.is_empty()) {
            match self.stretch(rest, last, &mut text) {
                Some(read) => done += read,
                None => break,
            }
        }
        self.tally.text(&text);
        if let Some(last) = text.chars().next_back() {
            self.within = last != '\n';
        }
        bytes.drain(..done.min(bytes.len()));
        self.pending = bytes;
        text
    }

    /// Reads on to the end of a line, or to where the way of writing changes; how many bytes these are. None where more
    /// of them have to be seen.
    fn stretch(&mut self, rest: &[u8], last: bool, text: &mut String) -> Option<usize> {
        let mark = match rest {
            [0xEF, 0xBB, 0xBF, ..] => Some((3, None)),
            [0xFF, 0xFE, ..] => Some((2, Some(Order::Little))),
            [0xFE, 0xFF, ..] => Some((2, Some(Order::Big))),
            _ if rest.len() < 3 && !last => return None,
            _ => None,
        };
        if let Some((length, wide)) = mark {
            self.wide = wide;
            return Some(length);
        }
        match self.wide {
            Some(_) if !last && rest.len() < AHEAD => None,
            Some(_) if wide::is_narrow(rest, 8) => {
                self.wide = None;
                self.line(rest, last, text)
            }
            Some(order) => self.units(rest, order, last, text),
            None => self.line(rest, last, text),
        }
    }

    /// Reads a line with one byte a sign, or UTF-8.
    fn line(&mut self, rest: &[u8], last: bool, text: &mut String) -> Option<usize> {
        let line = match rest.iter().position(|b| *b == b'\n') {
            // The NUL behind the line end would say that it is UTF-16.
            Some(end) if end + 1 < rest.len() || last => rest.get(..=end)?,
            None if last => rest,
            None if rest.len() > LONGEST => rest.get(..whole(rest))?,
            _ => return None,
        };
        let seen = rest.get(..=line.len()).unwrap_or(rest);
        let Some(nul) = seen.iter().position(|b| *b == 0) else {
            self.narrow(line, text);
            return Some(line.len());
        };
        if !last && rest.len() < nul + wide::NEEDED {
            return None;
        }
        // UTF-16 may begin with the line, or in the middle of it.
        let letters = |text: &str| !text.is_ascii();
        let utf8 = std::str::from_utf8(rest.get(..nul)?).is_ok_and(letters);
        for start in [0, nul.saturating_sub(1), nul] {
            if start == 0 && utf8 {
                continue;
            }
            if let Some(order) = rest.get(start..).and_then(wide::order) {
                self.narrow(rest.get(..start)?, text);
                self.wide = Some(order);
                return match start {
                    0 => self.units(rest, order, last, text),
                    _ => Some(start),
                };
            }
        }
        self.narrow(rest.get(..nul)?, text);
        let nuls = rest.get(nul..)?.iter().take_while(|b| **b == 0).count();
        self.gap = true;
        self.tally.nuls = true;
        Some(nul + nuls)
    }

    /// Reads a line of UTF-16.
    fn units(&mut self, rest: &[u8], order: Order, last: bool, text: &mut String) -> Option<usize> {
        let (pairs, odd) = rest.as_chunks::<2>();
        let mut read = pairs.len() * 2;
        let mut ended = false;
        let mut skipped = 0;
        for (place, pair) in pairs.iter().enumerate() {
            let from = place * 2;
            let follows = rest.get(from..).unwrap_or_default();
            if order.unit(*pair) == 0xA {
                (read, ended) = (from + 2, true);
                break;
            }
            if place > 0 && pair.iter().all(|b| wide::is_printable(*b)) {
                if !last && follows.len() < AHEAD {
                    // What follows decides: the rest of this is read when it is there.
                    (read, ended) = (from, true);
                    break;
                }
                if wide::is_narrow(follows, 16) {
                    self.wide = None;
                    (read, ended) = (from, true);
                    break;
                }
            } else if wide::is_shifted(follows, order) {
                (read, ended, skipped) = (from, true, 1);
                break;
            }
        }
        if !ended && !last {
            if rest.len() <= LONGEST {
                return None;
            }
            // Not between the two halves of a character.
            read -= 2;
        }
        if read == 0 && skipped == 0 && !last {
            return None;
        }
        let units = rest.get(..read)?;
        if units.as_chunks::<2>().0.contains(&[0, 0]) {
            self.tally.nuls = true;
        }
        self.mend(text);
        for _ in 0..wide::read(units, order, text) {
            self.tally.strange(1 << 31);
        }
        // A byte is left over where the file was cut off.
        let cut = if last && !ended { odd.len() } else { 0 };
        Some(read + skipped + cut)
    }

    /// A line end where NULs were left out within a line.
    fn mend(&mut self, text: &mut String) {
        if self.gap {
            self.gap = false;
            self.tally.strange(1);
            if text.chars().next_back().map_or(self.within, |c| c != '\n') {
                text.push('\n');
            }
        }
    }

    /// Adds UTF-8, or letters with one byte each, or both.
    fn narrow(&mut self, bytes: &[u8], text: &mut String) {
        if bytes.is_empty() {
            return;
        }
        self.mend(text);
        if let Ok(all) = std::str::from_utf8(bytes) {
            text.push_str(all);
            return;
        }
        let (mut several, mut alone) = (0, 0);
        for chunk in bytes.utf8_chunks() {
            several += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
            alone += chunk.invalid().len();
        }
        // Within UTF-8 a few bytes may be broken; the last ones are those of a character that was cut off.
        let end = bytes.get(whole(bytes)..).unwrap_or_default();
        let cut = if self.leaning == 0 { end.len() } else { 0 };
        let mixed = several + cut >= alone;
        let sum = leaning(bytes);
        let page = match sum {
            4.. => Page::Oem,
            ..=-4 => Page::Ansi,
            _ if sum + self.leaning > 0 => Page::Oem,
            _ => Page::Ansi,
        };
        let mut line = East::default();
        line.note(bytes);
        let page = match page {
            _ if line.cyrillic > 0 || (line.cyrillic == 0 && self.east.cyrillic > 0) => {
                Page::Cyrillic
            }
            Page::Ansi if line.central + self.east.central >= 2 => Page::Central,
            page => page,
        };
        self.east.note(bytes);
        self.leaning = self.leaning.saturating_add(sum);
        if !mixed {
            text.extend(bytes.iter().map(|b| page.char(*b)));
            return;
        }
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            text.push_str(chunk.valid());
            if chunks.peek().is_some() || !is_cut(chunk.invalid()) {
                text.extend(chunk.invalid().iter().map(|b| page.char(*b)));
            }
        }
    }
}

/// Whether bytes are the beginning of a character of UTF-8 that goes on behind them.
fn is_cut(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// How many bytes there are without the beginning of a character that goes on behind them.
fn whole(bytes: &[u8]) -> usize {
    let tail = bytes.iter().rev().take(3);
    let lead = tail.take_while(|b| **b & 0xC0 == 0x80).count() + 1;
    let from = bytes.len().saturating_sub(lead);
    let open = bytes.get(from..).is_some_and(is_cut);
    if open { from } else { bytes.len() }
}
