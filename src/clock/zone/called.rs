//! What zones are called by people: cities, abbreviations, names of Windows.

use super::{Zone, atlas::Atlas};

impl Zone {
    /// The zones that a name means, in small letters without accents: several where it means several, none where no
    /// zone is called so. Blanks and signs make no difference, but those of names of the database.
    ///
    /// That is what `usual.txt` beside this file says; else the zone of that name in the database; else every zone
    /// of that city, old spellings included.
    ///
    /// ```
    /// use duetime::clock::Zone;
    ///
    /// let names = |text| Zone::called(text).into_iter().map(Zone::name).collect::<Vec<_>>();
    /// assert_eq!(names("new york"), ["America/New_York"]);
    /// assert_eq!(names("wien"), ["Europe/Vienna"]);
    /// assert_eq!(names("eastern"), ["America/New_York", "America/Toronto"]);
    /// assert_eq!(names("den haag"), [""; 0]);
    /// ```
    pub fn called(name: &str) -> Vec<Zone> {
        let key: String = name.chars().filter(|c| is_key(*c)).collect();
        // Windows says "Daylight" of what it calls "Standard" in winter.
        let winter = key.replace("daylight", "standard");
        if let Some(usual) = Atlas::get().usual(&winter) {
            return usual;
        }
        if let Ok(zone) = Zone::named(&name.trim_matches(' ').replace(' ', "_")) {
            return vec![zone];
        }
        let mut found: Vec<Zone> = Vec::new();
        let named = |name: &str| Zone::named(name).ok();
        for zone in Zone::names()
            .filter(|name| has_part(name, &key))
            .filter_map(named)
        {
            match found
                .iter_mut()
                .find(|other| other.canonical() == zone.canonical())
            {
                // Of two spellings, that of today.
                Some(other) if zone.name() == zone.canonical() => *other = zone,
                Some(_) => {}
                None => found.push(zone),
            }
        }
        found
    }
}

/// Whether a character counts where names are compared.
pub(super) fn is_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii()
}

/// Whether a name of the database, or its last parts, are this key: `New_York`, `Indiana/Knox`.
fn has_part(name: &str, key: &str) -> bool {
    // What is called Etc/GMT+1 is an hour behind: nobody but the database means that.
    if key.is_empty() || name.starts_with("Etc/") {
        return false;
    }
    let mut part = name;
    loop {
        let letters = part
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|byte| byte.to_ascii_lowercase());
        if letters.eq(key.bytes()) {
            return true;
        }
        match part.split_once('/') {
            Some((_, rest)) => part = rest,
            None => return false,
        }
    }
}
