//! What stands around the answer: the places of the page, what a link could not be read for, the entry for a calendar.

use duetime::{
    app::{Edit, Fetched, Place, Step},
    case::link::{Known, unread},
    locale::Language,
    programme::Unit,
    view::{entry, places, unread as notice},
};

use super::{answered, due, now, open, plain};

const EN: Language = Language::EN;
const P2: &str = "/calculator?programme=zmanda&plan=standard&across=high&down=medium";

#[test]
fn the_place_where_the_person_is_stands_out_and_every_link_keeps_what_was_chosen() {
    let visit = open(P2);
    let html = places(EN, Place::Intake(Step::Review), |place| {
        visit.app.address_of(place)
    })
    .into_string();
    assert_eq!(html.matches("aria-current=\"page\"").count(), 1, "{html}");
    let current = html.find("aria-current").unwrap();
    assert!(html[..current].contains("href=\"#/intake?"), "{html}");
    assert_eq!(
        html.matches("programme=zmanda&amp;plan=standard").count(),
        3,
        "{html}"
    );
}

#[test]
fn a_link_is_told_what_of_it_could_not_be_read_as_it_was_written() {
    let link = "/calculator?programme=zmanda&plan=gold&time=25:00&date=<b>";
    let visit = open(link);
    let (index, programme) = (visit.app.index.ready(), visit.app.programme.ready());
    let known = Known {
        index: index.as_deref(),
        programme: programme.as_deref(),
        country: None,
    };
    let found = unread(&visit.app.link, &visit.app.draft, known);
    let html = notice(EN, &found).into_string();
    assert!(html.contains("<q translate=\"no\">gold</q>"), "{html}");
    assert!(html.contains("<q translate=\"no\">25:00</q>"), "{html}");
    assert!(
        !html.contains("<b>"),
        "what a link says is no markup: {html}"
    );
    assert!(
        plain(&html).contains("Which plan do you have? gold"),
        "{html}"
    );
    assert!(matches!(*visit.app.index, Fetched::Ready(_)));
}

#[test]
fn the_entry_for_a_calendar_says_whose_figure_it_is_and_reminds_while_support_is_there() {
    let mut visit = open(P2);
    let file = |visit: &super::Visit| {
        let answered = answered(visit);
        let (due, _) = due(visit);
        let at = "https://example.org/#/calculator";
        // Lines of such a file are folded.
        entry(EN, now(visit), answered.placed(), due, "ABC-123", at).replace("\r\n ", "")
    };
    let ours = file(&visit);
    for line in [
        "UID:ABC-123@duetime\r\n",
        "SUMMARY:Target: first response by Zmanda to P2 (Standard)\r\n",
        "DTSTART:20261120T150000Z\r\n",
        "BEGIN:VALARM\r\n",
        "URL:https://example.org/#/calculator\r\n",
        "The target of Standard for P2 is 3 business hours.",
    ] {
        assert!(ours.contains(line), "{line}: {ours}");
    }
    visit.edit(Edit::Own(true));
    visit.edit(Edit::OwnAmount("2".into()));
    visit.edit(Edit::OwnUnit(Unit::Hours));
    let own = file(&visit);
    assert!(
        own.contains("SUMMARY:Your own contract: first response by Zmanda to P2 (Standard)"),
        "{own}"
    );
    assert!(
        own.contains("UID:ABC-123@duetime\r\n"),
        "the same case has the same entry: {own}"
    );
    // A minute later it counts on, so that a calendar takes it for the newer one.
    let sequence = |file: &str| -> u32 {
        let line = file.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        line.unwrap().parse().unwrap()
    };
    let before = sequence(&own);
    visit.pass_days(1);
    assert!(sequence(&file(&visit)) > before);
}
