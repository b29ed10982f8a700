//! What happened, asked and answered in plain words. The page asks so, and a case repeats it so.

use crate::{
    locale::{Word, word::words},
    programme::{Asked, Sign},
};

words! {
    Facts;
    WORKS;
    NOTHING_WORKS;
    WORKS_BADLY;
    WORKS_PARTLY;
    ALL_WORKS;
    PRODUCTION_HIT;
    PRODUCTION;
    OUTSIDE_PRODUCTION;
    HIT;
    HITS_ALL;
    HITS_MANY;
    HITS_FEW;
    HITS_NOBODY;
    DATA;
    DATA_AT_RISK;
    DATA_SAFE;
    GO_ON;
    NO_WORKAROUND;
    WORKAROUND;
    UNKNOWN;
    SINCE;
    SINCE_HINT;
}

/// A question about the problem.
///
/// One word for each question, in every language:
///
/// ```
/// use duetime::{locale::{Language, words::facts}, programme::Asked};
///
/// assert_eq!(facts::question(Asked::Works).get(Language::En), "What still works?");
/// ```
pub fn question(asked: Asked) -> Word {
    match asked {
        Asked::Works => WORKS,
        Asked::Production => PRODUCTION_HIT,
        Asked::Hit => HIT,
        Asked::Data => DATA,
        Asked::Workaround => GO_ON,
    }
}

/// An answer to such a question, as the customer says it.
///
/// The same answer stands in the case later:
///
/// ```
/// use duetime::{locale::{Language, words::facts}, programme::Sign};
///
/// assert_eq!(facts::answer(Sign::HitsNobody).get(Language::De), "Niemand");
/// ```
pub fn answer(sign: Sign) -> Word {
    match sign {
        Sign::Unknown => UNKNOWN,
        Sign::NothingWorks => NOTHING_WORKS,
        Sign::WorksBadly => WORKS_BADLY,
        Sign::WorksPartly => WORKS_PARTLY,
        Sign::AllWorks => ALL_WORKS,
        Sign::HitsAll => HITS_ALL,
        Sign::HitsMany => HITS_MANY,
        Sign::HitsFew => HITS_FEW,
        Sign::HitsNobody => HITS_NOBODY,
        Sign::DataAtRisk => DATA_AT_RISK,
        Sign::DataSafe => DATA_SAFE,
        Sign::NoWorkaround => NO_WORKAROUND,
        Sign::Workaround => WORKAROUND,
        Sign::Production => PRODUCTION,
        Sign::OutsideProduction => OUTSIDE_PRODUCTION,
    }
}
