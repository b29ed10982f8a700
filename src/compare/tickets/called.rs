//! Months and days of the week by their names.

/// The months, in English, Dutch, German and French.
pub(super) const MONTHS: [&str; 12] = [
    "january januari januar janner jaenner janvier",
    "february februari februar feber fevrier",
    "march maart marz maerz mars mrt mrz",
    "april avril",
    "may mei mai",
    "june juni juin juno",
    "july juli juillet julei",
    "august augustus aout",
    "september septembre",
    "october oktober octobre",
    "november novembre",
    "december dezember decembre",
];

/// The days of the week, from Monday.
pub(super) const WEEKDAYS: [&str; 7] = [
    "monday maandag montag lundi",
    "tuesday dinsdag dienstag mardi",
    "wednesday woensdag mittwoch mercredi",
    "thursday donderdag donnerstag jeudi",
    "friday vrijdag freitag vendredi",
    "saturday zaterdag samstag sonnabend samedi",
    "sunday zondag sonntag dimanche",
];

/// The first two lists of which a word begins a word.
pub(super) fn look_up(lists: &[&str], word: &str, least: usize) -> [Option<u32>; 2] {
    if word.len() < least {
        return [None, None];
    }
    let begins = |list: &&str| list.split(' ').any(|whole| whole.starts_with(word));
    let found = (0..).zip(lists).filter(|(_, list)| begins(list));
    let mut places = found.map(|(place, _)| place);
    [places.next(), places.next()]
}
