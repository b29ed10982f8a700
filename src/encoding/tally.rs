//! What speaks against bytes being a text.

/// How many characters there were, and how many of them no text has.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    chars: usize,
    /// Control characters, and runs of NULs within.
    strange: usize,
    /// Which of them.
    kinds: u32,
    /// Whether there were NULs anywhere.
    pub(super) nuls: bool,
}

impl Tally {
    /// Counts a stretch of text. What moves on the paper, rings the bell or colours a terminal is not strange.
    pub(super) fn text(&mut self, text: &str) {
        for b in text.bytes() {
            // A character is counted by its first byte.
            self.chars += usize::from(b & 0xC0 != 0x80);
            if b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 7 | 8 | 0xC | 0x1B) {
                self.strange(1 << b);
            }
        }
    }

    /// Counts something strange.
    pub(super) fn strange(&mut self, kind: u32) {
        self.strange += 1;
        self.kinds |= kind;
    }

    /// Whether it is a text: with next to nothing strange, or with one sign that parts its fields.
    pub(super) fn is_text(self) -> bool {
        if self.chars == 0 {
            return !self.nuls;
        }
        self.strange <= 1 + self.chars / 50
            || (self.kinds.is_power_of_two() && self.strange <= self.chars / 8)
    }
}
