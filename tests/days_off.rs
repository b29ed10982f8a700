//! Days off as a person chooses them: single days that are worked, days that a country keeps only in part, days of a file
//! that are only perhaps off, and what holds while none of them are there.

use duetime::{
    case::{
        ChosenHolidays, CountryFile, DayOff, DaysOff, Draft, MaybeOff, NoAnswer, Sort, Tick, Why,
        link,
    },
    clock::{Country, Custom, Fold, Holiday, Moment, Zone, date, local},
    programme::{Commitment, Kind, Programme, Question, Timetables},
};

fn country(id: &str) -> Country {
    let text = std::fs::read_to_string(format!("public/holidays/{id}.json")).unwrap();
    Country::read(&text).unwrap()
}

fn programme(id: &str) -> Programme {
    let text = std::fs::read_to_string(format!("public/programmes/{id}.json")).unwrap();
    duetime::programme::read(&text).unwrap()
}

fn chosen(country: &str, region: &str) -> ChosenHolidays {
    ChosenHolidays {
        country: country.into(),
        region: region.into(),
        ..ChosenHolidays::default()
    }
}

/// The days that are taken off, as `2026-12-24 12:00–24:00`.
fn taken(days: &DaysOff) -> Vec<String> {
    let DaysOff::Chosen(days) = days else {
        panic!("{days:?}")
    };
    let line = |day: &Holiday| match day.part {
        Some(part) => format!("{} {part}", day.date),
        None => day.date.to_string(),
    };
    days.iter().map(line).collect()
}

fn on(days: &[DayOff], day: &str) -> DayOff {
    let day = date(day).unwrap();
    let mut found = days.iter().filter(|one| one.day.date == day);
    let one = found
        .next()
        .unwrap_or_else(|| panic!("{day} is not listed"))
        .clone();
    assert!(found.next().is_none(), "{day} is listed twice");
    one
}

/// What the draft of a link counts on with these days, and the days that would change it.
fn with<T>(
    link: &str,
    days: &DaysOff,
    ask: impl FnOnce(Result<&Commitment<'_>, &NoAnswer>) -> T,
) -> T {
    let mut draft = Draft::default();
    link::read(link, &mut draft);
    let programme = programme(draft.programme.as_ref().unwrap().as_str());
    let placed = draft.placed(&programme).unwrap();
    let zone = Zone::named("Europe/Berlin").unwrap();
    let moment = draft
        .moment
        .read(chrono::DateTime::UNIX_EPOCH, zone)
        .unwrap();
    let commitment = placed
        .commitment(moment, None, days, &Timetables::default())
        .unwrap();
    ask(commitment.as_ref())
}

fn due(link: &str, days: &DaysOff) -> String {
    with(link, days, |commitment| match &commitment.unwrap().kind {
        Kind::Due(due) => due
            .trace
            .due
            .with_timezone(&Zone::named("Europe/Berlin").unwrap())
            .format("%a %d %b %H:%M")
            .to_string(),
        other => format!("{other:?}"),
    })
}

/// Zmanda Standard is there from 08:00 to 17:00 and answers P2 within three hours.
fn p2(moment: &str) -> String {
    format!(
        "programme=zmanda&plan=standard&across=high&down=medium&date={}&time={}",
        &moment[..10],
        &moment[11..]
    )
}

#[test]
fn a_single_day_of_a_country_can_be_worked() {
    let netherlands = country("NL");
    let file = CountryFile::There(&netherlands);
    let mut holidays = chosen("NL", "");
    let question = p2("2026-04-02 16:00");
    // Good Friday and Easter Monday are off by law: an hour on Thursday, two on Tuesday.
    assert_eq!(due(&question, &holidays.days_off(file)), "Tue 07 Apr 10:00");
    let friday = on(&holidays.listed(Some(&netherlands)), "2026-04-03");
    assert_eq!(
        (friday.id.as_str(), friday.sort),
        ("NL.2026-04-03", Sort::Custom(Custom::Worked))
    );
    assert!(
        friday.taken.is_some(),
        "it is off until somebody says otherwise"
    );
    holidays.tick("NL.2026-04-03", Tick::Works);
    assert_eq!(due(&question, &holidays.days_off(file)), "Fri 03 Apr 10:00");
    assert_eq!(
        on(&holidays.listed(Some(&netherlands)), "2026-04-03").taken,
        None
    );
    holidays.tick("NL.2026-04-03", Tick::Off);
    assert_eq!(due(&question, &holidays.days_off(file)), "Tue 07 Apr 10:00");
    // What was said of one country says nothing about another.
    holidays.tick("NL.2026-04-03", Tick::Works);
    holidays.country = "DE".into();
    let germany = country("DE");
    assert_eq!(
        due(&question, &holidays.days_off(CountryFile::There(&germany))),
        "Tue 07 Apr 10:00"
    );
}

#[test]
fn a_sunday_that_is_made_up_for_on_a_monday_is_two_days_and_each_can_be_worked() {
    let japan = country("JP");
    let mut holidays = chosen("JP", "");
    let days = holidays.listed(Some(&japan));
    for day in ["2025-05-04", "2025-05-06"] {
        assert!(on(&days, day).taken.is_some(), "{day}");
    }
    holidays.tick("JP.2025-05-04", Tick::Works);
    let days = holidays.listed(Some(&japan));
    assert!(on(&days, "2025-05-04").taken.is_none() && on(&days, "2025-05-06").taken.is_some());
}

#[test]
fn an_eve_on_which_many_close_at_noon_is_named_and_taken_off_with_one_press() {
    let germany = country("DE");
    let file = CountryFile::There(&germany);
    let mut holidays = chosen("DE", "");
    let question = p2("2026-12-24 10:00");
    let eve = on(&holidays.listed(Some(&germany)), "2026-12-24");
    assert_eq!(
        (eve.sort, eve.taken.as_ref()),
        (Sort::Custom(Custom::Half), None)
    );
    assert_eq!(due(&question, &holidays.days_off(file)), "Thu 24 Dec 13:00");
    let is_used = |question: &str, day: &DayOff| {
        with(
            question,
            &DaysOff::default(),
            |commitment| match &commitment.unwrap().kind {
                Kind::Due(due) => day.is_used(due),
                _ => false,
            },
        )
    };
    assert!(is_used(&question, &eve));
    assert!(!is_used(&p2("2026-12-23 16:00"), &eve), "at ten it is over");
    assert!(!is_used(&p2("2026-12-23 10:00"), &eve), "it is over before");
    assert!(!is_used(&p2("2026-12-24 18:00"), &eve), "it begins after");
    holidays.tick("DE.2026-12-24", Tick::Noon);
    // Two hours until noon; Christmas is on a Friday and a Saturday.
    assert_eq!(due(&question, &holidays.days_off(file)), "Mon 28 Dec 09:00");
    let days = taken(&holidays.days_off(file));
    assert!(
        days.contains(&"2026-12-24 12:00–24:00".to_owned()),
        "{days:?}"
    );
    holidays.tick("DE.2026-12-24", Tick::Off);
    assert_eq!(due(&question, &holidays.days_off(file)), "Mon 28 Dec 11:00");
}

#[test]
fn half_days_that_a_place_keeps_are_known_as_such() {
    for (place, region, day, part) in [
        ("CH", "Stadt-Zurich", "2026-04-20", "12:00–24:00"),
        ("CH", "ZH", "2026-04-20", "12:00–24:00"),
        ("CH", "BE", "2026-12-24", "12:00–24:00"),
        ("DE", "BY", "2026-12-31", "12:00–24:00"),
        ("SE", "", "2026-04-30", "14:00–24:00"),
        ("IS", "", "2026-12-24", "13:00–24:00"),
        ("AU", "QLD", "2026-12-24", "18:00–24:00"),
    ] {
        let file = country(place);
        let one = on(&chosen(place, region).listed(Some(&file)), day);
        assert_eq!(
            one.sort,
            Sort::Custom(Custom::Half),
            "{place} {region} {day}"
        );
        assert_eq!(one.taken, None, "{place} {region} {day}");
        assert_eq!(
            one.day.part.unwrap().to_string(),
            part,
            "{place} {region} {day}"
        );
    }
    let file = country("CH");
    let bern = chosen("CH", "BE").listed(Some(&file));
    assert!(
        bern.iter()
            .all(|one| one.day.date != date("2026-04-20").unwrap())
    );
    let some = on(&chosen("BR", "").listed(Some(&country("BR"))), "2026-02-17");
    assert_eq!((some.sort, some.taken), (Sort::Custom(Custom::Some), None));
}

#[test]
fn days_of_a_file_that_are_only_perhaps_off_can_be_taken_and_others_left() {
    let mut holidays = ChosenHolidays::default();
    let own = vec![Holiday::new(date("2026-11-10").unwrap(), "Stocktaking")];
    let feast = |name: &str| MaybeOff {
        day: Holiday::new(date("2026-11-11").unwrap(), name),
        why: Why::Observance,
    };
    holidays.take_file(
        "ours.ics".into(),
        own,
        vec![feast("Martinstag"), feast("Karneval")],
    );
    let ids: Vec<_> = holidays
        .listed(None)
        .into_iter()
        .map(|one| one.id)
        .collect();
    assert_eq!(
        taken(&holidays.days_off(CountryFile::Missing)),
        ["2026-11-10"],
        "no country was chosen"
    );
    holidays.tick(ids[0].as_str(), Tick::Works);
    holidays.tick(ids[2].as_str(), Tick::Off);
    assert_eq!(
        taken(&holidays.days_off(CountryFile::Missing)),
        ["2026-11-11"]
    );
    let days = holidays.listed(None);
    assert_eq!(
        days.iter()
            .map(|one| one.taken.is_some())
            .collect::<Vec<_>>(),
        [false, false, true]
    );
    // Another file begins anew; what was said of a country stays.
    holidays.tick("DE.2026-12-24", Tick::Noon);
    holidays.take_file(String::new(), Vec::new(), Vec::new());
    assert_eq!(
        holidays
            .ticks
            .iter()
            .map(|(id, _)| id.as_str())
            .collect::<Vec<_>>(),
        ["DE.2026-12-24"]
    );
    assert!(holidays.is_empty());
}

#[test]
fn while_the_holidays_that_were_chosen_are_not_there_no_deadline_pretends() {
    let germany = country("DE");
    let holidays = chosen("DE", "BY");
    assert_eq!(holidays.days_off(CountryFile::Waiting), DaysOff::Waiting);
    assert_eq!(holidays.days_off(CountryFile::Missing), DaysOff::Missing);
    // The file of the country that was chosen before is not the one that was asked for.
    assert_eq!(
        holidays.days_off(CountryFile::There(&country("NL"))),
        DaysOff::Waiting
    );
    let question = p2("2027-01-05 16:00");
    for (days, why) in [
        (DaysOff::Waiting, NoAnswer::DaysWaiting),
        (DaysOff::Missing, NoAnswer::DaysMissing),
    ] {
        with(&question, &days, |commitment| {
            assert_eq!(commitment.unwrap_err(), &why)
        });
    }
    assert_eq!(
        due(&question, &holidays.days_off(CountryFile::There(&germany))),
        "Thu 07 Jan 10:00"
    );
    // Who chose none waits for none.
    assert_eq!(
        due(
            &question,
            &ChosenHolidays::default().days_off(CountryFile::Waiting)
        ),
        "Wed 06 Jan 10:00"
    );
}

#[test]
fn what_no_holiday_changes_is_answered_without_them() {
    for (link, kind) in [
        ("programme=veeam-standard&plan=production&level=1", "due"),
        ("programme=zmanda&plan=premium&across=high&down=high", "due"),
        (
            "programme=zmanda&plan=community&across=high&down=high",
            "best_effort",
        ),
        (
            "programme=blancco&plan=sp2&first=1&second=1",
            "not_published",
        ),
    ] {
        let link = format!("{link}&date=2026-12-25&time=12:00");
        for days in [DaysOff::Waiting, DaysOff::Missing] {
            with(&link, &days, |commitment| {
                let came = match &commitment
                    .unwrap_or_else(|error| panic!("{link}: {error}"))
                    .kind
                {
                    Kind::Due(_) => "due",
                    Kind::BestEffort => "best_effort",
                    Kind::NoTarget => "no_target",
                    Kind::NotOffered => "not_offered",
                    Kind::NotPublished => "not_published",
                };
                assert_eq!(came, kind, "{link}");
            });
        }
    }
}

/// Whether an answer depends on days off is told by trying, for every plan and level of every programme: what is answered
/// without them is what every choice of days gives.
#[test]
fn every_answer_that_days_off_change_waits_for_them() {
    let zone = Zone::named("Europe/Berlin").unwrap();
    let moment = Moment::read(local("2026-11-18T11:00").unwrap(), zone, Fold::First).unwrap();
    let day = |day| Holiday::new(chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap(), "");
    let days: Vec<_> = (18..=30).map(day).collect();
    let (mut waiting, mut answered) = (0, 0);
    for id in [
        "veeam-standard",
        "veeam-vcsp",
        "veeam-kasten",
        "kaseya",
        "zmanda",
        "blancco",
    ] {
        let programme = programme(id);
        for (plan, level) in programme
            .plans
            .iter()
            .flat_map(|plan| programme.levels.iter().map(move |level| (plan, level)))
        {
            let question = |holidays| Question {
                programme: &programme,
                plan,
                level,
                case_type: None,
                moment,
                agreement: None,
                holidays,
            };
            let times = |commitment: &Commitment<'_>| match &commitment.kind {
                Kind::Due(due) => {
                    let others = due
                        .others
                        .iter()
                        .map(|other| (other.reading.reading.to_string(), other.due));
                    (Some(due.trace.due), others.collect::<Vec<_>>())
                }
                _ => (None, Vec::new()),
            };
            let none = times(&question(&[]).commitment().unwrap());
            let some = times(&question(&days).commitment().unwrap());
            let what = format!("{id} {} {}", plan.id, level.id);
            match question(&[]).without_days_off(&Timetables::default()) {
                None => {
                    assert_ne!(none.0, some.0, "{what}");
                    waiting += 1;
                }
                Some(found) => {
                    let found = times(&found.unwrap());
                    assert_eq!((found.0, found.0), (none.0, some.0), "{what}");
                    let same = none
                        .1
                        .iter()
                        .filter(|other| some.1.contains(other))
                        .cloned();
                    assert_eq!(found.1, same.collect::<Vec<_>>(), "{what}");
                    answered += 1;
                }
            }
        }
    }
    assert!(waiting > 10 && answered > 10, "{waiting}, {answered}");
}
