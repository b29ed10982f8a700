//! The words in which days and times are said, in plain form.

/// The months in the languages of the page. Three letters are enough for each, but all have to fit.
pub(super) const MONTHS: &[&str] = &[
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
pub(super) const WEEKDAYS: &[&str] = &[
    "monday maandag montag",
    "tuesday dinsdag dienstag",
    "wednesday weds woensdag mittwoch",
    "thursday donderdag donnerstag",
    "friday vrijdag freitag",
    "saturday zaterdag samstag sonnabend",
    "sunday zondag sonntag",
];

/// The day before, the same day, and the day after.
pub(super) const RELATIVE: &[&str] = &[
    "yesterday gisteren gestern",
    "today vandaag heute",
    "tomorrow morgen",
];

/// What may stand behind the number of a day.
pub(super) const ORDINAL: &str = "st nd rd th e ste de er ten ter";

/// What says nothing of its own beside a day.
pub(super) const AROUND: &str =
    "the of on op de den dem der am vom van date datum sent verzonden gesendet";

/// What may stand between a day and a time.
pub(super) const BETWEEN: &str = "t at om um on op am a";

/// Numbers, and their words in English, Dutch and German, in this order.
pub(super) const NUMBERS: &[&str] = &[
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
pub(super) fn place(list: &[&str], word: &str, least: usize) -> Option<usize> {
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
    found.map(|(_, meaning)| *meaning)
}
