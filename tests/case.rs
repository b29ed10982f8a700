//! The case: one document that says everything, the same every time, with the source of every figure.

use crate::common;
use std::collections::BTreeSet;

use common::{ids, moment, programme};
use duetime::{
    case::{
        Attachment, Case, CaseInput, Choices, ChosenHolidays, CountryFile, DaysOff, Holidays,
        NoAnswer, Reason, Reference, Reply, Tick,
        parts::{Outcome, Replied, State, Use},
    },
    checklist::{Given, LONGEST},
    clock::{Country, Day, Moment, Week},
    locale::Language,
    programme::{Agreement, Asked, Programme, Sign, Unit},
    triage::{Answers, Override, Verdict, triage},
};
use serde_json::Value;

/// What a customer says: everything else is taken as it stands.
struct Said<'a> {
    programme: &'a Programme,
    plan: &'a str,
    answers: Answers,
    choices: Choices,
    agreement: Option<Agreement>,
    holidays: Option<Holidays<'a>>,
    moment: Moment,
    language: Language,
}

impl<'a> Said<'a> {
    fn new(programme: &'a Programme, plan: &'a str, answers: Answers) -> Said<'a> {
        Said {
            programme,
            plan,
            answers,
            choices: Choices::default(),
            agreement: None,
            holidays: None,
            moment: moment("2026-11-21T03:00", "Europe/Amsterdam"),
            language: Language::EN,
        }
    }

    fn given(mut self, item: &str, given: Given) -> Said<'a> {
        self.choices.given.insert(item.parse().unwrap(), given);
        self
    }

    fn case(&self) -> Case {
        self.build().unwrap()
    }

    fn build(&self) -> Result<Case, NoAnswer> {
        let verdict = triage(self.programme, &self.answers);
        let finding = match &verdict {
            Verdict::Found(finding) => Some(finding),
            _ => None,
        };
        let input = CaseInput {
            reference: Reference::new([7; 10]),
            made: self.moment.at,
            programme: self.programme,
            plan: self.programme.plan(self.plan).unwrap(),
            case_type: &self.programme.case_types[0],
            edition: None,
            finding,
            moment: self.moment,
            agreement: self.agreement.as_ref(),
            holidays: self.holidays,
            choices: &self.choices,
            language: self.language,
            page_language: self.language,
        };
        Case::build(&input)
    }
}

fn picked(level: &str) -> Answers {
    Answers {
        level: level.parse().ok(),
        ..Answers::default()
    }
}

fn stepped(product: &str, customer: &str) -> Answers {
    Answers {
        steps: [product.parse().ok(), customer.parse().ok()],
        ..Answers::default()
    }
}

/// Answers that lead to each level of a programme.
fn levels(programme: &Programme) -> Vec<Answers> {
    let answers = |id: &str| Answers {
        steps: stepped(id, id).steps,
        ..picked(id)
    };
    let levels = programme.levels.iter();
    levels.map(|level| answers(level.id.as_str())).collect()
}

fn json(case: &Case) -> Value {
    serde_json::from_str(&case.to_json()).unwrap()
}

#[test]
fn each_programme_makes_the_case_that_it_should() {
    let expected = [
        "blancco sp2 Severity 1: not_published; phone; required 0/0",
        "kaseya subscription Urgentie 1: not_published; portal; required 0/8",
        "veeam-kasten premium P4: due 2026-11-23T17:00:00+01:00 1 business_days; portal; required 0/0",
        "veeam-standard basic Severity 2: due 2026-11-23T16:00:00+01:00 8 business_hours; phone; required 0/1",
        "veeam-vcsp production Severity 1: due 2026-11-21T04:00:00+01:00 1 hours; phone; required 0/2",
        "zmanda community P4: best_effort; email; required 0/0",
    ];
    let came = [
        ("blancco", "sp2", stepped("1", "2")),
        ("kaseya", "subscription", picked("1")),
        ("veeam-kasten", "premium", picked("P4")),
        ("veeam-standard", "basic", picked("2")),
        ("veeam-vcsp", "production", picked("1")),
        ("zmanda", "community", picked("P4")),
    ]
    .map(|(id, plan, answers)| {
        let programme = programme(id);
        let case = json(&Said::new(&programme, plan, answers).case());
        assert_eq!(
            (&case["format"], &case["version"]),
            (&"duetime-case".into(), &1.into())
        );
        let text = |pointer: &str| case.pointer(pointer).unwrap().as_str().unwrap().to_owned();
        let mut line = [id, " ", plan, " ", &text("/level/term"), ": "].concat();
        line.push_str(&text("/commitment/kind"));
        if case["commitment"]["due"].is_object() {
            let figure = &case["commitment"]["figure"];
            let amount = figure["amount"].to_string();
            let unit = text("/commitment/figure/unit");
            line.push_str(
                &[
                    " ",
                    &text("/commitment/due/local"),
                    " ",
                    &amount,
                    " ",
                    &unit,
                ]
                .concat(),
            );
        }
        let required = &case["completeness"]["required"];
        let required = format!("{}/{}", required[0], required[1]);
        [
            line,
            text("/channels/take/0/id"),
            ["required ", &required].concat(),
        ]
        .join("; ")
    });
    assert_eq!(came, expected);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for id in ids() {
        let (first, second) = (programme(&id), programme(&id));
        let plan = first.plans[0].id.as_str();
        for answers in levels(&first) {
            let bytes = |programme| Said::new(programme, plan, answers.clone()).case().to_json();
            assert_eq!(bytes(&first), bytes(&second));
        }
    }
}

#[test]
fn the_fields_stand_in_one_order() {
    let programme = programme("zmanda");
    let text = Said::new(&programme, "premium", picked("P1"))
        .case()
        .to_json();
    let fields = text.lines().filter_map(|line| {
        let field = line.strip_prefix("  \"")?;
        Some(field.split_once('"')?.0)
    });
    let expected = "format version reference made_at language page_language programme plan case_type subject level \
        reasons moment commitment assumptions channels callback advantages handed_in_by gates \
        facts since checklist completeness files sources";
    assert_eq!(fields.collect::<Vec<_>>().join(" "), expected);
}

/// Collects the texts of every list that has one of these names, wherever it is.
fn lists(value: &Value, names: &[&str], found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let texts = value
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str);
                if names.contains(&key.as_str()) {
                    found.extend(texts.map(str::to_owned));
                }
                lists(value, names, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| lists(value, names, found)),
        _ => {}
    }
}

fn named(case: &Value, list: &str) -> BTreeSet<String> {
    let list = case[list].as_array().unwrap().iter();
    list.map(|entry| entry["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn what_a_case_names_is_in_it_and_nothing_else() {
    for id in ids() {
        let programme = programme(&id);
        for plan in &programme.plans {
            for answers in levels(&programme) {
                let case = json(&Said::new(&programme, plan.id.as_str(), answers).case());
                let mut sources = BTreeSet::new();
                lists(&case, &["sources"], &mut sources);
                assert_eq!(sources, named(&case, "sources"), "{id}");
                assert!(!sources.is_empty());
                let assumptions = named(&case, "assumptions");
                let mut rested_on = BTreeSet::new();
                lists(&case, &["assumptions"], &mut rested_on);
                assert_eq!(rested_on, assumptions, "{id}");
                for other in case["commitment"]["alternatives"].as_array().unwrap() {
                    assert!(assumptions.contains(other["reading"].as_str().unwrap()));
                }
                // Whoever reads the case offline knows the place, the edition and the day of reading.
                for source in case["sources"].as_array().unwrap() {
                    for field in [
                        "document", "section", "edition", "language", "address", "read_on",
                    ] {
                        assert!(!source[field].as_str().unwrap().is_empty());
                    }
                }
            }
        }
    }
}

#[test]
fn a_trace_adds_up_in_the_case_too() {
    let programme = programme("veeam-standard");
    let mut said = Said::new(&programme, "basic", picked("4"));
    // Over the night in which the clocks go back.
    said.moment = moment("2026-10-23T19:00", "Europe/Amsterdam");
    let commitment = said.case().commitment.unwrap();
    let used: i64 = commitment
        .trace
        .iter()
        .filter(|piece| piece.why == duetime::case::parts::Use::Used)
        .map(|piece| piece.seconds)
        .sum();
    assert_eq!(Some(used), commitment.used_seconds);
    assert_eq!(commitment.trace[0].from, said.case().moment.local);
    let last = commitment.trace.last().unwrap();
    assert_eq!(last.to, commitment.due.unwrap().local);
    for pair in commitment.trace.windows(2) {
        assert_eq!(pair[0].to, pair[1].from);
    }
    let [change] = commitment.clock_changes.as_slice() else {
        panic!("one change of the clocks");
    };
    assert_eq!(
        (change.at.as_str(), change.seconds),
        ("2026-10-25T02:00:00+01:00", -3600)
    );
}

#[test]
fn an_overruled_level_keeps_the_first_one_and_the_reason() {
    let programme = programme("zmanda");
    let mut answers = picked("P4");
    answers.overrule = Some(Override {
        level: "P1".parse().unwrap(),
        reason: " The auditors\u{202E} come\u{7} on Monday. ".into(),
    });
    for (language, words) in [
        (
            Language::EN,
            "The answers lead to P4; the customer chose P1. Reason: The auditors come on Monday.",
        ),
        (
            Language::NL,
            "De antwoorden leiden tot P4; de klant heeft gekozen voor P1. Reden: The auditors come on Monday.",
        ),
        (
            Language::DE,
            "Die Antworten führen zu P4; auf Kundenseite wurde gewählt: P1. Grund: The auditors come on Monday.",
        ),
    ] {
        let mut said = Said::new(&programme, "premium", answers.clone());
        said.language = language;
        let case = said.case();
        let level = case.level.unwrap();
        assert_eq!(level.id, "P1");
        let before = level.before_override.unwrap();
        assert_eq!((before.id.as_str(), before.rank), ("P4", 4));
        assert_eq!(before.reason, "The auditors come on Monday.");
        assert_eq!(case.reasons.last().map(Reason::text), Some(words));
    }
    answers.overrule.as_mut().unwrap().reason = " \n".into();
    let case = Said::new(&programme, "premium", answers).case();
    let text = case.reasons.last().map(Reason::text);
    assert_eq!(
        text,
        Some("The answers lead to P4; the customer chose P1. No reason was given.")
    );
}

#[test]
fn both_scales_are_kept_and_answer_their_items() {
    let programme = programme("blancco");
    let case = Said::new(&programme, "spe", stepped("1", "3")).case();
    let level = case.level.unwrap();
    let scales: Vec<_> = level
        .scales
        .iter()
        .map(|scale| scale.term.as_str())
        .collect();
    assert_eq!(
        (level.term.as_str(), scales),
        ("Severity 1", vec!["Severity 1", "Priority 3"])
    );
    let answer = |id: &str| {
        let item = case.checklist.iter().find(|item| item.id == id).unwrap();
        assert_eq!(item.state, State::Answered);
        item.answer.clone().unwrap()
    };
    assert_eq!(answer("severity"), "Severity 1");
    assert_eq!(answer("priority"), "Priority 3");
    // It is Saturday, and the product's severity decides.
    let callback = case.callback.unwrap();
    assert_eq!(callback.by.local, "2026-11-21T07:00:00+01:00");
    assert!(!callback.sources.is_empty());
    let kinds = json(&Said::new(&programme, "spe", stepped("1", "3")).case());
    let kinds = kinds["reasons"].as_array().unwrap().iter();
    let kinds: Vec<_> = kinds
        .map(|reason| reason["kind"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds, ["step", "step", "level_from", "scales_differ"]);
}

#[test]
fn a_recommended_way_that_the_plan_lacks_is_named() {
    let programme = programme("blancco");
    let case = Said::new(&programme, "sp3", stepped("1", "1")).case();
    assert_eq!(case.channels.recommended_missing.unwrap().id, "phone");
    let take: Vec<_> = case
        .channels
        .take
        .iter()
        .map(|way| way.id.as_str())
        .collect();
    assert_eq!(take, ["portal", "email"]);
}

#[test]
fn a_figure_of_the_customers_own_is_marked_and_has_no_source_of_the_vendor() {
    let programme = programme("zmanda");
    let mut said = Said::new(&programme, "premium", picked("P1"));
    let week = Week::on(Day::WORKING, "09:00", "17:00").unwrap();
    said.agreement = Agreement::new("4", Unit::BusinessHours, Some(week)).ok();
    let commitment = said.case().commitment.unwrap();
    assert_eq!(
        (commitment.kind, commitment.own_agreement),
        (Outcome::Due, true)
    );
    assert_eq!(commitment.due.unwrap().local, "2026-11-23T13:00:00+01:00");
    assert_eq!(commitment.figure.unwrap().amount, 4);
    let counted = commitment.counted_in.unwrap();
    assert_eq!((counted.hours, counted.holidays), (None, None));
    assert!(commitment.sources.is_empty() && counted.sources.is_empty());
    assert!(commitment.alternatives.is_empty() && commitment.note.is_none());
    let vendors = Said::new(&programme, "premium", picked("P1")).case();
    assert!(!vendors.commitment.unwrap().own_agreement);
}

#[test]
fn nothing_that_was_typed_can_hide_or_flood() {
    let programme = programme("kaseya");
    let answer = |text: &str| {
        let said = Said::new(&programme, "subscription", picked("2"));
        let case = said.given("steps", Given::Answer(text.into())).case();
        let item = case
            .checklist
            .iter()
            .find(|item| item.id == "steps")
            .unwrap();
        (
            item.state,
            item.answer.clone(),
            case.completeness.required[0],
        )
    };
    let clean = |text: &str| answer(text).1.unwrap();
    assert_eq!(clean("invoice\u{202E}fdp.exe"), "invoicefdp.exe");
    assert_eq!(clean("a\u{0}b\u{1B}[2Jc\u{9B}d"), "ab[2Jcd");
    assert_eq!(
        clean("one\r\ntwo\rthree\n\tfour"),
        "one\ntwo\nthree\n\tfour"
    );
    assert_eq!(
        clean("</script><b>“é”</b> \"x\" \\ 日本語 🙂"),
        "</script><b>“é”</b> \"x\" \\ 日本語 🙂"
    );
    assert!(clean(&"é".repeat(LONGEST)).len() <= LONGEST);
    // What nobody can see is no answer, neither in the list nor in the count.
    for nothing in ["", " \n\t", "\u{202E}\u{FEFF}", "\u{0}\u{7}"] {
        assert_eq!(answer(nothing), (State::Missing, None, 0), "{nothing:?}");
    }
    assert_eq!(answer("x").2, 1);
}

#[test]
fn what_is_not_known_yet_is_told_and_still_missing() {
    let programme = programme("kaseya");
    let said = Said::new(&programme, "subscription", picked("2"));
    let case = said.given("version", Given::NotKnownYet).case();
    let item = case
        .checklist
        .iter()
        .find(|item| item.id == "version")
        .unwrap();
    assert_eq!(
        (item.state, item.answer.as_ref()),
        (State::NotKnownYet, None)
    );
    assert!(case.completeness.missing.contains(&"version".to_owned()));
    assert!(case.to_json().contains("\"state\": \"not_known_yet\""));
}

#[test]
fn a_conditional_item_is_asked_where_its_condition_holds() {
    let programme = programme("kaseya");
    let asked = |level| {
        let case = Said::new(&programme, "subscription", picked(level)).case();
        let item = case.checklist.into_iter().find(|item| item.id == "on_call");
        item.map(|item| item.only.unwrap())
    };
    assert_eq!(
        asked("1").as_deref(),
        Some("at Urgentie 1, for continuous work")
    );
    assert_eq!(asked("2"), None);
}

#[test]
fn without_a_level_nothing_is_promised() {
    let programme = programme("zmanda");
    let case = Said::new(&programme, "premium", Answers::default()).case();
    assert_eq!((&case.level, &case.commitment), (&None, &None));
    assert!(case.reasons.is_empty());
    assert!(case.checklist.iter().all(|item| item.id != "priority"));
    let case = json(&case);
    assert!(case["level"].is_null() && case["commitment"].is_null());
}

#[test]
fn the_edition_that_the_customer_goes_by_gives_its_name_to_the_plan() {
    let programme = programme("veeam-standard");
    let answers = picked("1");
    let Verdict::Found(finding) = triage(&programme, &answers) else {
        panic!("a picked level is found");
    };
    let choices = Choices {
        role: "license_administrator".parse().ok(),
        ..Choices::default()
    };
    let input = CaseInput {
        reference: Reference::new([7; 10]),
        made: chrono::DateTime::UNIX_EPOCH,
        programme: &programme,
        plan: programme.plan("premier").unwrap(),
        case_type: programme.case_type("technical").unwrap(),
        edition: programme.edition("nl"),
        finding: Some(&finding),
        moment: moment("2026-10-25T02:30", "Europe/Amsterdam"),
        agreement: None,
        holidays: None,
        choices: &choices,
        language: Language::NL,
        page_language: Language::NL,
    };
    let case = Case::build(&input).unwrap();
    assert_eq!(case.programme.edition.as_ref().unwrap().id, "nl");
    assert_eq!(
        (case.plan.name.as_str(), case.plan.also_called.as_deref()),
        ("Premier", Some("Premium"))
    );
    assert_eq!(
        case.handed_in_by.as_ref().unwrap().role,
        "license_administrator"
    );
    assert_eq!(json(&case)["moment"]["told"], "twice");
    assert_eq!(json(&case)["language"], "nl");
}

#[test]
fn every_case_speaks_its_language() {
    for id in ids() {
        let programme = programme(&id);
        let answers = levels(&programme).remove(0);
        let texts = Language::ALL.map(|language| {
            let mut said = Said::new(&programme, programme.plans[0].id.as_str(), answers.clone());
            said.language = language;
            let case = said.case();
            assert!(case.reasons.iter().all(|reason| !reason.text().is_empty()));
            (
                case.level.unwrap().definition,
                case.reasons[0].text().to_owned(),
            )
        });
        assert!(texts[0] != texts[1] && texts[1] != texts[2], "{id}");
    }
}

#[test]
fn holidays_that_the_customer_takes_off_are_said_to_be_its_own_choice() {
    let programme = programme("zmanda");
    let text = std::fs::read_to_string("public/holidays/US.json").unwrap();
    let country = Country::read(&text).unwrap();
    let chosen = ChosenHolidays {
        country: "US".into(),
        ..ChosenHolidays::default()
    };
    let days = chosen.days_off(CountryFile::There(&country));
    let mut said = Said::new(&programme, "standard", picked("P2"));
    // The Wednesday evening before Thanksgiving: two business hours are left over.
    said.moment = moment("2026-11-25T23:30", "Europe/Amsterdam");
    let without = said.case().commitment.unwrap();
    assert_eq!(without.counted_in.unwrap().days_off, None);
    said.holidays = Some(Holidays {
        chosen: &chosen,
        country: Some(&country),
        days: &days,
    });
    let with = said.case().commitment.unwrap();
    let off = with.counted_in.unwrap().days_off.unwrap();
    assert_eq!(off.country.as_deref(), Some("US"));
    assert_eq!(off.years, Some([2024, 2035]));
    assert_eq!(off.taken.len(), 1);
    assert_eq!(off.taken[0].date, "2026-11-26");
    assert!(with.due.unwrap().local > without.due.as_ref().unwrap().local);
    let taken = with.trace.iter().find(|piece| piece.why == Use::Holiday);
    assert_eq!(taken.unwrap().name.as_deref(), Some("Thanksgiving Day"));
    // What the customer says is worked is not said to be taken off, and takes nothing off.
    let mut works = chosen.clone();
    works.tick("US.2026-11-26", Tick::Works);
    let days = works.days_off(CountryFile::There(&country));
    said.holidays = Some(Holidays {
        chosen: &works,
        country: Some(&country),
        days: &days,
    });
    let worked = said.case().commitment.unwrap();
    assert_eq!(worked.counted_in.unwrap().days_off.unwrap().taken, []);
    assert_eq!(worked.due, without.due);
}

#[test]
fn a_case_states_no_deadline_without_the_holidays_that_were_chosen() {
    let programme = programme("zmanda");
    let chosen = ChosenHolidays {
        country: "DE".into(),
        region: "BY".into(),
        ..ChosenHolidays::default()
    };
    let case = |plan: &str, level: &str, days: &DaysOff| {
        let mut said = Said::new(&programme, plan, picked(level));
        said.holidays = Some(Holidays {
            chosen: &chosen,
            country: None,
            days,
        });
        said.build().map(|case| case.commitment.is_some())
    };
    for (days, why) in [
        (DaysOff::Waiting, NoAnswer::DaysWaiting),
        (DaysOff::Missing, NoAnswer::DaysMissing),
    ] {
        assert_eq!(case("standard", "P2", &days), Err(why));
        // Day and night holidays make no difference, and a plan without an answer has none to spoil.
        assert_eq!(case("premium", "P1", &days), Ok(true));
        assert_eq!(case("community", "P2", &days), Ok(true));
    }
}

#[test]
fn a_case_keeps_its_reference_and_says_when_it_was_made() {
    let programme = programme("zmanda");
    let case = json(&Said::new(&programme, "premium", picked("P1")).case());
    assert_eq!(case["reference"], Reference::new([7; 10]).to_string());
    assert_eq!(case["made_at"], "2026-11-21T02:00:00Z");
}

#[test]
fn facts_are_told_in_one_order_and_in_the_language_of_the_case() {
    let programme = programme("zmanda");
    let mut said = Said::new(&programme, "premium", picked("P1"));
    said.language = Language::DE;
    let facts = &mut said.choices.facts;
    facts.tell(Asked::Workaround, Some(Sign::Unknown));
    facts.tell(Asked::Works, Some(Sign::NothingWorks));
    facts.since = "Montag\u{202E},\r\nkurz nach acht".into();
    let case = json(&said.case());
    assert_eq!(
        case["facts"],
        serde_json::json!([
            {"asked": "works", "question": "Was funktioniert noch?",
                "answer": "nothing_works", "text": "Nichts funktioniert mehr"},
            {"asked": "workaround", "question": "Können Sie vorerst auf andere Weise weiterarbeiten?",
                "answer": "unknown", "text": "Das weiß ich nicht"},
        ])
    );
    assert_eq!(case["since"], "Montag,\nkurz nach acht");
    let case = json(&Said::new(&programme, "premium", picked("P1")).case());
    assert_eq!(case["facts"], serde_json::json!([]));
    assert!(case["since"].is_null());
}

#[test]
fn of_a_file_the_case_says_what_it_is() {
    let programme = programme("zmanda");
    let file = |file: Attachment| {
        let mut said = Said::new(&programme, "premium", picked("P1"));
        said.choices.files.insert("f1".parse().unwrap(), file);
        said.case().files.remove(0)
    };
    let good = file(Attachment {
        name: "job.log".into(),
        size: "9007199254740993".into(),
        kind: "text/plain".into(),
        sha256: "0A".repeat(32),
        lines: "one\r\ntwo".into(),
        masked: true,
    });
    assert_eq!((good.id.as_str(), good.name.as_str()), ("f1", "job.log"));
    assert_eq!(good.size, Some(9_007_199_254_740_993));
    assert_eq!(good.sha256, Some("0a".repeat(32)));
    assert_eq!(good.first_lines.as_deref(), Some("one\ntwo"));
    assert!(good.masked);
    // What somebody else may have put into the browser's storage does no harm.
    let bad = file(Attachment {
        name: ["a\nb\u{2028}c\u{202E}", &"é".repeat(300)].concat(),
        size: "+7".into(),
        kind: " \n".into(),
        sha256: "0a1b".into(),
        lines: "\u{0}".into(),
        masked: false,
    });
    assert!(bad.name.starts_with("a b cé") && bad.name.chars().count() == 255);
    assert_eq!((bad.size, &bad.kind), (None, &None));
    assert_eq!((&bad.sha256, &bad.first_lines), (&None, &None));
}

#[test]
fn a_check_stands_with_the_answer_that_it_is_about() {
    let mut programme = programme("kaseya");
    let text = serde_json::json!({"en": "As shown?", "nl": "Zoals getoond?", "de": "Wie gezeigt?"});
    let items = &mut programme.checklist.items;
    let item = items
        .iter_mut()
        .find(|item| item.id.as_str() == "steps")
        .unwrap();
    item.confirm = serde_json::from_value(text).ok();
    let confirmed = |reply: Option<Reply>| {
        let mut said = Said::new(&programme, "subscription", picked("2"));
        if let Some(reply) = reply {
            said.choices
                .confirmed
                .insert("steps".parse().unwrap(), reply);
            said.choices
                .confirmed
                .insert("module".parse().unwrap(), reply);
        }
        let case = said.case();
        let steps = case.checklist.iter().find(|item| item.id == "steps");
        steps.unwrap().confirmed.clone().unwrap()
    };
    assert_eq!(confirmed(None).question, "As shown?");
    assert_eq!(confirmed(None).reply, Replied::Unanswered);
    assert_eq!(confirmed(Some(Reply::No)).reply, Replied::No);
}

#[test]
fn a_role_that_is_none_of_the_programmes_is_said() {
    let programme = programme("kaseya");
    let submitter = |role: &str, language| {
        let mut said = Said::new(&programme, "subscription", picked("2"));
        said.choices.role = role.parse().ok();
        said.language = language;
        said.case().handed_in_by.map(|by| (by.role, by.text))
    };
    let both = |role: &str, text: &str| Some((role.to_owned(), text.to_owned()));
    assert_eq!(
        submitter("none", Language::EN),
        both("none", "None of the roles that the programme names")
    );
    assert_eq!(
        submitter("unknown", Language::NL),
        both("unknown", "De klant weet het niet")
    );
    assert_eq!(submitter("", Language::EN), None);
    assert_eq!(submitter("of_another_programme", Language::EN), None);
}

#[test]
fn the_subject_is_the_first_answer_of_one_line() {
    let programme = programme("veeam-standard");
    let subject = |item: &str, given| {
        let said = Said::new(&programme, "basic", picked("2"));
        said.given(item, given).case().subject
    };
    let answer = |text: &str| Given::Answer(text.into());
    assert_eq!(
        subject("summary", answer("Slow\nsince noon")).as_deref(),
        Some("Slow since noon")
    );
    assert_eq!(subject("summary", answer(" ")), None);
    assert_eq!(subject("summary", Given::NotKnownYet), None);
    assert_eq!(subject("support_id", answer("01234567")), None);
}
