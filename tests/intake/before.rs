use duetime::{
    locale::Language,
    view::{gate, way_out},
};

use super::{common::programme, holds, words};

#[test]
fn a_condition_says_how_much_its_answer_weighs() {
    let kaseya = programme("kaseya");
    let said = |id: &str| {
        let one = kaseya.gates.iter().find(|gate| gate.id == *id).unwrap();
        words(&gate(Language::EN, one))
    };
    assert!(
        said("licence").ends_with(" required"),
        "{}",
        said("licence")
    );
    assert!(
        said("version").ends_with(" recommended"),
        "{}",
        said("version")
    );
}

#[test]
fn a_no_is_answered_with_the_way_out() {
    for id in crate::common::ids() {
        for gate in &programme(&id).gates {
            let markup = way_out(Language::DE, &gate.way_out, gate.address.as_ref());
            holds(&markup, &[]);
            assert!(markup.0.starts_with(r#"<p class="notice warm">"#));
            assert!(words(&markup).len() > 10, "{id}: {}", markup.0);
            assert_eq!(gate.address.is_some(), markup.0.contains("href="));
        }
    }
}
