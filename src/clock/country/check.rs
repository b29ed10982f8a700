use chrono::Datelike;

use super::file::{Custom, Entry, File, Region};
use crate::tree::Fault;

/// The longest name, in bytes.
const LONGEST: usize = 400;

/// The most regions and the most holidays that a country has.
const MOST_REGIONS: usize = 200;
const MOST_HOLIDAYS: usize = 2000;

/// Checks what the form of a file does not say by itself.
pub fn check(file: &File) -> Result<(), Fault> {
    country(&file.country).map_err(|fault| fault.under("country"))?;
    code(&file.language).map_err(|fault| fault.under("language"))?;
    name(&file.made_by).map_err(|fault| fault.under("made_by"))?;
    if file.from < 1990 || file.to > 2100 || file.from > file.to {
        return Err(Fault::new("the years lie between 1990 and 2100, in order").under("from"));
    }
    if file.regions.len() > MOST_REGIONS {
        return Err(Fault::new("there are more than 200 regions").under("regions"));
    }
    for (n, one) in file.regions.iter().enumerate() {
        let earlier = file.regions.get(..n).unwrap_or_default();
        region(one, earlier).map_err(|fault| fault.within(n).under("regions"))?;
    }
    if file.holidays.len() > MOST_HOLIDAYS {
        return Err(Fault::new("there are more than 2000 holidays").under("holidays"));
    }
    for (n, one) in file.holidays.iter().enumerate() {
        entry(one, file).map_err(|fault| fault.within(n).under("holidays"))?;
    }
    Ok(())
}

/// The code of a country goes into an address, and to the browser for its name: it is what it seems.
pub fn country(text: &str) -> Result<(), Fault> {
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()) {
        Ok(())
    } else {
        Err(Fault::new("a country is two capitals, as in ISO 3166-1"))
    }
}

fn code(text: &str) -> Result<(), Fault> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if (1..=32).contains(&text.len()) && text.bytes().all(plain) {
        Ok(())
    } else {
        Err(Fault::new("this is 1 to 32 letters, digits or '-'"))
    }
}

pub fn name(text: &str) -> Result<(), Fault> {
    // The marks that turn the direction of a text around can make it look like another.
    let turning = |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    Err(Fault::new(if text.trim().is_empty() {
        "the text is empty"
    } else if text.len() > LONGEST {
        "the text is longer than 400 bytes"
    } else if text.chars().any(|c| c.is_control() || turning(c)) {
        "the text holds a control character"
    } else {
        return Ok(());
    }))
}

fn region(region: &Region, earlier: &[Region]) -> Result<(), Fault> {
    code(&region.id).map_err(|fault| fault.under("id"))?;
    name(&region.name).map_err(|fault| fault.under("name"))?;
    if earlier.iter().any(|other| other.id == region.id) {
        return Err(Fault::new("another region has this id").under("id"));
    }
    Ok(())
}

fn entry(entry: &Entry, file: &File) -> Result<(), Fault> {
    name(&entry.name).map_err(|fault| fault.under("name"))?;
    if entry.days.is_empty() {
        return Err(Fault::new("there is no day").under("days"));
    }
    if entry
        .part
        .is_some_and(|part| part.from() >= part.to() || entry.custom != Some(Custom::Half))
    {
        return Err(Fault::new(
            "only a day on which many close early has a part, which ends on that day",
        )
        .under("part"));
    }
    let years = i32::from(file.from)..=i32::from(file.to);
    let mut before = None;
    for (n, day) in entry.days.iter().enumerate() {
        let reason = if !years.contains(&day.year()) {
            "the day lies outside the years of the file"
        } else if before >= Some(day) {
            "the days are not in order, each once"
        } else {
            before = Some(day);
            continue;
        };
        return Err(Fault::new(reason).within(n).under("days"));
    }
    match &entry.regions {
        None => known(&entry.except, file).map_err(|fault| fault.under("except")),
        Some(_) if !entry.except.is_empty() => {
            Err(Fault::new("a holiday has regions or exceptions, not both").under("except"))
        }
        Some(regions) if regions.is_empty() => {
            Err(Fault::new("the holiday counts nowhere").under("regions"))
        }
        Some(regions) => known(regions, file).map_err(|fault| fault.under("regions")),
    }
}

fn known(ids: &[String], file: &File) -> Result<(), Fault> {
    for (n, id) in ids.iter().enumerate() {
        if !file.regions.iter().any(|region| region.id == *id) {
            return Err(Fault::new("the file has no such region").within(n));
        }
    }
    Ok(())
}
