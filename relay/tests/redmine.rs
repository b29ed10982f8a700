//! From a case document through the relay to an issue in a real Redmine, and back. scripts/desk redmine starts one:
//!
//!   scripts/desk redmine cargo test --manifest-path relay/Cargo.toml --test redmine

#[path = "common/mod.rs"]
mod common;

use common::{Case, Folder, Relay, answer, hex};
use reqwest::{Client, Response};
use serde_json::{Value, json};
use std::{env, fs, time::Duration};
use tokio::time::sleep;

struct Redmine {
    address: String,
    key: String,
    http: Client,
}

impl Redmine {
    async fn get(&self, path: &str) -> Response {
        let request = self.http.get([&self.address, path].concat());
        let request = request.header("x-redmine-api-key", &self.key);
        let response = request.send().await.expect("Redmine answers");
        assert_eq!(response.status(), 200, "{path}");
        response
    }

    async fn json(&self, path: &str) -> Value {
        let text = self.get(path).await.text().await.expect("a body");
        serde_json::from_str(&text).expect("JSON")
    }
}

/// The one that is there, a folder, and the configuration of a relay for it.
fn redmine() -> Option<(Redmine, Folder, Value)> {
    let (Ok(address), Ok(file)) = (env::var("DUETIME_REDMINE"), env::var("DUETIME_REDMINE_KEY"))
    else {
        println!(
            "Redmine was not tried: scripts/desk redmine starts one, and says which variables name it"
        );
        return None;
    };
    let config = json!({
        "answer_within_seconds": 60,
        "desk": {
            "address": address,
            "values": {
                "project": "support", "tracker": 3, "level_field": 1, "reference_field": 2,
                "priority_1": 5, "priority_2": 4, "priority_3": 2, "priority_4": 1,
                "before_text": "<pre>", "after_text": "</pre>",
            },
            "secrets": {"key": {"file": file}},
        },
    });
    let key = fs::read_to_string(&file).expect("the key");
    let redmine = Redmine {
        address,
        key: key.trim().to_owned(),
        http: Client::builder().no_proxy().build().unwrap(),
    };
    Some((redmine, Folder::new(), config))
}

const NAME: &str = "Prüfbericht 障害 €.log";

#[tokio::test(flavor = "multi_thread")]
async fn a_case_becomes_an_issue_in_redmine_and_is_read_back() {
    let Some((redmine, folder, config)) = redmine() else {
        return;
    };
    let config = folder.write("config.json", &config.to_string());
    let store = folder.0.join("cases").display().to_string();
    let relay = Relay::start(&store, "redmine", &config).await;
    let file = "Regel één\nline two\n".as_bytes();
    let mut case = Case::of(
        include_str!("../../public/schema/examples/veeam-vcsp-due.json"),
        |case| {
            case["files"] = json!([{"id": "f1", "name": NAME, "size": file.len(), "type": "text/plain", "sha256": hex(file), "first_lines": null, "masked": false}]);
            // What Textile would make pictures and links of.
            case["subject"] = "Kaputt € 障害 <b>!http://evil.example/x.png!</b>".into();
        },
    );
    case.files.push((NAME.into(), file.into()));
    let document: Value = serde_json::from_slice(&case.bytes).unwrap();
    let kept = answer(relay.post(&case).await.unwrap()).await;
    assert_eq!(
        (kept.status, &kept.body["state"]),
        (201, &json!("filed")),
        "{kept:?}"
    );
    let number = kept.body["number"].as_str().expect("a number");
    assert_eq!(
        kept.body["url"],
        format!("{}/issues/{number}", redmine.address)
    );

    let issue = &redmine
        .json(&format!("/issues/{number}.json?include=attachments"))
        .await["issue"];
    let subject = issue["subject"].as_str().unwrap();
    assert!(
        subject.contains(&case.reference)
            && subject.contains(document["subject"].as_str().unwrap()),
        "{subject}"
    );
    assert_eq!(
        issue["custom_fields"],
        json!([
            {"id": 1, "name": "Level", "value": document["level"]["term"]},
            {"id": 2, "name": "Reference", "value": case.reference},
        ])
    );
    let rank = document["level"]["rank"].as_u64().unwrap();
    let priority = [5, 4, 2, 1][usize::try_from(rank).unwrap() - 1];
    assert_eq!(issue["priority"]["id"], priority);
    // The day of the case's own target, where it was opened.
    let day = |of: &Value| of["local"].as_str().unwrap()[..10].to_owned();
    assert_eq!(
        (&issue["start_date"], &issue["due_date"]),
        (
            &json!(day(&document["moment"])),
            &json!(day(&document["commitment"]["due"]))
        )
    );

    let attached = &issue["attachments"][0];
    assert_eq!(
        (&attached["filename"], &attached["filesize"]),
        (&json!(NAME), &json!(file.len()))
    );
    let path = format!("/attachments/download/{}", attached["id"]);
    let bytes = redmine.get(&path).await.bytes().await.expect("a body");
    assert_eq!(bytes, file);
    let text = issue["description"].as_str().unwrap();
    for answer in document["checklist"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|item| item["answer"].as_str())
    {
        assert!(
            text.contains(answer.lines().next().unwrap()),
            "an answer is missing in the text"
        );
    }
    // Who reads it reads what was written, and nothing is fetched from anywhere.
    let page = redmine.get(&format!("/issues/{number}")).await;
    let page = page.text().await.expect("a page");
    assert!(page.contains("!http://evil.example/x.png!") && !page.contains("src=\"http://evil"));
    // Nothing is lost on the way.
    let now = relay.until(&case.reference, |_| true).await;
    assert_eq!(now.get("differences"), None, "{now}");

    assert!(relay.stop().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_is_killed_while_it_files_makes_one_issue() {
    let Some((redmine, folder, mut config)) = redmine() else {
        return;
    };
    config["answer_within_seconds"] = 0.into();
    config["desk"]["timeout_seconds"] = 15.into();
    config["desk"]["attempt_seconds"] = 20.into();
    config["desk"]["settle_seconds"] = 5.into();
    let config = folder.write("config.json", &config.to_string());
    let store = folder.0.join("cases").display().to_string();
    let mut cases = Vec::new();
    for round in 0..5 {
        let relay = Relay::start(&store, "redmine", &config).await;
        let case = Case::new();
        assert_eq!(answer(relay.post(&case).await.unwrap()).await.status, 201);
        cases.push(case);
        // Redmine needs some tenths of a second for an issue.
        sleep(Duration::from_millis(60 * round)).await;
        relay.kill().await;
    }
    let relay = Relay::start(&store, "redmine", &config).await;
    for case in &cases {
        let filed = relay.until(&case.reference, |it| it["state"] == "filed");
        let number = filed.await["number"].clone();
        let path = format!("/issues.json?status_id=*&subject=~{}", case.reference);
        let found = redmine.json(&path).await;
        assert_eq!(
            (&found["total_count"], found["issues"][0]["id"].to_string()),
            (&json!(1), number.as_str().unwrap().to_owned()),
            "{found}"
        );
    }
    assert!(relay.stop().await);
}
