use super::agree;
use chrono::NaiveDate;
use duetime::locale::{BadDate, NotTaken, day};

/// What a text comes to, in the ISO form: a day, `a | b` where it is asked, or the reason.
fn read(text: &str, day_first: bool) -> String {
    match day(text, day_first) {
        Ok(day) => day.to_string(),
        Err(NotTaken::Ask(days)) => days
            .iter()
            .map(NaiveDate::to_string)
            .collect::<Vec<_>>()
            .join(" | "),
        Err(NotTaken::Bad(why)) => format!("{why:?}"),
    }
}

/// Checks texts on the English page and on the Dutch and German ones, where both read them the same.
fn everywhere(cases: &[(&str, &str)]) {
    english(cases);
    dutch_and_german(cases);
}

fn english(cases: &[(&str, &str)]) {
    agree(cases, |text| read(text, false));
}

fn dutch_and_german(cases: &[(&str, &str)]) {
    agree(cases, |text| read(text, true));
}

const WEEKDAYS: [&str; 7] = [
    "monday mon mon. mo maandag ma ma. montag mo.",
    "tuesday tue tues. tu dinsdag di din dienstag di.",
    "wednesday wed weds we woensdag wo woe mittwoch mi mit",
    "thursday thu thur thurs. th donderdag do don donnerstag do.",
    "friday fri fr vrijdag vr vrij freitag fr. fre",
    "saturday sat sa zaterdag za zat samstag sa. sam sonnabend",
    "sunday sun su zondag zo zon sonntag so so. son",
];

const MONTHS: [&str; 12] = [
    "january jan jan. januari januar jänner jän janner jaenner",
    "february feb febr februari februar feber",
    "march mar maart mrt mrt. maa märz mär mrz maerz marz",
    "april apr apr.",
    "may mei mai",
    "june jun juni juno",
    "july jul juli julei",
    "august aug augustus",
    "september sep sept sept.",
    "october oct oktober okt okt.",
    "november nov nov.",
    "december dec dezember dez dez.",
];

#[test]
fn every_month_is_read_in_three_languages_short_and_long_in_any_case() {
    for (month, names) in (1..).zip(MONTHS) {
        for name in names.split(' ') {
            let expected = format!("2026-{month:02}-20");
            for text in [
                format!("20 {name} 2026"),
                format!("20. {} 2026", name.to_uppercase()),
                format!("{name} 20, 2026"),
                format!("{name} 20th 2026"),
                format!("20-{name}-26"),
                format!("2026 {name} 20"),
                format!("the 20th of {name}, 2026"),
            ] {
                everywhere(&[(&text, &expected)]);
            }
        }
    }
}

#[test]
fn what_begins_like_a_month_is_none() {
    for word in [
        "junk",
        "marvel",
        "decoy",
        "mayor",
        "janus",
        "augst",
        "septiembre",
        "ma",
        "j",
        "apri1",
        "maj",
    ] {
        everywhere(&[(&format!("20 {word} 2026"), "Form")]);
    }
}

#[test]
fn every_day_of_the_week_is_read_and_has_to_fit() {
    for (place, names) in (0..).zip(WEEKDAYS) {
        for name in names.split(' ') {
            // 16 November 2026 was a Monday.
            let date = 16 + place;
            let fits = format!("2026-11-{date}");
            for text in [
                format!("{name} {date} November 2026"),
                format!("{}, {date}.11.2026", name.to_uppercase()),
                format!("{date} November 2026 ({name})"),
                format!("{name}, November {date}, 2026"),
                format!("{name} {fits}"),
            ] {
                everywhere(&[(&text, &fits)]);
            }
            let other = if place == 6 { 16 } else { date + 1 };
            let wrong = format!("{name} {other} November 2026");
            everywhere(&[(&wrong, &format!("OtherWeekday(2026-11-{other})"))]);
        }
    }
}

#[test]
fn a_day_of_the_week_decides_between_two_orders() {
    english(&[
        ("Tue 11/10/2026", "2026-11-10"),
        ("Sun 11/10/2026", "2026-10-11"),
        ("Wed 11/10/2026", "OtherWeekday(2026-10-11)"),
        ("Tue 11-10-26", "2026-11-10"),
        ("Friday 03/04/2026", "2026-04-03"),
    ]);
    // Where only one order is in use it does not.
    dutch_and_german(&[
        ("wo 3-4-2026", "OtherWeekday(2026-04-03)"),
        ("vr 3-4-2026", "2026-04-03"),
        ("Di 11/10/2026", "2026-11-10"),
    ]);
}

#[test]
fn figures_are_read_in_the_one_order_that_gives_a_day() {
    everywhere(&[
        ("2026-11-20", "2026-11-20"),
        ("2026/1/2", "2026-01-02"),
        ("2026.03.04", "2026-03-04"),
        ("20261120", "2026-11-20"),
        ("20112026", "2026-11-20"),
        ("11202026", "2026-11-20"),
        ("20/11/2026", "2026-11-20"),
        ("11/20/2026", "2026-11-20"),
        ("12-25-2026", "2026-12-25"),
        ("11.20.2026", "2026-11-20"),
        ("3.4.2026", "2026-04-03"),
        ("03.04.26", "2026-04-03"),
        ("20/11/26", "2026-11-20"),
        ("11/20/26", "2026-11-20"),
        ("20 11 2026", "2026-11-20"),
        ("20 - 11 - 2026", "2026-11-20"),
        ("20. 11. 2026", "2026-11-20"),
        ("5/5/2026", "2026-05-05"),
        ("2026-W47-5", "2026-11-20"),
        ("2026-w01-1", "2025-12-29"),
    ]);
}

#[test]
fn figures_that_can_be_two_days_are_asked() {
    everywhere(&[
        ("3/4/2026", "2026-04-03 | 2026-03-04"),
        ("03/04/26", "2026-04-03 | 2026-03-04"),
        ("1/12/2026", "2026-12-01 | 2026-01-12"),
    ]);
    english(&[
        ("3-4-2026", "2026-04-03 | 2026-03-04"),
        ("3 4 2026", "2026-04-03 | 2026-03-04"),
        ("03042026", "2026-04-03 | 2026-03-04"),
        // With hyphens the year can come first too.
        ("20-11-26", "2026-11-20 | 2020-11-26"),
        ("26-11-20", "2020-11-26 | 2026-11-20"),
        ("11-10-26", "2026-10-11 | 2026-11-10 | 2011-10-26"),
        ("45-11-20", "2045-11-20"),
    ]);
    dutch_and_german(&[
        ("3-4-2026", "2026-04-03"),
        ("3 4 2026", "2026-04-03"),
        ("03042026", "2026-04-03"),
        ("20-11-26", "2026-11-20"),
        ("26-11-20", "2020-11-26"),
        ("11-10-26", "2026-10-11"),
    ]);
}

#[test]
fn a_day_that_does_not_exist_is_said_to_be_none() {
    everywhere(&[
        ("31 June 2026", "NoSuchDay"),
        ("31.6.2026", "NoSuchDay"),
        ("29 Feb 2027", "NoSuchDay"),
        ("30/02/2026", "NoSuchDay"),
        ("02/30/2026", "NoSuchDay"),
        ("31-02-26", "NoSuchDay"),
        ("2026-02-30", "NoSuchDay"),
        ("2026-13-01", "NoSuchDay"),
        ("2026-20-11", "NoSuchDay"),
        ("0 November 2026", "NoSuchDay"),
        ("32 November 2026", "NoSuchDay"),
        ("13/13/2026", "NoSuchDay"),
        ("30 Feb", "NoSuchDay"),
        ("2026-W54-1", "NoSuchDay"),
        ("2026-W47-8", "NoSuchDay"),
        ("29 Feb 2028", "2028-02-29"),
        ("1 Jan 1989", "FarAway"),
        ("1.1.1850", "FarAway"),
        ("9999-01-01", "FarAway"),
        ("1/2/0026", "FarAway"),
        ("31 December 2100", "2100-12-31"),
        ("1 January 1990", "1990-01-01"),
    ]);
}

#[test]
fn what_is_pasted_from_elsewhere_is_read() {
    everywhere(&[
        (
            "\u{200e}20\u{200e}-\u{200e}11\u{200e}-\u{200e}2026",
            "2026-11-20",
        ),
        ("20\u{a0}November\u{a0}2026", "2026-11-20"),
        ("20.\u{202f}November\u{2009}2026", "2026-11-20"),
        ("20\u{2011}11\u{2011}2026", "2026-11-20"),
        ("20\u{2013}11\u{2013}2026", "2026-11-20"),
        ("20\u{2212}11\u{2212}2026", "2026-11-20"),
        ("20·November·2026", "2026-11-20"),
        ("20\u{2044}11\u{2044}2026", "2026-11-20"),
        ("２０２６／１１／２０", "2026-11-20"),
        ("２０．１１．２０２６", "2026-11-20"),
        ("2026年11月20日", "2026-11-20"),
        ("2026年11月20日(金)", "Form"),
        ("2026년 11월 20일", "2026-11-20"),
        ("٢٠/١١/٢٠٢٦", "2026-11-20"),
        ("۲۰۲۶-۱۱-۲۰", "2026-11-20"),
        ("२०-११-२०२६", "2026-11-20"),
        ("২০.১১.২০২৬", "2026-11-20"),
        ("๒๐.๑๑.๒๐๒๖", "2026-11-20"),
        ("3. Ma\u{308}rz 2027", "2027-03-03"),
        ("\u{feff}2026-11-20\r\n", "2026-11-20"),
        ("\t20 November 2026,", "2026-11-20"),
        ("20 November 2026.", "2026-11-20"),
        ("“20 November 2026”", "Form"),
        ("\"20 November 2026\"", "2026-11-20"),
        ("(20.11.2026)", "2026-11-20"),
        ("den 20. November 2026", "2026-11-20"),
        ("am Freitag, dem 20. November 2026", "2026-11-20"),
        ("Freitag, den 20. November 2026", "2026-11-20"),
        ("20NOV2026", "2026-11-20"),
        ("Nov-20-2026", "2026-11-20"),
        ("2026-Nov-20", "2026-11-20"),
        ("2026, November 20", "2026-11-20"),
        ("20-11-2026;", "2026-11-20"),
        ("on Friday, November 20th, 2026", "2026-11-20"),
        ("op vrijdag 20 november 2026", "2026-11-20"),
        ("Fr. 20. Nov. '26", "2026-11-20"),
        ("1st Dec 2026", "2026-12-01"),
        ("2nd of December 2026", "2026-12-02"),
        ("3rd Dec. 2026", "2026-12-03"),
        ("1ste december 2026", "2026-12-01"),
        ("2de december 2026", "2026-12-02"),
        ("22e dec 2026", "2026-12-22"),
    ]);
}

#[test]
fn a_day_is_taken_out_of_what_stands_with_a_time() {
    everywhere(&[
        ("2026-11-20T19:00:00Z", "2026-11-20"),
        ("2026-11-20T19:00:00.123456+01:00", "2026-11-20"),
        ("2026-11-20T19:00-05:00", "2026-11-20"),
        ("20261120T190000Z", "2026-11-20"),
        ("2026-11-20 19:00:00,123", "2026-11-20"),
        ("2026-11-20 19:00:00 UTC", "2026-11-20"),
        ("[2026-11-20 19:00:00]", "2026-11-20"),
        ("2026-11-20_19:00", "2026-11-20"),
        ("20 November 2026 19:00", "2026-11-20"),
        ("20 November 2026 at 7 pm", "2026-11-20"),
        ("20 Nov 2026 @ 7pm", "2026-11-20"),
        ("20.11.2026 / 19:00", "2026-11-20"),
        ("20.11.2026 – 19:00", "2026-11-20"),
        ("20261120 1900", "2026-11-20"),
        ("20 November 2026, half acht", "2026-11-20"),
        ("20 november 2026 om 19.00 uur", "2026-11-20"),
        ("20. November 2026 um 19 Uhr", "2026-11-20"),
        ("19:00 20 November 2026", "2026-11-20"),
        ("19:00, 20.11.2026", "2026-11-20"),
        ("7 pm on 20 November 2026", "2026-11-20"),
        ("19 Uhr am 20.11.2026", "2026-11-20"),
        ("11/20/2026 7:00:00 PM", "2026-11-20"),
        ("Friday, November 20, 2026 7:00 PM", "2026-11-20"),
        ("Fri Nov 20 19:00:00 2026", "2026-11-20"),
        ("Fri Nov 20 19:00:00 CET 2026", "2026-11-20"),
        ("Fri 20 Nov 19:00:00 CET 2026", "2026-11-20"),
        ("Fri Nov 20 19:00:00 2026 +0100", "2026-11-20"),
        (
            "Fri Nov 20 2026 19:00:00 GMT+0100 (Central European Standard Time)",
            "2026-11-20",
        ),
        ("20/Nov/2026:19:00:00 +0100", "2026-11-20"),
        ("Date: Fri, 20 Nov 2026 19:00:00 +0100", "2026-11-20"),
        ("Date: Fri, 20 Nov 2026 19:00:00 +0100 (CET)", "2026-11-20"),
        ("Verzonden: vrijdag 20 november 2026 19:00", "2026-11-20"),
        ("Gesendet: Freitag, 20. November 2026 19:00", "2026-11-20"),
        ("Sent: Friday, November 20, 2026 7:00 PM", "2026-11-20"),
        ("2026年11月20日 下午7:00", "2026-11-20"),
        ("2026-11-20 25:00", "2026-11-20"),
        ("20 November 2026 noon", "2026-11-20"),
        ("20.11.26 noon", "2026-11-20"),
        ("20.11.26 19 Uhr", "2026-11-20"),
        ("19.30 Uhr, 20.11.2026", "2026-11-20"),
        ("19h30 20/11/2026", "2026-11-20"),
        ("03/04/2026 19:00", "2026-04-03 | 2026-03-04"),
    ]);
}

#[test]
fn nonsense_is_no_day() {
    everywhere(&[
        ("", "Empty"),
        (" \u{a0}\t", "Empty"),
        ("\u{200e}", "Empty"),
        ("soon", "Form"),
        ("x", "Form"),
        ("20", "Form"),
        ("November 2026", "Form"),
        ("2026", "Form"),
        ("2026-11", "Form"),
        ("20 November 2026 and more", "Form"),
        ("20 November 2026 5", "Form"),
        ("20 November 2026 20 November 2026", "Form"),
        ("20--11--2026", "Form"),
        ("-20-11-2026", "Form"),
        ("20-11-2026-5", "Form"),
        ("20:11:2026", "Form"),
        ("1.2.3", "Form"),
        ("1.2.345", "Form"),
        ("99999999999999999999", "Form"),
        ("2026-\u{1F600}-01", "Form"),
        ("half acht", "Form"),
    ]);
    assert_eq!(read(&"1".repeat(10_000), false), "Form");
    assert_eq!(read(&"20 November 2026 ".repeat(100), false), "Form");
}

#[test]
fn a_day_that_depends_on_today_is_offered_and_not_taken() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    let near = |text: &str, day_first| match day(text, day_first) {
        Err(NotTaken::Bad(why)) => why
            .near(today)
            .iter()
            .map(NaiveDate::to_string)
            .collect::<Vec<_>>()
            .join(" | "),
        taken => format!("{taken:?}"),
    };
    for (text, expected) in [
        ("today", "2026-11-20"),
        ("Vandaag", "2026-11-20"),
        ("heute", "2026-11-20"),
        ("yesterday", "2026-11-19"),
        ("gisteren", "2026-11-19"),
        ("gestern", "2026-11-19"),
        ("tomorrow", "2026-11-21"),
        ("morgen", "2026-11-21"),
        ("Friday", "2026-11-20"),
        ("maandag", "2026-11-16 | 2026-11-23"),
        ("Do", "2026-11-19 | 2026-11-26"),
        ("20 November", "2026-11-20 | 2027-11-20"),
        ("Jan 5", "2026-01-05 | 2027-01-05"),
        ("24. Dez.", "2026-12-24 | 2025-12-24"),
        ("20.11.", "2026-11-20 | 2027-11-20"),
        ("29 Feb", ""),
        ("Monday 20 November 2026", "2026-11-20"),
        ("soon", ""),
    ] {
        for day_first in [false, true] {
            assert_eq!(near(text, day_first), expected, "{text}");
        }
    }
    assert_eq!(
        near("3/4", false),
        "2026-04-03 | 2027-04-03 | 2026-03-04 | 2027-03-04"
    );
    assert_eq!(near("3-4", true), "2026-04-03 | 2027-04-03");
    assert_eq!(BadDate::Empty.near(today), []);
}

/// What a language of the page says of days and times stands in its file of words: French has no line of the program.
#[test]
fn a_day_in_french_is_read() {
    for (text, day) in [
        ("20 novembre 2026", "2026-11-20"),
        ("vendredi 20 nov. 2026", "2026-11-20"),
        ("ven. 20 nov. 2026", "2026-11-20"),
        ("le 1er décembre 2026", "2026-12-01"),
        ("3 août 2026", "2026-08-03"),
        ("14 févr. 2027", "2027-02-14"),
        // What the page itself writes: "mar." is a day here, and a month elsewhere.
        ("mar. 24 nov. 2026", "2026-11-24"),
        ("24 mars 2026", "2026-03-24"),
    ] {
        everywhere(&[(text, day)]);
    }
    assert_eq!(
        duetime::locale::day("aujourd’hui", true),
        duetime::locale::day("today", true)
    );
    assert_eq!(duetime::locale::time("8 heures 30"), Ok(8 * 60 + 30));
}
