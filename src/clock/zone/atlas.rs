//! The atlas: every name of a zone and the table that it leads to, read once from `zones.bin`.

use std::sync::OnceLock;

use super::reader::Reader;
use super::table::Table;
use super::tail::Tail;

/// Made by `cargo run --example zones`.
static DATA: &[u8] = include_bytes!("../zones.bin");

/// The release of the IANA time zone database that the zones come from, such as `2026e`.
pub const TZDATA: &str = first_line(DATA);

/// What a zone shows if the data has no table for it, which it always has.
static UTC: Table = Table::fixed(0);

/// Every zone by number, in the order of their names.
///
/// All of it is read at the first question: that takes less than a millisecond, and needs neither
/// an index in the data nor a lock for each zone.
pub(super) struct Atlas<'a> {
    entries: Vec<Entry<'a>>,
    tables: Vec<Table>,
}

struct Entry<'a> {
    name: &'a str,
    /// The number of the entry that this one is a link to, or its own.
    canonical: u16,
    /// The number of its table, which several entries can share.
    table: u16,
}

impl Atlas<'static> {
    pub(super) fn get() -> &'static Atlas<'static> {
        static ATLAS: OnceLock<Atlas<'static>> = OnceLock::new();
        ATLAS.get_or_init(|| Atlas::read(DATA))
    }
}

impl<'a> Atlas<'a> {
    pub(super) fn find(&self, name: &str) -> Option<u16> {
        let index = self
            .entries
            .iter()
            .position(|entry| entry.name.eq_ignore_ascii_case(name))?;
        u16::try_from(index).ok()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.entries.iter().map(|entry| entry.name)
    }

    pub(super) fn name(&self, index: u16) -> &'a str {
        self.entries
            .get(usize::from(index))
            .map_or("UTC", |entry| entry.name)
    }

    pub(super) fn canonical(&self, index: u16) -> &'a str {
        let entry = self.entries.get(usize::from(index));
        self.name(entry.map_or(index, |entry| entry.canonical))
    }

    pub(super) fn table(&self, index: u16) -> &Table {
        let entry = self.entries.get(usize::from(index));
        entry
            .and_then(|entry| self.tables.get(usize::from(entry.table)))
            .unwrap_or(&UTC)
    }

    /// Reads everything that can be read: the release and the names, a line each, an empty line, and
    /// then only numbers. What follows damage is left out, and a name without a table shows UTC.
    fn read(data: &'a [u8]) -> Atlas<'a> {
        let end = data
            .windows(2)
            .position(|pair| pair == b"\n\n")
            .unwrap_or(data.len());
        let (text, numbers) = data.split_at(end);
        let names = str::from_utf8(text).unwrap_or_default().split('\n').skip(1);
        let mut atlas = Atlas {
            entries: Vec::new(),
            tables: Vec::new(),
        };
        for (index, name) in (0..u16::MAX).zip(names) {
            atlas.entries.push(Entry {
                name,
                canonical: index,
                table: u16::MAX,
            });
        }
        atlas.fill(&mut Reader::new(numbers.get(2..).unwrap_or_default()));
        atlas
    }

    /// Reads the rules and then, for each name, where its table is.
    fn fill(&mut self, reader: &mut Reader<'_>) -> Option<()> {
        let mut tails = Vec::new();
        for _ in 0..reader.number()? {
            tails.push(Tail::read(reader)?);
        }
        for entry in &mut self.entries {
            match reader.number()? {
                // A table that no name before has.
                0 => {
                    entry.table = u16::try_from(self.tables.len()).ok()?;
                    self.tables.push(Table::read(reader, &tails)?);
                }
                // The table of that number, counted back from the newest.
                back @ ..0 => {
                    let newest = i32::try_from(self.tables.len()).ok()?;
                    entry.table = u16::try_from(newest.checked_add(back)?).ok()?;
                }
                // A link to the name of that number, counted from one.
                target => entry.canonical = u16::try_from(target - 1).ok()?,
            }
        }
        // Only now, because a link can lead to a name further down.
        for index in 0..self.entries.len() {
            let target = usize::from(self.entries[index].canonical);
            self.entries[index].table = self.entries.get(target)?.table;
        }
        Some(())
    }
}

/// The first line of the data. It cannot be empty unless the file is not ours.
const fn first_line(data: &[u8]) -> &str {
    let mut end = 0;
    while end < data.len() && data[end] != b'\n' {
        end += 1;
    }
    match str::from_utf8(data.split_at(end).0) {
        Ok(line) => line,
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::super::local::Local;
    use super::*;

    /// Asks everything that can be asked of an atlas.
    fn ask(atlas: &Atlas<'_>) {
        let mut instants = [i64::MIN, 0, 631_152_000, 1_800_000_000, i64::MAX].to_vec();
        let locals = [
            NaiveDateTime::MIN,
            NaiveDateTime::default(),
            NaiveDateTime::MAX,
        ];
        for index in (0..=u16::MAX).step_by(61) {
            atlas.canonical(index);
            let table = atlas.table(index);
            instants.extend(table.change_after(1_800_000_000).map(|change| change.at));
            for local in locals {
                Local::find(table, local.and_utc().timestamp());
            }
            for &instant in &instants {
                table.offset_at(instant);
            }
            instants.truncate(5);
        }
    }

    #[test]
    fn damaged_data_never_panics() {
        const SEED: u32 = 0x0D0E_71ED;
        let mut random = SEED;
        let mut below = |end: usize| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            ((u64::from(random) * end as u64) >> 32) as usize
        };
        for round in 0..400 {
            let mut data = DATA.to_vec();
            for _ in 0..=below(20) {
                let place = below(data.len());
                data[place] = below(256) as u8;
            }
            if round % 4 == 0 {
                data.truncate(below(DATA.len()));
            }
            println!("round {round}, seed {SEED:#x}");
            ask(&Atlas::read(&data));
        }
        ask(&Atlas::read(b""));
        ask(&Atlas::read(b"\n\n"));
        ask(&Atlas::read(&[0xFF; 4096]));
    }

    #[test]
    fn a_zone_without_a_table_shows_utc() {
        let atlas = Atlas::read(b"2026e\nEurope/Amsterdam\n\n");
        assert_eq!(atlas.find("Europe/Amsterdam"), Some(0));
        assert_eq!(atlas.table(0).offset_at(1_800_000_000), 0);
        assert_eq!(atlas.canonical(0), "Europe/Amsterdam");
        assert_eq!(atlas.name(1), "UTC");
    }

    #[test]
    fn the_data_has_a_table_for_every_name() {
        let atlas = Atlas::get();
        for entry in &atlas.entries {
            assert!(
                usize::from(entry.table) < atlas.tables.len(),
                "{}",
                entry.name
            );
        }
    }
}
