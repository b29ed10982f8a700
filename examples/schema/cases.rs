use std::fs;

use chrono::{DateTime, TimeDelta};
use duetime::{
    case::{BadReference, Case, CaseInput, CountryFile, Draft, Holidays},
    clock::{Country, Zone},
    locale::Language,
    programme::{self, Programme},
};
use serde_json::Value;

const DRAFTS: &str = include_str!("drafts.json");

/// A case, and what its file is called.
pub struct Example {
    pub name: String,
    pub case: Case,
}

/// The example cases, in the order of their drafts.
///
/// # Errors
/// A draft from which no case can be made.
pub fn examples() -> Result<Vec<Example>, String> {
    let drafts: Value = serde_json::from_str(DRAFTS).map_err(|error| error.to_string())?;
    let drafts = drafts.as_array().into_iter().flatten();
    drafts
        .map(|entry| {
            let name = entry["name"].as_str().ok_or("a draft has no name")?;
            let case = example(entry).map_err(|error| format!("{name}: {error}"))?;
            Ok(Example {
                name: name.to_owned(),
                case,
            })
        })
        .collect()
}

fn example(entry: &Value) -> Result<Case, String> {
    let language = entry["language"].as_str().and_then(Language::of);
    let draft = Draft::from_json(&entry["draft"].to_string()).ok_or("this is no draft")?;
    let programme = draft.programme.as_ref().ok_or("there is no programme")?;
    // The texts of another language than the first stand in a file of their own.
    let tag = language.unwrap_or_default().tag();
    let texts = [programme.as_str(), ".", tag].concat();
    let texts = match tag {
        "en" => Vec::new(),
        _ => vec![file("programmes", &texts)?],
    };
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let programme = programme::read_with(&file("programmes", programme.as_str())?, &texts)
        .map_err(|error| error.to_string())?;
    let country = match draft.holidays.country.as_str() {
        "" => None,
        id => Some(Country::read(&file("holidays", id)?).map_err(|error| error.to_string())?),
    };
    let given = Given {
        programme: &programme,
        country: country.as_ref(),
        edition: entry["edition"].as_str(),
        language: language.ok_or("there is no such language")?,
    };
    case(&draft, given)
}

fn file(folder: &str, id: &str) -> Result<String, String> {
    let path = [
        env!("CARGO_MANIFEST_DIR"),
        "/public/",
        folder,
        "/",
        id,
        ".json",
    ]
    .concat();
    fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))
}

/// What a case needs beside its draft.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    pub programme: &'a Programme,
    /// The country of the draft's holidays.
    pub country: Option<&'a Country>,
    /// The edition of the programme that the customer goes by.
    pub edition: Option<&'a str>,
    pub language: Language,
}

/// The case of a draft, as the page makes it.
///
/// # Errors
/// A draft without a plan, or with a moment that cannot be read or counted from.
pub fn case(draft: &Draft, given: Given) -> Result<Case, String> {
    let programme = given.programme;
    let placed = draft.placed(programme).ok_or("nothing was chosen")?;
    let moment = draft.moment.read(DateTime::UNIX_EPOCH, Zone::utc());
    let agreement = placed.agreement().map_err(|bad| format!("{bad:?}"))?;
    let file = given
        .country
        .map_or(CountryFile::Missing, CountryFile::There);
    let days = draft.holidays.days_off(file);
    let holidays = Holidays {
        chosen: &draft.holidays,
        country: given.country,
        days: &days,
    };
    let moment = moment.map_err(|bad| format!("{bad:?}"))?;
    let input = CaseInput {
        reference: draft
            .reference
            .parse()
            .map_err(|bad: BadReference| bad.to_string())?,
        // The way to a case takes a few minutes.
        made: moment.at + TimeDelta::minutes(7),
        programme,
        plan: placed.plan.ok_or("there is no such plan")?,
        case_type: placed.case_type.ok_or("there is no kind of case")?,
        edition: given.edition.and_then(|id| programme.edition(id)),
        finding: placed.finding(),
        moment,
        agreement: agreement.as_ref(),
        holidays: Some(holidays).filter(|off| !off.chosen.is_empty()),
        choices: placed.choices,
        language: given.language,
        page_language: given.language,
    };
    Case::build(&input).map_err(|error| error.to_string())
}
