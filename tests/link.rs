//! Links: what they name comes in and nothing else changes; what they cannot be read for is left open and said.

use crate::common;
use chrono::{DateTime, Utc};
use common::programme;
use duetime::{
    case::{
        Draft,
        link::{Known, Part, Unread, read, restore, unread, write},
    },
    clock::{Country, Fold, Zone},
    programme::{Index, Programme, read_index},
    triage::Override,
};

const LINK: &str = "programme=zmanda&plan=standard&across=high&down=medium\
                    &date=2026-11-20&time=16:30&zone=Europe/Amsterdam&holidays=DE.BY";

fn opened(link: &str) -> Draft {
    let mut draft = Draft::default();
    read(link, &mut draft);
    draft
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_192_200, 0).unwrap()
}

fn index() -> Index {
    read_index(&common::file("index")).unwrap()
}

/// What the page says about a link, part by part, with everything loaded.
fn said(link: &str, draft: &Draft, programme: &Programme) -> Vec<(Part, String)> {
    let index = index();
    let known = Known {
        index: Some(&index),
        programme: Some(programme),
        country: None,
    };
    let said = unread(link, draft, known).into_iter();
    said.map(|Unread { part, text }| (part.expect("it can be read"), text))
        .collect()
}

/// Somebody in the middle of something: a level by the matrix, overruled for a reason, at another time elsewhere.
fn busy() -> Draft {
    let mut draft = opened(
        "programme=zmanda&plan=standard&type=x&across=medium&down=low&zone=Asia/Tokyo&holidays=NL",
    );
    let chosen = draft.choose().unwrap();
    chosen.answers.overrule = Some(Override {
        level: "P1".parse().unwrap(),
        reason: "the auditor comes".into(),
    });
    chosen.own.amount = "4".into();
    draft.moment.other = true;
    draft.moment.date = "25 Oct 2026".into();
    draft.moment.time = "2.30".into();
    draft.moment.fold = Some(Fold::Second);
    draft
}

#[test]
fn a_link_gives_the_same_choices_back() {
    assert_eq!(write(&opened(LINK)), LINK);
}

#[test]
fn a_link_is_read_in_any_case_of_letters() {
    let link = "programme=ZMANDA&plan=standard&holidays=de.by";
    let draft = opened(link);
    assert_eq!(
        draft.programme.as_ref().map(|id| id.as_str()),
        Some("zmanda")
    );
    assert_eq!(
        (
            draft.holidays.country.as_str(),
            draft.holidays.region.as_str()
        ),
        ("DE", "BY")
    );
    assert_eq!(said(link, &draft, &programme("zmanda")), []);
}

#[test]
fn a_link_changes_what_it_names_and_nothing_else() {
    let mut draft = busy();
    read("programme=zmanda&plan=premium", &mut draft);
    let mut expected = busy();
    expected.choose().unwrap().plan = "premium".parse().ok();
    assert_eq!(draft, expected);

    // Every part alone, without naming whose support it is.
    type Change = fn(&mut Draft);
    let changes: [(&str, Change); 9] = [
        ("", |_| ()),
        ("utm_source=mail&gclid=1", |_| ()),
        ("type=y", |draft| {
            draft.choose().unwrap().case_type = "y".parse().ok()
        }),
        ("across=high", |draft| {
            draft.choose().unwrap().answers.across = "high".parse().ok()
        }),
        ("override=P1", |_| ()),
        ("zone=Europe/Berlin", |draft| {
            draft.moment.zone = "Europe/Berlin".into()
        }),
        ("holidays=DE.BY", |draft| {
            draft.holidays.country = "DE".into();
            draft.holidays.region = "BY".into();
        }),
        ("time=16:30", |draft| {
            draft.moment.time = "16:30".into();
            draft.moment.fold = None;
        }),
        // The same time, otherwise written: it stays as it was typed.
        ("date=2026-10-25&time=02%3A30", |_| ()),
    ];
    for (link, change) in changes {
        let (mut draft, mut expected) = (busy(), busy());
        read(link, &mut draft);
        change(&mut expected);
        assert_eq!(draft, expected, "{link}");
    }
}

#[test]
fn a_level_that_a_link_names_counts_also_where_the_matrix_was_answered() {
    let zmanda = programme("zmanda");
    let mut draft = busy();
    draft.choose().unwrap().answers.overrule = None;
    read("level=P2", &mut draft);
    let placed = draft.placed(&zmanda).unwrap();
    assert_eq!(placed.finding().unwrap().level.term.as_str(), "P2");
}

#[test]
fn a_link_to_another_programme_leaves_what_was_chosen_in_the_first() {
    let mut draft = busy();
    read("programme=kaseya&plan=subscription", &mut draft);
    assert_eq!(write(&draft).split('&').next(), Some("programme=kaseya"));
    draft.programme = "zmanda".parse().ok();
    assert_eq!(draft.chosen(), busy().chosen());
}

#[test]
fn going_back_to_what_the_page_wrote_takes_away_what_was_not_chosen_then() {
    let was = "programme=zmanda&plan=standard&across=high&down=medium&zone=Asia/Tokyo&holidays=NL";
    let mut draft = busy();
    restore(was, &mut draft);
    assert_eq!(write(&draft), was);
    assert!(!draft.moment.other);
    // What stands in no link stays: the reason, the figure of the own contract, a moment that cannot be read.
    let mut draft = busy();
    draft.moment.date = "31 November".into();
    let own = write(&draft);
    assert!(!own.contains("date"));
    let before = draft.clone();
    restore(&own, &mut draft);
    assert_eq!(draft, before);
    restore("", &mut draft);
    assert_eq!(draft, before);
}

#[test]
fn a_moment_that_cannot_be_read_stays_open_and_does_not_become_now() {
    let zmanda = programme("zmanda");
    let base = "programme=zmanda&plan=standard&across=high&down=medium";
    for (moment, date, time) in [
        ("date=2026-11-31&time=16:30", Some("2026-11-31"), None),
        (
            "date=2026-02-31&time=99:99",
            Some("2026-02-31"),
            Some("99:99"),
        ),
        ("date=2026-11-20&time=25:00", None, Some("25:00")),
        ("date=2026-11-20", None, Some("")),
        ("date=2026-11-20&time=", None, Some("")),
        ("time=16:30", Some(""), None),
        ("date=soon&time=16%3A30", Some("soon"), None),
        ("date=3/4/2026&time=16:30", Some("3/4/2026"), None),
        ("date=1850-01-01&time=16:30", Some("1850-01-01"), None),
        ("date=%FC&time=<b>", Some("%FC"), Some("<b>")),
    ] {
        let link = [base, "&", moment].concat();
        // Also where another day was typed once, and is out of view since.
        let mut draft = busy();
        draft.moment.other = false;
        for draft in [&mut Draft::default(), &mut draft] {
            read(&link, draft);
            assert!(draft.moment.other, "{link}");
            let bad = draft.moment.read(now(), Zone::utc());
            let bad = bad.expect_err(&link);
            assert_eq!(
                (bad.date.is_some(), bad.time.is_some()),
                (date.is_some(), time.is_some()),
                "{link}"
            );
            let parts = [(Part::Date, date), (Part::Time, time)];
            let expected = parts
                .into_iter()
                .filter_map(|(part, text)| Some((part, text?.to_owned())));
            assert_eq!(
                said(&link, draft, &zmanda),
                expected.collect::<Vec<_>>(),
                "{link}"
            );
            // The fields hold what the link said, to be mended.
            for (text, field) in [(date, &draft.moment.date), (time, &draft.moment.time)] {
                assert!(text.is_none_or(|text| text == field), "{link}: {field}");
            }
            // Mended, or given up, there is nothing more to say.
            draft.moment.date = "20 Nov 2026".into();
            draft.moment.time = "16:30".into();
            assert_eq!(said(&link, draft, &zmanda), [], "{link}");
            draft.moment.date = String::new();
            draft.moment.other = false;
            assert_eq!(said(&link, draft, &zmanda), [], "{link}");
        }
    }
}

#[test]
fn what_a_programme_does_not_have_is_left_open_and_said_until_it_is_chosen() {
    let zmanda = programme("zmanda");
    let base = "programme=zmanda&plan=standard&across=high&down=medium";
    for (named, part, text) in [
        ("plan=golden", Part::Plan, "golden"),
        ("plan=<svg>", Part::Plan, "<svg>"),
        ("type=other", Part::CaseType, "other"),
        ("across=enormous", Part::Across, "enormous"),
        ("down=no+idea", Part::Down, "no idea"),
        ("override=P9", Part::Override, "P9"),
        ("zone=Mars/Base", Part::Zone, "Mars/Base"),
        (
            "zone=Europe/Amsterdam%00",
            Part::Zone,
            "Europe/Amsterdam\u{fffd}",
        ),
        ("fold=third", Part::Fold, "third"),
        ("holidays=Bavaria", Part::Holidays, "Bavaria"),
        ("holidays=D1", Part::Holidays, "D1"),
        // What Zmanda does not ask.
        ("first=2", Part::First, "2"),
    ] {
        let link = [named, "&", base].concat();
        let mut draft = busy();
        read(&link, &mut draft);
        assert_eq!(
            said(&link, &draft, &zmanda),
            [(part, text.to_owned())],
            "{named}"
        );
        // Nothing else is lost by it.
        assert_eq!(draft.moment.date, "25 Oct 2026");
        assert_eq!(draft.chosen().unwrap().own.amount, "4");
        let placed = draft.placed(&zmanda).unwrap();
        match part {
            Part::Plan => assert_eq!(placed.plan, None),
            Part::Across | Part::Down => assert_eq!(placed.finding(), None),
            Part::Zone => assert!(
                draft
                    .moment
                    .read(now(), Zone::utc())
                    .unwrap_err()
                    .zone
                    .is_some()
            ),
            _ => {}
        }
        let chosen = draft.choose().unwrap();
        chosen.plan = "premium".parse().ok();
        chosen.case_type = Some(zmanda.case_types[0].id.clone());
        chosen.answers.across = "low".parse().ok();
        chosen.answers.down = "low".parse().ok();
        chosen
            .answers
            .overrule
            .as_mut()
            .unwrap_or(&mut Override {
                level: "P2".parse().unwrap(),
                reason: String::new(),
            })
            .level = "P2".parse().unwrap();
        draft.moment.zone = "Europe/Berlin".into();
        draft.moment.fold = Some(Fold::First);
        let open = matches!(part, Part::Holidays) || named == "first=2";
        assert_eq!(said(&link, &draft, &zmanda).is_empty(), !open, "{named}");
    }
}

#[test]
fn a_link_whose_programme_cannot_be_read_says_nothing_about_another_ones_plans() {
    let zmanda = programme("zmanda");
    for link in [
        "programme=<script>&plan=premium&across=low",
        "programme=../../etc/passwd&plan=premium",
        "programme=%00&plan=premium",
    ] {
        let mut draft = busy();
        read(link, &mut draft);
        assert_eq!(draft, busy(), "{link}");
        let said = said(link, &draft, &zmanda);
        assert!(
            matches!(said.as_slice(), [(Part::Programme, _)]),
            "{link}: {said:?}"
        );
        assert_eq!(opened(link), Draft::default(), "{link}");
    }
    let nobody = "programme=nobody&plan=basic";
    assert_eq!(
        said(nobody, &opened(nobody), &zmanda),
        [(Part::Programme, "nobody".into())]
    );
    // Before the list of programmes is there, nothing is called unknown.
    assert_eq!(unread(nobody, &opened(nobody), Known::default()), []);
    // Whose plan is it?
    let whose = said("plan=standard", &opened("plan=standard"), &zmanda);
    assert_eq!(
        whose,
        [
            (Part::Programme, String::new()),
            (Part::Plan, "standard".into())
        ]
    );
}

#[test]
fn a_region_that_the_country_does_not_have_is_said() {
    let zmanda = programme("zmanda");
    let file = std::fs::read_to_string("public/holidays/DE.json").unwrap();
    let country = Country::read(&file).unwrap();
    let known = Known {
        index: None,
        programme: Some(&zmanda),
        country: Some(&country),
    };
    let said = |link: &str| unread(link, &opened(link), known).len();
    assert_eq!(said("programme=zmanda&holidays=DE.BY"), 0);
    assert_eq!(said("programme=zmanda&holidays=DE"), 0);
    assert_eq!(said("programme=zmanda&holidays=DE.ZZ"), 1);
    assert_eq!(
        said("programme=zmanda&holidays=NL.ZZ"),
        0,
        "that country is not there yet"
    );
}

#[test]
fn what_the_page_writes_itself_is_always_read_in_full() {
    let zmanda = programme("zmanda");
    assert_eq!(said(LINK, &opened(LINK), &zmanda), []);
    for link in [
        "",
        "utm_source=mail",
        "programme=zmanda&level=P2",
        "programme=zmanda&override=P1",
        "programme=zmanda&date=2026-10-25&time=02:30&fold=second&zone=Etc/GMT%2B5",
    ] {
        assert_eq!(said(link, &opened(link), &zmanda), [], "{link}");
    }
    let blancco = programme("blancco");
    let link = "programme=blancco&plan=sp3&first=4&second=2";
    assert_eq!(said(link, &opened(link), &blancco), []);
    let link = "programme=blancco&level=1&across=high";
    assert_eq!(
        said(link, &opened(link), &blancco).len(),
        2,
        "Blancco asks neither"
    );
}

#[test]
fn a_link_that_is_too_long_is_said_to_be() {
    let long = ["programme=zmanda&plan=", &"standard".repeat(1000)].concat();
    let mut draft = busy();
    read(&long, &mut draft);
    assert_eq!(draft, busy());
    let said = unread(&long, &draft, Known::default());
    assert!(
        matches!(said.as_slice(), [Unread { part: None, .. }]),
        "{said:?}"
    );
}

#[test]
fn a_hostile_link_brings_nothing_in() {
    for link in [
        "programme=<script>&plan=x",
        "programme=../../etc/passwd",
        "programme=%00",
        "===&&&==programme",
        &"programme=a&".repeat(1000),
    ] {
        assert_eq!(opened(link), Draft::default(), "{link:.40}");
    }
}

#[test]
fn a_zone_comes_in_as_text_and_is_judged_with_the_moment() {
    for (named, zone) in [
        ("Europe/Amsterdam", "Europe/Amsterdam"),
        ("Europe%2FAmsterdam", "Europe/Amsterdam"),
        ("Europe%252FAmsterdam", "Europe/Amsterdam"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("Etc/GMT%2B5", "Etc/GMT+5"),
        (
            "America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
        ),
    ] {
        let draft = opened(&["programme=a&zone=", named].concat());
        assert_eq!(draft.moment.zone, zone);
        assert!(draft.moment.read(now(), Zone::utc()).is_ok(), "{named}");
        let mut again = Draft::default();
        read(&write(&draft), &mut again);
        assert_eq!(again, draft);
    }
    let long = "Z".repeat(1000);
    for name in [
        "<script>",
        "Europe/Amsterdam%00",
        "javascript:alert(1)",
        "../etc",
        "Zürich-Nord",
        &long,
    ] {
        let draft = opened(&["programme=a&zone=", name].concat());
        let bad = draft.moment.read(now(), Zone::utc());
        assert!(bad.unwrap_err().zone.is_some(), "{name}");
        assert!(draft.moment.zone.chars().count() <= 64);
        // What has not the form of a name is not passed on.
        if name != "../etc" && name != long {
            assert_eq!(write(&draft), "programme=a", "{name}");
        }
    }
}
