//! Lists of words, each list one text with bars between: the page is smaller so than with a table of texts.

/// The words of a list, one after the other.
#[derive(Clone, Copy)]
pub(super) struct Words<'a>(pub(super) &'a str);

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        if self.0.is_empty() {
            return None;
        }
        let end = self
            .0
            .bytes()
            .position(|b| b == b'|')
            .unwrap_or(self.0.len());
        let word = self.0.get(..end)?;
        self.0 = self.0.get(end + 1..).unwrap_or_default();
        Some(word)
    }
}

/// Whether a word is one of a list, whatever its case.
#[inline(never)]
pub(super) fn is_one_of(word: &str, list: &str) -> bool {
    Words(list).any(|one| one.eq_ignore_ascii_case(word))
}

/// For each byte, where the words of a list begin that have it at some place; those of the next byte begin where they
/// end. The list is in the order of these bytes; each word ends with a bar.
pub(super) const fn starts(list: &str, from_end: bool, place: usize) -> [u16; 257] {
    let bytes = list.as_bytes();
    let mut starts = [0; 257];
    let (mut b, mut begin) = (0, 0);
    while begin < bytes.len() {
        let mut end = begin;
        while bytes[end] != b'|' {
            end += 1;
        }
        let key = bytes[if from_end {
            end - 1 - place
        } else {
            begin + place
        }] as usize;
        assert!(key >= b, "the list is in order");
        while b < key {
            b += 1;
            starts[b] = begin as u16;
        }
        begin = end + 1;
    }
    while b < 256 {
        b += 1;
        starts[b] = begin as u16;
    }
    starts
}

/// The words of such a list with this byte.
pub(super) fn with<'a>(list: &'a str, starts: &[u16; 257], b: u8) -> Words<'a> {
    let bound = |b: usize| starts.get(b).map_or(0, |bound| usize::from(*bound));
    let b = usize::from(b);
    Words(list.get(bound(b)..bound(b + 1)).unwrap_or_default())
}
