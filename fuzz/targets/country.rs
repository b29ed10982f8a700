//! A country's holidays: whatever is read fits a calendar, region by region.

#![no_main]

use chrono::{DateTime, Datelike};
use duetime::clock::{Budget, Calendar, Country, Day, Week, Zone, read_index};
use duetime_fuzz::json;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate(data, size, max_size, seed)
});

fuzz_target!(|text: &str| {
    // The list of countries is short.
    if text.len() < 2048 {
        let _ = read_index(text);
    }
    let Ok(country) = Country::read(text) else {
        return;
    };
    let regions = country
        .regions()
        .iter()
        .map(|region| Some(region.id.as_str()));
    for region in regions.take(20).chain([None, Some("nowhere")]) {
        let holidays = country.holidays(region);
        assert!(
            holidays.is_sorted_by(|one, next| one.date < next.date),
            "one a date"
        );
        assert!(
            holidays
                .iter()
                .all(|one| country.years().contains(&one.date.year()))
        );
        assert!(
            country
                .customs(region)
                .is_sorted_by(|one, next| one.0.date < next.0.date),
            "one a date"
        );
        if region.is_none() {
            let week = Week::on(Day::ALL, "09:00", "17:00").unwrap();
            let calendar = Calendar::new(Zone::utc(), week);
            let calendar = calendar
                .with_holidays(holidays)
                .expect("each fits a day")
                .ready();
            let _ = calendar.due(DateTime::UNIX_EPOCH, Budget::business_hours(400));
            let new_year = DateTime::from_timestamp(1_767_225_600, 0).unwrap();
            let _ = calendar.due(new_year, Budget::business_hours(400));
        }
    }
});
