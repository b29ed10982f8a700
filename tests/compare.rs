//! What plans are worth: worked out by hand, and against a plain second way to count.

use crate::{common, visit};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use common::{moment, programme};
use duetime::{
    app::{Comparing, Edit, Event, Wanted},
    case::{Compared, DaysOff},
    clock::{Calendar, Day, Holiday, Timetable, Week, Zone},
    compare::{
        Class, Counted, Expected, Offer, Pattern, Span, Waiting, shortest,
        tickets::{Column, History},
    },
    locale::Language,
    programme::{Amount, Programme, Unit},
    view::compare as view,
};
use visit::{Device, Visit};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

fn offer<'a>(programme: &'a Programme, plan: &str, level: &str) -> Offer<'a> {
    Offer {
        programme,
        plan: programme.plan(plan).unwrap(),
        level: programme.level(level).unwrap(),
        own: None,
        // One for each question: what was asked before makes no difference.
        timetables: Box::leak(Box::default()),
        among_others: false,
    }
}

/// Which local time is the target, and how many minutes that is; none where there is no time.
fn at(
    programme: &Programme,
    plan: &str,
    level: &str,
    local: &str,
    zone: &str,
) -> Option<(String, i64)> {
    let (days, moment) = (DaysOff::default(), moment(local, zone));
    let offered = offer(programme, plan, level).at(moment, &days);
    let due = offered.due()?.trace.due.with_timezone(&moment.zone);
    let wait = offered.wait(moment)? / 60;
    Some((due.format("%Y-%m-%d %H:%M").to_string(), wait))
}

fn office(zone: Zone, from: &str, to: &str, off: &[&str]) -> Timetable {
    let week = Week::on(Day::WORKING, from, to).unwrap();
    let days = off.iter().map(|date| Holiday::new(day(date), ""));
    Calendar::new(zone, week)
        .with_holidays(days)
        .unwrap()
        .ready()
}

fn hours(amount: u32) -> Amount {
    Amount {
        amount,
        unit: Unit::BusinessHours,
    }
}

#[test]
fn a_week_of_zmanda_as_worked_out_by_hand() {
    // Standard: Monday to Friday, 8 to 17; P1 within 1 business hour, P2 3, P3 9; Premium: round the clock.
    let zmanda = programme("zmanda");
    for (plan, level, local, due, wait) in [
        (
            "standard",
            "P1",
            "2026-11-16T00:00",
            "2026-11-16 09:00",
            540,
        ),
        ("standard", "P1", "2026-11-16T08:00", "2026-11-16 09:00", 60),
        ("standard", "P1", "2026-11-16T16:00", "2026-11-16 17:00", 60),
        (
            "standard",
            "P1",
            "2026-11-16T16:30",
            "2026-11-17 08:30",
            960,
        ),
        (
            "standard",
            "P1",
            "2026-11-20T17:00",
            "2026-11-23 09:00",
            3840,
        ),
        (
            "standard",
            "P1",
            "2026-11-21T12:00",
            "2026-11-23 09:00",
            2700,
        ),
        (
            "standard",
            "P2",
            "2026-11-20T16:30",
            "2026-11-23 10:30",
            3960,
        ),
        (
            "standard",
            "P2",
            "2026-11-20T14:00",
            "2026-11-20 17:00",
            180,
        ),
        (
            "standard",
            "P2",
            "2026-11-22T23:00",
            "2026-11-23 11:00",
            720,
        ),
        ("premium", "P1", "2026-11-20T16:30", "2026-11-20 16:45", 15),
        ("premium", "P1", "2026-11-21T03:00", "2026-11-21 03:15", 15),
        ("premium", "P2", "2026-11-22T23:30", "2026-11-23 00:30", 60),
        ("premium", "P4", "2026-11-20T16:30", "2026-11-21 00:30", 480),
    ] {
        let came = at(&zmanda, plan, level, local, "Europe/Amsterdam");
        assert_eq!(came, Some((due.to_owned(), wait)), "{plan} {level} {local}");
    }
    assert_eq!(
        at(&zmanda, "community", "P1", "2026-11-16T08:00", "UTC"),
        None,
        "best effort"
    );
}

#[test]
fn veeam_and_kasten_as_worked_out_by_hand() {
    // Basic: Monday to Friday, 8 to 20, in business hours; Production and Premier: round the clock.
    let veeam = programme("veeam-standard");
    for (plan, level, local, due, wait) in [
        ("basic", "1", "2026-11-20T16:30", "2026-11-20 18:30", 120),
        ("basic", "1", "2026-11-20T19:00", "2026-11-23 09:00", 3720),
        ("basic", "2", "2026-11-20T16:30", "2026-11-23 12:30", 4080),
        ("basic", "3", "2026-11-20T16:30", "2026-11-23 16:30", 4320),
        (
            "production",
            "1",
            "2026-11-21T03:00",
            "2026-11-21 04:00",
            60,
        ),
        (
            "production",
            "2",
            "2026-11-21T03:00",
            "2026-11-21 06:00",
            180,
        ),
        (
            "production",
            "3",
            "2026-11-21T03:00",
            "2026-11-21 09:00",
            360,
        ),
        (
            "production",
            "4",
            "2026-11-21T03:00",
            "2026-11-21 11:00",
            480,
        ),
        ("premier", "1", "2026-11-21T03:00", "2026-11-21 03:30", 30),
    ] {
        let came = at(&veeam, plan, level, local, "Europe/Amsterdam");
        assert_eq!(came, Some((due.to_owned(), wait)), "{plan} {level} {local}");
    }
    let kasten = programme("veeam-kasten");
    let came = at(
        &kasten,
        "basic",
        "P1",
        "2026-11-20T16:30",
        "Europe/Amsterdam",
    );
    assert_eq!(came, Some(("2026-11-23 09:30".to_owned(), 3900)));
}

#[test]
fn a_plan_with_two_readings_has_two_times_as_worked_out_by_hand() {
    let days = DaysOff::default();
    for (id, plan, level, local, due, other) in [
        // "2 hours": business hours as chosen, or hours that run on after closing at 20:00.
        (
            "veeam-standard",
            "basic",
            "1",
            "2026-11-20T16:30",
            "2026-11-20 18:30",
            "2026-11-20 18:30",
        ),
        (
            "veeam-standard",
            "basic",
            "1",
            "2026-11-20T19:00",
            "2026-11-23 09:00",
            "2026-11-20 21:00",
        ),
        (
            "veeam-standard",
            "basic",
            "1",
            "2026-11-21T12:00",
            "2026-11-23 10:00",
            "2026-11-21 14:00",
        ),
        // Premium round the clock as chosen, or in the business hours of 8 to 17.
        (
            "zmanda",
            "premium",
            "P1",
            "2026-11-20T16:30",
            "2026-11-20 16:45",
            "2026-11-20 16:45",
        ),
        (
            "zmanda",
            "premium",
            "P1",
            "2026-11-20T16:50",
            "2026-11-20 17:05",
            "2026-11-23 08:05",
        ),
        (
            "zmanda",
            "premium",
            "P2",
            "2026-11-21T03:00",
            "2026-11-21 04:00",
            "2026-11-23 09:00",
        ),
        (
            "zmanda",
            "premium",
            "P4",
            "2026-11-20T16:00",
            "2026-11-21 00:00",
            "2026-11-23 15:00",
        ),
        // A business day: to the same time of the next one, or to its end.
        (
            "veeam-kasten",
            "basic",
            "P3",
            "2026-11-19T10:00",
            "2026-11-20 10:00",
            "2026-11-20 17:00",
        ),
        (
            "veeam-kasten",
            "basic",
            "P3",
            "2026-11-20T10:00",
            "2026-11-23 10:00",
            "2026-11-23 17:00",
        ),
        (
            "veeam-kasten",
            "basic",
            "P4",
            "2026-11-20T10:00",
            "2026-11-24 10:00",
            "2026-11-24 17:00",
        ),
    ] {
        let programme = programme(id);
        let moment = moment(local, "Europe/Amsterdam");
        let offered = offer(&programme, plan, level).at(moment, &days);
        let found = offered.due().unwrap();
        let said = |at: DateTime<Utc>| {
            let local = at.with_timezone(&moment.zone);
            local.format("%Y-%m-%d %H:%M").to_string()
        };
        let others: Vec<_> = found.others.iter().map(|one| said(one.due)).collect();
        assert_eq!(said(found.trace.due), due, "{id} {plan} {level} {local}");
        assert_eq!(others, [other], "{id} {plan} {level} {local}");
    }
}

#[test]
fn long_targets_go_through_several_days_as_worked_out_by_hand() {
    for (id, plan, level, local, due, wait) in [
        // 24 business hours of 12 a day: 3.5 on Friday, 12 on Monday, 8.5 on Tuesday.
        (
            "veeam-standard",
            "basic",
            "4",
            "2026-11-20T16:30",
            "2026-11-24 16:30",
            5760,
        ),
        (
            "veeam-standard",
            "basic",
            "4",
            "2026-11-16T08:00",
            "2026-11-17 20:00",
            2160,
        ),
        // 24 business hours of 9 a day: 1 on Monday at 16, then 9, 9 and 5.
        (
            "zmanda",
            "standard",
            "P4",
            "2026-11-16T16:00",
            "2026-11-19 13:00",
            4140,
        ),
        (
            "zmanda",
            "standard",
            "P3",
            "2026-11-16T16:00",
            "2026-11-17 15:00",
            1380,
        ),
        (
            "veeam-standard",
            "premier",
            "4",
            "2026-11-22T23:50",
            "2026-11-23 00:20",
            30,
        ),
        (
            "veeam-kasten",
            "premium",
            "P1",
            "2026-11-21T03:00",
            "2026-11-21 04:00",
            60,
        ),
        (
            "veeam-kasten",
            "premium",
            "P3",
            "2026-11-21T03:00",
            "2026-11-21 09:00",
            360,
        ),
    ] {
        let came = at(&programme(id), plan, level, local, "Europe/Amsterdam");
        assert_eq!(
            came,
            Some((due.to_owned(), wait)),
            "{id} {plan} {level} {local}"
        );
    }
    for (id, plan, level) in [
        ("blancco", "sp1", "1"),
        ("kaseya", "subscription", "1"),
        ("veeam-standard", "evaluation", "1"),
        ("veeam-standard", "free_nfr", "2"),
        ("veeam-kasten", "evaluation", "P1"),
    ] {
        let came = at(&programme(id), plan, level, "2026-11-20T16:30", "UTC");
        assert_eq!(came, None, "{id} {plan} {level}: no figure is published");
    }
}

#[test]
fn days_off_move_the_target_as_worked_out_by_hand() {
    for (from, to, off, start, amount, due) in [
        (
            "09:00",
            "17:00",
            &["2026-03-23"][..],
            "2026-03-20T16:30",
            4,
            "2026-03-24T12:30",
        ),
        (
            "08:00",
            "18:00",
            &["2026-12-25"],
            "2026-12-24T15:00",
            10,
            "2026-12-28T15:00",
        ),
        (
            "09:00",
            "17:00",
            &[],
            "2026-03-20T16:30",
            4,
            "2026-03-23T12:30",
        ),
        (
            "09:00",
            "17:00",
            &["2026-12-25", "2026-12-28"],
            "2026-12-24T16:00",
            2,
            "2026-12-29T10:00",
        ),
    ] {
        let zone = Zone::utc();
        let table = office(zone, from, to, off);
        let start = moment(start, "UTC").at;
        let came = table.due(start, hours(amount).budget()).unwrap();
        assert_eq!(came, moment(due, "UTC").at, "{start} + {amount} h");
    }
}

/// The same question, asked hour by hour in the plainest way.
fn plainly(table: &Timetable, amount: Amount, span: Span) -> Vec<i64> {
    let due = |at: DateTime<Utc>| (table.due(at, amount.budget()).unwrap() - at).num_seconds();
    (0..span.hours())
        .map(|hour| due(span.moment(0) + TimeDelta::hours(hour as i64)))
        .collect()
}

#[test]
fn the_figures_of_a_week_are_those_of_its_hours() {
    for name in [
        "Europe/Amsterdam",
        "America/Santiago",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
    ] {
        for first in ["2026-03-23", "2026-10-19", "2026-04-06", "2026-11-16"] {
            let span = Span::week(day(first), zone(name)).unwrap();
            let table = office(zone(name), "09:00", "17:00", &["2026-11-18"]);
            let waiting = Waiting::counted(hours(5), &table, span).unwrap();
            let plain = plainly(&table, hours(5), span);
            let summary = waiting.summary();
            assert_eq!(i64::from(summary.worst), *plain.iter().max().unwrap());
            assert_eq!(i64::from(summary.best), *plain.iter().min().unwrap());
            assert_eq!(summary.sum as i64, plain.iter().sum::<i64>());
            let within = |limit: i64| plain.iter().filter(|wait| **wait <= limit * 3600).count();
            assert_eq!(summary.within, [within(1), within(4), within(24)]);
            assert!(summary.best <= summary.median && summary.median <= summary.p90);
        }
    }
}

#[test]
fn the_expectation_is_the_sum_over_all_hours_and_nothing_else() {
    let zone = zone("Europe/Amsterdam");
    let span = Span::year(2026, zone).unwrap();
    let table = office(zone, "08:00", "17:00", &["2026-12-25"]);
    let work = office(zone, "09:00", "17:30", &["2026-12-25"]);
    let waiting = Waiting::counted(hours(3), &table, span).unwrap();
    let plain = plainly(&table, hours(3), span);
    let evenly = Expected::of(
        &waiting,
        &Pattern::Evenly.weights(span).unwrap(),
        Counted::AroundTheClock,
    )
    .unwrap()
    .unwrap();
    let direct = plain.iter().sum::<i64>() as f64 / 3600.0 / 8_760.0;
    assert!(
        (evenly.hours() - direct).abs() < 1e-9,
        "{} {direct}",
        evenly.hours()
    );
    // Problems in working hours: half an hour of work weighs half.
    let (mut sum, mut weights) = (0.0, 0.0);
    for (hour, wait) in plain.iter().enumerate() {
        let at = span.moment(hour);
        let weight = work.between(at, at + TimeDelta::hours(1)).unwrap() as f64;
        let counted = work.between(at, at + TimeDelta::seconds(*wait)).unwrap() as f64;
        sum += weight * counted;
        weights += weight;
    }
    let at_work = Expected::of(
        &waiting,
        &Pattern::While(&work).weights(span).unwrap(),
        Counted::During(&work),
    )
    .unwrap()
    .unwrap();
    assert!((at_work.hours() - sum / weights / 3600.0).abs() < 1e-9);
    // All in working hours is the same as a share of nothing elsewhere, where no hour is open in part.
    let whole = office(zone, "09:00", "17:00", &[]);
    let all = Pattern::Shares(&whole, [100, 0, 0]);
    let all = Expected::of(
        &waiting,
        &all.weights(span).unwrap(),
        Counted::AroundTheClock,
    )
    .unwrap()
    .unwrap();
    let same = Expected::of(
        &waiting,
        &Pattern::While(&whole).weights(span).unwrap(),
        Counted::AroundTheClock,
    )
    .unwrap()
    .unwrap();
    assert!((all.hours() - same.hours()).abs() < 1e-9);
    let never = office(zone, "09:00", "17:00", &[]);
    let none = Expected::of(
        &waiting,
        &Pattern::Shares(&never, [0, 0, 0]).weights(span).unwrap(),
        Counted::AroundTheClock,
    );
    assert_eq!(
        none.unwrap(),
        None,
        "problems that never happen cost nothing that could be told"
    );
}

#[test]
fn a_day_off_is_no_working_day_to_whoever_says_when_problems_happen() {
    let zone = Zone::utc();
    let span = Span::week(day("2026-12-21"), zone).unwrap();
    let work = office(zone, "09:00", "17:00", &["2026-12-25"]);
    let weights = Pattern::Shares(&work, [0, 0, 100]).weights(span).unwrap();
    let on = |date: &str| {
        let hours = span.moments().zip(&weights);
        hours
            .filter(|(at, weight)| at.date_naive() == day(date) && **weight > 0)
            .count()
    };
    assert_eq!(
        (on("2026-12-24"), on("2026-12-25"), on("2026-12-26")),
        (0, 24, 24)
    );
}

#[test]
fn what_is_no_time_neither_wins_nor_loses() {
    let zmanda = programme("zmanda");
    let days = DaysOff::default();
    let moment = moment("2026-11-20T16:30", "Europe/Amsterdam");
    let all = ["community", "standard"].map(|plan| offer(&zmanda, plan, "P1").at(moment, &days));
    assert_eq!(shortest(&all, moment), all[1].wait(moment));
    let none = ["community"].map(|plan| offer(&zmanda, plan, "P1").at(moment, &days));
    assert_eq!(shortest(&none, moment), None);
}

#[test]
fn classes_are_what_people_feel() {
    let zone = zone("Europe/Amsterdam");
    let class = |from: &str, to: &str, off: &[NaiveDate]| {
        Class::of(
            moment(from, "Europe/Amsterdam").at,
            moment(to, "Europe/Amsterdam").at,
            zone,
            off,
        )
    };
    assert_eq!(
        class("2026-11-20T16:00", "2026-11-20T17:00", &[]),
        Class::Hour
    );
    assert_eq!(
        class("2026-11-20T16:00", "2026-11-20T17:01", &[]),
        Class::FourHours
    );
    assert_eq!(
        class("2026-11-20T08:00", "2026-11-20T17:00", &[]),
        Class::SameDay
    );
    assert_eq!(
        class("2026-11-19T16:00", "2026-11-20T17:00", &[]),
        Class::NextDay
    );
    assert_eq!(
        class("2026-11-20T17:00", "2026-11-23T09:00", &[]),
        Class::AfterBreak
    );
    assert_eq!(
        class("2026-11-20T17:00", "2026-11-24T09:00", &[]),
        Class::Longer
    );
    assert_eq!(
        class("2026-11-20T17:00", "2026-11-24T09:00", &[day("2026-11-23")]),
        Class::AfterBreak
    );
    // A short wait across midnight is a short wait.
    assert_eq!(
        class("2026-11-19T23:30", "2026-11-20T01:00", &[]),
        Class::FourHours
    );
}

fn compare(visit: &mut Visit, change: Comparing) {
    visit.edit(Edit::Compare(change));
}

const ZMANDA: &str = "/compare?programme=zmanda&plan=standard";

#[test]
fn a_rep_goes_through_the_week_and_the_link_says_so() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    compare(&mut visit, Comparing::Level("P2".parse().ok()));
    compare(&mut visit, Comparing::Hour(Some(113)));
    compare(&mut visit, Comparing::Plan("trial".parse().unwrap(), false));
    compare(&mut visit, Comparing::Rate("1250,50".into()));
    assert_eq!(
        visit.address,
        "/compare?programme=zmanda&plan=standard&compare=1~P2~113~trial"
    );
    // Whoever follows it sees the same; money is not in it.
    let other = Visit::open(&Device::new(), &visit.address);
    let seen = |visit: &Visit| {
        let seen = visit.app.compared(|sides| {
            let names: Vec<_> = sides
                .offers
                .iter()
                .map(|one| one.plan.name.to_string())
                .collect();
            (
                names,
                sides.level.id.to_string(),
                sides.moment.local().to_rfc3339(),
            )
        });
        seen.unwrap().unwrap()
    };
    assert_eq!(seen(&other), seen(&visit));
    assert_eq!(seen(&other).2, "2026-11-20T17:00:00+01:00");
    assert_eq!(other.app.draft.chosen().unwrap().compared.rate, "");
    // A link that was bent opens what is good.
    let bent = Visit::open(
        &Device::new(),
        "/compare?programme=zmanda&compare=1~P2~999~trial.x y",
    );
    assert_eq!(seen(&bent).1, "P2");
    assert_eq!(seen(&bent).0.len(), 3);
    visit.on(Event::Begin);
    assert_eq!(
        visit.app.draft.chosen(),
        None,
        "another case begins without it"
    );
}

#[test]
fn the_own_agreement_stands_beside_its_plan_and_is_called_ones_own() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    visit.edit(Edit::Own(true));
    visit.edit(Edit::OwnAmount("2".into()));
    visit.edit(Edit::OwnUnit(Unit::Hours));
    let text = visit.app.compared(|sides| {
        let now = sides.moment.at;
        view::offers(Language::EN, now, sides).into_string()
    });
    let text = text.unwrap().unwrap();
    assert!(text.contains("Standard (yours)"), "{text}");
    assert_eq!(text.matches("<li class=\"own\"").count(), 1);
}

fn costs(visit: &Visit) -> String {
    let markup = visit
        .app
        .compared(|sides| view::costs(Language::EN, sides).into_string());
    markup.unwrap().unwrap()
}

#[test]
fn money_is_worked_out_of_the_persons_own_figures_alone() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    assert!(
        costs(&visit).contains("how many problems a year"),
        "nothing is made up"
    );
    compare(
        &mut visit,
        Comparing::Problems("P1".parse().unwrap(), "12".into()),
    );
    compare(&mut visit, Comparing::Rate("1.000".into()));
    compare(&mut visit, Comparing::Share("50".into()));
    compare(&mut visit, Comparing::Currency("€".into()));
    let text = costs(&visit);
    // Premium: 15 minutes at any hour; 12 × 0.25 h × 50 % = 1.5 h, at 1,000 each.
    assert!(
        text.contains(">1.5<") && text.contains("€\u{a0}1500"),
        "{text}"
    );
    assert!(text.contains("Exact over all 8760 hours of 2026"), "{text}");
    // Without the price of the other plan only the difference is said.
    assert!(text.contains("a year more than Standard costs"), "{text}");
    compare(
        &mut visit,
        Comparing::Price("standard".parse().unwrap(), "5.000".into()),
    );
    assert!(costs(&visit).contains("Premium instead of Standard is worth up to €"));
    // An own figure is about one level, and is in no sum over all.
    visit.edit(Edit::Own(true));
    visit.edit(Edit::OwnAmount("2".into()));
    assert!(!costs(&visit).contains("(yours)"));
    visit.edit(Edit::Own(false));
    // Best effort is no figure, and not nought.
    let row = text
        .split("<tr>")
        .find(|row| row.contains("Amanda Community"));
    assert_eq!(row.unwrap().matches(">–<").count(), 4, "{text}");
    compare(&mut visit, Comparing::Share("150".into()));
    assert!(costs(&visit).contains("Enter a percentage from 0 to 100"));
    compare(&mut visit, Comparing::Share("50".into()));
    compare(&mut visit, Comparing::Rate("about 1000".into()));
    assert!(costs(&visit).contains("Enter a number"));
}

#[test]
fn a_table_for_a_spreadsheet_opens_right_and_runs_nothing() {
    let visit = Visit::open(&Device::new(), ZMANDA);
    let csv = |language| {
        let csv = visit.app.compared(|sides| view::csv(language, sides));
        csv.unwrap().unwrap()
    };
    let english = csv(Language::EN);
    assert!(english.starts_with("\u{feff}\"Plan\",\""), "{english}");
    assert!(
        english.contains("\r\n\"Premium\",\"P1: Critical\",\"2026-11-20 13:15\",\"0.25\","),
        "{english}"
    );
    let german = csv(Language::DE);
    assert!(
        german.contains("\r\n\"Premium\";\"P1: Critical\";\"2026-11-20 13:15\";\"0,25\";"),
        "{german}"
    );
    for line in english.lines() {
        assert!(!line.contains(",\"=") && !line.contains(",\"+"), "{line}");
    }
}

#[test]
fn only_the_plans_that_are_looked_at_and_only_what_differs_is_shown_where_that_is_asked_for() {
    let programme = programme("zmanda");
    let mut compared = Compared::default();
    let table = |compared: &Compared| {
        let markup = view::compare(
            Language::EN,
            &programme,
            &compared.left_out,
            compared.differences,
        );
        markup.into_string()
    };
    assert!(table(&compared).contains(">Trial<"));
    for plan in ["trial", "community"] {
        compared.left_out.insert(plan.parse().unwrap(), true);
    }
    let all = table(&compared);
    assert!(!all.contains(">Trial<") && all.contains(">Patches<"));
    compared.differences = true;
    let only = table(&compared);
    assert!(!only.contains(">Patches<"), "both plans have them");
    assert!(only.contains(">Training<"));
}

#[test]
fn a_wall_shows_one_plan_in_few_words_and_a_picture_holds_all_that_it_needs() {
    let visit = Visit::open(&Device::new(), "/compare?programme=zmanda&plan=standard");
    let wall = visit.app.compared(|sides| {
        assert_eq!(view::plans(sides), 4);
        view::present(Language::EN, sides.moment.at, sides, 0).into_string()
    });
    let wall = wall.unwrap().unwrap();
    for wanted in ["Zmanda · P1", "Standard", "1/4", "Waiting: ", "Longest: "] {
        assert!(wall.contains(wanted), "{wanted} in {wall}");
    }
    let picture = visit.app.compared(|sides| {
        let (maps, others) = view::heat::maps(Language::EN, sides);
        assert_eq!(
            (maps.len(), others.len()),
            (3, 1),
            "best effort is no time to draw"
        );
        view::picture(Language::EN, sides.moment.at, sides)
    });
    let picture = picture.unwrap().unwrap();
    assert!(
        picture.starts_with("<?xml") && picture.contains("xmlns=\"http://www.w3.org/2000/svg\"")
    );
    assert!(!picture.contains("class=") && !picture.contains("href") && !picture.contains("url("));
    for wanted in [
        ">Standard<",
        "up to 1 hour",
        "If it happens on 2026-11-20 13:00",
        ">Within 4 h<",
        ">Best effort<",
    ] {
        assert!(picture.contains(wanted), "{wanted} in {picture}");
    }
}

#[test]
fn what_is_said_of_the_hours_of_support_is_about_the_moment_and_not_about_now() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    compare(&mut visit, Comparing::Hour(Some(5 * 24 + 3)));
    let text = visit.app.compared(|sides| {
        let now = sides.moment.at;
        view::offers(Language::EN, now, sides).into_string()
    });
    let text = text.unwrap().unwrap();
    assert!(text.contains("Support is closed then; it opens"), "{text}");
    assert!(text.contains("Support is open then, day and night") && !text.contains("open now"));
}

#[test]
fn holidays_that_did_not_come_are_no_figures_without_holidays() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    compare(
        &mut visit,
        Comparing::Problems("P1".parse().unwrap(), "12".into()),
    );
    compare(&mut visit, Comparing::Rate("100".into()));
    compare(&mut visit, Comparing::Share("50".into()));
    let mut history = History::open(b"Id,Created,Level\n7,2026-11-20 16:30,P1\n").unwrap();
    let zmanda = programme("zmanda");
    while history.step(100, &zmanda) {}
    let all = |visit: &Visit| {
        let all = visit.app.compared(|sides| {
            let tickets = view::tickets::tickets(Language::EN, sides.moment.at, sides, &history);
            [view::costs(Language::EN, sides), tickets].map(|it| it.into_string())
        });
        all.unwrap().unwrap()
    };
    assert!(all(&visit).iter().all(|text| text.contains("<table")));
    visit.hold_fetches(true);
    visit.edit(Edit::Country("DE".into()));
    assert!(
        all(&visit)
            .iter()
            .all(|text| !text.contains("<table") && text.contains("notice"))
    );
    visit.fail(&Wanted::Country("DE".into()));
    assert!(
        all(&visit)
            .iter()
            .all(|text| !text.contains("<table") && text.contains("notice"))
    );
}

#[test]
fn reading_that_was_stopped_says_so_until_it_is_begun_anew() {
    let zmanda = programme("zmanda");
    let visit = Visit::open(&Device::new(), ZMANDA);
    let mut history =
        History::open(b"Id,Created,Level\n7,2026-11-20 16:30,P1\n8,2026-11-21 09:00,P2\n").unwrap();
    history.step(1, &zmanda);
    history.stop(&zmanda);
    let said = |history: &History| {
        let said = visit.app.compared(|sides| {
            view::tickets::tickets(Language::EN, sides.moment.at, sides, history).into_string()
        });
        said.unwrap().unwrap()
    };
    assert!(
        said(&history).contains("Reading was stopped"),
        "{}",
        said(&history)
    );
    history.set_column(Column::Number, None);
    while history.step(100, &zmanda) {}
    assert!(!said(&history).contains("Reading was stopped"));
    assert!(said(&history).contains("Tickets read: 2. Lines not read: 0."));
}

#[test]
fn what_tickets_are_judged_by_does_not_change_with_money_and_hour() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    let basis = |visit: &Visit| visit.app.compared(|sides| sides.basis()).unwrap().unwrap();
    let before = basis(&visit);
    compare(&mut visit, Comparing::Rate("100".into()));
    compare(&mut visit, Comparing::Hour(Some(3)));
    assert_eq!(basis(&visit), before);
    compare(&mut visit, Comparing::Plan("trial".parse().unwrap(), false));
    assert_ne!(basis(&visit), before);
}

/// What stands on paper, in the map and in the figures, at an address of the comparison.
fn shown<R>(address: &str, show: impl FnOnce(&duetime::app::Sides<'_>) -> R) -> R {
    let visit = Visit::open(&Device::new(), address);
    visit.app.compared(show).unwrap().unwrap()
}

#[test]
fn days_off_and_clock_changes_are_marked_in_the_week() {
    let marks = |date: &str, days: &str| {
        let address = format!("{ZMANDA}&date={date}&time=16:30&zone=Europe/Berlin{days}");
        shown(&address, |sides| view::marks(Language::EN, sides))
    };
    assert_eq!(marks("2026-11-20", ""), []);
    let christmas = marks("2026-12-23", "&holidays=DE");
    let days: Vec<_> = christmas.iter().map(|(day, _)| *day).collect();
    assert_eq!(days, [4, 5], "Friday and Saturday");
    assert!(
        christmas[0].1.contains("day off, Erster Weihnachtstag"),
        "{christmas:?}"
    );
    for (date, day) in [("2026-10-20", 6), ("2026-03-24", 6)] {
        let found = marks(date, "");
        assert_eq!(found.len(), 1, "{date}");
        assert!(
            found[0].0 == day && found[0].1.contains("clocks change"),
            "{found:?}"
        );
    }
}

#[test]
fn the_map_says_when_somebody_is_there_and_a_day_off_is_left_out() {
    let picture = |days: &str| {
        let address = format!(
            "{ZMANDA}&date=2026-12-23&time=16:30&zone=Europe/Berlin{days}&compare=1~~~community.premium.trial"
        );
        shown(&address, |sides| {
            view::picture(Language::EN, sides.moment.at, sides)
        })
    };
    // 8 to 17 on five days: nine hours of 26 points each, from the eighth.
    let (all, without) = (picture(""), picture("&holidays=DE"));
    let there = |text: &str| text.matches("width=\"234\" height=\"3\"").count();
    assert_eq!((there(&all), there(&without)), (5, 4));
    let always = format!("{ZMANDA}&compare=1~~~community.standard.trial");
    let extremes = shown(&always, |sides| {
        let (maps, _) = view::heat::maps(Language::EN, sides);
        maps[0]
            .extremes(Language::EN, sides.moment.at)
            .into_string()
    });
    assert!(
        extremes.contains("Somebody is there day and night."),
        "{extremes}"
    );
}

#[test]
fn a_printed_sheet_says_when_by_what_and_what_is_assumed() {
    let address = format!("{ZMANDA}&compare=2~P1~~community,trial~veeam-kasten:evaluation");
    let sheet = shown(&address, |sides| {
        view::paper(
            Language::EN,
            sides.moment.at,
            sides,
            "https://example.test/#/compare",
        )
        .into_string()
    });
    for wanted in [
        "Printed on 2026-11-20 13:00",
        "Zmanda · Standard",
        "Veeam Kasten · Basic",
        "Without any days off",
        "both say “Nothing works any more”",
        "no vendor says so",
        "https://www.zmanda.com/",
        "https://www.veeam.com/legal/support-policy.html",
        "read on ",
        "https://example.test/#/compare",
    ] {
        assert!(sheet.contains(wanted), "{wanted} in {sheet}");
    }
    assert!(!sheet.contains("What waiting costs"), "nothing was entered");
    assert!(!sheet.contains("<button") && !sheet.contains("<details"));
}

#[test]
fn the_year_is_that_of_the_case_whichever_hour_of_the_week_is_looked_at() {
    let year = |hour: &str| {
        let address = format!("{ZMANDA}&date=2026-12-30&time=10:00&zone=UTC&compare=1~~{hour}");
        shown(&address, |sides| {
            (sides.year_number, sides.moment.local().to_string())
        })
    };
    assert_eq!(year("").0, 2026);
    // Saturday of the same week is in the year after.
    let (number, local) = year("130");
    assert!(local.starts_with("2027-01-02"), "{local}");
    assert_eq!(number, 2026);
}

#[test]
fn a_year_beyond_those_of_a_country_is_said_to_be() {
    let figures = |date: &str| {
        let address = format!("{ZMANDA}&date={date}&time=10:00&zone=UTC&holidays=DE");
        shown(&address, |sides| {
            view::figures(Language::EN, sides).into_string()
        })
    };
    assert!(!figures("2026-11-20").contains("Holidays are known from"));
    assert!(figures("2037-11-20").contains("Holidays are known from 2024 to 2035 only"));
}
