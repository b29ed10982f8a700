//! The fields of a matrix, and what is asked where it says nothing.

use duetime::{
    locale::Language,
    programme::Method,
    view::matrix::{Field, fields, unsettled},
};

use super::{Visit, answered, open};

const EN: Language = Language::EN;

fn of(visit: &Visit) -> Vec<Field> {
    let programme = visit.app.ready().unwrap();
    let Method::Matrix {
        across,
        down,
        cells,
    } = &programme.triage.method
    else {
        panic!("no matrix")
    };
    fields(EN, programme, across, down, cells)
}

#[test]
fn each_field_says_its_level_and_aloud_where_it_stands() {
    let fields = of(&open("/calculator?programme=zmanda"));
    assert_eq!(fields.len(), 9);
    let first = &fields[0];
    assert_eq!((&*first.text, &*first.rank), ("P1", "1"));
    assert_eq!(first.said, "P1: Impact: High; Urgency: High");
    let last = &fields[8];
    assert_eq!(last.said, "P4: Impact: Low; Urgency: Low");
    // Row by row: the second is the next column of the same row.
    assert_eq!(
        (fields[1].across.as_str(), fields[1].down.as_str()),
        ("medium", "high")
    );
}

#[test]
fn a_field_without_a_level_says_so_by_its_mark() {
    let fields = of(&open("/calculator?programme=veeam-kasten"));
    let open = fields
        .iter()
        .find(|field| field.rank == "open")
        .expect("an open field");
    assert!(open.text.starts_with("P2/P3"), "{}", open.text);
    let never = fields
        .iter()
        .find(|field| field.rank == "never")
        .expect("one that cannot be");
    assert_eq!(never.text, "–");
}

#[test]
fn an_open_field_asks_between_its_levels_and_the_question_stays_with_its_answer() {
    let address = "/calculator?programme=veeam-kasten&plan=premium&across=production&down=limited";
    let visit = open(address);
    let asked = unsettled(EN, answered(&visit).placed());
    assert!(!asked.text.is_empty());
    let levels: Vec<_> = asked.between.iter().map(|level| level.as_str()).collect();
    assert_eq!(levels, ["P2", "P3"]);
    let settled = open(&[address, "&level=P2"].concat());
    assert_eq!(unsettled(EN, answered(&settled).placed()), asked);
}

#[test]
fn two_answers_that_do_not_go_together_are_told_and_nothing_is_asked() {
    let visit = open("/calculator?programme=veeam-kasten&plan=premium&across=question&down=down");
    let told = unsettled(EN, answered(&visit).placed());
    assert!(!told.text.is_empty() && told.between.is_empty(), "{told:?}");
}

#[test]
fn a_matrix_that_settles_it_asks_nothing() {
    let visit = open("/calculator?programme=zmanda&plan=standard&across=high&down=medium");
    assert_eq!(unsettled(EN, answered(&visit).placed()), Default::default());
}
