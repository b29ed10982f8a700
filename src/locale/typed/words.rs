//! The words in which days and times are said, in plain form: those of many languages here, and what each language of the
//! page says beside them in the section `language` of its file in `public/words`.

use crate::locale::Language;

/// The months in the languages of the page. Three letters are enough for each, but all have to fit.
const MONTHS: &[&str] = &[
    "january januari janner jaenner",
    "february februari feber",
    "march maart marz maerz mrt mrz",
    "april",
    "may mei mai",
    "june juni juno",
    "july juli julei",
    "august augustus",
    "september",
    "october oktober",
    "november",
    "december dezember",
];

/// The days of the week, from Monday. Two letters are enough.
const WEEKDAYS: &[&str] = &[
    "monday maandag montag",
    "tuesday dinsdag dienstag",
    "wednesday weds woensdag mittwoch",
    "thursday donderdag donnerstag",
    "friday vrijdag freitag",
    "saturday zaterdag samstag sonnabend",
    "sunday zondag sonntag",
];

/// The day before, the same day, and the day after.
const RELATIVE: &[&str] = &[
    "yesterday gisteren gestern",
    "today vandaag heute",
    "tomorrow morgen",
];

/// What may stand behind the number of a day.
const ORDINAL: &str = "st nd rd th e ste de er ten ter";

/// What says nothing of its own beside a day.
const AROUND: &str = "the of on op de den dem der am vom van date datum sent verzonden gesendet";

/// What may stand between a day and a time.
const BETWEEN: &str = "t at om um on op am a";

/// Numbers, and their words in English, Dutch and German, in this order.
const NUMBERS: &[&str] = &[
    "1 one een ein eins",
    "2 two twee zwei",
    "3 three drie drei",
    "4 four vier",
    "5 five vijf funf",
    "6 six zes sechs",
    "7 seven zeven sieben",
    "8 eight acht",
    "9 nine negen neun",
    "10 ten tien zehn",
    "11 eleven elf",
    "12 twelve twaalf zwolf",
    "13 thirteen dertien dreizehn",
    "14 fourteen veertien vierzehn",
    "15 fifteen vijftien funfzehn",
    "16 sixteen zestien sechzehn",
    "17 seventeen zeventien siebzehn",
    "18 eighteen achttien achtzehn",
    "19 nineteen negentien neunzehn",
    "20 twenty twintig zwanzig",
    "30 thirty dertig dreissig dreisig",
];

/// What a word of a time means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Hours, minutes or seconds: what stands before is exact.
    Unit,
    /// `o'clock`: the time is spoken, and could be in the morning or the evening.
    Spoken,
    /// Half of an hour: before it in Dutch, behind it in English.
    Half,
    /// Half an hour before, in German.
    Halb,
    /// A quarter.
    Quarter,
    /// Three quarters.
    Three,
    /// Behind an hour.
    Past,
    /// Before an hour.
    To,
    /// `to`: before an hour, or until it.
    Until,
    /// From one hour to another, which can lie in the next day.
    Part(u8, u8),
    /// Nothing of its own.
    Nothing,
}

/// Words of a time, and what they mean.
const MEANINGS: &[(&str, Meaning)] = &[
    (
        "h u uhr uur hr hrs hour hours heures heure m min minuten minutes s sec",
        Meaning::Unit,
    ),
    ("clock oclock", Meaning::Spoken),
    ("half", Meaning::Half),
    ("halb", Meaning::Halb),
    ("quarter kwart viertel", Meaning::Quarter),
    ("dreiviertel", Meaning::Three),
    ("past after over na nach", Meaning::Past),
    ("before voor vor", Meaning::To),
    ("to", Meaning::Until),
    (
        "am a vm ap fm oo dop morning morgens ochtends ochtend vormittag vormittags voormiddag voormiddags fruh matin manana mattina manha 上午 \
         午前 早上 오전 ص πμ",
        Meaning::Part(0, 12),
    ),
    (
        "pm p nm ip em os odp pomeriggio 下午 午後 오후 م μμ",
        Meaning::Part(12, 24),
    ),
    ("noon midday midi 中午 正午 정오", NOON),
    ("middag middags mittag mittags", MIDDAY),
    (
        "afternoon namiddag namiddags nachmittag nachmittags tarde",
        Meaning::Part(12, 20),
    ),
    (
        "evening avond avonds abend abends soir sera 晚上",
        Meaning::Part(17, 25),
    ),
    ("night nacht nachts noche noite", Meaning::Part(20, 30)),
    ("midnight middernacht mitternacht minuit", MIDNIGHT),
    (
        "at om um in the de la du da di del o precies genau kl",
        Meaning::Nothing,
    ),
];

pub(super) const NOON: Meaning = Meaning::Part(12, 13);
pub(super) const MIDDAY: Meaning = Meaning::Part(12, 18);
pub(super) const MIDNIGHT: Meaning = Meaning::Part(24, 25);

/// The place in a list at which a word stands, whole or cut short to no fewer letters than these.
fn place(list: &[&str], word: &str, least: usize) -> Option<usize> {
    let fits = |name: &str| name == word || (word.len() >= least && name.starts_with(word));
    // From behind: what is short for Sonntag is no Sonnabend.
    list.iter().rposition(|names| names.split(' ').any(fits))
}

/// Whether a word is one of these.
pub(super) fn among(list: &str, word: &str) -> bool {
    place(&[list], word, usize::MAX).is_some()
}

/// What a word of a time means.
pub(super) fn means(word: &str) -> Option<Meaning> {
    let found = MEANINGS.iter().find(|(words, _)| among(words, word));
    let found = found.map(|(_, meaning)| *meaning);
    found.or_else(|| {
        let mut said = SAID.iter();
        let said = said.find(|(of, _)| said_in_any(*of, word));
        said.map(|(_, meaning)| *meaning)
    })
}

/// Where a language says its own words.
type Of = fn(Language) -> &'static str;

/// What the languages say of times, beside the words above.
const SAID: [(Of, Meaning); 9] = [
    (|it| it.days().typed_unit, Meaning::Unit),
    (|it| it.days().typed_quarter, Meaning::Quarter),
    (|it| it.days().typed_past, Meaning::Past),
    (|it| it.days().typed_before, Meaning::To),
    (|it| it.days().typed_morning, Meaning::Part(0, 12)),
    (|it| it.days().typed_noon, NOON),
    (|it| it.days().typed_evening, Meaning::Part(17, 25)),
    (|it| it.days().typed_midnight, MIDNIGHT),
    (|it| it.days().typed_nothing, Meaning::Nothing),
];

/// Whether any language has a word in a list of its own.
fn said_in_any(of: Of, word: &str) -> bool {
    let mut all = Language::ALL.into_iter();
    all.any(|language| among(of(language), word))
}

/// The place in a list, or in that of any language, whose entries are parted by commas.
fn in_any(list: &[&str], of: Of, word: &str, least: usize) -> Option<usize> {
    place(list, word, least).or_else(|| {
        let mut all = Language::ALL.into_iter();
        all.find_map(|language| {
            let entries: Vec<_> = of(language).split(", ").collect();
            place(&entries, word, least)
        })
    })
}

/// A month, from January.
pub(super) fn month(word: &str) -> Option<usize> {
    in_any(MONTHS, |it| it.days().typed_months, word, 3)
}

/// A day of the week, from Monday.
pub(super) fn weekday(word: &str) -> Option<usize> {
    in_any(WEEKDAYS, |it| it.days().typed_weekdays, word, 2)
}

/// Yesterday, today or tomorrow.
pub(super) fn relative(word: &str) -> Option<usize> {
    in_any(RELATIVE, |it| it.days().typed_relative, word, usize::MAX)
}

/// A number that is a word, and whether the word is English.
pub(super) fn number(word: &str) -> Option<(u32, bool)> {
    let place = in_any(NUMBERS, |it| it.days().typed_numbers, word, usize::MAX)?;
    let mut names = NUMBERS.get(place)?.split(' ');
    let number = names.next()?.parse().ok()?;
    Some((number, names.next() == Some(word)))
}

/// Whether it may stand behind the number of a day.
pub(super) fn is_ordinal(word: &str) -> bool {
    among(ORDINAL, word) || said_in_any(|it| it.days().typed_ordinal, word)
}

/// Whether it says nothing of its own beside a day.
pub(super) fn is_around(word: &str) -> bool {
    among(AROUND, word) || said_in_any(|it| it.days().typed_around, word)
}

/// Whether it may stand between a day and a time.
pub(super) fn is_between(word: &str) -> bool {
    among(BETWEEN, word) || said_in_any(|it| it.days().typed_between, word)
}
