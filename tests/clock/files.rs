//! Calendars as files hold them: what is right is kept, what is wrong is named by its place.

use duetime::clock::Calendar;

const FILE: &str = r#"{"zone":"Europe/Berlin","week":{"mon":[["09:00","12:00"],["13:00","17:00"]],"tue":[["22:00:30","06:00"]]},"holidays":[{"date":"2026-12-24","name":"Heiligabend","part":["12:00","24:00"]},{"date":"2026-12-25","estimated":true}],"overrides":[{"date":"2026-12-28","windows":[["10:00","14:00"]]}],"pauses":[{"from":"2026-11-20T09:00:00Z","to":"2026-11-20T10:00:00Z"},{"from":"2027-01-01T00:00:00Z","to":null}],"closing":"next_opening","zero":"at_once","night":"cut"}"#;

#[test]
fn a_calendar_is_written_as_it_was_read() {
    let calendar: Calendar = serde_json::from_str(FILE).unwrap();
    assert_eq!(serde_json::to_string(&calendar).unwrap(), FILE);
    assert_eq!(calendar.pauses().count(), 2);
}

#[test]
fn most_of_it_may_be_left_out() {
    let calendar: Calendar = serde_json::from_str(r#"{"zone": "UTC", "week": {}}"#).unwrap();
    assert!(calendar.week().never_opens());
    assert!(calendar.holidays().is_empty());
}

#[test]
fn what_is_wrong_is_named_by_its_entry() {
    for (old, new, expected) in [
        (
            "Europe/Berlin",
            "Mars/Olympus",
            "zone: no time zone is called",
        ),
        (
            "\"09:00\"",
            "\"9:00\"",
            "week.mon[0][0]: \"9:00\" is no time of day",
        ),
        (
            "13:00",
            "11:00",
            "week.mon: the window 11:00–17:00 overlaps the one before it",
        ),
        (
            "\"09:00\",\"12:00\"",
            "\"12:00\",\"12:00\"",
            "week.mon[0]: the window 12:00–12:00 is empty",
        ),
        (
            "2026-12-24",
            "2026-12-32",
            "holidays[0].date: a day is written as 2026-11-21",
        ),
        (
            "\"12:00\",\"24:00\"",
            "\"22:00\",\"06:00\"",
            "holidays[0]: the part of a holiday ends on its own day",
        ),
        (
            "2026-12-28\",\"windows\":[",
            "2026-12-28\",\"windows\":[[\"13:00\",\"15:00\"],",
            "overrides[0]: the window 13:00–15:00 overlaps",
        ),
        (
            "{\"date\":\"2026-12-28\"",
            "{\"date\":\"2026-12-28\",\"windows\":[]},{\"date\":\"2026-12-28\"",
            "overrides[1].date: the date has windows already",
        ),
        (
            "2026-11-20T10:00:00Z",
            "2026-11-20T08:00:00Z",
            "pauses[0]: a pause ends before it begins",
        ),
        (
            "2026-11-20T09:00:00Z",
            "yesterday",
            "pauses[0].from: a moment is written as",
        ),
        (
            "2026-11-20T09:00:00Z",
            "1889-11-20T09:00:00Z",
            "pauses[0].from: a moment is written as",
        ),
        (
            "next_opening",
            "never",
            "closing: unknown variant `never`, expected `end_of_window`, `next_opening`",
        ),
        ("\"closing\"", "\"close\"", "close: unknown field `close`"),
        ("\"zone\":\"Europe/Berlin\",", "", "missing field `zone`"),
    ] {
        let text = FILE.replacen(old, new, 1);
        assert_ne!(text, FILE, "{old}");
        let error = serde_json::from_str::<Calendar>(&text)
            .unwrap_err()
            .to_string();
        assert!(error.starts_with(expected), "{new}: {error}");
    }
}

#[test]
fn more_than_a_calendar_holds_is_refused_by_its_entry() {
    let many = vec![r#"{"date":"2026-12-24"}"#; Calendar::MOST + 1].join(",");
    let text = format!(r#"{{"zone": "UTC", "week": {{}}, "holidays": [{many}]}}"#);
    let error = serde_json::from_str::<Calendar>(&text)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("holidays[10000]: a calendar holds at most 10000"),
        "{error}"
    );
}
