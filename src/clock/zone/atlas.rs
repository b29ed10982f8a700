//! The atlas: every name of a zone and the table that it leads to, read once from `zones.bin`.
//!
//! Programs carry that file. The page does not: it fetches the file with the first programme, since
//! a visit that ends before needs no zone.

use std::sync::OnceLock;

use super::Zone;
use super::fixed::{self, UTC};
use super::reader::Reader;
use super::table::Table;
use super::tail::Tail;

/// The data that the program carries, made by `cargo run --example zones`.
#[cfg(not(target_arch = "wasm32"))]
const CARRIED: Option<&[u8]> = Some(include_bytes!("../zones.bin"));
/// Without what zones are called besides: other people's programs name them as the database does.
#[cfg(all(not(feature = "web"), target_arch = "wasm32"))]
const CARRIED: Option<&[u8]> = Some(include_bytes!(concat!(env!("OUT_DIR"), "/zones.bin")));
#[cfg(all(feature = "web", target_arch = "wasm32"))]
const CARRIED: Option<&[u8]> = None;

/// The largest data that [`install`] takes, in bytes.
pub const LARGEST: usize = 256 * 1024;

/// What a zone shows if the data has no table for it, which it always has.
static NO_OFFSET: Table = Table::fixed(0);

static ATLAS: OnceLock<Atlas<'static>> = OnceLock::new();

/// What there is before the data.
static EMPTY: Atlas<'static> = Atlas::empty("");

/// Brings in the zones where the program does not carry them, as the page does not: the bytes of
/// `zones.bin`. Until then no zone has a name, and [`Zone::utc`](super::Zone::utc) is the only one.
///
/// Says whether the data can be used: at most [`LARGEST`] bytes, with zones, and with a table for
/// every one. The first that can be used is kept, and what comes later changes nothing; nor does
/// anything in a program that carries its zones.
pub fn install(data: Vec<u8>) -> bool {
    let usable = data.len() <= LARGEST && Atlas::read(&data).is_whole();
    if usable && Atlas::get().entries.is_empty() {
        ATLAS.get_or_init(|| Atlas::read(data.leak()));
    }
    usable
}

/// The release of the IANA time zone database that the zones come from, such as `2026e`; empty
/// before there are any.
pub fn tzdata() -> &'static str {
    Atlas::get().release
}

/// Every zone by number, in the order of their names.
///
/// All of it is read at the first question: that takes less than a millisecond, and needs neither
/// an index in the data nor a lock for each zone.
pub(super) struct Atlas<'a> {
    release: &'a str,
    entries: Vec<Entry<'a>>,
    tables: Vec<Table>,
    /// Where the entry of UTC is.
    utc: Option<usize>,
    /// What zones are called besides: a line each, `wien=Europe/Vienna`.
    usual: &'a str,
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
        match CARRIED {
            Some(data) => ATLAS.get_or_init(|| Atlas::read(data)),
            None => ATLAS.get().unwrap_or(&EMPTY),
        }
    }
}

impl<'a> Atlas<'a> {
    pub(super) fn find(&self, name: &str) -> Option<u16> {
        let index = self
            .entries
            .iter()
            .position(|entry| entry.name.eq_ignore_ascii_case(name))?;
        if Some(index) == self.utc {
            return Some(UTC);
        }
        u16::try_from(index).ok()
    }

    /// The zones that a name means by the list of what they are called besides; none where it does not stand there.
    pub(super) fn usual(&self, key: &str) -> Option<Vec<Zone>> {
        let mut lines = self
            .usual
            .split('\n')
            .filter_map(|line| line.split_once('='));
        let (_, zones) = lines.find(|line| line.0 == key)?;
        let zones = zones.split(' ').filter_map(|name| Zone::named(name).ok());
        Some(zones.collect())
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.entries.iter().map(|entry| entry.name)
    }

    pub(super) fn name(&self, index: u16) -> &'a str {
        self.entry(index).map_or("UTC", |entry| entry.name)
    }

    pub(super) fn canonical(&self, index: u16) -> &'a str {
        let entry = self.entry(index);
        self.name(entry.map_or(index, |entry| entry.canonical))
    }

    pub(super) fn table(&self, index: u16) -> &Table {
        self.entry(index)
            .and_then(|entry| self.tables.get(usize::from(entry.table)))
            .unwrap_or(&NO_OFFSET)
    }

    fn entry(&self, index: u16) -> Option<&Entry<'a>> {
        match index {
            UTC => self.entries.get(self.utc?),
            _ => self.entries.get(usize::from(index)),
        }
    }

    /// Whether there are zones, and a table for every one: damage anywhere leaves some without.
    fn is_whole(&self) -> bool {
        let known = |entry: &Entry<'_>| usize::from(entry.table) < self.tables.len();
        !self.entries.is_empty() && self.entries.iter().all(known)
    }

    const fn empty(release: &'a str) -> Atlas<'a> {
        Atlas {
            release,
            entries: Vec::new(),
            tables: Vec::new(),
            utc: None,
            usual: "",
        }
    }

    /// Reads everything that can be read: the release, the names and what else zones are called, a line each, an
    /// empty line, and then only numbers. What follows damage is left out, and a name without a table shows UTC.
    fn read(data: &'a [u8]) -> Atlas<'a> {
        let end = data
            .windows(2)
            .position(|pair| pair == b"\n\n")
            .unwrap_or(data.len());
        let (text, numbers) = data.split_at(end);
        let text = str::from_utf8(text).unwrap_or_default();
        // No name has an equals sign, and every line behind them has.
        let names = text.find('=').and_then(|at| text.get(..at)?.rfind('\n'));
        let (names, usual) = text.split_at(names.unwrap_or(text.len()));
        let mut names = names.split('\n');
        let mut atlas = Atlas::empty(names.next().unwrap_or_default());
        atlas.usual = usual;
        for (index, name) in (0..fixed::FIRST).zip(names) {
            atlas.entries.push(Entry {
                name,
                canonical: index,
                table: u16::MAX,
            });
        }
        atlas.utc = atlas.entries.iter().position(|entry| entry.name == "UTC");
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
            let mut data = CARRIED.unwrap().to_vec();
            for _ in 0..=below(20) {
                let place = below(data.len());
                data[place] = below(256) as u8;
            }
            if round % 4 == 0 {
                data.truncate(below(data.len()));
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
    fn utc_is_the_same_zone_before_the_data_and_after() {
        let carried = Atlas::get();
        assert_eq!(EMPTY.find("UTC"), None);
        assert_eq!(carried.find("utc"), Some(UTC));
        for atlas in [&EMPTY, carried] {
            assert_eq!(atlas.name(UTC), "UTC");
            assert_eq!(atlas.table(UTC).offset_at(1_800_000_000), 0);
        }
        assert_eq!(EMPTY.canonical(UTC), "UTC");
        assert_eq!(carried.canonical(UTC), "Etc/UTC");
        assert_eq!(EMPTY.names().next(), None);
    }

    #[test]
    fn only_whole_data_is_installed() {
        let data = CARRIED.unwrap();
        let release = tzdata();
        assert!(install(data.to_vec()));
        for end in (0..data.len()).step_by(997).chain([data.len() - 1]) {
            assert!(!install(data[..end].to_vec()), "the first {end} bytes");
        }
        // What some servers send with a 200 where there is no file.
        assert!(!install(b"<!doctype html>\n<html>\n\n</html>".to_vec()));
        let mut large = data.to_vec();
        large.resize(LARGEST + 1, 0);
        assert!(!install(large));
        // Usable, but there are zones already.
        assert!(install(b"1\nMars/Olympus\n\n\x00\x00\x00\x00\x00".to_vec()));
        assert_eq!(
            (tzdata(), Atlas::get().find("Mars/Olympus")),
            (release, None)
        );
    }
}
