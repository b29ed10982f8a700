//! What other people's programs get: the same answers as the page, and an error with its place for whatever cannot be used.

use crate::common;
use chrono::DateTime;
use common::{Random, file, ids, packs, programme};
use duetime::{
    clock::{Budget, Calendar},
    library::{self, Opened, Refused, Timetable, case_of, check_programme, compare, due, triage},
    programme::{Amount, Method, Programme, Unit},
};
use serde_json::{Value, json};

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn data(path: &str) -> Value {
    value(&std::fs::read_to_string(path).unwrap())
}

/// A question about a programme, with its file among the arguments.
fn about(id: &str, mut question: Value) -> String {
    question["programme"] = value(&file(id));
    question.to_string()
}

fn opened(id: &str) -> Opened {
    let texts: Vec<Value> = packs(id).into_iter().map(|(_, text)| text.into()).collect();
    let arguments = json!({"programme": file(id), "texts": texts}).to_string();
    Opened::read(&arguments).unwrap_or_else(|refused| panic!("{id}: {refused}"))
}

fn zmanda() -> Value {
    json!({"plan": "standard", "level": "P2", "at": "2026-11-20T16:30", "zone": "Europe/Amsterdam"})
}

fn with(mut question: Value, changes: Value) -> Value {
    for (name, change) in changes.as_object().unwrap() {
        question[name] = change.clone();
    }
    question
}

/// The answers that lead to a level by the programme's own way.
fn answers(programme: &Programme, level: &str) -> Value {
    match programme.triage.method {
        Method::Scales { .. } => json!({"steps": [level, level]}),
        _ => json!({"level": level}),
    }
}

fn instant(value: &Value) -> Option<i64> {
    let at = DateTime::parse_from_rfc3339(value.as_str()?);
    Some(at.unwrap().timestamp())
}

#[test]
fn it_agrees_with_the_programmes_that_were_worked_out_by_hand() {
    let cases = data("tests/conformance/programmes.json");
    let mut asked = 0;
    for case in cases["cases"].as_array().unwrap() {
        let id = case["programme"].as_str().unwrap();
        let programme = programme(id);
        let (submitted, expected) = (&case["submitted"], &case["expected"]);
        // A kind of case without targets has no level: any will do.
        let rank = expected["level"].as_u64().unwrap_or(1);
        let level = programme.ranked(u8::try_from(rank).unwrap()).unwrap();
        let mut question = json!({
            "plan": case["plan"], "level": level.id.as_str(), "zone": submitted["tz"],
            "at": case.get("entered").unwrap_or(&submitted["local"]),
            "fold": if submitted["fold"] == 1 { "second" } else { "first" },
        });
        if let Some(kind) = case.get("case_type") {
            question["case_type"] = kind.clone();
        }
        let answer = match due(&about(id, question)) {
            Ok(answer) => value(&answer),
            Err(refused) => {
                assert_eq!(
                    (refused.field.as_str(), &expected["status"]),
                    ("plan", &json!("not_offered"))
                );
                continue;
            }
        };
        let came = &answer["commitment"];
        let name = &case["id"];
        let status = match came["kind"].as_str().unwrap() {
            "no_target" => "not_offered",
            other => other,
        };
        assert_eq!(expected["status"], status, "{name}");
        assert_eq!(
            instant(&expected["due"]),
            instant(&came["due"]["local"]),
            "{name}"
        );
        assert_eq!(
            instant(&expected["due"]),
            instant(&came["due"]["utc"]),
            "{name}"
        );
        assert_eq!(
            instant(&expected["clock_start"]),
            instant(&came["started"]["local"]),
            "{name}"
        );
        let others = came["alternatives"].as_array().unwrap();
        for other in expected["alternatives"].as_array().unwrap() {
            let is_there = others
                .iter()
                .any(|one| instant(&one["due"]["utc"]) == instant(other));
            assert!(is_there, "{name}: {other}");
        }
        asked += 1;
    }
    assert!(asked > 50, "{asked}");
}

#[test]
fn it_says_of_every_plan_and_level_what_a_case_says() {
    let moments = [
        ("2026-11-20T16:30", "Europe/Amsterdam"),
        ("2026-10-25T02:30", "Europe/Berlin"),
        ("2027-03-14T02:15", "America/New_York"),
        ("2026-12-31T23:59:59", "Pacific/Auckland"),
    ];
    let holidays = json!(["2026-11-23", {"date": "2026-11-24", "from": "12:00", "name": "Half"}, "2027-01-01"]);
    let agreement = json!({"amount": 7, "unit": "business_hours", "week": {"fri": [["06:00", "22:00"]], "tue": [["00:00", "24:00"]]}});
    let mut asked = 0;
    for id in ids() {
        let (opened, programme) = (opened(&id), programme(&id));
        for plan in &programme.plans {
            for level in &programme.levels {
                for (n, (at, zone)) in moments.iter().enumerate() {
                    let language = ["en", "nl", "de", "fr"][n];
                    let mut question = json!({"plan": plan.id.as_str(), "at": at, "zone": zone, "language": language});
                    if n % 2 == 1 {
                        question["holidays"] = holidays.clone();
                    }
                    if n == 3 {
                        question["agreement"] = agreement.clone();
                    }
                    let short = with(question.clone(), json!({"level": level.id.as_str()}));
                    let long = with(
                        question,
                        json!({
                            "reference": "7K3M-9QXW-4T2H-ZB8N", "made_at": "2026-11-20T15:37:00Z",
                            "answers": answers(&programme, level.id.as_str()),
                        }),
                    );
                    let answer = value(&opened.due(&short.to_string()).unwrap());
                    let case = value(&opened.case_of(&long.to_string()).unwrap());
                    let case = value(case["json"].as_str().unwrap());
                    assert_eq!(answer["commitment"], case["commitment"], "{id} {short}");
                    assert_eq!(answer["level"], case["level"]["id"]);
                    for (name, of_case) in [
                        ("assumptions", &case["assumptions"]),
                        ("sources", &case["sources"]),
                    ] {
                        let all = of_case.as_array().unwrap();
                        for one in answer[name].as_array().unwrap() {
                            let fits = |other: &&Value| {
                                other["id"] == one["id"] && (name == "sources" || *other == one)
                            };
                            assert!(all.iter().any(|other| fits(&other)), "{id} {one}");
                        }
                    }
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 300, "{asked}");
}

#[test]
fn whether_days_off_count_is_said() {
    let said =
        |id: &str, question: Value| value(&due(&about(id, question)).unwrap())["days_off"].clone();
    assert_eq!(said("zmanda", zmanda()), "not_taken_into_account");
    assert_eq!(
        said("zmanda", with(zmanda(), json!({"holidays": null}))),
        "not_taken_into_account"
    );
    assert_eq!(
        said("zmanda", with(zmanda(), json!({"holidays": []}))),
        "taken_off"
    );
    assert_eq!(
        said(
            "zmanda",
            with(
                zmanda(),
                json!({"plan": "premium", "holidays": ["2026-11-23"]})
            )
        ),
        "no_difference"
    );
    assert_eq!(
        said("zmanda", with(zmanda(), json!({"plan": "community"}))),
        "no_difference"
    );
    let off = with(zmanda(), json!({"holidays": ["2026-11-23"]}));
    let answer = value(&due(&about("zmanda", off)).unwrap());
    assert_eq!(
        answer["commitment"]["due"]["local"],
        "2026-11-24T10:30:00+01:00"
    );
    assert_eq!(answer["target_for"], "first_response");
}

#[test]
fn the_customers_own_figure_counts_in_its_own_hours_or_in_those_that_are_published() {
    let own = |agreement: Value| with(zmanda(), json!({"agreement": agreement}));
    let commitment =
        |question: Value| value(&due(&about("zmanda", question)).unwrap())["commitment"].clone();
    let came = commitment(own(json!({"amount": 1, "unit": "business_hours"})));
    assert_eq!(
        (&came["own_agreement"], &came["due"]["local"]),
        (&json!(true), &json!("2026-11-23T08:30:00+01:00"))
    );
    let came = commitment(own(
        json!({"amount": 1, "unit": "business_hours", "week": {"sat": [["10:00", "12:00"]]}}),
    ));
    assert_eq!(came["due"]["local"], "2026-11-21T11:00:00+01:00");
    let refused = due(&about(
        "zmanda",
        own(json!({"amount": 1, "unit": "business_hours"}))
            .clone()
            .to_string()
            .replace("standard", "community")
            .parse()
            .unwrap(),
    ));
    assert_eq!(refused.unwrap_err().field, "agreement.week");
    let refused = due(&about(
        "zmanda",
        own(json!({"amount": 9000, "unit": "business_days"})),
    ))
    .unwrap_err();
    assert_eq!(
        (refused.field.as_str(), refused.value.as_str()),
        ("agreement.amount", "9000")
    );
}

#[test]
fn a_moment_is_read_with_its_offset_or_by_the_clocks_of_the_zone() {
    for at in [
        "2026-11-20T16:30",
        "2026-11-20T16:30:00",
        "2026-11-20 16:30",
        "2026-11-20T16:30:00+01:00",
        "2026-11-20T15:30:00Z",
        "2026-11-20T15:30:00.000Z",
        "2026-11-20T10:30:00-0500",
        "2026-11-20t15:30:00.123456789z",
    ] {
        let answer = value(&due(&about("zmanda", with(zmanda(), json!({"at": at})))).unwrap());
        assert_eq!(answer["moment"]["utc"], "2026-11-20T15:30:00Z", "{at}");
    }
    for at in [
        "",
        "now",
        "2026-11-20",
        "2026-11-20T16",
        "2026-11-20T16:30+1",
        "2026-11-20T16:30:00.+01:00",
        "2026-11-20T16:30 Z",
        "2026-11-20T25:00",
        "2026-02-30T10:00",
        "🕰🕰🕰🕰🕰🕰",
    ] {
        let refused = due(&about("zmanda", with(zmanda(), json!({"at": at})))).unwrap_err();
        assert_eq!((refused.field.as_str(), refused.value.as_str()), ("at", at));
    }
    let twice = with(
        zmanda(),
        json!({"at": "2026-10-25T02:30", "fold": "second"}),
    );
    let answer = value(&due(&about("zmanda", twice)).unwrap());
    assert_eq!(
        (&answer["told"], &answer["moment"]["local"]),
        (&json!("twice"), &json!("2026-10-25T02:30:00+01:00"))
    );
}

#[test]
fn what_cannot_be_used_is_named_with_its_place_its_value_and_the_way_out() {
    for (changes, field, shown, way_out) in [
        (
            json!({"plan": "gold"}),
            "plan",
            "gold",
            "standard, premium, trial, community",
        ),
        (json!({"level": "P9"}), "level", "P9", "P1, P2, P3, P4"),
        (json!({"level": 7}), "level", "7", "P1"),
        (
            json!({"zone": "Amsterdam"}),
            "zone",
            "Amsterdam",
            "Europe/Amsterdam",
        ),
        (
            json!({"zone": "new york"}),
            "zone",
            "new york",
            "America/New_York",
        ),
        (
            json!({"at": "1970-01-01T00:00:00Z"}),
            "at",
            "1970-01-01T00:00:00Z",
            "1990",
        ),
        (json!({"at": 7}), "at", "7", "expected a text"),
        (
            json!({"holidays": ["2026-11-23", "23.11.2026"]}),
            "holidays[1]",
            "\"23.11.2026\"",
            "2026-11-21",
        ),
        (
            json!({"holidays": [{"date": "2026-11-23", "from": "18:00", "to": "12:00"}]}),
            "holidays[0].to",
            "\"12:00\"",
            "after it begins",
        ),
        (
            json!({"holidays": [{"date": "2026-11-23", "form": "18:00"}]}),
            "holidays[0].form",
            "\"18:00\"",
            "`date`, `from`, `to`, `name`",
        ),
        (
            json!({"agreement": {"amount": 0, "unit": "hours"}}),
            "agreement.amount",
            "0",
            "1 to 10000",
        ),
        (
            json!({"agreement": {"amount": 1.5, "unit": "hours"}}),
            "agreement.amount",
            "1.5",
            "whole number",
        ),
        (
            json!({"agreement": {"amount": 4, "unit": "fortnights"}}),
            "agreement.unit",
            "\"fortnights\"",
            "business_hours",
        ),
        (
            json!({"fold": "third"}),
            "fold",
            "\"third\"",
            "`first`, `second`",
        ),
        (
            json!({"case_type": "wish"}),
            "case_type",
            "wish",
            "use one of",
        ),
        (json!({"language": "eo"}), "language", "eo", "en"),
        (json!({"plans": []}), "plans", "[]", "`plan`"),
        (
            json!({"programme": 7}),
            "programme",
            "7",
            "expected an object",
        ),
        (json!({"programme": {}}), "programme", "{}", "add the field"),
    ] {
        let question = match changes.get("programme") {
            Some(_) => with(zmanda(), changes.clone()).to_string(),
            None => about("zmanda", with(zmanda(), changes.clone())),
        };
        let refused = due(&question).unwrap_err();
        assert_eq!(
            (refused.field.as_str(), refused.value.as_str()),
            (field, shown),
            "{changes}: {refused}"
        );
        assert!(refused.way_out.contains(way_out), "{changes}: {refused}");
        assert!(!refused.reason.is_empty());
        let error = value(&refused.to_json());
        assert_eq!(error["error"]["field"], field);
        assert_eq!(error["error"]["way_out"], refused.way_out);
    }
    let mut broken = value(&file("zmanda"));
    broken["targets"][3]["plan"] = "gold".into();
    let refused = due(&with(zmanda(), json!({"programme": broken})).to_string()).unwrap_err();
    assert_eq!(
        (refused.field.as_str(), refused.value.as_str()),
        ("programme.targets[3].plan", "\"gold\"")
    );
    let missing = due(&zmanda().to_string()).unwrap_err();
    assert_eq!(
        (missing.field.as_str(), missing.way_out.as_str()),
        (
            "programme",
            "give a programme file, as an object or as a text"
        )
    );
    let none = due(&about("zmanda", json!({"plan": "standard"}))).unwrap_err();
    assert_eq!(none.reason, "missing field `level`");
}

#[test]
fn triage_leads_from_answers_or_plain_facts_to_a_level() {
    let ask = |question: Value| value(&triage(&about("zmanda", question)).unwrap());
    let found = ask(json!({"answers": {"across": "high", "down": "medium"}}));
    assert_eq!(
        (&found["status"], &found["level"]["id"]),
        (&json!("found"), &json!("P2"))
    );
    assert_eq!(found["reasons"][0]["of"], "impact");
    let asked = ask(json!({}));
    assert_eq!(
        (&asked["status"], &asked["level"]),
        (&json!("unanswered"), &Value::Null)
    );
    assert_eq!(asked["asks"][0]["answer"], "across");
    let other =
        ask(json!({"answers": {"level": "P4", "overrule": {"level": "P1", "reason": "auditors"}}}));
    assert_eq!(
        (&other["level"]["id"], &other["before"]["id"]),
        (&json!("P1"), &json!("P4"))
    );
    let kaseya = json!({"facts": {"works": "nothing_works", "production": "production"}});
    let told = value(&triage(&about("kaseya", kaseya)).unwrap());
    assert_eq!(
        (&told["level"]["id"], &told["because"]),
        (&json!("1"), &json!(["nothing_works", "production"]))
    );
    let refused = triage(&about("zmanda", json!({"answers": {"across": "utter"}}))).unwrap_err();
    assert_eq!(
        (refused.field.as_str(), refused.value.as_str()),
        ("answers.across", "utter")
    );
    let refused = triage(&about("zmanda", json!({"facts": {"works": "a bit"}}))).unwrap_err();
    assert_eq!(refused.field, "facts.works");
}

#[test]
fn every_answer_that_triage_offers_is_one_that_it_takes() {
    for id in ids() {
        let opened = opened(&id);
        let asked = value(&opened.triage("{}").unwrap());
        let mut answers = json!({"steps": [null, null]});
        for one in asked["asks"].as_array().unwrap() {
            let first = one["choices"][0]["id"].clone();
            match one["answer"].as_str().unwrap() {
                "steps[0]" => answers["steps"][0] = first,
                "steps[1]" => answers["steps"][1] = first,
                name => answers[name] = first,
            }
        }
        let found = value(
            &opened
                .triage(&json!({"answers": answers}).to_string())
                .unwrap(),
        );
        assert_eq!(found["status"], "found", "{id}");
        assert_eq!(found["level"]["rank"], 1, "{id}");
    }
}

#[test]
fn a_comparison_agrees_with_what_was_worked_out_by_hand() {
    let cases = data("tests/conformance/comparisons.json");
    for case in cases["comparisons"].as_array().unwrap() {
        let at = [case["from"].as_str().unwrap(), "T12:00"].concat();
        let question = json!({
            "plans": [case["plan"]], "level": case["level"], "at": at, "zone": case["zone"], "span": case["span"], "holidays": case["holidays"],
        });
        let answer =
            value(&compare(&about(case["programme"].as_str().unwrap(), question)).unwrap());
        let (name, expected, came) = (
            &case["id"],
            &case["expected"],
            &answer["plans"][0]["over_span"],
        );
        assert_eq!(answer["span"]["hours"], expected["hours"], "{name}");
        for figure in ["best", "median", "p90", "worst", "sum"] {
            assert_eq!(
                came[format!("{figure}_seconds")],
                expected[format!("{figure}_s")],
                "{name} {figure}"
            );
        }
        for hours in ["1", "4", "24"] {
            assert_eq!(
                came["hours_within"][hours],
                expected[format!("within_{hours}h")],
                "{name} {hours}"
            );
        }
        assert_eq!(
            instant(&came["worst_first_at"]["local"]),
            instant(&expected["first_worst_at"]),
            "{name}"
        );
    }
}

#[test]
fn plans_of_several_programmes_stand_side_by_side_at_the_levels_that_are_alike() {
    let programmes = json!([value(&file("veeam-standard")), file("veeam-kasten")]);
    let question = json!({"programmes": programmes, "level": "1", "at": "2026-11-20T16:30", "zone": "Europe/Berlin", "plans": ["production", "veeam-kasten/basic"]});
    let answer = value(&compare(&question.to_string()).unwrap());
    let plans = answer["plans"].as_array().unwrap();
    assert_eq!(plans.len(), 2);
    assert_eq!(
        (
            &plans[0]["alike"]["why"],
            &plans[1]["level"],
            &plans[1]["alike"]["why"]
        ),
        (&json!("chosen"), &json!("P1"), &json!("definition"))
    );
    assert_eq!(plans[0]["wait_seconds"], 3600);
    for plan in plans {
        let question = json!({"plan": plan["plan"], "level": plan["level"], "at": "2026-11-20T16:30", "zone": "Europe/Berlin"});
        let alone = value(&due(&about(plan["programme"].as_str().unwrap(), question)).unwrap());
        assert_eq!(alone["commitment"]["due"], plan["due"]);
    }
    for (changes, field) in [
        (json!({"plans": ["production", "bronze"]}), "plans[1]"),
        (json!({"span": "month"}), "span"),
        (json!({"programmes": []}), "programmes"),
        (
            json!({"programmes": [file("zmanda"), "{}"]}),
            "programmes[1]",
        ),
        (json!({"level": "P1"}), "level"),
    ] {
        assert_eq!(
            compare(&with(question.clone(), changes).to_string())
                .unwrap_err()
                .field,
            field
        );
    }
}

#[test]
fn the_figure_of_ones_own_contract_stands_in_the_comparison_at_its_plan_and_says_that_it_is() {
    let programmes = json!([value(&file("kaseya")), file("zmanda")]);
    let question = json!({
        "programmes": programmes, "level": "2", "at": "2026-11-20T16:30", "zone": "Europe/Amsterdam",
        "agreement": {"plan": "kaseya/subscription", "amount": 2, "unit": "hours"},
    });
    let answer = value(&compare(&question.to_string()).unwrap());
    for plan in answer["plans"].as_array().unwrap() {
        let is_own = plan["plan"] == "subscription";
        assert_eq!(plan["own_agreement"], is_own, "{plan}");
        if is_own {
            assert_eq!(
                (&plan["status"], &plan["wait_seconds"]),
                (&json!("due"), &json!(7200))
            );
            assert_eq!(plan["over_span"]["worst_seconds"], 7200);
        }
    }
    let alone = about(
        "zmanda",
        json!({
            "plans": ["standard"], "level": "P2", "at": "2026-11-20T16:30", "zone": "Europe/Amsterdam",
            "agreement": {"amount": 1, "unit": "business_hours"},
        }),
    );
    let alone = value(&compare(&alone).unwrap());
    assert_eq!(
        alone["plans"][0]["due"]["local"],
        "2026-11-23T08:30:00+01:00"
    );
    for (agreement, field) in [
        (json!({"amount": 2, "unit": "hours"}), "agreement.plan"),
        (
            json!({"plan": "gold", "amount": 2, "unit": "hours"}),
            "agreement.plan",
        ),
        (
            json!({"plan": "subscription", "amount": 0, "unit": "hours"}),
            "agreement.amount",
        ),
        (
            json!({"plan": "subscription", "amount": 2, "unit": "business_hours"}),
            "agreement.week",
        ),
    ] {
        let question = with(question.clone(), json!({"agreement": agreement}));
        let refused = compare(&question.to_string()).unwrap_err();
        assert_eq!(refused.field, field, "{refused}");
    }
    // Where one plan is asked about, the figure is for that one.
    let own = json!({"agreement": {"plan": "standard", "amount": 2, "unit": "hours"}});
    let refused = due(&about("zmanda", with(zmanda(), own))).unwrap_err();
    assert_eq!(refused.field, "agreement.plan");
}

#[test]
fn a_case_is_the_same_to_the_byte_as_the_page_makes_it() {
    let drafts = data("examples/schema/drafts.json");
    for entry in drafts.as_array().unwrap() {
        let name = entry["name"].as_str().unwrap();
        let expected =
            std::fs::read_to_string(format!("public/schema/examples/{name}.json")).unwrap();
        let mut question = json!({"made_at": value(&expected)["made_at"], "draft": entry["draft"], "language": entry["language"]});
        if let Some(edition) = entry.get("edition") {
            question["edition"] = edition.clone();
        }
        if let Some(country) = entry["draft"]["holidays"]["country"].as_str() {
            question["country"] = data(&format!("public/holidays/{country}.json"));
        }
        let opened = opened(entry["draft"]["programme"].as_str().unwrap());
        let came = opened
            .case_of(&question.to_string())
            .unwrap_or_else(|refused| panic!("{name}: {refused}"));
        let came = value(&came);
        assert_eq!(
            came["json"].as_str().unwrap(),
            expected.trim_end(),
            "{name}"
        );
        for form in ["text", "markdown", "summary"] {
            assert!(
                came[form]
                    .as_str()
                    .unwrap()
                    .contains(entry["draft"]["reference"].as_str().unwrap()),
                "{name} {form}"
            );
        }
    }
}

#[test]
fn a_case_that_cannot_be_made_says_what_is_missing() {
    let drafts = data("examples/schema/drafts.json");
    let of = |name: &str| {
        drafts
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["name"] == name)
            .unwrap()["draft"]
            .clone()
    };
    let ask = |draft: Value| {
        opened("zmanda")
            .case_of(&json!({"made_at": "2026-11-25T22:37:00Z", "draft": draft}).to_string())
            .unwrap_err()
            .field
    };
    assert_eq!(ask(of("zmanda-holidays")), "draft.holidays.country");
    assert_eq!(ask(of("kaseya-not-published")), "draft.programme");
    assert_eq!(ask(json!(7)), "draft");
    let mut draft = of("zmanda-due");
    draft["moment"]["time"] = "half past".into();
    assert_eq!(ask(draft), "draft.moment");
    let plain = json!({"plan": "standard", "at": "2026-11-20T16:30", "zone": "Europe/Amsterdam", "made_at": "2026-11-20T15:37:00Z"});
    let refused = opened("zmanda").case_of(&plain.to_string()).unwrap_err();
    assert_eq!(refused.reason, "missing field `reference`");
    let wrong = with(plain, json!({"reference": "UUUU"}));
    assert_eq!(
        opened("zmanda")
            .case_of(&wrong.to_string())
            .unwrap_err()
            .field,
        "reference"
    );
}

#[test]
fn problems_of_a_programme_are_told_with_their_places() {
    for id in ids() {
        assert_eq!(check_programme(&file(&id)), r#"{"problems":[]}"#, "{id}");
    }
    let mut broken = value(&file("zmanda"));
    broken["levels"][1]["rank"] = 9.into();
    let problems = value(&check_programme(&broken.to_string()));
    let first = &problems["problems"][0];
    assert_eq!(first["severity"], "wrong");
    assert!(
        first["field"].as_str().unwrap().starts_with("levels[1]"),
        "{first}"
    );
    for text in [
        "",
        "7",
        "[",
        "{}",
        "\u{0}",
        r#"{"format": 1, "id": "x", "name": ""}"#,
    ] {
        let problems = value(&check_programme(text));
        let first = &problems["problems"][0];
        assert!(
            !first["reason"].as_str().unwrap().is_empty(),
            "{text}: {first}"
        );
        assert!(
            !first["way_out"].as_str().unwrap().is_empty(),
            "{text}: {first}"
        );
    }
}

#[test]
fn a_timetable_answers_in_numbers_as_the_clock_does() {
    let calendar = r#"{"zone": "Europe/Berlin", "week": {"mon": [["09:00", "17:00"]], "fri": [["09:00", "17:00"]]}, "holidays": [{"date": "2026-12-25"}]}"#;
    let ready = Timetable::read(calendar).unwrap();
    let clock: Calendar = serde_json::from_str(calendar).unwrap();
    let clock = clock.ready();
    let mut random = Random(7);
    for _ in 0..2_000 {
        let second = 1_760_000_000 + i64::try_from(random.below(80_000_000)).unwrap();
        let at = DateTime::from_timestamp(second, 0).unwrap();
        let ms = second * 1000 + i64::try_from(random.below(1000)).unwrap();
        let hours = u32::try_from(random.below(500)).unwrap();
        let within = Amount {
            amount: hours,
            unit: Unit::BusinessHours,
        };
        let due = clock.due(at, Budget::business_hours(hours)).unwrap();
        assert_eq!(ready.due(ms, within), Ok(due.timestamp() * 1000));
        assert_eq!(
            ready.between(ms, due.timestamp() * 1000),
            Ok(i64::from(hours) * 3_600_000)
        );
        assert_eq!(ready.is_open(ms), Ok(clock.state(at).unwrap().is_open()));
    }
    for at in [i64::MIN, -1, 0, i64::MAX] {
        let within = Amount {
            amount: u32::MAX,
            unit: Unit::BusinessDays,
        };
        let error = ready.due(at, within).unwrap_err();
        assert!(!library::refused(&error).way_out.is_empty());
    }
    let refused = Timetable::read(&calendar.replace("fri", "fry"))
        .err()
        .unwrap();
    assert_eq!(refused.field, "week.fry");
    let refused = Timetable::read(&calendar.replace("17:00", "25:00"))
        .err()
        .unwrap();
    assert_eq!(
        (refused.field.as_str(), refused.value.as_str()),
        ("week.mon[0][1]", "\"25:00\"")
    );
}

#[test]
fn whatever_is_given_there_is_an_answer_or_an_error_with_a_way_out() {
    let checked = |answer: Result<String, Refused>| match answer {
        Ok(text) => drop(value(&text)),
        Err(refused) => {
            assert!(
                !refused.reason.is_empty() && !refused.way_out.is_empty(),
                "{refused:?}"
            );
            assert!(refused.value.chars().count() <= 81, "{refused:?}");
            drop(value(&refused.to_json()));
        }
    };
    let opened = opened("zmanda");
    let whole = [
        with(zmanda(), json!({
            "holidays": ["2026-11-23", {"date": "2026-11-24", "from": "12:00"}], "fold": "first", "language": "nl",
            "agreement": {"amount": 7, "unit": "business_hours", "week": {"fri": [["06:00", "22:00"]]}},
        })).to_string(),
        json!({"answers": {"across": "high", "down": "low", "overrule": {"level": "P1", "reason": "x"}}, "facts": {"works": "all_works"}}).to_string(),
        json!({"level": "P1", "at": "2026-11-20T16:30", "zone": "UTC", "plans": ["standard"], "span": "week"}).to_string(),
        json!({
            "reference": "7K3M-9QXW-4T2H-ZB8N", "made_at": "2026-11-20T15:37:00Z", "plan": "premium", "at": "2026-11-20T16:30", "zone": "UTC",
            "answers": {"level": "P1"}, "given": {"summary": {"answer": "It fails"}, "version": "not_known_yet"}, "gates": {"trial_running": "yes"},
            "files": {"a": {"name": "a.log", "size": "1", "sha256": "0a1b"}},
        }).to_string(),
    ];
    let mut random = Random(20_261_127);
    for round in 0..6_000 {
        let mut bytes = whole[round % whole.len()].clone().into_bytes();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => bytes[at] = b" {}[]\",:0-9eE.\\u\x00\xFF"[random.below(18)],
                1 => drop(bytes.drain(at..(at + random.below(9)).min(bytes.len()))),
                2 => bytes.truncate(at.max(1)),
                _ => {
                    let piece = bytes[at..(at + random.below(40)).min(bytes.len())].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
            if bytes.is_empty() {
                bytes.push(b'{');
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        checked(opened.due(&text));
        checked(opened.triage(&text));
        checked(opened.compare(&text));
        checked(opened.case_of(&text));
        checked(due(&text));
        checked(Timetable::read(&text).map(|_| "{}".into()));
    }
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    let wide = format!(
        "{{{}\"a\":1}}",
        (0..20_000)
            .map(|n| format!("\"{n}\":1,"))
            .collect::<String>()
    );
    let days: Vec<String> = (0..20_000)
        .map(|n| format!("\"20{:02}-01-{:02}\"", n % 90 + 10, n % 28 + 1))
        .collect();
    let many = with(zmanda(), json!({})).to_string().replacen(
        '{',
        &format!("{{\"holidays\":[{}],", days.join(",")),
        1,
    );
    let large = format!("{{\"programme\":\"{}\"}}", "x".repeat(library::LARGEST));
    for text in [
        &deep,
        &wide,
        &many,
        &large,
        &"\"".repeat(1_000),
        &"{\"programme\":".repeat(2_000),
    ] {
        assert!(opened.due(text).is_err());
        assert!(due(text).is_err());
        assert!(compare(text).is_err());
        assert!(case_of(text).is_err());
    }
}

#[path = "../examples/due.rs"]
#[allow(dead_code, reason = "its main is for the example alone")]
mod example;

#[test]
fn the_example_says_when_and_why_and_lists_what_there_is() {
    let ask = |arguments: [&str; 5]| example::answer(&arguments);
    let zmanda = [
        "zmanda",
        "standard",
        "P2",
        "2026-11-20 16:30",
        "Europe/Amsterdam",
    ];
    let answer = ask(zmanda).unwrap();
    for text in [
        "Zmanda, Standard, P2: High\n",
        "Target: first response by Mon 23 Nov 2026 10:30 +01:00 (Europe/Amsterdam)\n",
        "3 business hours from Fri 20 Nov 2026 16:30 +01:00:\n",
        "  Fri 20 Nov 2026 16:30 +01:00 to Fri 20 Nov 2026 17:00 +01:00    0 h 30 min  counts\n",
        "  63 h 00 min  closed\n",
        "No holidays were taken off.\n",
        "Assumed (AMB-31): ",
        "Source (ZM-10): Zmanda-klant ondersteuningsbeleid, ",
    ] {
        assert!(answer.contains(text), "{text:?} is not in\n{answer}");
    }
    let path = "public/programmes/veeam-kasten.json";
    let other = ask([
        path,
        "basic",
        "p3",
        "2026-11-20T18:30:00+01:00",
        "Europe/Amsterdam",
    ])
    .unwrap();
    assert!(
        other.contains("\nOr by Mon 23 Nov 2026 17:00 +01:00, if "),
        "{other}"
    );
    assert!(
        ask(["zmanda", "community", "P2", zmanda[3], zmanda[4]])
            .unwrap()
            .contains("Best effort")
    );
    for (place, wrong, listed) in [
        (
            0,
            "acme",
            "programmes: blancco, kaseya, veeam-kasten, veeam-standard, veeam-vcsp, zmanda",
        ),
        (
            1,
            "gold",
            "plans:\n  standard: Standard\n  premium: Premium",
        ),
        (2, "P9", "levels:\n  P1: "),
        (3, "friday", "write a moment as 2026-11-20T16:30"),
        (4, "Amsterdam", "zones: Europe/Amsterdam"),
        (
            4,
            "Mars/Olympus",
            "zones: Europe/Amsterdam, America/New_York",
        ),
    ] {
        let mut arguments = zmanda;
        arguments[place] = wrong;
        let why = ask(arguments).unwrap_err();
        assert!(why.contains(listed) && why.contains(wrong), "{why}");
    }
    assert!(
        example::answer(&[])
            .unwrap_err()
            .contains("usage: due PROGRAMME PLAN LEVEL MOMENT ZONE")
    );
}
