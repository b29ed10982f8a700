//! Drafts that nobody changed for a long time. None is deleted on the word of a clock alone: a device whose clock ran
//! ahead for a day must not lose what was typed.

use super::drafts::ByReference;

/// For how many days a draft is listed as about to be deleted before it is.
pub const NOTICE_DAYS: u64 = 7;

const DAY: u64 = 24 * 60 * 60 * 1000;

/// Which drafts are about to be deleted, by their references, and when that was first said, in milliseconds since 1970.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Old(ByReference<u64>);

impl Old {
    /// What was kept of it, a reference and a time a line; what cannot be read counts as never said.
    pub fn read(text: &str) -> Old {
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        let mut said = ByReference::default();
        for (reference, at) in lines {
            if let Ok(at) = at.parse() {
                said.insert(reference.to_owned(), at);
            }
        }
        Old(said)
    }

    /// As a text, for [`Old::read`].
    pub fn to_text(&self) -> String {
        let lines = self.0.iter();
        lines.fold(String::new(), |text, (reference, at)| {
            text + reference + " " + &at.to_string() + "\n"
        })
    }

    /// Takes note of which drafts of these are old, each with the time from which it need not be kept; gives back those
    /// whose notice is over, too.
    ///
    /// ```
    /// use duetime::app::Old;
    ///
    /// const DAY: u64 = 24 * 60 * 60 * 1000;
    /// let drafts = [("D-7", 90 * DAY)];
    /// let mut old = Old::default();
    /// assert!(old.judge(91 * DAY, drafts).is_empty());
    /// assert_eq!(old.until("D-7"), Some(98 * DAY));
    /// assert_eq!(old.judge(99 * DAY, drafts), ["D-7"]);
    ///
    /// // A clock that ran ahead and was set back is as if nothing had been said.
    /// let mut old = Old::default();
    /// old.judge(500 * DAY, drafts);
    /// old.judge(20 * DAY, drafts);
    /// assert_eq!(old.until("D-7"), None);
    /// ```
    pub fn judge<'a>(
        &mut self,
        now: u64,
        drafts: impl IntoIterator<Item = (&'a str, u64)>,
    ) -> Vec<String> {
        let before = std::mem::take(&mut self.0);
        let mut over = Vec::new();
        for (reference, expires) in drafts {
            if now <= expires {
                continue;
            }
            // A time to come was said by a clock that ran ahead.
            let said = before.get(reference).copied().filter(|said| *said <= now);
            let said = said.unwrap_or(now);
            if now > said + NOTICE_DAYS * DAY {
                over.push(reference.to_owned());
            } else {
                self.0.insert(reference.to_owned(), said);
            }
        }
        over
    }

    /// Until when a draft is kept that is about to be deleted; none where it is not.
    pub fn until(&self, reference: &str) -> Option<u64> {
        self.0.get(reference).map(|said| said + NOTICE_DAYS * DAY)
    }

    /// A draft is not about to be deleted any more.
    pub fn drop(&mut self, reference: &str) {
        self.0.remove(reference);
    }
}
