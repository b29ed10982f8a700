use super::{Address, CaseType, Id, Level, Plan, Reading, Source, Text, Words};
use crate::tree::shaped;

/// A way to reach support.
#[derive(Debug, Clone, PartialEq)]
pub struct Channel {
    /// How plans and scales name it: `phone`, `portal`, `email`, `web`.
    pub id: Id<Channel>,
    /// Its name.
    pub name: Text,
    /// How it is used, and what has to be done first.
    pub how: Text,
    /// Its page, where it has one.
    pub address: Option<Address>,
    /// Its e-mail address, where it has one.
    pub email: Option<Words>,
    /// Whether a case has to be open before this way can be used.
    pub case_first: bool,
    /// The case types it serves; all where empty.
    pub case_types: Vec<Id<CaseType>>,
    /// Where that stands.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Channel {
    id, name, how, source,
} may {
    address, email, case_first, case_types, readings,
});

/// How to reach the vendor when nothing else works: shown without any programme logic.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// What stands on the page.
    pub text: Text,
    /// The page.
    pub address: Address,
}

shaped!(Contact { text, address });

/// A part of the world, with the languages spoken there and the numbers that are beyond doubt.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// Unique among the regions.
    pub id: Id<Region>,
    /// Its name.
    pub name: Text,
    /// Languages of support, as BCP 47 tags.
    pub languages: Vec<Words>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Who answers for the region: a role, never a person.
    pub role: Option<Text>,
    /// Where that stands.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Region { id, name, source } may { languages, phones, role, readings });

/// A telephone number as printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Phone {
    /// The number.
    pub number: Words,
    /// What has to be said with it: its hours, that it should be checked first.
    pub note: Option<Text>,
}

shaped!(Phone { number } may { note });

/// A promise to ring back: the only kind of span beside targets.
#[derive(Debug, Clone, PartialEq)]
pub struct Callback {
    /// The plans it holds for.
    pub plans: Vec<Id<Plan>>,
    /// The levels it holds for: of the product's scale, where the programme keeps two.
    pub levels: Vec<Id<Level>>,
    /// The days of the customer's week on which it holds.
    pub days: Vec<crate::clock::Day>,
    /// What a caller should allow for, in minutes by the clock on the wall; at most a week.
    pub minutes: u16,
    /// The promise in words, with what it is not.
    pub text: Text,
    /// Where it stands.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Callback { plans, levels, days, minutes, text, source } may { readings });
