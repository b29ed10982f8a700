//! Plans of several programmes side by side: which levels stand for the same problem, how other programmes come and go, and what a
//! link says of them.

use crate::{common, visit};
use common::programme;
use duetime::{
    app::{Comparing, Edit, Event, Fetched, Wanted},
    case::link::{Known, unread},
    compare::{Likeness, like, tickets::History, told},
    locale::Language,
    programme::{Asked, Sign},
    triage::Facts,
    view::compare as view,
};
use visit::{Device, Visit};

const IDS: [&str; 6] = [
    "veeam-standard",
    "veeam-vcsp",
    "veeam-kasten",
    "kaseya",
    "zmanda",
    "blancco",
];
const ZMANDA: &str = "/compare?programme=zmanda&plan=standard";

fn compare(visit: &mut Visit, change: Comparing) {
    visit.edit(Edit::Compare(change));
}

/// The offers as they are called, each with its level.
fn offers(visit: &Visit) -> Vec<String> {
    let seen = visit.app.compared(|sides| {
        let offers = sides.offers.iter();
        offers
            .map(|one| {
                format!(
                    "{}: {}",
                    view::name(Language::EN, one),
                    one.level.term.as_str()
                )
            })
            .collect()
    });
    seen.unwrap().unwrap()
}

fn level_beside(visit: &Visit) -> (String, Likeness) {
    let seen = visit.app.compared(|sides| {
        let like = sides.neighbours[0].level.as_ref().unwrap();
        (like.level.id.to_string(), like.why.clone())
    });
    seen.unwrap().unwrap()
}

#[test]
fn levels_of_two_programmes_are_matched_by_what_their_definitions_say() {
    use Sign::*;
    for (from, level, to, wanted, why) in [
        (
            "veeam-standard",
            "1",
            "veeam-kasten",
            "P1",
            Likeness::Definition(vec![NothingWorks, Production]),
        ),
        (
            "zmanda",
            "P1",
            "kaseya",
            "1",
            Likeness::Part(vec![NothingWorks], vec![Production]),
        ),
        (
            "zmanda",
            "P2",
            "veeam-standard",
            "2",
            Likeness::Definition(vec![WorksBadly]),
        ),
        // The product's own scale says what its levels mean.
        (
            "blancco",
            "1",
            "veeam-standard",
            "1",
            Likeness::Definition(vec![NothingWorks, Production]),
        ),
        (
            "zmanda",
            "P4",
            "blancco",
            "4",
            Likeness::Definition(vec![AllWorks]),
        ),
        // Nothing that both name: "moderate, in production" beside "any problem outside production".
        ("kaseya", "3", "veeam-kasten", "P3", Likeness::Order),
    ] {
        let (from, to) = (programme(from), programme(to));
        let found = like(&from, from.level(level).unwrap(), &to).unwrap();
        assert_eq!(found.level.id.as_str(), wanted, "{level}");
        assert_eq!(found.why, why, "{level}");
    }
}

#[test]
fn the_gravest_and_the_least_level_stand_for_each_other_everywhere() {
    for from in IDS.map(programme) {
        for to in IDS.map(programme) {
            let (first, last) = (from.levels.first().unwrap(), from.levels.last().unwrap());
            let gravest = like(&from, first, &to).unwrap().level;
            let least = like(&from, last, &to).unwrap().level;
            assert_eq!(gravest.rank, 1, "{} in {}", from.id, to.id);
            assert_eq!(
                usize::from(least.rank),
                to.levels.len(),
                "{} in {}",
                from.id,
                to.id
            );
        }
    }
}

#[test]
fn what_was_told_leads_to_the_level_that_the_calculator_finds() {
    let mut facts = Facts::default();
    assert_eq!(told(&facts, &programme("kaseya")), None);
    facts.tell(Asked::Works, Some(Sign::NothingWorks));
    facts.tell(Asked::Production, Some(Sign::Production));
    for (id, level) in [
        ("kaseya", "1"),
        ("veeam-kasten", "P1"),
        ("veeam-standard", "1"),
    ] {
        let programme = programme(id);
        let found = told(&facts, &programme).unwrap();
        assert_eq!(found.level.id.as_str(), level, "{id}");
        let because = vec![Sign::NothingWorks, Sign::Production];
        assert_eq!(found.why, Likeness::Told(because), "{id}");
    }
    // Where the programme needs to know more, its definitions are what is left; it says that more is asked for.
    let blancco = programme("blancco");
    let found = told(&facts, &blancco).unwrap();
    assert_eq!(found.level.id.as_str(), "1");
    let part = Likeness::Part(
        vec![Sign::NothingWorks, Sign::Production],
        vec![Sign::NoWorkaround],
    );
    assert_eq!(found.why, part);
    let unknown = Facts {
        works: Some(Sign::Unknown),
        ..Facts::default()
    };
    assert_eq!(
        told(&unknown, &programme("kaseya")),
        None,
        "nobody knows anything"
    );
}

#[test]
fn plans_of_another_programme_stand_beside_those_of_the_one_in_view() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    for plan in ["trial", "community"] {
        compare(&mut visit, Comparing::Plan(plan.parse().unwrap(), false));
    }
    assert_eq!(
        offers(&visit),
        ["Standard: P1", "Premium: P1"],
        "alone it needs no more of a name"
    );
    let kasten = || "veeam-kasten".parse().unwrap();
    compare(&mut visit, Comparing::Beside(kasten(), true));
    compare(
        &mut visit,
        Comparing::PlanBeside(kasten(), "evaluation".parse().unwrap(), false),
    );
    assert_eq!(
        offers(&visit),
        [
            "Zmanda · Standard: P1",
            "Zmanda · Premium: P1",
            "Veeam Kasten · Premium: P1",
            "Veeam Kasten · Basic: P1"
        ]
    );
    // Another level: the one that is most like it, until the person knows better.
    compare(&mut visit, Comparing::Level("P3".parse().ok()));
    let part = Likeness::Part(vec![Sign::WorksPartly], vec![Sign::OutsideProduction]);
    assert_eq!(level_beside(&visit), ("P3".into(), part));
    let p2 = || "P2".parse().ok();
    compare(
        &mut visit,
        Comparing::LevelBeside(kasten(), "P3".parse().unwrap(), p2()),
    );
    assert_eq!(level_beside(&visit), ("P2".into(), Likeness::Chosen));
    compare(&mut visit, Comparing::Level("P4".parse().ok()));
    assert_eq!(
        level_beside(&visit).0,
        "P4",
        "that was said of another level"
    );
    compare(&mut visit, Comparing::Level("P3".parse().ok()));
    compare(
        &mut visit,
        Comparing::LevelBeside(kasten(), "P3".parse().unwrap(), None),
    );
    assert_eq!(level_beside(&visit).0, "P3");
    compare(&mut visit, Comparing::Beside(kasten(), false));
    assert_eq!(offers(&visit), ["Standard: P3", "Premium: P3"]);
}

#[test]
fn a_problem_that_is_described_has_its_level_in_each_programme() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    compare(
        &mut visit,
        Comparing::Beside("kaseya".parse().unwrap(), true),
    );
    compare(&mut visit, Comparing::Level("P1".parse().ok()));
    visit.edit(Edit::Fact(Asked::Works, Sign::WorksPartly));
    visit.edit(Edit::Fact(Asked::Production, Sign::Production));
    assert_eq!(
        level_beside(&visit).0,
        "1",
        "a level that is looked at counts"
    );
    compare(&mut visit, Comparing::Level(None));
    let told = Likeness::Told(vec![Sign::WorksPartly, Sign::Production]);
    assert_eq!(level_beside(&visit), ("3".into(), told));
    // The matrix of Zmanda asks for more: its definitions are what is left, and that is said.
    let of_zmanda = visit.app.compared(|sides| {
        let why = sides.why.as_ref().map(|like| view::why(Language::EN, like));
        (sides.level.id.to_string(), why)
    });
    let (level, why) = of_zmanda.unwrap().unwrap();
    assert_eq!(level, "P2");
    assert!(why.unwrap().contains("A part fails, the rest works"));
}

#[test]
fn no_more_than_six_plans_stand_side_by_side_and_the_others_are_named() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    compare(
        &mut visit,
        Comparing::Beside("veeam-standard".parse().unwrap(), true),
    );
    let seen = visit.app.compared(|sides| {
        let beyond = sides.beyond.iter();
        let beyond: Vec<_> = beyond.map(|one| one.plan.id.to_string()).collect();
        (sides.offers.len(), beyond)
    });
    let (shown, beyond) = seen.unwrap().unwrap();
    assert_eq!(
        (shown, beyond),
        (
            6,
            vec!["production".into(), "premier".into(), "free_nfr".into()]
        )
    );
}

#[test]
fn a_link_opens_the_same_plans_and_levels_elsewhere() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    let kasten = || "veeam-kasten".parse().unwrap();
    compare(&mut visit, Comparing::Level("P3".parse().ok()));
    compare(&mut visit, Comparing::Hour(Some(113)));
    compare(&mut visit, Comparing::Plan("trial".parse().unwrap(), false));
    compare(
        &mut visit,
        Comparing::Beside("blancco".parse().unwrap(), true),
    );
    compare(&mut visit, Comparing::Beside(kasten(), true));
    compare(
        &mut visit,
        Comparing::PlanBeside(kasten(), "basic".parse().unwrap(), false),
    );
    let p2 = "P2".parse().ok();
    compare(
        &mut visit,
        Comparing::LevelBeside(kasten(), "P3".parse().unwrap(), p2),
    );
    let price = "12000".to_owned();
    compare(
        &mut visit,
        Comparing::PriceBeside(kasten(), "premium".parse().unwrap(), price),
    );
    assert_eq!(
        visit.address,
        "/compare?programme=zmanda&plan=standard&compare=2~P3~113~trial~blancco~veeam-kasten:basic:P3*P2"
    );
    let other = Visit::open(&Device::new(), &visit.address);
    assert_eq!(offers(&other), offers(&visit));
    assert_eq!(
        other
            .app
            .draft
            .chosen()
            .unwrap()
            .compared
            .beside
            .get(&kasten())
            .unwrap()
            .prices
            .iter()
            .count(),
        0
    );
    // Links of before are read as ever; one that was bent opens what is good.
    let bent = "/compare?programme=zmanda&compare=2~P3~999~trial~no such~veeam-kasten:ba sic:P3*,x*y~blancco";
    let bent = Visit::open(&Device::new(), bent);
    assert_eq!(bent.app.beside.len(), 2);
    assert_eq!(offers(&bent)[0], "Zmanda · Standard: P3");
    // In another order it says the same; what cannot be read is said.
    for (link, is_whole) in [
        ("2~P3~113~evaluation,basic~blancco", true),
        ("2~P3~113~evaluation,ba sic~blancco", false),
        ("2~P3~113~evaluation~blancco:spe:P3*", false),
        ("1~P2~113~evaluation.basic", true),
        ("1~P2~999", false),
        ("3~P2", false),
        ("2~P3~~~nobody", false),
    ] {
        let address = format!("/compare?programme=veeam-kasten&compare={link}");
        let visit = Visit::open(&Device::new(), &address);
        let known = Known {
            index: visit.app.index.there().map(|one| &**one),
            programme: visit.app.ready().map(|one| &**one),
            country: None,
        };
        let unread = unread(&visit.app.link, &visit.app.draft, known);
        assert_eq!(unread.is_empty(), is_whole, "{link}: {unread:?}");
    }
    let old = Visit::open(
        &Device::new(),
        "/compare?programme=zmanda&compare=1~P2~113~trial",
    );
    assert_eq!(offers(&old)[0], "Standard: P2");
}

#[test]
fn a_draft_keeps_what_stands_beside_and_a_programme_that_goes_is_let_go() {
    let device = Device::new();
    let mut visit = Visit::open(&device, ZMANDA);
    compare(
        &mut visit,
        Comparing::Beside("kaseya".parse().unwrap(), true),
    );
    visit.edit(Edit::Name("with Kaseya".into()));
    let mut visit = visit.reload();
    assert!(visit.app.beside[0].programme.is_ready());
    // Seen from the other one, each has its own comparison.
    visit.edit(Edit::Programme("kaseya".parse().ok()));
    assert_eq!(visit.app.beside.len(), 0);
    assert_eq!(offers(&visit).len(), 1);
    visit.edit(Edit::Programme("zmanda".parse().ok()));
    assert_eq!(visit.app.beside.len(), 1);
    assert!(visit.app.beside[0].programme.is_ready());
}

#[test]
fn a_programme_that_does_not_come_is_said_and_fetched_again() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    let kaseya = || Wanted::Programme("kaseya".parse().unwrap());
    visit.hold_fetches(true);
    compare(
        &mut visit,
        Comparing::Beside("kaseya".parse().unwrap(), true),
    );
    assert_eq!(visit.app.beside[0].programme, Fetched::Loading);
    assert_eq!(
        offers(&visit)[0],
        "Standard: P1",
        "nothing stands beside it yet"
    );
    visit.fail(&kaseya());
    assert_eq!(visit.app.beside[0].programme, Fetched::Failed);
    assert!(visit.app.ready().is_some(), "the one in view is as it was");
    visit.on(Event::Again);
    assert_eq!(visit.app.beside[0].programme, Fetched::Loading);
    visit.deliver(&kaseya());
    assert!(visit.app.beside[0].programme.is_ready());
    // What nobody wants any more is put away when it comes.
    compare(
        &mut visit,
        Comparing::Beside("kaseya".parse().unwrap(), false),
    );
    visit.on(Event::Came(kaseya(), None));
    assert_eq!(visit.app.beside.len(), 0);
    // One that pretends to be another is not taken.
    compare(
        &mut visit,
        Comparing::Beside("kaseya".parse().unwrap(), true),
    );
    let other = std::fs::read_to_string("public/programmes/blancco.json").unwrap();
    visit.on(Event::Came(kaseya(), Some(other)));
    assert_eq!(visit.app.beside[0].programme, Fetched::Failed);
}

#[test]
fn another_language_takes_the_programmes_beside_with_it() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    compare(
        &mut visit,
        Comparing::Beside("kaseya".parse().unwrap(), true),
    );
    visit.on(Event::Speak(Language::DE));
    visit.on(Event::Spoken(Language::DE));
    assert_eq!(*visit.app.language, Language::DE);
    let programme = visit.app.beside[0].programme.ready().unwrap();
    let name = programme.levels[0].name.get(Language::DE);
    assert_ne!(name, programme.levels[0].name.get(Language::EN));
}

#[test]
fn money_counts_by_the_levels_that_stand_for_those_in_view() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    compare(
        &mut visit,
        Comparing::Beside("veeam-kasten".parse().unwrap(), true),
    );
    for change in [
        Comparing::Problems("P1".parse().unwrap(), "12".into()),
        Comparing::Rate("1000".into()),
        Comparing::Share("50".into()),
        Comparing::Price("premium".parse().unwrap(), "5000".into()),
        Comparing::PriceBeside(
            "veeam-kasten".parse().unwrap(),
            "premium".parse().unwrap(),
            "7000".into(),
        ),
    ] {
        compare(&mut visit, change);
    }
    let text = visit
        .app
        .compared(|sides| view::costs(Language::EN, sides).into_string())
        .unwrap()
        .unwrap();
    // Round the clock: 12 problems, half of the waiting counts. Zmanda Premium 15 minutes, Kasten Premium P1 an hour.
    let row = |plan: &str| {
        let from = text.find(&format!(">{plan}<")).unwrap();
        text[from..].split("</tr>").next().unwrap().to_owned()
    };
    assert!(
        row("Zmanda · Premium").contains(">1.5<"),
        "{}",
        row("Zmanda · Premium")
    );
    assert!(row("Zmanda · Premium").contains(">5000<"));
    assert!(
        row("Veeam Kasten · Premium").contains(">6<"),
        "{}",
        row("Veeam Kasten · Premium")
    );
    assert!(row("Veeam Kasten · Premium").contains(">7000<"));
}

#[test]
fn tickets_are_judged_by_the_levels_that_stand_for_those_in_view() {
    let mut visit = Visit::open(&Device::new(), ZMANDA);
    compare(
        &mut visit,
        Comparing::Beside("veeam-kasten".parse().unwrap(), true),
    );
    let csv = b"Id,Created,Priority,First response\n7,2026-11-20 16:30,P1,2026-11-20 18:30\n";
    let mut history = History::open(csv).unwrap();
    while history.step(10, visit.app.ready().unwrap()) {}
    let text = visit
        .app
        .compared(|sides| {
            let now = sides.moment.at;
            view::tickets::tickets(Language::EN, now, sides, &history).into_string()
        })
        .unwrap()
        .unwrap();
    // Kasten Premium: P1 within an hour, round the clock; answered an hour after that.
    let plan = text
        .split("<summary translate=\"no\">Veeam Kasten · Premium")
        .nth(1);
    let plan = plan
        .and_then(|rest| rest.split("</details>").next())
        .unwrap();
    assert!(
        plan.contains("7: opened 2026-11-20 16:30, target 2026-11-20 17:30"),
        "{plan}"
    );
    assert!(plan.contains("Answered latest beyond the target of Veeam Kasten · Premium"));
    assert!(
        plan.contains("7: target 2026-11-20 17:30, answered 2026-11-20 18:30, 1 h later"),
        "{plan}"
    );
    // Seen from another programme, what its texts mean is guessed anew: what was said was said of other levels.
    history.set_level(0, Some(3));
    assert_eq!(history.levels().of(0), Some(3));
    history.judge_by(&programme("kaseya"));
    assert_eq!(history.levels().of(0), Some(0));
}

#[test]
fn a_level_that_the_person_settled_on_counts_before_what_was_told() {
    let mut visit = Visit::open(
        &Device::new(),
        "/compare?programme=veeam-standard&plan=basic",
    );
    compare(
        &mut visit,
        Comparing::Beside("kaseya".parse().unwrap(), true),
    );
    visit.edit(Edit::Fact(Asked::Works, Sign::AllWorks));
    assert_eq!(
        level_beside(&visit),
        ("4".into(), Likeness::Told(vec![Sign::AllWorks]))
    );
    visit.edit(Edit::Level("1".parse().ok()));
    assert_eq!(
        level_beside(&visit).0,
        "1",
        "nothing works, says the person"
    );
    // What the person says itself is no reading of ours.
    compare(
        &mut visit,
        Comparing::LevelBeside(
            "kaseya".parse().unwrap(),
            "1".parse().unwrap(),
            "2".parse().ok(),
        ),
    );
    let why = visit.app.compared(|sides| {
        let like = sides.neighbours[0].level.as_ref().unwrap();
        view::why(Language::EN, like)
    });
    let why = why.unwrap().unwrap();
    assert!(
        why.ends_with("as you say.") && why.starts_with("Urgentie 2"),
        "{why}"
    );
}
