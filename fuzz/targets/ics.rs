//! A calendar file: its days fit a calendar, and what is written with any text in it can be read.

#![no_main]

use chrono::TimeDelta;
use duetime::clock::{
    Budget, Calendar, Week, Zone,
    ics::{self, Event},
};
use duetime_fuzz::dice::Dice;
use libfuzzer_sys::fuzz_target;

const ZONES: [&str; 8] = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
];

fuzz_target!(|data: &[u8]| {
    let (text, mut dice) = Dice::of(data);
    let zone = Zone::named(ZONES[dice.below(8) as usize]).unwrap();
    // As bytes, not all of which have to be a text.
    let _ = ics::read(data, zone);
    match ics::read(text, zone) {
        Ok(found) => {
            assert!(found.holidays.len() <= ics::MOST_DAYS);
            let dates = found.holidays.iter().map(|holiday| holiday.date);
            assert!(dates.is_sorted(), "the days are in order");
            assert!(found.maybe.len() <= ics::MOST_DAYS);
            let dates = found.maybe.iter().map(|maybe| maybe.day.date);
            assert!(dates.is_sorted(), "what is perhaps off is in order");
            // Whoever ticks all of it has days that fit a calendar too, unless they are more than one holds.
            let ticked = found.maybe.into_iter().map(|maybe| maybe.day);
            let _ = Calendar::new(zone, Week::always()).with_holidays(ticked);
            let calendar = Calendar::new(zone, Week::always());
            let calendar = calendar
                .with_holidays(found.holidays)
                .expect("each fits a day")
                .ready();
            let _ = calendar.due(dice.moment(), Budget::business_hours(40));
        }
        Err(error) => assert!(error.line > 0, "{error}"),
    }
    let start = dice.moment();
    let written = ics::write(&Event {
        sequence: 1,
        uid: text,
        stamp: start,
        start,
        end: Some(start + TimeDelta::hours(1)),
        summary: text,
        description: text,
        url: Some(text),
        alarm: Some(start),
    });
    if written.len() <= ics::LARGEST {
        ics::read(&written, zone).expect("what was written can be read");
    }
});
