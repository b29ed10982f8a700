//! The questions about a problem and their answers, as the customer reads them. The page asks so, and a case repeats it so.

use crate::{
    locale::{Word, words::facts as w},
    programme::{Asked, Sign},
};

/// A question about the problem.
///
/// One word for each question, in every language:
///
/// ```
/// use duetime::{locale::Language, programme::Asked, triage::words};
///
/// assert_eq!(words::question(Asked::Works).get(Language::EN), "What still works?");
/// ```
pub fn question(asked: Asked) -> Word {
    match asked {
        Asked::Works => w::WORKS,
        Asked::Production => w::PRODUCTION_HIT,
        Asked::Hit => w::HIT,
        Asked::Data => w::DATA,
        Asked::Workaround => w::GO_ON,
    }
}

/// An answer to such a question, as the customer says it.
///
/// The same answer stands in the case later:
///
/// ```
/// use duetime::{locale::Language, programme::Sign, triage::words};
///
/// assert_eq!(words::answer(Sign::HitsNobody).get(Language::DE), "Niemand");
/// ```
pub fn answer(sign: Sign) -> Word {
    match sign {
        Sign::Unknown => w::UNKNOWN,
        Sign::NothingWorks => w::NOTHING_WORKS,
        Sign::WorksBadly => w::WORKS_BADLY,
        Sign::WorksPartly => w::WORKS_PARTLY,
        Sign::AllWorks => w::ALL_WORKS,
        Sign::HitsAll => w::HITS_ALL,
        Sign::HitsMany => w::HITS_MANY,
        Sign::HitsFew => w::HITS_FEW,
        Sign::HitsNobody => w::HITS_NOBODY,
        Sign::DataAtRisk => w::DATA_AT_RISK,
        Sign::DataSafe => w::DATA_SAFE,
        Sign::NoWorkaround => w::NO_WORKAROUND,
        Sign::Workaround => w::WORKAROUND,
        Sign::Production => w::PRODUCTION,
        Sign::OutsideProduction => w::OUTSIDE_PRODUCTION,
    }
}
