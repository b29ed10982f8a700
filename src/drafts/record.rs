use super::{
    Path, Stamp,
    field::{Field, Fields},
    flat::Flat,
    handed::{KEEP_HANDED_DAYS, is_handed},
};
use crate::case::Draft;

/// For how many days a draft is kept after its last change.
pub const KEEP_DAYS: u32 = 90;

/// One draft as the device keeps it: what was last said about each of its fields, and when.
///
/// Each tab has a record of its own. It reads its draft there, notes what a person changes, takes over what other tabs
/// noted, and keeps the record under the reference of the draft. A tab notes its own changes before it merges.
///
/// ```
/// use duetime::drafts::Record;
///
/// let mut record = Record::new("D-7", 1_000);
/// let mut draft = record.draft();
/// assert!(!record.note(&draft, 2_000, 1));
/// draft.moment.zone = "Asia/Tokyo".into();
/// assert!(record.note(&draft, 2_000, 1));
/// assert_eq!((record.made(), record.changed()), (1_000, 2_000));
/// ```
#[derive(Debug, Clone)]
pub struct Record {
    pub(super) reference: String,
    pub(super) made: u64,
    pub(super) fields: Fields,
    /// The draft that was last read or noted: only what differs from it was changed by a person.
    pub(super) known: Flat,
    unread: usize,
}

/// The fields that were noted as changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted {
    /// Those in which a person said something.
    pub answered: Vec<Path>,
    /// Those that are only there because a programme was chosen: nobody has said anything there.
    pub unanswered: Vec<Path>,
}

impl Record {
    /// The record of a draft in which nothing was changed yet, begun at a time in milliseconds since 1970.
    pub fn new(reference: &str, now: u64) -> Record {
        Record {
            reference: reference.into(),
            made: now.min(Stamp::LAST),
            fields: Fields::default(),
            known: Flat::of(&Draft::default()),
            unread: 0,
        }
    }

    /// What stands there before there is a record: nothing is noted in it.
    pub(crate) fn none() -> Record {
        Record {
            reference: String::new(),
            made: 0,
            fields: Fields::default(),
            known: Flat::default(),
            unread: 0,
        }
    }

    /// The name under which the draft is kept.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// When it was begun, in milliseconds since 1970.
    pub fn made(&self) -> u64 {
        self.made
    }

    /// When it was last changed, in milliseconds since 1970.
    pub fn changed(&self) -> u64 {
        self.fields.latest().time().max(self.made)
    }

    /// From when on it need not be kept any longer.
    pub fn expires(&self) -> u64 {
        self.expires_of(is_handed(&self.fields.values()))
    }

    /// The same, where it is known whether the draft was handed in.
    pub(super) fn expires_of(&self, is_handed: bool) -> u64 {
        let days = if is_handed {
            KEEP_HANDED_DAYS
        } else {
            KEEP_DAYS
        };
        self.changed() + u64::from(days) * 24 * 60 * 60 * 1000
    }

    /// Whether it need not be kept any longer. A change that lies in the future, since the clock was set back, is as
    /// good as new.
    ///
    /// ```
    /// use duetime::drafts::Record;
    ///
    /// let record = Record::new("D-7", 1_000);
    /// assert!(!record.is_expired(0));
    /// assert!(!record.is_expired(89 * 86_400_000));
    /// assert!(record.is_expired(91 * 86_400_000));
    /// ```
    pub fn is_expired(&self, now: u64) -> bool {
        now > self.expires()
    }

    /// The draft that the record says. From here on, [`Record::note`] compares with this one.
    ///
    /// What cannot be read is left out, and stays in the record: see [`Record::unread`].
    pub fn draft(&mut self) -> Draft {
        let (draft, unread) = self.fields.values().draft();
        self.known = Flat::of(&draft);
        self.unread = unread;
        draft
    }

    /// How many fields the draft that was last read had to do without, since a newer Duetime or another edition of the
    /// programme wrote them. They are kept.
    ///
    /// ```
    /// use duetime::drafts::{Record, Stamp};
    ///
    /// let text = r#"{"programme": {"new": true}, "moment": {"zone": "Asia/Tokyo"}}"#;
    /// let mut record = Record::from_plain(text, "D-7", Stamp::new(1_000, 1)).unwrap();
    /// assert_eq!(record.draft().moment.zone, "Asia/Tokyo");
    /// assert_eq!(record.unread(), 1);
    /// ```
    pub fn unread(&self) -> usize {
        self.unread
    }

    /// Notes what a person changed in the draft since it was last read or noted; whether there was anything. The new
    /// stamp is later than all that the record holds, even if the clock of the device is not.
    ///
    /// Only what that draft held can go: a field of a newer Duetime stays where it is, and so does what could not be
    /// read.
    pub fn note(&mut self, draft: &Draft, now: u64, tab: u32) -> bool {
        self.noted(draft, now, tab).is_some()
    }

    /// The same, saying which fields were changed; none where nothing was.
    pub fn noted(&mut self, draft: &Draft, now: u64, tab: u32) -> Option<Noted> {
        let new = Flat::of(draft);
        let changes = self.known.changes(&new);
        if changes.is_empty() {
            return None;
        }
        let blank = Flat::of(&draft.blank());
        let mut noted = Noted::default();
        for (path, value) in &changes {
            let known = self.known.get(path).is_some();
            if known || value.as_deref() != blank.get(path) {
                noted.answered.push(path.clone());
            } else {
                noted.unanswered.push(path.clone());
            }
        }
        let latest = self.fields.latest().max(Stamp::new(self.made, 0));
        let stamp = latest.next(now, tab);
        let before = self.fields.values();
        self.say(changes, stamp);
        // What a change outdid may have outdone something else: that does not come back.
        for _ in 0..Path::DEEPEST {
            let mut back = Vec::new();
            for (path, value) in self.fields.values().0 {
                let meant = new.get(&path);
                if before.get(&path).is_none() && meant != Some(&value) {
                    let meant = meant.map(str::to_owned);
                    back.push((path, meant));
                }
            }
            if back.is_empty() {
                break;
            }
            self.say(back, stamp);
        }
        self.known = new;
        Some(noted)
    }

    /// The paths at which two drafts differ.
    pub fn differences(one: &Draft, other: &Draft) -> Vec<Path> {
        let changes = Flat::of(one).changes(&Flat::of(other));
        changes.into_iter().map(|(path, _)| path).collect()
    }

    /// Says again what stands in some fields of a draft, later than all that the record holds: a person changed them after
    /// what came in meanwhile, whatever the clocks said.
    pub fn restate(&mut self, paths: &[Path], draft: &Draft, now: u64, tab: u32) {
        if paths.is_empty() {
            return;
        }
        let flat = Flat::of(draft);
        let stamp = self.fields.latest().next(now, tab);
        let said = paths
            .iter()
            .map(|path| (path.clone(), flat.get(path).map(str::to_owned)));
        self.say(said.collect::<Vec<_>>(), stamp);
    }

    /// Makes the last change as new as this moment: the draft is kept for as long again.
    pub fn touch(&mut self, now: u64, tab: u32) {
        let latest = self.fields.latest();
        let stamp = latest.max(Stamp::new(self.made, 0)).next(now, tab);
        let last = self.fields.iter().find(|field| field.stamp == latest);
        if let Some(last) = last.cloned() {
            self.fields.join([Field { stamp, ..last }]);
        }
    }

    /// The same record under another reference.
    pub fn renamed(self, reference: &str) -> Record {
        Record {
            reference: reference.into(),
            ..self
        }
    }

    /// Takes what is later in the other record of the same draft, and says which values that changed. A record of
    /// another draft changes nothing.
    ///
    /// ```
    /// use duetime::drafts::Record;
    ///
    /// let mut here = Record::new("D-7", 1_000);
    /// let mut there = here.clone();
    /// let mut draft = there.draft();
    /// draft.moment.zone = "Asia/Tokyo".into();
    /// there.note(&draft, 2_000, 2);
    /// let changed = here.merge(&there);
    /// assert_eq!(changed[0].to_string(), "/moment/zone");
    /// assert!(here.merge(&there).is_empty());
    /// ```
    pub fn merge(&mut self, other: &Record) -> Vec<Path> {
        if self.reference != other.reference {
            return Vec::new();
        }
        let before = self.fields.values();
        self.made = self.made.min(other.made);
        self.fields.join(other.fields.iter().cloned());
        let changes = before.changes(&self.fields.values());
        changes.into_iter().map(|(path, _)| path).collect()
    }

    /// Whether the record holds anything that the other record of the same draft does not have yet: only then is there
    /// something to write.
    ///
    /// ```
    /// use duetime::drafts::Record;
    ///
    /// let stored = Record::new("D-7", 1_000);
    /// let mut record = stored.clone();
    /// assert!(!record.is_ahead_of(&stored));
    /// let mut draft = record.draft();
    /// draft.moment.zone = "Asia/Tokyo".into();
    /// record.note(&draft, 2_000, 2);
    /// assert!(record.is_ahead_of(&stored));
    /// assert!(!stored.is_ahead_of(&record));
    /// ```
    pub fn is_ahead_of(&self, other: &Record) -> bool {
        let mut both = other.fields.clone();
        both.join(self.fields.iter().cloned());
        both != other.fields || self.made < other.made
    }

    /// Says something about paths at a stamp.
    pub(super) fn say(
        &mut self,
        changes: impl IntoIterator<Item = (Path, Option<String>)>,
        stamp: Stamp,
    ) {
        let said = changes
            .into_iter()
            .map(|(path, value)| Field { path, stamp, value });
        self.fields.join(said);
    }
}
