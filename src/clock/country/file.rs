use chrono::NaiveDate;

use super::Country;
use crate::{
    clock::{Holiday, Window},
    tree::{Fault, Node, Read, fields, from_json, words},
};

/// The file of a country as it is written, before anybody checked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub format: Format,
    pub country: String,
    pub language: String,
    pub from: u16,
    pub to: u16,
    pub made_by: String,
    pub regions: Vec<Region>,
    pub holidays: Vec<Entry>,
}

fields!(File {
    format,
    country,
    language,
    from,
    to,
    made_by,
    regions,
    holidays,
});

/// A part of a country that has holidays of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its name in files and links, as far as possible the one in ISO 3166-2: `BY`.
    pub id: String,
    /// What people there call it.
    pub name: String,
}

fields!(Region { id, name });

/// A holiday on several days that count in the same places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    pub days: Vec<NaiveDate>,
    pub regions: Option<Vec<String>>,
    pub except: Vec<String>,
    pub estimated: bool,
    pub custom: Option<Custom>,
    pub part: Option<Window>,
}

fields!(Entry { name, days } may { regions, except, estimated, custom, part });

/// What people do on a day, where that is something else than the law says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Custom {
    /// It is no holiday, and many close early.
    Half,
    /// It is no holiday, and some have it off.
    Some,
    /// It is a holiday, and many work.
    Worked,
}

words!(Custom {
    half: Half,
    some: Some,
    worked: Worked
});

impl Entry {
    /// It on one of its days.
    pub fn on(&self, date: NaiveDate) -> Holiday {
        Holiday {
            part: self.part,
            estimated: self.estimated,
            ..Holiday::new(date, &self.name)
        }
    }

    /// Whether it is a holiday by law.
    pub fn is_holiday(&self) -> bool {
        matches!(self.custom, None | Some(Custom::Worked))
    }

    /// Whether it is one in a region, or in the country where none is chosen.
    pub fn counts(&self, region: Option<&str>) -> bool {
        let among = |ids: &[String]| region.is_some_and(|region| ids.iter().any(|id| id == region));
        match &self.regions {
            Some(regions) => among(regions),
            None => !among(&self.except),
        }
    }
}

/// The number of the format. It stands first in a file, so that one of another format is refused for that, and not for
/// a field that nobody here knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Format;

impl Read for Format {
    fn blank() -> Self {
        Format
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        if node.whole(u32::MAX)? == 1 {
            Ok(())
        } else {
            Err(Fault::new("the file is of another format than 1"))
        }
    }
}

/// A file as a value, if it is not too large.
pub fn parse<T: Read>(text: &str) -> Result<T, Fault> {
    if text.len() > Country::LARGEST {
        return Err(Fault::new("the file is larger than 64 KiB"));
    }
    from_json(text)
}
