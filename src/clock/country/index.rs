use super::{
    BadCountry, check,
    file::{self, Format},
};
use crate::tree::{Fault, fields};

/// The countries whose holidays are known, so that a choice can be offered before any of their files is loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryIndex {
    format: Format,
    made_by: String,
    countries: Vec<String>,
}

fields!(CountryIndex {
    format,
    made_by,
    countries
});

impl CountryIndex {
    /// The codes in ISO 3166-1, in their order; each names a file.
    pub fn countries(&self) -> &[String] {
        &self.countries
    }

    /// Where the days come from, with the version.
    pub fn made_by(&self) -> &str {
        &self.made_by
    }
}

/// Reads the list of countries. The text is not trusted.
///
/// What it offers is a list of codes:
///
/// ```
/// let text = r#"{"format": 1, "made_by": "hand", "countries": ["DE", "NL"]}"#;
/// assert_eq!(duetime::clock::read_index(text).unwrap().countries(), ["DE", "NL"]);
/// ```
///
/// # Errors
/// [`BadCountry`] for a list that is too large, is not JSON, is of another format, has an unknown, missing or malformed
/// field, or whose codes are not in order, each once.
pub fn read_index(text: &str) -> Result<CountryIndex, BadCountry> {
    let index: CountryIndex = file::parse(text)?;
    check::name(&index.made_by).map_err(|fault| fault.under("made_by"))?;
    let mut before = "";
    for (n, id) in index.countries.iter().enumerate() {
        let mut fine = check::country(id);
        if fine.is_ok() && before >= id.as_str() {
            fine = Err(Fault::new("the codes are not in order, each once"));
        }
        fine.map_err(|fault| fault.within(n).under("countries"))?;
        before = id;
    }
    Ok(index)
}
