//! A relay as a process of its own, and cases to send to it.
#![allow(dead_code, reason = "each test uses a part of it")]

pub mod stub;

use base64::{Engine, engine::general_purpose::STANDARD};
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    time::{Instant, sleep, timeout},
};

/// The page that the relays of these tests know.
pub const ORIGIN: &str = "https://support.example";

/// A folder that is gone with its test.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Folder {
        let path = env::temp_dir().join(format!("duetime-relay-{}", random() % 1_000_000_000));
        fs::create_dir_all(&path).expect("a folder");
        Folder(path)
    }

    /// Writes a file into it.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, text).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The figure in what a relay counts, by the name of its line.
pub fn figure(counted: &str, name: &str) -> Option<f64> {
    let mut lines = counted.lines();
    lines.find_map(|line| line.strip_prefix(name)?.trim().parse().ok())
}

/// A relay.
pub struct Relay {
    child: Child,
    pub address: String,
    pub http: Client,
}

impl Relay {
    /// Starts one with a store, a desk and a configuration.
    pub async fn start(store: &str, desk: &str, config: &Path) -> Relay {
        Relay::try_start(store, desk, config)
            .await
            .unwrap_or_else(|said| panic!("the relay did not start: {said}"))
    }

    /// The same, or what it said instead.
    pub async fn try_start(store: &str, desk: &str, config: &Path) -> Result<Relay, String> {
        let mut command =
            Command::new(option_env!("CARGO_BIN_EXE_duetime-relay").unwrap_or("duetime-relay"));
        command
            .args([
                "--listen",
                "127.0.0.1:0",
                "--store",
                store,
                "--desk",
                desk,
                "--origin",
                ORIGIN,
                "--config",
            ])
            .arg(config);
        for proxy in [
            "http_proxy",
            "https_proxy",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "all_proxy",
        ] {
            command.env_remove(proxy);
        }
        let log = fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(config.with_file_name("log"))
            .expect("a log");
        let mut child = command
            .env("DESK_TOKEN", "the-token")
            .stdout(Stdio::piped())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .expect("the relay");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let line = timeout(Duration::from_secs(60), lines.next_line())
            .await
            .expect("the relay starts in time")
            .expect("a line");
        let Some(line) = line else {
            let said = fs::read_to_string(config.with_file_name("log")).unwrap_or_default();
            return Err(said);
        };
        let address = line
            .strip_prefix("listening on ")
            .expect("where it listens")
            .to_owned();
        // Somebody has to read on, or it could not write.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let http = Client::builder()
            .no_proxy()
            .timeout(Duration::from_secs(60))
            .build()
            .expect("a client");
        Ok(Relay {
            child,
            address,
            http,
        })
    }

    /// Kills it, as nobody can be killed harder.
    pub async fn kill(mut self) {
        self.child.kill().await.expect("killed");
    }

    /// Asks it to end, and waits for that.
    pub async fn stop(mut self) -> bool {
        let id = self.child.id().expect("it runs").to_string();
        Command::new("kill")
            .args(["-TERM", &id])
            .status()
            .await
            .expect("kill");
        timeout(Duration::from_secs(30), self.child.wait())
            .await
            .expect("it ends in time")
            .expect("a status")
            .success()
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http
            .request(method, [&self.address, path].concat())
            .header("origin", ORIGIN)
    }

    /// Sends a case as JSON.
    pub async fn post(&self, case: &Case) -> Result<Response, reqwest::Error> {
        case.send(self.request(Method::POST, "/cases")).send().await
    }

    /// Asks for a case.
    pub async fn get(&self, reference: &str) -> Answer {
        answer(
            self.request(Method::GET, &format!("/cases/{reference}"))
                .send()
                .await
                .expect("an answer"),
        )
        .await
    }

    /// What it counts, by the line's name.
    pub async fn metric(&self, name: &str) -> Option<f64> {
        let text = self
            .request(Method::GET, "/metrics")
            .send()
            .await
            .ok()?
            .text()
            .await
            .ok()?;
        figure(&text, name)
    }

    /// Waits until something holds of a case.
    pub async fn until(&self, reference: &str, holds: impl Fn(&Value) -> bool) -> Value {
        let from = Instant::now();
        loop {
            let now = self.get(reference).await;
            if now.status == 200 && holds(&now.body) {
                return now.body;
            }
            assert!(
                from.elapsed() < Duration::from_secs(300),
                "{reference}: {:?}",
                now.body
            );
            sleep(Duration::from_millis(50)).await;
        }
    }
}

/// An answer, read.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub body: Value,
}

impl Answer {
    /// The name of its problem.
    pub fn problem(&self) -> &str {
        assert_eq!(
            self.headers["content-type"], "application/problem+json",
            "{self:?}"
        );
        assert_eq!(self.body["status"], self.status);
        self.body["type"]
            .as_str()
            .and_then(|name| name.strip_prefix("urn:duetime:problem:"))
            .unwrap_or_default()
    }

    /// The fields that it names.
    pub fn fields(&self) -> Vec<&str> {
        self.body["errors"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|error| error["field"].as_str())
            .collect()
    }
}

pub async fn answer(response: Response) -> Answer {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.expect("a body");
    Answer {
        status,
        headers,
        body: serde_json::from_str(&text).unwrap_or(Value::Null),
    }
}

/// A case to send, with its files.
#[derive(Clone)]
pub struct Case {
    pub reference: String,
    pub bytes: Vec<u8>,
    pub files: Vec<(String, Vec<u8>)>,
}

impl Case {
    /// One of the examples, under a reference of its own.
    pub fn new() -> Case {
        Case::changed(|_| ())
    }

    /// The same, with something changed.
    pub fn changed(change: impl FnOnce(&mut Value)) -> Case {
        Case::of(
            include_str!("../../../public/schema/examples/zmanda-due.json"),
            change,
        )
    }

    /// Another example.
    pub fn of(example: &str, change: impl FnOnce(&mut Value)) -> Case {
        let mut case: Value = serde_json::from_str(example).expect("an example");
        case["reference"] = reference().into();
        case["files"] = json!([]);
        change(&mut case);
        Case {
            reference: case["reference"].as_str().unwrap_or_default().to_owned(),
            bytes: case.to_string().into_bytes(),
            files: Vec::new(),
        }
    }

    /// One with a file.
    pub fn with_file(name: &str, bytes: &[u8]) -> Case {
        let mut case = Case::changed(|case| {
            case["files"] = json!([{"id": "f1", "name": name, "size": bytes.len(), "type": "text/plain", "sha256": hex(bytes), "first_lines": null, "masked": false}]);
        });
        case.files.push((name.into(), bytes.into()));
        case
    }

    /// The SHA-256 of its bytes.
    pub fn digest(&self) -> String {
        hex(&self.bytes)
    }

    /// Its body, and its type.
    pub fn body(&self) -> (Vec<u8>, String) {
        if self.files.is_empty() {
            return (self.bytes.clone(), "application/json".into());
        }
        let mut body = b"--bound\r\nContent-Disposition: form-data; name=\"case\"\r\nContent-Type: application/json\r\n\r\n".to_vec();
        body.extend_from_slice(&self.bytes);
        for (name, bytes) in &self.files {
            body.extend_from_slice(format!("\r\n--bound\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/plain\r\n\r\n").as_bytes());
            body.extend_from_slice(bytes);
        }
        body.extend_from_slice(b"\r\n--bound--\r\n");
        (body, "multipart/form-data; boundary=bound".into())
    }

    /// A request with it, as the page makes one.
    pub fn send(&self, request: RequestBuilder) -> RequestBuilder {
        let (body, media) = self.body();
        request
            .header("content-type", media)
            .header("accept", "application/json")
            .header("idempotency-key", format!("\"{}\"", self.reference))
            .header(
                "content-digest",
                format!("sha-256=:{}:", STANDARD.encode(Sha256::digest(&body))),
            )
            .body(body)
    }
}

/// A SHA-256 in hex.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// A number that nobody knows before.
pub fn random() -> u64 {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).expect("randomness");
    u64::from_le_bytes(bytes)
}

/// A reference that no other case has.
pub fn reference() -> String {
    let digits = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let (high, low) = (random(), random());
    let digit = |n: u64| {
        char::from(digits[((if n < 8 { high } else { low }) >> (5 * (n % 8)) & 31) as usize])
    };
    (0..16).fold(String::new(), |mut text, n| {
        if n > 0 && n % 4 == 0 {
            text.push('-');
        }
        text.push(digit(n));
        text
    })
}

/// The configuration for a desk as the stub is one.
pub fn zammad(stub: &stub::Stub) -> Value {
    desk(stub.address())
}

/// The configuration for one at an address.
pub fn desk(address: &str) -> Value {
    json!({
        "per_minute": 1_000_000,
        "answer_within_seconds": 1,
        "desk": {
            "address": address, "timeout_seconds": 2, "attempt_seconds": 5, "settle_seconds": 1,
            "values": {"group": "Support", "requester": "cases@acme.example"},
            "secrets": {"token": {"env": "DESK_TOKEN"}},
        },
    })
}
