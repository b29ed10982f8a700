//! A desk that speaks as Zammad does, and misbehaves as it is told. Each connection carries one request.

use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::sleep,
};

/// What a desk does with a ticket that it is to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It makes it, and says so.
    Good,
    /// It hangs up without a word.
    Drops,
    /// It makes it, and hangs up without a word.
    MakesAndDrops,
    /// It makes it, and says so when nobody listens any more.
    MakesAndDelays,
    /// It is slow.
    Slow,
    /// It makes it, and refuses it.
    MakesAndRefuses,
    /// It refuses it.
    Refuses,
    /// It fails.
    Fails,
    /// It makes it, and fails.
    MakesAndFails,
    /// It wants to be asked later.
    Busy,
    /// It changes the priority.
    Changes,
}

/// All that go wrong in one way or another and come right in the end.
pub const BAD: [Mood; 8] = [
    Mood::Drops,
    Mood::MakesAndDrops,
    Mood::MakesAndDelays,
    Mood::Slow,
    Mood::MakesAndRefuses,
    Mood::Fails,
    Mood::MakesAndFails,
    Mood::Busy,
];

/// A mood for each time that a ticket is to be made: given the reference and how often it was tried before.
pub type Moods = dyn Fn(&str, u64) -> Mood + Send + Sync;

/// The desk.
#[derive(Clone)]
pub struct Stub(Arc<Inner>);

struct Inner {
    address: String,
    tickets: Mutex<Vec<Value>>,
    tries: Mutex<HashMap<String, u64>>,
    seen: AtomicU64,
    moods: Box<Moods>,
}

impl Stub {
    /// Starts one on a free port.
    pub async fn start(moods: impl Fn(&str, u64) -> Mood + Send + Sync + 'static) -> Stub {
        Stub::start_on("127.0.0.1:0", moods).await
    }

    /// Starts one at an address.
    pub async fn start_on(
        address: &str,
        moods: impl Fn(&str, u64) -> Mood + Send + Sync + 'static,
    ) -> Stub {
        let listener = TcpListener::bind(address).await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let (tickets, tries) = Default::default();
        let stub = Stub(Arc::new(Inner {
            address,
            tickets,
            tries,
            seen: AtomicU64::new(0),
            moods: Box::new(moods),
        }));
        let serving = stub.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let stub = serving.clone();
                tokio::spawn(async move { stub.serve(stream).await });
            }
        });
        stub
    }

    /// Its address.
    pub fn address(&self) -> &str {
        &self.0.address
    }

    /// The tickets with a reference.
    pub fn tickets(&self, reference: &str) -> Vec<Value> {
        let tickets = self.0.tickets.lock().expect("tickets");
        tickets
            .iter()
            .filter(|ticket| {
                ticket["title"]
                    .as_str()
                    .is_some_and(|title| title.contains(reference))
            })
            .cloned()
            .collect()
    }

    /// How many tickets there are.
    pub fn count(&self) -> usize {
        self.0.tickets.lock().expect("tickets").len()
    }

    /// How many requests it saw.
    pub fn seen(&self) -> u64 {
        self.0.seen.load(Ordering::Relaxed)
    }

    async fn serve(&self, mut stream: TcpStream) {
        let Some((method, path, body)) = request(&mut stream).await else {
            return;
        };
        self.0.seen.fetch_add(1, Ordering::Relaxed);
        let reply = match (
            method.as_str(),
            path.split(['?', '/']).nth(4).unwrap_or_default(),
        ) {
            ("POST", _) => self.make(&body).await,
            ("GET", "search") => {
                let wanted = path
                    .split("query=%22")
                    .nth(1)
                    .and_then(|rest| rest.split("%22").next())
                    .unwrap_or("nothing");
                Some((200, json!(self.tickets(wanted)).to_string()))
            }
            ("GET", id) => {
                let tickets = self.0.tickets.lock().expect("tickets");
                let found = tickets
                    .iter()
                    .find(|ticket| ticket["id"].to_string().as_str() == id);
                Some(found.map_or((404, "{}".into()), |ticket| (200, ticket.to_string())))
            }
            _ => Some((404, "{}".into())),
        };
        if let Some((status, body)) = reply {
            answer(&mut stream, status, "application/json", &body).await;
        }
    }

    async fn make(&self, body: &[u8]) -> Option<(u16, String)> {
        let mut ticket: Value = serde_json::from_slice(body).expect("a ticket is JSON");
        let title = ticket["title"].as_str().expect("a ticket has a title");
        let reference = title[1..20].to_owned();
        let tries = {
            let mut tries = self.0.tries.lock().expect("tries");
            let tries = tries.entry(reference.clone()).or_default();
            *tries += 1;
            *tries - 1
        };
        let mood = (self.0.moods)(&reference, tries);
        if mood == Mood::Slow {
            sleep(Duration::from_millis(200)).await;
        }
        if mood == Mood::Changes {
            ticket["priority"] = json!("2 normal");
        }
        let makes = !matches!(mood, Mood::Drops | Mood::Refuses | Mood::Fails | Mood::Busy);
        let made = makes.then(|| {
            let mut tickets = self.0.tickets.lock().expect("tickets");
            let id = tickets.len() + 1;
            ticket["id"] = json!(id);
            ticket["number"] = json!(format!("{}", 10_000 + id));
            tickets.push(ticket.clone());
            ticket
        });
        match mood {
            Mood::Drops | Mood::MakesAndDrops => None,
            Mood::MakesAndDelays => {
                sleep(Duration::from_secs(3)).await;
                Some((201, made?.to_string()))
            }
            Mood::Good | Mood::Slow | Mood::Changes => Some((201, made?.to_string())),
            Mood::MakesAndRefuses | Mood::Refuses => Some((
                422,
                r#"{"error": "no", "error_human": "Group is unknown."}"#.into(),
            )),
            Mood::Fails | Mood::MakesAndFails => {
                Some((500, "<h1>Something went wrong</h1>".into()))
            }
            Mood::Busy => Some((429, "{}".into())),
        }
    }
}

/// Reads a request: its method, its path with what is behind the question mark, its body.
pub async fn request(stream: &mut TcpStream) -> Option<(String, String, Vec<u8>)> {
    let (mut all, mut piece) = (Vec::new(), [0; 16 << 10]);
    loop {
        let end = all.windows(4).position(|four| four == b"\r\n\r\n");
        if let Some(end) = end {
            let head = String::from_utf8_lossy(&all[..end]).into_owned();
            let mut words = head.split_whitespace();
            let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
            let length = head.lines().find_map(|line| {
                line.to_ascii_lowercase()
                    .strip_prefix("content-length:")?
                    .trim()
                    .parse()
                    .ok()
            });
            let length: usize = length.unwrap_or(0);
            if all.len() >= end + 4 + length {
                return Some((method, path, all.split_off(end + 4)));
            }
        }
        match stream.read(&mut piece).await {
            Ok(0) | Err(_) => return None,
            Ok(read) => all.extend_from_slice(&piece[..read]),
        }
    }
}

/// Writes an answer, and that it is the last one.
pub async fn answer(stream: &mut TcpStream, status: u16, media: &str, body: &str) {
    let head = format!(
        "HTTP/1.1 {status} -\r\nContent-Type: {media}\r\nContent-Length: {}\r\nRetry-After: 1\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.write_all(body.as_bytes()).await;
    let _ = stream.shutdown().await;
}
