use duetime::{
    checklist::completeness,
    locale::Language,
    programme::{Item, Programme},
    view::{asked, head, meter, missing, missing_title, wanted_by},
};

use super::{begun, common::programme, holds, seen, words};

fn item<'a>(programme: &'a Programme, id: &str) -> &'a Item {
    let mut items = programme.checklist.items.iter();
    items.find(|item| item.id == *id).expect("an item")
}

/// What stands beside the label.
fn tags(programme: &Programme, id: &str) -> Vec<String> {
    let markup = asked(Language::EN, item(programme, id)).into_string();
    let tags = markup.split(r#"<span class="tag">"#).skip(1);
    tags.map(|tag| tag.split('<').next().unwrap().to_owned())
        .collect()
}

#[test]
fn each_item_says_how_much_it_is_wanted_and_by_whom() {
    let kaseya = programme("kaseya");
    assert_eq!(tags(&kaseya, "subject"), ["required"]);
    assert_eq!(tags(&kaseya, "circumstances"), ["recommended"]);
    assert_eq!(tags(&kaseya, "contact"), ["recommended", "our suggestion"]);
    assert_eq!(tags(&kaseya, "logs"), ["(optional)", "our suggestion"]);
    let kasten = programme("veeam-kasten");
    assert_eq!(
        tags(&kasten, "logs"),
        ["recommended", "from the vendor’s documentation"]
    );
}

#[test]
fn an_item_with_a_condition_says_when_it_is_asked() {
    let veeam = programme("veeam-standard");
    let tags = tags(&veeam, "technical_resource");
    assert_eq!(tags[0], "required");
    assert!(tags[1].starts_with("only "), "{tags:?}");
    let when = item(&veeam, "technical_resource").when.as_ref().unwrap();
    assert!(tags[1].ends_with(when.text.get(Language::EN)));
}

#[test]
fn a_field_says_why_it_is_asked_where_that_stands_and_what_fits() {
    let veeam = programme("veeam-standard");
    let head = head(Language::NL, &veeam, item(&veeam, "support_id"));
    holds(
        &head,
        &["Waarom dit gevraagd wordt", "Bijvoorbeeld: 01234567"],
    );
    assert!(head.0.contains(r#"<label for="item-support_id">"#));
    assert!(
        head.0
            .contains(r#"<div class="hint" id="item-support_id:hint">"#)
    );
    assert!(
        head.0.contains(r#"target="_blank" href="https://"#),
        "its source"
    );
}

#[test]
fn a_person_has_a_legend_and_no_second_label() {
    let kaseya = programme("kaseya");
    let contact = item(&kaseya, "contact");
    assert!(!head(Language::EN, &kaseya, contact).0.contains("<label"));
    holds(
        &asked(Language::EN, contact),
        &[contact.label.get(Language::EN)],
    );
}

#[test]
fn the_meter_counts_what_is_there_and_names_what_is_missing() {
    let mut visit = begun("kaseya", "subscription");
    let edit =
        |id: &str, text: &str| duetime::app::Edit::Item(id.parse().unwrap(), text.to_owned());
    visit.edit(edit("subject", "Agents offline"));
    visit.edit(edit("module", "Agent"));
    seen(&visit, |placed| {
        let situation = placed.situation().expect("a plan is chosen");
        let done = completeness(situation, &placed.choices.given);
        let markup = meter(Language::EN, &done);
        holds(&markup, &["Required: 2 of 7"]);
        assert!(markup.0.contains(r#"value="2""#), "{}", markup.0);
        assert!(!words(&markup).contains("All that is listed"));
        let missing = missing(&done);
        let names: Vec<_> = missing.iter().map(|item| item.id.as_str()).collect();
        assert!(names.contains(&"steps") && !names.contains(&"subject"));
        assert!(!names.contains(&"logs"), "nobody asks for what only helps");
        assert_eq!(
            missing_title(Language::EN, missing.len()),
            format!("Still missing ({})", missing.len())
        );
        let wanted = |id: &str| wanted_by(item(placed.programme, id)).get(Language::EN);
        assert_eq!(wanted("steps"), "required by the programme");
        assert_eq!(wanted("circumstances"), "recommended by the programme");
        assert_eq!(wanted("contact"), "our suggestion");
    });
}

#[test]
fn a_complete_case_says_so() {
    let mut visit = begun("kaseya", "subscription");
    for id in [
        "subject",
        "description",
        "server_url",
        "module",
        "version",
        "machines",
        "steps",
    ] {
        visit.edit(duetime::app::Edit::Item(
            id.parse().unwrap(),
            "known".into(),
        ));
    }
    seen(&visit, |placed| {
        let done = completeness(placed.situation().unwrap(), &placed.choices.given);
        let markup = meter(Language::DE, &done);
        holds(
            &markup,
            &[
                "Erforderlich: 7 von 7",
                "Alle als erforderlich genannten Angaben sind da.",
            ],
        );
    });
}
