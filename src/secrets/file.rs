//! Files of any size: searched and masked as they are read, so that no more than a stretch of one is ever held.

use super::{
    Excerpt,
    echo::Echoes,
    mask,
    pieces::{Pieces, Settled},
};
use crate::encoding::Decoder;

/// The most finds of a file that are kept to be shown.
pub const SHOWN: usize = 10;

/// The search of a file.
///
/// ```
/// use duetime::secrets::Search;
///
/// let mut search = Search::default();
/// search.push(b"start\nuser=jan pass");
/// search.push(b"word=Zomer2023 from 10.0.0.4\n");
/// let result = search.finish();
/// assert_eq!(result.count, 1);
/// assert_eq!(result.shown[0].secret, "Zomer2023");
/// assert_eq!(result.shown[0].line, 2);
/// ```
#[derive(Debug, Default)]
pub struct Search {
    decoder: Decoder,
    pieces: Pieces,
    count: u64,
    shown: Vec<Excerpt>,
}

/// What the search of a file came to.
#[derive(Debug, Clone, Default)]
pub struct Searched {
    /// Whether the file is a text: in anything else, secrets may well be that were not seen.
    pub is_text: bool,
    /// How many secrets there are.
    pub count: u64,
    /// The first of them.
    pub shown: Vec<Excerpt>,
    known: Echoes,
}

impl Searched {
    /// Of a text in which nothing is.
    pub fn nothing() -> Searched {
        Searched {
            is_text: true,
            ..Searched::default()
        }
    }
}

impl Search {
    /// Takes the next bytes; whether what has been read so far is a text.
    pub fn push(&mut self, bytes: &[u8]) -> bool {
        let text = self.decoder.push(bytes);
        self.look(&text, false);
        self.decoder.is_text()
    }

    /// What the search came to, after the last bytes.
    pub fn finish(mut self) -> Searched {
        let text = self.decoder.finish();
        self.look(&text, true);
        Searched {
            is_text: self.decoder.is_text(),
            count: self.count,
            shown: self.shown,
            known: self.pieces.known,
        }
    }

    fn look(&mut self, text: &str, last: bool) {
        let (count, shown) = (&mut self.count, &mut self.shown);
        self.pieces.push(text, last, &mut |settled: &Settled| {
            *count += settled.finds.len() as u64;
            for find in settled.finds.iter().take(SHOWN.saturating_sub(shown.len())) {
                let mut excerpt = Excerpt::of(settled.text, find);
                excerpt.line += settled.lines;
                shown.push(excerpt);
            }
        });
    }
}

/// The masking of a file that was searched: its text comes back piece by piece, in UTF-8.
///
/// ```
/// use duetime::secrets::{Masking, Search};
///
/// let log = b"user=jan password=Zomer-2023 from 10.0.0.4\nretry with Zomer-2023\n";
/// let mut search = Search::default();
/// search.push(log);
/// let mut masking = Masking::of(&search.finish());
/// let mut masked = masking.push(log);
/// masked += &masking.finish();
/// assert_eq!(masked, "user=jan password=**** from 10.0.0.4\nretry with ****\n");
/// ```
#[derive(Debug)]
pub struct Masking {
    decoder: Decoder,
    pieces: Pieces,
}

impl Masking {
    /// Begins to mask a file. What was found anywhere in it is masked everywhere.
    pub fn of(searched: &Searched) -> Masking {
        Masking {
            decoder: Decoder::new(),
            pieces: Pieces::knowing(searched.known.clone()),
        }
    }

    /// Takes the next bytes, and gives the text as far as it is masked.
    pub fn push(&mut self, bytes: &[u8]) -> String {
        let text = self.decoder.push(bytes);
        self.masked(&text, false)
    }

    /// The rest of the text.
    pub fn finish(&mut self) -> String {
        let text = self.decoder.finish();
        self.masked(&text, true)
    }

    fn masked(&mut self, text: &str, last: bool) -> String {
        let mut masked = String::new();
        self.pieces.push(text, last, &mut |settled: &Settled| {
            let mut finds = settled.finds.clone();
            for find in &mut finds {
                find.range = find.range.start - settled.from..find.range.end - settled.from;
            }
            let text = settled.text.get(settled.from..settled.to);
            masked += &mask(text.unwrap_or_default(), &finds);
        });
        masked
    }
}
