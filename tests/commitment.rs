//! What a plan promises at a moment: a time that leads back to a source, or one of the three honest answers.

use crate::common;
use chrono::{DateTime, NaiveDate, Utc};
use common::{ids, moment, programme};
use duetime::{
    clock::{ClockError, Day, Holiday, Moment, Week, Why, Zone, date},
    programme::{
        Agreement, Amount, Answer, BadAgreement, Commitment, Due, Kind, Programme, Question, Unit,
    },
};

fn question<'a>(programme: &'a Programme, plan: &str, level: &str, moment: Moment) -> Question<'a> {
    Question {
        programme,
        plan: programme.plan(plan).unwrap(),
        level: programme.level(level).unwrap(),
        case_type: None,
        moment,
        agreement: None,
        holidays: &[],
    }
}

fn due<'a, 'b>(commitment: &'b Commitment<'a>) -> &'b Due<'a> {
    match &commitment.kind {
        Kind::Due(due) => due,
        other => panic!("no time: {other:?}"),
    }
}

fn local(at: DateTime<Utc>, zone: Zone) -> String {
    at.with_timezone(&zone).to_rfc3339()
}

fn readings<'a>(commitment: &Commitment<'a>) -> Vec<&'a str> {
    commitment
        .readings
        .iter()
        .map(|reading| reading.id.as_str())
        .collect()
}

#[test]
fn every_promise_of_every_programme_can_be_computed_and_leads_to_its_source() {
    let moments = [
        moment("2026-11-21T03:00", "Europe/Amsterdam"),
        moment("2026-10-25T02:30", "Europe/Amsterdam"),
        moment("2026-11-20T16:59:59", "Asia/Kathmandu"),
        moment("2027-03-14T02:30", "America/New_York"),
    ];
    let mut kinds = [0; 4];
    for id in ids() {
        let programme = programme(&id);
        for target in &programme.targets {
            for moment in moments {
                let plan = target.plan.as_str();
                let question = question(&programme, plan, target.level.as_str(), moment);
                let commitment = question.commitment().unwrap();
                assert_eq!(commitment.target, Some(target));
                assert!(!commitment.sources.is_empty(), "{id} {plan}");
                for source in &commitment.sources {
                    assert!(programme.source(source).is_some());
                }
                match (&commitment.kind, &target.answer) {
                    (Kind::Due(due), Answer::Within(within)) => {
                        kinds[0] += 1;
                        is_whole(due, *within, moment);
                        assert_eq!(due.others.len(), target.alternatives.len());
                    }
                    (Kind::BestEffort, Answer::BestEffort) => kinds[1] += 1,
                    (Kind::NoTarget, Answer::NoTarget) => kinds[2] += 1,
                    (Kind::NotPublished, Answer::NotPublished) => kinds[3] += 1,
                    other => panic!("{id} {plan}: {other:?}"),
                }
            }
        }
    }
    assert!(kinds.iter().all(|count| *count > 0), "{kinds:?}");
}

fn is_whole(due: &Due, within: Amount, moment: Moment) {
    let trace = &due.trace;
    assert!(!due.own);
    assert_eq!(due.within, within);
    assert!(moment.at <= trace.started && trace.started < trace.due);
    let seconds = match within.unit {
        Unit::Minutes | Unit::BusinessMinutes => 60,
        Unit::Hours | Unit::BusinessHours => 3600,
        Unit::BusinessDays | Unit::BusinessDaysToEndOfDay => return,
    };
    assert_eq!(trace.used(), i64::from(within.amount) * seconds);
    let around_the_clock = !within.unit.needs_hours();
    let all_used = trace.pieces.iter().all(|piece| piece.why == Why::Used);
    assert!(
        all_used || !around_the_clock,
        "time by the clock on the wall never stops"
    );
}

#[test]
fn business_hours_are_those_of_the_customers_own_zone() {
    let zmanda = programme("zmanda");
    for (zone, expected) in [
        ("Europe/Amsterdam", "2026-11-23T10:00:00+01:00"),
        ("America/Los_Angeles", "2026-11-23T10:00:00-08:00"),
    ] {
        // Friday afternoon, one hour before the end; two hours of three are left for Monday.
        let moment = moment("2026-11-20T16:00", zone);
        let commitment = question(&zmanda, "standard", "P2", moment)
            .commitment()
            .unwrap();
        let trace = &due(&commitment).trace;
        assert_eq!(local(trace.due, moment.zone), expected);
        assert_eq!(trace.windows().count(), 2);
    }
}

#[test]
fn two_readings_give_two_times_and_both_are_shown() {
    let zmanda = programme("zmanda");
    let moment = moment("2026-11-21T03:00", "Europe/Amsterdam");
    let commitment = question(&zmanda, "premium", "P3", moment)
        .commitment()
        .unwrap();
    let due = due(&commitment);
    assert_eq!(
        local(due.trace.due, moment.zone),
        "2026-11-21T07:00:00+01:00"
    );
    let [other] = due.others.as_slice() else {
        panic!("one other reading");
    };
    assert_eq!(local(other.due, moment.zone), "2026-11-23T12:00:00+01:00");
    // The other time rests on hours, and these on readings of their own.
    let readings = readings(&commitment);
    for needed in ["AMB-12", "AMB-31", "ZM-zone", "AMB-29"] {
        assert!(readings.contains(&needed), "{needed} in {readings:?}");
    }
    let mut once = readings.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), readings.len(), "each reading once");
}

#[test]
fn what_is_not_published_is_not_computed() {
    let kaseya = programme("kaseya");
    let moment = moment("2026-11-21T03:00", "Europe/Amsterdam");
    let commitment = question(&kaseya, "subscription", "1", moment)
        .commitment()
        .unwrap();
    assert_eq!(commitment.kind, Kind::NotPublished);
    assert!(readings(&commitment).contains(&"AMB-21"));
}

#[test]
fn a_figure_of_the_customers_own_is_the_customers_and_not_the_vendors() {
    let moment = moment("2026-11-21T03:00", "Europe/Amsterdam");
    let week = Week::on(Day::WORKING, "09:00", "17:00").unwrap();
    let own = Agreement::new("4", Unit::BusinessHours, Some(week)).unwrap();
    for (id, plan, level) in [("kaseya", "subscription", "1"), ("zmanda", "premium", "P1")] {
        let programme = programme(id);
        let mut question = question(&programme, plan, level, moment);
        question.agreement = Some(&own);
        let commitment = question.commitment().unwrap();
        let due = due(&commitment);
        assert!(due.own && due.others.is_empty());
        assert_eq!(
            local(due.trace.due, moment.zone),
            "2026-11-23T13:00:00+01:00"
        );
        assert!(
            commitment.sources.is_empty(),
            "it stands in no document of the vendor"
        );
        assert_eq!(commitment.hours, None);
        // When the clock starts is supposed for this figure too; what the vendor's figure supposes is not.
        assert_eq!(readings(&commitment), ["AMB-31"]);
    }
}

#[test]
fn an_agreement_is_a_whole_number_with_hours_where_it_needs_them() {
    let week = || Week::on(Day::WORKING, "09:00", "17:00").ok();
    for bad in [
        "",
        " ",
        "0",
        "-1",
        "+1",
        "1.5",
        "1e3",
        "10001",
        "99999999999",
        "four",
    ] {
        let came = Agreement::new(bad, Unit::Hours, None);
        assert_eq!(came, Err(BadAgreement::Amount), "{bad:?}");
    }
    assert!(Agreement::new(" 4 ", Unit::Hours, None).is_ok());
    assert!(Agreement::new("10000", Unit::Hours, None).is_ok());
    for hours in [None, Some(Week::default())] {
        let came = Agreement::new("4", Unit::BusinessHours, hours);
        assert_eq!(came, Err(BadAgreement::Hours));
    }
    assert!(Agreement::new("4", Unit::BusinessHours, week()).is_ok());
    // Hours that count for nothing are not kept.
    assert_eq!(Agreement::new("4", Unit::Hours, week()).unwrap().week, None);
}

#[test]
fn a_figure_of_ones_own_is_at_most_two_years_of_its_hours() {
    let office = |from: &str, to: &str| Week::on(Day::WORKING, from, to).ok();
    for (unit, week, most) in [
        (Unit::BusinessDays, office("09:00", "17:00"), 520),
        (Unit::BusinessHours, office("09:00", "17:00"), 4160),
        (Unit::BusinessMinutes, office("09:00", "17:00"), 10_000),
        // However short the hours, there are not more of them.
        (Unit::BusinessDays, office("12:00", "12:30"), 520),
        (Unit::BusinessHours, office("12:00", "12:30"), 208),
        (Unit::BusinessDays, Some(Week::always()), 728),
        (Unit::Hours, None, 10_000),
        (Unit::Minutes, None, 10_000),
    ] {
        let read = |amount: u32| Agreement::new(&amount.to_string(), unit, week.clone());
        let longest = read(most).unwrap();
        let bad = if most < 10_000 {
            BadAgreement::TooMuch(most)
        } else {
            BadAgreement::Amount
        };
        assert_eq!(read(most + 1), Err(bad), "{unit:?}");
        // What is let through is counted and told in a blink.
        let zmanda = programme("zmanda");
        let mut question = question(&zmanda, "premium", "P3", moment("2026-11-20T16:30", "UTC"));
        question.agreement = Some(&longest);
        let commitment = question.commitment().unwrap();
        let due = due(&commitment);
        assert!(due.trace.due <= question.moment.at + chrono::TimeDelta::days(732));
        assert!(due.trace.pieces.len() <= 1500);
        assert!(
            due.trace.lines(due.timetable.zone()).len() <= 40,
            "{unit:?}"
        );
    }
}

#[test]
fn a_kind_of_case_without_targets_has_none_on_any_plan() {
    let veeam = programme("veeam-standard");
    let moment = moment("2026-11-21T03:00", "Europe/Amsterdam");
    for plan in &veeam.plans {
        let mut question = question(&veeam, plan.id.as_str(), "1", moment);
        question.case_type = veeam.case_type("general_inquiry");
        let commitment = question.commitment().unwrap();
        assert_eq!(
            (&commitment.kind, commitment.target),
            (&Kind::NoTarget, None)
        );
        assert!(!commitment.sources.is_empty());
    }
}

#[test]
fn a_deadline_beyond_2100_is_an_error_and_no_time() {
    let zmanda = programme("zmanda");
    let moment = moment("2100-12-31T23:30", "UTC");
    let error = question(&zmanda, "premium", "P3", moment).commitment();
    assert_eq!(error, Err(ClockError::OutOfRange));
    let own = Agreement::new("10000", Unit::Hours, None).unwrap();
    let mut question = question(&zmanda, "premium", "P3", moment);
    question.agreement = Some(&own);
    assert_eq!(question.commitment(), Err(ClockError::OutOfRange));
}

#[test]
fn blancco_rings_back_at_weekends_on_its_highest_plan() {
    let blancco = programme("blancco");
    let [spe, sp2] = ["spe", "sp2"].map(|id| blancco.plan(id).unwrap());
    let [first, second] = ["1", "2"].map(|id| blancco.level(id).unwrap());
    let by = |plan, level, local, zone| {
        let promise = blancco.callback(plan, level, moment(local, zone)).unwrap();
        promise.map(|(_, by)| by.to_rfc3339())
    };
    let saturday = "2026-11-21T10:00";
    let promised = Some("2026-11-21T13:00:00+00:00".to_owned());
    assert_eq!(by(spe, first, saturday, "Europe/Amsterdam"), promised);
    assert_eq!(by(spe, second, saturday, "Europe/Amsterdam"), None);
    assert_eq!(by(sp2, first, saturday, "Europe/Amsterdam"), None);
    // It is the customer's weekend: Saturday in Auckland is still Friday in Amsterdam.
    assert!(by(spe, first, "2026-11-21T00:30", "Pacific/Auckland").is_some());
    assert_eq!(by(spe, first, "2026-11-23T00:30", "Pacific/Auckland"), None);
}

#[test]
fn a_resolved_kaseya_ticket_can_be_reopened_for_seven_days_of_the_calendar() {
    let kaseya = programme("kaseya");
    let until = |resolved| {
        let until = kaseya.closing.reopen_until(resolved).unwrap();
        until.map(|until| local(until, resolved.zone))
    };
    let resolved = moment("2026-10-20T10:00", "Europe/Amsterdam");
    assert_eq!(
        until(resolved).as_deref(),
        Some("2026-10-27T10:00:00+01:00")
    );
    let late = moment("2100-12-31T10:00", "UTC");
    let too_late = kaseya.closing.reopen_until(late);
    assert_eq!(too_late, Err(ClockError::OutOfRange));
}

#[test]
fn a_plan_is_sold_until_its_last_day() {
    let blancco = programme("blancco");
    let sp3 = blancco.plan("sp3").unwrap();
    let day = |day| NaiveDate::from_ymd_opt(2023, 9, day).unwrap();
    assert!(sp3.sold_on(day(12)));
    assert!(!sp3.sold_on(day(13)));
    assert!(blancco.plan("sp2").unwrap().sold_on(day(13)));
}

#[test]
fn holidays_are_taken_off_where_support_keeps_hours_and_says_nothing_of_working_on_them() {
    let zmanda = programme("zmanda");
    let moment = moment("2026-12-24T23:30", "Europe/Amsterdam");
    let christmas = [Holiday::new(date("2026-12-25").unwrap(), "Christmas Day")];
    for (plan, level, later) in [("standard", "P2", true), ("premium", "P1", false)] {
        let without = question(&zmanda, plan, level, moment);
        let with = Question {
            holidays: &christmas,
            ..without
        };
        let (without, with) = (without.commitment().unwrap(), with.commitment().unwrap());
        let (without, with) = (&due(&without).trace, &due(&with).trace);
        assert_eq!(without.due < with.due, later, "{plan}");
        assert_eq!(with.holidays == christmas, later, "{plan}");
    }
    let own = Agreement::new(
        "4",
        Unit::BusinessHours,
        Week::on(Day::WORKING, "09:00", "17:00").ok(),
    );
    let question = Question {
        holidays: &christmas,
        agreement: own.as_ref().ok(),
        ..question(&zmanda, "premium", "P1", moment)
    };
    let commitment = question.commitment().unwrap();
    let due = due(&commitment).trace.due;
    assert_eq!(local(due, moment.zone), "2026-12-28T13:00:00+01:00");
}
