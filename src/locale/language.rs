use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A language of the page. Which ones there are is said by the files of `public/words`: `build.rs` makes the table, and
/// nothing here or elsewhere in the program names one.
///
/// ```
/// use duetime::locale::Language;
///
/// assert_eq!(Language::of("nl-BE"), Some(Language::NL));
/// assert_eq!(Language::best(["eo", "de"]), Language::DE);
/// assert_eq!(Language::best(["eo"]), Language::EN);
/// assert!(Language::ALL.len() > 3);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(u8);

/// What the program has to know of a language before any of its words are there.
struct Facts {
    tag: &'static str,
    name: &'static str,
    locale: &'static str,
    day_first: &'static str,
}

/// What it says of days: how the page writes them, and how people type them.
pub(super) struct Days {
    day_dot: &'static str,
    weekdays: &'static str,
    months: &'static str,
    colon: &'static str,
    point: &'static str,
    pub(super) typed_weekdays: &'static str,
    pub(super) typed_months: &'static str,
    pub(super) typed_relative: &'static str,
    pub(super) typed_ordinal: &'static str,
    pub(super) typed_around: &'static str,
    pub(super) typed_between: &'static str,
    pub(super) typed_numbers: &'static str,
    pub(super) typed_unit: &'static str,
    pub(super) typed_quarter: &'static str,
    pub(super) typed_past: &'static str,
    pub(super) typed_before: &'static str,
    pub(super) typed_morning: &'static str,
    pub(super) typed_noon: &'static str,
    pub(super) typed_evening: &'static str,
    pub(super) typed_midnight: &'static str,
    pub(super) typed_nothing: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// All of them, in the order in which the page offers them.
    pub const ALL: [Language; FACTS.len()] = {
        let mut all = [Language(0); FACTS.len()];
        let mut place = 0;
        while place < all.len() {
            all[place] = Language(place as u8);
            place += 1;
        }
        all
    };

    /// Its place among all.
    pub(crate) fn place(self) -> usize {
        usize::from(self.0)
    }

    fn facts(self) -> &'static Facts {
        FACTS.get(self.place()).unwrap_or(&FACTS[0])
    }

    pub(super) fn days(self) -> &'static Days {
        DAYS.get(self.place()).unwrap_or(&DAYS[0])
    }

    /// Its tag of BCP 47.
    pub fn tag(self) -> &'static str {
        self.facts().tag
    }

    /// The locale in which a browser is asked for its words of times, figures and lists.
    pub fn locale(self) -> &'static str {
        self.facts().locale
    }

    /// Whether the day comes first where it is written in figures: 3-4-2026 is a day in April. English has both orders.
    pub fn day_first(self) -> bool {
        self.facts().day_first == "yes"
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// What stands between a label and what it labels: `: `, in French with a space before it.
    pub fn colon(self) -> &'static str {
        match self.days().colon {
            "" => ": ",
            colon => colon,
        }
    }

    /// What stands before the digits behind a whole number: a point, in most languages a comma.
    pub fn point(self) -> &'static str {
        match self.days().point {
            "" => ".",
            point => point,
        }
    }

    /// The short name of a day of the week, from Monday: "Mon".
    pub(crate) fn weekday(self, day: usize) -> &'static str {
        let mut names = self.days().weekdays.split(' ');
        names.nth(day).unwrap_or_default()
    }

    /// What stands behind the number of a day, and the short name of a month, from January; none for what is no month.
    pub(crate) fn month(self, month: usize) -> Option<(&'static str, &'static str)> {
        let days = self.days();
        Some((days.day_dot, days.months.split(' ').nth(month)?))
    }

    /// The language of a tag such as `nl-BE`, if the page speaks it.
    pub fn of(tag: &str) -> Option<Language> {
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        Language::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(main))
    }

    /// The first language of a person's list that the page speaks; English where it speaks none.
    pub fn best<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Language {
        wanted
            .into_iter()
            .find_map(Language::of)
            .unwrap_or_default()
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Language::of(&tag).ok_or_else(|| D::Error::custom("no language of the page"))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Language {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A language of the page, as a tag of BCP 47.",
            "type": "string",
            "pattern": "^[a-z]{2,3}$"
        })
    }
}
