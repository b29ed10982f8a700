//! A draft that was handed in: the case that a vendor has by now must not become another one by edits.

use super::{Path, Record, flat::Flat};
use crate::case::Draft;

/// For how many days a case that was handed in is kept after the last change of anything about it: what a customer brings to
/// a yearly review is still there.
pub const KEEP_HANDED_DAYS: u32 = 400;

/// Whether these values are of a draft that was handed in.
pub(super) fn is_handed(values: &Flat) -> bool {
    values.get(&Path::of(&["handed", "at"])).is_some()
}

impl Record {
    /// Whether the draft that was last read or noted was handed in, and this one is another case: then it has to go on under a
    /// reference of its own. What was noted of the case since, its name, and plans side by side are no part of it.
    ///
    /// ```
    /// use duetime::{case::Handed, drafts::Record};
    ///
    /// let mut record = Record::new("D-7", 1_000);
    /// let mut draft = record.draft();
    /// draft.handed = Handed { at: "2026-11-20T15:30:00Z".into(), number: "4711".into(), url: String::new() };
    /// assert!(!record.leaves_handed(&draft));
    /// record.note(&draft, 2_000, 1);
    /// draft.log.set("answered_date", "2026-11-20");
    /// draft.name = "Station 4".into();
    /// assert!(!record.leaves_handed(&draft));
    /// draft.moment.zone = "Asia/Tokyo".into();
    /// assert!(record.leaves_handed(&draft));
    /// ```
    pub fn leaves_handed(&self, draft: &Draft) -> bool {
        if !is_handed(&self.known) {
            return false;
        }
        let blank = Flat::of(&draft.blank());
        let changes = self.known.changes(&Flat::of(draft));
        changes.iter().any(|(path, value)| {
            // What is only there because a programme was chosen, nobody has said.
            let is_said = self.known.get(path).is_some() || value.as_deref() != blank.get(path);
            is_said && is_of_case(path)
        })
    }
}

/// Whether what stands at a path is handed in with the case.
fn is_of_case(path: &Path) -> bool {
    let mut segments = path.segments().iter().map(String::as_str);
    let (first, third) = (segments.next().unwrap_or_default(), segments.nth(1));
    !matches!(first, "reference" | "name" | "handed" | "log") && third != Some("compared")
}
