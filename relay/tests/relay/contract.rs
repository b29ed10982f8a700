//! What a page is promised, answer by answer.

use crate::common::{
    Answer, Case, Folder, ORIGIN, Relay, answer, hex, stub::Mood, stub::Stub, zammad,
};
use reqwest::{Method, RequestBuilder};
use serde_json::json;

/// A relay that keeps cases, with a configuration.
async fn keeping(config: &str) -> (Relay, Folder) {
    let folder = Folder::new();
    let config = folder.write("config.json", config);
    let relay = Relay::start(
        &folder.0.join("cases").display().to_string(),
        "none",
        &config,
    )
    .await;
    (relay, folder)
}

async fn sent(request: RequestBuilder) -> Answer {
    answer(request.send().await.expect("an answer")).await
}

fn post(relay: &Relay) -> RequestBuilder {
    relay.request(Method::POST, "/cases")
}

/// A request with a body of one's own, and all headers right.
fn with(relay: &Relay, case: &Case, media: &str, body: Vec<u8>) -> RequestBuilder {
    post(relay)
        .header("content-type", media)
        .header("idempotency-key", format!("\"{}\"", case.reference))
        .body(body)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_kept_and_can_be_asked_for() {
    let (relay, _folder) = keeping("{}").await;
    let case = Case::new();
    let kept = sent(case.send(post(&relay))).await;
    assert_eq!(kept.status, 201);
    assert_eq!(
        kept.headers["location"],
        format!("/cases/{}", case.reference)
    );
    assert_eq!(kept.headers["cache-control"], "no-store");
    assert_eq!(kept.headers["access-control-allow-origin"], ORIGIN);
    assert_eq!(
        kept.headers["access-control-expose-headers"],
        "retry-after, location"
    );
    assert_eq!(
        (&kept.body["reference"], &kept.body["digest"]),
        (&json!(case.reference), &json!(case.digest()))
    );
    assert_eq!(
        (&kept.body["state"], &kept.body["number"], &kept.body["url"]),
        (&json!("stored"), &json!(null), &json!(null))
    );
    let at = kept.body["at"].as_str().unwrap();
    assert!(at.len() == 20 && at.ends_with('Z'), "{at}");
    let asked = relay.get(&case.reference).await;
    assert_eq!((asked.status, &asked.body), (200, &kept.body));
    assert_eq!(asked.headers["cache-control"], "no-store");
    assert_eq!(relay.get("0000-0000-0000-0000").await.problem(), "not-here");
    assert_eq!(relay.get("..%2Fcases.sqlite").await.problem(), "not-here");
    // The same case again is the same case.
    let again = sent(case.send(post(&relay))).await;
    assert_eq!((again.status, &again.body), (201, &kept.body));
    assert!(relay.stop().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_travel_with_a_case_and_are_held_against_their_sums() {
    let (relay, folder) = keeping("{}").await;
    let case = Case::with_file("../../etc/passwd", b"one line\n");
    assert_eq!(sent(case.send(post(&relay))).await.status, 201);
    assert!(!folder.0.join("etc").exists());
    let mut changed = Case::with_file("a.log", b"one line\n");
    changed.files[0].1 = b"another line\n".to_vec();
    let refused = sent(changed.send(post(&relay))).await;
    assert_eq!(
        (refused.problem(), refused.fields()),
        ("digest-differs", vec!["files[0].sha256"])
    );
    let mut unknown = Case::new();
    unknown.files.push(("a.log".into(), b"x".to_vec()));
    assert_eq!(sent(unknown.send(post(&relay))).await.fields(), ["files"]);
    // A file that stays with the customer is no fault.
    let mut without = Case::with_file("large.bin", b"x");
    without.files.clear();
    assert_eq!(sent(without.send(post(&relay))).await.status, 201);
    // It came without its file; that the file comes later is another content, and said.
    without.files.push(("large.bin".into(), b"x".to_vec()));
    let late = sent(without.send(post(&relay))).await;
    assert_eq!(
        (late.status, late.problem(), late.fields()),
        (422, "other-content", vec!["files"])
    );
    // The case again without its file, which is here, is the same case: a page that was loaded anew has no files any more.
    let mut again = case.clone();
    again.files.clear();
    assert_eq!(sent(again.send(post(&relay))).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_content_under_the_same_reference_is_refused_and_changes_nothing() {
    let (relay, _folder) = keeping("{}").await;
    let case = Case::new();
    assert_eq!(sent(case.send(post(&relay))).await.status, 201);
    let other = Case::changed(|it| {
        it["reference"] = case.reference.clone().into();
        it["since"] = "yesterday".into();
    });
    let refused = sent(other.send(post(&relay))).await;
    assert_eq!(
        (refused.status, refused.problem(), refused.fields()),
        (422, "other-content", vec!["reference"])
    );
    assert_eq!(
        relay.get(&case.reference).await.body["digest"],
        case.digest()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_case_many_times_at_once_is_one_case() {
    let stub = Stub::start(|_, _| Mood::Slow).await;
    let folder = Folder::new();
    let config = folder.write("config.json", &zammad(&stub).to_string());
    let relay = Relay::start(
        &folder.0.join("cases").display().to_string(),
        "zammad",
        &config,
    )
    .await;
    let case = Case::new();
    let all = (0..20).map(|_| relay.post(&case));
    let mut kept = 0;
    for one in futures_util::future::join_all(all).await {
        let one = answer(one.expect("an answer")).await;
        if one.status == 409 {
            assert_eq!(
                (one.problem(), &one.headers["retry-after"]),
                ("running", &reqwest::header::HeaderValue::from_static("1"))
            );
        } else {
            assert_eq!(
                (one.status, &one.body["digest"]),
                (201, &json!(case.digest()))
            );
            kept += 1;
        }
    }
    assert!(kept > 0);
    relay
        .until(&case.reference, |it| it["state"] == "filed")
        .await;
    assert_eq!(stub.tickets(&case.reference).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_the_reference_in_quotes() {
    let (relay, _folder) = keeping("{}").await;
    let case = Case::new();
    let key = |key: Option<String>| {
        let request = post(&relay)
            .header("content-type", "application/json")
            .body(case.bytes.clone());
        key.map_or(request.try_clone().unwrap(), |key| {
            request.header("idempotency-key", key)
        })
    };
    for wrong in [
        None,
        Some(case.reference.clone()),
        Some("\"\"".into()),
        Some("\"a key\"".into()),
    ] {
        let refused = sent(key(wrong)).await;
        assert_eq!((refused.status, refused.problem()), (400, "key-missing"));
    }
    let refused = sent(key(Some("\"0000-0000-0000-0000\"".into()))).await;
    assert_eq!(
        (refused.status, refused.problem(), refused.fields()),
        (400, "key-differs", vec!["reference"])
    );
    assert_eq!(relay.get(&case.reference).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_changed_on_the_way_is_refused() {
    let (relay, _folder) = keeping("{}").await;
    let case = Case::new();
    for wrong in ["sha-256=:AAAA:", "sha-256=nonsense"] {
        let request = with(&relay, &case, "application/json", case.bytes.clone())
            .header("content-digest", wrong);
        let refused = sent(request).await;
        assert_eq!((refused.status, refused.problem()), (400, "digest-differs"));
    }
    // Without the header there is nothing to hold it against.
    assert_eq!(
        sent(with(&relay, &case, "application/json", case.bytes.clone()))
            .await
            .status,
        201
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_case_is_refused_with_its_fields() {
    let (relay, _folder) = keeping("{}").await;
    let case = Case::new();
    for (body, field) in [
        ("", ""),
        ("[]", "format"),
        ("{\"format\": \"duetime-case\", \"version\": 9}", "version"),
        ("{", ""),
    ] {
        let refused = sent(with(&relay, &case, "application/json", body.into())).await;
        assert_eq!(
            (refused.status, refused.problem(), refused.fields()),
            (400, "not-a-case", vec![field]),
            "{body}"
        );
    }
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    assert_eq!(
        sent(with(&relay, &case, "application/json", deep))
            .await
            .problem(),
        "not-a-case"
    );
    let faulty = Case::changed(|case| {
        case["checklist"][0]["answer"] = json!({"secret": "words"});
        case["moment"]["utc"] = "secret words".into();
    });
    let id =
        serde_json::from_slice::<serde_json::Value>(&faulty.bytes).unwrap()["checklist"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
    let refused = sent(faulty.send(post(&relay))).await;
    assert_eq!((refused.status, refused.problem()), (422, "refused"));
    assert_eq!(refused.fields().len(), 2);
    assert!(
        refused.fields().contains(&id.as_str()) && refused.fields().contains(&"moment.utc"),
        "{refused:?}"
    );
    assert!(!refused.body.to_string().contains("secret"));
    for media in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "",
    ] {
        let refused = sent(with(&relay, &case, media, case.bytes.clone())).await;
        assert_eq!(
            (refused.status, refused.problem()),
            (415, "media-type"),
            "{media}"
        );
    }
    let packed = with(&relay, &case, "application/json", case.bytes.clone())
        .header("content-encoding", "gzip");
    assert_eq!(sent(packed).await.problem(), "media-type");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_is_refused_in_words_that_arrive() {
    let (relay, _folder) =
        keeping(r#"{"json_bytes": 40000, "multipart_bytes": 400000, "memory_bytes": 400000}"#)
            .await;
    let case = Case::new();
    let refused = sent(with(&relay, &case, "application/json", vec![b' '; 1 << 20])).await;
    assert_eq!((refused.status, refused.problem()), (413, "too-large"));
    // In pieces, so that no length is said.
    let pieces =
        futures_util::stream::iter((0..100).map(|_| Ok::<_, std::io::Error>(vec![b' '; 8_000])));
    let body = reqwest::Body::wrap_stream(pieces);
    let request = post(&relay)
        .header("content-type", "application/json")
        .header("idempotency-key", format!("\"{}\"", case.reference))
        .body(body);
    assert_eq!(sent(request).await.problem(), "too-large");
    let mut files = Case::with_file("a.bin", &vec![7; 500_000]);
    assert_eq!(sent(files.send(post(&relay))).await.problem(), "too-large");
    files = Case::with_file("a.bin", &vec![7; 300_000]);
    assert_eq!(sent(files.send(post(&relay))).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_pages_that_were_named_may_ask() {
    let (relay, _folder) = keeping("{}").await;
    let (case, http) = (Case::new(), relay.http.clone());
    let (cases, one) = (
        format!("{}/cases", relay.address),
        format!("{}/cases/{}", relay.address, case.reference),
    );
    for origin in [
        "https://support.example.evil.example",
        "https://SUPPORT.example",
        "http://support.example",
        "null",
    ] {
        for request in [
            case.send(http.post(&cases)),
            http.get(&one),
            http.request(Method::OPTIONS, &cases),
        ] {
            let refused = sent(request.header("origin", origin)).await;
            assert_eq!((refused.status, refused.problem()), (403, "origin"));
            assert!(!refused.headers.contains_key("access-control-allow-origin"));
        }
    }
    let before = sent(
        relay
            .request(Method::OPTIONS, "/cases")
            .header("access-control-request-method", "POST"),
    )
    .await;
    assert_eq!(before.status, 204);
    assert_eq!(before.headers["access-control-allow-origin"], ORIGIN);
    assert_eq!(
        before.headers["access-control-allow-headers"],
        "content-type, idempotency-key, content-digest"
    );
    // A problem can be read by the page too.
    assert_eq!(
        relay.get("0000-0000-0000-0000").await.headers["access-control-allow-origin"],
        ORIGIN
    );
    // What comes from no page has no origin.
    assert_eq!(sent(case.send(http.post(&cases))).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sends_too_many_is_told_when_to_go_on() {
    let (relay, _folder) = keeping(r#"{"per_minute": 3}"#).await;
    let mut last = None;
    for _ in 0..4 {
        last = Some(sent(Case::new().send(post(&relay))).await);
    }
    let last = last.unwrap();
    assert_eq!((last.status, last.problem()), (429, "too-many"));
    assert!(
        last.headers["retry-after"]
            .to_str()
            .unwrap()
            .parse::<u64>()
            .unwrap()
            <= 20
    );
    // Nobody who is not a server in front is believed about where a request comes from.
    let forged = Case::new()
        .send(post(&relay))
        .header("x-forwarded-for", "203.0.113.9");
    assert_eq!(sent(forged).await.status, 429);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_has_the_case_with_its_number_address_and_file() {
    let stub = Stub::start(|_, _| Mood::Good).await;
    let folder = Folder::new();
    let config = folder.write("config.json", &zammad(&stub).to_string());
    let relay = Relay::start(
        &folder.0.join("cases").display().to_string(),
        "zammad",
        &config,
    )
    .await;
    let case = Case::with_file("a.log", b"one line\n");
    let kept = sent(case.send(post(&relay))).await;
    assert_eq!(
        (kept.status, &kept.body["state"], &kept.body["number"]),
        (201, &json!("filed"), &json!("10001"))
    );
    assert_eq!(
        kept.body["url"],
        format!("{}/#ticket/zoom/1", stub.address())
    );
    let ticket = &stub.tickets(&case.reference)[0];
    assert_eq!(ticket["article"]["attachments"][0]["data"], "b25lIGxpbmUK");
    let logged = std::fs::read_to_string(folder.0.join("log")).unwrap();
    assert!(
        logged.contains(&case.reference)
            && !logged.contains("a.log")
            && !logged.contains("the-token"),
        "{logged}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_desk_changed_is_said() {
    let stub = Stub::start(|_, _| Mood::Changes).await;
    let folder = Folder::new();
    let config = folder.write("config.json", &zammad(&stub).to_string());
    let relay = Relay::start(
        &folder.0.join("cases").display().to_string(),
        "zammad",
        &config,
    )
    .await;
    let case = Case::changed(|case| case["level"]["rank"] = 1.into());
    assert_eq!(sent(case.send(post(&relay))).await.status, 201);
    let filed = relay
        .until(&case.reference, |it| it.get("differences").is_some())
        .await;
    let said = filed["differences"].to_string();
    assert!(
        said.contains("priority") && said.contains("2 normal"),
        "{said}"
    );
    assert!(
        relay
            .metric("duetime_relay_differences_total")
            .await
            .unwrap()
            >= 1.0
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_the_desk_refuses_can_be_mended_and_sent_again() {
    let stub = Stub::start(|_, tries| {
        if tries == 0 {
            Mood::Refuses
        } else {
            Mood::Good
        }
    })
    .await;
    let folder = Folder::new();
    let mut config = zammad(&stub);
    config["answer_within_seconds"] = 20.into();
    let config = folder.write("config.json", &config.to_string());
    let relay = Relay::start(
        &folder.0.join("cases").display().to_string(),
        "zammad",
        &config,
    )
    .await;
    let case = Case::new();
    let refused = sent(case.send(post(&relay))).await;
    assert_eq!((refused.status, refused.problem()), (422, "refused"));
    assert_eq!(refused.body["errors"][0]["message"], "Group is unknown.");
    assert_eq!(relay.get(&case.reference).await.status, 404);
    let mended = Case::changed(|it| {
        it["reference"] = case.reference.clone().into();
        it["since"] = "yesterday".into();
    });
    let kept = sent(mended.send(post(&relay))).await;
    assert_eq!((kept.status, &kept.body["state"]), (201, &json!("filed")));
    assert_eq!(stub.tickets(&case.reference).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn health_and_metrics_are_there() {
    let (relay, _folder) = keeping("{}").await;
    assert_eq!(sent(Case::new().send(post(&relay))).await.status, 201);
    assert_eq!(
        sent(relay.request(Method::GET, "/health")).await.status,
        200
    );
    assert_eq!(
        relay.metric("duetime_relay_cases{state=\"stored\"}").await,
        Some(1.0)
    );
    assert_eq!(
        relay
            .metric("duetime_relay_requests_total{status=\"201\"}")
            .await,
        Some(1.0)
    );
    assert!(relay.metric("process_resident_memory_bytes").await.unwrap() > 1e6);
    assert_eq!(
        sent(relay.request(Method::DELETE, "/cases"))
            .await
            .problem(),
        "method"
    );
    assert_eq!(
        sent(relay.request(Method::GET, "/")).await.problem(),
        "not-here"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_starts_again_has_what_it_had() {
    let folder = Folder::new();
    let (store, config) = (
        folder.0.join("cases").display().to_string(),
        folder.write("config.json", "{}"),
    );
    let relay = Relay::start(&store, "none", &config).await;
    let case = Case::new();
    assert_eq!(sent(case.send(post(&relay))).await.status, 201);
    let second = Relay::try_start(&store, "none", &config)
        .await
        .err()
        .expect("two relays in one directory");
    assert!(
        second.contains("another relay uses this directory"),
        "{second}"
    );
    assert!(relay.stop().await);
    let relay = Relay::start(&store, "none", &config).await;
    assert_eq!(
        relay.get(&case.reference).await.body["digest"],
        hex(&case.bytes)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_dawdles_is_let_go() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let (relay, _folder) = keeping(r#"{"header_seconds": 1, "body_seconds": 1}"#).await;
    let host = relay.address.trim_start_matches("http://").to_owned();
    // Headers that never end: the connection is closed.
    let mut slow = tokio::net::TcpStream::connect(&host).await.unwrap();
    slow.write_all(b"POST /cases HTTP/1.1\r\nHost: relay\r\nX-Slow: ")
        .await
        .unwrap();
    let mut said = Vec::new();
    slow.read_to_end(&mut said).await.unwrap();
    assert!(!String::from_utf8_lossy(&said).contains(" 201 "));
    // A body that never ends: that is said, and the connection is closed.
    let mut slow = tokio::net::TcpStream::connect(&host).await.unwrap();
    let head = "POST /cases HTTP/1.1\r\nHost: relay\r\nContent-Type: application/json\r\nIdempotency-Key: \"XWXN-2Z0Q-9HJE-6MNE\"\r\nContent-Length: 100\r\n\r\n{";
    slow.write_all(head.as_bytes()).await.unwrap();
    let mut said = Vec::new();
    slow.read_to_end(&mut said).await.unwrap();
    assert!(
        String::from_utf8_lossy(&said).starts_with("HTTP/1.1 408 "),
        "{}",
        String::from_utf8_lossy(&said)
    );
    // Headers without measure.
    let huge = sent(
        relay
            .request(Method::GET, "/health")
            .header("x-huge", "x".repeat(60_000)),
    )
    .await;
    assert_eq!(huge.status, 431);
    assert_eq!(
        sent(relay.request(Method::GET, "/health")).await.status,
        200
    );
}
