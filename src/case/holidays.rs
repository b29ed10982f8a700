use serde::Serialize;

use super::{MaybeOff, Tick, maybe_off::write_maybe, own_days::write_days};
use crate::{
    clock::Holiday,
    programme::Kept,
    tree::{Writer, fields},
};

/// The public holidays that a person has chosen: nobody takes any off otherwise.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ChosenHolidays {
    /// The country, by its two letters: `DE`. Empty where none was chosen.
    pub country: String,
    /// Its region, by the id that the country's file has. Empty for what holds in the whole country.
    pub region: String,
    /// The name of the calendar file that the person gave. Empty where it gave none.
    pub file: String,
    /// The days of that file.
    pub own: Vec<Holiday>,
    /// The days of that file that are only perhaps off.
    pub maybe: Vec<MaybeOff>,
    /// What the person said about single days, by what they are called.
    pub ticks: Kept<Holiday, Tick>,
}

fields!(
    ChosenHolidays = default {
        country,
        region,
        file,
        own,
        maybe,
        ticks
    }
);

impl ChosenHolidays {
    /// The most days of a file that are kept.
    pub const MOST: usize = 2_000;

    /// Whether any were chosen.
    pub fn is_empty(&self) -> bool {
        self.country.is_empty() && self.own.is_empty() && self.maybe.is_empty()
    }

    pub(super) fn write(&self, json: &mut Writer) {
        json.text("country", Some(&self.country));
        json.text("region", Some(&self.region));
        json.text("file", Some(&self.file));
        write_days(json, "own", &self.own);
        write_maybe(json, "maybe", &self.maybe);
        json.open(Some("ticks"));
        for (id, tick) in self.ticks.iter() {
            json.text(id.as_str(), Some(tick.name()));
        }
        json.close();
    }

    /// The choice of a country as a link carries it: `DE`, or `DE.BY` with a region.
    pub(super) fn to_link(&self) -> String {
        if self.region.is_empty() {
            self.country.clone()
        } else {
            [&self.country, ".", &self.region].concat()
        }
    }

    /// Takes the choice of a country from a link, if it has the form of one: whether there is such a country is seen
    /// when its file is fetched.
    pub(super) fn take_link(&mut self, text: &str) {
        let (country, region) = text.split_once('.').unwrap_or((text, ""));
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        let is_country = country.len() == 2 && country.bytes().all(|b| b.is_ascii_alphabetic());
        if is_country && region.len() <= 40 && region.bytes().all(plain) {
            self.country = country.to_ascii_uppercase();
            self.region = region_id(region);
        }
    }
}

/// The id of a region, in whatever case it was typed: codes in capitals, names with one, and what parts a region small.
fn region_id(typed: &str) -> String {
    let mut id = typed.to_ascii_uppercase();
    let mut from = 0;
    for word in typed.split('-') {
        let end = from + word.len();
        if (word.len() > 3 || word.eq_ignore_ascii_case("sao"))
            && let Some(rest) = id.get_mut(from + 1..end)
        {
            rest.make_ascii_lowercase();
        }
        from = end + 1;
    }
    id.replace("-Catholic", "-catholic")
}

#[cfg(test)]
mod tests {
    use super::ChosenHolidays;

    #[test]
    fn a_link_carries_country_and_region_and_nothing_else() {
        for (text, country, region) in [
            ("DE", "DE", ""),
            ("DE.BY", "DE", "BY"),
            ("CH.Stadt-Zurich", "CH", "Stadt-Zurich"),
            ("de", "DE", ""),
            ("de.by", "DE", "BY"),
            ("De.By", "DE", "BY"),
            ("de.BY-CATHOLIC", "DE", "BY-catholic"),
            ("ch.stadt-zurich", "CH", "Stadt-Zurich"),
            ("de.", "DE", ""),
            ("d1", "", ""),
            ("../..", "", ""),
            ("DE.<script>", "", ""),
            ("DE.a/b", "", ""),
            ("", "", ""),
        ] {
            let mut chosen = ChosenHolidays::default();
            chosen.take_link(text);
            assert_eq!(
                (chosen.country.as_str(), chosen.region.as_str()),
                (country, region),
                "{text}"
            );
            if !country.is_empty() {
                let link = chosen.to_link();
                assert!(
                    link.eq_ignore_ascii_case(text.trim_end_matches('.')),
                    "{link}"
                );
            }
        }
    }
}
