use chrono::{DateTime, Utc};
use duetime::{
    case::{Draft, TypedMoment, link},
    clock::Zone,
    locale::{BadDate, BadTime, BadZone, NotTaken},
};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_192_200, 0).unwrap()
}

fn amsterdam() -> Zone {
    Zone::named("Europe/Amsterdam").unwrap()
}

fn typed(date: &str, time: &str, zone: &str) -> TypedMoment {
    TypedMoment {
        other: true,
        date: date.into(),
        time: time.into(),
        zone: zone.into(),
        ..TypedMoment::default()
    }
}

#[test]
fn a_moment_is_counted_on_the_clocks_of_an_offset_with_the_sign_that_people_give_it() {
    for (zone, at) in [
        ("GMT+1", "2026-11-20T18:00:00+00:00"),
        ("UTC+05:30", "2026-11-20T13:30:00+00:00"),
        ("GMT-8", "2026-11-21T03:00:00+00:00"),
        ("Etc/GMT+5", "2026-11-21T00:00:00+00:00"),
        ("New York", "2026-11-21T00:00:00+00:00"),
        ("", "2026-11-20T18:00:00+00:00"),
    ] {
        let moment = typed("20 November 2026", "7 pm", zone)
            .read(now(), amsterdam())
            .unwrap();
        assert_eq!(moment.at.to_rfc3339(), at, "{zone}");
        assert_eq!(
            moment.local().format("%F %T").to_string(),
            "2026-11-20 19:00:00",
            "{zone}"
        );
    }
}

#[test]
fn each_field_says_what_is_open_at_it() {
    let bad = typed("3/4/2026", "7", "IST")
        .read(now(), amsterdam())
        .unwrap_err();
    assert!(matches!(bad.date, Some(NotTaken::Ask(days)) if days.len() == 2));
    assert!(matches!(bad.time, Some(NotTaken::Ask(times)) if times == [420, 1140]));
    assert!(matches!(bad.zone, Some(NotTaken::Ask(zones)) if zones.len() == 3));
    let bad = typed("31 June 2026", "24:00", "Atlantis")
        .read(now(), amsterdam())
        .unwrap_err();
    assert_eq!(bad.date, Some(NotTaken::Bad(BadDate::NoSuchDay)));
    assert_eq!(bad.time, Some(NotTaken::Bad(BadTime::NextDay(0))));
    assert_eq!(bad.zone, Some(NotTaken::Bad(BadZone::Unknown)));
}

#[test]
fn without_a_zone_there_is_no_moment_and_never_universal_time() {
    for other in [false, true] {
        let mut moment = typed("20 November 2026", "19:00", "");
        moment.other = other;
        let bad = moment.read(now(), None).unwrap_err();
        assert_eq!(bad.zone, Some(NotTaken::Bad(BadZone::Empty)));
        assert_eq!((bad.date, bad.time), (None, None));
        moment.zone = "Parijs".into();
        assert_eq!(
            moment.read(now(), None).unwrap().zone.name(),
            "Europe/Paris"
        );
    }
}

#[test]
fn what_a_day_means_does_not_change_with_the_language_of_the_page() {
    let mut moment = typed("3-4-2026", "19:00", "");
    assert!(moment.read(now(), amsterdam()).is_err());
    moment.day_first = true;
    assert_eq!(
        moment
            .read(now(), amsterdam())
            .unwrap()
            .local()
            .to_rfc3339(),
        "2026-04-03T19:00:00+02:00"
    );
}

#[test]
fn a_link_carries_what_was_understood_and_what_is_typed_stays_as_it_is() {
    let mut draft = Draft {
        programme: "zmanda".parse().ok(),
        moment: typed("3-4-2026", "half acht 's avonds", "Wenen"),
        ..Draft::default()
    };
    draft.moment.day_first = true;
    let written = link::write(&draft);
    assert_eq!(
        written,
        "programme=zmanda&date=2026-04-03&time=19:30&zone=Europe/Vienna"
    );
    let was = draft.clone();
    link::read(&written, &mut draft);
    assert_eq!(draft.moment.date, was.moment.date);
    assert_eq!(draft.moment.time, was.moment.time);
    let mut other = Draft::default();
    link::read(&written, &mut other);
    assert_eq!(other.moment.read(now(), None), was.moment.read(now(), None));

    draft.moment.zone = "GMT+1".into();
    let written = link::write(&draft);
    assert_eq!(
        written,
        "programme=zmanda&date=2026-04-03&time=19:30&zone=UTC%2B01:00"
    );
    let mut other = Draft::default();
    link::read(&written, &mut other);
    assert_eq!(other.moment.zone, "UTC+01:00");
}
