//! Killed at any moment, under load, with a desk that misbehaves: what was answered with 201 is there, once and unchanged, and is filed once.

use crate::common::{
    Case, Folder, Relay, answer, hex, random,
    stub::{BAD, Mood, Stub},
    zammad,
};
use std::{
    collections::HashMap,
    env,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::time::{Instant, sleep};

/// What was sent, and whether it was answered with 201.
type Sent = Arc<Mutex<HashMap<String, (Case, bool)>>>;

/// Sends cases until the relay is gone: new ones, and at times one that was sent before.
async fn load(address: String, http: reqwest::Client, sent: Sent) {
    loop {
        let before = if random().is_multiple_of(4) {
            let sent = sent.lock().unwrap();
            let nth = random() as usize % sent.len().max(1);
            sent.values().nth(nth).map(|(case, _)| case.clone())
        } else {
            None
        };
        let case = before.unwrap_or_else(|| {
            let case = if random().is_multiple_of(4) {
                Case::with_file("a.log", &random().to_le_bytes().repeat(500))
            } else {
                Case::new()
            };
            sent.lock()
                .unwrap()
                .insert(case.reference.clone(), (case.clone(), false));
            case
        });
        let Ok(response) = case
            .send(http.post(format!("{address}/cases")))
            .send()
            .await
        else {
            return;
        };
        let status = response.status().as_u16();
        if status == 201 {
            // Only an answer that came whole counts.
            if response.bytes().await.is_ok() {
                sent.lock().unwrap().get_mut(&case.reference).unwrap().1 = true;
            }
        } else {
            let said = answer(response).await;
            assert!(matches!(status, 409 | 503), "{said:?}");
            sleep(Duration::from_millis(20)).await;
        }
    }
}

fn answered(sent: &Sent) -> usize {
    sent.lock()
        .unwrap()
        .values()
        .filter(|(_, answered)| *answered)
        .count()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_case_that_was_answered_is_there_once_unchanged_and_filed_once() {
    let kills: u64 = env::var("DUETIME_RELAY_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok())
        .unwrap_or(20);
    // Every second case meets a bad mood or two.
    let stub = Stub::start(|_, tries| match random() % 4 {
        0 | 1 if tries < 2 => BAD[random() as usize % BAD.len()],
        _ => Mood::Good,
    });
    let stub = stub.await;
    let folder = Folder::new();
    let store = folder.0.join("cases").display().to_string();
    let mut config = zammad(&stub);
    // Nobody waits for the desk here, so that there is more to lose.
    config["answer_within_seconds"] = 0.into();
    config["workers"] = 8.into();
    let config = folder.write("config.json", &config.to_string());
    let sent = Sent::default();
    for _ in 0..kills {
        let relay = Relay::start(&store, "zammad", &config).await;
        let loads: Vec<_> = (0..8)
            .map(|_| {
                tokio::spawn(load(
                    relay.address.clone(),
                    relay.http.clone(),
                    sent.clone(),
                ))
            })
            .collect();
        // After some answers of this round, however long they take on this machine, and then at any moment.
        let (before, enough, from) = (answered(&sent), 1 + random() as usize % 15, Instant::now());
        while answered(&sent) < before + enough && from.elapsed() < Duration::from_secs(20) {
            sleep(Duration::from_millis(2)).await;
        }
        sleep(Duration::from_micros(random() % 30_000)).await;
        relay.kill().await;
        for load in loads {
            load.await.unwrap();
        }
    }
    let relay = Relay::start(&store, "zammad", &config).await;
    let from = Instant::now();
    while relay.metric("duetime_relay_cases{state=\"stored\"}").await != Some(0.0) {
        assert!(
            from.elapsed() < Duration::from_secs(300),
            "cases are left that were never filed"
        );
        sleep(Duration::from_millis(100)).await;
    }
    let sent = sent.lock().unwrap().clone();
    let all = sent.values().filter(|(_, answered)| *answered).count();
    println!(
        "{kills} kills, {} cases sent, {all} answered with 201, {} tickets, {} requests to the desk",
        sent.len(),
        stub.count(),
        stub.seen()
    );
    assert!(all >= kills as usize, "too few cases for a test: {all}");
    for (case, answered) in sent.values() {
        let now = relay.get(&case.reference).await;
        assert!(
            !answered || now.status == 200,
            "{} was answered, and is gone",
            case.reference
        );
        if now.status == 200 {
            assert_eq!(now.body["digest"], case.digest());
            assert_eq!(now.body["state"], "filed");
        }
        let tickets = stub.tickets(&case.reference);
        assert_eq!(
            tickets.len(),
            usize::from(now.status == 200),
            "{}: tickets",
            case.reference
        );
        if let Some(ticket) = tickets.first() {
            assert_eq!(now.body["number"], ticket["number"]);
            assert_eq!(
                ticket["article"]["attachments"]
                    .as_array()
                    .map_or(0, Vec::len),
                case.files.len()
            );
        }
    }
    assert!(relay.stop().await);
    // And what is kept is what was sent, to the byte.
    let kept = rusqlite::Connection::open(folder.0.join("cases/cases.sqlite")).unwrap();
    let mut rows = kept
        .prepare("SELECT reference, digest, content FROM cases")
        .unwrap();
    let rows = rows
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap();
    for row in rows {
        let (reference, digest, content): (String, String, Vec<u8>) = row.unwrap();
        assert_eq!(
            (&digest, &content),
            (&hex(&content), &sent[&reference].0.bytes)
        );
    }
    let mut rows = kept
        .prepare("SELECT reference, content FROM files")
        .unwrap();
    let rows = rows
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    for row in rows {
        let (reference, content): (String, Vec<u8>) = row.unwrap();
        assert_eq!(content, sent[&reference].0.files[0].1);
    }
}
