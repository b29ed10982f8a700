use crate::{
    clock::{Country, Custom, Holiday, Window},
    programme::{Due, Id, Kept},
    tree::words,
};

use super::{ChosenHolidays, Why};

/// The days that are taken off from an answer. That those of a country are not there is something else than that there
/// are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DaysOff {
    /// These, as the person chose; none where nothing was chosen.
    Chosen(Vec<Holiday>),
    /// The file of the country that was chosen is on its way.
    Waiting,
    /// It did not come, or cannot be used.
    Missing,
}

impl Default for DaysOff {
    fn default() -> Self {
        DaysOff::Chosen(Vec::new())
    }
}

/// What has become of the file of the country that was chosen.
#[derive(Debug, Clone, Copy)]
pub enum CountryFile<'a> {
    /// It is on its way.
    Waiting,
    /// It did not come, or cannot be used.
    Missing,
    /// It is there.
    There(&'a Country),
}

/// What a person said about a day that may be off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tick {
    /// It is off.
    Off,
    /// It is off from noon, or from when many leave where that is known.
    Noon,
    /// It is worked.
    Works,
}

words!(Tick {
    off: Off,
    noon: Noon,
    works: Works
});

impl Tick {
    /// How a draft writes it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Tick::Off => "off",
            Tick::Noon => "noon",
            Tick::Works => "works",
        }
    }
}

/// What a day is that may be off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A holiday of the country, or a day off of the person's own file.
    Holiday,
    /// A day on which people of the country do something else than the law says.
    Custom(Custom),
    /// A day of the file that is only perhaps off.
    Maybe(Why),
}

impl Sort {
    /// Whether it is off as long as the person says nothing.
    pub fn is_off(self) -> bool {
        matches!(self, Sort::Holiday | Sort::Custom(Custom::Worked))
    }
}

/// A day that may be off, and whether it is.
#[derive(Debug, Clone, PartialEq)]
pub struct DayOff {
    /// What it is called among what the person said.
    pub id: Id<Holiday>,
    /// The day; of one on which many close early the part from then on.
    pub day: Holiday,
    /// What it is.
    pub sort: Sort,
    /// What is taken off of it; nothing where it is worked.
    pub taken: Option<Holiday>,
}

impl DayOff {
    /// Whether it falls into hours that an answer uses: it would change the answer if it were taken off.
    pub fn is_used(&self, due: &Due<'_>) -> bool {
        let zone = due.timetable.zone();
        let (from, to) = self.day.part.map_or((0, 86_400), |part| {
            (part.from().seconds(), part.to().seconds())
        });
        due.trace.windows().any(|piece| {
            // A window may go on beyond midnight.
            let begin = piece.from.with_timezone(&zone).naive_local();
            let end = piece.to.with_timezone(&zone).naive_local();
            let midnight = self.day.date.and_time(chrono::NaiveTime::MIN);
            let since = |time: chrono::NaiveDateTime| (time - midnight).num_seconds();
            since(begin) < i64::from(to) && i64::from(from) < since(end)
        })
    }
}

impl ChosenHolidays {
    /// The days that are taken off.
    pub fn days_off(&self, country: CountryFile<'_>) -> DaysOff {
        let country = match country {
            _ if self.country.is_empty() => None,
            CountryFile::There(country) if country.id() == self.country => Some(country),
            // That of another country: the right one is asked for when it was chosen.
            CountryFile::There(_) | CountryFile::Waiting => return DaysOff::Waiting,
            CountryFile::Missing => return DaysOff::Missing,
        };
        let taken = self.listed(country).into_iter().filter_map(|day| day.taken);
        DaysOff::Chosen(taken.collect())
    }

    /// Every day that is off or may be: those of the country, by date, where its file is there, then those of the person's
    /// own file.
    pub fn listed(&self, country: Option<&Country>) -> Vec<DayOff> {
        let mut all = Vec::new();
        if let Some(country) = country.filter(|country| country.id() == self.country) {
            let region = Some(self.region.as_str()).filter(|region| !region.is_empty());
            let mut customs = country.customs(region);
            for day in country.holidays(region) {
                let custom = customs.iter().position(|(other, _)| other.date == day.date);
                // Of a holiday by law nothing is left for those who have only a part of it off.
                let worked = custom.map(|place| customs.remove(place).1 == Custom::Worked);
                let sort = match worked {
                    Some(true) => Sort::Custom(Custom::Worked),
                    _ => Sort::Holiday,
                };
                all.extend(self.one(&self.country, day, sort));
            }
            for (day, custom) in customs {
                let place = all.partition_point(|other: &DayOff| other.day.date <= day.date);
                if let Some(one) = self.one(&self.country, day, Sort::Custom(custom)) {
                    all.insert(place, one);
                }
            }
        }
        for day in &self.own {
            all.extend(self.one(OWN, day.clone(), Sort::Holiday));
        }
        for maybe in &self.maybe {
            all.extend(self.one(MAYBE, maybe.day.clone(), Sort::Maybe(maybe.why)));
        }
        all
    }

    fn one(&self, of: &str, mut day: Holiday, sort: Sort) -> Option<DayOff> {
        let id = id(of, &day)?;
        let noon = Window::new("12:00", "24:00").ok();
        if sort == Sort::Custom(Custom::Half) {
            day.part = day.part.or(noon);
        }
        let taken = match self.ticks.get(&id) {
            Some(Tick::Works) => None,
            None if !sort.is_off() => None,
            Some(Tick::Off) if sort == Sort::Custom(Custom::Half) => Some(Holiday {
                part: None,
                ..day.clone()
            }),
            Some(Tick::Noon) => Some(Holiday {
                part: day.part.or(noon),
                ..day.clone()
            }),
            Some(Tick::Off) | None => Some(day.clone()),
        };
        Some(DayOff {
            id,
            day,
            sort,
            taken,
        })
    }

    /// Takes what a person says about a day, by its id.
    pub fn tick(&mut self, id: &str, tick: Tick) {
        if let Ok(id) = id.parse() {
            self.ticks.insert(id, tick);
        }
    }

    /// Puts the days of a file in the place of those of another, about which nothing is said any more.
    pub fn take_file(&mut self, file: String, own: Vec<Holiday>, maybe: Vec<super::MaybeOff>) {
        let of_country = |(id, _): &&(Id<Holiday>, Tick)| {
            let of = id.as_str().split('.').next();
            !matches!(of, Some(OWN | MAYBE))
        };
        self.ticks = self
            .ticks
            .iter()
            .filter(of_country)
            .cloned()
            .collect::<Kept<_, _>>();
        self.file = file;
        self.own = own;
        self.maybe = maybe;
    }
}

/// What the ids of days of a person's own file begin with; those of a country begin with its two capitals.
const OWN: &str = "own";
const MAYBE: &str = "maybe";

/// What a day is called among what a person said: `NL.2026-04-03`, `own.2026-12-24.43200`. On a day of a file there may
/// be several that are perhaps off, told apart by their names.
fn id(of: &str, day: &Holiday) -> Option<Id<Holiday>> {
    let mut id = [of, ".", &day.date.to_string()].concat();
    if let Some(part) = day.part.filter(|_| matches!(of, OWN | MAYBE)) {
        id = [&id, ".", &part.from().seconds().to_string()].concat();
    }
    if of == MAYBE {
        // FNV-1a: two names that share a number are ticked together, which harms nobody.
        let mut number = 0x811C_9DC5_u32;
        for byte in day.name.bytes() {
            number = (number ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        id = [&id, ".", &number.to_string()].concat();
    }
    id.parse().ok()
}
