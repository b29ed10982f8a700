//! A desk that was taken over, or is broken: it can put a case off, and nothing more.

use crate::common::{Case, Folder, Relay, answer, desk, stub};
use serde_json::json;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use tokio::{io::AsyncWriteExt, net::TcpListener};

/// What a hostile desk answers to everything.
const ANSWERS: &[(&str, &str)] = &[
    (
        "a page",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<h1>Hi</h1>\r\n",
    ),
    (
        "a redirect",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/stolen\r\nContent-Length: 0\r\n\r\n",
    ),
    (
        "another redirect",
        "HTTP/1.1 307 Temporary\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n",
    ),
    (
        "odd types",
        "HTTP/1.1 201 Created\r\nContent-Length: 53\r\n\r\n{\"id\": {\"a\": [1]}, \"number\": [null], \"url\": false   }",
    ),
    ("nothing", "HTTP/1.1 204 No Content\r\n\r\n"),
    ("no HTTP", "220 mail.example ESMTP\r\n"),
    (
        "a length that is a lie",
        "HTTP/1.1 201 Created\r\nContent-Length: 5000\r\n\r\n{\"id\": 1}",
    ),
    (
        "no text",
        "HTTP/1.1 201 Created\r\nContent-Length: 4\r\n\r\n\u{7f}\u{0}\u{0}\u{0}",
    ),
    (
        "a list",
        "HTTP/1.1 201 Created\r\nContent-Length: 8\r\n\r\n[[[[]]]]",
    ),
    (
        "a page of a proxy",
        "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 5\r\n\r\n<pre>",
    ),
];

/// A desk that answers one after the other; after them, an answer without end.
async fn hostile() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, seen) = (
        format!("http://{}", listener.local_addr().unwrap()),
        Arc::new(AtomicUsize::new(0)),
    );
    let counted = seen.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let counted = counted.clone();
            tokio::spawn(async move {
                if stub::request(&mut stream).await.is_none() {
                    return;
                }
                let nth = counted.fetch_add(1, Ordering::Relaxed);
                if nth % 2 == 0 {
                    let (_, answer) = ANSWERS[nth / 2 % ANSWERS.len()];
                    let _ = stream.write_all(answer.as_bytes()).await;
                } else {
                    let _ = stream
                        .write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .await;
                    let piece = [b"10000\r\n".as_slice(), &vec![b'['; 0x10000], b"\r\n"].concat();
                    while stream.write_all(&piece).await.is_ok() {}
                }
            });
        }
    });
    (address, seen)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_desk_puts_cases_off_and_nothing_more() {
    let (address, seen) = hostile().await;
    let folder = Folder::new();
    let mut config = desk(&address);
    config["desk"]["settle_seconds"] = 0.into();
    let config = folder.write("config.json", &config.to_string());
    let relay = Relay::start(
        &folder.0.join("cases").display().to_string(),
        "zammad",
        &config,
    )
    .await;
    let mut cases = Vec::new();
    while seen.load(Ordering::Relaxed) < 4 * ANSWERS.len() {
        let case = Case::new();
        let kept = answer(relay.post(&case).await.unwrap()).await;
        assert_eq!((kept.status, &kept.body["state"]), (201, &json!("stored")));
        cases.push(case);
        assert!(cases.len() < 200);
    }
    for case in &cases {
        let now = relay.get(&case.reference).await;
        assert_eq!(
            (
                now.status,
                &now.body["state"],
                &now.body["number"],
                &now.body["url"]
            ),
            (200, &json!("stored"), &json!(null), &json!(null))
        );
    }
    assert!(relay.metric("process_resident_memory_bytes").await.unwrap() < 200e6);
    let logged = std::fs::read_to_string(folder.0.join("log")).unwrap();
    assert!(
        !logged.contains("the-token") && !logged.contains("<h1>"),
        "{logged}"
    );
    assert!(relay.stop().await);
}
