//! What a draft was last answered with: it stands in the record beside the draft, for nobody chose or typed it.

use super::{Path, Record};

/// Where it stands, above the id of the programme.
const PLACE: &str = "answered";

impl Record {
    /// What the draft was last answered with in a programme, as it was noted.
    ///
    /// ```
    /// use duetime::drafts::Record;
    ///
    /// let mut record = Record::new("D-7", 1_000);
    /// assert_eq!(record.answered("zmanda"), None);
    /// record.note_answered("zmanda", "premium P1 within 2 hours", 2_000, 1);
    /// assert_eq!(record.answered("zmanda").as_deref(), Some("premium P1 within 2 hours"));
    /// assert_eq!(Record::from_json(&record.to_json().unwrap()).unwrap().answered("zmanda"), record.answered("zmanda"));
    /// ```
    pub fn answered(&self, programme: &str) -> Option<String> {
        let place = Path::of(&[PLACE, programme]);
        let field = self.fields.iter().find(|field| field.path == place)?;
        crate::tree::from_json(field.value.as_ref()?).ok()
    }

    /// Notes what the draft is answered with in a programme.
    pub fn note_answered(&mut self, programme: &str, said: &str, now: u64, tab: u32) {
        let stamp = self.fields.latest().next(now, tab);
        // Ids, words and numbers: nothing in it has to be escaped.
        let value = ["\"", said, "\""].concat();
        self.say([(Path::of(&[PLACE, programme]), Some(value))], stamp);
    }
}
