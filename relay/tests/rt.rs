//! From a case document through the relay to a ticket in a real Request Tracker, and back. scripts/desk rt starts one:
//!
//!   scripts/desk rt cargo test --manifest-path relay/Cargo.toml --test rt

#[path = "common/mod.rs"]
mod common;

use common::{Case, Folder, Relay, answer, hex};
use reqwest::Client;
use serde_json::{Value, json};
use std::{env, fs, time::Duration};
use tokio::time::sleep;

struct Rt {
    address: String,
    token: String,
    http: Client,
}

impl Rt {
    async fn text(&self, path: &str) -> String {
        let request = self
            .http
            .get([&self.address, path].concat())
            .header("authorization", format!("token {}", self.token));
        let response = request.send().await.expect("RT answers");
        assert_eq!(response.status(), 200, "{path}");
        response.text().await.expect("a body")
    }

    async fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.text(path).await).expect("JSON")
    }
}

/// The one that is there, a folder, and the configuration of a relay for it.
fn rt() -> Option<(Rt, Folder, Value)> {
    let (Ok(address), Ok(token)) = (env::var("DUETIME_RT"), env::var("DUETIME_RT_TOKEN")) else {
        println!(
            "Request Tracker was not tried: scripts/desk rt starts one, and says which variables name it"
        );
        return None;
    };
    let config = json!({
        "answer_within_seconds": 60,
        "desk": {
            "address": address,
            "values": {"queue": "Support", "requester": "cases@acme.example", "level_field": "Level", "reference_field": "Reference"},
            "secrets": {"token": {"file": token}},
        },
    });
    let secret = fs::read_to_string(&token)
        .expect("the token")
        .trim()
        .to_owned();
    Some((
        Rt {
            address,
            token: secret,
            http: Client::builder().no_proxy().build().unwrap(),
        },
        Folder::new(),
        config,
    ))
}

/// Request Tracker takes each character of a name for a byte: one in Latin-1 got broken, and any other made it fail without an answer.
const NAME: &str = "Prüfbericht 障害 €.log";

#[tokio::test(flavor = "multi_thread")]
async fn a_case_becomes_a_ticket_in_request_tracker_and_is_read_back() {
    let Some((rt, folder, config)) = rt() else {
        return;
    };
    let config = folder.write("config.json", &config.to_string());
    let relay = Relay::start(&folder.0.join("cases").display().to_string(), "rt", &config).await;
    let file = "Regel één\nline two\n".as_bytes();
    let mut case = Case::of(
        include_str!("../../public/schema/examples/veeam-vcsp-due.json"),
        |case| {
            case["files"] = json!([{"id": "f1", "name": NAME, "size": file.len(), "type": "text/plain", "sha256": hex(file), "first_lines": null, "masked": false}]);
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
        format!("{}/Ticket/Display.html?id={number}", rt.address)
    );

    let ticket = rt.json(&format!("/REST/2.0/ticket/{number}")).await;
    let subject = ticket["Subject"].as_str().unwrap();
    assert!(
        subject.contains(&case.reference)
            && subject.contains(document["subject"].as_str().unwrap()),
        "{subject}"
    );
    assert!(
        ticket["Requestor"][0]["id"]
            .as_str()
            .is_some_and(|mail| mail.contains('@')),
        "{ticket}"
    );
    let field = |name: &str| {
        let fields = ticket["CustomFields"].as_array().unwrap();
        fields
            .iter()
            .find(|field| field["name"] == name)
            .map(|field| field["values"][0].clone())
            .unwrap()
    };
    assert_eq!(
        (field("Level"), field("Reference")),
        (document["level"]["term"].clone(), json!(case.reference))
    );
    let rank = document["level"]["rank"].as_u64().unwrap();
    let priority = ["100", "100", "50", "0"][usize::try_from(rank).unwrap() - 1];
    assert_eq!(ticket["Priority"].to_string().trim_matches('"'), priority);
    // The case's own target, as RT has it.
    let due = ticket["Due"].as_str().unwrap();
    assert!(document["commitment"].to_string().contains(due), "{due}");

    let attachments = rt
        .json(&format!(
            "/REST/2.0/ticket/{number}/attachments?fields=Filename,ContentType&per_page=100"
        ))
        .await;
    let mut seen = Vec::new();
    for one in attachments["items"].as_array().unwrap() {
        let id = one["id"].as_str().unwrap();
        let whole = rt.json(&format!("/REST/2.0/attachment/{id}")).await;
        let content = whole["Content"]
            .as_str()
            .unwrap_or_default()
            .replace(['\n', '\r'], "");
        let content = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, content)
            .unwrap_or_default();
        seen.push((
            one["Filename"].as_str().unwrap_or_default().to_owned(),
            content,
        ));
    }
    let attached = seen
        .iter()
        .find(|(name, _)| name == NAME)
        .expect("the file");
    assert_eq!(attached.1, file);
    let text = seen
        .iter()
        .map(|(_, content)| String::from_utf8_lossy(content))
        .find(|text| text.contains(&case.reference))
        .expect("the text");
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
    // Nothing is lost on the way.
    let now = relay.until(&case.reference, |_| true).await;
    assert_eq!(now.get("differences"), None, "{now}");

    assert!(relay.stop().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_is_killed_while_it_files_makes_one_ticket() {
    let Some((rt, folder, config)) = rt() else {
        return;
    };
    let mut config = config;
    config["answer_within_seconds"] = 0.into();
    config["desk"]["timeout_seconds"] = 15.into();
    config["desk"]["attempt_seconds"] = 20.into();
    config["desk"]["settle_seconds"] = 5.into();
    let config = folder.write("config.json", &config.to_string());
    let store = folder.0.join("cases").display().to_string();
    let mut cases = Vec::new();
    for round in 0..5 {
        let relay = Relay::start(&store, "rt", &config).await;
        let case = Case::new();
        assert_eq!(answer(relay.post(&case).await.unwrap()).await.status, 201);
        cases.push(case);
        // RT needs some tenths of a second for a ticket.
        sleep(Duration::from_millis(100 * round)).await;
        relay.kill().await;
    }
    let relay = Relay::start(&store, "rt", &config).await;
    for case in &cases {
        let number = relay
            .until(&case.reference, |it| it["state"] == "filed")
            .await["number"]
            .clone();
        let found = rt
            .json(&format!(
                "/REST/2.0/tickets?query=Subject%20LIKE%20%27{}%27",
                case.reference
            ))
            .await;
        assert_eq!(
            (&found["total"], &found["items"][0]["id"]),
            (&json!(1), &number),
            "{found}"
        );
    }
    assert!(relay.stop().await);
}
