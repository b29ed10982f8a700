use serde::Serialize;

use crate::tree::words;

/// A plain fact about a problem, in words that everybody has: what still works, who is hit, whether data is at risk,
/// whether there is a way around, whether production is touched. Definitions of levels name such facts, and customers
/// tell them.
///
/// A definition that says "this or that" has several ways to meet it, so the signs of a rung are a list of ways, and
/// one of them is enough. All that a way names has to come together; of several answers to one question, any will do.
///
/// "A production system that is down or slow, or any loss of data" is
///
/// ```
/// # let rung = r#"
/// [["nothing_works", "works_badly", "production"], ["data_at_risk"]]
/// # "#;
/// # use duetime::programme::Sign;
/// # let ways: Vec<Vec<Sign>> = serde_json::from_str(rung).unwrap();
/// # assert_eq!(ways[1], [Sign::DataAtRisk]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// The customer does not know. No definition names it.
    Unknown,
    /// Nothing works any more.
    NothingWorks,
    /// It still runs, but far worse than it should.
    WorksBadly,
    /// A part fails, the rest works.
    WorksPartly,
    /// Everything works: a question, or a small flaw.
    AllWorks,
    /// Everybody is hit.
    HitsAll,
    /// Many are hit.
    HitsMany,
    /// A few are hit.
    HitsFew,
    /// Nobody is held up.
    HitsNobody,
    /// Data is at risk, lost or unprotected.
    DataAtRisk,
    /// No data is at risk.
    DataSafe,
    /// There is no way around it.
    NoWorkaround,
    /// There is a way around it.
    Workaround,
    /// Production is touched.
    Production,
    /// Only something outside production is touched.
    OutsideProduction,
}

words!(Sign {
    unknown: Unknown,
    nothing_works: NothingWorks,
    works_badly: WorksBadly,
    works_partly: WorksPartly,
    all_works: AllWorks,
    hits_all: HitsAll,
    hits_many: HitsMany,
    hits_few: HitsFew,
    hits_nobody: HitsNobody,
    data_at_risk: DataAtRisk,
    data_safe: DataSafe,
    no_workaround: NoWorkaround,
    workaround: Workaround,
    production: Production,
    outside_production: OutsideProduction
});

impl Sign {
    /// The word that stands for it in files and drafts.
    pub fn name(self) -> &'static str {
        match self {
            Sign::Unknown => "unknown",
            Sign::NothingWorks => "nothing_works",
            Sign::WorksBadly => "works_badly",
            Sign::WorksPartly => "works_partly",
            Sign::AllWorks => "all_works",
            Sign::HitsAll => "hits_all",
            Sign::HitsMany => "hits_many",
            Sign::HitsFew => "hits_few",
            Sign::HitsNobody => "hits_nobody",
            Sign::DataAtRisk => "data_at_risk",
            Sign::DataSafe => "data_safe",
            Sign::NoWorkaround => "no_workaround",
            Sign::Workaround => "workaround",
            Sign::Production => "production",
            Sign::OutsideProduction => "outside_production",
        }
    }

    /// The question to which it is an answer; "unknown" answers them all, and none.
    ///
    /// ```
    /// use duetime::programme::{Asked, Sign};
    ///
    /// assert_eq!(Sign::HitsFew.asked(), Some(Asked::Hit));
    /// assert_eq!(Sign::Unknown.asked(), None);
    /// ```
    pub fn asked(self) -> Option<Asked> {
        Asked::ALL
            .into_iter()
            .find(|asked| asked.signs().contains(&self))
    }
}

/// What a sign is an answer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// What still works?
    Works,
    /// Is production touched?
    Production,
    /// Who is hit?
    Hit,
    /// Is data at risk?
    Data,
    /// Is there a way around it?
    Workaround,
}

impl Asked {
    /// Every question, in the order that says most first.
    pub const ALL: [Asked; 5] = [
        Asked::Works,
        Asked::Production,
        Asked::Hit,
        Asked::Data,
        Asked::Workaround,
    ];

    /// The word that stands for it in drafts and cases.
    pub fn name(self) -> &'static str {
        match self {
            Asked::Works => "works",
            Asked::Production => "production",
            Asked::Hit => "hit",
            Asked::Data => "data",
            Asked::Workaround => "workaround",
        }
    }

    /// The answers to it, the gravest first, without "unknown".
    pub fn signs(self) -> &'static [Sign] {
        match self {
            Asked::Works => &[
                Sign::NothingWorks,
                Sign::WorksBadly,
                Sign::WorksPartly,
                Sign::AllWorks,
            ],
            Asked::Production => &[Sign::Production, Sign::OutsideProduction],
            Asked::Hit => &[
                Sign::HitsAll,
                Sign::HitsMany,
                Sign::HitsFew,
                Sign::HitsNobody,
            ],
            Asked::Data => &[Sign::DataAtRisk, Sign::DataSafe],
            Asked::Workaround => &[Sign::NoWorkaround, Sign::Workaround],
        }
    }
}
